//! The server in this process, with an engine that fails or waits: what no built binary can be asked to do.

use std::io::{BufRead, BufReader, PipeReader, PipeWriter};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::*;

const DEADLINE: Duration = Duration::from_secs(60);
const URI: &str = "file:///somewhere/service.py";

/// Reviews as ever, except that it panics at the word `panic`.
fn fragile(document: &review::Document<'_>) -> bool {
    assert!(!document.text.contains("panic"), "the text asks for it");
    true
}

/// Reviews as ever, except that it finds nothing in broken text when it sees it first.
fn late(document: &review::Document<'_>) -> bool {
    static SEEN: AtomicBool = AtomicBool::new(false);
    !document.tree.has_error() || SEEN.swap(true, Ordering::SeqCst)
}

/// Holds up the review of `held.py` until it is opened.
struct Gate {
    /// How many reviews came, and whether they may go on.
    state: Mutex<(usize, bool)>,
    changed: Condvar,
}

impl Gate {
    const fn closed() -> Gate {
        Gate { state: Mutex::new((0, false)), changed: Condvar::new() }
    }

    fn pass(&self, document: &review::Document<'_>) -> bool {
        if document.path == "held.py" {
            let mut state = self.state.lock().unwrap();
            state.0 += 1;
            self.changed.notify_all();
            let waited = self.changed.wait_timeout_while(state, DEADLINE, |state| !state.1).unwrap();
            assert!(!waited.1.timed_out(), "nobody opened the gate");
        }
        true
    }

    /// Waits until a review is held up.
    async fn reached(&'static self) {
        let wait = || {
            let state = self.state.lock().unwrap();
            let waited = self.changed.wait_timeout_while(state, DEADLINE, |state| state.0 == 0).unwrap();
            assert!(!waited.1.timed_out(), "nobody came to the gate");
        };
        tokio::task::spawn_blocking(wait).await.unwrap();
    }

    /// Lets all pass, and says how many have come until now.
    fn open(&self) -> usize {
        let mut state = self.state.lock().unwrap();
        state.1 = true;
        self.changed.notify_all();
        state.0
    }
}

struct Client {
    input: PipeWriter,
    messages: mpsc::UnboundedReceiver<Value>,
}

impl Client {
    async fn start(may_find: MayFind) -> Client {
        Client::start_in(&[], may_find).await
    }

    /// Starts with folders open.
    async fn start_in(folders: &[&Path], may_find: MayFind) -> Client {
        let (server_input, input) = io::pipe().unwrap();
        let (output, server_output) = io::pipe().unwrap();
        let (logger, messages) = log::install();
        tokio::spawn(serve(server_input, server_output, logger, messages, may_find));
        let (sender, received) = mpsc::unbounded_channel();
        std::thread::spawn(move || read(output, &sender));
        let mut client = Client { input, messages: received };
        let options = json!({ "scope": "all" });
        let folders: Vec<Value> =
            folders.iter().map(|it| json!({ "uri": uri(it), "name": "folder" })).collect();
        let params = json!({
            "capabilities": {},
            "initializationOptions": options,
            "workspaceFolders": folders,
        });
        client.send(json!({ "id": 1, "method": "initialize", "params": params })).await;
        assert_eq!(client.receive(|message| message["id"] == 1).await["error"], Value::Null);
        client.notify("initialized", json!({})).await;
        client
    }

