//! A string literal as the statement in it, byte for byte: quotes and escapes become blanks, values that are filled in
//! become placeholders of the same length. Knows no statement's grammar.

use crate::syntax::{Node, ShapeKind, Source};

/// Behind these words and marks a value or a name stands, not a clause.
const BEFORE_VALUE: &[&str] = &[
    "from", "into", "update", "table", "join", "limit", "offset", "in", "values", "on", "by", "select",
    "index", "column", "exists", "and", "or", "not", "like", "ilike", "between", "interval", "where",
    "schema", "only", "as",
];

/// The statement in a string, as long as the string. `None` if a value may be more than a value, or a name: a clause.
pub(super) fn of<'t>(source: &Source<'t>, string: Node<'t>) -> Option<String> {
    let mut text = Blank::new(source.text_of(string), string.start_byte());
    let parts = |node: Node<'t>| node.named_children().filter(|it| source.is_one_of(*it, &[ShapeKind::Text]));
    let pieces: Vec<Node<'t>> = parts(string).collect();
    if pieces.is_empty() {
        text.piece(source, string);
    } else {
        pieces.into_iter().for_each(|piece| text.piece(source, piece));
    }
    text.fill()
}

/// What of the string is known: blanks where nothing is said.
struct Blank<'t> {
    written: &'t str,
    start: usize,
    bytes: Vec<u8>,
}

/// Stands where an expression is interpolated until it is known what may stand there.
const HOLE: u8 = 1;

impl<'t> Blank<'t> {
    fn new(written: &'t str, start: usize) -> Blank<'t> {
        let blank = |byte: u8| if byte == b'\n' { b'\n' } else { b' ' };
        Blank { written, start, bytes: written.bytes().map(blank).collect() }
    }

    /// Takes over what one literal says.
    fn piece(&mut self, source: &Source<'t>, literal: Node<'t>) {
        let text = source.text_of(literal);
        let Some(open) = text.find(['"', '\'', '`']) else { return };
        let quote = &text[open..=open];
        let width = if text[open..].starts_with(&quote.repeat(3)) { 3 } else { 1 };
        let prefix = text[..open].to_ascii_lowercase();
        let is_raw = prefix.contains('r') || (quote == "`" && source.language.name() == "go");
        let from = literal.start_byte() + open + width - self.start;
        let to = (literal.end_byte() - self.start).saturating_sub(width).max(from);
        let mut holes = literal
            .named_children()
            .filter(|child| source.is_one_of(*child, &[ShapeKind::Interpolation]))
            .map(|hole| hole.start_byte() - self.start..hole.end_byte() - self.start)
            .peekable();
        let written = self.written.as_bytes();
        let mut at = from;
        while at < to {
            if let Some(hole) = holes.next_if(|hole| hole.start <= at) {
                self.bytes[hole.clone()].fill(HOLE);
                at = hole.end;
            } else if written[at] == b'\\' && !is_raw && at + 1 < to {
                // The escape's first byte is left blank.
                self.bytes[at + 1] = match written[at + 1] {
                    b'n' | b't' | b'r' => b' ',
                    other => other,
                };
                at += 2;
            } else {
                self.bytes[at] = written[at];
                at += 1;
            }
        }
    }

    /// Puts placeholders where values are filled in.
    fn fill(mut self) -> Option<String> {
        let mut quoted = false;
        let mut at = 0;
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            let length = self.placeholder(at);
            if byte == b'\'' {
                quoted = !quoted;
            } else if length > 0 {
                if !quoted && byte != b'?' && byte != b':' && byte != b'@' && !self.is_value(at) {
                    return None;
                }
                let number = !quoted && matches!(byte, b'?' | b'%');
                for (offset, place) in self.bytes[at..at + length].iter_mut().enumerate() {
                    *place = match (number, offset) {
                        (true, _) => b'0',
                        (false, 0) => b'p',
                        (false, _) if place.is_ascii_alphanumeric() => *place,
                        (false, _) => b'_',
                    };
                }
                at += length;
                continue;
            }
            at += 1;
        }
        String::from_utf8(self.bytes).ok()
    }

