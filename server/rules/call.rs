//! The arguments of a call, in whichever way a language names them. Knows no rules.

use crate::syntax::Node;

use crate::syntax::{Names, Role, ShapeKind, Source};

/// Where an argument stands.
pub(super) enum Position<'t> {
    /// It is given with this value.
    Given(Node<'t>),
    /// It may be given by something that is unpacked or built elsewhere.
    Unknown,
    /// It is not given. The node is the object literal that would hold it, if there is one.
    Absent(Option<Node<'t>>),
}

/// The arguments without comments, in order.
pub(super) fn list<'t>(source: &Source<'t>, arguments: Node<'t>) -> Vec<Node<'t>> {
    arguments
        .named_children()
        .filter(|node| source.shape(*node).is_none_or(|shape| shape.kind != ShapeKind::Comment))
        .collect()
}

/// Looks an argument up by name, by position (from 0), or, in languages that pass options in an object literal, as
/// the `name` in the literal at `position`, or in the literal that the name there was given as its only value.
pub(super) fn given_argument<'t>(
    names: &Names<'_, 't>,
    arguments: Node<'t>,
    name: Option<&str>,
    position: Option<usize>,
) -> Position<'t> {
    let source = names.source;
    let mut positional = Vec::new();
    let mut unpacked = false;
    for argument in list(source, arguments) {
        match source.shape(argument) {
            Some(shape) if shape.kind == ShapeKind::NamedArgument => {
                let key = shape.get(Role::Key).map(|key| source.text_of(key));
                if key.is_some() && key == name {
                    return shape.get(Role::Value).map_or(Position::Unknown, Position::Given);
                }
            }
            Some(shape) if shape.kind == ShapeKind::Spread => unpacked = true,
            _ => positional.push(argument),
        }
    }
    match (name, position) {
        (_, Some(position)) if position < positional.len() => {
            let value = positional[position];
            let Some(name) = name else { return Position::Given(value) };
            // A function is what is called back, and never holds options.
            if source.shape(value).is_some_and(|shape| shape.kind == ShapeKind::Function) {
                return Position::Absent(None);
            }
            match options(names, value).and_then(|literal| option(source, literal, name)) {
                Some(found) => found,
                // In a language with named arguments the position is the argument itself.
                None => Position::Given(value),
            }
        }
        _ if unpacked => Position::Unknown,
        _ => match name.and_then(|name| names.bound_argument(arguments, name)) {
            Some(value) => Position::Given(value),
            None => Position::Absent(None),
        },
    }
}

/// The literal that holds the options: the argument, or what it was bound to if nothing is put into that later.
fn options<'t>(names: &Names<'_, 't>, argument: Node<'t>) -> Option<Node<'t>> {
    let literal = names.only_value(argument)?;
    let name = names.source.text_of(argument);
    let is_changed = || {
        let scope = names.enclosing_function(argument.start_byte()).unwrap_or_else(|| {
            names.reads_file();
            names.source.root
        });
        let text = names.source.text_of(scope);
        [".", "[", ",", "?."].iter().any(|behind| {
            text.match_indices(name).any(|(at, _)| {
                let begins =
                    !text[..at].ends_with(|char: char| char.is_alphanumeric() || char == '_' || char == '.');
                let is_argument = *behind == "," && text[..at].trim_end().ends_with('(');
                begins && text[at + name.len()..].starts_with(behind) && (*behind != "," || is_argument)
            })
        })
    };
    (literal == argument || !is_changed()).then_some(literal)
}

/// Looks `name` up in an object literal; `None` if the value is no object literal and the language has named arguments.
fn option<'t>(source: &Source<'t>, value: Node<'t>, name: &str) -> Option<Position<'t>> {
    if source.shape(value).is_none_or(|shape| shape.kind != ShapeKind::Container) {
        return None;
    }
    let mut absent = Position::Absent(Some(value));
    let members = source.shape(value).and_then(|shape| shape.get(Role::Body)).unwrap_or(value);
    for member in members.named_children() {
        match source.shape(member) {
            Some(shape) if shape.kind == ShapeKind::Pair => {
                let key = shape.get(Role::Key)?;
                let key = source.string_content(key).unwrap_or_else(|| source.text_of(key));
                if key == name {
                    return Some(shape.get(Role::Value).map_or(Position::Unknown, Position::Given));
                }
            }
            Some(shape) if shape.kind == ShapeKind::Name && source.text_of(member) == name => {
                return Some(Position::Given(member));
            }
            Some(shape) if shape.kind == ShapeKind::Spread => absent = Position::Unknown,
            _ => {}
        }
    }
    Some(absent)
}
