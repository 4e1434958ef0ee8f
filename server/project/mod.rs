//! Project: what is on disk and in git. The only floor that touches either.
//!
//! It does not know who asks: an editor's document and a file of the command line are alike to it.

mod config;
mod git;
mod index;
mod read;
mod root;
mod rules;
mod walk;

pub use config::{CONFIG_FILE, Config, Exclude};
pub use git::{Baseline, Change, GitError, Repository, baseline};
pub use index::{Index, Keep, MANIFESTS, pretend};
pub use read::{BOM, Skipped, SourceFile, read_source};
pub use root::root_of;
pub use rules::{RULES_FOLDER, RuleFile, rule_files, rule_files_below};
pub use walk::{Walk, walk};
