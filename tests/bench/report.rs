//! What was measured: spreads of times, rows with their bars, a table and JSON. Knows not how anything is measured.

use std::io::{self, Write};
use std::time::Duration;

use serde_json::{Value, json};

/// Times of one kind, in milliseconds.
#[derive(Default, Clone)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn push(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1e3);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// The least time that at least this part of all times does not exceed; NaN if there is none.
    pub(crate) fn at(&self, part: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (part * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }

    fn json(&self) -> Value {
        json!({
            "count": self.len(), "median": self.median(), "p95": self.at(0.95), "p99": self.at(0.99), "max": self.at(1.0),
        })
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of = |part| number(self.at(part));
        write!(out, "median {} p95 {} p99 {} max {}", of(0.5), of(0.95), of(0.99), of(1.0))
    }
}

/// What a value is held against.
#[derive(Clone, Copy)]
pub(crate) enum Bar {
    AtMost(f64),
    AtLeast(f64),
    /// The issue sets none: the value is there to be compared with its own past.
    None,
}

impl Bar {
    /// Whether the value passes; `None` without a bar.
    fn passes(self, value: f64) -> Option<bool> {
        match self {
            Bar::AtMost(bar) => Some(value <= bar),
            Bar::AtLeast(bar) => Some(value >= bar),
            Bar::None => None,
        }
    }

    fn words(self) -> String {
        match self {
            Bar::AtMost(bar) => format!("<= {}", number(bar)),
            Bar::AtLeast(bar) => format!(">= {}", number(bar)),
            Bar::None => String::new(),
        }
    }
}

struct Row {
    what: String,
    value: f64,
    unit: &'static str,
    bar: Bar,
    note: String,
}

/// Everything measured so far.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<Row>,
    spreads: Vec<Value>,
    failures: Vec<String>,
}

impl Report {
    pub(crate) fn row(&mut self, what: String, value: f64, unit: &'static str, bar: Bar, note: String) {
        self.rows.push(Row { what, value, unit, bar, note });
    }

    /// Keeps whole spreads, for JSON, and says them at once.
    pub(crate) fn spread(&mut self, what: &str, times: &Times, floor: Option<&Times>) {
        let ratio = floor.map(|floor| times.median() / floor.median());
        let beside =
            floor.map(|floor| format!("; floor: {floor}; medians' ratio {:.1}", ratio.unwrap_or(f64::NAN)));
        say(&format!("{what} ({} times, ms): {times}{}", times.len(), beside.unwrap_or_default()));
        let (times, floor) = (times.json(), floor.map(Times::json));
        self.spreads
            .push(json!({ "what": what, "unit": "ms", "times": times, "floor": floor, "ratio": ratio }));
    }

    /// A part that did not run.
    pub(crate) fn failed(&mut self, part: &str, error: &anyhow::Error) {
        say(&format!("FAILED {part}: {error:#}"));
        self.failures.push(format!("{part}: {error:#}"));
    }

    pub(crate) fn failures(&self) -> &[String] {
        &self.failures
    }

    pub(crate) fn json(&self, about: Value) -> Value {
        let rows = self.rows.iter().map(|row| {
            let (kind, bar) = match row.bar {
                Bar::AtMost(bar) => ("at most", Some(bar)),
                Bar::AtLeast(bar) => ("at least", Some(bar)),
                Bar::None => ("none", None),
            };
            json!({
                "what": row.what, "value": row.value, "unit": row.unit, "note": row.note,
                "bar": bar, "barKind": kind, "passes": row.bar.passes(row.value),
            })
        });
        json!({
            "about": about, "rows": rows.collect::<Vec<_>>(), "spreads": self.spreads, "failures": self.failures,
        })
    }

    /// The table: each value beside its bar.
    pub(crate) fn print(&self) {
        let cells: Vec<[String; 5]> = self
            .rows
            .iter()
            .map(|row| {
                let verdict = match row.bar.passes(row.value) {
                    Some(true) => "pass",
                    Some(false) => "MISS",
                    None => "",
                };
                let value = format!("{} {}", number(row.value), row.unit);
                [row.what.clone(), value, row.bar.words(), verdict.to_owned(), row.note.clone()]
            })
            .collect();
        let head = ["", "measured", "bar", "", "beside"].map(str::to_owned);
        let rule = ["---"; 5].map(str::to_owned);
        let widths: Vec<usize> = (0..5)
            .map(|column| {
                cells.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or(0)
            })
            .collect();
        say("");
        for row in [head, rule].iter().chain(&cells) {
            let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            say(format!("| {} |", padded.collect::<Vec<_>>().join(" | ")).trim_end());
        }
        let held = self.rows.iter().filter_map(|row| row.bar.passes(row.value));
        let (passed, all) = held.fold((0, 0), |(passed, all), pass| (passed + usize::from(pass), all + 1));
        say(&format!("\n{passed} of {all} values pass their bars"));
    }
}

/// A value as people read it.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Writes a line for the reader. One who has left is not missed.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}
