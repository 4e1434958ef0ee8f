//! A folder for one test, with rules of its own, in which `lastmile` and `git` are run.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// `print(…)` is a warning with a safe fix: `log(…)`.
const NO_PRINT: &str = r#"; Printing is no log
;
; Nobody reads the standard output of a service.
;
; severity: warning
; confidence: high
; cwe: 778

((call function: (identifier) @callee arguments: (argument_list)) @hint
  (#eq? @callee "print")
  (#set! message "`{callee}` is no log: call `log`")
  (#set! fix.title "Call `log`")
  (#set! fix.safety "safe")
  (#replace! @callee "log"))

;! bad
; print(1)
; ^^^^^^^^
;! fixed
; log(1)
;! good
; log(1)
"#;

/// `abort(…)` is an error with a fix that asks for judgement.
const NO_ABORT: &str = r#"; Aborting takes the other requests down
;
; One request must not end the process for all.
;
; severity: error
; confidence: high

((call function: (identifier) @callee arguments: (argument_list)) @hint
  (#eq? @callee "abort")
  (#set! message "`{callee}` ends the process for everyone: raise instead")
  (#set! fix.title "Call `fail`")
  (#set! fix.safety "suggested")
  (#replace! @callee "fail"))

;! bad
; abort(1)
; ^^^^^^^^
;! fixed
; fail(1)
;! good
; fail(1)
"#;

/// `ponder(…)` is worth a thought.
const NO_PONDER: &str = r#"; Pondering takes time
;
; Is it needed?
;
; severity: info
; confidence: high

((call function: (identifier) @callee arguments: (argument_list)) @hint
  (#eq? @callee "ponder")
  (#set! message "`{callee}` takes time: is it needed?"))

;! bad
; ponder(1)
; ^^^^^^^^^
;! good
; act(1)
"#;

pub(crate) struct Workspace {
    folder: tempfile::TempDir,
    path: PathBuf,
}

/// What a run of the program left behind.
pub(crate) struct Outcome {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Workspace {
    /// A folder with the rules `no-print`, `no-abort` and `no-ponder` in `.lastmile/rules`.
    pub(crate) fn new() -> Workspace {
        let workspace = Workspace::empty();
        for (name, text) in [("no-print", NO_PRINT), ("no-abort", NO_ABORT), ("no-ponder", NO_PONDER)] {
            workspace.write(&format!(".lastmile/rules/python/ops/{name}.scm"), text);
        }
        workspace
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Workspace {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        Workspace { folder, path }
    }

    /// [`Workspace::new`] as a git repository with everything committed that `files` name.
    pub(crate) fn repository(files: &[(&str, &str)]) -> Workspace {
        let workspace = Workspace::new();
        workspace.git(&["init", "--quiet", "--initial-branch=main"]);
        for (name, text) in files {
            workspace.write(name, text);
        }
        workspace.commit();
        workspace
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path.join(name)).unwrap()
    }

    pub(crate) fn git(&self, args: &[&str]) {
        let mut command = self.command("git", Path::new("."));
        let output = command.args(args).output().unwrap();
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message=x"]);
    }

    pub(crate) fn run(&self, args: &[&str]) -> Outcome {
        self.run_in(".", args)
    }

    /// Runs `lastmile` in the folder `below`.
    pub(crate) fn run_in(&self, below: &str, args: &[&str]) -> Outcome {
        let output =
            self.command(env!("CARGO_BIN_EXE_lastmile"), Path::new(below)).args(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Outcome {
            status: output.status.code().unwrap(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// A program in the folder `below`, with nothing of the user's or a calling hook's setup.
    pub(crate) fn command(&self, program: &str, below: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.path.join(below));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GIT_") || name == "LASTMILE_LOG" {
                command.env_remove(name);
            }
        }
        command
            .env("HOME", self.folder.path().join("nowhere"))
            .env("XDG_CONFIG_HOME", self.folder.path().join("nowhere"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CEILING_DIRECTORIES", self.path.parent().unwrap())
            .envs([("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org")])
            .envs([("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.org")]);
        command
    }
}

impl Outcome {
    /// Asserts the exit status, and shows what was said where it differs.
    #[track_caller]
    pub(crate) fn exits(self, status: i32) -> Outcome {
        assert_eq!(self.status, status, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }

    /// The JSON document on the standard output.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {}", self.stdout))
    }

    /// The reviewed files of a JSON report.
    #[track_caller]
    pub(crate) fn files(&self) -> Vec<String> {
        let document = self.json();
        let name = |file: &Value| file.as_str().unwrap().to_owned();
        document["files"].as_array().unwrap().iter().map(name).collect()
    }

    /// The hints of a JSON report, each as `path:line rule`.
    #[track_caller]
    pub(crate) fn hints(&self) -> Vec<String> {
        let document = self.json();
        let place = |hint: &Value| {
            let (path, rule) = (hint["path"].as_str().unwrap(), hint["rule"].as_str().unwrap());
            format!("{path}:{} {rule}", hint["range"]["start"]["line"])
        };
        document["hints"].as_array().unwrap().iter().map(place).collect()
    }
}
