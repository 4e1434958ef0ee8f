//! Flow: what can be said of an expression's value without running it. Inside one function, and through the
//! returns of functions in the same file. Knows no rules.
//!
//! What is not tracked is listed in `server/README.md`.

use std::cell::{Cell, RefCell};

use super::bindings::{Binding, Origin};
use super::names::is_self;
use super::reaching::reaching;
use super::shapes::{Role, ShapeKind};
use super::{Language, Names, Node, Source};

/// How deep an expression, and a chain of definitions, is followed.
const DEPTH: usize = 24;
/// How many expressions one question may look at.
const STEPS: usize = 600;

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// The same on every path and in every run, or nothing of a caller's text is left in it.
    pub constant: bool,
    /// A text.
    pub text: bool,
    /// A text put together from parts that are not all constant.
    pub built: bool,
    /// What a caught error says, or the error itself, is left in it.
    pub error: bool,
    /// What a caller sent is left in it.
    pub tainted: bool,
    /// What whoever runs the program gave it is left in it: its arguments, its environment.
    pub from_program: bool,
    /// What a language model wrote is left in it.
    pub from_model: bool,
    /// What a function's own caller gave it as a parameter is left in it, wherever that came from.
    pub from_parameter: bool,
}

impl Value {
    pub(super) const UNKNOWN: Value = Value {
        constant: false,
        text: false,
        built: false,
        error: false,
        tainted: false,
        from_program: false,
        from_model: false,
        from_parameter: false,
    };
    pub(super) const CONSTANT: Value = Value { constant: true, ..Value::UNKNOWN };
    const TEXT: Value = Value { constant: true, text: true, ..Value::UNKNOWN };
    pub(super) const ERROR: Value = Value { error: true, ..Value::UNKNOWN };
    pub(super) const TAINTED: Value = Value { tainted: true, ..Value::UNKNOWN };

    pub(super) fn join(self, other: Value) -> Value {
        Value {
            constant: self.constant && other.constant,
            text: self.text || other.text,
            built: self.built || other.built,
            error: self.error || other.error,
            tainted: self.tainted || other.tainted,
            from_program: self.from_program || other.from_program,
            from_model: self.from_model || other.from_model,
            from_parameter: self.from_parameter || other.from_parameter,
        }
    }

    /// A part of the value: a text of its own, however the whole came about.
    fn part(self, property: Option<&str>, language: &Language) -> Value {
        let says_error = property.is_none_or(|property| language.knows_word("error_text", property));
        Value { text: false, built: false, error: self.error && says_error, ..self }
    }

    /// A container with what was put into it. That it is no longer constant only counts where a caller sent that: lists
    /// of conditions and columns are put together from parts that the program chose.
    fn join_fill(self, fill: Value) -> Value {
        let joined = self.join(Value { text: false, built: false, ..fill });
        Value { constant: self.constant && !fill.tainted, ..joined }
    }

    /// A text that holds both.
    fn concatenated(self, other: Value) -> Value {
        let joined = self.join(other);
        Value { built: joined.built || (joined.text && !joined.constant), ..joined }
    }
}

/// What is known of an expression's value.
pub(super) fn evaluate<'t>(names: &Names<'_, 't>, node: Node<'t>) -> Value {
    let (steps, open) = (Cell::new(STEPS), RefCell::default());
    let as_key = is_key(names.source, node);
    Evaluation { names, source: names.source, steps: &steps, open: &open, caller: None, as_key }
        .of(node, DEPTH)
}

