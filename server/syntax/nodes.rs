//! A syntax tree as one array of nodes in pre-order. Parents, siblings and whole subtrees are found by index, and an
//! array that follows an edit takes over in one piece what the parser reused. Knows no text.

use std::hash::Hasher;
use std::ops::Range;

use super::Language;
use super::node::Node;
use super::patches::Patches;
use crate::text::Edit;

/// The index that stands for no node.
const NONE: u32 = u32::MAX;

/// Every node of a tree, in pre-order.
pub(super) struct Nodes {
    pub(super) language: &'static Language,
    records: Vec<Record>,
    /// The parser's name for each node: equal in two trees only if what it stands for was reused. It says so as long
    /// as the tree it was read from lives.
    ids: Vec<usize>,
}

/// What is known of one node. Offsets are bytes of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) start: u32,
    pub(super) end: u32,
    parent: u32,
    /// The index behind the node's last descendant.
    pub(super) after: u32,
    pub(super) kind: u16,
    /// The field it has in its parent; 0 for none.
    pub(super) field: u16,
    flags: u8,
}

const NAMED: u8 = 1;
const MISSING: u8 = 2;
const EXTRA: u8 = 4;
const ERROR_WITHIN: u8 = 8;

impl Record {
    fn of(
        node: &tree_sitter::Node<'_>,
        field: u16,
        parent: u32,
        may_be_wrong: bool,
        patches: &Patches,
    ) -> Record {
        let range = place(node, patches);
        // What the parser has read that is not in the text is as missing as what it made up.
        let is_unwritten = range.is_empty() && !node.byte_range().is_empty();
        // A line that is read as a comment because it is no code does not parse.
        let is_no_code = node.is_extra() && patches.silence(node.start_byte());
        let kind = if is_no_code { u16::MAX } else { node.kind_id() };
        let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
        let flags = flag(node.is_named(), NAMED)
            // What is missing has no width.
            | flag(range.is_empty() && (is_unwritten || node.is_missing()), MISSING)
            | flag(node.is_extra(), EXTRA)
            | flag(is_no_code, ERROR_WITHIN)
            | flag(is_unwritten || may_be_wrong && node.has_error(), ERROR_WITHIN);
        let (start, end) = (range.start as u32, range.end as u32);
        Record { start, end, parent, after: 0, kind, field, flags }
    }

    pub(super) fn is_named(&self) -> bool {
        self.flags & NAMED != 0
    }

    pub(super) fn is_missing(&self) -> bool {
        self.flags & MISSING != 0
    }

    pub(super) fn is_extra(&self) -> bool {
        self.flags & EXTRA != 0
    }

    pub(super) fn has_error(&self) -> bool {
        self.flags & ERROR_WITHIN != 0
    }

    /// Hashes what the node is, with its place told from the byte and the index of a node around it.
    pub(super) fn hash_from(&self, start: u32, index: u32, hasher: &mut impl Hasher) {
        let place = u64::from(self.start - start) << 32 | u64::from(self.end - start);
        // Its kind, field and flags take 40 bits; how many nodes it holds, as far as it goes, the others.
        let kind = u64::from(self.kind) << 24 | u64::from(self.field) << 8 | u64::from(self.flags);
        hasher.write_u64(place);
        hasher.write_u64(kind << 24 ^ u64::from(self.after - index));
    }

    pub(super) fn parent(&self) -> Option<u32> {
        (self.parent != NONE).then_some(self.parent)
    }
}

/// The bytes of the text that a node stands for.
fn place(node: &tree_sitter::Node<'_>, patches: &Patches) -> Range<usize> {
    let range = node.byte_range();
    if patches.is_empty() {
        return range;
    }
    let end = patches.end_in_text(range.end);
    let start = if range.is_empty() { end } else { patches.start_in_text(range.start) };
    start.min(end)..end
}

/// What of an array was taken over from the one before.
#[derive(Debug, Default)]
pub struct Kept {
    /// Stretches of whole subtrees, in order.
    runs: Vec<Run>,
    /// The bytes around all edits: where they begin, and where they end in the text before and in the text after.
    edited: Option<(usize, usize, usize)>,
}

