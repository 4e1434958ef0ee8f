//! A document through all rules, unit by unit. What was found in a unit is kept from version to version for as long as
//! the unit, and what it asked of the rest of the file, stay the same. Knows neither how a hint is shown nor whether it
//! is fresh.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::document::{Document, Selection};
use super::hint::{Fix, Hint, Related};
use super::suppress::Suppressions;
use crate::rules::{FileFacts, FileKind, Finding, RuleSet, is_browser_code, line_end};
use crate::syntax::{
    Kept, Module, Node, Question, Reads, Source, Unit, UnitFacts, heads, is_below, print_of, print_of_top,
    top_end, units,
};

/// Everything the rules have to say of a document, sorted by place, suppression comments heeded.
/// Fixes are not proven yet: ask [`super::Proof`] before showing one.
pub fn analyze(document: &Document<'_>, rules: &RuleSet, selection: &Selection) -> Vec<Hint> {
    Analysis::of(document, rules, selection).hints(document)
}

/// The same without heeding suppression comments: each hint with whether one silences it.
pub(super) fn analyze_all(
    document: &Document<'_>,
    rules: &RuleSet,
    selection: &Selection,
) -> Vec<(Hint, bool)> {
    let suppressions = Suppressions::read(&Source::new(document.text, document.tree));
    let units = Analysis::of(document, rules, selection).units;
    let hints = units.into_iter().flat_map(|unit| unit.hints);
    hints.map(|hint| (suppressions.silence(&hint), hint)).map(|(silenced, hint)| (hint, silenced)).collect()
}

/// What the rules found in one version of a document, with what is needed to follow the next.
#[derive(Default, Clone)]
pub struct Analysis {
    /// What every unit sees of the file without asking: its kind and how its lines end.
    seen: Option<(FileKind, &'static str)>,
    /// The print of the file's top.
    top: u64,
    /// The prints of its surroundings, by what is asked of them.
    around: Vec<(Question, u64)>,
    /// Whether its code runs in a browser, if some unit asked.
    browser: Option<bool>,
    units: Vec<Known>,
    held: Vec<Held>,
    /// The units that were analysed for this version.
    analyzed: Vec<Range<usize>>,
}

/// One unit, and what was found in it.
#[derive(Clone)]
struct Known {
    /// Its node's place in the tree.
    node: usize,
    /// Its bytes, to which those of its hints belong.
    bytes: Range<usize>,
    /// Whether all of it parsed.
    whole: bool,
    place: Place,
    facts: Arc<UnitFacts>,
    reads: Reads,
    hints: Vec<Hint>,
}

/// A unit that an error elsewhere in the text has swallowed: its text is as it was, and the tree has another unit there. What
/// was found in it stands until the text parses, an edit touches it, or what it asked of the file has another answer.
#[derive(Clone)]
struct Held {
    bytes: Range<usize>,
    reads: Reads,
    hints: Vec<Hint>,
}

/// What a unit sees of its surroundings without asking.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    /// The print of the heads of the classes it stands in.
    head: u64,
    /// The print of what stands before it on its line.
    before: u64,
    /// Whether what follows does not parse.
    before_error: bool,
    /// Whether what it stands in does not.
    in_error: bool,
}

impl Analysis {
    /// The analysis of a document from nothing.
    pub fn of(document: &Document<'_>, rules: &RuleSet, selection: &Selection) -> Analysis {
        Analysis::default().follow(document, &Kept::default(), rules, selection)
    }

