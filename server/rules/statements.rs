//! Statements in strings: what a program hands to its database, reviewed in the statement's own language. A string's
//! text is laid over with blanks and placeholders until it is a statement of the same length, so that what is found
//! stands at the same bytes. Knows no document.

use std::ops::Range;

use super::engine::{Engine, Finding};
use super::fixes::Replacement;
use super::matching::{FileFacts, Host};
use super::predicates::given_name;
use super::statement_text;
use crate::syntax::{Language, Module, Names, Node, Role, ShapeKind, Source, SyntaxTree, Unit};

/// Where a statement goes from the string it is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into the call around it.
    ToCall,
    /// To a name, under which it is handed on.
    ToName,
}

/// The language of the statements.
pub(super) fn language() -> &'static Language {
    Language::named("sql").expect("the table of languages has it, as a test for every rule file shows")
}

/// Reviews the statements in a unit's strings, and says with each finding where its statement goes. The engine is asked
/// for when the first is met.
pub(super) fn run<'e, 't>(
    names: &Names<'_, 't>,
    unit: &Unit<'t>,
    file: FileFacts<'_>,
    engine: &dyn Fn() -> &'e Engine,
    found: &mut dyn FnMut(Finding, Goes),
) {
    let source = names.source;
    if !source.language.knows_word("holds", "statements") {
        return;
    }
    let verbs = language().words("verb");
    let Range { start, end } = unit.node.byte_range();
    // What stands in the opaque node belongs to other units.
    let opaque = unit.opaque.map_or(end..end, Node::byte_range);
    let quotes = |from: usize, to: usize| {
        let within = &source.text.as_bytes()[from..to];
        memchr::memchr3_iter(b'"', b'\'', b'`', within).map(move |quote| from + quote)
    };
    let mut behind = start;
    for at in quotes(start, opaque.start).chain(quotes(opaque.end, end)) {
        if at < behind || !begins_statement(verbs, &source.text[at + 1..end]) {
            continue;
        }
        let Some(string) = string_at(source, at).filter(|string| unit.node.holds(*string)) else { continue };
        behind = string.end_byte();
        if let Some(goes) = goes_to(names, unit, string)
            && let Some(statement) = statement_text::of(source, string)
        {
            let around = Statement { names, file, string, text: &statement };
            around.review(engine(), &mut |finding| found(finding, goes));
        }
    }
}

/// Whether a text begins like a statement, behind blanks and escaped line ends.
fn begins_statement(verbs: &[String], text: &str) -> bool {
    // Nearly every string is told by its first byte.
    let may_begin = |byte: u8| {
        byte.is_ascii_whitespace()
            || byte == b'\\'
            || verbs.iter().any(|verb| verb.as_bytes()[0] == byte.to_ascii_lowercase())
    };
    if !text.bytes().next().is_some_and(may_begin) {
        return false;
    }
    let mut text = text.trim_start();
    while let Some(behind) = text.strip_prefix("\\n").or(text.strip_prefix("\\t")) {
        text = behind.trim_start();
    }
    verbs.iter().any(|verb| {
        let head = text.as_bytes().get(..verb.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(verb.as_bytes()))
            && text[verb.len()..].starts_with([' ', '\n', '\t', '\r', '\\'])
    })
}

/// The string that begins with the quote at a byte, or whose first part does.
fn string_at<'t>(source: &Source<'t>, quote: usize) -> Option<Node<'t>> {
    let is_text = |node: &Node<'t>| source.is_one_of(*node, &[ShapeKind::Text]);
    let at = source.root.descendant_for_byte_range(quote, quote + 1)?;
    let string = std::iter::once(at).chain(at.ancestors()).take(4).filter(is_text).last()?;
    let prefix = source.text.get(string.start_byte()..quote)?;
    prefix.chars().all(|char| char.is_alphabetic() || "\"'`(".contains(char)).then_some(string)
}

