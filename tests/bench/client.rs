//! The editor's side of the protocol: starts a server, writes frames, and notes when each answer was read whole.
//! Knows no text.
//!
//! One thread does nothing but read the pipe, in pieces as large as they come, and takes the time when the last byte
//! of a frame is there. Frames are parsed later.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::{Value, json};

/// An answer that has not come by then will not come.
const DEADLINE: Duration = Duration::from_secs(60);
/// How long a server may take to leave.
const FAREWELL: Duration = Duration::from_secs(5);

/// A message of the server.
pub(crate) struct Frame {
    /// When its last byte was read.
    pub(crate) at: Instant,
    body: Vec<u8>,
}

/// Diagnostics of one version of a document.
pub(crate) struct Published {
    pub(crate) at: Instant,
    pub(crate) version: i32,
    pub(crate) body: Vec<u8>,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    id: Option<Value>,
    #[serde(borrow)]
    method: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Publication<'a> {
    #[serde(borrow)]
    params: Address<'a>,
}

#[derive(Deserialize)]
struct Address<'a> {
    #[serde(borrow)]
    uri: Cow<'a, str>,
    version: Option<i32>,
}

/// A server that runs, and the two ends of its pipes.
pub(crate) struct Client {
    child: Child,
    input: ChildStdin,
    frames: Receiver<Frame>,
}

impl Client {
    /// Starts the server with `root` as its workspace, all hints shown and positions in bytes.
    pub(crate) fn start(binary: &Path, root: &Path) -> anyhow::Result<Client> {
        let mut child = Command::new(binary)
            .args(["lsp", "--stdio"])
            .env_remove("RUST_LOG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("`{}` cannot be started", binary.display()))?;
        let input = child.stdin.take().context("a pipe to the server")?;
        let output = child.stdout.take().context("a pipe from the server")?;
        let (sender, frames) = mpsc::channel();
        std::thread::spawn(move || read(output, &sender));
        let mut client = Client { child, input, frames };
        let params = json!({
            "processId": std::process::id(),
            "rootUri": address(root),
            "workspaceFolders": [{ "uri": address(root), "name": "bench" }],
            "capabilities": {
                "general": { "positionEncodings": ["utf-8"] },
                "textDocument": { "publishDiagnostics": { "versionSupport": true } },
            },
            // The default leaves a file of 50,000 lines alone.
            "initializationOptions": { "scope": "all", "maxFileBytes": 64_000_000 },
        });
        client.write(&json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params }))?;
        loop {
            let frame = client.receive()?;
            let answer: Value = serde_json::from_slice(&frame.body)?;
            if answer["id"] == 0 {
                let encoding = &answer["result"]["capabilities"]["positionEncoding"];
                anyhow::ensure!(encoding == "utf-8", "the server counts in {encoding}, not in bytes");
                break;
            }
        }
        client.notify("initialized", json!({}))?;
        Ok(client)
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Sends a notification; returns when its last byte is written.
    pub(crate) fn notify(&mut self, method: &str, params: Value) -> anyhow::Result<Instant> {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    /// Sends a request; gives the answer, and when its last byte was read.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> anyhow::Result<(Instant, Value)> {
        self.write(&json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }))?;
        loop {
            let frame = self.receive()?;
            let message: Value = serde_json::from_slice(&frame.body)?;
            match (message.get("method"), message.get("id")) {
                (None, Some(id)) if *id == 1 => return Ok((frame.at, message)),
                (Some(_), Some(id)) => {
                    self.write(&json!({ "jsonrpc": "2.0", "id": id, "result": null }))?;
                }
                _ => {}
            }
        }
    }

    pub(crate) fn open(
        &mut self,
        uri: &str,
        language: &str,
        version: i32,
        text: &str,
    ) -> anyhow::Result<Instant> {
        let item = json!({ "uri": uri, "languageId": language, "version": version, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }))
    }

    pub(crate) fn close(&mut self, uri: &str) -> anyhow::Result<Instant> {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }))
    }

    /// Waits for the diagnostics of this version of a document.
    pub(crate) fn published(&mut self, uri: &str, version: i32) -> anyhow::Result<Published> {
        loop {
            let published = self.next_published(uri)?;
            if published.version == version {
                return Ok(published);
            }
        }
    }

    /// Waits for the next diagnostics of any version of a document.
    pub(crate) fn next_published(&mut self, uri: &str) -> anyhow::Result<Published> {
        loop {
            let frame = self.receive()?;
            let envelope: Envelope<'_> = serde_json::from_slice(&frame.body)?;
            match (envelope.method.as_deref(), envelope.id) {
                (Some("textDocument/publishDiagnostics"), _) => {
                    let Publication { params } = serde_json::from_slice(&frame.body)?;
                    if params.uri == uri
                        && let Some(version) = params.version
                    {
                        return Ok(Published { at: frame.at, version, body: frame.body });
                    }
                }
                (Some(_), Some(id)) => {
                    self.write(&json!({ "jsonrpc": "2.0", "id": id, "result": null }))?;
                }
                _ => {}
            }
        }
    }

    /// Throws away what has come and nobody waited for.
    pub(crate) fn forget(&mut self) {
        while self.frames.try_recv().is_ok() {}
    }

    fn receive(&mut self) -> anyhow::Result<Frame> {
        match self.frames.recv_timeout(DEADLINE) {
            Ok(frame) => Ok(frame),
            Err(mpsc::RecvTimeoutError::Timeout) => bail!("the server did not answer for {DEADLINE:?}"),
            Err(mpsc::RecvTimeoutError::Disconnected) => match self.child.try_wait()? {
                Some(status) => bail!("the server ended with {status}"),
                None => bail!("the server closed its output"),
            },
        }
    }

    fn write(&mut self, message: &Value) -> anyhow::Result<Instant> {
        let body = message.to_string();
        let frame = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let (last, before) = frame.as_bytes().split_last().context("a frame is not empty")?;
        self.input.write_all(before).context("the server does not read")?;
        // On a busy machine the server may have answered before this thread runs again.
        let sent = Instant::now();
        self.input.write_all(&[*last]).context("the server does not read")?;
        Ok(sent)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.write(&json!({ "jsonrpc": "2.0", "id": -1, "method": "shutdown" }));
        let _ = self.write(&json!({ "jsonrpc": "2.0", "method": "exit" }));
        let asked = Instant::now();
        // The reader ends with the server's output.
        while let Ok(_) | Err(mpsc::RecvTimeoutError::Timeout) =
            self.frames.recv_timeout(Duration::from_millis(50))
        {
            if asked.elapsed() > FAREWELL {
                let _ = self.child.kill();
                break;
            }
        }
        let _ = self.child.wait();
    }
}

