//! Fixes applied to texts, one or all. Knows no protocol.

use super::analysis::Analysis;
use super::composed::Composed;
use super::hint::Hint;
use super::proof::{Edits, Proof};
use crate::rules::{Replacement, Safety};
use crate::syntax::SyntaxTree;
use crate::text::{Edit, Point};

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

/// The edits as they are done to `text` one by one, the last first, so that none moves another. They are sorted and do not
/// overlap.
pub(super) fn edits_done(text: &str, edits: &[Replacement]) -> Vec<Edit> {
    let (mut at, mut point) = (0, Point::default());
    let mut point_of = |byte: usize| {
        point = behind(point, &text[at..byte]);
        at = byte;
        point
    };
    let mut done: Vec<Edit> = edits
        .iter()
        .map(|Replacement { range, text }| {
            let (start_point, old_end_point) = (point_of(range.start), point_of(range.end));
            let new_end_point = behind(start_point, text);
            let (start, old_end, text) = (range.start, range.end, text.clone());
            Edit { start, old_end, text, start_point, old_end_point, new_end_point }
        })
        .collect();
    done.reverse();
    done
}

/// Where a text ends that begins at a point.
fn behind(start: Point, text: &str) -> Point {
    match text.rfind('\n') {
        Some(last) => Point { row: start.row + text.matches('\n').count(), column: text.len() - last - 1 },
        None => Point { column: start.column + text.len(), ..start },
    }
}

/// The edits of all safe fixes among `hints`, sorted by place; each is proven. Edits that several fixes share, such as
/// an import, are taken once. A fix that overlaps another is built again, and proven, behind the other's edits.
pub fn fix_all(proof: &Proof<'_>, hints: &[Hint]) -> Vec<Replacement> {
    let Proof { document, rules, selection, .. } = proof;
    let is_safe = |hint: &&Hint| hint.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe);
    let mut wanted: Vec<Hint> = hints.iter().filter(is_safe).cloned().collect();
    let mut composed = Composed::new(document.text.len());
    let (mut text, mut tree) = (document.text.to_owned(), document.tree.clone());
    proof.prove(&mut wanted);
    for _ in 0..MOST_ROUNDS {
        let mut edits = Edits::default();
        let mut left: Vec<Hint> = std::mem::take(&mut wanted);
        left.retain(|hint| hint.fix.as_ref().is_some_and(|fix| !edits.add(&fix.edits)));
        composed.then(&edits.list);
        if left.is_empty() {
            break;
        }
        let next = apply(&text, &edits.list);
        tree = SyntaxTree::parse(tree.language(), &next);
        text = next;
        let document = document.with(&text, &tree);
        let analysis = Analysis::of(&document, rules, selection);
        wanted = analysis.hints(&document);
        let title = |hint: &Hint| hint.fix.as_ref().map(|fix| fix.title.clone());
        wanted.retain(|hint| {
            left.iter().any(|before| {
                before.rule.path == hint.rule.path
                    && title(before) == title(hint)
                    && shifted(before.range.start, &edits.list) == hint.range.start
            })
        });
        Proof::with(&document, rules, selection, &analysis).prove(&mut wanted);
    }
    composed.replacements()
}
