//! Predicates on places: what stands around a node.

use std::str::FromStr;

use crate::syntax::Node;

use super::calls::{calls_one_of, is_called};
use super::{Check, Given, PredicateKind, each};
use crate::rules::FileKind;
use crate::rules::matching::Match;
use crate::syntax::{LazyRegex, Role, ShapeKind, Source};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "in?",
        arguments: "@node \"place\"…",
        says: "It stands in one of the places that `facts/places.scm` knows: handler, guarded_handler, restricted_handler, transaction, iteration, loop_over, rows, goroutine, webhook, test.",
        cost: 3,
        compile: in_place,
    },
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
        name: "child?",
        arguments: "@node \"node_kind\"…",
        says: "One of its children is of one of the kinds.",
        cost: 1,
        compile: child,
    },
    PredicateKind {
        name: "behind?",
        arguments: "@node \"node_kind\" [\"regex\"]",
        says: "A sibling of that kind, of it or of what is around it, stands somewhere before it; with a regular expression, one whose code that matches.",
        cost: 4,
        compile: behind,
    },
    PredicateKind {
        name: "before?",
        arguments: "@node \"node_kind\" [\"regex\"]",
        says: "A sibling of that kind, of it or of what is around it, stands somewhere behind it; with a regular expression, one whose code that matches.",
        cost: 4,
        compile: before,
    },
    PredicateKind {
        name: "in-function?",
        arguments: "@node",
        says: "It stands in a function. The first lines of an excerpt stand in one whose head is missing, and may stand in none: for them the negation holds, too.",
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
        arguments: "@node [\"dotted.name\"…]",
        says: "It stands in the handler of an error; with names, in one that calls one of them, as `#calls?` has it.",
        cost: 1,
        compile: in_error_handler,
    },
    PredicateKind {
        name: "catches?",
        arguments: "@node \"dotted.name\"…",
        says: "The nearest handler of errors around it takes an error of one of the types, or any error.",
        cost: 2,
        compile: catches,
    },
    PredicateKind {
        name: "decorated?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches a decorator of a function around it.",
        cost: 2,
        compile: decorated,
    },
    PredicateKind {
        name: "in-function-named?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the name of a function or class around it, or around the string that it is a statement in.",
        cost: 1,
        compile: in_function_named,
    },
    PredicateKind {
        name: "guarded-by?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the condition of a branch or a case around it.",
        cost: 2,
        compile: guarded_by,
    },
    PredicateKind {
        name: "file-kind?",
        arguments: "\"kind\"…",
        says: "The file is one of code, test, migration, example, seed, generated, vendored, template.",
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
];

fn in_place(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| names.iter().any(|name| m.places.around(m, node, name, &|_| true))))
}

fn inside(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| {
        node.ancestors().any(|node| kinds.iter().any(|kind| kind == node.kind()))
    }))
}

fn parent(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| {
        node.ancestors().next().is_some_and(|parent| kinds.iter().any(|kind| kind == parent.kind()))
    }))
}

fn child(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| {
        node.children().any(|child| kinds.iter().any(|kind| kind == child.kind()))
    }))
}

fn behind(given: &Given<'_>) -> Result<Check, String> {
    beside(given, |sibling, node| sibling.end_byte() <= node.start_byte())
}

fn before(given: &Given<'_>) -> Result<Check, String> {
    beside(given, |sibling, node| node.end_byte() <= sibling.start_byte())
}

/// A check for a sibling of a kind, maybe with code that matches, that stands where `test` says of it and the node.
fn beside(given: &Given<'_>, test: fn(Node<'_>, Node<'_>) -> bool) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = texts.get(1).map(|text| LazyRegex::new(text));
    let kind = texts[0].clone();
    Ok(each(capture, move |m, node| {
        m.names.reads_file();
        let siblings = node.ancestors().flat_map(Node::children);
        siblings
            .filter(|sibling| sibling.kind() == kind && test(*sibling, node))
            .any(|sibling| regex.as_ref().is_none_or(|regex| regex.is_match(m.names.source.text_of(sibling))))
    }))
}

const FUNCTION: &[ShapeKind] = &[ShapeKind::Function, ShapeKind::AsyncFunction];

const LOOP: &[ShapeKind] = &[ShapeKind::Loop, ShapeKind::Iteration];

const HANDLER: &[ShapeKind] = &[ShapeKind::ErrorHandler];

pub(super) fn kind_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<ShapeKind> {
    m.names.source.shape(node).map(|shape| shape.kind)
}

fn in_function(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| node.ancestors().any(|node| m.names.source.is_one_of(node, FUNCTION))))
}

