//! Flow: what can be said of an expression's value without running it. Inside one function, and through the
//! returns of functions in the same file. Knows no rules.
//!
//! Not tracked: values through object members that other functions set, through containers' single elements, through
//! closures that assign to outer names, and through functions of other files.

use std::cell::Cell;

use super::Node;

use super::bindings::{Binding, Origin};
use super::shapes::{Role, ShapeKind};
use super::{Names, Source};

/// How deep an expression, and a chain of definitions, is followed.
const DEPTH: usize = 24;
/// How many expressions one question may look at.
const STEPS: usize = 2_000;

/// The members of an error that say what went wrong inside the program; its code or status is meant for callers.
const ERROR_TEXTS: &[&str] = &[
    "message",
    "stack",
    "args",
    "detail",
    "sqlMessage",
    "stderr",
    "stdout",
    "output",
    "cause",
    "strerror",
    "orig",
    "__str__",
    "__repr__",
];
/// What a parameter that takes an error is called.
const ERROR_NAMES: &[&str] = &["err", "error", "exc", "exception"];

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
}

impl Value {
    const UNKNOWN: Value = Value { constant: false, text: false, built: false, error: false, tainted: false };
    const CONSTANT: Value = Value { constant: true, ..Value::UNKNOWN };
    const TEXT: Value = Value { constant: true, text: true, ..Value::UNKNOWN };
    const ERROR: Value = Value { error: true, ..Value::UNKNOWN };
    const TAINTED: Value = Value { tainted: true, ..Value::UNKNOWN };

    fn join(self, other: Value) -> Value {
        Value {
            constant: self.constant && other.constant,
            text: self.text || other.text,
            built: self.built || other.built,
            error: self.error || other.error,
            tainted: self.tainted || other.tainted,
        }
    }

    /// A part of the value: a text of its own, however the whole came about.
    fn part(self, property: Option<&str>) -> Value {
        let says_error = property.is_none_or(|property| ERROR_TEXTS.contains(&property));
        Value { text: false, built: false, error: self.error && says_error, ..self }
    }

    /// A text that holds both.
    fn concatenated(self, other: Value) -> Value {
        let joined = self.join(other);
        Value { built: joined.built || (joined.text && !joined.constant), ..joined }
    }
}

/// What is known of an expression's value.
pub(super) fn evaluate<'t>(names: &Names<'_, 't>, node: Node<'t>) -> Value {
    Evaluation { names, source: names.source, steps: Cell::new(STEPS) }.of(node, DEPTH)
}

struct Evaluation<'e, 'a, 't> {
    names: &'e Names<'a, 't>,
    source: &'e Source<'t>,
    steps: Cell<usize>,
}

