//! A syntax tree that follows its text edit by edit. Knows no rules and no rope.

use std::sync::Arc;

use tree_sitter::{InputEdit, Parser, Tree};

use super::fences::Fences;
use super::nodes::{Kept, Nodes};
use super::{Language, Node};
use crate::text::{Edit, Point};

/// The tree of one text in one language. Its clones share it.
#[derive(Clone)]
pub struct SyntaxTree {
    tree: Tree,
    nodes: Arc<Nodes>,
    /// What of the text the parser was given comments for.
    fences: Fences,
}

impl SyntaxTree {
    /// Parses from nothing. Text that is wrong still has a tree, with error nodes in it.
    pub fn parse(language: &'static Language, text: &str) -> SyntaxTree {
        let fences = Fences::of(text);
        let tree = parse(language, text, &fences, None);
        let nodes = Arc::new(Nodes::of(language, &tree));
        SyntaxTree { tree, nodes, fences }
    }

    /// The tree of `text`, which came from this tree's text by `edits`, each in the text that the one before it left.
    /// What they did not touch is taken over, and said.
    pub fn reparse(&self, edits: &[Edit], text: &str) -> (SyntaxTree, Kept) {
        let fences = Fences::of(text);
        if self.fences.followed(edits).as_ref() != Some(&fences) {
            // The parser would be given other bytes than before where no edit was.
            return (SyntaxTree::parse(self.language(), text), Kept::of_text(edits));
        }
        let mut edited = self.tree.clone();
        for edit in edits {
            edited.edit(&InputEdit::from(edit));
        }
        let tree = parse(self.language(), text, &fences, Some(&edited));
        let (nodes, kept) = Nodes::following(&self.nodes, &tree, edits);
        (SyntaxTree { tree, nodes: Arc::new(nodes), fences }, kept)
    }

    /// The language it was parsed in.
    pub fn language(&self) -> &'static Language {
        self.nodes.language
    }

    /// The parser's own tree.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The root.
    pub fn root(&self) -> Node<'_> {
        self.nodes.root()
    }

    #[cfg(test)]
    pub(super) fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// Whether some of the text did not parse.
    pub fn has_error(&self) -> bool {
        self.root().has_error()
    }
}

fn parse(language: &'static Language, text: &str, fences: &Fences, old: Option<&Tree>) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&language.grammar()).expect("every grammar is built for the linked tree-sitter");
    let opener = language.words("line_comment").first();
    let text = opener.map_or(text.into(), |opener| fences.as_comments(text, opener));
    parser.parse(&*text, old).expect("a parser with a language and without a callback always yields a tree")
}

impl From<&Edit> for InputEdit {
    fn from(edit: &Edit) -> InputEdit {
        let point = |point: Point| tree_sitter::Point::new(point.row, point.column);
        InputEdit {
            start_byte: edit.start,
            old_end_byte: edit.old_end,
            new_end_byte: edit.new_end(),
            start_position: point(edit.start_point),
            old_end_position: point(edit.old_end_point),
            new_end_position: point(edit.new_end_point),
        }
    }
}
