//! Project: what is on disk and in git. The only floor that touches either.

use std::path::{Path, PathBuf};

use crate::review::{Scope, Selection};

/// What `lastmile.toml` and the editor's settings decide.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// Which hints are shown.
    pub scope: Scope,
    /// Which rules speak, and how loudly.
    pub selection: Selection,
    /// Globs of files that are never reviewed, below the root.
    pub exclude: Vec<String>,
    /// Files with more bytes than this are left alone.
    pub max_file_bytes: usize,
    /// The revision that holds the baseline.
    pub base: String,
}

impl Config {
    /// Reads `lastmile.toml` in `root`; every mistake in it is said, and what is right still counts.
    pub fn load(root: &Path) -> (Config, Vec<String>) {
        let _ = root;
        (Config::default(), Vec::new())
    }

    /// This configuration with an editor's settings (the object under `lastmile`) laid over it.
    pub fn with_settings(&self, settings: &serde_json::Value) -> (Config, Vec<String>) {
        let _ = settings;
        (self.clone(), Vec::new())
    }

    /// Whether `path`, below the root, is left alone.
    pub fn excludes(&self, path: &str) -> bool {
        let _ = path;
        false
    }
}

/// The text a file had at a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Baseline {
    /// The file is in that revision, with this text.
    Text(String),
    /// The file is inside a repository that does not hold it at that revision.
    Untracked,
    /// No repository, no git, or an error that was logged.
    Unknown,
}

/// Asks git for the text of `path` at `revision`; bounded in time, never an error.
pub fn baseline(path: &Path, revision: &str) -> Baseline {
    let _ = (path, revision);
    Baseline::Unknown
}

/// The user's rule files under `root/.lastmile/rules`: path below that folder, and text.
pub fn rule_files(root: &Path) -> Vec<(String, String)> {
    let _ = root;
    Vec::new()
}

/// The folder that holds `.git`, `lastmile.toml` or `.lastmile`, from `path` upwards.
pub fn root_of(path: &Path) -> Option<PathBuf> {
    let _ = path;
    None
}
