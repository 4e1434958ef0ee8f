//! Blocks that arrive: a paste of 60 lines at once, and what an assistant streams, 16 characters every 15 ms, while
//! the server is asked to keep speaking.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use lastmile::text::Position;

use crate::client::{Client, Published};
use crate::corpus::{Dialect, Sample};
use crate::document::{self, Document, Floor, Stroke};
use crate::hints::{self, Followed, Hint};
use crate::random::Random;
use crate::report::{Bar, Report, Times, number};
use crate::workspace::Workspace;

const CHUNK_BYTES: usize = 16;
const CHUNK_EVERY: Duration = Duration::from_millis(15);
/// Between two blocks everything comes to rest.
const PAUSE: Duration = Duration::from_millis(60);
const PASTED_LINES: usize = 60;

/// A server with one open document, ready for a block.
struct Session {
    client: Client,
    document: Document,
    random: Random,
}

impl Session {
    fn open(
        workspace: &Workspace<'_>,
        dialect: &Dialect,
        sample: &Sample,
        name: &str,
    ) -> anyhow::Result<Session> {
        let mut client = Client::start(workspace.binary, workspace.root)?;
        let document = Document::new(workspace.uri(dialect, name), dialect.language(), &sample.text);
        client.open(&document.uri, dialect.name, document.version, &document.text)?;
        client.published(&document.uri, document.version)?;
        Ok(Session { client, document, random: Random::new(workspace.seed) })
    }

    /// The start of a top-level item between the middle half's ends.
    fn gap(&mut self) -> anyhow::Result<usize> {
        let starts = self.document.floor.item_starts();
        let middle = &starts[starts.len() / 4..starts.len() * 3 / 4];
        ensure!(!middle.is_empty(), "the text has no top-level items");
        Ok(self.random.pick(middle).1)
    }

    /// One change, there and here, and what each took.
    fn change(&mut self, stroke: &Stroke) -> anyhow::Result<(Published, Duration, Duration)> {
        let change = self.document.did_change(stroke);
        let written = self.client.notify("textDocument/didChange", change)?;
        let published = self.client.published(&self.document.uri, self.document.version)?;
        let floor = self.document.apply(stroke);
        let time = published.at.saturating_duration_since(written);
        Ok((published, time, floor))
    }

    fn rest(&mut self) {
        std::thread::sleep(PAUSE);
        self.client.forget();
    }
}

/// Pastes 60 real lines between two top-level items and takes them out again, `count` times.
pub(crate) fn paste(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    lines: usize,
    count: usize,
) -> anyhow::Result<()> {
    let block = pasted(dialect, &sample.text)?;
    let mut session = Session::open(workspace, dialect, sample, "paste")?;
    let (mut times, mut floors) = (Times::default(), Times::default());
    for _ in 0..count {
        session.rest();
        let at = session.gap()?;
        let (_, time, floor) = session.change(&Stroke::insert(at, &block))?;
        times.push(time);
        floors.push(floor);
        session.rest();
        session.change(&Stroke::delete(at..at + block.len()))?;
    }
    let what = format!("{PASTED_LINES}-line paste, {}, {lines} lines", dialect.name);
    report.spread(&what, &times, Some(&floors));
    let bar = if lines == 10_000 { Bar::AtMost(8.0) } else { Bar::None };
    let (median, floor) = (times.median(), floors.median());
    let beside = format!("floor {}, {} lines pasted", number(floor), block.lines().count());
    report.row(format!("{what}: median"), median, "ms", bar, beside);
    Ok(())
}

/// Whole top-level items of the text that are about 60 lines together.
fn pasted(dialect: &Dialect, text: &str) -> anyhow::Result<String> {
    let starts = Floor::new(dialect.language(), text).item_starts();
    let mut best: Option<(usize, &str)> = None;
    for (index, (line, byte)) in starts.iter().enumerate() {
        for (end_line, end) in &starts[index + 1..] {
            let far = (end_line - line).abs_diff(PASTED_LINES);
            if best.is_none_or(|(least, _)| far < least) {
                best = Some((far, &text[*byte..*end]));
            }
            if end_line - line > PASTED_LINES {
                break;
            }
        }
    }
    best.map(|(_, block)| block.to_owned()).context("the text has no items to paste")
}

/// A line of the block on which a rule must speak.
struct Risky {
    line: u32,
    rule: &'static str,
    /// Bytes of the block behind its last character.
    complete: usize,
}

#[derive(Default)]
struct Streamed {
    /// The last change to its diagnostics.
    last: Times,
    /// A risky line's last character to the first answer that flags it.
    flagged: Times,
    risky: usize,
    answers: usize,
    vanished: usize,
    changes: usize,
    floor: Times,
}

