//! Syntax: languages, parse trees, names and flow. Knows no rules.

mod bindings;
mod embedded;
mod fences;
mod flow;
mod handed;
mod language;
mod lazy_regex;
mod lazy_source;
mod module;
mod names;
mod node;
mod nodes;
mod paths;
pub mod query;
mod reaching;
mod shapes;
mod source;
mod tree;
mod units;
mod usage;
mod wording;

pub use embedded::QUERIES;
pub use flow::Value;
pub use language::Language;
pub use lazy_regex::{LazyRegex, LazyRegexSet};
pub use lazy_source::LazySource;
pub use module::{Module, UnitFacts, heads, print_of, print_of_top, top_end};
pub use names::{Names, Question, Reads};
pub use node::Node;
pub use nodes::Kept;
pub use paths::always_followed;
pub use shapes::{Role, Shape, ShapeKind};
pub use source::Source;
pub use tree::SyntaxTree;
pub use units::{Unit, units};
