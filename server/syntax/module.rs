//! What the units of a document share: the names that its top level binds, and the members of its classes. Each is read
//! from the unit that says it when it is asked for, so that what no unit asks for costs nothing. Knows no rules.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;

use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::bindings::{Binding, Origin, Scopes};
use super::checked::{Checked, checked_at_top, checked_in};
use super::handed::{Fill, fills_in};
use super::imported::module_name;
use super::names::is_self;
use super::shapes::{Role, ShapeKind};
use super::{LazyRegex, Node, Source, Unit, units};

/// The hash by which names and texts are told apart; it is the same in every run.
pub fn print_of(value: impl Hash) -> u64 {
    FixedState::with_seed(0x1a57).hash_one(value)
}

/// The hasher of such prints.
pub(super) fn print_hasher() -> impl Hasher {
    FixedState::with_seed(0x1a57).build_hasher()
}

/// What one unit says of itself to the others. It holds for every unit of the same text and structure.
#[derive(Debug)]
pub struct UnitFacts {
    /// Of the unit's text and structure: equal for units in which rules find the same.
    pub print: u64,
    /// The names it binds at the top level, each with what tells one binding from another. A definition is told by its
    /// name alone, because only who looks into it sees more.
    pub binds: Vec<(u64, u64)>,
    /// What it imports, by dotted name.
    pub imports: Vec<String>,
    /// The members that its code assigns to the object around it, or declares.
    pub members: Vec<u64>,
    /// The code of what its conditions check, if it is no definition but runs as the file is read.
    pub checks: Vec<u64>,
    /// What the function or class that it is, is called.
    pub name: Option<u64>,
    /// It says, at the top level, what only code for a browser says.
    pub in_browser: bool,
}

impl UnitFacts {
    /// Reads a unit.
    pub fn of<'t>(source: &Source<'t>, unit: &Unit<'t>) -> UnitFacts {
        let is_root = unit.node == source.root;
        let print = if is_root { 0 } else { unit.node.print(source.text) };
        let mut facts = UnitFacts {
            print,
            binds: Vec::new(),
            imports: Vec::new(),
            members: Vec::new(),
            checks: Vec::new(),
            name: None,
            in_browser: false,
        };
        if is_root {
            return facts;
        }
        if unit.around.is_none() {
            facts.in_browser = source.language.matches_fact("browser_text", source.text_of(unit.node));
            for binding in Scopes::top_level(source, unit.node).outermost().all() {
                let is_definition = matches!(binding.origin, Origin::Definition(_));
                facts.binds.push((print_of(binding.name), if is_definition { 0 } else { print }));
                facts.imports.extend(imported(source, &binding.origin));
            }
        }
        if unit.around.is_none() {
            facts.checks = checked_at_top(source, unit.node).into_iter().map(print_of).collect();
        }
        facts.name = definition_name(source, unit.node).map(print_of);
        if unit.around.is_none() && unit.opaque.is_none() {
            // Nobody asks for the members of no class.
            return facts;
        }
        each_member(source, unit, &mut |name, _| facts.members.push(print_of(name)));
        facts
    }
}

/// The dotted name of what a binding imports or requires.
fn imported<'t>(source: &Source<'t>, origin: &Origin<'t>) -> Option<String> {
    match origin {
        Origin::Import(name) => Some(name.clone()),
        Origin::Value(value) | Origin::Part(value, _) => {
            let shape = source.shape(source.unwrapped(*value))?;
            let module = shape.get(Role::Module).filter(|_| shape.kind == ShapeKind::ModuleReference)?;
            Some(module_name(source.text_of(module)).to_owned())
        }
        _ => None,
    }
}

/// Whether an import is one of a module, or of something below it.
pub fn is_below(import: &str, module: &str) -> bool {
    import.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
}

/// What a definition is called, whatever wraps it.
fn definition_name<'t>(source: &Source<'t>, node: Node<'t>) -> Option<&'t str> {
    const NAMED: &[ShapeKind] =
        &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class, ShapeKind::Wrapping];
    let shape = source.is_one_of(node, NAMED).then(|| source.shape(node)).flatten()?;
    match shape.get(Role::Definition) {
        Some(definition) if definition != node => definition_name(source, definition),
        _ => shape.get(Role::Name).map(|name| source.text_of(name)),
    }
}

