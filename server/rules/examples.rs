//! The examples of a rule file. They are read when somebody asks for them: most who load a rule never do. Knows no query.

use std::sync::Arc;

use memchr::memmem;

use super::Problem;

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

/// Where the examples begin in a rule file's text, in bytes: with the first line that begins with `;!`.
pub(super) fn examples_start(text: &str) -> usize {
    let behind_line_end = || memmem::find(text.as_bytes(), b"\n;!").map(|end| end + 1);
    if text.starts_with(";!") { 0 } else { behind_line_end().unwrap_or(text.len()) }
}

/// Reads the examples of a rule file, of which there has to be one that it hints at and one that it is silent on.
pub(super) fn read_examples(path: &str, text: &str) -> Result<Vec<Example>, Problem> {
    let start = text[..examples_start(text)].lines().count();
    let lines: Vec<&str> = text.lines().collect();
    let examples = examples_from(path, &lines, start)?;
    let has = |kind: ExampleKind| examples.iter().any(|example| example.kind == kind);
    if !has(ExampleKind::Bad) || !has(ExampleKind::Good) {
        return Err(Problem {
            path: path.to_owned(),
            line: lines.len().saturating_sub(1),
            message: "a rule needs an example it hints at (`;! bad`) and one it is silent on (`;! good`)"
                .into(),
        });
    }
    Ok(examples)
}

fn examples_from(path: &str, lines: &[&str], start: usize) -> Result<Vec<Example>, Problem> {
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
