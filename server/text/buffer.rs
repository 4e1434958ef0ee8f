//! The rope that holds a document, and its arithmetic of places. Knows no syntax and no protocol.

use std::fmt;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memrchr};
use ropey::{Rope, RopeSlice};

use super::{Change, Edit, Encoding, Point, Position};

/// A text that is cheap to clone and to edit: both cost no more than the logarithm of its length.
#[derive(Clone)]
pub struct Buffer {
    rope: Rope,
    /// Whether a `\r` may stand without its `\n`. Then the rope's lines are not tree-sitter's rows, which
    /// have to be counted. It stays set until the whole text is replaced.
    lone_cr: bool,
}

impl Buffer {
    /// A buffer that holds `text`.
    pub fn new(text: &str) -> Buffer {
        Buffer { rope: Rope::from_str(text), lone_cr: holds_lone_cr(text.bytes()) }
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.rope.len_bytes()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it holds the same text as another, of which `edit` was the last: two texts with edits between them mostly
    /// differ around the last, so that is looked at first.
    pub fn is_same_near(&self, other: &Buffer, edit: &Edit) -> bool {
        const AROUND: usize = 64;
        let start = edit.start.saturating_sub(AROUND);
        let around = 2 * AROUND + edit.text.len();
        self.len() == other.len()
            && self.rope.bytes_at(start).take(around).eq(other.rope.bytes_at(start).take(around))
    }

    /// Where the byte is. A byte behind the end is at the end; one inside a code point is at its start, and
    /// one between `\r` and `\n` is before the `\r`.
    pub fn position(&self, byte: usize, encoding: Encoding) -> Position {
        let byte = byte.min(self.len());
        if let Some(position) = self.position_in_chunk(byte, encoding) {
            return position;
        }
        let char = self.rope.byte_to_char(byte);
        let line = self.rope.char_to_line(char);
        let content = self.line_content(line);
        let chars = (char - self.rope.line_to_char(line)).min(content.len_chars());
        let character = match encoding {
            Encoding::Utf8 => content.char_to_byte(chars),
            Encoding::Utf16 => content.char_to_utf16_cu(chars),
            Encoding::Utf32 => chars,
        };
        Position::new(saturated(line), saturated(character))
    }

    /// Where a byte is, told from the rope's chunk that holds it: one way down the rope in place of six. `None` if its line
    /// begins in another chunk, or if lines may end with `\r`.
    fn position_in_chunk(&self, byte: usize, encoding: Encoding) -> Option<Position> {
        let (chunk, start, _, line) = self.rope.chunk_at_byte(byte);
        let mut end = byte - start;
        while !chunk.is_char_boundary(end) {
            end -= 1;
        }
        let before = &chunk[..end];
        let newline = memrchr(b'\n', before.as_bytes())?;
        if memchr(b'\r', before.as_bytes()).is_some() {
            return None;
        }
        let line = line + memchr_iter(b'\n', before.as_bytes()).count();
        Some(Position::new(saturated(line), saturated(encoding.len(&before[newline + 1..]))))
    }

    /// The byte at a place. A line behind the last is the end of the text; a character behind the end of its
    /// line is the end of the line, before what ends it; one inside a code point is at its start.
    pub fn byte(&self, position: Position, encoding: Encoding) -> usize {
        let line = position.line as usize;
        if line >= self.rope.len_lines() {
            return self.len();
        }
        let content = self.line_content(line);
        let character = position.character as usize;
        let char = match encoding {
            Encoding::Utf8 => content.byte_to_char(character.min(content.len_bytes())),
            Encoding::Utf16 => content.utf16_cu_to_char(character.min(content.len_utf16_cu())),
            Encoding::Utf32 => character.min(content.len_chars()),
        };
        self.rope.line_to_byte(line) + content.char_to_byte(char)
    }

    /// The places of both ends of a range of bytes.
    pub fn positions(&self, bytes: &Range<usize>, encoding: Encoding) -> Range<Position> {
        self.position(bytes.start, encoding)..self.position(bytes.end, encoding)
    }

    /// The bytes between two places; ends that are said the wrong way round are turned.
    pub fn bytes(&self, positions: &Range<Position>, encoding: Encoding) -> Range<usize> {
        let (one, other) = (self.byte(positions.start, encoding), self.byte(positions.end, encoding));
        one.min(other)..one.max(other)
    }

    /// Where tree-sitter says the byte is. Costs a walk through the text only if a lone `\r` is in it.
    pub fn point(&self, byte: usize) -> Point {
        let byte = byte.min(self.len());
        if !self.lone_cr {
            let row = self.rope.byte_to_line(byte);
            return Point { row, column: byte - self.rope.line_to_byte(row) };
        }
        let mut point = Point { row: 0, column: byte };
        let mut before = 0;
        for chunk in self.rope.byte_slice(..self.rope.char_to_byte(self.rope.byte_to_char(byte))).chunks() {
            point.row += memchr_iter(b'\n', chunk.as_bytes()).count();
            if let Some(newline) = memrchr(b'\n', chunk.as_bytes()) {
                point.column = byte - (before + newline + 1);
            }
            before += chunk.len();
        }
        point
    }

    /// Changes the text and says what was done: what the change writes again as it was, at its beginning and
    /// its end, is no part of the edit. `None` if nothing changed at all.
    pub fn apply(&mut self, change: &Change, encoding: Encoding) -> Option<Edit> {
        let old = match &change.range {
            Some(range) => self.bytes(range, encoding),
            None => 0..self.len(),
        };
        let (head, tail) = unchanged(self.rope.byte_slice(old.clone()), &change.text);
        let (start, old_end) = (old.start + head, old.end - tail);
        let text = &change.text[head..change.text.len() - tail];
        if start == old_end && text.is_empty() {
            return None;
        }

        let (start_point, old_end_point) = (self.point(start), self.point(old_end));
        let first = self.rope.byte_to_char(start);
        self.rope.remove(first..self.rope.byte_to_char(old_end));
        self.rope.insert(first, text);
        let new_end = start + text.len();
        if change.range.is_none() {
            self.lone_cr = holds_lone_cr(change.text.bytes());
        } else if !self.lone_cr {
            // Only what was written and its neighbours can have lost or not found their `\n`. A `\r` behind
            // those is followed by what it was followed by before.
            let (from, to) = (start.saturating_sub(1), (new_end + 2).min(self.len()));
            let behind = (to < self.len()).then_some(b'\n');
            let bytes = self.rope.bytes_at(from).take(to - from);
            self.lone_cr = holds_lone_cr(bytes.chain(behind));
        }
        let new_end_point = self.point(new_end);
        Some(Edit { start, old_end, text: text.to_owned(), start_point, old_end_point, new_end_point })
    }

    /// A line without what ends it.
    fn line_content(&self, line: usize) -> RopeSlice<'_> {
        let slice = self.rope.line(line);
        let mut end = slice.len_chars();
        if end > 0 && slice.char(end - 1) == '\n' {
            end -= 1;
        }
        if end > 0 && slice.char(end - 1) == '\r' {
            end -= 1;
        }
        slice.slice(..end)
    }
}

