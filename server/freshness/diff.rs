//! The line diff between two texts. Knows nothing of where either came from.

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

/// The ranges of `text`, in bytes and by whole lines with what ends them, that a line diff says are not in
/// `baseline`. How a line ends is no part of it: `\r\n` for `\n`, or a last line without either, is no change.
#[cfg(test)]
pub(super) fn changed_ranges(baseline: &str, text: &str) -> Vec<Range<usize>> {
    hunks(baseline, text).into_iter().map(|(_, new)| new).filter(|new| !new.is_empty()).collect()
}

/// Which bytes of `old` became which bytes of `new`, by whole lines, sorted by place.
pub(super) fn hunks(old: &str, new: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let (old_lines, new_lines) = (line_ranges(old), line_ranges(new));
    let mut input = InternedInput::default();
    input.update_before(old_lines.iter().map(|line| content(&old[line.clone()])));
    input.update_after(new_lines.iter().map(|line| content(&new[line.clone()])));
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    diff.hunks().map(|hunk| (bytes(&old_lines, hunk.before), bytes(&new_lines, hunk.after))).collect()
}

/// How much of the longer text the two have in common, by whole lines that are not blank: from 0 to 1.
pub fn similarity(one: &str, other: &str) -> f64 {
    let words = |text: &'_ str| -> Vec<String> {
        let lines = line_ranges(text).into_iter().map(|line| text[line].trim().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    };
    let (one, other) = (words(one), words(other));
    let mut left: HashMap<&str, usize> = HashMap::new();
    one.iter().for_each(|line| *left.entry(line).or_default() += 1);
    let mut common = 0;
    for line in &other {
        if let Some(count) = left.get_mut(line.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += line.len();
        }
    }
    let size = |lines: &[String]| lines.iter().map(String::len).sum::<usize>();
    match size(&one).max(size(&other)) {
        0 => 0.0,
        longer => common as f64 / longer as f64,
    }
}

/// Which line of `new` each line of `old` is, for those that a diff calls unchanged; both in bytes.
pub(super) fn unchanged_lines(old: &str, new: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let end = (old.len()..old.len(), new.len()..new.len());
    let (mut old_start, mut new_start) = (0, 0);
    let mut pairs = Vec::new();
    for (from, to) in hunks(old, new).into_iter().chain([end]) {
        let lines = |text: &str, range: Range<usize>| -> Vec<Range<usize>> {
            let lines = line_ranges(&text[range.clone()]).into_iter();
            lines.map(|line| range.start + line.start..range.start + line.end).collect()
        };
        pairs.extend(lines(old, old_start..from.start).into_iter().zip(lines(new, new_start..to.start)));
        (old_start, new_start) = (from.end, to.end);
    }
    pairs
}

/// The bytes of each line, with what ends it; no line is empty.
pub(super) fn line_ranges(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let mut start = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') {
            continue;
        }
        lines.push(start..at + 1);
        start = at + 1;
    }
    if start < text.len() {
        lines.push(start..text.len());
    }
    lines
}

fn content(line: &str) -> &str {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}

fn bytes(lines: &[Range<usize>], hunk: Range<u32>) -> Range<usize> {
    let (first, last) = (hunk.start as usize, hunk.end as usize);
    let start = match first.checked_sub(1) {
        Some(before) => lines[before].end,
        None => 0,
    };
    start..if first == last { start } else { lines[last - 1].end }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(baseline: &str, text: &str, expected: &[&str]) {
        let changed: Vec<&str> =
            changed_ranges(baseline, text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(changed, expected, "from {baseline:?} to {text:?}");
    }

    #[test]
    fn whole_changed_lines_are_named() {
        check("", "", &[]);
        check("", "a\nb", &["a\nb"]);
        check("a\nb\n", "a\nb\n", &[]);
        check("a\nb\nc\n", "a\nB\nc\n", &["B\n"]);
        check("a\nb\nc\n", "a\nc\n", &[]);
        check("a\nc\n", "a\nb\nc\n", &["b\n"]);
        check("a\nb\nc\nd\n", "A\nb\nc\nD", &["A\n", "D"]);
    }

    #[test]
    fn how_a_line_ends_is_no_change() {
        check("a\r\nb\r\n", "a\nb\n", &[]);
        check("a\nb", "a\rb\r", &[]);
        check("a\nb\n", "a\r\nB\r\n", &["B\r\n"]);
    }

    #[test]
    fn a_new_function_is_named_whole() {
        let one = "def one():\n    return 1\n\n\n";
        let two = "def two():\n    return 2\n\n\n";
        let three = "def three():\n    return 3\n";
        check(&[one, three].concat(), &[one, two, three].concat(), &[two]);
    }

    fn lines_in(ranges: &[Range<usize>], text: &str) -> usize {
        ranges.iter().map(|range| line_ranges(&text[range.clone()]).len()).sum()
    }

    #[test]
    fn similar_texts_share_lines() {
        for (one, other, expected) in
            [("", "", 0.0), ("a\nb\n", "b\n a\n", 1.0), ("aa\nbb\n", "aa\ncc\n", 0.5), ("a\na\n", "a\n", 0.5)]
        {
            assert!((similarity(one, other) - expected).abs() < f64::EPSILON, "{one:?} {other:?}");
        }
    }

    proptest! {
        #[test]
        fn unchanged_lines_say_the_same(old in "[ab\r\n]{0,30}", new in "[ab\r\n]{0,30}") {
            let pairs = unchanged_lines(&old, &new);
            for (from, to) in &pairs {
                prop_assert_eq!(content(&old[from.clone()]), content(&new[to.clone()]));
            }
            prop_assert_eq!(pairs.len() + lines_in(&changed_ranges(&old, &new), &new), line_ranges(&new).len());
        }

        #[test]
        fn hunks_turn_one_text_into_the_other(old in "[ab\r\n]{0,30}", new in "[ab\r\n]{0,30}") {
            let lines = |text: &str| -> Vec<String> {
                line_ranges(text).into_iter().map(|line| content(&text[line]).to_owned()).collect()
            };
            let mut rebuilt = Vec::new();
            let mut done = 0;
            for (from, to) in hunks(&old, &new) {
                rebuilt.extend(lines(&old[done..from.start]));
                rebuilt.extend(lines(&new[to]));
                done = from.end;
            }
            rebuilt.extend(lines(&old[done..]));
            prop_assert_eq!(rebuilt, lines(&new));
        }
    }
}
