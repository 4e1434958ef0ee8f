//! What of an array of nodes is taken over into the next when its text is edited: pieces in which nothing has changed, and in
//! the others what the parser reused. Knows no text.

use std::ops::Range;

use super::super::node::Node;
use super::super::pieces::{Followed, Piece};
use super::{Child, Nodes, ROOT, Record, children, children_of, is_nested};
use crate::text::Edit;

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
    /// The array of pieces that came from the `old` ones, of which `before` was made.
    pub(in crate::syntax) fn following(
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
            shapes: Default::default(),
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
}

/// An array on its way to a new tree, beside the one it follows.
struct Comparison<'b> {
    before: &'b Nodes,
    nodes: Nodes,
    kept: Kept,
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::{Language, SyntaxTree};
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
