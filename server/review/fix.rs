//! Fixes: applied to texts, and proven before anyone sees them. Knows no protocol.

use super::analysis::analyze;
use super::composed::Composed;
use super::document::{Document, Selection};
use super::hint::{Fix, Hint};
use super::proof::{Edits, prove_fixes};
use crate::rules::{Replacement, RuleSet, Safety};
use crate::syntax::SyntaxTree;

/// Fixes that overlap are built one behind the other; more of them than this never meet.
const MOST_ROUNDS: usize = 10;

/// The text after `edits`, which are sorted and do not overlap.
pub fn apply(text: &str, edits: &[Replacement]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        out.push_str(&text[done..edit.range.start]);
        out.push_str(&edit.text);
        done = edit.range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// Where a byte of the old text stands after `edits`.
pub(super) fn shifted(byte: usize, edits: &[Replacement]) -> usize {
    let mut moved = byte;
    for edit in edits.iter().filter(|edit| edit.range.end <= byte) {
        moved = moved + edit.text.len() - edit.range.len();
    }
    moved
}

/// How many places of a tree did not parse.
pub(super) fn error_count(tree: &SyntaxTree) -> usize {
    let mut count = tree.mended_places();
    let mut pending = vec![tree.root()];
    while let Some(node) = pending.pop() {
        if !node.has_error() {
            continue;
        }
        count += usize::from(node.is_error() || node.is_missing());
        pending.extend(node.children());
    }
    count
}

/// Whether the text with `edits` parses no worse, and what its rules then say of `hint`: whether its rule still
/// speaks where the hint stood.
pub(super) fn outcome(
    document: &Document<'_>,
    rules: &RuleSet,
    hint: &Hint,
    edits: &[Replacement],
) -> Option<bool> {
    let text = apply(document.text, edits);
    let tree = SyntaxTree::parse(document.tree.language(), &text);
    if error_count(&tree) > error_count(document.tree) {
        return None;
    }
    let after = document.with(&text, &tree);
    let selection = Selection { enable: vec![hint.rule.id.clone()], ..Selection::default() };
    let speaks = |document: &Document<'_>| {
        analyze(document, rules, &selection).iter().filter(|other| other.rule.id == hint.rule.id).count()
    };
    Some(speaks(&after) >= speaks(document))
}

/// The hint's fix, if the text it yields parses no worse than before and no longer raises the hint.
pub fn proven_fix<'h>(document: &Document<'_>, rules: &RuleSet, hint: &'h Hint) -> Option<&'h Fix> {
    let fix = hint.fix.as_ref()?;
    (outcome(document, rules, hint, &fix.edits) == Some(false)).then_some(fix)
}

/// The edits of all safe fixes among `hints`, sorted by place; each is proven. Edits that several fixes share, such as
/// an import, are taken once. A fix that overlaps another is built again, and proven, behind the other's edits.
pub fn fix_all(document: &Document<'_>, rules: &RuleSet, hints: &[Hint]) -> Vec<Replacement> {
    let is_safe = |hint: &&Hint| hint.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe);
    let mut wanted: Vec<Hint> = hints.iter().filter(is_safe).cloned().collect();
    let mut composed = Composed::new(document.text.len());
    let (mut text, mut tree) = (document.text.to_owned(), document.tree.clone());
    for _ in 0..MOST_ROUNDS {
        prove_fixes(&document.with(&text, &tree), rules, &mut wanted);
        let mut edits = Edits::default();
        let mut left: Vec<Hint> = std::mem::take(&mut wanted);
        left.retain(|hint| hint.fix.as_ref().is_some_and(|fix| !edits.add(&fix.edits)));
        composed.then(&edits.list);
        if left.is_empty() {
            break;
        }
        let enable = left.iter().map(|hint| hint.rule.id.clone()).collect();
        let next = apply(&text, &edits.list);
        tree = SyntaxTree::parse(tree.language(), &next);
        text = next;
        let selection = Selection { enable, ..Selection::default() };
        wanted = analyze(&document.with(&text, &tree), rules, &selection);
        let title = |hint: &Hint| hint.fix.as_ref().map(|fix| fix.title.clone());
        wanted.retain(|hint| {
            left.iter().any(|before| {
                before.rule.path == hint.rule.path
                    && title(before) == title(hint)
                    && shifted(before.range.start, &edits.list) == hint.range.start
            })
        });
    }
    composed.replacements()
}
