//! Blocks: fresh text in the pieces that a person reviews one by one. Knows no hint.

use std::ops::Range;

use super::ranges::FreshRanges;
use crate::syntax::{Source, SyntaxTree, units};

/// The fresh blocks of a text in bytes, by whole lines, sorted. A block is a run of fresh lines, with blank lines in
/// between, inside one item of the file; items on one line each are one block. Where code was taken away, the lines
/// before and behind the gap are the block.
pub fn blocks(fresh: &FreshRanges, text: &str, tree: &SyntaxTree) -> Vec<Range<usize>> {
    if fresh.is_empty() {
        return Vec::new();
    }
    let source = Source::new(text, tree);
    let mut cuts: Vec<usize> = Vec::new();
    for unit in units(&source).iter().skip(1) {
        let (start, end) = (unit.node.start_byte(), unit.node.end_byte());
        if text[start..end].trim_end().contains('\n') {
            cuts.push(with_comments(text, line_start(text, start), source.language.line_comment()));
            cuts.push(line_end(text, end));
        }
    }
    cuts.sort_unstable();
    let mut blocks = Vec::new();
    for run in runs(fresh, text) {
        let inside = cuts.iter().copied().filter(|cut| run.start < *cut && *cut < run.end);
        let mut start = run.start;
        for cut in inside.chain([run.end]) {
            blocks.extend(without_blank_ends(text, start..cut));
            start = cut;
        }
    }
    blocks
}

/// Runs of whole lines that hold all that is fresh, sorted; between two there is a line that is not blank.
pub(super) fn runs(fresh: &FreshRanges, text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (range, _) in fresh.iter() {
        let run = if range.is_empty() {
            line_start(text, line_start(text, range.start).saturating_sub(1))..line_end(text, range.start)
        } else {
            line_start(text, range.start)..line_end(text, range.end - 1)
        };
        match runs.last_mut() {
            Some(last) if run.start <= last.end || text[last.end..run.start].trim().is_empty() => {
                last.end = last.end.max(run.end);
            }
            _ => runs.push(run),
        }
    }
    runs
}

/// The first byte of the line that holds `at`.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// The byte behind the line that holds `at`, and behind what ends it.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end + 1)
}

/// The start of the comments right above the line that begins at `start`.
fn with_comments(text: &str, mut start: usize, comment: &str) -> usize {
    while start > 0 {
        let above = line_start(text, start - 1);
        if !text[above..start].trim_start().starts_with(comment) {
            break;
        }
        start = above;
    }
    start
}

fn without_blank_ends(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let inner = &text[range.clone()];
    let content = inner.trim();
    if content.is_empty() {
        return None;
    }
    let start = range.start + (inner.len() - inner.trim_start().len());
    Some(line_start(text, start).max(range.start)..line_end(text, start + content.len() - 1).min(range.end))
}

#[cfg(test)]
mod tests {
    use super::super::exact::BaselineText;
    use super::*;
    use crate::syntax::Language;

    fn check(baseline: &str, text: &str, expected: &[&str]) {
        let python = Language::named("python").unwrap();
        let tree = SyntaxTree::parse(python, text);
        let baseline = BaselineText::new(baseline.to_owned(), python);
        let fresh = FreshRanges::since(&baseline, text, &tree, &[]);
        let found: Vec<&str> = blocks(&fresh, text, &tree).into_iter().map(|block| &text[block]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_block_is_what_one_looks_at_at_once() {
        let (one, two) = ("def one():\n    a()\n\n    b()\n", "# why\n@route\ndef two():\n    c()\n");
        check("", &format!("import x\nimport y\n\n\n{one}\n\n{two}"), &["import x\nimport y\n", one, two]);
        check(one, &one.replace("b()", "b()\n    c()"), &["    c()\n"]);
        let class = "class A:\n    x = 1\n    y = 2\n\n    def f(self):\n        pass\n\n    def g(self):\n        pass\n";
        let members = [
            "class A:\n    x = 1\n    y = 2\n",
            "    def f(self):\n        pass\n",
            "    def g(self):\n        pass\n",
        ];
        check("", class, &members);
        check("a()\nb()\nc()\n", "a()\nc()\n", &["a()\nc()\n"]);
        check("a()\n", "a()\n\n\n", &[]);
    }
}
