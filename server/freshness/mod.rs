//! Freshness: which ranges of a text came after its baseline. Knows no git and no rules.

use std::ops::Range;

/// The ranges of `text`, in bytes and by whole lines, that a line diff says are not in `baseline`.
pub fn changed_ranges(baseline: &str, text: &str) -> Vec<Range<usize>> {
    let _ = (baseline, text);
    Vec::new()
}
