//! `lastmile status`: what became of the code that arrived, as counts.

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::Status;
use super::arguments::{StatusFormat, StatusOptions};
use super::gather::{self, Target};
use super::render_text::many;
use super::review::{STACK_BYTES, configuration};
use super::rule_roots;
use super::terminal::Terminal;
use crate::freshness::BaselineText;
use crate::project::{Config, Index, Records, changed_below, read_source};
use crate::review::{self, Document, FreshCode, Scope, Tally};
use crate::rules::{ChangedFiles, ProjectFacts, RuleSet, Surroundings};
use crate::syntax::SyntaxTree;

pub(super) fn run(options: &StatusOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let working = std::env::current_dir().context("the working directory")?;
    let root = gather::root(&working, &options.paths);
    let config = configuration(options.config.as_deref(), options.base.as_deref(), &root, terminal)?;
    let rules = rule_roots::load(&root, &options.rules.folders, terminal)?;
    let gathered = gather::gather(&working, &root, &options.paths, Some(Scope::Fresh), &config)?;
    for note in &gathered.notes {
        terminal.note(note);
    }
    let paths = gathered.targets.iter().map(|target| target.path.as_path());
    let records = Records::of(paths, &config.base, &root, None);
    let excluding = config.clone();
    let project = Index::build(&root, Arc::new(move |path: &str| !excluding.excludes(path)));
    let job = Job {
        root: &root,
        config: &config,
        rules: &rules,
        records: &records,
        project: &project,
        changed: &changed_below(&gathered.changes, &root),
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .context("threads to review with cannot be started")?;
    // A mistake of ours in one file must not cost the count of the others.
    let one = |target: &Target| catch_unwind(AssertUnwindSafe(|| tally(target, &job))).ok().flatten();
    let tallies: Vec<(String, Tally)> = pool
        .install(|| gathered.targets.par_iter().map(one).collect::<Vec<_>>())
        .into_iter()
        .flatten()
        .collect();
    let mut total = Tally::default();
    tallies.iter().for_each(|(_, tally)| total.add(tally));
    let said = match options.format {
        StatusFormat::Text => in_words(&total, tallies.len(), &config.base),
        StatusFormat::Json => in_json(&total, &tallies, &root, &config.base)?,
    };
    terminal.report(&said).context("the status cannot be written")?;
    Ok(Status::Clean)
}

/// What is the same for every file.
struct Job<'a> {
    root: &'a Path,
    config: &'a Config,
    rules: &'a RuleSet,
    records: &'a Records,
    project: &'a dyn ProjectFacts,
    changed: &'a ChangedFiles,
}

fn tally(target: &Target, job: &Job<'_>) -> Option<(String, Tally)> {
    let (rules, selection) = (job.rules, &job.config.selection);
    let source = read_source(&target.path, job.config.max_file_bytes).ok()?;
    let path =
        gather::below(job.root, &target.path).unwrap_or_else(|| target.path.to_string_lossy().into_owned());
    let tree = SyntaxTree::parse(source.language, &source.text);
    let before = target.before.text();
    let around = Surroundings {
        project: Some(job.project),
        before: before.map(BaselineText::source),
        changed: Some(job.changed),
    };
    let document = Document { path: &path, text: &source.text, tree: &tree, around };
    let fresh = job.records.fresh_code(&target.path, before, &source.text, &tree, true);
    let code = FreshCode { all: fresh.fresh(), open: &fresh.open(), answered: fresh.reviewed() };
    let hints = review::analyze(&document, rules, selection);
    let mut tally = Tally::of(&document, &hints, &code, rules, selection);
    tally.fixed = job.records.fixed(&target.path, &path);
    Some((path, tally))
}

fn in_words(total: &Tally, files: usize, base: &str) -> String {
    let mut said = format!(
        "{} in {} of {} changed since {base}\n",
        many(total.hints, "hint"),
        many(total.blocks, "fresh block"),
        many(files, "file"),
    );
    for (family, hints) in &total.families {
        // A string takes every write.
        let _ = writeln!(said, "  {family:<14} {hints}");
    }
    let reviewed = total.reviewed;
    let _ = writeln!(
        said,
        "{} marked as reviewed, with {} as they came\n{} fixed\n{} silenced by a comment",
        many(reviewed.blocks, "block"),
        many(reviewed.hints, "hint"),
        many(total.fixed, "hint"),
        many(total.silenced, "hint"),
    );
    said
}

fn in_json(total: &Tally, tallies: &[(String, Tally)], root: &Path, base: &str) -> anyhow::Result<String> {
    let mut files: Vec<Value> = Vec::new();
    for (path, tally) in tallies {
        let mut file = serde_json::to_value(tally)?;
        file["path"] = json!(path);
        files.push(file);
    }
    let document = json!({
        "version": 1,
        "tool": { "name": "lastmile", "version": env!("CARGO_PKG_VERSION") },
        "root": root.to_string_lossy(),
        "base": base,
        "total": total,
        "files": files,
    });
    Ok(format!("{document:#}\n"))
}
