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
        let kind =
            folder.metadata().with_context(|| format!("`{}`, given as `--rules`", folder.display()))?;
        if !kind.is_dir() {
            bail!("`{}`, given as `--rules`, is no folder", folder.display());
        }
        if let Some(problem) = files.add(folder, true).first() {
            bail!("{problem}");
        }
    }
    let (rules, problems) =
        RuleSet::load(files.list.iter().map(|(file, _)| (file.name.clone(), file.text.clone())));
    let mut fatal = 0;
    for problem in &problems {
        let (said, named) = files.locate(problem);
        if named {
            fatal += 1;
            terminal.error(&said);
        } else {
            terminal.warning(&said);
        }
    }
    if fatal > 0 {
        bail!(
            "the rules given as `--rules` do not load: correct {}",
            super::render_text::many(fatal, "mistake")
        );
    }
    Ok(rules)
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
