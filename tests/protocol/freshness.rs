//! Scope `fresh`: hints about what came after the baseline, and about nothing else.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::{Client, Options, codes, range, uri};
use crate::{RISKY, RULE};

/// A second call that can wait forever.
const MORE: &str = "\n\ndef store(url):\n    return requests.post(url)\n";

/// A file in a folder of its own; `committed` is its text in git's HEAD, where there is a repository at all.
struct File {
    folder: TempDir,
    uri: String,
}

impl File {
    fn new(committed: Option<&str>) -> File {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("service.py");
        let file = File { uri: uri(&path), folder };
        if let Some(text) = committed {
            file.write(text);
            git(file.folder.path(), &["init", "--quiet"]);
            git(file.folder.path(), &["add", "service.py"]);
            file.commit();
        }
        file
    }

    fn write(&self, text: &str) {
        std::fs::write(self.folder.path().join("service.py"), text).expect("the folder can be written to");
    }

    fn commit(&self) {
        git(self.folder.path(), &["commit", "--quiet", "--all", "--message", "as it is"]);
    }

    fn client(&self, scope: &str) -> Client {
        let folders: Vec<PathBuf> = vec![self.folder.path().to_owned()];
        Client::with(Options { folders, options: json!({ "scope": scope }), ..Options::default() })
    }
}

fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .args(["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .status()
        .expect("git is installed");
    assert!(status.success(), "git {arguments:?}");
}

fn lines(diagnostics: &[Value]) -> Vec<u64> {
    let line = |diagnostic: &Value| diagnostic["range"]["start"]["line"].as_u64();
    diagnostics.iter().filter_map(line).collect()
}

#[test]
fn old_code_is_left_alone_and_new_code_is_not() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8]);
}

#[test]
fn what_was_written_since_the_last_commit_is_fresh_on_open() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.write(&text);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn a_file_git_does_not_hold_is_fresh() {
    let file = File::new(Some(RISKY));
    let other = uri(&file.folder.path().join("other.py"));
    let mut client = file.client("fresh");
    client.open(&other, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(&other, 1)), [RULE]);
}

#[test]
fn without_git_the_text_as_opened_is_old() {
    let file = File::new(None);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8]);
    // Editors that attach anew close and open; what was fresh stays so.
    client.close(&file.uri);
    client.cleared(&file.uri);
    client.open(&file.uri, 1, &format!("{RISKY}{MORE}"));
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn an_argument_taken_away_from_old_code_is_seen() {
    let file = File::new(Some(crate::CALM));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, crate::CALM);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((4, 27), (4, 39)), "")]);
    assert_eq!(codes(&client.diagnostics(&file.uri, 2)), [RULE]);
}

#[test]
fn text_restored_to_its_baseline_is_old_again_when_saved() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((4, 4), (4, 28)), "")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    client.change(&file.uri, 3, &[(range((4, 4), (4, 4)), "return requests.get(url)")]);
    assert_eq!(codes(&client.diagnostics(&file.uri, 3)), [RULE]);
    client.save(&file.uri);
    assert!(client.diagnostics(&file.uri, 3).is_empty());
}

#[test]
fn what_was_committed_is_old_when_saved_again() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    let text = format!("{RISKY}{MORE}");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    file.write(&text);
    file.commit();
    client.save(&file.uri);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
}

#[test]
fn generated_is_what_was_not_typed() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), "requests.put(url)\n")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty(), "one line is typed");
    client.change(&file.uri, 3, &[(range((6, 0), (6, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9], "several lines at once are not");

    let params = |version: Value| json!({ "uri": file.uri, "version": version, "ranges": [range((5, 0), (5, 17))], "origin": "agent" });
    client.notify("lastmile/origin", params(json!(2)));
    client.logged("which is at 3");
    client.notify("lastmile/origin", params(json!(3)));
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [5, 9]);
    // The declaration outlives a save, which makes freshness exact.
    client.change(&file.uri, 4, &[(range((0, 0), (0, 0)), "\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 4)), [6, 10]);
    client.save(&file.uri);
    client.change(&file.uri, 5, &[(range((0, 0), (0, 0)), "\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 5)), [7, 11]);
}

#[test]
fn an_origin_for_what_is_not_open_is_said() {
    let mut client = Client::start();
    let params = json!({ "uri": "file:///a.py", "version": 1, "ranges": [], "origin": "agent" });
    client.notify("lastmile/origin", params);
    client.logged("is not open");
}
