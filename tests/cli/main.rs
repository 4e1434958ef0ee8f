//! Drives the built binary in folders of its own. Every folder brings three small rules, so that nothing here
//! depends on what the built-in rules find.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod changes;
mod chosen_files;
mod fixes;
mod formats;
mod query_server;
mod rule_commands;
mod settings;
mod workspace;
