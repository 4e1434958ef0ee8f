//! Configuration and rules: from the editor and from files, while the server runs.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use crate::client::{Client, Options, codes, uri};
use crate::{RISKY, RULE};

const SWITCHED_OFF: &str = "disable = [\"missing-timeout\"]\nscope = \"all\"\n";
const OWN_RULE: &str = r#"; A call of `legacy` belongs to the old house
;
; It goes away with the next release.
;
; severity: error
; confidence: high

((call function: (_) @callee) @hint
 (#resolves-to? @callee "house.legacy")
 (#set! message "`{callee}` goes away: call `modern`"))

;! bad
; import house
; house.legacy()
; ^^^^^^^^^^^^^^
;! good
; import house
; house.modern()
"#;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// Writes a file as editors do: the server never reads half of it.
fn write(path: &Path, text: &str) {
    let parent = path.parent().expect("the file lies in a folder");
    let whole = parent.join("written");
    std::fs::create_dir_all(parent)
        .and_then(|()| std::fs::write(&whole, text))
        .and_then(|()| std::fs::rename(&whole, path))
        .expect("it can be written");
}

fn client(folder: &Path) -> Client {
    Client::with(Options { folders: vec![folder.to_owned()], ..Options::default() })
}

#[test]
fn settings_of_initialize_count_with_or_without_their_section() {
    for options in [json!({ "disable": [RULE] }), json!({ "lastmile": { "disable": [RULE] } })] {
        let mut client = Client::with(Options { options, ..Options::default() });
        client.open("file:///a.py", 1, RISKY);
        assert!(client.diagnostics("file:///a.py", 1).is_empty());
    }
}

#[test]
fn settings_that_are_sent_apply_at_once() {
    let mut client = Client::start();
    client.open("file:///a.py", 1, RISKY);
    assert_eq!(codes(&client.diagnostics("file:///a.py", 1)), [RULE]);
    client.reconfigure(json!({ "lastmile": { "scope": "all", "severity": { RULE: "error" } } }));
    assert_eq!(client.diagnostics("file:///a.py", 1)[0]["severity"], 1);
    client.reconfigure(json!({ "lastmile": { "scope": "all", "disable": [RULE] } }));
    assert!(client.diagnostics("file:///a.py", 1).is_empty());
}

#[test]
fn settings_that_are_asked_for_apply_at_once() {
    let settings = Some(json!({ "scope": "all", "disable": [RULE] }));
    let mut client = Client::with(Options { settings, options: json!(null), ..Options::default() });
    client.open("file:///a.py", 1, RISKY);
    assert!(client.diagnostics("file:///a.py", 1).is_empty());
    client.reconfigure(json!({ "scope": "all" }));
    assert_eq!(codes(&client.diagnostics("file:///a.py", 1)), [RULE]);
}

#[test]
fn a_wrong_setting_is_said_and_the_others_count() {
    let mut client = Client::with(Options {
        options: json!({ "scope": "everything", "disable": [RULE], "logLevel": "loud" }),
        ..Options::default()
    });
    client.logged("scope");
    client.logged("logLevel");
    client.open("file:///a.py", 1, RISKY);
    assert!(client.diagnostics("file:///a.py", 1).is_empty());
}

#[test]
fn the_configuration_file_is_read_again_when_it_changes() {
    let folder = folder();
    let (file, document) = (folder.path().join("lastmile.toml"), uri(&folder.path().join("a.py")));
    let mut client = client(folder.path());
    client.open(&document, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(&document, 1)), [RULE]);
    write(&file, SWITCHED_OFF);
    client.watched(&file);
    assert!(client.diagnostics(&document, 1).is_empty());
    write(&file, "disable = [");
    client.watched(&file);
    client.logged("lastmile.toml");
    assert_eq!(codes(&client.diagnostics(&document, 1)), [RULE]);
    std::fs::remove_file(&file).expect("the file is there");
    client.watched(&file);
    write(&file, SWITCHED_OFF);
    // A client that watches no files says at least what it saved.
    client.save(&uri(&file));
    assert!(client.diagnostics(&document, 1).is_empty());
}

#[test]
fn each_root_has_its_own_configuration() {
    let (one, other) = (folder(), folder());
    write(&one.path().join("lastmile.toml"), SWITCHED_OFF);
    let inner = one.path().join("inner");
    write(&inner.join("lastmile.toml"), "scope = \"all\"\n");
    let folders = vec![one.path().to_owned(), inner.clone(), other.path().to_owned()];
    let mut client = Client::with(Options { folders, ..Options::default() });
    for (folder, hints) in [(one.path(), 0), (other.path(), 1), (inner.as_path(), 1)] {
        let document = uri(&folder.join("a.py"));
        client.open(&document, 1, RISKY);
        assert_eq!(client.diagnostics(&document, 1).len(), hints, "{document}");
    }
    // Without its own root, the inner folder is part of the outer one.
    let removed = json!([{ "uri": uri(&inner), "name": "inner" }]);
    let event = json!({ "added": [], "removed": removed });
    client.notify("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
    assert!(client.diagnostics(&uri(&inner.join("a.py")), 1).is_empty());
}

#[test]
fn own_rules_are_read_again_when_they_change() {
    let folder = folder();
    let rule = folder.path().join(".lastmile/rules/python/ops/legacy-call.scm");
    let document = uri(&folder.path().join("a.py"));
    let text = "import house\n\nhouse.legacy()\n";
    let mut client = client(folder.path());
    client.open(&document, 1, text);
    assert!(client.diagnostics(&document, 1).is_empty());

    write(&rule, OWN_RULE);
    client.watched(&rule);
    let diagnostics = client.diagnostics(&document, 1);
    assert_eq!(codes(&diagnostics), ["legacy-call"]);
    assert_eq!(diagnostics[0]["message"], "`house.legacy` goes away: call `modern`");

    // A mistake is said where it is, and the rule falls silent until it is mended.
    write(&rule, &OWN_RULE.replace("#resolves-to?", "#resolves-too?"));
    client.watched(&rule);
    let faults = client.published(&uri(&rule));
    assert_eq!(faults["diagnostics"][0]["range"]["start"]["line"], 8, "{faults}");
    assert!(faults["diagnostics"][0]["message"].as_str().is_some_and(|text| text.contains("resolves-too?")));
    assert!(client.diagnostics(&document, 1).is_empty());

    write(&rule, OWN_RULE);
    client.watched(&rule);
    client.cleared(&uri(&rule));
    assert_eq!(codes(&client.diagnostics(&document, 1)), ["legacy-call"]);
}

#[test]
fn an_example_that_fails_is_a_diagnostic_of_its_file() {
    let folder = folder();
    let rule = folder.path().join(".lastmile/rules/python/ops/legacy-call.scm");
    let mut client = client(folder.path());
    write(&rule, &OWN_RULE.replace("house.modern", "house.legacy"));
    client.watched(&rule);
    let faults = client.published(&uri(&rule));
    assert_eq!(faults["diagnostics"].as_array().map(Vec::len), Some(1), "{faults}");
    assert_eq!(faults["diagnostics"][0]["range"]["start"]["line"], 15, "{faults}");
    let message = faults["diagnostics"][0]["message"].as_str().unwrap_or_default();
    assert!(
        message.starts_with("the example does not hold: expected silence, but `legacy-call`"),
        "{message}"
    );
    write(&rule, OWN_RULE);
    client.watched(&rule);
    // They were said once, also if the file was there already when the rules were first read.
    client.cleared(&uri(&rule));
}

#[test]
fn excluded_and_huge_files_are_left_alone() {
    let folder = folder();
    write(&folder.path().join("lastmile.toml"), "exclude = [\"vendor/**\"]\nmax-file-bytes = 1000\n");
    let mut client = client(folder.path());
    let huge = format!("{RISKY}#{}\n", "x".repeat(1000));
    for (name, text) in [("vendor/a.py", RISKY), ("huge.py", &huge)] {
        let document = uri(&folder.path().join(name));
        client.open(&document, 1, text);
        assert!(client.diagnostics(&document, 1).is_empty(), "{name}");
    }
    let why = client.logged("huge.py");
    assert!(why.contains("`max-file-bytes`"), "{why}");
    let document = uri(&folder.path().join("huge.py"));
    client.change(&document, 2, &[(json!(null), RISKY)]);
    assert_eq!(codes(&client.diagnostics(&document, 2)), [RULE]);
}