/// What is called so among a class's members is embedded in it: what that has, its objects have.
pub(super) const EMBEDDED: &str = "";

/// Calls `found` with every member that a unit's code gives the object around it, or declares, and with its origin.
fn each_member<'t>(source: &Source<'t>, unit: &Unit<'t>, found: &mut dyn FnMut(&'t str, Origin<'t>)) {
    const GIVING: &[ShapeKind] = &[ShapeKind::Field, ShapeKind::Assignment];
    for node in unit.nodes() {
        if !node.is_named() || !source.is_one_of(node, GIVING) {
            continue;
        }
        let Some(shape) = source.shape(node) else { continue };
        let origin = match (shape.get(Role::Type), shape.get(Role::Value)) {
            (Some(declared), value) => Origin::Typed(declared, value),
            (None, Some(value)) => Origin::Value(value),
            (None, None) => continue,
        };
        for target in shape.all(Role::Target) {
            if shape.kind == ShapeKind::Field {
                found(source.text_of(target), origin.clone());
                if shape.get(Role::Type).is_some_and(|declared| declared.holds(target)) {
                    found(EMBEDDED, origin.clone());
                }
                continue;
            }
            // What is assigned among a class's members is one of them.
            let of_class = || {
                let around = node.ancestors().nth(2);
                around.is_some_and(|class| source.is_one_of(class, &[ShapeKind::Class]))
            };
            if source.is_one_of(target, &[ShapeKind::Name]) && of_class() {
                found(source.text_of(target), origin.clone());
                continue;
            }
            let member = source.shape(target).filter(|member| member.kind == ShapeKind::Member);
            let parts = member.map(|member| (member.get(Role::Object), member.get(Role::Property)));
            if let Some((Some(object), Some(property))) = parts
                && is_self(source.text_of(object))
            {
                found(source.text_of(property), origin.clone());
            }
        }
    }
}

/// The bindings of a name at the top level, or what a class gives one of its members; shared by all who ask.
pub(super) type Shared<T> = Rc<[T]>;

/// What a class gives a member, with the scopes of the code that does.
pub(super) type MemberOrigin<'t> = (Rc<Scopes<'t>>, Origin<'t>);

/// What was found out of nodes, by the node.
type ByNode<T> = RefCell<HashMap<usize, T, FixedState>>;

/// What is known of a node, found out when it is first asked.
fn known_by<T: Clone>(known: &ByNode<T>, node: Node<'_>, find: impl FnOnce() -> T) -> T {
    if let Some(found) = known.borrow().get(&node.id()) {
        return found.clone();
    }
    let found = find();
    known.borrow_mut().insert(node.id(), found.clone());
    found
}

/// What a document's units share.
pub struct Module<'t> {
    source: Source<'t>,
    units: Vec<Unit<'t>>,
    facts: Vec<Arc<UnitFacts>>,
    heads: Vec<u64>,
    binders: HashMap<u64, SmallVec<[u32; 2]>, FixedState>,
    checks: HashSet<u64, FixedState>,
    bindings: RefCell<HashMap<u64, Shared<Binding<'t>>, FixedState>>,
    members: RefCell<HashMap<(usize, u64), Shared<MemberOrigin<'t>>, FixedState>>,
    imports: RefCell<HashMap<String, bool>>,
    scopes: ByNode<Rc<Scopes<'t>>>,
    top_levels: ByNode<Rc<Scopes<'t>>>,
    fills: ByNode<Shared<Fill<'t>>>,
    checked: ByNode<Shared<Checked<'t>>>,
    once: RefCell<HashMap<u64, bool, FixedState>>,
}

