//! The server's life: how it begins, what it survives, and how it ends.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::client::{Client, Options, codes};
use crate::{RISKY, RULE};

const URI: &str = "file:///somewhere/service.py";

#[test]
fn shutdown_and_exit_end_with_success() {
    assert_eq!(Client::start().goodbye().code(), Some(0));
}

#[test]
fn exit_without_shutdown_ends_with_failure() {
    let mut client = Client::start();
    client.notify("exit", Value::Null);
    assert_eq!(client.ended().code(), Some(1));
}

#[test]
fn exit_before_initialize_ends_with_failure() {
    let mut client = Client::silent();
    client.notify("exit", Value::Null);
    assert_eq!(client.ended().code(), Some(1));
}

#[test]
fn the_end_of_input_ends_the_server() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    client.hang_up();
    assert_eq!(client.ended().code(), Some(1));
}

#[test]
fn the_end_of_input_after_shutdown_ends_with_success() {
    let mut client = Client::start();
    client.request("shutdown", Value::Null);
    client.hang_up();
    assert_eq!(client.ended().code(), Some(0));
}

#[test]
fn the_death_of_the_parent_ends_the_server() {
    // It reads from a pipe that nobody writes to, so it lives until it is killed.
    let mut parent = Command::new(env!("CARGO_BIN_EXE_lastmile"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the built binary starts");
    let mut client = Client::with(Options { process: Some(parent.id()), ..Options::default() });
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    parent.kill().expect("the parent is alive");
    parent.wait().expect("the parent is a child of this process");
    assert_eq!(client.ended().code(), Some(1));
}

#[test]
fn a_parent_that_cannot_be_seen_is_not_waited_for() {
    // No process has the highest number there is.
    let mut client = Client::with(Options { process: Some(i32::MAX as u32), ..Options::default() });
    client.open(URI, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(URI, 1)), [RULE]);
}

#[test]
fn malformed_frames_are_dropped_and_said() {
    let mut client = Client::start();
    for (bytes, said) in [
        ("Content-Length: 9\r\n\r\n{ no json", "not JSON"),
        ("Content-Length: 2\r\n\r\n[]", "not a JSON object"),
        ("Content-Length: many\r\n\r\n", "no number"),
        (
            "Content-Length: 52\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":[\"\\ud800\"]}  ",
            "not JSON",
        ),
    ] {
        client.send_bytes(bytes.as_bytes());
        // A length that takes in too much is told by what follows, so something does.
        client.open(URI, 1, RISKY);
        client.logged(said);
        assert_eq!(codes(&client.diagnostics(URI, 1)), [RULE], "after {bytes}");
        client.close(URI);
        client.cleared(URI);
    }
}

#[test]
fn oversized_frames_are_dropped_and_said() {
    let mut client = Client::start();
    let size = 64 * 1024 * 1024 + 1;
    client.send_bytes(format!("Content-Length: {size}\r\n\r\n").as_bytes());
    client.send_bytes(&vec![b'x'; size]);
    client.open(URI, 1, RISKY);
    client.logged("the most that is read");
    assert_eq!(codes(&client.diagnostics(URI, 1)), [RULE]);
}

#[test]
fn unknown_methods_are_refused_and_unknown_notifications_let_pass() {
    let mut client = Client::start();
    let answer = client.answer("textDocument/unheardOf", json!({ "a": [1, 2] }));
    assert_eq!(answer["error"]["code"], -32601);
    client.notify("workspace/unheardOf", json!({}));
    client.notify("$/unheardOf", json!({}));
    client.notify("textDocument/didOpen", json!({ "not": "what it should be" }));
    let answer = client.answer("textDocument/hover", json!({ "not": "what it should be" }));
    assert_eq!(answer["error"]["code"], -32602);
    client.open(URI, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(URI, 1)), [RULE]);
}

#[test]
fn requests_before_initialize_are_refused() {
    let mut client = Client::silent();
    let answer = client.answer("textDocument/hover", json!({}));
    assert_eq!(answer["error"]["code"], -32002);
    client.request("initialize", json!({ "capabilities": {} }));
    client.notify("initialized", json!({}));
}

#[test]
fn what_is_logged_follows_the_trace() {
    let mut client = Client::start();
    client.notify("$/setTrace", json!({ "value": "verbose" }));
    let item = json!({ "uri": "file:///notes.xyz", "languageId": "plaintext", "version": 1, "text": "" });
    client.notify("textDocument/didOpen", json!({ "textDocument": item }));
    client.logged("in no language that is reviewed");
}

#[test]
fn files_to_watch_are_registered() {
    let mut client = Client::start();
    client.open(URI, 1, RISKY);
    client.diagnostics(URI, 1);
    client.request("shutdown", Value::Null);
    assert_eq!(client.registered, ["workspace/didChangeWatchedFiles"]);
    client.notify("exit", Value::Null);
    assert_eq!(client.ended().code(), Some(0));
}
