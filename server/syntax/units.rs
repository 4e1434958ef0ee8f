//! Units: the pieces of a document that are analysed on their own. Knows no rules.

use super::shapes::{Role, ShapeKind};
use super::{Node, Source};

/// A piece of a document: a top-level item, or a member of a class.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'t> {
    /// Its node.
    pub node: Node<'t>,
    /// The node among its descendants whose children are units of their own, if there is one: a class body.
    pub opaque: Option<Node<'t>>,
}

/// The units of a document: the root by itself, then the others in the order of their beginnings. Together they hold
/// every node once.
pub fn units<'t>(source: &Source<'t>) -> Vec<Unit<'t>> {
    let mut units = vec![Unit { node: source.root, opaque: Some(source.root) }];
    for item in source.root.children() {
        collect(source, item, &mut units);
    }
    units
}

fn collect<'t>(source: &Source<'t>, node: Node<'t>, units: &mut Vec<Unit<'t>>) {
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
    units.push(Unit { node, opaque: body });
    for member in body.into_iter().flat_map(Node::children) {
        collect(source, member, units);
    }
}
