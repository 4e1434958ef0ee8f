//! Proves fixes before anyone sees them: each text that they would yield is analysed as the next version of the document.
//! Many are proven with few analyses: those that stand apart are tried together, and in halves where that fails. Knows no
//! protocol.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::analysis::Analysis;
use super::document::{Document, Selection};
use super::fix::{apply, edits_done, error_count, shifted};
use super::hint::{Fix, Hint};
use crate::rules::{Replacement, RuleSet};

/// What the proofs of a document's fixes start from: what was found in it, from which what is found behind a fix
/// follows at the cost of what the fix touches.
pub struct Proof<'a> {
    pub(super) document: Document<'a>,
    pub(super) rules: &'a RuleSet,
    pub(super) selection: &'a Selection,
    analysis: Cow<'a, Analysis>,
    /// How often each rule speaks before any fix.
    before: HashMap<String, usize>,
    errors: usize,
}

impl<'a> Proof<'a> {
    /// Proofs over a document that is analysed for it.
    pub fn of(document: &Document<'a>, rules: &'a RuleSet, selection: &'a Selection) -> Proof<'a> {
        Proof::from(document, rules, selection, Cow::Owned(Analysis::of(document, rules, selection)))
    }

    /// Proofs over a document that was analysed already, by these rules.
    pub fn with(
        document: &Document<'a>,
        rules: &'a RuleSet,
        selection: &'a Selection,
        analysis: &'a Analysis,
    ) -> Proof<'a> {
        Proof::from(document, rules, selection, Cow::Borrowed(analysis))
    }

    fn from(
        document: &Document<'a>,
        rules: &'a RuleSet,
        selection: &'a Selection,
        analysis: Cow<'a, Analysis>,
    ) -> Proof<'a> {
        let before = count_by_id(&analysis.hints(document));
        let errors = error_count(document.tree);
        Proof { document: *document, rules, selection, analysis, before, errors }
    }

    /// The hint's fix, if the text it yields parses no worse than before and no longer raises the hint.
    pub fn fix<'h>(&self, hint: &'h Hint) -> Option<&'h Fix> {
        let fix = hint.fix.as_ref()?;
        let after = count_by_id(&self.after(&fix.edits)?);
        (count(&after, &hint.rule.id) < count(&self.before, &hint.rule.id)).then_some(fix)
    }

    /// Takes from `hints` every fix that [`Proof::fix`] would not give. Those that stand apart are tried together.
    pub fn prove(&self, hints: &mut [Hint]) {
        let candidates: Vec<usize> = (0..hints.len()).filter(|index| hints[*index].fix.is_some()).collect();
        self.prove_some(hints, &candidates);
    }

    fn prove_some(&self, hints: &mut [Hint], candidates: &[usize]) {
        if let [index] = candidates {
            if self.fix(&hints[*index]).is_none() {
                hints[*index].fix = None;
            }
            return;
        }
        if candidates.is_empty() {
            return;
        }
        let mut edits = Edits::default();
        let (together, apart): (Vec<usize>, Vec<usize>) = candidates
            .iter()
            .partition(|index| hints[**index].fix.as_ref().is_some_and(|fix| edits.add(&fix.edits)));
        // In a text that is broken already, how much one fix breaks shows only when it is tried alone.
        let alone = self.errors > 0 && together.len() > 1;
        if !together.is_empty() && (alone || !self.holds(hints, &together, &edits.list)) {
            let (first, second) = together.split_at(together.len() / 2);
            self.prove_some(hints, first);
            self.prove_some(hints, second);
        }
        self.prove_some(hints, &apart);
    }

    /// Whether the text with the fixes of `together` parses no worse and raises none of their hints.
    fn holds(&self, hints: &[Hint], together: &[usize], edits: &[Replacement]) -> bool {
        let Some(after) = self.after(edits) else { return false };
        let counts = count_by_id(&after);
        let mut answered: HashMap<&str, usize> = HashMap::new();
        for index in together {
            *answered.entry(&hints[*index].rule.id).or_default() += 1;
        }
        let fewer =
            answered.iter().all(|(id, answered)| count(&counts, id) + answered <= count(&self.before, id));
        // One fix that silences two hints must not vouch for another that silences none.
        let still: HashSet<(&str, usize)> =
            after.iter().map(|hint| (hint.rule.id.as_str(), hint.range.start)).collect();
        fewer
            && together
                .iter()
                .map(|index| &hints[*index])
                .all(|hint| !still.contains(&(hint.rule.id.as_str(), shifted(hint.range.start, edits))))
    }

    /// What the rules say of the text with `edits`, if it parses no worse.
    fn after(&self, edits: &[Replacement]) -> Option<Vec<Hint>> {
        let text = apply(self.document.text, edits);
        let (tree, kept) = self.document.tree.reparse(&edits_done(self.document.text, edits), &text);
        if error_count(&tree) > self.errors {
            return None;
        }
        let document = self.document.with(&text, &tree);
        let analysis = Analysis::clone(&self.analysis).follow(&document, &kept, self.rules, self.selection);
        Some(analysis.hints(&document))
    }
}

fn count(counts: &HashMap<String, usize>, id: &str) -> usize {
    counts.get(id).copied().unwrap_or(0)
}

fn count_by_id(hints: &[Hint]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for hint in hints {
        *counts.entry(hint.rule.id.clone()).or_default() += 1;
    }
    counts
}

/// Edits of several fixes that stand apart, sorted by place; one that several share, such as an import, once.
#[derive(Default)]
pub(super) struct Edits {
    pub(super) list: Vec<Replacement>,
}

