//! A change as the list its owner has to answer for: by family over all of it, then file by file. Knows neither who reads
//! it nor where the files came from.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use super::document::Selection;
use super::hint::Hint;
use crate::rules::{Family, FileKind, RuleSet, RuleWords, Safety, Severity};
use crate::syntax::Language;

/// A changed file with what was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedFile {
    /// The path as people read it.
    pub path: String,
    hints: Vec<ReportedHint>,
    /// The families that some rule could have spoken of.
    asked: BTreeSet<Family>,
}

#[derive(Debug, Clone, PartialEq)]
struct ReportedHint {
    /// From 1.
    line: usize,
    rule: Arc<RuleWords>,
    severity: Severity,
    message: String,
    fix: Option<(String, Safety)>,
}

impl ReportedFile {
    /// What is to be said of the file at `path`, below its root and with `/` between the parts.
    pub fn new(
        path: &str,
        language: &'static Language,
        text: &str,
        hints: &[Hint],
        (rules, selection): (&RuleSet, &Selection),
    ) -> ReportedFile {
        let kind = FileKind::of(path, text);
        let asked = rules.speaking(language, kind).filter(|words| selection.selects(words));
        let reported = |hint: &Hint| ReportedHint {
            line: 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..hint.range.start]).count(),
            rule: Arc::clone(&hint.rule),
            severity: hint.severity,
            message: hint.message.clone(),
            fix: hint.fix.as_ref().map(|fix| (fix.title.clone(), fix.safety)),
        };
        ReportedFile {
            path: path.to_owned(),
            asked: asked.map(|words| words.family).collect(),
            hints: hints.iter().map(reported).collect(),
        }
    }

    /// How many hints the file has.
    pub fn count(&self) -> usize {
        self.hints.len()
    }

    fn of(&self, family: Family) -> impl Iterator<Item = &ReportedHint> {
        self.hints.iter().filter(move |hint| hint.rule.family == family)
    }
}

/// The report in Markdown: a heading with `subject`, a list of questions, one for each family, and a section for each
/// file. `skipped` are files that were left alone, each with the reason.
pub fn change_report(subject: &str, files: &[ReportedFile], skipped: &[(String, String)]) -> String {
    let mut out = format!("# {subject}\n\n{}\n\n## What its owner answers for\n\n", summary(files));
    for family in Family::ALL {
        let (title, question) = asks(*family);
        let _ = writeln!(out, "- [ ] **{title}**: {question} {}", answer(files, *family));
    }
    for file in files {
        let _ = write!(out, "\n## {}\n\n", code(&file.path));
        for family in Family::ALL.iter().filter(|family| file.of(**family).next().is_some()) {
            let _ = writeln!(out, "- **{}**", asks(*family).0);
            file.of(*family).for_each(|hint| line(&mut out, hint));
        }
        let silent = file.asked.iter().filter(|family| file.of(**family).next().is_none());
        let silent: Vec<&str> = silent.map(|family| asks(*family).0).collect();
        let _ = match (silent.is_empty(), file.hints.is_empty()) {
            (true, true) => writeln!(out, "No rule looks at files of this kind."),
            (true, false) => Ok(()),
            (false, true) => writeln!(out, "Nothing found: {}.", silent.join(", ")),
            (false, false) => writeln!(out, "- Nothing found: {}", silent.join(", ")),
        };
    }
    if !skipped.is_empty() {
        out.push_str("\n## Not reviewed\n\n");
        for (path, reason) in skipped {
            let _ = writeln!(out, "- {}: {}", code(path), prose(reason));
        }
    }
    out
}

/// What a family is called in the report, and what it asks of the owner.
fn asks(family: Family) -> (&'static str, &'static str) {
    match family {
        Family::Auth => ("Auth", "who may call it, and whose data do they reach?"),
        Family::Api => ("API", "what does a caller see, also when something is wrong?"),
        Family::Failure => {
            ("Errors and retries", "what happens on failure, on a timeout, on the second try?")
        }
        Family::Data => {
            ("Data", "what does a half-done write leave behind, and who writes at the same time?")
        }
        Family::Migration => ("Migration", "how does the schema get there, and how back?"),
        Family::Security => ("Security", "what can somebody who means harm make of it?"),
        Family::Observability => ("Logging", "what tells that it fails, and does it tell a secret?"),
        Family::Performance => ("Performance", "what happens with a thousand times the data?"),
        Family::Test => ("Tests", "which test fails when this is wrong?"),
        Family::Dependency => ("Dependencies", "where does what it imports come from?"),
        Family::Ops => ("Operations", "how is it configured, started and stopped?"),
        Family::Unfinished => ("Unfinished", "what was left for somebody else?"),
    }
}

