//! Names: what is bound where in a unit and around it, and what is asked of that. What an expression resolves to is in
//! `resolving.rs`, which function it names in `definitions.rs`. Knows no rules.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::ops::{Deref, Range};
use std::rc::Rc;

use foldhash::fast::FixedState;

use super::bindings::{Binding, Origin, Scopes};
use super::module::{MemberOrigin, Module, Shared, print_of};
use super::questions::{Question, Reads};
use super::resolving::DEPTH;
use super::shapes::{Role, ShapeKind};
use super::{LazyRegex, Node, Source, Unit};

/// The names that code in one unit can see.
pub struct Names<'a, 't> {
    /// The document.
    pub source: &'a Source<'t>,
    module: &'a Module<'t>,
    unit: Node<'t>,
    local: OnceCell<Rc<Scopes<'t>>>,
    pub(super) class: Option<Node<'t>>,
    /// The print of the head of the class around the unit.
    pub(super) head: u64,
    questions: RefCell<HashSet<u64, FixedState>>,
    whole_file: Cell<bool>,
    /// The expressions that were asked of the file's text, with the answers.
    matches: RefCell<Vec<(LazyRegex, bool)>>,
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
            matches: RefCell::default(),
            evaluated: RefCell::default(),
            worded: RefCell::default(),
        }
    }

    /// What was asked so far of the rest of the file.
    pub fn into_reads(self) -> Reads {
        let mut questions: Vec<u64> = self.questions.into_inner().into_iter().collect();
        questions.sort_unstable();
        Reads { questions, matches: self.matches.into_inner(), whole_file: self.whole_file.get() }
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

    /// Says that what was asked elsewhere of what lies beyond the file is asked here.
    pub fn asks_beyond(&self, reads: &Reads) {
        let beyond = [Question::Project, Question::Change].into_iter();
        beyond.filter(|question| reads.asks(*question)).for_each(|question| self.ask(question));
    }

    /// Whether the file's code runs in a browser, which `find` finds out once.
    pub fn runs_in_browser(&self, find: impl FnOnce(&Module<'t>) -> bool) -> bool {
        self.ask(Question::Browser);
        self.module.once(Question::Browser.print(), || find(self.module))
    }

    /// Whether an expression matches anywhere in the file's text.
    pub fn file_matches(&self, regex: &LazyRegex) -> bool {
        let answer = self.module.text_matches(regex);
        let mut asked = self.matches.borrow_mut();
        if !asked.iter().any(|(known, _)| known.print() == regex.print()) {
            asked.push((regex.clone(), answer));
        }
        answer
    }

    /// Says that something is read which no question covers.
    pub fn reads_file(&self) {
        self.whole_file.set(true);
    }

    /// What is found out of the whole file once, whichever unit asks first; the print tells one thing from another.
    pub fn once(&self, print: u64, find: impl FnOnce() -> bool) -> bool {
        self.module.once(print, find)
    }

    /// Says that something is asked of the project that the file belongs to.
    pub fn asks_project(&self) {
        self.ask(Question::Project);
    }

    /// Says that it is asked what the file, or those that changed with it, were before.
    pub fn asks_change(&self) {
        self.ask(Question::Change);
    }

    pub(super) fn ask(&self, question: Question) {
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
            matches: RefCell::default(),
            evaluated: RefCell::default(),
            worded: RefCell::default(),
        };
        let answer = ask(&there);
        self.questions.borrow_mut().extend(there.questions.into_inner());
        if there.whole_file.get() {
            self.whole_file.set(true);
        }
        answer
    }

    /// The dotted name of an expression. `None` where it is not known: a parameter without a type, a local function.
    pub fn resolve(&self, node: Node<'t>) -> Option<String> {
        self.resolve_in(self.local(), node, DEPTH)
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

    /// The same where the name stands for nothing else.
    pub fn only_import_of(&self, node: Node<'t>) -> Option<(usize, String)> {
        let bound = self.bound(self.source.text_of(node), node.start_byte())?;
        (bound.bindings.len() == 1).then(|| self.import_of(node)).flatten()
    }

    /// Whether the file imports a module, or something below it, at its top level.
    pub fn imports(&self, module: &str) -> bool {
        self.ask(Question::Imports(print_of(module)));
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

    /// The unit's node.
    pub fn unit(&self) -> Node<'t> {
        self.unit
    }

    /// What the checks in a unit or function are about, sorted by its code.
    pub(super) fn checked_in(&self, node: Node<'t>) -> Shared<super::checked::Checked<'t>> {
        self.module.checked(node)
    }

    /// Whether a condition at the file's top level is about what is called so.
    pub(super) fn is_checked_at_top(&self, text: &str) -> bool {
        let print = print_of(text);
        self.ask(Question::Checks(print));
        self.module.checks(print)
    }

    /// The scopes inside the unit, found when they are first asked for.
    pub(super) fn local(&self) -> &Scopes<'t> {
        self.local.get_or_init(|| self.module.scopes(self.unit))
    }

    /// What is put into containers in a function.
    pub(super) fn fills(&self, function: Node<'t>) -> Shared<super::handed::Fill<'t>> {
        self.module.fills(function)
    }

    /// What a name at a place is bound to: the innermost scope that binds it. `None` for a global.
    pub(super) fn bound(&self, name: &str, at: usize) -> Option<Bound<'_, 't>> {
        self.lookup(self.local(), name, at)
    }

    /// Whether the name is a variable of the file's top level, wherever it is assigned: nothing nearer declares it, by
    /// what the language's facts call a declaration, and no parameter or loop binds it.
    pub fn is_shared_variable(&self, name: Node<'t>) -> bool {
        let text = self.source.text_of(name);
        // Most names are none of the top level's.
        if self.module_bindings(text).is_empty() {
            return false;
        }
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
        true
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
    pub(super) fn members_of(&self, class: Node<'t>, name: &str) -> Shared<MemberOrigin<'t>> {
        if self.class == Some(class) {
            self.ask(Question::Member(self.head, print_of(name)));
        }
        self.module.member(class, name)
    }

    /// Whether a function, method or class at the file's top level is called so.
    pub(super) fn defines(&self, name: &str) -> bool {
        let print = print_of(name);
        self.ask(Question::Method(0, print));
        self.module.facts().iter().any(|facts| facts.name == Some(print))
    }

    pub(super) fn module_bindings(&self, name: &str) -> Shared<Binding<'t>> {
        self.ask(Question::Name(print_of(name)));
        self.module.bindings(name)
    }

    pub(super) fn lookup<'s>(
        &'s self,
        scopes: &'s Scopes<'t>,
        name: &str,
        at: usize,
    ) -> Option<Bound<'s, 't>> {
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
}

/// The object whose method runs, by its name in the languages that have one.
pub(super) fn is_self(name: &str) -> bool {
    matches!(name, "self" | "this" | "cls")
}
