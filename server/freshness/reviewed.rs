//! What somebody has answered for, recognised by its tokens wherever it stands. Knows not where that is kept.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::blocks::{line_end, line_start, runs};
use super::ranges::FreshRanges;
use super::tokens::{self, Token, tokens};
use crate::syntax::{Source, SyntaxTree, units};

/// By so many tokens at its beginning a block is looked for.
const HEAD: usize = 4;
/// So many tokens of an item say which it is.
const NAME: usize = 6;

/// A block of code as it is remembered: what it says, and no word of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// The print of its first tokens.
    head: u64,
    /// The print of all of them.
    print: u64,
    /// How many there are.
    tokens: usize,
    /// The print of the beginning of the item it is only a part of; else 0.
    within: u64,
}

/// The blocks that somebody has answered for.
#[derive(Debug, Clone, Default)]
pub struct Reviewed {
    by_head: HashMap<u64, Vec<Mark>>,
    marks: HashSet<Mark>,
}

impl Mark {
    /// The marks of `blocks` of a text, each by whole lines.
    pub fn of(blocks: &[Range<usize>], text: &str, tree: &SyntaxTree) -> Vec<Mark> {
        let reading = Reading::of(text, tree);
        blocks.iter().filter_map(|block| reading.mark(block)).collect()
    }
}

impl Reviewed {
    /// Adds a mark.
    pub fn insert(&mut self, mark: Mark) {
        if self.marks.insert(mark) {
            self.by_head.entry(mark.head).or_default().push(mark);
        }
    }

