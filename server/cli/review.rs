//! `lastmile review`: reads the chosen files in parallel and reports what the rules say of them.

use std::io::{self, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::Status;
use super::arguments::{Format, ReviewOptions};
use super::finding::{Finding, Report, SkippedFile};
use super::fix::{self, Fixed};
use super::gather::{self, Before, Target};
use super::place::Lines;
use super::terminal::Terminal;
use super::{render_github, render_json, render_markdown, render_sarif, render_text, rule_roots};
use crate::freshness::BaselineText;
use crate::project::{Config, Index, Records, Skipped, changed_below, read_source};
use crate::review::{Analysis, Document, Proof, Scope};
use crate::rules::{ChangedFiles, FileKind, ProjectFacts, RuleSet, Surroundings};
use crate::syntax::SyntaxTree;

/// Code nests deeper than a thread's default stack allows for.
pub(super) const STACK_BYTES: usize = 32 << 20;

pub(super) fn run(options: &ReviewOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let started = Instant::now();
    let working = std::env::current_dir().context("the working directory")?;
    let root = gather::root(&working, &options.paths);
    let (file, base) = (options.config.as_deref(), options.base.as_deref());
    let config = configuration(file, base, &root, terminal)?;
    let rules = rule_roots::load(&root, &options.rules.folders, terminal)?;
    for problem in config.unknown_rules(&rules) {
        terminal.warning(&problem);
    }
    let gathered = gather::gather(&working, &root, &options.paths, options.scope, &config)?;
    for note in &gathered.notes {
        terminal.note(note);
    }
    let paths = gathered.targets.iter().map(|target| target.path.as_path());
    let excluding = config.clone();
    let project = Index::build(&root, Arc::new(move |path: &str| !excluding.excludes(path)));
    let changed = gathered.fresh.then(|| changed_below(&gathered.changes, &root));
    let job = Job {
        working: &working,
        root: &root,
        config: &config,
        rules: &rules,
        fix: options.fix,
        scope: options.scope.unwrap_or(config.scope),
        records: &Records::of(paths, &config.base, &root, None),
        show_reviewed: options.show_reviewed,
        project: &project,
        changed: changed.as_ref(),
    };
    let mut skipped: Vec<(PathBuf, SkippedFile)> = Vec::new();
    for (path, reason) in gathered.unreadable {
        skipped.push((path.clone(), job.skipped(&path, &Skipped::Unreadable(reason))));
    }
    let mut findings = Vec::new();
    let mut lines = 0;
    let mut unfixed = Vec::new();
    for (target, outcome) in gathered.targets.iter().zip(review_all(&job, &gathered.targets)?) {
        match outcome {
            Ok(reviewed) => {
                lines += reviewed.lines;
                unfixed.extend(reviewed.unfixed);
                findings.push(reviewed.finding);
            }
            Err(file) => skipped.push((target.path.clone(), file)),
        }
    }
    skipped.sort_by(|(a, _), (b, _)| a.cmp(b));
    let skipped = skipped.into_iter().map(|(_, file)| file).collect();
    let report = Report { root: root.clone(), findings, skipped, lines, elapsed: started.elapsed() };

    let rendered = match options.format {
        Format::Text => render_text::render(&report, terminal.verbose),
        Format::Json => render_json::render(&report),
        Format::Sarif => render_sarif::render(&report),
        Format::Github => render_github::render(&report),
        Format::Markdown => {
            let subject = if gathered.fresh {
                format!("Review of the files changed since {}", config.base)
            } else {
                "Review".to_owned()
            };
            render_markdown::render(&report, &subject, &rules, &config)
        }
    };
    terminal.report(&rendered).context("the report cannot be written")?;
    if options.format != Format::Text {
        notes_beside(&report, terminal);
    }
    for problem in &unfixed {
        terminal.error(problem);
    }
    let found = report.hints().any(|(_, hint)| options.fail_on.fails(hint.severity));
    // The process ends here: to take compiled rules apart would be work for nobody.
    std::mem::forget(rules);
    Ok(match (unfixed.is_empty(), found) {
        (false, _) => Status::Failed,
        (true, true) => Status::Found,
        (true, false) => Status::Clean,
    })
}

pub(super) fn configuration(
    file: Option<&Path>,
    base: Option<&str>,
    root: &Path,
    terminal: &mut Terminal,
) -> anyhow::Result<Config> {
    let (mut config, problems) = match file {
        Some(file) => Config::load_file(file).with_context(|| format!("`{}`", file.display()))?,
        None => Config::load(root),
    };
    for problem in problems {
        terminal.warning(&problem);
    }
    if let Some(base) = base {
        // Git would read a leading dash as an option.
        if base.is_empty() || base.starts_with('-') {
            bail!("`--base {base}` is no revision: give one that `git rev-parse` knows");
        }
        base.clone_into(&mut config.base);
    }
    Ok(config)
}

/// What the formats for machines leave out and a person at the terminal should still know.
fn notes_beside(report: &Report, terminal: &mut Terminal) {
    let (fixed, files) = report.fixed();
    if fixed > 0 {
        let (hints, files) = (render_text::many(fixed, "hint"), render_text::many(files, "file"));
        terminal.note(&format!("fixed {hints} in {files}"));
    }
    if terminal.verbose {
        for file in &report.skipped {
            terminal.note(&format!("skipped {}: {}", file.shown, file.reason));
        }
    }
}

/// What is the same for every file.
struct Job<'a> {
    working: &'a Path,
    root: &'a Path,
    config: &'a Config,
    rules: &'a RuleSet,
    fix: bool,
    /// Which hints count in files of which something is old.
    scope: Scope,
    records: &'a Records,
    show_reviewed: bool,
    /// What is known of the files below the root.
    project: &'a dyn ProjectFacts,
    /// The change set, if that is what is reviewed.
    changed: Option<&'a ChangedFiles>,
}