impl<'t> Module<'t> {
    /// What the units of a document share.
    pub fn of(source: &Source<'t>) -> Module<'t> {
        let units = units(source);
        let facts = units.iter().map(|unit| Arc::new(UnitFacts::of(source, unit))).collect();
        let heads = heads(source, &units);
        Module::with(source, units, heads, facts)
    }

    /// What units share whose facts are known, and the [`heads`] they stand below; each list holds one for each unit.
    pub fn with(
        source: &Source<'t>,
        units: Vec<Unit<'t>>,
        heads: Vec<u64>,
        facts: Vec<Arc<UnitFacts>>,
    ) -> Module<'t> {
        let mut binders: HashMap<u64, SmallVec<[u32; 2]>, FixedState> = HashMap::default();
        for (index, facts) in facts.iter().enumerate() {
            for (name, _) in &facts.binds {
                let list = binders.entry(*name).or_default();
                if list.last() != Some(&(index as u32)) {
                    list.push(index as u32);
                }
            }
        }
        let checks = facts.iter().flat_map(|facts| facts.checks.iter().copied()).collect();
        Module {
            source: *source,
            units,
            facts,
            heads,
            binders,
            checks,
            bindings: RefCell::default(),
            members: RefCell::default(),
            imports: RefCell::default(),
            scopes: RefCell::default(),
            top_levels: RefCell::default(),
            fills: RefCell::default(),
            checked: RefCell::default(),
            once: RefCell::default(),
        }
    }

    /// The units, in order.
    pub fn units(&self) -> &[Unit<'t>] {
        &self.units
    }

    /// The facts of each unit.
    pub fn facts(&self) -> &[Arc<UnitFacts>] {
        &self.facts
    }

    /// The print of the heads of the classes that a unit stands in, its own included; 0 at the top level.
    pub fn head_of(&self, unit: usize) -> u64 {
        self.heads[unit]
    }

    /// The facts of the units that bind a name at the top level.
    pub fn binders(&self, name: u64) -> impl Iterator<Item = &Arc<UnitFacts>> {
        self.binders.get(&name).into_iter().flatten().map(|unit| &self.facts[*unit as usize])
    }

    /// Whether something in it says what only code for a browser says.
    pub fn says_browser(&self) -> bool {
        self.facts.iter().any(|facts| facts.in_browser)
    }

    /// Whether a condition at the top level is about what has that code.
    pub(super) fn checks(&self, code: u64) -> bool {
        self.checks.contains(&code)
    }

    /// The names that imports bind, each with the dotted name of what it is bound to.
    pub fn imports(&self) -> Vec<(&'t str, String)> {
        let tops = self.units.iter().filter(|unit| unit.around.is_none() && unit.node != self.source.root);
        let mut imports = Vec::new();
        for unit in tops {
            for binding in self.top_level(unit.node).outermost().all() {
                if let Origin::Import(from) = &binding.origin {
                    imports.push((binding.name, from.clone()));
                }
            }
        }
        imports
    }

    /// Whether a module, or something below it, is imported.
    pub(super) fn imports_module(&self, module: &str) -> bool {
        if let Some(known) = self.imports.borrow().get(module) {
            return *known;
        }
        let imports = self.facts.iter().any(|facts| facts.imports.iter().any(|name| is_below(name, module)));
        self.imports.borrow_mut().insert(module.to_owned(), imports);
        imports
    }

    /// Whether an expression matches anywhere in the document's text, which is found out once.
    pub fn text_matches(&self, regex: &LazyRegex) -> bool {
        self.once(print_of(("text_matches", regex.print())), || regex.is_match(self.source.text))
    }

    /// What is found out of the whole document once.
    pub fn once(&self, print: u64, find: impl FnOnce() -> bool) -> bool {
        if let Some(known) = self.once.borrow().get(&print) {
            return *known;
        }
        let found = find();
        self.once.borrow_mut().insert(print, found);
        found
    }

