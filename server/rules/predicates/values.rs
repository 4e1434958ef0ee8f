//! Predicates on values: what flow says of an expression.

use crate::syntax::{LazyRegex, ShapeKind};

use super::contents::any_within;
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
        arguments: "@node [\"from\"…]",
        says: "What a caller sent (a request's body, a route's parameter) is left in the value; with words, what came from one of `caller`, `program` (its arguments and environment), `model` (what a language model wrote) and `parameter` (what the function's own caller gave it).",
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
    PredicateKind {
        name: "value-matches?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the code of the only value that the name is given; of any other expression, its own code.",
        cost: 2,
        compile: value_matches,
    },
    PredicateKind {
        name: "uses-element?",
        arguments: "@node [\"regex\"]",
        says: "A name in it holds an element of what a loop or comprehension around it runs through, which is not constant; with a regular expression, the code of that matches, as `#value-matches?` has it.",
        cost: 2,
        compile: uses_element,
    },
];

fn error_text(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.evaluate(node).error))
}

fn tainted(given: &Given<'_>) -> Result<Check, String> {
    let (capture, from) = given.capture_and_texts(0)?;
    if let Some(word) =
        from.iter().find(|word| !matches!(word.as_str(), "caller" | "program" | "model" | "parameter"))
    {
        return Err(format!("`{word}` is none of caller, program, model, parameter"));
    }
    let from =
        move |word: &str| from.iter().any(|known| known == word) || (word == "caller" && from.is_empty());
    Ok(each(capture, move |m, node| {
        let value = m.names.evaluate(node);
        (value.tainted && from("caller"))
            || (value.from_program && from("program"))
            || (value.from_model && from("model"))
            || (value.from_parameter && from("parameter"))
    }))
}

fn reads_like(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| m.names.wording(node).is_some_and(|said| regex.is_match(&said))))
}

fn value_matches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        m.names.only_value(node).is_some_and(|value| regex.is_match(m.names.source.text_of(value)))
    }))
}

fn uses_element(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(0)?;
    let regex = texts.first().map(|text| LazyRegex::new(text));
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        any_within(node, |inner| {
            let is_name = source.shape(inner).is_some_and(|shape| shape.kind == ShapeKind::Name);
            let elements = if is_name { m.names.elements_of(inner) } else { None };
            elements.is_some_and(|elements| {
                let value = m.names.only_value(elements).unwrap_or(elements);
                let says = |regex: &LazyRegex| regex.is_match(source.text_of(value));
                regex.as_ref().is_none_or(says) && !m.names.evaluate(elements).constant
            })
        })
    }))
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
