//! A regular expression that is only asked whether it matches. It is read when it is made and compiled when it is first
//! asked, for most rules' expressions never meet a node. Knows no rules.
//!
//! What is compiled is one automaton whose states are made as texts come: `regex`'s own types build four of them, with
//! tables for all of Unicode, and take ten times as long.

use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, OnceLock};

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson;
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, Look};

/// A regular expression over bytes: its classes and its `(?i)` know ASCII, `.` is any byte but a line end.
#[derive(Clone)]
pub struct LazyRegex {
    shared: Arc<Shared>,
}

struct Shared {
    read: Hir,
    compiled: OnceLock<Option<Compiled>>,
}

struct Compiled {
    automaton: DFA,
    /// Whether it can match at the text's start alone.
    from_start: bool,
    /// The states that have been met, for each thread that asks.
    caches: Pool<Cache, NewCache>,
}

/// Makes an empty cache.
type NewCache = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl LazyRegex {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, for its author.
    pub fn new(pattern: &str) -> Result<LazyRegex, String> {
        let mut reader = ParserBuilder::new().unicode(false).utf8(false).build();
        let read = reader.parse(pattern).map_err(|error| error.to_string())?;
        Ok(LazyRegex { shared: Arc::new(Shared { read, compiled: OnceLock::new() }) })
    }

    /// Whether it matches anywhere in `text`. A pattern whose program would be too large matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        let compiled = self.shared.compiled.get_or_init(|| compile(&self.shared.read)).as_ref();
        compiled.is_some_and(|compiled| {
            let anchored = if compiled.from_start { Anchored::Yes } else { Anchored::No };
            let input = Input::new(text).earliest(true).anchored(anchored);
            let found = compiled.automaton.try_search_fwd(&mut compiled.caches.get(), &input);
            matches!(found, Ok(Some(_)))
        })
    }
}

impl fmt::Debug for LazyRegex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LazyRegex({})", self.shared.read)
    }
}

/// The program of a pattern, of at most 10 MB.
fn compile(read: &Hir) -> Option<Compiled> {
    let limits = thompson::Config::new().utf8(false).nfa_size_limit(Some(10_000_000));
    let limits = limits.which_captures(thompson::WhichCaptures::None);
    let program = thompson::Compiler::new().configure(limits).build_from_hir(read).ok()?;
    let config = DFA::config().skip_cache_capacity_check(true);
    let automaton = DFA::builder().configure(config).build_from_nfa(program).ok()?;
    let own = automaton.clone();
    let from_start = read.properties().look_set_prefix().contains(Look::Start);
    Some(Compiled { automaton, from_start, caches: Pool::new(Box::new(move || own.create_cache())) })
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
    fn says_what_is_wrong() {
        assert!(LazyRegex::new("a(b").unwrap_err().contains("unclosed group"));
    }
}
