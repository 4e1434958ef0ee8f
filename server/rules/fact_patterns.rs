//! Patterns of a facts file whose root's capture names what they find, and which may ask what rules may. Knows no rule.

use super::predicates::{self, Check};
use crate::syntax::Language;
use crate::syntax::query::{Argument, Pattern};

/// One pattern, ready to be tried.
pub(super) struct FactPattern {
    /// What it finds.
    pub(super) name: String,
    /// The kinds of its root.
    pub(super) kinds: Vec<u16>,
    pub(super) pattern: Pattern,
    /// What `#set!` says of it.
    settings: Vec<(String, String)>,
    /// What must hold, the cheapest first.
    pub(super) checks: Vec<Check>,
}

impl FactPattern {
    /// What `#set!` says of a key.
    pub(super) fn setting(&self, key: &str) -> Option<&str> {
        self.settings.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }
}

/// Compiles `facts/<file>.scm` of a language.
///
/// # Errors
/// What is wrong with the file, with the line.
pub(super) fn fact_patterns(language: &Language, file: &str) -> Result<Vec<FactPattern>, String> {
    let mut facts = Vec::new();
    for pattern in language.fact_patterns(file)? {
        let line = pattern.line + 1;
        let root = (0..pattern.captures.len()).find(|capture| pattern.captures_root(*capture));
        let name = root.map(|capture| pattern.captures[capture].clone());
        let name = name.ok_or_else(|| format!("{file}.scm, line {line}: the root needs a capture"))?;
        let mut checks = Vec::new();
        let mut settings = Vec::new();
        for predicate in &pattern.predicates {
            if let ("set!", [Argument::Text(key), Argument::Text(value)]) =
                (predicate.name.as_str(), predicate.arguments.as_slice())
            {
                settings.push((key.clone(), value.clone()));
                continue;
            }
            let compiled = predicates::compile(predicate);
            checks.push(compiled.map_err(|error| format!("{file}.scm, line {line}: {error}"))?);
        }
        checks.sort_by_key(|(cost, _)| *cost);
        facts.push(FactPattern {
            name,
            kinds: pattern.root_kinds().unwrap_or_default(),
            settings,
            checks: checks.into_iter().map(|(_, check)| check).collect(),
            pattern,
        });
    }
    Ok(facts)
}
