//! Pull diagnostics: what a client asks for, and that it is sent nothing twice.

use serde_json::{Value, json};

use crate::client::{Client, Options, codes};
use crate::repository::Repository;
use crate::{CALM, MORE, RISKY, RULE};

/// A client that pulls, and pulls again when asked to.
fn pulls() -> Value {
    json!({ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } } })
}

fn of_document(uri: &str, previous: &Value) -> Value {
    json!({ "textDocument": { "uri": uri }, "previousResultId": previous })
}

/// The codes of a full report, and its name.
fn full(report: &Value) -> (Vec<&str>, Value) {
    assert_eq!(report["kind"], "full", "{report}");
    (codes(report["items"].as_array().expect("a list")), report["resultId"].clone())
}

/// Each report of the workspace as the end of its address and `kind:count`.
fn told(items: &Value) -> Vec<String> {
    let of = |report: &Value| {
        let name = report["uri"].as_str().and_then(|uri| uri.rsplit('/').next()).unwrap_or_default();
        let count = report["items"].as_array().map_or(0, Vec::len);
        format!("{name} {}:{count}", report["kind"].as_str().unwrap_or_default())
    };
    items.as_array().expect("a list").iter().map(of).collect()
}

/// What a client says it knows after these reports.
fn known(items: &Value) -> Vec<Value> {
    let reports = items.as_array().expect("a list").iter();
    reports.map(|report| json!({ "uri": report["uri"], "value": report["resultId"] })).collect()
}

#[test]
fn a_client_that_pulls_is_sent_nothing_about_open_documents() {
    let options = Options { capabilities: pulls(), ..Options::default() };
    let mut client = Client::with(options);
    let provider = &client.capabilities["diagnosticProvider"];
    assert_eq!(provider["interFileDependencies"], true, "{provider}");
    assert_eq!(provider["workspaceDiagnostics"], true, "{provider}");
    client.open("file:///a.py", 1, RISKY);
    let report = client.request("textDocument/diagnostic", of_document("file:///a.py", &Value::Null));
    let (found, id) = full(&report);
    assert_eq!(found, [RULE]);
    let again = client.request("textDocument/diagnostic", of_document("file:///a.py", &id));
    assert_eq!(again, json!({ "kind": "unchanged", "resultId": id }));
    // Another version with the same hints in the same places has nothing new to tell.
    client.change("file:///a.py", 2, &[(json!(null), &format!("{RISKY}\n"))]);
    let again = client.request("textDocument/diagnostic", of_document("file:///a.py", &id));
    assert_eq!(again["kind"], "unchanged", "{again}");
    client.change("file:///a.py", 3, &[(json!(null), CALM)]);
    let report = client.request("textDocument/diagnostic", of_document("file:///a.py", &id));
    assert_eq!(full(&report).0, [] as [&str; 0]);
    client.close("file:///a.py");
}

#[test]
fn a_client_that_cannot_be_told_to_pull_again_is_sent_diagnostics() {
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut client = Client::with(Options { capabilities, ..Options::default() });
    assert_eq!(client.capabilities.get("diagnosticProvider"), None);
    client.open("file:///a.py", 1, RISKY);
    assert_eq!(codes(&client.diagnostics("file:///a.py", 1)), [RULE]);
    // Who asks all the same is answered.
    let report = client.request("textDocument/diagnostic", of_document("file:///a.py", &Value::Null));
    assert_eq!(full(&report).0, [RULE]);
}

#[test]
fn an_answer_waits_for_the_baseline() {
    let repository = Repository::new(&[("a.py", RISKY)]);
    let mut client = repository.client(pulls());
    let file = repository.uri("a.py");
    client.open(&file, 1, &format!("{RISKY}{MORE}"));
    let report = client.request("textDocument/diagnostic", of_document(&file, &Value::Null));
    assert_eq!(full(&report).0, [RULE]);
    assert_eq!(report["items"][0]["range"]["start"]["line"], 8, "{report}");
}

#[test]
fn the_client_is_told_to_pull_again_when_hints_change_without_an_edit() {
    let repository = Repository::new(&[("a.py", CALM)]);
    let mut client = repository.client(pulls());
    let (file, text) = (repository.uri("a.py"), format!("{CALM}{MORE}"));
    client.open(&file, 1, &text);
    let report = client.request("textDocument/diagnostic", of_document(&file, &Value::Null));
    assert_eq!(full(&report).0, [RULE]);
    repository.write("a.py", &text);
    repository.commit();
    client.save(&file);
    client.told("workspace/diagnostic/refresh");
    let report = client.request("textDocument/diagnostic", of_document(&file, &Value::Null));
    assert_eq!(full(&report).0, [] as [&str; 0]);
    client.reconfigure(json!({ "scope": "all" }));
    client.told("workspace/diagnostic/refresh");
    let report = client.request("textDocument/diagnostic", of_document(&file, &Value::Null));
    assert_eq!(full(&report).0, [RULE]);
}

