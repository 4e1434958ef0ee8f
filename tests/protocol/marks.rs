//! Marks: what somebody answered for is quiet, wherever it stands, until it changes.

use std::process::Command;

use serde_json::{Value, json};

use crate::client::{Client, Options, range};
use crate::single_file::{File, MORE, lines};
use crate::{RISKY, RULE};

fn named<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let found = actions.iter().find(|action| action["title"] == title);
    found.unwrap_or_else(|| panic!("`{title}` is not among {actions:#?}"))
}

/// A client whose state is kept beside the file.
fn client(file: &File) -> Client {
    let options = json!({ "scope": "fresh" });
    file.client_with(Options { options, state: Some(file.path().join(".git/state")), ..Options::default() })
}

#[test]
fn a_lens_marks_its_block_and_the_mark_outlives_the_server() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.write(&text);
    {
        let mut client = client(&file);
        client.open(&file.uri, 1, &text);
        assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
        let lenses = client.lenses(&file.uri);
        assert_eq!(lenses.len(), 1, "{lenses:?}");
        assert_eq!((lenses[0].0, lenses[0].1["title"].as_str()), (7, Some("1 hint · mark reviewed")));
        assert_eq!(client.execute(&lenses[0].1), json!({ "blocks": 1 }));
        assert!(client.diagnostics(&file.uri, 1).is_empty());
        assert!(client.lenses(&file.uri).is_empty());
    }
    // Another server, and the block stands elsewhere.
    let moved = text.replace("\n\n\ndef load", &format!("{MORE}\n\ndef load")).replacen(
        "\n\ndef load",
        "\ndef load",
        1,
    );
    let moved = moved.strip_suffix(MORE).expect("it stood at the end").to_owned();
    file.write(&moved);
    let mut client = client(&file);
    client.open(&file.uri, 1, &moved);
    assert!(client.diagnostics(&file.uri, 1).is_empty(), "{moved}");
    // Inside it, an edit ends the mark at once; back again, it holds again.
    let post = moved.lines().position(|line| line.contains("post")).expect("the call");
    client.change(&file.uri, 2, &[(range((post, 11), (post, 11)), "1 + ")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [post as u64]);
    client.change(&file.uri, 3, &[(range((post, 11), (post, 15)), "")]);
    assert!(client.diagnostics(&file.uri, 3).is_empty());
}

#[test]
fn a_mark_is_taken_back() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    let mut client = client(&file);
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    let at = range((8, 4), (8, 4));
    let context = json!({ "diagnostics": [] });
    let actions = client.actions(&file.uri, &at, context.clone());
    let mark = named(&actions, "Mark this block as reviewed");
    assert_eq!((&mark["kind"], &mark["diagnostics"][0]["code"]), (&json!("quickfix"), &json!(RULE)));
    client.execute(&mark["command"]);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    let actions = client.actions(&file.uri, &at, context);
    client.execute(&named(&actions, "Review this block again")["command"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn a_whole_file_is_marked_and_new_code_in_it_is_not() {
    let file = File::new(Some("\n"));
    let text = format!("{RISKY}{MORE}");
    let mut client = client(&file);
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [4, 8]);
    let actions = client.actions(&file.uri, &range((0, 0), (0, 0)), json!({ "diagnostics": [] }));
    client.execute(&named(&actions, "Mark this file as reviewed")["command"]);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((9, 0), (9, 0)), "\n\ndef late(url):\n    requests.get(url)\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [12]);
    client.save(&file.uri);
    client.change(&file.uri, 3, &[(range((13, 0), (13, 0)), "\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [12]);
}

#[test]
fn the_status_tells_what_became_of_what_arrived() {
    let file = File::new(Some(RISKY));
    let silenced =
        "\n\ndef quiet(url):\n    return requests.get(url)  # lastmile: ignore[missing-timeout] a test\n";
    let other = MORE.replace("store", "other");
    let text = format!("{RISKY}{MORE}{other}{silenced}");
    file.write(&text);
    let mut client = client(&file);
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8, 12]);
    let lenses = client.lenses(&file.uri);
    client.execute(&lenses[0].1);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [12]);
    let actions = client.actions(&file.uri, &range((12, 15), (12, 15)), json!({ "diagnostics": [] }));
    assert_eq!(actions[0]["command"]["command"], "lastmile.fixed", "{actions:#?}");
    client.execute(&actions[0]["command"]);
    let status = client.request("lastmile/status", json!({ "uri": file.uri }));
    let expected = json!({
        "blocks": 2,
        "hints": 1,
        "families": { "failure": 1 },
        "reviewed": { "blocks": 1, "hints": 1 },
        "fixed": 1,
        "silenced": 1,
        "rest": 1,
    });
    assert_eq!(status["total"], expected, "{status:#}");
    assert_eq!(status["message"], "1 hint in fresh code, 1 in the rest");
    assert_eq!(client.request("lastmile/status", json!({}))["total"], expected);

    // The command line says the same, and leaves out what was marked unless it is asked not to.
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_lastmile"))
            .args(arguments)
            .current_dir(file.path())
            .env("XDG_STATE_HOME", file.path().join(".git/state"))
            .output()
            .expect("the built binary starts");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let said: Value = serde_json::from_str(&run(&["status", "--format=json"])).expect("JSON");
    assert_eq!(said["total"], expected, "{said:#}");
    assert!(run(&["status"]).starts_with("1 hint in 2 fresh blocks of 1 file changed since HEAD\n"));
    let hints = |said: String| said.lines().filter(|line| line.contains("missing-timeout")).count();
    assert_eq!(hints(run(&["review", "--format=github"])), 1);
    assert_eq!(hints(run(&["review", "--format=github", "--show-reviewed"])), 2);
}

#[test]
fn a_mark_of_another_text_is_refused() {
    let file = File::new(Some(RISKY));
    let mut client = client(&file);
    client.open(&file.uri, 2, RISKY);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    for (argument, part) in [
        (json!({ "uri": file.uri, "range": range((0, 0), (1, 0)), "version": 1 }), "has changed since"),
        (json!({ "uri": file.uri }), "needs a `range`"),
        (json!({ "uri": "file:///nowhere.py", "range": range((0, 0), (1, 0)) }), "is not open"),
        (json!("x"), "has another argument"),
    ] {
        let params = json!({ "command": "lastmile.markReviewed", "arguments": [argument] });
        let answer = client.answer("workspace/executeCommand", params);
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        assert!(message.contains(part), "{answer}");
    }
}
