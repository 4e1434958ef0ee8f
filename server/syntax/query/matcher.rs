//! Matches a pattern at a node. Knows no predicate.

use std::cell::Cell;
use std::num::NonZeroU16;

use smallvec::SmallVec;

use crate::syntax::Node;

use super::pattern::{Element, Pattern, Quantifier, Test};

/// How many nodes one pattern may be held against from one root. Code that a person wrote needs a few hundred.
const STEPS: u32 = 200_000;

/// The nodes a match captured, in the order the pattern met them.
#[derive(Debug, Clone, Default)]
pub struct Captures<'t> {
    bound: SmallVec<[(u16, Node<'t>); 4]>,
}

impl<'t> Captures<'t> {
    fn add(&mut self, captures: &[u16], node: Node<'t>) {
        for capture in captures {
            self.bound.push((*capture, node));
        }
    }

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
    matches_where(pattern, node, None, found)
}

/// As [`matches`], but goes on only from what `keep` takes of the captures so far: a pattern of several siblings would
/// else be tried with every choice of them.
pub fn matches_where<'t>(
    pattern: &Pattern,
    node: Node<'t>,
    keep: Option<&dyn Fn(&Captures<'t>) -> bool>,
    found: &mut dyn FnMut(&Captures<'t>) -> bool,
) -> bool {
    let search = Search { keep, steps: Cell::new(STEPS) };
    let mut captures = Captures::default();
    search.element(&pattern.root, node, &mut captures, &mut |captures| {
        if pattern.following.is_empty() {
            return found(captures);
        }
        let siblings = Siblings::behind(node);
        search.sequence(&pattern.following, siblings, false, captures, &mut |captures| found(captures))
    })
}

/// The first match of `pattern` at `node` that `accept` takes.
pub fn first_match<'t>(
    pattern: &Pattern,
    node: Node<'t>,
    accept: impl Fn(&Captures<'t>) -> bool,
) -> Option<Captures<'t>> {
    match by_fields(pattern, node) {
        ByFields::Found(captures) if accept(&captures) => return Some(captures),
        ByFields::Never => return None,
        ByFields::Found(_) | ByFields::Unsure => {}
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

/// What fields alone tell of a pattern at a node.
enum ByFields<'t> {
    /// It matches, maybe in other ways too.
    Found(Captures<'t>),
    /// It does not match: a node is of another kind, or lacks a field.
    Never,
    /// It asks for more than fields, or the first child in a field is not the one.
    Unsure,
}

/// A match whose children are each found by their field alone: cheaper than trying them in order, where a pattern
/// asks for nothing else.
fn by_fields<'t>(pattern: &Pattern, node: Node<'t>) -> ByFields<'t> {
    fn take<'t>(wanted: &Element, node: Node<'t>, captures: &mut Captures<'t>) -> Option<bool> {
        let fits = match &wanted.test {
            Test::Kind(kind) => node.kind_id() == *kind && !node.is_missing(),
            Test::Named => node.is_named(),
            Test::Any => true,
            Test::Missing | Test::Alternatives(_) => return None,
        };
        if !fits {
            return Some(false);
        }
        captures.add(&wanted.captures, node);
        let mut is_sure = !wanted.closed && wanted.absent_fields.is_empty();
        for child in &wanted.children {
            let asks_field = child.quantifier == Quantifier::One && !child.anchored;
            let Some(field) = child.field.filter(|_| asks_field) else {
                is_sure = false;
                continue;
            };
            let Some(found) = node.child_by_field_id(field) else { return Some(false) };
            // Another child in the same field may be the one.
            is_sure &= take(child, found, captures) == Some(true);
        }
        is_sure.then_some(true)
    }
    let mut captures = Captures::default();
    match take(&pattern.root, node, &mut captures) {
        Some(true) if pattern.following.is_empty() => ByFields::Found(captures),
        Some(false) => ByFields::Never,
        _ => ByFields::Unsure,
    }
}

/// Siblings that are still to be matched.
#[derive(Clone, Copy)]
struct Siblings<'t> {
    next: Option<Node<'t>>,
    parent: Option<Node<'t>>,
}

impl<'t> Siblings<'t> {
    fn children(parent: Node<'t>) -> Siblings<'t> {
        Siblings { next: parent.next_within(parent), parent: Some(parent) }
    }

    fn behind(node: Node<'t>) -> Siblings<'t> {
        let parent = node.parent();
        Siblings { next: parent.and_then(|parent| node.next_outside(parent)), parent }
    }
}

impl<'t> Iterator for Siblings<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        let node = self.next?;
        self.next = self.parent.and_then(|parent| node.next_outside(parent));
        Some(node)
    }
}