#[test]
fn a_closed_file_of_the_change_set_can_be_asked_about() {
    let repository = Repository::new(&[("old.py", RISKY)]);
    repository.write("new.py", RISKY);
    let mut client = repository.client(json!({}));
    for (name, expected) in [("new.py", vec![RULE]), ("old.py", vec![]), ("none.py", vec![])] {
        let params = of_document(&repository.uri(name), &Value::Null);
        assert_eq!(full(&client.request("textDocument/diagnostic", params)).0, expected, "{name}");
    }
    // To a client that has never pulled the workspace they are sent as well.
    client.published(&repository.uri("new.py"));
}

#[test]
fn the_workspace_is_the_change_set_and_what_is_open() {
    let repository = Repository::new(&[("old.py", RISKY), ("open.py", CALM)]);
    for name in ["calm.py", "new.py"] {
        repository.write(name, if name == "new.py" { RISKY } else { CALM });
    }
    let mut client = repository.client(pulls());
    client.open(&repository.uri("open.py"), 4, &format!("{CALM}{MORE}"));
    let ask = |previous: Vec<Value>| json!({ "previousResultIds": previous });
    let first = client.request("workspace/diagnostic", ask(vec![]));
    assert_eq!(told(&first["items"]), ["new.py full:1", "open.py full:1"]);
    assert_eq!(first["items"][1]["version"], 4, "{first}");
    assert_eq!(first["items"][0]["version"], Value::Null, "{first}");
    let known = known(&first["items"]);
    let again = client.request("workspace/diagnostic", ask(known.clone()));
    assert_eq!(told(&again["items"]), ["new.py unchanged:0", "open.py unchanged:0"]);
    // What is no longer in the change set is taken back.
    repository.commit();
    let last = client.request("workspace/diagnostic", ask(known));
    assert_eq!(told(&last["items"]), ["new.py full:0", "open.py unchanged:0"]);
}

#[test]
fn what_was_sent_of_closed_files_is_withdrawn_when_the_workspace_is_pulled() {
    let repository = Repository::new(&[]);
    repository.write("new.py", RISKY);
    let mut client = repository.client(pulls());
    client.command("lastmile.reviewPass");
    assert_eq!(
        codes(client.published(&repository.uri("new.py"))["diagnostics"].as_array().expect("a list")),
        [RULE]
    );
    let answer = client.request("workspace/diagnostic", json!({ "previousResultIds": [] }));
    assert_eq!(told(&answer["items"]), ["new.py full:1"]);
    client.cleared(&repository.uri("new.py"));
    client.command("lastmile.reviewPass");
}

#[test]
fn a_request_for_partial_results_is_held_until_there_is_something_new() {
    let repository = Repository::new(&[("open.py", CALM)]);
    let mut client = repository.client(pulls());
    let ask = |previous: Vec<Value>| json!({ "previousResultIds": previous, "partialResultToken": "parts" });
    let held = client.ask("workspace/diagnostic", ask(vec![]));
    // It does not hold up what comes behind it.
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 0, "hints": 0 }));
    repository.write("new.py", RISKY);
    client.save(&repository.uri("open.py"));
    let part = client.told("$/progress");
    assert_eq!(part["token"], "parts");
    assert_eq!(told(&part["value"]["items"]), ["new.py full:1"]);
    assert_eq!(client.answered(held)["result"], json!({ "items": [] }));

    let held = client.ask("workspace/diagnostic", ask(known(&part["value"]["items"])));
    client.notify("$/cancelRequest", json!({ "id": held }));
    assert_eq!(client.answered(held)["error"]["code"], -32800);
}

#[test]
fn the_parts_of_an_answer_come_before_it() {
    let repository = Repository::new(&[]);
    repository.write("new.py", RISKY);
    let mut client = repository.client(pulls());
    // The parts and the answer take two ways through the server.
    for _ in 0..50 {
        let ask = json!({ "previousResultIds": [], "partialResultToken": "parts" });
        let id = client.ask("workspace/diagnostic", ask);
        let (parts, answer) = client.in_parts("$/progress", id);
        let parts: Vec<&Value> =
            parts.iter().map(|part| &part["params"]).filter(|part| part["token"] == "parts").collect();
        assert_eq!(parts.len(), 1, "{answer}");
        assert_eq!(told(&parts[0]["value"]["items"]), ["new.py full:1"]);
    }
}

#[test]
fn a_held_request_does_not_hold_up_the_end() {
    let repository = Repository::new(&[]);
    let mut client = repository.client(pulls());
    let ask = json!({ "previousResultIds": [], "partialResultToken": 1 });
    let held = client.ask("workspace/diagnostic", ask);
    client.request("shutdown", Value::Null);
    assert_eq!(client.answered(held)["error"]["code"], -32800);
    client.notify("exit", Value::Null);
    assert!(client.ended().success());
}
