//! Conditions: what one that is true, or is not, says of a value that it checks. A part of checks.
//!
//! Followed are the parts of a condition, a name for one, checks of each element, and functions that check for others
//! (`checkers.rs`).

use super::bindings::Origin;
use super::checkers::Outcome;
use super::checks::Way;
use super::names::is_self;
use super::reaching::reaching;
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// The two operands of a node that joins conditions, and whether both must hold.
pub(super) fn connected<'t>(source: &Source<'t>, node: Node<'t>) -> Option<(Node<'t>, Node<'t>, bool)> {
    let shape = source.check_shape_of(node, &[ShapeKind::Both, ShapeKind::Either])?;
    Some((shape.get(Role::Left)?, shape.get(Role::Right)?, shape.kind == ShapeKind::Both))
}

impl<'t> Way<'_, '_, '_, 't> {
    /// Whether a condition that is `truth` says that the value is a constant.
    pub(super) fn implies(&self, condition: Node<'t>, truth: bool, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        let source = self.source();
        if condition.end_byte() <= self.since && !source.is_one_of(condition, &[ShapeKind::Name]) {
            return false;
        }
        if let Some(check) = source.check_shape(condition) {
            let inner = |truth| check.get(Role::Inner).is_some_and(|inner| self.implies(inner, truth, depth));
            let of_each = |truth| {
                let parts = (check.get(Role::Key), check.get(Role::Condition));
                let (Some(key), Some(each)) = parts else { return false };
                self.is_about(&check, condition)
                    && Way { text: source.text_of(key), since: 0, from: 0, bindings: &[], ..*self }
                        .implies(each, truth, depth)
            };
            let known = match check.kind {
                ShapeKind::Allows => truth && self.is_among(&check, condition, depth),
                ShapeKind::Finds => {
                    truth && !self.evaluation.as_key && self.is_among(&check, condition, depth)
                }
                ShapeKind::Denies => !truth && self.is_among(&check, condition, depth),
                ShapeKind::Matches | ShapeKind::Searches => truth && self.is_held_against(&check, condition),
                ShapeKind::Every => truth && of_each(true),
                ShapeKind::Any => !truth && of_each(false),
                ShapeKind::Negation => return inner(!truth),
                ShapeKind::Truth => return inner(truth),
                ShapeKind::Both | ShapeKind::Either => {
                    let part = |role| check.get(role).is_some_and(|part| self.implies(part, truth, depth));
                    // One of them says enough where both hold, or where neither does.
                    return match (check.kind == ShapeKind::Both) == truth {
                        true => part(Role::Left) || part(Role::Right),
                        false => part(Role::Left) && part(Role::Right),
                    };
                }
                _ => false,
            };
            if known {
                return true;
            }
        }
        let Some(shape) = source.shape(condition) else { return false };
        match shape.kind {
            ShapeKind::Wrapper => {
                shape.get(Role::Inner).is_some_and(|inner| self.implies(inner, truth, depth))
            }
            ShapeKind::Name => self.named(condition).is_some_and(|(value, outcome)| {
                let call = source.unwrapped(value);
                match outcome {
                    // That there is no error.
                    Outcome::Second if !truth && self.is_converted_by(call, ShapeKind::Parses) => true,
                    Outcome::Second if source.is_one_of(call, &[ShapeKind::Call]) => {
                        self.is_told_by(call, outcome, truth)
                    }
                    _ => self.implies(value, truth, depth),
                }
            }),
            ShapeKind::Assignment => {
                shape.get(Role::Value).is_some_and(|value| self.implies(value, truth, depth))
            }
            ShapeKind::Call => self.is_told_by(condition, Outcome::Whole, truth),
            _ => false,
        }
    }

    /// Whether a check is about the value, behind where it got it.
    fn is_about(&self, check: &Shape<'t>, condition: Node<'t>) -> bool {
        let target = check.get(Role::Target);
        condition.start_byte() >= self.since
            && target.is_some_and(|target| self.source().text_of(target) == self.text)
    }

    fn is_among(&self, check: &Shape<'t>, condition: Node<'t>, depth: usize) -> bool {
        self.is_about(check, condition)
            && check
                .get(Role::Value)
                .is_none_or(|value| !self.is_filled_later(value) && self.evaluation.of(value, depth).constant)
    }

    /// Whether a check holds the value against a pattern of letters and digits, for all of it.
    fn is_held_against(&self, check: &Shape<'t>, condition: Node<'t>) -> bool {
        let pattern = check.get(Role::Value).filter(|_| self.is_about(check, condition));
        let Some(pattern) = pattern.and_then(|value| self.only_value(value)) else { return false };
        let describes = |fact| self.source().language.matches_fact(fact, self.source().text_of(pattern));
        describes("only_letters") || (check.kind == ShapeKind::Matches && describes("letters"))
    }

    /// The only value that a name, or a member of the own object, is given.
    fn only_value(&self, node: Node<'t>) -> Option<Node<'t>> {
        let names = self.evaluation.names;
        let Some(member) = self.source().shape_of(node, &[ShapeKind::Member]) else {
            return names.only_value(node);
        };
        member.get(Role::Object).filter(|object| is_self(self.source().text_of(*object)))?;
        let values = names.member_values(self.source().text_of(member.get(Role::Property)?));
        match &*values {
            [(_, Origin::Value(value) | Origin::Typed(_, Some(value)))] => {
                Some(self.source().unwrapped(*value))
            }
            _ => None,
        }
    }

    /// Whether an expression is a call that makes a number, a date or an id of the value, or fails as `kind` says.
    pub(super) fn is_converted_by(&self, call: Node<'t>, kind: ShapeKind) -> bool {
        let check = self.source().check_shape_of(call, &[kind]);
        check.is_some_and(|check| self.is_about(&check, call))
    }

    /// Whether a value is made empty: what is put into it later are no constants that were chosen.
    fn is_filled_later(&self, value: Node<'t>) -> bool {
        let source = self.source();
        let Some(made) = self.evaluation.names.only_value(value) else { return false };
        let is_empty =
            |list: Option<Node<'t>>| list.is_none_or(|list| list.named_children().next().is_none());
        let Some(shape) = source.shape(made) else { return false };
        match shape.kind {
            ShapeKind::Container => is_empty(Some(shape.get(Role::Body).unwrap_or(made))),
            ShapeKind::Call => {
                let flow = source.flow_shape(made);
                match flow.map(|flow| (flow.kind, flow.get(Role::Value))) {
                    Some((ShapeKind::Pass | ShapeKind::Keys, Some(value))) => self.is_filled_later(value),
                    Some((ShapeKind::Neutral, _)) => true,
                    _ => is_empty(shape.get(Role::Arguments)),
                }
            }
            _ => false,
        }
    }

    /// The only condition that a name stands for: its value, or the second of two results, which says if there is one.
    fn named(&self, name: Node<'t>) -> Option<(Node<'t>, Outcome)> {
        let names = self.evaluation.names;
        // One at the top level may be read far from where it is bound, and no question asks for that.
        let bound =
            names.bound(self.source().text_of(name), name.start_byte()).filter(|bound| !bound.is_module)?;
        let mut reaching = reaching(self.source(), &bound.bindings, name, false);
        let (Some(binding), None) = (reaching.next(), reaching.next()) else { return None };
        let (value, outcome) = match &binding.origin {
            Origin::Value(value) | Origin::First(value) | Origin::Typed(_, Some(value)) => {
                (*value, Outcome::Whole)
            }
            Origin::Part(value, None) => (*value, Outcome::Second),
            _ => return None,
        };
        // What a branch's own head binds is not seen behind the branch.
        let mut around = value.ancestors().take_while(|around| !around.holds(name));
        let is_hidden = around.any(|around| {
            self.source().path_shape(around).is_some_and(|shape| shape.kind == ShapeKind::Branch)
        });
        (!is_hidden).then_some((value, outcome))
    }
}
