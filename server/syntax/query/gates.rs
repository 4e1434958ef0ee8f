//! Which of many patterns may match at a node: told by what stands at the places below it that a pattern's predicates ask of.
//! Knows no names: whoever asks says what a node is called.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use rayon::prelude::*;
use smallvec::SmallVec;

use super::pattern::{Argument, Pattern, Predicate, Way, WayStep};
use crate::syntax::{LazyRegexSet, Node};

/// The patterns that may match at a node, by their indices, in order.
pub type Open = SmallVec<[u32; 16]>;

/// Patterns by where they can begin and what they want to stand there.
pub struct Gates {
    /// By node kind; the last is for what does not parse, whose kind lies beyond the grammar's.
    plans: Vec<Plan>,
}

/// Which patterns a node of one kind may meet.
#[derive(Default)]
struct Plan {
    always: Vec<u32>,
    /// Patterns that want it, or a node below, to be called something.
    wanting: Ways,
}

/// What is wanted of a node, and of its children by the steps that lead to them.
#[derive(Default)]
struct Ways {
    gates: Vec<Gate>,
    steps: Vec<(WayStep, Ways)>,
}

/// Patterns by what they want of a node.
struct Gate {
    wants: Wants,
    /// Each text that is wanted, with its index in `patterns`; of expressions, it is theirs.
    keys: HashMap<String, usize, FixedState>,
    expressions: LazyRegexSet,
    patterns: Vec<Vec<u32>>,
}

/// Above how many bytes of text a gate of expressions lets everything pass, unless the node has few below it: long texts
/// hold each other, and structure is cheaper to look at.
const LONG_TEXT: usize = 512;
const FEW_NODES: usize = 8;

/// What of a node is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wants {
    /// Its text.
    Text,
    /// That an expression matches its text.
    Match,
    /// What it is called.
    Name(NamePart),
}

/// A part of what a node is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamePart {
    /// The last, of a callee.
    Last,
    /// The first, of what it resolves to.
    First,
}

/// Calls its last argument with the part of what a node is called, if it is called anything.
pub type Called<'c, 't> = &'c dyn Fn(NamePart, Node<'t>, &mut dyn FnMut(&str));

impl Gates {
    /// Gates for a grammar of so many node kinds.
    pub fn new(node_kinds: usize) -> Gates {
        Gates { plans: (0..=node_kinds).map(|_| Plan::default()).collect() }
    }

    /// Adds a pattern under an index, which is larger than those before.
    pub fn add(&mut self, index: u32, pattern: &Pattern) {
        let last = self.plans.len() - 1;
        let any_kind = || (0..last as u16).map(|kind| (kind, Vec::new())).collect();
        for (kind, ways) in pattern.ways().unwrap_or_else(any_kind) {
            let at = self.place(kind);
            if let Some(plan) = self.plans.get_mut(at) {
                plan.add(index, narrowest(pattern, ways));
            }
        }
    }

    /// Compiles the expressions that are asked.
    pub fn prepare(&self) {
        self.plans.par_iter().for_each(|plan| plan.wanting.prepare());
    }

    /// The patterns that may match at a node.
    pub fn open<'t>(&self, node: Node<'t>, text: &str, called: Called<'_, 't>) -> Open {
        let Some(plan) = self.plans.get(self.place(node.kind_id())) else { return Open::new() };
        let mut open = Open::from_slice(&plan.always);
        if !plan.wanting.is_empty() {
            plan.wanting.pass(node, text, called, &mut |pattern| open.push(pattern));
            open.sort_unstable();
            open.dedup();
        }
        open
    }

    fn place(&self, kind: u16) -> usize {
        if kind == u16::MAX { self.plans.len() - 1 } else { usize::from(kind) }
    }
}

impl Plan {
    fn add(&mut self, pattern: u32, wanted: Option<(Vec<Way>, Wants, Vec<String>)>) {
        let Some((ways, wants, names)) = wanted else {
            // Two of a pattern's alternatives may be of one kind.
            if self.always.last() != Some(&pattern) {
                self.always.push(pattern);
            }
            return;
        };
        for way in ways {
            let at = way.iter().fold(&mut self.wanting, |ways, step| ways.behind(*step));
            let gate = at.gates.iter().position(|gate| gate.wants == wants).unwrap_or_else(|| {
                at.gates.push(Gate::new(wants));
                at.gates.len() - 1
            });
            names.iter().for_each(|name| at.gates[gate].add(name.clone(), pattern));
        }
    }
}

impl Ways {
    fn is_empty(&self) -> bool {
        self.gates.is_empty() && self.steps.is_empty()
    }

    fn prepare(&self) {
        let asked = self.gates.iter().filter(|gate| gate.wants == Wants::Match);
        asked.for_each(|gate| gate.expressions.prepare());
        self.steps.iter().for_each(|(_, ways)| ways.prepare());
    }

