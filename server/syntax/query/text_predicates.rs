//! The predicates on text that tree-sitter's own tools know: `#eq?`, `#any-of?`, `#match?` and their negations.
//! Knows no names and no flow.

use super::super::LazyRegex;
use super::{Argument, Captures, Predicate, QueryError};

/// A predicate that asks only for the text of captured nodes.
#[derive(Debug, Clone)]
pub struct TextPredicate {
    capture: usize,
    negated: bool,
    test: TextTest,
}

#[derive(Debug, Clone)]
enum TextTest {
    Same(usize),
    AnyOf(Vec<String>),
    Matches(LazyRegex),
}

impl TextPredicate {
    /// Compiles a predicate; `None` if it is none of those on text.
    ///
    /// # Errors
    /// Arguments of the wrong number or kind, or a regular expression that does not compile.
    pub fn compile(predicate: &Predicate) -> Result<Option<TextPredicate>, QueryError> {
        let name = predicate.name.strip_prefix("not-").unwrap_or(&predicate.name);
        let error = |message: String| Err(QueryError::new(predicate.line, message));
        if !matches!(name, "eq?" | "any-of?" | "match?") {
            return Ok(None);
        }
        let Some((Argument::Capture(capture), rest)) = predicate.arguments.split_first() else {
            return error(format!("`#{}` takes a capture first", predicate.name));
        };
        let texts = || -> Option<Vec<String>> {
            rest.iter()
                .map(|argument| match argument {
                    Argument::Text(text) => Some(text.clone()),
                    Argument::Capture(_) => None,
                })
                .collect()
        };
        let test = match (name, rest, texts()) {
            ("eq?", [Argument::Capture(other)], _) => TextTest::Same(*other),
            ("eq?", [_], Some(texts)) => TextTest::AnyOf(texts),
            ("any-of?", [_, ..], Some(texts)) => TextTest::AnyOf(texts),
            ("match?", [_], Some(texts)) => TextTest::Matches(LazyRegex::new(&texts[0])),
            _ => {
                return error(format!(
                    "`#{}` takes a capture and then {}",
                    predicate.name,
                    match name {
                        "eq?" => "one text or capture",
                        "any-of?" => "one or more texts",
                        _ => "one regular expression",
                    }
                ));
            }
        };
        Ok(Some(TextPredicate { capture: *capture, negated: name != predicate.name, test }))
    }

    /// Whether the predicate holds: for every node of its capture. A capture that met nothing passes.
    pub fn holds(&self, captures: &Captures<'_>, text: &str) -> bool {
        self.holds_with(captures, text, false)
    }

    /// Whether the predicate can still hold when more is captured.
    pub fn may_hold(&self, captures: &Captures<'_>, text: &str) -> bool {
        self.holds_with(captures, text, true)
    }

    fn holds_with(&self, captures: &Captures<'_>, text: &str, more: bool) -> bool {
        captures.all(self.capture).all(|node| {
            let own = &text[node.byte_range()];
            let passes = match &self.test {
                TextTest::Same(other) => match captures.first(*other) {
                    Some(other) => &text[other.byte_range()] == own,
                    None if more => return true,
                    None => false,
                },
                TextTest::AnyOf(texts) => texts.iter().any(|wanted| wanted == own),
                TextTest::Matches(regex) => regex.is_match(own),
            };
            passes != self.negated
        })
    }
}
