//! Predicates on contents: which nodes and words stand in a node, or in the function or line around it.

use crate::syntax::Node;

use super::places::{function_around, kind_of, nearest_function};
use super::{Check, Given, PredicateKind, each};
use crate::rules::matching::Match;
use crate::syntax::{LazyRegex, Role, ShapeKind, Source, print_of};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "contains?",
        arguments: "@node \"node_kind\"…",
        says: "A node of one of the kinds stands in it.",
        cost: 2,
        compile: contains,
    },
    PredicateKind {
        name: "contains-text?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the text of a name, a keyword or a string in it.",
        cost: 2,
        compile: contains_text,
    },
    PredicateKind {
        name: "function-mentions?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches a name, a keyword or a string in the nearest function around it; outside of functions, in the file.",
        cost: 2,
        compile: function_mentions,
    },
    PredicateKind {
        name: "body-mentions?",
        arguments: "@node \"regex\"",
        says: "As `#function-mentions?`, in the function's body alone: its parameters do not count.",
        cost: 2,
        compile: body_mentions,
    },
    PredicateKind {
        name: "function-matches?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the code of the nearest function around it; outside of functions, that of the file.",
        cost: 2,
        compile: function_matches,
    },
    PredicateKind {
        name: "file-matches?",
        arguments: "\"regex\"",
        says: "The regular expression matches the file's text.",
        // Asked last: what asks it is analysed again at every edit.
        cost: 6,
        compile: file_matches,
    },
    PredicateKind {
        name: "line-matches?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the line that the node begins on, without the white space around it.",
        cost: 1,
        compile: line_matches,
    },
    PredicateKind {
        name: "commented?",
        arguments: "@node [\"regex\"]",
        says: "A comment stands on the lines right above the statement around it; with a regular expression, one that it matches.",
        cost: 2,
        compile: commented,
    },
    PredicateKind {
        name: "unmentioned?",
        arguments: "@parameter",
        says: "Nothing in the body of the function whose parameter it is has its name.",
        cost: 2,
        compile: unmentioned,
    },
    PredicateKind {
        name: "empty?",
        arguments: "@node",
        says: "Nothing stands in it but comments.",
        cost: 1,
        compile: empty,
    },
    PredicateKind {
        name: "broken?",
        arguments: "@node",
        says: "Some of it does not parse.",
        cost: 0,
        compile: broken,
    },
];

/// Whether `test` holds for a node in `root`, which it is itself.
pub(super) fn any_within<'t>(root: Node<'t>, test: impl FnMut(Node<'t>) -> bool) -> bool {
    root.subtree().any(test)
}

fn contains(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| any_within(node, |node| kinds.iter().any(|kind| kind == node.kind()))))
}

/// Whether the regular expression matches the text of a name, a keyword or a string in the node.
fn mentions<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, regex: &LazyRegex) -> bool {
    any_within(node, |node| {
        let is_keyword = || node.kind().starts_with(char::is_alphabetic);
        let is_word = node.is_leaf() && (node.is_named() || is_keyword())
            || m.names.source.is_one_of(node, &[ShapeKind::Text]);
        is_word
            && regex.is_match(m.names.source.text_of(node))
            && kind_of(m, node) != Some(ShapeKind::Comment)
    })
}

fn contains_text(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| mentions(m, node, &regex)))
}

fn function_mentions(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    let print = print_of(("function-mentions?", &texts[0]));
    Ok(each(capture, move |m, node| {
        let function = nearest_function(m, node);
        m.names.once(print_of((print, function.id())), || mentions(m, function, &regex))
    }))
}

fn function_matches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    let print = print_of(("function-matches?", &texts[0]));
    Ok(each(capture, move |m, node| match function_around(m, node) {
        Some(function) => m
            .names
            .once(print_of((print, function.id())), || regex.is_match(m.names.source.text_of(function))),
        None => m.names.file_matches(&regex),
    }))
}

fn file_matches(given: &Given<'_>) -> Result<Check, String> {
    let texts = given.texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(Box::new(move |m| m.names.file_matches(&regex)))
}

fn body_mentions(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        let function = nearest_function(m, node);
        let body = m.names.source.shape(function).and_then(|shape| shape.get(Role::Body));
        mentions(m, body.unwrap_or(function), &regex)
    }))
}

fn line_matches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        let text = m.names.source.text;
        let start = text[..node.start_byte()].rfind('\n').map_or(0, |at| at + 1);
        let end = text[node.start_byte()..].find('\n').map_or(text.len(), |at| node.start_byte() + at);
        let indentation = text[start..end].len() - text[start..end].trim_start().len();
        let line = text[start..end].trim();
        m.names.reads_bytes(&(start + indentation..start + indentation + line.len()));
        regex.is_match(line)
    }))
}

fn commented(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(0)?;
    let regex = texts.first().map(|text| LazyRegex::new(text));
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let mut around = std::iter::once(node).chain(node.ancestors());
        let is_in_block = |node: &Node<'_>| {
            node.parent().is_some_and(|it| it == source.root || source.is_one_of(it, &[ShapeKind::Block]))
        };
        let Some(statement) = around.find(is_in_block) else { return false };
        m.names.reads_around(statement);
        comments_above(source, statement)
            .iter()
            .any(|comment| regex.as_ref().is_none_or(|regex| regex.is_match(source.text_of(*comment))))
    }))
}

/// The comments on the lines right above a statement, nearest first.
fn comments_above<'t>(source: &Source<'t>, statement: Node<'t>) -> Vec<Node<'t>> {
    let mut comments = Vec::new();
    let mut below = statement;
    loop {
        // What stands above the first statement of a block may stand before the block.
        let before_block = || statement.parent().and_then(|block| block.prev_named_sibling());
        let above = match below.prev_named_sibling() {
            None if below == statement => before_block(),
            above => above,
        };
        let Some(comment) = above.filter(|above| above.end_byte() <= below.start_byte()) else {
            return comments;
        };
        let line = source.text[..comment.start_byte()].rfind('\n').map_or(0, |at| at + 1);
        let is_above = source.text[comment.end_byte()..below.start_byte()].matches('\n').count() == 1
            && source.text[line..comment.start_byte()].trim().is_empty();
        if !is_above || !source.is_one_of(comment, &[ShapeKind::Comment]) {
            return comments;
        }
        comments.push(comment);
        below = comment;
    }
}

fn unmentioned(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        let function = nearest_function(m, node);
        let Some(body) = source.shape(function).and_then(|shape| shape.get(Role::Body)) else { return false };
        let name = source.text_of(node);
        !any_within(body, |node| node.is_leaf() && source.text_of(node) == name)
    }))
}

fn empty(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        node.named_children().all(|child| kind_of(m, child) == Some(ShapeKind::Comment))
    }))
}

fn broken(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |_, node| node.has_error()))
}
