//! Checks: whether a condition on every path to an expression has found its value among constants, so that it is no
//! longer whatever a caller sent. A part of flow.
//!
//! What a check looks like is in `facts/checks.scm`. Followed are branches and their alternatives, branches that leave
//! or give the name something else, cases, choices, comprehensions, and loops over each element. What a condition says
//! is in `conditions.rs`, what a function says that is called, in `checkers.rs`. Outside of the unit count the conditions
//! at the file's top level, for names that are bound there.

use super::bindings::{Binding, Origin};
use super::conditions::connected;
use super::flow::Evaluation;
use super::names::Bound;
use super::paths::runs_on;
use super::reaching::always_runs_in;
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// How deep conditions and branches are followed.
const DEPTH: usize = 24;

impl<'t> Evaluation<'_, '_, 't> {
    /// Whether a check on every path to a use of a name finds the value that a binding gave it among constants.
    pub(super) fn is_checked_name(
        &self,
        usage: Node<'t>,
        binding: &Binding<'t>,
        bound: &Bound<'_, 't>,
    ) -> bool {
        let text = self.source.text_of(usage);
        if bound.is_module && matches!(binding.origin, Origin::Import(_)) {
            return false;
        }
        let at_top = bound.is_module && self.names.is_checked_at_top(text);
        let from = if at_top { Some(0) } else { self.first_check(text) };
        let Some(from) = from else { return false };
        // A loop or comprehension binds behind what it repeats, but before its conditions.
        let since = if binding.at < usage.start_byte() || matches!(binding.origin, Origin::Element(_)) {
            binding.at
        } else {
            usize::MAX
        };
        Way { evaluation: self, text, since, from, bindings: &bound.bindings, within: None, at_top }
            .leads_to(usage)
    }

    /// Whether a check on every path to an expression that is no name finds its value among constants, and nothing
    /// between the two changes what the expression is made of.
    pub(super) fn is_checked(&self, node: Node<'t>) -> bool {
        let text = self.source.text_of(node);
        let Some(from) = self.first_check(text) else { return false };
        // Of a name, what each binding gave it is asked for.
        if self.source.is_one_of(node, &[ShapeKind::Name]) {
            return false;
        }
        let Some(since) = self.settled_since(node) else { return false };
        Way { evaluation: self, text, since, from, bindings: &[], within: None, at_top: false }.leads_to(node)
    }

    /// Where the first check in the unit stands that is about what is called so, or that hands it to a function that checks
    /// something, in bytes.
    fn first_check(&self, text: &str) -> Option<usize> {
        let checked = self.names.checked_in(self.names.unit());
        let from = checked.partition_point(|checked| checked.text < text);
        let same = checked[from..].iter().take_while(|checked| checked.text == text);
        let checks = same.filter(|it| it.by.is_none_or(|callee| self.names.checker(callee).is_some()));
        checks.map(|checked| checked.at).min()
    }

    /// Whether a condition is true only if what is called `key` in it is a constant.
    pub(super) fn tells(&self, condition: Node<'t>, key: Node<'t>) -> bool {
        let text = self.source.text_of(key);
        Way { evaluation: self, text, since: 0, from: 0, bindings: &[], within: None, at_top: false }
            .implies(condition, true, DEPTH)
    }

    /// Where what an expression is made of was last changed before it; 0 if that is outside of its function.
    fn settled_since(&self, node: Node<'t>) -> Option<usize> {
        let mut inner = node;
        loop {
            let shape = self.source.shape(inner)?;
            inner = match shape.kind {
                ShapeKind::Name => break,
                ShapeKind::Member | ShapeKind::Index => shape.get(Role::Object)?,
                ShapeKind::Call => shape.get(Role::Function)?,
                ShapeKind::Wrapper => shape.get(Role::Inner)?,
                _ => return None,
            };
        }
        let name = self.source.text_of(inner);
        let before = |at: &usize| *at < node.start_byte();
        let bound = self.names.bound(name, inner.start_byte()).filter(|bound| !bound.is_module);
        let bound =
            bound.and_then(|bound| bound.bindings.iter().map(|binding| binding.at).filter(before).max());
        let put = self.changed_before(name, node);
        Some(bound.unwrap_or(0).max(put.unwrap_or(0)))
    }
}

