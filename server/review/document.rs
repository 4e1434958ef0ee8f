//! What is reviewed and which hints count: a document, which rules speak, which hints are shown. Knows no rule's work.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::hint::Hint;
use crate::freshness::FreshRanges;
use crate::rules::{RuleWords, Severity, Surroundings};
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
    /// What is known of the project and the change it belongs to.
    pub around: Surroundings<'a>,
}

impl<'a> Document<'a> {
    /// A document of whose surroundings nothing is known.
    pub fn alone(path: &'a str, text: &'a str, tree: &'a SyntaxTree) -> Document<'a> {
        Document { path, text, tree, around: Surroundings::default() }
    }

    /// Another text at the same place.
    pub fn with<'b>(&self, text: &'b str, tree: &'b SyntaxTree) -> Document<'b>
    where
        'a: 'b,
    {
        Document { path: self.path, text, tree, around: self.around }
    }
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
        // What is gone stands nowhere any more: the last lines of a function were behind what is left of it.
        let everywhere = 0..usize::MAX;
        let concerns = if hint.rule.compares { std::slice::from_ref(&everywhere) } else { &*hint.concerns };
        match self {
            Scope::All => true,
            Scope::Fresh => fresh.any_fresh(concerns),
            Scope::Generated => fresh.any_generated(concerns),
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
