//! Scope `generated`: who wrote what is fresh, as edits, the disk, notes and records say.

use std::process::Command;

use serde_json::{Value, json};

use crate::RISKY;
use crate::client::range;
use crate::single_file::{File, MORE, lines};

/// A third call that can wait forever.
const THIRD: &str = "\n\ndef remove(url):\n    return requests.delete(url)\n";
/// Lines 6 to 9 are of [`MORE`], 10 to 13 of [`THIRD`], counted from 1.
const MORE_LINES: (u32, u32) = (6, 9);
const THIRD_LINES: (u32, u32) = (10, 13);

/// One Agent Trace record.
fn record(time: &str, lines: (u32, u32), contributor: &str, hash: Option<&str>) -> String {
    let mut range = json!({ "start_line": lines.0, "end_line": lines.1, "unknown": true });
    if let Some(hash) = hash {
        range["content_hash"] = json!(hash);
    }
    let conversation = json!({ "contributor": { "type": contributor }, "ranges": [range] });
    let files = json!([{ "path": "service.py", "conversations": [conversation] }]);
    let record = json!({ "version": "0.1.0", "id": "x", "timestamp": time, "files": files });
    format!("{record}\n")
}

#[test]
fn what_the_file_held_before_came_from_the_disk() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    let line = "requests.get('/')\n";
    file.write(&format!("{RISKY}{line}"));
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), line)]);
    assert!(client.diagnostics(&file.uri, 2).is_empty(), "one line may be typed");
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [5], "but this one was on the disk before");
}

#[test]
fn what_was_typed_and_saved_stays_typed() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    let line = "requests.get('/')\n";
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), line)]);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    file.write(&format!("{RISKY}{line}"));
    client.save(&file.uri);
    client.change(&file.uri, 3, &[(range((6, 0), (6, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9]);
}

#[test]
fn notes_say_who_wrote_what_was_committed_since_the_base() {
    let file = File::new(Some(RISKY));
    let committed = format!("{RISKY}{MORE}{THIRD}");
    file.write(&committed);
    file.commit();
    file.put("lastmile.toml", "base = \"HEAD~1\"\n");
    let mut client = file.client("generated");
    let text = format!("# moved down\n{committed}");
    file.write(&text);
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [9, 13], "nobody knows who wrote it");
    let note = "service.py\n  s_00112233445566::t_00112233445566 6-9\n  h_00112233445566 10-13\n---\n\
        {\"schema_version\": \"authorship/3.0.0\", \"prompts\": {}, \"later\": 1}\n";
    file.put("note", note);
    file.git(&["notes", "--ref=ai", "add", "-F", "note", "HEAD"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [9], "the agent's lines, and not those of a person");
}

#[test]
fn records_say_who_wrote_what_is_not_committed() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}{THIRD}");
    file.write(&text);
    let future = "2999-01-01T00:00:00Z";
    let records = [
        "no record\n".to_owned(),
        record("2998-12-31T00:00:00Z", MORE_LINES, "human", None),
        record(future, MORE_LINES, "ai", None),
        record(future, THIRD_LINES, "human", None),
    ];
    file.put(".agent-trace/traces.jsonl", &records.concat());
    let mut client = file.client("generated");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    // Older than the file, and without a hash: nobody knows whether it is still so.
    file.put(".agent-trace/traces.jsonl", &record("1999-01-01T00:00:00Z", THIRD_LINES, "human", None));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8, 12]);
}

#[test]
fn records_that_come_while_a_file_is_open_are_heard_of() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.write(&text);
    let mut client = file.client("generated");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8], "nobody knows who wrote it");
    file.put(".agent-trace/traces.jsonl", &record("2999-01-01T00:00:00Z", MORE_LINES, "human", None));
    assert!(client.diagnostics(&file.uri, 1).is_empty());
}

#[test]
fn an_origin_may_be_declared_for_a_version_that_has_been_edited_since() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), "requests.get(url)\n")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    client.change(&file.uri, 3, &[(range((0, 0), (0, 0)), "# above\n")]);
    assert!(client.diagnostics(&file.uri, 3).is_empty());
    let ranges = json!([range((5, 0), (6, 0))]);
    let params: Value = json!({ "uri": file.uri, "version": 2, "ranges": ranges, "origin": "agent" });
    client.notify("lastmile/origin", params);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [6]);
}

#[test]
fn the_command_line_reads_the_same_notes() {
    let file = File::new(Some(RISKY));
    file.write(&format!("{RISKY}{MORE}{THIRD}"));
    file.commit();
    file.put("note", "service.py\n  abcdef0 6-9\n  h_00112233445566 10-13\n---\n{}\n");
    file.git(&["notes", "--ref=ai", "add", "-F", "note", "HEAD"]);
    let output = Command::new(env!("CARGO_BIN_EXE_lastmile"))
        .args(["review", "--base=HEAD~1", "--scope=generated", "--format=github"])
        .current_dir(file.path())
        .output()
        .expect("the built binary starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("line=9,") && !said.contains("line=13,"), "{said}");
}

#[test]
fn a_record_and_a_note_about_a_closed_file_have_it_reviewed_anew() {
    let file = File::new(Some(RISKY));
    file.write(&format!("{RISKY}{MORE}{THIRD}"));
    let mut client = file.client("generated");
    client.command("lastmile.reviewPass");
    let mut said = || {
        let params = client.published(&file.uri);
        lines(params["diagnostics"].as_array().expect("a list"))
    };
    assert_eq!(said(), [8, 12], "nobody knows who wrote it");
    file.put(".agent-trace/traces.jsonl", &record("2999-01-01T00:00:00Z", THIRD_LINES, "human", None));
    assert_eq!(said(), [8]);
    file.put(".agent-trace/traces.jsonl", "");
    assert_eq!(said(), [8, 12]);
    file.commit();
    assert_eq!(said(), [] as [u64; 0], "what is committed is old");
    file.put("lastmile.toml", "base = \"HEAD~1\"\n");
    client.watched(&file.path().join("lastmile.toml"));
    let params = client.published(&file.uri);
    assert_eq!(lines(params["diagnostics"].as_array().expect("a list")), [8, 12]);
    file.put(
        "note",
        "service.py\n  s_00112233445566::t_00112233445566 6-9\n  h_00112233445566 10-13\n---\n{}\n",
    );
    file.git(&["notes", "--ref=ai", "add", "-F", "note", "HEAD"]);
    let params = client.published(&file.uri);
    assert_eq!(lines(params["diagnostics"].as_array().expect("a list")), [8]);
}
