//! Which words a test's text says. Knows not what they stand for.

use crate::syntax::print_of;

/// The words of one text, by a half of their prints, in order: four bytes a word, and one in a million texts of a thousand
/// words is taken to say a word that it does not.
#[derive(Default)]
pub(super) struct TestWords(Box<[u32]>);

impl TestWords {
    pub(super) fn of(text: &str) -> TestWords {
        let mut prints: Vec<u32> = words(text).map(half).collect();
        prints.sort_unstable();
        prints.dedup();
        TestWords(prints.into())
    }

    /// Whether every word is said.
    pub(super) fn say_all(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.0.binary_search(&half(word)).is_ok())
    }
}

fn half(word: &str) -> u32 {
    print_of(word) as u32
}

/// The names and numbers in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !(char.is_alphanumeric() || char == '_')).filter(|word| !word.is_empty())
}
