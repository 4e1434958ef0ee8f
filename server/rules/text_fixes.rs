//! Fix actions that take a text with values in it apart: a command into its arguments, a statement into one with
//! placeholders. They give up where the parts do not say for sure what was meant. Know no rules.

use crate::syntax::Node;

use super::call;
use super::fixes::Replacement;
use crate::syntax::{Names, Role, ShapeKind, Source};

/// A text literal: its pieces in order.
struct Literal<'t> {
    /// What it begins with before its quotes.
    prefix: &'t str,
    quotes: &'t str,
    pieces: Vec<Piece<'t>>,
    /// Whether several pieces are joined by `+`, because the text itself can hold no values.
    joins: bool,
}

#[derive(Clone, Copy)]
enum Piece<'t> {
    /// What is written.
    Said(&'t str),
    /// A value: how it is written in the text, and the expression alone, if nothing says how to format it.
    Value(&'t str, Option<&'t str>),
}

impl<'t> Literal<'t> {
    /// Reads a string that stands alone and holds no escape.
    fn read(source: &Source<'t>, node: Node<'t>) -> Option<Literal<'t>> {
        let shape = source.shape(node)?;
        let text = source.text_of(node);
        let open = text.find(['"', '\'', '`'])?;
        let quote = &text[open..=open];
        let width = if text[open..].starts_with(&quote.repeat(3)) && text.len() > open + 5 { 3 } else { 1 };
        let is_plain = shape.kind == ShapeKind::Text
            && text[..open].chars().all(char::is_alphabetic)
            && !text.contains('\\')
            && !text.contains("{{");
        if !is_plain {
            return None;
        }
        let quotes = &text[open..open + width];
        let (mut at, end) = (node.start_byte() + open + width, node.end_byte() - width);
        let mut pieces = Vec::new();
        for child in node.named_children() {
            let Some(shape) = source.shape(child) else { continue };
            match shape.kind {
                ShapeKind::Interpolation => {}
                // Several strings in a row.
                ShapeKind::Text => return None,
                _ => continue,
            }
            pieces.push(Piece::Said(&source.text[at..child.start_byte()]));
            let expression = source.text_of(shape.get(Role::Value)?);
            let is_bare = child.named_children().count() == 1;
            let written = source.text_of(child);
            if written.contains(quote) {
                return None;
            }
            pieces.push(Piece::Value(written, is_bare.then_some(expression)));
            at = child.end_byte();
        }
        pieces.push(Piece::Said(&source.text[at..end]));
        Some(Literal { prefix: &text[..open], quotes, pieces, joins: false })
    }

    /// Reads a text that values are joined to by `+`, or formatted into by `%s` and its like.
    fn read_joined(names: &Names<'_, 't>, node: Node<'t>) -> Option<Literal<'t>> {
        let source = names.source;
        let shape = source.shape(node)?;
        if let Some((template, values)) = names.formats(node) {
            let literal = Literal::read(source, template)?;
            let [Piece::Said(said)] = literal.pieces.as_slice() else { return None };
            let values: Vec<_> =
                call::list(source, values).into_iter().filter(|value| *value != template).collect();
            let mut parts = said.split('%');
            let mut pieces = vec![Piece::Said(parts.next()?)];
            let mut used = values.iter();
            for part in parts {
                let said = part.strip_prefix(['s', 'v', 'd', 'q'])?;
                let value = source.text_of(*used.next()?);
                pieces.extend([Piece::Value(value, Some(value)), Piece::Said(said)]);
            }
            return used.next().is_none().then_some(Literal { pieces, joins: true, ..literal });
        }
        if shape.kind != ShapeKind::Concatenation {
            let mut literal = Literal::read(source, node)?;
            literal.joins = true;
            return Some(literal);
        }
        let (left, right) = (shape.get(Role::Left)?, shape.get(Role::Right)?);
        let value = |node| Piece::Value(source.text_of(node), Some(source.text_of(node)));
        match (Literal::read_joined(names, left), Literal::read_joined(names, right)) {
            (Some(mut left), Some(right)) if left.quotes == right.quotes => {
                left.pieces.extend(right.pieces);
                Some(left)
            }
            (Some(mut left), None) => {
                left.pieces.push(value(right));
                Some(left)
            }
            (None, Some(mut right)) => {
                right.pieces.insert(0, value(left));
                Some(right)
            }
            _ => None,
        }
    }

    /// Code for a part of the text: a value alone is its expression.
    fn part(&self, pieces: &[Piece<'t>]) -> String {
        let told: Vec<_> =
            pieces.iter().filter(|piece| !matches!(piece, Piece::Said(said) if said.is_empty())).collect();
        if let [Piece::Value(_, Some(expression))] = told.as_slice() {
            return (*expression).to_owned();
        }
        if self.joins {
            let code = |piece: &&Piece<'_>| match piece {
                Piece::Said(said) => format!("{quotes}{said}{quotes}", quotes = self.quotes),
                Piece::Value(value, _) => (*value).to_owned(),
            };
            return told.iter().map(code).collect::<Vec<_>>().join(" + ");
        }
        let has_value = told.iter().any(|piece| matches!(piece, Piece::Value(..)));
        let prefix = if has_value { self.prefix } else { "" };
        let inner: String = told
            .iter()
            .map(|piece| match piece {
                Piece::Said(text) | Piece::Value(text, _) => *text,
            })
            .collect();
        format!("{prefix}{quotes}{inner}{quotes}", quotes = self.quotes)
    }
}

/// What a shell would read as more than a word.
const SHELL_SYNTAX: &[char] = &[
    '|', '&', ';', '<', '>', '(', ')', '$', '`', '"', '\'', '*', '?', '[', ']', '{', '}', '#', '~', '!', '%',
    '\n',
];

