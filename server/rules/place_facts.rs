//! Places: what code stands in that matters to rules (a route's handler, a transaction, a test), read from
//! `facts/places.scm`. Knows no rule.

use crate::syntax::Node;

use super::fact_patterns::{FactPattern, fact_patterns};
use super::matching::Match;
use crate::syntax::Language;
use crate::syntax::query::{Captures, matches};

/// The places of one language. The capture on a pattern's root is the place's name; `@body` narrows it to that node. Of
/// a handler, `@method` says which HTTP methods it answers, `@path` at which path, `@router` what it is given to, and
/// `(#set! framework "…")` of which framework.
pub(super) struct Places {
    places: Vec<Place>,
}

struct Place {
    fact: FactPattern,
    body: Option<usize>,
    method: Option<usize>,
    path: Option<usize>,
    router: Option<usize>,
}

/// What the pattern of a place says of a handler.
pub(super) struct Handling<'p, 't> {
    pub(super) method: Option<Node<'t>>,
    pub(super) path: Option<Node<'t>>,
    pub(super) router: Option<Node<'t>>,
    pub(super) framework: Option<&'p str>,
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
                let [body, method, path, router] =
                    ["body", "method", "path", "router"].map(|name| fact.pattern.capture(name));
                Place { fact, body, method, path, router }
            })
            .collect();
        Ok(Places { places })
    }

    /// Whether `node` stands in a place of that name of which `accept` takes what its pattern says.
    pub(super) fn around<'t>(
        &self,
        m: &Match<'_, '_, 't>,
        node: Node<'t>,
        name: &str,
        accept: &dyn Fn(&Handling<'_, 't>) -> bool,
    ) -> bool {
        std::iter::once(node).chain(node.ancestors()).any(|root| {
            self.places
                .iter()
                .filter(|place| place.fact.name == name && place.fact.kinds.contains(&root.kind_id()))
                .any(|place| {
                    m.names.reads_outline(root);
                    place.holds(m, root, node, accept)
                })
        })
    }
}

impl Place {
    fn holds<'t>(
        &self,
        m: &Match<'_, '_, 't>,
        root: Node<'t>,
        node: Node<'t>,
        accept: &dyn Fn(&Handling<'_, 't>) -> bool,
    ) -> bool {
        let test = |captures: &Captures<'t>| {
            let inside = self.body.and_then(|body| captures.first(body)).is_none_or(|body| {
                body.start_byte() <= node.start_byte() && node.end_byte() <= body.end_byte()
            });
            let place = Match { captures, root, ..*m };
            let first = |capture: Option<usize>| capture.and_then(|capture| captures.first(capture));
            let handling = || Handling {
                method: first(self.method),
                path: first(self.path),
                router: first(self.router),
                framework: self.fact.setting("framework"),
            };
            inside && self.fact.checks.iter().all(|check| check(&place)) && accept(&handling())
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
