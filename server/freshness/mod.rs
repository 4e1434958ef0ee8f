//! Freshness: which ranges of a text came after its baseline, where they came from, and which of them somebody has
//! answered for. Knows no git and no rules.

mod attested;
mod blocks;
mod diff;
mod exact;
mod ranges;
mod reviewed;
mod tokens;
mod tracker;

pub use attested::Attested;
pub use blocks::blocks;
pub use diff::similarity;
pub use exact::BaselineText;
pub use ranges::{FreshRanges, Origin};
pub use reviewed::{Mark, Reviewed};
pub use tracker::{Exact, Step, Tracker};
