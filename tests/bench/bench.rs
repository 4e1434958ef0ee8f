//! The benchmark of what a person waits for, and of its parts. `tests/bench/run` fetches the texts and starts it:
//!
//!     tests/bench/run                                  everything, about a quarter of an hour
//!     tests/bench/run --quick                          everything with fewer rounds, no 50,000 lines
//!     tests/bench/run --only keystrokes --lines 10000 --lang python
//!     tests/bench/run --only stream,paste --json out.json path/to/another/lastmile
//!
//! It spawns the server, speaks the protocol over its pipes, and measures from the last byte of `didChange` written to
//! the last byte of that version's diagnostics read. Beside each keystroke stands its floor, measured in the same
//! moment: the same edit of a rope and tree-sitter's reparse, in this process. Other work on the machine makes both
//! slower, so ratios hold where milliseconds do not.
//!
//! The table at the end holds each value against its bar. A missed bar is no failure; what could not run is.

mod client;
mod corpus;
mod document;
mod hints;
mod keystrokes;
mod micro;
mod pass;
mod process;
mod random;
mod report;
mod rule_sets;
mod rules;
mod stream;
mod throughput;
mod workspace;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, ValueEnum};
use serde_json::json;

use corpus::{DIALECTS, Dialect, Sample};
use report::{Report, say};
use workspace::Workspace;

/// Measures a Lastmile server and its parts
#[derive(Parser)]
struct Arguments {
    /// The server to measure [default: the one Cargo builds]
    #[arg(value_name = "PATH-TO-BINARY")]
    binary: Option<PathBuf>,
    /// Fewer rounds, and no text of 50,000 lines
    #[arg(long)]
    quick: bool,
    /// Only these parts
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,
    /// Only texts of these lengths: 1000, 10000, 50000
    #[arg(long, value_delimiter = ',')]
    lines: Vec<usize>,
    /// Only these languages: python, typescript
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Keystrokes a text [default: by length]
    #[arg(long)]
    count: Option<usize>,
    /// Where the random places begin
    #[arg(long, default_value_t = 4)]
    seed: u64,
    /// Write the numbers here too
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where the packages lie that `run` fetched
    #[arg(long, value_name = "FOLDER")]
    sources: PathBuf,
    /// Where relative paths among the arguments begin.
    #[arg(long, hide = true, default_value = ".")]
    from: PathBuf,
    /// Cargo passes it.
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Part {
    /// Spawn to first diagnostics
    Cold,
    /// Keystrokes at random places, and whether hints stay in broken text
    Keystrokes,
    /// A block pasted at once
    Paste,
    /// A block streamed in pieces
    Stream,
    /// One file and many files open; processor time at rest
    Memory,
    /// Memory after many documents were opened and closed
    Rounds,
    /// `lastmile review` over a tree
    Review,
    /// A review pass over the change set of a repository
    Pass,
    /// 50, 150 and 300 rules: loading, memory, processor time
    Rules,
    /// Single steps in this process
    Micro,
}

fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    let built = PathBuf::from(env!("CARGO_BIN_EXE_lastmile"));
    let binary = arguments.binary.as_ref().map_or(built, |path| arguments.from.join(path));
    let binary = binary.canonicalize().with_context(|| format!("`{}`", binary.display()))?;
    let folder = tempfile::Builder::new().prefix("lastmile-").tempdir()?;
    let root = folder.path().canonicalize()?;
    let workspace =
        Workspace { binary: &binary, root: &root, sources: &arguments.sources, seed: arguments.seed };
    let load = || fs::read_to_string("/proc/loadavg").unwrap_or_default().trim().to_owned();
    let before = load();
    say(&format!("measuring {}; load before: {before}", binary.display()));

    let mut run = Run { arguments: &arguments, workspace, report: Report::default() };
    run.parts();
    run.report.print();
    let after = load();
    say(&format!("load before: {before}; after: {after}"));
    if let Some(file) = &arguments.json {
        let about = json!({
            "binary": binary, "seed": arguments.seed, "quick": arguments.quick, "loadBefore": before, "loadAfter": after,
        });
        let file = arguments.from.join(file);
        fs::write(&file, format!("{:#}\n", run.report.json(about)))
            .with_context(|| format!("`{}`", file.display()))?;
    }
    for failure in run.report.failures() {
        say(&format!("FAILED {failure}"));
    }
    Ok(if run.report.failures().is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Run<'a> {
    arguments: &'a Arguments,
    workspace: Workspace<'a>,
    report: Report,
}

impl Run<'_> {
    fn wants(&self, part: Part) -> bool {
        self.arguments.only.is_empty() || self.arguments.only.contains(&part)
    }

    /// `all`, or what `--quick` makes of it.
    fn rounds(&self, all: usize, quick: usize) -> usize {
        if self.arguments.quick { quick } else { all }
    }

