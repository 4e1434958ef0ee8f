//! A text that is asked about now and then: it is parsed when first asked, and once. Knows no document.

use std::sync::OnceLock;

use super::{Language, Source, SyntaxTree, print_of};

/// A text in a language, without a tree for as long as nobody asks for one.
pub struct LazySource {
    text: String,
    language: &'static Language,
    print: u64,
    tree: OnceLock<SyntaxTree>,
}

impl LazySource {
    /// A text that is not parsed yet.
    pub fn new(text: String, language: &'static Language) -> LazySource {
        let print = print_of(&text);
        LazySource { text, language, print, tree: OnceLock::new() }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language it is in.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// A hash of the text.
    pub fn print(&self) -> u64 {
        self.print
    }

    /// The text with its tree.
    pub fn parsed(&self) -> Source<'_> {
        let tree = self.tree.get_or_init(|| SyntaxTree::parse(self.language, &self.text));
        Source::new(&self.text, tree)
    }
}
