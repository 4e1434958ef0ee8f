//! Predicates on values: what flow says of an expression.

use crate::syntax::LazyRegex;

use super::{Check, Given, PredicateKind, each};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "constant?",
        arguments: "@node",
        says: "The value is the same on every path, or nothing of a caller's text is left in it.",
        cost: 3,
        compile: constant,
    },
    PredicateKind {
        name: "built-string?",
        arguments: "@node",
        says: "The value is a text put together from parts that are not all constant.",
        cost: 3,
        compile: built_string,
    },
    PredicateKind {
        name: "error-text?",
        arguments: "@node",
        says: "What a caught error says, or the error itself, is left in the value, whatever the error was.",
        cost: 3,
        compile: error_text,
    },
    PredicateKind {
        name: "tainted?",
        arguments: "@node",
        says: "What a caller sent (a request's body, a program's arguments) is left in the value.",
        cost: 3,
        compile: tainted,
    },
    PredicateKind {
        name: "reads-like?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the value's text as far as it is written in the file, with `{}` for the rest.",
        cost: 3,
        compile: reads_like,
    },
];

fn error_text(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.evaluate(node).error))
}

fn tainted(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.evaluate(node).tainted))
}

fn reads_like(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| m.names.wording(node).is_some_and(|said| regex.is_match(&said))))
}

fn constant(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.evaluate(node).constant))
}

fn built_string(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let value = m.names.evaluate(node);
        value.built && !value.constant
    }))
}
