//! Places: what code stands in that matters to rules (a route's handler, a transaction, a test), read from
//! `facts/places.scm`. Knows no rule.

use crate::syntax::Node;

use super::fact_patterns::{FactPattern, fact_patterns};
use super::matching::Match;
use crate::syntax::Language;
use crate::syntax::query::{Captures, matches};

/// The places of one language. The capture on a pattern's root is the place's name; `@body` narrows it to that node,
/// `@method` says which HTTP methods a handler answers.
pub(super) struct Places {
    places: Vec<Place>,
}

struct Place {
    fact: FactPattern,
    body: Option<usize>,
    method: Option<usize>,
}

impl Places {
    /// Compiles a language's places.
    ///
    /// # Errors
    /// What is wrong with the embedded file, which a test compiles for every language.
    pub(super) fn compile(language: &Language) -> Result<Places, String> {
        let places = fact_patterns(language, "places")?
            .into_iter()
            .map(|fact| {
                let [body, method] = ["body", "method"].map(|name| fact.pattern.capture(name));
                Place { fact, body, method }
            })
            .collect();
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
                .filter(|place| place.fact.name == name && place.fact.kinds.contains(&root.kind_id()))
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
            let place = Match { captures, root, ..*m };
            let method = self.method.and_then(|method| captures.first(method));
            inside
                && self.fact.checks.iter().all(|check| check(&place))
                && accept(method.map(|method| m.names.source.text_of(method)))
        };
        matches(&self.fact.pattern, root, &mut |captures| test(captures))
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
