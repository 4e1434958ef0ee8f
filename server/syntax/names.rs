//! Names: which module's member an expression is, through imports, aliases and one-step object types.
//!
//! A resolved name is dotted: `requests.get`, `child_process.exec`. A call's result goes by the callee's name, so
//! `s = requests.Session(); s.get` is `requests.Session.get`. It knows no rules, and follows no branches: a name bound
//! several times is what it was bound to last before its use.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use tree_sitter::Node;

use super::bindings::{Binding, Origin, Scopes, module_name};
use super::shapes::{Role, ShapeKind};
use super::{Source, Unit};

/// How far a chain of aliases and members is followed.
const DEPTH: usize = 12;

/// What a document's units share: its top-level names, and the members of its classes as they are asked for.
pub struct Module<'t> {
    scopes: Scopes<'t>,
    members: RefCell<HashMap<usize, Rc<Members<'t>>>>,
}

impl<'t> Module<'t> {
    /// The names a document binds at its top level.
    pub fn of(source: &Source<'t>) -> Module<'t> {
        Module { scopes: Scopes::module(source), members: RefCell::default() }
    }

    fn members(&self, source: &Source<'t>, class: Node<'t>) -> Rc<Members<'t>> {
        if let Some(known) = self.members.borrow().get(&class.id()) {
            return Rc::clone(known);
        }
        let members = Rc::new(Members::of(source, class));
        self.members.borrow_mut().insert(class.id(), Rc::clone(&members));
        members
    }
}

/// The names that code in one unit can see.
pub struct Names<'a, 't> {
    /// The document.
    pub source: &'a Source<'t>,
    module: &'a Module<'t>,
    unit: Node<'t>,
    local: OnceCell<Scopes<'t>>,
    class: Option<Node<'t>>,
    members: OnceCell<Rc<Members<'t>>>,
}

/// What a class's methods assign to its members, by name.
struct Members<'t> {
    scopes: Scopes<'t>,
    origins: HashMap<&'t str, Vec<Origin<'t>>>,
}

/// The bindings that a name at a place refers to.
#[derive(Clone, Copy)]
pub(super) struct Bound<'s, 't> {
    pub(super) bindings: &'s [Binding<'t>],
    pub(super) is_module: bool,
}

impl<'a, 't> Names<'a, 't> {
    /// The names of a unit; `module` holds the document's top-level names.
    pub fn of_unit(source: &'a Source<'t>, module: &'a Module<'t>, unit: &Unit<'t>) -> Names<'a, 't> {
        let class = unit
            .ancestors
            .iter()
            .chain([&unit.node])
            .rev()
            .find(|node| source.shape(**node).is_some_and(|shape| shape.kind == ShapeKind::Class))
            .copied();
        Names { source, module, unit: unit.node, local: OnceCell::new(), class, members: OnceCell::new() }
    }

    /// The dotted name of an expression. `None` where it is not known: a parameter without a type, a local function.
    pub fn resolve(&self, node: Node<'t>) -> Option<String> {
        self.resolve_in(self.local(), node, DEPTH)
    }