/// Streams the dialect's block into the text, `count` times.
pub(crate) fn stream(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    lines: usize,
    count: usize,
) -> anyhow::Result<()> {
    let (block, risky) = block(dialect);
    let mut session = Session::open(workspace, dialect, sample, "stream")?;
    let mut streamed = Streamed::default();
    for _ in 0..count {
        one(&mut session, &block, &risky, &mut streamed)?;
    }
    let what = |part: &str| format!("stream, {}, {lines} lines: {part}", dialect.name);
    report.spread(&what("last change to its diagnostics"), &streamed.last, None);
    report.spread(&what("a risky line complete to flagged"), &streamed.flagged, None);
    report.spread(&what("the floor of each change"), &streamed.floor, None);
    let bar = |value| if lines == 10_000 { Bar::AtMost(value) } else { Bar::None };
    let beside = format!("floor of a change {}, {count} streams", number(streamed.floor.median()));
    let beside_changes = format!("{} answers to {} changes", streamed.answers, streamed.changes);
    let answered = 100.0 * streamed.answers as f64 / streamed.changes as f64;
    report.row(what("changes that were answered"), answered, "of 100", Bar::None, beside_changes.clone());
    report.row(what("last change to diagnostics, median"), streamed.last.median(), "ms", bar(8.0), beside);
    let beside = format!("{} of {} risky lines flagged", streamed.flagged.len(), streamed.risky);
    report.row(what("risky line to flagged, median"), streamed.flagged.median(), "ms", bar(6.0), beside);
    let share = 100.0 * streamed.vanished as f64 / streamed.answers as f64;
    report.row(what("answers without an earlier hint"), share, "of 100", Bar::AtMost(0.0), beside_changes);
    Ok(())
}

/// The block without its marks, and the lines they stood on.
fn block(dialect: &Dialect) -> (String, Vec<Risky>) {
    let (mut block, mut risky) = (String::new(), Vec::new());
    for (line, marked) in (0..).zip(dialect.streamed.lines()) {
        let (code, rule) = marked.split_once("@@").map_or((marked, None), |(code, rule)| (code, Some(rule)));
        block.push_str(code);
        risky.extend(rule.map(|rule| Risky { line, rule, complete: block.len() }));
        block.push('\n');
    }
    (block, risky)
}

fn one(session: &mut Session, block: &str, risky: &[Risky], streamed: &mut Streamed) -> anyhow::Result<()> {
    // An empty line to write into, and one below it.
    let at = session.gap()?;
    session.rest();
    let (opened, ..) = session.change(&Stroke::insert(at, "\n\n"))?;
    session.rest();
    let before = hints::read(&opened.body)?;
    let first = session.document.places(&Stroke::insert(at, "")).start;

    let chunks: Vec<&str> = chunks(block).collect();
    let version = session.document.version;
    let uri = session.document.uri.clone();
    let mut written = Vec::new();
    let mut place = first;
    let begun = Instant::now();
    for (index, chunk) in (0..).zip(&chunks) {
        let change = document::change(&uri, version + 1 + index, &(place..place), chunk);
        let due = begun + CHUNK_EVERY * index as u32;
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        written.push(session.client.notify("textDocument/didChange", change)?);
        place = behind(place, chunk);
    }
    let last = version + chunks.len() as i32;
    let mut answers: Vec<(i32, Instant, HashSet<Hint>)> = Vec::new();
    while answers.last().is_none_or(|(version, ..)| *version != last) {
        let answer = session.client.next_published(&uri)?;
        // What was still said of the text before.
        if answer.version > version {
            answers.push((answer.version, answer.at, hints::read(&answer.body)?));
        }
    }
    // The same changes here: the floor, and the text they leave.
    let mut end = at;
    for chunk in &chunks {
        streamed.floor.push(session.document.apply(&Stroke::insert(end, chunk)));
        end += chunk.len();
    }
    session.document.version = last;

    let took = |at: Instant, change: usize| at.saturating_duration_since(written[change]);
    if let Some((_, at, _)) = answers.last() {
        streamed.last.push(took(*at, chunks.len() - 1));
    }
    streamed.changes += chunks.len();
    streamed.risky += risky.len();
    for line in risky {
        let change = (line.complete - 1) / CHUNK_BYTES;
        let complete = version + 1 + change as i32;
        let flags = |hint: &Hint| hint.start.0 == first.line + line.line && hint.code == line.rule;
        let flagged =
            answers.iter().find(|(version, _, hints)| *version >= complete && hints.iter().any(flags));
        if let Some((_, at, _)) = flagged {
            streamed.flagged.push(took(*at, change));
        }
    }
    for (answered, _, hints) in &answers {
        let written: usize =
            chunks[..(answered - version) as usize].iter().map(|it| it.matches('\n').count()).sum();
        let mut followed = Followed::new(&before);
        followed.edit(first.line, first.line, written as u32, false);
        streamed.answers += 1;
        streamed.vanished += usize::from(followed.missing_from(hints) > 0);
    }
    session.rest();
    session.change(&Stroke::delete(at..end + 2))?;
    Ok(())
}

/// The block in pieces of 16 characters, which are bytes: it is ASCII.
fn chunks(block: &str) -> impl Iterator<Item = &str> {
    (0..block.len()).step_by(CHUNK_BYTES).map(|at| &block[at..block.len().min(at + CHUNK_BYTES)])
}

/// The place behind a text that is written at `place`.
fn behind(place: Position, text: &str) -> Position {
    match text.rsplit_once('\n') {
        None => Position::new(place.line, place.character + text.len() as u32),
        Some((_, rest)) => Position::new(place.line + text.matches('\n').count() as u32, rest.len() as u32),
    }
}
