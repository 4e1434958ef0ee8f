//! The set of fresh ranges that follows a text edit by edit. Knows no text except when it is given one.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::attested::{Attested, origins};
use super::diff::{hunks, line_ranges};
use super::exact::BaselineText;
use crate::syntax::SyntaxTree;

/// Where fresh text came from. Where several meet in one line, the last of this list names the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Typed, so far as can be told.
    Typed,
    /// One edit of several lines: a paste, a completion, an assistant's block.
    Inserted,
    /// Changed outside the editor.
    Disk,
    /// Declared to come from an agent.
    Agent,
}

impl Origin {
    /// The origin of one edit that wrote `text`: lines that hold only white space do not count, since an
    /// editor adds those to a typed line break.
    pub fn of_edit(text: &str) -> Origin {
        let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        if lines.take(2).count() > 1 { Origin::Inserted } else { Origin::Typed }
    }
}

/// Which bytes of a text are fresh.
///
/// A range may be empty: there something old was taken away, and nothing was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FreshRanges {
    /// Sorted; no two overlap, and none that touch have one origin.
    ranges: Vec<(Range<usize>, Origin)>,
}

impl FreshRanges {
    /// What of `text` is not in `baseline`; `attested` says who wrote it, as far as somebody knows.
    pub fn since(
        baseline: &BaselineText,
        text: &str,
        tree: &SyntaxTree,
        attested: &[Attested],
    ) -> FreshRanges {
        let mut fresh = FreshRanges::default();
        fresh.recompute(baseline, text, Some(tree), attested);
        fresh
    }

    /// All of `text`, where there is no baseline at all.
    pub fn whole(text: &str, attested: &[Attested]) -> FreshRanges {
        let mut fresh = FreshRanges::default();
        fresh.mark(0..text.len(), Origin::Disk);
        origins(attested, text).into_iter().for_each(|(range, origin)| fresh.mark(range, origin));
        fresh
    }

