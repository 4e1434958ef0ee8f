//! The review pass: hints for the closed files of the change set. Passes that are held up in the middle are in
//! `server/lsp/tests.rs`.

use serde_json::{Value, json};

use crate::client::{Client, Options, codes, uri};
use crate::repository::Repository;
use crate::{CALM, MORE, RISKY, RULE};

/// The lines of the hints that are published of a closed file next.
fn closed(client: &mut Client, uri: &str) -> Vec<u64> {
    let params = client.published(uri);
    assert_eq!(params.get("version"), None, "{params}");
    let diagnostics = params["diagnostics"].as_array().cloned().unwrap_or_default();
    diagnostics.iter().filter_map(|diagnostic| diagnostic["range"]["start"]["line"].as_u64()).collect()
}

/// A repository with two files, one of which has changed, and an open document that has not.
fn changed() -> (Repository, Client) {
    let repository = Repository::new(&[("open.py", CALM), ("closed.py", RISKY)]);
    repository.write("closed.py", &format!("{RISKY}{MORE}"));
    let mut client = repository.client(json!({}));
    let open = repository.uri("open.py");
    client.open(&open, 1, CALM);
    assert!(client.diagnostics(&open, 1).is_empty());
    client.save(&open);
    assert_eq!(closed(&mut client, &repository.uri("closed.py")), [8], "what is old is left alone");
    (repository, client)
}

#[test]
fn a_save_brings_the_hints_of_closed_files() {
    let repository = Repository::new(&[("open.py", CALM), (".gitignore", "ignored.py\n")]);
    for name in ["new.py", "below/new.py", "ignored.py"] {
        repository.write(name, RISKY);
    }
    let mut client = repository.client(json!({}));
    let open = repository.uri("open.py");
    client.open(&open, 1, CALM);
    assert!(client.diagnostics(&open, 1).is_empty());
    client.save(&open);
    assert_eq!(closed(&mut client, &repository.uri("below/new.py")), [4]);
    assert_eq!(closed(&mut client, &repository.uri("new.py")), [4]);
}

#[test]
fn a_closed_files_hints_go_when_it_leaves_the_change_set() {
    let (repository, mut client) = changed();
    repository.commit();
    client.save(&repository.uri("open.py"));
    client.cleared(&repository.uri("closed.py"));
}

#[test]
fn a_closed_files_hints_go_when_it_is_mended_or_deleted() {
    let (repository, mut client) = changed();
    let file = repository.uri("closed.py");
    repository.write("closed.py", RISKY);
    client.save(&repository.uri("open.py"));
    client.cleared(&file);
    repository.write("closed.py", &format!("{RISKY}{MORE}"));
    client.save(&repository.uri("open.py"));
    assert_eq!(closed(&mut client, &file), [8]);
    std::fs::remove_file(repository.path("closed.py")).expect("the file is there");
    client.save(&repository.uri("open.py"));
    client.cleared(&file);
}

#[test]
fn what_has_not_changed_is_not_published_again() {
    let (repository, mut client) = changed();
    client.save(&repository.uri("open.py"));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 1 }));
    repository.write("closed.py", &format!("\n{RISKY}{MORE}"));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 1 }));
    assert_eq!(closed(&mut client, &repository.uri("closed.py")), [9]);
}

#[test]
fn a_document_takes_its_file_over_and_gives_it_back() {
    let (repository, mut client) = changed();
    let file = repository.uri("closed.py");
    client.open(&file, 7, &format!("{RISKY}{MORE}{}", MORE.replace("store", "keep")));
    assert_eq!(codes(&client.diagnostics(&file, 7)), [RULE, RULE]);
    // The buffer's text counts, not the disk's.
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 0, "hints": 0 }));
    client.close(&file);
    client.cleared(&file);
    assert_eq!(closed(&mut client, &file), [8]);
    // Opened again at once, the worker from before does not give away what the new one has.
    client.open(&file, 1, RISKY);
    assert!(client.diagnostics(&file, 1).is_empty());
    client.open(&file, 2, RISKY);
    client.cleared(&file);
    assert!(client.diagnostics(&file, 2).is_empty());
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 0, "hints": 0 }));
}

#[test]
fn a_file_that_somebody_else_writes_is_reviewed() {
    let (repository, mut client) = changed();
    repository.write("agent.py", RISKY);
    client.watched(&repository.path("agent.py"));
    assert_eq!(closed(&mut client, &repository.uri("agent.py")), [4]);
}

#[test]
fn outside_a_repository_there_is_no_change_set() {
    let folder = Repository::bare();
    folder.write("a.py", RISKY);
    let mut client = folder.client(json!({}));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 0, "hints": 0 }));
}

#[test]
fn the_base_is_the_configured_one() {
    let repository = Repository::new(&[("a.py", CALM)]);
    repository.write("a.py", &format!("{CALM}{MORE}"));
    repository.commit();
    repository.write("lastmile.toml", "base = \"HEAD~1\"\n");
    let mut client = repository.client(json!({}));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 1 }));
    assert_eq!(closed(&mut client, &repository.uri("a.py")), [8]);
    repository.write("lastmile.toml", "base = \"no-such\"\n");
    client.watched(&repository.path("lastmile.toml"));
    client.logged("`no-such` is no revision");
    client.cleared(&repository.uri("a.py"));
    // It is said once.
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 0, "hints": 0 }));
}