impl PartialEq for Buffer {
    fn eq(&self, other: &Buffer) -> bool {
        self.len() == other.len() && self.rope == other.rope
    }
}

impl fmt::Display for Buffer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rope.chunks().try_for_each(|chunk| formatter.write_str(chunk))
    }
}

impl fmt::Debug for Buffer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Buffer({:?})", self.rope)
    }
}

/// How many bytes at the beginning and at the end of `new` are as they were in `old`, in whole code points.
fn unchanged(old: RopeSlice<'_>, new: &str) -> (usize, usize) {
    let most = old.len_bytes().min(new.len());
    let mut head = old.bytes().zip(new.bytes()).take_while(|(old, new)| old == new).count();
    while !new.is_char_boundary(head) {
        head -= 1;
    }
    let backwards = old.bytes_at(old.len_bytes()).reversed();
    let mut tail =
        backwards.zip(new.bytes().rev()).take(most - head).take_while(|(old, new)| old == new).count();
    while !new.is_char_boundary(new.len() - tail) {
        tail -= 1;
    }
    (head, tail)
}

fn holds_lone_cr(bytes: impl Iterator<Item = u8>) -> bool {
    let mut after_cr = false;
    for byte in bytes {
        if after_cr && byte != b'\n' {
            return true;
        }
        after_cr = byte == b'\r';
    }
    after_cr
}

