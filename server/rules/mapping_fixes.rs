//! Fix actions on mappings that are written in lines, as YAML's. Know no rules.

use super::fixes::{Operands, Replacement, insertion, line_end};
use super::matching::Match;
use crate::syntax::{Role, ShapeKind};

/// Adds lines behind a mapping's last member, or that of a member's value, indented like its members.
pub(super) fn add_member(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let mut mapping = source.unwrapped(operands.node(m)?);
    if let Some(pair) = source.shape(mapping).filter(|shape| shape.kind == ShapeKind::Pair) {
        mapping = source.unwrapped(pair.get(Role::Value)?);
    }
    let first = mapping.named_children().find(|child| source.is_one_of(*child, &[ShapeKind::Pair]))?;
    // What stands in braces has no line of its own.
    if first.start_byte() != mapping.start_byte() {
        return None;
    }
    let line = source.text[..first.start_byte()].rfind('\n').map_or(0, |at| at + 1);
    let indentation = " ".repeat(source.text[line..first.start_byte()].chars().count());
    let end = mapping.start_byte() + source.text_of(mapping).trim_end().len();
    let end = source.text[end..].find('\n').map_or(source.text.len(), |at| end + at);
    let end = end - usize::from(source.text[..end].ends_with('\r'));
    let end_of_line = line_end(source.text);
    let code: String = operands
        .text(m, 0)?
        .split('\n')
        .map(|line| format!("{end_of_line}{indentation}{}", line.trim_end_matches('\r')))
        .collect();
    insertion(end, code)
}