    async fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = json!("2.0");
        let body = message.to_string();
        let frame = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        self.input.write_all(frame.as_bytes()).unwrap();
    }

    async fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({ "method": method, "params": params })).await;
    }

    async fn request(&mut self, id: i32, method: &str, params: Value) {
        self.send(json!({ "id": id, "method": method, "params": params })).await;
    }

    /// Asks for a review pass.
    async fn pass(&mut self, id: i32) {
        let params = json!({ "command": "lastmile.reviewPass", "workDoneToken": "token" });
        self.request(id, "workspace/executeCommand", params).await;
    }

    /// Waits until everything that was sent has been heard.
    async fn heard(&mut self) {
        self.request(99, "textDocument/unheardOf", json!({})).await;
        self.receive(|message| message["id"] == 99).await;
    }

    /// The next answer to a request, or the next diagnostics.
    async fn said(&mut self) -> Value {
        self.receive(|message| {
            message.get("id").is_some() || message["method"] == "textDocument/publishDiagnostics"
        })
        .await
    }

    /// Diagnostics and the answer to a request, which may overtake each other.
    async fn outcome(&mut self) -> (Value, Value) {
        let (one, other) = (self.said().await, self.said().await);
        if one.get("id").is_none() { (one, other) } else { (other, one) }
    }

    async fn open(&mut self, uri: &str, text: &str) {
        let item = json!({ "uri": uri, "languageId": "python", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item })).await;
    }

    async fn replace(&mut self, version: i32, text: &str) {
        let document = json!({ "uri": URI, "version": version });
        let changes = json!([{ "text": text }]);
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.notify("textDocument/didChange", params).await;
    }

    /// How many diagnostics a version of a document has.
    async fn count(&mut self, uri: &str, version: i32) -> usize {
        let of = |message: &Value| message["params"]["uri"] == uri && message["params"]["version"] == version;
        let message = self.receive(of).await;
        message["params"]["diagnostics"].as_array().map(Vec::len).unwrap()
    }

    async fn receive(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        let receiving = async {
            loop {
                let message = self.messages.recv().await.expect("the server runs");
                if fits(&message) {
                    return message;
                }
            }
        };
        tokio::time::timeout(DEADLINE, receiving).await.expect("the server answers")
    }
}

/// Reads messages until the server ends or nobody wants them.
fn read(output: PipeReader, messages: &mpsc::UnboundedSender<Value>) {
    let mut output = BufReader::new(output);
    let mut header = String::new();
    while output.read_line(&mut header).unwrap() > 0 {
        let length: usize = header.trim_start_matches("Content-Length:").trim().parse().unwrap();
        output.read_line(&mut header).unwrap();
        let mut body = vec![0; length];
        output.read_exact(&mut body).unwrap();
        if messages.send(serde_json::from_slice(&body).unwrap()).is_err() {
            return;
        }
        header.clear();
    }
}