impl<'t> Evaluation<'_, '_, 't> {
    fn of(&self, node: Node<'t>, depth: usize) -> Value {
        let (Some(depth), Some(steps)) = (depth.checked_sub(1), self.steps.get().checked_sub(1)) else {
            return Value::UNKNOWN;
        };
        self.steps.set(steps);
        if let Some(value) = self.through_call(node, depth) {
            return value;
        }
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
            ShapeKind::Name => self.name(node, depth),
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

    fn through_call(&self, node: Node<'t>, depth: usize) -> Option<Value> {
        let shape = self.source.flow_shape(node)?;
        let inner = || shape.get(Role::Value).map_or(Value::TEXT, |value| self.of(value, depth));
        Some(match shape.kind {
            ShapeKind::Source => Value::TAINTED,
            ShapeKind::Neutral => Value::CONSTANT,
            ShapeKind::Pass => inner(),
            ShapeKind::Join => {
                let part = |role| shape.get(role).map_or(Value::UNKNOWN, |part| self.of(part, depth));
                let joined = part(Role::Left).join(part(Role::Right));
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

    fn name(&self, node: Node<'t>, depth: usize) -> Value {
        let name = self.source.text_of(node);
        let Some(bound) = self.names.bound(name, node.start_byte()) else { return by_convention(name) };
        let reaching = reaching(self.source, &bound.bindings, node, bound.is_module);
        reaching.map(|binding| self.origin(binding, depth)).reduce(Value::join).unwrap_or(Value::UNKNOWN)
    }

    fn origin(&self, binding: &Binding<'t>, depth: usize) -> Value {
        match &binding.origin {
            Origin::Value(value) | Origin::Element(value) => self.of(*value, depth),
            Origin::Part(value, property) => self.of(*value, depth).part(*property),
            // What a call of several results is said to be is the first of them.
            Origin::First(value) => self.of(*value, depth),
            Origin::Typed(_, Some(value)) => self.of(*value, depth),
            // What it was before is among the bindings that reach; the two together are a text if either is.
            Origin::Augmented(value) => {
                let value = self.of(*value, depth);
                Value { built: value.built || !value.constant, ..value }
            }
            Origin::Definition(_) => Value::CONSTANT,
            Origin::Import(name) => by_convention(name.rsplit('.').next().unwrap_or(name)),
            Origin::Error => Value::ERROR,
            Origin::Parameter(declared) if self.takes_error(binding, *declared) => Value::ERROR,
            Origin::Parameter(_) if self.is_from_caller(binding) => Value::TAINTED,
            Origin::Typed(declared, None) | Origin::Parameter(Some(declared))
                if self.is_neutral(*declared) =>
            {
                Value::CONSTANT
            }
            Origin::Typed(_, None) | Origin::Parameter(..) => Value::UNKNOWN,
        }
    }

    fn member(&self, node: Node<'t>, shape: &super::Shape<'t>, depth: usize) -> Value {
        let Some(property) = shape.get(Role::Property) else { return Value::UNKNOWN };
        let property = self.source.text_of(property);
        if by_convention(property).constant {
            return Value::CONSTANT;
        }
        let Some(object) = shape.get(Role::Object) else { return Value::UNKNOWN };
        if matches!(self.source.text_of(object), "self" | "this" | "cls") {
            let origins = self.names.member_values(property);
            return origins
                .iter()
                .map(|(_, origin)| {
                    self.origin(&Binding { name: "", at: node.start_byte(), origin: origin.clone() }, depth)
                })
                .reduce(Value::join)
                .unwrap_or(Value::UNKNOWN);
        }
        if self.names.declared_type(shape).is_some_and(|declared| self.is_neutral(declared)) {
            return Value::CONSTANT;
        }
        self.of(object, depth).part(Some(property))
    }

    /// Whether a declared type leaves nothing of a caller's text.
    fn is_neutral(&self, declared: Node<'t>) -> bool {
        self.source.flow_shape(declared).is_some_and(|shape| shape.kind == ShapeKind::Neutral)
    }

    /// Whether a parameter holds an error that was thrown elsewhere: by its name, or because the function is
    /// given to a call that hands errors over. A declared type must be one that any error has.
    fn takes_error(&self, binding: &Binding<'t>, declared: Option<Node<'t>>) -> bool {
        const ANY_ERROR: &[&str] =
            &["Error", "error", "any", "unknown", "Exception", "BaseException", "ErrnoException"];
        if let Some(declared) = declared {
            let text = self.source.text_of(declared);
            let last = text.rsplit(['.', ' ']).next().unwrap_or(text);
            if !ANY_ERROR.contains(&last) {
                return false;
            }
        }
        ERROR_NAMES.contains(&binding.name) || self.is_in_error_callback(binding.at)
    }

    /// Whether a caller from outside fills a parameter: it is one of an entry's, and its type or default is none that
    /// leaves nothing of the caller's text.
    fn is_from_caller(&self, binding: &Binding<'t>) -> bool {
        let Some(function) = self.names.enclosing_function(binding.at) else { return false };
        let is = |node: Node<'t>, kind| self.source.flow_shape(node).is_some_and(|shape| shape.kind == kind);
        let is_entry = is(function, ShapeKind::Entry)
            || function.parent().is_some_and(|around| is(around, ShapeKind::Entry));
        let parameter =
            function.descendant_for_byte_range(binding.at, binding.at).and_then(|name| name.parent());
        is_entry && parameter.is_some_and(|parameter| !is(parameter, ShapeKind::Neutral))
    }

    fn is_in_error_callback(&self, parameter: usize) -> bool {
        let call = self
            .names
            .enclosing_function(parameter)
            .and_then(|function| function.parent())
            .and_then(|arguments| arguments.parent());
        call.and_then(|call| self.source.flow_shape(call))
            .is_some_and(|shape| shape.kind == ShapeKind::ErrorCallback)
    }

    /// Whether a choice asks which error it is, or where the program runs, before it lets the error's text through:
    /// any condition but one that only makes sure that there is a text.
    fn sorts_errors(&self, node: Node<'t>, shape: &super::Shape<'t>) -> bool {
        let condition = match (shape.get(Role::Condition), shape.get(Role::Left)) {
            (Some(condition), _) => condition,
            (None, Some(left)) if is_conjunction(self.source, node, left) => left,
            _ => return false,
        };
        !asks_for_any_error(self.source.text_of(condition))
    }

    /// A call of a function in this file is what that function returns.
    fn call(&self, shape: &super::Shape<'t>, depth: usize) -> Value {
        let returned = shape.get(Role::Function).map(|function| self.names.returned_by(function));
        returned
            .unwrap_or_default()
            .into_iter()
            .map(|value| self.of(value, depth))
            .reduce(Value::join)
            .unwrap_or(Value::UNKNOWN)
    }
}

/// Whether `left` must hold before the other operand counts.
fn is_conjunction<'t>(source: &Source<'t>, choice: Node<'t>, left: Node<'t>) -> bool {
    let behind = source.text[left.end_byte()..choice.end_byte()].trim_start();
    behind.starts_with("&&") || behind.starts_with("and ")
}

/// Whether a condition lets every error through: `error instanceof Error`, `typeof error === "string"`, `error.message`.
fn asks_for_any_error(condition: &str) -> bool {
    let condition = condition.trim_matches(['(', ')', '!', ' ']);
    let is_plain = condition.chars().all(|char| char.is_alphanumeric() || "_.?$".contains(char));
    if is_plain {
        let last = condition.rsplit(['.', '?']).next().unwrap_or(condition);
        return ERROR_NAMES.contains(&last) || ERROR_TEXTS.contains(&last) || last.len() == 1;
    }
    ["instanceof Error", "isinstance(", "in error", "in err", "hasattr(", "getattr("]
        .iter()
        .any(|any| condition.contains(any))
        && !condition.contains("&&")
        || condition.starts_with("typeof ")
}

/// A name in capitals is a constant wherever it comes from.
fn by_convention(name: &str) -> Value {
    let is_constant = name.len() > 1
        && name.chars().any(|char| char.is_ascii_uppercase())
        && name.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_');
    if is_constant { Value::CONSTANT } else { Value::UNKNOWN }
}

/// The bindings that can have given a name its value where it is used: those before it, but for what a later
/// assignment on the same path replaced. All of them if the use comes first, as in a loop, or in another function.
pub(super) fn reaching<'s, 't>(
    source: &Source<'t>,
    bindings: &'s [Binding<'t>],
    usage: Node<'t>,
    is_module: bool,
) -> impl Iterator<Item = &'s Binding<'t>> {
    let before = bindings.partition_point(|binding| binding.at < usage.start_byte());
    let candidates = if is_module || before == 0 { bindings } else { &bindings[..before] };
    let from = if is_module {
        0
    } else {
        candidates.iter().rposition(|binding| replaces(source, binding, usage)).unwrap_or(0)
    };
    candidates[from..].iter()
}

/// Whether every path to the usage runs through this assignment: the block that holds it holds the usage too.
fn replaces<'t>(source: &Source<'t>, binding: &Binding<'t>, usage: Node<'t>) -> bool {
    let value = match &binding.origin {
        Origin::Value(value)
        | Origin::First(value)
        | Origin::Part(value, _)
        | Origin::Typed(_, Some(value)) => *value,
        _ => return false,
    };
    // From the value to its statement, and from there to the block around it.
    let mut node = value;
    for _ in 0..6 {
        let Some(parent) = node.parent() else { return true };
        let is_block =
            source.shape(parent).is_some_and(|shape| shape.kind == ShapeKind::Block) || parent == source.root;
        if is_block {
            return parent.byte_range().contains(&usage.start_byte());
        }
        node = parent;
    }
    false
}
