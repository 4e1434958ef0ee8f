//! A node of a syntax tree: a place in its array, with the questions one asks of a node. Knows no text.

use std::hash::{Hash, Hasher};
use std::num::NonZeroU16;
use std::ops::Range;

use super::module::print_hasher;
use super::nodes::{Nodes, Record};

/// A node of a syntax tree.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    pub(super) nodes: &'t Nodes,
    pub(super) index: u32,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && std::ptr::eq(self.nodes, other.nodes)
    }
}

impl Eq for Node<'_> {}

impl Hash for Node<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.kind(), self.byte_range())
    }
}

impl<'t> Node<'t> {
    pub(super) fn record(self) -> &'t Record {
        self.nodes.get(self.index)
    }

    fn at(self, index: u32) -> Node<'t> {
        Node { nodes: self.nodes, index }
    }

    /// Its place in the tree's pre-order: no two nodes of a tree share it.
    pub fn id(self) -> usize {
        self.index as usize
    }

    /// The places of all that stands in it, its own first.
    pub fn ids(self) -> Range<usize> {
        self.id()..self.record().after as usize
    }

    /// The grammar's number for what it is; `u16::MAX` for what does not parse.
    pub fn kind_id(self) -> u16 {
        self.record().kind
    }

    /// The grammar's word for what it is: `call`, or `(` for a token without a name.
    pub fn kind(self) -> &'static str {
        self.nodes.language.kind_name(self.kind_id())
    }

    /// The field it has in its parent.
    pub fn field_id(self) -> Option<NonZeroU16> {
        NonZeroU16::new(self.record().field)
    }

    /// Its first byte.
    pub fn start_byte(self) -> usize {
        self.record().start as usize
    }

    /// The byte behind its last.
    pub fn end_byte(self) -> usize {
        self.record().end as usize
    }

    /// Its bytes.
    pub fn byte_range(self) -> Range<usize> {
        self.start_byte()..self.end_byte()
    }

    /// Whether the grammar has a name for it, as opposed to a mere token.
    pub fn is_named(self) -> bool {
        self.record().is_named()
    }

    /// Whether the parser put it there although the text lacks it.
    pub fn is_missing(self) -> bool {
        self.record().is_missing()
    }

    /// Whether it may stand anywhere, as comments may.
    pub fn is_extra(self) -> bool {
        self.record().is_extra()
    }

    /// Whether it is what does not parse.
    pub fn is_error(self) -> bool {
        self.kind_id() == u16::MAX
    }

    /// Whether something in it does not parse, or is missing.
    pub fn has_error(self) -> bool {
        self.record().has_error()
    }

    /// The node around it.
    pub fn parent(self) -> Option<Node<'t>> {
        self.record().parent().map(|parent| self.at(parent))
    }

    /// The nodes around it, innermost first.
    pub fn ancestors(self) -> impl Iterator<Item = Node<'t>> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// Its children, in order.
    pub fn children(self) -> impl Iterator<Item = Node<'t>> + Clone {
        let end = self.record().after;
        let first = Some(self.index + 1).filter(|first| *first < end);
        std::iter::successors(first.map(|first| self.at(first)), move |child| {
            Some(child.record().after).filter(|next| *next < end).map(|next| child.at(next))
        })
    }

    /// Its children that the grammar has names for.
    pub fn named_children(self) -> impl Iterator<Item = Node<'t>> + Clone {
        self.children().filter(|child| child.is_named())
    }

    /// Its first child in a field.
    pub fn child_by_field_id(self, field: NonZeroU16) -> Option<Node<'t>> {
        self.children().find(|child| child.record().field == field.get())
    }

    /// Its first child in a field, by the field's name.
    pub fn child_by_field_name(self, field: &str) -> Option<Node<'t>> {
        let field = self.nodes.language.grammar().field_id_for_name(field)?;
        self.child_by_field_id(field)
    }

    /// Whether it has no children.
    pub fn is_leaf(self) -> bool {
        self.record().after == self.index + 1
    }

    /// It and everything in it, in pre-order.
    pub fn subtree(self) -> impl Iterator<Item = Node<'t>> {
        (self.index..self.record().after).map(move |index| self.at(index))
    }

    /// The node behind it in pre-order, up to the end of `within`.
    pub fn next_within(self, within: Node<'t>) -> Option<Node<'t>> {
        Some(self.index + 1).filter(|next| *next < within.record().after).map(|next| self.at(next))
    }

    /// The node behind it and what is in it, in pre-order, up to the end of `within`.
    pub fn next_outside(self, within: Node<'t>) -> Option<Node<'t>> {
        Some(self.record().after).filter(|next| *next < within.record().after).map(|next| self.at(next))
    }

    /// Whether `other` stands in it, or is it.
    pub fn holds(self, other: Node<'_>) -> bool {
        (self.index..self.record().after).contains(&other.index)
    }

    /// The siblings behind it, in order.
    pub fn next_siblings(self) -> impl Iterator<Item = Node<'t>> {
        let parent = self.parent();
        let behind = move |node: Node<'t>| parent.and_then(|parent| node.next_outside(parent));
        std::iter::successors(behind(self), move |sibling| behind(*sibling))
    }

    /// The named sibling right behind it.
    pub fn next_named_sibling(self) -> Option<Node<'t>> {
        self.next_siblings().find(|sibling| sibling.is_named())
    }

    /// The named sibling right before it.
    pub fn prev_named_sibling(self) -> Option<Node<'t>> {
        self.parent()?.named_children().take_while(|sibling| sibling.index < self.index).last()
    }

    /// The print of its text and its structure: two nodes of the same print are alike in everything that stands in
    /// them.
    pub(super) fn print(self, text: &str) -> u64 {
        let start = self.record().start;
        let mut hasher = print_hasher();
        text[self.byte_range()].hash(&mut hasher);
        for record in self.nodes.slice(self.index, self.record().after) {
            record.hash_from(start, self.index, &mut hasher);
        }
        hasher.finish()
    }

    /// The smallest node that holds the bytes. It ends behind the first of them, so where two nodes meet it is the
    /// later one.
    pub fn descendant_for_byte_range(self, start: usize, end: usize) -> Option<Node<'t>> {
        let holds =
            |node: Node<'t>| node.start_byte() <= start && end <= node.end_byte() && start < node.end_byte();
        let mut node = Some(self).filter(|node| holds(*node))?;
        while let Some(inner) = node.children().find(|child| holds(*child)) {
            node = inner;
        }
        Some(node)
    }
}