struct Reviewed {
    finding: Finding,
    lines: usize,
    /// Why fixes could not be written.
    unfixed: Option<String>,
}

/// Reviews `targets` on all cores; the outcomes stand in the order of the targets.
fn review_all(job: &Job<'_>, targets: &[Target]) -> anyhow::Result<Vec<Result<Reviewed, SkippedFile>>> {
    let bar = progress(targets.len());
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .context("threads to review with cannot be started")?;
    let one = |target: &Target| {
        // A mistake of ours in one file must not cost the review of the others.
        let outcome = catch_unwind(AssertUnwindSafe(|| job.review(target)));
        bar.inc(1);
        outcome.unwrap_or_else(|_| {
            let reason = "lastmile failed inside; please report this file".to_owned();
            Err(SkippedFile { kind: "failed", ..job.skipped(&target.path, &Skipped::Unreadable(reason)) })
        })
    };
    let outcomes = pool.install(|| targets.par_iter().map(one).collect());
    bar.finish_and_clear();
    Ok(outcomes)
}

fn progress(files: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("reviewing {bar:30} {pos}/{len} files") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

impl Job<'_> {
    fn review(&self, target: &Target) -> Result<Reviewed, SkippedFile> {
        let path = &target.path;
        let source = read_source(path, self.config.max_file_bytes).map_err(|why| self.skipped(path, &why))?;
        let (shown, below_root) = self.names(path);
        let place = below_root.as_ref().unwrap_or(&shown);
        if !self.rules.speak_in(source.language, FileKind::of(place, &source.text)) {
            let (path, lines) = (path.clone(), Lines::new(&source.text).count());
            let (text, bom) = (source.text, source.bom);
            let finding = Finding { path, shown, below_root, text, bom, hints: Vec::new(), fixed: 0 };
            return Ok(Reviewed { finding, lines, unfixed: None });
        }
        let before = target.before.text();
        let around = Surroundings {
            project: below_root.as_ref().map(|_| self.project),
            before: before.map(BaselineText::source),
            changed: self.changed,
        };
        let selection = &self.config.selection;
        let find = |document: &Document<'_>| {
            let analysis = Analysis::of(document, self.rules, selection);
            let mut hints = analysis.hints(document);
            if matches!(target.before, Before::Nothing) {
                return (analysis, hints);
            }
            let marks = !self.show_reviewed;
            let fresh = self.records.fresh_code(path, before, document.text, document.tree, marks).open();
            hints.retain(|hint| self.scope.shows(hint, &fresh));
            (analysis, hints)
        };
        let tree = SyntaxTree::parse(source.language, &source.text);
        let found = find(&Document { path: place, text: &source.text, tree: &tree, around });
        let mut state = Fixed { text: source.text, tree, found, count: 0 };
        let mut unfixed = None;
        if self.fix {
            let fixed = fix::apply_safe(place, around, self.rules, selection, state.clone(), find);
            let written = match fixed.count {
                0 => Ok(()),
                _ => fix::replace_file(path, source.bom, &state.text, &fixed.text),
            };
            match written {
                Ok(()) => state = fixed,
                Err(error) => unfixed = Some(format!("{shown}: its fixes were not written: {error}")),
            }
        }
        let Fixed { text, tree, found: (analysis, mut hints), count: fixed } = state;
        let document = Document { path: place, text: &text, tree: &tree, around };
        Proof::with(&document, self.rules, selection, &analysis).prove(&mut hints);
        let lines = Lines::new(&text).count();
        let path = path.clone();
        let finding = Finding { path, shown, below_root, text, bom: source.bom, hints, fixed };
        Ok(Reviewed { finding, lines, unfixed })
    }

    fn skipped(&self, path: &Path, why: &Skipped) -> SkippedFile {
        let (shown, below_root) = self.names(path);
        SkippedFile { shown, below_root, kind: why.kind(), reason: why.to_string() }
    }

    /// The path as people read it, and below the root.
    fn names(&self, path: &Path) -> (String, Option<String>) {
        let shown = path.strip_prefix(self.working).unwrap_or(path).to_string_lossy().into_owned();
        (shown, gather::below(self.root, path))
    }
}
