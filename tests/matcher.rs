//! The matcher means what tree-sitter means: on every pattern of every rule and facts file, over every example and
//! fixture, both find the same nodes.

use std::collections::BTreeSet;
use std::path::Path;

use lastmile::rules::RuleSet;
use lastmile::syntax::query::{Pattern, matches};
use lastmile::syntax::{Language, QUERIES, SyntaxTree};
use tree_sitter::{CaptureQuantifier, Node, Query, QueryCursor, StreamingIterator};

/// What a pattern captured: (capture, first byte, last byte), for all its captures.
type Found = BTreeSet<Vec<(String, usize, usize)>>;

fn ours(pattern: &Pattern, tree: &SyntaxTree) -> Found {
    let mut found = Found::new();
    for node in tree.root().subtree() {
        matches(pattern, node, &mut |captures| {
            let mut row: Vec<_> = captures
                .iter()
                .map(|(index, node)| (pattern.captures[index].clone(), node.start_byte(), node.end_byte()))
                .collect();
            row.sort();
            found.insert(row);
            false
        });
    }
    found
}

/// What tree-sitter finds, by pattern.
fn theirs(query: &Query, root: Node<'_>, text: &str) -> Vec<Found> {
    let mut found = vec![Found::new(); query.pattern_count()];
    let mut cursor = QueryCursor::new();
    let mut all = cursor.matches(query, root, text.as_bytes());
    while let Some(one) = all.next() {
        // What the parser made up to go on has no text, and is nothing a rule could speak of.
        let is_made_up = one.captures().iter().any(|capture| capture.node.is_missing());
        if is_made_up {
            continue;
        }
        let mut row: Vec<_> = one
            .captures()
            .iter()
            .map(|capture| {
                let name = query.capture_names()[capture.index as usize].to_owned();
                (name, capture.node.start_byte(), capture.node.end_byte())
            })
            .collect();
        row.sort();
        found[one.pattern_index].insert(row);
    }
    found
}

/// A query without its predicates, so that only structure decides.
fn structure(query: &str) -> String {
    let mut out = String::new();
    let mut rest = query;
    while let Some(at) = rest.find("(#") {
        out.push_str(&rest[..at]);
        let mut depth = 0usize;
        let mut quoted = false;
        let mut escaped = false;
        let end = rest[at..].char_indices().find(|(_, char)| {
            match char {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        rest = &rest[at + end.expect("parentheses are balanced").0 + 1..];
    }
    out + rest
}

fn without_comments(query: &str) -> String {
    query.lines().filter(|line| !line.trim_start().starts_with(';')).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_matcher_agrees_with_tree_sitter() {
    let (rules, _) = RuleSet::load([]);
    let mut compared = 0;
    let mut met = 0;
    for language in Language::all() {
        let codes: Vec<String> = rules
            .examples()
            .filter(|(words, _)| language.folders().any(|folder| folder == words.language))
            .flat_map(|(_, examples)| examples.into_iter().map(|example| example.code))
            .chain(fixtures(language))
            .collect();
        let texts: Vec<(&String, SyntaxTree)> =
            codes.iter().map(|code| (code, SyntaxTree::parse_whole(language, code))).collect();
        for (path, text) in QUERIES {
            if path.split('/').next() != Some(language.name()) {
                continue;
            }
            let text = structure(&without_comments(text));
            let patterns = language.compile(language.name(), &text).expect(path);
            let query = Query::new(&language.grammar(), &text).expect(path);
            assert_eq!(patterns.len(), query.pattern_count(), "{path}: patterns");
            for (code, tree) in &texts {
                let (_, parsed) = tree.trees().next().expect("one piece");
                let theirs = theirs(&query, parsed.root_node(), code);
                for (index, (pattern, theirs)) in patterns.iter().zip(&theirs).enumerate() {
                    let ours = ours(pattern, tree);
                    compared += 1;
                    met += theirs.len();
                    // A repeated node that a token divides, as names that are declared together, is one match of
                    // ours and several of theirs, which ours holds all of.
                    let repeats = query.capture_quantifiers(index).iter().any(|quantifier| {
                        matches!(quantifier, CaptureQuantifier::ZeroOrMore | CaptureQuantifier::OneOrMore)
                    });
                    let holds = |all: &Vec<_>, row: &Vec<_>| {
                        all == row || (repeats && row.iter().all(|one| all.contains(one)))
                    };
                    let missed: Vec<_> =
                        theirs.iter().filter(|row| !ours.iter().any(|all| holds(all, row))).collect();
                    assert!(missed.is_empty(), "{path}, pattern {index}, misses {missed:?} in\n{code}");
                    let comment = ["#", "//", "/*", "--"].iter().any(|mark| code.contains(mark));
                    // A comment between anchored siblings is passed over by ours alone.
                    if !comment && !tree.has_error() {
                        let more: Vec<_> =
                            ours.iter().filter(|all| !theirs.iter().any(|row| holds(all, row))).collect();
                        assert!(more.is_empty(), "{path}, pattern {index}, invents {more:?} in\n{code}");
                    }
                }
            }
        }
    }
    assert!(compared > 500 && met > 300, "compared {compared}, met {met}");
}

/// The fixtures of a language.
fn fixtures(language: &Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(language.name());
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| std::fs::read_to_string(entry.expect("readable").path()).expect("text")).collect()
}

#[test]
fn traps_are_refused_with_their_line() {
    let python = Language::named("python").expect("known");
    for (query, mistake) in [
        ("(call arguments: (argument_list .)) @call", "an anchor beside no node"),
        ("(block (comment)* . (return_statement)) @block", "an anchor beside a quantified node"),
        ("(block (_) (_)) @block", "two wildcards side by side"),
        ("(statement) @one", "no node kind"),
        ("(call function: (identifier @name) @call", "expected"),
    ] {
        let error = python.compile("python", &format!("\n{query}")).expect_err(query);
        assert!(error.message.contains(mistake), "{query}: {}", error.message);
        assert!(error.line >= 1, "{query}: line {}", error.line);
    }
}
