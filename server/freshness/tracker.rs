//! What is fresh in one open document, followed edit by edit and made exact now and then. Knows no clock and no task.

use std::collections::VecDeque;
use std::ops::Range;

use super::attested::Attested;
use super::exact::BaselineText;
use super::ranges::{FreshRanges, Origin};
use super::reviewed::Reviewed;
use crate::syntax::SyntaxTree;
use crate::text::{Buffer, Edit};

/// So many earlier texts are remembered, for undo and redo.
const PAST: usize = 64;

/// The freshness of a document.
#[derive(Clone, Default)]
pub struct Tracker {
    now: State,
    /// Earlier texts with what was fresh in them, the latest last.
    past: VecDeque<(Buffer, State)>,
}

/// What is known of one text.
#[derive(Clone, Default)]
struct State {
    fresh: FreshRanges,
    /// What somebody answered for, and the text has not changed there since; sorted.
    reviewed: Vec<Range<usize>>,
    /// What was edited since the text and its file were last known to say the same.
    unsaved: FreshRanges,
}

/// What happened to a document.
pub enum Step {
    /// Its text changed.
    Edited(Vec<Edit>),
    /// Somebody said where a range came from.
    Declared(Range<usize>, Origin),
    /// Its file holds its text.
    Saved,
}

/// What an exact comparison is made of.
pub struct Exact<'a> {
    /// `None` where there was nothing before: all of the text is fresh.
    pub baseline: Option<&'a BaselineText>,
    /// The text that the tracker has followed so far.
    pub text: &'a str,
    /// Its tree.
    pub tree: &'a SyntaxTree,
    /// What is known of who wrote its lines.
    pub attested: &'a [Attested],
    /// What somebody answered for.
    pub reviewed: &'a Reviewed,
    /// The edits since the last save came from the file, which held this text before they did.
    pub from_disk: bool,
}

impl Tracker {
    /// Follows edits, each of the text that the one before it left: `before` is the text before the first of them and
    /// `after` the one behind the last. A text that was there before, as undo and redo make it, is as fresh as it was.
    pub fn edit(&mut self, edits: &[Edit], before: &Buffer, after: &Buffer) {
        self.past.push_back((before.clone(), self.now.clone()));
        if self.past.len() > PAST {
            self.past.pop_front();
        }
        let is_alike = |text: &Buffer| edits.last().is_none_or(|edit| text.is_same_near(after, edit));
        match self.past.iter().rev().find(|(text, _)| is_alike(text) && text == after) {
            Some((_, then)) => self.now = then.clone(),
            None => edits.iter().for_each(|edit| self.now.edit(edit)),
        }
    }

    /// Marks what somebody says an origin of.
    pub fn mark(&mut self, range: Range<usize>, origin: Origin) {
        self.now.fresh.mark(range, origin);
    }

    /// Follows a change of the whole text that nobody described.
    pub fn rewrite(&mut self, old: &str, new: &str, origin: Origin) {
        self.now.fresh.rewrite(old, new, origin);
        self.now.reviewed.clear();
        self.past.clear();
    }

    /// The file holds the text now.
    pub fn saved(&mut self) {
        self.now.unsaved = FreshRanges::default();
    }

    /// Whether something was edited since the text and its file were last known to say the same.
    pub fn is_unsaved(&self) -> bool {
        !self.now.unsaved.is_empty()
    }

    /// What is fresh, whether somebody answered for it or not.
    pub fn fresh(&self) -> &FreshRanges {
        &self.now.fresh
    }

    /// What is fresh and nobody has answered for.
    pub fn open(&self) -> FreshRanges {
        self.now.fresh.without(&self.now.reviewed)
    }

    /// What somebody has answered for, in bytes and by whole lines, sorted.
    pub fn reviewed(&self) -> &[Range<usize>] {
        &self.now.reviewed
    }

    /// The tracker as an exact comparison makes it. Edits that are heard of meanwhile are for [`Tracker::catch_up`].
    #[must_use]
    pub fn exact(&self, with: &Exact<'_>) -> Tracker {
        let mut now = self.now.clone();
        if with.from_disk {
            for (range, _) in now.unsaved.iter() {
                now.fresh.relabel(&range, Origin::Disk, |of| of != Origin::Agent);
            }
            now.unsaved = FreshRanges::default();
        }
        match with.baseline {
            Some(baseline) => now.fresh.recompute(baseline, with.text, Some(with.tree), with.attested),
            None => {
                let known = std::mem::replace(&mut now.fresh, FreshRanges::whole(with.text, with.attested));
                for (range, origin) in known.iter() {
                    now.fresh.relabel(&range, origin, |of| of == Origin::Disk);
                }
            }
        }
        now.reviewed = with.reviewed.find(&now.fresh, with.text, with.tree);
        // What was fresh in earlier texts was so against another baseline, maybe.
        Tracker { now, past: VecDeque::new() }
    }