    /// The function or class of this file that an expression names.
    pub fn definition(&self, node: Node<'t>) -> Option<Node<'t>> {
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => {
                let bound = self.lookup(self.local(), self.source.text_of(node), node.start_byte())?;
                match &bound.bindings.last()?.origin {
                    Origin::Definition(definition) => Some(*definition),
                    Origin::Value(value) => {
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
            _ => None,
        }
    }

    /// What flow says of an expression's value.
    pub fn evaluate(&self, node: Node<'t>) -> super::Value {
        super::flow::evaluate(self, node)
    }

    /// What an expression's text says, with `{}` for the parts that are not known. `None` if it is no known text.
    pub fn wording(&self, node: Node<'t>) -> Option<String> {
        super::wording::wording(self, node)
    }

    /// The expression that a name was given as its only value; any other expression is its own.
    /// `None` if a name's value can be several.
    pub fn only_value(&self, node: Node<'t>) -> Option<Node<'t>> {
        let node = self.source.unwrapped(node);
        if self.source.shape(node).is_none_or(|shape| shape.kind != ShapeKind::Name) {
            return Some(node);
        }
        let bound = self.bound(self.source.text_of(node), node.start_byte())?;
        match bound.bindings {
            [
                Binding {
                    origin: Origin::Value(value) | Origin::First(value) | Origin::Typed(_, Some(value)),
                    ..
                },
            ] => Some(self.source.unwrapped(*value)),
            _ => None,
        }
    }

    /// What the loop or comprehension around a name runs through, if the name holds an element of it.
    pub fn elements_of(&self, name: Node<'t>) -> Option<Node<'t>> {
        let bound = self.bound(self.source.text_of(name), name.start_byte())?;
        bound.bindings.iter().rev().find_map(|binding| {
            let Origin::Element(elements) = &binding.origin else { return None };
            let iteration = elements.parent()?;
            // A comprehension's clause stands beside what it repeats.
            let has_body = self.source.shape(iteration)?.get(Role::Body).is_some();
            let repeated = if has_body { iteration } else { iteration.parent()? };
            repeated.byte_range().contains(&name.start_byte()).then_some(*elements)
        })
    }

    /// Whether a call's result is one of its arguments in another form.
    pub fn passes(&self, call: Node<'t>) -> bool {
        self.source.flow_shape(call).is_some_and(|shape| shape.kind == ShapeKind::Pass)
    }

    /// The text that a call fills, and the arguments that it fills it with.
    pub fn formats(&self, call: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        let shape = self.source.flow_shape(call).filter(|shape| shape.kind == ShapeKind::Format)?;
        Some((shape.get(Role::Value)?, shape.get(Role::Arguments)?))
    }

    /// Whether the file binds a name at its top level.
    pub fn binds(&self, name: &str) -> bool {
        !self.module.scopes.outermost().of(name).is_empty()
    }

    /// The dotted name of what the file's first import of a name at its top level binds it to.
    pub fn imported(&self, name: &str) -> Option<&str> {
        self.module.scopes.outermost().of(name).iter().find_map(|binding| match &binding.origin {
            Origin::Import(from) => Some(from.as_str()),
            _ => None,
        })
    }

    /// Whether the file imports a module, or something below it, at its top level.
    pub fn imports(&self, module: &str) -> bool {
        let below = |name: &str| {
            name.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
        };
        self.module.scopes.outermost().all().iter().any(|binding| match &binding.origin {
            Origin::Import(name) => below(name),
            Origin::Value(value) | Origin::Part(value, _) => {
                let shape = self.source.shape(self.source.unwrapped(*value));
                shape.is_some_and(|shape| {
                    shape.kind == ShapeKind::ModuleReference
                        && shape
                            .get(Role::Module)
                            .is_some_and(|name| below(module_name(self.source.text_of(name))))
                })
            }
            _ => false,
        })
    }

    /// Whether a name is bound in this file by other means than an import.
    pub fn is_local(&self, name: Node<'t>) -> bool {
        self.lookup(self.local(), self.source.text_of(name), name.start_byte()).is_some_and(|bound| {
            !bound.bindings.iter().any(|binding| matches!(binding.origin, Origin::Import(_)))
        })
    }

    /// The scopes inside the unit, found when they are first asked for.
    fn local(&self) -> &Scopes<'t> {
        self.local.get_or_init(|| Scopes::within(self.source, self.unit))
    }

    /// What the function of this file that an expression names returns: the expressions, in no order.
    pub(super) fn returned_by(&self, function: Node<'t>) -> Vec<Node<'t>> {
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
                Some(shape) if shape.kind == ShapeKind::Return => returned.extend(shape.get(Role::Value)),
                Some(shape) if matches!(shape.kind, ShapeKind::Function | ShapeKind::AsyncFunction) => {}
                _ => {
                    let mut cursor = node.walk();
                    pending.extend(node.named_children(&mut cursor));
                }
            }
        }
        returned
    }

    /// A method of the class around the unit.
    fn method(&self, name: &str) -> Option<Node<'t>> {
        let body = self.source.shape(self.class?)?.get(Role::Body)?;
        let mut cursor = body.walk();
        body.named_children(&mut cursor).find_map(|member| {
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

    /// What a name at a place is bound to: the innermost scope that binds it. `None` for a global.
    pub(super) fn bound(&self, name: &str, at: usize) -> Option<Bound<'_, 't>> {
        self.lookup(self.local(), name, at)
    }

    /// The function whose parameter or local variable a place belongs to.
    pub fn enclosing_function(&self, at: usize) -> Option<Node<'t>> {
        self.local().get(self.local().at(at)).function
    }

    /// The values that this class's methods give to a member of their object.
    pub(super) fn member_values(&self, name: &str) -> &[Origin<'t>] {
        self.members().and_then(|members| members.origins.get(name)).map_or(&[], Vec::as_slice)
    }

    fn lookup<'s>(&'s self, scopes: &'s Scopes<'t>, name: &str, at: usize) -> Option<Bound<'s, 't>> {
        let mut index = scopes.at(at);
        while index != 0 {
            let scope = scopes.get(index);
            let bindings = scope.of(name);
            if !bindings.is_empty() {
                return Some(Bound { bindings, is_module: false });
            }
            index = scope.parent?;
        }
        let bindings = self.module.scopes.outermost().of(name);
        (!bindings.is_empty()).then_some(Bound { bindings, is_module: true })
    }

    fn resolve_in(&self, scopes: &Scopes<'t>, node: Node<'t>, depth: usize) -> Option<String> {
        let depth = depth.checked_sub(1)?;
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => {
                let name = self.source.text_of(node);
                let Some(bound) = self.lookup(scopes, name, node.start_byte()) else {
                    let implied = self.source.language.facts().implied.get(name).cloned();
                    // What a file imports whole is bound to a dot.
                    let whole = || self.imported(".").filter(|_| name.starts_with(char::is_uppercase));
                    return implied
                        .or_else(|| whole().map(|module| join(module.to_owned(), name)))
                        .or_else(|| (!is_self(name)).then(|| name.to_owned()));
                };
                if bound.is_module {
                    return bound
                        .bindings
                        .iter()
                        .find_map(|binding| self.resolve_origin(scopes, &binding.origin, depth));
                }
                let before = bound.bindings.partition_point(|binding| binding.at < node.start_byte());
                let binding = &bound.bindings[before.saturating_sub(1)];
                self.resolve_origin(scopes, &binding.origin, depth)
            }
            ShapeKind::Member => {
                let object = shape.get(Role::Object)?;
                let property = self.source.text_of(shape.get(Role::Property)?);
                if is_self(self.source.text_of(object)) {
                    let members = self.members()?;
                    return members.resolve(self, property, depth);
                }
                let members = || self.members_of(self.class_of(scopes, object, depth)?);
                match self.resolve_in(scopes, object, depth) {
                    Some(object) => Some(join(object, property)),
                    None => members()?.resolve(self, property, depth),
                }
            }
            ShapeKind::Index => {
                let key = self.source.string_content(shape.get(Role::Key)?)?;
                self.resolve_in(scopes, shape.get(Role::Object)?, depth).map(|object| join(object, key))
            }
            ShapeKind::Call => self.resolve_in(scopes, shape.get(Role::Function)?, depth),
            ShapeKind::Wrapper | ShapeKind::Container => [Role::Type, Role::Inner]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|part| self.resolve_in(scopes, part, depth)),
            // `given or requests.Session()`: whichever is known stands for the others.
            ShapeKind::Choice => [Role::Left, Role::Right, Role::Consequence, Role::Alternative]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|choice| self.resolve_in(scopes, choice, depth)),
            ShapeKind::ModuleReference => {
                Some(module_name(self.source.text_of(shape.get(Role::Module)?)).to_owned())
            }
            _ => None,
        }
    }

