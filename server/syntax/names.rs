//! Names: which module's member an expression is, through imports, aliases and one-step object types.
//!
//! A resolved name is dotted: `requests.get`, `child_process.exec`. A call's result goes by the callee's name, so
//! `s = requests.Session(); s.get` is `requests.Session.get`. It knows no rules, and follows no branches: a name bound
//! several times is what it was bound to last before its use.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::ops::{Deref, Range};
use std::rc::Rc;

use foldhash::fast::FixedState;

use super::bindings::{Binding, Origin, Scopes, module_name};
use super::module::{MemberOrigin, Module, Shared, print_of};
use super::shapes::{Role, ShapeKind};
use super::{Node, Source, Unit};

/// How far a chain of aliases and members is followed.
const DEPTH: usize = 12;

/// What a unit's review asked of the rest of its file. A unit of the same text, whose questions have the same answers, has
/// the same hints.
#[derive(Debug, Default, Clone)]
pub struct Reads {
    /// The prints of the questions, in order.
    pub questions: Vec<u64>,
    /// It read the file beyond what questions can say.
    pub whole_file: bool,
    /// It asked something of what lies beyond the file.
    pub beyond_file: bool,
}

impl Reads {
    /// Adds a question.
    pub fn also(&mut self, question: Question) {
        if let Err(at) = self.questions.binary_search(&question.print()) {
            self.questions.insert(at, question.print());
        }
    }
}

/// Something that can be asked of the rest of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// What the top level binds a name to; the name by its print.
    Name(u64),
    /// What stands in the definition of that name.
    Definition(u64),
    /// What the class of that head gives a member; both by their prints.
    Member(u64, u64),
    /// The method of that class.
    Method(u64, u64),
    /// The members of the class of that head: what each is called, not what stands in it.
    Outline(u64),
    /// What the file imports.
    Imports,
    /// What stands before the file's first definition, to the byte.
    Top,
    /// Whether the file's code runs in a browser.
    Browser,
}

impl Question {
    /// Its print.
    pub fn print(self) -> u64 {
        print_of(self)
    }
}

/// The names that code in one unit can see.
pub struct Names<'a, 't> {
    /// The document.
    pub source: &'a Source<'t>,
    module: &'a Module<'t>,
    unit: Node<'t>,
    local: OnceCell<Rc<Scopes<'t>>>,
    class: Option<Node<'t>>,
    /// The print of the head of the class around the unit.
    head: u64,
    questions: RefCell<HashSet<u64, FixedState>>,
    whole_file: Cell<bool>,
    beyond_file: Cell<bool>,
    /// What was found out of expressions, which many rules ask of the same ones.
    evaluated: RefCell<HashMap<usize, super::Value, FixedState>>,
    worded: RefCell<HashMap<usize, Option<Rc<str>>, FixedState>>,
}

/// The bindings that a name at a place refers to.
pub(super) struct Bound<'s, 't> {
    pub(super) bindings: Bindings<'s, 't>,
    pub(super) is_module: bool,
}

/// Bindings of one name, in the order they are written.
pub(super) enum Bindings<'s, 't> {
    Local(&'s [Binding<'t>]),
    Module(Shared<Binding<'t>>),
}

impl<'t> Deref for Bindings<'_, 't> {
    type Target = [Binding<'t>];

    fn deref(&self) -> &Self::Target {
        match self {
            Bindings::Local(bindings) => bindings,
            Bindings::Module(bindings) => bindings,
        }
    }
}

impl<'a, 't> Names<'a, 't> {
    /// The names of a unit; `module` says what the document's units share.
    pub fn of_unit(source: &'a Source<'t>, module: &'a Module<'t>, unit: &Unit<'t>) -> Names<'a, 't> {
        let mut around = std::iter::once(unit.node).chain(unit.node.ancestors());
        let class = around.find(|node| source.is_one_of(*node, &[ShapeKind::Class]));
        Names {
            source,
            module,
            unit: unit.node,
            local: OnceCell::new(),
            class,
            head: module.head_of(unit.index),
            questions: RefCell::default(),
            whole_file: Cell::new(false),
            beyond_file: Cell::new(false),
            evaluated: RefCell::default(),
            worded: RefCell::default(),
        }
    }

    /// What was asked so far of the rest of the file.
    pub fn into_reads(self) -> Reads {
        let mut questions: Vec<u64> = self.questions.into_inner().into_iter().collect();
        questions.sort_unstable();
        Reads { questions, whole_file: self.whole_file.get(), beyond_file: self.beyond_file.get() }
    }

