//! Documents: opening, changing and closing in every order.

use serde_json::{Value, json};

use crate::client::{Client, codes, range};
use crate::{CALM, RISKY, RULE};

const URI: &str = "file:///somewhere/service.py";

#[test]
fn a_hint_is_a_full_diagnostic() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    let diagnostics = client.diagnostics(URI, 1);
    assert_eq!(codes(&diagnostics), [RULE]);
    let hint = &diagnostics[0];
    assert_eq!(hint["range"], range((4, 11), (4, 28)));
    assert_eq!(hint["severity"], 2);
    assert_eq!(hint["source"], "lastmile");
    assert!(hint["codeDescription"]["href"].as_str().is_some_and(|href| href.starts_with("https://")));
    assert_eq!(hint["data"]["version"], 1);
    assert_eq!(
        hint["data"]["fix"]["edits"],
        json!([{ "range": range((4, 27), (4, 27)), "newText": ", timeout=10" }])
    );
}

#[test]
fn several_changes_in_one_did_change() {
    let mut client = Client::start();
    client.open(URI, 1, "");
    assert!(client.diagnostics(URI, 1).is_empty());
    // Each range is one of the text that the change before it left.
    let changes = [
        (range((0, 0), (0, 0)), "import requests\n"),
        (range((1, 0), (1, 0)), "requests.post(url)\n"),
        (range((1, 9), (1, 13)), "get"),
        (range((0, 0), (0, 0)), "# moved down\n"),
    ];
    client.change(URI, 2, &changes);
    let diagnostics = client.diagnostics(URI, 2);
    assert_eq!(codes(&diagnostics), [RULE]);
    assert_eq!(diagnostics[0]["range"], range((2, 0), (2, 17)));
}

#[test]
fn newest_version_wins_in_a_burst() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
    for version in 2..200 {
        client.change(URI, version, &[(range((0, 0), (0, 0)), "\n")]);
    }
    client.change(URI, 200, &[(Value::Null, CALM)]);
    assert!(client.diagnostics(URI, 200).is_empty());
}

#[test]
fn hints_move_with_the_text() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    client.change(URI, 2, &[(range((0, 0), (0, 0)), "# one\n# two\n")]);
    assert_eq!(client.diagnostics(URI, 2)[0]["range"], range((6, 11), (6, 28)));
}

#[test]
fn positions_outside_the_text_are_clamped() {
    let mut client = Client::start();
    client.open(URI, 1, CALM);
    client.diagnostics(URI, 1);
    client.change(URI, 2, &[(range((900, 900), (901, 0)), "\nrequests.get(url)\n")]);
    assert_eq!(client.diagnostics(URI, 2)[0]["range"], range((6, 0), (6, 17)));
    client.change(URI, 3, &[(range((6, 16), (6, 9000)), ", timeout=1)")]);
    assert!(client.diagnostics(URI, 3).is_empty());
}

#[test]
fn does_not_publish_after_close() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    for version in 2..20 {
        client.change(URI, version, &[(range((0, 0), (0, 0)), "\n")]);
    }
    client.close(URI);
    // What was on its way may still come; behind the clearing there is nothing, which the client asserts.
    while client.published(URI).get("version").is_some() {}
}

#[test]
fn close_and_reopen_keeps_the_last_text() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    for round in 0..20 {
        client.close(URI);
        client.open(URI, 1, if round % 2 == 0 { CALM } else { RISKY });
    }
    client.close(URI);
    client.open(URI, 7, RISKY);
    loop {
        let params = client.published(URI);
        if params["version"] == 7 {
            assert_eq!(params["diagnostics"].as_array().map(Vec::len), Some(1), "{params}");
            break;
        }
    }
    client.close(URI);
    client.cleared(URI);
}

#[test]
fn opening_twice_is_closing_and_opening() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    assert_eq!(client.diagnostics(URI, 1).len(), 1);
    client.open(URI, 5, CALM);
    client.cleared(URI);
    assert!(client.diagnostics(URI, 5).is_empty());
}

#[test]
fn documents_do_not_disturb_each_other() {
    let mut client = Client::start();
    let uris: Vec<String> = (0..20).map(|number| format!("file:///somewhere/{number}.py")).collect();
    for uri in &uris {
        client.open(uri, 1, RISKY);
    }
    for uri in &uris {
        client.change(uri, 2, &[(Value::Null, if uri.contains('1') { CALM } else { RISKY })]);
        client.change(uri, 3, &[(range((0, 0), (0, 0)), "\n")]);
    }
    for uri in &uris {
        assert_eq!(client.diagnostics(uri, 3).len(), usize::from(!uri.contains('1')), "{uri}");
    }
}

#[test]
fn what_is_not_open_is_let_pass() {
    let mut client = Client::start();
    client.change(URI, 2, &[(range((0, 0), (0, 0)), "x")]);
    client.save(URI);
    client.close(URI);
    let item =
        json!({ "uri": "file:///somewhere/notes.xyz", "languageId": "plaintext", "version": 1, "text": "" });
    client.notify("textDocument/didOpen", json!({ "textDocument": item }));
    let params = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.request("textDocument/hover", params), Value::Null);
}

#[test]
fn a_text_that_is_no_file_is_reviewed() {
    let mut client = Client::start();
    client.open("untitled:Untitled-1", 1, RISKY);
    assert_eq!(codes(&client.diagnostics("untitled:Untitled-1", 1)), [RULE]);
}

#[test]
fn broken_syntax_is_reviewed_again_when_it_is_whole() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    client.change(URI, 2, &[(range((3, 0), (3, 3)), "de f(((")]);
    client.save(URI);
    client.change(URI, 3, &[(range((3, 0), (3, 7)), "def")]);
    let diagnostics = client.diagnostics(URI, 3);
    assert_eq!(codes(&diagnostics), [RULE]);
    assert_eq!(diagnostics[0]["range"], range((4, 11), (4, 28)));
}
