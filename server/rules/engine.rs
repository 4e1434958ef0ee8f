//! Runs the rules of one language over a unit: one walk, in which each node meets only the patterns that begin at
//! its kind, and each call only those that want its callee. Knows no document.

use std::cell::{LazyCell, OnceCell};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::compile::{Need, Variant};
use super::fixes::{self, Replacement};
use super::matching::{Context, FileFacts, Handled, Match, Resolved, Said, resolve};
use super::place_facts::Places;

use super::sibling_facts::Siblings;
use super::{RuleWords, Safety, Severity};
use crate::syntax::query::{Argument, Captures, Predicate, Way, WayStep, matches_where};
use crate::syntax::{Language, LazyRegexSet, Names, Node, Role, ShapeKind, Source, Unit};

/// What a rule found. Ranges are bytes of the document.
pub struct Finding {
    /// The rule.
    pub words: Arc<RuleWords>,
    /// What to underline.
    pub range: Range<usize>,
    /// The risk and the way out.
    pub message: String,
    /// The pattern's severity, if it is not its rule's.
    pub severity: Option<Severity>,
    /// Title, safety and edits of the fix.
    pub fix: Option<(String, Safety, Vec<Replacement>)>,
    /// Other places, with what is to be seen there.
    pub related: Vec<(Range<usize>, String)>,
    /// The ranges of the captures that the hint is about.
    pub concerns: Vec<Range<usize>>,
}

/// The compiled rules of one language.
pub(super) struct Engine {
    places: Places,
    siblings: Siblings,
    variants: Vec<Variant>,
    /// By node kind; the last is for what does not parse, whose kind lies beyond the grammar's.
    plans: Vec<Plan>,
    /// What variants need, each once, and which of these each variant needs.
    needs: Vec<Need>,
    needed: Vec<SmallVec<[u16; 2]>>,
}

/// The index of a node kind's plan.
fn plan_index(kind: u16, plans: usize) -> usize {
    if kind == u16::MAX { plans - 1 } else { usize::from(kind) }
}

/// Which variants a node of one kind may meet.
#[derive(Default)]
struct Plan {
    always: Vec<u32>,
    /// Variants that want it, or a node below, to be called something.
    wanting: Ways,
}

/// What is wanted of a node, and of its children by the steps that lead to them.
#[derive(Default)]
struct Ways {
    gates: Vec<Gate>,
    steps: Vec<(WayStep, Ways)>,
}

/// Variants by what they want of a node.
struct Gate {
    wants: Wants,
    /// Each text that is wanted, with its index in `variants` and, where they are expressions, in `expressions`.
    keys: HashMap<String, usize, FixedState>,
    expressions: LazyRegexSet,
    variants: Vec<Vec<u32>>,
}

/// Above how many bytes of text a gate of expressions lets everything pass: long texts hold each other, and structure
/// is cheaper to look at.
const LONG_TEXT: usize = 512;

/// What of a node is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wants {
    /// Its text.
    Text,
    /// That an expression matches its text.
    Match,
    /// The last part of what it is called, as a callee.
    LastName,
    /// The first part of what it resolves to.
    FirstName,
}

impl Engine {
    pub(super) fn new(language: &Language, variants: Vec<Variant>) -> Engine {
        // The facts lie in the binary, and a test compiles those of every language.
        let places = Places::compile(language).expect("the embedded places compile");
        let siblings = Siblings::compile(language).expect("the embedded siblings compile");
        let grammar = language.grammar();
        let mut plans: Vec<Plan> = (0..=grammar.node_kind_count()).map(|_| Plan::default()).collect();
        for (index, variant) in variants.iter().enumerate() {
            let any_kind = || (0..grammar.node_kind_count() as u16).map(|kind| (kind, Vec::new())).collect();
            for (kind, ways) in variant.pattern.ways().unwrap_or_else(any_kind) {
                let at = plan_index(kind, plans.len());
                if let Some(plan) = plans.get_mut(at) {
                    plan.add(index as u32, narrowest(variant, ways));
                }
            }
        }
        let mut needs: Vec<Need> = Vec::new();
        let mut needed = Vec::with_capacity(variants.len());
        for variant in &variants {
            let places = variant.needs.iter().map(|need| {
                let known = needs.iter().position(|known| known == need);
                known.unwrap_or_else(|| {
                    needs.push(need.clone());
                    needs.len() - 1
                }) as u16
            });
            needed.push(places.collect());
        }
        Engine { places, siblings, variants, plans, needs, needed }
    }

