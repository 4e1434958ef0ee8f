//! One document through all rules. Knows neither how a hint is shown nor whether it is fresh.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::hint::{Fix, Hint, Related};
use super::suppress::Suppressions;
use crate::freshness::FreshRanges;
use crate::rules::{FileFacts, FileKind, Finding, RuleSet, RuleWords, Severity};
use crate::syntax::{Module, Source, SyntaxTree, units};

/// A text with its tree, and the path that says what kind of file it is.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// Path below the workspace's root, with `/` between its parts.
    pub path: &'a str,
    /// The whole text.
    pub text: &'a str,
    /// The tree of exactly this text.
    pub tree: &'a SyntaxTree,
}

/// Which rules speak, and how loudly: what configuration decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Ids or families that are switched on although not on by default.
    pub enable: Vec<String>,
    /// Ids or families that are switched off.
    pub disable: Vec<String>,
    /// Severity by id.
    pub severity: HashMap<String, Severity>,
}

/// Which hints are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Those that concern text which came after the baseline.
    #[default]
    Fresh,
    /// Those that concern fresh text which was not typed.
    Generated,
    /// All.
    All,
}

impl Scope {
    /// Whether a hint is shown, given what of its text is fresh.
    pub fn shows(self, hint: &Hint, fresh: &FreshRanges) -> bool {
        match self {
            Scope::All => true,
            Scope::Fresh => fresh.any_fresh(&hint.concerns),
            Scope::Generated => fresh.any_generated(&hint.concerns),
        }
    }
}

impl Selection {
    /// Whether a rule speaks. What is switched off stays off.
    pub fn selects(&self, words: &RuleWords) -> bool {
        let names =
            |list: &[String]| list.iter().any(|name| *name == words.id || name == words.family.as_str());
        !names(&self.disable) && (words.default || names(&self.enable))
    }
}

/// Everything the rules have to say of a document, sorted by place, suppression comments heeded.
/// Fixes are not proven yet: ask [`super::proven_fix`] before showing one.
pub fn analyze(document: &Document<'_>, rules: &RuleSet, selection: &Selection) -> Vec<Hint> {
    let source = Source::new(document.text, document.tree);
    let file = FileFacts { path: document.path, kind: FileKind::of(document.path, document.text) };
    if !rules.speak_in(source.language, file.kind) {
        return Vec::new();
    }
    let module = Module::of(&source);
    let suppressions = Suppressions::read(&source);
    let mut hints = Vec::new();
    let mut seen = HashSet::new();
    for unit in units(&source) {
        rules.run(&source, &module, &unit, file, &mut |finding| {
            let selected = selection.selects(&finding.words);
            if selected && seen.insert((finding.words.path.clone(), finding.range.clone())) {
                hints.push(hint(finding, selection));
            }
        });
    }
    hints.retain(|hint| !suppressions.silence(hint));
    hints.sort_by(|a, b| {
        (a.range.start, a.range.end, &a.rule.id).cmp(&(b.range.start, b.range.end, &b.rule.id))
    });
    hints
}

fn hint(finding: Finding, selection: &Selection) -> Hint {
    let severity = selection
        .severity
        .get(&finding.words.id)
        .copied()
        .or(finding.severity)
        .unwrap_or(finding.words.severity);
    Hint {
        rule: finding.words,
        range: finding.range,
        message: finding.message,
        severity,
        fix: finding.fix.map(|(title, safety, edits)| Fix { title, safety, edits }),
        related: finding.related.into_iter().map(|(range, message)| Related { range, message }).collect(),
        concerns: finding.concerns,
    }
}
