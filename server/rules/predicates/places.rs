//! Predicates on places: what stands around a node and what stands in it.

use std::str::FromStr;

use tree_sitter::Node;

use super::{Check, Given, PredicateKind, each};
use crate::rules::FileKind;
use crate::rules::browser;
use crate::rules::matching::Match;
use crate::rules::predicates::names::matches_dotted;
use crate::syntax::{LazyRegex, Role, Shape, ShapeKind, Source};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "in?",
        arguments: "@node \"place\"…",
        says: "It stands in one of the places that `facts/places.scm` knows: handler, guarded_handler, transaction, iteration, loop_over, rows, goroutine, webhook, test.",
        cost: 3,
        compile: in_place,
    },
    PredicateKind {
        name: "answers?",
        arguments: "@node \"method\"…",
        says: "It stands in a handler that answers one of the HTTP methods.",
        cost: 3,
        compile: answers,
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
        name: "passed-to?",
        arguments: "@node \"dotted.name\"…",
        says: "It is handed to a call that resolves to one of the names: as an argument, or inside one that is a literal.",
        cost: 2,
        compile: passed_to,
    },
    PredicateKind {
        name: "returned?",
        arguments: "@node",
        says: "It is returned by its function, by itself or inside a literal.",
        cost: 2,
        compile: returned,
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
        says: "The regular expression matches the condition of a branch or a case around it.",
        cost: 2,
        compile: guarded_by,
    },
    PredicateKind {
        name: "function-mentions?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches a name, a keyword or a string in the nearest function around it; outside of functions, in the file.",
        cost: 2,
        compile: function_mentions,
    },
    PredicateKind {
        name: "commented?",
        arguments: "@node [\"regex\"]",
        says: "A comment stands on the lines right above the statement around it; with a regular expression, one that it matches.",
        cost: 2,
        compile: commented,
    },
    PredicateKind {
        name: "function-matches?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the code of the nearest function around it; outside of functions, that of the file.",
        cost: 2,
        compile: function_matches,
    },
    PredicateKind {
        name: "body-mentions?",
        arguments: "@node \"regex\"",
        says: "As `#function-mentions?`, in the function's body alone: its parameters do not count.",
        cost: 2,
        compile: body_mentions,
    },
    PredicateKind {
        name: "line-matches?",
        arguments: "@node \"regex\"",
        says: "The regular expression matches the line that the node begins on, without the white space around it.",
        cost: 1,
        compile: line_matches,
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
        says: "The regular expression matches the text of a name, a keyword or a string in it.",
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
        name: "follows-call?",
        arguments: "@node \"dotted.name\"…",
        says: "A call before it in the nearest function around it resolves to one of the names, as `#calls?` has it.",
        cost: 3,
        compile: follows_call,
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

fn in_place(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| names.iter().any(|name| m.places.around(m, node, name, &|_| true))))
}

fn answers(given: &Given<'_>) -> Result<Check, String> {
    let (capture, methods) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        m.places.around(m, node, "handler", &|said| {
            let said = said.unwrap_or_default().to_ascii_lowercase();
            // Go's `http.MethodPost` is `POST`.
            said.split(|char: char| !char.is_alphanumeric())
                .map(|word| word.strip_prefix("method").unwrap_or(word))
                .any(|word| methods.iter().any(|wanted| wanted == word))
        })
    }))
}

fn around<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, test: impl FnMut(Node<'t>) -> bool) -> bool {
    m.around(node).any(test)
}

fn inside(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| around(m, node, |node| kinds.iter().any(|kind| kind == node.kind()))))
}

fn parent(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        m.around(node).next().is_some_and(|parent| kinds.iter().any(|kind| kind == parent.kind()))
    }))
}

fn child(given: &Given<'_>) -> Result<Check, String> {
    let (capture, kinds) = given.capture_and_texts(1)?;
    Ok(each(capture, move |_, node| {
        let mut cursor = node.walk();
        node.children(&mut cursor).any(|child| kinds.iter().any(|kind| kind == child.kind()))
    }))
}

const FUNCTION: &[ShapeKind] = &[ShapeKind::Function, ShapeKind::AsyncFunction];
const LOOP: &[ShapeKind] = &[ShapeKind::Loop, ShapeKind::Iteration];
const HANDLER: &[ShapeKind] = &[ShapeKind::ErrorHandler];

fn kind_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<ShapeKind> {
    m.names.source.shape(node).map(|shape| shape.kind)
}

fn in_function(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| around(m, node, |node| m.names.source.is_one_of(node, FUNCTION))))
}

fn in_async(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        m.around(node)
            .find(|node| source.is_one_of(*node, FUNCTION))
            .is_some_and(|function| kind_of(m, function) == Some(ShapeKind::AsyncFunction))
    }))
}

fn in_loop(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        m.around(node)
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
        around(m, node, |node| {
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
            std::iter::once(node).chain(m.around(node)).find(|node| source.is_one_of(*node, HANDLER));
        let Some(handler) = handler.and_then(|handler| source.shape(handler)) else { return false };
        // A handler that names no type takes every error.
        let Some(types) = handler.get(Role::Type) else { return true };
        if kind_of(m, types) == Some(ShapeKind::Container) {
            let mut cursor = types.walk();
            return types.named_children(&mut cursor).any(|one| is_called(m, one, &names));
        }
        is_called(m, types, &names)
    }))
}

/// Whether an expression resolves to one of the names.
fn is_called<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, names: &[String]) -> bool {
    m.resolved(node).is_some_and(|name| names.iter().any(|wanted| matches_dotted(wanted, &name)))
}

