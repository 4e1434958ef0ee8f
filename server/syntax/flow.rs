//! Flow: what can be said of an expression's value without running it. Inside one function, and through the
//! returns of functions in the same file. Knows no rules.
//!
//! Not tracked: values through object members that other functions set, through containers' single elements, through
//! closures that assign to outer names, and through functions of other files.

use std::cell::{Cell, RefCell};

use tree_sitter::Node;

use super::bindings::{Binding, Origin};
use super::shapes::{Role, ShapeKind};
use super::{Names, Source};

/// How deep an expression, and a chain of definitions, is followed.
const DEPTH: usize = 24;
/// How many expressions one question may look at.
const STEPS: usize = 2_000;

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// The same on every path and in every run, or nothing of a caller's text is left in it.
    pub constant: bool,
    /// A text.
    pub text: bool,
    /// A text put together from parts that are not all constant.
    pub built: bool,
}

impl Value {
    const CONSTANT: Value = Value { constant: true, text: false, built: false };
    const TEXT: Value = Value { constant: true, text: true, built: false };
    const UNKNOWN: Value = Value { constant: false, text: false, built: false };

    fn join(self, other: Value) -> Value {
        Value {
            constant: self.constant && other.constant,
            text: self.text || other.text,
            built: self.built || other.built,
        }
    }

    /// A text that holds both.
    fn concatenated(self, other: Value) -> Value {
        let joined = self.join(other);
        Value { built: joined.built || (joined.text && !joined.constant), ..joined }
    }
}

/// What is known of an expression's value.
pub(super) fn evaluate<'t>(names: &Names<'_, 't>, node: Node<'t>) -> Value {
    Evaluation::new(names).of(node, DEPTH)
}

/// What is known of an expression's value, and the texts it is put together from, one behind the other. In them `{}`
/// stands for what is not known.
pub(super) fn evaluate_texts<'t>(names: &Names<'_, 't>, node: Node<'t>) -> (Value, String) {
    let evaluation = Evaluation::new(names);
    let value = evaluation.of(node, DEPTH);
    (value, evaluation.texts.into_inner())
}

/// Whether the words of an error that a handler caught are in an expression's text: the error itself, made into text
/// by whichever means, or one of its members that `says` takes.
pub(super) fn carries_error<'t>(names: &Names<'_, 't>, node: Node<'t>, says: &dyn Fn(&str) -> bool) -> bool {
    Evaluation::new(names).carries_error(node, says, DEPTH)
}

struct Evaluation<'e, 'a, 't> {
    names: &'e Names<'a, 't>,
    source: &'e Source<'t>,
    steps: Cell<usize>,
    texts: RefCell<String>,
}

/// Stands in a text for what is not known.
const HOLE: &str = "{}";

