//! The literate rule file: header, query, and behind them examples. Knows no grammar.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use memchr::memmem;

use super::examples::examples_start;
use super::predicates::COMPARING;
use super::{Confidence, Family, FileKind, Problem, RuleWords, Safety, Severity};

/// A rule file, read but not compiled.
#[derive(Debug, Clone)]
pub(super) struct RuleFile {
    /// What it says of itself.
    pub(super) words: Arc<RuleWords>,
    /// The kinds of file it speaks in.
    pub(super) files: Vec<FileKind>,
    /// Whether it also speaks of statements in other languages' strings.
    pub(super) in_strings: bool,
    /// Where its query stands in its text, in bytes.
    query: Range<usize>,
    /// What `"<name>"` stands for in the query.
    pub(super) lists: Lists,
}

/// The texts that a header gives a name: `list name: a b c`, several lines add up, and `regex name: …`.
pub(super) type Lists = BTreeMap<String, Vec<String>>;

/// Reads a rule file, one of those in the binary or not; `path` is `<language>/<family>/<rule>.scm`.
pub(super) fn read(path: &str, text: Cow<'static, str>, bundled: bool) -> Result<RuleFile, Problem> {
    let problem = |line: usize, message: String| Problem { path: path.to_owned(), line, message };
    let parts: Vec<&str> = path.split('/').collect();
    let [.., language, family, file] = parts.as_slice() else {
        return Err(problem(
            0,
            "a rule lies in `<language>/<family>/<rule>.scm`: move the file there".into(),
        ));
    };
    let family =
        Family::from_str(family).map_err(|error| problem(0, format!("the folder is no family: {error}")))?;
    let id = file.strip_suffix(".scm").unwrap_or(file);
    if !id.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-') {
        return Err(problem(0, format!("`{id}`: a rule's id is lower-case words joined by `-`")));
    }

    let header_lines = || text.split_inclusive('\n').take_while(|line| line.starts_with(';'));
    let header: usize = header_lines().map(str::len).sum();
    let examples = examples_start(&text);
    if examples < header {
        let line = text[..examples].lines().count();
        return Err(problem(line, "the examples come before the query: put them last".into()));
    }
    let mut words = RuleWords {
        id: id.to_owned(),
        family,
        language: (*language).to_owned(),
        title: String::new(),
        prose: String::new(),
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        default: true,
        cwe: Vec::new(),
        see: Vec::new(),
        path: path.to_owned(),
        text: Cow::default(),
        bundled,
        fix: None,
        compares: false,
    };
    let mut files =
        if family == Family::Test { vec![FileKind::Test] } else { vec![FileKind::Code, FileKind::Migration] };
    let mut lists = Lists::new();
    let mut in_strings = false;
    for (at, line) in header_lines().enumerate() {
        let said = line.trim_start_matches(';').trim();
        if let Some((kind, name, value)) = list_field(said) {
            let known: &mut Vec<String> = lists.entry(name.to_owned()).or_default();
            match kind {
                "list" => known.extend(value.split_whitespace().map(str::to_owned)),
                _ if known.is_empty() => known.push(value.to_owned()),
                _ => return Err(problem(at, format!("`{name}` is said twice: give one another name"))),
            }
        } else if let Some((key, value)) = header_field(said) {
            let wrong = |error: String| problem(at, format!("`{key}`: {error}"));
            match key {
                "severity" => words.severity = value.parse().map_err(wrong)?,
                "confidence" => words.confidence = value.parse().map_err(wrong)?,
                "default" => {
                    words.default = match value {
                        "on" => true,
                        "off" => false,
                        _ => return Err(wrong(format!("`{value}` is neither `on` nor `off`"))),
                    }
                }
                "cwe" => {
                    for number in value.split([',', ' ']).filter(|number| !number.is_empty()) {
                        words.cwe.push(
                            number.parse().map_err(|_| wrong(format!("`{number}` is not a CWE's number")))?,
                        );
                    }
                }
                "files" => {
                    files = value
                        .split([',', ' '])
                        .filter(|kind| !kind.is_empty())
                        .map(FileKind::from_str)
                        .collect::<Result<_, _>>()
                        .map_err(wrong)?;
                }
                "also" => match value {
                    "strings" => in_strings = true,
                    _ => return Err(wrong(format!("`{value}` is not `strings`"))),
                },
                "see" => words.see.push(value.to_owned()),
                // A measurement for the next person; no behaviour hangs on it.
                _ => {}
            }
        } else if words.title.is_empty() {
            words.title = said.trim_end_matches('.').to_owned();
        } else if said.is_empty() {
            if !words.prose.is_empty() && !words.prose.ends_with("\n\n") {
                words.prose.push_str("\n\n");
            }
        } else {
            if !words.prose.is_empty() && !words.prose.ends_with('\n') {
                words.prose.push(' ');
            }
            words.prose.push_str(said);
        }
    }
    words.prose.truncate(words.prose.trim_end().len());
    if words.title.is_empty() {
        return Err(problem(
            0,
            "the file begins with no title: write `; What goes wrong` on its first line".into(),
        ));
    }
    if words.prose.is_empty() {
        return Err(problem(0, "no prose explains the title: write two or three sentences below it".into()));
    }
    let query = header..examples;
    let asks = |name: &str| memmem::find(text[query.clone()].as_bytes(), name.as_bytes()).is_some();
    words.compares = COMPARING.iter().any(|name| asks(name));
    if asks("fix.title") {
        let safe = asks("fix.safety \"safe\"") && !asks("fix.safety \"suggested\"");
        words.fix = Some(if safe { Safety::Safe } else { Safety::Suggested });
    }
    words.text = text;
    Ok(RuleFile { words: Arc::new(words), files, in_strings, query, lists })
}

impl RuleFile {
    /// The query as it is written.
    pub(super) fn written(&self) -> &str {
        &self.words.text[self.query.clone()]
    }

    /// The query, with the lines before it left blank so that line numbers are the file's.
    pub(super) fn query(&self) -> String {
        let header = self.words.text[..self.query.start].matches('\n').count();
        "\n".repeat(header) + &self.written().replace("\r\n", "\n")
    }
}

/// `list name: a b c` and `regex name: …`.
fn list_field(said: &str) -> Option<(&str, &str, &str)> {
    let (key, value) = said.split_once(": ")?;
    let (kind, name) = key.split_once(' ')?;
    let is_name = name.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    (matches!(kind, "list" | "regex") && is_name).then_some((kind, name, value.trim()))
}

/// `key: value`, for the keys a header knows.
fn header_field(said: &str) -> Option<(&str, &str)> {
    let (key, value) = said.split_once(": ")?;
    matches!(key, "severity" | "confidence" | "default" | "cwe" | "files" | "also" | "see" | "precision")
        .then_some((key, value.trim()))
}
