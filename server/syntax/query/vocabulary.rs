//! The words of one grammar: kinds of node, tokens and fields by their names. The parser's library looks each up by
//! walking all of them. Knows no query.

use std::collections::HashMap;
use std::num::NonZeroU16;

use tree_sitter::Language as Grammar;

/// What a grammar calls its nodes and fields.
#[derive(Debug)]
pub struct Vocabulary {
    grammar: Grammar,
    kinds: HashMap<Box<str>, u16>,
    tokens: HashMap<Box<str>, u16>,
    fields: HashMap<Box<str>, NonZeroU16>,
}

impl Vocabulary {
    /// The words of a grammar.
    pub fn of(grammar: Grammar) -> Vocabulary {
        let (mut kinds, mut tokens) = (HashMap::new(), HashMap::new());
        for id in 0..grammar.node_kind_count() as u16 {
            let is_named = is_named(&grammar, id);
            if !grammar.node_kind_is_visible(id) && !grammar.node_kind_is_supertype(id) {
                continue;
            }
            let words = if is_named { &mut kinds } else { &mut tokens };
            if let Some(name) = grammar.node_kind_for_id(id) {
                // Of several kinds of one name, the grammar says which one nodes are said to be.
                let known = words.entry(name.into()).or_insert(id);
                if *known != id {
                    *known = grammar.id_for_node_kind(name, is_named);
                }
            }
        }
        let fields = (1..=grammar.field_count() as u16)
            .filter_map(|id| Some((grammar.field_name_for_id(id)?.into(), NonZeroU16::new(id)?)))
            .collect();
        Vocabulary { grammar, kinds, tokens, fields }
    }

    /// The id of a kind of node, or of a token.
    pub(super) fn kind(&self, name: &str, is_named: bool) -> Option<u16> {
        let words = if is_named { &self.kinds } else { &self.tokens };
        words.get(name).copied()
    }

    /// The id of a field.
    pub(super) fn field(&self, name: &str) -> Option<NonZeroU16> {
        self.fields.get(name).copied()
    }

    /// Whether nodes can be of this kind.
    pub(super) fn is_visible(&self, kind: u16) -> bool {
        self.grammar.node_kind_is_visible(kind)
    }
}

/// Whether a kind is written in parentheses: supertypes are, of which the library says that they have no name.
fn is_named(grammar: &Grammar, kind: u16) -> bool {
    grammar.node_kind_is_named(kind) || grammar.node_kind_is_supertype(kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Language;

    #[test]
    fn words_have_the_ids_that_the_parsers_library_gives_them() {
        for language in Language::all() {
            let grammar = language.grammar();
            let vocabulary = Vocabulary::of(grammar.clone());
            for id in 0..grammar.node_kind_count() as u16 {
                let (name, is_named) =
                    (grammar.node_kind_for_id(id).unwrap(), grammar.node_kind_is_named(id));
                let theirs = Some(grammar.id_for_node_kind(name, is_named)).filter(|id| *id != 0);
                assert_eq!(vocabulary.kind(name, is_named), theirs, "{}: {name}", language.name());
            }
            for id in 1..=grammar.field_count() as u16 {
                let name = grammar.field_name_for_id(id).unwrap();
                assert_eq!(
                    vocabulary.field(name),
                    grammar.field_id_for_name(name),
                    "{}: {name}",
                    language.name()
                );
            }
        }
    }
}
