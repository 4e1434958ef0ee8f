//! Predicates: what a rule asks beside structure. One table names them all; each family has its file.
//!
//! They know names, flow and places, and no rule.

mod absence;
mod arguments;
mod calls;
mod contents;
mod indentation;
mod members;
mod names;
mod places;
mod project;
mod routes;
mod values;

pub(super) use places::given_name;
pub(super) use project::COMPARING;

use crate::syntax::{LazyRegex, Node};

use super::matching::Match;
use crate::syntax::query::{Argument, Predicate, TextPredicate};

/// A compiled predicate.
pub(super) type Check = Box<dyn for<'m, 'a, 't> Fn(&Match<'m, 'a, 't>) -> bool + Send + Sync>;

/// One predicate as it is documented and compiled.
pub struct PredicateKind {
    /// Its name without `#` and without `not-`.
    pub name: &'static str,
    /// Its arguments, as a signature.
    pub arguments: &'static str,
    /// When it holds, in one sentence.
    pub says: &'static str,
    /// How much it costs: those that cost less are asked first.
    cost: u8,
    compile: fn(&Given<'_>) -> Result<Check, String>,
}

/// The predicates on text, which the query reader knows.
pub const TEXT_PREDICATES: &[(&str, &str, &str)] = &[
    ("eq?", "@node \"text\" | @other", "The node's text is the text, or the other node's."),
    ("any-of?", "@node \"text\"…", "The node's text is one of the texts."),
    ("match?", "@node \"regex\"", "The regular expression matches in the node's text."),
];

/// Every other predicate. Each but those on the project has a negation that begins with `not-`.
pub const PREDICATES: &[&[PredicateKind]] = &[
    names::PREDICATES,
    arguments::PREDICATES,
    values::PREDICATES,
    places::PREDICATES,
    routes::PREDICATES,
    contents::PREDICATES,
    members::PREDICATES,
    calls::PREDICATES,
    absence::PREDICATES,
    project::PREDICATES,
];

/// What a predicate was given.
pub(super) struct Given<'p> {
    arguments: &'p [Argument],
}

impl Given<'_> {
    /// The capture that comes first, and the texts behind it, of which there must be at least `least`.
    fn capture_and_texts(&self, least: usize) -> Result<(usize, Vec<String>), String> {
        let Some((Argument::Capture(capture), rest)) = self.arguments.split_first() else {
            return Err("it takes a capture first".into());
        };
        let texts = texts(rest)?;
        if texts.len() < least {
            return Err(format!("it takes a capture and then at least {least} text(s)"));
        }
        Ok((*capture, texts))
    }

    fn capture(&self) -> Result<usize, String> {
        match self.arguments {
            [Argument::Capture(capture)] => Ok(*capture),
            _ => Err("it takes one capture and nothing else".into()),
        }
    }

    fn texts(&self, least: usize) -> Result<Vec<String>, String> {
        let texts = texts(self.arguments)?;
        if texts.len() < least {
            return Err(format!("it takes at least {least} text(s)"));
        }
        Ok(texts)
    }
}

fn texts(arguments: &[Argument]) -> Result<Vec<String>, String> {
    arguments
        .iter()
        .map(|argument| match argument {
            Argument::Text(text) => Ok(text.clone()),
            Argument::Capture(_) => Err("a capture stands where a text is expected".to_owned()),
        })
        .collect()
}

/// Compiles a predicate that is no directive. The number is its cost.
pub(super) fn compile(predicate: &Predicate) -> Result<(u8, Check), String> {
    if let Some(text) = TextPredicate::compile(predicate).map_err(|error| error.message)? {
        return Ok((0, Box::new(move |m| text.holds(m.captures, m.names.source.text))));
    }
    let (name, negated) = match predicate.name.strip_prefix("not-") {
        Some(name) => (name, true),
        None => (predicate.name.as_str(), false),
    };
    let Some(kind) = PREDICATES.iter().flat_map(|kinds| kinds.iter()).find(|kind| kind.name == name) else {
        let nearest = nearest(name);
        return Err(format!("`#{}` is no predicate; did you mean `#{nearest}`?", predicate.name));
    };
    if negated && !has_negation(name) {
        return Err(format!(
            "`#{}` has no negation, for where nothing is known it does not hold: ask for what is missing",
            kind.name
        ));
    }
    let given = Given { arguments: &predicate.arguments };
    if predicate.name == "not-in-function?" {
        return Ok((kind.cost, places::not_in_function(&given)?));
    }
    let check = (kind.compile)(&given).map_err(|error| {
        format!("`#{}`: {error}; write `(#{} {})`", predicate.name, kind.name, kind.arguments)
    })?;
    Ok((kind.cost, if negated { Box::new(move |m| !check(m)) } else { check }))
}

/// Reads the regular expressions that a predicate takes, which it reads itself only when it is asked.
pub(super) fn check_expressions(predicate: &Predicate) -> Result<(), String> {
    let name = predicate.name.strip_prefix("not-").unwrap_or(&predicate.name);
    let known = PREDICATES.iter().copied().flatten().map(|kind| (kind.name, kind.arguments));
    let on_text = TEXT_PREDICATES.iter().map(|(name, arguments, _)| (*name, *arguments));
    let signature =
        known.chain(on_text).find(|(known, _)| *known == name).map_or("", |(_, arguments)| arguments);
    let takes = signature.split_whitespace().map(|argument| argument.trim_matches(['[', ']']) == "\"regex\"");
    for (argument, _) in predicate.arguments.iter().zip(takes).filter(|(_, is_expression)| *is_expression) {
        if let Argument::Text(pattern) = argument {
            LazyRegex::check(pattern).map_err(|error| format!("`#{}`: {error}", predicate.name))?;
        }
    }
    Ok(())
}

/// Whether a predicate has a negation: those on the project have none.
pub fn has_negation(name: &str) -> bool {
    project::PREDICATES.iter().all(|kind| kind.name != name)
}

fn nearest(name: &str) -> &'static str {
    let shared = |known: &str| name.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    PREDICATES
        .iter()
        .flat_map(|kinds| kinds.iter().map(|kind| kind.name))
        .chain(TEXT_PREDICATES.iter().map(|(name, ..)| *name))
        .max_by_key(|known| shared(known))
        .unwrap_or("eq?")
}

/// A check that holds if `test` does for every node of a capture.
fn each(
    capture: usize,
    test: impl for<'m, 'a, 't> Fn(&Match<'m, 'a, 't>, Node<'t>) -> bool + Send + Sync + 'static,
) -> Check {
    Box::new(move |m| m.captures.all(capture).all(|node| test(m, node)))
}
