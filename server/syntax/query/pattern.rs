//! A compiled pattern: data only. Knows no text and no tree.

use std::num::NonZeroU16;

/// One pattern of a query file.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// What is matched against the node that the pattern is tried on.
    pub(super) root: Element,
    /// What is matched against the siblings that follow that node.
    pub(super) following: Vec<Element>,
    /// The capture names, by index.
    pub captures: Vec<String>,
    /// The predicates and directives, in the order they are written.
    pub predicates: Vec<Predicate>,
    /// Line of the pattern's first character, from 0.
    pub line: usize,
}

impl Pattern {
    /// The index of a capture, which is named without its `@`.
    pub fn capture(&self, name: &str) -> Option<usize> {
        self.captures.iter().position(|capture| capture == name)
    }

    /// The kind ids of the nodes the pattern can begin at; `None` if it can begin at any.
    pub fn root_kinds(&self) -> Option<Vec<u16>> {
        let mut kinds = Vec::new();
        self.root.kinds(&mut kinds).then_some(kinds)
    }

    /// For each kind of node the pattern can begin at, the ways to captured nodes that are there in every match. `None`
    /// if it can begin at any kind.
    pub(super) fn ways(&self) -> Option<Vec<KindWays>> {
        let mut kinds = Vec::new();
        self.root.ways_by_kind(&[], &mut kinds).then_some(kinds)
    }

    /// Whether several of its siblings stand in any places behind each other, so that there are many ways to choose.
    pub fn has_choices(&self) -> bool {
        self.root.has_choices()
    }

    /// Whether it asks for what follows the root.
    pub fn looks_behind_root(&self) -> bool {
        !self.following.is_empty()
    }

    /// Whether the capture is the root node itself.
    pub fn captures_root(&self, capture: usize) -> bool {
        self.root.captures.contains(&(capture as u16))
    }
}

/// A kind of node, and the ways from it to captured nodes, each with its capture's index.
pub(super) type KindWays = (u16, Vec<(Way, usize)>);

/// The way from a node to one below it.
pub(super) type Way = Vec<WayStep>;

/// One step of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WayStep {
    /// To the child in a field.
    Field(NonZeroU16),
    /// To the children up to the first that has a name and is no comment: one of them is met by an anchor.
    First,
    /// To the children of a kind, wherever they stand: one of them is met.
    Kind(u16),
}

/// A predicate or directive: `(#name? argument…)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// The name without `#`, with its `?` or `!`.
    pub name: String,
    /// Captures and texts, as written.
    pub arguments: Vec<Argument>,
    /// Line from 0.
    pub line: usize,
}

/// An argument of a predicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// The index of a capture of the same pattern.
    Capture(usize),
    /// A text.
    Text(String),
}

/// What one node must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    /// `(_)`.
    Named,
    /// `_`.
    Any,
    /// `(kind)` or `"token"`.
    Kind(u16),
    /// `(MISSING)`.
    Missing,
    /// `[a b]`: any of the alternatives, each with its own children.
    Alternatives(Vec<Element>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantifier {
    One,
    Optional,
    Star,
    Plus,
}

/// One node of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) test: Test,
    pub(super) field: Option<NonZeroU16>,
    pub(super) absent_fields: Vec<NonZeroU16>,
    pub(super) captures: Vec<u16>,
    pub(super) quantifier: Quantifier,
    /// Whether it must directly follow what stands before it (or be the first child).
    pub(super) anchored: bool,
    pub(super) children: Vec<Element>,
    /// Whether nothing may follow the last child.
    pub(super) closed: bool,
}

impl Element {
    pub(super) fn new(test: Test) -> Element {
        Element {
            test,
            field: None,
            absent_fields: Vec::new(),
            captures: Vec::new(),
            quantifier: Quantifier::One,
            anchored: false,
            children: Vec::new(),
            closed: false,
        }
    }

    /// Whether an anchor beside this element skips nameless nodes.
    pub(super) fn is_named(&self) -> bool {
        !matches!(self.test, Test::Any)
    }

    fn ways_by_kind(&self, captures: &[u16], out: &mut Vec<KindWays>) -> bool {
        let captures: Vec<u16> = captures.iter().chain(&self.captures).copied().collect();
        match &self.test {
            Test::Kind(kind) => {
                let mut ways = captures.iter().map(|capture| (Vec::new(), usize::from(*capture))).collect();
                self.ways_below(&mut Vec::new(), &mut ways);
                out.push((*kind, ways));
                true
            }
            Test::Alternatives(all) => all.iter().all(|one| one.ways_by_kind(&captures, out)),
            Test::Named | Test::Any | Test::Missing => false,
        }
    }

    fn ways_below(&self, way: &mut Way, ways: &mut Vec<(Way, usize)>) {
        for (index, child) in self.children.iter().enumerate() {
            let step = match child.field {
                Some(field) => WayStep::Field(field),
                None if index == 0 && child.anchored && child.is_named() => WayStep::First,
                None => match child.test {
                    Test::Kind(kind) => WayStep::Kind(kind),
                    _ => continue,
                },
            };
            if child.quantifier != Quantifier::One {
                continue;
            }
            way.push(step);
            ways.extend(child.captures.iter().map(|capture| (way.clone(), usize::from(*capture))));
            child.ways_below(way, ways);
            way.pop();
        }
    }

    fn has_choices(&self) -> bool {
        let free = self.children.iter().filter(|child| child.field.is_none() && !child.anchored).count();
        let inner: &[Element] = match &self.test {
            Test::Alternatives(all) => all,
            _ => &[],
        };
        free > 1 || self.children.iter().chain(inner).any(Element::has_choices)
    }

    fn kinds(&self, out: &mut Vec<u16>) -> bool {
        match &self.test {
            Test::Kind(kind) => {
                out.push(*kind);
                true
            }
            Test::Alternatives(all) => all.iter().all(|one| one.kinds(out)),
            Test::Named | Test::Any | Test::Missing => false,
        }
    }
}