pub(super) struct Evaluation<'e, 'a, 't> {
    pub(super) names: &'e Names<'a, 't>,
    pub(super) source: &'e Source<'t>,
    pub(super) steps: &'e Cell<usize>,
    /// The bindings whose value is being found out, by their places, each with the call that gives its function's
    /// arguments: what one adds to itself it holds already.
    pub(super) open: &'e RefCell<Vec<(usize, usize)>>,
    /// The call whose result is asked for, if the value is returned by a function of this file.
    pub(super) caller: Option<Caller<'e, 'a, 't>>,
    /// What is asked for is used as a key, where the names count that every object inherits.
    pub(super) as_key: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Caller<'e, 'a, 't> {
    pub(super) evaluation: &'e Evaluation<'e, 'a, 't>,
    pub(super) function: Node<'t>,
    pub(super) arguments: Node<'t>,
    /// The arguments of a call that bound some before, behind the first.
    pub(super) bound: Option<Node<'t>>,
}

impl<'t> Evaluation<'_, '_, 't> {
    pub(super) fn of(&self, node: Node<'t>, depth: usize) -> Value {
        let (Some(depth), Some(steps)) = (depth.checked_sub(1), self.steps.get().checked_sub(1)) else {
            return Value::UNKNOWN;
        };
        self.steps.set(steps);
        let value = self.unchecked(node, depth);
        if !value.constant && self.is_checked(node) {
            return Value::CONSTANT;
        }
        value
    }

    /// What is known of a value before what conditions say of it.
    fn unchecked(&self, node: Node<'t>, depth: usize) -> Value {
        if let Some(flow) = self.source.flow_shape(node) {
            match flow.kind {
                ShapeKind::ProgramSource => {
                    return Value { from_program: true, ..self.by_shape(node, depth) };
                }
                ShapeKind::ModelSource => return Value { from_model: true, ..self.by_shape(node, depth) },
                _ => {}
            }
            if let Some(value) = self.through_call(&flow, depth) {
                let is_sent = !value.tainted && flow.kind == ShapeKind::Pass && self.is_sent_call(node);
                return if is_sent { Value::TAINTED } else { value };
            }
        }
        self.by_shape(node, depth)
    }

    fn by_shape(&self, node: Node<'t>, depth: usize) -> Value {
        let Some(shape) = self.source.shape(node) else { return Value::UNKNOWN };
        let part = |role: Role| shape.get(role).map_or(Value::UNKNOWN, |part| self.of(part, depth));
        match shape.kind {
            ShapeKind::Text => self.children(node, Value::TEXT, depth),
            ShapeKind::Interpolation => part(Role::Value),
            ShapeKind::Literal | ShapeKind::Function | ShapeKind::AsyncFunction => Value::CONSTANT,
            ShapeKind::Container => {
                self.children(shape.get(Role::Body).unwrap_or(node), Value::CONSTANT, depth)
            }
            ShapeKind::Sequence => self.children(node, Value::CONSTANT, depth),
            ShapeKind::Pair | ShapeKind::NamedArgument | ShapeKind::Spread => part(Role::Value),
            ShapeKind::Wrapper => part(Role::Inner),
            ShapeKind::Concatenation => part(Role::Left).concatenated(part(Role::Right)),
            ShapeKind::Choice => {
                let value = [Role::Left, Role::Right, Role::Consequence, Role::Alternative]
                    .into_iter()
                    .filter_map(|role| shape.get(role))
                    .map(|choice| self.of(choice, depth))
                    .reduce(Value::join)
                    .unwrap_or(Value::UNKNOWN);
                Value { error: value.error && !self.sorts_errors(node, &shape), ..value }
            }
            ShapeKind::Operation => {
                let (left, right) = (shape.get(Role::Left), shape.get(Role::Right));
                match (left, right) {
                    (Some(left), Some(right)) => Value {
                        constant: self.of(left, depth).join(self.of(right, depth)).constant,
                        ..Value::UNKNOWN
                    },
                    // A comparison or a negation is true or false, whatever went in.
                    _ => Value::CONSTANT,
                }
            }
            // The clause of a comprehension says where its names come from and adds nothing itself.
            ShapeKind::Iteration => Value::CONSTANT,
            ShapeKind::Assignment => part(Role::Value),
            ShapeKind::Index => part(Role::Object),
            ShapeKind::Name => self.name(node, None, depth),
            ShapeKind::Member => self.member(node, &shape, depth),
            ShapeKind::Call => self.call(&shape, depth),
            _ => Value::UNKNOWN,
        }
    }