/// One search for the ways a pattern matches at one node.
struct Search<'s, 't> {
    keep: Option<&'s dyn Fn(&Captures<'t>) -> bool>,
    /// How many nodes it may still look at; then it ends as if it had been told to stop.
    steps: Cell<u32>,
}

impl<'t> Search<'_, 't> {
    fn keeps(&self, captures: &Captures<'t>) -> bool {
        self.keep.is_none_or(|keep| keep(captures))
    }

    fn element(
        &self,
        element_: &Element,
        node: Node<'t>,
        captures: &mut Captures<'t>,
        found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
    ) -> bool {
        let Some(steps) = self.steps.get().checked_sub(1) else { return true };
        self.steps.set(steps);
        let passes = match &element_.test {
            Test::Kind(kind) => node.kind_id() == *kind && !node.is_missing(),
            Test::Named => node.is_named(),
            Test::Any => true,
            Test::Missing => node.is_missing(),
            Test::Alternatives(all) => {
                let depth = captures.bound.len();
                captures.add(&element_.captures, node);
                let stopped = all.iter().any(|one| self.element(one, node, captures, found));
                captures.bound.truncate(depth);
                return stopped;
            }
        };
        let lacks = |field: &NonZeroU16| node.child_by_field_id(*field).is_none();
        if !passes || !element_.absent_fields.iter().all(lacks) {
            return false;
        }
        let depth = captures.bound.len();
        captures.add(&element_.captures, node);
        let stopped = if element_.children.is_empty() && !element_.closed {
            found(captures)
        } else {
            self.sequence(&element_.children, Siblings::children(node), element_.closed, captures, found)
        };
        captures.bound.truncate(depth);
        stopped
    }

    /// Matches `elements` against siblings, in order.
    fn sequence(
        &self,
        elements: &[Element],
        siblings: Siblings<'t>,
        closed: bool,
        captures: &mut Captures<'t>,
        found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
    ) -> bool {
        let Some((first, rest)) = elements.split_first() else {
            let mut siblings = siblings;
            let ends = !closed || siblings.all(|node| !node.is_named() || node.is_extra());
            return ends && found(captures);
        };
        match first.quantifier {
            Quantifier::One => self.each_candidate(first, siblings, captures, &mut |captures, behind| {
                self.sequence(rest, behind, closed, captures, found)
            }),
            Quantifier::Optional => {
                let mut met = false;
                let stopped = self.each_candidate(first, siblings, captures, &mut |captures, behind| {
                    self.sequence(rest, behind, closed, captures, &mut |captures| {
                        met = true;
                        found(captures)
                    })
                });
                stopped || (!met && self.sequence(rest, siblings, closed, captures, found))
            }
            Quantifier::Star | Quantifier::Plus => {
                let least = usize::from(first.quantifier == Quantifier::Plus);
                self.repeated(elements, siblings, closed, least, captures, found).1
            }
        }
    }

    /// Takes as many of the first element as there are, then the rest; says whether the rest was met, and whether to stop.
    fn repeated(
        &self,
        elements: &[Element],
        siblings: Siblings<'t>,
        closed: bool,
        least: usize,
        captures: &mut Captures<'t>,
        found: &mut dyn FnMut(&mut Captures<'t>) -> bool,
    ) -> (bool, bool) {
        let (first, rest) = (&elements[0], &elements[1..]);
        let mut behind = siblings;
        while let Some(node) = behind.next() {
            if first.field.is_some() && first.field != node.field_id() {
                continue;
            }
            let (mut met, mut taken, mut ended) = (false, false, false);
            let stopped = self.element(first, node, captures, &mut |captures| {
                if !self.keeps(captures) {
                    return false;
                }
                taken = true;
                let (inner, stopped) =
                    self.repeated(elements, behind, closed, least.saturating_sub(1), captures, found);
                met |= inner;
                ended |= stopped;
                stopped || inner
            });
            // Told to stop without a match it has run out of steps.
            ended |= stopped && !met;
            if met || ended {
                return (met, ended);
            }
            if taken {
                break;
            }
        }
        if least > 0 {
            return (false, false);
        }
        let mut met = false;
        let stopped = self.sequence(rest, siblings, closed, captures, &mut |captures| {
            met = true;
            found(captures)
        });
        (met, stopped)
    }

    fn each_candidate(
        &self,
        wanted: &Element,
        siblings: Siblings<'t>,
        captures: &mut Captures<'t>,
        found: &mut dyn FnMut(&mut Captures<'t>, Siblings<'t>) -> bool,
    ) -> bool {
        let mut behind = siblings;
        while let Some(node) = behind.next() {
            let fits = wanted.field.is_none() || wanted.field == node.field_id();
            if fits
                && self.element(wanted, node, captures, &mut |captures| {
                    self.keeps(captures) && found(captures, behind)
                })
            {
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
}
