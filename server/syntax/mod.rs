//! Syntax: languages, parse trees, names and flow. Knows no rules.

mod language;
mod tree;

pub use language::Language;
pub use tree::SyntaxTree;
