//! The server in this process, with an engine that fails: what no built binary can be asked to do.

use std::io::{BufRead, BufReader, PipeReader, PipeWriter};
use std::sync::atomic::AtomicBool;
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

struct Client {
    input: PipeWriter,
    messages: mpsc::UnboundedReceiver<Value>,
}

impl Client {
    async fn start(may_find: MayFind) -> Client {
        let (server_input, input) = io::pipe().unwrap();
        let (output, server_output) = io::pipe().unwrap();
        let (logger, messages) = log::install();
        tokio::spawn(serve(server_input, server_output, logger, messages, may_find));
        let (sender, received) = mpsc::unbounded_channel();
        std::thread::spawn(move || read(output, &sender));
        let mut client = Client { input, messages: received };
        let options = json!({ "scope": "all" });
        let params = json!({ "capabilities": {}, "initializationOptions": options });
        client.send(json!({ "id": 1, "method": "initialize", "params": params }));
        assert_eq!(client.receive(|message| message["id"] == 1).await["error"], Value::Null);
        client.notify("initialized", json!({}));
        client
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = json!("2.0");
        let body = message.to_string();
        let frame = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        self.input.write_all(frame.as_bytes()).unwrap();
    }

    fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({ "method": method, "params": params }));
    }

    fn open(&mut self, uri: &str, text: &str) {
        let item = json!({ "uri": uri, "languageId": "python", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }));
    }

    fn replace(&mut self, version: i32, text: &str) {
        let document = json!({ "uri": URI, "version": version });
        let changes = json!([{ "text": text }]);
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.notify("textDocument/didChange", params);
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
    client.open("file:///somewhere/other.py", RISKY);
    assert_eq!(client.count("file:///somewhere/other.py", 1).await, 1);
    client.open(URI, RISKY);
    assert_eq!(client.count(URI, 1).await, 1);
    // Nothing old is left standing on a text that nobody has reviewed.
    client.replace(2, "panic()\n");
    assert_eq!(client.count(URI, 2).await, 0);
    // A request about such a text is answered with nothing.
    let at = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    client.send(json!({ "id": 2, "method": "textDocument/hover", "params": at }));
    assert_eq!(client.receive(|message| message["id"] == 2).await["result"], Value::Null);
    client.replace(3, &format!("{RISKY}{RISKY}"));
    assert_eq!(client.count(URI, 3).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_document_that_panics_on_opening_recovers() {
    let mut client = Client::start(fragile).await;
    client.open(URI, "panic()\n");
    client.replace(2, RISKY);
    assert_eq!(client.count(URI, 2).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn broken_text_is_reviewed_once_more_when_typing_rests() {
    let mut client = Client::start(late).await;
    client.open(URI, RISKY);
    assert_eq!(client.count(URI, 1).await, 1);
    client.replace(2, &format!("{RISKY}def (\n"));
    assert_eq!(client.count(URI, 2).await, 0);
    // Nothing more is sent: the server comes back to it by itself.
    assert_eq!(client.count(URI, 2).await, 1);
}
