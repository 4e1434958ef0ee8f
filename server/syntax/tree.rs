//! A syntax tree that follows its text edit by edit. What does not parse is mended, if more of it parses then. Knows no
//! rules and no rope.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use tree_sitter::{InputEdit, Parser, Tree};

use super::fences::Fences;
use super::mending::mend;
use super::nodes::{Kept, Nodes};
use super::patches::Patches;
use super::{Language, Node};
use crate::text::{Edit, Point};

/// With more changes than this of what is read, it is parsed from nothing.
const MOST_CHANGES: usize = 100;

/// The tree of one text in one language. Its clones share it.
#[derive(Clone)]
pub struct SyntaxTree {
    /// The tree of what the parser has read.
    tree: Tree,
    nodes: Arc<Nodes>,
    /// What of the text the parser was given comments for.
    fences: Fences,
    /// What else it was given another text for.
    mended: Option<Arc<Mended>>,
}

/// What the parser has read instead of a text that does not parse.
struct Mended {
    patches: Patches,
    read: String,
    /// The tree of the text itself.
    plain: Tree,
}

impl SyntaxTree {
    /// Parses from nothing. Text that is wrong still has a tree, with error nodes in it.
    pub fn parse(language: &'static Language, text: &str) -> SyntaxTree {
        let fences = Fences::of(text);
        let text = covered(language, text, &fences);
        let plain = parse(language, &text, None);
        match mended(language, &text, &plain, |_| None) {
            Some((tree, mended)) => {
                let nodes = Arc::new(Nodes::of(language, &tree, &mended.patches));
                SyntaxTree { tree, nodes, fences, mended: Some(Arc::new(mended)) }
            }
            None => SyntaxTree::plain(language, plain, fences),
        }
    }

    fn plain(language: &'static Language, tree: Tree, fences: Fences) -> SyntaxTree {
        let nodes = Arc::new(Nodes::of(language, &tree, &Patches::default()));
        SyntaxTree { tree, nodes, fences, mended: None }
    }

    /// The tree of `text`, which came from this tree's text by `edits`, each in the text that the one before it left.
    /// What they did not touch is taken over, and said.
    pub fn reparse(&self, edits: &[Edit], text: &str) -> (SyntaxTree, Kept) {
        let language = self.language();
        let fences = Fences::of(text);
        if self.fences.followed(edits).as_ref() != Some(&fences) {
            // The parser would be given other bytes than before where no edit was.
            return (SyntaxTree::parse(language, text), Kept::of_text(edits));
        }
        let text = covered(language, text, &fences);
        let mut edited = self.mended.as_ref().map_or(&self.tree, |mended| &mended.plain).clone();
        for edit in edits {
            edited.edit(&InputEdit::from(edit));
        }
        let plain = parse(language, &text, Some(&edited));
        let no_patches = Patches::default();
        let (patches, read) =
            self.mended.as_ref().map_or((&no_patches, ""), |mended| (&mended.patches, &*mended.read));
        // The tree of what was read, as it is to be read now.
        let changed = |next: &Patches| {
            let changes = patches.changes(read, edits, next, &text);
            let mut tree = self.tree.clone();
            changes.iter().for_each(|change| tree.edit(change));
            (changes.len() <= MOST_CHANGES).then_some(tree)
        };
        let (tree, mended) = match mended(language, &text, &plain, changed) {
            Some((tree, mended)) => (tree, Some(Arc::new(mended))),
            None if self.mended.is_none() => (plain, None),
            None => {
                let tree = changed(&no_patches).map(|old| parse(language, &text, Some(&old)));
                match tree.filter(|tree| plain.root_node().has_error() || !tree.root_node().has_error()) {
                    Some(tree) => (tree, None),
                    None => return (SyntaxTree::plain(language, plain, fences), Kept::of_text(edits)),
                }
            }
        };
        let patches = mended.as_ref().map_or(&no_patches, |mended| &mended.patches);
        let (nodes, kept) = Nodes::following(&self.nodes, &tree, edits, patches);
        (SyntaxTree { tree, nodes: Arc::new(nodes), fences, mended }, kept)
    }

    /// The language it was parsed in.
    pub fn language(&self) -> &'static Language {
        self.nodes.language
    }

    /// The parser's own tree, of what it has read.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The bytes of the text that a node of the parser's own tree stands for.
    pub fn in_text(&self, node: tree_sitter::Node<'_>) -> Range<usize> {
        let range = node.byte_range();
        match &self.mended {
            Some(mended) if range.is_empty() || node.parent().is_none() => {
                let at = mended.patches.end_in_text(range.start);
                at..mended.patches.end_in_text(range.end)
            }
            Some(mended) => {
                let (start, end) =
                    (mended.patches.start_in_text(range.start), mended.patches.end_in_text(range.end));
                start.min(end)..end
            }
            None => range,
        }
    }

    /// At how many places the parser has read something else than the text.
    pub fn mended_places(&self) -> usize {
        self.mended.as_ref().map_or(0, |mended| mended.patches.len())
    }

    /// The root.
    pub fn root(&self) -> Node<'_> {
        self.nodes.root()
    }

    #[cfg(test)]
    pub(super) fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    #[cfg(test)]
    pub(super) fn patches(&self) -> Patches {
        self.mended.as_ref().map(|mended| mended.patches.clone()).unwrap_or_default()
    }

    /// Whether some of the text did not parse.
    pub fn has_error(&self) -> bool {
        self.root().has_error()
    }
}

/// The text with comments for its fences.
fn covered<'t>(language: &Language, text: &'t str, fences: &Fences) -> Cow<'t, str> {
    let opener = language.words("line_comment").first();
    opener.map_or(text.into(), |opener| fences.as_comments(text, opener))
}

fn parse(language: &'static Language, text: &str, old: Option<&Tree>) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&language.grammar()).expect("every grammar is built for the linked tree-sitter");
    parser.parse(text, old).expect("a parser with a language and without a callback always yields a tree")
}

/// What is read instead of a text of which `plain` is the tree, if more of it parses then. `old` is a tree of what was
/// read before, as the patches have it.
fn mended(
    language: &'static Language,
    text: &str,
    plain: &Tree,
    old: impl FnOnce(&Patches) -> Option<Tree>,
) -> Option<(Tree, Mended)> {
    let dialect = language.dialect()?;
    if !plain.root_node().has_error() && !begins_inside(text) {
        return None;
    }
    let patches = Patches::new(mend(text, dialect));
    if patches.is_empty() {
        return None;
    }
    let read = patches.read(text);
    let tree = parse(language, &read, old(&patches).as_ref());
    let left = unparsed(&tree);
    let is_better = left == 0 || left < unparsed(plain);
    is_better.then(|| (tree, Mended { patches, read, plain: plain.clone() }))
}

/// Whether a text begins inside of something: its first line is indented.
fn begins_inside(text: &str) -> bool {
    let code = text.trim_start();
    !code.is_empty() && text[..text.len() - code.len()].ends_with([' ', '\t'])
}

/// How many bytes of a tree's text do not parse; what is missing counts as one.
fn unparsed(tree: &Tree) -> usize {
    let mut cursor = tree.walk();
    let mut count = 0;
    loop {
        let node = cursor.node();
        if node.is_error() {
            count += node.byte_range().len().max(1);
        } else if node.is_missing() {
            count += 1;
        } else if node.has_error() && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return count;
            }
        }
    }
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
