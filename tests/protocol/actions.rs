//! Code actions and hover: what they offer, applied as an editor applies it.

use serde_json::{Value, json};

use crate::client::{self, Client, Options, codes, range};
use crate::{CALM, RISKY, RULE};

const URI: &str = "file:///somewhere/service.py";

/// A rule of a user's own whose fix is safe.
const SAFE_RULE: &str = r#"; A call of `legacy` belongs to the old house
;
; It goes away with the next release, and `modern` does the same.
;
; severity: warning
; confidence: high

((call function: (_) @callee) @hint
 (#resolves-to? @callee "house.legacy")
 (#set! message "`{callee}` goes away: call `modern`")
 (#set! fix.title "Call `modern`")
 (#set! fix.safety "safe")
 (#replace! @callee "house.modern"))

;! bad
; import house
; house.legacy()
; ^^^^^^^^^^^^^^
;! fixed
; import house
; house.modern()
;! good
; import house
; house.modern()
"#;

/// The text after the edit of a code action, which must be for `version`. Characters count bytes.
fn applied(text: &str, uri: &str, action: &Value, version: i32) -> String {
    let change = &action["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": uri, "version": version }), "{action}");
    let starts: Vec<usize> = [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let byte = |place: &Value| {
        let number = |name: &str| place[name].as_u64().expect("a place is two numbers") as usize;
        starts[number("line")] + number("character")
    };
    let mut edits: Vec<(usize, usize, &str)> = change["edits"]
        .as_array()
        .expect("an edit has a list of edits")
        .iter()
        .map(|edit| {
            let new = edit["newText"].as_str().expect("an edit has a text");
            (byte(&edit["range"]["start"]), byte(&edit["range"]["end"]), new)
        })
        .collect();
    edits.sort();
    let mut text = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}

fn titled<'a>(actions: &'a [Value], part: &str) -> &'a Value {
    let found =
        actions.iter().find(|action| action["title"].as_str().is_some_and(|title| title.contains(part)));
    found.unwrap_or_else(|| panic!("no action with `{part}` in {actions:#?}"))
}

/// Opens `RISKY`, applies the action whose title has `part`, and returns the text, which has no hint any more.
fn apply_and_see_it_gone(part: &str) -> String {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    let diagnostics = client.diagnostics(URI, 1);
    let actions = client.actions(URI, &range((4, 15), (4, 15)), json!({ "diagnostics": diagnostics }));
    let action = titled(&actions, part);
    assert_eq!(action["kind"], "quickfix");
    assert_eq!(action["diagnostics"], json!(diagnostics));
    let text = applied(RISKY, URI, action, 1);
    client.change(URI, 2, &[(Value::Null, &text)]);
    assert!(client.diagnostics(URI, 2).is_empty(), "{text}");
    text
}

#[test]
fn a_quick_fix_answers_its_hint() {
    assert_eq!(apply_and_see_it_gone("timeout"), CALM);
}

#[test]
fn a_hint_is_silenced_where_it_stands() {
    let text = apply_and_see_it_gone("Silence `missing-timeout` here");
    assert!(text.contains("lastmile: ignore[missing-timeout]"), "{text}");
}

#[test]
fn a_rule_is_silenced_in_a_file() {
    let text = apply_and_see_it_gone("Silence `missing-timeout` in this file");
    assert!(text.contains("lastmile: ignore-file[missing-timeout]"), "{text}");
}

#[test]
fn the_fix_is_the_preferred_action_and_the_only_one() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    let actions = client.actions(URI, &range((4, 11), (4, 28)), json!({ "diagnostics": [] }));
    let preferred: Vec<&Value> = actions.iter().filter(|action| action["isPreferred"] == true).collect();
    assert_eq!(preferred.len(), 1);
    assert_eq!(preferred[0], &actions[0]);
    assert_eq!(preferred[0]["diagnostics"][0]["code"], RULE);
}

#[test]
fn nothing_is_offered_elsewhere_or_for_other_kinds() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    let nothing: Vec<Value> = Vec::new();
    assert_eq!(client.actions(URI, &range((0, 0), (0, 3)), json!({ "diagnostics": [] })), nothing);
    let at = range((4, 15), (4, 15));
    for only in ["refactor", "source.organizeImports", "quick", "source.fixAll.other"] {
        assert_eq!(client.actions(URI, &at, json!({ "diagnostics": [], "only": [only] })), nothing, "{only}");
    }
    assert!(!client.actions(URI, &at, json!({ "diagnostics": [], "only": ["quickfix"] })).is_empty());
}

#[test]
fn actions_are_about_the_text_as_it_is_now() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    let stale = client.diagnostics(URI, 1);
    client.change(URI, 2, &[(range((0, 0), (0, 0)), "# one\n")]);
    // Asked at once, with the diagnostics of the version before.
    let actions = client.actions(URI, &range((5, 15), (5, 15)), json!({ "diagnostics": stale }));
    let text = applied(&format!("# one\n{RISKY}"), URI, titled(&actions, "timeout"), 2);
    assert_eq!(text, format!("# one\n{CALM}"));
    client.diagnostics(URI, 2);
}