/// What decorates a function or class.
pub(super) fn decorators<'t>(source: &Source<'t>, definition: Node<'t>) -> Vec<Node<'t>> {
    let Some(parent) = definition.parent() else { return Vec::new() };
    if source.shape(parent).is_none_or(|shape| shape.kind != ShapeKind::Wrapping) {
        return Vec::new();
    }
    let mut cursor = parent.walk();
    parent
        .named_children(&mut cursor)
        .filter(|child| source.shape(*child).is_some_and(|shape| shape.kind == ShapeKind::Decorator))
        .filter_map(|decorator| decorator.named_child(0))
        .collect()
}

fn decorated(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        around(m, node, |node| {
            source.is_one_of(node, FUNCTION)
                && decorators(source, node)
                    .into_iter()
                    .any(|decorator| regex.is_match(source.text_of(decorator)))
        })
    }))
}

/// The nearest node around `node` that is neither a literal nor part of one, with what it is.
fn receiver<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Option<(Node<'t>, Shape<'t>)> {
    let mut in_literal = false;
    for ancestor in m.around(node) {
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

fn returned(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| receiver(m, node).is_some_and(|(_, shape)| shape.kind == ShapeKind::Return)))
}

fn line_matches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| {
        let text = m.names.source.text;
        let start = text[..node.start_byte()].rfind('\n').map_or(0, |at| at + 1);
        let end = text[node.start_byte()..].find('\n').map_or(text.len(), |at| node.start_byte() + at);
        regex.is_match(text[start..end].trim())
    }))
}

fn in_function_named(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| {
        around(m, node, |node| {
            let source = m.names.source;
            source.is_one_of(node, &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class])
                && source
                    .shape(node)
                    .and_then(|shape| shape.get(Role::Name))
                    .is_some_and(|name| regex.is_match(source.text_of(name)))
        })
    }))
}

fn guarded_by(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| {
        around(m, node, |node| {
            // A case's value is a condition, too.
            let case = || node.child_by_field_name("value").filter(|_| node.kind().ends_with("_case"));
            node.child_by_field_name("condition")
                .or_else(case)
                .is_some_and(|condition| regex.is_match(m.names.source.text_of(condition)))
        })
    }))
}

fn commented(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(0)?;
    let regex = texts.first().map(|text| LazyRegex::new(text)).transpose()?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let mut path = m.ancestors_of(node);
        path.push(node);
        let statement = path.windows(2).rev().find_map(|pair| {
            let is_block = pair[0] == source.root || kind_of(m, pair[0]) == Some(ShapeKind::Block);
            is_block.then_some(pair[1])
        });
        let Some(statement) = statement else { return false };
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
        let Some(comment) = above else { return comments };
        let line = source.text[..comment.start_byte()].rfind('\n').map_or(0, |at| at + 1);
        let is_above = comment.end_position().row + 1 == below.start_position().row
            && source.text[line..comment.start_byte()].trim().is_empty();
        if !is_above || !source.is_one_of(comment, &[ShapeKind::Comment]) {
            return comments;
        }
        comments.push(comment);
        below = comment;
    }
}

fn file_kind(given: &Given<'_>) -> Result<Check, String> {
    let kinds: Vec<FileKind> =
        given.texts(1)?.iter().map(|word| FileKind::from_str(word)).collect::<Result<_, _>>()?;
    Ok(Box::new(move |m| kinds.contains(&m.file.kind)))
}

fn path_matches(given: &Given<'_>) -> Result<Check, String> {
    let texts = given.texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(Box::new(move |m| regex.is_match(m.file.path)))
}

/// Whether `test` holds for a node in `root`, which it is itself.
pub(super) fn any_within<'t>(root: Node<'t>, mut test: impl FnMut(Node<'t>) -> bool) -> bool {
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

/// Whether the regular expression matches the text of a name, a keyword or a string in the node.
fn mentions<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, regex: &LazyRegex) -> bool {
    any_within(node, |node| {
        let is_keyword = || node.kind().starts_with(char::is_alphabetic);
        let is_word = node.child_count() == 0 && (node.is_named() || is_keyword())
            || kind_of(m, node).is_some_and(|kind| kind == ShapeKind::Text);
        is_word
            && kind_of(m, node) != Some(ShapeKind::Comment)
            && regex.is_match(m.names.source.text_of(node))
    })
}

fn contains_text(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| mentions(m, node, &regex)))
}

fn function_mentions(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| mentions(m, nearest_function(m, node), &regex)))
}

fn function_matches(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| regex.is_match(m.names.source.text_of(nearest_function(m, node)))))
}

/// The nearest function around a node; outside of functions, the file.
fn nearest_function<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Node<'t> {
    m.around(node).find(|node| m.names.source.is_one_of(*node, FUNCTION)).unwrap_or(m.names.source.root)
}

fn body_mentions(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0])?;
    Ok(each(capture, move |m, node| {
        let function = nearest_function(m, node);
        let body = m.names.source.shape(function).and_then(|shape| shape.get(Role::Body));
        mentions(m, body.unwrap_or(function), &regex)
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

/// Whether a call in a node resolves to one of the names, or is of a method of that name.
fn calls_one_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, wanted: &[String]) -> bool {
    any_within(node, |node| is_call_of(m, node, wanted))
}

/// Whether a node is itself such a call.
fn is_call_of<'t>(m: &Match<'_, '_, 't>, node: Node<'t>, wanted: &[String]) -> bool {
    let source = m.names.source;
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
