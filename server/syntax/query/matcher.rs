//! Matches a pattern at a node. Knows no predicate.

use std::num::NonZeroU16;

use crate::syntax::Node;

use super::pattern::{Element, Pattern, Quantifier, Test};

/// The nodes a match captured, in the order the pattern met them.
#[derive(Debug, Clone, Default)]
pub struct Captures<'t> {
    bound: Vec<(u16, Node<'t>)>,
}

impl<'t> Captures<'t> {
    /// The first node captured under the index.
    pub fn first(&self, capture: usize) -> Option<Node<'t>> {
        self.all(capture).next()
    }

    /// Every node captured under the index: several where the pattern repeats.
    pub fn all(&self, capture: usize) -> impl Iterator<Item = Node<'t>> {
        self.bound.iter().filter(move |(index, _)| usize::from(*index) == capture).map(|(_, node)| *node)
    }

    /// Every capture with its index.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Node<'t>)> {
        self.bound.iter().map(|(index, node)| (usize::from(*index), *node))
    }
}

/// Calls `found` with each way `pattern` matches at `node`, until it returns `true`. Says whether it did.
pub fn matches<'t>(pattern: &Pattern, node: Node<'t>, found: &mut dyn FnMut(&Captures<'t>) -> bool) -> bool {
    let mut captures = Captures::default();
    element(&pattern.root, node, &mut captures, &mut |captures| {
        if pattern.following.is_empty() {
            return found(captures);
        }
        let siblings = following_siblings(node);
        sequence(&pattern.following, &siblings, 0, false, captures, &mut |captures| found(captures))
    })
}

/// The first match of `pattern` at `node` that `accept` takes.
pub fn first_match<'t>(
    pattern: &Pattern,
    node: Node<'t>,
    accept: impl Fn(&Captures<'t>) -> bool,
) -> Option<Captures<'t>> {
    if let Some(captures) = by_fields(pattern, node).filter(|captures| accept(captures)) {
        return Some(captures);
    }
    let mut first = None;
    matches(pattern, node, &mut |captures| {
        if accept(captures) {
            first = Some(captures.clone());
        }
        first.is_some()
    });
    first
}

/// A match whose children are each found by their field alone: cheaper than trying them in order, where a pattern
/// asks for nothing else.
fn by_fields<'t>(pattern: &Pattern, node: Node<'t>) -> Option<Captures<'t>> {
    fn take<'t>(wanted: &Element, node: Node<'t>, captures: &mut Captures<'t>) -> bool {
        let fits = match &wanted.test {
            Test::Kind(kind) => node.kind_id() == *kind && !node.is_missing(),
            Test::Named => node.is_named(),
            Test::Any => true,
            Test::Missing | Test::Alternatives(_) => false,
        };
        if !fits || wanted.closed || !wanted.absent_fields.is_empty() || !pattern_is_plain(wanted) {
            return false;
        }
        captures.bound.extend(wanted.captures.iter().map(|capture| (*capture, node)));
        wanted.children.iter().all(|child| {
            child
                .field
                .and_then(|field| node.child_by_field_id(field))
                .is_some_and(|found| take(child, found, captures))
        })
    }
    fn pattern_is_plain(wanted: &Element) -> bool {
        wanted
            .children
            .iter()
            .all(|child| child.field.is_some() && child.quantifier == Quantifier::One && !child.anchored)
    }
    let mut captures = Captures::default();
    (pattern.following.is_empty() && take(&pattern.root, node, &mut captures)).then_some(captures)
}

type Children<'t> = Vec<(Node<'t>, Option<NonZeroU16>)>;

fn children<'t>(node: Node<'t>) -> Children<'t> {
    node.children().map(|child| (child, child.field_id())).collect()
}

fn following_siblings<'t>(node: Node<'t>) -> Children<'t> {
    node.next_siblings().map(|sibling| (sibling, sibling.field_id())).collect()
}

