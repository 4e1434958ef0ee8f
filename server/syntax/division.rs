//! Where a text is divided to be parsed: at lines that can only begin a top-level item, as `facts/words.scm` says of the
//! language. Looks at lines and counts brackets; knows no parser.

use std::ops::Range;

use super::Language;

/// A stretch of whole lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Its bytes.
    pub(super) bytes: Range<usize>,
    /// Its first row, from 0, as the parser counts rows.
    pub(super) row: usize,
}

impl Stretch {
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.bytes.clone()]
    }
}

/// The stretches of a text: together they are all of it, and there is one at least. `known` says of a byte whether a
/// stretch of an earlier text began there in which nothing has changed, and then where it ends and how many rows it has:
/// none begins inside it.
pub(super) fn divide(
    language: &'static Language,
    text: &str,
    known: impl Fn(usize) -> Option<(usize, usize)>,
) -> Vec<Stretch> {
    let mut stretches = vec![Stretch { bytes: 0..text.len(), row: 0 }];
    if !language.has_fact("item_line") {
        return stretches;
    }
    // A line that belongs to the item behind it has come, and not yet the item.
    let mut is_begun = false;
    let (mut start, mut row) = (0, 0);
    while start < text.len() {
        let rest = &text[start..];
        let length = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        if begins_stretch(language, rest[..length].trim_end(), &text[..start], &mut is_begun) && start > 0 {
            if let Some(last) = stretches.last_mut() {
                last.bytes.end = start;
            }
            stretches.push(Stretch { bytes: start..text.len(), row });
        }
        (start, row) = match known(start) {
            Some((end, rows)) if end > start => {
                // The item has come, for what begins a stretch behind it belongs to another.
                is_begun = false;
                (end, row + rows)
            }
            _ => (start + length, row + 1),
        };
    }
    stretches
}

fn begins_stretch(language: &'static Language, line: &str, before: &str, is_begun: &mut bool) -> bool {
    if !line.starts_with(|char: char| char.is_ascii_alphabetic() || "_$@".contains(char)) {
        false
    } else if language.matches_fact("item_prefix", line) {
        !std::mem::replace(is_begun, true)
    } else {
        begins_item(language, line, before) && !std::mem::take(is_begun)
    }
}

fn begins_item(language: &'static Language, line: &str, before: &str) -> bool {
    let is = |fact: &str| language.matches_fact(fact, line);
    is("item_line")
        || (is("item_line_behind_end") && !is("item_goes_on") && {
            let comment = language.line_comment();
            let code = before
                .lines()
                .rev()
                .map(str::trim)
                .find(|line| !line.is_empty() && !line.starts_with(comment));
            code.is_none_or(|code| language.matches_fact("item_end", code))
        })
}

/// The stretches up to which one that does not parse may go on, by their places in the order of the text: where what it
/// left open is closed again. `stretch` says the text at a place, and whether it does not parse by itself; one that does
/// leaves nothing open.
pub(super) fn goes_on_to<'t>(
    language: &'static Language,
    from: usize,
    stretch: impl Fn(usize) -> Option<(&'t str, bool)>,
) -> Vec<usize> {
    let Some((text, _)) = stretch(from) else { return Vec::new() };
    let wrong =
        || (from + 1..).map_while(|at| stretch(at).map(|it| (at, it))).filter(|(_, (_, is_wrong))| *is_wrong);
    let mut ends: Vec<usize> = Vec::new();
    // Brackets in a text of several lines are no brackets, so its end is looked for first.
    for quote in language.words("long_quote") {
        let is_odd = |text: &str| text.matches(quote.as_str()).count() % 2 == 1;
        let mut is_open = is_odd(text);
        if is_open {
            // A text may hold code that holds texts, so it does not end where quotes are even for the first time.
            let closes = |(_, (text, _)): &(usize, (&str, bool))| {
                is_open ^= is_odd(text);
                !is_open
            };
            ends.extend(wrong().filter(closes).map(|(at, _)| at).take(NESTED));
        }
    }
    for pair in BRACKETS {
        let mut open = pair.left_open(text);
        if open > 0 {
            let closes = |(_, (text, _)): &(usize, (&str, bool))| {
                open += pair.left_open(text);
                open <= 0
            };
            ends.extend(wrong().find(closes).map(|(at, _)| at));
        }
    }
    if ends.is_empty() && language.matches_fact("item_unended", text.trim_end()) {
        ends.extend(stretch(from + 1).map(|_| from + 1));
    }
    ends.dedup();
    ends
}

/// How often a text of several lines may seem to end.
const NESTED: usize = 4;

/// What opens and what closes, as far as counting tells: what stands in a string counts as well.
struct Brackets {
    open: &'static [&'static str],
    close: &'static [&'static str],
}

const BRACKETS: &[Brackets] = &[
    Brackets { open: &["/*"], close: &["*/"] },
    Brackets { open: &["(", "[", "{"], close: &[")", "]", "}"] },
];

impl Brackets {
    fn left_open(&self, text: &str) -> i64 {
        let count = |marks: &[&str]| marks.iter().map(|mark| text.matches(mark).count() as i64).sum::<i64>();
        count(self.open) - count(self.close)
    }
}
