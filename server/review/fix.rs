//! Fixes: applied to texts, and proven before anyone sees them. Knows no protocol.

use super::analysis::{Document, Selection, analyze};
use super::hint::{Fix, Hint};
use super::proof::{Edits, prove_fixes};
use crate::rules::{Replacement, RuleSet, Safety};
use crate::syntax::SyntaxTree;

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
    let mut count = 0;
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
    let after = Document { path: document.path, text: &text, tree: &tree };
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

/// The edits of all safe fixes among `hints` that do not overlap, sorted by place; each is proven.
/// Edits that several fixes share, such as an import, are taken once.
pub fn fix_all(document: &Document<'_>, rules: &RuleSet, hints: &[Hint]) -> Vec<Replacement> {
    let is_safe = |hint: &&Hint| hint.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe);
    let mut safe: Vec<Hint> = hints.iter().filter(is_safe).cloned().collect();
    prove_fixes(document, rules, &mut safe);
    let mut edits = Edits::default();
    for fix in safe.iter().filter_map(|hint| hint.fix.as_ref()) {
        edits.add(&fix.edits);
    }
    edits.list
}
