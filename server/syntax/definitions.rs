//! Definitions: the functions and classes of a file that expressions name, and what they give out. Knows no other file.

use super::bindings::{Binding, Origin};
use super::module::print_of;
use super::names::is_self;
use super::questions::Question;
use super::shapes::{Role, ShapeKind};
use super::{Names, Node};

impl<'t> Names<'_, 't> {
    /// The function or class of this file that an expression names.
    pub fn definition(&self, node: Node<'t>) -> Option<Node<'t>> {
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => {
                let name = self.source.text_of(node);
                let bound = self.lookup(self.local(), name, node.start_byte())?;
                match &bound.bindings.last()?.origin {
                    Origin::Definition(definition) => {
                        if bound.is_module {
                            self.ask(Question::Definition(print_of(name)));
                        }
                        Some(*definition)
                    }
                    Origin::Value(value) | Origin::Typed(_, Some(value)) => {
                        let kind = self.source.shape(*value)?.kind;
                        matches!(kind, ShapeKind::Function | ShapeKind::AsyncFunction).then_some(*value)
                    }
                    _ => None,
                }
            }
            ShapeKind::Member => {
                let object = shape.get(Role::Object)?;
                if !is_self(self.source.text_of(object)) {
                    return None;
                }
                self.method(self.source.text_of(shape.get(Role::Property)?))
            }
            ShapeKind::Function | ShapeKind::AsyncFunction => Some(node),
            _ => None,
        }
    }

    /// The function of this file that a call of an expression runs, and the arguments of the call that bound some of its
    /// own before, behind the first: `partial(f, a)`, `f.bind(null, a)`.
    pub(super) fn called(&self, callee: Node<'t>) -> Option<(Node<'t>, Option<Node<'t>>)> {
        if let Some(function) = self.definition(callee) {
            return Some((function, None));
        }
        let (function, bound) = self.bound_call(callee)?;
        Some((self.definition(function)?, Some(bound)))
    }

    /// The function that an expression is with some of its arguments bound, and the arguments of the call that binds them.
    pub(super) fn bound_call(&self, callee: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        let mut made = callee;
        if self.source.is_one_of(callee, &[ShapeKind::Name]) {
            let bound = self.bound(self.source.text_of(callee), callee.start_byte())?;
            let [Binding { origin: Origin::Value(value), .. }] = &*bound.bindings else { return None };
            made = *value;
        }
        self.partial(made)
    }

    fn partial(&self, made: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        let is_call = self.source.is_one_of(made, &[ShapeKind::Call]);
        let shape = is_call.then(|| self.source.flow_shape(made)).flatten()?;
        let parts = (shape.get(Role::Function)?, shape.get(Role::Arguments)?);
        (shape.kind == ShapeKind::Partial).then_some(parts)
    }

    /// The function that a call makes one of whose arguments stand where they stood: none is bound but by name.
    pub(super) fn named_as(&self, call: Node<'t>) -> Option<Node<'t>> {
        let shape = self.source.flow_shape(call).filter(|shape| shape.kind == ShapeKind::Partial)?;
        let kinds = &[ShapeKind::NamedArgument, ShapeKind::Comment];
        let mut bound = shape.get(Role::Arguments)?.named_children().skip(1);
        bound.all(|argument| self.source.is_one_of(argument, kinds)).then(|| shape.get(Role::Function))?
    }

    /// The value of an argument of a call that was bound by its name before: `partial(f, timeout=5)`.
    pub fn bound_argument(&self, arguments: Node<'t>, name: &str) -> Option<Node<'t>> {
        let callee = self.source.shape(arguments.parent()?)?.get(Role::Function)?;
        let is_name = self.source.is_one_of(callee, &[ShapeKind::Name]);
        let bound = is_name.then(|| self.bound(self.source.text_of(callee), callee.start_byte())).flatten();
        let made = bound.iter().flat_map(|bound| bound.bindings.iter()).filter_map(|binding| {
            let Origin::Value(value) = &binding.origin else { return None };
            Some(*value)
        });
        let partials = made.chain((!is_name).then_some(callee)).filter_map(|made| self.partial(made));
        partials.flat_map(|(_, bound)| bound.named_children()).find_map(|argument| {
            let shape = self.source.shape_of(argument, &[ShapeKind::NamedArgument])?;
            (self.source.text_of(shape.get(Role::Key)?) == name).then(|| shape.get(Role::Value))?
        })
    }

    /// What the function of this file that an expression names returns: the expressions, in no order.
    pub(super) fn returned_by(&self, function: Node<'t>) -> Vec<Node<'t>> {
        self.given_out(function, &[ShapeKind::Return])
    }

    /// The values of the statements of these kinds in the function of this file that an expression names.
    pub(super) fn given_out(&self, function: Node<'t>, ways: &[ShapeKind]) -> Vec<Node<'t>> {
        let definition = self.definition(function);
        let Some(body) =
            definition.and_then(|node| self.source.shape(node)).and_then(|shape| shape.get(Role::Body))
        else {
            return Vec::new();
        };
        if self.source.shape(body).is_some_and(|shape| shape.kind != ShapeKind::Block) {
            return vec![body];
        }
        let mut returned = Vec::new();
        let mut pending = vec![body];
        while let Some(node) = pending.pop() {
            match self.source.shape(node) {
                Some(shape) if ways.contains(&shape.kind) => returned.extend(shape.get(Role::Value)),
                Some(shape) if matches!(shape.kind, ShapeKind::Function | ShapeKind::AsyncFunction) => {}
                _ => {
                    pending.extend(node.named_children());
                }
            }
        }
        returned
    }

    /// A method of the class around the unit.
    fn method(&self, name: &str) -> Option<Node<'t>> {
        self.ask(Question::Method(self.head, print_of(name)));
        let body = self.source.shape(self.class?)?.get(Role::Body)?;
        body.named_children().find_map(|member| {
            let mut member = member;
            let mut shape = self.source.shape(member)?;
            if shape.kind == ShapeKind::Wrapping {
                member = shape.get(Role::Definition)?;
                shape = self.source.shape(member)?;
            }
            let is_method = matches!(shape.kind, ShapeKind::Function | ShapeKind::AsyncFunction);
            (is_method && self.source.text_of(shape.get(Role::Name)?) == name).then_some(member)
        })
    }

    /// What the file's top level says that a declared type is another name for.
    pub(super) fn alias(&self, declared: Node<'t>) -> Option<Node<'t>> {
        let declared = self.source.unwrapped(declared);
        let is_name = self.source.is_one_of(declared, &[ShapeKind::Name]);
        let bindings = is_name.then(|| self.module_bindings(self.source.text_of(declared)))?;
        match &*bindings {
            [Binding { origin: Origin::Value(value) | Origin::Typed(_, Some(value)), .. }] => Some(*value),
            _ => None,
        }
    }
}