    /// The analysis of the next version of the document this one is of: `kept` says what its tree took over. The path,
    /// the rules and the selection must be the same.
    pub fn follow(
        self,
        document: &Document<'_>,
        kept: &Kept,
        rules: &RuleSet,
        selection: &Selection,
    ) -> Analysis {
        let source = Source::new(document.text, document.tree);
        let kind = FileKind::of(document.path, document.text);
        let file = FileFacts { path: document.path, kind, around: document.around, host: None };
        let around = document.around.prints().to_vec();
        if !rules.speak_in(source.language, file.kind) {
            return Analysis::default();
        }
        let asked = Question::Browser.print();
        let seen = Some((file.kind, line_end(document.text)));
        let old = if self.seen == seen { self.units } else { Vec::new() };
        let units = units(&source);
        let heads = heads(&source, &units);
        let places: Vec<Place> = units.iter().map(|unit| place(&source, unit, heads[unit.index])).collect();
        let mut pairing = Pairing::of(&source, &units, &places, old, kept);
        let facts = std::mem::take(&mut pairing.facts);
        let top_end = top_end(&source);
        let top = print_of_top(&source, &units, &facts, top_end);
        let module = Module::with(&source, units, heads, facts);
        let says = || is_browser_code(source.language, document.path, || module.says_browser());
        let in_browser = || module.once(asked, says);
        let mut browser = self.browser.map(|_| in_browser());
        let mut changed = pairing.changed(&module);
        if self.top != top {
            changed.push(Question::Top.print());
        }
        let is_other = |it: &&(Question, u64)| !self.around.contains(it);
        changed.extend(around.iter().filter(is_other).map(|(question, _)| question.print()));
        if self.browser != browser {
            changed.push(asked);
        }
        let mut analyzed = Vec::new();
        let is_same = |reads: &Reads| {
            !reads.whole_file
                && !changed.iter().any(|it| reads.questions.binary_search(it).is_ok())
                && reads.matches.iter().all(|(regex, answer)| module.text_matches(regex) == *answer)
        };
        let mut held = Vec::new();
        if document.tree.has_error() {
            let stands = |unit: &Unit<'_>, bytes: &Range<usize>| unit.node.byte_range() == *bytes;
            held.extend(self.held.into_iter().chain(std::mem::take(&mut pairing.swallowed)).filter_map(
                |unit| {
                    let moved = unit.moved_to(kept)?;
                    let is_back = module.units().iter().any(|unit| stands(unit, &moved.bytes));
                    (!is_back && is_same(&moved.reads)).then_some(moved)
                },
            ));
        }
        let known = module.units().iter().map(|unit| {
            if let Some(known) = pairing.taken[unit.index].take()
                && is_same(&known.reads)
            {
                return known.moved_to(unit.node);
            }
            analyzed.push(unit.node.byte_range());
            let mut found =
                Found { unit: *unit, selection, top_end, hints: Vec::new(), reaches: Reach::Unit };
            let mut reads = rules.run(&source, &module, unit, file, &mut |finding| found.add(finding));
            match found.reaches {
                Reach::Unit => {}
                Reach::Top => reads.also(Question::Top),
                Reach::File => reads.whole_file = true,
            }
            let (node, bytes, whole) = (unit.node.id(), unit.node.byte_range(), !unit.node.has_error());
            let (place, facts) = (places[unit.index], Arc::clone(&module.facts()[unit.index]));
            Known { node, bytes, whole, place, facts, reads, hints: found.hints }
        });
        let units: Vec<Known> = known.collect();
        if browser.is_none() && units.iter().any(|known| known.reads.asks(Question::Browser)) {
            browser = Some(in_browser());
        }
        Analysis { seen, top, around, browser, units, held, analyzed }
    }

    /// The bytes of the units that were analysed for this version, and not taken over.
    pub fn analyzed(&self) -> &[Range<usize>] {
        &self.analyzed
    }

    /// The bytes of the units whose hints are held, because an error elsewhere in the text has swallowed them.
    pub fn held(&self) -> impl Iterator<Item = &Range<usize>> {
        self.held.iter().map(|unit| &unit.bytes)
    }

    /// The hints of the document this is the analysis of, sorted by place, suppression comments heeded.
    pub fn hints(&self, document: &Document<'_>) -> Vec<Hint> {
        let mut hints: Vec<Hint> = self.units.iter().flat_map(|unit| unit.hints.iter().cloned()).collect();
        for hint in self.held.iter().flat_map(|unit| &unit.hints) {
            let is_same = |other: &Hint| other.rule.path == hint.rule.path && other.range == hint.range;
            if !hints.iter().any(is_same) {
                hints.push(hint.clone());
            }
        }
        if hints.is_empty() {
            return hints;
        }
        let suppressions = Suppressions::read(&Source::new(document.text, document.tree));
        hints.retain(|hint| !suppressions.silence(hint));
        hints.sort_by(|a, b| {
            (a.range.start, a.range.end, &a.rule.id).cmp(&(b.range.start, b.range.end, &b.rule.id))
        });
        hints
    }
}

fn place(source: &Source<'_>, unit: &Unit<'_>, head: u64) -> Place {
    let start = unit.node.start_byte();
    let line = source.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before_error = unit.node.next_siblings().next().is_some_and(Node::is_error);
    let in_error = unit.node.ancestors().any(Node::is_error);
    Place { head, before: print_of(&source.text[line..start]), before_error, in_error }
}

impl Known {
    /// The unit where it stands now.
    fn moved_to(mut self, node: Node<'_>) -> Known {
        let bytes = node.byte_range();
        move_hints(&mut self.hints, self.bytes.start, bytes.start);
        (self.node, self.bytes) = (node.id(), bytes);
        self
    }
}

impl Held {
    /// The unit where it stands now; `None` if its text is not what it was.
    fn moved_to(mut self, kept: &Kept) -> Option<Held> {
        let bytes = kept.moved(&self.bytes)?;
        move_hints(&mut self.hints, self.bytes.start, bytes.start);
        self.bytes = bytes;
        Some(self)
    }
}

