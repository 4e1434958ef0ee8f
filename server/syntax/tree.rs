//! A syntax tree that follows its text edit by edit, piece by piece. What does not parse is mended, if more of it parses
//! then. Knows no rules and no rope.

use std::ops::Range;
use std::sync::Arc;

use tree_sitter::Tree;

use super::nodes::{Kept, Nodes};
use super::pieces::Pieces;
use super::{Language, Node};
use crate::text::Edit;

/// The tree of one text in one language. Its clones share it.
#[derive(Clone)]
pub struct SyntaxTree(Arc<Parsed>);

struct Parsed {
    pieces: Pieces,
    nodes: Nodes,
}

impl SyntaxTree {
    /// Parses from nothing. Text that is wrong still has a tree, with error nodes in it.
    pub fn parse(language: &'static Language, text: &str) -> SyntaxTree {
        SyntaxTree::of(language, Pieces::of(language, text))
    }

    /// Parses a text in one piece, as the parser alone would: where all of it parses, no other tree comes of it.
    pub fn parse_whole(language: &'static Language, text: &str) -> SyntaxTree {
        SyntaxTree::of(language, Pieces::whole(language, text))
    }

    fn of(language: &'static Language, pieces: Pieces) -> SyntaxTree {
        let nodes = Nodes::of(language, &pieces.all().collect::<Vec<_>>());
        SyntaxTree(Arc::new(Parsed { pieces, nodes }))
    }

    /// The tree of `text`, which came from this tree's text by `edits`, each in the text that the one before it left.
    /// What they did not touch is taken over, and said.
    pub fn reparse(&self, edits: &[Edit], text: &str) -> (SyntaxTree, Kept) {
        let Parsed { pieces: before, nodes } = &*self.0;
        let (pieces, followed) = before.following(self.language(), text, edits);
        let (nodes, kept) = Nodes::following(nodes, &before.all().collect::<Vec<_>>(), &followed, edits);
        (SyntaxTree(Arc::new(Parsed { pieces, nodes })), kept)
    }

    /// The language it was parsed in.
    pub fn language(&self) -> &'static Language {
        self.nodes().language
    }

    /// The parser's own trees, each with the bytes it is of, from which its own are counted.
    pub fn trees(&self) -> impl Iterator<Item = (Range<usize>, &Tree)> {
        self.0.pieces.all().map(|piece| (piece.stretch.bytes.clone(), piece.tree()))
    }

    /// At how many places the parser has read something else than the text.
    pub fn mended_places(&self) -> usize {
        self.0.pieces.all().map(|piece| piece.patches().len()).sum()
    }

    /// The root.
    pub fn root(&self) -> Node<'_> {
        self.nodes().root()
    }

    #[cfg(test)]
    pub(super) fn pieces(&self) -> &Pieces {
        &self.0.pieces
    }

    pub(super) fn nodes(&self) -> &Nodes {
        &self.0.nodes
    }

    /// Whether some of the text did not parse.
    pub fn has_error(&self) -> bool {
        self.root().has_error()
    }
}
