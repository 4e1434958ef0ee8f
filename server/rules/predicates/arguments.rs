//! Predicates on a call's arguments: which are given, and with what.

use super::calls::receiver;
use super::{Check, Given, PredicateKind, each};
use crate::rules::call::{Position, given_argument, list};
use crate::rules::matching::Match;
use crate::syntax::{LazyRegex, Node, Role};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "lacks-argument?",
        arguments: "@arguments \"name\" [position]",
        says: "No argument of that name is given, neither by name, nor at the position (from 0), nor in the object literal that stands there, nor maybe inside something unpacked.",
        cost: 1,
        compile: lacks_argument,
    },
    PredicateKind {
        name: "argument?",
        arguments: "@arguments \"name\"|position [\"value\"…]",
        says: "The argument of that name, or at that position (from 0), is given; with values, its text is one of them.",
        cost: 1,
        compile: argument,
    },
    PredicateKind {
        name: "argument-beside?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the code of another argument of the call that it is handed to, by itself or inside a literal.",
        cost: 2,
        compile: argument_beside,
    },
];

fn lacks_argument(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let position = match texts.get(1) {
        Some(text) => Some(text.parse().map_err(|_| format!("`{text}` is no position"))?),
        None => None,
    };
    let name = texts[0].clone();
    Ok(each(capture, move |m, node| {
        matches!(given_argument(m.names, node, Some(&name), position), Position::Absent(_))
    }))
}

fn argument(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let position: Option<usize> = texts[0].parse().ok();
    let name = if position.is_some() { None } else { Some(texts[0].clone()) };
    let values = texts[1..].to_vec();
    Ok(each(capture, move |m, node| {
        let Position::Given(value) = given_argument(m.names, node, name.as_deref(), position) else {
            return false;
        };
        values.is_empty() || is_one_of(m, value, &values)
    }))
}

fn argument_beside(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let Some((_, shape)) = receiver(m, node) else { return false };
        let Some(arguments) = shape.get(Role::Arguments) else { return false };
        list(source, arguments)
            .into_iter()
            .filter(|argument| !argument.byte_range().contains(&node.start_byte()))
            .any(|argument| regex.is_match(source.text_of(argument)))
    }))
}

fn is_one_of<'t>(m: &Match<'_, '_, 't>, value: Node<'t>, values: &[String]) -> bool {
    let source = m.names.source;
    let text = source.string_content(value).unwrap_or_else(|| source.text_of(value));
    values.iter().any(|wanted| wanted == text)
}