    /// The bindings of a name at the top level, in the order they are written. What is written several times, as a pasted
    /// import may be, binds once.
    pub(super) fn bindings(&self, name: &str) -> Shared<Binding<'t>> {
        let print = print_of(name);
        if let Some(known) = self.bindings.borrow().get(&print) {
            return Rc::clone(known);
        }
        let (mut found, mut seen) = (Vec::new(), SmallVec::<[u64; 4]>::new());
        for index in self.binders.get(&print).into_iter().flatten() {
            let unit = self.facts[*index as usize].print;
            if seen.contains(&unit) {
                continue;
            }
            seen.push(unit);
            let scopes = self.top_level(self.units[*index as usize].node);
            found.extend_from_slice(scopes.outermost().of(name));
        }
        let found: Shared<Binding<'t>> = found.into();
        self.bindings.borrow_mut().insert(print, Rc::clone(&found));
        found
    }

    /// The scopes in a node.
    pub(super) fn scopes(&self, node: Node<'t>) -> Rc<Scopes<'t>> {
        known_by(&self.scopes, node, || Rc::new(Scopes::within(&self.source, node)))
    }

    /// What a node binds at the top level.
    fn top_level(&self, node: Node<'t>) -> Rc<Scopes<'t>> {
        known_by(&self.top_levels, node, || Rc::new(Scopes::top_level(&self.source, node)))
    }

    /// What is put into containers in a function.
    pub(super) fn fills(&self, function: Node<'t>) -> Shared<Fill<'t>> {
        known_by(&self.fills, function, || fills_in(&self.source, function))
    }

    /// What the checks in a node are about, sorted by its code.
    pub(super) fn checked(&self, node: Node<'t>) -> Shared<Checked<'t>> {
        known_by(&self.checked, node, || checked_in(&self.source, node))
    }

    /// What a class's code gives a member.
    pub(super) fn member(&self, class: Node<'t>, name: &str) -> Shared<MemberOrigin<'t>> {
        let print = print_of(name);
        if let Some(known) = self.members.borrow().get(&(class.id(), print)) {
            return Rc::clone(known);
        }
        let mut found = Vec::new();
        for unit in self.code_of(class, print) {
            let mut own = Vec::new();
            each_member(&self.source, &unit, &mut |member, origin| {
                if member == name {
                    own.push(origin);
                }
            });
            if !own.is_empty() {
                let scopes = self.scopes(unit.node);
                found.extend(own.into_iter().map(|origin| (Rc::clone(&scopes), origin)));
            }
        }
        let found: Shared<MemberOrigin<'t>> = found.into();
        self.members.borrow_mut().insert((class.id(), print), Rc::clone(&found));
        found
    }

    /// The units of a class that may give the member of that print; the class as one, if its members are no units.
    fn code_of(&self, class: Node<'t>, member: u64) -> Vec<Unit<'t>> {
        let from = self.units.partition_point(|unit| unit.node.id() <= class.id());
        let head = (0..from).rev().take(8).find(|index| {
            let unit = &self.units[*index];
            unit.node.holds(class) && unit.opaque.is_some_and(|body| body.parent() == Some(class))
        });
        let Some(head) = head else {
            return vec![Unit { index: 0, node: class, opaque: None, around: None }];
        };
        (head..self.units.len())
            .take_while(|index| *index == head || self.units[head].node.holds(self.units[*index].node))
            .filter(|index| self.facts[*index].members.contains(&member))
            .map(|index| self.units[index])
            .collect()
    }
}

/// Where the first function or class of a document begins, whatever wraps it; the text's end if there is none. What stands
/// before it is the file's top, where its imports are.
pub fn top_end(source: &Source<'_>) -> usize {
    const DEFINITION: &[ShapeKind] =
        &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class, ShapeKind::Wrapping];
    let mut items = source.root.named_children();
    let first = items.find(|item| source.is_one_of(*item, DEFINITION));
    first.map_or(source.text.len(), Node::start_byte)
}

/// The print of a file's top, its places included: of the text before `end`, and of the units that begin there.
pub fn print_of_top(source: &Source<'_>, units: &[Unit<'_>], facts: &[Arc<UnitFacts>], end: usize) -> u64 {
    let begin = units.iter().zip(facts).filter(|(unit, _)| unit.node != source.root);
    let begin = begin.take_while(|(unit, _)| unit.node.start_byte() < end);
    let structure: Vec<u64> = begin.map(|(_, facts)| facts.print).collect();
    print_of((&source.text[..end], structure))
}

/// For each unit the print of the heads of the classes it stands in, its own included. Of classes with the same head, as
/// of those whose heads are missing, each has a print of its own.
pub fn heads(source: &Source<'_>, units: &[Unit<'_>]) -> Vec<u64> {
    let mut heads: Vec<u64> = Vec::with_capacity(units.len());
    let mut alike: HashMap<u64, u32, FixedState> = HashMap::default();
    for unit in units {
        let around = unit.around.map_or(0, |around| heads[around]);
        heads.push(match unit.opaque.filter(|_| unit.node != source.root) {
            Some(body) => {
                let head = &source.text[unit.node.start_byte()..body.start_byte()];
                let print = print_of((around, unit.node.kind_id(), head));
                let before = alike.entry(print).or_default();
                *before += 1;
                if *before == 1 { print } else { print_of((print, *before)) }
            }
            None => around,
        });
    }
    heads
}
