//! A text in pieces that are parsed on their own, divided at lines that can only begin a top-level item: what does not parse
//! stays in its piece, and an edit costs what its piece costs. Where all parses, the pieces say what the whole would.
//! Knows the parser's trees, and no array of nodes.

use std::ops::Range;
use std::sync::Arc;

use tree_sitter::{InputEdit, Parser, Tree};

use super::Language;
use super::division::{Stretch, divide, goes_on_to};
use super::fences::Fences;
use crate::text::{Edit, Point};

/// A stretch of a text with a tree of its own, whose bytes and rows count from the stretch's beginning.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) stretch: Stretch,
    pub(super) tree: Arc<Tree>,
    /// Some of it did not parse.
    pub(super) is_wrong: bool,
    /// The parser was given comments for Markdown fences in it.
    has_fences: bool,
}

/// All pieces of a text.
#[derive(Clone, Default)]
pub(super) struct Pieces {
    /// The text as it is divided.
    divided: Vec<Piece>,
    /// Pieces that did not parse, tried together with those behind them; they count if they parse now.
    joined: Vec<Piece>,
}

/// A piece, and the tree it was parsed from, which is its own if nothing in it has changed.
pub(super) type Followed = (Piece, Option<Arc<Tree>>);

impl Pieces {
    /// The pieces of a text.
    pub(super) fn of(language: &'static Language, text: &str) -> Pieces {
        Pieces::default().following(language, text, &[]).0
    }

    /// A text as one piece, as the parser alone would have it.
    pub(super) fn whole(language: &'static Language, text: &str) -> Pieces {
        let whole = Stretch { bytes: 0..text.len(), row: 0 };
        Pieces { divided: vec![Parsing::new(language, text).piece(whole, None)], joined: Vec::new() }
    }

    /// The pieces of the text that came from this one's by `edits`, and the same in the order of the text, each with
    /// what it came from.
    pub(super) fn following(
        &self,
        language: &'static Language,
        text: &str,
        edits: &[Edit],
    ) -> (Pieces, Vec<Followed>) {
        let mut parsing = Parsing::new(language, text);
        let old = moved(&self.divided, edits);
        let rows = |at: usize| Some(self.divided.get(at + 1)?.stretch.row - self.divided[at].stretch.row);
        let unchanged = |start: usize| {
            let at = old.partition_point(|it| it.stretch.bytes.start < start);
            let is_here =
                |it: &&Moved<'_>| it.stretch.bytes.start == start && !it.is_lost && it.edits.is_empty();
            // The last may go on in what is written behind it.
            Some((old.get(at).filter(is_here)?.stretch.bytes.end, rows(at)?))
        };
        let divided: Vec<Followed> = divide(language, text, unchanged)
            .into_iter()
            .map(|stretch| parsing.follow(stretch, &old))
            .collect();
        let old = moved(&self.joined, edits);
        let mut joined = Vec::new();
        let mut followed = Vec::with_capacity(divided.len());
        let mut next = 0;
        while let Some(one) = divided.get(next) {
            let wrong =
                |at: usize| divided.get(at).map(|(piece, _)| (piece.stretch.of(text), piece.is_wrong));
            let ends = if one.0.is_wrong { goes_on_to(language, next, wrong) } else { Vec::new() };
            let mut parsed = (one.clone(), next);
            for end in ends {
                let Stretch { bytes, row } = &one.0.stretch;
                let bytes = bytes.start..divided[end].0.stretch.bytes.end;
                let tried = parsing.follow(Stretch { bytes, row: *row }, &old);
                joined.push(tried.0.clone());
                if !tried.0.is_wrong {
                    parsed = (tried, end);
                    break;
                }
            }
            followed.push(parsed.0);
            next = parsed.1 + 1;
        }
        (Pieces { divided: divided.into_iter().map(|(piece, _)| piece).collect(), joined }, followed)
    }

    /// The pieces that count, in the order of the text.
    pub(super) fn all(&self) -> impl Iterator<Item = &Piece> {
        let mut joined = self.joined.iter().filter(|piece| !piece.is_wrong).peekable();
        let mut covered = 0;
        self.divided.iter().filter_map(move |piece| {
            let start = piece.stretch.bytes.start;
            if let Some(one) = joined.next_if(|one| one.stretch.bytes.start == start) {
                covered = one.stretch.bytes.end;
                return Some(one);
            }
            (covered <= start).then_some(piece)
        })
    }
}

