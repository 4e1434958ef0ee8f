//! Review: runs rules over a document and says what they find. Knows no disk and no protocol.

mod analysis;
mod composed;
mod document;
mod examples;
mod fix;
mod hint;
mod proof;
mod report;
mod suppress;
mod tally;

pub use crate::rules::Replacement;
pub use analysis::{Analysis, analyze};
pub use document::{Document, Scope, Selection};
pub use examples::{ExampleFailure, Pretend, check_examples};
pub use fix::{apply, fix_all};
pub use hint::{Fix, Hint, Related};
pub use proof::Proof;
pub use report::{ReportedFile, change_report};
pub use suppress::{suppress_here, suppress_in_file};
pub use tally::{FreshCode, Tally, in_words};