/// The negation of `#in-function?`: a function that has no head in the text may be none.
pub(super) fn not_in_function(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    let in_headed = each(capture, |m, node| {
        node.ancestors().any(|node| {
            m.names.source.is_one_of(node, FUNCTION)
                && node.children().next().is_some_and(|first| !first.is_missing())
        })
    });
    Ok(Box::new(move |m| !in_headed(m)))
}

fn in_async(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        node.ancestors()
            .find(|node| source.is_one_of(*node, FUNCTION))
            .is_some_and(|function| kind_of(m, function) == Some(ShapeKind::AsyncFunction))
    }))
}

fn in_loop(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        node.ancestors()
            .take_while(|node| !source.is_one_of(*node, FUNCTION))
            .any(|node| source.is_one_of(node, LOOP))
    }))
}

fn in_error_handler(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(0)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        // In some languages a handler is a branch, whose condition and alternative handle nothing.
        let is_handled = |handler| {
            source.is_one_of(handler, HANDLER)
                && handled_by(source, handler).byte_range().contains(&node.start_byte())
        };
        m.is_below_handler(node)
            && node.ancestors().any(|node| {
                is_handled(node) && (wanted.is_empty() || calls_one_of(m, handled_by(source, node), &wanted))
            })
    }))
}

/// What runs when a handler of errors is entered.
fn handled_by<'t>(source: &Source<'t>, handler: Node<'t>) -> Node<'t> {
    source.shape(handler).and_then(|shape| shape.get(Role::Body)).unwrap_or(handler)
}

fn catches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let handler =
            std::iter::once(node).chain(node.ancestors()).find(|node| source.is_one_of(*node, HANDLER));
        let Some(handler) = handler.and_then(|handler| source.shape(handler)) else { return false };
        // A handler that names no type takes every error.
        let Some(types) = handler.get(Role::Type) else { return true };
        if kind_of(m, types) == Some(ShapeKind::Container) {
            return types.named_children().any(|one| is_called(m, one, &names));
        }
        is_called(m, types, &names)
    }))
}

/// What decorates a function or class.
pub(super) fn decorators<'t>(source: &Source<'t>, definition: Node<'t>) -> Vec<Node<'t>> {
    let Some(parent) = definition.parent() else { return Vec::new() };
    if source.shape(parent).is_none_or(|shape| shape.kind != ShapeKind::Wrapping) {
        return Vec::new();
    }
    parent
        .named_children()
        .filter(|child| source.shape(*child).is_some_and(|shape| shape.kind == ShapeKind::Decorator))
        .filter_map(|decorator| decorator.named_children().next())
        .collect()
}

fn decorated(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        node.ancestors().any(|node| {
            source.is_one_of(node, FUNCTION)
                && decorators(source, node)
                    .into_iter()
                    .any(|decorator| regex.is_match(source.text_of(decorator)))
        })
    }))
}

fn in_function_named(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let is_named =
            |node| given_name(source, node).is_some_and(|name| regex.is_match(source.text_of(name)));
        let around_string = m.file.host.and_then(|host| host.function);
        around_string.is_some_and(|name| regex.is_match(name)) || node.ancestors().any(is_named)
    }))
}

/// What a function or class is called: by itself, or by what it is assigned to as a value.
pub(in crate::rules) fn given_name<'t>(source: &Source<'t>, node: Node<'t>) -> Option<Node<'t>> {
    if !source.is_one_of(node, &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class]) {
        return None;
    }
    source.shape(node)?.get(Role::Name).or_else(|| {
        let owner = source.shape(node.parent()?).filter(|shape| shape.get(Role::Value) == Some(node))?;
        let name = match owner.kind {
            ShapeKind::Assignment => owner.get(Role::Target)?,
            ShapeKind::Pair => owner.get(Role::Key)?,
            _ => return None,
        };
        Some(source.shape(name).and_then(|shape| shape.get(Role::Property)).unwrap_or(name))
    })
}

fn guarded_by(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        node.ancestors().any(|node| {
            // A case's value is a condition, too.
            let case = || node.child_by_field_name("value").filter(|_| node.kind().ends_with("_case"));
            node.child_by_field_name("condition")
                .or_else(case)
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
    let regex = LazyRegex::new(&texts[0]);
    Ok(Box::new(move |m| regex.is_match(m.file.path)))
}

/// The nearest function around a node; outside of functions, the file.
pub(super) fn nearest_function<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Node<'t> {
    function_around(m, node).unwrap_or_else(|| {
        m.names.reads_file();
        m.names.source.root
    })
}

/// The nearest function around a node.
pub(super) fn function_around<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<Node<'t>> {
    node.ancestors().find(|node| m.names.source.is_one_of(*node, FUNCTION))
}

fn runs_in(given: &Given<'_>) -> Result<Check, String> {
    match given.texts(1)?.as_slice() {
        [place] if place == "browser" => Ok(Box::new(|m| m.runs_in_browser())),
        _ => Err("it only knows `browser`".into()),
    }
}