#[test]
fn only_safe_fixes_are_applied_together() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    // The fix of a missing timeout asks for judgement.
    for only in ["source", "source.fixAll", "source.fixAll.lastmile"] {
        let context = json!({ "diagnostics": [], "only": [only] });
        assert_eq!(client.actions(URI, &range((0, 0), (0, 0)), context), Vec::<Value>::new(), "{only}");
    }
}

#[test]
fn every_safe_fix_of_a_file_is_applied_at_once() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let rules = folder.path().join(".lastmile/rules/python/ops");
    std::fs::create_dir_all(&rules)
        .and_then(|()| std::fs::write(rules.join("legacy-call.scm"), SAFE_RULE))
        .expect("it can be written");
    let mut client = Client::with(Options { folders: vec![folder.path().to_owned()], ..Options::default() });
    let text = "import house\nimport requests\n\nhouse.legacy(1)\nrequests.get(url)\nhouse.legacy(2)\n";
    let uri = client::uri(&folder.path().join("service.py"));
    client.open(&uri, 3, text);
    assert_eq!(codes(&client.diagnostics(&uri, 3)), ["legacy-call", RULE, "legacy-call"]);
    let context = json!({ "diagnostics": [], "only": ["source.fixAll"] });
    let actions = client.actions(&uri, &range((0, 0), (0, 0)), context);
    assert_eq!(actions.len(), 1, "{actions:#?}");
    assert_eq!(actions[0]["kind"], "source.fixAll.lastmile");
    let fixed = applied(text, &uri, &actions[0], 3);
    assert_eq!(fixed, text.replace("legacy", "modern"));
    client.change(&uri, 4, &[(Value::Null, &fixed)]);
    assert_eq!(codes(&client.diagnostics(&uri, 4)), [RULE]);

    // A cursor that moves does not have every fix of the file proven.
    client.change(&uri, 5, &[(Value::Null, text)]);
    client.diagnostics(&uri, 5);
    let automatic = json!({ "diagnostics": [], "triggerKind": 2 });
    let offered = client.actions(&uri, &range((0, 0), (0, 0)), automatic);
    assert!(offered.iter().all(|action| action["kind"] != "source.fixAll.lastmile"), "{offered:#?}");
}

#[test]
fn clients_without_versions_get_plain_changes() {
    let mut client = Client::silent();
    let params = json!({ "capabilities": {}, "initializationOptions": { "lastmile": { "scope": "all" } } });
    client.request("initialize", params);
    client.notify("initialized", json!({}));
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    let actions = client.actions(URI, &range((4, 15), (4, 15)), json!({ "diagnostics": [] }));
    assert_eq!(actions[0]["edit"]["changes"][URI][0]["newText"], ", timeout=10");
}

#[test]
fn hover_says_why() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    let at = |line: usize, character: usize| json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } });
    let hover = client.request("textDocument/hover", at(4, 20));
    assert_eq!(hover["contents"]["kind"], "markdown");
    assert!(hover["contents"]["value"].as_str().is_some_and(|text| text.contains(RULE)), "{hover}");
    assert_eq!(hover["range"], range((4, 11), (4, 28)));
    assert_eq!(client.request("textDocument/hover", at(0, 0)), Value::Null);

    // `lastmile explain` says the same words.
    let mut explain = std::process::Command::new(env!("CARGO_BIN_EXE_lastmile"));
    let explained =
        explain.args(["explain", RULE, "--language=python", "--color=never"]).output().expect("it runs");
    let explained = String::from_utf8(explained.stdout).expect("it is text");
    let words = hover["contents"]["value"].as_str().expect("hover says something");
    assert!(explained.starts_with(words), "{explained}\nis not\n{words}");

    // Asked at once after a change, hover is about the changed text.
    client.change(URI, 2, &[(range((4, 27), (4, 27)), ", timeout=10")]);
    assert_eq!(client.request("textDocument/hover", at(4, 20)), Value::Null);
    assert_eq!(codes(&client.diagnostics(URI, 2)), Vec::<&str>::new());
}
