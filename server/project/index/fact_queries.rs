//! Patterns of a facts file by the kind of their root, with the predicates on text that they may have. Knows no fact.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::syntax::query::{Argument, Captures, Pattern, TextPredicate, matches};
use crate::syntax::{Language, Node, Source};

/// The patterns of one facts file of one language.
pub(super) struct FactQueries {
    by_kind: HashMap<u16, Vec<(Pattern, Vec<TextPredicate>)>>,
    /// The texts that its predicates name.
    pub(super) texts: BTreeSet<String>,
}

/// Those of every language, made when they are first asked for.
pub(super) type OfLanguages = OnceLock<HashMap<&'static str, FactQueries>>;

impl FactQueries {
    pub(super) fn compile(language: &Language, file: &str) -> Result<FactQueries, String> {
        let mut by_kind: HashMap<u16, Vec<_>> = HashMap::new();
        let mut named = BTreeSet::new();
        for pattern in language.fact_patterns(file)? {
            let arguments = pattern.predicates.iter().flat_map(|predicate| &predicate.arguments);
            named.extend(arguments.filter_map(|argument| match argument {
                Argument::Text(text) => Some(text.clone()),
                Argument::Capture(_) => None,
            }));
            let texts = pattern.predicates.iter().map(TextPredicate::compile);
            let texts: Result<Vec<_>, _> = texts.collect();
            let texts: Vec<TextPredicate> =
                texts.map_err(|error| error.message)?.into_iter().flatten().collect();
            for kind in pattern.root_kinds().unwrap_or_default() {
                by_kind.entry(kind).or_default().push((pattern.clone(), texts.clone()));
            }
        }
        Ok(FactQueries { by_kind, texts: named })
    }

    pub(super) fn of(
        language: &'static Language,
        file: &str,
        known: &'static OfLanguages,
    ) -> Option<&'static FactQueries> {
        let known = known.get_or_init(|| {
            let all = Language::all().iter();
            all.filter_map(|it| Some((it.name(), FactQueries::compile(it, file).ok()?))).collect()
        });
        known.get(language.name())
    }

    /// Calls `found` with each way in which a pattern fits at a node.
    pub(super) fn at<'t>(
        &self,
        source: &Source<'t>,
        node: Node<'t>,
        found: &mut dyn FnMut(&Pattern, &Captures<'t>),
    ) {
        for (pattern, texts) in self.by_kind.get(&node.kind_id()).into_iter().flatten() {
            matches(pattern, node, &mut |captures| {
                if texts.iter().all(|predicate| predicate.holds(captures, source.text)) {
                    found(pattern, captures);
                }
                false
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_every_language_compile() {
        for language in Language::all() {
            for file in ["definitions", "mounts"] {
                if let Err(error) = FactQueries::compile(language, file) {
                    panic!("{}: {error}", language.name());
                }
            }
        }
    }
}
