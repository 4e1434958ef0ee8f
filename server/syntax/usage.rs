//! Usage: whether what a name or a result holds is ever read. Inside one function; knows no rules.

use super::Node;

use super::Names;
use super::reaching::reaching;
use super::shapes::{Role, ShapeKind};

impl<'t> Names<'_, 't> {
    /// Whether nothing reads what a node holds: a name where it is bound, or an expression, whose value is dropped or
    /// given to names that nobody reads. What a module binds at its top level may be read elsewhere.
    pub fn is_never_used(&self, node: Node<'t>) -> bool {
        let shape = self.source.shape(node);
        if shape.is_some_and(|shape| matches!(shape.kind, ShapeKind::Name | ShapeKind::ShorthandTarget)) {
            return self.is_never_read(node);
        }
        let mut value = node;
        while let Some(parent) = value.parent() {
            let Some(shape) = self.source.shape(parent) else {
                // The list of declarations around one of them.
                return false;
            };
            match shape.kind {
                ShapeKind::Wrapper => value = parent,
                ShapeKind::Statement => return true,
                // What a switch is on is read by it.
                ShapeKind::Assignment
                    if self.source.path_shape(parent).is_some_and(|path| path.kind == ShapeKind::Switch) =>
                {
                    return false;
                }
                ShapeKind::Assignment if shape.get(Role::Value) == Some(value) => {
                    let mut targets = Vec::new();
                    let known =
                        shape.get(Role::Target).is_some_and(|target| self.names_in(target, &mut targets));
                    // An assignment may be an expression, whose value goes on.
                    let goes_on = parent.parent().is_some_and(|around| {
                        let kind = self.source.shape(around).map(|shape| shape.kind);
                        kind.is_some_and(|kind| kind != ShapeKind::Statement && kind != ShapeKind::Block)
                    });
                    return known && !goes_on && targets.into_iter().all(|name| self.is_never_read(name));
                }
                _ => return false,
            }
        }
        false
    }

    /// The names that a target binds. Says whether it binds nothing else, such as a member.
    fn names_in(&self, target: Node<'t>, names: &mut Vec<Node<'t>>) -> bool {
        match self.source.shape(target).map(|shape| (shape.kind, shape.get(Role::Target))) {
            Some((ShapeKind::Name | ShapeKind::ShorthandTarget, _)) => {
                names.push(target);
                true
            }
            Some((ShapeKind::TargetPart, Some(inner))) => self.names_in(inner, names),
            Some((ShapeKind::Member | ShapeKind::Index, _)) => false,
            _ => target.named_children().all(|child| self.names_in(child, names)),
        }
    }

    /// Whether nothing reads the value that a name is given where it stands.
    fn is_never_read(&self, target: Node<'t>) -> bool {
        let name = self.source.text_of(target);
        let at = target.start_byte();
        let Some(bound) = self.bound(name, at).filter(|bound| !bound.is_module) else { return false };
        if !bound.bindings.iter().any(|binding| binding.at == at) {
            return false;
        }
        let scope = self.enclosing_function(at);
        if scope.is_none() {
            self.reads_file();
        }
        for node in scope.unwrap_or(self.source.root).subtree() {
            let is_name =
                self.source.is_one_of(node, &[ShapeKind::Name]) && self.source.text_of(node) == name;
            if !is_name || bound.bindings.iter().any(|binding| binding.at == node.start_byte()) {
                continue;
            }
            let Some(read) = self.bound(name, node.start_byte()) else { continue };
            let is_same =
                read.bindings.first().map(|first| first.at) == bound.bindings.first().map(|first| first.at);
            let elsewhere = self.enclosing_function(node.start_byte()) != scope;
            let reaches = || {
                elsewhere
                    || (node.start_byte() > at
                        && reaching(self.source, &bound.bindings, node, false)
                            .any(|binding| binding.at == at))
                    || self.share_a_loop(target, node)
            };
            if is_same && reaches() {
                return false;
            }
        }
        true
    }

    fn share_a_loop(&self, a: Node<'t>, b: Node<'t>) -> bool {
        let mut around = a.parent();
        while let Some(node) = around {
            if self.source.is_one_of(node, &[ShapeKind::Function, ShapeKind::AsyncFunction]) {
                return false;
            }
            if self.source.is_one_of(node, &[ShapeKind::Loop, ShapeKind::Iteration])
                && node.byte_range().contains(&b.start_byte())
            {
                return true;
            }
            around = node.parent();
        }
        false
    }
}
