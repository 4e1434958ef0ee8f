//! Edits upon edits, as one list of edits of the first text. Knows no syntax.

use std::ops::Range;

use crate::rules::Replacement;

/// A text after any number of edits, as pieces of the first text and pieces that are new.
pub(super) struct Composed {
    pieces: Vec<Piece>,
    /// Bytes of the first text.
    length: usize,
}

#[derive(Clone)]
enum Piece {
    Kept(Range<usize>),
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Kept(range) => range.len(),
            Piece::New(text) => text.len(),
        }
    }

    /// The part of it between two of its own bytes.
    fn part(&self, part: Range<usize>) -> Piece {
        match self {
            Piece::Kept(range) => Piece::Kept(range.start + part.start..range.start + part.end),
            Piece::New(text) => Piece::New(text[part].to_owned()),
        }
    }
}

impl Composed {
    /// A text of so many bytes, unchanged.
    pub(super) fn new(length: usize) -> Composed {
        Composed { pieces: vec![Piece::Kept(0..length)], length }
    }

    /// Applies edits of the text as it is now; they are sorted and do not overlap.
    pub(super) fn then(&mut self, edits: &[Replacement]) {
        let total = self.pieces.iter().map(Piece::len).sum();
        let mut pieces = Vec::new();
        let mut done = 0;
        for edit in edits {
            self.copy(done..edit.range.start, &mut pieces);
            pieces.push(Piece::New(edit.text.clone()));
            done = edit.range.end;
        }
        self.copy(done..total, &mut pieces);
        self.pieces = pieces;
    }

    fn copy(&self, range: Range<usize>, into: &mut Vec<Piece>) {
        let mut at = 0;
        for piece in &self.pieces {
            let (start, end) = (range.start.max(at), range.end.min(at + piece.len()));
            if start < end {
                into.push(piece.part(start - at..end - at));
            }
            at += piece.len();
        }
    }

    /// The edits of the first text that yield the text as it is now, sorted by place.
    pub(super) fn replacements(&self) -> Vec<Replacement> {
        let mut edits = Vec::new();
        let mut done = 0;
        let mut text = String::new();
        let mut is_new = false;
        for piece in self.pieces.iter().chain([&Piece::Kept(self.length..self.length)]) {
            match piece {
                Piece::New(new) => {
                    text.push_str(new);
                    is_new = true;
                }
                Piece::Kept(range) => {
                    if is_new || done < range.start {
                        edits.push(Replacement { range: done..range.start, text: std::mem::take(&mut text) });
                    }
                    is_new = false;
                    done = range.end;
                }
            }
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fix::apply;
    use super::*;

    /// Edits of a text of so many bytes, from pairs of a gap and a length.
    fn edits(length: usize, shape: &[(usize, usize, String)]) -> Vec<Replacement> {
        let mut at = 0;
        let mut edits = Vec::new();
        for (gap, removed, text) in shape {
            let start = at + gap;
            let end = start + removed;
            if end > length {
                break;
            }
            edits.push(Replacement { range: start..end, text: text.clone() });
            at = end + 1;
        }
        edits
    }

    proptest! {
        #[test]
        fn edits_upon_edits_are_edits_of_the_first_text(
            text in "[a-z]{0,30}",
            rounds in prop::collection::vec(prop::collection::vec((0usize..6, 0usize..5, "[A-Z]{0,3}"), 0..5), 0..4),
        ) {
            let mut composed = Composed::new(text.len());
            let mut now = text.clone();
            for shape in rounds {
                let edits = edits(now.len(), &shape);
                composed.then(&edits);
                now = apply(&now, &edits);
            }
            prop_assert_eq!(apply(&text, &composed.replacements()), now);
        }
    }
}