fn element<'t>(
    element_: &Element,
    node: Node<'t>,
    captures: &mut Captures<'t>,
    found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
) -> bool {
    if !element_.absent_fields.is_empty()
        && element_.absent_fields.iter().any(|field| node.child_by_field_id(*field).is_some())
    {
        return false;
    }
    let passes = match &element_.test {
        Test::Kind(kind) => node.kind_id() == *kind && !node.is_missing(),
        Test::Named => node.is_named(),
        Test::Any => true,
        Test::Missing => node.is_missing(),
        Test::Alternatives(all) => {
            let depth = captures.bound.len();
            captures.bound.extend(element_.captures.iter().map(|capture| (*capture, node)));
            let stopped = all.iter().any(|one| element(one, node, captures, found));
            captures.bound.truncate(depth);
            return stopped;
        }
    };
    if !passes {
        return false;
    }
    let depth = captures.bound.len();
    captures.bound.extend(element_.captures.iter().map(|capture| (*capture, node)));
    let stopped = if element_.children.is_empty() && !element_.closed {
        found(captures)
    } else {
        let children = children(node);
        sequence(&element_.children, &children, 0, element_.closed, captures, found)
    };
    captures.bound.truncate(depth);
    stopped
}

/// Matches `elements` against `nodes[from..]`, in order.
fn sequence<'t>(
    elements: &[Element],
    nodes: &[(Node<'t>, Option<NonZeroU16>)],
    from: usize,
    closed: bool,
    captures: &mut Captures<'t>,
    found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
) -> bool {
    let Some((first, rest)) = elements.split_first() else {
        let ends = !closed || nodes[from..].iter().all(|(node, _)| !node.is_named() || node.is_extra());
        return ends && found(captures);
    };
    match first.quantifier {
        Quantifier::One => each_candidate(first, nodes, from, captures, &mut |captures, next| {
            sequence(rest, nodes, next, closed, captures, found)
        }),
        Quantifier::Optional => {
            let mut met = false;
            let stopped = each_candidate(first, nodes, from, captures, &mut |captures, next| {
                sequence(rest, nodes, next, closed, captures, &mut |captures| {
                    met = true;
                    found(captures)
                })
            });
            stopped || (!met && sequence(rest, nodes, from, closed, captures, found))
        }
        Quantifier::Star | Quantifier::Plus => {
            let least = usize::from(first.quantifier == Quantifier::Plus);
            repeated(first, rest, nodes, from, closed, least, captures, found).1
        }
    }
}

/// Takes as many of `first` as there are, then the rest; says whether the rest was met, and whether to stop.
#[allow(clippy::too_many_arguments, reason = "the state of one backtracking step, passed once")]
fn repeated<'t>(
    first: &Element,
    rest: &[Element],
    nodes: &[(Node<'t>, Option<NonZeroU16>)],
    from: usize,
    closed: bool,
    least: usize,
    captures: &mut Captures<'t>,
    found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
) -> (bool, bool) {
    for at in from..nodes.len() {
        let (node, field) = nodes[at];
        if first.field.is_some() && first.field != field {
            continue;
        }
        let mut met = false;
        let mut taken = false;
        let stopped = element(first, node, captures, &mut |captures| {
            taken = true;
            let (inner, stopped) =
                repeated(first, rest, nodes, at + 1, closed, least.saturating_sub(1), captures, found);
            met |= inner;
            stopped || inner
        });
        if met {
            return (true, stopped);
        }
        if taken {
            break;
        }
    }
    if least > 0 {
        return (false, false);
    }
    let mut met = false;
    let stopped = sequence(rest, nodes, from, closed, captures, &mut |captures| {
        met = true;
        found(captures)
    });
    (met, stopped)
}

fn each_candidate<'t>(
    wanted: &Element,
    nodes: &[(Node<'t>, Option<NonZeroU16>)],
    from: usize,
    captures: &mut Captures<'t>,
    found: &mut dyn FnMut(&mut Captures<'t>, usize) -> bool,
) -> bool {
    for (at, (node, field)) in nodes.iter().enumerate().skip(from) {
        let fits = wanted.field.is_none() || wanted.field == *field;
        if fits && element(wanted, *node, captures, &mut |captures| found(captures, at + 1)) {
            return true;
        }
        // An anchor allows only nameless nodes and comments to be passed over.
        if wanted.anchored && wanted.is_named() && node.is_named() && !node.is_extra() {
            return false;
        }
        if wanted.anchored && !wanted.is_named() {
            return false;
        }
    }
    false
}
