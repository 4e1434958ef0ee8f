//! Places in a text: as editors say them and as tree-sitter says them. Knows no text.

/// What an editor counts when it says how far into a line a place is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units.
    #[default]
    Utf16,
    /// Unicode code points.
    Utf32,
}

impl Encoding {
    /// How many units of this encoding `text` has.
    pub fn len(self, text: &str) -> usize {
        match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => text.chars().count(),
        }
    }
}

/// A place as an editor says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 0; lines end with `\n`, `\r\n` or `\r`.
    pub line: u32,
    /// Units of the agreed [`Encoding`] from the start of the line, from 0.
    pub character: u32,
}

impl Position {
    /// The place `character` units into `line`, both from 0.
    pub fn new(line: u32, character: u32) -> Position {
        Position { line, character }
    }
}

/// A place as tree-sitter says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// How many `\n` stand before it.
    pub row: usize,
    /// Bytes since the last `\n`.
    pub column: usize,
}