    /// Calls `found` with everything the rules find in a unit.
    pub(super) fn run<'t>(
        &self,
        names: &Names<'_, 't>,
        unit: &Unit<'t>,
        file: FileFacts<'_>,
        found: &mut dyn FnMut(Finding),
    ) {
        let (resolved, handled) = (&Resolved::default(), &Handled::default());
        let (places, siblings, said) = (&self.places, &self.siblings, &Said::default());
        let context = Context { names, resolved, handled, file, places, siblings, said };
        let met: Vec<OnceCell<bool>> = self.needs.iter().map(|_| OnceCell::new()).collect();
        let handlers = LazyCell::new(|| Handlers::of(names.source, unit));
        let may_speak = |variant: usize, node: Node<'t>| {
            self.variants[variant].files.contains(&file.kind)
                && self.needed[variant].iter().all(|need| match &self.needs[usize::from(*need)] {
                    Need::Import(modules) => *met[usize::from(*need)]
                        .get_or_init(|| modules.iter().any(|module| names.imports(module))),
                    // What a pattern asks of may stand in the siblings behind its root.
                    Need::ErrorHandler if !self.variants[variant].pattern.looks_behind_root() => {
                        handlers.touch(node)
                    }
                    Need::ErrorHandler => handlers.touch(node.parent().unwrap_or(node)),
                })
        };
        let mut next = Some(unit.node);
        while let Some(node) = next {
            self.node(context, node, &may_speak, found);
            let is_opaque = unit.opaque == Some(node);
            next = if is_opaque { node.next_outside(unit.node) } else { node.next_within(unit.node) };
        }
    }

    /// Tries the patterns that begin at one node.
    fn node<'t>(
        &self,
        context: Context<'_, '_, 't>,
        node: Node<'t>,
        may_speak: &dyn Fn(usize, Node<'t>) -> bool,
        found: &mut dyn FnMut(Finding),
    ) {
        let Some(plan) = self.plans.get(plan_index(node.kind_id(), self.plans.len())) else { return };
        let mut wanting: SmallVec<[u32; 32]> = SmallVec::from_slice(&plan.always);
        plan.wanting.pass(context, node, &mut |variant| wanting.push(variant));
        // Of two patterns of a rule that speak of one place, the one that is written first is heard.
        wanting.sort_unstable();
        wanting.dedup();
        for variant in
            wanting.into_iter().map(|variant| variant as usize).filter(|variant| may_speak(*variant, node))
        {
            try_variant(&self.variants[variant], context, node, found);
        }
    }
}

/// The handlers of errors in and around a unit, by their nodes' places in the tree.
struct Handlers {
    /// Where each begins.
    starts: Vec<usize>,
    /// From where to where the outermost reach.
    outermost: Vec<Range<usize>>,
}

impl Handlers {
    fn of<'t>(source: &Source<'t>, unit: &Unit<'t>) -> Handlers {
        let is_handler = |node: &Node<'t>| source.is_one_of(*node, &[ShapeKind::ErrorHandler]);
        let around = unit.node.ancestors().filter(is_handler).last();
        let mut handlers = Handlers { starts: Vec::new(), outermost: Vec::new() };
        for handler in around.into_iter().chain(unit.nodes().filter(is_handler)) {
            handlers.starts.push(handler.id());
            if handlers.outermost.last().is_none_or(|last| last.end <= handler.id()) {
                handlers.outermost.push(handler.ids());
            }
        }
        handlers
    }

    /// Whether a node stands in one of them, or one of them in it.
    fn touch(&self, node: Node<'_>) -> bool {
        let nodes = node.ids();
        let within = self.starts.partition_point(|start| *start < nodes.start);
        let around = self.outermost.partition_point(|handler| handler.end <= nodes.start);
        self.starts.get(within).is_some_and(|start| *start < nodes.end)
            || self.outermost.get(around).is_some_and(|handler| handler.start <= nodes.start)
    }
}

impl Plan {
    fn add(&mut self, variant: u32, wanted: Option<(Way, Wants, Vec<String>)>) {
        let Some((way, wants, names)) = wanted else {
            // Two of a variant's alternatives may be of one kind.
            if self.always.last() != Some(&variant) {
                self.always.push(variant);
            }
            return;
        };
        let at = way.iter().fold(&mut self.wanting, |ways, step| ways.behind(*step));
        let gate = at.gates.iter().position(|gate| gate.wants == wants).unwrap_or_else(|| {
            at.gates.push(Gate::new(wants));
            at.gates.len() - 1
        });
        names.into_iter().for_each(|name| at.gates[gate].add(name, variant));
    }
}

impl Ways {
    /// What is wanted behind one more step.
    fn behind(&mut self, step: WayStep) -> &mut Ways {
        let at = self.steps.iter().position(|(known, _)| *known == step).unwrap_or_else(|| {
            self.steps.push((step, Ways::default()));
            self.steps.len() - 1
        });
        &mut self.steps[at].1
    }

    /// Calls `pass` with the variants that want what stands at a node and below.
    fn pass<'t>(&self, context: Context<'_, '_, 't>, node: Node<'t>, pass: &mut dyn FnMut(u32)) {
        self.gates.iter().for_each(|gate| gate.pass(context, node, pass));
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
                    ways.pass(context, child, pass);
                }
            }
            is_first &= !child.is_named() || child.is_extra();
        }
    }
}

impl Gate {
    fn new(wants: Wants) -> Gate {
        let (keys, expressions) = (HashMap::default(), LazyRegexSet::default());
        Gate { wants, keys, expressions, variants: Vec::new() }
    }

