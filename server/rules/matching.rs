//! A match of a pattern, as predicates, messages and fixes see it. Knows no rules.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use foldhash::fast::FixedState;

use crate::syntax::Node;

use super::browser::is_browser_code;
use super::place_facts::Places;
use super::sibling_facts::Siblings;
use super::{FileKind, Surroundings};
use crate::syntax::query::Captures;
use crate::syntax::{Names, ShapeKind};

/// What is known of the file around a match.
#[derive(Clone, Copy)]
pub struct FileFacts<'a> {
    /// Path below the workspace's root, with `/`.
    pub path: &'a str,
    /// What the file is for.
    pub kind: FileKind,
    /// What is around the text, if it is that of a statement in a string.
    pub host: Option<Host<'a>>,
    /// What is known of the project and the change it belongs to.
    pub around: Surroundings<'a>,
}

/// A string whose text is reviewed as a statement.
#[derive(Debug, Clone, Copy)]
pub struct Host<'a> {
    /// The string as it is written, byte for byte as long as the statement.
    pub written: &'a str,
    /// The name of the function around it.
    pub function: Option<&'a str>,
}

/// The names that were resolved in one unit, by node.
pub(super) type Resolved = RefCell<HashMap<usize, Option<Rc<str>>, FixedState>>;

/// Whether a node stands in the handler of an error, by node.
pub(super) type Handled = RefCell<HashMap<usize, bool, FixedState>>;

/// What predicates found, by the word that stands for it in a message.
pub(super) type Said = RefCell<Vec<(&'static str, String)>>;

/// What all matches in one unit share.
#[derive(Clone, Copy)]
pub(super) struct Context<'m, 'a, 't> {
    pub(super) names: &'m Names<'a, 't>,
    pub(super) resolved: &'m Resolved,
    pub(super) handled: &'m Handled,
    pub(super) file: FileFacts<'m>,
    pub(super) places: &'m Places,
    pub(super) siblings: &'m Siblings,
    /// What predicates found that the message names.
    pub(super) said: &'m Said,
}

/// A match of one pattern.
#[derive(Clone, Copy)]
pub(super) struct Match<'m, 'a, 't> {
    pub(super) context: Context<'m, 'a, 't>,
    pub(super) captures: &'m Captures<'t>,
    /// The node the pattern's root matched.
    pub(super) root: Node<'t>,
}

impl<'m, 'a, 't> Deref for Match<'m, 'a, 't> {
    type Target = Context<'m, 'a, 't>;

    fn deref(&self) -> &Self::Target {
        &self.context
    }
}

impl<'t> Match<'_, '_, 't> {
    /// Notes what a predicate found, for `{word}` in the texts.
    pub(super) fn say(&self, word: &'static str, found: String) {
        let mut said = self.said.borrow_mut();
        said.retain(|(known, _)| *known != word);
        said.push((word, found));
    }

    /// What a predicate found last.
    pub(super) fn said(&self, word: &str) -> Option<String> {
        self.said.borrow().iter().find(|(known, _)| *known == word).map(|(_, found)| found.clone())
    }

    /// Whether a handler of errors stands around a node.
    pub(super) fn is_below_handler(&self, node: Node<'t>) -> bool {
        let Some(parent) = node.parent() else { return false };
        if let Some(known) = self.handled.borrow().get(&parent.id()) {
            return *known;
        }
        let source = self.names.source;
        let handled = source.is_one_of(parent, &[ShapeKind::ErrorHandler]) || self.is_below_handler(parent);
        self.handled.borrow_mut().insert(parent.id(), handled);
        handled
    }

    /// Whether the file's code runs in a browser.
    pub(super) fn runs_in_browser(&self) -> bool {
        let source = self.names.source;
        self.names.runs_in_browser(|module| {
            is_browser_code(source.language, self.file.path, || module.says_browser())
        })
    }

    /// The dotted name an expression resolves to.
    pub(super) fn resolved(&self, node: Node<'t>) -> Option<Rc<str>> {
        resolve(self.names, self.resolved, node)
    }
}

/// The dotted name an expression resolves to, looked up once per node.
pub(super) fn resolve<'t>(names: &Names<'_, 't>, resolved: &Resolved, node: Node<'t>) -> Option<Rc<str>> {
    if let Some(known) = resolved.borrow().get(&node.id()) {
        return known.clone();
    }
    let name: Option<Rc<str>> = names.resolve(node).map(Rc::from);
    resolved.borrow_mut().insert(node.id(), name.clone());
    name
}
