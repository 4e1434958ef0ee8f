//! The query files in the binary.

/// Every `.scm` file below `queries/`: its path from there, and its text.
pub const QUERIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/queries.rs"));
