//! Predicates on values: what flow says of an expression.

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
];

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
