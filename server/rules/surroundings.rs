//! What rules may ask of the world around a file: the project it belongs to and the change it is part of. Answers come
//! from floors above; this one knows neither disk nor git.

use crate::syntax::{Language, LazySource, Question, print_of};

/// What is known of the world around a file. Each part may be missing; rules that ask for it are silent then.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The project that the file belongs to.
    pub project: Option<&'a dyn ProjectFacts>,
    /// The file's own text at the baseline; `None` also if it is new.
    pub before: Option<&'a LazySource>,
    /// The change that the file is part of.
    pub changed: Option<&'a ChangedFiles>,
}

/// The files that are not what they were at the baseline.
#[derive(Debug, Default)]
pub struct ChangedFiles {
    paths: Vec<String>,
    print: u64,
}

/// The file that asks.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Its path below the workspace's root, with `/`.
    pub path: &'a str,
    /// Its language.
    pub language: &'static Language,
}

/// A router of a file, or several that stand on one another.
#[derive(Clone, Copy)]
pub struct Router<'a> {
    /// What the file calls them, its own router first.
    pub names: &'a [&'a str],
    /// What each was imported from, if it was: the module's name, a dot, and the router's.
    pub imported: &'a [Option<String>],
    /// The function that their routes stand in, which may be given the router.
    pub function: Option<&'a str>,
}

/// Which routes of other files are asked for.
#[derive(Clone, Copy)]
pub struct SiblingQuery<'a> {
    /// Their kind, as `facts/siblings.scm` has it.
    pub kind: &'a str,
    /// The methods of which they answer one; any, if it is empty.
    pub methods: &'a [String],
    /// Whether they carry what is asked for, by the code of it.
    pub is: &'a dyn Fn(&str) -> bool,
    /// Whether a router of this name, path or file counts for nothing.
    pub leave_out: &'a dyn Fn(&str) -> bool,
}

/// Routes of other files that carry what was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// How many.
    pub having: usize,
    /// What most of them carry.
    pub carried: String,
    /// The file that mounts their routers, or has the router that all of them stand on.
    pub file: String,
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

    /// Whether all that comes to a router of the file goes, where that is mounted, through something whose code satisfies a
    /// condition.
    fn goes_through(&self, asking: Asking<'_>, router: Router<'_>, is: &dyn Fn(&str) -> bool) -> bool;

    /// The routes of other files that belong with those of a router of the file, if nearly all of them carry what is asked for:
    /// those on the same router, or else those of the routers that are mounted beside it.
    fn beside(&self, asking: Asking<'_>, router: Router<'_>, ask: &SiblingQuery<'_>) -> Option<Beside>;

    /// Whether a file of the project satisfies a condition on its path.
    fn has_file(&self, path: &dyn Fn(&str) -> bool) -> bool;

    /// Whether a file lies at this path below the root.
    fn is_file(&self, path: &str) -> bool;
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
    /// The module is none of this project, whatever changes in its sources.
    Elsewhere,
    /// It does not.
    Missing {
        /// The module's file, below the root.
        file: String,
        /// What was maybe meant: a name that it defines.
        nearest: Option<String>,
    },
}

impl ChangedFiles {
    /// Files by their paths, which are as a file's own: below the root, with `/`.
    pub fn new(paths: Vec<String>) -> ChangedFiles {
        let print = print_of(&paths);
        ChangedFiles { paths, print }
    }

    /// Whether the path of one of them satisfies a condition.
    pub fn any(&self, is: impl Fn(&str) -> bool) -> bool {
        self.paths.iter().any(|path| is(path))
    }
}

impl PartialEq for ChangedFiles {
    fn eq(&self, other: &ChangedFiles) -> bool {
        self.print == other.print
    }
}

impl Surroundings<'_> {
    /// A print that is another whenever an answer may be another.
    pub fn print(&self) -> u64 {
        print_of(self.prints())
    }

    /// The same for what is asked of the project, and of the change.
    pub fn prints(&self) -> [(Question, u64); 2] {
        let generation = self.project.map(ProjectFacts::generation);
        let change = (self.before.map(LazySource::print), self.changed.map(|changed| changed.print));
        [(Question::Project, print_of(generation)), (Question::Change, print_of(change))]
    }
}
