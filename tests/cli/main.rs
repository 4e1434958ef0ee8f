//! Drives the built binary in folders of its own. Every folder brings three small rules, so that nothing here
//! depends on what the built-in rules find.

mod changes;
mod chosen_files;
mod fixes;
mod formats;
mod rule_commands;
mod settings;
mod workspace;
