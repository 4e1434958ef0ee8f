//! From a rule file to patterns with checks, message and fix. Knows no document.

use std::sync::{Arc, OnceLock};

use super::file::{Lists, RuleFile};
use super::fixes::{self, Action};
use super::predicates::{self, Check};
use super::template::Template;
use super::{FileKind, Problem, RuleWords, Safety, Severity};
use crate::syntax::Language;
use crate::syntax::query::{Argument, Pattern, Predicate, TextPredicate};

/// One pattern of a rule, ready to be tried.
pub(super) struct Variant {
    pub(super) words: Arc<RuleWords>,
    pub(super) files: Arc<[FileKind]>,
    pub(super) pattern: Pattern,
    pub(super) hint: usize,
    /// What must be so around it, or nothing can match.
    pub(super) needs: Vec<Need>,
    /// What is asked of texts while a pattern of many choices is still being matched; made when it first is.
    early: OnceLock<Vec<TextPredicate>>,
    /// Made when the pattern first meets its structure, which most never do.
    answer: OnceLock<Option<Answer>>,
}

/// Something that many places share, so that it is asked once for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Need {
    /// The file imports one of these modules.
    Import(Vec<String>),
    /// The unit handles an error, or stands where one is handled.
    ErrorHandler,
}

impl Need {
    /// What a predicate needs, if it is more than its node.
    fn of(predicate: &Predicate) -> Option<Need> {
        let text = |argument: &Argument| match argument {
            Argument::Text(text) => Some(text.clone()),
            Argument::Capture(_) => None,
        };
        match predicate.name.as_str() {
            "imports?" => predicate.arguments.iter().map(text).collect::<Option<_>>().map(Need::Import),
            "in-error-handler?" => Some(Need::ErrorHandler),
            _ => None,
        }
    }
}

/// What a variant asks and says where its pattern matches.
pub(super) struct Answer {
    /// What must hold, the cheapest first.
    pub(super) checks: Vec<Check>,
    pub(super) message: Template,
    pub(super) severity: Option<Severity>,
    pub(super) fix: Option<FixPlan>,
    pub(super) related: Vec<(usize, Template)>,
}

impl Variant {
    /// What is asked of texts before all of the pattern is matched; nothing of a pattern that leaves few choices.
    pub(super) fn early(&self) -> &[TextPredicate] {
        self.early.get_or_init(|| match self.pattern.has_choices() {
            true => {
                let predicates = self.pattern.predicates.iter();
                predicates.filter_map(|it| TextPredicate::compile(it).ok().flatten()).collect()
            }
            false => Vec::new(),
        })
    }

    /// What it asks and says; nothing if it is wrong, which was said when its file was checked.
    pub(super) fn answer(&self) -> Option<&Answer> {
        self.answer.get_or_init(|| answer(&self.pattern).ok()).as_ref()
    }
}

/// How a variant answers its hint.
pub(super) struct FixPlan {
    pub(super) title: Template,
    pub(super) safety: Safety,
    pub(super) actions: Vec<Action>,
}

/// Compiles a rule for a language, its own or one that extends it: what its patterns look for, not yet what they ask.
pub(super) fn compile(file: &RuleFile, language: &Language) -> Result<Vec<Variant>, Problem> {
    let problem = |line: usize, message: String| Problem { path: file.words.path.clone(), line, message };
    let patterns = language
        .compile(&file.words.language, &file.query())
        .map_err(|error| problem(error.line, error.message))?;
    let files: Arc<[FileKind]> = file.files.clone().into();
    let mut variants = Vec::new();
    for mut pattern in patterns {
        let line = pattern.line;
        for predicate in pattern.predicates.iter_mut().filter(|predicate| predicate.name.ends_with('?')) {
            fill_in(predicate, &file.lists).map_err(|message| problem(predicate.line, message))?;
        }
        let Some(hint) = pattern.capture("hint") else {
            return Err(problem(line, "the pattern captures no `@hint`: say which node to underline".into()));
        };
        let needs = pattern.predicates.iter().filter_map(Need::of).collect();
        let (words, files) = (Arc::clone(&file.words), Arc::clone(&files));
        let (early, answer) = (OnceLock::new(), OnceLock::new());
        variants.push(Variant { words, files, pattern, hint, needs, early, answer });
    }
    Ok(variants)
}