    /// Says that what is asked of a node is answered by more than its unit, if the node is not inside the unit.
    pub fn reads_around(&self, node: Node<'t>) {
        if node == self.unit || !self.unit.holds(node) {
            self.whole_file.set(true);
        }
    }

    /// Says that bytes are read, which may not all be the unit's.
    pub fn reads_bytes(&self, bytes: &Range<usize>) {
        if bytes.start < self.unit.start_byte() || self.unit.end_byte() < bytes.end {
            self.whole_file.set(true);
        }
    }

    /// Says that a node's children are looked at, which may be the members of the class around the unit.
    pub fn reads_outline(&self, node: Node<'t>) {
        if !self.unit.holds(node) {
            self.ask(Question::Outline(self.head));
        }
    }

    /// Says that what stands before the file's first definition is read, and where.
    pub fn reads_top(&self) {
        self.ask(Question::Top);
    }

    /// Says that it is asked whether the file's code runs in a browser.
    pub fn asks_browser(&self) {
        self.ask(Question::Browser);
    }

    /// Says that something is read which no question covers.
    pub fn reads_file(&self) {
        self.whole_file.set(true);
    }

    /// What is found out of the whole file once, whichever unit asks first; the print tells one thing from another.
    pub fn once(&self, print: u64, find: impl FnOnce() -> bool) -> bool {
        self.module.once(print, find)
    }

    /// Says that something is asked of what lies beyond the file: its project, or the change it is part of.
    pub fn reads_beyond_file(&self) {
        self.beyond_file.set(true);
    }

    fn ask(&self, question: Question) {
        self.questions.borrow_mut().insert(question.print());
    }

