//! Predicates on values: what flow says of an expression.

use super::{Check, Given, PredicateKind, each};
use regex::Regex;

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
        arguments: "@node [\"regex\"]",
        says: "The value is a text put together from parts that are not all constant; with a regular expression, one that matches in those parts put in a row, where `{}` stands for what is not known.",
        cost: 3,
        compile: built_string,
    },
    PredicateKind {
        name: "carries-error?",
        arguments: "@node [\"member\"…]",
        says: "The value is the error that a handler caught, or a text that holds it, or one of its members of those names.",
        cost: 3,
        compile: carries_error,
    },
];

fn constant(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.evaluate(node).constant))
}

fn built_string(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(0)?;
    let regex = texts.first().map(|text| Regex::new(text)).transpose().map_err(|error| error.to_string())?;
    Ok(each(capture, move |m, node| {
        let (value, parts) = m.names.evaluate_texts(node);
        value.built && !value.constant && regex.as_ref().is_none_or(|regex| regex.is_match(&parts))
    }))
}

fn carries_error(given: &Given<'_>) -> Result<Check, String> {
    let (capture, members) = given.capture_and_texts(0)?;
    Ok(each(capture, move |m, node| {
        m.names.carries_error(node, &|member| members.iter().any(|name| name == member))
    }))
}
