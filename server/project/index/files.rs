//! The files of a project: which there are, and their texts. Knows not what stands in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};

use ignore::{WalkBuilder, WalkState};

use crate::syntax::Language;

/// A folder with more files or folders than this is taken for no project: somebody's home, or all that was ever checked
/// out. What is known of it in part could not be trusted, so nothing is.
const MOST_ENTRIES: usize = 500_000;
/// As many of them are kept that are source, manifest or lockfile.
const MOST_FILES: usize = 100_000;
/// No file longer than this, in bytes, is read.
const LONGEST: u64 = 1_000_000;

/// What the files are called, beside sources, that change what the index says: manifests, lockfiles, and the settings of
/// tools that give modules names. `*` stands for anything, and a folder may be one at any depth.
pub const MANIFESTS: &[&str] = &[
    "pyproject.toml",
    "*requirements*.txt",
    "*requirements*.in",
    "*constraints*.txt",
    "requirements/*.txt",
    "requirements/*.in",
    "reqs/*.txt",
    "deps/*.txt",
    "setup.cfg",
    "tox.ini",
    "Pipfile",
    "Pipfile.lock",
    "poetry.lock",
    "pdm.lock",
    "uv.lock",
    "package.json",
    "package-lock.json",
    "npm-shrinkwrap.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "bun.lock",
    "deno.json",
    "deno.jsonc",
    "tsconfig*.json",
    "jsconfig.json",
    ".babelrc",
    ".babelrc.json",
    "*.config.json",
    "go.mod",
    "go.work",
];

/// Says which paths below the root count.
pub type Keep = dyn Fn(&str) -> bool + Send + Sync;

/// The files of a project by their path below the root, with `/`.
pub(super) struct Files {
    /// `None` if they are in memory.
    root: Option<PathBuf>,
    list: BTreeMap<Arc<str>, Option<Arc<str>>>,
}

impl Files {
    /// Those below a folder that are source, manifest or lockfile, as the walk for sources finds them.
    pub(super) fn below(root: &Path, keep: &Keep) -> Files {
        let mut builder = WalkBuilder::new(root);
        // Of the hidden files, one tells which names stand for what.
        let is_walked =
            |name: &str| name != "node_modules" && (!name.starts_with('.') || name.starts_with(".babelrc"));
        builder
            .require_git(false)
            .hidden(false)
            .filter_entry(move |entry| entry.depth() == 0 || is_walked(&entry.file_name().to_string_lossy()));
        let (sender, found) = mpsc::channel();
        let (entries, files) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (entries, files) = (&entries, &files);
        let one_more = |count: &AtomicUsize| count.fetch_add(1, Ordering::Relaxed) + 1;
        builder.build_parallel().run(|| {
            let sender = sender.clone();
            Box::new(move |entry| {
                if one_more(entries) > MOST_ENTRIES {
                    return WalkState::Quit;
                }
                let Ok(entry) = entry else { return WalkState::Continue };
                if entry.file_type().is_some_and(|kind| kind.is_file())
                    && let Some(path) = below(root, entry.path())
                    && is_of_use(&path)
                    && keep(&path)
                {
                    if one_more(files) > MOST_FILES {
                        return WalkState::Quit;
                    }
                    // The receiver outlives the walk.
                    let _ = sender.send(path);
                }
                WalkState::Continue
            })
        });
        drop(sender);
        let is_over = |count: &AtomicUsize, most| count.load(Ordering::Relaxed) > most;
        let list = if is_over(entries, MOST_ENTRIES) || is_over(files, MOST_FILES) {
            tracing::warn!(
                "`{}` is too large for one project: rules that ask the project are silent in it",
                root.display()
            );
            BTreeMap::new()
        } else {
            found.into_iter().map(|path| (Arc::from(path), None)).collect()
        };
        Files { root: Some(root.to_path_buf()), list }
    }

    pub(super) fn in_memory(files: &[(String, String)]) -> Files {
        let list =
            files.iter().map(|(path, text)| (Arc::from(path.as_str()), Some(Arc::from(text.as_str()))));
        Files { root: None, list: list.collect() }
    }

    /// The files after those at these absolute paths changed, came or went.
    pub(super) fn updated(&self, changed: &[PathBuf]) -> Files {
        let mut list = self.list.clone();
        if let Some(root) = &self.root {
            for path in changed {
                let Some(name) = below(root, path).filter(|name| is_of_use(name)) else { continue };
                match path.is_file() {
                    true => list.insert(Arc::from(name), None),
                    false => list.remove(name.as_str()),
                };
            }
        }
        Files { root: self.root.clone(), list }
    }

