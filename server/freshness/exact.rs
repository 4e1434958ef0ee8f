//! What of a text its baseline does not hold, by tokens and moves instead of by lines alone. Knows no origin.

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;
use std::sync::OnceLock;

use imara_diff::{Algorithm, Diff, InternedInput};

use super::diff::{hunks, line_ranges};
use super::tokens::{self, Token, tokens};
use crate::syntax::{Language, LazySource, SyntaxTree};

/// So many tokens that were taken away here and written there have been moved; fewer may be a coincidence.
const MOVED: usize = 12;

/// The text that a reviewer has already answered for.
pub struct BaselineText {
    source: LazySource,
    tokens: OnceLock<Vec<Token>>,
}

/// What a text holds that its baseline does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// Whole lines, in bytes and with what ends them, sorted.
    pub(super) lines: Vec<Range<usize>>,
    /// Where something was taken away and nothing written in its place, sorted.
    pub(super) gaps: Vec<usize>,
}

impl BaselineText {
    /// A baseline in a language.
    pub fn new(text: String, language: &'static Language) -> BaselineText {
        BaselineText { source: LazySource::new(text, language), tokens: OnceLock::new() }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        self.source.text()
    }

    /// The text as rules ask about it.
    pub fn source(&self) -> &LazySource {
        &self.source
    }

    fn tokens(&self) -> &[Token] {
        // This tree is not kept: most baselines are never asked about again.
        let language = self.source.language();
        self.tokens.get_or_init(|| tokens(self.text(), &SyntaxTree::parse(language, self.text())))
    }

    /// What is new in `text`; `tree` is its tree, if there is one already.
    ///
    /// A line diff says where to look. There, a line is new unless its tokens stand in the baseline one after the
    /// other, at the same place or in a block that was moved from another one.
    pub(super) fn news(&self, text: &str, tree: Option<&SyntaxTree>) -> News {
        let hunks = hunks(self.text(), text);
        if hunks.iter().all(|(old, _)| old.is_empty()) {
            let lines = hunks.into_iter().map(|(_, new)| new);
            let lines = lines.filter(|new| !text[new.clone()].trim().is_empty()).collect();
            return News { lines, gaps: Vec::new() };
        }
        let old = self.tokens();
        let new = match tree {
            Some(tree) => tokens(text, tree),
            None => tokens(text, &SyntaxTree::parse(self.source.language(), text)),
        };
        if old.iter().map(|token| token.print).eq(new.iter().map(|token| token.print)) {
            return News::default();
        }
        let mut matching = Matching {
            old,
            new: &new,
            from: HashMap::new(),
            kept: vec![false; old.len()],
            set_aside: HashSet::new(),
        };
        let hunks: Vec<Hunk> = merged(hunks, text)
            .into_iter()
            .map(|(from, to)| Hunk {
                old: tokens::within(old, &from),
                new: tokens::within(&new, &to),
                bytes: to,
            })
            .collect();
        hunks.iter().for_each(|hunk| matching.compare(hunk));
        matching.find_moved(&hunks);
        let mut news = News::default();
        hunks.iter().for_each(|hunk| matching.tell(text, hunk, &mut news));
        news
    }
}

type Bytes = Range<usize>;

/// The hunks of a line diff, as one where only lines without a word are between two: a bracket or a blank line is as
/// good as any other, and what a formatter moved over it is compared as a whole.
fn merged(hunks: Vec<(Bytes, Bytes)>, text: &str) -> Vec<(Bytes, Bytes)> {
    let mut merged: Vec<(Bytes, Bytes)> = Vec::with_capacity(hunks.len());
    for (old, new) in hunks {
        match merged.last_mut() {
            Some((old_before, new_before))
                if !text[new_before.end..new.start].contains(|letter: char| letter.is_alphanumeric()) =>
            {
                (old_before.end, new_before.end) = (old.end, new.end);
            }
            _ => merged.push((old, new)),
        }
    }
    merged
}

/// Where a line diff says that the texts differ.
struct Hunk {
    /// Tokens of the baseline.
    old: Range<usize>,
    /// Tokens of the text.
    new: Range<usize>,
    /// Bytes of the text, by whole lines.
    bytes: Range<usize>,
}