/// What leads to a use of a value that is called `text` in conditions.
pub(super) struct Way<'w, 'e, 'a, 't> {
    pub(super) evaluation: &'w Evaluation<'e, 'a, 't>,
    pub(super) text: &'t str,
    /// Where it got its value, in bytes: a check counts behind this.
    pub(super) since: usize,
    /// Where the first check of it stands, in bytes: what ends before says nothing of it.
    pub(super) from: usize,
    /// What the name is bound to, if it is one: what gives it something else.
    pub(super) bindings: &'w [Binding<'t>],
    /// The function that is asked what it checks for others, seen from inside.
    pub(super) within: Option<Node<'t>>,
    /// Whether conditions at the file's top level count: the name is bound there.
    pub(super) at_top: bool,
}

impl<'t> Way<'_, '_, '_, 't> {
    pub(super) fn source(&self) -> &Source<'t> {
        self.evaluation.source
    }

    /// Whether a check stands on every path to the node: in its unit, or at the top level before it.
    pub(super) fn leads_to(&self, node: Node<'t>) -> bool {
        let unit = self.within.unwrap_or(self.evaluation.names.unit());
        if !unit.holds(node) {
            return false;
        }
        let mut child = node;
        while (child != unit || self.at_top)
            && let Some(parent) = child.parent()
        {
            let is_known = match unit.holds(parent) {
                true => self.governs(parent, child),
                false => parent == self.source().root && self.follows(parent, child),
            };
            if is_known {
                return true;
            }
            child = parent;
        }
        false
    }

    /// Whether `child` of `parent` runs only where a check in `parent` has found the value among constants.
    fn governs(&self, parent: Node<'t>, child: Node<'t>) -> bool {
        let source = self.source();
        if let Some(shape) = source.path_shape(parent) {
            let condition = shape.get(Role::Condition);
            let says = |truth| condition.is_some_and(|condition| self.implies(condition, truth, DEPTH));
            match shape.kind {
                ShapeKind::Branch => {
                    if shape.get(Role::Consequence) == Some(child) {
                        return says(true);
                    }
                    let mut before = shape.all(Role::Alternative).take_while(|other| *other != child);
                    let is_alternative = shape.all(Role::Alternative).any(|other| other == child);
                    return is_alternative
                        && (says(false) || before.any(|other| self.arm_says(other, false)));
                }
                ShapeKind::Arm => return shape.get(Role::Consequence) == Some(child) && says(true),
                ShapeKind::Case => return self.is_case(parent) || self.follows(parent, child),
                ShapeKind::Default => return self.follows(parent, child),
                _ => {}
            }
        }
        if source.is_one_of(parent, &[ShapeKind::Block]) {
            return self.follows(parent, child);
        }
        if let Some((left, right, both)) = connected(source, parent) {
            return right == child && self.implies(left, both, DEPTH);
        }
        let Some(shape) = source
            .is_one_of(parent, &[ShapeKind::Choice, ShapeKind::Container])
            .then(|| source.shape(parent))
            .flatten()
        else {
            return false;
        };
        if shape.kind == ShapeKind::Choice {
            let Some(condition) = shape.get(Role::Condition) else { return false };
            let is = |role| shape.get(role) == Some(child);
            return (is(Role::Consequence) && self.implies(condition, true, DEPTH))
                || (is(Role::Alternative) && self.implies(condition, false, DEPTH));
        }
        let mut parts = parent.named_children();
        parts.next() == Some(child)
            && parts.any(|part| {
                let only = source.check_shape(part).filter(|shape| shape.kind == ShapeKind::OnlyIf);
                let condition = only.and_then(|shape| shape.get(Role::Condition));
                condition.is_some_and(|condition| self.implies(condition, true, DEPTH))
            })
    }

    fn arm_says(&self, arm: Node<'t>, truth: bool) -> bool {
        let shape = self.source().path_shape(arm).filter(|shape| shape.kind == ShapeKind::Arm);
        let condition = shape.and_then(|shape| shape.get(Role::Condition));
        condition.is_some_and(|condition| self.implies(condition, truth, DEPTH))
    }

    /// Whether a statement before `child` in its block lets nothing by but what it found among constants.
    fn follows(&self, block: Node<'t>, child: Node<'t>) -> bool {
        block
            .named_children()
            .take_while(|before| before.end_byte() <= child.start_byte())
            .any(|before| before.end_byte() > self.since.max(self.from) && self.settles(before, DEPTH))
    }

    /// What a condition of a checker says, to any depth.
    pub(super) fn implies_here(&self, condition: Node<'t>, truth: bool) -> bool {
        self.implies(condition, truth, DEPTH)
    }

    /// Whether a checker's body settles it.
    pub(super) fn settles_here(&self, body: Node<'t>) -> bool {
        self.settles(body, DEPTH)
    }

    /// Whether behind a node, on every path that leaves it at its end, the value was found among constants, or is
    /// another one.
    fn settles(&self, node: Node<'t>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        let source = self.source();
        let path = source.path_shape(node);
        match path.as_ref().map(|shape| shape.kind) {
            Some(ShapeKind::Branch) => {}
            Some(ShapeKind::Switch) => return self.switch_settles(node),
            Some(ShapeKind::Attempt) => return self.attempt_settles(node, depth),
            Some(_) => return false,
            None => return self.sequence_settles(node, depth),
        }
        let Some(shape) = path else { return false };
        let ends = |end: Option<Node<'t>>, known: bool| {
            known || end.is_some_and(|end| self.is_left(end) || self.settles(end, depth))
        };
        let says = |shape: &Shape<'t>, truth| {
            shape.get(Role::Condition).is_some_and(|condition| self.implies(condition, truth, depth))
        };
        if !ends(shape.get(Role::Consequence), says(&shape, true)) {
            return false;
        }
        let mut known = says(&shape, false);
        for alternative in shape.all(Role::Alternative) {
            if known {
                return true;
            }
            match source.path_shape(alternative).filter(|shape| shape.kind == ShapeKind::Arm) {
                Some(arm) => {
                    if !ends(arm.get(Role::Consequence), says(&arm, true)) {
                        return false;
                    }
                    known = says(&arm, false);
                }
                None => return ends(Some(alternative), false),
            }
        }
        known
    }

    /// Whether what is tried settles it, and no handler runs on without doing so.
    fn attempt_settles(&self, node: Node<'t>, depth: usize) -> bool {
        let source = self.source();
        let is_handler = |clause: &Node<'t>| source.is_one_of(*clause, &[ShapeKind::ErrorHandler]);
        let ends_well = |handler: Node<'t>| {
            let body = source.shape(handler).and_then(|shape| shape.get(Role::Body)).unwrap_or(handler);
            self.is_left(body) || self.settles(body, depth)
        };
        node.named_children().filter(|clause| !is_handler(clause)).any(|clause| self.settles(clause, depth))
            && node.named_children().filter(is_handler).all(ends_well)
    }

    /// Statements in a row, and what wraps them; a loop that leaves when an element is not among constants.
    fn sequence_settles(&self, node: Node<'t>, depth: usize) -> bool {
        let source = self.source();
        if source.check_shape_of(node, &[ShapeKind::Asserts]).is_some() {
            return self.asserts(node, depth);
        }
        let Some(shape) = source.shape(node) else {
            return node.named_children().any(|child| self.settles(child, depth));
        };
        match shape.kind {
            ShapeKind::Block => node.named_children().any(|child| self.settles(child, depth)),
            ShapeKind::Iteration => self.loop_settles(node, &shape, depth),
            ShapeKind::Statement => {
                shape.get(Role::Inner).is_some_and(|inner| self.call_settles(inner, depth))
            }
            ShapeKind::Assignment => {
                shape.get(Role::Value).is_some_and(|value| self.call_settles(value, depth))
            }
            _ => false,
        }
    }

    /// Whether a statement, or a call, lets code run on only if a condition says that the value is a constant.
    fn asserts(&self, node: Node<'t>, depth: usize) -> bool {
        let shape = self.source().check_shape_of(node, &[ShapeKind::Asserts]);
        let condition = shape.and_then(|shape| shape.get(Role::Condition));
        condition.is_some_and(|condition| self.implies(condition, true, depth))
    }

    /// Whether an expression is a call that returns only for constants.
    fn call_settles(&self, expression: Node<'t>, depth: usize) -> bool {
        let source = self.source();
        let inner = source.unwrapped(expression);
        let inner = match source.shape(inner) {
            Some(shape) if shape.kind == ShapeKind::Assignment => {
                shape.get(Role::Value).map_or(inner, |value| source.unwrapped(value))
            }
            _ => inner,
        };
        let Some(call) = source.shape_of(inner, &[ShapeKind::Call]) else { return false };
        // What the file calls so itself is asked what it does.
        let is_own = || {
            let callee = call.get(Role::Function);
            callee.is_some_and(|callee| self.evaluation.names.definition(callee).is_some())
        };
        self.is_ensured_by(inner)
            || ((self.is_converted_by(inner, ShapeKind::Converts) || self.asserts(inner, depth)) && !is_own())
    }

    fn loop_settles(&self, node: Node<'t>, shape: &Shape<'t>, depth: usize) -> bool {
        let source = self.source();
        let (Some(key), Some(value), Some(body)) =
            (shape.get(Role::Target), shape.get(Role::Value), shape.get(Role::Body))
        else {
            return false;
        };
        if source.text_of(value) != self.text || node.start_byte() < self.since {
            return false;
        }
        // A round that is cut short checks nothing.
        let is_cut = body.subtree().filter(|node| node.is_named()).any(|node| {
            let kind = source.path_shape(node).map(|shape| shape.kind);
            matches!(kind, Some(ShapeKind::Break | ShapeKind::Continue))
        });
        let each =
            Way { text: source.text_of(key), since: node.start_byte(), from: 0, bindings: &[], ..*self };
        !is_cut && each.settles(body, depth)
    }

    /// Whether code that ends so does not run on with the value: it leaves, or the name is given something else.
    fn is_left(&self, end: Node<'t>) -> bool {
        !runs_on(self.source(), end, false) || self.is_replaced_in(end)
    }

    /// Whether code always gives the name something else.
    fn is_replaced_in(&self, end: Node<'t>) -> bool {
        let source = self.source();
        let range = end.byte_range();
        self.bindings.iter().filter(|binding| range.contains(&binding.at) && binding.at > self.since).any(
            |binding| match &binding.origin {
                Origin::Value(value) | Origin::First(value) | Origin::Part(value, _) => {
                    value.parent().is_some_and(|around| always_runs_in(source, around, end))
                }
                _ => false,
            },
        )
    }

    /// Whether a case runs only for constants of the switch's value.
    fn is_case(&self, case: Node<'t>) -> bool {
        let switch = case.ancestors().take(2).find_map(|node| self.switch(node));
        // What falls into it comes from the cases before.
        let before =
            std::iter::once(case).chain(std::iter::successors(Some(case), |at| at.prev_named_sibling()));
        switch.is_some()
            && before.filter(|node| self.path_kind(*node).is_some()).all(|node| self.is_constant_case(node))
    }

    fn path_kind(&self, node: Node<'t>) -> Option<ShapeKind> {
        let kind = self.source().path_shape(node)?.kind;
        matches!(kind, ShapeKind::Case | ShapeKind::Default).then_some(kind)
    }

    /// A switch on the value, behind where it got it.
    fn switch(&self, node: Node<'t>) -> Option<Node<'t>> {
        let shape = self.source().check_shape(node).filter(|shape| shape.kind == ShapeKind::Switch)?;
        let target = shape.get(Role::Target)?;
        (self.source().text_of(target) == self.text && node.start_byte() >= self.since).then_some(node)
    }

    fn is_constant_case(&self, case: Node<'t>) -> bool {
        let Some(shape) = self.source().check_shape(case).filter(|shape| shape.kind == ShapeKind::Case)
        else {
            return false;
        };
        let mut values = shape.all(Role::Value).peekable();
        values.peek().is_some() && values.all(|value| self.evaluation.of(value, DEPTH).constant)
    }

    fn switch_settles(&self, node: Node<'t>) -> bool {
        if self.switch(node).is_none() {
            return false;
        }
        let within =
            node.named_children().flat_map(|child| std::iter::once(child).chain(child.named_children()));
        let cases: Vec<_> = within.filter_map(|case| Some((case, self.path_kind(case)?))).collect();
        let is_left = |case| !runs_on(self.source(), case, true) || self.is_replaced_in(case);
        let has_default = cases.iter().any(|(_, kind)| *kind == ShapeKind::Default);
        has_default
            && cases.iter().all(|(case, kind)| {
                (*kind == ShapeKind::Case && self.is_constant_case(*case)) || is_left(*case)
            })
    }
}
