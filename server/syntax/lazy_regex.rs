//! A regular expression that is only asked whether it matches. It is read when it is made and compiled when it is first
//! asked, for most rules' expressions never meet a node. Knows no rules.
//!
//! What is compiled is one automaton whose states are made as texts come: `regex`'s own types build four of them, with
//! tables for all of Unicode, and take ten times as long.

use std::collections::HashMap;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError, Weak};

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, NFA};
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input, MatchKind, PatternSet};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, Look};

/// A regular expression over bytes: its classes and its `(?i)` know ASCII, `.` is any byte but a line end. Those of one
/// pattern are one: rules ask the same of many places.
#[derive(Clone)]
pub struct LazyRegex {
    shared: Arc<Shared>,
}

struct Shared {
    /// What was read, until it is compiled.
    read: Mutex<Option<Hir>>,
    compiled: OnceLock<Option<Compiled>>,
}

impl Shared {
    fn compiled(&self) -> Option<&Compiled> {
        let read = || self.read.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.compiled.get_or_init(|| compile(&read()?)).as_ref()
    }
}

struct Compiled {
    automaton: DFA,
    /// Whether it can match at the text's start alone.
    from_start: bool,
    /// The states that have been met, for each thread that asks.
    caches: Pool<Cache, NewCache>,
}

/// Every expression that is in use, by its pattern.
static MADE: LazyLock<Mutex<HashMap<String, Weak<Shared>>>> = LazyLock::new(Mutex::default);

/// Makes an empty cache.
type NewCache = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl LazyRegex {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, for its author.
    pub fn new(pattern: &str) -> Result<LazyRegex, String> {
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shared) = made.get(pattern).and_then(Weak::upgrade) {
            return Ok(LazyRegex { shared });
        }
        let read = Mutex::new(Some(read(pattern)?));
        let shared = Arc::new(Shared { read, compiled: OnceLock::new() });
        // Rules that are loaded anew leave behind what they alone asked.
        if made.len() == made.capacity() {
            made.retain(|_, shared| shared.strong_count() > 0);
        }
        made.insert(pattern.to_owned(), Arc::downgrade(&shared));
        Ok(LazyRegex { shared })
    }

    /// Whether it matches anywhere in `text`. A pattern whose program would be too large matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        self.shared.compiled().is_some_and(|compiled| {
            let anchored = if compiled.from_start { Anchored::Yes } else { Anchored::No };
            let input = Input::new(text).earliest(true).anchored(anchored);
            let found = compiled.automaton.try_search_fwd(&mut compiled.caches.get(), &input);
            matches!(found, Ok(Some(_)))
        })
    }

    /// How often it matches in `text`, each time behind the match before.
    pub fn count(&self, text: &str) -> usize {
        let Some(compiled) = self.shared.compiled() else { return 0 };
        let (mut count, mut from) = (0, 0);
        let mut cache = compiled.caches.get();
        while from <= text.len()
            && let Ok(Some(end)) =
                compiled.automaton.try_search_fwd(&mut cache, &Input::new(text).range(from..))
        {
            count += 1;
            from = end.offset().max(from + 1);
        }
        count
    }
}

/// Several expressions, asked at once which of them match: at most two walks over the text, however many there are.
#[derive(Default)]
pub struct LazyRegexSet {
    patterns: Vec<String>,
    /// Those that match at the text's start alone, for which most walks end there, and the others.
    compiled: OnceLock<Option<[Together; 2]>>,
}

/// Expressions in one automaton.
struct Together {
    anchored: Anchored,
    /// What each is among all.
    indices: Vec<usize>,
    automaton: DFA,
    caches: Pool<Cache, NewCache>,
}

impl LazyRegexSet {
    /// Adds a pattern that [`LazyRegex::new`] takes.
    pub fn push(&mut self, pattern: &str) {
        self.patterns.push(pattern.to_owned());
        self.compiled = OnceLock::new();
    }

    /// Compiles them, so that whoever asks first need not wait for it.
    pub fn prepare(&self) {
        self.compiled.get_or_init(|| compile_all(&self.patterns));
    }

    /// Calls `found` with the index of each pattern that matches anywhere in `text`; with all if that can't be told.
    pub fn matching(&self, text: &str, found: &mut dyn FnMut(usize)) {
        let compiled = self.compiled.get_or_init(|| compile_all(&self.patterns));
        let told = compiled.as_ref().and_then(|all| all.iter().try_for_each(|it| it.matching(text, found)));
        if told.is_none() {
            (0..self.patterns.len()).for_each(found);
        }
    }
}

