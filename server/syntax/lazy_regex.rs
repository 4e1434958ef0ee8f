//! A regular expression that is only asked whether it matches. It is read and compiled when it is first asked, for most
//! rules' expressions never meet a node. Knows no rules.
//!
//! What is compiled is one automaton whose states are made as texts come: `regex`'s own types build four of them, with
//! tables for all of Unicode, and take ten times as long.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError, Weak};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use foldhash::fast::FixedState;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, NFA};
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input, MatchKind, PatternSet};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, Look};
use smallvec::SmallVec;

use super::needed_texts::{Needed, needed_texts};

/// A regular expression over bytes: its classes and its `(?i)` know ASCII, `.` is any byte but a line end. Those of one
/// pattern are one: rules ask the same of many places.
#[derive(Clone)]
pub struct LazyRegex {
    shared: Arc<Shared>,
}

struct Shared {
    pattern: Arc<str>,
    compiled: OnceLock<Option<Compiled>>,
}

impl Shared {
    fn compiled(&self) -> Option<&Compiled> {
        self.compiled.get_or_init(|| compile(&read(&self.pattern).ok()?)).as_ref()
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
static MADE: LazyLock<Mutex<HashMap<Arc<str>, Weak<Shared>>>> = LazyLock::new(Mutex::default);

/// Makes an empty cache.
type NewCache = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl LazyRegex {
    /// An expression that was found right by [`LazyRegex::check`]; another matches nothing.
    pub fn new(pattern: &str) -> LazyRegex {
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shared) = made.get(pattern).and_then(Weak::upgrade) {
            return LazyRegex { shared };
        }
        let shared = Arc::new(Shared { pattern: pattern.into(), compiled: OnceLock::new() });
        // Rules that are loaded anew leave behind what they alone asked.
        if made.len() == made.capacity() {
            made.retain(|_, shared| shared.strong_count() > 0);
        }
        made.insert(Arc::clone(&shared.pattern), Arc::downgrade(&shared));
        LazyRegex { shared }
    }

    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, for its author.
    pub fn check(pattern: &str) -> Result<(), String> {
        read(pattern).map(|_| ())
    }

    /// What tells it from every other expression that is in use.
    pub(super) fn print(&self) -> u64 {
        Arc::as_ptr(&self.shared) as u64
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

/// Several expressions, asked at once which of them match. Most can't match without some text, and are asked only where it
/// stands: one search finds all of these texts. The others are two automata.
#[derive(Default)]
pub struct LazyRegexSet {
    patterns: Vec<String>,
    compiled: OnceLock<Option<Sorted>>,
}

/// The expressions of a set by how they are asked; each is called by its index among all.
struct Sorted {
    /// The longest of `whole`, in bytes.
    longest: usize,
    /// Texts in lower case that are all of what some match.
    whole: HashMap<Vec<u8>, Vec<usize>, FixedState>,
    /// Texts in lower case that some can't match without.
    within: Option<(AhoCorasick, Vec<Vec<usize>>)>,
    /// These, made when one of their texts is first met.
    needing: HashMap<usize, OnceLock<LazyRegex>, FixedState>,
    /// Those that match at the text's start alone, for which most walks end there, and the others.
    together: Vec<Together>,
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
        self.sorted();
    }

    /// Calls `found` with the index of each pattern that matches anywhere in `text`; with all if that can't be told.
    pub fn matching(&self, text: &str, found: &mut dyn FnMut(usize)) {
        let told = self.sorted().and_then(|sorted| {
            sorted.needing(text, &self.patterns, found);
            sorted.together.iter().try_for_each(|it| it.matching(text, found))
        });
        if told.is_none() {
            (0..self.patterns.len()).for_each(found);
        }
    }

    fn sorted(&self) -> Option<&Sorted> {
        self.compiled.get_or_init(|| Sorted::of(&self.patterns)).as_ref()
    }
}

impl Sorted {
    fn of(patterns: &[String]) -> Option<Sorted> {
        let (mut whole, mut needing) = (HashMap::<_, Vec<usize>, _>::default(), HashMap::default());
        let mut within: BTreeMap<Vec<u8>, Vec<usize>> = BTreeMap::new();
        let (mut from_start, mut others) = (Vec::new(), Vec::new());
        for (index, pattern) in patterns.iter().enumerate() {
            match needed_texts(pattern) {
                Some(needed) => {
                    needing.insert(index, OnceLock::new());
                    match needed {
                        Needed::Whole(texts) => {
                            texts.into_iter().for_each(|text| whole.entry(text).or_default().push(index));
                        }
                        Needed::Within(texts) => {
                            texts.into_iter().for_each(|text| within.entry(text).or_default().push(index));
                        }
                    }
                }
                None => {
                    let read = read(pattern).ok()?;
                    if is_from_start(&read) { &mut from_start } else { &mut others }.push((index, read));
                }
            }
        }
        let within = match within.is_empty() {
            true => None,
            false => {
                let mut builder = AhoCorasick::builder();
                let texts =
                    builder.kind(Some(AhoCorasickKind::ContiguousNFA)).prefilter(false).build(within.keys());
                Some((texts.ok()?, within.into_values().collect()))
            }
        };
        let longest = whole.keys().map(Vec::len).max().unwrap_or(0);
        let together = [(from_start, Anchored::Yes), (others, Anchored::No)].into_iter();
        let together = together.filter(|(expressions, _)| !expressions.is_empty());
        let together = together
            .map(|(expressions, anchored)| Together::of(expressions, anchored))
            .collect::<Option<_>>()?;
        Some(Sorted { longest, whole, within, needing, together })
    }

    /// Asks the expressions of which a text that they need stands in `text`.
    fn needing(&self, text: &str, patterns: &[String], found: &mut dyn FnMut(usize)) {
        if self.within.is_none() && text.len() > self.longest {
            return;
        }
        let mut lower: SmallVec<[u8; 256]> = SmallVec::from_slice(text.as_bytes());
        lower.make_ascii_lowercase();
        let mut asked: SmallVec<[usize; 16]> = SmallVec::new();
        let mut ask = |index: usize| {
            if asked.contains(&index) {
                return;
            }
            asked.push(index);
            let made = self.needing.get(&index);
            let expression = made.map(|made| made.get_or_init(|| LazyRegex::new(&patterns[index])));
            if expression.is_some_and(|expression| expression.is_match(text)) {
                found(index);
            }
        };
        self.whole.get(lower.as_slice()).into_iter().flatten().for_each(|index| ask(*index));
        if let Some((texts, needed_by)) = &self.within {
            for met in texts.find_overlapping_iter(lower.as_slice()) {
                needed_by[met.pattern()].iter().for_each(|index| ask(*index));
            }
        }
    }
}

impl Together {
    fn of(expressions: Vec<(usize, Hir)>, anchored: Anchored) -> Option<Together> {
        let config = DFA::config().skip_cache_capacity_check(true).match_kind(MatchKind::All);
        let program = program(&expressions.iter().map(|(_, read)| read).collect::<Vec<_>>())?;
        let automaton = DFA::builder().configure(config).build_from_nfa(program).ok()?;
        let caches = new_caches(&automaton);
        let indices = expressions.into_iter().map(|(index, _)| index).collect();
        Some(Together { anchored, indices, automaton, caches })
    }

    /// `None` if the automaton gave up.
    fn matching(&self, text: &str, found: &mut dyn FnMut(usize)) -> Option<()> {
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
        write!(f, "LazyRegex({})", self.shared.pattern)
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

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

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
            let regex = LazyRegex::new(pattern);
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

    /// Expressions over few letters, with what is looked for and what is not.
    fn expression() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            3 => "[abc]{1,4}",
            1 => prop::sample::select(vec![".", r"\w", "[ab]", "[^a]", r"\b", "^", "$", "(?i)", "(?m)", "\\x61", "é"])
                .prop_map(str::to_owned),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let repeated = prop::sample::select(vec!["?", "*", "+", "{2}", "{0,2}"]);
            prop_oneof![
                vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
                vec(inner.clone(), 1..4).prop_map(|parts| format!("({})", parts.join("|"))),
                (inner, repeated).prop_map(|(inner, repeated)| format!("(?:{inner}){repeated}")),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_set_finds_what_each_of_its_expressions_finds(
            patterns in vec(expression(), 1..6),
            texts in vec("[abcABC.é\n]{0,14}", 8),
        ) {
            let patterns: Vec<String> = patterns.into_iter().filter(|it| LazyRegex::check(it).is_ok()).collect();
            let mut set = LazyRegexSet::default();
            patterns.iter().for_each(|pattern| set.push(pattern));
            for text in texts {
                let mut found = Vec::new();
                set.matching(&text, &mut |index| found.push(index));
                found.sort_unstable();
                let each = patterns.iter().map(|pattern| LazyRegex::new(pattern).is_match(&text));
                let expected: Vec<usize> = each.enumerate().filter(|(_, is)| *is).map(|(index, _)| index).collect();
                prop_assert_eq!(found, expected, "{:?} in {:?}", patterns, text);
            }
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(LazyRegex::check("a(b").unwrap_err().contains("unclosed group"));
    }
}