    /// The fresh ranges in bytes, sorted, each with its origin.
    pub fn iter(&self) -> impl Iterator<Item = (Range<usize>, Origin)> + '_ {
        self.ranges.iter().cloned()
    }

    /// Whether nothing is fresh.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Follows an edit by which the bytes `start..old_end` became `start..new_end`, and marks what it wrote.
    pub fn edit(&mut self, start: usize, old_end: usize, new_end: usize, origin: Origin) {
        let took_old = start < old_end && !self.covers(start..old_end);
        self.cut(start..old_end, new_end - start);
        if start < new_end || took_old {
            self.insert(start..new_end, origin);
        }
        self.join();
    }

    /// Marks a range as fresh, whatever it was before.
    pub fn mark(&mut self, range: Range<usize>, origin: Origin) {
        if !range.is_empty() {
            self.cut(range.clone(), range.len());
            self.insert(range, origin);
            self.join();
        }
    }

    /// Whether some of `range` is fresh. An empty range is fresh if it touches fresh text; where old text was
    /// taken away, a range that holds both sides of the gap is fresh.
    pub fn overlaps(&self, range: &Range<usize>) -> bool {
        self.touching(range).next().is_some()
    }

    /// Whether some of `ranges` is fresh.
    pub fn any_fresh(&self, ranges: &[Range<usize>]) -> bool {
        ranges.iter().any(|range| self.overlaps(range))
    }

    /// Whether some of `ranges` is fresh and was not typed.
    pub fn any_generated(&self, ranges: &[Range<usize>]) -> bool {
        ranges.iter().any(|range| self.touching(range).any(|origin| origin != Origin::Typed))
    }

    /// Follows a change of the whole text that nobody described: what a line diff says is new is marked.
    pub fn rewrite(&mut self, old: &str, new: &str, origin: Origin) {
        let known = std::mem::take(&mut self.ranges);
        let (mut old_start, mut new_start) = (0, 0);
        let end = (old.len()..old.len(), new.len()..new.len());
        for (from, to) in hunks(old, new).into_iter().chain([end]) {
            // Between two hunks only line endings may differ, which moves a range by a byte a line at most.
            let moved = |at: usize| (new_start + at - old_start).min(to.start);
            for (range, origin) in &known {
                let (start, end) = (range.start.max(old_start), range.end.min(from.start));
                if start < end {
                    self.mark(moved(start)..moved(end), *origin);
                }
            }
            if !to.is_empty() {
                self.mark(to.clone(), origin);
            }
            (old_start, new_start) = (from.end, to.end);
        }
    }

    /// Makes the set exact: fresh are the lines that `baseline` does not hold by their tokens, and where code of it was
    /// taken away. What was fresh keeps its origin, the rest of such a line takes that of its neighbours, and a line
    /// without any is from the disk. What is `attested` of a line goes before what could be told from edits, but for
    /// what was declared. `tree` is the text's, if there is one.
    pub fn recompute(
        &mut self,
        baseline: &BaselineText,
        text: &str,
        tree: Option<&SyntaxTree>,
        attested: &[Attested],
    ) {
        let known = std::mem::take(&mut self.ranges);
        let news = baseline.news(text, tree);
        let mut gaps = news.gaps.into_iter().peekable();
        for changed in news.lines {
            while let Some(gap) = gaps.next_if(|gap| *gap < changed.start) {
                self.push_gap(gap, &known);
            }
            for line in line_ranges(&text[changed.clone()]) {
                let line = changed.start + line.start..changed.start + line.end;
                self.push_line(&line, &known);
            }
        }
        gaps.for_each(|gap| self.push_gap(gap, &known));
        self.join();
        for (range, origin) in origins(attested, text) {
            self.relabel(&range, origin, |of| of != Origin::Agent);
        }
    }

    /// Adds a line behind all others, with the origins that are known of its pieces.
    fn push_line(&mut self, line: &Range<usize>, known: &[(Range<usize>, Origin)]) {
        let first = known.partition_point(|(range, _)| range.end.max(range.start + 1) <= line.start);
        let pieces: Vec<(Range<usize>, Origin)> = known[first..]
            .iter()
            .take_while(|(range, _)| range.start < line.end)
            .map(|(range, origin)| (range.start.max(line.start)..range.end.min(line.end), *origin))
            .collect();
        let rest = pieces.iter().map(|(_, origin)| *origin).max().unwrap_or(Origin::Disk);
        let mut at = line.start;
        for (piece, origin) in pieces.into_iter().filter(|(piece, _)| !piece.is_empty()) {
            if at < piece.start {
                self.ranges.push((at..piece.start, rest));
            }
            at = piece.end;
            self.ranges.push((piece, origin));
        }
        if at < line.end {
            self.ranges.push((at..line.end, rest));
        }
    }

    /// Adds a gap behind all others, with the origin that is known of what touches it.
    fn push_gap(&mut self, at: usize, known: &[(Range<usize>, Origin)]) {
        let first = known.partition_point(|(range, _)| range.end < at);
        let touching = known[first..].iter().take_while(|(range, _)| range.start <= at);
        let origin = touching.map(|(_, origin)| *origin).max().unwrap_or(Origin::Disk);
        self.ranges.push((at..at, origin));
    }

    /// Gives what is fresh in `range` another origin, where `applies` says so of the one it has.
    pub fn relabel(&mut self, range: &Range<usize>, origin: Origin, applies: impl Fn(Origin) -> bool) {
        let mut relabelled = Vec::with_capacity(self.ranges.len() + 2);
        for (fresh, of) in self.ranges.drain(..) {
            let (start, end) = (fresh.start.max(range.start), fresh.end.min(range.end));
            if start >= end || !applies(of) {
                relabelled.push((fresh, of));
                continue;
            }
            let pieces = [(fresh.start..start, of), (start..end, origin), (end..fresh.end, of)];
            relabelled.extend(pieces.into_iter().filter(|(piece, _)| !piece.is_empty()));
        }
        self.ranges = relabelled;
        self.join();
    }

    /// The set without what lies in `others`, which are sorted and do not overlap; a gap at an end of one lies in it.
    #[must_use]
    pub fn without(&self, others: &[Range<usize>]) -> FreshRanges {
        let mut ranges = Vec::with_capacity(self.ranges.len() + others.len());
        for (range, origin) in &self.ranges {
            let first = others.partition_point(|other| other.end < range.start);
            let near = others[first..].iter().take_while(|other| other.start <= range.end);
            let mut start = range.start;
            let mut swallowed = false;
            for other in near {
                swallowed |= range.is_empty();
                if start < other.start.min(range.end) {
                    ranges.push((start..other.start.min(range.end), *origin));
                }
                start = start.max(other.end);
            }
            if start < range.end || range.is_empty() && !swallowed {
                ranges.push((start.min(range.end)..range.end, *origin));
            }
        }
        FreshRanges { ranges }
    }

    /// The origins of the fresh ranges that `range` overlaps.
    fn touching(&self, range: &Range<usize>) -> impl Iterator<Item = Origin> + '_ {
        let range = range.clone();
        let touches = move |fresh: &Range<usize>| {
            if fresh.is_empty() {
                range.start < fresh.start && fresh.start < range.end
            } else if range.is_empty() {
                fresh.start <= range.start && range.start <= fresh.end
            } else {
                fresh.start < range.end && range.start < fresh.end
            }
        };
        self.ranges.iter().filter(move |(fresh, _)| touches(fresh)).map(|(_, origin)| *origin)
    }

    fn covers(&self, range: Range<usize>) -> bool {
        let mut at = range.start;
        for (fresh, _) in &self.ranges {
            if fresh.start <= at && at < fresh.end {
                at = fresh.end;
            }
        }
        at >= range.end
    }

    /// Forgets `gone` and moves what is behind it, for `written` bytes that take its place.
    fn cut(&mut self, gone: Range<usize>, written: usize) {
        let behind = |at: usize| at - gone.len() + written;
        let mut kept = Vec::with_capacity(self.ranges.len() + 2);
        for (range, origin) in self.ranges.drain(..) {
            if range.end <= gone.start {
                kept.push((range, origin));
            } else if range.start >= gone.end {
                kept.push((behind(range.start)..behind(range.end), origin));
            } else {
                if range.start < gone.start {
                    kept.push((range.start..gone.start, origin));
                }
                if gone.end < range.end {
                    kept.push((behind(gone.end)..behind(range.end), origin));
                }
            }
        }
        self.ranges = kept;
    }

    /// Adds a range that overlaps no other.
    fn insert(&mut self, range: Range<usize>, origin: Origin) {
        let at =
            self.ranges.partition_point(|(other, _)| (other.start, other.end) < (range.start, range.end));
        self.ranges.insert(at, (range, origin));
    }

    /// Joins ranges that touch and have one origin. An empty one gives way to any that touches it.
    fn join(&mut self) {
        let mut joined: Vec<(Range<usize>, Origin)> = Vec::with_capacity(self.ranges.len());
        for (range, origin) in self.ranges.drain(..) {
            match joined.last_mut() {
                Some((last, of)) if last.end == range.start && (*of == origin || range.is_empty()) => {
                    last.end = range.end;
                }
                Some(last) if last.0.is_empty() && last.0.end == range.start => *last = (range, origin),
                _ => joined.push((range, origin)),
            }
        }
        self.ranges = joined;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::diff::changed_ranges;
    use super::*;
    use crate::syntax::Language;

    const ORIGINS: [Origin; 4] = [Origin::Typed, Origin::Inserted, Origin::Disk, Origin::Agent];

    /// The non-empty ranges as one entry a byte.
    fn by_byte(fresh: &FreshRanges, len: usize) -> Vec<Option<Origin>> {
        let mut bytes = vec![None; len];
        for (range, origin) in fresh.iter() {
            bytes[range].fill(Some(origin));
        }
        bytes
    }

    fn well_formed(fresh: &FreshRanges, len: usize) -> bool {
        fresh.ranges.iter().all(|(range, _)| range.start <= range.end && range.end <= len)
            && fresh.ranges.windows(2).all(|pair| {
                let [(one, of_one), (other, of_other)] = pair else { return false };
                one.end < other.start
                    || one.end == other.start && of_one != of_other && !one.is_empty() && !other.is_empty()
            })
    }

    proptest! {
        #[test]
        fn edits_are_those_of_the_model(
            edits in prop::collection::vec((0usize..40, 0usize..10, 0usize..10, 0usize..4, any::<bool>()), 1..30),
        ) {
            let mut model: Vec<Option<Origin>> = vec![None; 30];
            let mut fresh = FreshRanges::default();
            for (at, old, new, origin, mark) in edits {
                let start = at.min(model.len());
                let end = (start + old).min(model.len());
                let origin = ORIGINS[origin];
                let written = if mark { end - start } else { new };
                if mark {
                    fresh.mark(start..end, origin);
                } else {
                    fresh.edit(start, end, start + written, origin);
                }
                model.splice(start..end, vec![Some(origin); written]);
                prop_assert_eq!(by_byte(&fresh, model.len()), model.clone());
                prop_assert!(well_formed(&fresh, model.len()), "{:?}", fresh);
                for (byte, of) in model.iter().enumerate() {
                    prop_assert_eq!(fresh.overlaps(&(byte..byte + 1)), of.is_some());
                    let generated = of.is_some_and(|origin| origin != Origin::Typed);
                    prop_assert_eq!(fresh.any_generated(std::slice::from_ref(&(byte..byte + 1))), generated);
                }
            }
        }

        #[test]
        fn recomputing_agrees_with_the_news_and_keeps_origins(
            baseline in "([abc]{0,3}\n){0,8}",
            text in "([abc]{0,3}\n){0,8}",
            marks in prop::collection::vec((0usize..24, 0usize..8, 0usize..4), 0..5),
        ) {
            let mut fresh = FreshRanges::default();
            for (start, len, origin) in marks {
                let start = start.min(text.len());
                fresh.mark(start..(start + len).min(text.len()), ORIGINS[origin]);
            }
            let before = by_byte(&fresh, text.len());
            let baseline = BaselineText::new(baseline, Language::named("python").unwrap());
            fresh.recompute(&baseline, &text, None, &[]);
            prop_assert!(well_formed(&fresh, text.len()), "{:?}", fresh);
            let after = by_byte(&fresh, text.len());
            let news = baseline.news(&text, None);
            for byte in 0..text.len() {
                prop_assert_eq!(after[byte].is_some(), news.lines.iter().any(|range| range.contains(&byte)));
                if let (Some(before), Some(after)) = (before[byte], after[byte]) {
                    prop_assert_eq!(before, after);
                }
            }
        }

        #[test]
        fn relabelling_and_leaving_out_are_those_of_the_model(
            marks in prop::collection::vec((0usize..30, 0usize..10, 0usize..4), 0..6),
            (from, len) in (0usize..30, 0usize..30),
            others in prop::collection::btree_set(0usize..31, 0..6),
        ) {
            let mut fresh = FreshRanges::default();
            for (start, len, origin) in marks {
                fresh.mark(start..(start + len).min(30), ORIGINS[origin]);
            }
            let mut model = by_byte(&fresh, 30);
            let ends: Vec<usize> = others.into_iter().collect();
            let others: Vec<Range<usize>> = ends.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect();
            let rest = fresh.without(&others);
            prop_assert!(well_formed(&rest, 30), "{:?}", rest);
            for (byte, of) in by_byte(&rest, 30).into_iter().enumerate() {
                let out = others.iter().any(|other| other.contains(&byte));
                prop_assert_eq!(of, if out { None } else { model[byte] });
            }
            let range = from..(from + len).min(30);
            fresh.relabel(&range, Origin::Agent, |of| of != Origin::Typed);
            for of in model[range].iter_mut().flatten().filter(|of| **of != Origin::Typed) {
                *of = Origin::Agent;
            }
            prop_assert_eq!(by_byte(&fresh, 30), model);
            prop_assert!(well_formed(&fresh, 30), "{:?}", fresh);
        }

        #[test]
        fn a_rewrite_marks_what_the_diff_says(old in "([abc]{0,3}\n){0,8}", new in "([abc]{0,3}\n){0,8}") {
            let mut fresh = FreshRanges::default();
            fresh.rewrite(&old, &new, Origin::Disk);
            let ranges: Vec<Range<usize>> = fresh.iter().map(|(range, _)| range).collect();
            prop_assert_eq!(ranges, changed_ranges(&old, &new));
        }
    }

    #[test]
    fn several_lines_at_once_are_inserted() {
        for (text, origin) in [
            ("x", Origin::Typed),
            ("\n    ", Origin::Typed),
            ("{\n    \n}", Origin::Inserted),
            ("    return x\n", Origin::Typed),
            ("a\nb", Origin::Inserted),
            ("a\r\nb\r\n", Origin::Inserted),
        ] {
            assert_eq!(Origin::of_edit(text), origin, "{text:?}");
        }
    }

    #[test]
    fn what_was_taken_away_from_old_text_is_fresh_around_the_gap() {
        let mut fresh = FreshRanges::default();
        fresh.edit(5, 9, 5, Origin::Typed);
        assert!(fresh.overlaps(&(0..10)));
        assert!(!fresh.overlaps(&(0..5)) && !fresh.overlaps(&(5..10)));
    }

    #[test]
    fn typed_and_deleted_again_leaves_nothing() {
        let mut fresh = FreshRanges::default();
        fresh.edit(5, 5, 8, Origin::Typed);
        fresh.edit(5, 8, 5, Origin::Typed);
        assert!(fresh.is_empty());
    }

    #[test]
    fn a_rewrite_moves_what_was_fresh() {
        let mut fresh = FreshRanges::default();
        fresh.mark(4..6, Origin::Agent);
        fresh.rewrite("one\ntwo\n", "zero\none\ntwo\n", Origin::Disk);
        assert_eq!(fresh.iter().collect::<Vec<_>>(), [(0..5, Origin::Disk), (9..11, Origin::Agent)]);
    }
}
