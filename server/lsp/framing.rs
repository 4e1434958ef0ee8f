//! What a client sends, frame by frame. What is malformed or too large is dropped and said in the log, and reading goes on at
//! the next header, where the protocol library would give up for good. Knows nothing of the messages' meaning.

use std::io::Read;

use memchr::memmem;
use serde_json::Value;
use tower_lsp::jsonrpc::{Request, Response};

/// A longer body is dropped unread.
const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;
/// Bytes without a whole header that are more than a header can be.
const MAX_HEADER_BYTES: usize = 4096;
const READ_BYTES: usize = 64 * 1024;
const LENGTH: &[u8] = b"Content-Length:";

/// A JSON-RPC message.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Message {
    /// A request or a notification.
    Request(Request),
    /// An answer to a request of the server.
    Response(Response),
}

/// The messages in what is read, until the input ends.
pub(super) struct Frames<R> {
    input: R,
    buffer: Vec<u8>,
    /// Bytes of the buffer that were dealt with.
    done: usize,
}

impl<R: Read> Frames<R> {
    pub(super) fn new(input: R) -> Frames<R> {
        Frames { input, buffer: Vec::new(), done: 0 }
    }

    /// Reads on; says whether there was more.
    fn read(&mut self) -> bool {
        self.buffer.drain(..self.done);
        self.done = 0;
        let length = self.buffer.len();
        if length == 0 {
            self.buffer.shrink_to(READ_BYTES);
        }
        self.buffer.resize(length + READ_BYTES, 0);
        let read = loop {
            match self.input.read(&mut self.buffer[length..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                read => break read.unwrap_or(0),
            }
        };
        self.buffer.truncate(length + read);
        read > 0
    }
}

impl<R: Read> Iterator for Frames<R> {
    type Item = Message;

