//! The fix action that puts statements into a block of their own. Keeps comments, line ends and the insides of texts.

use std::ops::Range;

use crate::syntax::Node;

use super::fixes::{Operands, Replacement, indentation, line_end, statement};
use super::matching::Match;
use crate::syntax::{ShapeKind, Source};

pub(super) fn wrap_block(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let nodes = operands.nodes(m);
    let (first, last) = (statement(source, *nodes.first()?), statement(source, *nodes.last()?));
    // They stand in one block, or there is no one block to make of them.
    if first.parent() != last.parent() || is_needed_behind(source, first, last) {
        return None;
    }
    let range = whole_lines(source, first.start_byte()..last.end_byte())?;
    let (head, tail) = (operands.code(m, 0)?, operands.code(m, 1)?);
    let indent = indentation(source.text, first.start_byte());
    let step = indentation_step(source, first);
    let end = line_end(source.text);
    let framed = |code: &str| {
        let line = |line: &str| {
            let code = line.trim_start_matches('\t');
            format!("{indent}{}{code}{end}", step.repeat(line.len() - code.len()))
        };
        code.split('\n').map(line).collect::<String>()
    };
    let body = indented_lines(source, range.clone(), step);
    let mut text = format!("{}{body}", framed(&head));
    if !tail.is_empty() {
        if !text.ends_with('\n') {
            text.push_str(end);
        }
        text.push_str(&framed(&tail));
        // The last line keeps the line end it had, and the lack of one.
        if !source.text[range.clone()].ends_with('\n') {
            text.truncate(text.len() - end.len());
        }
    }
    Some(vec![Replacement { range, text }])
}

/// The range of the whole lines that hold a range, if nothing but white space and comments stands beside it.
fn whole_lines(source: &Source<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = source.text;
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    let behind = text[range.end..end].trim_start_matches(';').trim();
    let is_alone = text[start..range.start].trim().is_empty()
        && (behind.is_empty() || behind.starts_with(source.language.line_comment()));
    is_alone.then_some(start..end)
}

/// Lines with one more step before each, but not inside of texts, whose white space is theirs, nor on blank lines.
fn indented_lines(source: &Source<'_>, range: Range<usize>, step: &str) -> String {
    let mut out = String::new();
    let mut at = range.start;
    for line in source.text[range].split_inclusive('\n') {
        if !line.trim().is_empty() && !begins_in_text(source, at) {
            out.push_str(step);
        }
        out.push_str(line);
        at += line.len();
    }
    out
}

/// Whether a line begins inside a text.
fn begins_in_text(source: &Source<'_>, at: usize) -> bool {
    let mut node = source.root.descendant_for_byte_range(at, at);
    while let Some(inner) = node {
        if inner.start_byte() < at && source.is_one_of(inner, &[ShapeKind::Text]) && !inner.is_leaf() {
            // Several strings in a row are a text too, but the white space between them is code.
            let one = inner.named_children().all(|child| !source.is_one_of(child, &[ShapeKind::Text]));
            return one && at < inner.end_byte();
        }
        node = inner.parent();
    }
    false
}

/// What one block's lines are indented by beyond those around it: as here, or as anywhere in the file.
fn indentation_step<'s>(source: &Source<'s>, statement: Node<'_>) -> &'s str {
    let own = indentation(source.text, statement.start_byte());
    let mut around = statement.parent();
    while let Some(node) = around {
        let outer = indentation(source.text, node.start_byte());
        if let Some(step) = own.strip_prefix(outer).filter(|step| !step.is_empty()) {
            return step;
        }
        around = node.parent();
    }
    let lines =
        source.text.lines().map(|line| &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]);
    lines.filter(|indent| !indent.is_empty()).min_by_key(|indent| indent.len()).unwrap_or("    ")
}

/// Whether code behind the statements uses a name that they declare and only their block would know.
fn is_needed_behind<'t>(source: &Source<'t>, first: Node<'t>, last: Node<'t>) -> bool {
    let is_name = |node: &Node<'t>| source.is_one_of(*node, &[ShapeKind::Name, ShapeKind::ShorthandTarget]);
    let mut declared: Vec<&str> = Vec::new();
    let mut at = Some(first);
    while let Some(statement) = at {
        if source.path_shape(statement).is_some_and(|shape| shape.kind == ShapeKind::Declaration) {
            declared.extend(statement.subtree().filter(is_name).map(|node| source.text_of(node)));
        }
        at = if statement == last { None } else { statement.next_named_sibling() };
    }
    !declared.is_empty()
        && last
            .next_siblings()
            .flat_map(Node::subtree)
            .any(|node| is_name(&node) && declared.contains(&source.text_of(node)))
}