impl Edits {
    /// Adds all of `edits`, or none when one of them touches another fix's.
    pub(super) fn add(&mut self, edits: &[Replacement]) -> bool {
        let key = |edit: &Replacement| (edit.range.start, edit.range.end);
        let mut new = Vec::new();
        for edit in edits {
            let at = self.list.partition_point(|known| key(known) < key(edit));
            if self.list.get(at) == Some(edit) {
                continue;
            }
            let below = at.checked_sub(1).and_then(|below| self.list.get(below));
            if below.is_some_and(|below| touch(below, edit))
                || self.list.get(at).is_some_and(|above| touch(edit, above))
            {
                return false;
            }
            new.push(edit);
        }
        for edit in new {
            let at = self.list.partition_point(|known| key(known) < key(edit));
            self.list.insert(at, edit.clone());
        }
        true
    }
}

/// Whether the order of two edits, the second not before the first, would matter.
fn touch(first: &Replacement, second: &Replacement) -> bool {
    let insertion = first.range.is_empty() || second.range.is_empty();
    second.range.start < first.range.end || (second.range.start == first.range.end && insertion)
}

#[cfg(test)]
mod tests {
    use super::super::analysis::analyze;
    use super::*;
    use crate::syntax::{Language, SyntaxTree};

    /// Calls of `good` are fixed well; the fix for `loud` leaves its hint, the one for `torn` does not parse, and
    /// the one for `twin` touches its neighbour's.
    fn rules() -> RuleSet {
        let rule = |name: &str, action: &str, fixed: &str| {
            let text = format!(
                r#"; A title
;
; Prose.
;
; severity: warning
; confidence: high

((call function: (identifier) @callee arguments: (argument_list) @arguments) @hint
  (#eq? @callee "{name}")
  (#set! message "m")
  (#set! fix.title "t")
  (#set! fix.safety "safe")
  ({action}))

;! bad
; {name}(1)
; {}
;! fixed
; {fixed}
;! good
; x = 1
"#,
                "^".repeat(name.len() + 3)
            );
            (format!("python/ops/no-{name}.scm"), text)
        };
        let files = [
            rule("good", "#replace! @callee \"fine\"", "fine(1)"),
            rule("loud", "#replace! @arguments \"(2)\"", "loud(2)"),
            rule("torn", "#replace! @arguments \"(2\"", "torn(2"),
            rule("twin", "#replace! @hint \"fine()\"", "fine()"),
        ];
        let (rules, problems) = RuleSet::load(files);
        assert_eq!(problems, []);
        rules
    }

    static RULES: std::sync::LazyLock<RuleSet> = std::sync::LazyLock::new(rules);

    proptest::proptest! {
        #[test]
        fn many_fixes_are_proven_as_one_by_one(picks in proptest::collection::vec(0..7usize, 0..12)) {
            let lines =
                ["good(1)", "loud(1)", "torn(1)", "twin(twin(good(1)))", "good(good(loud(3)))", "x = (", "good(1"];
            let text: String = picks.iter().map(|pick| format!("{}\n", lines[*pick])).collect();
            let rules = &*RULES;
            let tree = SyntaxTree::parse(Language::named("python").unwrap(), &text);
            let document = Document::alone("a.py", &text, &tree);
            let hints = analyze(&document, rules, &Selection::default());
            let mut together = hints.clone();
            let selection = Selection::default();
            let proof = Proof::of(&document, rules, &selection);
            proof.prove(&mut together);
            for (hint, proven) in hints.iter().zip(&together) {
                let alone = proof.fix(hint);
                proptest::prop_assert_eq!(alone, proven.fix.as_ref(), "{:?} in {:?}", hint.range, text);
                proptest::prop_assert_eq!(alone.is_some(), holds_from_nothing(&document, rules, hint));
            }
        }
    }

    /// Whether a hint's fix holds, by a parse and an analysis from nothing.
    fn holds_from_nothing(document: &Document<'_>, rules: &RuleSet, hint: &Hint) -> bool {
        let Some(fix) = &hint.fix else { return false };
        let text = apply(document.text, &fix.edits);
        let tree = SyntaxTree::parse(document.tree.language(), &text);
        let speaks = |document: &Document<'_>| {
            let hints = analyze(document, rules, &Selection::default());
            hints.iter().filter(|other| other.rule.id == hint.rule.id).count()
        };
        error_count(&tree) <= error_count(document.tree)
            && speaks(&document.with(&text, &tree)) < speaks(document)
    }

    #[test]
    fn edits_of_several_fixes_stand_apart_or_are_shared() {
        let edit = |range, text: &str| Replacement { range, text: text.to_owned() };
        let mut edits = Edits::default();
        assert!(edits.add(&[edit(0..0, "import x\n"), edit(20..24, "a")]));
        assert!(edits.add(&[edit(0..0, "import x\n"), edit(10..14, "b")]), "an import is shared");
        assert!(!edits.add(&[edit(0..0, "import y\n")]), "the order of two insertions would matter");
        assert!(!edits.add(&[edit(30..31, "c"), edit(12..13, "d")]), "all or none");
        assert!(!edits.add(&[edit(14..14, "e")]), "behind a replacement");
        assert!(edits.add(&[edit(14..20, "")]), "replacements may meet");
        let starts: Vec<usize> = edits.list.iter().map(|edit| edit.range.start).collect();
        assert_eq!(starts, [0, 10, 14, 20]);
    }
}
