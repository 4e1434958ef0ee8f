//! Runs the rules of one language over a unit: one walk, in which each node meets only the patterns that begin at
//! its kind, and each call only those that want its callee. Knows no document.

use std::cell::{LazyCell, OnceCell};
use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use super::compile::{Need, Variant};
use super::fixes::{self, Replacement};
use super::matching::{Context, FileFacts, Handled, Match, Resolved, Said, resolve};
use super::place_facts::Places;

use super::sibling_facts::Siblings;
use super::{RuleWords, Safety, Severity};
use crate::syntax::query::{Captures, Gates, NamePart, matches_where};
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
    /// Which variants a node may meet.
    gates: Gates,
    /// What variants need, each once, and which of these each variant needs.
    needs: Vec<Need>,
    needed: Vec<SmallVec<[u16; 2]>>,
}

impl Engine {
    pub(super) fn new(language: &Language, variants: Vec<Variant>) -> Engine {
        // The facts lie in the binary, and a test compiles those of every language.
        let places = Places::compile(language).expect("the embedded places compile");
        let siblings = Siblings::compile(language).expect("the embedded siblings compile");
        let mut gates = Gates::new(language.grammar().node_kind_count());
        for (index, variant) in variants.iter().enumerate() {
            gates.add(index as u32, &variant.pattern);
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
        Engine { places, siblings, variants, gates, needs, needed }
    }

    /// Compiles what nearly every text asks.
    pub(super) fn prepare(&self) {
        self.gates.prepare();
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
        let (names, resolved) = (context.names, context.resolved);
        let called = |part, at, wanted_by: &mut dyn FnMut(&str)| match part {
            NamePart::Last => callee_name(names, resolved, at).iter().for_each(|name| wanted_by(name)),
            NamePart::First => resolve(names, resolved, at)
                .iter()
                .for_each(|name| wanted_by(name.split('.').next().unwrap_or_default())),
        };
        // Of two patterns of a rule that speak of one place, the one that is written first is heard.
        for variant in self.gates.open(node, names.source.text, &called) {
            if may_speak(variant as usize, node) {
                try_variant(&self.variants[variant as usize], context, node, found);
            }
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
    let early = variant.early();
    let may_match = |captures: &Captures<'t>| early.iter().all(|early| early.may_hold(captures, text));
    let keep: Option<&dyn Fn(&Captures<'t>) -> bool> = if early.is_empty() { None } else { Some(&may_match) };
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
