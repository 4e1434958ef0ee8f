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

    /// Whether the captured node is the direct child of the root in `field`, and always there.
    pub fn captures_field_of_root(&self, capture: usize, field: NonZeroU16) -> bool {
        self.root.children.iter().any(|child| {
            child.field == Some(field)
                && child.quantifier == Quantifier::One
                && child.captures.contains(&(capture as u16))
        })
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
