//! Predicates on places: what stands around a node and what stands in it.

use std::str::FromStr;

use tree_sitter::Node;

use super::{Check, Given, PredicateKind, each};
use crate::rules::FileKind;
use crate::rules::browser;
use crate::rules::matching::Match;
use crate::rules::predicates::names::matches_dotted;
use crate::syntax::{Role, ShapeKind};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "inside?",
        arguments: "@node \"node_kind\"…",
        says: "One of the nodes around it is of one of the kinds.",
        cost: 1,
        compile: inside,
    },
    PredicateKind {
        name: "parent?",
        arguments: "@node \"node_kind\"…",
        says: "The node right around it is of one of the kinds.",
        cost: 1,
        compile: parent,
    },
    PredicateKind {
        name: "in-function?",
        arguments: "@node",
        says: "It stands in a function.",
        cost: 1,
        compile: in_function,
    },
    PredicateKind {
        name: "in-async?",
        arguments: "@node",
        says: "The nearest function around it is asynchronous.",
        cost: 1,
        compile: in_async,
    },
    PredicateKind {
        name: "in-loop?",
        arguments: "@node",
        says: "It stands in a loop of the nearest function around it.",
        cost: 1,
        compile: in_loop,
    },
    PredicateKind {
        name: "in-error-handler?",
        arguments: "@node",
        says: "It stands in the handler of an error.",
        cost: 1,
        compile: in_error_handler,
    },
    PredicateKind {
        name: "in-function-named?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the name of a function or class around it.",
        cost: 1,
        compile: in_function_named,
    },
    PredicateKind {
        name: "guarded-by?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the condition of a branch around it.",
        cost: 2,
        compile: guarded_by,
    },
    PredicateKind {
        name: "function-mentions?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches a name or a string in the nearest function around it; outside of functions, in the file.",
        cost: 2,
        compile: function_mentions,
    },
    PredicateKind {
        name: "file-kind?",
        arguments: "\"kind\"…",
        says: "The file is one of code, test, migration, example, seed, generated, vendored.",
        cost: 0,
        compile: file_kind,
    },
    PredicateKind {
        name: "runs-in?",
        arguments: "\"browser\"",
        says: "The file's imports, globals and place say that its code runs there.",
        cost: 4,
        compile: runs_in,
    },
    PredicateKind {
        name: "path-matches?",
        arguments: "\"regex\"",
        says: "The regular expression matches the file's path below the workspace's root.",
        cost: 0,
        compile: path_matches,
    },
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
        says: "The regular expression matches the text of a name or a string in it.",
        cost: 2,
        compile: contains_text,
    },
    PredicateKind {
        name: "calls?",
        arguments: "@node \"dotted.name\"…",
        says: "A call in it resolves to one of the names; a name without dots is also that of a method.",
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

fn around<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, test: impl Fn(Node<'t>) -> bool) -> bool {
    m.ancestors_of(node).into_iter().rev().any(test)
}

fn inside(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| around(m, node, |node| kinds.iter().any(|kind| kind == node.kind()))))
}

fn parent(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        m.ancestors_of(node).last().is_some_and(|parent| kinds.iter().any(|kind| kind == parent.kind()))
    }))
}

fn is_function(kind: ShapeKind) -> bool {
    matches!(kind, ShapeKind::Function | ShapeKind::AsyncFunction)
}

fn kind_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<ShapeKind> {
    m.names.source.shape(node).map(|shape| shape.kind)
}

fn in_function(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| around(m, node, |node| kind_of(m, node).is_some_and(is_function))))
}

fn in_async(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        m.ancestors_of(node)
            .into_iter()
            .rev()
            .filter_map(|node| kind_of(m, node))
            .find(|kind| is_function(*kind))
            == Some(ShapeKind::AsyncFunction)
    }))
}

fn in_loop(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        m.ancestors_of(node)
            .into_iter()
            .rev()
            .filter_map(|node| kind_of(m, node))
            .take_while(|kind| !is_function(*kind))
            .any(|kind| matches!(kind, ShapeKind::Loop | ShapeKind::Iteration))
    }))
}

