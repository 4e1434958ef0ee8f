//! What a language server for tree-sitter's queries (ts_query_ls) is told of the rule language: its `.tsqueryrc.json`,
//! made from the tables of predicates and actions.

use serde_json::{Map, Value, json};

use crate::rules::{ACTIONS, PREDICATES, TEXT_PREDICATES, has_negation};
use crate::syntax::Language;

/// The settings as a file holds them.
pub(super) fn settings() -> String {
    let own = PREDICATES.iter().flat_map(|kinds| kinds.iter());
    let own = own.map(|kind| (kind.name, kind.arguments, kind.says));
    let mut predicates = entries(TEXT_PREDICATES.iter().copied().chain(own), '?');
    for (name, entry) in &mut predicates {
        if !has_negation(&format!("{name}?")) {
            entry["not"] = false.into();
        }
    }
    let set = ("set!", "\"key\" \"value\"", "Sets `message`, `severity`, `fix.title` or `fix.safety`.");
    let related = ("related!", "@node \"message\"", "Shows another place with the hint.");
    let actions = ACTIONS.iter().map(|kind| (kind.name, kind.arguments, kind.says));
    let directives = entries([set, related].into_iter().chain(actions), '!');
    let aliases: Map<String, Value> = Language::all()
        .iter()
        .flat_map(|language| language.folders().map(|folder| (folder, language.name())))
        .filter(|(folder, name)| Language::named(folder).is_none() && folder != name)
        .map(|(folder, name)| (folder.to_owned(), name.into()))
        .collect();
    let settings = json!({
        "$schema": "https://raw.githubusercontent.com/ribru17/ts_query_ls/refs/heads/master/schemas/config.json",
        "language_retrieval_patterns": [
            "queries/([^/]+)/[^/]+/[^/]+\\.scm$",
            "\\.lastmile/rules/([^/]+)/[^/]+/[^/]+\\.scm$",
        ],
        "parser_aliases": aliases,
        "diagnostic_options": { "warn_unused_underscore_captures": false },
        "valid_predicates": predicates,
        "valid_directives": directives,
    });
    format!("{settings:#}\n")
}

fn entries<'k>(kinds: impl Iterator<Item = (&'k str, &'k str, &'k str)>, end: char) -> Map<String, Value> {
    let entry = |(name, arguments, says): (&str, &str, &str)| {
        let name = name.trim_end_matches(end).to_owned();
        (name, json!({ "description": says, "parameters": parameters(arguments) }))
    };
    kinds.map(entry).collect()
}

/// A signature such as `@node "name" [position]` as a list of parameters.
fn parameters(signature: &str) -> Vec<Value> {
    let signature = signature.replace(" | ", "|");
    let words: Vec<&str> = signature.split(' ').collect();
    let parameter = |kind: &str, arity: &str| json!({ "type": kind, "arity": arity });
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let bare = word.trim_matches(['[', ']']).trim_end_matches('…');
        let kind = match bare.contains('|') {
            true if bare.contains('@') => "any",
            _ if bare.starts_with('@') => "capture",
            _ => "string",
        };
        let (optional, repeated) = (word.starts_with('['), word.contains('…'));
        // Nothing that is required may follow what is optional: the rest is said together.
        let is_last = |word: &&str| word.starts_with('[');
        if optional && !words[at..].iter().all(is_last) {
            out.push(parameter("any", "variadic"));
            return out;
        }
        match (optional, repeated) {
            (true, false) => out.push(parameter(kind, "optional")),
            (true, true) => out.push(parameter(kind, "variadic")),
            (false, true) => out.extend([parameter(kind, "required"), parameter(kind, "variadic")]),
            (false, false) => out.push(parameter(kind, "required")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_parameters() {
        let short = |signature: &str| -> String {
            let word = |parameter: &Value, key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
            let each = |one: &Value| format!("{} {}", word(one, "arity"), word(one, "type"));
            parameters(signature).iter().map(each).collect::<Vec<_>>().join(", ")
        };
        for (signature, expected) in [
            ("@node", "required capture"),
            ("@node \"text\" | @other", "required capture, required any"),
            ("@node \"text\"…", "required capture, required string, variadic string"),
            ("@arguments \"name\" [position]", "required capture, required string, optional string"),
            ("@node [\"name\"…]", "required capture, variadic string"),
            ("@node [@object] \"name\"…", "required capture, variadic any"),
            (
                "@arguments \"name\"|position [\"value\"…]",
                "required capture, required string, variadic string",
            ),
            ("\"module\"…", "required string, variadic string"),
        ] {
            assert_eq!(short(signature), expected, "{signature}");
        }
    }
}