    fn resolve_origin(&self, scopes: &Scopes<'t>, origin: &Origin<'t>, depth: usize) -> Option<String> {
        match origin {
            Origin::Import(name) => Some(name.clone()),
            Origin::Value(value) | Origin::First(value) => self.resolve_in(scopes, *value, depth),
            Origin::Part(value, Some(property)) => {
                self.resolve_in(scopes, *value, depth).map(|object| join(object, property))
            }
            Origin::Typed(declared, value) => {
                let declared = self.resolve_in(scopes, *declared, depth);
                // A type that no module names says less than the value.
                let value = || value.and_then(|value| self.resolve_in(scopes, value, depth));
                match declared {
                    Some(name) if name.contains('.') => Some(name),
                    declared => value().or(declared),
                }
            }
            Origin::Parameter(Some(declared)) => self.resolve_in(scopes, *declared, depth),
            _ => None,
        }
    }

    /// The class of this file that an expression's value is of: by a declared type, or by the literal that made it.
    fn class_of(&self, scopes: &Scopes<'t>, node: Node<'t>, depth: usize) -> Option<Node<'t>> {
        let depth = depth.checked_sub(1)?;
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => {
                let bound = self.lookup(scopes, self.source.text_of(node), node.start_byte())?;
                let before = bound.bindings.partition_point(|binding| binding.at < node.start_byte());
                let at = if bound.is_module { 0 } else { before.saturating_sub(1) };
                match &bound.bindings.get(at)?.origin {
                    Origin::Definition(class) => {
                        self.source.is_one_of(*class, &[ShapeKind::Class]).then_some(*class)
                    }
                    Origin::Parameter(Some(of)) | Origin::Typed(of, _) => self.class_of(scopes, *of, depth),
                    Origin::Value(value) => self.class_of(scopes, *value, depth),
                    _ => None,
                }
            }
            ShapeKind::Wrapper | ShapeKind::Container => [Role::Type, Role::Inner]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|part| self.class_of(scopes, part, depth)),
            ShapeKind::Member => {
                let members = self.members_of(self.class_of(scopes, shape.get(Role::Object)?, depth)?)?;
                let origins = members.origins.get(self.source.text_of(shape.get(Role::Property)?))?;
                origins.iter().find_map(|origin| match origin {
                    Origin::Typed(of, _) => self.class_of(&members.scopes, *of, depth),
                    _ => None,
                })
            }
            _ => None,
        }
    }

    fn members_of(&self, class: Node<'t>) -> Option<Rc<Members<'t>>> {
        Some(self.module.members(self.source, class))
    }

    /// The declared type of a member of a class of this file: `request.id`, where `id` is a number.
    pub(super) fn declared_type(&self, member: &super::Shape<'t>) -> Option<Node<'t>> {
        let class = self.class_of(self.local(), member.get(Role::Object)?, DEPTH)?;
        let members = self.members_of(class)?;
        let origins = members.origins.get(self.source.text_of(member.get(Role::Property)?))?;
        origins.iter().find_map(|origin| match origin {
            Origin::Typed(of, _) => Some(*of),
            _ => None,
        })
    }

    fn members(&self) -> Option<&Members<'t>> {
        let class = self.class?;
        Some(self.members.get_or_init(|| self.module.members(self.source, class)))
    }
}

