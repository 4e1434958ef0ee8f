//! Rules: files of queries, compiled. Knows no document, no disk and no protocol.

mod block_fixes;
mod browser;
mod call;
mod compile;
mod engine;
mod examples;
mod fact_patterns;
mod file;
mod file_kind;
mod fixes;
mod import_fixes;
mod list_fixes;
mod mapping_fixes;
mod matching;
mod place_facts;
mod predicates;
mod sibling_facts;
mod statement_text;
mod statements;
mod surroundings;
mod template;
mod text_fixes;
mod words;

pub use browser::is_browser_code;
pub use engine::Finding;
pub use examples::{Before, Example, ExampleKind};
pub use file_kind::FileKind;
pub use fixes::{ACTIONS, ActionKind, Replacement, line_end};
pub use matching::{FileFacts, Host};
pub use predicates::{PREDICATES, PredicateKind, TEXT_PREDICATES, has_negation};
pub use sibling_facts::function_around;
pub use surroundings::{
    Asking, Beside, ChangedFiles, Import, Member, ProjectFacts, Router, SiblingQuery, Surroundings,
};
pub use words::{Confidence, Family, RuleWords, Safety, Severity};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::syntax::{Language, Module, Names, QUERIES, Reads, Source, Unit};
use compile::Variant;
use engine::Engine;
use file::RuleFile;
use statements::Goes;

/// A mistake in a rule file, said to its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule file as it was named to the loader.
    pub path: String,
    /// Line from 0.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

/// All rules that are loaded; cheap to share, never changed. Each language is compiled when it is first asked for.
pub struct RuleSet {
    rules: Vec<RuleFile>,
    engines: Vec<OnceLock<Engine>>,
    /// The rules for statements in the strings of other languages.
    statements: OnceLock<Engine>,
}

impl RuleSet {
    /// The rules in the binary plus `files` (path below a rule root, such as `python/failure/mine.scm`, and text).
    /// A file that is wrong is left out and said; one with the path of a rule in the binary takes its place.
    pub fn load(files: impl IntoIterator<Item = (String, String)>) -> (RuleSet, Vec<Problem>) {
        let mut rules: Vec<RuleFile> = Vec::new();
        let mut problems = Vec::new();
        for (path, text) in QUERIES.iter().filter(|(path, _)| !path.contains("/facts/")) {
            match file::read(path, Cow::Borrowed(text), true) {
                Ok(rule) => rules.push(rule),
                Err(problem) => problems.push(problem),
            }
        }
        // A checkout's own `queries/` is a rule root too, with the facts that the binary has.
        let is_fact = |(path, text): &(String, String)| {
            path.contains("/facts/") && QUERIES.contains(&(path.as_str(), text.as_str()))
        };
        for (path, text) in files.into_iter().filter(|file| !is_fact(file)) {
            match file::read(&path, Cow::Owned(text), false).and_then(|rule| {
                rule.words.examples()?;
                rule.check().map(|()| rule)
            }) {
                Ok(rule) => {
                    rules.retain(|known| known.words.path != rule.words.path);
                    rules.push(rule);
                }
                Err(problem) => problems.push(problem),
            }
        }
        rules.sort_by(|a, b| a.words.path.cmp(&b.words.path));
        let engines = Language::all().iter().map(|_| OnceLock::new()).collect();
        (RuleSet { rules, engines, statements: OnceLock::new() }, problems)
    }

    /// The words of every rule, sorted by language, family and id.
    pub fn words(&self) -> impl Iterator<Item = &Arc<RuleWords>> {
        self.rules.iter().map(|rule| &rule.words)
    }

    /// Every rule's words with its examples.
    pub fn examples(&self) -> impl Iterator<Item = (&Arc<RuleWords>, Vec<Example>)> {
        self.rules.iter().map(|rule| (&rule.words, rule.words.examples().unwrap_or_default()))
    }

    /// Compiles every rule for every language it serves, and says what is wrong. A user's rules were compiled when
    /// they were loaded; this is for those in the binary.
    pub fn check(&self) -> Vec<Problem> {
        let wrong = |rule: &RuleFile| rule.words.examples().and_then(|_| rule.check()).err();
        self.rules.iter().filter_map(wrong).collect()
    }

