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

    /// For each kind of node the pattern can begin at, the captures that are there in every match, each with the ways of
    /// which one leads to its node. `None` if it can begin at any kind.
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

/// A kind of node, and captures by their index, with the ways of which one leads from it to the captured node.
pub(super) type KindWays = (u16, Vec<(usize, Vec<Way>)>);

/// So many ways to one captured node are looked along; of more the capture is not told.
const MOST_WAYS: usize = 12;

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
                let mut ways: Vec<_> =
                    captures.iter().map(|capture| (usize::from(*capture), vec![Way::new()])).collect();
                self.ways_from(&Way::new()).into_iter().for_each(|found| add_ways(&mut ways, found));
                out.push((*kind, ways));
                true
            }
            Test::Alternatives(all) => all.iter().all(|one| one.ways_by_kind(&captures, out)),
            Test::Named | Test::Any | Test::Missing => false,
        }
    }

    /// The captures that are there whenever it matches the node at the end of a way.
    fn ways_from(&self, way: &Way) -> Vec<(usize, Vec<Way>)> {
        let mut ways = Vec::new();
        for capture in &self.captures {
            add_ways(&mut ways, (usize::from(*capture), vec![way.clone()]));
        }
        if let Test::Alternatives(all) = &self.test {
            ways.extend(in_each(all.iter().map(|one| one.ways_from(way))));
        }
        for (index, child) in self.children.iter().enumerate() {
            if child.quantifier != Quantifier::One {
                continue;
            }
            let behind = |step| [way.as_slice(), &[step]].concat();
            let is_first = index == 0 && child.anchored && child.is_named();
            let found = match (child.field, &child.test) {
                (Some(field), _) => child.ways_from(&behind(WayStep::Field(field))),
                (None, _) if is_first => child.ways_from(&behind(WayStep::First)),
                (None, Test::Kind(kind)) => child.ways_from(&behind(WayStep::Kind(*kind))),
                (None, Test::Alternatives(all)) => in_each(all.iter().map(|one| match one.test {
                    Test::Kind(kind) => {
                        let way = behind(WayStep::Kind(kind));
                        let own = child.captures.iter().map(|it| (usize::from(*it), vec![way.clone()]));
                        own.chain(one.ways_from(&way)).collect()
                    }
                    _ => Vec::new(),
                })),
                _ => Vec::new(),
            };
            found.into_iter().for_each(|found| add_ways(&mut ways, found));
        }
        ways
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

/// Adds the ways to a capture, if none are known: one place where it stands is enough.
fn add_ways(ways: &mut Vec<(usize, Vec<Way>)>, found: (usize, Vec<Way>)) {
    if found.1.len() <= MOST_WAYS && !ways.iter().any(|(capture, _)| *capture == found.0) {
        ways.push(found);
    }
}

/// The captures that are there in each of some alternatives, with the ways of all of them.
fn in_each(mut all: impl Iterator<Item = Vec<(usize, Vec<Way>)>>) -> Vec<(usize, Vec<Way>)> {
    let mut common = all.next().unwrap_or_default();
    for ways in all {
        common.retain_mut(|(capture, known)| {
            let here = ways.iter().find(|(other, _)| other == capture);
            here.is_some_and(|(_, here)| {
                known.extend(here.iter().filter(|way| !known.contains(way)).cloned().collect::<Vec<_>>());
                true
            })
        });
    }
    common
}