    /// How many bytes the placeholder at a place takes: 0 where there is none.
    fn placeholder(&self, at: usize) -> usize {
        let rest = &self.bytes[at..];
        let word = |from: usize| {
            rest[from..].iter().take_while(|it| it.is_ascii_alphanumeric() || **it == b'_').count()
        };
        let before = at.checked_sub(1).map_or(b' ', |before| self.bytes[before]);
        match rest[0] {
            HOLE => rest.iter().take_while(|byte| **byte == HOLE).count(),
            b'{' => rest.iter().position(|byte| *byte == b'}').map_or(0, |end| end + 1),
            b'%' if rest.get(1) == Some(&b'(') => {
                rest.iter().position(|byte| *byte == b')').map_or(0, |end| (end + 2).min(rest.len()))
            }
            b'%' if rest.get(1).is_some_and(|it| b"sdvqf".contains(it)) && word(1) == 1 => 2,
            b'?' if !before.is_ascii_alphanumeric() => 1,
            b':' | b'@' if word(1) > 0 && before != rest[0] && !before.is_ascii_alphanumeric() => 1 + word(1),
            _ => 0,
        }
    }

    /// Whether what stands before a place asks for a value or a name, or for more of one.
    fn is_value(&self, at: usize) -> bool {
        let before = String::from_utf8_lossy(&self.bytes[..at]);
        if before.ends_with(|last: char| last.is_alphanumeric() || "_.\"".contains(last)) {
            return true;
        }
        let before = before.trim_end();
        let word = before.rsplit(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
        before.ends_with(['=', '<', '>', '(', ',', '+', '-', '*', '/', '|', '%'])
            || BEFORE_VALUE.contains(&word.to_ascii_lowercase().as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{Language, SyntaxTree};

    #[test]
    fn strings_become_statements_of_the_same_length() {
        for (language, string, expected) in [
            ("python", r#""SELECT a FROM t WHERE id = %s""#, Some(" SELECT a FROM t WHERE id = 00 ")),
            ("python", r#"f"SELECT a FROM {t} WHERE id = {i}""#, Some("  SELECT a FROM p__ WHERE id = p__ ")),
            ("python", r#"f"DELETE FROM t {where}""#, None),
            ("python", r#""UPDATE t SET a = :a\n""#, Some(" UPDATE t SET a = pa   ")),
            ("python", r#"("SELECT a " "FROM t")"#, Some("SELECT a    FROM t")),
            ("python", "'''\nSELECT '%s'\n'''", Some("   \nSELECT 'ps'\n   ")),
            ("python", r#""SELECT \"a\" FROM t""#, Some("  SELECT  \"a \" FROM t ")),
            (
                "typescript",
                "`SELECT a::int FROM t WHERE b = ${b.id}`",
                Some(" SELECT a::int FROM t WHERE b = p______ "),
            ),
            ("go", "`SELECT a FROM t WHERE b = $1`", Some(" SELECT a FROM t WHERE b = $1 ")),
        ] {
            let code = if language == "go" {
                format!("package a\nvar q = {string}")
            } else {
                format!("q = {string}")
            };
            let tree = SyntaxTree::parse(Language::named(language).expect("known"), &code);
            let source = Source::new(&code, &tree);
            let node = source
                .root
                .subtree()
                .find(|node| source.is_one_of(*node, &[ShapeKind::Text]))
                .expect("a string");
            let expected = expected.map(|text| text.trim().to_owned());
            let found = of(&source, node);
            assert!(found.iter().all(|found| found.len() == source.text_of(node).len()), "{string}");
            assert_eq!(found.map(|found| found.trim().to_owned()), expected, "{string}");
        }
    }
}
