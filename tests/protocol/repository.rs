//! A git repository in a folder of its own. Knows no server.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::{Client, Options, uri};

pub(crate) struct Repository {
    _folder: TempDir,
    path: PathBuf,
}

impl Repository {
    /// A repository whose HEAD holds `committed`, names and texts.
    pub(crate) fn new(committed: &[(&str, &str)]) -> Repository {
        let repository = Repository::bare();
        git(&repository.path, &["init", "--quiet", "--initial-branch=main"]);
        committed.iter().for_each(|(name, text)| repository.write(name, text));
        repository.commit();
        repository
    }

    /// The folder without git in it.
    pub(crate) fn bare() -> Repository {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().canonicalize().expect("the folder is there");
        Repository { _folder: folder, path }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn uri(&self, name: &str) -> String {
        uri(&self.path(name))
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        let parent = path.parent().expect("the file lies in a folder");
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, text))
            .expect("it can be written");
    }

    pub(crate) fn commit(&self) {
        git(&self.path, &["add", "--all"]);
        git(&self.path, &["commit", "--quiet", "--allow-empty", "--message", "as it is"]);
    }

    /// A client with this folder open that is shown what is fresh.
    pub(crate) fn client(&self, capabilities: Value) -> Client {
        let (folders, options) = (vec![self.path.clone()], json!({}));
        Client::with(Options { folders, options, capabilities, ..Options::default() })
    }
}

pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .args(["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .status()
        .expect("git is installed");
    assert!(status.success(), "git {arguments:?}");
}