/// A file's address.
pub(crate) fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Reads frames until the server ends or nobody wants them.
fn read(mut output: impl Read, frames: &mpsc::Sender<Frame>) {
    let mut bytes = vec![0; 1 << 20];
    let (mut start, mut end) = (0, 0);
    loop {
        while let Some((body, next)) = frame(&bytes[start..end]) {
            let (from, to) = (start + body, start + next);
            if to > end {
                if to > bytes.len() {
                    bytes.resize(to.max(2 * bytes.len()), 0);
                }
                break;
            }
            let frame = Frame { at: Instant::now(), body: bytes[from..to].to_vec() };
            if frames.send(frame).is_err() {
                return;
            }
            start = to;
        }
        if start == end {
            (start, end) = (0, 0);
        } else if end == bytes.len() {
            bytes.copy_within(start..end, 0);
            (start, end) = (0, end - start);
        }
        match output.read(&mut bytes[end..]) {
            Ok(0) | Err(_) => return,
            Ok(count) => end += count,
        }
    }
}

/// Where the first frame's body begins, and where it ends, which may be behind the bytes.
fn frame(bytes: &[u8]) -> Option<(usize, usize)> {
    let body = memchr::memmem::find(bytes, b"\r\n\r\n")? + 4;
    let header = std::str::from_utf8(&bytes[..body]).ok()?;
    let length = header.lines().find_map(|line| line.strip_prefix("Content-Length:"))?;
    let length: usize = length.trim().parse().ok()?;
    Some((body, body + length))
}
