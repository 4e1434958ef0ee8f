//! A text with the tree it parsed to: what every question about code is asked of.

use std::ops::Range;

use super::Node;

use super::shapes::{Shape, ShapeKind};
use super::{Language, SyntaxTree};

/// A text, its language and its tree's root.
#[derive(Clone, Copy)]
pub struct Source<'t> {
    /// The language the tree was parsed in.
    pub language: &'static Language,
    /// The whole text.
    pub text: &'t str,
    /// The tree's root.
    pub root: Node<'t>,
}

impl<'t> Source<'t> {
    /// A text with the tree of exactly this text.
    pub fn new(text: &'t str, tree: &'t SyntaxTree) -> Source<'t> {
        Source { language: tree.language(), text, root: tree.root() }
    }

    /// The node's text.
    pub fn text_of(&self, node: Node<'_>) -> &'t str {
        &self.text[node.byte_range()]
    }

    /// What the node is.
    pub fn shape(&self, node: Node<'t>) -> Option<Shape<'t>> {
        self.language.facts().shapes.of(node, self.text)
    }

    /// Whether the node is of one of the shapes: cheaper than its shape where its kind rules them out.
    pub fn is_one_of(&self, node: Node<'t>, wanted: &[ShapeKind]) -> bool {
        self.language.facts().shapes.is_one_of(node, self.text, wanted)
    }

    /// What the node is, if it is one of the shapes: as cheap where its kind rules them out.
    pub(super) fn shape_of(&self, node: Node<'t>, wanted: &[ShapeKind]) -> Option<Shape<'t>> {
        self.language.facts().shapes.one_of(node, self.text, wanted)
    }

    /// What the node, a call, does to the values that flow through it.
    pub(super) fn flow_shape(&self, node: Node<'t>) -> Option<Shape<'t>> {
        self.language.facts().flow.of(node, self.text)
    }

    /// What the node, a condition or a part of one, says of a value that it checks.
    pub(super) fn check_shape(&self, node: Node<'t>) -> Option<Shape<'t>> {
        self.language.facts().checks.of(node, self.text)
    }

    /// The same, if it is one of these.
    pub(super) fn check_shape_of(&self, node: Node<'t>, wanted: &[ShapeKind]) -> Option<Shape<'t>> {
        self.language.facts().checks.one_of(node, self.text, wanted)
    }

    /// Which way code runs through the node.
    pub fn path_shape(&self, node: Node<'t>) -> Option<Shape<'t>> {
        self.language.facts().paths.of(node, self.text)
    }

    /// The node without the parentheses, `await` and casts around it.
    pub fn unwrapped(&self, mut node: Node<'t>) -> Node<'t> {
        use super::{Role, ShapeKind};
        while let Some(shape) = self.shape(node)
            && shape.kind == ShapeKind::Wrapper
            && let Some(inner) = shape.get(Role::Inner)
        {
            node = inner;
        }
        node
    }

    /// What stands side by side in a sequence; any other node by itself.
    pub(super) fn in_sequence(&self, node: Node<'t>) -> Vec<Node<'t>> {
        if !self.is_one_of(node, &[ShapeKind::Sequence]) {
            return vec![node];
        }
        let is_comment = |node| self.is_one_of(node, &[ShapeKind::Comment]);
        node.named_children().filter(|child| !is_comment(*child)).collect()
    }

    /// What a string says between its quotes, if nothing is interpolated; `None` for any other node.
    pub fn string_content(&self, node: Node<'t>) -> Option<&'t str> {
        let shape = self.shape(node)?;
        if shape.kind != super::ShapeKind::Text {
            return None;
        }
        let interpolated = node.named_children().any(|child| {
            self.shape(child).is_some_and(|shape| shape.kind == super::ShapeKind::Interpolation)
        });
        if interpolated {
            return None;
        }
        let inside = self.between_quotes(node);
        self.text.get(inside)
    }

    /// The bytes between a string's quotes; those of the whole node if it has none, as several strings in a row.
    pub(super) fn between_quotes(&self, string: Node<'t>) -> Range<usize> {
        let text = self.text_of(string);
        let Some(start) = text.find(['"', '\'', '`']) else { return string.byte_range() };
        let quote = &text[start..];
        let triple = quote.starts_with("\"\"\"") || quote.starts_with("\'\'\'");
        let width = if triple { 3 } else { 1 };
        let closes = text.len() >= start + 2 * width && text.ends_with(&quote[..width]);
        let is_one = string
            .named_children()
            .all(|child| self.shape(child).is_none_or(|shape| shape.kind != super::ShapeKind::Text));
        if !closes || !is_one {
            return string.byte_range();
        }
        string.start_byte() + start + width..string.end_byte() - width
    }
}
