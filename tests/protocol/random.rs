//! Random edits: the server's text is the client's, in every encoding.

use proptest::prelude::*;
use serde_json::json;

use crate::client::{Client, Options};

/// What can be inserted, most of it meant to break what is there.
const PIECES: [&str; 12] = [
    "requests.get(url)\n",
    "requests.get(url, timeout=1)\n",
    "\"🦀é\"; ",
    "(",
    ")",
    "\"\"\"",
    "\r\n",
    "\n",
    "import requests\n",
    "def f(url):\n    x = requests.post(url)\n    return x\n",
    "#",
    "",
];

/// A line and a character.
type Place = (u32, u32);

/// Edits from a place to a place, and which piece is inserted.
fn edits() -> impl Strategy<Value = Vec<(Place, Place, usize)>> {
    let place = || (0u32..12, 0u32..30);
    prop::collection::vec((place(), place(), 0..PIECES.len()), 1..25)
}

proptest! {
    // Each case talks to a server of its own, and one in each encoding is worth more than many in one.
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// A document that was edited step by step has the hints of one that is opened with the text it ended in.
    #[test]
    fn edited_step_by_step_or_opened_at_once(
        edits in edits(),
        encoding in prop::sample::select(vec!["utf-8", "utf-16", "utf-32"]),
        save: bool,
    ) {
        let agreed = match encoding {
            "utf-8" => lastmile::text::Encoding::Utf8,
            "utf-16" => lastmile::text::Encoding::Utf16,
            _ => lastmile::text::Encoding::Utf32,
        };
        let mut client = Client::with(Options { encodings: vec![encoding], ..Options::default() });
        let (edited, opened) = ("file:///edited.py", "file:///opened.py");
        let start = "import requests\n\n\ndef load(url):\n    return requests.get(url)\n";
        let mut model = lastmile::text::Buffer::new(start);
        client.open(edited, 0, start);
        let mut version = 0;
        for (one, other, piece) in edits {
            let (from, to) = (one.min(other), one.max(other));
            let position = |(line, character)| lastmile::text::Position::new(line, character);
            let change = lastmile::text::Change {
                range: Some(position(from)..position(to)),
                text: PIECES[piece].to_owned(),
            };
            model.apply(&change, agreed);
            let place = |(line, character): Place| json!({ "line": line, "character": character });
            version += 1;
            client.change(edited, version, &[(json!({ "start": place(from), "end": place(to) }), PIECES[piece])]);
        }
        // Broken text is parsed afresh when it is saved, and else when typing rests.
        if save {
            client.save(edited);
        }
        client.open(opened, 1, &model.to_string());
        let expected = client.diagnostics(opened, 1);
        let ranges = |diagnostics: &[serde_json::Value]| -> Vec<serde_json::Value> {
            diagnostics.iter().map(|it| json!([it["range"], it["code"], it["message"]])).collect()
        };
        let mut found = client.diagnostics(edited, version);
        while ranges(&found) != ranges(&expected) {
            found = client.diagnostics(edited, version);
        }
    }
}
