//! Finds the source files below folders, as users know it from ripgrep: what `.gitignore` and `.ignore`
//! leave out, inside a repository or not, hidden files and `node_modules` are passed over.
//!
//! It opens no source file.

use std::path::{Path, PathBuf};
use std::sync::mpsc;

use ignore::{WalkBuilder, WalkState};

use crate::syntax::Language;

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walk {
    /// Files whose name says a known language, sorted, each once.
    pub files: Vec<PathBuf>,
    /// What could not be read, with the reason.
    pub unreadable: Vec<(PathBuf, String)>,
}

/// Walks `folders` in parallel. A file counts if its name says a known language and `keep` says so.
pub fn walk(folders: &[PathBuf], keep: impl Fn(&Path) -> bool + Sync) -> Walk {
    let Some((first, rest)) = folders.split_first() else { return Walk::default() };
    let mut builder = WalkBuilder::new(first);
    for folder in rest {
        builder.add(folder);
    }
    builder
        .require_git(false)
        .hidden(false)
        .filter_entry(|entry| entry.depth() == 0 || is_walked(&entry.file_name().to_string_lossy()));
    let (sender, found) = mpsc::channel();
    builder.build_parallel().run(|| {
        let sender = sender.clone();
        let keep = &keep;
        Box::new(move |entry| {
            let message = match entry {
                Ok(entry) => {
                    let is_source = entry.file_type().is_some_and(|kind| kind.is_file())
                        && Language::for_path(entry.path()).is_some()
                        && keep(entry.path());
                    if !is_source {
                        return WalkState::Continue;
                    }
                    Ok(entry.into_path())
                }
                Err(error) => Err(error),
            };
            // The receiver outlives the walk.
            let _ = sender.send(message);
            WalkState::Continue
        })
    });
    drop(sender);
    let mut walk = Walk::default();
    for message in found {
        match message {
            Ok(path) => walk.files.push(path),
            Err(error) => walk.unreadable.push(place_and_reason(first, error)),
        }
    }
    walk.files.sort();
    walk.files.dedup();
    walk.unreadable.sort();
    walk
}

/// Whether a file or folder is looked at. Of the hidden ones a repository's workflows are code that runs.
fn is_walked(name: &str) -> bool {
    name != "node_modules" && (!name.starts_with('.') || name == ".github")
}

fn place_and_reason(root: &Path, error: ignore::Error) -> (PathBuf, String) {
    match error {
        ignore::Error::WithPath { path, err } => (path, err.to_string()),
        ignore::Error::WithDepth { err, .. } => place_and_reason(root, *err),
        other => (root.to_path_buf(), other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn below(root: &Path, walk: &Walk) -> Vec<String> {
        let name = |path: &PathBuf| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        walk.files.iter().map(name).collect()
    }

    #[test]
    fn gitignore_counts_without_a_repository() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for name in [
            "a.py",
            "b.txt",
            "built/c.py",
            "kept/built.py",
            ".hidden/d.py",
            ".e.py",
            "node_modules/f.js",
            "kept/g.tsx",
            ".github/workflows/h.yml",
        ] {
            let path = root.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        std::fs::write(root.join(".gitignore"), "built/\n").unwrap();
        let all = walk(&[root.to_path_buf()], |_| true);
        assert_eq!(below(root, &all), [".github/workflows/h.yml", "a.py", "kept/built.py", "kept/g.tsx"]);
        let twice = walk(&[root.to_path_buf(), root.join("kept")], |path| path.ends_with("g.tsx"));
        assert_eq!(below(root, &twice), ["kept/g.tsx"]);
        let hidden = walk(&[root.join(".hidden"), root.join("node_modules")], |_| true);
        assert_eq!(below(root, &hidden), [".hidden/d.py", "node_modules/f.js"]);
        assert_eq!(walk(&[root.join("missing")], |_| true).unreadable.len(), 1);
        assert!(walk(&[], |_| true).files.is_empty());
    }
}
