//! Hints as an editor reads them, followed through edits to say which must still be there. Knows no server.

use std::collections::HashSet;

use serde::Deserialize;

/// A hint in a published answer. Lines are from 0, characters are bytes.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Hint {
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) start: (u32, u32),
    pub(crate) end: (u32, u32),
}

#[derive(Deserialize)]
struct Publication {
    params: Params,
}

#[derive(Deserialize)]
struct Params {
    diagnostics: Vec<Diagnostic>,
}

#[derive(Deserialize)]
struct Diagnostic {
    code: Option<String>,
    message: String,
    range: Range,
}

#[derive(Deserialize)]
struct Range {
    start: Place,
    end: Place,
}

#[derive(Deserialize)]
struct Place {
    line: u32,
    character: u32,
}

/// The hints of an answer.
pub(crate) fn read(body: &[u8]) -> anyhow::Result<HashSet<Hint>> {
    let Publication { params } = serde_json::from_slice(body)?;
    let hint = |it: Diagnostic| Hint {
        code: it.code.unwrap_or_default(),
        message: it.message,
        start: (it.range.start.line, it.range.start.character),
        end: (it.range.end.line, it.range.end.character),
    };
    Ok(params.diagnostics.into_iter().map(hint).collect())
}

/// Hints of a text before some edits, moved with their lines; those on edited lines are let go.
#[derive(Clone, Default)]
pub(crate) struct Followed(Vec<Hint>);

impl Followed {
    pub(crate) fn new(hints: &HashSet<Hint>) -> Followed {
        Followed(hints.iter().cloned().collect())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// An edit of the lines `first..=last` that writes `newlines`. An edit that writes only whole lines in front of
    /// its line (`whole`) leaves that line intact.
    pub(crate) fn edit(&mut self, first: u32, last: u32, newlines: u32, whole: bool) {
        let below = |hint: &Hint| hint.start.0 > last || (whole && hint.start.0 == last);
        self.0.retain(|hint| below(hint) || hint.end.0 < first);
        for hint in self.0.iter_mut().filter(|hint| below(hint)) {
            hint.start.0 = hint.start.0 + newlines - (last - first);
            hint.end.0 = hint.end.0 + newlines - (last - first);
        }
    }

    /// How many of them an answer lacks.
    pub(crate) fn missing_from(&self, answer: &HashSet<Hint>) -> usize {
        self.0.iter().filter(|hint| !answer.contains(hint)).count()
    }
}
