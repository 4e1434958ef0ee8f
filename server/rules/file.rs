//! The literate rule file: header, query, examples. Knows no grammar.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use super::predicates::COMPARING;
use super::{Confidence, Family, FileKind, Problem, RuleWords, Severity};

/// A rule file, read but not compiled.
#[derive(Debug, Clone)]
pub(super) struct RuleFile {
    /// What it says of itself; `fix` is filled in when the query is compiled.
    pub(super) words: RuleWords,
    /// The kinds of file it speaks in.
    pub(super) files: Vec<FileKind>,
    /// Whether it also speaks of statements in other languages' strings.
    pub(super) in_strings: bool,
    /// The query, with the lines before it left blank so that line numbers are the file's.
    pub(super) query: String,
    /// What `"<name>"` stands for in the query.
    pub(super) lists: Lists,
    pub(super) examples: Vec<Example>,
}

/// The texts that a header gives a name: `list name: a b c`, several lines add up, and `regex name: …`.
pub(super) type Lists = BTreeMap<String, Vec<String>>;

/// A piece of code with what the rule must say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Which kind of example.
    pub kind: ExampleKind,
    /// Line of its `;!` in the rule file, from 0.
    pub line: usize,
    /// The path the code pretends to have; empty for an ordinary source file.
    pub path: String,
    /// The code without its caret lines, ending in a line end.
    pub code: String,
    /// Where hints are expected: line from 0, first and last column in characters from 0, the last not included.
    pub carets: Vec<(usize, usize, usize)>,
    /// The other files of the project that the code pretends to lie in, each a path and a text; empty for none.
    pub project: Arc<Vec<(String, String)>>,
    /// What the code pretends to be a change of.
    pub before: Option<Before>,
}

/// The change that an example pretends to be part of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// The code before the change; empty for a file that is new.
    pub code: String,
    /// The paths of the other files that changed.
    pub files: Vec<String>,
}

/// The kinds of example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleKind {
    /// The rule hints exactly at the carets.
    Bad,
    /// What the fix of the `bad` example before it yields.
    Fixed,
    /// No rule of the language hints.
    Good,
}

