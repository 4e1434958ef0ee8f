//! A file in a folder of its own, in a git repository or not.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::{Client, Options, uri};

/// A second call that can wait forever.
pub(crate) const MORE: &str = "\n\ndef store(url):\n    return requests.post(url)\n";

/// The file `service.py`; `committed` is its text in git's HEAD, where there is a repository at all.
pub(crate) struct File {
    folder: TempDir,
    pub(crate) uri: String,
}

impl File {
    pub(crate) fn new(committed: Option<&str>) -> File {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("service.py");
        let file = File { uri: uri(&path), folder };
        if let Some(text) = committed {
            file.write(text);
            file.git(&["init", "--quiet", "--initial-branch=main"]);
            file.git(&["add", "service.py"]);
            file.commit();
        }
        file
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, text: &str) {
        self.put("service.py", text);
    }

    /// Writes another file.
    pub(crate) fn put(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        let parent = path.parent().expect("it lies in the folder");
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, text))
            .expect("it can be written");
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        git(self.path(), arguments);
    }

    pub(crate) fn commit(&self) {
        self.git(&["commit", "--quiet", "--all", "--message", "as it is"]);
    }

    /// A client with the folder as its workspace.
    pub(crate) fn client(&self, scope: &str) -> Client {
        self.client_with(Options { options: json!({ "scope": scope }), ..Options::default() })
    }

    /// The same, otherwise as it says.
    pub(crate) fn client_with(&self, options: Options) -> Client {
        let folders: Vec<PathBuf> = vec![self.path().to_owned()];
        Client::with(Options { folders, ..options })
    }
}

/// Runs git without the user's setup.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .args(["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .status()
        .expect("git is installed");
    assert!(status.success(), "git {arguments:?}");
}

/// The lines of diagnostics, from 0.
pub(crate) fn lines(diagnostics: &[Value]) -> Vec<u64> {
    let line = |diagnostic: &Value| diagnostic["range"]["start"]["line"].as_u64();
    diagnostics.iter().filter_map(line).collect()
}