    fn add(&mut self, key: String, variant: u32) {
        let at = *self.keys.entry(key).or_insert_with_key(|key| {
            if self.wants == Wants::Match {
                self.expressions.push(key);
            }
            self.variants.push(Vec::new());
            self.variants.len() - 1
        });
        if self.variants[at].last() != Some(&variant) {
            self.variants[at].push(variant);
        }
    }

    /// Calls `pass` with the variants that want what a node is called.
    fn pass<'t>(&self, context: Context<'_, '_, 't>, at: Node<'t>, pass: &mut dyn FnMut(u32)) {
        let (names, resolved) = (context.names, context.resolved);
        let mut wanted_by = |name: &str| {
            if let Some(at) = self.keys.get(name) {
                self.variants[*at].iter().for_each(|variant| pass(*variant));
            }
        };
        match self.wants {
            Wants::Text => wanted_by(names.source.text_of(at)),
            Wants::LastName => callee_name(names, resolved, at).iter().for_each(|name| wanted_by(name)),
            Wants::FirstName => resolve(names, resolved, at)
                .iter()
                .for_each(|name| wanted_by(name.split('.').next().unwrap_or_default())),
            Wants::Match => {
                let text = names.source.text_of(at);
                if text.len() > LONG_TEXT {
                    return self.variants.iter().flatten().for_each(|variant| pass(*variant));
                }
                self.expressions
                    .matching(text, &mut |at| self.variants[at].iter().for_each(|variant| pass(*variant)));
            }
        }
    }
}

/// The last part of what a callee is called: a member's property, or of the name that a plain name resolves to.
fn callee_name<'t>(
    names: &Names<'_, 't>,
    resolved: &Resolved,
    callee: Node<'t>,
) -> Option<std::borrow::Cow<'t, str>> {
    let source: &Source<'t> = names.source;
    let callee = source.unwrapped(callee);
    let shape = source.shape(callee)?;
    match shape.kind {
        ShapeKind::Member => Some(source.text_of(shape.get(Role::Property)?).into()),
        ShapeKind::Name => {
            let name = resolve(names, resolved, callee)?;
            Some(name.rsplit('.').next().unwrap_or(&name).to_owned().into())
        }
        _ => None,
    }
}

/// The way to a node of which something is wanted, and what, by the first of these that the variant asks: its text, what
/// its callee is called, an expression on its text.
fn narrowest(variant: &Variant, ways: Vec<(Way, usize)>) -> Option<(Way, Wants, Vec<String>)> {
    let wanted = variant.pattern.predicates.iter().filter_map(|predicate| {
        let (Argument::Capture(capture), rest) = predicate.arguments.split_first()? else { return None };
        let (way, _) = ways.iter().find(|(_, captured)| captured == capture)?;
        let (wants, keys) = wanted(predicate, rest)?;
        Some((way.clone(), wants, keys))
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
                return Some((Wants::LastName, last));
            }
            let first: Vec<String> = texts.iter().map(|name| part(name.split('.'))).collect();
            let is_told = predicate.name == "resolves-to?" && first.iter().all(is_plain);
            is_told.then_some((Wants::FirstName, first))
        }
        _ => None,
    }
}

fn part<'n>(mut parts: impl Iterator<Item = &'n str>) -> String {
    parts.next().unwrap_or_default().to_owned()
}

fn try_variant<'t>(
    variant: &Variant,
    context: Context<'_, '_, 't>,
    root: Node<'t>,
    found: &mut dyn FnMut(Finding),
) {
    if variant.pattern.looks_behind_root() {
        context.names.reads_around(root);
    }
    let mut spoken: Vec<usize> = Vec::new();
    let text = context.names.source.text;
    let may_match =
        |captures: &Captures<'t>| variant.early.iter().all(|early| early.may_hold(captures, text));
    let keep: Option<&dyn Fn(&Captures<'t>) -> bool> =
        if variant.early.is_empty() { None } else { Some(&may_match) };
    matches_where(&variant.pattern, root, keep, &mut |captures| {
        let Some(hint) = captures.first(variant.hint) else { return false };
        if spoken.contains(&hint.id()) {
            return false;
        }
        let Some(answer) = variant.answer() else { return false };
        let m = Match { context, captures, root };
        context.said.borrow_mut().clear();
        if !answer.checks.iter().all(|check| check(&m)) {
            return false;
        }
        spoken.push(hint.id());
        let fix = answer.fix.as_ref().and_then(|plan| {
            let edits = fixes::build(&plan.actions, &m)?;
            Some((plan.title.show(&m), plan.safety, edits))
        });
        let concerns = captures
            .iter()
            .filter(|(index, _)| !variant.pattern.captures[*index].starts_with('_'))
            .map(|(_, node)| node.byte_range())
            .collect();
        let related = answer
            .related
            .iter()
            .filter_map(|(capture, text)| Some((captures.first(*capture)?.byte_range(), text.show(&m))))
            .collect();
        found(Finding {
            words: Arc::clone(&variant.words),
            range: hint.byte_range(),
            message: answer.message.show(&m),
            severity: answer.severity,
            fix,
            related,
            concerns,
        });
        false
    });
}