/// Reads a rule file; `path` is `<language>/<family>/<rule>.scm`.
pub(super) fn read(path: &str, text: &str) -> Result<RuleFile, Problem> {
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

    let lines: Vec<&str> = text.lines().collect();
    let header_end = lines.iter().position(|line| !line.starts_with(';')).unwrap_or(lines.len());
    let examples_start = lines.iter().position(|line| line.starts_with(";!")).unwrap_or(lines.len());
    if examples_start < header_end {
        return Err(problem(examples_start, "the examples come before the query: put them last".into()));
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
        bad: String::new(),
        good: String::new(),
        bundled: false,
        fix: None,
        compares: false,
    };
    let mut files =
        if family == Family::Test { vec![FileKind::Test] } else { vec![FileKind::Code, FileKind::Migration] };
    let mut lists = Lists::new();
    let mut in_strings = false;
    for (at, line) in lines[..header_end].iter().enumerate() {
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
    let examples = read_examples(path, &lines, examples_start)?;
    let first = |kind: ExampleKind| {
        examples.iter().find(|example| example.kind == kind).map(|example| example.code.clone())
    };
    let (Some(bad), Some(good)) = (first(ExampleKind::Bad), first(ExampleKind::Good)) else {
        return Err(problem(
            lines.len().saturating_sub(1),
            "a rule needs an example it hints at (`;! bad`) and one it is silent on (`;! good`)".into(),
        ));
    };
    words.bad = bad;
    words.good = first(ExampleKind::Fixed).unwrap_or(good);
    let query = lines[..examples_start]
        .iter()
        .enumerate()
        .map(|(at, line)| if at < header_end { "" } else { line })
        .collect::<Vec<_>>()
        .join("\n");
    words.compares = COMPARING.iter().any(|name| query.contains(&format!("(#{name} ")));
    Ok(RuleFile { words, files, in_strings, query, lists, examples })
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

fn read_examples(path: &str, lines: &[&str], start: usize) -> Result<Vec<Example>, Problem> {
    let problem = |line: usize, message: String| Problem { path: path.to_owned(), line, message };
    let mut examples: Vec<Example> = Vec::new();
    let mut setting = Setting::default();
    for (at, line) in lines.iter().enumerate().skip(start) {
        if let Some(marker) = line.strip_prefix(";!") {
            let mut words = marker.split_whitespace();
            let kind = match words.next() {
                Some("bad") => ExampleKind::Bad,
                Some("fixed") => ExampleKind::Fixed,
                Some("good") => ExampleKind::Good,
                Some("project") => {
                    let path = words.next().ok_or_else(|| {
                        problem(at, "`;! project` names no file: write `;! project path/of/file`".into())
                    })?;
                    setting.file(path);
                    continue;
                }
                Some("before") => {
                    let files = words.map(str::to_owned).collect();
                    setting.before = Some(Before { code: String::new(), files });
                    setting.open = Some(Open::Before);
                    continue;
                }
                other => {
                    let other = other.unwrap_or_default();
                    return Err(problem(
                        at,
                        format!("`;! {other}` is none of `bad`, `fixed`, `good`, `project`, `before`"),
                    ));
                }
            };
            if kind == ExampleKind::Fixed && examples.last().is_none_or(|last| last.kind != ExampleKind::Bad)
            {
                return Err(problem(at, "`;! fixed` follows no `;! bad`: put it right behind one".into()));
            }
            let path = words.next().unwrap_or_default().to_owned();
            let (project, before) = setting.close();
            let code = String::new();
            examples.push(Example { kind, line: at, path, code, carets: Vec::new(), project, before });
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let Some(said) = line.strip_prefix(';') else {
            return Err(problem(
                at,
                "an example's lines begin with `; `; the query comes before the examples".into(),
            ));
        };
        let said = said.strip_prefix(' ').unwrap_or(said);
        if let Some(code) = setting.code() {
            code.push_str(said);
            code.push('\n');
            continue;
        }
        let Some(example) = examples.last_mut() else { continue };
        if is_caret_line(said) {
            let code_line = example.code.lines().count().checked_sub(1);
            let Some(code_line) = code_line else {
                return Err(problem(at, "carets stand under no line of code".into()));
            };
            let marks: Vec<char> = said.chars().collect();
            let mut column = 0;
            while column < marks.len() {
                if marks[column] != '^' {
                    column += 1;
                    continue;
                }
                let end = column + marks[column..].iter().take_while(|mark| **mark == '^').count();
                example.carets.push((code_line, column, end));
                column = end;
            }
        } else {
            example.code.push_str(said);
            example.code.push('\n');
        }
    }
    if let Some(bare) =
        examples.iter().find(|example| example.kind == ExampleKind::Bad && example.carets.is_empty())
    {
        return Err(problem(
            bare.line,
            "no carets say where the rule hints: put `^^^` under the code".into(),
        ));
    }
    Ok(examples)
}

/// What the examples that follow lie in.
#[derive(Default)]
struct Setting {
    /// Holds until another project begins.
    project: Arc<Vec<(String, String)>>,
    /// Holds for the next example alone.
    before: Option<Before>,
    /// What the lines being read belong to, if not to an example.
    open: Option<Open>,
    /// The project has had an example.
    used: bool,
}

#[derive(Clone, Copy)]
enum Open {
    Project,
    Before,
}

impl Setting {
    /// Begins a file; behind an example, of another project.
    fn file(&mut self, path: &str) {
        if std::mem::take(&mut self.used) {
            self.project = Arc::default();
        }
        Arc::make_mut(&mut self.project).push((path.to_owned(), String::new()));
        self.open = Some(Open::Project);
    }

    /// The code that the lines being read belong to, if not to an example.
    fn code(&mut self) -> Option<&mut String> {
        match self.open? {
            Open::Project => Arc::make_mut(&mut self.project).last_mut().map(|(_, text)| text),
            Open::Before => self.before.as_mut().map(|before| &mut before.code),
        }
    }

    /// What holds for the example that begins.
    fn close(&mut self) -> (Arc<Vec<(String, String)>>, Option<Before>) {
        self.open = None;
        self.used = true;
        (Arc::clone(&self.project), self.before.take())
    }
}

fn is_caret_line(said: &str) -> bool {
    said.contains('^') && said.chars().all(|char| char == '^' || char == ' ')
}