    /// The join of a node's named children, where a string's own pieces count for nothing.
    fn children(&self, node: Node<'t>, start: Value, depth: usize) -> Value {
        let mut value = start;
        for child in node.named_children() {
            let counts = self.source.shape(child).is_some_and(|shape| shape.kind != ShapeKind::Comment);
            if counts {
                let part = self.of(child, depth);
                value = if start.text { value.concatenated(part) } else { value.join(part) };
            }
        }
        value
    }

    fn through_call(&self, shape: &super::Shape<'t>, depth: usize) -> Option<Value> {
        let inner = || shape.get(Role::Value).map_or(Value::TEXT, |value| self.of(value, depth));
        Some(match shape.kind {
            ShapeKind::Source => Value::TAINTED,
            ShapeKind::Neutral => Value::CONSTANT,
            ShapeKind::Pass | ShapeKind::Numbered => inner(),
            ShapeKind::Filter => match (shape.get(Role::Condition), shape.get(Role::Key)) {
                (Some(condition), Some(key)) if self.tells(condition, key) => Value::CONSTANT,
                _ => inner(),
            },
            ShapeKind::Keys => {
                shape.get(Role::Value).and_then(|value| self.keys(value, true, depth)).unwrap_or_else(inner)
            }
            ShapeKind::Run => self.run(shape.get(Role::Function)?, depth),
            ShapeKind::Ordered if shape.get(Role::Value).is_some() => inner(),
            ShapeKind::Put if shape.get(Role::Arguments).is_none() => return None,
            ShapeKind::Join | ShapeKind::Ordered | ShapeKind::Put => {
                let part = |role| shape.get(role).map_or(Value::UNKNOWN, |part| self.of(part, depth));
                let arguments = shape.get(Role::Arguments);
                let arguments = arguments.map(|node| self.children(node, Value::CONSTANT, depth));
                let joined = match arguments {
                    Some(arguments) => arguments,
                    None => part(Role::Left).join(part(Role::Right)),
                };
                Value { text: false, built: false, ..joined }
            }
            ShapeKind::Format => {
                let arguments = shape
                    .get(Role::Arguments)
                    .map_or(Value::CONSTANT, |node| self.children(node, Value::CONSTANT, depth));
                inner().concatenated(arguments)
            }
            _ => return None,
        })
    }

    fn name(&self, node: Node<'t>, property: Option<&str>, depth: usize) -> Value {
        let name = self.source.text_of(node);
        let Some(bound) = self.names.bound(name, node.start_byte()) else { return by_convention(name) };
        let call = self.caller.map_or(0, |caller| caller.arguments.id());
        let mut value: Option<Value> = None;
        let mut is_container = false;
        let mut is_open = false;
        for binding in reaching(self.source, &bound.bindings, node, bound.is_module) {
            // That it is declared gives it no value beside those that it is given.
            if matches!(binding.origin, Origin::Typed(_, None)) && self.is_given(&bound, name, node) {
                continue;
            }
            let this = (binding.at, call);
            if self.open.borrow().contains(&this) {
                is_open = true;
                continue;
            }
            is_container |= self.is_container(binding);
            self.open.borrow_mut().push(this);
            let mut other = self.origin(binding, depth);
            self.open.borrow_mut().pop();
            if !other.constant && self.is_checked_name(node, binding, &bound) {
                other = Value::CONSTANT;
            }
            value = Some(value.map_or(other, |value| value.join(other)));
        }
        let value = value.unwrap_or(if is_open { Value::CONSTANT } else { Value::UNKNOWN });
        if !is_container || bound.is_module {
            return value;
        }
        value.join_fill(self.filled(name, property, node, depth))
    }

