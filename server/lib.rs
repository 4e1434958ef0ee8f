//! Lastmile: review hints on freshly generated code.
//!
//! The floors are listed from the ground up; a floor knows only those above it in this list
//! (`tests/floors.rs` keeps it so). `server/README.md` is the map.

pub mod text;

pub mod syntax;

pub mod rules;

pub mod freshness;

pub mod review;

pub mod project;

pub mod cli;
pub mod lsp;
