//! `lastmile test [DIR]`: runs the examples that rule files hold.

use std::fmt::Write;

use anyhow::Context;

use super::arguments::TestOptions;
use super::terminal::Terminal;
use super::{Status, gather, render_text, rule_roots};
use crate::project::{RULES_FOLDER, RuleFile};
use crate::review::check_examples;

pub(super) fn run(options: &TestOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let working = std::env::current_dir().context("the working directory")?;
    let own = gather::root(&working, &[]).join(RULES_FOLDER);
    let folder = options.folder.clone().or_else(|| own.is_dir().then_some(own));
    let (rules, files) = match &folder {
        Some(folder) => rule_roots::load_folder(folder, terminal)?,
        None => (rule_roots::load(&working, &[], terminal)?, Vec::new()),
    };
    let file_of = |name: &str| -> Option<&RuleFile> { files.iter().find(|file| file.name == name) };
    let (ran, failures) =
        check_examples(&rules, |words| options.folder.is_none() || file_of(&words.path).is_some());
    let mut out = String::new();
    let red = anstyle::AnsiColor::Red.on_default().bold();
    // Writing to a string does not fail.
    for failure in &failures {
        let path = file_of(&failure.path)
            .map_or_else(|| failure.path.clone(), |file| file.path.display().to_string());
        let _ =
            writeln!(out, "{red}failed{red:#} {path}:{}: {}", failure.line + 1, failure.message.trim_end());
    }
    let held = render_text::many(ran - failures.len(), "example");
    let _ = match failures.len() {
        0 => writeln!(out, "{held} hold"),
        failed => writeln!(out, "{held} hold, {failed} failed"),
    };
    terminal.report(&out)?;
    Ok(if failures.is_empty() { Status::Clean } else { Status::Found })
}
