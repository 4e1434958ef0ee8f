//! What is handed over: arguments to the functions of a file and their results back, elements to the functions that are
//! run for each, parts of a request, and what is put into containers. A part of flow.

use std::rc::Rc;

use super::bindings::{Binding, Origin};
use super::flow::{Caller, Evaluation, Value};
use super::names::{Bound, is_self};
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// How many expressions following a call into its function counts for.
pub(super) const CALL_STEPS: usize = 50;

/// One place where something is put into the container of a name.
pub(super) struct Fill<'t> {
    target: Node<'t>,
    /// The member that it is put into; `None` if it may be any.
    property: Option<Node<'t>>,
    value: Node<'t>,
}

impl<'t> Evaluation<'_, '_, 't> {
    /// A call of a function in this file is what that function returns, given these arguments.
    pub(super) fn call(&self, shape: &Shape<'t>, depth: usize) -> Value {
        let Some(callee) = shape.get(Role::Function) else { return Value::UNKNOWN };
        let (Some((function, bound)), Some(arguments)) =
            (self.names.called(callee), shape.get(Role::Arguments))
        else {
            return if self.reads_request(callee, depth) { Value::TAINTED } else { Value::UNKNOWN };
        };
        // One of a fixed list of values.
        if self.is_listed(function) {
            return Value::CONSTANT;
        }
        let Some(steps) = self.steps.get().checked_sub(CALL_STEPS) else { return Value::UNKNOWN };
        self.steps.set(steps);
        let returned = self.names.returned_by(function);
        self.names.inside(function, |there| {
            let caller = Some(Caller { evaluation: self, function, arguments, bound });
            let evaluation = Evaluation { names: there, caller, ..*self };
            let values = returned.into_iter().map(|value| evaluation.of(value, depth));
            values.reduce(Value::join).unwrap_or(Value::UNKNOWN)
        })
    }

    /// Whether what a call makes is of a class whose objects are a fixed list.
    fn is_listed(&self, class: Node<'t>) -> bool {
        self.source.is_one_of(class, &[ShapeKind::Class])
            && self.source.flow_shape(class).is_some_and(|shape| shape.kind == ShapeKind::Textless)
    }

    /// Whether a call is one of a request's methods that yields what a caller sent.
    pub(super) fn is_sent_call(&self, call: Node<'t>) -> bool {
        let function = self.source.shape_of(call, &[ShapeKind::Call]).and_then(|it| it.get(Role::Function));
        let member = function.and_then(|callee| self.source.shape_of(callee, &[ShapeKind::Member]));
        member.is_some_and(|member| self.is_sent_part(&member))
    }