/// A piece of the text before, where it would stand in the text after.
struct Moved<'p> {
    stretch: Stretch,
    piece: &'p Piece,
    /// What was edited in it.
    edits: Vec<InputEdit>,
    /// An edit went over its bounds.
    is_lost: bool,
}

fn moved<'p>(pieces: &'p [Piece], edits: &[Edit]) -> Vec<Moved<'p>> {
    let still =
        |piece: &'p Piece| Moved { stretch: piece.stretch.clone(), piece, edits: Vec::new(), is_lost: false };
    let mut moved: Vec<Moved<'p>> = pieces.iter().map(still).collect();
    let last = moved.len().saturating_sub(1);
    for edit in edits {
        let (start, end, new_end) = (edit.start, edit.old_end, edit.new_end());
        let shifted = |at: usize| at - end + new_end;
        // Whole lines that are put between two pieces belong to the first.
        let ends_first = edit.text.ends_with('\n');
        for (index, it) in moved.iter_mut().enumerate() {
            let Range { start: from, end: to } = it.stretch.bytes;
            let is_behind = to < start || (to == start && (start < end || !(ends_first || index == last)));
            let is_before = end < from || (end == from && (start < from || (ends_first && from > 0)));
            if is_behind {
                continue;
            }
            if is_before {
                it.stretch.bytes = shifted(from)..shifted(to);
                it.stretch.row =
                    (it.stretch.row + edit.new_end_point.row).saturating_sub(edit.old_end_point.row);
            } else if from <= start && end <= to && !it.is_lost {
                it.edits.push(relative(edit, from, it.stretch.row));
                it.stretch.bytes.end = shifted(to);
            } else {
                it.is_lost = true;
                // Where it is matters no more, but that the beginnings are in order does.
                it.stretch.bytes = from.min(new_end)..shifted(to.max(end));
            }
        }
    }
    moved
}

/// An edit as a stretch sees it that begins at a byte and a row.
fn relative(edit: &Edit, start: usize, row: usize) -> InputEdit {
    let point = |point: Point| tree_sitter::Point::new(point.row - row, point.column);
    InputEdit {
        start_byte: edit.start - start,
        old_end_byte: edit.old_end - start,
        new_end_byte: edit.new_end() - start,
        start_position: point(edit.start_point),
        old_end_position: point(edit.old_end_point),
        new_end_position: point(edit.new_end_point),
    }
}

/// A parser at work on one text.
struct Parsing<'t> {
    parser: Parser,
    text: &'t str,
    /// What begins a comment, for languages whose fences are read as comments.
    comment: Option<&'t str>,
}

impl<'t> Parsing<'t> {
    fn new(language: &'static Language, text: &'t str) -> Parsing<'t> {
        let mut parser = Parser::new();
        parser.set_language(&language.grammar()).expect("every grammar is built for the linked tree-sitter");
        let comment = language.words("line_comment").first().map(String::as_str);
        Parsing { parser, text, comment }
    }

    /// The piece of a stretch, from the one that stood there.
    fn follow(&mut self, stretch: Stretch, old: &[Moved<'_>]) -> Followed {
        let at = old.partition_point(|it| it.stretch.bytes.start < stretch.bytes.start);
        let stood = old[at..]
            .iter()
            .take_while(|it| it.stretch.bytes.start == stretch.bytes.start)
            .find(|it| !it.is_lost && it.stretch.bytes == stretch.bytes);
        let Some(Moved { piece, edits, .. }) = stood else { return (self.piece(stretch, None), None) };
        let from = Some(Arc::clone(&piece.tree));
        if edits.is_empty() {
            return (Piece { stretch, ..Piece::clone(piece) }, from);
        }
        if piece.has_fences {
            // The parser was given other bytes than the text's.
            return (self.piece(stretch, None), from);
        }
        let mut edited = Tree::clone(&piece.tree);
        edits.iter().for_each(|edit| edited.edit(edit));
        (self.piece(stretch, Some(&edited)), from)
    }

    fn piece(&mut self, stretch: Stretch, old: Option<&Tree>) -> Piece {
        let text = stretch.of(self.text);
        let fences = self.comment.map(|_| Fences::of(text)).unwrap_or_default();
        let has_fences = !fences.is_empty();
        let old = old.filter(|_| !has_fences);
        let read = fences.as_comments(text, self.comment.unwrap_or_default());
        let tree = self.parser.parse(&*read, old);
        let tree = tree.expect("a parser with a language and without a callback always yields a tree");
        let is_wrong = tree.root_node().has_error();
        Piece { stretch, tree: Arc::new(tree), is_wrong, has_fences }
    }
}
