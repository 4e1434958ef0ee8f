//! Position encodings: what a character is, is agreed upon.

use serde_json::json;

use crate::RULE;
use crate::client::{Client, Options, codes, range};

const URI: &str = "file:///somewhere/service.py";

/// A hint behind an emoji, then an edit behind an emoji, in the encoding that `offered` yields.
fn check(offered: &[&'static str], agreed: &str, emoji: usize) {
    let mut client = Client::with(Options { encodings: offered.to_vec(), ..Options::default() });
    assert_eq!(client.capabilities["positionEncoding"], agreed);
    client.open(URI, 1, "import requests\nx = \"🦀é\"; requests.get(url)\n");
    let diagnostics = client.diagnostics(URI, 1);
    assert_eq!(codes(&diagnostics), [RULE]);
    // `x = "` are five characters in every encoding, and so on behind the two that differ.
    let at = 5 + emoji + 3;
    assert_eq!(diagnostics[0]["range"], range((1, at), (1, at + 17)), "{agreed}");

    client.change(URI, 2, &[(range((1, at + 16), (1, at + 16)), ", timeout=1")]);
    assert!(client.diagnostics(URI, 2).is_empty(), "{agreed}");
    client.change(URI, 3, &[(range((1, at + 16), (1, at + 27)), "")]);
    let diagnostics = client.diagnostics(URI, 3);
    assert_eq!(diagnostics[0]["range"], range((1, at), (1, at + 17)), "{agreed}");
    let actions = client.actions(URI, &diagnostics[0]["range"], json!({ "diagnostics": diagnostics }));
    let edit = &actions[0]["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["range"], range((1, at + 16), (1, at + 16)), "{agreed}");
}

#[test]
fn an_emoji_before_the_hint_in_utf_8() {
    check(&["utf-16", "utf-32", "utf-8"], "utf-8", 6);
}

#[test]
fn an_emoji_before_the_hint_in_utf_16() {
    check(&["utf-16"], "utf-16", 3);
}

#[test]
fn an_emoji_before_the_hint_in_utf_32() {
    check(&["utf-16", "utf-32"], "utf-32", 2);
}

#[test]
fn clients_that_offer_nothing_count_in_utf_16() {
    check(&[], "utf-16", 3);
    check(&["utf-7"], "utf-16", 3);
}
