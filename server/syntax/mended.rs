//! What the parser reads instead of a text that does not parse, if more of it parses then. Knows no array of nodes.

use tree_sitter::{Parser, Tree};

use super::Language;
use super::mending::mend;
use super::patches::{NO_PATCHES, Patches};
use crate::text::Edit;

/// With more changes than this of what is read, it is parsed from nothing.
const MOST_CHANGES: usize = 100;

/// What the parser has read instead of a text.
pub(super) struct Mended {
    pub(super) patches: Patches,
    read: String,
    /// The tree of what was read.
    pub(super) tree: Tree,
}

impl Mended {
    /// What is read instead of a text of which `plain` is the tree. `old` is a tree of what was read before, what that was
    /// if it was not the text, and the edits since.
    pub(super) fn of(
        language: &'static Language,
        parser: &mut Parser,
        text: &str,
        plain: &Tree,
        old: Option<(&Tree, Option<&Mended>, &[Edit])>,
    ) -> Option<Mended> {
        let patches = Patches::new(mend(text, language.dialect()?));
        if patches.is_empty() {
            return None;
        }
        let read = patches.read(text);
        let old = old.and_then(|(tree, mended, edits)| {
            let before = mended.map_or((&NO_PATCHES, ""), |mended| (&mended.patches, &mended.read));
            let changes = before.0.changes(before.1, edits, &patches, text);
            let mut tree = tree.clone();
            changes.iter().for_each(|change| tree.edit(change));
            (changes.len() <= MOST_CHANGES).then_some(tree)
        });
        let tree = parse(parser, &read, old.as_ref());
        let left = unparsed(&tree);
        let is_better = left == 0 || left < unparsed(plain);
        is_better.then_some(Mended { patches, read, tree })
    }
}

/// The tree of a text, maybe from an edited one.
pub(super) fn parse(parser: &mut Parser, text: &str, old: Option<&Tree>) -> Tree {
    parser.parse(text, old).expect("a parser with a language and without a callback always yields a tree")
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