impl<'t> Members<'t> {
    /// What the member of that name is.
    fn resolve(&self, names: &Names<'_, 't>, name: &str, depth: usize) -> Option<String> {
        self.origins.get(name)?.iter().find_map(|origin| names.resolve_origin(&self.scopes, origin, depth))
    }

    fn of(source: &Source<'t>, class: Node<'t>) -> Members<'t> {
        let mut origins: HashMap<&'t str, Vec<Origin<'t>>> = HashMap::new();
        let mut pending = vec![class];
        while let Some(node) = pending.pop() {
            let mut cursor = node.walk();
            pending.extend(node.named_children(&mut cursor));
            let Some(shape) = source.shape(node) else { continue };
            let origin = match (shape.get(Role::Type), shape.get(Role::Value)) {
                (Some(declared), value) => Origin::Typed(declared, value),
                (None, Some(value)) => Origin::Value(value),
                (None, None) => continue,
            };
            for target in shape.all(Role::Target) {
                let name = match (shape.kind, source.shape(target)) {
                    (ShapeKind::Field, _) => source.text_of(target),
                    (ShapeKind::Assignment, Some(member)) if member.kind == ShapeKind::Member => {
                        match (member.get(Role::Object), member.get(Role::Property)) {
                            (Some(object), Some(property)) if is_self(source.text_of(object)) => {
                                source.text_of(property)
                            }
                            _ => continue,
                        }
                    }
                    _ => continue,
                };
                origins.entry(name).or_default().push(origin.clone());
            }
        }
        Members { scopes: Scopes::within(source, class), origins }
    }
}

/// The object whose method runs, by its name in the languages that have one.
fn is_self(name: &str) -> bool {
    matches!(name, "self" | "this" | "cls")
}

fn join(mut object: String, property: &str) -> String {
    object.push('.');
    object.push_str(property);
    object
}
