//! How much of what arrived somebody has looked at: fresh blocks, hints by family, and what became of the others. Knows
//! neither disk nor protocol.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::analysis::analyze_all;
use super::document::{Document, Scope, Selection};
use super::hint::Hint;
use crate::freshness::{FreshRanges, blocks};
use crate::rules::RuleSet;

/// The count of one document, or of several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Fresh blocks that nobody has answered for.
    pub blocks: usize,
    /// Hints in them.
    pub hints: usize,
    /// Those hints by family.
    pub families: BTreeMap<&'static str, usize>,
    /// What somebody marked as reviewed.
    pub reviewed: Reviewed,
    /// Hints that were answered with a fix.
    pub fixed: usize,
    /// Hints in fresh code that a comment silences.
    pub silenced: usize,
    /// Hints in code that is not fresh.
    pub rest: usize,
}

/// Fresh blocks that somebody has answered for, as they came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Reviewed {
    /// How many there are.
    pub blocks: usize,
    /// The hints in them.
    pub hints: usize,
}

/// What is fresh in a document.
pub struct FreshCode<'a> {
    /// All of it.
    pub all: &'a FreshRanges,
    /// What nobody has answered for.
    pub open: &'a FreshRanges,
    /// What somebody has.
    pub answered: &'a [Range<usize>],
}

impl Tally {
    /// Counts a document, of which `hints` are all the hints. What was fixed is not to be seen in it.
    pub fn of(
        document: &Document<'_>,
        hints: &[Hint],
        code: &FreshCode<'_>,
        rules: &RuleSet,
        selection: &Selection,
    ) -> Tally {
        let mut tally = Tally {
            blocks: blocks(code.open, document.text, document.tree).len(),
            reviewed: Reviewed { blocks: code.answered.len(), hints: 0 },
            ..Tally::default()
        };
        for hint in hints {
            if Scope::Fresh.shows(hint, code.open) {
                tally.hints += 1;
                *tally.families.entry(hint.rule.family.as_str()).or_default() += 1;
            } else if Scope::Fresh.shows(hint, code.all) {
                tally.reviewed.hints += 1;
            } else {
                tally.rest += 1;
            }
        }
        if document.text.contains("lastmile: ignore") {
            let silenced =
                analyze_all(document, rules, selection).into_iter().filter(|(_, silenced)| *silenced);
            tally.silenced = silenced.filter(|(hint, _)| Scope::Fresh.shows(hint, code.all)).count();
        }
        tally
    }

    /// Adds the count of another document.
    pub fn add(&mut self, other: &Tally) {
        self.blocks += other.blocks;
        self.hints += other.hints;
        for (family, hints) in &other.families {
            *self.families.entry(family).or_default() += hints;
        }
        self.reviewed.blocks += other.reviewed.blocks;
        self.reviewed.hints += other.reviewed.hints;
        self.fixed += other.fixed;
        self.silenced += other.silenced;
        self.rest += other.rest;
    }
}

/// What a status item says of a document.
pub fn in_words(fresh: usize, rest: usize) -> String {
    let hints = if fresh == 1 { "hint" } else { "hints" };
    format!("{fresh} {hints} in fresh code, {rest} in the rest")
}
