//! Bindings: which names a stretch of code binds, and to what. Knows no rules and resolves nothing.

use std::ops::Range;

use tree_sitter::{Node, TreeCursor};

use super::Source;
use super::shapes::{Role, Shape, ShapeKind};

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
    bindings: Vec<Binding<'t>>,
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
    /// The names a module binds at its top level: nothing inside a function is looked at.
    pub(super) fn module(source: &Source<'t>) -> Scopes<'t> {
        Walk::run(source, source.root, false)
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

struct Walk<'a, 't> {
    source: &'a Source<'t>,
    scopes: Vec<Scope<'t>>,
    /// The scopes that are open, innermost last.
    open: Vec<usize>,
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
        let mut cursor: TreeCursor<'t> = root.walk();
        // For each open level of the walk: whether leaving it closes a scope.
        let mut levels: Vec<bool> = Vec::new();
        loop {
            let node = cursor.node();
            let (opened, descend) = self.visit(node, into_functions);
            if descend && cursor.goto_first_child() {
                levels.push(opened);
                continue;
            }
            if opened {
                self.open.pop();
            }
            loop {
                if levels.is_empty() {
                    return;
                }
                if cursor.goto_next_sibling() {
                    break;
                }
                cursor.goto_parent();
                if levels.pop() == Some(true) {
                    self.open.pop();
                }
            }
        }
    }

    /// Records what a node binds. Says whether it opened a scope, and whether to look inside.
    fn visit(&mut self, node: Node<'t>, into_functions: bool) -> (bool, bool) {
        let facts = self.source.language.facts();
        if !facts.shapes.knows(node.kind_id()) {
            return (false, true);
        }
        let Some(shape) = facts.shapes.of(node, self.source.text) else { return (false, true) };
        match shape.kind {
            ShapeKind::Function | ShapeKind::AsyncFunction => {
                // A method is called something too, but only a name that stands for a value binds it.
                if let Some(name) = shape.get(Role::Name)
                    && self.source.shape(name).is_some_and(|shape| shape.kind == ShapeKind::Name)
                {
                    self.bind(name, Origin::Definition(node));
                }
                if !into_functions {
                    return (false, false);
                }
                self.scopes.push(Scope {
                    range: node.byte_range(),
                    function: Some(node),
                    parent: self.open.last().copied(),
                    bindings: Vec::new(),
                });
                self.open.push(self.scopes.len() - 1);
                if let Some(parameters) = shape.get(Role::Parameters) {
                    self.parameters(parameters);
                }
                (true, true)
            }
            ShapeKind::Class => {
                if let Some(name) = shape.get(Role::Name) {
                    self.bind(name, Origin::Definition(node));
                }
                (false, into_functions)
            }
            ShapeKind::Assignment | ShapeKind::Augmentation | ShapeKind::Iteration => {
                self.assignment(&shape);
                (false, true)
            }
            ShapeKind::ErrorHandler => {
                if let Some(name) = shape.get(Role::Name) {
                    self.targets(name, Origin::Error);
                }
                (false, true)
            }
            ShapeKind::Import => {
                self.import(node);
                (false, false)
            }
            _ => (false, true),
        }
    }

    fn bind(&mut self, name: Node<'t>, origin: Origin<'t>) {
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

    fn assignment(&mut self, shape: &Shape<'t>) {
        let Some(target) = shape.get(Role::Target) else { return };
        let value = shape.get(Role::Value);
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
        let mut cursor = parameters.walk();
        for parameter in parameters.named_children(&mut cursor) {
            match self.source.shape(parameter) {
                Some(shape) if matches!(shape.kind, ShapeKind::Parameter | ShapeKind::Field) => {
                    let Some(target) = shape.get(Role::Target) else { continue };
                    let origin = match (shape.get(Role::Type), shape.get(Role::Inner)) {
                        (None, Some(provider)) => Origin::Provided(provider),
                        (declared, _) => Origin::Parameter(declared),
                    };
                    self.targets(target, origin);
                }
                _ => self.targets(parameter, Origin::Parameter(None)),
            }
        }
    }

    /// Binds every name in an assignment's target.
    fn targets(&mut self, target: Node<'t>, origin: Origin<'t>) {
        let part = |property: Option<&'t str>| match &origin {
            Origin::Value(value) | Origin::Part(value, _) => Origin::Part(*value, property),
            other => other.clone(),
        };
        match self.source.shape(target) {
            Some(shape) => match shape.kind {
                ShapeKind::Name => self.bind(target, origin),
                ShapeKind::ShorthandTarget => {
                    let property = self.source.text_of(target);
                    self.bind(target, part(Some(property)));
                }
                ShapeKind::TargetPart => {
                    let property = shape.get(Role::Property).map(|property| self.source.text_of(property));
                    let origin = if property.is_some() { part(property) } else { origin };
                    if let Some(inner) = shape.get(Role::Target) {
                        self.targets(inner, origin);
                    }
                }
                // Attributes and elements are no names; their objects are bound elsewhere.
                ShapeKind::Member | ShapeKind::Index => {}
                _ => self.inner_targets(target, &part(None)),
            },
            None => self.inner_targets(target, &part(None)),
        }
    }

    fn inner_targets(&mut self, target: Node<'t>, origin: &Origin<'t>) {
        let mut cursor = target.walk();
        for child in target.named_children(&mut cursor) {
            self.targets(child, origin.clone());
        }
    }

    fn import(&mut self, node: Node<'t>) {
        let facts = self.source.language.facts();
        for import in &facts.imports {
            super::query::matches(&import.pattern, node, &mut |captures| {
                let text = |capture: Option<usize>| capture.and_then(|index| captures.first(index));
                let Some(module) = text(import.module) else { return false };
                let module_name = module_name(self.source.text_of(module));
                let member = text(import.member);
                let alias = text(import.alias);
                let origin = match member {
                    Some(member) => format!("{module_name}.{}", self.source.text_of(member)),
                    None if alias.is_some() => module_name.to_owned(),
                    // `import a.b` binds `a`.
                    None => module_name.split('.').next().unwrap_or(module_name).to_owned(),
                };
                let name = match alias.or(member) {
                    Some(node) => self.source.text_of(node),
                    None => self.source.text_of(module).split('.').next().unwrap_or_default(),
                };
                let scope = self.open.last().copied().unwrap_or(0);
                let at = module.start_byte();
                self.scopes[scope].bindings.push(Binding { name, at, origin: Origin::Import(origin) });
                false
            });
        }
    }
}

/// A module by the name that rules use: Node's `node:fs` is `fs`.
pub(super) fn module_name(written: &str) -> &str {
    written.strip_prefix("node:").unwrap_or(written)
}
