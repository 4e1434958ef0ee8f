//! Wording: what a text says as far as it is written in the file, with `{}` where parts are not known.
//!
//! It follows names to what they were bound to, and takes the first of several choices. Knows no rules.

use super::Node;

use super::bindings::Origin;
use super::reaching::reaching;
use super::shapes::{Role, ShapeKind};
use super::{Names, Source};

/// How deep an expression, and a chain of definitions, is followed.
const DEPTH: usize = 12;
/// What stands for a part that is not known.
const HOLE: &str = "{}";

/// What the value of an expression says. `None` if it is not known to be a text.
pub(super) fn wording<'t>(names: &Names<'_, 't>, node: Node<'t>) -> Option<String> {
    let mut said = String::new();
    Reading { names, source: names.source }.read(node, DEPTH, &mut said).then_some(said)
}

struct Reading<'r, 'a, 't> {
    names: &'r Names<'a, 't>,
    source: &'r Source<'t>,
}

impl<'t> Reading<'_, '_, 't> {
    /// Appends what the node says, or a hole. Says whether any of it was a text.
    fn read(&self, node: Node<'t>, depth: usize, said: &mut String) -> bool {
        let before = said.len();
        let known = self.known(node, depth, said);
        if known.is_none() {
            // One hole for the whole, whatever its parts have left.
            said.truncate(before);
            // What is the same in every run leaves no hole, though it is written elsewhere.
            if !self.names.evaluate(node).constant {
                said.push_str(HOLE);
            }
        }
        known.is_some()
    }

    fn known(&self, node: Node<'t>, depth: usize, said: &mut String) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        if let Some(shape) = self.source.flow_shape(node)
            && matches!(shape.kind, ShapeKind::Format | ShapeKind::Pass)
        {
            return self.read(shape.get(Role::Value)?, depth, said).then_some(());
        }
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Text => self.text(node, depth, said),
            ShapeKind::Wrapper => return self.known(shape.get(Role::Inner)?, depth, said),
            ShapeKind::Concatenation => {
                let left = self.read(shape.get(Role::Left)?, depth, said);
                let right = self.read(shape.get(Role::Right)?, depth, said);
                return (left || right).then_some(());
            }
            ShapeKind::Choice => {
                let first = shape.get(Role::Consequence).or(shape.get(Role::Left))?;
                return self.known(first, depth, said);
            }
            ShapeKind::Name => return self.name(node, depth, said),
            ShapeKind::Call => {
                let returned = self.names.returned_by(shape.get(Role::Function)?);
                return self.known(*returned.first()?, depth, said);
            }
            _ => return None,
        }
        Some(())
    }

    /// A string's own characters, and what is interpolated.
    fn text(&self, node: Node<'t>, depth: usize, said: &mut String) {
        let inside = self.source.between_quotes(node);
        let mut from = inside.start;
        for child in node.named_children() {
            let Some(shape) = self.source.shape(child) else { continue };
            match shape.kind {
                ShapeKind::Interpolation => {
                    said.push_str(&self.source.text[from..child.start_byte()]);
                    match shape.get(Role::Value) {
                        Some(value) => _ = self.read(value, depth, said),
                        None => said.push_str(HOLE),
                    }
                }
                ShapeKind::Text => {
                    said.push_str(&self.source.text[from..child.start_byte()]);
                    self.text(child, depth, said);
                }
                _ => continue,
            }
            from = child.end_byte();
        }
        said.push_str(&self.source.text[from..inside.end.max(from)]);
    }

    /// A name says what was put into it, one piece behind the other.
    fn name(&self, node: Node<'t>, depth: usize, said: &mut String) -> Option<()> {
        let bound = self.names.bound(self.source.text_of(node), node.start_byte())?;
        let mut known = false;
        for binding in reaching(self.source, &bound.bindings, node, bound.is_module) {
            if let Origin::Value(value)
            | Origin::First(value)
            | Origin::Typed(_, Some(value))
            | Origin::Augmented(value) = &binding.origin
            {
                known |= self.read(*value, depth, said);
            }
        }
        known.then_some(())
    }
}