fn answer(files: &[ReportedFile], family: Family) -> String {
    let hints = files.iter().map(|file| (file, file.of(family).count())).filter(|(_, count)| *count > 0);
    let places: Vec<String> = hints.clone().map(|(file, _)| code(&file.path)).collect();
    if !places.is_empty() {
        let count: usize = hints.map(|(_, count)| count).sum();
        return format!("**{}** in {}", many(count, "hint"), places.join(", "));
    }
    let asked = files.iter().any(|file| file.asked.contains(&family));
    if asked { "Nothing found." } else { "No rule looked at this." }.to_owned()
}

fn line(out: &mut String, hint: &ReportedHint) {
    let _ =
        write!(out, "  - line {}, {} `{}`: {}", hint.line, hint.severity, hint.rule.id, prose(&hint.message));
    if let Some((title, safety)) = &hint.fix {
        let _ = write!(out, " (fix, {safety}: {})", prose(title));
    }
    out.push('\n');
}

fn summary(files: &[ReportedFile]) -> String {
    let hints = || files.iter().flat_map(|file| &file.hints);
    let reviewed = many(files.len(), "file");
    if hints().next().is_none() {
        return format!("No hints in {reviewed}.");
    }
    let severities = Severity::ALL.iter().rev().filter_map(|severity| {
        let count = hints().filter(|hint| hint.severity == *severity).count();
        match severity {
            _ if count == 0 => None,
            Severity::Info => Some(format!("{count} info")),
            _ => Some(many(count, severity.as_str())),
        }
    });
    let severities: Vec<String> = severities.collect();
    format!("{} in {reviewed}: {}.", many(hints().count(), "hint"), severities.join(", "))
}

fn many(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// A name as a span of code, whatever is in it.
fn code(name: &str) -> String {
    let name = name.replace(char::is_control, "\u{fffd}");
    if name.contains('`') { format!("`` {name} ``") } else { format!("`{name}`") }
}

/// A message in one line. What stands between backticks is code; elsewhere no character is markup.
fn prose(message: &str) -> String {
    let mut is_code = false;
    let mut out = String::with_capacity(message.len());
    for char in message.chars() {
        match char {
            '`' => is_code = !is_code,
            '<' | '[' | '*' | '_' | '\\' if !is_code => out.push('\\'),
            _ => {}
        }
        out.push(if char.is_control() { ' ' } else { char });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{Document, analyze};
    use crate::syntax::SyntaxTree;

    fn file(path: &str, text: &str, rules: &RuleSet) -> ReportedFile {
        let language = Language::for_path(path.as_ref()).expect("a known language");
        let tree = SyntaxTree::parse(language, text);
        // The report must be the same whatever rules come with the binary.
        let bundled = rules.words().filter(|words| words.bundled).map(|words| words.id.clone());
        let selection = Selection { disable: bundled.collect(), ..Selection::default() };
        let hints = analyze(&Document::alone(path, text, &tree), rules, &selection);
        ReportedFile::new(path, language, text, &hints, (rules, &selection))
    }

    fn rules() -> RuleSet {
        let rule = |name: &str, severity: &str, message: &str| {
            format!(
                "; Title\n;\n; Prose.\n;\n; severity: {severity}\n\n((call function: (identifier) @callee) @hint\n \
                 (#eq? @callee \"{name}\")\n (#set! message \"{message}\")\n (#set! fix.title \"Call `safe`\")\n \
                 (#replace! @callee \"safe\"))\n\n;! bad\n; {name}()\n; {carets}\n;! fixed\n; safe()\n;! good\n; safe()\n",
                carets = "^".repeat(name.len() + 2)
            )
        };
        let files = [
            ("python/failure/never-again.scm", rule("never", "error", "`{callee}` <b>fails</b>\\nfor good")),
            ("python/auth/open-door.scm", rule("door", "warning", "`{callee}` is open to *all*")),
        ];
        let (rules, problems) = RuleSet::load(files.map(|(path, text)| (path.to_owned(), text)));
        assert_eq!(problems, []);
        rules
    }

    #[test]
    fn a_change_is_a_list_of_questions_and_of_files() {
        let rules = rules();
        let files = [
            file("app/`odd`\n.py", "x = 1\n", &rules),
            file("app/routes.py", "never()\nif x:\n    door()\n    never()\n", &rules),
            file("main.go", "package main\n", &rules),
        ];
        let skipped = [("app/huge.py".to_owned(), "has 12 bytes; `max-file-bytes` is 10".to_owned())];
        let said = change_report("Review of what changed since HEAD", &files, &skipped);
        insta::assert_snapshot!(said);
    }

    #[test]
    fn a_change_without_hints_says_so() {
        let said = change_report("Review", &[file("a.py", "x = 1\n", &rules())], &[]);
        assert!(said.starts_with("# Review\n\nNo hints in 1 file.\n"), "{said}");
        assert_eq!(said.matches("**").count(), 2 * Family::ALL.len(), "{said}");
        assert_eq!(
            change_report("Review", &[], &[]).matches("No rule looked at this.").count(),
            Family::ALL.len()
        );
    }
}
