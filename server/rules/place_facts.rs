//! Places: what code stands in that matters to rules (a route's handler, a transaction, a test), read from
//! `facts/places.scm`. Knows no rule.

use crate::syntax::Node;

use super::matching::Match;
use super::predicates::{self, Check};
use crate::syntax::Language;
use crate::syntax::query::{Captures, Pattern, matches};

/// The places of one language. The capture on a pattern's root is the place's name; `@body` narrows it to that node,
/// `@method` says which HTTP methods a handler answers.
pub(super) struct Places {
    places: Vec<Place>,
}

struct Place {
    name: String,
    kinds: Vec<u16>,
    pattern: Pattern,
    body: Option<usize>,
    method: Option<usize>,
    checks: Vec<Check>,
}

impl Places {
    /// Compiles a language's places.
    ///
    /// # Errors
    /// What is wrong with the embedded file, which a test compiles for every language.
    pub(super) fn compile(language: &Language) -> Result<Places, String> {
        let mut places = Vec::new();
        for pattern in language.fact_patterns("places")? {
            let line = pattern.line + 1;
            let root = (0..pattern.captures.len()).find(|capture| pattern.captures_root(*capture));
            let name = root.map(|capture| pattern.captures[capture].clone());
            let name = name.ok_or_else(|| format!("places.scm, line {line}: the root needs a capture"))?;
            let mut checks = Vec::new();
            for predicate in &pattern.predicates {
                let (cost, check) = predicates::compile(predicate)
                    .map_err(|error| format!("places.scm, line {line}: {error}"))?;
                checks.push((cost, check));
            }
            checks.sort_by_key(|(cost, _)| *cost);
            places.push(Place {
                name,
                kinds: pattern.root_kinds().unwrap_or_default(),
                body: pattern.capture("body"),
                method: pattern.capture("method"),
                checks: checks.into_iter().map(|(_, check)| check).collect(),
                pattern,
            });
        }
        Ok(Places { places })
    }

    /// Whether `node` stands in a place of that name for which `accept` takes the text that says its methods.
    pub(super) fn around<'t>(
        &self,
        m: &Match<'_, '_, 't>,
        node: Node<'t>,
        name: &str,
        accept: &dyn Fn(Option<&str>) -> bool,
    ) -> bool {
        std::iter::once(node).chain(node.ancestors()).any(|root| {
            self.places
                .iter()
                .filter(|place| place.name == name && place.kinds.contains(&root.kind_id()))
                .any(|place| place.holds(m, root, node, accept))
        })
    }
}

impl Place {
    fn holds<'t>(
        &self,
        m: &Match<'_, '_, 't>,
        root: Node<'t>,
        node: Node<'t>,
        accept: &dyn Fn(Option<&str>) -> bool,
    ) -> bool {
        let test = |captures: &Captures<'t>| {
            let inside = self.body.and_then(|body| captures.first(body)).is_none_or(|body| {
                body.start_byte() <= node.start_byte() && node.end_byte() <= body.end_byte()
            });
            let place = Match { captures, ..*m };
            let method = self.method.and_then(|method| captures.first(method));
            inside
                && self.checks.iter().all(|check| check(&place))
                && accept(method.map(|method| m.names.source.text_of(method)))
        };
        matches(&self.pattern, root, &mut |captures| test(captures))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_every_language_compile() {
        for language in Language::all() {
            if let Err(error) = Places::compile(language) {
                panic!("{}: {error}", language.name());
            }
        }
    }
}
