//! A small client of the language server that loses no message. Knows no rule.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Long enough for the slowest machine under load: only a failing test waits for so long.
const DEADLINE: Duration = Duration::from_secs(60);

/// How a client introduces itself.
pub(crate) struct Options {
    /// Folders of the workspace.
    pub(crate) folders: Vec<PathBuf>,
    /// Position encodings it offers.
    pub(crate) encodings: Vec<&'static str>,
    /// `initializationOptions`.
    pub(crate) options: Value,
    /// What it answers to `workspace/configuration`; `None` if it does not know that request.
    pub(crate) settings: Option<Value>,
    /// The process that is to be watched.
    pub(crate) process: Option<u32>,
    /// The user's state directory; a fresh one if there is none.
    pub(crate) state: Option<PathBuf>,
    /// A folder whose programs go before all others.
    pub(crate) programs: Option<PathBuf>,
    /// What it can do besides.
    pub(crate) capabilities: Value,
}

impl Default for Options {
    /// Every hint is shown, and positions count bytes.
    fn default() -> Options {
        Options {
            folders: Vec::new(),
            encodings: vec!["utf-8"],
            options: json!({ "scope": "all" }),
            settings: None,
            process: None,
            programs: None,
            state: None,
            capabilities: json!({}),
        }
    }
}

/// A server process and the messages it has sent. Dropping it says goodbye and fails if one was not read.
pub(crate) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    incoming: Receiver<Value>,
    /// Messages that no test has taken yet.
    queue: VecDeque<Value>,
    next_id: i64,
    settings: Option<Value>,
    /// What the server offered.
    pub(crate) capabilities: Value,
    /// Methods of the capabilities it registered.
    pub(crate) registered: Vec<String>,
    ended: bool,
    _own_state: tempfile::TempDir,
}

impl Client {
    /// Starts a server and says nothing.
    pub(crate) fn silent() -> Client {
        Client::silent_in(None, None)
    }

    /// Starts a server that keeps its state in a folder, finds programs in another first, and says nothing.
    fn silent_in(state: Option<&Path>, programs: Option<&Path>) -> Client {
        let own_state = tempfile::tempdir().expect("a temporary folder can be made");
        let mut command = Command::new(env!("CARGO_BIN_EXE_lastmile"));
        if let Some(programs) = programs {
            let others = std::env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(programs.to_owned()).chain(std::env::split_paths(&others));
            command.env("PATH", std::env::join_paths(all).expect("no folder has a colon in its name"));
        }
        let mut child = command
            .args(["lsp", "--stdio"])
            .env("XDG_STATE_HOME", state.unwrap_or(own_state.path()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the built binary starts");
        let input = child.stdin.take();
        let mut output = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
        let (sender, incoming) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Client {
            child,
            input,
            incoming,
            queue: VecDeque::new(),
            next_id: 0,
            settings: None,
            capabilities: Value::Null,
            registered: Vec::new(),
            ended: false,
            _own_state: own_state,
        }
    }

    /// Starts a server with every hint shown.
    pub(crate) fn start() -> Client {
        Client::with(Options::default())
    }

    /// Starts a server and introduces the client to it.
    pub(crate) fn with(options: Options) -> Client {
        let mut client = Client::silent_in(options.state.as_deref(), options.programs.as_deref());
        client.settings = options.settings;
        let folders: Vec<Value> =
            options.folders.iter().map(|folder| json!({ "uri": uri(folder), "name": "folder" })).collect();
        let mut capabilities = json!({
            "general": { "positionEncodings": options.encodings },
            "workspace": {
                "configuration": client.settings.is_some(),
                "didChangeWatchedFiles": { "dynamicRegistration": true },
                "workspaceEdit": { "documentChanges": true },
            },
            "textDocument": { "publishDiagnostics": { "relatedInformation": true } },
        });
        lay_over(&mut capabilities, options.capabilities);
        let params = json!({
            "processId": options.process,
            "rootUri": null,
            "workspaceFolders": folders,
            "initializationOptions": options.options,
            "capabilities": capabilities,
        });
        client.capabilities = client.request("initialize", params)["capabilities"].take();
        client.notify("initialized", json!({}));
        client
    }

    /// Sends bytes as they are.
    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the input is open");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    /// Sends a message.
    pub(crate) fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    /// Sends a notification.
    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request and waits for its result; fails if the answer is an error.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let mut answer = self.answer(method, params);
        assert!(answer.get("error").is_none(), "{method} is answered by {answer}");
        answer["result"].take()
    }

    /// Sends a request and waits for the whole answer.
    pub(crate) fn answer(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.answered(id)
    }

    /// Sends a request and gives its number.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next_id += 1;
        let id = self.next_id;
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(&message);
        id
    }

