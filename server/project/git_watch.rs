//! Hears when a repository's commit, branch, index or records change. Asks nothing again and again.

use std::path::Path;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::agent_trace;
use super::history::GitFolders;

/// What may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GitNews {
    /// The commit that is checked out, or a branch, a tag or a note.
    Refs,
    /// The index alone.
    Index,
    /// What assistants recorded.
    Records,
}

/// Hears for as long as it lives.
pub struct GitWatch {
    _watcher: RecommendedWatcher,
    /// Whether the folder of the records was there.
    pub hears_records: bool,
}

impl GitWatch {
    /// Calls `tell` with what may have changed, several times where git writes several files.
    ///
    /// # Errors
    /// The operating system's reason why the folders cannot be watched.
    pub fn start(
        folders: &GitFolders,
        tell: impl Fn(GitNews) + Send + 'static,
    ) -> Result<GitWatch, notify::Error> {
        let known = folders.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                return;
            }
            event.paths.iter().filter_map(|path| news(&known, path)).for_each(&tell);
        })?;
        watcher.watch(&folders.own, RecursiveMode::NonRecursive)?;
        if folders.common != folders.own {
            watcher.watch(&folders.common, RecursiveMode::NonRecursive)?;
        }
        // One of the two is where branches are kept.
        for refs in ["refs", "reftable"].map(|name| folders.common.join(name)) {
            if refs.is_dir() {
                watcher.watch(&refs, RecursiveMode::Recursive)?;
            }
        }
        let records = folders.top.join(agent_trace::FOLDER);
        let hears_records = records.is_dir();
        if hears_records {
            watcher.watch(&records, RecursiveMode::NonRecursive)?;
        } else {
            watcher.watch(&folders.top, RecursiveMode::NonRecursive)?;
        }
        Ok(GitWatch { _watcher: watcher, hears_records })
    }
}

fn news(folders: &GitFolders, path: &Path) -> Option<GitNews> {
    if path.extension().is_some_and(|extension| extension == "lock") {
        return None;
    }
    let records = folders.top.join(agent_trace::FOLDER);
    if path.starts_with(&records) {
        return Some(GitNews::Records);
    }
    let is_in = |name: &str| path.starts_with(folders.common.join(name));
    if ["refs", "reftable", "packed-refs"].into_iter().any(is_in) || path == folders.own.join("HEAD") {
        return Some(GitNews::Refs);
    }
    (path == folders.own.join("index")).then_some(GitNews::Index)
}
