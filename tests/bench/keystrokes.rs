//! Keystrokes at random places, one at a time: from the last byte of the change to the last byte of its diagnostics.
//! And whether hints on intact lines stay while another line does not parse.
//!
//! An action is a few keystrokes that end with the text they began with, so that a file stays what it is. The floor of
//! each keystroke is measured between it and the next one, on the same machine in the same moment.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use crate::client::Client;
use crate::corpus::{Dialect, Sample};
use crate::document::{Document, Stroke};
use crate::hints::{self, Followed, Hint};
use crate::process;
use crate::random::Random;
use crate::report::{Bar, Report, Times, number, say};
use crate::workspace::Workspace;

/// Between two keystrokes the server comes to rest, as it does between a person's.
const PAUSE: Duration = Duration::from_millis(3);
/// Keystrokes that are not counted: the first grow buffers and load pages.
const WARMING: usize = 20;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Action {
    /// Letters inside an identifier, a comment or a text: it parses throughout.
    Clean,
    Letter,
    Bracket,
    Quote,
    Comment,
    Deletion,
    Newline,
    /// What turns all that follows into a text or a comment: lines below it are not intact.
    Swallow,
}

/// How often each is drawn for the keystrokes of all kinds.
const MIX: &[Action] = &[
    Action::Letter,
    Action::Letter,
    Action::Letter,
    Action::Letter,
    Action::Clean,
    Action::Clean,
    Action::Bracket,
    Action::Bracket,
    Action::Bracket,
    Action::Quote,
    Action::Quote,
    Action::Comment,
    Action::Comment,
    Action::Deletion,
    Action::Deletion,
    Action::Deletion,
    Action::Newline,
    Action::Swallow,
];

/// How many answers to edits that leave an error kept every hint of the intact lines.
#[derive(Default, Clone, Copy)]
struct Kept {
    answers: usize,
    kept: usize,
    hints: usize,
    hints_kept: usize,
}

impl Kept {
    fn percent(self) -> f64 {
        100.0 * self.kept as f64 / self.answers as f64
    }
}

#[derive(Default)]
struct Measured {
    times: Times,
    floor: Times,
    /// Milliseconds of the server's processor time for each keystroke, from the kernel's ticks.
    cpu: f64,
    kept: BTreeMap<Action, Kept>,
    mended: usize,
    mended_same: usize,
    /// Of all answers.
    bytes: usize,
}

/// Measures one text: `count` keystrokes of all kinds, and as many that leave no error.
pub(crate) fn run(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    lines: usize,
    count: usize,
) -> anyhow::Result<()> {
    let what = |kind: &str| format!("keystroke, {kind}, {}, {lines} lines", dialect.name);
    for (kind, mix) in [("all kinds", MIX), ("no errors", &[Action::Clean][..])] {
        let measured = measure(workspace, dialect, sample, mix, count)?;
        report.spread(&what(kind), &measured.times, Some(&measured.floor));
        say(&format!("  the server's processor time: {} ms a keystroke", number(measured.cpu)));
        say(&format!("  an answer has {} kB on average", measured.bytes / measured.times.len() / 1_000));
        let (median, floor) = (measured.times.median(), measured.floor.median());
        let beside = format!("floor {}, ratio {:.1}", number(floor), median / floor);
        let errors = kind == "all kinds";
        let bar = match lines {
            1_000 => Bar::AtMost(1.0),
            10_000 => Bar::AtMost(4.0_f64.min(2.5 * floor + 0.5)),
            50_000 if !errors => Bar::AtMost(25.0_f64.min(2.5 * floor)),
            _ => Bar::None,
        };
        report.row(format!("{}: median", what(kind)), median, "ms", bar, beside);
        let (tail, floor_tail) = (measured.times.at(0.99), measured.floor.at(0.99));
        let bar = if errors && lines == 10_000 { Bar::AtMost(1.5 * floor_tail + 5.0) } else { Bar::None };
        report.row(format!("{}: p99", what(kind)), tail, "ms", bar, format!("floor {}", number(floor_tail)));
        if errors {
            kept_rows(report, &measured, dialect, lines);
        }
    }
    Ok(())
}

fn kept_rows(report: &mut Report, measured: &Measured, dialect: &Dialect, lines: usize) {
    let mut all = Kept::default();
    for (action, kept) in &measured.kept {
        say(&format!(
            "  {action:?}: {} of {} answers to broken text keep all hints of intact lines ({} of {} hints)",
            kept.kept, kept.answers, kept.hints_kept, kept.hints
        ));
        if *action != Action::Swallow {
            all.answers += kept.answers;
            all.kept += kept.kept;
            all.hints += kept.hints;
            all.hints_kept += kept.hints_kept;
        }
    }
    let of = format!("{} of {} hints in {} broken texts", all.hints_kept, all.hints, all.answers);
    let what = format!("hints on intact lines kept, {}, {lines} lines", dialect.name);
    report.row(what, all.percent(), "of 100", Bar::AtLeast(95.0), of);
    let same = 100.0 * measured.mended_same as f64 / measured.mended as f64;
    let what = format!("mended text has its hints again, {}, {lines} lines", dialect.name);
    report.row(what, same, "of 100", Bar::AtLeast(100.0), format!("{} actions", measured.mended));
}

