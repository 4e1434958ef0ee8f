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
    /// Whether an operator joins the values to the text, which are not in it then.
    is_joined: bool,
}

#[derive(Clone, Copy)]
enum Piece<'t> {
    /// What is written.
    Said(&'t str),
    /// A value: how it is written in the text, and the expression alone, if nothing says how to format it.
    Value(&'t str, Option<&'t str>),
}

impl<'t> Piece<'t> {
    fn written(self) -> &'t str {
        let (Piece::Said(text) | Piece::Value(text, _)) = self;
        text
    }
}

impl<'t> Literal<'t> {
    /// Reads a string that holds no escape, or several with the values between them, joined by an operator.
    fn joined(source: &Source<'t>, node: Node<'t>) -> Option<Literal<'t>> {
        let shape = source.shape(source.unwrapped(node))?;
        if shape.kind != ShapeKind::Concatenation {
            return Literal::read(source, node);
        }
        let (left, right) = (shape.get(Role::Left)?, shape.get(Role::Right)?);
        // What fills a template with `%` is no part beside it.
        if source.text[left.end_byte()..right.start_byte()].trim() != "+" {
            return None;
        }
        let mut whole = Literal::joined(source, left)?;
        if !whole.is_joined && whole.pieces.len() > 1 {
            return None;
        }
        whole.is_joined = true;
        match source.shape(right)?.kind {
            ShapeKind::Text => {
                let behind = Literal::read(source, right)?;
                if behind.pieces.len() > 1 || !behind.prefix.is_empty() || !whole.prefix.is_empty() {
                    return None;
                }
                whole.pieces.extend(behind.pieces);
            }
            ShapeKind::Name | ShapeKind::Member | ShapeKind::Index | ShapeKind::Call => {
                let value = source.text_of(right);
                whole.pieces.push(Piece::Value(value, Some(value)));
            }
            _ => return None,
        }
        Some(whole)
    }

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
        Some(Literal { prefix: &text[..open], quotes, pieces, is_joined: false })
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
            return used.next().is_none().then_some(Literal { pieces, is_joined: true, ..literal });
        }
        if shape.kind != ShapeKind::Concatenation {
            let mut literal = Literal::read(source, node)?;
            literal.is_joined = true;
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
        let has_value = told.iter().any(|piece| matches!(piece, Piece::Value(..)));
        if self.is_joined && has_value {
            let parts: Vec<String> = told
                .iter()
                .map(|piece| match piece {
                    Piece::Said(text) => format!("{quotes}{text}{quotes}", quotes = self.quotes),
                    Piece::Value(written, _) => (*written).to_owned(),
                })
                .collect();
            return parts.join(" + ");
        }
        if !has_value && self.quotes == "`" {
            return format!("\"{}\"", told.iter().map(|piece| piece.written()).collect::<String>());
        }
        let prefix = if has_value { self.prefix } else { "" };
        let inner: String = told.iter().map(|piece| piece.written()).collect();
        format!("{prefix}{quotes}{inner}{quotes}", quotes = self.quotes)
    }
}

/// What a shell would read as more than a word, and what it reads so even between double quotes.
const SHELL_SYNTAX: &[char] = &[
    '|', '&', ';', '<', '>', '(', ')', '$', '`', '"', '\'', '*', '?', '[', ']', '{', '}', '#', '~', '!', '%',
    '\n',
];
const SYNTAX_IN_QUOTES: &[char] = &['$', '`', '!', '%', '"', '\'', '\n'];

/// The command that is a call's first argument, and the code of the words that a shell would make of it, if it does
/// nothing but divide it at spaces outside of quotes.
pub(super) fn split_command<'t>(source: &Source<'t>, arguments: Node<'t>) -> Option<(Node<'t>, Vec<String>)> {
    let command = *call::list(source, arguments).first()?;
    let literal = Literal::joined(source, command)?;
    let mut words: Vec<Vec<Piece<'t>>> = vec![Vec::new()];
    // The quote that is open.
    let mut open: Option<char> = None;
    for piece in &literal.pieces {
        let Piece::Said(mut said) = *piece else {
            words.last_mut()?.push(*piece);
            continue;
        };
        while !said.is_empty() {
            let end = said.find(|char| open.map_or("\"' ".contains(char), |quote| quote == char));
            let (word, rest) = said.split_at(end.unwrap_or(said.len()));
            if word.contains(if open.is_some() { SYNTAX_IN_QUOTES } else { SHELL_SYNTAX }) {
                return None;
            }
            if !word.is_empty() {
                words.last_mut()?.push(Piece::Said(word));
            }
            let Some(delimiter) = rest.chars().next() else { break };
            match (delimiter, open) {
                (' ', None) => words.push(Vec::new()),
                (_, Some(_)) => open = None,
                (quote, None) => open = Some(quote),
            }
            said = &rest[1..];
        }
    }
    words.retain(|word| !word.is_empty());
    let named = matches!(words.first()?.as_slice(), [Piece::Said(name)] if !name.contains('='));
    if !named || open.is_some() {
        return None;
    }
    Some((command, words.iter().map(|word| literal.part(word)).collect()))
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
