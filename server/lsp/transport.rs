//! Messages in and out: one thread reads and hands each message on in its order, and whoever has something to say writes it
//! at once. Knows no message's meaning.
//!
//! A handler runs on the thread that reads until it first waits; the rest of it runs as a task. So what changes state does
//! so in the order of the messages, and a change reaches its document's worker without another task between them. That
//! thread never writes: a client that writes before it reads would wait for it forever.

use std::io::{self, Read, Write};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::{FutureExt, Sink, StreamExt};
use serde::Serialize;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tower_lsp::jsonrpc::Response;
use tower_lsp::ls_types::{Diagnostic, PublishDiagnosticsParams, Uri};
use tower_lsp::{ClientSocket, LspService};
use tower_service::Service;

use super::framing::{Frames, Message};
use super::server::Server;

/// The way to the client. Frames are written whole, one after the other.
pub(super) struct Output(Mutex<Box<dyn Write + Send>>);

/// A notification that is written without a copy of what it says.
#[derive(Serialize)]
struct Notification<'a, P> {
    jsonrpc: &'a str,
    method: &'a str,
    params: P,
}

impl Output {
    /// What is sent is written here.
    pub(super) fn new(output: impl Write + Send + 'static) -> Output {
        Output(Mutex::new(Box::new(output)))
    }

    /// Says what is found in a version of a document; gives the diagnostics back. It waits for as long as the client does
    /// not read: a task of the runtime calls it in place.
    pub(super) fn publish(
        &self,
        uri: &Uri,
        diagnostics: Vec<Diagnostic>,
        version: Option<i32>,
    ) -> Vec<Diagnostic> {
        let params = PublishDiagnosticsParams { uri: uri.clone(), diagnostics, version };
        let method = "textDocument/publishDiagnostics";
        self.write(&Notification { jsonrpc: "2.0", method, params: &params });
        params.diagnostics
    }

    /// Writes a message from a task of the runtime.
    fn send(&self, message: &impl Serialize) {
        tokio::task::block_in_place(|| self.write(message));
    }

    /// Writes a message, and waits for as long as the client does not read.
    fn write(&self, message: &impl Serialize) {
        let frame = match frame(message) {
            Ok(frame) => frame,
            Err(error) => return tracing::error!("a message cannot be written; please report this: {error}"),
        };
        let mut output = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A client that reads no more is gone, which the thread that reads will notice.
        let _ = output.write_all(&frame).and_then(|()| output.flush());
    }
}

/// A message with its header.
fn frame(message: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let body = serde_json::to_vec(message)?;
    let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    frame.extend(body);
    Ok(frame)
}

/// Serves until the client says goodbye or hangs up and what it asked for is answered.
pub(super) async fn serve(
    input: impl Read + Send + 'static,
    output: Arc<Output>,
    service: LspService<Server>,
    socket: ClientSocket,
) -> io::Result<()> {
    let (mut requests, answers) = socket.split();
    let (sender, mut responses) = mpsc::unbounded_channel();
    let runtime = Handle::current();
    std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        let _inside = runtime.enter();
        read(input, service, answers, &sender);
    })?;
    loop {
        tokio::select! {
            biased;
            response = responses.recv() => match response {
                Some(response) => {
                    // What a handler said before it answered is said before its answer: a client that has the answer
                    // no longer listens for its parts.
                    while let Some(Some(request)) = requests.next().now_or_never() {
                        output.send(&request);
                    }
                    output.send(&response);
                }
                None => return Ok(()),
            },
            Some(request) = requests.next() => output.send(&request),
        }
    }
}

/// Hands on what the client sends.
fn read(
    input: impl Read,
    mut service: LspService<Server>,
    mut answers: impl Sink<Response> + Unpin,
    responses: &mpsc::UnboundedSender<Response>,
) {
    for message in Frames::new(input) {
        let request = match message {
            Message::Request(request) => request,
            Message::Response(response) => {
                // The session is over: nobody waits for the answer.
                let _ = Pin::new(&mut answers).start_send(response);
                continue;
            }
        };
        // Some clients never hang up after they said goodbye.
        let is_last = request.method() == "exit";
        let mut handling = service.call(request);
        match (&mut handling).now_or_never() {
            Some(response) => respond(response, responses),
            None => {
                let responses = responses.clone();
                tokio::spawn(async move { respond(handling.await, &responses) });
            }
        }
        if is_last {
            return;
        }
    }
}

fn respond<E>(response: Result<Option<Response>, E>, responses: &mpsc::UnboundedSender<Response>) {
    // What comes after the session's end has no answer.
    if let Ok(Some(response)) = response {
        let _ = responses.send(response);
    }
}