    /// Whether nothing was marked.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// What of `fresh` stands as it was marked, in bytes and by whole lines, sorted and without overlaps.
    pub fn find(&self, fresh: &FreshRanges, text: &str, tree: &SyntaxTree) -> Vec<Range<usize>> {
        if self.is_empty() || fresh.is_empty() {
            return Vec::new();
        }
        let reading = Reading::of(text, tree);
        let mut found = Vec::new();
        for run in runs(fresh, text) {
            let within = tokens::within(&reading.tokens, &run);
            let mut at = within.start;
            while at < within.end {
                match self.longest_at(&reading, at, within.end) {
                    Some(mark) => {
                        let end = at + mark.tokens;
                        let last = reading.tokens[end - 1].end;
                        found.push(line_start(text, reading.tokens[at].start)..line_end(text, last - 1));
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
        found
    }

    fn longest_at(&self, reading: &Reading<'_>, at: usize, end: usize) -> Option<&Mark> {
        if !reading.begins_line(at) {
            return None;
        }
        let marks = (1..=HEAD.min(end - at))
            .filter_map(|len| self.by_head.get(&tokens::print(&reading.tokens[at..at + len])))
            .flatten();
        let fits = |mark: &&Mark| {
            let end_of_mark = at + mark.tokens;
            end_of_mark <= end
                && (end_of_mark == reading.tokens.len() || reading.begins_line(end_of_mark))
                && tokens::print(&reading.tokens[at..end_of_mark]) == mark.print
                && reading.item_around(reading.tokens[at].start) == mark.within
        };
        marks.filter(fits).max_by_key(|mark| mark.tokens)
    }
}

/// A text with its tokens.
struct Reading<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    source: Source<'t>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str, tree: &'t SyntaxTree) -> Reading<'t> {
        Reading { text, tokens: tokens(text, tree), source: Source::new(text, tree) }
    }

    fn mark(&self, block: &Range<usize>) -> Option<Mark> {
        let mut within = tokens::within(&self.tokens, block);
        // Whether a block is the first of a deeper level is said by what stands before it.
        while within.start < within.end && self.has_no_width(within.start) {
            within.start += 1;
        }
        let tokens = &self.tokens[within];
        let first = tokens.first()?;
        Some(Mark {
            head: tokens::print(&tokens[..HEAD.min(tokens.len())]),
            print: tokens::print(tokens),
            tokens: tokens.len(),
            within: self.item_around(first.start),
        })
    }

    fn has_no_width(&self, at: usize) -> bool {
        self.tokens[at].start == self.tokens[at].end
    }

    /// Whether a token is the first on its line that has a width, or stands before that one.
    fn begins_line(&self, at: usize) -> bool {
        let start = self.tokens[at].start;
        self.text[line_start(self.text, start)..start].trim().is_empty()
            && (!self.has_no_width(at) || !self.has_no_width(at.saturating_sub(1)))
    }

    /// The print of the beginning of the innermost item around a place, if the item begins before it.
    fn item_around(&self, at: usize) -> u64 {
        let units = units(&self.source);
        let around = units.iter().skip(1).rev().find(|unit| unit.node.byte_range().contains(&at));
        let Some(unit) = around.filter(|unit| unit.node.start_byte() < at) else { return 0 };
        let named = tokens::within(&self.tokens, &unit.node.byte_range());
        let mut named = self.tokens[named].iter().filter(|token| token.start < token.end).copied();
        tokens::print(&named.by_ref().take(NAME).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::super::exact::BaselineText;
    use super::*;
    use crate::syntax::Language;

    const OLD: &str = "def old():\n    a()\n";
    const NEW: &str = "\n\ndef new(url):\n    if url:\n        get(url)\n    return 1\n";

    /// What of a text is found again after the blocks of `marked`, all fresh since `baseline`, were marked.
    fn found(baseline: &str, marked: &str, text: &str) -> String {
        let python = Language::named("python").unwrap();
        let baseline = BaselineText::new(baseline.to_owned(), python);
        let mut reviewed = Reviewed::default();
        let tree = SyntaxTree::parse(python, marked);
        let fresh = FreshRanges::since(&baseline, marked, &tree, &[]);
        let marks = Mark::of(&blocks(&fresh, marked, &tree), marked, &tree);
        marks.into_iter().for_each(|mark| reviewed.insert(mark));
        let tree = SyntaxTree::parse(python, text);
        let fresh = FreshRanges::since(&baseline, text, &tree, &[]);
        reviewed.find(&fresh, text, &tree).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_block_is_found_wherever_it_stands_and_not_once_it_differs() {
        let marked = format!("{OLD}{NEW}");
        let block = NEW.trim_start_matches('\n');
        assert_eq!(found(OLD, &marked, &marked), block);
        assert_eq!(found(OLD, &marked, &format!("{block}\n\n{OLD}")), block);
        assert_eq!(found(OLD, &marked, &format!("import x\n{marked}\n\nx.y()\n")), block);
        let tidy = marked.replace("get(url)", "get(\n            url\n        )");
        assert!(found(OLD, &marked, &tidy).contains("get(\n            url\n        )\n    return 1"));
        assert_eq!(found(OLD, &marked, &marked.replace("get(url)", "put(url)")), "");
        assert_eq!(found(OLD, &marked, &marked.replace("    return 1\n", "")), "");
        assert_eq!(found(OLD, &marked, &marked.replace("        get(url)", "    get(url)")), "");
    }

    #[test]
    fn a_part_of_an_item_is_known_by_the_item() {
        let line = OLD.replace("a()\n", "a()\n    get(url)\n");
        assert_eq!(found(OLD, &line, &line), "    get(url)\n");
        assert_eq!(found(OLD, &line, &format!("x = 1\n\n\n{line}")), "    get(url)\n");
        let elsewhere = format!("{OLD}\n\ndef other():\n    get(url)\n");
        assert_eq!(found(OLD, &line, &elsewhere), "");
    }

    #[test]
    fn what_was_taken_away_is_answered_for_too() {
        let base = OLD.replace("a()\n", "a()\n    check()\n    b()\n");
        let gone = base.replace("    check()\n", "");
        assert_eq!(found(&base, &gone, &gone), "    a()\n    b()\n");
    }
}