    /// Asks something of the names of a function of this file, seen from inside it.
    pub(super) fn inside<R>(&self, function: Node<'t>, ask: impl FnOnce(&Names<'a, 't>) -> R) -> R {
        // A function in this unit sees what is around it here.
        let unit = if self.unit.holds(function) { self.unit } else { function };
        let there = Names {
            source: self.source,
            module: self.module,
            unit,
            local: OnceCell::new(),
            class: self.class.filter(|class| class.holds(function)),
            head: self.head,
            questions: RefCell::default(),
            whole_file: Cell::new(false),
            beyond_file: Cell::new(false),
            evaluated: RefCell::default(),
            worded: RefCell::default(),
        };
        let answer = ask(&there);
        self.questions.borrow_mut().extend(there.questions.into_inner());
        if there.whole_file.get() {
            self.whole_file.set(true);
        }
        if there.beyond_file.get() {
            self.beyond_file.set(true);
        }
        answer
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
                let name = self.source.text_of(node);
                let bound = self.lookup(self.local(), name, node.start_byte())?;
                match &bound.bindings.last()?.origin {
                    Origin::Definition(definition) => {
                        if bound.is_module {
                            self.ask(Question::Definition(print_of(name)));
                        }
                        Some(*definition)
                    }
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
        if let Some(known) = self.evaluated.borrow().get(&node.id()) {
            return *known;
        }
        let value = super::flow::evaluate(self, node);
        self.evaluated.borrow_mut().insert(node.id(), value);
        value
    }

    /// What an expression's text says, with `{}` for the parts that are not known. `None` if it is no known text.
    pub fn wording(&self, node: Node<'t>) -> Option<Rc<str>> {
        if let Some(known) = self.worded.borrow().get(&node.id()) {
            return known.clone();
        }
        let wording = super::wording::wording(self, node).map(Rc::from);
        self.worded.borrow_mut().insert(node.id(), wording.clone());
        wording
    }

    /// The expression that a name was given as its only value; any other expression is its own.
    /// `None` if a name's value can be several.
    pub fn only_value(&self, node: Node<'t>) -> Option<Node<'t>> {
        let node = self.source.unwrapped(node);
        if self.source.shape(node).is_none_or(|shape| shape.kind != ShapeKind::Name) {
            return Some(node);
        }
        let bound = self.bound(self.source.text_of(node), node.start_byte())?;
        match &*bound.bindings {
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
        !self.module_bindings(name).is_empty()
    }

    /// The dotted name of what the file's top level binds a name to, if it imports or requires it.
    pub fn imported(&self, name: &str) -> Option<String> {
        self.module_bindings(name).iter().find_map(|binding| match &binding.origin {
            Origin::Import(from) => Some(from.clone()),
            origin @ (Origin::Value(_) | Origin::Part(..)) => {
                self.resolve_origin(self.local(), origin, DEPTH)
            }
            _ => None,
        })
    }

    /// Where a name was imported, in bytes: somewhere in the statement; and the dotted name of what it is.
    /// `None` for any other expression, and for a name that is the whole of a module.
    pub fn import_of(&self, node: Node<'t>) -> Option<(usize, String)> {
        let bound = self.bound(self.source.text_of(node), node.start_byte())?;
        bound.bindings.iter().find_map(|binding| {
            let dotted = match &binding.origin {
                Origin::Import(name) => Some(name.clone()),
                Origin::Part(..) => self.resolve_origin(self.local(), &binding.origin, DEPTH),
                _ => None,
            }?;
            dotted.contains('.').then_some((binding.at, dotted))
        })
    }

    /// Whether the file imports a module, or something below it, at its top level.
    pub fn imports(&self, module: &str) -> bool {
        self.ask(Question::Imports);
        self.module.imports_module(module)
    }

    /// Whether a name is bound in this file by other means than an import.
    pub fn is_local(&self, name: Node<'t>) -> bool {
        self.lookup(self.local(), self.source.text_of(name), name.start_byte()).is_some_and(|bound| {
            !bound.bindings.iter().any(|binding| matches!(binding.origin, Origin::Import(_)))
        })
    }

    /// Whether the file's top level, and nothing nearer, binds the name.
    pub fn is_module_level(&self, name: Node<'t>) -> bool {
        self.lookup(self.local(), self.source.text_of(name), name.start_byte())
            .is_some_and(|bound| bound.is_module)
    }

    /// The scopes inside the unit, found when they are first asked for.
    fn local(&self) -> &Scopes<'t> {
        self.local.get_or_init(|| self.module.scopes(self.unit))
    }

    /// What is put into containers in a function.
    pub(super) fn fills(&self, function: Node<'t>) -> Shared<super::handed::Fill<'t>> {
        self.module.fills(function)
    }

    /// What the function of this file that an expression names returns: the expressions, in no order.
    pub(super) fn returned_by(&self, function: Node<'t>) -> Vec<Node<'t>> {
        self.given_out(function, &[ShapeKind::Return])
    }

    /// The values of the statements of these kinds in the function of this file that an expression names.
    fn given_out(&self, function: Node<'t>, ways: &[ShapeKind]) -> Vec<Node<'t>> {
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

    /// What a name at a place is bound to: the innermost scope that binds it. `None` for a global.
    pub(super) fn bound(&self, name: &str, at: usize) -> Option<Bound<'_, 't>> {
        self.lookup(self.local(), name, at)
    }

    /// Whether the name is a variable of the file's top level, wherever it is assigned: nothing nearer declares it, by
    /// what the language's facts call a declaration, and no parameter or loop binds it.
    pub fn is_shared_variable(&self, name: Node<'t>) -> bool {
        let text = self.source.text_of(name);
        let scopes = self.local();
        let mut index = scopes.at(name.start_byte());
        while index != 0 {
            let scope = scopes.get(index);
            if scope.of(text).iter().any(|binding| self.declares(binding)) {
                return false;
            }
            let Some(parent) = scope.parent else { break };
            index = parent;
        }
        !self.module_bindings(text).is_empty()
    }

    /// Whether a binding makes a new name, which an assignment alone does not.
    fn declares(&self, binding: &Binding<'t>) -> bool {
        let is_assigned = matches!(
            binding.origin,
            Origin::Value(_) | Origin::Part(..) | Origin::First(_) | Origin::Augmented(_)
        );
        let declares = |node: Node<'t>| {
            self.source.path_shape(node).is_some_and(|shape| shape.kind == ShapeKind::Declaration)
        };
        !is_assigned
            || self
                .source
                .root
                .descendant_for_byte_range(binding.at, binding.at)
                .is_some_and(|node| node.ancestors().take_while(|node| !self.is_block(*node)).any(declares))
    }

    fn is_block(&self, node: Node<'t>) -> bool {
        self.source.shape(node).is_some_and(|shape| shape.kind == ShapeKind::Block)
    }

    /// The function whose parameter or local variable a place belongs to.
    pub fn enclosing_function(&self, at: usize) -> Option<Node<'t>> {
        self.local().get(self.local().at(at)).function
    }

    /// What this class's code gives a member of its object.
    pub(super) fn member_values(&self, name: &str) -> Shared<MemberOrigin<'t>> {
        self.class.map_or_else(|| Rc::new([]) as Shared<_>, |class| self.members_of(class, name))
    }

    /// What a class of this file gives a member of its objects.
    fn members_of(&self, class: Node<'t>, name: &str) -> Shared<MemberOrigin<'t>> {
        if self.class == Some(class) {
            self.ask(Question::Member(self.head, print_of(name)));
        }
        self.module.member(class, name)
    }

    fn module_bindings(&self, name: &str) -> Shared<Binding<'t>> {
        self.ask(Question::Name(print_of(name)));
        self.module.bindings(name)
    }

    fn lookup<'s>(&'s self, scopes: &'s Scopes<'t>, name: &str, at: usize) -> Option<Bound<'s, 't>> {
        let mut index = scopes.at(at);
        while index != 0 {
            let scope = scopes.get(index);
            let bindings = scope.of(name);
            if !bindings.is_empty() {
                return Some(Bound { bindings: Bindings::Local(bindings), is_module: false });
            }
            index = scope.parent?;
        }
        let bindings = self.module_bindings(name);
        (!bindings.is_empty()).then_some(Bound { bindings: Bindings::Module(bindings), is_module: true })
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
                    if let Some(own) = bound_around(scopes, name, node.start_byte()) {
                        return self.resolve_origin(scopes, &own.origin, depth);
                    }
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
                let resolve_member = |class: Node<'t>| {
                    let origins = self.members_of(class, property);
                    origins.iter().find_map(|(scopes, origin)| self.resolve_origin(scopes, origin, depth))
                };
                if is_self(self.source.text_of(object)) {
                    return resolve_member(self.class?);
                }
                match self.resolve_in(scopes, object, depth) {
                    Some(object) => Some(join(object, property)),
                    None => resolve_member(self.class_of(scopes, object, depth)?),
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
            Origin::Provided(provider) => {
                let provided = self.given_out(*provider, &[ShapeKind::Return, ShapeKind::Yield]);
                self.inside(self.definition(*provider)?, |there| {
                    provided.into_iter().find_map(|value| there.resolve_in(there.local(), value, depth))
                })
            }
            _ => None,
        }
    }

    /// The class of this file that an expression's value is of: by a declared type, or by the literal that made it.
    fn class_of(&self, scopes: &Scopes<'t>, node: Node<'t>, depth: usize) -> Option<Node<'t>> {
        let depth = depth.checked_sub(1)?;
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => {
                let name = self.source.text_of(node);
                let bound = self.lookup(scopes, name, node.start_byte())?;
                let before = bound.bindings.partition_point(|binding| binding.at < node.start_byte());
                let at = if bound.is_module { 0 } else { before.saturating_sub(1) };
                match &bound.bindings.get(at)?.origin {
                    Origin::Definition(class) => {
                        if bound.is_module {
                            self.ask(Question::Definition(print_of(name)));
                        }
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
                let class = self.class_of(scopes, shape.get(Role::Object)?, depth)?;
                let origins = self.members_of(class, self.source.text_of(shape.get(Role::Property)?));
                origins.iter().find_map(|(scopes, origin)| match origin {
                    Origin::Typed(of, _) => self.class_of(scopes, *of, depth),
                    _ => None,
                })
            }
            _ => None,
        }
    }

    /// The declared type of a member of a class of this file: `request.id`, where `id` is a number.
    pub(super) fn declared_type(&self, member: &super::Shape<'t>) -> Option<Node<'t>> {
        let class = self.class_of(self.local(), member.get(Role::Object)?, DEPTH)?;
        let origins = self.members_of(class, self.source.text_of(member.get(Role::Property)?));
        origins.iter().find_map(|(_, origin)| match origin {
            Origin::Typed(of, _) => Some(*of),
            _ => None,
        })
    }
}

/// What a statement of the top level bound a name to itself, before the place in it: a loop's variable, a block's own
/// name. A comprehension binds behind what it repeats.
fn bound_around<'s, 't>(scopes: &'s Scopes<'t>, name: &str, at: usize) -> Option<&'s Binding<'t>> {
    let own = scopes.outermost().of(name);
    let before = own.partition_point(|binding| binding.at < at);
    let repeats = |binding: &&Binding<'t>| matches!(binding.origin, Origin::Element(_));
    own[..before].last().or_else(|| own.first().filter(repeats))
}

/// The object whose method runs, by its name in the languages that have one.
pub(super) fn is_self(name: &str) -> bool {
    matches!(name, "self" | "this" | "cls")
}

fn join(mut object: String, property: &str) -> String {
    object.push('.');
    object.push_str(property);
    object
}
