//! Predicates on nested data: mappings, object literals, lists, and where in them something stands. A path is the keys
//! on the way from the outermost one, joined by dots; in it `*` stands for one key or element, `**` for any number.

use super::{Check, Given, PredicateKind, each, indentation};
use crate::rules::matching::Match;
use crate::syntax::{LazyRegex, Node, Role, ShapeKind, Source};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "member?",
        arguments: "@mapping \"path.to.key\" [\"regex\"]",
        says: "The mapping, or object literal, has a member at the path (`*` for any key or element); with a regular expression, one whose code, or text without its quotes, that matches.",
        cost: 1,
        compile: member,
    },
    PredicateKind {
        name: "lacks-member?",
        arguments: "@mapping \"path.to.key\"",
        says: "The mapping, or object literal, has no member at the path, nor maybe in something it takes from elsewhere: an alias, a merge, a spread.",
        cost: 1,
        compile: lacks_member,
    },
    PredicateKind {
        name: "document-member?",
        arguments: "@node \"path.to.key\" [\"regex\"]",
        says: "As `#member?`, of the outermost mapping around it.",
        cost: 1,
        compile: document_member,
    },
    PredicateKind {
        name: "at-path?",
        arguments: "@node \"path.to.key\"…",
        says: "The keys and elements around it, from the outermost mapping on, are one of the paths (`*` for one, `**` for any number); those of a member end with its own key.",
        cost: 1,
        compile: at_path,
    },
];

const DATA: &[ShapeKind] = &[ShapeKind::Container, ShapeKind::Pair];

fn member(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let wanted = Wanted::read(&texts)?;
    Ok(each(capture, move |m, node| wanted.is_in(m.names.source, node)))
}

fn document_member(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let wanted = Wanted::read(&texts)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let mut around = std::iter::once(node).chain(node.ancestors());
        let outermost = around.by_ref().filter(|node| source.is_one_of(*node, DATA)).last();
        if is_half_typed(source, node)
            && let [key] = wanted.path.as_slice()
        {
            m.names.reads_file();
            return indentation::top_member(source.text, node.start_byte(), key)
                .is_some_and(|value| wanted.regex.as_ref().is_none_or(|regex| regex.is_match(value)));
        }
        outermost.is_some_and(|outermost| {
            m.names.reads_bytes(&outermost.byte_range());
            wanted.is_in(source, outermost)
        })
    }))
}

/// A member that is asked for.
struct Wanted {
    path: Vec<String>,
    regex: Option<LazyRegex>,
}

impl Wanted {
    fn read(texts: &[String]) -> Result<Wanted, String> {
        let regex = texts.get(1).map(|text| LazyRegex::new(text));
        Ok(Wanted { path: steps(&texts[0]), regex })
    }

    fn is_in<'t>(&self, source: &Source<'t>, node: Node<'t>) -> bool {
        any_member(source, node, &self.path, &mut |value| {
            let Some(regex) = &self.regex else { return true };
            value.is_some_and(|value| {
                let value = source.unwrapped(value);
                let is_match = |text| regex.is_match(text);
                is_match(source.text_of(value)) || source.string_content(value).is_some_and(is_match)
            })
        })
    }
}

fn lacks_member(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let path = steps(&texts[0]);
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let mut reached = vec![node];
        for (at, key) in path.iter().enumerate() {
            if reached.iter().any(|node| takes_from_elsewhere(source, *node)) {
                return false;
            }
            let mut next = Vec::new();
            for node in reached {
                any_member(source, node, std::slice::from_ref(key), &mut |value| {
                    next.extend(value);
                    false
                });
            }
            if at + 1 == path.len() {
                return next.is_empty();
            }
            reached = next;
        }
        true
    }))
}

fn steps(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

/// Whether some of a mapping's members, or all of it, are written elsewhere.
fn takes_from_elsewhere<'t>(source: &Source<'t>, node: Node<'t>) -> bool {
    let node = source.unwrapped(node);
    if !source.is_one_of(node, &[ShapeKind::Container]) {
        return source.text_of(node).starts_with(['*', '$', '{']);
    }
    members(source, node).any(|member| match source.shape(member) {
        Some(shape) if shape.kind == ShapeKind::Pair => {
            shape.get(Role::Key).is_some_and(|key| source.text_of(key) == "<<")
        }
        Some(shape) => shape.kind == ShapeKind::Spread,
        None => false,
    })
}