#[derive(Debug)]
struct Run {
    start: u32,
    end: u32,
    /// What was added to the indices that the nodes had.
    shift: u32,
}

impl Kept {
    /// What is kept of a text by edits, each in the text that the one before it left, if the new tree took nothing over.
    pub fn of_text(edits: &[Edit]) -> Kept {
        let edited = edits.iter().fold(None, |edited, edit| {
            let (start, old_end, new_end) = edited.unwrap_or((edit.start, edit.start, edit.start));
            let behind = edit.old_end.saturating_sub(new_end);
            let new_end = (new_end + behind).max(edit.old_end) - edit.old_end + edit.new_end();
            Some((start.min(edit.start), old_end + behind, new_end))
        });
        Kept { runs: Vec::new(), edited }
    }

    /// Where bytes of the text before are now; `None` if an edit may have touched them.
    pub fn moved(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let Some((start, old_end, new_end)) = self.edited else { return Some(bytes.clone()) };
        if bytes.end <= start {
            return Some(bytes.clone());
        }
        let moved = |at: usize| at - old_end + new_end;
        (old_end <= bytes.start).then(|| moved(bytes.start)..moved(bytes.end))
    }

    /// The index that a node had before, if it was taken over with all of its descendants.
    pub fn before(&self, node: Node<'_>) -> Option<usize> {
        let (index, after) = (node.index, node.record().after);
        let at = self.runs.partition_point(|run| run.start <= index).checked_sub(1)?;
        let run = &self.runs[at];
        (after <= run.end).then(|| index.wrapping_sub(run.shift) as usize)
    }
}

impl Nodes {
    /// The array of a tree.
    pub(super) fn of(language: &'static Language, tree: &tree_sitter::Tree, patches: &Patches) -> Nodes {
        let mut nodes = Nodes { language, records: Vec::new(), ids: Vec::new() };
        nodes.append(tree.root_node(), 0, NONE, patches);
        nodes.root_is_mended(patches);
        nodes
    }

    /// A text that had to be mended does not parse.
    fn root_is_mended(&mut self, patches: &Patches) {
        if !patches.is_empty() {
            self.records[0].flags |= ERROR_WITHIN;
        }
    }

    /// The array of a tree that was parsed from the one `before` was made of; that one must still live.
    pub(super) fn following(
        before: &Nodes,
        tree: &tree_sitter::Tree,
        edits: &[Edit],
        patches: &Patches,
    ) -> (Nodes, Kept) {
        let nodes = Nodes {
            language: before.language,
            records: Vec::with_capacity(before.records.len() + 64),
            ids: Vec::with_capacity(before.ids.len() + 64),
        };
        let mut comparison = Comparison { before, nodes, patches, kept: Kept::of_text(edits) };
        comparison.node(0, tree.root_node(), 0, NONE);
        comparison.nodes.root_is_mended(patches);
        (comparison.nodes, comparison.kept)
    }

    pub(super) fn root(&self) -> Node<'_> {
        Node { nodes: self, index: 0 }
    }

    pub(super) fn get(&self, index: u32) -> &Record {
        &self.records[index as usize]
    }

    /// The records from one index to before another.
    pub(super) fn slice(&self, from: u32, to: u32) -> &[Record] {
        &self.records[from as usize..to as usize]
    }

    fn push(&mut self, mut record: Record, id: usize) -> u32 {
        if let Some(parent) = record.parent() {
            // A patch at an edge belongs to both sides of it.
            let around = self.records[parent as usize];
            record.start = record.start.clamp(around.start, around.end);
            record.end = record.end.clamp(record.start, around.end);
        }
        let parent = record.has_error().then_some(record.parent).filter(|parent| *parent != NONE);
        self.records.push(record);
        self.ids.push(id);
        self.errs_within(parent);
        self.records.len() as u32 - 1
    }

    /// Something in a node, and so in all around it, does not parse.
    fn errs_within(&mut self, mut node: Option<u32>) {
        while let Some(index) = node {
            let record = &mut self.records[index as usize];
            if record.has_error() {
                break;
            }
            record.flags |= ERROR_WITHIN;
            node = record.parent();
        }
    }

    fn close(&mut self, index: u32) {
        self.records[index as usize].after = self.records.len() as u32;
    }

    /// Adds a node with its subtree.
    fn append(&mut self, root: tree_sitter::Node<'_>, field: u16, parent: u32, patches: &Patches) {
        let may_be_wrong = root.has_error();
        let mut cursor = root.walk();
        let mut open = self.push(Record::of(&root, field, parent, may_be_wrong, patches), root.id());
        let outermost = open;
        if !cursor.goto_first_child() {
            return self.close(open);
        }
        loop {
            let node = cursor.node();
            let field = cursor.field_id().map_or(0, u16::from);
            let index = self.push(Record::of(&node, field, open, may_be_wrong, patches), node.id());
            if cursor.goto_first_child() {
                open = index;
                continue;
            }
            self.close(index);
            while !cursor.goto_next_sibling() {
                self.close(open);
                if open == outermost {
                    return;
                }
                open = self.records[open as usize].parent;
                cursor.goto_parent();
            }
        }
    }
}

