//! Facts: what `queries/<language>/facts/` says of how a language spells things, compiled. What is made of them is
//! written elsewhere.

use std::collections::HashMap;

use super::Language;
use super::fact_predicates::FactPredicate;
use super::lazy_regex::LazyRegex;
use super::query::{Argument, Pattern};
use super::shapes::Shapes;

/// What `queries/<language>/facts/` says of a language.
pub(super) struct Facts {
    pub(super) shapes: Shapes,
    /// What calls do to the values that flow through them.
    pub(super) flow: Shapes,
    /// Which way code runs.
    pub(super) paths: Shapes,
    /// What conditions say of the values that they check.
    pub(super) checks: Shapes,
    pub(super) imports: Vec<ImportPattern>,
    /// Lists of words by their name.
    pub(super) words: HashMap<String, Vec<String>>,
    /// Expressions on texts by their name.
    pub(super) expressions: HashMap<String, LazyRegex>,
    /// The modules that names stand for which nothing in a file binds, as in an excerpt without its imports.
    pub(super) implied: HashMap<String, String>,
    /// The modules that have a name, by the name: whence it is where all that a module has is imported.
    pub(super) starred: HashMap<String, Vec<String>>,
}

/// A way to spell an import, with the captures that say what it binds.
pub(super) struct ImportPattern {
    pub(super) pattern: Pattern,
    pub(super) predicates: Vec<FactPredicate>,
    pub(super) module: Option<usize>,
    /// A module by a path with versions, whose last part says its name.
    pub(super) path: Option<usize>,
    pub(super) member: Option<usize>,
    pub(super) alias: Option<usize>,
}

/// The name and the module of `((…) @name (#eq? @name "http") (#set! module "net/http"))`.
fn implied_module(pattern: &Pattern) -> Option<(String, String)> {
    let texts = |name: &str| {
        let predicate = pattern.predicates.iter().find(|predicate| predicate.name == name)?;
        match predicate.arguments.as_slice() {
            [_, Argument::Text(text)] => Some(text.clone()),
            _ => None,
        }
    };
    Some((texts("eq?")?, texts("set!")?))
}

/// The names and the module of `((…) @name (#any-of? @name "Flask" …) (#set! star "flask"))`.
fn starred_names(pattern: &Pattern) -> Option<(Vec<String>, String)> {
    let arguments = |name: &str| {
        let predicate = pattern.predicates.iter().find(|predicate| predicate.name == name)?;
        Some(predicate.arguments.as_slice())
    };
    let [Argument::Text(star), Argument::Text(module)] = arguments("set!")? else { return None };
    let names = arguments("any-of?")?.iter().filter_map(|argument| match argument {
        Argument::Text(name) => Some(name.clone()),
        Argument::Capture(_) => None,
    });
    (star == "star").then(|| (names.collect(), module.clone()))
}

impl Facts {
    /// The error names the file.
    pub(super) fn compile(language: &Language) -> Result<Facts, String> {
        let grammar = language.grammar();
        let shapes = |table: usize, name: &str| {
            let patterns = language.fact_patterns(name)?;
            Shapes::compile(table, patterns, &grammar).map_err(|error| format!("{name}: {error}"))
        };
        let (mut words, mut expressions) =
            (HashMap::<String, Vec<String>>::new(), HashMap::<_, String>::new());
        let words_and_modules = [language.fact_patterns("words")?, language.fact_patterns("modules")?];
        for pattern in words_and_modules.iter().flatten() {
            for predicate in &pattern.predicates {
                let Some((Argument::Capture(capture), texts)) = predicate.arguments.split_first() else {
                    continue;
                };
                let name = pattern.captures[*capture].clone();
                for text in texts {
                    let Argument::Text(text) = text else { continue };
                    if predicate.name == "any-of?" {
                        words.entry(name.clone()).or_default().push(text.clone());
                    } else {
                        let known = expressions.entry(name.clone()).or_default();
                        known.push_str(if known.is_empty() { "" } else { "|" });
                        known.push_str(text);
                    }
                }
            }
        }
        let expressions: HashMap<_, _> =
            expressions.into_iter().map(|(name, text)| (name, LazyRegex::new(&text))).collect();
        let mut imports = Vec::new();
        let mut implied = HashMap::new();
        let mut starred: HashMap<String, Vec<String>> = HashMap::new();
        for pattern in language.fact_patterns("imports")? {
            if let Some((names, module)) = starred_names(&pattern) {
                for name in names {
                    starred.entry(name).or_default().push(module.clone());
                }
                continue;
            }
            if let Some((name, module)) = implied_module(&pattern) {
                implied.insert(name, module);
                continue;
            }
            let [module, path, member, alias] =
                ["module", "path", "name", "alias"].map(|name| pattern.capture(name));
            let predicates: Result<Vec<_>, _> =
                pattern.predicates.iter().map(FactPredicate::compile).collect();
            let predicates = predicates.map_err(|error| format!("imports: {error}"))?;
            imports.push(ImportPattern { pattern, predicates, module, path, member, alias });
        }
        let (checks, flow, paths) = (shapes(0, "checks")?, shapes(1, "flow")?, shapes(2, "paths")?);
        let shapes = shapes(3, "shapes")?;
        Ok(Facts { shapes, flow, paths, checks, imports, implied, starred, words, expressions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_every_language_compile() {
        for language in Language::all() {
            if let Err(error) = Facts::compile(language) {
                panic!("{error}");
            }
        }
    }
}