    fn origin(&self, binding: &Binding<'t>, depth: usize) -> Value {
        match &binding.origin {
            Origin::Value(value) => self.of(*value, depth),
            // What runs through a mapping has its keys.
            Origin::Element(value) if self.is_number_of(binding, *value) => Value::CONSTANT,
            Origin::Element(value) => {
                self.keys(*value, false, depth).unwrap_or_else(|| self.of(*value, depth))
            }
            Origin::Part(value, _) if self.is_request_part(binding, *value) => Value::TAINTED,
            Origin::Part(value, property) => self.of(*value, depth).part(*property, self.source.language),
            // What a call of several results is said to be is the first of them.
            Origin::First(value) => self.of(*value, depth),
            Origin::Typed(_, Some(value)) => self.of(*value, depth),
            // What it was before is among the bindings that reach; the two together are a text if either is.
            Origin::Augmented(added) => {
                let value = self.of(*added, depth);
                let around = added.parent();
                let is_either = around
                    .and_then(|it| self.source.shape_of(it, &[ShapeKind::Augmentation]))
                    .is_some_and(|shape| shape.get(Role::Condition).is_some());
                Value { built: value.built || (!value.constant && !is_either), ..value }
            }
            Origin::Definition(_) => Value::CONSTANT,
            Origin::Import(name) => by_convention(name.rsplit('.').next().unwrap_or(name)),
            Origin::Error => Value::ERROR,
            Origin::Parameter(declared) => self.parameter(binding, *declared, depth),
            Origin::Typed(declared, None) if self.is_neutral(*declared) => Value::CONSTANT,
            Origin::Typed(_, None) | Origin::Provided(_) => Value::UNKNOWN,
        }
    }

    fn member(&self, node: Node<'t>, shape: &super::Shape<'t>, depth: usize) -> Value {
        let Some(property) = shape.get(Role::Property) else { return Value::UNKNOWN };
        let property = self.source.text_of(property);
        let Some(object) = shape.get(Role::Object) else { return Value::UNKNOWN };
        if self.is_sent_part(shape) {
            return Value::TAINTED;
        }
        if by_convention(property).constant {
            let from_program = self.of(object, depth).from_program;
            return Value { from_program, ..Value::CONSTANT };
        }
        if is_self(self.source.text_of(object)) {
            let origins = self.names.member_values(property);
            return origins
                .iter()
                .map(|(_, origin)| {
                    self.origin(&Binding { name: "", at: node.start_byte(), origin: origin.clone() }, depth)
                })
                .reduce(Value::join)
                .unwrap_or(Value::UNKNOWN);
        }
        if let Some(declared) = self.names.declared_type(shape) {
            if self.is_neutral(declared) {
                return Value::CONSTANT;
            }
            if self.holds_no_text(object, declared) {
                return Value::UNKNOWN;
            }
        }
        // What is put into another member is not in this one.
        let whole = match self.source.is_one_of(object, &[ShapeKind::Name]) {
            true if self.source.flow_shape(object).is_none() => self.name(object, Some(property), depth),
            _ => self.of(object, depth),
        };
        whole.part(Some(property), self.source.language)
    }
}

/// Whether an expression stands as the key that an element is looked up by.
fn is_key<'t>(source: &Source<'t>, node: Node<'t>) -> bool {
    let around = node.parent().filter(|around| source.is_one_of(*around, &[ShapeKind::Index]));
    around.and_then(|around| source.shape(around)).and_then(|shape| shape.get(Role::Key)) == Some(node)
}

/// A name in capitals is a constant wherever it comes from.
fn by_convention(name: &str) -> Value {
    let is_constant = name.len() > 1
        && name.chars().any(|char| char.is_ascii_uppercase())
        && name.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_');
    if is_constant { Value::CONSTANT } else { Value::UNKNOWN }
}
