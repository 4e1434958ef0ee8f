//! Bindings: which names a stretch of code binds, and to what. Knows no rules and resolves nothing.

use std::ops::Range;

use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// One name bound at one place.
#[derive(Debug, Clone)]
pub(super) struct Binding<'t> {
    /// The name.
    pub(super) name: &'t str,
    /// Where it is bound, in bytes.
    pub(super) at: usize,
    /// To what.
    pub(super) origin: Origin<'t>,
}

/// What a name is bound to.
#[derive(Debug, Clone)]
pub(super) enum Origin<'t> {
    /// The value of an expression.
    Value(Node<'t>),
    /// A part of a value: the property of that name, or one that is not known.
    Part(Node<'t>, Option<&'t str>),
    /// The first of a call's several results.
    First(Node<'t>),
    /// One element of a value.
    Element(Node<'t>),
    /// What it was, joined with a value.
    Augmented(Node<'t>),
    /// A member of a module, or a module: `requests.get`.
    Import(String),
    /// Something of a declared type, maybe with a first value.
    Typed(Node<'t>, Option<Node<'t>>),
    /// A parameter, maybe of a declared type; its function is the scope it is bound in.
    Parameter(Option<Node<'t>>),
    /// What a function that it names returns or hands out: a parameter that a framework fills.
    Provided(Node<'t>),
    /// A function or class of this file.
    Definition(Node<'t>),
    /// The error that a handler caught.
    Error,
}

/// A function, or a whole module, with the names it binds.
#[derive(Debug)]
pub(super) struct Scope<'t> {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The function; `None` for a module.
    pub(super) function: Option<Node<'t>>,
    /// The scope around it, by index.
    pub(super) parent: Option<usize>,
    pub(super) bindings: Vec<Binding<'t>>,
}

impl<'t> Scope<'t> {
    /// The bindings of a name, in the order they are written.
    pub(super) fn of<'s>(&'s self, name: &str) -> &'s [Binding<'t>] {
        let from = self.bindings.partition_point(|binding| binding.name < name);
        let length = self.bindings[from..].partition_point(|binding| binding.name <= name);
        &self.bindings[from..from + length]
    }

    /// All bindings, sorted by name and place.
    pub(super) fn all(&self) -> &[Binding<'t>] {
        &self.bindings
    }
}

/// The scopes of a stretch of code, outermost first, in the order of their beginnings.
#[derive(Debug)]
pub(super) struct Scopes<'t> {
    scopes: Vec<Scope<'t>>,
}

impl<'t> Scopes<'t> {
    /// The names that a node binds at its module's top level: nothing inside a function is looked at.
    pub(super) fn top_level(source: &Source<'t>, node: Node<'t>) -> Scopes<'t> {
        Walk::run(source, node, false)
    }

    /// The scopes in `node`. The first stands for what is around it and binds what `node` binds there.
    pub(super) fn within(source: &Source<'t>, node: Node<'t>) -> Scopes<'t> {
        Walk::run(source, node, true)
    }

    /// The innermost scope that holds a byte, by index.
    pub(super) fn at(&self, byte: usize) -> usize {
        let mut index = self.scopes.partition_point(|scope| scope.range.start <= byte).saturating_sub(1);
        while !self.scopes[index].range.contains(&byte) {
            match self.scopes[index].parent {
                Some(parent) => index = parent,
                None => break,
            }
        }
        index
    }

    /// A scope by its index.
    pub(super) fn get(&self, index: usize) -> &Scope<'t> {
        &self.scopes[index]
    }

    /// The outermost scope.
    pub(super) fn outermost(&self) -> &Scope<'t> {
        &self.scopes[0]
    }
}

pub(super) struct Walk<'a, 't> {
    pub(super) source: &'a Source<'t>,
    pub(super) scopes: Vec<Scope<'t>>,
    /// The scopes that are open, innermost last.
    pub(super) open: Vec<usize>,
}