/// An array on its way to a new tree, beside the one it follows.
struct Comparison<'b> {
    before: &'b Nodes,
    nodes: Nodes,
    patches: &'b Patches,
    kept: Kept,
}

/// A child in the new tree, with its field.
type Child<'t> = (tree_sitter::Node<'t>, u16);

impl Comparison<'_> {
    /// Adds a node that stands where `old` stood, of which some may have changed.
    fn node(&mut self, old: u32, new: tree_sitter::Node<'_>, field: u16, parent: u32) {
        let at = self.nodes.push(Record::of(&new, field, parent, new.has_error(), self.patches), new.id());
        let children = children(new);
        let first = self.children_before(old);
        let aligned =
            |(old, (new, _)): &(&u32, &Child<'_>)| self.is_same(**old, *new) || self.are_leaves(**old, *new);
        let front = first.iter().zip(&children).take_while(aligned).count();
        let (before, children) = (&first[front..], (&children[..front], &children[front..]));
        let behind = before.iter().rev().zip(children.1.iter().rev()).take_while(aligned).count();
        let (middle, rear) = before.split_at(before.len() - behind);
        let (new_middle, new_rear) = children.1.split_at(children.1.len() - behind);

        for (old, new) in first.iter().zip(children.0) {
            self.aligned(*old, new, at);
        }
        let pairs = middle.len() == new_middle.len()
            && middle
                .iter()
                .zip(new_middle)
                .all(|(old, (new, _))| self.before.get(*old).kind == new.kind_id());
        if pairs {
            for (old, (new, field)) in middle.iter().zip(new_middle) {
                self.node(*old, *new, *field, at);
            }
        } else {
            for (new, field) in new_middle {
                self.nodes.append(*new, *field, at, self.patches);
            }
        }
        for (old, new) in rear.iter().zip(new_rear) {
            self.aligned(*old, new, at);
        }
        self.nodes.close(at);
    }

    /// Adds a node that is the same as before, or a leaf in the place of a leaf.
    fn aligned(&mut self, old: u32, (new, field): &Child<'_>, parent: u32) {
        if self.is_same(old, *new) {
            self.keep(old, *new, *field, parent);
        } else {
            self.nodes.append(*new, *field, parent, self.patches);
        }
    }

    /// Takes a subtree over.
    fn keep(&mut self, old: u32, new: tree_sitter::Node<'_>, field: u16, parent: u32) {
        let start = self.nodes.records.len() as u32;
        let after = self.before.get(old).after;
        let shift = start.wrapping_sub(old);
        let moved = (place(&new, self.patches).start as u32).wrapping_sub(self.before.get(old).start);
        self.nodes.records.extend(self.before.slice(old, after).iter().map(|record| Record {
            start: record.start.wrapping_add(moved),
            end: record.end.wrapping_add(moved),
            parent: record.parent.wrapping_add(shift),
            after: record.after.wrapping_add(shift),
            ..*record
        }));
        self.nodes.ids.extend_from_slice(&self.before.ids[old as usize..after as usize]);
        let root = &mut self.nodes.records[start as usize];
        (root.parent, root.field) = (parent, field);
        let errs = root.has_error();
        self.nodes.ids[start as usize] = new.id();
        if errs {
            self.nodes.errs_within(Some(parent));
        }
        let end = self.nodes.records.len() as u32;
        match self.kept.runs.last_mut() {
            Some(run) if run.end == start && run.shift == shift => run.end = end,
            _ => self.kept.runs.push(Run { start, end, shift }),
        }
    }

    /// Whether the parser reused the node, or all of its children.
    fn is_same(&self, old: u32, new: tree_sitter::Node<'_>) -> bool {
        if self.before.ids[old as usize] == new.id() {
            return true;
        }
        let record = self.before.get(old);
        let range = place(&new, self.patches);
        if record.kind != new.kind_id() || record.end - record.start != (range.end - range.start) as u32 {
            return false;
        }
        let before = self.children_before(old);
        let mut cursor = new.walk();
        !before.is_empty()
            && new.child_count() as usize == before.len()
            && new
                .children(&mut cursor)
                .zip(before)
                .all(|(new, old)| self.before.ids[old as usize] == new.id())
    }

    fn are_leaves(&self, old: u32, new: tree_sitter::Node<'_>) -> bool {
        let record = self.before.get(old);
        record.after == old + 1 && record.kind == new.kind_id() && new.child_count() == 0
    }

    fn children_before(&self, old: u32) -> Vec<u32> {
        let node = Node { nodes: self.before, index: old };
        node.children().map(|child| child.index).collect()
    }
}