#[test]
fn each_root_has_its_own_change_set_and_rules() {
    let (one, other) = (Repository::new(&[]), Repository::new(&[]));
    one.write("a.py", RISKY);
    other.write("a.py", RISKY);
    one.write("lastmile.toml", "disable = [\"missing-timeout\"]\n");
    other.write("lastmile.toml", "exclude = [\"left/**\"]\n");
    other.write("left/b.py", RISKY);
    let mut client = one.client(json!({}));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 0 }));
    // A folder that comes is reviewed, and one that goes is withdrawn.
    let folders = |added: &[&Repository], removed: &[&Repository]| {
        let named = |list: &[&Repository]| -> Vec<Value> {
            list.iter()
                .map(|it| json!({ "uri": it.uri("").trim_end_matches('/'), "name": "folder" }))
                .collect()
        };
        json!({ "event": { "added": named(added), "removed": named(removed) } })
    };
    client.notify("workspace/didChangeWorkspaceFolders", folders(&[&other], &[]));
    assert_eq!(closed(&mut client, &other.uri("a.py")), [4]);
    client.notify("workspace/didChangeWorkspaceFolders", folders(&[], &[&other]));
    client.cleared(&other.uri("a.py"));
}

#[test]
fn a_folder_inside_a_repository_is_the_one_that_counts() {
    let repository = Repository::new(&[]);
    repository.write("outside.py", RISKY);
    repository.write("service/inside.py", RISKY);
    let (folders, options) = (vec![repository.path("service")], json!({}));
    let mut client = Client::with(Options { folders, options, ..Options::default() });
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 1 }));
    assert_eq!(closed(&mut client, &repository.uri("service/inside.py")), [4]);
}

#[cfg(unix)]
#[test]
fn a_file_is_named_as_the_editor_names_its_folder() {
    let (repository, elsewhere) = (Repository::new(&[]), Repository::bare());
    repository.write("a.py", RISKY);
    let link = elsewhere.path("link");
    std::os::unix::fs::symlink(repository.path(""), &link).expect("a link can be made");
    let (folders, options) = (vec![link.clone()], json!({}));
    let mut client = Client::with(Options { folders, options, ..Options::default() });
    client.command("lastmile.reviewPass");
    assert_eq!(closed(&mut client, &uri(&link.join("a.py"))), [4]);
}

#[test]
fn progress_is_shown_to_those_who_can_and_to_those_who_ask() {
    let repository = Repository::new(&[("open.py", CALM)]);
    repository.write("a.py", RISKY);
    let shows = json!({ "window": { "workDoneProgress": true } });
    for (capabilities, token) in [(shows, json!(null)), (json!({}), json!("mine"))] {
        let mut client = repository.client(capabilities);
        let command = json!({ "command": "lastmile.reviewPass", "workDoneToken": token });
        client.request("workspace/executeCommand", command);
        assert_eq!(closed(&mut client, &repository.uri("a.py")), [4]);
        let mut progress = client.told("$/progress");
        assert_eq!(progress["value"]["kind"], "begin", "{progress}");
        assert_eq!(progress["value"]["cancellable"], true, "{progress}");
        assert!(token.is_null() || progress["token"] == token, "{progress}");
        while progress["value"]["kind"] != "end" {
            progress = client.told("$/progress");
        }
        assert_eq!(progress["value"]["message"], "1 hint in 1 closed file", "{progress}");
        // Where there is nothing to do, nothing is shown.
        client.command("lastmile.reviewPass");
    }
}

#[test]
fn a_report_says_what_the_change_has_to_answer_for() {
    let (repository, mut client) = changed();
    let open = repository.uri("open.py");
    client.change(&open, 2, &[(json!(null), &format!("{CALM}{MORE}"))]);
    assert_eq!(codes(&client.diagnostics(&open, 2)), [RULE]);
    let report = client.command("lastmile.showReport");
    let report = report.as_str().expect("the report is a text");
    assert!(report.starts_with("# Review of the files changed since HEAD\n\n2 hints in 2 files"), "{report}");
    for line in [
        "## `closed.py`",
        "## `open.py`",
        "- line 9, warning `missing-timeout`: `requests.post` can wait forever",
        "**Errors and retries**: what happens on failure, on a timeout, on the second try? **2 hints** in \
         `closed.py`, `open.py`",
    ] {
        assert!(report.contains(line), "{line} is not in {report}");
    }
}

#[test]
fn a_client_that_shows_documents_is_given_the_report_to_show() {
    let repository = Repository::new(&[]);
    let mut client = repository.client(json!({ "window": { "showDocument": { "support": true } } }));
    let quiet = json!({ "command": "lastmile.showReport", "arguments": [{ "show": false }] });
    let text = client.request("workspace/executeCommand", quiet);
    assert_eq!(client.command("lastmile.showReport"), text);
    let shown = client.told("window/showDocument");
    let path = shown["uri"].as_str().and_then(|uri| uri.strip_prefix("file://")).expect("a file is shown");
    assert_eq!(std::fs::read_to_string(path).expect("the file is there"), text.as_str().unwrap_or_default());
}

#[test]
fn an_unknown_command_is_refused() {
    let mut client = Client::start();
    let answer = client.answer("workspace/executeCommand", json!({ "command": "lastmile.unheardOf" }));
    assert_eq!(answer["error"]["code"], -32602, "{answer}");
    let commands = client.capabilities["executeCommandProvider"]["commands"].to_string();
    assert!(commands.contains("lastmile.reviewPass"), "{commands}");
}
