//! Fix actions on lists in brackets: arguments, options and members that come or go with their commas.

use crate::syntax::Node;

use super::call::{self, Position};
use super::fixes::{Operands, Replacement, indentation, insertion, line_end};
use super::matching::Match;
use super::text_fixes;
use crate::syntax::{Role, ShapeKind, Source};

pub(super) fn append_argument(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    append_to_list(m.names.source, operands.node(m)?, &operands.code(m, 0)?)
}

/// Adds an item behind the last one of a list in brackets.
fn append_to_list(source: &Source<'_>, list: Node<'_>, item: &str) -> Option<Vec<Replacement>> {
    let text = source.text_of(list);
    let close = list.end_byte() - 1;
    if !text.ends_with([')', '}', ']']) || list.children().last()?.is_missing() {
        return None;
    }
    let items = call::list(source, list);
    let Some(last) = items.last() else {
        // A comment may stand between the brackets; the item goes before the closing one.
        return insertion(close, item.to_owned());
    };
    let open_space = if text.starts_with("{ ") { " " } else { "" };
    let between = &source.text[last.end_byte()..close];
    let comma = between.find(',');
    let own_line = between.contains('\n');
    match (comma, own_line) {
        (None, true) => insertion(
            last.end_byte(),
            format!(",{}{}{item}", line_end(source.text), indentation(source.text, last.start_byte())),
        ),
        (None, false) => insertion(last.end_byte(), format!(", {item}")),
        (Some(at), true) => insertion(
            last.end_byte() + at + 1,
            format!("{}{}{item},", line_end(source.text), indentation(source.text, last.start_byte())),
        ),
        (Some(at), false) => {
            let behind = last.end_byte() + at + 1;
            Some(vec![Replacement { range: behind..close, text: format!(" {item}{open_space}") }])
        }
    }
}

pub(super) fn set_option(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let arguments = operands.node(m)?;
    let position: usize = operands.text(m, 0)?.parse().ok()?;
    let (name, value) = (operands.text(m, 1)?, operands.code(m, 2)?);
    match call::given_argument(m.names, arguments, Some(&name), Some(position)) {
        Position::Absent(Some(literal)) => {
            let member = format!("{name}: {value}");
            if call::list(source, literal).is_empty() {
                return Some(vec![Replacement {
                    range: literal.byte_range(),
                    text: format!("{{ {member} }}"),
                }]);
            }
            append_to_list(source, literal, &member)
        }
        Position::Absent(None) => {
            let given = call::list(source, arguments).len();
            let missing = position.checked_sub(given)?;
            let literal = format!("{}{{ {name}: {value} }}", "undefined, ".repeat(missing));
            append_to_list(source, arguments, &literal)
        }
        Position::Given(_) | Position::Unknown => None,
    }
}

pub(super) fn remove_argument(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    Some(vec![removal(m.names.source.text, operands.node(m)?)])
}

/// Removes an item of a list with its comma.
fn removal(text: &str, node: Node<'_>) -> Replacement {
    let before = text[..node.start_byte()].trim_end();
    let after = &text[node.end_byte()..];
    let after_trimmed = after.trim_start();
    let range = if before.ends_with(',') && !after_trimmed.starts_with(',') {
        before.len() - 1..node.end_byte()
    } else if let Some(rest) = after_trimmed.strip_prefix(',') {
        // The comma goes with the argument, and the space behind it unless a line ends there.
        let comma_end = node.end_byte() + (after.len() - rest.len());
        let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let is_last = before.ends_with(',') && rest.trim_start().starts_with([')', '}', ']']);
        if is_last || rest[space..].starts_with(['\n', '\r']) {
            before.len()..comma_end
        } else {
            node.start_byte()..comma_end + space
        }
    } else {
        node.byte_range()
    };
    Replacement { range, text: String::new() }
}

pub(super) fn split_program(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let (command, words) = text_fixes::split_command(m.names.source, operands.node(m)?)?;
    let (program, rest) = words.split_first()?;
    let text = format!("{program}, [{}]", rest.join(", "));
    Some(vec![Replacement { range: command.byte_range(), text }])
}

pub(super) fn split_command(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let arguments = operands.node(m)?;
    let name = operands.text(m, 0)?;
    let named = call::list(source, arguments).into_iter().find(|argument| {
        let shape = source.shape(*argument).filter(|shape| shape.kind == ShapeKind::NamedArgument);
        shape.and_then(|shape| shape.get(Role::Key)).is_some_and(|key| source.text_of(key) == name)
    });
    let (command, words) = text_fixes::split_command(source, arguments)?;
    let list = format!("[{}]", words.join(", "));
    Some(vec![Replacement { range: command.byte_range(), text: list }, removal(source.text, named?)])
}
