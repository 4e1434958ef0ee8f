//! Loads the rules a command uses: the built-in ones, the workspace's own and those of `--rules`.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::project::{RULES_FOLDER, RuleFile, rule_files_below};
use crate::rules::{Problem, RuleSet};

use super::terminal::Terminal;

/// Loads all rules. Mistakes in the workspace's own rules are warnings.
///
/// # Errors
/// When a folder of `--rules` cannot be read or holds a rule file that does not load.
pub(super) fn load(root: &Path, named: &[PathBuf], terminal: &mut Terminal) -> anyhow::Result<RuleSet> {
    let mut files = Files::default();
    let own = root.join(RULES_FOLDER);
    if own.is_dir() {
        for problem in files.add(&own, false) {
            terminal.warning(&problem);
        }
    }
    for folder in named {
        files.add_named(folder)?;
    }
    files.load(terminal)
}

/// Loads the built-in rules with those of `folder` laid over them, and gives the files of the folder too.
///
/// # Errors
/// When the folder cannot be read or holds a rule file that does not load.
pub(super) fn load_folder(
    folder: &Path,
    terminal: &mut Terminal,
) -> anyhow::Result<(RuleSet, Vec<RuleFile>)> {
    let mut files = Files::default();
    files.add_named(folder)?;
    let rules = files.load(terminal)?;
    Ok((rules, files.list.into_iter().map(|(file, _)| file).collect()))
}

#[derive(Default)]
struct Files {
    /// Each name once, with whether the user named its folder.
    list: Vec<(RuleFile, bool)>,
}

impl Files {
    /// Adds a rule root; its files take the place of those with the same name. Gives what cannot be read.
    fn add(&mut self, folder: &Path, named: bool) -> Vec<String> {
        let (files, problems) = rule_files_below(folder);
        for file in files {
            self.list.retain(|(other, _)| other.name != file.name);
            self.list.push((file, named));
        }
        problems
    }

    fn add_named(&mut self, folder: &Path) -> anyhow::Result<()> {
        let kind = folder.metadata().with_context(|| format!("the rules in `{}`", folder.display()))?;
        if !kind.is_dir() {
            bail!("`{}` is no folder of rules", folder.display());
        }
        match self.add(folder, true).first() {
            Some(problem) => bail!("{problem}"),
            None => Ok(()),
        }
    }

    fn load(&self, terminal: &mut Terminal) -> anyhow::Result<RuleSet> {
        let files = self.list.iter().map(|(file, _)| (file.name.clone(), file.text.clone()));
        let (rules, problems) = RuleSet::load(files);
        let mut fatal = 0;
        for problem in &problems {
            let (said, named) = self.locate(problem);
            if named {
                fatal += 1;
                terminal.error(&said);
            } else {
                terminal.warning(&said);
            }
        }
        if fatal > 0 {
            bail!("rules do not load: correct {}", super::render_text::many(fatal, "mistake"));
        }
        Ok(rules)
    }

    /// The problem with the file's real path, and whether the user named the folder.
    fn locate(&self, problem: &Problem) -> (String, bool) {
        let found = self.list.iter().find(|(file, _)| file.name == problem.path);
        let (path, named) = match found {
            Some((file, named)) => (file.path.display().to_string(), *named),
            None => (problem.path.clone(), false),
        };
        (format!("{path}:{}: {}", problem.line + 1, problem.message), named)
    }
}
