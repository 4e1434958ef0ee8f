//! Project: what is on disk and in git. The only floor that touches either.
//!
//! It does not know who asks: an editor's document and a file of the command line are alike to it.

mod agent_trace;
mod authorship;
mod changed;
mod config;
mod git;
mod git_watch;
mod history;
mod index;
mod read;
mod records;
mod reviews;
mod root;
mod rules;
mod walk;

pub use authorship::Authorship;
pub use changed::{Change, changed_below};
pub use config::{CONFIG_FILE, Config, Exclude};
pub use git::{GitError, Repository};
pub use git_watch::{GitNews, GitWatch};
pub use history::{Baseline, GitFolders, History};
pub use index::{Index, Keep, MANIFESTS, pretend};
pub use read::{BOM, Skipped, SourceFile, read_source};
pub use records::Records;
pub use reviews::{Entry, Fixed, Remembered, Reviews};
pub use root::root_of;
pub use rules::{RULES_FOLDER, RuleFile, rule_files, rule_files_below};
pub use walk::{Walk, walk};
