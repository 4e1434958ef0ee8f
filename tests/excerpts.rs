//! Excerpts are understood: every example of a rule is broken in the ways in which code comes out of a chat, and nearly
//! as many of them must be hinted as were whole. What a way takes away itself, a way of its own, is left out.

use lastmile::review::{Document, Selection, analyze};
use lastmile::rules::{Example, ExampleKind, RuleSet};
use lastmile::syntax::{Language, SyntaxTree};

/// A way to break code: the code, and how many lines stand before its first; `None` where it cannot be broken so. `end`
/// is the byte behind the line that is hinted.
struct Way {
    name: &'static str,
    break_up: fn(code: &str, end: usize) -> Option<(String, usize)>,
    /// How many of a hundred must still be hinted.
    least: usize,
    languages: &'static [&'static str],
}

const ALL: &[&str] = &["python", "javascript", "typescript", "go"];

const WAYS: &[Way] = &[
    Way { name: "cut in the last brackets", break_up: without_last_bracket, least: 90, languages: ALL },
    Way { name: "cut in all last brackets", break_up: without_last_brackets, least: 85, languages: ALL },
    Way { name: "in prose", break_up: in_prose, least: 95, languages: ALL },
    Way { name: "as a diff", break_up: as_diff, least: 95, languages: ALL },
    Way { name: "with prompts", break_up: with_prompts, least: 95, languages: &["python"] },
    Way { name: "before an open bracket", break_up: before_open_bracket, least: 90, languages: ALL },
    Way { name: "behind an open bracket", break_up: behind_open_bracket, least: 80, languages: ALL },
];

fn cut_closers(code: &str, end: usize, all: bool) -> Option<(String, usize)> {
    let code = code[..end].trim_end().trim_end_matches(';');
    let left = code.trim_end_matches([')', ']', '}']);
    let left = if all { left } else { &code[..code.len().checked_sub(1)?.max(left.len())] };
    (left.len() < code.len()).then(|| (left.to_owned(), 0))
}

fn without_last_bracket(code: &str, end: usize) -> Option<(String, usize)> {
    cut_closers(code, end, false)
}

fn without_last_brackets(code: &str, end: usize) -> Option<(String, usize)> {
    cut_closers(code, end, true)
}

fn in_prose(code: &str, _: usize) -> Option<(String, usize)> {
    Some((format!("It's the handler that you asked for:\n\n{code}\nNow it doesn't read them twice.\n"), 2))
}

fn as_diff(code: &str, _: usize) -> Option<(String, usize)> {
    Some((code.lines().map(|line| format!("+{line}\n")).collect(), 0))
}

fn with_prompts(code: &str, _: usize) -> Option<(String, usize)> {
    let is_more = |line: &str| line.is_empty() || line.starts_with([' ', '\t', ')', ']', '}']);
    let prompt = |line: &str| format!("{} {line}\n", if is_more(line) { "..." } else { ">>>" });
    Some((code.lines().map(prompt).collect(), 0))
}

fn before_open_bracket(code: &str, _: usize) -> Option<(String, usize)> {
    Some((format!("{code}\nsettle(first, second[0\n"), 0))
}

fn behind_open_bracket(code: &str, _: usize) -> Option<(String, usize)> {
    Some((format!("settle(first, second[0\n{code}"), 1))
}

/// The rules and lines of what is hinted.
fn hints(rules: &RuleSet, language: &'static Language, code: &str) -> Vec<(String, usize)> {
    let tree = SyntaxTree::parse(language, code);
    let place = format!("app/service.{}", language.extensions()[0]);
    analyze(&Document::alone(&place, code, &tree), rules, &Selection::default())
        .iter()
        .map(|hint| (hint.rule.id.clone(), code[..hint.range.start].matches('\n').count()))
        .collect()
}

#[test]
fn excerpts_are_hinted_nearly_as_the_whole() {
    let (rules, _) = RuleSet::load([]);
    let mut said = Vec::new();
    for way in WAYS {
        let (mut kept, mut all) = (0, 0);
        for (words, examples) in rules.examples() {
            let Some(language) =
                Language::named(&words.language).filter(|_| way.languages.contains(&&*words.language))
            else {
                continue;
            };
            let is_alone = |example: &&Example| {
                example.kind == ExampleKind::Bad
                    && example.path.is_empty()
                    && example.project.is_empty()
                    && example.before.is_none()
            };
            for example in examples.iter().filter(is_alone) {
                if SyntaxTree::parse(language, &example.code).has_error() {
                    continue;
                }
                for hint in
                    hints(&rules, language, &example.code).into_iter().filter(|(id, _)| *id == words.id)
                {
                    let end: usize = example.code.split_inclusive('\n').take(hint.1 + 1).map(str::len).sum();
                    let Some((code, before)) = (way.break_up)(&example.code, end) else { continue };
                    let hinted = hints(&rules, language, &code).contains(&(hint.0, hint.1 + before));
                    (kept, all) = (kept + usize::from(hinted), all + 1);
                }
            }
        }
        if all == 0 || kept * 100 < all * way.least {
            said.push(format!("{}: {kept} of {all}", way.name));
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}