/// The list of arguments that a shell would make of a command, if it does nothing but divide it at spaces.
pub(super) fn split_command<'t>(source: &Source<'t>, arguments: Node<'t>) -> Option<Replacement> {
    let command = *call::list(source, arguments).first()?;
    let literal = Literal::read(source, command)?;
    let mut words: Vec<Vec<Piece<'t>>> = vec![Vec::new()];
    for piece in &literal.pieces {
        let Piece::Said(said) = piece else {
            words.last_mut()?.push(*piece);
            continue;
        };
        if said.contains(SHELL_SYNTAX) {
            return None;
        }
        for (index, word) in said.split(' ').enumerate() {
            if index > 0 {
                words.push(Vec::new());
            }
            if !word.is_empty() {
                words.last_mut()?.push(Piece::Said(word));
            }
        }
    }
    words.retain(|word| !word.is_empty());
    let named = matches!(words.first()?.as_slice(), [Piece::Said(name)] if !name.contains('='));
    if !named {
        return None;
    }
    let items: Vec<String> = words.iter().map(|word| literal.part(word)).collect();
    Some(Replacement { range: command.byte_range(), text: format!("[{}]", items.join(", ")) })
}

/// The statement that is a call's only argument with `placeholder` in the place of each value, and the values between
/// brackets behind it. The statement may be a variable that is bound once. `$n` stands for `$1`, `$2`, and so on.
pub(super) fn bind_parameters<'t>(
    names: &Names<'_, 't>,
    arguments: Node<'t>,
    placeholder: &str,
    (open, close): (&str, &str),
) -> Option<Vec<Replacement>> {
    let source = names.source;
    let items = call::list(source, arguments);
    let [argument] = items.as_slice() else { return None };
    let statement = names.only_value(*argument).unwrap_or(*argument);
    let literal = Literal::read(source, statement)?;
    let (text, values) = with_placeholders(&literal, placeholder)?;
    // A tuple of one needs its comma.
    let comma = if open == "(" && values.len() == 1 { "," } else { "" };
    let tuple = format!("{open}{}{comma}{close}", values.join(", "));
    Some(vec![
        Replacement { range: statement.byte_range(), text },
        Replacement { range: argument.end_byte()..argument.end_byte(), text: format!(", {tuple}") },
    ])
}

/// The same for a statement that is the last argument, whose values become arguments behind it.
pub(super) fn bind_arguments<'t>(
    names: &Names<'_, 't>,
    argument: Node<'t>,
    placeholder: &str,
) -> Option<Vec<Replacement>> {
    if argument.next_named_sibling().is_some() {
        return None;
    }
    let statement = names.only_value(argument)?;
    let literal = Literal::read_joined(names, statement)?;
    let (text, values) = with_placeholders(&literal, placeholder)?;
    let behind = argument.end_byte();
    Some(vec![
        Replacement { range: statement.byte_range(), text },
        Replacement { range: behind..behind, text: format!(", {}", values.join(", ")) },
    ])
}

/// The statement with `placeholder` in the place of each value, and the code of the values.
fn with_placeholders(literal: &Literal<'_>, placeholder: &str) -> Option<(String, Vec<String>)> {
    let mut text = literal.quotes.to_string();
    let mut values = Vec::new();
    // What stands between the quotes of a text in the statement, while one is open.
    let mut quoted: Option<Vec<Piece<'_>>> = None;
    for piece in literal.pieces.iter().copied() {
        let Piece::Said(said) = piece else {
            match &mut quoted {
                Some(inner) => inner.push(piece),
                None if takes_value(&text) => {
                    values.push(literal.part(&[piece]));
                    text.push_str(&numbered(placeholder, values.len()));
                }
                None => return None,
            }
            continue;
        };
        for (index, part) in said.split('\'').enumerate() {
            if index > 0 {
                match quoted.take() {
                    None => quoted = Some(Vec::new()),
                    Some(inner) if inner.iter().all(|piece| matches!(piece, Piece::Said(_))) => {
                        text.push('\'');
                        for piece in inner {
                            let Piece::Said(said) = piece else { continue };
                            text.push_str(said);
                        }
                        text.push('\'');
                    }
                    Some(inner) if takes_value(&text) => {
                        values.push(literal.part(&inner));
                        text.push_str(&numbered(placeholder, values.len()));
                    }
                    Some(_) => return None,
                }
            }
            match &mut quoted {
                Some(inner) => inner.push(Piece::Said(part)),
                None if placeholder.contains('%') && part.contains('%') => return None,
                None => text.push_str(part),
            }
        }
    }
    if quoted.is_some() || values.is_empty() {
        return None;
    }
    text.push_str(literal.quotes);
    Some((text, values))
}

/// A placeholder with its number, if it has one.
fn numbered(placeholder: &str, number: usize) -> String {
    match placeholder {
        "$n" => format!("${number}"),
        _ => placeholder.to_owned(),
    }
}

/// Whether a statement that breaks off here goes on with a value: a name of a table or column can be no parameter.
fn takes_value(statement: &str) -> bool {
    let lower = statement.to_ascii_lowercase();
    let before = lower.trim_end();
    let has = |word: &str| lower.split(|char: char| !char.is_alphanumeric()).any(|part| part == word);
    let last = before.rsplit(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
    match before.chars().last() {
        Some('=' | '<' | '>') => has("where") || has("set") || has("having") || has("on"),
        Some('(' | ',') => has("values") && !has("where"),
        _ => {
            matches!(last, "like" | "ilike" | "limit" | "offset" | "between")
                || (last == "and" && has("between"))
        }
    }
}