/// Compiles all there is of a rule, and says what is wrong.
pub(super) fn check(file: &RuleFile, language: &Language) -> Result<(), Problem> {
    let problem = |(line, message): (usize, String)| Problem { path: file.words.path.clone(), line, message };
    for variant in compile(file, language)? {
        for predicate in variant.pattern.predicates.iter().filter(|predicate| predicate.name.ends_with('?')) {
            predicates::check_expressions(predicate).map_err(|error| problem((predicate.line, error)))?;
        }
        answer(&variant.pattern).map_err(problem)?;
    }
    Ok(())
}

/// An expression in which the header's expressions stand in the place of their names.
fn composed(mut text: String, lists: &Lists) -> String {
    if !text.contains('<') {
        return text;
    }
    for (name, texts) in lists {
        let name = format!("<{name}>");
        if let [expression] = texts.as_slice()
            && text.contains(&name)
        {
            text = text.replace(&name, &format!("(?:{expression})"));
        }
    }
    text
}

/// Puts what the header's lists hold in the place of their names.
fn fill_in(predicate: &mut Predicate, lists: &Lists) -> Result<(), String> {
    let mut filled = Vec::with_capacity(predicate.arguments.len());
    for argument in predicate.arguments.drain(..) {
        let name = match &argument {
            Argument::Text(text) => text.strip_prefix('<').and_then(|text| text.strip_suffix('>')),
            Argument::Capture(_) => None,
        };
        let is_name = |name: &&str| name.chars().all(|char| char.is_ascii_lowercase() || char == '-');
        match name.filter(|name| !name.is_empty()).filter(is_name) {
            None => filled.push(match argument {
                Argument::Text(text) if predicate.name.ends_with('?') => {
                    Argument::Text(composed(text, lists))
                }
                argument => argument,
            }),
            Some(name) => {
                let texts = lists.get(name).ok_or_else(|| {
                    format!("`<{name}>` is no list of this file: write `; list {name}: …` or `; regex {name}: …` in its header")
                })?;
                filled.extend(texts.iter().cloned().map(Argument::Text));
            }
        }
    }
    predicate.arguments = filled;
    Ok(())
}

fn answer(pattern: &Pattern) -> Result<Answer, (usize, String)> {
    let mut checks: Vec<(u8, Check)> = Vec::new();
    let mut message = None;
    let mut severity = None;
    let mut related = Vec::new();
    let mut title = None;
    let mut safety = Safety::Suggested;
    let mut actions = Vec::new();
    for predicate in &pattern.predicates {
        let at = |message: String| (predicate.line, message);
        if predicate.name.ends_with('?') {
            checks.push(predicates::compile(predicate).map_err(at)?);
        } else if let Some(action) = fixes::compile(predicate, pattern).map_err(at)? {
            actions.push(action);
        } else {
            match (predicate.name.as_str(), predicate.arguments.as_slice()) {
                ("set!", [Argument::Text(key), Argument::Text(value)]) => match key.as_str() {
                    "message" => message = Some(Template::compile(value, pattern).map_err(at)?),
                    "severity" => severity = Some(value.parse().map_err(at)?),
                    "fix.title" => title = Some(Template::compile(value, pattern).map_err(at)?),
                    "fix.safety" => safety = value.parse().map_err(at)?,
                    _ => {
                        return Err(at(format!(
                            "`#set! {key}` sets nothing; it knows message, severity, fix.title, fix.safety"
                        )));
                    }
                },
                ("related!", [Argument::Capture(capture), Argument::Text(text)]) => {
                    related.push((*capture, Template::compile(text, pattern).map_err(at)?));
                }
                _ => return Err(at(unknown_directive(predicate))),
            }
        }
    }
    let message = message.ok_or_else(|| {
        (
            pattern.line,
            "the pattern has no message: add `(#set! message \"the risk: the way out\")`".to_owned(),
        )
    })?;
    let fix = match (title, actions.is_empty()) {
        (Some(title), false) => Some(FixPlan { title, safety, actions }),
        (None, true) => None,
        (Some(_), true) => return Err((pattern.line, "a fix has a title but no action: add one".into())),
        (None, false) => {
            return Err((pattern.line, "a fix has no title: add `(#set! fix.title \"…\")`".into()));
        }
    };
    checks.sort_by_key(|(cost, _)| *cost);
    let checks = checks.into_iter().map(|(_, check)| check).collect();
    Ok(Answer { checks, message, severity, fix, related })
}

fn unknown_directive(directive: &Predicate) -> String {
    let actions: Vec<&str> = fixes::ACTIONS.iter().map(|action| action.name).collect();
    format!(
        "`#{}` is no directive, or its arguments are not right; there are set!, related!, {}",
        directive.name,
        actions.join(", ")
    )
}
