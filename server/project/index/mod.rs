//! The index of a project: which files it has, what its manifests declare, and what its modules define.
//!
//! The list of files and the manifests are read when anything is first asked. What stands in a source file is read when
//! that is asked for, or all at once by [`Index::warm`], and kept as names, not as text. An index never changes:
//! [`Index::updated`] makes the next one, which shares what has not changed. It knows neither the rules nor who asks.

mod beside;
mod definitions;
mod fact_queries;
mod files;
mod go_modules;
mod go_packages;
mod manifest;
mod members;
mod mounts;
mod nearest;
mod node_manifests;
mod node_modules;
mod python_manifests;
mod python_modules;
mod routes;
mod test_words;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, OnceLock};

use rayon::prelude::*;

use crate::rules::{Asking, Beside, FileKind, Import, Member, ProjectFacts, Router, SiblingQuery};
use crate::syntax::Language;
use beside::SharedRouters;
use definitions::Definitions;
use files::Files;
pub use files::{Keep, MANIFESTS};
use go_modules::GoModules;
use go_packages::GoPackages;
use mounts::Mounts;
use node_modules::{Elsewhere, NodeModules, says_elsewhere};
use python_modules::PythonModules;
use routes::Routes;
use test_words::TestWords;

/// Code nests deeper than a thread's default stack allows for.
const STACK_BYTES: usize = 32 << 20;
/// In a project of more source files than this, what stands in them is asked of one file at a time, and nothing that would need
/// all of them is answered. What is kept of so many comes to some 40 MB.
const MOST_READ: usize = 20_000;

/// What a project says of itself.
pub struct Index {
    generation: u64,
    state: LazyLock<State, Box<dyn FnOnce() -> State + Send>>,
}

/// What an index knows.
struct State {
    files: Files,
    python: PythonModules,
    node: NodeModules,
    go: GoModules,
    packages: GoPackages,
    /// What is known of each source file.
    sources: HashMap<Arc<str>, Arc<SourceFacts>>,
    has_tests: bool,
    /// Put together when it is asked for.
    shared_routers: OnceLock<SharedRouters>,
}

/// What an earlier index knew and what has not changed since.
#[derive(Default)]
struct Earlier {
    sources: HashMap<Arc<str>, Arc<SourceFacts>>,
    elsewhere: Elsewhere,
}

/// What is known of one source file, once it was asked for.
#[derive(Default)]
struct SourceFacts {
    definitions: OnceLock<Definitions>,
    mounts: OnceLock<Mounts>,
    routes: OnceLock<Routes>,
    /// For tests.
    words: OnceLock<TestWords>,
}

impl Index {
    /// The index of the project at `root`; `keep` says which paths below it (with `/`) count. Nothing is read before
    /// something is asked.
    pub fn build(root: &Path, keep: Arc<Keep>) -> Index {
        let root = root.to_path_buf();
        Index::of(Box::new(move || State::of(Files::below(&root, keep.as_ref()), Earlier::default())))
    }

    /// The index of a project that is not on disk: its files by their paths, with their texts.
    pub fn of_texts(files: &[(String, String)]) -> Index {
        let files = Files::in_memory(files);
        Index::of(Box::new(move || State::of(files, Earlier::default())))
    }

    /// The next index, after these files changed, came or went.
    pub fn updated(&self, changed: &[PathBuf]) -> Index {
        let mut known =
            Earlier { sources: self.state.sources.clone(), elsewhere: self.state.node.shared_elsewhere() };
        for path in changed.iter().filter_map(|path| self.state.files.name_of(path)) {
            known.sources.remove(path.as_str());
            if says_elsewhere(&path) {
                known.elsewhere = Elsewhere::default();
            }
        }
        let files = self.state.files.updated(changed);
        Index::of(Box::new(move || State::of(files, known)))
    }

    /// Lists the files and reads the manifests now.
    pub fn list(&self) {
        LazyLock::force(&self.state);
    }

    /// Reads everything that may be asked for, on all cores. `rest` is called between files, and may take its time.
    pub fn warm(&self, rest: &(dyn Fn() + Sync)) {
        let state = &*self.state;
        let read = || {
            state.node.elsewhere(&state.files);
            state.sources.par_iter().filter(|_| !state.too_many()).for_each(|(path, facts)| {
                rest();
                let Some(language) = Language::for_path(Path::new(path.as_ref())) else { return };
                if is_test(path) {
                    state.words(path, facts);
                } else {
                    state.read(language, path, facts);
                }
            });
        };
        match rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES).build() {
            Ok(pool) => pool.install(read),
            Err(error) => tracing::warn!("the project is read as it is asked for: {error}"),
        }
    }

    fn of(make: Box<dyn FnOnce() -> State + Send>) -> Index {
        static GENERATIONS: AtomicU64 = AtomicU64::new(1);
        let generation = GENERATIONS.fetch_add(1, Ordering::Relaxed);
        Index { generation, state: LazyLock::new(make) }
    }
}

/// A project that is not on disk, for the examples of rules.
pub fn pretend(files: &[(String, String)]) -> Box<dyn ProjectFacts> {
    Box::new(Index::of_texts(files))
}

fn is_test(path: &str) -> bool {
    FileKind::of(path, "") == FileKind::Test
}

