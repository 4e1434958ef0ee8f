//! Predicates on routes: which HTTP methods a handler answers, at which path, and of which framework it is. A handler that
//! is given to its route by name is not known to have either.

use crate::syntax::{LazyRegex, Node};

use super::{Check, Given, PredicateKind, each};
use crate::rules::matching::Match;
use crate::rules::place_facts::Handling;

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "answers?",
        arguments: "@node \"method\"…",
        says: "It stands in a handler that answers one of the HTTP methods.",
        cost: 3,
        compile: answers,
    },
    PredicateKind {
        name: "route?",
        arguments: "@node \"regex\"",
        says: "It stands in a handler whose route the regular expression matches: framework, methods and path with a blank between, as in `flask GET,POST /users/<id>`; what the file does not say is `-`. `{route}` in the texts is the route.",
        cost: 3,
        compile: route,
    },
];

/// The HTTP methods, as routes are given them in any case.
const METHODS: &[&str] =
    &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "DEL", "WEBSOCKET"];

/// The words of a text that says methods, in capitals: Go's `http.MethodPost` is `POST`.
fn words(said: &str) -> Vec<String> {
    let words = said.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let plain = words.map(|word| word.strip_prefix("Method").unwrap_or(word).to_ascii_uppercase());
    plain.map(|word| if word == "DEL" { "DELETE".to_owned() } else { word }).collect()
}

fn answers(given: &Given<'_>) -> Result<Check, String> {
    let (capture, methods) = given.capture_and_texts(1)?;
    let methods: Vec<String> = methods.iter().map(|method| method.to_ascii_uppercase()).collect();
    Ok(each(capture, move |m, node| {
        m.places.around(m, node, "handler", &|handling| {
            let said = handling.method.map_or("", |method| m.names.source.text_of(method));
            words(said).iter().any(|word| methods.contains(word))
        })
    }))
}

fn route(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(1)?;
    let regex = LazyRegex::new(&texts[0]);
    Ok(each(capture, move |m, node| {
        m.places.around(m, node, "handler", &|handling| {
            let route = route_of(m, handling);
            let holds = regex.is_match(&route);
            if holds {
                m.say("route", route);
            }
            holds
        })
    }))
}

/// `flask GET,POST /users/<id>`; `-` for what is not known.
fn route_of<'t>(m: &Match<'_, '_, 't>, handling: &Handling<'_, 't>) -> String {
    let source = m.names.source;
    let mut methods = handling.method.map_or(Vec::new(), |method| words(source.text_of(method)));
    methods.retain(|word| METHODS.contains(&word.as_str()));
    methods.dedup();
    let written = handling.path.map(|path| source.string_content(path).unwrap_or(source.text_of(path)));
    // Go says the method before the path.
    let path = written.map(|written| match written.split_once(' ') {
        Some((first, rest)) if METHODS.contains(&first) => rest.trim_start(),
        _ => written,
    });
    let path = path.filter(|path| !path.is_empty()).unwrap_or(if written.is_some() { "/" } else { "-" });
    let methods = if methods.is_empty() { "-".to_owned() } else { methods.join(",") };
    format!("{} {methods} {path}", framework(m, handling).unwrap_or("-"))
}

/// The framework of a handler: what its pattern says, what made its router, or the only one that the file imports.
/// `web_framework` in `facts/words.scm` lists each name with its modules behind it.
fn framework<'f, 't>(m: &Match<'_, '_, 't>, handling: &Handling<'f, 't>) -> Option<&'f str> {
    if let Some(framework) = handling.framework {
        return Some(framework);
    }
    let known = || {
        m.names.source.language.words("web_framework").iter().map(|entry| {
            let mut words = entry.split_whitespace();
            (words.next().unwrap_or_default(), words)
        })
    };
    let router: Option<Node<'t>> = handling.router;
    if let Some(made) = router.and_then(|router| m.resolved(router)) {
        let is_below = |module: &str| {
            made.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
        };
        if let Some((name, _)) = known().find(|(_, modules)| modules.clone().any(is_below)) {
            return Some(name);
        }
    }
    let mut imported = known().filter(|(_, modules)| modules.clone().any(|module| m.names.imports(module)));
    match (imported.next(), imported.next()) {
        (Some((name, _)), None) => Some(name),
        _ => None,
    }
}