struct Matching<'a> {
    old: &'a [Token],
    new: &'a [Token],
    /// Which token of the baseline one of the text is.
    from: HashMap<usize, usize>,
    /// Whether a token of the baseline is one of the text.
    kept: Vec<bool>,
    /// Tokens of the text that say nothing: how deep a block stands where it was moved to.
    set_aside: HashSet<usize>,
}

impl Matching<'_> {
    fn pair(&mut self, old: usize, new: usize) {
        self.from.insert(new, old);
        self.kept[old] = true;
    }

    /// Pairs the tokens of a hunk that a diff calls unchanged.
    fn compare(&mut self, hunk: &Hunk) {
        if hunk.old.is_empty() || hunk.new.is_empty() {
            return;
        }
        let mut input = InternedInput::default();
        input.update_before(self.old[hunk.old.clone()].iter().map(|token| token.print));
        input.update_after(self.new[hunk.new.clone()].iter().map(|token| token.print));
        let diff = Diff::compute(Algorithm::Histogram, &input);
        let (mut old, mut new) = (hunk.old.start, hunk.new.start);
        for change in diff.hunks() {
            while old < hunk.old.start + change.before.start as usize {
                self.pair(old, new);
                (old, new) = (old + 1, new + 1);
            }
            old = hunk.old.start + change.before.end as usize;
            new = hunk.new.start + change.after.end as usize;
        }
        while old < hunk.old.end && new < hunk.new.end {
            self.pair(old, new);
            (old, new) = (old + 1, new + 1);
        }
    }

    /// Pairs what was taken away in one place with the same tokens where they were written in another. What stood in several
    /// places is moved from each of them once.
    fn find_moved(&mut self, hunks: &[Hunk]) {
        let print = |tokens: &[Token], at: usize| tokens::print(&tokens[at..at + MOVED]);
        let is_whole = |kept: &[bool], at: usize| !kept[at..at + MOVED].contains(&true);
        let mut gone: HashMap<u64, VecDeque<usize>> = HashMap::new();
        for hunk in hunks {
            for at in hunk.old.start..(hunk.old.end + 1).saturating_sub(MOVED).max(hunk.old.start) {
                if is_whole(&self.kept, at) {
                    gone.entry(print(self.old, at)).or_default().push_back(at);
                }
            }
        }
        if gone.is_empty() {
            return;
        }
        for hunk in hunks {
            let mut at = hunk.new.start;
            while at + MOVED <= hunk.new.end {
                let is_new = (at..at + MOVED).all(|at| !self.from.contains_key(&at));
                let places = if is_new { gone.get_mut(&print(self.new, at)) } else { None };
                // What was found before is gone from its place by now.
                let begins = places.and_then(|places| {
                    while places.front().is_some_and(|old| !is_whole(&self.kept, *old)) {
                        places.pop_front();
                    }
                    places.pop_front()
                });
                let Some(mut old) = begins.filter(|old| self.old[*old].print == self.new[at].print) else {
                    at += 1;
                    continue;
                };
                let deeper =
                    (hunk.new.start..at).rev().take_while(|at| self.new[*at].start == self.new[*at].end);
                self.set_aside.extend(deeper);
                while at < hunk.new.end
                    && old < self.old.len()
                    && !self.kept[old]
                    && self.old[old].print == self.new[at].print
                {
                    self.pair(old, at);
                    (old, at) = (old + 1, at + 1);
                }
            }
        }
    }

    /// Says which lines of a hunk are new, and where something is missing.
    fn tell(&self, text: &str, hunk: &Hunk, news: &mut News) {
        let mut last_is_new = false;
        let mut end = hunk.bytes.start;
        for line in line_ranges(&text[hunk.bytes.clone()]) {
            let line = hunk.bytes.start + line.start..hunk.bytes.start + line.end;
            let tokens = tokens::within(self.new, &line);
            // What closes a text of several lines begins no token.
            let is_blank = tokens.is_empty() && text[line.clone()].trim().is_empty();
            let is_new = if is_blank || tokens.is_empty() {
                last_is_new || is_blank && hunk.old.is_empty() && self.is_new(&hunk.new)
            } else {
                self.is_new(&tokens)
            };
            if is_new {
                match news.lines.last_mut() {
                    Some(last) if last.end == line.start => last.end = line.end,
                    _ => news.lines.push(line.clone()),
                }
            } else if !last_is_new && self.is_gap(hunk, tokens.start) {
                news.gaps.push(line.start);
            }
            (last_is_new, end) = (is_new, line.end);
        }
        if !last_is_new && self.is_gap(hunk, hunk.new.end) {
            news.gaps.push(end);
        }
    }

    /// Whether some of these tokens is new, or something is missing between two of them.
    fn is_new(&self, tokens: &Range<usize>) -> bool {
        let mut before: Option<usize> = None;
        for token in tokens.clone().filter(|token| !self.set_aside.contains(token)) {
            let Some(from) = self.from.get(&token) else { return true };
            if before.is_some_and(|before| before + 1 != *from && self.is_missing(before + 1..*from)) {
                return true;
            }
            before = Some(*from);
        }
        false
    }

    /// Whether code of the hunk that stood before the token `next` is gone.
    fn is_gap(&self, hunk: &Hunk, next: usize) -> bool {
        let before = match next.checked_sub(1).filter(|before| hunk.new.contains(before)) {
            Some(before) => self.from.get(&before).map(|from| from + 1),
            None => Some(hunk.old.start),
        };
        let behind = if next < hunk.new.end { self.from.get(&next).copied() } else { Some(hunk.old.end) };
        let (Some(before), Some(behind)) = (before, behind) else { return false };
        let in_hunk = |at: usize| hunk.old.start <= at && at <= hunk.old.end;
        before < behind && in_hunk(before) && in_hunk(behind) && self.is_missing(before..behind)
    }

    /// Whether code among these tokens of the baseline is gone; a comment is no code, and tokens in the wrong order
    /// are as good as gone.
    fn is_missing(&self, old: Range<usize>) -> bool {
        old.start > old.end || old.into_iter().any(|at| !self.kept[at] && !self.old[at].is_comment)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What is new, as the text of each stretch of lines; `…` stands for a gap.
    fn news(language: &str, baseline: &str, text: &str) -> Vec<String> {
        let language = Language::named(language).unwrap();
        let news = BaselineText::new(baseline.to_owned(), language).news(text, None);
        let mut told: Vec<(usize, String)> =
            news.lines.iter().map(|range| (range.start, text[range.clone()].to_owned())).collect();
        told.extend(news.gaps.iter().map(|at| (*at, "…".to_owned())));
        told.sort();
        told.into_iter().map(|(_, text)| text).collect()
    }

    const ONE: &str = "def one(a, b):\n    c = load(a, b)\n    return c + 1\n\n\n";
    const TWO: &str = "def two(x):\n    if x:\n        y = store(x)\n        return y\n    return None\n\n\n";

    #[test]
    fn a_formatter_makes_nothing_new() {
        let crowded = "def f(a,b):\n  x=load(a,timeout=1,url='u')\n  if x: return x\n  y = {'a':1,\n     'b':2}\n  return y\n";
        let tidy = "def f(a, b):\n    x = load(\n        a,\n        timeout=1,\n        url=\"u\",\n    )\n    if x:\n        return x\n    y = {\"a\": 1, \"b\": 2}\n    return y\n";
        // What moves to a line of its own is a block of its own there.
        assert_eq!(news("python", crowded, tidy), ["        return x\n    y = {\"a\": 1, \"b\": 2}\n"]);
        let crowded = crowded.replace("if x: return x", "if x:\n    return x");
        assert!(news("python", &crowded, tidy).is_empty());
        assert!(news("python", tidy, &crowded).is_empty());
        let js = "app.get('/x', (req,res) => { db.query('q', [1,2]).then(r => res.json(r)) })\n";
        let pretty =
            "app.get(\"/x\", (req, res) => {\n  db.query(\"q\", [1, 2]).then((r) => res.json(r));\n});\n";
        assert_eq!(news("javascript", js, pretty), ["  db.query(\"q\", [1, 2]).then((r) => res.json(r));\n"]);
        assert!(news("javascript", js, &pretty.replace("(r) =>", "r =>")).is_empty());
        assert!(news("python", ONE, &ONE.replace('\n', "\r\n")).is_empty());
    }

    #[test]
    fn what_a_formatter_leaves_around_an_edit_stays_old() {
        let text = "def one(a, b):\n    c = load(\n        a,\n        b,\n        d,\n    )\n    return c + 1\n\n\n";
        // The comma behind `b` is new as well.
        assert_eq!(news("python", ONE, text), ["        b,\n        d,\n"]);
    }

    #[test]
    fn a_moved_block_is_not_new_and_a_copied_one_is() {
        let (both, turned) = ([ONE, TWO].concat(), [TWO, ONE].concat());
        assert!(news("python", &both, &turned).is_empty());
        let other = ONE.replace("one", "other");
        let added = news("python", ONE, &[ONE, &other].concat());
        assert_eq!((added.len(), added.concat().trim()), (1, other.trim()));
        let copied = news("python", &both, &[ONE, TWO, ONE].concat());
        assert_eq!(copied.concat().matches("def").count(), 1, "{copied:?}");
        // Into a class, indented.
        let inside: String = ONE.trim_end().lines().map(|line| format!("    {line}\n")).collect();
        let moved = news("python", &both, &format!("{TWO}class A:\n{inside}"));
        assert_eq!(moved, ["class A:\n"]);
    }

    #[test]
    fn what_is_moved_and_copied_is_new_once() {
        let text = [TWO, ONE, "z = 1\n", ONE].concat();
        let added = news("python", &[ONE, TWO].concat(), &text);
        assert_eq!(added.concat().matches("def one").count(), 1, "{added:?}");
        // As often as it was taken away, it may stand elsewhere.
        let (before, text) = ([ONE, ONE, TWO].concat(), [TWO, "z = 1\n\n\n", ONE, ONE].concat());
        assert_eq!(news("python", &before, &text).concat().trim(), "z = 1");
    }

    #[test]
    fn what_was_taken_away_leaves_a_gap() {
        let call = "load(\n    a,\n    timeout=1,\n    b,\n)\n";
        assert_eq!(news("python", call, &call.replace("    timeout=1,\n", "")), ["…"]);
        assert_eq!(news("python", "f(a, timeout=1)\n", "f(a)\n"), ["f(a)\n"]);
        assert_eq!(news("python", "a()\n# why\nb()\n", "a()\nb()\n"), [""; 0]);
        assert_eq!(news("python", "a()\nc()\nb()\n", "a()\nb()\n"), ["…"]);
        assert_eq!(news("python", "a()\nb()\n", "a()\n"), ["…"]);
        let dedented = "if a:\n    b()\nc()\n";
        assert_eq!(news("python", "if a:\n    b()\n    c()\n", dedented), ["c()\n"]);
    }

    #[test]
    fn a_wrapper_is_new_and_what_it_wraps_is_not() {
        let wrapped = "def one(a, b):\n    try:\n        c = load(a, b)\n        return c + 1\n    except E:\n        pass\n\n\n";
        assert_eq!(
            news("python", ONE, wrapped),
            ["    try:\n        c = load(a, b)\n", "    except E:\n        pass\n"]
        );
    }

    proptest! {
        #[test]
        fn white_space_between_tokens_makes_nothing_new(
            words in prop::collection::vec("[abc]|g\\([abc]\\)|'x y'", 1..30),
            one in prop::collection::vec(" |\n|  |\n\n|\r\n", 30),
            other in prop::collection::vec(" |\n|  |\n\n|\r\n", 30),
        ) {
            let lay = |spaces: &[String]| -> String {
                let laid: Vec<String> = words.iter().zip(spaces).map(|(word, space)| format!("{space}{word}")).collect();
                format!("f({})", laid.join(","))
            };
            let (baseline, text) = (lay(&one), lay(&other));
            prop_assert!(news("javascript", &baseline, &text).is_empty(), "{:?} {:?}", baseline, text);
        }

        #[test]
        fn what_is_new_is_new_by_lines_too(
            baseline in "([abc]{0,3}\\(?\n){0,8}",
            text in "([abc]{0,3}\\(?\n){0,8}",
        ) {
            let language = Language::named("python").unwrap();
            let news = BaselineText::new(baseline.clone(), language).news(&text, None);
            let hunks = merged(hunks(&baseline, &text), &text);
            for line in &news.lines {
                prop_assert!(hunks.iter().any(|(_, new)| new.start <= line.start && line.end <= new.end));
            }
            prop_assert!(news.lines.windows(2).all(|pair| pair[0].end < pair[1].start));
            let taken_at = |gap: usize| {
                hunks.iter().any(|(old, new)| !old.is_empty() && new.start <= gap && gap <= new.end)
            };
            prop_assert!(news.gaps.iter().all(|gap| taken_at(*gap)));
            let same = BaselineText::new(text.clone(), language).news(&text, None);
            prop_assert_eq!(same, News::default());
        }
    }
}
