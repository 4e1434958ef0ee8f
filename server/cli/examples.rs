//! `lastmile test [DIR]`: runs the examples that rule files hold, once or whenever a file is saved.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, bail};
use notify::{RecursiveMode, Watcher};

use super::arguments::TestOptions;
use super::terminal::Terminal;
use super::{Status, gather, render_text, rule_roots};
use crate::project::{RULES_FOLDER, RuleFile, pretend};
use crate::review::check_examples;
use crate::rules::{RuleSet, RuleWords};

/// Editors write a file in several steps; what comes within this time of the last is one save.
const SETTLED: Duration = Duration::from_millis(50);

pub(super) fn run(options: &TestOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let working = std::env::current_dir().context("the working directory")?;
    let own = gather::root(&working, &[]).join(RULES_FOLDER);
    let folder = options.folder.clone().or_else(|| own.is_dir().then_some(own));
    if options.watch {
        let Some(folder) = folder else {
            bail!("there is nothing to watch: name a folder of rules, or write some to `{RULES_FOLDER}`");
        };
        return watch(&folder, terminal);
    }
    let (rules, files) = match &folder {
        Some(folder) => rule_roots::load_folder(folder, terminal)?,
        None => (rule_roots::load(&working, &[], terminal)?, Vec::new()),
    };
    let named = |words: &RuleWords| files.iter().any(|file| file.name == words.path);
    let (told, failed) = told(&rules, &files, |words| options.folder.is_none() || named(words));
    terminal.report(&told)?;
    Ok(if failed == 0 { Status::Clean } else { Status::Found })
}

/// What the examples of the rules that `wanted` takes yield, for a person, and how many failed.
fn told(rules: &RuleSet, files: &[RuleFile], wanted: impl Fn(&RuleWords) -> bool) -> (String, usize) {
    let (ran, failures) = check_examples(rules, &pretend, wanted);
    let mut out = String::new();
    let red = anstyle::AnsiColor::Red.on_default().bold();
    // Writing to a string does not fail.
    for failure in &failures {
        let path = files
            .iter()
            .find(|file| file.name == failure.path)
            .map_or_else(|| failure.path.clone(), |file| file.path.display().to_string());
        let _ =
            writeln!(out, "{red}failed{red:#} {path}:{}: {}", failure.line + 1, failure.message.trim_end());
    }
    let held = render_text::many(ran - failures.len(), "example");
    let _ = match failures.len() {
        0 => writeln!(out, "{held} hold"),
        failed => writeln!(out, "{held} hold, {failed} failed"),
    };
    (out, failures.len())
}

/// Runs all examples, and then, until the process is ended, those of the files that were saved.
fn watch(folder: &Path, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let (saved, saves) = mpsc::channel();
    // Watched before it is read, so that no save falls between.
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // Nobody listens any more when the command ends.
            let _ = saved.send(());
        }
    })
    .context("the folder cannot be watched")?;
    watcher
        .watch(folder, RecursiveMode::Recursive)
        .with_context(|| format!("`{}` cannot be watched", folder.display()))?;
    let mut known: HashMap<PathBuf, String> = HashMap::new();
    loop {
        match rule_roots::load_folder(folder, terminal) {
            Ok((rules, files)) => {
                let changed: Vec<&RuleFile> =
                    files.iter().filter(|file| known.get(&file.path) != Some(&file.text)).collect();
                if !changed.is_empty() {
                    let is_changed = |words: &RuleWords| changed.iter().any(|file| file.name == words.path);
                    let (told, _) = told(&rules, &files, is_changed);
                    let names = changed.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
                    let first = known.is_empty();
                    let what = if first { format!("watching {}", folder.display()) } else { names };
                    terminal.report(&format!("{what}: {told}"))?;
                }
                known = files.into_iter().map(|file| (file.path, file.text)).collect();
            }
            // The mistakes were said; the next save may mend them.
            Err(error) => terminal.error(&format!("{error:#}")),
        }
        if saves.recv().is_err() {
            bail!("`{}` is no longer watched: start again", folder.display());
        }
        while saves.recv_timeout(SETTLED).is_ok() {}
    }
}
