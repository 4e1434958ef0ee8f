//! `lastmile review` over a large tree of real code, and the parser alone over the same files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use lastmile::project::walk;
use lastmile::syntax::{Language, SyntaxTree};

use crate::process::{children_cpu_ms, own_cpu_ms};
use crate::report::{Bar, Report, number, say};
use crate::workspace::Workspace;

/// What the tree holds, below the fetched packages.
const FOLDERS: &[&str] =
    &["salt/salt/modules", "salt/salt/states", "salt/salt/utils", "mongodb/src", "puppeteer-core/src"];

/// Reviews the tree with one thread and with two, `count` times each in turn; the best of each counts.
pub(crate) fn run(
    report: &mut Report,
    workspace: &Workspace<'_>,
    count: usize,
    quick: bool,
) -> anyhow::Result<()> {
    let folders = if quick { &FOLDERS[2..4] } else { FOLDERS };
    let files = tree(workspace, folders)?;
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    let megabytes = bytes as f64 / 1e6;

    let begun = own_cpu_ms();
    for (language, text) in &files {
        SyntaxTree::parse(language, text);
    }
    let parser = megabytes / ((own_cpu_ms() - begun) / 1e3);

    let mut cpu = f64::INFINITY;
    let mut walls = [f64::INFINITY; 2];
    for _ in 0..count {
        for threads in [1, 2] {
            let (wall, spent) = review(workspace, threads)?;
            walls[threads - 1] = walls[threads - 1].min(wall.as_secs_f64());
            if threads == 1 {
                cpu = cpu.min(spent);
            }
        }
    }
    let [one, two] = walls;
    say(&format!(
        "review of {} files, {} MB: {} s with one thread, {} s with two",
        files.len(),
        number(megabytes),
        number(one),
        number(two)
    ));
    let beside = format!("the parser alone {}; {} MB", number(parser), number(megabytes));
    report.row(
        "review of a tree: throughput".to_owned(),
        megabytes / (cpu / 1e3),
        "MB/CPU s",
        Bar::AtLeast(3.5),
        beside,
    );
    let beside = format!("{} s and {} s", number(one), number(two));
    report.row(
        "review of a tree: two cores over one".to_owned(),
        one / two,
        "times",
        Bar::AtLeast(1.8),
        beside,
    );
    Ok(())
}

/// Copies the folders below the workspace, where no name says that they were installed. Gives the files' texts.
fn tree(workspace: &Workspace<'_>, folders: &[&str]) -> anyhow::Result<Vec<(&'static Language, String)>> {
    let root = workspace.root.join("tree");
    let mut files = Vec::new();
    for folder in folders {
        for path in walk(&[workspace.sources.join(folder)], |_| true).files {
            let below = path.strip_prefix(workspace.sources).unwrap_or(&path);
            let copy: PathBuf = root.join(below);
            let text = fs::read_to_string(&path).with_context(|| format!("`{}`", path.display()))?;
            fs::create_dir_all(copy.parent().unwrap_or(Path::new(".")))?;
            fs::write(&copy, &text)?;
            files.extend(Language::for_path(&path).map(|language| (language, text)));
        }
    }
    ensure!(!files.is_empty(), "the tree is empty: run tests/bench/run, which fetches the packages");
    Ok(files)
}

/// One review: its wall time, and its processor time in milliseconds.
fn review(workspace: &Workspace<'_>, threads: usize) -> anyhow::Result<(Duration, f64)> {
    let before = children_cpu_ms()?;
    let begun = Instant::now();
    let status = Command::new(workspace.binary)
        .args(["review", "--scope", "all", "--fail-on", "never", "--format", "json"])
        .arg(workspace.root.join("tree"))
        .env("RAYON_NUM_THREADS", threads.to_string())
        .current_dir(workspace.root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let wall = begun.elapsed();
    ensure!(status.success(), "`review` ended with {status}");
    Ok((wall, children_cpu_ms()? - before))
}