    fn next(&mut self) -> Option<Message> {
        loop {
            match next(&self.buffer[self.done..]) {
                Step::Wait => {
                    if !self.read() {
                        return None;
                    }
                }
                Step::Drop { bytes, why } => {
                    if let Some(why) = why {
                        tracing::warn!("dropped what the client sent: {why}");
                    }
                    self.done += bytes;
                }
                Step::Frame { end, message } => {
                    self.done += end;
                    return Some(message);
                }
            }
        }
    }
}

/// What to do with the bytes read so far.
enum Step {
    /// Read more.
    Wait,
    /// A good frame, which ends before the byte `end`.
    Frame { end: usize, message: Message },
    /// These bytes belong to no good frame. `why` is said once for each mistake.
    Drop { bytes: usize, why: Option<String> },
}

fn next(bytes: &[u8]) -> Step {
    let Some(start) = memmem::find(bytes, LENGTH) else {
        // The beginning of a header may be the end of what was read.
        let bytes = bytes.len().saturating_sub(LENGTH.len());
        return if bytes > MAX_HEADER_BYTES { Step::Drop { bytes, why: None } } else { Step::Wait };
    };
    let behind = start + LENGTH.len();
    let dropped = |why: String| Step::Drop { bytes: behind, why: Some(why) };
    let Some(header) = memmem::find(&bytes[behind..], b"\r\n\r\n") else {
        return if bytes.len() - behind > MAX_HEADER_BYTES {
            dropped(format!("a header of more than {MAX_HEADER_BYTES} bytes"))
        } else {
            Step::Wait
        };
    };
    let body = behind + header + 4;
    let line = bytes[behind..body].split(|byte| *byte == b'\r').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let Ok(length) = line.trim().parse::<usize>() else {
        return dropped(format!(
            "a header whose Content-Length is `{}`, which is no number of bytes",
            line.trim()
        ));
    };
    if length > MAX_BODY_BYTES {
        return dropped(format!("a message of {length} bytes; the most that is read is {MAX_BODY_BYTES}"));
    }
    if bytes.len() - body < length {
        return Step::Wait;
    }
    match message(&bytes[body..body + length]) {
        Ok(message) => Step::Frame { end: body + length, message },
        // The length may be the mistake, so what follows the header is searched for the next one. No JSON
        // text holds a header by accident: its line breaks would be escaped.
        Err(mistake) => dropped(format!("a message of {length} bytes that {mistake}")),
    }
}

/// The message that `body` is.
///
/// # Errors
/// What keeps it from being one.
fn message(body: &[u8]) -> Result<Message, String> {
    let text = std::str::from_utf8(body).map_err(|error| format!("is not UTF-8: {error}"))?;
    let value = serde_json::from_str::<Value>(text).map_err(|error| format!("is not JSON: {error}"))?;
    let Value::Object(message) = &value else {
        return Err("is not a JSON object".to_owned());
    };
    if message.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return Err("does not say `\"jsonrpc\": \"2.0\"`".to_owned());
    }
    let id = message.get("id");
    if !id.is_none_or(|id| id.is_i64() || id.is_string() || id.is_null()) {
        return Err("has an id that is neither a whole number nor a string".to_owned());
    }
    let answers = message.contains_key("result") || message.contains_key("error");
    let message = match message.get("method") {
        Some(Value::String(_)) => serde_json::from_value(value).map(Message::Request),
        None if answers => serde_json::from_value(value).map(Message::Response),
        _ => return Err("has no method".to_owned()),
    };
    message.map_err(|error| format!("is no message of the protocol: {error}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HELLO: &str = r#"{"jsonrpc":"2.0","method":"hello"}"#;

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    fn read(input: &[u8]) -> Vec<Value> {
        let message = |message| match message {
            Message::Request(request) => serde_json::to_value(request).unwrap(),
            Message::Response(response) => serde_json::to_value(response).unwrap(),
        };
        Frames::new(input).map(message).collect()
    }

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    /// Whatever stands between two good frames, both are read, and nothing else is.
    fn check(between: &str) {
        let good = frame(HELLO);
        let input = format!("{good}{between}{good}");
        assert_eq!(read(input.as_bytes()), [json(HELLO), json(HELLO)], "around {between:?}");
    }

    #[test]
    fn what_is_malformed_is_dropped_and_the_next_frame_is_read() {
        check("");
        check("garbage");
        check("Content-Length: many\r\n\r\n{}");
        check("Content-Length: -1\r\n\r\n{}");
        check("Content-Length: 99999999999999999999999999\r\n\r\n{}");
        check("Content-Length: 5\r\n\r\n{}");
        check("Content-Length: 2\r\n\r\n{\"jsonrpc\":\"2.0\"}");
        check("Content-Type: text\r\n\r\n{}");
        for body in [
            "",
            "{",
            "[]",
            "{}",
            "3",
            r#"{"jsonrpc":"2.0"}"#,
            r#"{"jsonrpc":"1.0","method":"hello"}"#,
            r#"{"jsonrpc":"2.0","method":7}"#,
            r#"{"jsonrpc":"2.0","method":"hello","id":1.5}"#,
            r#"{"jsonrpc":"2.0","method":"hello","params":["\ud800"]}"#,
        ] {
            check(&frame(body));
        }
    }

    #[test]
    fn what_is_oversized_is_dropped_unread() {
        let length = MAX_BODY_BYTES + 1;
        check(&format!("Content-Length: {length}\r\n\r\n{}", "x".repeat(1_000_000)));
    }

    #[test]
    fn an_answer_and_a_second_header_pass() {
        let body = r#"{"jsonrpc":"2.0","id":1,"result":null}"#;
        let input = format!("Content-Length: {}\r\nContent-Type: any\r\n\r\n{body}", body.len());
        assert_eq!(read(input.as_bytes()), [json(body)]);
        let input = format!("Content-Type: any\r\n{}", frame(body));
        assert_eq!(read(input.as_bytes()), [json(body)]);
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_bad(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            // A header at the end of the bytes would take the frame behind for its body, so none is there.
            let mut input = bytes;
            input.extend(frame(HELLO).as_bytes());
            prop_assert_eq!(read(&input).pop(), Some(json(HELLO)));
        }
    }
}
