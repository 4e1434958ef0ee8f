//! Checkers: functions of the same file that check a value for others, by what they return or by raising. A part of checks.
//!
//! Followed are one call into a function of this file, its returns and what leads to them. A checker that calls another
//! is not followed, nor is one that gives its parameter another value, is defined twice, or runs later: a generator, a
//! function that is not awaited.

use super::bindings::{Binding, Origin};
use super::checks::Way;
use super::flow::{Caller, Evaluation};
use super::handed::{CALL_STEPS, takes_object};
use super::paths::runs_on;
use super::shapes::{Role, ShapeKind};
use super::{Names, Node, Source};

/// Which of a call's results is held against a condition.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The only one.
    Whole,
    /// The second of two, which says whether there is a first.
    Second,
}

/// What a call is asked for.
#[derive(Clone, Copy)]
enum Asked {
    /// Whether a result that is true, or is not, says that the value is a constant.
    IsTold(Outcome, bool),
    /// Whether the function returns for constants alone.
    Returns,
}

impl<'t> Way<'_, '_, '_, 't> {
    /// Whether a call whose result is `truth` says that the value is a constant.
    pub(super) fn is_told_by(&self, call: Node<'t>, result: Outcome, truth: bool) -> bool {
        self.asks(call, Asked::IsTold(result, truth))
    }

    /// Whether a call returns only if the value is a constant.
    pub(super) fn is_ensured_by(&self, call: Node<'t>) -> bool {
        self.asks(call, Asked::Returns)
    }

    fn asks(&self, call: Node<'t>, asked: Asked) -> bool {
        if self.within.is_some() || call.start_byte() < self.since {
            return false;
        }
        let source = self.source();
        let Some(shape) = source.shape(call).filter(|shape| shape.kind == ShapeKind::Call) else {
            return false;
        };
        let names = self.evaluation.names;
        let (Some(function), Some(arguments)) =
            (shape.get(Role::Function).and_then(|callee| names.checker(callee)), shape.get(Role::Arguments))
        else {
            return false;
        };
        let Some(name) = self.parameter_given(function, arguments) else { return false };
        let is_late = source.is_one_of(function, &[ShapeKind::AsyncFunction]) && !is_awaited(source, call);
        let Some(steps) = self.evaluation.steps.get().checked_sub(CALL_STEPS).filter(|_| !is_late) else {
            return false;
        };
        self.evaluation.steps.set(steps);
        names.inside(function, |there| {
            let caller = Some(Caller { evaluation: self.evaluation, function, arguments, bound: None });
            let evaluation = Evaluation { names: there, caller, ..*self.evaluation };
            let Some(body) = source.shape(function).and_then(|shape| shape.get(Role::Body)) else {
                return false;
            };
            let Some(bound) = there.bound(source.text_of(name), body.start_byte()) else { return false };
            // What else the function gives it is not what it was given.
            let [Binding { at, origin: Origin::Parameter(_), .. }] = &*bound.bindings else { return false };
            let since = *at;
            let way = Way {
                evaluation: &evaluation,
                text: source.text_of(name),
                since,
                from: 0,
                bindings: &bound.bindings,
                within: Some(function),
                at_top: false,
            };
            way.answers(body, asked)
        })
    }

    /// The name of the parameter that a call gives the value, by its place or by its name.
    fn parameter_given(&self, function: Node<'t>, arguments: Node<'t>) -> Option<Node<'t>> {
        let source = self.source();
        let parameters = source.shape(function)?.get(Role::Parameters)?;
        let name_of = |parameter: Node<'t>| {
            let name = match source.shape(parameter) {
                Some(shape) if shape.kind == ShapeKind::Name => parameter,
                Some(shape) => shape.get(Role::Target)?,
                None => return None,
            };
            source.is_one_of(name, &[ShapeKind::Name]).then_some(name)
        };
        if source.is_one_of(parameters, &[ShapeKind::Name]) {
            let first = arguments.named_children().next()?;
            return (source.text_of(first) == self.text).then_some(parameters);
        }
        let list = self.evaluation.parameters_in(parameters);
        let is_method = takes_object(source, &list);
        let is_said = |node: &Node<'t>| !source.is_one_of(*node, &[ShapeKind::Comment]);
        for (at, argument) in arguments.named_children().filter(is_said).enumerate() {
            match source.shape(argument) {
                Some(shape) if shape.kind == ShapeKind::Spread => return None,
                Some(shape)
                    if shape.kind == ShapeKind::NamedArgument
                        && shape.get(Role::Value).is_some_and(|value| source.text_of(value) == self.text) =>
                {
                    let key = source.text_of(shape.get(Role::Key)?);
                    return list.into_iter().filter_map(name_of).find(|name| source.text_of(*name) == key);
                }
                _ if source.text_of(argument) == self.text => {
                    return name_of(*list.get(at + usize::from(is_method))?);
                }
                _ => {}
            }
        }
        None
    }

    /// What a function's body answers, seen from inside.
    fn answers(&self, body: Node<'t>, asked: Asked) -> bool {
        let source = self.source();
        let told = match asked {
            Asked::IsTold(result, truth) => Some((result, truth)),
            Asked::Returns => None,
        };
        // What is no row of statements is what the function returns.
        if source.shape(body).is_some_and(|shape| shape.kind != ShapeKind::Block) {
            return told.is_some_and(|(_, truth)| self.implies_here(body, truth));
        }
        // That nothing is ever returned says nothing.
        let mut is_said = false;
        for leave in leaves_of(source, body) {
            let Some(leave) = leave else { return false };
            if self.leads_to(leave) {
                is_said = true;
                continue;
            }
            let Some((result, truth)) = told else { return false };
            let Ok(value) = returned(source, leave, result) else { return false };
            match value {
                Some(value) if self.is_surely(value, !truth) => {}
                Some(value) if self.implies_here(value, truth) => is_said = true,
                None if truth => {}
                _ => return false,
            }
        }
        if !runs_on(source, body, false) {
            return is_said;
        }
        // What runs out of the function returns nothing, which is not true.
        match told {
            Some((_, true)) => is_said,
            _ => self.settles_here(body),
        }
    }

    /// Whether a value is true, or is not, in every run.
    fn is_surely(&self, value: Node<'t>, truth: bool) -> bool {
        let Some(value) = self.evaluation.names.only_value(value) else { return false };
        let wanted = if truth { ShapeKind::Always } else { ShapeKind::Never };
        let says = |text: &str| if truth { !text.is_empty() } else { text.is_empty() };
        self.source().check_shape(value).is_some_and(|shape| shape.kind == wanted)
            || self.source().string_content(value).is_some_and(says)
    }
}

