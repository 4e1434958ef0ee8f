//! A document as its editor holds it, and the floor: what editing a rope and parsing again cost in this process.
//! Knows no server.

use std::ops::Range;
use std::time::{Duration, Instant};

use lastmile::syntax::Language;
use lastmile::text::{Buffer, Change, Edit, Encoding, Position};
use serde_json::{Value, json};
use tree_sitter::{InputEdit, Node, Parser, Tree};

/// A tree that follows a text, by tree-sitter alone.
pub(crate) struct Floor {
    parser: Parser,
    tree: Tree,
}

impl Floor {
    pub(crate) fn new(language: &Language, text: &str) -> Floor {
        let mut parser = Parser::new();
        parser.set_language(&language.grammar()).expect("every grammar is built for the linked tree-sitter");
        let tree = parser.parse(text, None).expect("a parser with a language yields a tree");
        Floor { parser, tree }
    }

    pub(crate) fn has_error(&self) -> bool {
        self.tree.root_node().has_error()
    }

    /// Lines (from 0) and bytes at which top-level items begin that are no comments, all but the first.
    pub(crate) fn item_starts(&self) -> Vec<(usize, usize)> {
        let mut cursor = self.tree.walk();
        let root = self.tree.root_node();
        let mut after_comment = false;
        let starts = root.named_children(&mut cursor).filter(|item| {
            let comment = item.kind() == "comment";
            !std::mem::replace(&mut after_comment, comment) && !comment && item.start_position().column == 0
        });
        starts.skip(1).map(|item| (item.start_position().row, item.start_byte())).collect()
    }

    /// The smallest node at a byte.
    pub(crate) fn leaf(&self, byte: usize) -> Option<Node<'_>> {
        self.tree.root_node().descendant_for_byte_range(byte, byte)
    }

    fn edit(&mut self, edit: &Edit, text: &str) {
        self.tree.edit(&InputEdit::from(edit));
        if let Some(tree) = self.parser.parse(text, Some(&self.tree)) {
            self.tree = tree;
        }
    }
}

/// The editor's document.
pub(crate) struct Document {
    pub(crate) uri: String,
    pub(crate) version: i32,
    pub(crate) text: String,
    pub(crate) floor: Floor,
    buffer: Buffer,
}

/// A replacement of bytes by a text.
#[derive(Clone, Debug)]
pub(crate) struct Stroke {
    pub(crate) bytes: Range<usize>,
    pub(crate) text: String,
}

impl Stroke {
    pub(crate) fn insert(at: usize, text: &str) -> Stroke {
        Stroke { bytes: at..at, text: text.to_owned() }
    }

    pub(crate) fn delete(bytes: Range<usize>) -> Stroke {
        Stroke { bytes, text: String::new() }
    }
}

impl Document {
    pub(crate) fn new(uri: String, language: &Language, text: &str) -> Document {
        let floor = Floor::new(language, text);
        Document { uri, version: 1, text: text.to_owned(), floor, buffer: Buffer::new(text) }
    }

    /// The places of a stroke.
    pub(crate) fn places(&self, stroke: &Stroke) -> Range<Position> {
        self.buffer.positions(&stroke.bytes, Encoding::Utf8)
    }

    /// The parameters of the `didChange` that says a stroke as the next version.
    pub(crate) fn did_change(&mut self, stroke: &Stroke) -> Value {
        self.version += 1;
        change(&self.uri, self.version, &self.places(stroke), &stroke.text)
    }

    /// Does the stroke here, and says what the rope and the parser took. The copy of the text that the parser reads
    /// is made outside of that time.
    pub(crate) fn apply(&mut self, stroke: &Stroke) -> Duration {
        let change = Change { range: Some(self.places(stroke)), text: stroke.text.clone() };
        let begun = Instant::now();
        let edit = self.buffer.apply(&change, Encoding::Utf8);
        let on_rope = begun.elapsed();
        self.text.replace_range(stroke.bytes.clone(), &stroke.text);
        let Some(edit) = edit else { return on_rope };
        let begun = Instant::now();
        self.floor.edit(&edit, &self.text);
        on_rope + begun.elapsed()
    }
}

/// The parameters of a `didChange`.
pub(crate) fn change(uri: &str, version: i32, places: &Range<Position>, text: &str) -> Value {
    let place = |position: Position| json!({ "line": position.line, "character": position.character });
    let range = json!({ "start": place(places.start), "end": place(places.end) });
    json!({
        "textDocument": { "uri": uri, "version": version },
        "contentChanges": [{ "range": range, "text": text }],
    })
}