    /// What is wanted behind one more step.
    fn behind(&mut self, step: WayStep) -> &mut Ways {
        let at = self.steps.iter().position(|(known, _)| *known == step).unwrap_or_else(|| {
            self.steps.push((step, Ways::default()));
            self.steps.len() - 1
        });
        &mut self.steps[at].1
    }

    /// Calls `pass` with the patterns that want what stands at a node and below.
    fn pass<'t>(&self, node: Node<'t>, text: &str, called: Called<'_, 't>, pass: &mut dyn FnMut(u32)) {
        self.gates.iter().for_each(|gate| gate.pass(node, text, called, pass));
        if self.steps.is_empty() {
            return;
        }
        let mut is_first = true;
        for child in node.children() {
            let (field, kind) = (child.field_id(), child.kind_id());
            for (step, ways) in &self.steps {
                let leads_here = match step {
                    WayStep::Field(wanted) => field == Some(*wanted),
                    WayStep::Kind(wanted) => kind == *wanted,
                    WayStep::First => is_first,
                };
                if leads_here {
                    ways.pass(child, text, called, pass);
                }
            }
            is_first &= !child.is_named() || child.is_extra();
        }
    }
}

impl Gate {
    fn new(wants: Wants) -> Gate {
        let (keys, expressions) = (HashMap::default(), LazyRegexSet::default());
        Gate { wants, keys, expressions, patterns: Vec::new() }
    }

    fn add(&mut self, key: String, pattern: u32) {
        let at = *self.keys.entry(key).or_insert_with_key(|key| {
            if self.wants == Wants::Match {
                self.expressions.push(key);
            }
            self.patterns.push(Vec::new());
            self.patterns.len() - 1
        });
        if self.patterns[at].last() != Some(&pattern) {
            self.patterns[at].push(pattern);
        }
    }

    /// Calls `pass` with the patterns that want what a node is called.
    fn pass<'t>(&self, at: Node<'t>, text: &str, called: Called<'_, 't>, pass: &mut dyn FnMut(u32)) {
        let mut wanted_by = |name: &str| {
            if let Some(at) = self.keys.get(name) {
                self.patterns[*at].iter().for_each(|pattern| pass(*pattern));
            }
        };
        match self.wants {
            Wants::Text => wanted_by(&text[at.byte_range()]),
            Wants::Name(part) => called(part, at, &mut wanted_by),
            Wants::Match => {
                let text = &text[at.byte_range()];
                if text.len() > LONG_TEXT && at.ids().len() > FEW_NODES {
                    return self.patterns.iter().flatten().for_each(|pattern| pass(*pattern));
                }
                self.expressions
                    .matching(text, &mut |at| self.patterns[at].iter().for_each(|pattern| pass(*pattern)));
            }
        }
    }
}

/// The ways to the node of which something is wanted, and what, by the first of these that the pattern asks: its text, an
/// expression on its text, what it is called.
fn narrowest(pattern: &Pattern, ways: Vec<(usize, Vec<Way>)>) -> Option<(Vec<Way>, Wants, Vec<String>)> {
    let wanted = pattern.predicates.iter().filter_map(|predicate| {
        let (Argument::Capture(capture), rest) = predicate.arguments.split_first()? else { return None };
        let (_, ways) = ways.iter().find(|(captured, _)| captured == capture)?;
        let (wants, keys) = wanted(predicate, rest)?;
        Some((ways.clone(), wants, keys))
    });
    wanted.min_by_key(|(_, wants, _)| *wants)
}

/// What a predicate wants of the node it is asked of, if a gate can tell.
fn wanted(predicate: &Predicate, rest: &[Argument]) -> Option<(Wants, Vec<String>)> {
    let texts = rest.iter().map(|argument| match argument {
        Argument::Text(text) => Some(text.clone()),
        Argument::Capture(_) => None,
    });
    let texts = texts.collect::<Option<Vec<String>>>()?;
    let is_plain = |name: &String| !name.contains('*');
    match predicate.name.as_str() {
        "eq?" | "any-of?" => Some((Wants::Text, texts)),
        "match?" => Some((Wants::Match, texts)),
        "resolves-to?" | "method?" => {
            let last: Vec<String> = texts.iter().map(|name| part(name.rsplit('.'))).collect();
            if last.iter().all(is_plain) {
                return Some((Wants::Name(NamePart::Last), last));
            }
            let first: Vec<String> = texts.iter().map(|name| part(name.split('.'))).collect();
            let is_told = predicate.name == "resolves-to?" && first.iter().all(is_plain);
            is_told.then_some((Wants::Name(NamePart::First), first))
        }
        _ => None,
    }
}

fn part<'n>(mut parts: impl Iterator<Item = &'n str>) -> String {
    parts.next().unwrap_or_default().to_owned()
}
