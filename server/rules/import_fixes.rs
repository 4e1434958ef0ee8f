//! Fix actions on the imports that a file has. Know no rules.

use tree_sitter::Node;

use super::fixes::{Replacement, statement};
use crate::syntax::Names;

/// Imports `other` where the file imports the name that `node` is, in its place if nothing else uses it. `None` where
/// the name is not imported under its own name, or the file gives the other name to something else.
pub(super) fn import_beside<'t>(
    names: &Names<'_, 't>,
    node: Node<'t>,
    other: &str,
) -> Option<Vec<Replacement>> {
    let source = names.source;
    let name = source.text_of(node);
    let (at, origin) = names.import_of(node)?;
    let module = origin.strip_suffix(name)?.strip_suffix('.')?;
    if let Some(known) = names.imported(other) {
        return (known.strip_suffix(other)? == format!("{module}.")).then(Vec::new);
    }
    if names.binds(other) {
        return None;
    }
    let import = statement(source, source.root.descendant_for_byte_range(at, at)?);
    let mut uses = Vec::new();
    leaves(source.root, &mut |leaf| {
        if source.text_of(leaf) == name {
            uses.push(leaf);
        }
    });
    let imported = *uses.iter().find(|leaf| import.byte_range().contains(&leaf.start_byte()))?;
    if uses.len() == 2 {
        return Some(vec![Replacement { range: imported.byte_range(), text: other.to_owned() }]);
    }
    let behind = imported.end_byte();
    Some(vec![Replacement { range: behind..behind, text: format!(", {other}") }])
}

fn leaves<'t>(node: Node<'t>, visit: &mut impl FnMut(Node<'t>)) {
    let mut pending = vec![node];
    while let Some(node) = pending.pop() {
        if node.child_count() == 0 {
            visit(node);
        }
        let mut cursor = node.walk();
        pending.extend(node.children(&mut cursor));
    }
}
