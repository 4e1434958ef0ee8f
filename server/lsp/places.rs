//! Ranges of bytes as ranges of the protocol, and back. Knows no document.

use std::ops::Range;

use tower_lsp::ls_types::{self as lsp, TextEdit};

use crate::review::Replacement;
use crate::text::{Buffer, Encoding, Position};

/// A range of bytes as the client says it.
pub(super) fn to_client(buffer: &Buffer, bytes: &Range<usize>, encoding: Encoding) -> lsp::Range {
    let positions = buffer.positions(bytes, encoding);
    let place = |position: Position| lsp::Position::new(position.line, position.character);
    lsp::Range::new(place(positions.start), place(positions.end))
}

/// A range of the client as places of the text.
pub(super) fn positions(range: &lsp::Range) -> Range<Position> {
    let place = |position: lsp::Position| Position::new(position.line, position.character);
    place(range.start)..place(range.end)
}

/// A range of the client in bytes.
pub(super) fn to_bytes(buffer: &Buffer, range: &lsp::Range, encoding: Encoding) -> Range<usize> {
    buffer.bytes(&positions(range), encoding)
}

/// Replacements as edits of the client.
pub(super) fn text_edits(buffer: &Buffer, edits: &[Replacement], encoding: Encoding) -> Vec<TextEdit> {
    edits
        .iter()
        .map(|edit| TextEdit::new(to_client(buffer, &edit.range, encoding), edit.text.clone()))
        .collect()
}