/// Moves the hints of a unit that began at one byte and begins at another.
fn move_hints(hints: &mut [Hint], from: usize, to: usize) {
    if from == to {
        return;
    }
    for hint in hints {
        hint.each_range(|range| {
            // What stands before the unit is in the file's top, which has not moved.
            if range.start >= from {
                *range = range.start - from + to..range.end - from + to;
            }
        });
    }
}

/// The units of a version beside those of the version before.
struct Pairing {
    /// For each unit what is known of it, if it is the same as before.
    taken: Vec<Option<Known>>,
    /// The facts of each unit.
    facts: Vec<Arc<UnitFacts>>,
    /// Those of the version before, in order.
    before: Vec<Arc<UnitFacts>>,
    /// The units that are not as they were before.
    fresh: Vec<(Place, Arc<UnitFacts>)>,
    /// Those of the version before that are not what they were.
    gone: Vec<(Place, Arc<UnitFacts>)>,
    /// Those that stand behind what they stood before.
    moved: Vec<(Place, Arc<UnitFacts>)>,
    /// Those of the gone that parsed and had hints.
    swallowed: Vec<Held>,
}

impl Pairing {
    fn of(
        source: &Source<'_>,
        units: &[Unit<'_>],
        places: &[Place],
        old: Vec<Known>,
        kept: &Kept,
    ) -> Pairing {
        let nodes: Vec<usize> = old.iter().map(|known| known.node).collect();
        let before: Vec<Arc<UnitFacts>> = old.iter().map(|known| Arc::clone(&known.facts)).collect();
        let mut old: Vec<Option<Known>> = old.into_iter().map(Some).collect();
        let mut taken: Vec<Option<Known>> = Vec::with_capacity(units.len());
        for unit in units {
            let index = kept.before(unit.node).and_then(|node| nodes.binary_search(&node).ok());
            let is_same = |known: &mut Known| known.place == places[unit.index];
            taken.push(index.and_then(|index| old[index].take_if(is_same)));
        }
        let mut facts = Vec::with_capacity(units.len());
        let mut by_print: HashMap<(u64, Place), Vec<usize>> = HashMap::new();
        for (index, known) in old.iter().enumerate().rev() {
            if let Some(known) = known {
                by_print.entry((known.facts.print, known.place)).or_default().push(index);
            }
        }
        let (mut fresh, mut moved, mut latest) = (Vec::new(), Vec::new(), 0);
        for (unit, taken) in units.iter().zip(&mut taken) {
            if let Some(known) = taken {
                latest = latest.max(nodes.partition_point(|node| *node < known.node));
                facts.push(Arc::clone(&known.facts));
                continue;
            }
            let own = UnitFacts::of(source, unit);
            let alike = (own.print, places[unit.index]);
            // The root has no print: what may be asked of it is everything.
            let before = by_print.get_mut(&alike).filter(|_| own.print != 0).and_then(Vec::pop);
            if let Some((index, known)) = before.and_then(|index| Some((index, old[index].take()?))) {
                if index < latest {
                    moved.push((known.place, Arc::clone(&known.facts)));
                }
                latest = latest.max(index);
                facts.push(Arc::clone(&known.facts));
                *taken = Some(known);
                continue;
            }
            let own = Arc::new(own);
            fresh.push((places[unit.index], Arc::clone(&own)));
            facts.push(own);
        }
        let (mut gone, mut swallowed) = (Vec::new(), Vec::new());
        for Known { place, facts, bytes, whole, reads, hints, .. } in old.into_iter().flatten() {
            // The root is never swallowed.
            if whole && facts.print != 0 && !hints.is_empty() {
                swallowed.push(Held { bytes, reads, hints });
            }
            gone.push((place, facts));
        }
        Pairing { taken, facts, before, fresh, gone, moved, swallowed }
    }

    /// The prints of the questions that may have another answer than before.
    fn changed(&self, module: &Module<'_>) -> Vec<u64> {
        let mut changed: HashSet<Question> = HashSet::new();
        let mut names: HashMap<u64, [Vec<u64>; 2]> = HashMap::new();
        let mut outlines: HashMap<u64, [Vec<u64>; 2]> = HashMap::new();
        let mut imports = [Vec::new(), Vec::new()];
        for (side, list) in [&self.gone, &self.fresh].into_iter().enumerate() {
            for (place, facts) in list {
                for (name, print) in &facts.binds {
                    names.entry(*name).or_default()[side].push(*print);
                }
                changed.extend(facts.checks.iter().map(|checked| Question::Checks(*checked)));
                for member in &facts.members {
                    changed.insert(Question::Member(place.head, *member));
                }
                if let Some(name) = facts.name {
                    changed.insert(Question::Method(place.head, name));
                }
                // A member that has a name is seen by it; any other is seen as it is.
                let outline = facts.name.unwrap_or(facts.print);
                outlines.entry(place.head).or_default()[side].push(outline);
                imports[side].extend(&facts.imports);
            }
        }
        for (place, facts) in &self.moved {
            changed.extend(facts.binds.iter().map(|(name, _)| Question::Name(*name)));
            changed.insert(Question::Outline(place.head));
        }
        if !self.moved.is_empty() {
            // A condition counts for what comes behind it.
            let checks = module.facts().iter().flat_map(|facts| &facts.checks);
            changed.extend(checks.map(|checked| Question::Checks(*checked)));
        }
        let fresh: HashSet<*const UnitFacts> =
            self.fresh.iter().map(|(_, facts)| Arc::as_ptr(facts)).collect();
        let stayed = |facts: &Arc<UnitFacts>| !fresh.contains(&Arc::as_ptr(facts));
        // Where one binding took the place of another, they are not the same.
        let came_or_went = names.iter().filter(|(_, [gone, fresh])| gone.is_empty() != fresh.is_empty());
        let mut before: HashMap<u64, Vec<u64>> = came_or_went.map(|(name, _)| (*name, Vec::new())).collect();
        let units: &[Arc<UnitFacts>] = if before.is_empty() { &[] } else { &self.before };
        for facts in units {
            for (name, _) in &facts.binds {
                if let Some(prints) = before.get_mut(name) {
                    add(prints, facts.print);
                }
            }
        }
        for (name, [gone, fresh]) in names {
            let (mut after, mut binders) = (Vec::new(), 0);
            for facts in module.binders(name) {
                add(&mut after, facts.print);
                binders += 1;
            }
            // What is written once more binds nothing else.
            if before.get(&name) == Some(&after) {
                continue;
            }
            changed.insert(Question::Definition(name));
            // What moved past a binding of the same name may reach other places.
            if gone != fresh || binders > fresh.len() {
                changed.insert(Question::Name(name));
            }
        }
        let differing = outlines.into_iter().filter(|(_, [before, after])| before != after);
        changed.extend(differing.map(|(head, _)| Question::Outline(head)));
        let is_on = |side: usize, name: &String| imports[side].contains(&name);
        let came_or_went = imports[0]
            .iter()
            .filter(|name| !is_on(1, name))
            .chain(imports[1].iter().filter(|name| !is_on(0, name)));
        for name in came_or_went {
            let ends = name.match_indices(['.', '/']).map(|(at, _)| at).chain([name.len()]);
            for module_name in ends.map(|end| &name[..end]) {
                let imports = |facts: &UnitFacts| facts.imports.iter().any(|it| is_below(it, module_name));
                let is_kept = module.facts().iter().any(|facts| imports(facts) && stayed(facts));
                if !is_kept {
                    changed.insert(Question::Imports(print_of(module_name)));
                }
            }
        }
        changed.into_iter().map(Question::print).collect()
    }
}

/// Adds a print to those it is not yet among.
fn add(prints: &mut Vec<u64>, print: u64) {
    if !prints.contains(&print) {
        prints.push(print);
    }
}

/// What is found in one unit.
struct Found<'t, 's> {
    unit: Unit<'t>,
    selection: &'s Selection,
    top_end: usize,
    hints: Vec<Hint>,
    reaches: Reach,
}

/// How far from the unit something of a hint lies: outside of it the unit's text does not tell its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Unit,
    Top,
    File,
}

impl Found<'_, '_> {
    fn add(&mut self, finding: Finding) {
        let is_known = |hint: &Hint| hint.rule.path == finding.words.path && hint.range == finding.range;
        if !self.selection.selects(&finding.words) || self.hints.iter().any(is_known) {
            return;
        }
        let mut hint = hint(finding, self.selection);
        let unit = self.unit.node.byte_range();
        hint.each_range(|range| {
            let reach = match () {
                () if unit.start <= range.start && range.end <= unit.end => Reach::Unit,
                () if range.start < unit.start && range.end <= self.top_end => Reach::Top,
                () => Reach::File,
            };
            self.reaches = self.reaches.max(reach);
        });
        self.hints.push(hint);
    }
}
fn hint(finding: Finding, selection: &Selection) -> Hint {
    let severity = selection
        .severity
        .get(&finding.words.id)
        .copied()
        .or(finding.severity)
        .unwrap_or(finding.words.severity);
    Hint {
        rule: finding.words,
        range: finding.range,
        message: finding.message,
        severity,
        fix: finding.fix.map(|(title, safety, edits)| Fix { title, safety, edits }),
        related: finding.related.into_iter().map(|(range, message)| Related { range, message }).collect(),
        concerns: finding.concerns,
    }
}
