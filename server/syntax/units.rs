//! Units: the pieces of a document that are analysed on their own. Knows no rules.

use tree_sitter::Node;

use super::Source;
use super::shapes::{Role, ShapeKind};

/// A piece of a document: a top-level item, or a member of a class.
#[derive(Debug, Clone)]
pub struct Unit<'t> {
    /// Its node.
    pub node: Node<'t>,
    /// The nodes around it, outermost first.
    pub ancestors: Vec<Node<'t>>,
    /// The node among its descendants whose children are units of their own, if there is one: a class body.
    pub opaque: Option<Node<'t>>,
}

/// The units of a document: the root by itself, then the others in the order of their beginnings. Together they hold
/// every node once.
pub fn units<'t>(source: &Source<'t>) -> Vec<Unit<'t>> {
    let mut units = vec![Unit { node: source.root, ancestors: Vec::new(), opaque: Some(source.root) }];
    let mut cursor = source.root.walk();
    for item in source.root.children(&mut cursor) {
        collect(source, item, &[source.root], &mut units);
    }
    units
}

fn collect<'t>(source: &Source<'t>, node: Node<'t>, ancestors: &[Node<'t>], units: &mut Vec<Unit<'t>>) {
    let mut path = ancestors.to_vec();
    let mut inner = node;
    let body = loop {
        let Some(shape) = source.shape(inner) else { break None };
        path.push(inner);
        match shape.kind {
            ShapeKind::Wrapping => match shape.get(Role::Definition) {
                Some(definition) => inner = definition,
                None => break None,
            },
            ShapeKind::Class => break shape.get(Role::Body),
            _ => break None,
        }
    };
    units.push(Unit { node, ancestors: ancestors.to_vec(), opaque: body });
    if let Some(body) = body {
        path.push(body);
        let mut cursor = body.walk();
        for member in body.children(&mut cursor) {
            collect(source, member, &path, units);
        }
    }
}