fn saturated(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    /// The lines of a text as (first byte, content), found by walking through it.
    fn lines(text: &str) -> Vec<(usize, &str)> {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut rest = text;
        while let Some(end) = rest.find(['\r', '\n']) {
            lines.push((start, &rest[..end]));
            let ending = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
            start += end + ending;
            rest = &rest[end + ending..];
        }
        lines.push((start, rest));
        lines
    }

    fn model_position(text: &str, byte: usize, encoding: Encoding) -> Position {
        let (line, (start, content)) =
            lines(text).into_iter().enumerate().rfind(|(_, (start, _))| *start <= byte).expect("line 0");
        let mut end = (byte - start).min(content.len());
        while !content.is_char_boundary(end) {
            end -= 1;
        }
        Position::new(line as u32, encoding.len(&content[..end]) as u32)
    }

    fn model_byte(text: &str, position: Position, encoding: Encoding) -> usize {
        let Some((start, content)) = lines(text).get(position.line as usize).copied() else {
            return text.len();
        };
        let mut units = 0;
        for (at, char) in content.char_indices() {
            units += encoding.len(char.encode_utf8(&mut [0; 4]));
            if units > position.character as usize {
                return start + at;
            }
        }
        start + content.len()
    }

    fn model_point(text: &str, byte: usize) -> Point {
        let before = &text.as_bytes()[..byte];
        let row = before.iter().filter(|byte| **byte == b'\n').count();
        let column = byte - before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        Point { row, column }
    }

    fn text() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "a",
            "b",
            " ",
            "\n",
            "\r\n",
            "\r",
            "é",
            "√",
            "🦀",
            "👩‍🚀",
            "\u{2028}",
            "\u{b}",
            "longer words",
        ]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    fn change() -> impl Strategy<Value = Change> {
        let position = || (0u32..12, 0u32..24).prop_map(|(line, character)| Position::new(line, character));
        (prop::option::weighted(0.9, (position(), position())), text())
            .prop_map(|(range, text)| Change { range: range.map(|(one, other)| one..other), text })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn places_are_those_of_the_model(text in text()) {
            let buffer = Buffer::new(&text);
            for encoding in ENCODINGS {
                for byte in 0..=text.len() {
                    let position = model_position(&text, byte, encoding);
                    prop_assert_eq!(buffer.position(byte, encoding), position, "byte {} in {:?}", byte, encoding);
                }
                for line in 0..=lines(&text).len() as u32 {
                    for character in 0..30 {
                        let position = Position::new(line, character);
                        let byte = model_byte(&text, position, encoding);
                        prop_assert_eq!(buffer.byte(position, encoding), byte, "{:?} in {:?}", position, encoding);
                    }
                }
            }
            for byte in (0..=text.len()).filter(|byte| text.is_char_boundary(*byte)) {
                prop_assert_eq!(buffer.point(byte), model_point(&text, byte), "byte {}", byte);
            }
        }

        #[test]
        fn edits_are_those_of_the_model(
            text in text(),
            changes in prop::collection::vec(change(), 1..8),
            encoding in prop::sample::select(ENCODINGS.to_vec()),
        ) {
            let mut buffer = Buffer::new(&text);
            let mut model = text.clone();
            let mut held_lone_cr = holds_lone_cr(text.bytes());
            let mut mirror = text;
            for change in changes {
                let before = model.clone();
                let range = match &change.range {
                    None => 0..model.len(),
                    Some(range) => {
                        let one = model_byte(&model, range.start, encoding);
                        let other = model_byte(&model, range.end, encoding);
                        one.min(other)..one.max(other)
                    }
                };
                model.replace_range(range, &change.text);
                let edit = buffer.apply(&change, encoding);
                prop_assert_eq!(edit.is_none(), before == model);
                if let Some(edit) = edit {
                    edit.apply(&mut mirror);
                    prop_assert_eq!(edit.start_point, model_point(&before, edit.start));
                    prop_assert_eq!(edit.old_end_point, model_point(&before, edit.old_end));
                    prop_assert_eq!(edit.new_end_point, model_point(&model, edit.new_end()));
                }
                prop_assert_eq!(&buffer.to_string(), &model);
                prop_assert_eq!(&mirror, &model);
                prop_assert_eq!(buffer.len(), model.len());
                held_lone_cr &= change.range.is_some() || before == model;
                held_lone_cr |= holds_lone_cr(model.bytes());
                prop_assert_eq!(buffer.lone_cr, held_lone_cr);
            }
        }
    }

    #[test]
    fn a_change_says_only_what_it_changes() {
        let mut buffer = Buffer::new("one\ntwo\nthree\n");
        let edit = buffer.apply(&Change { range: None, text: "one\n2\nthree\n".into() }, Encoding::Utf16);
        let edit = edit.expect("the text changed");
        assert_eq!((edit.start, edit.old_end, edit.text.as_str()), (4, 7, "2"));
        assert_eq!(
            buffer.apply(&Change { range: None, text: "one\n2\nthree\n".into() }, Encoding::Utf16),
            None
        );
    }

    #[test]
    fn half_a_code_point_in_common_is_nothing_in_common() {
        // Both begin with the same byte, and both end with the same byte.
        let mut buffer = Buffer::new("é");
        let edit = buffer.apply(&Change { range: None, text: "è".into() }, Encoding::Utf8).expect("a change");
        assert_eq!((edit.start, edit.old_end, edit.text.as_str()), (0, 2, "è"));
    }
}
