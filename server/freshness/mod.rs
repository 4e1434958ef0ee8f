//! Freshness: which ranges of a text came after its baseline, and where they came from. Knows no git and no
//! rules.

mod diff;
mod ranges;

pub use ranges::{FreshRanges, Origin};