/// Where the string goes as it is, with nothing joined to it; `None` if it may be a piece of a statement.
fn goes_to<'t>(names: &Names<'_, 't>, unit: &Unit<'t>, string: Node<'t>) -> Option<Goes> {
    let source = names.source;
    let mut below = string;
    for node in string.ancestors() {
        let Some(shape) = source.shape(node) else {
            below = node;
            continue;
        };
        match shape.kind {
            ShapeKind::Call => {
                let callee = shape.get(Role::Function)?;
                // `"…".format(…)` is the text still, filled.
                if callee.holds(string) {
                    below = node;
                    continue;
                }
                let takes = language().matches_fact("taken_by", source.text_of(callee));
                return takes.then_some(Goes::ToCall);
            }
            ShapeKind::Member => {
                let property = shape.get(Role::Property)?;
                if !source.language.knows_word("text_still", source.text_of(property)) {
                    return None;
                }
            }
            // What fills a template is no part beside it.
            ShapeKind::Concatenation => {
                let (Some(left), Some(right)) = (shape.get(Role::Left), shape.get(Role::Right)) else {
                    return None;
                };
                let operator = source.text[left.end_byte()..right.start_byte()].trim();
                if left != below || operator != "%" {
                    return None;
                }
            }
            ShapeKind::Assignment | ShapeKind::Pair | ShapeKind::NamedArgument => {
                let target = shape.get(Role::Target).or(shape.get(Role::Key));
                let target = target.filter(|target| !target.holds(string))?;
                if shape.kind != ShapeKind::Assignment {
                    below = node;
                    continue;
                }
                return is_only_handed_on(source, unit, target).then_some(Goes::ToName);
            }
            ShapeKind::Wrapper | ShapeKind::Container | ShapeKind::Text | ShapeKind::Sequence => {}
            _ => return None,
        }
        below = node;
    }
    None
}

/// Whether the name is one for a statement, and nothing is added to what it stands for.
fn is_only_handed_on<'t>(source: &Source<'t>, unit: &Unit<'t>, target: Node<'t>) -> bool {
    let name = source.text_of(target);
    let lower = name.to_ascii_lowercase();
    let is_for_statement = ["sql", "query", "stmt", "statement", "ddl", "cmd", "command"];
    if !is_for_statement.iter().any(|word| lower.contains(word)) && lower != "q" {
        return false;
    }
    let scope = names_scope(source, target).unwrap_or(unit.node);
    scope.subtree().all(|node| {
        if !source.is_one_of(node, &[ShapeKind::Name]) || source.text_of(node) != name {
            return true;
        }
        const ADDING: &[ShapeKind] = &[
            ShapeKind::Augmentation,
            ShapeKind::Concatenation,
            ShapeKind::Interpolation,
            ShapeKind::Member,
            ShapeKind::Choice,
        ];
        node.parent().is_none_or(|parent| !source.is_one_of(parent, ADDING))
    })
}

fn names_scope<'t>(source: &Source<'t>, node: Node<'t>) -> Option<Node<'t>> {
    node.ancestors().find(|node| source.is_one_of(*node, &[ShapeKind::Function, ShapeKind::AsyncFunction]))
}

/// A string with the statement in it.
struct Statement<'a, 'n, 't> {
    names: &'a Names<'n, 't>,
    file: FileFacts<'a>,
    string: Node<'t>,
    /// As long as the string.
    text: &'a str,
}

impl Statement<'_, '_, '_> {
    fn review(&self, engine: &Engine, found: &mut dyn FnMut(Finding)) {
        let host = self.names.source;
        let tree = SyntaxTree::parse(language(), self.text);
        // Another dialect, or a piece of a statement.
        if tree.has_error() {
            return;
        }
        let named = self.string.ancestors().find_map(|node| given_name(host, node));
        let function = named.map(|name| host.text_of(name));
        let host = Host { written: host.text_of(self.string), function };
        let file = FileFacts { host: Some(host), ..self.file };
        let source = Source::new(self.text, &tree);
        let module = Module::of(&source);
        let shift = |range: Range<usize>| {
            let by = self.string.start_byte();
            range.start + by..range.end + by
        };
        for unit in module.units() {
            let names = Names::of_unit(&source, &module, unit);
            engine.run(&names, unit, file, &mut |finding| {
                let fix = finding.fix.filter(|(_, _, edits)| edits.iter().all(|edit| self.can_stand(edit)));
                found(Finding {
                    range: shift(finding.range),
                    fix: fix.map(|(title, safety, edits)| {
                        let moved = |edit: Replacement| Replacement { range: shift(edit.range), ..edit };
                        (title, safety, edits.into_iter().map(moved).collect())
                    }),
                    related: finding.related.into_iter().map(|(at, text)| (shift(at), text)).collect(),
                    concerns: finding.concerns.into_iter().map(shift).collect(),
                    ..finding
                });
            });
            self.names.asks_beyond(&names.into_reads());
        }
    }

    /// Whether an edit of the statement is the same edit of the string: nothing in it means something there.
    fn can_stand(&self, edit: &Replacement) -> bool {
        let written = self.names.source.text_of(self.string);
        written.get(edit.range.clone()) == self.text.get(edit.range.clone())
            && !edit.text.contains(['"', '\'', '`', '\\', '\n', '{', '$', '%'])
    }
}
