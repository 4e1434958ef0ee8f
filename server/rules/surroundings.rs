//! What rules may ask of the world around a file: the project it belongs to and the change it is part of. Answers come
//! from floors above; this one knows neither disk nor git.

use crate::syntax::{Language, print_of};

/// What is known of the world around a file. Each part may be missing; rules that ask for it are silent then.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The project that the file belongs to.
    pub project: Option<&'a dyn ProjectFacts>,
    /// The change that the file is part of.
    pub change: Option<Change<'a>>,
}

/// A set of files that are not what they were at the baseline.
#[derive(Clone, Copy)]
pub struct Change<'a> {
    /// The file's own text at the baseline; `None` if it is new.
    pub before: Option<&'a str>,
    /// The paths of all changed files, as the file's own: below the root, with `/`.
    pub files: &'a [String],
}

/// The file that asks.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Its path below the workspace's root, with `/`.
    pub path: &'a str,
    /// Its language.
    pub language: &'static Language,
}

/// What a project says of itself. An answer may never wait for another program, and `None` or `Unsure` is always right.
pub trait ProjectFacts: Send + Sync {
    /// Another number whenever an answer may be another.
    fn generation(&self) -> u64;

    /// Where a module comes from that the file imports by this name.
    fn import(&self, asking: Asking<'_>, module: &str) -> Import;

    /// Whether a module of the project, which the file imports by this name, defines a name.
    fn member(&self, asking: Asking<'_>, module: &str, name: &str) -> Member;

    /// Whether a test says all of the words; `None` if there is no test in the project.
    fn tested(&self, words: &[&str]) -> Option<bool>;

    /// Whether a file of the project satisfies a condition on its path.
    fn has_file(&self, path: &dyn Fn(&str) -> bool) -> bool;

    /// Whether a file lies at this path below the root.
    fn is_file(&self, path: &str) -> bool;

    /// How many other files of the language hold a sibling of that kind that satisfies the condition on what it carries,
    /// and how many hold one that does not.
    fn siblings(&self, asking: Asking<'_>, kind: &str, carries: &dyn Fn(&str) -> bool) -> (usize, usize);
}

/// Where an imported module comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Import {
    /// From the standard library, the project itself, or what its manifests declare.
    Known,
    /// It cannot be said.
    Unsure,
    /// From nowhere.
    Unknown {
        /// The package that would have to be declared.
        package: String,
        /// The file that declares what the project uses.
        manifest: String,
        /// What was maybe meant: a module that is known.
        nearest: Option<String>,
    },
}

/// Whether a module defines a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Member {
    /// It does, or it cannot be said.
    Unsure,
    /// It does not.
    Missing {
        /// The module's file, below the root.
        file: String,
        /// What was maybe meant: a name that it defines.
        nearest: Option<String>,
    },
}

impl Surroundings<'_> {
    /// A print that is another whenever an answer may be another.
    pub fn print(&self) -> u64 {
        let change = self.change.map(|change| (change.before, change.files));
        print_of((self.project.map(ProjectFacts::generation), change))
    }
}
