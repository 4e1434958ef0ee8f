//! Which words a test's text says. Knows not what they stand for.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::syntax::print_of;

/// The words of one text, by their prints.
#[derive(Default)]
pub(super) struct TestWords(HashSet<u64, FixedState>);

impl TestWords {
    pub(super) fn of(text: &str) -> TestWords {
        TestWords(words(text).map(print_of).collect())
    }

    /// Whether every word is said.
    pub(super) fn say_all(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.0.contains(&print_of(word)))
    }
}

/// The names and numbers in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !(char.is_alphanumeric() || char == '_')).filter(|word| !word.is_empty())
}
