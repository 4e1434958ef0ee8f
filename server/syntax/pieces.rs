//! A text in pieces that are parsed on their own, divided at lines that can only begin a top-level item: what does not parse
//! stays in its piece, and an edit costs what its piece costs. Where all parses, the pieces say what the whole would.
//! Knows the parser's trees, and no array of nodes.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use tree_sitter::{InputEdit, Parser, Tree};

use super::Language;
use super::division::{Stretch, divide, goes_on_to};
use super::fences::Fences;
use super::mended::{Mended, parse};
use super::patches::{NO_PATCHES, Patches};
use crate::text::{Edit, Point};

/// A stretch of a text with a tree of its own, whose bytes and rows count from the stretch's beginning.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) stretch: Stretch,
    /// The tree of its text.
    plain: Arc<Tree>,
    /// Some of its text did not parse.
    pub(super) is_wrong: bool,
    /// What was read instead of its text, and whether that was tried.
    mended: Option<Arc<Mended>>,
    is_tried: bool,
    /// The parser was given comments for Markdown fences in it.
    has_fences: bool,
}

impl Piece {
    /// Its tree, of what the parser has read.
    pub(super) fn tree(&self) -> &Tree {
        self.mended.as_ref().map_or(&*self.plain, |mended| &mended.tree)
    }

    /// What the parser has read instead of some of its text.
    pub(super) fn patches(&self) -> &Patches {
        self.mended.as_ref().map_or(&NO_PATCHES, |mended| &mended.patches)
    }
}

/// All pieces of a text.
#[derive(Clone, Default)]
pub(super) struct Pieces {
    /// The text as it is divided.
    divided: Vec<Piece>,
    /// Pieces that did not parse, tried together with those behind them; they count if they parse now.
    joined: Vec<Piece>,
}

/// A piece, the one it came from, and the edits that made it, in that one's bytes and rows.
#[derive(Clone)]
pub(super) struct Followed<'p> {
    pub(super) piece: Piece,
    pub(super) from: Option<&'p Piece>,
    edits: Vec<Edit>,
}

impl Followed<'_> {
    /// Whether nothing in it has changed.
    pub(super) fn is_unchanged(&self) -> bool {
        self.from.is_some() && self.edits.is_empty()
    }
}

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

    /// The pieces of the text that came from this one's by `edits`, and those of them that count, in the order of the
    /// text, each with what it came from.
    pub(super) fn following(
        &self,
        language: &'static Language,
        text: &str,
        edits: &[Edit],
    ) -> (Pieces, Vec<Followed<'_>>) {
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
        let mut divided: Vec<Followed<'_>> = divide(language, text, unchanged)
            .into_iter()
            .map(|stretch| parsing.follow(stretch, &old))
            .collect();
        let old = moved(&self.joined, edits);
        let mut joined = Vec::new();
        let mut counting = Vec::with_capacity(divided.len());
        let mut next = 0;
        while let Some(one) = divided.get(next) {
            let wrong = |at: usize| divided.get(at).map(|it| (it.piece.stretch.of(text), it.piece.is_wrong));
            let ends = if one.piece.is_wrong { goes_on_to(language, next, wrong) } else { Vec::new() };
            let mut parsed = None;
            for end in ends {
                let Stretch { bytes, row } = &one.piece.stretch;
                let bytes = bytes.start..divided[end].piece.stretch.bytes.end;
                let tried = parsing.follow(Stretch { bytes, row: *row }, &old);
                joined.push(tried.piece.clone());
                if !tried.piece.is_wrong {
                    parsed = Some((tried, end));
                    break;
                }
            }
            let (one, end) = parsed.unwrap_or_else(|| {
                parsing.mend(&mut divided[next]);
                (divided[next].clone(), next)
            });
            counting.push(one);
            next = end + 1;
        }
        (Pieces { divided: divided.into_iter().map(|it| it.piece).collect(), joined }, counting)
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
    /// What was edited in it, in its own bytes and rows.
    edits: Vec<Edit>,
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
fn relative(edit: &Edit, start: usize, row: usize) -> Edit {
    let point = |point: Point| Point { row: point.row - row, ..point };
    Edit {
        start: edit.start - start,
        old_end: edit.old_end - start,
        text: edit.text.clone(),
        start_point: point(edit.start_point),
        old_end_point: point(edit.old_end_point),
        new_end_point: point(edit.new_end_point),
    }
}

/// A parser at work on one text.
struct Parsing<'t> {
    language: &'static Language,
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
        Parsing { language, parser, text, comment }
    }

    /// The piece of a stretch, from the one that stood there.
    fn follow<'p>(&mut self, stretch: Stretch, old: &[Moved<'p>]) -> Followed<'p> {
        let at = old.partition_point(|it| it.stretch.bytes.start < stretch.bytes.start);
        let stood = old[at..]
            .iter()
            .take_while(|it| it.stretch.bytes.start == stretch.bytes.start)
            .find(|it| !it.is_lost && it.stretch.bytes == stretch.bytes);
        let Some(Moved { piece: from, edits, .. }) = stood else {
            return Followed { piece: self.piece(stretch, None), from: None, edits: Vec::new() };
        };
        let piece = if edits.is_empty() {
            Piece { stretch, ..Piece::clone(from) }
        } else {
            let mut edited = Tree::clone(&from.plain);
            edits.iter().for_each(|edit| edited.edit(&InputEdit::from(edit)));
            // With fences the parser was given other bytes than the text's.
            self.piece(stretch, Some(&edited).filter(|_| !from.has_fences))
        };
        Followed { piece, from: Some(from), edits: edits.clone() }
    }

    fn piece(&mut self, stretch: Stretch, old: Option<&Tree>) -> Piece {
        let (text, has_fences) = self.covered(&stretch);
        let plain = parse(&mut self.parser, &text, old.filter(|_| !has_fences));
        let is_wrong = plain.root_node().has_error();
        Piece { stretch, plain: Arc::new(plain), is_wrong, mended: None, is_tried: false, has_fences }
    }

    /// A stretch's text with comments for its fences, and whether there are any.
    fn covered(&self, stretch: &Stretch) -> (Cow<'t, str>, bool) {
        let text = stretch.of(self.text);
        let fences = self.comment.map(|_| Fences::of(text)).unwrap_or_default();
        (fences.as_comments(text, self.comment.unwrap_or_default()), !fences.is_empty())
    }

    /// Has something else read than a text that does not parse, if more of it parses then.
    fn mend(&mut self, followed: &mut Followed<'_>) {
        let is_known = followed.is_unchanged() && followed.piece.is_tried;
        let Followed { piece, from, edits } = followed;
        let is_excerpt = piece.stretch.bytes.start == 0 && begins_inside(self.text);
        if is_known || !(piece.is_wrong || is_excerpt) {
            return;
        }
        let (text, _) = self.covered(&piece.stretch);
        let has_fences = piece.has_fences || from.is_some_and(|from| from.has_fences);
        let old = from.filter(|_| !has_fences).map(|from| (from.tree(), from.mended.as_deref(), &**edits));
        piece.mended = Mended::of(self.language, &mut self.parser, &text, &piece.plain, old).map(Arc::new);
        piece.is_tried = true;
    }
}

/// Whether a text begins inside of something: its first line is indented.
fn begins_inside(text: &str) -> bool {
    let code = text.trim_start();
    !code.is_empty() && text[..text.len() - code.len()].ends_with([' ', '\t'])
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
