//! A match of a pattern, as predicates, messages and fixes see it. Knows no rules.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use crate::syntax::Node;

use super::FileKind;
use super::place_facts::Places;
use super::sibling_facts::Siblings;
use crate::syntax::Names;
use crate::syntax::query::Captures;

/// What is known of the file around a match.
#[derive(Debug, Clone, Copy)]
pub struct FileFacts<'a> {
    /// Path below the workspace's root, with `/`.
    pub path: &'a str,
    /// What the file is for.
    pub kind: FileKind,
}

/// The names that were resolved in one unit, by node.
pub(super) type Resolved = RefCell<HashMap<usize, Option<Rc<str>>>>;

/// What all matches in one unit share.
#[derive(Clone, Copy)]
pub(super) struct Context<'m, 'a, 't> {
    pub(super) names: &'m Names<'a, 't>,
    pub(super) resolved: &'m Resolved,
    pub(super) file: FileFacts<'m>,
    pub(super) places: &'m Places,
    pub(super) siblings: &'m Siblings,
    /// How many siblings `#sibling-has?` found last, for the message.
    pub(super) sibling_count: &'m Cell<usize>,
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
