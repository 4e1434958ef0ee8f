//! What many rules cost: to load and compile, in memory, and over real code, at 50, 150 and 300 rules that name
//! different callees. The bundled rules of Python are switched off, so that none of their time is among it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::ensure;
use lastmile::review::{self, Document, Selection};
use lastmile::rules::RuleSet;
use lastmile::syntax::SyntaxTree;

use crate::client::Client;
use crate::corpus::{Dialect, Sample};
use crate::process::{children_cpu_ms, memory_mb, own_cpu_ms};
use crate::report::{Bar, Report, Times, number};
use crate::rule_sets::{self, Files, PATTERNS, SHAPES, Shape, alone, beside_bundled, mixed, of_shapes};
use crate::workspace::Workspace;

const COUNTS: [usize; 3] = [50, 150, 300];
/// The rules of one shape, where a shape is measured by itself.
const OF_ONE_SHAPE: usize = 150;

/// Loads and compiles a set as the library does it. Every rule must be right.
fn load(dialect: &Dialect, files: Files) -> anyhow::Result<RuleSet> {
    let (rules, problems) = RuleSet::load(files);
    rules.prepare(dialect.language());
    ensure!(problems.is_empty(), "a generated rule is wrong: {:?}", problems.first());
    Ok(rules)
}

/// Measures the sets over the texts, `count` times each.
pub(crate) fn run(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    samples: &[Sample],
    count: usize,
) -> anyhow::Result<()> {
    let none = Set { name: "no rules".to_owned(), files: alone(&[]) };
    let sized = |count| Set { name: format!("{count} rules"), files: alone(&mixed(count)) };
    let sets: Vec<Set> = [none].into_iter().chain(COUNTS.map(sized)).collect();
    let largest = load(dialect, sets[COUNTS.len()].files.clone())?;
    let (_, failures) = review::check_examples(&largest, &lastmile::project::pretend, |words| !words.bundled);
    ensure!(failures.is_empty(), "a generated rule does not speak: {:?}", failures.first());
    loading(report, dialect, &sets, count)?;
    processes(report, workspace, dialect, &sets, &samples[0], count)?;
    reviewing(report, dialect, sets, samples, count)
}

/// Rules that are measured together.
struct Set {
    name: String,
    files: Files,
}

/// What loading and compiling takes in this process.
fn loading(report: &mut Report, dialect: &Dialect, sets: &[Set], count: usize) -> anyhow::Result<()> {
    let mut times = vec![Vec::new(); sets.len()];
    for _ in 0..count {
        for (set, times) in sets.iter().zip(&mut times) {
            let files = set.files.clone();
            let begun = own_cpu_ms();
            let rules = load(dialect, files)?;
            times.push(own_cpu_ms() - begun);
            drop(rules);
        }
    }
    let medians: Vec<f64> = times.into_iter().map(median).collect();
    for (set, median) in sets.iter().zip(&medians) {
        let beside = format!("{} more than without", number(median - medians[0]));
        report.row(format!("rules: load and compile, {}", set.name), *median, "CPU ms", Bar::None, beside);
    }
    Ok(())
}

/// What whole processes take with the rules on the disk: the server's first diagnostics and its memory, where the rules
/// are those of the workspace and their examples are checked; and `review --rules`, over the same text.
fn processes(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sets: &[Set],
    sample: &Sample,
    count: usize,
) -> anyhow::Result<()> {
    let runs = count.min(10);
    let mut measured = Vec::new();
    for (index, set) in sets.iter().enumerate() {
        let root = workspace.root.join(format!("rules_{index}"));
        let rules = root.join(lastmile::project::RULES_FOLDER);
        rule_sets::write(&set.files, &rules)?;
        let file = root.join(format!("service.{}", dialect.extension));
        std::fs::write(&file, &sample.text)?;
        let uri = crate::client::address(&file);
        let (mut first, mut peak) = (Times::default(), Vec::new());
        for _ in 0..runs {
            let begun = Instant::now();
            let mut client = Client::start(workspace.binary, &root)?;
            client.open(&uri, dialect.name, 1, &sample.text)?;
            first.push(client.published(&uri, 1)?.at.saturating_duration_since(begun));
            peak.push(memory_mb(client.process(), "VmHWM")?);
        }
        let before = children_cpu_ms()?;
        for _ in 0..runs {
            review(workspace, &rules, &file)?;
        }
        let cpu = (children_cpu_ms()? - before) / runs as f64;
        measured.push((set, first.median(), median(peak), cpu));
    }
    let none = (measured[0].1, measured[0].2, measured[0].3);
    for (set, first, ..) in &measured {
        let beside = format!("{} more than without", number(first - none.0));
        let what = format!("rules: spawn to first diagnostics, {}", set.name);
        report.row(what, *first, "ms", Bar::None, beside);
    }
    for (set, _, peak, _) in &measured {
        let beside = format!("peak {}", number(*peak));
        report.row(format!("rules: memory, {}", set.name), peak - none.1, "MB", Bar::None, beside);
    }
    for (set, .., cpu) in &measured {
        let beside = format!("{} more than without", number(cpu - none.2));
        let what = format!("rules: `review --rules` of one file, {}", set.name);
        report.row(what, *cpu, "CPU ms", Bar::None, beside);
    }
    Ok(())
}

