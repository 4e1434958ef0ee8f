//! Parameters: what a function's parameter holds, by the call that gives it, by who calls the function, and by its
//! declared type, a request's too. A part of flow.
//!
//! What holds no text is not the same in every run, but nothing of a caller's text is left in it. Such a type counts
//! where somebody makes sure of it: a compiler, a framework that converts what was sent, or, inside of the program,
//! whoever calls. It counts for nothing where a caller's text is declared to be something else.

use super::bindings::{Binding, Origin};
use super::flow::{Evaluation, Value};
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

impl<'t> Evaluation<'_, '_, 't> {
    pub(super) fn parameter(&self, binding: &Binding<'t>, declared: Option<Node<'t>>, depth: usize) -> Value {
        if self.caller.is_some_and(|caller| self.is_of(binding, caller)) {
            return self.argument(binding, depth).unwrap_or(Value::UNKNOWN);
        }
        if self.takes_error(binding, declared) {
            return Value::ERROR;
        }
        let is_typed = || declared.is_some_and(|declared| self.is_textless(declared));
        let unknown = Value { from_parameter: true, ..Value::UNKNOWN };
        let function = self.names.enclosing_function(binding.at);
        let meant = declared.and_then(|declared| self.names.alias(declared));
        match self.parameter_kind(function, binding.at) {
            Some(ShapeKind::Textless) => return Value::UNKNOWN,
            // What a framework fills with something of its own.
            Some(ShapeKind::Neutral) => return self.element(binding, depth).unwrap_or(unknown),
            _ if meant.is_some_and(|meant| self.is_neutral(meant)) => return unknown,
            Some(ShapeKind::Sent) => return Value::TAINTED,
            _ => {}
        }
        if let Some(entry) = function.and_then(|function| self.entry(function)) {
            let is_converted = route_converts(self.source, entry, function, binding.name);
            return if is_converted.unwrap_or_else(is_typed) { Value::UNKNOWN } else { Value::TAINTED };
        }
        if self.is_received(binding) {
            return Value::TAINTED;
        }
        let is_command = |function: Node<'t>| self.entry_of(function, ShapeKind::ProgramEntry).is_some();
        if function.is_some_and(is_command) {
            return Value { from_program: !is_typed(), ..Value::UNKNOWN };
        }
        if declared.is_some_and(|declared| self.is_neutral(declared)) {
            return Value::CONSTANT;
        }
        if is_typed() {
            return Value::UNKNOWN;
        }
        self.element(binding, depth).unwrap_or(unknown)
    }

    /// Whether a member is part of a request that a caller sent, whatever the parameter that holds the request is called:
    /// by its declared type, or by its place in a function that answers requests.
    pub(super) fn is_sent_part(&self, member: &Shape<'t>) -> bool {
        let (Some(object), Some(property)) = (member.get(Role::Object), member.get(Role::Property)) else {
            return false;
        };
        let (source, names) = (self.source, self.names);
        if !source.language.knows_word("request_part", source.text_of(property))
            || !source.is_one_of(object, &[ShapeKind::Name])
        {
            return false;
        }
        let Some(bound) = names.bound(source.text_of(object), object.start_byte()) else { return false };
        let [binding @ Binding { origin: Origin::Parameter(declared), .. }] = &*bound.bindings else {
            return false;
        };
        if self.caller.is_some_and(|caller| self.is_of(binding, caller)) {
            return false;
        }
        match declared {
            Some(_) => {
                let resolved = names.resolve(object);
                resolved.is_some_and(|name| source.language.knows_word("request_type", &name))
            }
            None => self.is_first_of_receiver(binding),
        }
    }

