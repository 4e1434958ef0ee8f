//! Patches: what the parser reads instead of some bytes of a text, where its bytes stand in the text, and what changes of
//! them when the text does. Knows no tree.

use tree_sitter::{InputEdit, Point};

use crate::text::Edit;

/// Bytes of a text that the parser reads something else for. They hold no line's end; what is read may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: Box<str>,
}

impl Patch {
    pub(super) fn new(start: usize, end: usize, text: &str) -> Patch {
        Patch { start, end, text: text.into() }
    }

    /// How many bytes stand in the text.
    fn width(&self) -> usize {
        self.end - self.start
    }
}

/// The patches of a text, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Patches {
    list: Vec<Patch>,
    /// Where each begins in what the parser reads.
    read_at: Vec<usize>,
}

/// Those of a text that is read as it is.
pub(super) static NO_PATCHES: Patches = Patches { list: Vec::new(), read_at: Vec::new() };

impl Patches {
    /// Patches that are sorted and do not overlap.
    pub(super) fn new(list: Vec<Patch>) -> Patches {
        let mut read = 0;
        let mut done = 0;
        let read_at = list.iter().map(|patch| {
            let at = read + (patch.start - done);
            (read, done) = (at + patch.text.len(), patch.end);
            at
        });
        let read_at = read_at.collect();
        Patches { list, read_at }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// What the parser reads.
    pub(super) fn read(&self, text: &str) -> String {
        let more: usize = self.list.iter().map(|patch| patch.text.len()).sum();
        let mut out = String::with_capacity(text.len() + more);
        let mut done = 0;
        for patch in &self.list {
            out.push_str(&text[done..patch.start]);
            out.push_str(&patch.text);
            done = patch.end;
        }
        out.push_str(&text[done..]);
        out
    }

    /// Whether a line that is no code begins at a byte of what the parser reads.
    pub(super) fn silence(&self, at: usize) -> bool {
        let found = self.read_at.partition_point(|start| *start < at);
        self.read_at.get(found) == Some(&at) && {
            // What else is patched at the same byte stands before it.
            let here = self.read_at[found..].iter().take_while(|start| **start == at).count();
            self.list[found..found + here].iter().any(|patch| matches!(&*patch.text, "#" | "//"))
        }
    }

    /// Where a byte of what the parser reads stands in the text, if something begins there.
    pub(super) fn start_in_text(&self, at: usize) -> usize {
        let Some(last) = self.read_at.partition_point(|start| *start <= at).checked_sub(1) else { return at };
        let (patch, inside) = (&self.list[last], at - self.read_at[last]);
        match inside.checked_sub(patch.text.len()) {
            Some(behind) => patch.end + behind,
            None => patch.start,
        }
    }

    /// Where a byte of what the parser reads stands in the text, if something ends there.
    pub(super) fn end_in_text(&self, at: usize) -> usize {
        // What ends where a patch begins ends before it.
        let Some(last) = self.read_at.partition_point(|start| *start < at).checked_sub(1) else { return at };
        let (patch, inside) = (&self.list[last], at - self.read_at[last]);
        match inside.checked_sub(patch.text.len()) {
            Some(behind) => patch.end + behind,
            None => patch.end,
        }
    }

    /// Where they are after edits, each in the text that the one before it left; `None` for one that an edit touches.
    fn followed(&self, edits: &[Edit]) -> Vec<Option<Patch>> {
        let follow = |patch: &Patch| {
            edits.iter().try_fold(patch.clone(), |patch, edit| {
                if edit.old_end <= patch.start {
                    let moved = |at: usize| at - edit.old_end + edit.new_end();
                    Some(Patch { start: moved(patch.start), end: moved(patch.end), text: patch.text })
                } else {
                    (patch.end <= edit.start).then_some(patch)
                }
            })
        };
        self.list.iter().map(follow).collect()
    }

    /// What changes of what the parser reads when edits make another text and `next` are its patches: `read` was read
    /// before, `text` is the text after. Each is in what the one before it left.
    pub(super) fn changes(&self, read: &str, edits: &[Edit], next: &Patches, text: &str) -> Vec<InputEdit> {
        let (mut kept, mut is_new, mut gone) = (Vec::new(), vec![true; next.len()], Vec::new());
        let mut searched = 0;
        for (index, followed) in self.followed(edits).into_iter().enumerate() {
            let found = followed.and_then(|followed| {
                let at = next.list[searched..].iter().position(|patch| *patch == followed)? + searched;
                Some(at)
            });
            match found {
                Some(at) => {
                    (is_new[at], searched) = (false, at + 1);
                    kept.push(self.list[index].clone());
                }
                None => gone.push(index),
            }
        }
        let mut changes = Vec::new();
        // What is not patched any more.
        let mut counted = Counted::default();
        for index in gone {
            let (patch, at) = (&self.list[index], self.read_at[index]);
            let start = counted.point(read, at);
            let old_end = behind(start, &patch.text);
            let new_end = Point::new(start.row, start.column + patch.width());
            changes.push(input_edit(at, patch.text.len(), patch.width(), [start, old_end, new_end]));
        }
        changes.reverse();
        // What was edited.
        for edit in edits {
            let is_before = |patch: &&Patch| patch.end <= edit.start && patch.start < edit.old_end;
            let before: Vec<&Patch> = kept.iter().take_while(is_before).collect();
            let at = read_offset(&before, edit.start);
            let start =
                read_point(&before, edit.start, Point::new(edit.start_point.row, edit.start_point.column));
            let old_end_point = Point::new(edit.old_end_point.row, edit.old_end_point.column);
            let old_end = if old_end_point.row == edit.start_point.row {
                Point::new(start.row, start.column + (edit.old_end - edit.start))
            } else {
                Point::new(start.row + old_end_point.row - edit.start_point.row, old_end_point.column)
            };
            let new_end = behind(start, &edit.text);
            changes.push(input_edit(
                at,
                edit.old_end - edit.start,
                edit.text.len(),
                [start, old_end, new_end],
            ));
            for patch in &mut kept {
                if edit.old_end <= patch.start {
                    patch.start = patch.start - edit.old_end + edit.new_end();
                    patch.end = patch.end - edit.old_end + edit.new_end();
                }
            }
        }
        // What was not patched before.
        let mut counted = Counted::default();
        let mut before: Vec<&Patch> = Vec::new();
        let mut added = Vec::new();
        for (patch, is_new) in next.list.iter().zip(is_new) {
            if !is_new {
                before.push(patch);
                continue;
            }
            let at = read_offset(&before, patch.start);
            let start = read_point(&before, patch.start, counted.point(text, patch.start));
            let old_end = Point::new(start.row, start.column + patch.width());
            let new_end = behind(start, &patch.text);
            added.push(input_edit(at, patch.width(), patch.text.len(), [start, old_end, new_end]));
        }
        changes.extend(added.into_iter().rev());
        changes
    }
}

fn input_edit(at: usize, old: usize, new: usize, [start, old_end, new_end]: [Point; 3]) -> InputEdit {
    InputEdit {
        start_byte: at,
        old_end_byte: at + old,
        new_end_byte: at + new,
        start_position: start,
        old_end_position: old_end,
        new_end_position: new_end,
    }
}

/// The point behind a text that begins at one.
fn behind(start: Point, text: &str) -> Point {
    match text.rfind('\n') {
        Some(last) => Point::new(start.row + text.matches('\n').count(), text.len() - last - 1),
        None => Point::new(start.row, start.column + text.len()),
    }
}

/// Where a byte of a text is read behind patches.
fn read_offset(before: &[&Patch], at: usize) -> usize {
    let read: usize = before.iter().map(|patch| patch.text.len()).sum();
    let left: usize = before.iter().map(|patch| patch.width()).sum();
    at + read - left
}

/// The same for its point in the text.
fn read_point(before: &[&Patch], at: usize, point: Point) -> Point {
    let row = point.row + before.iter().map(|patch| patch.text.matches('\n').count()).sum::<usize>();
    let line = at - point.column;
    let (mut column, mut done) = (0, line);
    for patch in before.iter().filter(|patch| patch.start >= line) {
        column += patch.start - done;
        column = match patch.text.rfind('\n') {
            Some(last) => patch.text.len() - last - 1,
            None => column + patch.text.len(),
        };
        done = patch.end;
    }
    Point::new(row, column + (at - done))
}

/// Rows counted as far as one has come.
#[derive(Default)]
struct Counted {
    at: usize,
    row: usize,
    line: usize,
}

impl Counted {
    /// The point of a byte that is not before the last one asked.
    fn point(&mut self, text: &str, at: usize) -> Point {
        for end in memchr::memchr_iter(b'\n', &text.as_bytes()[self.at..at]) {
            (self.row, self.line) = (self.row + 1, self.at + end + 1);
        }
        self.at = at;
        Point::new(self.row, at - self.line)
    }
}