impl<'a, 't> Walk<'a, 't> {
    fn run(source: &'a Source<'t>, node: Node<'t>, into_functions: bool) -> Scopes<'t> {
        let outermost =
            Scope { range: node.byte_range(), function: None, parent: None, bindings: Vec::new() };
        let mut walk = Walk { source, scopes: vec![outermost], open: vec![0] };
        walk.subtree(node, into_functions);
        for scope in &mut walk.scopes {
            scope.bindings.sort_by(|a, b| (a.name, a.at).cmp(&(b.name, b.at)));
        }
        Scopes { scopes: walk.scopes }
    }

    fn subtree(&mut self, root: Node<'t>, into_functions: bool) {
        let mut next = Some(root);
        while let Some(node) = next {
            let has_left =
                |open: &usize| self.scopes[*open].function.is_some_and(|function| !function.holds(node));
            while self.open.last().is_some_and(has_left) {
                self.open.pop();
            }
            next = if self.visit(node, into_functions) {
                node.next_within(root)
            } else {
                node.next_outside(root)
            };
        }
    }

    /// Records what a node binds. Says whether to look inside.
    fn visit(&mut self, node: Node<'t>, into_functions: bool) -> bool {
        let facts = self.source.language.facts();
        if !facts.shapes.knows(node.kind_id()) {
            return true;
        }
        let Some(shape) = facts.shapes.of(node, self.source.text) else { return true };
        match shape.kind {
            ShapeKind::Function | ShapeKind::AsyncFunction => {
                // A method is called something too, but only a name that stands for a value binds it.
                if let Some(name) = shape.get(Role::Name)
                    && self.source.shape(name).is_some_and(|shape| shape.kind == ShapeKind::Name)
                {
                    self.bind(name, Origin::Definition(node));
                }
                if !into_functions {
                    return false;
                }
                self.scopes.push(Scope {
                    range: node.byte_range(),
                    function: Some(node),
                    parent: self.open.last().copied(),
                    bindings: Vec::new(),
                });
                self.open.push(self.scopes.len() - 1);
                for parameters in shape.all(Role::Parameters) {
                    self.parameters(parameters);
                }
                true
            }
            ShapeKind::Class => {
                if let Some(name) = shape.get(Role::Name) {
                    self.bind(name, Origin::Definition(node));
                }
                into_functions
            }
            ShapeKind::Assignment | ShapeKind::Augmentation | ShapeKind::Iteration => {
                self.assignment(&shape);
                self.changed_by(node);
                true
            }
            ShapeKind::ErrorHandler => {
                if let Some(name) = shape.get(Role::Name) {
                    self.targets(name, Origin::Error);
                }
                true
            }
            ShapeKind::Import => {
                self.import(node);
                false
            }
            // Of a function that does not parse as a whole its parameters may be left.
            ShapeKind::Parameter if is_astray(node) => {
                for target in shape.all(Role::Target) {
                    self.targets(target, Origin::Parameter(shape.get(Role::Type)));
                }
                true
            }
            ShapeKind::Call => {
                self.changed_by(node);
                true
            }
            _ => true,
        }
    }

    pub(super) fn bind(&mut self, name: Node<'t>, origin: Origin<'t>) {
        let scope = self.open.last().copied().unwrap_or(0);
        let binding = Binding { name: self.source.text_of(name), at: name.start_byte(), origin };
        let bindings = &mut self.scopes[scope].bindings;
        // `except Timeout as error` is an assignment in the grammar too, but of no class to `error`.
        let is_error =
            bindings.last().is_some_and(|last| last.at == binding.at && matches!(last.origin, Origin::Error));
        if !is_error {
            bindings.push(binding);
        }
    }

    /// Binds what a call, or an assignment to a part of it, puts something into.
    fn changed_by(&mut self, call: Node<'t>) {
        let flow = &self.source.language.facts().flow;
        if !flow.is_one_of(call, self.source.text, &[ShapeKind::Fill, ShapeKind::Append]) {
            return;
        }
        let Some(shape) = flow.of(call, self.source.text) else { return };
        let Some(target) = shape.get(Role::Target) else { return };
        for value in shape.all(Role::Value) {
            let origin = match shape.kind {
                ShapeKind::Append => Origin::Augmented(value),
                _ => Origin::Part(value, None),
            };
            self.targets(self.source.unwrapped(target), origin);
        }
    }

    fn assignment(&mut self, shape: &Shape<'t>) {
        let targets: Vec<_> =
            shape.all(Role::Target).flat_map(|target| self.source.in_sequence(target)).collect();
        let values: Vec<_> =
            shape.get(Role::Value).map_or(Vec::new(), |value| self.source.in_sequence(value));
        for (at, target) in targets.iter().enumerate() {
            match values.as_slice() {
                [value] if targets.len() > 1 && shape.kind == ShapeKind::Assignment => {
                    let value = if at == 0 { Origin::First(*value) } else { Origin::Part(*value, None) };
                    self.targets(*target, shape.get(Role::Type).map_or(value, |of| Origin::Typed(of, None)));
                }
                [value] => self.assign(shape, *target, Some(*value)),
                values => self.assign(shape, *target, values.get(at).copied()),
            }
        }
    }

    fn assign(&mut self, shape: &Shape<'t>, target: Node<'t>, value: Option<Node<'t>>) {
        let origin = match (shape.kind, shape.get(Role::Type), value) {
            (ShapeKind::Augmentation, _, Some(value)) => Origin::Augmented(value),
            (ShapeKind::Iteration, _, Some(value)) => Origin::Element(value),
            (_, Some(declared), value) => Origin::Typed(declared, value),
            (_, None, Some(value)) => Origin::Value(value),
            (_, None, None) => return,
        };
        self.targets(target, origin);
    }

    fn parameters(&mut self, parameters: Node<'t>) {
        if self.source.shape(parameters).is_some_and(|shape| shape.kind == ShapeKind::Name) {
            return self.bind(parameters, Origin::Parameter(None));
        }
        for parameter in parameters.named_children() {
            match self.source.shape(parameter) {
                Some(shape) if matches!(shape.kind, ShapeKind::Parameter | ShapeKind::Field) => {
                    let origin = match (shape.get(Role::Type), shape.get(Role::Inner)) {
                        (None, Some(provider)) => Origin::Provided(provider),
                        (declared, _) => Origin::Parameter(declared),
                    };
                    for target in shape.all(Role::Target) {
                        self.targets(target, origin.clone());
                    }
                }
                _ => self.targets(parameter, Origin::Parameter(None)),
            }
        }
    }
}

/// Whether a parameter stands in code that does not parse, or is that of a function whose body does not.
fn is_astray(parameter: Node<'_>) -> bool {
    let is_error = |node: Node<'_>| node.is_error();
    let around = parameter.parent().and_then(|list| list.parent());
    around.is_some_and(|around| is_error(around) || around.next_siblings().next().is_some_and(is_error))
}
