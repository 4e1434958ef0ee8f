//! Texts with `{capture}`, or with what a predicate found, in them: messages, titles and the texts of fixes. Knows no rules.

use super::matching::Match;
use crate::syntax::query::Pattern;

/// How much of a capture's text a message shows, in characters.
const SHOWN: usize = 60;

/// The words that stand for what predicates find, and who says them.
const SAID: &[(&str, &[&str])] = &[
    ("siblings", &["sibling-has?", "not-sibling-has?", "beside-has?"]),
    ("carried", &["sibling-has?", "beside-has?"]),
    ("package", &["unknown-import?"]),
    ("manifest", &["unknown-import?"]),
    ("nearest", &["unknown-import?", "phantom-member?"]),
    ("file", &["phantom-member?", "beside-has?"]),
    ("route", &["route?"]),
];

/// A text with places for captured code.
#[derive(Debug, Clone)]
pub(super) struct Template(Vec<Part>);

#[derive(Debug, Clone)]
enum Part {
    Text(String),
    Capture(usize),
    /// What a predicate found.
    Said(&'static str),
}

impl Template {
    /// Reads a template; `{{` stands for `{`, and braces around anything but a name stand for themselves.
    ///
    /// # Errors
    /// A name in braces that the pattern does not capture.
    pub(super) fn compile(text: &str, pattern: &Pattern) -> Result<Template, String> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            literal.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('{') {
                literal.push('{');
                rest = after;
                continue;
            }
            let name = rest.find('}').map(|end| &rest[..end]).filter(|name| {
                !name.is_empty() && name.chars().all(|char| char.is_alphanumeric() || "_.-".contains(char))
            });
            let Some(name) = name else {
                literal.push('{');
                continue;
            };
            let said = SAID.iter().find(|(word, by)| {
                *word == name
                    && pattern.predicates.iter().any(|predicate| by.contains(&predicate.name.as_str()))
            });
            let part = match pattern.capture(name) {
                Some(index) => Part::Capture(index),
                None if let Some((word, _)) = said => Part::Said(word),
                None => {
                    return Err(format!(
                        "`{{{name}}}` names no capture of the pattern (write `{{{{` for a brace)"
                    ));
                }
            };
            parts.push(Part::Text(std::mem::take(&mut literal)));
            parts.push(part);
            rest = &rest[name.len() + 1..];
        }
        literal.push_str(rest);
        parts.push(Part::Text(literal));
        Ok(Template(parts))
    }

    /// Whether it says a character itself, and not by what is captured.
    pub(super) fn writes(&self, char: char) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Text(text) if text.contains(char)))
    }

    /// The text with all of each capture's code.
    pub(super) fn fill(&self, m: &Match<'_, '_, '_>) -> String {
        self.fill_with(m, |out, code| out.push_str(code))
    }

    /// The text for a person: one line, each capture's code cut to a length that can be read.
    pub(super) fn show(&self, m: &Match<'_, '_, '_>) -> String {
        self.fill_with(m, |out, code| {
            let line = code.split_whitespace().collect::<Vec<_>>().join(" ");
            match line.char_indices().nth(SHOWN) {
                Some((end, _)) => {
                    out.push_str(&line[..end]);
                    out.push('…');
                }
                None => out.push_str(&line),
            }
        })
    }

    fn fill_with(&self, m: &Match<'_, '_, '_>, push: impl Fn(&mut String, &str)) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Said(word) => out.push_str(&m.said(word).unwrap_or_default()),
                Part::Capture(capture) => {
                    if let Some(node) = m.captures.first(*capture) {
                        // Of a statement in a string people know what is written there.
                        let written = m.file.host.and_then(|host| host.written.get(node.byte_range()));
                        push(&mut out, written.unwrap_or_else(|| m.names.source.text_of(node)));
                    }
                }
            }
        }
        out
    }
}