const RISKY: &str = "import requests\nrequests.get(url)\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_stays_in_its_document_and_passes_with_its_text() {
    let mut client = Client::start(fragile).await;
    client.open("file:///somewhere/other.py", RISKY).await;
    assert_eq!(client.count("file:///somewhere/other.py", 1).await, 1);
    client.open(URI, RISKY).await;
    assert_eq!(client.count(URI, 1).await, 1);
    // Nothing old is left standing on a text that nobody has reviewed.
    client.replace(2, "panic()\n").await;
    assert_eq!(client.count(URI, 2).await, 0);
    // A request about such a text is answered with nothing.
    let at = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    client.send(json!({ "id": 2, "method": "textDocument/hover", "params": at })).await;
    assert_eq!(client.receive(|message| message["id"] == 2).await["result"], Value::Null);
    client.replace(3, &format!("{RISKY}{RISKY}")).await;
    assert_eq!(client.count(URI, 3).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_document_that_panics_on_opening_recovers() {
    let mut client = Client::start(fragile).await;
    client.open(URI, "panic()\n").await;
    client.replace(2, RISKY).await;
    assert_eq!(client.count(URI, 2).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn broken_text_is_reviewed_once_more_when_typing_rests() {
    let mut client = Client::start(late).await;
    client.open(URI, RISKY).await;
    assert_eq!(client.count(URI, 1).await, 1);
    client.replace(2, &format!("{RISKY}def (\n")).await;
    assert_eq!(client.count(URI, 2).await, 0);
    // Nothing more is sent: the server comes back to it by itself.
    assert_eq!(client.count(URI, 2).await, 1);
}

fn uri(path: &Path) -> String {
    tower_lsp::ls_types::Uri::from_file_path(path).unwrap().as_str().to_owned()
}

/// A repository that holds nothing yet, with files beside.
fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("git").args(["init", "--quiet"]).current_dir(&folder).status().unwrap();
    assert!(made.success());
    files.iter().for_each(|(name, text)| std::fs::write(folder.path().join(name), text).unwrap());
    folder
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_newest_pass_wins_and_twenty_saves_cost_one_pass() {
    static GATE: Gate = Gate::closed();
    let folder = repository(&[("held.py", RISKY)]);
    let held = folder.path().join("held.py");
    let mut client = Client::start_in(&[folder.path()], |document| GATE.pass(document)).await;
    client.pass(2).await;
    GATE.reached().await;
    std::fs::write(&held, format!("{RISKY}{RISKY}")).unwrap();
    for _ in 0..20 {
        client.notify("textDocument/didSave", json!({ "textDocument": { "uri": URI } })).await;
    }
    // No document waits for the pass.
    client.open(URI, RISKY).await;
    assert_eq!(client.count(URI, 1).await, 1);
    assert_eq!(GATE.open(), 1);
    // The first pass says nothing, and who waited for it is told by the second.
    let (published, answer) = client.outcome().await;
    assert_eq!(published["params"]["uri"], uri(&held), "{published}");
    assert_eq!(published["params"]["diagnostics"].as_array().map(Vec::len), Some(2), "{published}");
    assert_eq!(answer["result"], json!({ "files": 1, "hints": 2 }), "{answer}");
    client.heard().await;
    assert_eq!(GATE.open(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_pass_says_nothing_and_the_next_one_all() {
    static GATE: Gate = Gate::closed();
    let folder = repository(&[("held.py", RISKY)]);
    let mut client = Client::start_in(&[folder.path()], |document| GATE.pass(document)).await;
    client.pass(2).await;
    GATE.reached().await;
    client.notify("window/workDoneProgress/cancel", json!({ "token": "token" })).await;
    // Who cancels does not wait for what is under way.
    let answer = client.said().await;
    assert_eq!(answer["error"]["code"], -32800, "{answer}");
    GATE.open();
    client.pass(3).await;
    let (published, answer) = client.outcome().await;
    assert_eq!(answer["result"], json!({ "files": 1, "hints": 1 }), "{answer}");
    assert_eq!(published["params"]["diagnostics"].as_array().map(Vec::len), Some(1), "{published}");
    // What the cancelled pass had reviewed is known.
    assert_eq!(GATE.open(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_said_of_a_closed_file_once_its_document_is_open() {
    static GATE: Gate = Gate::closed();
    let folder = repository(&[("held.py", RISKY), ("other.py", RISKY)]);
    let held = uri(&folder.path().join("held.py"));
    let mut client = Client::start_in(&[folder.path()], |document| {
        // The document itself is not held up.
        document.text.contains("document") || GATE.pass(document)
    })
    .await;
    client.pass(2).await;
    GATE.reached().await;
    client.open(&held, &format!("{RISKY}{RISKY}# document\n")).await;
    assert_eq!(client.count(&held, 1).await, 2);
    GATE.open();
    let (published, answer) = client.outcome().await;
    assert_eq!(published["params"]["uri"], uri(&folder.path().join("other.py")), "{published}");
    assert_eq!(answer["result"], json!({ "files": 1, "hints": 1 }), "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_in_a_closed_file_leaves_the_others_reviewed() {
    let folder = repository(&[("a.py", "panic()\n"), ("b.py", RISKY)]);
    let mut client = Client::start_in(&[folder.path()], fragile).await;
    client.pass(2).await;
    let (published, answer) = client.outcome().await;
    assert_eq!(published["params"]["uri"], uri(&folder.path().join("b.py")), "{published}");
    assert_eq!(answer["result"], json!({ "files": 1, "hints": 1 }), "{answer}");
}