    /// Runs a part and notes it if it fails; the others still run.
    fn part(&mut self, name: &str, run: impl FnOnce(&mut Report, &Workspace<'_>) -> anyhow::Result<()>) {
        if let Err(error) = run(&mut self.report, &self.workspace) {
            self.report.failed(name, &error);
        }
    }

    fn parts(&mut self) {
        for dialect in &DIALECTS {
            if !self.arguments.lang.is_empty() && !self.arguments.lang.iter().any(|name| name == dialect.name)
            {
                continue;
            }
            for lines in [1_000, 10_000, 50_000] {
                let asked = self.arguments.lines.contains(&lines);
                let usual = self.arguments.lines.is_empty() && !(self.arguments.quick && lines == 50_000);
                if asked || usual {
                    self.text(dialect, lines);
                }
            }
        }
        if self.wants(Part::Memory) || self.wants(Part::Rounds) {
            self.many();
        }
        if self.wants(Part::Review) {
            let (count, quick) = (self.rounds(3, 1), self.arguments.quick);
            self.part("review", |report, workspace| throughput::run(report, workspace, count, quick));
        }
        if self.wants(Part::Pass) {
            let count = self.rounds(21, 7);
            self.part("pass", |report, workspace| pass::run(report, workspace, count));
        }
        if self.wants(Part::Rules) {
            self.many_rules();
        }
    }

    /// What is measured on one text.
    fn text(&mut self, dialect: &Dialect, lines: usize) {
        let parts = [Part::Cold, Part::Keystrokes, Part::Paste, Part::Stream, Part::Memory, Part::Micro];
        if !parts.iter().any(|part| self.wants(*part)) {
            return;
        }
        let sample = match dialect.sample(self.workspace.sources, lines) {
            Ok(sample) => sample,
            Err(error) => return self.report.failed(&format!("{} {lines} lines", dialect.name), &error),
        };
        say(&format!("\n{}", sample.made_of));
        if self.wants(Part::Cold) && lines == 1_000 {
            let count = self.rounds(21, 7);
            self.part("cold", |report, workspace| process::cold(report, workspace, dialect, &sample, count));
        }
        if self.wants(Part::Keystrokes) {
            let usual = match lines {
                1_000 => self.rounds(1_000, 300),
                10_000 => self.rounds(600, 200),
                _ => self.rounds(150, 60),
            };
            let count = self.arguments.count.unwrap_or(usual);
            self.part("keystrokes", |report, workspace| {
                keystrokes::run(report, workspace, dialect, &sample, lines, count)
            });
        }
        // These bars are for 10,000 lines; other lengths are measured when they are asked for.
        if lines == 10_000 || self.arguments.lines.contains(&lines) {
            self.blocks(dialect, &sample, lines);
        }
        if self.wants(Part::Micro) {
            let count = self.rounds(21, 7);
            self.part("micro", |report, workspace| {
                micro::run(report, workspace, dialect, &sample, lines, count)
            });
        }
    }

    fn blocks(&mut self, dialect: &Dialect, sample: &Sample, lines: usize) {
        if self.wants(Part::Paste) {
            let count = self.rounds(40, 10);
            self.part("paste", |report, workspace| {
                stream::paste(report, workspace, dialect, sample, lines, count)
            });
        }
        if self.wants(Part::Stream) {
            let count = self.rounds(10, 3);
            self.part("stream", |report, workspace| {
                stream::stream(report, workspace, dialect, sample, lines, count)
            });
        }
        if self.wants(Part::Memory) {
            self.part("memory", |report, workspace| {
                process::one_file(report, workspace, dialect, sample, lines)
            });
        }
    }

    /// What is measured with many rules: they are Python's, over the texts that are not the longest.
    fn many_rules(&mut self) {
        let Some(dialect) = DIALECTS.iter().find(|dialect| dialect.name == "python") else { return };
        let count = self.rounds(15, 7);
        self.part("rules", |report, workspace| {
            let samples = [1_000, 10_000].map(|lines| dialect.sample(workspace.sources, lines));
            let samples: Vec<Sample> = samples.into_iter().collect::<Result<_, _>>()?;
            rules::run(report, workspace, dialect, &samples, count)
        });
    }

    /// What is measured on many files.
    fn many(&mut self) {
        let mut modules = Vec::new();
        for (dialect, count) in DIALECTS.iter().zip([120, 80]) {
            match dialect.modules(self.workspace.sources, 500, count) {
                Ok(samples) => modules.extend(samples.into_iter().map(|sample| (dialect, sample))),
                Err(error) => return self.report.failed("modules of 500 lines", &error),
            }
        }
        if self.wants(Part::Memory) {
            self.part("memory", |report, workspace| process::many_files(report, workspace, &modules));
        }
        if self.wants(Part::Rounds) {
            let many = self.rounds(1_000, 200);
            self.part("rounds", |report, workspace| process::rounds(report, workspace, &modules, 50, many));
        }
    }
}