impl State {
    fn of(files: Files, known: Earlier) -> State {
        let read = |is: fn(&str) -> bool, read: fn(&Files, &str) -> Option<manifest::Manifest>| {
            let paths: Vec<&str> = files.paths().filter(|path| is(path)).collect();
            paths.into_par_iter().filter_map(|path| read(&files, path)).collect::<Vec<_>>()
        };
        let python = read(python_manifests::is_manifest, python_manifests::read);
        let node = read(node_manifests::is_manifest, node_manifests::read);
        let go = read(go_modules::is_manifest, go_modules::read);
        let paths = files.paths().filter(|path| node_manifests::is_paths(path));
        let paths = paths.filter_map(|path| node_manifests::read_paths(&files, path)).collect();
        let sources: HashMap<_, _> = files
            .shared_paths()
            .filter(|path| Language::for_path(Path::new(path.as_ref())).is_some())
            .map(|path| (Arc::clone(path), known.sources.get(path).cloned().unwrap_or_default()))
            .collect();
        let has_tests = sources.keys().any(|path| is_test(path));
        let python = PythonModules::of(&files, python);
        let node = NodeModules::of(&files, node, paths, known.elsewhere);
        let packages = GoPackages::of(files.shared_paths());
        State {
            python,
            node,
            packages,
            go: GoModules::of(go),
            sources,
            has_tests,
            files,
            shared_routers: OnceLock::new(),
        }
    }

    fn too_many(&self) -> bool {
        self.sources.len() > MOST_READ
    }

    /// What the module in a file defines; `None` for one that is no source of this project.
    fn definitions_of(&self, language: &'static Language, path: &str) -> Option<&Definitions> {
        let facts = self.sources.get(path)?;
        Some(self.definitions(language, path, facts))
    }

    fn definitions<'f>(
        &self,
        language: &'static Language,
        path: &str,
        facts: &'f SourceFacts,
    ) -> &'f Definitions {
        facts.definitions.get_or_init(|| Definitions::of_file(language, self.files.read(path).as_deref()))
    }

    fn mounts<'f>(&self, language: &'static Language, path: &str, facts: &'f SourceFacts) -> &'f Mounts {
        facts.mounts.get_or_init(|| match self.files.read(path) {
            Some(text) if !is_test(path) => Mounts::of(language, &text),
            _ => Mounts::default(),
        })
    }

    fn routes<'f>(&self, language: &'static Language, path: &str, facts: &'f SourceFacts) -> &'f Routes {
        facts.routes.get_or_init(|| match self.files.read(path) {
            Some(text) if !is_test(path) => Routes::of(language, &text),
            _ => Routes::default(),
        })
    }

    /// A source file of the project, by its path.
    fn source(&self, path: &str) -> Option<(&'static Language, &SourceFacts)> {
        let facts = self.sources.get(path)?;
        Some((Language::for_path(Path::new(path))?, facts))
    }

    /// Reads all that is ever asked of a file that is no test.
    fn read(&self, language: &'static Language, path: &str, facts: &SourceFacts) {
        if facts.definitions.get().is_none() || facts.mounts.get().is_none() || facts.routes.get().is_none() {
            let text = self.files.read(path);
            facts.definitions.get_or_init(|| Definitions::of_file(language, text.as_deref()));
            let text = text.unwrap_or_default();
            facts.mounts.get_or_init(|| Mounts::of(language, &text));
            facts.routes.get_or_init(|| Routes::of(language, &text));
        }
    }

    fn words<'f>(&self, path: &str, facts: &'f SourceFacts) -> &'f TestWords {
        facts.words.get_or_init(|| TestWords::of(&self.files.read(path).unwrap_or_default()))
    }
}

impl ProjectFacts for Index {
    fn generation(&self) -> u64 {
        self.generation
    }

    fn import(&self, asking: Asking<'_>, module: &str) -> Import {
        let state = &*self.state;
        match asking.language.name() {
            "python" => state.python.import(&state.files, asking, module),
            "go" => state.go.import(&state.files, asking, module),
            "javascript" | "typescript" | "tsx" => state.node.import(&state.files, asking, module),
            _ => Import::Unsure,
        }
    }

    fn member(&self, asking: Asking<'_>, module: &str, name: &str) -> Member {
        self.state.member(asking, module, name)
    }

    fn tested(&self, words: &[&str]) -> Option<bool> {
        let state = &*self.state;
        let mut tests = state.sources.iter().filter(|(path, _)| is_test(path));
        (state.has_tests && !state.too_many())
            .then(|| tests.any(|(path, facts)| state.words(path, facts).say_all(words)))
    }

    fn goes_through(&self, asking: Asking<'_>, router: Router<'_>, is: &dyn Fn(&str) -> bool) -> bool {
        // Where it cannot be looked for, a guard may be anywhere.
        self.state.too_many() || self.state.goes_through(asking, router, is)
    }

    fn beside(&self, asking: Asking<'_>, router: Router<'_>, ask: &SiblingQuery<'_>) -> Option<Beside> {
        let state = Some(&*self.state).filter(|state| !state.too_many())?;
        let same = state.on_same_router(asking, router, ask);
        same.or_else(|| state.mounted_beside(asking, router, ask))
    }

    fn has_file(&self, path: &dyn Fn(&str) -> bool) -> bool {
        self.state.files.paths().any(path)
    }

    fn is_file(&self, path: &str) -> bool {
        self.state.files.exists(path)
    }
}
