//! The real query language server, ts_query_ls, told what a rule may ask by `rules --format=tsqueryrc`. Runs only where it is
//! installed (`cargo install ts_query_ls`): in the path, or where `TS_QUERY_LS` says. It needs no parser for this.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::workspace::Workspace;

const RULE: &str = "; A title
;
; Prose.

((call function: (_) @callee) @hint
  (#resolves-to? @callee \"random.choice\")
  (#resolve-to? @callee \"random.choice\")
  (#named-like? @callee)
  (#argument? @callee 0)
  (#not-unknown-import? @callee)
  (#wrap-block! @callee \"with a:\")
  (#set! message \"m\"))
";

struct QueryServer {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    asked: u64,
}

impl QueryServer {
    /// The server, if it is installed.
    fn start() -> Option<QueryServer> {
        let program = std::env::var_os("TS_QUERY_LS").unwrap_or_else(|| "ts_query_ls".into());
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (input, output) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(QueryServer { child, input, output, asked: 0 })
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server ended");
            match line.trim().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse().unwrap();
                }
                Some(_) => {}
                None => break,
            }
        }
        let mut text = vec![0; length];
        self.output.read_exact(&mut text).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.receive();
            let is_call = message.get("method").is_some();
            match message.get("id") {
                Some(asked) if is_call => {
                    let answer = json!({ "jsonrpc": "2.0", "id": asked, "result": null });
                    self.send(&answer);
                }
                Some(asked) if *asked == id => return message["result"].clone(),
                _ => {}
            }
        }
    }
}

impl Drop for QueryServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_query_server_completes_and_checks_predicates() {
    let Some(mut server) = QueryServer::start() else {
        println!("ts_query_ls is not installed: nothing was tested");
        return;
    };
    let workspace = Workspace::new();
    let settings = workspace.run(&["rules", "--format=tsqueryrc"]).exits(0).stdout;
    workspace.write(".tsqueryrc.json", settings);
    let uri = |path: &str| format!("file://{}", workspace.path().join(path).display());
    let folder = json!([{ "uri": uri(""), "name": "a" }]);
    let can = json!({ "textDocument": { "diagnostic": {}, "completion": {} } });
    server.ask("initialize", json!({ "processId": null, "workspaceFolders": folder, "capabilities": can }));
    server.tell("initialized", json!({}));
    let document = uri(".lastmile/rules/python/security/guess.scm");
    let opened = json!({ "uri": document, "languageId": "query", "version": 1, "text": RULE });
    server.tell("textDocument/didOpen", json!({ "textDocument": opened }));
    let report = server.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": document } }));
    let items = report["items"].as_array().unwrap();
    let mut said: Vec<_> = items
        .iter()
        .map(|item| (item["range"]["start"]["line"].as_u64().unwrap() + 1, item["message"].as_str().unwrap()))
        .filter(|(_, message)| !message.starts_with("Language object"))
        .collect();
    said.sort_unstable();
    let missing = "Missing parameter of type \"string\"";
    assert_eq!(
        said,
        [
            (7, "Unrecognized predicate \"resolve-to\""),
            (8, missing),
            (10, "Unrecognized predicate \"not-unknown-import\""),
            (11, missing)
        ]
    );
    let half = RULE.replace("(#resolves-to? @callee \"random.choice\")", "(#res");
    let changed = json!({ "uri": document, "version": 2 });
    server.tell(
        "textDocument/didChange",
        json!({ "textDocument": changed, "contentChanges": [{ "text": half }] }),
    );
    let place = json!({ "line": 5, "character": 7 });
    let offered = server
        .ask("textDocument/completion", json!({ "textDocument": { "uri": document }, "position": place }));
    let offered = offered.as_array().or_else(|| offered["items"].as_array()).unwrap().clone();
    let labels: Vec<_> = offered.iter().filter_map(|item| item["label"].as_str()).collect();
    for name in
        ["#resolves-to?", "#not-resolves-to?", "#tainted?", "#unknown-import?", "#wrap-block!", "#set!"]
    {
        assert!(labels.contains(&name), "{name} is not offered: {labels:?}");
    }
    assert!(!labels.contains(&"#not-unknown-import?"), "{labels:?}");
}