    /// Whether any rule speaks in a file of this language and kind.
    pub fn speak_in(&self, language: &'static Language, kind: FileKind) -> bool {
        self.speaking(language, kind).next().is_some()
    }

    /// The words of the rules that speak in a file of this language and kind.
    pub fn speaking(
        &self,
        language: &'static Language,
        kind: FileKind,
    ) -> impl Iterator<Item = &Arc<RuleWords>> {
        let speaks = move |rule: &&RuleFile| {
            rule.files.contains(&kind) && language.folders().any(|folder| folder == rule.words.language)
        };
        self.rules.iter().filter(speaks).map(|rule| &rule.words)
    }

    /// Calls `found` with everything the rules find in a unit; `module` says what the document's units share. Returns
    /// what was asked of other units.
    pub fn run<'t>(
        &self,
        source: &Source<'t>,
        module: &Module<'t>,
        unit: &Unit<'t>,
        file: FileFacts<'_>,
        found: &mut dyn FnMut(Finding),
    ) -> Reads {
        let names = Names::of_unit(source, module, unit);
        let mut own: Vec<(String, Range<usize>)> = Vec::new();
        self.engine(source.language).run(&names, unit, file, &mut |finding| {
            own.push((finding.words.id.clone(), finding.range.clone()));
            found(finding);
        });
        statements::run(&names, unit, file, &|| self.statements(), &mut |finding, goes| {
            // The language's own rule of the same id says it in its words, there or where the statement is handed on.
            let (id, range) = (&finding.words.id, &finding.range);
            let is_said = |(said, at): &(String, Range<usize>)| {
                said == id && range.start < at.end && (at.start < range.end || goes == Goes::ToName)
            };
            if !own.iter().any(is_said) {
                found(finding);
            }
        });
        names.into_reads()
    }

    /// Compiles a language's rules, so that the first document need not wait for it.
    pub fn prepare(&self, language: &'static Language) {
        self.engine(language).prepare();
    }

    /// The rules for statements, compiled when the first one is met.
    fn statements(&self) -> &Engine {
        self.statements.get_or_init(|| {
            let language = statements::language();
            let serving = self.rules.iter().filter(|rule| rule.in_strings);
            let own = serving.filter(|rule| rule.words.language == language.name());
            Engine::new(language, compiled(own.collect(), language))
        })
    }

    fn engine(&self, language: &'static Language) -> &Engine {
        let index = Language::all().iter().position(|known| known.name() == language.name()).unwrap_or(0);
        self.engines[index].get_or_init(|| {
            let folders: Vec<&str> = language.folders().collect();
            let serving = self.rules.iter().filter(|rule| rule.serves(&folders, &self.rules));
            Engine::new(language, compiled(serving.collect(), language))
        })
    }
}

/// The patterns of some rules, in order; on all cores, for someone waits for them. What does not compile was said when it
/// was loaded, or by a test.
fn compiled(rules: Vec<&RuleFile>, language: &Language) -> Vec<Variant> {
    let variants = rules.par_iter().filter_map(|rule| compile::compile(rule, language).ok());
    variants.flatten_iter().collect()
}

impl RuleFile {
    /// Whether the rule speaks in a language that has these folders: the nearest folder's rule of an id wins.
    fn serves(&self, folders: &[&str], all: &[RuleFile]) -> bool {
        let depth = |language: &str| folders.iter().position(|folder| *folder == language);
        let Some(own) = depth(&self.words.language) else { return false };
        !all.iter().any(|other| {
            other.words.id == self.words.id && depth(&other.words.language).is_some_and(|nearer| nearer > own)
        })
    }

    /// Compiles the rule for every language it serves.
    fn check(&self) -> Result<(), Problem> {
        let mut known = false;
        for language in Language::all() {
            if language.folders().any(|folder| folder == self.words.language) {
                known = true;
                compile::check(self, language)?;
            }
        }
        if known {
            return Ok(());
        }
        let languages: Vec<&str> = Language::all().iter().map(|language| language.name()).collect();
        Err(Problem {
            path: self.words.path.clone(),
            line: 0,
            message: format!(
                "`{}` is no language; the folders are {}",
                self.words.language,
                languages.join(", ")
            ),
        })
    }
}
