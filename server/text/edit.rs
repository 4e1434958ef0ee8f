//! What changes a text: as an editor asks for it, and as it was done. Knows no buffer.

use std::ops::Range;

use super::{Point, Position};

/// A change as an editor asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What to replace; `None` replaces the whole text.
    pub range: Option<Range<Position>>,
    /// What takes its place.
    pub text: String,
}

/// A change as it was done: the bytes `start..old_end` of the text before became `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// First byte that changed.
    pub start: usize,
    /// Byte behind the last that changed, in the text before.
    pub old_end: usize,
    /// What was written.
    pub text: String,
    /// Where `start` is for tree-sitter.
    pub start_point: Point,
    /// Where `old_end` was for tree-sitter, in the text before.
    pub old_end_point: Point,
    /// Where [`Edit::new_end`] is for tree-sitter, in the text after.
    pub new_end_point: Point,
}

impl Edit {
    /// Byte behind the last that was written, in the text after.
    pub fn new_end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Does the edit once more, to a copy of the text it was done to.
    pub fn apply(&self, text: &mut String) {
        text.replace_range(self.start..self.old_end, &self.text);
    }
}