impl<'e, 'a, 't> Evaluation<'e, 'a, 't> {
    fn new(names: &'e Names<'a, 't>) -> Evaluation<'e, 'a, 't> {
        Evaluation { names, source: names.source, steps: Cell::new(STEPS), texts: RefCell::default() }
    }

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
            ShapeKind::Text => self.text(node, depth),
            ShapeKind::Interpolation => self.piece(shape.get(Role::Value), depth),
            ShapeKind::Literal | ShapeKind::Function | ShapeKind::AsyncFunction => Value::CONSTANT,
            ShapeKind::Container => self.children(node, Value::CONSTANT, depth),
            ShapeKind::Pair | ShapeKind::NamedArgument | ShapeKind::Spread => part(Role::Value),
            ShapeKind::Wrapper => part(Role::Inner),
            ShapeKind::Concatenation => {
                let left = self.piece(shape.get(Role::Left), depth);
                left.concatenated(self.piece(shape.get(Role::Right), depth))
            }
            ShapeKind::Choice => [Role::Left, Role::Right, Role::Consequence, Role::Alternative]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .map(|choice| self.of(choice, depth))
                .reduce(Value::join)
                .unwrap_or(Value::UNKNOWN),
            ShapeKind::Operation => {
                let (left, right) = (shape.get(Role::Left), shape.get(Role::Right));
                match (left, right) {
                    (Some(left), Some(right)) => Value {
                        text: false,
                        built: false,
                        ..self.of(left, depth).join(self.of(right, depth))
                    },
                    // A comparison or a negation is true or false, whatever went in.
                    _ => Value::CONSTANT,
                }
            }
            ShapeKind::Assignment => part(Role::Value),
            // The clause of a comprehension says where its names come from and adds nothing itself.
            ShapeKind::Iteration => Value::CONSTANT,
            ShapeKind::Index => part(Role::Object),
            ShapeKind::Name => self.name(node, depth),
            ShapeKind::Member => self.member(node, &shape, depth),
            ShapeKind::Call => self.call(&shape, depth),
            _ => Value::UNKNOWN,
        }
    }

    /// A string: its own pieces, and what is interpolated between them.
    fn text(&self, node: Node<'t>, depth: usize) -> Value {
        let mut cursor = node.walk();
        let mut value = Value::TEXT;
        let mut at = node.start_byte();
        for child in node.named_children(&mut cursor) {
            let kind = self.source.shape(child).map(|shape| shape.kind);
            if kind.is_none_or(|kind| kind == ShapeKind::Comment) {
                continue;
            }
            self.texts.borrow_mut().push_str(&self.source.text[at..child.start_byte()]);
            at = child.end_byte();
            value = value.concatenated(self.of(child, depth));
        }
        self.texts.borrow_mut().push_str(&self.source.text[at..node.end_byte()]);
        value
    }

    /// A part of a text.
    fn piece(&self, part: Option<Node<'t>>, depth: usize) -> Value {
        let value = part.map_or(Value::UNKNOWN, |part| self.of(part, depth));
        if !value.text {
            self.texts.borrow_mut().push_str(HOLE);
        }
        value
    }

    fn carries_error(&self, node: Node<'t>, says: &dyn Fn(&str) -> bool, depth: usize) -> bool {
        let (Some(depth), Some(steps)) = (depth.checked_sub(1), self.steps.get().checked_sub(1)) else {
            return false;
        };
        self.steps.set(steps);
        let any_child = |node: Node<'t>| {
            let mut cursor = node.walk();
            node.named_children(&mut cursor).any(|child| self.carries_error(child, says, depth))
        };
        if let Some(call) = self.source.flow_shape(node) {
            return match call.kind {
                ShapeKind::Neutral => false,
                _ => {
                    call.get(Role::Value).is_some_and(|value| self.carries_error(value, says, depth))
                        || call.get(Role::Arguments).is_some_and(any_child)
                }
            };
        }
        let Some(shape) = self.source.shape(node) else { return false };
        match shape.kind {
            ShapeKind::Name => {
                let name = self.source.text_of(node);
                let Some(bound) = self.names.bound(name, node.start_byte()) else { return false };
                if bound.is_module {
                    return false;
                }
                reaching(self.source, bound.bindings, node, false).any(|binding| match &binding.origin {
                    Origin::Error => true,
                    Origin::Value(value) | Origin::Augmented(value) | Origin::Typed(_, Some(value)) => {
                        self.carries_error(*value, says, depth)
                    }
                    _ => false,
                })
            }
            ShapeKind::Member | ShapeKind::Index => {
                let said = match shape.kind {
                    ShapeKind::Member => {
                        shape.get(Role::Property).is_some_and(|property| says(self.source.text_of(property)))
                    }
                    _ => true,
                };
                said && shape.get(Role::Object).is_some_and(|object| self.carries_error(object, says, depth))
            }
            // A method that puts the error into words.
            ShapeKind::Call => shape.get(Role::Function).is_some_and(|function| {
                let is_member =
                    self.source.shape(function).is_some_and(|shape| shape.kind == ShapeKind::Member);
                is_member && self.carries_error(function, says, depth)
            }),
            ShapeKind::Text
            | ShapeKind::Interpolation
            | ShapeKind::Concatenation
            | ShapeKind::Wrapper
            | ShapeKind::Choice => any_child(node),
            // The right side of `%` holds what fills the text.
            ShapeKind::Container => {
                node.parent()
                    .and_then(|parent| self.source.shape(parent))
                    .is_some_and(|parent| parent.kind == ShapeKind::Concatenation)
                    && any_child(node)
            }
            _ => false,
        }
    }

    /// The join of a node's named children, where a string's own pieces count for nothing.
    fn children(&self, node: Node<'t>, start: Value, depth: usize) -> Value {
        let mut cursor = node.walk();
        let mut value = start;
        for child in node.named_children(&mut cursor) {
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
            ShapeKind::Neutral => Value::CONSTANT,
            ShapeKind::Pass => inner(),
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
        let reaching = reaching(self.source, bound.bindings, node, bound.is_module);
        reaching.map(|binding| self.origin(binding, depth)).reduce(Value::join).unwrap_or(Value::UNKNOWN)
    }

    fn origin(&self, binding: &Binding<'t>, depth: usize) -> Value {
        match &binding.origin {
            Origin::Value(value) | Origin::Element(value) | Origin::Part(value, _) => self.of(*value, depth),
            Origin::Typed(_, Some(value)) => self.of(*value, depth),
            // What it was before is among the bindings that reach; the two together are a text if either is.
            Origin::Augmented(value) => {
                let value = self.of(*value, depth);
                Value { built: value.built || !value.constant, ..value }
            }
            Origin::Definition(_) => Value::CONSTANT,
            Origin::Import(name) => by_convention(name.rsplit('.').next().unwrap_or(name)),
            Origin::Typed(_, None) | Origin::Parameter(..) | Origin::Error => Value::UNKNOWN,
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
                .map(|origin| {
                    self.origin(&Binding { name: "", at: node.start_byte(), origin: origin.clone() }, depth)
                })
                .reduce(Value::join)
                .unwrap_or(Value::UNKNOWN);
        }
        // A member of an object is a text of its own, however the object came about.
        Value { text: false, built: false, ..self.of(object, depth) }
    }

    /// A call of a function in this file is what that function returns.
    fn call(&self, shape: &super::Shape<'t>, depth: usize) -> Value {
        let Some(function) = shape.get(Role::Function) else { return Value::UNKNOWN };
        let Some(definition) = self.names.definition(function) else { return Value::UNKNOWN };
        let Some(body) = self.source.shape(definition).and_then(|shape| shape.get(Role::Body)) else {
            return Value::UNKNOWN;
        };
        let mut result: Option<Value> = None;
        let mut pending = vec![body];
        while let Some(node) = pending.pop() {
            match self.source.shape(node) {
                Some(shape) if shape.kind == ShapeKind::Return => {
                    let value = shape.get(Role::Value).map_or(Value::CONSTANT, |value| self.of(value, depth));
                    result = Some(result.map_or(value, |known| known.join(value)));
                }
                Some(shape) if matches!(shape.kind, ShapeKind::Function | ShapeKind::AsyncFunction) => {}
                _ => {
                    let mut cursor = node.walk();
                    pending.extend(node.named_children(&mut cursor));
                }
            }
        }
        result.unwrap_or(Value::UNKNOWN)
    }
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
fn reaching<'s, 't>(
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
        Origin::Value(value) | Origin::Part(value, _) | Origin::Typed(_, Some(value)) => *value,
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