    /// Whether a name is the first parameter of a function that answers requests.
    fn is_first_of_receiver(&self, binding: &Binding<'t>) -> bool {
        let source = self.source;
        let Some(function) = self.names.enclosing_function(binding.at) else { return false };
        let parameters = source.shape(function).and_then(|shape| shape.get(Role::Parameters));
        let first = parameters.map(|list| list.named_children().next().unwrap_or(list));
        let is_receiver =
            |node: Node<'t>| source.flow_shape(node).is_some_and(|shape| shape.kind == ShapeKind::Receiver);
        // The function, what names it, or the call that it is given to.
        first.is_some_and(|first| first.start_byte() == binding.at)
            && std::iter::once(function).chain(function.ancestors().take(2)).any(is_receiver)
    }

    /// What `facts/flow.scm` says of the parameter that binds a name at a place.
    fn parameter_kind(&self, function: Option<Node<'t>>, at: usize) -> Option<ShapeKind> {
        let parameter = function?.descendant_for_byte_range(at, at)?.parent()?;
        self.source.flow_shape(parameter).map(|shape| shape.kind)
    }

    /// A function whose parameters a caller fills, or what wraps it.
    fn entry(&self, function: Node<'t>) -> Option<Node<'t>> {
        self.entry_of(function, ShapeKind::Entry)
    }

    fn entry_of(&self, function: Node<'t>, kind: ShapeKind) -> Option<Node<'t>> {
        let is_entry =
            |node: &Node<'t>| self.source.flow_shape(*node).is_some_and(|shape| shape.kind == kind);
        std::iter::once(function).chain(function.parent()).find(is_entry)
    }

    /// Whether a declared type leaves nothing of a caller's text, which is certain.
    pub(super) fn is_neutral(&self, declared: Node<'t>) -> bool {
        self.source.flow_shape(declared).is_some_and(|shape| shape.kind == ShapeKind::Neutral)
    }

    /// Whether a declared type, or what the file says that it stands for, holds no text.
    fn is_textless(&self, declared: Node<'t>) -> bool {
        let says = |node: Node<'t>| {
            let kind = self.source.flow_shape(node).map(|shape| shape.kind);
            matches!(kind, Some(ShapeKind::Textless | ShapeKind::Neutral))
        };
        let is_said = says(declared) || declared.parent().is_some_and(says);
        is_said
            || self.names.alias(declared).is_some_and(says)
            || self.names.definition(self.source.unwrapped(declared)).is_some_and(says)
    }

    /// Whether a member is declared to hold no text, and somebody makes sure of it: who gave the parameter that has it.
    pub(super) fn holds_no_text(&self, object: Node<'t>, declared: Node<'t>) -> bool {
        if !self.source.is_one_of(object, &[ShapeKind::Name]) || !self.is_textless(declared) {
            return false;
        }
        let name = self.source.text_of(object);
        let Some(bound) = self.names.bound(name, object.start_byte()) else { return false };
        let [binding @ Binding { origin: Origin::Parameter(Some(_)), .. }] = &*bound.bindings else {
            return false;
        };
        let is_given = self.caller.is_some_and(|caller| self.is_of(binding, caller));
        let kind = self.parameter_kind(self.names.enclosing_function(binding.at), binding.at);
        !is_given && kind != Some(ShapeKind::Sent) && self.changed_before(name, object).is_none()
    }
}

/// Whether the path of an entry's route makes something else than a text of a parameter: `"/items/<int:item_id>"`.
/// `None` if the path does not name it.
fn route_converts<'t>(
    source: &Source<'t>,
    entry: Node<'t>,
    function: Option<Node<'t>>,
    name: &str,
) -> Option<bool> {
    let head = source.text.get(entry.start_byte()..function?.start_byte())?;
    let mut converts = None;
    for (at, _) in head.match_indices('<') {
        let Some((part, _)) = head[at + 1..].split_once('>') else { continue };
        let (first, last) = part.rsplit_once(':').unwrap_or(("", part));
        let converter = match (first.trim(), last.trim()) {
            (converter, last) if last == name => converter,
            (first, converter) if first == name => converter,
            _ => continue,
        };
        let converter = converter.split('(').next().unwrap_or(converter);
        let is_textless = source.language.knows_word("route_converter", converter);
        converts = Some(converts.unwrap_or(true) && is_textless);
    }
    converts
}