fn members<'t>(source: &Source<'t>, container: Node<'t>) -> impl Iterator<Item = Node<'t>> {
    let body = source.shape(container).and_then(|shape| shape.get(Role::Body)).unwrap_or(container);
    body.named_children()
}

fn key_of<'t>(source: &Source<'t>, key: Node<'t>) -> &'t str {
    source.string_content(source.unwrapped(key)).unwrap_or_else(|| source.text_of(key))
}

/// Whether `test` holds for the value of a member at the path: `None` for one without a value.
fn any_member<'t>(
    source: &Source<'t>,
    node: Node<'t>,
    path: &[String],
    test: &mut dyn FnMut(Option<Node<'t>>) -> bool,
) -> bool {
    let mut node = source.unwrapped(node);
    if let Some(pair) = source.shape(node).filter(|shape| shape.kind == ShapeKind::Pair) {
        let Some(value) = pair.get(Role::Value) else { return false };
        node = source.unwrapped(value);
    }
    let Some((key, rest)) = path.split_first() else { return test(Some(node)) };
    if !source.is_one_of(node, &[ShapeKind::Container]) {
        return false;
    }
    for member in members(source, node) {
        let value = match source.shape(member) {
            Some(shape) if shape.kind == ShapeKind::Pair => {
                if key != "*" && shape.get(Role::Key).is_none_or(|it| key_of(source, it) != key) {
                    continue;
                }
                shape.get(Role::Value)
            }
            Some(shape) if shape.kind == ShapeKind::Comment => continue,
            _ if key == "*" => Some(member),
            _ => continue,
        };
        let found = match (rest, value) {
            ([], value) => test(value),
            (rest, Some(value)) => any_member(source, value, rest, test),
            (_, None) => false,
        };
        if found {
            return true;
        }
    }
    false
}

fn at_path(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let paths: Vec<Vec<String>> = texts.iter().map(|text| steps(text)).collect();
    Ok(each(capture, move |m, node| {
        let way = way_to(m, node);
        paths.iter().any(|path| is_way(path, &way))
    }))
}

/// Whether a node stands in text that does not parse, in a language whose indentation says what belongs where.
fn is_half_typed<'t>(source: &Source<'t>, node: Node<'t>) -> bool {
    source.language.knows_word("layout", "indented") && node.ancestors().any(Node::is_error)
}

/// The keys on the way to a node, outermost first; an element of a list has an empty one.
fn way_to<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> Vec<&'t str> {
    let source = m.names.source;
    if is_half_typed(source, node) {
        m.names.reads_file();
        let mut way = indentation::way_to(source.text, node.start_byte());
        // A mapping begins where its first member does.
        if source.is_one_of(source.unwrapped(node), &[ShapeKind::Container]) {
            way.pop();
        }
        return way;
    }
    let mut way = Vec::new();
    let mut below = (!source.is_one_of(node, DATA)).then_some(ShapeKind::Container);
    for node in std::iter::once(node).chain(node.ancestors()) {
        let Some(shape) = source.is_one_of(node, DATA).then(|| source.shape(node)).flatten() else {
            continue;
        };
        match shape.kind {
            ShapeKind::Pair => {
                if let Some(key) = shape.get(Role::Key) {
                    m.names.reads_bytes(&key.byte_range());
                    way.push(key_of(source, key));
                }
            }
            // What stands in a list right below it is an element.
            _ if below == Some(ShapeKind::Container) => way.push(""),
            _ => {}
        }
        below = Some(shape.kind);
    }
    way.reverse();
    way
}

fn is_way(path: &[String], way: &[&str]) -> bool {
    match path.split_first() {
        None => way.is_empty(),
        Some((step, rest)) if step == "**" => (0..=way.len()).any(|at| is_way(rest, &way[at..])),
        Some((step, rest)) => match way.split_first() {
            Some((key, after)) => (step == "*" || step == key) && is_way(rest, after),
            None => false,
        },
    }
}
