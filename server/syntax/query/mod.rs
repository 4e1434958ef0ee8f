//! Tree-sitter's query language, matched by a matcher of our own.
//!
//! Tree-sitter's own cursor runs every pattern of a query over every node; hundreds of rules make that the
//! slowest thing in the house. Here a pattern is only tried on nodes of its root's kind, and whoever dispatches
//! can decline before any structure is looked at. What a pattern means is tree-sitter's; a test holds the two
//! matchers to the same answers. Predicates are parsed here and, but for those on text, given meaning above.

mod gates;
mod matcher;
mod parse;
mod pattern;
mod reader;
mod text_predicates;
mod vocabulary;

pub use gates::{Called, Gates, NamePart, Open};
pub use matcher::{Captures, first_match, matches, matches_where};
pub use parse::{parse, parse_inherited};
pub use pattern::{Argument, Pattern, Predicate};
pub use reader::QueryError;
pub use text_predicates::TextPredicate;
pub use vocabulary::Vocabulary;
