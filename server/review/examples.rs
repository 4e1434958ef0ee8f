//! Runs the examples in rule files: what each rule promises of itself. Knows no disk.

use super::analysis::analyze;
use super::document::{Document, Selection};
use super::fix::{apply, error_count};
use super::hint::Hint;
use crate::rules::{ChangedFiles, Example, ExampleKind, ProjectFacts, RuleSet, RuleWords, Surroundings};
use crate::syntax::{Language, LazySource, SyntaxTree};

/// A promise that a rule does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFailure {
    /// The rule's file, below its root.
    pub path: String,
    /// Line of the example's `;!`, from 0.
    pub line: usize,
    /// What was promised and what came.
    pub message: String,
}

/// Makes a project of files that are not on disk, each a path and a text.
pub type Pretend<'a> = &'a dyn Fn(&[(String, String)]) -> Box<dyn ProjectFacts>;

/// Runs the examples of the rules that `wanted` takes, in every language they serve. Says how many ran, and what failed.
pub fn check_examples(
    rules: &RuleSet,
    pretend: Pretend<'_>,
    wanted: impl Fn(&RuleWords) -> bool,
) -> (usize, Vec<ExampleFailure>) {
    let mut ran = 0;
    let mut failures = Vec::new();
    for (words, examples) in rules.examples().filter(|(words, _)| wanted(words)) {
        for language in Language::all().iter().filter(|language| language.name() == words.language) {
            for (index, example) in examples.iter().enumerate() {
                ran += 1;
                let fixed = examples.get(index + 1).filter(|next| next.kind == ExampleKind::Fixed);
                let project = (!example.project.is_empty()).then(|| pretend(&example.project));
                let project = project.as_deref();
                let run = Run { rules, words, language, example, project };
                let outcome = match example.kind {
                    ExampleKind::Bad => run.bad(fixed),
                    ExampleKind::Fixed => Ok(()),
                    ExampleKind::Good => run.good(),
                };
                if let Err(message) = outcome {
                    failures.push(ExampleFailure { path: words.path.clone(), line: example.line, message });
                }
            }
        }
    }
    (ran, failures)
}

struct Run<'a> {
    rules: &'a RuleSet,
    words: &'a RuleWords,
    language: &'static Language,
    example: &'a Example,
    project: Option<&'a dyn ProjectFacts>,
}

impl Run<'_> {
    fn hints(&self, code: &str, tree: &SyntaxTree) -> Vec<Hint> {
        let path = if self.example.path.is_empty() { "example" } else { &self.example.path };
        let selection = Selection { enable: vec![self.words.id.clone()], ..Selection::default() };
        let before = self.example.before.as_ref();
        let mut files = before.map(|before| before.files.clone()).unwrap_or_default();
        files.push(path.to_owned());
        let changed = before.map(|_| ChangedFiles::new(files));
        let code_before = before.map(|before| before.code.clone()).filter(|code| !code.is_empty());
        let before = code_before.map(|code| LazySource::new(code, self.language));
        let around =
            Surroundings { project: self.project, before: before.as_ref(), changed: changed.as_ref() };
        analyze(&Document { path, text: code, tree, around }, self.rules, &selection)
    }

    fn bad(&self, fixed: Option<&Example>) -> Result<(), String> {
        let code = &self.example.code;
        let tree = SyntaxTree::parse(self.language, code);
        let mut hints = self.hints(code, &tree);
        hints.retain(|hint| hint.rule.path == self.words.path);
        let mut found: Vec<_> = hints.iter().map(|hint| first_line(code, hint)).collect();
        let mut expected = self.example.carets.clone();
        found.sort_unstable();
        expected.sort_unstable();
        if found != expected {
            return Err(format!("expected hints at {}, found {}", places(&expected), places(&found)));
        }
        match fixed {
            Some(fixed) => self.fixed(code, &tree, &hints, &fixed.code),
            None if hints.iter().any(|hint| hint.fix.is_some()) => {
                Err("the hint has a fix, but no `;! fixed` follows: add what the fix should yield".into())
            }
            None => Ok(()),
        }
    }

    /// Applies every hint's fix, from the last to the first, and compares.
    fn fixed(&self, code: &str, tree: &SyntaxTree, hints: &[Hint], expected: &str) -> Result<(), String> {
        let mut edits: Vec<_> = Vec::new();
        for hint in hints {
            let fix = hint.fix.as_ref().ok_or("`;! fixed` follows, but the hint has no fix")?;
            edits.extend(fix.edits.iter().cloned());
        }
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        edits.dedup();
        let text = apply(code, &edits);
        if text != expected {
            return Err(format!("the fix should yield\n{expected}but yields\n{text}"));
        }
        let after = SyntaxTree::parse(self.language, &text);
        if error_count(&after) > error_count(tree) {
            return Err(format!("what the fix yields does not parse:\n{text}"));
        }
        match self.hints(&text, &after).iter().find(|hint| hint.rule.id == self.words.id) {
            Some(hint) => Err(format!("the fix does not silence the hint: {}", hint.message)),
            None => Ok(()),
        }
    }

    /// Every rule is silent, not only this one: an example of good code must not be bad in another way. What came with
    /// the binary promises nothing of a user's rules.
    fn good(&self) -> Result<(), String> {
        let code = &self.example.code;
        let tree = SyntaxTree::parse(self.language, code);
        match self.hints(code, &tree).iter().find(|hint| hint.rule.bundled || !self.words.bundled) {
            Some(hint) => {
                let (line, start, end) = first_line(code, hint);
                Err(format!(
                    "expected silence, but `{}` speaks at {}: {}",
                    hint.rule.id,
                    places(&[(line, start, end)]),
                    hint.message
                ))
            }
            None => Ok(()),
        }
    }
}

/// The part of a hint on its first line: line from 0, first and last column in characters, the last not included.
fn first_line(code: &str, hint: &Hint) -> (usize, usize, usize) {
    let start = hint.range.start;
    let line = code[..start].matches('\n').count();
    let line_start = code[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = code[start..].find('\n').map_or(code.len(), |at| start + at);
    let column = |byte: usize| code[line_start..byte].chars().count();
    (line, column(start), column(hint.range.end.min(line_end)))
}

fn places(places: &[(usize, usize, usize)]) -> String {
    if places.is_empty() {
        return "no place".into();
    }
    let said: Vec<String> =
        places.iter().map(|(line, start, end)| format!("{}:{}-{}", line + 1, start + 1, end)).collect();
    said.join(", ")
}