fn review(workspace: &Workspace<'_>, rules: &Path, file: &Path) -> anyhow::Result<()> {
    let status = Command::new(workspace.binary)
        .args(["review", "--scope", "all", "--fail-on", "never", "--rules"])
        .args([rules, file])
        .current_dir(workspace.root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    ensure!(status.success(), "`review --rules` ended with {status}");
    Ok(())
}

/// Processor time of a review from nothing, without the parser's, for 1,000 lines.
fn reviewing(
    report: &mut Report,
    dialect: &Dialect,
    mut sets: Vec<Set>,
    samples: &[Sample],
    count: usize,
) -> anyhow::Result<()> {
    let sizes = sets.len();
    for count in [0, 150, 300] {
        let files = beside_bundled(&mixed(count));
        sets.push(Set { name: format!("the bundled rules and {count}"), files });
    }
    // All but those that take any name of a library, or any string.
    let by_name: Vec<&Shape> = SHAPES.iter().filter(|shape| shape.says_a_name).collect();
    for count in [150, 300] {
        sets.push(Set {
            name: format!("{count} rules that say a name"),
            files: alone(&of_shapes(&by_name, count)),
        });
    }
    let one_shape = sets.len();
    for shape in &SHAPES {
        sets.push(Set { name: shape.what.to_owned(), files: alone(&of_shapes(&[shape], OF_ONE_SHAPE)) });
    }
    let mut loaded = Vec::new();
    for set in sets {
        loaded.push((set.name, load(dialect, set.files)?, Vec::new()));
    }

    let path = format!("service/rules.{}", dialect.extension);
    let trees: Vec<SyntaxTree> =
        samples.iter().map(|sample| SyntaxTree::parse(dialect.language(), &sample.text)).collect();
    let lines: usize = samples.iter().map(|sample| sample.text.lines().count()).sum();
    let mut parser = Vec::new();
    // The sets take turns, so that what else the machine does meets all of them alike.
    for _ in 0..count {
        let thousands = lines as f64 / 1e3;
        let begun = own_cpu_ms();
        for sample in samples {
            std::hint::black_box(SyntaxTree::parse(dialect.language(), &sample.text));
        }
        parser.push((own_cpu_ms() - begun) / thousands);
        for (_, rules, times) in &mut loaded {
            let begun = own_cpu_ms();
            for (sample, tree) in samples.iter().zip(&trees) {
                let document = Document::alone(&path, &sample.text, tree);
                std::hint::black_box(review::analyze(&document, rules, &Selection::default()));
            }
            times.push((own_cpu_ms() - begun) / thousands);
        }
    }
    let parser = median(parser);
    let medians: Vec<(String, f64)> =
        loaded.into_iter().map(|(name, _, times)| (name, median(times))).collect();
    let none = medians[0].1;
    for (name, median) in &medians[..one_shape] {
        let beside = format!("and {} the parser; {lines} lines", number(parser));
        report.row(format!("rules: 1,000 lines, {name}"), *median, "CPU ms", Bar::None, beside);
    }
    for (name, median) in &medians[one_shape..] {
        let (rules, patterns) = (OF_ONE_SHAPE, OF_ONE_SHAPE * PATTERNS);
        let what = format!("rules: 1,000 lines, {rules} rules of one shape: {name}");
        report.row(what, median - none, "CPU ms", Bar::None, format!("over no rules; {patterns} patterns"));
    }
    let growth = |from: usize, to: usize| medians[to].1 / medians[from].1;
    let bundled = format!(
        "{} beside the bundled rules; {PATTERNS} patterns a rule",
        number(growth(sizes + 1, sizes + 2))
    );
    let mut row = |of: &str, value: f64, beside: String| {
        report.row(format!("rules: growth from 150 to 300, {of}"), value, "times", Bar::AtMost(1.3), beside);
    };
    row("all shapes", growth(sizes - 2, sizes - 1), bundled);
    row("that say a name", growth(one_shape - 2, one_shape - 1), String::new());
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
