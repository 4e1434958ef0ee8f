//! Predicates on names: what an expression resolves to, what it is called, what the file imports.

use super::{Check, Given, PredicateKind, each};
use crate::rules::matching::Match;
use crate::syntax::Node;
use crate::syntax::query::Argument;
use crate::syntax::{Role, ShapeKind, Source};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "resolves-to?",
        arguments: "@node \"dotted.name\"…",
        says: "Through imports, aliases and one-step object types the expression is one of the names; `*` stands for any run of parts.",
        cost: 1,
        compile: resolves_to,
    },
    PredicateKind {
        name: "method?",
        arguments: "@callee \"name\"…",
        says: "The expression is a member of an object, called one of the names.",
        cost: 0,
        compile: method,
    },
    PredicateKind {
        name: "named-like?",
        arguments: "@node \"word\"…",
        says: "The last name in the expression holds one of the words, as `snake_case` and `camelCase` divide it; `api_key` asks for both words in order.",
        cost: 1,
        compile: named_like,
    },
    PredicateKind {
        name: "imports?",
        arguments: "\"module\"…",
        says: "The file imports one of the modules, or something below it.",
        cost: 1,
        compile: imports,
    },
    PredicateKind {
        name: "binds?",
        arguments: "\"name\"…",
        says: "The file binds one of the names at its top level.",
        cost: 1,
        compile: binds,
    },
    PredicateKind {
        name: "async-function?",
        arguments: "@callee [\"decorator\"…]",
        says: "The expression names a function of this file that is asynchronous and no generator, and decorated, if at all, only with decorators of those names: another may make anything of it.",
        cost: 2,
        compile: async_function,
    },
    PredicateKind {
        name: "handles-errors?",
        arguments: "@callee",
        says: "The expression names a function of this file that lets no error out: the last thing it does is a `try` whose handler throws nothing.",
        cost: 2,
        compile: handles_errors,
    },
    PredicateKind {
        name: "shared-variable?",
        arguments: "@name",
        says: "The name is a variable of the file's top level, also where a function assigns to it: nothing nearer declares it.",
        cost: 1,
        compile: shared_variable,
    },
    PredicateKind {
        name: "local?",
        arguments: "@name",
        says: "The name is bound in this file by other means than an import.",
        cost: 1,
        compile: local,
    },
    PredicateKind {
        name: "within-local?",
        arguments: "@node \"node_kind\"",
        says: "The first name in the nearest node of that kind around it is bound in this file, as `#local?` has it.",
        cost: 2,
        compile: within_local,
    },
    PredicateKind {
        name: "names?",
        arguments: "@text @name",
        says: "The first one's text ends in the other's last name: `\"shop.orders.total\"` names `total`.",
        cost: 1,
        compile: names_other,
    },
    PredicateKind {
        name: "module-level?",
        arguments: "@name",
        says: "The file's top level binds the name, and nothing nearer does.",
        cost: 1,
        compile: module_level,
    },
];

/// Dotted names with `*` for any run of parts.
struct DottedNames(Vec<String>);

impl DottedNames {
    fn contain(&self, name: &str) -> bool {
        self.0.iter().any(|wanted| matches_dotted(wanted, name))
    }
}

/// Whether `name` is `wanted`, in which `*` stands for any characters.
pub(crate) fn matches_dotted(wanted: &str, name: &str) -> bool {
    match wanted.split_once('*') {
        None => wanted == name,
        Some((before, after)) => {
            let Some(rest) = name.strip_prefix(before) else { return false };
            if !after.contains('*') {
                return rest.ends_with(after);
            }
            (0..=rest.len()).any(|at| rest.is_char_boundary(at) && matches_dotted(after, &rest[at..]))
        }
    }
}

fn resolves_to(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    let names = DottedNames(names);
    Ok(each(capture, move |m, node| m.resolved(node).is_some_and(|name| names.contain(&name))))
}

fn method(given: &Given<'_>) -> Result<Check, String> {
    let (capture, names) = given.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        source.shape(source.unwrapped(node)).is_some_and(|shape| {
            shape.kind == ShapeKind::Member
                && shape
                    .get(Role::Property)
                    .is_some_and(|property| names.iter().any(|name| name == source.text_of(property)))
        })
    }))
}

fn named_like(given: &Given<'_>) -> Result<Check, String> {
    let (capture, wanted) = given.capture_and_texts(1)?;
    let wanted: Vec<Vec<String>> = wanted.iter().map(|name| words(name)).collect();
    Ok(each(capture, move |m, node| {
        let name = last_name(m, node);
        if !wanted.iter().any(|wanted| wanted.first().is_some_and(|word| holds_word(name, word))) {
            return false;
        }
        let words = words(name);
        wanted.iter().any(|wanted| words.windows(wanted.len()).any(|window| window == wanted.as_slice()))
    }))
}

