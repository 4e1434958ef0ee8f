//! A syntax tree as one array of nodes in pre-order, put together from the trees of its pieces. Parents, siblings and whole
//! subtrees are found by index. Knows no text.

use std::hash::Hasher;
use std::ops::Range;

use super::Language;
use super::node::Node;
use super::patches::Patches;
use super::pieces::Piece;
use remembered::Remembered;

mod following;
mod remembered;

pub use following::Kept;

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
    /// What shapes they have, in each of the tables of facts.
    shapes: [Remembered; SHAPE_TABLES],
}

/// How many tables of shapes a language's facts are.
pub(super) const SHAPE_TABLES: usize = 4;

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

impl Nodes {
    /// The array of a text's pieces.
    pub(super) fn of(language: &'static Language, pieces: &[&Piece]) -> Nodes {
        let mut nodes = Nodes {
            language,
            records: Vec::new(),
            ids: Vec::new(),
            pieces: Vec::new(),
            shapes: Default::default(),
        };
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
        // Nothing asks whether the root was reused.
        self.push(record, 0);
    }

    fn finish(&mut self) {
        self.pieces.push(self.len());
        self.close(ROOT);
        self.shapes = std::array::from_fn(|_| Remembered::of(self.records.len()));
    }

    /// What is remembered of a node's shape in a table; 0 for nothing.
    pub(super) fn shape_of(&self, table: usize, node: u32) -> u8 {
        self.shapes[table].get(node as usize)
    }

    /// Remembers a node's shape in a table.
    pub(super) fn remember_shape(&self, table: usize, node: u32, shape: u8) {
        self.shapes[table].set(node as usize, shape);
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
