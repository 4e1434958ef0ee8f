//! What a record says of who wrote the lines of a text, carried forward to a later one. Knows no record's format.

use std::ops::Range;
use std::sync::Arc;

use super::diff::{line_ranges, unchanged_lines};
use super::ranges::Origin;

/// A text of a file at some time, with what somebody says of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attested {
    /// The text the lines are of.
    pub text: Arc<str>,
    /// Lines from 0, each stretch with its origin; a later one goes before an earlier one.
    pub lines: Vec<(Range<usize>, Origin)>,
}

/// The lines of `text` that stand unchanged in an attested text, with their origin; later ones go before earlier ones.
pub(super) fn origins(attested: &[Attested], text: &str) -> Vec<(Range<usize>, Origin)> {
    attested.iter().flat_map(|record| record.follow(text)).collect()
}

impl Attested {
    fn follow(&self, text: &str) -> Vec<(Range<usize>, Origin)> {
        let lines = line_ranges(&self.text);
        let unchanged = unchanged_lines(&self.text, text);
        let mut placed: Vec<(Range<usize>, Origin)> = Vec::new();
        for (stretch, origin) in &self.lines {
            for line in lines.get(stretch.start..stretch.end.min(lines.len())).unwrap_or_default() {
                let at = unchanged.partition_point(|(old, _)| old.start < line.start);
                let Some((_, new)) = unchanged.get(at).filter(|(old, _)| old == line) else { continue };
                match placed.last_mut() {
                    Some((last, of)) if last.end == new.start && of == origin => last.end = new.end,
                    _ => placed.push((new.clone(), *origin)),
                }
            }
        }
        placed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_followed_for_as_long_as_they_stand() {
        let record = Attested {
            text: "a\nb\nc\nd\n".into(),
            lines: vec![(1..3, Origin::Agent), (3..9, Origin::Typed)],
        };
        let placed = |text: &str| -> Vec<(String, Origin)> {
            let placed = origins(std::slice::from_ref(&record), text);
            placed.into_iter().map(|(range, origin)| (text[range].to_owned(), origin)).collect()
        };
        assert_eq!(placed("a\nb\nc\nd\n"), [("b\nc\n".into(), Origin::Agent), ("d\n".into(), Origin::Typed)]);
        assert_eq!(placed("x\r\na\r\nb\r\nC\r\n"), [("b\r\n".to_owned(), Origin::Agent)]);
        assert_eq!(placed(""), []);
    }
}
