//! Runs the rules of one language over a unit: one walk, in which each node meets only the patterns that begin at
//! its kind, and each call only those that want its callee. Knows no document.

use std::cell::Cell;
use std::collections::HashMap;
use std::num::NonZeroU16;
use std::ops::Range;
use std::sync::Arc;

use super::compile::Variant;
use super::fixes::{self, Replacement};
use super::matching::{Context, FileFacts, Match, Resolved, resolve};
use super::place_facts::Places;
use super::sibling_facts::Siblings;
use super::{RuleWords, Safety, Severity};
use crate::syntax::query::{Argument, matches};
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
    /// Variants that want the child in a field to be called something: by that field, then by the last part of the name.
    by_callee: Vec<(NonZeroU16, HashMap<String, Vec<u32>>)>,
}

impl Engine {
    pub(super) fn new(language: &Language, variants: Vec<Variant>) -> Engine {
        // The facts lie in the binary, and a test compiles those of every language.
        let places = Places::compile(language).expect("the embedded places compile");
        let siblings = Siblings::compile(language).expect("the embedded siblings compile");
        let grammar = language.grammar();
        let mut plans = vec![Plan::default(); grammar.node_kind_count() + 1];
        for (index, variant) in variants.iter().enumerate() {
            let index = index as u32;
            let callee = wanted_callee(variant, &grammar);
            let kinds = variant
                .pattern
                .root_kinds()
                .unwrap_or_else(|| (0..grammar.node_kind_count() as u16).collect());
            for kind in kinds {
                let at = plan_index(kind, plans.len());
                let Some(plan) = plans.get_mut(at) else { continue };
                match &callee {
                    None => plan.always.push(index),
                    Some((field, names)) => {
                        let known = plan.by_callee.iter().position(|(known, _)| known == field);
                        let at = known.unwrap_or_else(|| {
                            plan.by_callee.push((*field, HashMap::new()));
                            plan.by_callee.len() - 1
                        });
                        for name in names {
                            let list = plan.by_callee[at].1.entry(name.clone()).or_default();
                            if list.last() != Some(&index) {
                                list.push(index);
                            }
                        }
                    }
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
        let resolved = Resolved::default();
        let (places, siblings, sibling_count) = (&self.places, &self.siblings, &Cell::new(0));
        let context = Context { names, resolved: &resolved, file, places, siblings, sibling_count };
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
        for (field, by_name) in &plan.by_callee {
            let Some(callee) = node.child_by_field_id(*field) else { continue };
            let Some(name) = callee_name(context.names, context.resolved, callee) else { continue };
            if let Some(indices) = by_name.get(name.as_ref()) {
                indices.iter().for_each(|index| attempt(*index));
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

/// The field whose child must be called something, and the last parts of the names it may have. `None` if the
/// pattern does not ask, or asks for any name.
fn wanted_callee(variant: &Variant, grammar: &tree_sitter::Language) -> Option<(NonZeroU16, Vec<String>)> {
    let fields = ["function", "constructor"].map(|name| grammar.field_id_for_name(name));
    for predicate in &variant.pattern.predicates {
        if !matches!(predicate.name.as_str(), "resolves-to?" | "method?") {
            continue;
        }
        let Some((Argument::Capture(capture), names)) = predicate.arguments.split_first() else { continue };
        let field =
            fields.iter().flatten().find(|field| variant.pattern.captures_field_of_root(*capture, **field));
        let Some(field) = field else { continue };
        let last: Vec<String> = names
            .iter()
            .filter_map(|name| match name {
                Argument::Text(text) => Some(text.rsplit('.').next().unwrap_or(text).to_owned()),
                Argument::Capture(_) => None,
            })
            .collect();
        if last.iter().all(|name| !name.contains('*')) {
            return Some((*field, last));
        }
    }
    None
}

fn try_variant<'t>(
    variant: &Variant,
    context: Context<'_, '_, 't>,
    root: Node<'t>,
    found: &mut dyn FnMut(Finding),
) {
    let mut spoken: Vec<usize> = Vec::new();
    matches(&variant.pattern, root, &mut |captures| {
        let Some(hint) = captures.first(variant.hint) else { return false };
        if spoken.contains(&hint.id()) {
            return false;
        }
        let m = Match { context, captures, root };
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