fn measure(
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    mix: &[Action],
    count: usize,
) -> anyhow::Result<Measured> {
    let mut client = Client::start(workspace.binary, workspace.root)?;
    let uri = workspace.uri(dialect, "keystrokes");
    let document = Document::new(uri, dialect.language(), &sample.text);
    client.open(&document.uri, dialect.name, document.version, &document.text)?;
    let first = client.published(&document.uri, document.version)?;
    let hints = hints::read(&first.body)?;
    let mut random = Random::new(workspace.seed);
    let mut typist = Typist { client, document, hints, measured: Measured::default() };
    while typist.measured.times.len() < WARMING {
        typist.act(random.pick(mix), dialect, &mut random)?;
    }
    typist.measured = Measured::default();
    let begun = process::cpu_ms(typist.client.process())?;
    while typist.measured.times.len() < count {
        typist.act(random.pick(mix), dialect, &mut random)?;
    }
    let spent = process::cpu_ms(typist.client.process())? - begun;
    typist.measured.cpu = spent / typist.measured.times.len() as f64;
    Ok(typist.measured)
}

struct Typist {
    client: Client,
    document: Document,
    /// Those of the text when it was opened.
    hints: HashSet<Hint>,
    measured: Measured,
}

impl Typist {
    fn act(&mut self, action: Action, dialect: &Dialect, random: &mut Random) -> anyhow::Result<()> {
        let mut followed = Followed::new(&self.hints);
        let mut undo = Vec::new();
        for stroke in strokes(action, dialect, &self.document, random) {
            let taken = self.document.text[stroke.bytes.clone()].to_owned();
            let written = stroke.bytes.start..stroke.bytes.start + stroke.text.len();
            self.stroke(action, &stroke, &mut followed)?;
            undo.push(Stroke { bytes: written, text: taken });
        }
        let mut last = None;
        while let Some(stroke) = undo.pop() {
            last = Some(self.stroke(action, &stroke, &mut followed)?);
        }
        if let Some(answer) = last {
            self.measured.mended += 1;
            self.measured.mended_same += usize::from(answer == self.hints);
        }
        Ok(())
    }

    /// One keystroke, there and here.
    fn stroke(
        &mut self,
        action: Action,
        stroke: &Stroke,
        followed: &mut Followed,
    ) -> anyhow::Result<HashSet<Hint>> {
        std::thread::sleep(PAUSE);
        self.client.forget();
        let places = self.document.places(stroke);
        let change = self.document.did_change(stroke);
        let written = self.client.notify("textDocument/didChange", change)?;
        let published = self.client.published(&self.document.uri, self.document.version)?;
        let floor = self.document.apply(stroke);
        self.measured.times.push(published.at.saturating_duration_since(written));
        self.measured.floor.push(floor);
        self.measured.bytes += published.body.len();
        let answer = hints::read(&published.body)?;
        let newlines = stroke.text.matches('\n').count() as u32;
        followed.edit(places.start.line, places.end.line, newlines, false);
        if self.document.floor.has_error() {
            let missing = followed.missing_from(&answer);
            let kept = self.measured.kept.entry(action).or_default();
            kept.answers += 1;
            kept.kept += usize::from(missing == 0);
            kept.hints += followed.len();
            kept.hints_kept += followed.len() - missing;
        }
        Ok(answer)
    }
}

/// The keystrokes of an action, each at its place in the text that those before it leave.
fn strokes(action: Action, dialect: &Dialect, document: &Document, random: &mut Random) -> Vec<Stroke> {
    let text = &document.text;
    let at = place(text, random);
    let letter = |random: &mut Random| random.pick(&["q", "x", "z"]).to_owned();
    let one = |mark: &str| vec![Stroke::insert(at, mark)];
    let typed = |marks: &[&str]| {
        let mut end = at;
        let stroke = |mark: &&str| {
            end += mark.len();
            Stroke::insert(end - mark.len(), mark)
        };
        marks.iter().map(stroke).collect::<Vec<_>>()
    };
    match action {
        Action::Clean => {
            let at = inside_word(document, random);
            (0..2).map(|index| Stroke::insert(at + index, &letter(random))).collect()
        }
        Action::Letter => one(&letter(random)),
        Action::Bracket => {
            // The second is a letter inside, or one in another place while this place is broken.
            let elsewhere = if random.below(2) == 0 { at } else { inside_word(document, random) };
            let elsewhere = elsewhere + usize::from(elsewhere >= at);
            let bracket = Stroke::insert(at, random.pick(&["(", ")", "[", "]", "{", "}"]));
            vec![bracket, Stroke::insert(elsewhere, &letter(random))]
        }
        Action::Quote => one(random.pick(&["'", "\""])),
        Action::Comment if dialect.name == "python" => one("#"),
        Action::Comment => typed(&["/", "/"]),
        Action::Deletion => {
            let length = text[at..].chars().next().map_or(0, char::len_utf8);
            vec![Stroke::delete(at..at + length)]
        }
        Action::Newline => one("\n"),
        Action::Swallow if dialect.name == "python" => typed(&["\"", "\"", "\""]),
        Action::Swallow if random.below(2) == 0 => one("`"),
        Action::Swallow => typed(&["/", "*"]),
    }
}

/// A random place between two characters that is not inside of a line's end.
fn place(text: &str, random: &mut Random) -> usize {
    let mut at = random.below(text.len() - 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A random place inside a word where one more letter breaks nothing.
fn inside_word(document: &Document, random: &mut Random) -> usize {
    const WORDS: &[&str] = &[
        "identifier",
        "property_identifier",
        "type_identifier",
        "comment",
        "string_content",
        "string_fragment",
    ];
    let text = document.text.as_bytes();
    loop {
        let at = 1 + random.below(text.len() - 2);
        let between_letters = text[at - 1].is_ascii_lowercase() && text[at].is_ascii_lowercase();
        let in_word = || {
            let leaf = document.floor.leaf(at);
            leaf.is_some_and(|leaf| {
                WORDS.contains(&leaf.kind()) && leaf.start_byte() < at && at < leaf.end_byte()
            })
        };
        // A letter behind a backslash belongs to it.
        if between_letters && (at < 2 || text[at - 2] != b'\\') && in_word() {
            return at;
        }
    }
}
