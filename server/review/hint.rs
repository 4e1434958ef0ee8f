//! A hint: one place where a rule speaks.
//!
//! It does not know how it was found, nor who shows it.

use std::ops::Range;
use std::sync::Arc;

use crate::rules::{Replacement, RuleWords, Safety, Severity};

/// One place where a rule speaks. All ranges are in bytes of the document's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The words of the rule that speaks.
    pub rule: Arc<RuleWords>,
    /// What to underline.
    pub range: Range<usize>,
    /// The risk and the way out, in one line.
    pub message: String,
    /// The rule's severity, after configuration.
    pub severity: Severity,
    /// The edit that answers the hint, proven to parse by [`crate::review::analyze`]'s caller.
    pub fix: Option<Fix>,
    /// Other places that explain the hint.
    pub related: Vec<Related>,
    /// The ranges that decide whether the hint concerns fresh code: that of the hint itself and those of
    /// the captures whose name does not begin with `_`.
    pub concerns: Vec<Range<usize>>,
}

impl Hint {
    /// Calls `see` with every range of it.
    pub(super) fn each_range(&mut self, mut see: impl FnMut(&mut Range<usize>)) {
        see(&mut self.range);
        self.fix.iter_mut().flat_map(|fix| &mut fix.edits).for_each(|edit| see(&mut edit.range));
        self.related.iter_mut().for_each(|related| see(&mut related.range));
        self.concerns.iter_mut().for_each(see);
    }
}

/// An edit that answers a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for a menu.
    pub title: String,
    /// Whether fix-all may apply it.
    pub safety: Safety,
    /// Replacements that do not overlap, sorted by place.
    pub edits: Vec<Replacement>,
}

/// A place that explains a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Bytes of the same document.
    pub range: Range<usize>,
    /// What is to be seen there.
    pub message: String,
}
