//! Units: the pieces of a document that are analysed on their own. Knows no rules.

use super::shapes::{Role, ShapeKind};
use super::{Node, Source};

/// A piece of a document: a top-level item, or a member of a class.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'t> {
    /// Its place among the document's units.
    pub index: usize,
    /// Its node.
    pub node: Node<'t>,
    /// The unit it is a member of, by its place among the units.
    pub around: Option<usize>,
    /// The node among its descendants whose children are units of their own, if there is one: a class body.
    pub opaque: Option<Node<'t>>,
}

impl<'t> Unit<'t> {
    /// Its nodes, in pre-order: what stands in the opaque one belongs to other units.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'t>> {
        let (unit, opaque) = (self.node, self.opaque);
        std::iter::successors(Some(unit), move |node| {
            if opaque == Some(*node) { node.next_outside(unit) } else { node.next_within(unit) }
        })
    }
}

/// The units of a document: the root by itself, then the others in the order of their beginnings. Together they hold
/// every node once.
pub fn units<'t>(source: &Source<'t>) -> Vec<Unit<'t>> {
    let mut units = vec![Unit { index: 0, node: source.root, around: None, opaque: Some(source.root) }];
    for item in source.root.children() {
        collect(source, item, None, &mut units);
    }
    units
}

fn collect<'t>(source: &Source<'t>, node: Node<'t>, around: Option<usize>, units: &mut Vec<Unit<'t>>) {
    let mut inner = node;
    let body = loop {
        if !source.is_one_of(inner, &[ShapeKind::Wrapping, ShapeKind::Class]) {
            break None;
        }
        let Some(shape) = source.shape(inner) else { break None };
        match (shape.kind, shape.get(Role::Definition)) {
            (ShapeKind::Class, _) => break shape.get(Role::Body),
            (_, Some(definition)) => inner = definition,
            (_, None) => break None,
        }
    };
    let index = units.len();
    units.push(Unit { index, node, around, opaque: body });
    for member in body.into_iter().flat_map(Node::children) {
        collect(source, member, Some(index), units);
    }
}
