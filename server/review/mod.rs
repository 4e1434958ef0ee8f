//! Review: runs rules over a document and says what they find. Knows no disk and no protocol.

mod analysis;
mod composed;
mod examples;
mod fix;
mod hint;
mod proof;
mod suppress;

pub use crate::rules::Replacement;
pub use analysis::{Document, Scope, Selection, analyze};
pub use examples::{ExampleFailure, check_examples};
pub use fix::{apply, fix_all, proven_fix};
pub use hint::{Fix, Hint, Related};
pub use proof::prove_fixes;
pub use suppress::{suppress_here, suppress_in_file};
