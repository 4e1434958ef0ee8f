//! Runs the rules of one language over a unit: one walk, in which each node meets only the patterns that begin at
//! its kind, and each call only those that want its callee. Knows no document.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::compile::Variant;
use super::fixes::{self, Replacement};
use super::matching::{Context, FileFacts, Handled, Match, Resolved, Said, resolve};
use super::place_facts::Places;
use super::sibling_facts::Siblings;
use super::{RuleWords, Safety, Severity};
use crate::syntax::query::{Argument, Captures, Way, WayStep, matches_where};
use crate::syntax::{Language, Names, Node, Role, ShapeKind, Source, Unit};

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
}

/// The index of a node kind's plan.
fn plan_index(kind: u16, plans: usize) -> usize {
    if kind == u16::MAX { plans - 1 } else { usize::from(kind) }
}

/// Which variants a node of one kind may meet.
#[derive(Default, Clone)]
struct Plan {
    always: Vec<u32>,
    /// Variants that want a node below to be called something.
    gates: Vec<Gate>,
}

/// Variants by what they want the node at the end of a way to be called.
#[derive(Clone)]
struct Gate {
    way: Way,
    wants: Wants,
    variants: HashMap<String, Vec<u32>, FixedState>,
}

/// What of a node is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wants {
    /// Its text.
    Text,
    /// The last part of what it is called, as a callee.
    LastName,
}

impl Engine {
    pub(super) fn new(language: &Language, variants: Vec<Variant>) -> Engine {
        // The facts lie in the binary, and a test compiles those of every language.
        let places = Places::compile(language).expect("the embedded places compile");
        let siblings = Siblings::compile(language).expect("the embedded siblings compile");
        let grammar = language.grammar();
        let mut plans = vec![Plan::default(); grammar.node_kind_count() + 1];
        for (index, variant) in variants.iter().enumerate() {
            let any_kind = || (0..grammar.node_kind_count() as u16).map(|kind| (kind, Vec::new())).collect();
            for (kind, ways) in variant.pattern.ways().unwrap_or_else(any_kind) {
                let at = plan_index(kind, plans.len());
                if let Some(plan) = plans.get_mut(at) {
                    plan.add(index as u32, narrowest(variant, ways));
                }
            }
        }
        Engine { places, siblings, variants, plans }
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
        let mut next = Some(unit.node);
        while let Some(node) = next {
            self.node(context, node, found);
            let is_opaque = unit.opaque == Some(node);
            next = if is_opaque { node.next_outside(unit.node) } else { node.next_within(unit.node) };
        }
    }

    /// Tries the patterns that begin at one node.
    fn node<'t>(&self, context: Context<'_, '_, 't>, node: Node<'t>, found: &mut dyn FnMut(Finding)) {
        let Some(plan) = self.plans.get(plan_index(node.kind_id(), self.plans.len())) else { return };
        let mut attempt = |index: u32| {
            let variant = &self.variants[index as usize];
            if variant.files.contains(&context.file.kind) {
                try_variant(variant, context, node, found);
            }
        };
        plan.always.iter().for_each(|index| attempt(*index));
        for gate in &plan.gates {
            follow(node, &gate.way, &mut |at| {
                let name = match gate.wants {
                    Wants::Text => Some(context.names.source.text_of(at).into()),
                    Wants::LastName => callee_name(context.names, context.resolved, at),
                };
                if let Some(indices) = name.and_then(|name| gate.variants.get(name.as_ref())) {
                    indices.iter().for_each(|index| attempt(*index));
                }
            });
        }
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
        let known = self.gates.iter().position(|gate| gate.way == way && gate.wants == wants);
        let at = known.unwrap_or_else(|| {
            self.gates.push(Gate { way, wants, variants: HashMap::default() });
            self.gates.len() - 1
        });
        for name in names {
            let list = self.gates[at].variants.entry(name).or_default();
            if list.last() != Some(&variant) {
                list.push(variant);
            }
        }
    }
}

/// Calls `found` with the nodes at the end of a way, of which there may be several.
fn follow<'t>(node: Node<'t>, way: &[WayStep], found: &mut dyn FnMut(Node<'t>)) {
    let Some((step, rest)) = way.split_first() else { return found(node) };
    match step {
        WayStep::Field(field) => {
            let children = node.children().filter(|child| child.field_id() == Some(*field));
            children.for_each(|child| follow(child, rest, found));
        }
        WayStep::First => {
            for child in node.children() {
                follow(child, rest, found);
                if child.is_named() && !child.is_extra() {
                    break;
                }
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

/// The way to a node that must be called something, and what: of several the one that asks for its text.
fn narrowest(variant: &Variant, ways: Vec<(Way, usize)>) -> Option<(Way, Wants, Vec<String>)> {
    let mut narrowest = None;
    for predicate in &variant.pattern.predicates {
        let Some((Argument::Capture(capture), rest)) = predicate.arguments.split_first() else { continue };
        let texts = rest.iter().map(|argument| match argument {
            Argument::Text(text) => Some(text.clone()),
            Argument::Capture(_) => None,
        });
        let Some(texts) = texts.collect::<Option<Vec<String>>>() else { continue };
        let wanted = match predicate.name.as_str() {
            "eq?" | "any-of?" => Some((Wants::Text, texts)),
            "resolves-to?" | "method?" => {
                let last = |name: &String| name.rsplit('.').next().unwrap_or(name).to_owned();
                let names: Vec<String> = texts.iter().map(last).collect();
                names.iter().all(|name| !name.contains('*')).then_some((Wants::LastName, names))
            }
            _ => None,
        };
        let way = ways.iter().find(|(_, captured)| captured == capture).map(|(way, _)| way.clone());
        if let (Some((wants, names)), Some(way)) = (wanted, way)
            && (narrowest.is_none() || wants == Wants::Text)
        {
            narrowest = Some((way, wants, names));
        }
    }
    narrowest
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
        let m = Match { context, captures, root };
        context.said.borrow_mut().clear();
        if !variant.checks.iter().all(|check| check(&m)) {
            return false;
        }
        spoken.push(hint.id());
        let fix = variant.fix.as_ref().and_then(|plan| {
            let edits = fixes::build(&plan.actions, &m)?;
            Some((plan.title.show(&m), plan.safety, edits))
        });
        let concerns = captures
            .iter()
            .filter(|(index, _)| !variant.pattern.captures[*index].starts_with('_'))
            .map(|(_, node)| node.byte_range())
            .collect();
        let related = variant
            .related
            .iter()
            .filter_map(|(capture, text)| Some((captures.first(*capture)?.byte_range(), text.show(&m))))
            .collect();
        found(Finding {
            words: Arc::clone(&variant.words),
            range: hint.byte_range(),
            message: variant.message.show(&m),
            severity: variant.severity,
            fix,
            related,
            concerns,
        });
        false
    });
}
