//! A syntax tree that follows its text edit by edit. Knows no rules and no rope.

use tree_sitter::{InputEdit, Parser, Tree};

use super::Language;

/// The tree of one text in one language.
#[derive(Clone)]
pub struct SyntaxTree {
    language: &'static Language,
    tree: Tree,
}

impl SyntaxTree {
    /// Parses from nothing. Text that is wrong still has a tree, with error nodes in it.
    pub fn parse(language: &'static Language, text: &str) -> SyntaxTree {
        SyntaxTree { language, tree: parse(language, text, None) }
    }

    /// Moves the nodes behind an edit; call it for each edit, in order, before [`Self::reparse`].
    pub fn edit(&mut self, edit: &InputEdit) {
        self.tree.edit(edit);
    }

    /// Parses `text`, the text after all edits, and reuses what they did not touch.
    pub fn reparse(&mut self, text: &str) {
        self.tree = parse(self.language, text, Some(&self.tree));
    }

    /// The language it was parsed in.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The tree itself.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether some of the text did not parse.
    pub fn has_error(&self) -> bool {
        self.tree.root_node().has_error()
    }
}

fn parse(language: &'static Language, text: &str, old: Option<&Tree>) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&language.grammar()).expect("every grammar is built for the linked tree-sitter");
    parser.parse(text, old).expect("a parser with a language and without a callback always yields a tree")
}