impl Together {
    /// `None` if the automaton gave up.
    fn matching(&self, text: &str, found: &mut dyn FnMut(usize)) -> Option<()> {
        if self.indices.is_empty() {
            return Some(());
        }
        let cache = &mut self.caches.get();
        let input = Input::new(text).anchored(self.anchored);
        // Most texts match none, which takes a fraction of what it takes to say which.
        if self.automaton.try_search_fwd(cache, &input.clone().earliest(true)).ok()?.is_some() {
            let mut matching = PatternSet::new(self.indices.len());
            self.automaton.try_which_overlapping_matches(cache, &input, &mut matching).ok()?;
            matching.iter().for_each(|pattern| found(self.indices[pattern.as_usize()]));
        }
        Some(())
    }
}

impl fmt::Debug for LazyRegex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LazyRegex({:p})", self.shared)
    }
}

/// A pattern as it is understood here.
fn read(pattern: &str) -> Result<Hir, String> {
    let mut reader = ParserBuilder::new().unicode(false).utf8(false).build();
    reader.parse(pattern).map_err(|error| error.to_string())
}

/// The program of several patterns, of at most 10 MB.
fn program(patterns: &[&Hir]) -> Option<NFA> {
    let limits = thompson::Config::new().utf8(false).nfa_size_limit(Some(10_000_000));
    let limits = limits.which_captures(thompson::WhichCaptures::None);
    thompson::Compiler::new().configure(limits).build_many_from_hir(patterns).ok()
}

fn new_caches(automaton: &DFA) -> Pool<Cache, NewCache> {
    let own = automaton.clone();
    Pool::new(Box::new(move || own.create_cache()))
}

/// Whether it can match at a text's start alone.
fn is_from_start(read: &Hir) -> bool {
    read.properties().look_set_prefix().contains(Look::Start)
}

fn compile(read: &Hir) -> Option<Compiled> {
    let from_start = is_from_start(read);
    let config = DFA::config().skip_cache_capacity_check(true);
    let automaton = DFA::builder().configure(config).build_from_nfa(program(&[read])?).ok()?;
    let caches = new_caches(&automaton);
    Some(Compiled { automaton, from_start, caches })
}

fn compile_all(patterns: &[String]) -> Option<[Together; 2]> {
    let read: Vec<Hir> = patterns.iter().map(|pattern| read(pattern)).collect::<Result<_, _>>().ok()?;
    let together = |anchored: Anchored| {
        let is_one = |index: &usize| is_from_start(&read[*index]) == anchored.is_anchored();
        let indices: Vec<usize> = (0..read.len()).filter(is_one).collect();
        let config = DFA::config().skip_cache_capacity_check(true).match_kind(MatchKind::All);
        let program = program(&indices.iter().map(|index| &read[*index]).collect::<Vec<_>>())?;
        let automaton = DFA::builder().configure(config).build_from_nfa(program).ok()?;
        let caches = new_caches(&automaton);
        Some(Together { anchored, indices, automaton, caches })
    };
    Some([together(Anchored::Yes)?, together(Anchored::No)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_whether_a_text_matches() {
        for (pattern, matching, other) in [
            (r"(?i)^get_?user$", "GET_USER", "get_users"),
            (r"\bselect\b", "a select b", "selected"),
            ("…$", "und so weiter …", "etc."),
            (r"^[^a]+$", "größer", "anders"),
            (r"^$", "", "x"),
        ] {
            let regex = LazyRegex::new(pattern).unwrap();
            assert!(regex.is_match(matching), "{pattern} matches `{matching}`");
            assert!(!regex.is_match(other), "{pattern} does not match `{other}`");
        }
    }

    #[test]
    fn a_set_says_which_of_its_expressions_match() {
        let mut set = LazyRegexSet::default();
        [r"^a", r"b\b", r"(?i)C", r"d$"].iter().for_each(|pattern| set.push(pattern));
        for (text, expected) in [("ab", vec![0, 1]), ("bad", vec![3]), ("xc b", vec![1, 2]), ("", vec![])] {
            let mut matching = Vec::new();
            set.matching(text, &mut |index| matching.push(index));
            assert_eq!(matching, expected, "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(LazyRegex::new("a(b").unwrap_err().contains("unclosed group"));
    }
}
