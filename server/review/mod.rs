//! Review: runs rules over a document and says what they find. Knows no disk and no protocol.

mod hint;

pub use hint::{Fix, Hint, Related, Replacement};

use std::collections::HashMap;

use crate::rules::{RuleSet, Severity};
use crate::syntax::SyntaxTree;

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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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

/// Everything the rules have to say of a document, sorted by place, suppression comments heeded.
/// Fixes are not proven yet: ask [`proven_fix`] before showing one.
pub fn analyze(document: &Document<'_>, rules: &RuleSet, selection: &Selection) -> Vec<Hint> {
    let _ = (document, rules, selection);
    Vec::new()
}

/// The hint's fix, if the text it yields parses no worse than before and no longer raises the hint.
pub fn proven_fix<'h>(document: &Document<'_>, rules: &RuleSet, hint: &'h Hint) -> Option<&'h Fix> {
    let _ = (document, rules);
    hint.fix.as_ref()
}

/// The edits of all safe fixes among `hints` that do not overlap, sorted by place; each is proven.
pub fn fix_all(document: &Document<'_>, rules: &RuleSet, hints: &[Hint]) -> Vec<Replacement> {
    let _ = (document, rules, hints);
    Vec::new()
}

/// The edit that silences `hint` where it stands: a comment `lastmile: ignore[ID] reason`. `None` where no
/// comment can stand without changing the code.
pub fn suppress_here(document: &Document<'_>, hint: &Hint) -> Option<Vec<Replacement>> {
    let _ = (document, hint);
    None
}

/// The edit that silences the hint's rule in the whole file: a comment `lastmile: ignore-file[ID] reason` at its top.
pub fn suppress_in_file(document: &Document<'_>, hint: &Hint) -> Option<Vec<Replacement>> {
    let _ = (document, hint);
    None
}

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