    /// Whether a method reads what a caller sent: of a request, or of a part of one.
    fn reads_request(&self, callee: Node<'t>, depth: usize) -> bool {
        let Some(member) = self.source.shape_of(callee, &[ShapeKind::Member]) else { return false };
        let is_reader = |property: Node<'t>| {
            self.source.language.knows_word("request_reader", self.source.text_of(property))
        };
        self.is_sent_part(&member)
            || (member.get(Role::Property).is_some_and(is_reader)
                && member.get(Role::Object).is_some_and(|object| self.of(object, depth).tainted))
    }

    /// What the functions that a call is given return: one that is written there, or that a name stands for.
    pub(super) fn run(&self, function: Node<'t>, depth: usize) -> Value {
        let returned = self.names.returned_by(function).into_iter();
        returned.map(|value| self.of(value, depth)).reduce(Value::join).unwrap_or(Value::UNKNOWN)
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
        let list = self.parameters_in(parameters);
        let holds = |node: &&Node<'t>| node.byte_range().contains(&binding.at);
        let is_one = self.source.is_one_of(parameters, &[ShapeKind::Name]);
        let at = if is_one { 0 } else { list.iter().position(|node| holds(&node))? };
        let takes_rest = list.get(at).is_some_and(|parameter| {
            parameter.subtree().take(3).any(|node| self.source.is_one_of(node, &[ShapeKind::RestTarget]))
        });
        let is_method = takes_object(self.source, &list);
        let given = |value| caller.evaluation.of(value, depth);
        let mut position = usize::from(is_method);
        let mut rest: Option<Value> = None;
        // Behind what is unpacked, places are not counted.
        let mut is_counted = true;
        // A template's pieces come first, and then each value that is filled in.
        let is_template = self.source.is_one_of(caller.arguments, &[ShapeKind::Text]);
        if is_template {
            if at == position {
                return Some(Value::CONSTANT);
            }
            position += 1;
        }
        let bound = caller.bound.into_iter().flat_map(|list| list.named_children().filter(is_said).skip(1));
        for argument in bound.chain(caller.arguments.named_children().filter(is_said)) {
            let shape = self.source.shape(argument);
            let value = match shape.as_ref().map(|shape| shape.kind) {
                None if is_template => continue,
                Some(ShapeKind::NamedArgument) => {
                    let shape = shape?;
                    let is_this =
                        shape.get(Role::Key).is_some_and(|key| self.source.text_of(key) == binding.name);
                    if is_this || takes_rest {
                        let value = given(shape.get(Role::Value)?);
                        if is_this {
                            return Some(value);
                        }
                        value
                    } else {
                        continue;
                    }
                }
                // Which parameters it gives what is unpacked to is not told.
                Some(ShapeKind::Spread) => {
                    is_counted = false;
                    Value { text: false, built: false, ..given(argument) }
                }
                _ if !is_counted => given(argument),
                _ if position == at && !takes_rest => return Some(given(argument)),
                _ if takes_rest && position >= at => given(argument),
                _ => {
                    position += 1;
                    continue;
                }
            };
            rest = Some(rest.map_or(value, |rest| rest.join(value)));
        }
        if takes_rest {
            return Some(rest.unwrap_or(Value::CONSTANT));
        }
        let default = self.source.shape(*list.get(at)?).and_then(|shape| shape.get(Role::Value));
        match (default.map(|default| self.of(default, depth)), rest) {
            (Some(default), Some(rest)) => Some(default.join(rest)),
            (default, rest) => default.or(rest),
        }
    }

    /// Parameters, each by itself: those that are declared together by their names.
    pub(super) fn parameters_in(&self, parameters: Node<'t>) -> Vec<Node<'t>> {
        let mut list = Vec::new();
        for parameter in parameters.named_children() {
            let shape = self.source.shape(parameter);
            if shape.as_ref().is_some_and(|shape| shape.kind == ShapeKind::Comment) {
                continue;
            }
            match shape.map(|shape| shape.all(Role::Target).collect::<Vec<_>>()) {
                Some(targets) if targets.len() > 1 => list.extend(targets),
                _ => list.push(parameter),
            }
        }
        list
    }

    /// What a function that is run for each element of a value is given first.
    pub(super) fn element(&self, binding: &Binding<'t>, depth: usize) -> Option<Value> {
        let function = self.names.enclosing_function(binding.at)?;
        let call = function.parent()?.parent()?;
        let kinds = [ShapeKind::Each, ShapeKind::Fold];
        let shape = self.source.path_shape(call).filter(|shape| kinds.contains(&shape.kind))?;
        let value = shape.get(Role::Value)?;
        let parameters = self.source.shape(function)?.get(Role::Parameters)?;
        let mut list = parameters.named_children();
        let first = list.next().unwrap_or(parameters);
        let is_in = |node: Node<'t>| {
            node.byte_range().contains(&binding.at) && !value.byte_range().contains(&binding.at)
        };
        let of = |value| Value { text: false, built: false, ..self.of(value, depth) };
        if shape.kind == ShapeKind::Each {
            return is_in(first).then(|| of(value));
        }
        if is_in(first) {
            // What the rounds before made of it is what the function returns of these two.
            let start = shape.get(Role::Left).map(|start| self.of(start, depth));
            return start.map(|start| start.join(of(value))).or_else(|| Some(of(value)));
        }
        list.next().filter(|second| is_in(*second)).map(|_| of(value))
    }

    /// Whether a name takes what a caller sent out of a request that its function is given: `({ body }, res) => …`.
    pub(super) fn is_received(&self, binding: &Binding<'t>) -> bool {
        let is = |node: Node<'t>, kind| self.source.flow_shape(node).is_some_and(|shape| shape.kind == kind);
        let Some(function) = self.names.enclosing_function(binding.at) else { return false };
        let Some(parameters) = self.source.shape(function).and_then(|shape| shape.get(Role::Parameters))
        else {
            return false;
        };
        let mut part = function.descendant_for_byte_range(binding.at, binding.at);
        while let Some(node) = part.filter(|node| *node != parameters && *node != function) {
            if is(node, ShapeKind::RequestPart) {
                // The function, what names it, or the call that it is given to.
                let mut around = std::iter::once(function).chain(function.ancestors().take(2));
                return around.any(|around| is(around, ShapeKind::Receiver));
            }
            part = node.parent();
        }
        false
    }

    /// The keys of a mapping that is written in the file; `None` if they, or that it is one, are not to be seen.
    pub(super) fn keys(&self, value: Node<'t>, is_mapping: bool, depth: usize) -> Option<Value> {
        let made = self.names.only_value(value)?;
        if !self.source.is_one_of(made, &[ShapeKind::Container])
            || self.changed_before(self.source.text_of(value), value).is_some()
        {
            return None;
        }
        let mut keys: Option<Value> = None;
        for part in made.named_children() {
            let shape = self.source.shape(part);
            let key = match shape.as_ref().map(|shape| shape.kind) {
                Some(ShapeKind::Pair) => {
                    let key = shape?.get(Role::Key)?;
                    let is_said = self.source.shape(key).is_none();
                    if is_said { Value::CONSTANT } else { self.of(key, depth) }
                }
                Some(ShapeKind::Name | ShapeKind::Function | ShapeKind::AsyncFunction) if is_mapping => {
                    Value::CONSTANT
                }
                Some(ShapeKind::Comment | ShapeKind::Iteration) => continue,
                None if self.source.check_shape(part).is_some() => continue,
                _ => return None,
            };
            keys = Some(keys.map_or(key, |keys| keys.join(key)));
        }
        keys.map(|keys| Value { text: false, built: false, ..keys })
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

    /// Whether a name is bound to what is made to hold others: a container, what a call makes, what is declared or given.
    pub(super) fn is_container(&self, binding: &Binding<'t>) -> bool {
        match &binding.origin {
            Origin::Typed(_, None) | Origin::Parameter(_) => true,
            Origin::Value(value) | Origin::Typed(_, Some(value)) => {
                let kinds = [ShapeKind::Container, ShapeKind::Call];
                self.source.is_one_of(self.source.unwrapped(*value), &kinds)
            }
            _ => false,
        }
    }

    /// Whether a name is given a value elsewhere than where it is declared, and handed to nobody who could change it.
    pub(super) fn is_given(&self, bound: &Bound<'_, 't>, name: &str, usage: Node<'t>) -> bool {
        let is_value = |binding: &Binding<'t>| !matches!(binding.origin, Origin::Typed(_, None));
        if bound.is_module || !bound.bindings.iter().any(is_value) {
            return false;
        }
        let Some(scope) = self.names.enclosing_function(usage.start_byte()) else { return false };
        let flow = &self.source.language.facts().flow;
        let is_lent = |node: Node<'t>| {
            flow.is_one_of(node, self.source.text, &[ShapeKind::Lent])
                && flow
                    .of(node, self.source.text)
                    .and_then(|shape| shape.get(Role::Value))
                    .is_some_and(|value| self.source.text_of(value) == name)
        };
        !scope.subtree().filter(|node| node.is_named()).any(is_lent)
    }

    /// Whether a name is the number that stands before each element of a value.
    pub(super) fn is_number_of(&self, binding: &Binding<'t>, value: Node<'t>) -> bool {
        let flow = &self.source.language.facts().flow;
        if !flow.is_one_of(value, self.source.text, &[ShapeKind::Numbered]) {
            return false;
        }
        let clause = value.parent().and_then(|clause| self.source.shape(clause));
        let target = clause.and_then(|shape| shape.get(Role::Target));
        let first = target.and_then(|target| target.named_children().next());
        first.is_some_and(|first| first.byte_range().contains(&binding.at))
    }

    /// What was put into a name's container before it is used; with a property, into that member.
    pub(super) fn filled(&self, name: &str, property: Option<&str>, usage: Node<'t>, depth: usize) -> Value {
        let Some(scope) = self.names.enclosing_function(usage.start_byte()) else { return Value::CONSTANT };
        let is_other = |fill: &Fill<'t>| {
            let put = fill.property.map(|property| self.source.text_of(property));
            property.is_some() && put.is_some() && property != put
        };
        self.names
            .fills(scope)
            .iter()
            .filter(|fill| {
                fill.target.end_byte() < usage.start_byte()
                    && self.source.text_of(fill.target) == name
                    && !is_other(fill)
            })
            .map(|fill| self.of(fill.value, depth))
            .fold(Value::CONSTANT, Value::join)
    }

    /// Where something was last put into a name's container before it is used, in bytes.
    pub(super) fn changed_before(&self, name: &str, usage: Node<'t>) -> Option<usize> {
        let fills = self.names.fills(self.names.enclosing_function(usage.start_byte())?);
        let before =
            fills.iter().map(|fill| fill.target).filter(|target| target.end_byte() < usage.start_byte());
        before.filter(|target| self.source.text_of(*target) == name).map(Node::start_byte).max()
    }
}

