//! What the patterns of a facts file may ask: of texts, and of the kinds of the nodes around and below a captured one.
//! Knows no names and no flow, which are made of these facts.

use super::Node;
use super::query::{Argument, Captures, Predicate, QueryError, TextPredicate};

/// A predicate in a facts file.
#[derive(Debug, Clone)]
pub(super) enum FactPredicate {
    Text(TextPredicate),
    Around { capture: usize, negated: bool, relation: Relation, kinds: Vec<String> },
}

/// Which nodes near a captured one are asked for their kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Relation {
    Parent,
    Inside,
    Child,
}

impl FactPredicate {
    /// Compiles a predicate.
    ///
    /// # Errors
    /// A predicate that facts do not know, or arguments that it does not take.
    pub(super) fn compile(predicate: &Predicate) -> Result<FactPredicate, QueryError> {
        if let Some(text) = TextPredicate::compile(predicate)? {
            return Ok(FactPredicate::Text(text));
        }
        let error = |message: String| QueryError::new(predicate.line, message);
        let name = predicate.name.strip_prefix("not-").unwrap_or(&predicate.name);
        let relation = match name {
            "parent?" => Relation::Parent,
            "inside?" => Relation::Inside,
            "child?" => Relation::Child,
            _ => {
                return Err(error(format!(
                    "facts know no `#{}`; they know eq?, any-of?, match?, parent?, inside? and child?, and their negations",
                    predicate.name
                )));
            }
        };
        let Some((Argument::Capture(capture), kinds)) = predicate.arguments.split_first() else {
            return Err(error(format!("`#{}` takes a capture first", predicate.name)));
        };
        let text = |argument: &Argument| match argument {
            Argument::Text(text) => Some(text.clone()),
            Argument::Capture(_) => None,
        };
        let kinds: Option<Vec<String>> = kinds.iter().map(text).collect();
        let kinds = kinds.filter(|kinds| !kinds.is_empty());
        let kinds = kinds
            .ok_or_else(|| error(format!("`#{}` takes a capture and then kinds of node", predicate.name)))?;
        Ok(FactPredicate::Around { capture: *capture, negated: name != predicate.name, relation, kinds })
    }

    /// Whether it holds for every node of its capture.
    pub(super) fn holds(&self, captures: &Captures<'_>, text: &str) -> bool {
        match self {
            FactPredicate::Text(predicate) => predicate.holds(captures, text),
            FactPredicate::Around { capture, negated, relation, kinds } => {
                let is_one = |node: Node<'_>| kinds.iter().any(|kind| kind == node.kind());
                captures.all(*capture).all(|node| {
                    let found = match relation {
                        Relation::Parent => node.parent().is_some_and(is_one),
                        Relation::Inside => node.ancestors().any(is_one),
                        Relation::Child => node.children().any(is_one),
                    };
                    found != *negated
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled(name: &str, arguments: &[Argument]) -> Result<FactPredicate, String> {
        let predicate = Predicate { name: name.to_owned(), arguments: arguments.to_vec(), line: 2 };
        FactPredicate::compile(&predicate).map_err(|error| error.to_string())
    }

    #[test]
    fn what_facts_do_not_know_is_a_mistake_with_its_line() {
        let kinds = [Argument::Capture(0), Argument::Text("call".to_owned())];
        assert!(compiled("not-parent?", &kinds).is_ok());
        assert!(compiled("inside?", &kinds).is_ok());
        assert!(compiled("parent?", &kinds[1..]).is_err());
        let error = compiled("tainted?", &kinds[..1]).expect_err("facts know no flow");
        assert!(error.contains("line 3") && error.contains("no `#tainted?`"), "{error}");
    }
}