/// The value that a function leaves with; `None` if it leaves with none.
///
/// # Errors
/// The results are others than are asked for.
fn returned<'t>(source: &Source<'t>, leave: Node<'t>, result: Outcome) -> Result<Option<Node<'t>>, ()> {
    let value = source.shape(leave).filter(|shape| shape.kind == ShapeKind::Return);
    let Some(value) = value.and_then(|shape| shape.get(Role::Value)) else { return Ok(None) };
    match (source.in_sequence(value).as_slice(), result) {
        ([value], Outcome::Whole) | ([_, value], Outcome::Second) => Ok(Some(*value)),
        _ => Err(()),
    }
}

/// Where a function's body leaves the function; `None` among them if it hands something out before.
fn leaves_of<'s, 't>(source: &'s Source<'t>, body: Node<'t>) -> impl Iterator<Item = Option<Node<'t>>> + 's {
    const APART: &[ShapeKind] = &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class];
    let next = move |node: &Node<'t>| match source.is_one_of(*node, APART) {
        true => node.next_outside(body),
        false => node.next_within(body),
    };
    std::iter::successors(Some(body), next).filter(|node| node.is_named()).filter_map(|node| {
        if source.is_one_of(node, &[ShapeKind::Yield]) {
            return Some(None);
        }
        let is_leave = source.path_shape(node).is_some_and(|shape| shape.kind == ShapeKind::Leave);
        is_leave.then_some(Some(node))
    })
}

/// Whether a call's result is waited for where it stands.
fn is_awaited<'t>(source: &Source<'t>, call: Node<'t>) -> bool {
    let before = call.parent().and_then(|around| source.text.get(around.start_byte()..call.start_byte()));
    before.is_some_and(|before| before.trim() == "await")
}

impl<'t> Names<'_, 't> {
    /// The function of this file that an expression always names, if it checks something.
    pub(super) fn checker(&self, callee: Node<'t>) -> Option<Node<'t>> {
        let is_one = |bound: super::names::Bound<'_, 't>| bound.bindings.len() == 1;
        if self.source.is_one_of(callee, &[ShapeKind::Name])
            && !self.bound(self.source.text_of(callee), callee.start_byte()).is_some_and(is_one)
        {
            return None;
        }
        let function = self.definition(callee)?;
        let is_function = self.source.is_one_of(function, &[ShapeKind::Function, ShapeKind::AsyncFunction]);
        (is_function && self.checked_in(function).iter().any(|checked| checked.by.is_none()))
            .then_some(function)
    }
}
