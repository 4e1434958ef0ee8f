//! Errors in values: which parameters hold one, and which choices let what it says through. A part of flow.

use super::bindings::Binding;
use super::flow::Evaluation;
use super::shapes::{Role, Shape, ShapeKind};
use super::{Language, Node, Source};

impl<'t> Evaluation<'_, '_, 't> {
    /// Whether a parameter holds an error that was thrown elsewhere: by its name, or because the function is
    /// given to a call that hands errors over. A declared type must be one that any error has.
    pub(super) fn takes_error(&self, binding: &Binding<'t>, declared: Option<Node<'t>>) -> bool {
        if let Some(declared) = declared {
            let text = self.source.text_of(declared);
            let last = text.rsplit(['.', ' ']).next().unwrap_or(text);
            if !self.source.language.knows_word("error_type", last) {
                return false;
            }
        }
        self.source.language.knows_word("error_name", binding.name) || self.is_in_error_callback(binding.at)
    }

    fn is_in_error_callback(&self, parameter: usize) -> bool {
        let call = self
            .names
            .enclosing_function(parameter)
            .and_then(|function| function.parent())
            .and_then(|arguments| arguments.parent());
        call.and_then(|call| self.source.flow_shape(call))
            .is_some_and(|shape| shape.kind == ShapeKind::ErrorCallback)
    }

    /// Whether a choice asks which error it is, or where the program runs, before it lets the error's text through:
    /// any condition but one that only makes sure that there is a text.
    pub(super) fn sorts_errors(&self, node: Node<'t>, shape: &Shape<'t>) -> bool {
        let condition = match (shape.get(Role::Condition), shape.get(Role::Left)) {
            (Some(condition), _) => condition,
            (None, Some(left)) if is_conjunction(self.source, node, left) => left,
            _ => return false,
        };
        !asks_for_any_error(self.source.text_of(condition), self.source.language)
    }
}

/// Whether `left` must hold before the other operand counts.
fn is_conjunction<'t>(source: &Source<'t>, choice: Node<'t>, left: Node<'t>) -> bool {
    let behind = source.text[left.end_byte()..choice.end_byte()].trim_start();
    behind.starts_with("&&") || behind.starts_with("and ")
}

/// Whether a condition lets every error through: `error instanceof Error`, `typeof error === "string"`, `error.message`.
fn asks_for_any_error(condition: &str, language: &Language) -> bool {
    let condition = condition.trim_matches(['(', ')', '!', ' ']);
    let is_plain = condition.chars().all(|char| char.is_alphanumeric() || "_.?$".contains(char));
    if is_plain {
        let last = condition.rsplit(['.', '?']).next().unwrap_or(condition);
        let is_error = language.knows_word("error_name", last) || language.knows_word("error_text", last);
        return is_error || last.len() == 1;
    }
    language.matches_fact("any_error_condition", condition)
}