fn children(node: tree_sitter::Node<'_>) -> Vec<Child<'_>> {
    let mut cursor = node.walk();
    let mut children = Vec::new();
    if cursor.goto_first_child() {
        loop {
            children.push((cursor.node(), cursor.field_id().map_or(0, u16::from)));
            if !cursor.goto_next_sibling() {
                break;
            }
        }
    }
    children
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Language, SyntaxTree};
    use super::*;
    use crate::text::{Buffer, Change, Encoding};

    const CODE: &[(&str, &str)] = &[
        (
            "python",
            "import os\n# one\n# two\n\n\nclass A(B):\n    x = 1\n\n    def f(self, a):\n        return a + 'é'\n\n\n@d\ndef g(): pass\n\n\nif x:\n    g()\nelse:\n    f(1, *a)\n",
        ),
        (
            "tsx",
            "import a from 'b';\n// one\nexport class A {\n  f(a: string) { return <p>{a}</p>; }\n}\nconst g = async (x) => { await f(`${x}`); };\ng();\n",
        ),
    ];
    const PIECES: &[&str] =
        &["", "x", "(", ")", "\"", "'", "#", "\n", "    ", "def h():\n    pass\n", "}", "`", "🚀"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn an_array_that_follows_edits_is_that_of_the_new_tree(
            edits in proptest::collection::vec(
                proptest::collection::vec((0usize..400, 0usize..12, 0..PIECES.len()), 1..3), 1..6),
            which in 0..CODE.len(),
        ) {
            let (language, code) = CODE[which];
            let mut text = code.to_owned();
            let mut buffer = Buffer::new(code);
            let mut tree = SyntaxTree::parse(Language::named(language).unwrap(), &text);
            for step in edits {
                let mut done = Vec::new();
                for (at, length, piece) in step {
                    let start = text.floor_char_boundary(at.min(text.len()));
                    let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
                    let range = Some(buffer.positions(&(start..end), Encoding::Utf8));
                    let change = Change { range, text: PIECES[piece].to_owned() };
                    done.extend(buffer.apply(&change, Encoding::Utf8));
                    text = buffer.to_string();
                }
                let (next, kept) = tree.reparse(&done, &text);
                let fresh = Nodes::of(next.language(), next.tree(), &next.patches());
                prop_assert_eq!(&next.nodes().records, &fresh.records);
                prop_assert_eq!(&next.nodes().ids, &fresh.ids);
                for node in next.root().subtree() {
                    if let Some(before) = kept.before(node) {
                        let old = tree.nodes().get(before as u32);
                        prop_assert_eq!((old.kind, old.end - old.start), (node.kind_id(), node.record().end - node.record().start));
                    }
                }
                tree = next;
            }
        }
    }
}
