//! Reaching definitions: which of a name's bindings can have given it its value at a place. Knows blocks and loops, and
//! no other paths.

use std::ops::Range;

use super::bindings::{Binding, Origin};
use super::shapes::{Role, ShapeKind};
use super::{Node, Source};

/// The bindings that can have given a name its value where it is used: those before it, but for what a later
/// assignment on the same path replaced, or the use's own statement gives, and those behind it in a loop around both.
/// All of them if the use comes first, or in another function; of a comprehension's name, its own alone.
pub(super) fn reaching<'s, 't>(
    source: &Source<'t>,
    bindings: &'s [Binding<'t>],
    usage: Node<'t>,
    is_module: bool,
) -> impl Iterator<Item = &'s Binding<'t>> {
    let before = bindings.partition_point(|binding| binding.at < usage.start_byte());
    let is_earlier = !is_module && before > 0;
    // What a statement gives a name, its own value was computed without; a loop around brings it back.
    let own = if is_earlier { own_targets(source, usage) } else { 0..0 };
    let own_targets = bindings[..before].iter().any(|binding| own.contains(&binding.at));
    let earlier = bindings.partition_point(|binding| binding.at < own.start);
    let repeated = if is_module { None } else { in_comprehension(source, bindings, usage) };
    let (candidates, behind) = match (is_earlier, own_targets) {
        _ if let Some(at) = repeated => (&bindings[at..=at], &[][..]),
        (false, _) => (bindings, &[][..]),
        (true, false) => bindings.split_at(before),
        (true, true) => bindings.split_at(earlier),
    };
    let replaced = candidates.iter().rposition(|binding| replaces(source, binding, usage));
    let from = if is_module { 0 } else { replaced.unwrap_or(0) };
    // What the loop's own round gives the name first, the round before did not.
    let again = if behind.is_empty() {
        None
    } else {
        outermost_loop(source, usage, replaced.map(|at| candidates[at].at))
    };
    let behind = behind
        .iter()
        .filter(move |binding| again.as_ref().is_some_and(|around| around.contains(&binding.at)));
    let is_only = bindings.len() == 1;
    let reaching = candidates[from..].iter().chain(behind);
    reaching.filter(move |binding| is_only || is_visible(source, binding, usage.start_byte()))
}

/// Whether a name at a place can mean a binding: one that a block, or what a branch or a loop begins with, declares for
/// itself is known there alone.
pub(super) fn is_visible<'t>(source: &Source<'t>, binding: &Binding<'t>, place: usize) -> bool {
    let value = match &binding.origin {
        Origin::Value(value)
        | Origin::First(value)
        | Origin::Part(value, _)
        | Origin::Typed(_, Some(value)) => *value,
        _ => return true,
    };
    let paths = &source.language.facts().paths;
    if !paths.has(ShapeKind::Declaration) {
        return true;
    }
    let is_target = |node: Node<'t>| {
        let shape = source.shape_of(node, &[ShapeKind::Assignment]);
        shape.is_some_and(|shape| {
            shape.all(Role::Target).any(|target| target.byte_range().contains(&binding.at))
        })
    };
    let (mut is_bound, mut is_declared) = (false, false);
    for around in value.ancestors() {
        is_bound = is_bound || is_target(around);
        is_declared |= is_bound && paths.is_one_of(around, source.text, &[ShapeKind::Declaration]);
        let is_head = source.is_one_of(around, &[ShapeKind::Loop])
            || paths.is_one_of(around, source.text, &[ShapeKind::Branch, ShapeKind::Switch]);
        if source.is_one_of(around, &[ShapeKind::Block, ShapeKind::Function, ShapeKind::AsyncFunction])
            || (is_declared && is_head)
        {
            return !is_declared || around.byte_range().contains(&place);
        }
    }
    true
}

/// The bytes before a node's statement's value, where its targets are, if it stands in the value of an assignment.
fn own_targets<'t>(source: &Source<'t>, usage: Node<'t>) -> Range<usize> {
    let mut own = 0..0;
    let mut child = usage;
    while let Some(parent) = child.parent() {
        if source.is_one_of(parent, ENDS) {
            break;
        }
        if source.is_one_of(parent, &[ShapeKind::Assignment, ShapeKind::Augmentation])
            && let Some(value) = source.shape(parent).and_then(|shape| shape.get(Role::Value))
            && value == child
        {
            own = parent.start_byte()..value.start_byte();
        }
        child = parent;
    }
    own
}

/// The binding of the comprehension that the usage stands in, by its place among the others: the name is the
/// comprehension's own.
fn in_comprehension<'t>(source: &Source<'t>, bindings: &[Binding<'t>], usage: Node<'t>) -> Option<usize> {
    let at = usage.start_byte();
    bindings.iter().rposition(|binding| {
        let Origin::Element(value) = &binding.origin else { return false };
        let whole = value.parent().and_then(|clause| clause.parent());
        whole.is_some_and(|whole| {
            whole.byte_range().contains(&at)
                && !value.byte_range().contains(&at)
                && source.is_one_of(whole, &[ShapeKind::Container])
        })
    })
}

/// What no assignment reaches out of.
const ENDS: &[ShapeKind] =
    &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Block, ShapeKind::Loop, ShapeKind::Iteration];

/// The bytes of the outermost loop of its function around a node that does not hold `without`.
fn outermost_loop<'t>(source: &Source<'t>, node: Node<'t>, without: Option<usize>) -> Option<Range<usize>> {
    let mut outermost = None;
    let mut around = node.parent();
    while let Some(node) = around {
        if source.is_one_of(node, &[ShapeKind::Function, ShapeKind::AsyncFunction]) {
            break;
        }
        let range = node.byte_range();
        if source.is_one_of(node, &[ShapeKind::Loop, ShapeKind::Iteration])
            && without.is_none_or(|byte| !range.contains(&byte))
        {
            outermost = Some(range);
        }
        around = node.parent();
    }
    outermost
}

/// Whether a node always runs if `whole` does: nothing between them branches, repeats or is a function of its own.
pub(super) fn always_runs_in<'t>(source: &Source<'t>, node: Node<'t>, whole: Node<'t>) -> bool {
    const APART: &[ShapeKind] = &[
        ShapeKind::Function,
        ShapeKind::AsyncFunction,
        ShapeKind::Loop,
        ShapeKind::Iteration,
        ShapeKind::Choice,
    ];
    let mut around = Some(node);
    while let Some(node) = around {
        if node == whole {
            return true;
        }
        if source.path_shape(node).is_some() || source.is_one_of(node, APART) {
            return false;
        }
        around = node.parent();
    }
    false
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
    for _ in 0..9 {
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
