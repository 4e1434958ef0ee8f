//! One review of a document's text, away from the tasks that must not block. Knows no client.

use std::sync::Arc;

use crate::review::{self, Analysis, Hint};
use crate::syntax::{Kept, Language, SyntaxTree};
use crate::text::{Buffer, Edit};

use super::MayFind;
use super::around::Around;
use super::workspace::Root;

/// A text as the engine wants it, in one piece, with its tree and what was found in it.
pub(super) struct Parsed {
    text: String,
    pub(super) tree: SyntaxTree,
    /// The tree was parsed from an earlier one, which error recovery can tell.
    pub(super) from_edits: bool,
    analysis: Analysis,
    /// The configuration and rules it was analysed with, and the path.
    under: (Arc<Root>, String),
    /// The print of its surroundings.
    around: u64,
}

impl Parsed {
    /// Whether rules would be answered as they were.
    pub(super) fn is_among(&self, around: &Around) -> bool {
        self.around == around.of(&self.text).print()
    }
}

/// What is to be reviewed, and what is known of the version before.
pub(super) struct Job {
    pub(super) parsed: Option<Parsed>,
    /// Whether to parse from nothing.
    pub(super) afresh: bool,
    /// Edits that are in the buffer but not in `parsed`.
    pub(super) pending: Vec<Edit>,
    pub(super) buffer: Buffer,
    pub(super) language: &'static Language,
    pub(super) path: String,
    pub(super) root: Arc<Root>,
    pub(super) may_find: MayFind,
    pub(super) around: Around,
}

impl Job {
    /// Reviews. What was found before is kept where nothing it depends on has changed.
    pub(super) fn run(self) -> (Parsed, Vec<Hint>) {
        let Job { parsed, afresh, pending, buffer, language, path, root, may_find, around } = self;
        let mut analysis = Analysis::default();
        let parsed = parsed.map(|mut before| {
            if Arc::ptr_eq(&before.under.0, &root) && before.under.1 == path {
                analysis = std::mem::take(&mut before.analysis);
            }
            before
        });
        let (text, tree, kept) = match parsed {
            Some(mut before) if !afresh => {
                pending.iter().for_each(|edit| edit.apply(&mut before.text));
                let (tree, kept) = before.tree.reparse(&pending, &before.text);
                (before.text, tree, Some(kept))
            }
            _ => {
                let text = buffer.to_string();
                let tree = SyntaxTree::parse(language, &text);
                (text, tree, None)
            }
        };
        let from_edits = kept.is_some();
        let kept = kept.unwrap_or_else(|| Kept::of_text(&pending));
        let around = around.of(&text);
        let document = review::Document { path: &path, text: &text, tree: &tree, around };
        let around = around.print();
        let (rules, selection) = (&root.rules, &root.config.selection);
        let (analysis, hints) = if may_find(&document) {
            let analysis = analysis.follow(&document, &kept, rules, selection);
            let hints = analysis.hints(&document);
            (analysis, hints)
        } else {
            (Analysis::default(), Vec::new())
        };
        (Parsed { text, tree, from_edits, analysis, under: (root, path), around }, hints)
    }
}