    /// Waits for the answer to a request.
    pub(crate) fn answered(&mut self, id: i64) -> Value {
        self.wait(&format!("the answer to request {id}"), |message| {
            message.get("method").is_none() && message["id"] == id
        })
    }

    /// The messages of the method `part` that come before the answer to the request `id`, and none behind it; and the answer.
    pub(crate) fn in_parts(&mut self, part: &str, id: i64) -> (Vec<Value>, Value) {
        let first =
            self.wait("a part or the answer", |message| message["method"] == part || message["id"] == id);
        if first["method"] != part {
            return (Vec::new(), first);
        }
        let (mut parts, answer) = self.in_parts(part, id);
        parts.insert(0, first);
        (parts, answer)
    }

    /// Runs a command of the server.
    pub(crate) fn command(&mut self, command: &str) -> Value {
        self.request("workspace/executeCommand", json!({ "command": command, "arguments": [] }))
    }

    /// Waits until the server sends a notification or request, and gives its parameters.
    pub(crate) fn told(&mut self, method: &str) -> Value {
        self.wait(method, |message| message["method"] == method)["params"].take()
    }

    /// Opens a document in Python.
    pub(crate) fn open(&mut self, uri: &str, version: i32, text: &str) {
        let item = json!({ "uri": uri, "languageId": "python", "version": version, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Closes a document.
    pub(crate) fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }

    /// Says that a document was saved.
    pub(crate) fn save(&mut self, uri: &str) {
        self.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    }

    /// Changes a document; each change is `(range, text)` with a range of `null` for the whole text.
    pub(crate) fn change(&mut self, uri: &str, version: i32, changes: &[(Value, &str)]) {
        let changes: Vec<Value> = changes
            .iter()
            .map(|(range, text)| match range {
                Value::Null => json!({ "text": text }),
                range => json!({ "range": range, "text": text }),
            })
            .collect();
        let document = json!({ "uri": uri, "version": version });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// Waits for the next diagnostics of a document, whatever they are of.
    pub(crate) fn published(&mut self, uri: &str) -> Value {
        let mut message = self.wait(&format!("diagnostics of {uri}"), |message| is_published(message, uri));
        message["params"].take()
    }

    /// Waits for the diagnostics of one version; those of earlier ones may come before, and later ones not.
    pub(crate) fn diagnostics(&mut self, uri: &str, version: i32) -> Vec<Value> {
        loop {
            let mut params = self.published(uri);
            let of = params["version"].as_i64().unwrap_or_else(|| panic!("no version in {params}"));
            assert!(of <= i64::from(version), "version {of} was published before {version}");
            if of == i64::from(version) {
                return array(params["diagnostics"].take());
            }
        }
    }

    /// Waits until a closed document, or a file without faults, is cleared.
    pub(crate) fn cleared(&mut self, uri: &str) {
        let params = self.published(uri);
        assert_eq!(params["diagnostics"], json!([]), "{params}");
        assert_eq!(params.get("version"), None, "{params}");
    }

    /// Waits for a line in the log.
    pub(crate) fn logged(&mut self, part: &str) -> String {
        let message = self.wait(&format!("a log line with `{part}`"), |message| {
            is_log(message) && message["params"]["message"].as_str().is_some_and(|text| text.contains(part))
        });
        message["params"]["message"].as_str().unwrap_or_default().to_owned()
    }

    /// Answers `workspace/configuration` with these from now on, and says that they changed.
    pub(crate) fn reconfigure(&mut self, settings: Value) {
        if self.settings.is_some() {
            self.settings = Some(settings);
            self.notify("workspace/didChangeConfiguration", json!({ "settings": null }));
        } else {
            self.notify("workspace/didChangeConfiguration", json!({ "settings": settings }));
        }
    }

    /// Says that a file changed on the disk.
    pub(crate) fn watched(&mut self, path: &Path) {
        let change = json!({ "uri": uri(path), "type": 2 });
        self.notify("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    }

    /// Asks for code actions at a range.
    pub(crate) fn actions(&mut self, uri: &str, range: &Value, context: Value) -> Vec<Value> {
        let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": context });
        array(self.request("textDocument/codeAction", params))
    }

    /// Runs a command of the server and waits for what it says.
    pub(crate) fn execute(&mut self, command: &Value) -> Value {
        let params = json!({ "command": command["command"], "arguments": command["arguments"] });
        self.request("workspace/executeCommand", params)
    }

    /// The code lenses of a document: the line of each, from 0, and its command.
    pub(crate) fn lenses(&mut self, uri: &str) -> Vec<(u64, Value)> {
        let lenses = self.request("textDocument/codeLens", json!({ "textDocument": { "uri": uri } }));
        let line = |lens: &Value| lens["range"]["start"]["line"].as_u64().expect("a line");
        array(lenses).iter().map(|lens| (line(lens), lens["command"].clone())).collect()
    }

    /// Waits for the next `lastmile/status`.
    pub(crate) fn status(&mut self) -> Value {
        self.wait("lastmile/status", |message| message["method"] == "lastmile/status")["params"].take()
    }

    /// Ends the server as a client should, and says how it ended.
    pub(crate) fn goodbye(&mut self) -> ExitStatus {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.ended()
    }

    /// Ends the server's input.
    pub(crate) fn hang_up(&mut self) {
        self.input = None;
    }

    /// Waits for the server to end.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        self.ended = true;
        let until = Instant::now() + DEADLINE;
        loop {
            match self.incoming.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(message) => self.take_in(message),
                // Its output has ended, so it has ended or is about to.
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the server does not end"),
            }
        }
        self.child.wait().expect("the server is a child of this process")
    }

    /// Waits for a message that fits and takes it, leaving the others in their order.
    fn wait(&mut self, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
        let until = Instant::now() + DEADLINE;
        loop {
            if let Some(at) = self.queue.iter().position(&fits) {
                return self.queue.remove(at).expect("the position was just found");
            }
            match self.incoming.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(message) => self.take_in(message),
                Err(error) => panic!("{error} while waiting for {what}; unread: {:#?}", self.queue),
            }
        }
    }

    /// Answers the server's own requests, and keeps everything else for a test to read.
    fn take_in(&mut self, message: Value) {
        let method = message["method"].as_str().unwrap_or_default();
        let result = match method {
            "workspace/configuration" => {
                let items = array(message["params"]["items"].clone());
                let settings = self.settings.clone().expect("only clients that can are asked");
                Value::Array(vec![settings; items.len()])
            }
            "client/registerCapability" => {
                for registration in array(message["params"]["registrations"].clone()) {
                    self.registered.push(registration["method"].as_str().unwrap_or_default().to_owned());
                }
                Value::Null
            }
            "window/workDoneProgress/create" => Value::Null,
            // These a test waits for, and the server for the answer.
            "workspace/diagnostic/refresh" | "window/showDocument" => {
                self.queue.push_back(message.clone());
                if method == "window/showDocument" { json!({ "success": true }) } else { Value::Null }
            }
            _ => return self.queue.push_back(message),
        };
        if self.input.is_some() && !self.ended {
            self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.child.kill();
            return;
        }
        if !self.ended {
            let status = self.goodbye();
            assert!(status.success(), "the server ended with {status}");
        }
        let unread: Vec<&Value> = self.queue.iter().filter(|message| !is_chatter(message)).collect();
        assert!(unread.is_empty(), "messages that no test read: {unread:#?}");
    }
}

/// The `file:` address of a path.
pub(crate) fn uri(path: &Path) -> String {
    tower_lsp::ls_types::Uri::from_file_path(path).expect("the path is absolute").as_str().to_owned()
}

/// The range from line and character to line and character.
pub(crate) fn range(start: (usize, usize), end: (usize, usize)) -> Value {
    let place = |(line, character)| json!({ "line": line, "character": character });
    json!({ "start": place(start), "end": place(end) })
}

/// The codes of diagnostics, in their order.
pub(crate) fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic["code"].as_str().unwrap_or_default()).collect()
}

fn array(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        other => panic!("expected a list, not {other}"),
    }
}

fn is_published(message: &Value, uri: &str) -> bool {
    message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
}

fn is_log(message: &Value) -> bool {
    message["method"] == "window/logMessage"
}

/// Log lines that are no warning are no message to anybody, and one refresh is as good as two.
fn is_chatter(message: &Value) -> bool {
    is_log(message) && message["params"]["type"].as_i64().is_some_and(|kind| kind > 2)
        || message["method"] == "workspace/diagnostic/refresh"
}

/// Puts the members of one object over those of another, and so on below.
fn lay_over(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                lay_over(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over,
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').expect("only frames come out of the server");
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse::<usize>().ok();
        }
    }
    let mut body = vec![0; length.expect("a frame says its length")];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("a frame holds JSON"))
}
