//! Predicates on calls: which are made in a node or before it, and what is handed to them.

use crate::syntax::Node;

use super::contents::any_within;
use super::places::nearest_function;
use super::{Check, Given, PredicateKind, each};
use crate::rules::matching::Match;
use crate::rules::predicates::names::matches_dotted;
use crate::syntax::{Role, Shape, ShapeKind};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "calls?",
        arguments: "@node \"dotted.name\"…",
        says: "A call in it resolves to one of the names; a name without dots is also that of a method; `*` stands for any run of characters.",
        cost: 3,
        compile: calls,
    },
    PredicateKind {
        name: "lacks?",
        arguments: "@node \"dotted.name\"…",
        says: "No call in it resolves to one of the names: the negation of `#calls?`.",
        cost: 3,
        compile: lacks,
    },
    PredicateKind {
        name: "follows-call?",
        arguments: "@node \"dotted.name\"…",
        says: "A call before it in the nearest function around it resolves to one of the names, as `#calls?` has it.",
        cost: 3,
        compile: follows_call,
    },
    PredicateKind {
        name: "passed-to?",
        arguments: "@node \"dotted.name\"…",
        says: "It is handed to a call that resolves to one of the names: as an argument, or inside one that is a literal.",
        cost: 2,
        compile: passed_to,
    },
    PredicateKind {
        name: "inside-call?",
        arguments: "@node \"dotted.name\"…",
        says: "It stands somewhere in the arguments of a call that resolves to one of the names, as `#calls?` has it.",
        cost: 2,
        compile: inside_call,
    },
    PredicateKind {
        name: "returned?",
        arguments: "@node",
        says: "It is returned by its function, by itself or inside a literal.",
        cost: 2,
        compile: returned,
    },
];

/// Whether a call in a node resolves to one of the names, or is of a method of that name.
pub(super) fn calls_one_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, wanted: &[String]) -> bool {
    any_within(node, |node| is_call_of(m, node, wanted))
}

/// Whether a node is itself such a call.
pub(super) fn is_call_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, wanted: &[String]) -> bool {
    let source = m.names.source;
    let Some(shape) = source.shape(node) else { return false };
    let (ShapeKind::Call, Some(callee)) = (shape.kind, shape.get(Role::Function)) else {
        return false;
    };
    let resolved = m.resolved(callee);
    let last = last_part(source.text_of(callee));
    wanted.iter().any(|wanted| {
        let is_dotted = wanted.contains('.');
        resolved
            .as_deref()
            .is_some_and(|name| is_dotted == name.contains('.') && matches_dotted(wanted, name))
            || (!is_dotted && matches_dotted(wanted, last))
    })
}

fn follows_call(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        any_within(nearest_function(m, node), |call| {
            call.end_byte() <= node.start_byte() && is_call_of(m, call, &wanted)
        })
    }))
}

fn any_call(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| calls_one_of(m, node, &wanted)))
}

fn last_part(callee: &str) -> &str {
    callee.rsplit(['.', '?']).next().unwrap_or(callee)
}

fn calls(given: &Given<'_>) -> Result<Check, String> {
    any_call(given)
}

fn lacks(given: &Given<'_>) -> Result<Check, String> {
    let calls = any_call(given)?;
    Ok(Box::new(move |m| !calls(m)))
}

/// Whether an expression resolves to one of the names.
pub(super) fn is_called<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, names: &[String]) -> bool {
    m.resolved(node).is_some_and(|name| names.iter().any(|wanted| matches_dotted(wanted, &name)))
}

/// The nearest node around `node` that is neither a literal nor part of one, with what it is.
pub(super) fn receiver<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<(Node<'t>, Shape<'t>)> {
    let mut in_literal = false;
    for ancestor in node.ancestors() {
        let Some(shape) = m.names.source.shape(ancestor) else { continue };
        match shape.kind {
            ShapeKind::Container => in_literal = true,
            ShapeKind::Pair
            | ShapeKind::NamedArgument
            | ShapeKind::Wrapper
            | ShapeKind::Spread
            | ShapeKind::Sequence => {}
            // A call that turns a literal into text hands its content on.
            ShapeKind::Call if in_literal && m.names.passes(ancestor) => {}
            _ => return Some((ancestor, shape)),
        }
    }
    None
}

fn passed_to(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        let Some((call, shape)) = receiver(m, node) else { return false };
        let (ShapeKind::Call, Some(callee)) = (shape.kind, shape.get(Role::Function)) else { return false };
        let is_argument = !callee.byte_range().contains(&node.start_byte()) && call != node;
        is_argument && is_called(m, callee, &names)
    }))
}

fn inside_call(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        node.ancestors().any(|call| {
            let callee = m.names.source.shape(call).and_then(|shape| shape.get(Role::Function));
            callee.is_some_and(|callee| callee.end_byte() <= node.start_byte())
                && is_call_of(m, call, &wanted)
        })
    }))
}

fn returned(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| receiver(m, node).is_some_and(|(_, shape)| shape.kind == ShapeKind::Return)))
}