fn in_error_handler(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| around(m, node, |node| kind_of(m, node) == Some(ShapeKind::ErrorHandler))))
}

fn regex(text: &str) -> Result<regex::Regex, String> {
    regex::Regex::new(text).map_err(|error| error.to_string())
}

fn in_function_named(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = regex(&texts[0])?;
    Ok(each(capture, move |m, node| {
        around(m, node, |node| {
            let source = m.names.source;
            source.shape(node).is_some_and(|shape| {
                (is_function(shape.kind) || shape.kind == ShapeKind::Class)
                    && shape.get(Role::Name).is_some_and(|name| regex.is_match(source.text_of(name)))
            })
        })
    }))
}

fn guarded_by(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = regex(&texts[0])?;
    Ok(each(capture, move |m, node| {
        around(m, node, |node| {
            node.child_by_field_name("condition")
                .is_some_and(|condition| regex.is_match(m.names.source.text_of(condition)))
        })
    }))
}

fn file_kind(given: &Given<'_>) -> Result<Check, String> {
    let kinds: Vec<FileKind> =
        given.texts(1)?.iter().map(|word| FileKind::from_str(word)).collect::<Result<_, _>>()?;
    Ok(Box::new(move |m| kinds.contains(&m.file.kind)))
}

fn path_matches(given: &Given<'_>) -> Result<Check, String> {
    let texts = given.texts(1)?;
    let regex = regex(&texts[0])?;
    Ok(Box::new(move |m| regex.is_match(m.file.path)))
}

/// Whether `test` holds for a node in `root`, which it is itself.
fn any_within<'t>(root: Node<'t>, mut test: impl FnMut(Node<'t>) -> bool) -> bool {
    let mut cursor = root.walk();
    let mut depth = 0usize;
    loop {
        if test(cursor.node()) {
            return true;
        }
        if cursor.goto_first_child() {
            depth += 1;
            continue;
        }
        loop {
            if depth == 0 {
                return false;
            }
            if cursor.goto_next_sibling() {
                break;
            }
            cursor.goto_parent();
            depth -= 1;
        }
    }
}

fn contains(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| any_within(node, |node| kinds.iter().any(|kind| kind == node.kind()))))
}

/// Whether the regular expression matches the text of a name or a string in the node.
fn mentions<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, regex: &regex::Regex) -> bool {
    any_within(node, |node| {
        let is_word = node.child_count() == 0 && node.is_named()
            || kind_of(m, node).is_some_and(|kind| kind == ShapeKind::Text);
        is_word
            && kind_of(m, node) != Some(ShapeKind::Comment)
            && regex.is_match(m.names.source.text_of(node))
    })
}

fn contains_text(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = regex(&texts[0])?;
    Ok(each(capture, move |m, node| mentions(m, node, &regex)))
}

fn function_mentions(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = regex(&texts[0])?;
    Ok(each(capture, move |m, node| {
        let function =
            m.ancestors_of(node).into_iter().rev().find(|node| kind_of(m, *node).is_some_and(is_function));
        mentions(m, function.unwrap_or(m.names.source.root), &regex)
    }))
}

fn runs_in(given: &Given<'_>) -> Result<Check, String> {
    match given.texts(1)?.as_slice() {
        [place] if place == "browser" => {
            Ok(Box::new(|m| browser::is_browser_code(m.file.path, m.names.source.text)))
        }
        _ => Err("it only knows `browser`".into()),
    }
}

fn any_call(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        any_within(node, |node| {
            let Some(shape) = source.shape(node) else { return false };
            let (ShapeKind::Call, Some(callee)) = (shape.kind, shape.get(Role::Function)) else {
                return false;
            };
            let resolved = m.resolved(callee);
            let last = last_part(source.text_of(callee));
            wanted.iter().any(|wanted| {
                resolved.as_deref().is_some_and(|name| matches_dotted(wanted, name))
                    || (!wanted.contains('.') && wanted == last)
            })
        })
    }))
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

fn empty(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let mut cursor = node.walk();
        node.named_children(&mut cursor).all(|child| kind_of(m, child) == Some(ShapeKind::Comment))
    }))
}

fn broken(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |_, node| node.has_error()))
}
