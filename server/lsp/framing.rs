//! The filter in front of the protocol library, which gives up for good at the first frame it cannot read.
//!
//! Only whole frames that hold one JSON-RPC message pass. What is dropped is said in the log, and reading goes
//! on at the next header. Knows nothing of the messages' meaning.

use memchr::memmem;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// A longer body is dropped unread.
const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;
/// Bytes without a whole header that are more than a header can be.
const MAX_HEADER_BYTES: usize = 4096;
const READ_BYTES: usize = 64 * 1024;
const LENGTH: &[u8] = b"Content-Length:";

/// Copies the good frames from `input` to `output` until either ends.
pub(super) async fn filter(mut input: impl AsyncRead + Unpin, mut output: impl AsyncWrite + Unpin) {
    let mut buffer = Vec::with_capacity(READ_BYTES);
    loop {
        let mut done = 0;
        loop {
            match next(&buffer[done..]) {
                Step::Wait => break,
                Step::Drop { bytes, why } => {
                    if let Some(why) = why {
                        tracing::warn!("dropped what the client sent: {why}");
                    }
                    done += bytes;
                }
                Step::Frame { start, end } => {
                    if output.write_all(&buffer[done + start..done + end]).await.is_err() {
                        return;
                    }
                    done += end;
                }
            }
        }
        buffer.drain(..done);
        if buffer.is_empty() {
            buffer.shrink_to(READ_BYTES);
        }
        buffer.reserve(READ_BYTES);
        match input.read_buf(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// What to do with the bytes read so far.
#[derive(Debug, PartialEq)]
enum Step {
    /// Read more.
    Wait,
    /// A good frame, with its header, from byte `start` to byte `end`.
    Frame { start: usize, end: usize },
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
    match mistake(&bytes[body..body + length]) {
        // The length may be the mistake, so what follows the header is searched for the next one. No JSON
        // text holds a header by accident: its line breaks would be escaped.
        Some(mistake) => dropped(format!("a message of {length} bytes that {mistake}")),
        None => Step::Frame { start, end: body + length },
    }
}

/// What keeps `body` from being a JSON-RPC message as the protocol library reads it.
fn mistake(body: &[u8]) -> Option<String> {
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return Some(format!("is not UTF-8: {error}")),
    };
    let message = match serde_json::from_str::<Value>(text) {
        Ok(message) => message,
        Err(error) => return Some(format!("is not JSON: {error}")),
    };
    let Value::Object(message) = message else {
        return Some("is not a JSON object".to_owned());
    };
    if message.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return Some("does not say `\"jsonrpc\": \"2.0\"`".to_owned());
    }
    let id = message.get("id");
    if !id.is_none_or(|id| id.is_i64() || id.is_string() || id.is_null()) {
        return Some("has an id that is neither a whole number nor a string".to_owned());
    }
    let answers = message.contains_key("result") || message.contains_key("error");
    match message.get("method") {
        Some(Value::String(_)) => None,
        None if answers => None,
        _ => Some("has no method".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HELLO: &str = r#"{"jsonrpc":"2.0","method":"hello"}"#;

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    fn filtered(input: &[u8]) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = Vec::new();
        runtime.block_on(filter(input, &mut output));
        String::from_utf8(output).unwrap()
    }

    /// Whatever stands between two good frames, both pass, and nothing else does.
    fn check(between: &str) {
        let good = frame(HELLO);
        assert_eq!(
            filtered(format!("{good}{between}{good}").as_bytes()),
            good.repeat(2),
            "around {between:?}"
        );
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
        assert_eq!(filtered(input.as_bytes()), input);
        let input = format!("Content-Type: any\r\n{}", frame(body));
        assert_eq!(filtered(input.as_bytes()), frame(body));
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_bad(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            // A header at the end of the bytes would take the frame behind for its body, so none is there.
            let mut input = bytes;
            input.extend(frame(HELLO).as_bytes());
            prop_assert!(filtered(&input).ends_with(&frame(HELLO)));
        }
    }
}
