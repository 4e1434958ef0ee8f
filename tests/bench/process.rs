//! What a server's process costs: its start, its memory, and its rest. Times and sizes are the kernel's.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::client::Client;
use crate::corpus::{Dialect, Sample};
use crate::document::{Document, Stroke};
use crate::report::{Bar, Report, Times, number, say};
use crate::workspace::Workspace;

/// Linux counts a process's time in these (`USER_HZ`), whatever the kernel's own clock.
const TICK_MS: f64 = 10.0;
/// Longer than anything the server puts off.
const REST: Duration = Duration::from_millis(1500);
/// Steps through the modules so that neighbours are far apart, and none is left out.
const STRIDE: usize = 67;
const IDLE: Duration = Duration::from_secs(3);

/// Processor time of a process that runs, all its threads together, in milliseconds.
pub(crate) fn cpu_ms(process: u32) -> anyhow::Result<f64> {
    let fields = stat(&process.to_string())?;
    Ok((fields[11] + fields[12]) * TICK_MS)
}

/// Processor time of the children that this process has waited for, in milliseconds.
pub(crate) fn children_cpu_ms() -> anyhow::Result<f64> {
    let fields = stat("self")?;
    Ok((fields[13] + fields[14]) * TICK_MS)
}

/// Processor time of this thread, in milliseconds: true even where others want the processor.
pub(crate) fn own_cpu_ms() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// The fields of `/proc/PROCESS/stat` behind the name, which may hold spaces.
fn stat(process: &str) -> anyhow::Result<Vec<f64>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields = text.rsplit_once(") ").context("a process's name")?.1;
    Ok(fields.split(' ').map(|field| field.trim().parse().unwrap_or(f64::NAN)).collect())
}

/// A size from `/proc/PROCESS/status`, in megabytes.
pub(crate) fn memory_mb(process: u32, key: &str) -> anyhow::Result<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    let kilobytes: f64 = line.context("a size")?.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024.0 / 1e6)
}

/// From the start of the process to the first diagnostics, at 1,000 lines.
pub(crate) fn cold(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    count: usize,
) -> anyhow::Result<()> {
    let uri = workspace.uri(dialect, "cold");
    let mut times = Times::default();
    // The first run loads the binary from the disk.
    for run in 0..=count {
        let begun = Instant::now();
        let mut client = Client::start(workspace.binary, workspace.root)?;
        client.open(&uri, dialect.name, 1, &sample.text)?;
        let published = client.published(&uri, 1)?;
        anyhow::ensure!(published.body.len() > 500, "the first diagnostics are empty");
        if run > 0 {
            times.push(published.at.saturating_duration_since(begun));
        }
    }
    let what = format!("spawn to first diagnostics, {}, 1000 lines", dialect.name);
    report.spread(&what, &times, None);
    report.row(format!("{what}: median"), times.median(), "ms", Bar::AtMost(60.0), "try for 30".to_owned());
    Ok(())
}

/// Peak memory with one file open, before and after some keystrokes in it; and the processor time of rest.
pub(crate) fn one_file(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    lines: usize,
) -> anyhow::Result<()> {
    let mut client = Client::start(workspace.binary, workspace.root)?;
    let mut document = Document::new(workspace.uri(dialect, "memory"), dialect.language(), &sample.text);
    client.open(&document.uri, dialect.name, document.version, &document.text)?;
    client.published(&document.uri, document.version)?;
    let opened = memory_mb(client.process(), "VmHWM")?;
    let at = document.floor.item_starts().first().context("a top-level item")?.1;
    for index in 0..100 {
        let stroke = if index % 2 == 0 { Stroke::insert(at, "x") } else { Stroke::delete(at..at + 1) };
        let change = document.did_change(&stroke);
        client.notify("textDocument/didChange", change)?;
        client.published(&document.uri, document.version)?;
        document.apply(&stroke);
    }
    let edited = memory_mb(client.process(), "VmHWM")?;
    let what = format!("peak memory, one file, {}, {lines} lines", dialect.name);
    let bar = if lines == 10_000 { Bar::AtMost(45.0) } else { Bar::None };
    report.row(what, edited, "MB", bar, format!("{} when opened; then 100 keystrokes", number(opened)));

    std::thread::sleep(REST);
    let before = cpu_ms(client.process())?;
    std::thread::sleep(IDLE);
    let spent = cpu_ms(client.process())? - before;
    let what = format!("processor time in {} idle seconds, {}, {lines} lines", IDLE.as_secs(), dialect.name);
    report.row(what, spent, "ms", Bar::AtMost(0.0), format!("ticks of {TICK_MS} ms"));
    Ok(())
}

/// Peak memory with many files open.
pub(crate) fn many_files(
    report: &mut Report,
    workspace: &Workspace<'_>,
    modules: &[(&Dialect, Sample)],
) -> anyhow::Result<()> {
    let mut client = Client::start(workspace.binary, workspace.root)?;
    let mut lines = 0;
    for (index, (dialect, sample)) in modules.iter().enumerate() {
        let uri = workspace.uri(dialect, &format!("open_{index}"));
        client.open(&uri, dialect.name, 1, &sample.text)?;
        client.published(&uri, 1)?;
        lines += sample.text.lines().count();
    }
    let peak = memory_mb(client.process(), "VmHWM")?;
    let beside = format!("{} lines each on average", lines / modules.len());
    let what = format!("peak memory, {} files of 500 lines", modules.len());
    report.row(what, peak, "MB", Bar::AtMost(150.0), beside);
    Ok(())
}

/// Memory after many rounds of opening, editing and closing, beside that after few.
pub(crate) fn rounds(
    report: &mut Report,
    workspace: &Workspace<'_>,
    modules: &[(&Dialect, Sample)],
    few: usize,
    many: usize,
) -> anyhow::Result<()> {
    let mut client = Client::start(workspace.binary, workspace.root)?;
    let mut after_few = f64::NAN;
    for round in 0..many {
        // Each language is met early: its rules are compiled once, and stay.
        let (dialect, sample) = &modules[round * STRIDE % modules.len()];
        let uri = workspace.uri(dialect, &format!("round_{round}"));
        client.open(&uri, dialect.name, 1, &sample.text)?;
        client.published(&uri, 1)?;
        let place = lastmile::text::Position::new(0, 0);
        let change = crate::document::change(&uri, 2, &(place..place), "\n");
        client.notify("textDocument/didChange", change)?;
        client.published(&uri, 2)?;
        client.close(&uri)?;
        if round + 1 == few {
            std::thread::sleep(REST);
            after_few = memory_mb(client.process(), "VmRSS")?;
        }
    }
    std::thread::sleep(REST);
    let after_many = memory_mb(client.process(), "VmRSS")?;
    let spent = format!("{} MB after {few}, {} after {many}", number(after_few), number(after_many));
    say(&format!("memory over rounds of open, edit, close: {spent}"));
    let what = format!("memory after {many} rounds of open, edit, close: growth over {few}");
    // The issue asks that it returns; a tenth and some pages are an allocator's noise.
    report.row(what, after_many - after_few, "MB", Bar::AtMost(after_few / 10.0 + 2.0), spent);
    Ok(())
}
