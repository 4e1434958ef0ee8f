//! Drives the built binary over standard input and output, as an editor does.
//!
//! Every test talks through [`client::Client`], which fails a test that leaves a message unread. The tests name
//! the races they rule out. Nothing here sleeps: a test waits for messages.

mod actions;
mod change_set;
mod client;
mod documents;
mod encodings;
mod freshness;
mod lifecycle;
mod marks;
mod origins;
mod pass;
mod pull;
mod random;
mod repository;
mod scopes;
mod settings;
mod single_file;

/// A call that can wait forever, and nothing else to hint at.
const RISKY: &str = "import requests\n\n\ndef load(url):\n    return requests.get(url)\n";
/// The same, answered.
const CALM: &str = "import requests\n\n\ndef load(url):\n    return requests.get(url, timeout=10)\n";
/// A second call that can wait forever, for the end of either.
const MORE: &str = "\n\ndef store(url):\n    return requests.post(url)\n";
/// The rule that speaks of it.
const RULE: &str = "missing-timeout";
