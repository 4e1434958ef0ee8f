//! Lines and columns, from 1, as reports for people and machines count them.

use std::ops::Range;

/// The line ends of a text, to find places in it. Lines end with `\n`, `\r\n` or `\r`.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

/// A place in a text; both numbers from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: usize,
    /// Counted in characters (Unicode scalar values).
    pub(super) column: usize,
    /// Counted in UTF-16 code units.
    pub(super) utf16_column: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Lines<'t> {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        Lines { text, starts }
    }

    /// How many lines there are; a text that ends with a line end has no line after it.
    pub(super) fn count(&self) -> usize {
        self.starts.len() - usize::from(self.starts.last() == Some(&self.text.len()))
    }

    /// The line, from 0, that holds the byte `offset`.
    pub(super) fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// The bytes of a line, from 0, with its line end.
    pub(super) fn range(&self, line: usize) -> Range<usize> {
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        self.starts.get(line).copied().unwrap_or(self.text.len())..end
    }

    /// The place of the byte `offset`.
    pub(super) fn place(&self, offset: usize) -> Place {
        let line = self.line_of(offset);
        let before = self.text.get(self.starts[line]..offset).unwrap_or_default();
        Place {
            line: line + 1,
            column: before.chars().count() + 1,
            utf16_column: before.encode_utf16().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_one_over_every_line_end() {
        let text = "a\r\nb\rc\n\u{1F600}é!";
        let lines = Lines::new(text);
        let at = |needle| {
            let place = lines.place(text.find(needle).unwrap());
            (place.line, place.column, place.utf16_column)
        };
        assert_eq!(at('a'), (1, 1, 1));
        assert_eq!(at('b'), (2, 1, 1));
        assert_eq!(at('c'), (3, 1, 1));
        assert_eq!(at('!'), (4, 3, 4));
        assert_eq!(lines.count(), 4);
        assert_eq!(&text[lines.range(0)], "a\r\n");
        assert_eq!(&text[lines.range(3)], "\u{1F600}é!");
        assert_eq!(Lines::new("").count(), 0);
        assert_eq!(Lines::new("a\n").count(), 1);
        assert_eq!(Lines::new("a\n").place(2).line, 2);
    }
}