    /// The path of a file below the root.
    pub(super) fn name_of(&self, path: &Path) -> Option<String> {
        below(self.root.as_deref()?, path)
    }

    pub(super) fn shared_paths(&self) -> impl Iterator<Item = &Arc<str>> {
        self.list.keys()
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.list.keys().map(AsRef::as_ref)
    }

    /// Whether a file is listed.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.list.contains_key(path)
    }

    /// Whether a file or folder exists, listed or not: what git ignores exists, too.
    pub(super) fn exists(&self, path: &str) -> bool {
        match &self.root {
            Some(root) => root.join(path).exists(),
            None => {
                let folder = format!("{path}/");
                self.holds(path) || self.paths().any(|known| known.starts_with(&folder))
            }
        }
    }

    /// How many files of a folder end so, listed or not. `None` if the files are in memory.
    pub(super) fn count_on_disk(&self, folder: &str, end: &str) -> Option<usize> {
        let entries = std::fs::read_dir(self.root.as_ref()?.join(folder)).ok()?;
        Some(entries.flatten().filter(|entry| entry.file_name().to_string_lossy().ends_with(end)).count())
    }

    /// A file's text, without a byte order mark; `None` if it cannot be read or is too long.
    pub(super) fn read(&self, path: &str) -> Option<String> {
        let Some(root) = &self.root else {
            return self.list.get(path)?.as_deref().map(str::to_owned);
        };
        let path = root.join(path);
        let data = path.metadata().ok()?;
        if !data.is_file() || data.len() > LONGEST {
            return None;
        }
        let text = std::fs::read_to_string(path).ok()?;
        Some(text.strip_prefix(crate::project::BOM).map(str::to_owned).unwrap_or(text))
    }
}

/// `path` below `root`, with `/` between its parts.
fn below(root: &Path, path: &Path) -> Option<String> {
    let parts: Vec<_> = path.strip_prefix(root).ok()?.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Whether anything is ever asked of a file of this name.
fn is_of_use(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    Language::for_path(Path::new(name)).is_some()
        || [
            ".toml", ".txt", ".cfg", ".lock", ".json", ".yaml", ".yml", ".mod", ".work", ".sql", ".in",
            ".ini",
        ]
        .iter()
        .any(|end| name.ends_with(end))
        || [".pyx", ".so", ".pyd", ".vue", ".svelte", ".astro", ".prisma", ".graphql", ".proto"]
            .iter()
            .any(|end| name.ends_with(end))
        || matches!(name, "Pipfile" | "tox.ini" | ".babelrc" | "deno.jsonc")
}

#[cfg(test)]
mod tests {
    use globset::{Glob, GlobSetBuilder};

    use super::super::{go_modules, node_manifests, python_manifests};
    use super::*;

    /// An editor tells of sources and of what `MANIFESTS` names; the index reads nothing else.
    #[test]
    fn what_is_read_is_watched_and_listed() {
        let mut globs = GlobSetBuilder::new();
        for glob in MANIFESTS {
            globs.add(Glob::new(&format!("**/{glob}")).unwrap());
        }
        let globs = globs.build().unwrap();
        for path in [
            "pyproject.toml",
            "api/requirements/base.txt",
            "requirements.txt",
            "dev-requirements.txt",
            "requirements-dev.in",
            "constraints.txt",
            "setup.py",
            "setup.cfg",
            "tox.ini",
            "noxfile.py",
            "environment.yml",
            "Pipfile",
            "Pipfile.lock",
            "pdm.lock",
            "uv.lock",
            "poetry.lock",
            "web/package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "deno.json",
            "deno.jsonc",
            "tsconfig.base.json",
            "jsconfig.json",
            "web/.babelrc",
            ".babelrc.json",
            ".babelrc.js",
            "babel.config.js",
            "babel.config.json",
            "jest.config.json",
            "vite.config.ts",
            "go.mod",
            "go.work",
        ] {
            let is_read = python_manifests::is_manifest(path)
                || node_manifests::is_manifest(path)
                || node_manifests::is_paths(path)
                || node_manifests::is_tool(path)
                || go_modules::is_manifest(path);
            assert!(is_read, "{path} is not read");
            assert!(is_of_use(path), "{path} is not listed");
            let is_source = Language::for_path(Path::new(path)).is_some();
            assert!(is_source || globs.is_match(path), "{path} is not watched");
        }
    }
}
