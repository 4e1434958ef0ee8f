//! A syntax tree as one array of nodes in pre-order, put together from the trees of its pieces. Parents, siblings and whole
//! subtrees are found by index, and an array that follows an edit takes over in one go what the parser reused. Knows no
//! text.

use std::hash::Hasher;
use std::ops::Range;

use super::Language;
use super::node::Node;
use super::patches::Patches;
use super::pieces::{Followed, Piece};
use crate::text::Edit;

/// The index that stands for no node.
const NONE: u32 = u32::MAX;

/// Every node of a tree, in pre-order.
pub(super) struct Nodes {
    pub(super) language: &'static Language,
    records: Vec<Record>,
    /// The parser's name for each node: equal in two arrays only if what it stands for was reused. It says so as long
    /// as the tree it was read from lives.
    ids: Vec<usize>,
    /// The index at which each piece's nodes begin.
    pieces: Vec<u32>,
}

/// The root's index.
const ROOT: u32 = 0;

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
    fn of(child: &Child<'_>, parent: u32, may_be_wrong: bool) -> Record {
        let Child { node, field, patches, .. } = *child;
        let range = child.place();
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
            | flag(is_no_code || is_unwritten || may_be_wrong && node.has_error(), ERROR_WITHIN);
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
    /// The array of a text's pieces.
    pub(super) fn of(language: &'static Language, pieces: &[&Piece]) -> Nodes {
        let mut nodes = Nodes { language, records: Vec::new(), ids: Vec::new(), pieces: Vec::new() };
        nodes.open(pieces);
        for piece in pieces {
            nodes.pieces.push(nodes.len());
            for child in &children_of(piece, pieces.len()) {
                nodes.append(child, ROOT);
            }
        }
        nodes.finish();
        nodes
    }

    /// The array of pieces that came from the `old` ones, of which `before` was made.
    pub(super) fn following(
        before: &Nodes,
        old: &[&Piece],
        new: &[Followed<'_>],
        edits: &[Edit],
    ) -> (Nodes, Kept) {
        let room = |length: usize| length + length / 16 + 64;
        let nodes = Nodes {
            language: before.language,
            records: Vec::with_capacity(room(before.records.len())),
            ids: Vec::with_capacity(room(before.ids.len())),
            pieces: Vec::with_capacity(new.len()),
        };
        let mut comparison = Comparison { before, nodes, kept: Kept::of_text(edits) };
        comparison.nodes.open(&new.iter().map(|it| &it.piece).collect::<Vec<_>>());
        let mut next = 0;
        for followed in new {
            let (piece, from) = (&followed.piece, followed.from);
            comparison.nodes.pieces.push(comparison.nodes.len());
            let find = |from: &Piece| old[next..].iter().position(|old| std::ptr::eq(from, *old));
            let index = from.and_then(find).map(|ahead| next + ahead);
            next = index.map_or(next, |index| index + 1);
            match index.filter(|index| is_nested(old[*index], old.len()) == is_nested(piece, new.len())) {
                Some(index) if followed.is_unchanged() => comparison.keep_piece(index, piece, old[index]),
                Some(index) => {
                    let first = comparison.before.children_of_piece(index);
                    comparison.children(&first, &children_of(piece, new.len()), ROOT);
                }
                None => {
                    for child in &children_of(piece, new.len()) {
                        comparison.nodes.append(child, ROOT);
                    }
                }
            }
        }
        comparison.nodes.finish();
        (comparison.nodes, comparison.kept)
    }

    pub(super) fn root(&self) -> Node<'_> {
        Node { nodes: self, index: ROOT }
    }

    pub(super) fn get(&self, index: u32) -> &Record {
        &self.records[index as usize]
    }

    /// The records from one index to before another.
    pub(super) fn slice(&self, from: u32, to: u32) -> &[Record] {
        &self.records[from as usize..to as usize]
    }

    fn len(&self) -> u32 {
        self.records.len() as u32
    }

    fn push(&mut self, mut record: Record, id: usize) -> u32 {
        let parent = record.parent();
        if let Some(parent) = parent {
            // A patch at an edge belongs to both sides of it.
            let around = self.records[parent as usize];
            record.start = record.start.clamp(around.start, around.end);
            record.end = record.end.clamp(record.start, around.end);
        }
        self.records.push(record);
        self.ids.push(id);
        self.errs_within(parent.filter(|_| record.has_error()));
        self.len() - 1
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
        self.records[index as usize].after = self.len();
    }

    /// Adds the root, which is that of the first piece whose root has a name.
    fn open(&mut self, pieces: &[&Piece]) {
        let roots = || pieces.iter().map(|piece| root_of(piece));
        let named = roots().find(|root| !root.node.is_error()).or_else(|| roots().next());
        let Some(named) = named else { return };
        let mut record = Record::of(&named, NONE, false);
        // A piece begins where the first of its tokens does, if it has one.
        let begins = roots().map(|root| (root.place().start, root.node.child_count() > 0));
        let first = begins.clone().find(|(_, has_token)| *has_token).or_else(|| begins.clone().next_back());
        record.start = first.map_or(0, |(start, _)| start as u32);
        record.end = roots().next_back().map_or(0, |root| root.place().end as u32);
        // A text that had to be mended does not parse.
        if pieces.iter().any(|piece| piece.is_wrong || !piece.patches().is_empty()) {
            record.flags |= ERROR_WITHIN;
        }
        let node = named.node;
        self.push(record, if pieces.len() == 1 { node.id() } else { 0 });
    }

    fn finish(&mut self) {
        self.pieces.push(self.len());
        self.close(ROOT);
    }

    /// Adds a node with its subtree.
    fn append(&mut self, child: &Child<'_>, parent: u32) {
        let may_be_wrong = child.node.has_error();
        let mut cursor = child.node.walk();
        let mut open = self.push(Record::of(child, parent, may_be_wrong), child.node.id());
        let outermost = open;
        if !cursor.goto_first_child() {
            return self.close(open);
        }
        loop {
            let child =
                Child { node: cursor.node(), field: cursor.field_id().map_or(0, u16::from), ..*child };
            let index = self.push(Record::of(&child, open, may_be_wrong), child.node.id());
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

    /// The root's children that stand in a piece.
    fn children_of_piece(&self, piece: usize) -> Vec<u32> {
        let (start, end) = (self.pieces[piece], self.pieces[piece + 1]);
        let first = Some(start).filter(|start| *start < end);
        std::iter::successors(first, |index| Some(self.get(*index).after).filter(|next| *next < end))
            .collect()
    }
}

/// An array on its way to a new tree, beside the one it follows.
struct Comparison<'b> {
    before: &'b Nodes,
    nodes: Nodes,
    kept: Kept,
}

/// A child in a piece's tree, with its field, the byte of the document that the piece begins at, and what was read there
/// instead of its text.
#[derive(Clone, Copy)]
struct Child<'t> {
    node: tree_sitter::Node<'t>,
    field: u16,
    offset: usize,
    patches: &'t Patches,
}