/// Whether the first of a function's parameters is its object, which no argument is given for.
pub(super) fn takes_object<'t>(source: &Source<'t>, parameters: &[Node<'t>]) -> bool {
    parameters.first().is_some_and(|first| is_self(source.text_of(*first)))
}

/// Everything that is put into the container of a name in a function, in the functions in it, too.
pub(super) fn fills_in<'t>(source: &Source<'t>, scope: Node<'t>) -> Rc<[Fill<'t>]> {
    let mut fills = Vec::new();
    for node in scope.subtree().filter(|node| node.is_named()) {
        if let Some(shape) = source.flow_shape(node).filter(|shape| shape.kind == ShapeKind::Put) {
            let target = shape.get(Role::Target);
            let put = |value| Some(Fill { target: target?, property: None, value });
            fills.extend(shape.all(Role::Value).filter_map(put));
        }
        if source.is_one_of(node, &[ShapeKind::Assignment, ShapeKind::Augmentation])
            && let Some(shape) = source.shape(node)
            && let (Some(target), Some(value)) = (shape.get(Role::Target), shape.get(Role::Value))
        {
            let (targets, values) = (source.in_sequence(target), source.in_sequence(value));
            for (at, target) in targets.iter().enumerate() {
                let value = if values.len() == targets.len() { values[at] } else { value };
                if let Some(part) = source.shape(*target)
                    && matches!(part.kind, ShapeKind::Member | ShapeKind::Index)
                    && let Some(target) = part.get(Role::Object)
                {
                    fills.push(Fill { target, property: part.get(Role::Property), value });
                }
            }
        }
    }
    fills.into()
}
