//! What is handed over: arguments to the functions of a file and their results back, elements to the functions that are
//! run for each, parts of a request, and what is put into containers. A part of flow.

use std::rc::Rc;

use super::bindings::Binding;
use super::flow::{Caller, Evaluation, Value};
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// How many expressions following a call into its function counts for.
const CALL_STEPS: usize = 50;

/// One place where something is put into the container of a name.
pub(super) struct Fill<'t> {
    target: Node<'t>,
    value: Node<'t>,
}

impl<'t> Evaluation<'_, '_, 't> {
    /// A call of a function in this file is what that function returns, given these arguments.
    pub(super) fn call(&self, shape: &Shape<'t>, depth: usize) -> Value {
        let Some(callee) = shape.get(Role::Function) else { return Value::UNKNOWN };
        let (Some(function), Some(arguments)) = (self.names.definition(callee), shape.get(Role::Arguments))
        else {
            return Value::UNKNOWN;
        };
        let Some(steps) = self.steps.get().checked_sub(CALL_STEPS) else { return Value::UNKNOWN };
        self.steps.set(steps);
        let returned = self.names.returned_by(callee);
        self.names.inside(function, |there| {
            let caller = Some(Caller { evaluation: self, function, arguments });
            let evaluation = Evaluation { names: there, caller, ..*self };
            let values = returned.into_iter().map(|value| evaluation.of(value, depth));
            values.reduce(Value::join).unwrap_or(Value::UNKNOWN)
        })
    }

    /// Whether a parameter is one of the function whose result is asked for.
    pub(super) fn is_of(&self, binding: &Binding<'t>, caller: Caller<'_, '_, 't>) -> bool {
        self.names.enclosing_function(binding.at) == Some(caller.function)
    }

    /// What the call gives a parameter, or its default. `None` if that is not told from the call.
    pub(super) fn argument(&self, binding: &Binding<'t>, depth: usize) -> Option<Value> {
        let caller = self.caller?;
        let parameters = self.source.shape(caller.function)?.get(Role::Parameters)?;
        let is_said = |node: &Node<'t>| !self.source.is_one_of(*node, &[ShapeKind::Comment]);
        let list: Vec<Node<'t>> = parameters.named_children().filter(is_said).collect();
        let holds = |node: &&Node<'t>| node.byte_range().contains(&binding.at);
        let is_one = self.source.is_one_of(parameters, &[ShapeKind::Name]);
        let at = if is_one { 0 } else { list.iter().position(|node| holds(&node))? };
        // A method's first parameter is its object, which no argument is given for.
        let is_method =
            list.first().is_some_and(|first| matches!(self.source.text_of(*first), "self" | "cls"));
        let mut position = usize::from(is_method);
        for argument in caller.arguments.named_children().filter(is_said) {
            match self.source.shape(argument) {
                Some(shape) if shape.kind == ShapeKind::NamedArgument => {
                    if shape.get(Role::Key).is_some_and(|key| self.source.text_of(key) == binding.name) {
                        return Some(caller.evaluation.of(shape.get(Role::Value)?, depth));
                    }
                }
                Some(shape) if shape.kind == ShapeKind::Spread => return None,
                _ if position == at => return Some(caller.evaluation.of(argument, depth)),
                _ => position += 1,
            }
        }
        let default = self.source.shape(*list.get(at)?)?.get(Role::Value)?;
        Some(self.of(default, depth))
    }

    /// What a function that is run for each element of a value is given first.
    pub(super) fn element(&self, binding: &Binding<'t>, depth: usize) -> Option<Value> {
        let function = self.names.enclosing_function(binding.at)?;
        let call = function.parent()?.parent()?;
        let shape = self.source.path_shape(call).filter(|shape| shape.kind == ShapeKind::Each)?;
        let value = shape.get(Role::Value)?;
        let parameters = self.source.shape(function)?.get(Role::Parameters)?;
        let first = parameters.named_children().next().unwrap_or(parameters);
        let is_first = first.byte_range().contains(&binding.at) && !value.byte_range().contains(&binding.at);
        is_first.then(|| Value { text: false, built: false, ..self.of(value, depth) })
    }

    /// Whether a name takes what a caller sent out of a request: `const { body } = req`.
    pub(super) fn is_request_part(&self, binding: &Binding<'t>, value: Node<'t>) -> bool {
        let is = |node: Node<'t>, kind| self.source.flow_shape(node).is_some_and(|shape| shape.kind == kind);
        let mut part = self.source.root.descendant_for_byte_range(binding.at, binding.at);
        while let Some(node) = part.filter(|node| !node.byte_range().contains(&value.start_byte())) {
            if is(node, ShapeKind::RequestPart) {
                return is(value, ShapeKind::Request);
            }
            part = node.parent();
        }
        false
    }

    /// Whether a value is made to hold others: a container, or a call that makes one.
    pub(super) fn holds_others(&self, value: Node<'t>) -> bool {
        let kind = self.source.shape(value).map(|shape| shape.kind);
        kind == Some(ShapeKind::Container) || kind == Some(ShapeKind::Call)
    }

    /// What was put into a name's container before it is used.
    pub(super) fn filled(&self, name: &str, usage: Node<'t>, depth: usize) -> Value {
        let Some(scope) = self.names.enclosing_function(usage.start_byte()) else { return Value::CONSTANT };
        self.names
            .fills(scope)
            .iter()
            .filter(|fill| {
                fill.target.end_byte() < usage.start_byte() && self.source.text_of(fill.target) == name
            })
            .map(|fill| self.of(fill.value, depth))
            .fold(Value::CONSTANT, Value::join)
    }
}

/// Everything that is put into the container of a name in a function, in the functions in it, too.
pub(super) fn fills_in<'t>(source: &Source<'t>, scope: Node<'t>) -> Rc<[Fill<'t>]> {
    let mut fills = Vec::new();
    for node in scope.subtree().filter(|node| node.is_named()) {
        if let Some(shape) = source.flow_shape(node).filter(|shape| shape.kind == ShapeKind::Put) {
            let target = shape.get(Role::Target);
            fills.extend(shape.all(Role::Value).filter_map(|value| Some(Fill { target: target?, value })));
        }
        if source.is_one_of(node, &[ShapeKind::Assignment, ShapeKind::Augmentation])
            && let Some(shape) = source.shape(node)
            && let (Some(target), Some(value)) = (shape.get(Role::Target), shape.get(Role::Value))
            && let Some(part) = source.shape(target)
            && matches!(part.kind, ShapeKind::Member | ShapeKind::Index)
            && let Some(target) = part.get(Role::Object)
        {
            fills.push(Fill { target, value });
        }
    }
    fills.into()
}