impl Child<'_> {
    /// The bytes of the document that it stands for.
    fn place(&self) -> Range<usize> {
        let Child { node, offset, patches, .. } = self;
        let range = node.byte_range();
        let end = patches.end_in_text(range.end);
        let start = if range.is_empty() { end } else { patches.start_in_text(range.start) };
        start.min(end) + offset..end + offset
    }
}

impl Comparison<'_> {
    /// Adds a node that stands where `old` stood, of which some may have changed.
    fn node(&mut self, old: u32, new: &Child<'_>, parent: u32) {
        let at = self.nodes.push(Record::of(new, parent, new.node.has_error()), new.node.id());
        let first = self.children_before(old);
        self.children(&first, &children(new), at);
        self.nodes.close(at);
    }

    /// Adds the children of a node beside those that stood there.
    fn children(&mut self, first: &[u32], children: &[Child<'_>], at: u32) {
        let aligned =
            |(old, new): &(&u32, &Child<'_>)| self.is_same(**old, new) || self.are_leaves(**old, new.node);
        let front = first.iter().zip(children).take_while(aligned).count();
        let (before, (new_front, new)) = (&first[front..], children.split_at(front));
        let behind = before.iter().rev().zip(new.iter().rev()).take_while(aligned).count();
        let (middle, rear) = before.split_at(before.len() - behind);
        let (new_middle, new_rear) = new.split_at(new.len() - behind);

        for (old, new) in first.iter().zip(new_front) {
            self.aligned(*old, new, at);
        }
        let alike = |(old, new): (&u32, &Child<'_>)| self.before.get(*old).kind == new.node.kind_id();
        if middle.len() == new_middle.len() && middle.iter().zip(new_middle).all(alike) {
            for (old, new) in middle.iter().zip(new_middle) {
                self.node(*old, new, at);
            }
        } else {
            for new in new_middle {
                self.nodes.append(new, at);
            }
        }
        for (old, new) in rear.iter().zip(new_rear) {
            self.aligned(*old, new, at);
        }
    }

    /// Adds a node that is the same as before, or a leaf in the place of a leaf.
    fn aligned(&mut self, old: u32, new: &Child<'_>, parent: u32) {
        if self.is_same(old, new) {
            self.keep(old, new, parent);
        } else {
            self.nodes.append(new, parent);
        }
    }

    /// Takes a subtree over.
    fn keep(&mut self, old: u32, new: &Child<'_>, parent: u32) {
        let start = self.nodes.len();
        let moved = (new.place().start as u32).wrapping_sub(self.before.get(old).start);
        self.copy(old..self.before.get(old).after, moved);
        let root = &mut self.nodes.records[start as usize];
        (root.parent, root.field) = (parent, new.field);
        let errs = root.has_error();
        self.nodes.ids[start as usize] = new.node.id();
        self.nodes.errs_within(Some(parent).filter(|_| errs));
    }

    /// Takes a piece over in which nothing has changed.
    fn keep_piece(&mut self, index: usize, new: &Piece, old: &Piece) {
        let moved = (new.stretch.bytes.start as u32).wrapping_sub(old.stretch.bytes.start as u32);
        self.copy(self.before.pieces[index]..self.before.pieces[index + 1], moved);
    }

    /// Takes whole subtrees over whose bytes have moved.
    fn copy(&mut self, old: Range<u32>, moved: u32) {
        let start = self.nodes.len();
        let shift = start.wrapping_sub(old.start);
        let records = self.before.slice(old.start, old.end);
        if shift == 0 && moved == 0 {
            self.nodes.records.extend_from_slice(records);
        } else {
            self.nodes.records.extend(records.iter().map(|record| Record {
                start: record.start.wrapping_add(moved),
                end: record.end.wrapping_add(moved),
                parent: if record.parent == ROOT { ROOT } else { record.parent.wrapping_add(shift) },
                after: record.after.wrapping_add(shift),
                ..*record
            }));
        }
        self.nodes.ids.extend_from_slice(&self.before.ids[old.start as usize..old.end as usize]);
        let end = self.nodes.len();
        match self.kept.runs.last_mut() {
            Some(run) if run.end == start && run.shift == shift => run.end = end,
            _ => self.kept.runs.push(Run { start, end, shift }),
        }
    }

    /// Whether the parser reused the node, or all of its children.
    fn is_same(&self, old: u32, child: &Child<'_>) -> bool {
        let (new, range) = (child.node, child.place());
        if self.before.ids[old as usize] == new.id() {
            return true;
        }
        let record = self.before.get(old);
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

/// Whether a piece's root stands below the text's: where nothing of it parses, it is an error among others.
fn is_nested(piece: &Piece, pieces: usize) -> bool {
    pieces > 1 && piece.tree().root_node().is_error()
}

fn root_of(piece: &Piece) -> Child<'_> {
    let (node, offset) = (piece.tree().root_node(), piece.stretch.bytes.start);
    Child { node, field: 0, offset, patches: piece.patches() }
}

/// What of a piece the root holds.
fn children_of(piece: &Piece, pieces: usize) -> Vec<Child<'_>> {
    let root = root_of(piece);
    if is_nested(piece, pieces) { vec![root] } else { children(&root) }
}

fn children<'t>(parent: &Child<'t>) -> Vec<Child<'t>> {
    let mut cursor = parent.node.walk();
    let mut children = Vec::new();
    if cursor.goto_first_child() {
        loop {
            let field = cursor.field_id().map_or(0, u16::from);
            children.push(Child { node: cursor.node(), field, ..*parent });
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
                let fresh = Nodes::of(next.language(), &next.pieces().all().collect::<Vec<_>>());
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