    /// Follows what happened to the text while the tracker was made exact.
    pub fn catch_up(&mut self, steps: Vec<Step>) {
        for step in steps {
            match step {
                Step::Edited(edits) => edits.iter().for_each(|edit| self.now.edit(edit)),
                Step::Declared(range, origin) => self.mark(range, origin),
                Step::Saved => self.saved(),
            }
        }
    }

    /// Takes the earlier texts of another tracker over: the baseline is still the same.
    pub fn keep_past(&mut self, other: Tracker) {
        self.past = other.past;
    }
}

impl State {
    fn edit(&mut self, edit: &Edit) {
        let (start, old_end, new_end) = (edit.start, edit.old_end, edit.new_end());
        let origin = Origin::of_edit(&edit.text);
        self.fresh.edit(start, old_end, new_end, origin);
        self.unsaved.edit(start, old_end, new_end, origin);
        let behind = |at: usize| at - old_end + new_end;
        self.reviewed.retain_mut(|range| {
            if range.start >= old_end {
                *range = behind(range.start)..behind(range.end);
                return true;
            }
            range.end <= start
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::syntax::Language;
    use crate::text::{Change, Encoding};

    /// Replaces bytes of a text without line breaks.
    fn change(buffer: &mut Buffer, range: Range<usize>, text: &str) -> Option<Edit> {
        let place = |byte| buffer.position(byte, Encoding::Utf8);
        let change = Change { range: Some(place(range.start)..place(range.end)), text: text.to_owned() };
        buffer.apply(&change, Encoding::Utf8)
    }

    fn ranges(tracker: &Tracker) -> Vec<(Range<usize>, Origin)> {
        tracker.fresh().iter().collect()
    }

    proptest! {
        #[test]
        fn undone_and_done_again_all_is_as_it_was(
            changes in prop::collection::vec((0usize..30, 0usize..6, "[ab\\n]{0,5}"), 1..12),
        ) {
            let mut buffer = Buffer::new("one\ntwo\nthree\nfour\n");
            let mut tracker = Tracker::default();
            let mut steps = vec![(buffer.clone(), ranges(&tracker))];
            for (at, len, text) in changes {
                let start = at.min(buffer.len());
                let before = buffer.clone();
                let range = start..(start + len).min(buffer.len());
                let Some(edit) = change(&mut buffer, range, &text) else { continue };
                tracker.edit(&[edit], &before, &buffer);
                steps.push((buffer.clone(), ranges(&tracker)));
            }
            let there: Vec<_> = steps.iter().rev().skip(1).chain(steps.iter().skip(1)).cloned().collect();
            for (text, expected) in there {
                let before = buffer.clone();
                let whole = Change { range: None, text: text.to_string() };
                let Some(edit) = buffer.apply(&whole, Encoding::Utf8) else { continue };
                tracker.edit(&[edit], &before, &buffer);
                prop_assert_eq!(ranges(&tracker), expected);
            }
        }
    }

    #[test]
    fn an_edit_inside_ends_a_mark_and_one_beside_it_does_not() {
        let mut state = State { reviewed: vec![4..8, 12..16], ..State::default() };
        let mut buffer = Buffer::new("one\ntwo\nsix\nten\n");
        let mut edit = |range, text| state.edit(&change(&mut buffer, range, text).unwrap());
        edit(0..0, "zero\n");
        edit(9..9, "before\n");
        edit(20..20, "behind\n");
        edit(31..32, "");
        assert_eq!(state.reviewed.first(), Some(&(16..20)));
        assert_eq!(state.reviewed.len(), 1);
    }

    #[test]
    fn what_the_file_held_before_is_from_the_disk() {
        let python = Language::named("python").unwrap();
        let baseline = BaselineText::new("a()\n".to_owned(), python);
        let mut buffer = Buffer::new("a()\n");
        let before = buffer.clone();
        let edit = change(&mut buffer, 4..4, "b()\n").unwrap();
        let mut tracker = Tracker::default();
        tracker.edit(&[edit], &before, &buffer);
        assert_eq!(ranges(&tracker), [(4..8, Origin::Typed)]);
        let text = buffer.to_string();
        let tree = SyntaxTree::parse(python, &text);
        let exact = Exact {
            baseline: Some(&baseline),
            text: &text,
            tree: &tree,
            attested: &[],
            reviewed: &Reviewed::default(),
            from_disk: true,
        };
        assert_eq!(ranges(&tracker.exact(&exact)), [(4..8, Origin::Disk)]);
    }
}