/// Whether a word in lower case stands in a name, in whatever case; cheaper than dividing the name.
fn holds_word(name: &str, word: &str) -> bool {
    !name.is_ascii()
        || name
            .as_bytes()
            .windows(word.len().max(1))
            .any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// The last name in an expression: the property of a member, a string key, the callee of a call.
fn last_name<'t>(m: &Match<'_, '_, 't>, node: Node<'t>) -> &'t str {
    let source = m.names.source;
    let Some(shape) = source.shape(node) else { return source.text_of(node) };
    let inner = match shape.kind {
        ShapeKind::Member => shape.get(Role::Property),
        ShapeKind::Index => shape.get(Role::Key),
        ShapeKind::Call => shape.get(Role::Function),
        ShapeKind::Wrapper => shape.get(Role::Inner),
        ShapeKind::Text => return source.string_content(node).unwrap_or_default(),
        _ => None,
    };
    match inner {
        Some(inner) => last_name(m, inner),
        None => source.text_of(node),
    }
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = '_';
    for (at, char) in name.char_indices() {
        let mut behind = name[at..].chars().skip(1);
        // The last of several capitals begins the word that follows them, as in `JWTSecret`, but for that of a plural.
        let begins_word = |first: Option<char>, second: Option<char>| {
            first.is_some_and(char::is_lowercase)
                && !(first == Some('s') && second.is_none_or(|second| !second.is_lowercase()))
        };
        let begins = !previous.is_alphanumeric()
            || char.is_uppercase() && (!previous.is_uppercase() || begins_word(behind.next(), behind.next()));
        if char.is_alphanumeric() {
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(char.to_lowercase());
            }
        }
        previous = char;
    }
    words
}

fn imports(given: &Given<'_>) -> Result<Check, String> {
    let modules = given.texts(1)?;
    Ok(Box::new(move |m| modules.iter().any(|module| m.names.imports(module))))
}

fn binds(given: &Given<'_>) -> Result<Check, String> {
    let names = given.texts(1)?;
    Ok(Box::new(move |m| names.iter().any(|name| m.names.binds(name))))
}

fn async_function(given: &Given<'_>) -> Result<Check, String> {
    let (capture, decorators) = given.capture_and_texts(0)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let Some(definition) = m.names.definition(node) else { return false };
        let Some(shape) = source.shape(definition) else { return false };
        if shape.kind != ShapeKind::AsyncFunction {
            return false;
        }
        let is_plain = super::places::decorators(source, definition)
            .into_iter()
            .all(|decorator| decorators.iter().any(|name| name == last_name(m, decorator)));
        is_plain && shape.get(Role::Body).is_none_or(|body| !yields(source, body))
    }))
}

fn handles_errors(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        let source = m.names.source;
        let body = m
            .names
            .definition(node)
            .and_then(|definition| source.shape(definition))
            .and_then(|shape| shape.get(Role::Body));
        let Some(body) = body else { return false };
        let is_comment =
            |node: &Node<'_>| source.shape(*node).is_some_and(|shape| shape.kind == ShapeKind::Comment);
        let statements: Vec<_> = body.named_children().filter(|node| !is_comment(node)).collect();
        let Some(last) = statements.last() else { return false };
        last.named_children()
            .find(|child| source.is_one_of(*child, &[ShapeKind::ErrorHandler]))
            .is_some_and(|handler| !source.text_of(handler).contains("throw"))
    }))
}

/// Whether a function's body hands out values; the functions in it do not count.
fn yields<'t>(source: &Source<'t>, node: Node<'t>) -> bool {
    match source.shape(node).map(|shape| shape.kind) {
        Some(ShapeKind::Yield) => true,
        Some(ShapeKind::Function | ShapeKind::AsyncFunction) => false,
        _ => node.named_children().any(|child| yields(source, child)),
    }
}

fn shared_variable(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.is_shared_variable(node)))
}

fn local(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.is_local(node)))
}

fn within_local(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let kind = texts[0].clone();
    Ok(each(capture, move |m, node| {
        let Some(around) = node.ancestors().find(|node| node.kind() == kind) else { return false };
        let source = m.names.source;
        let name = around.subtree().find(|node| source.is_one_of(*node, &[ShapeKind::Name]));
        name.is_some_and(|name| m.names.is_local(name))
    }))
}

fn names_other(given: &Given<'_>) -> Result<Check, String> {
    let [Argument::Capture(text), Argument::Capture(name)] = given.arguments else {
        return Err("it takes two captures".into());
    };
    let (text, name) = (*text, *name);
    Ok(each(text, move |m, node| {
        let last = |text: &str| {
            text.trim_matches(['"', '\'', '`']).rsplit(['.', '/', ':']).next().map(str::to_owned)
        };
        let named = last(m.names.source.text_of(node));
        m.captures.first(name).is_some_and(|other| named == last(m.names.source.text_of(other)))
    }))
}

fn module_level(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.is_module_level(node)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_divide_into_words() {
        for (name, expected) in [
            ("api_key", "api key"),
            ("stripeApiKey", "stripe api key"),
            ("DB_PASSWORD", "db password"),
            ("JWTSecret", "jwt secret"),
            ("userIDs", "user ids"),
            ("x", "x"),
            ("__init__", "init"),
        ] {
            assert_eq!(words(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn stars_stand_for_any_parts() {
        for (wanted, name, expected) in [
            ("requests.get", "requests.get", true),
            ("requests.get", "requests.get.json", false),
            ("requests.*", "requests.Session.get", true),
            ("*.execute", "db.cursor.execute", true),
            ("sqlite3.*.execute", "sqlite3.connect.execute", true),
            ("sqlite3.*.execute", "sqlite3.execute", false),
            ("a*b*c", "a-b-c", true),
        ] {
            assert_eq!(matches_dotted(wanted, name), expected, "{wanted} {name}");
        }
    }
}
