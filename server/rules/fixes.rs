//! Fix actions: directives that turn a match into edits, with the indentation and line ends of the file.
//!
//! Whether the outcome parses and silences the hint is proven by whoever shows it. Knows no document but the match's.

use std::ops::Range;

use crate::syntax::Node;

use super::matching::Match;
use super::template::Template;
use super::{block_fixes, import_fixes, list_fixes, mapping_fixes, text_fixes};
use crate::syntax::query::{Argument, Pattern, Predicate};
use crate::syntax::{ShapeKind, Source};

/// The bytes of `range` become `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Bytes of the old text.
    pub range: Range<usize>,
    /// What takes their place.
    pub text: String,
}

/// A directive that edits, as it is documented.
pub struct ActionKind {
    /// Its name without `#`.
    pub name: &'static str,
    /// Its arguments, as a signature.
    pub arguments: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
    build: fn(&Match<'_, '_, '_>, &Operands) -> Option<Vec<Replacement>>,
    /// Whether it takes a capture, and how many texts.
    takes: (bool, usize),
}

/// Every action. In their texts `{capture}` stands for captured code, and lines behind the first are indented like
/// the line they are put on.
pub const ACTIONS: &[ActionKind] = &[
    ActionKind {
        name: "append-argument!",
        arguments: "@arguments \"code\"",
        says: "Adds an argument behind the last one.",
        build: list_fixes::append_argument,
        takes: (true, 1),
    },
    ActionKind {
        name: "set-option!",
        arguments: "@arguments position \"name\" \"value\"",
        says: "Adds `name: value` to the object literal at the position, or such a literal where there is none yet.",
        build: list_fixes::set_option,
        takes: (true, 3),
    },
    ActionKind {
        name: "remove-argument!",
        arguments: "@argument",
        says: "Removes an argument, or a member of a literal, with its comma.",
        build: list_fixes::remove_argument,
        takes: (true, 0),
    },
    ActionKind {
        name: "split-command!",
        arguments: "@arguments \"name\"",
        says: "Makes the command that is the first argument a list of its words and removes the argument of that name; does not apply to a command that needs its shell.",
        build: list_fixes::split_command,
        takes: (true, 1),
    },
    ActionKind {
        name: "split-program!",
        arguments: "@arguments",
        says: "Makes the command that is the first argument two arguments: its first word, and a list of the others; does not apply to a command that needs its shell.",
        build: list_fixes::split_program,
        takes: (true, 0),
    },
    ActionKind {
        name: "bind-parameters!",
        arguments: "@arguments \"placeholder\"",
        says: "Puts the placeholder in the place of each value in the statement that is the only argument, and the values in a tuple behind it; does not apply where a name of a table or column is filled in.",
        build: bind_parameters,
        takes: (true, 1),
    },
    ActionKind {
        name: "bind-list!",
        arguments: "@arguments \"placeholder\"",
        says: "As `#bind-parameters!`, with the values in a list; in the placeholder `$n`, `n` counts from 1.",
        build: bind_list,
        takes: (true, 1),
    },
    ActionKind {
        name: "bind-arguments!",
        arguments: "@statement \"placeholder\"",
        says: "Puts the placeholder in the place of each value that is joined to the statement, or formatted into it, and the values as arguments behind it; does not apply where a name of a table or column is filled in, or where arguments follow already.",
        build: bind_arguments,
        takes: (true, 1),
    },
    ActionKind {
        name: "replace!",
        arguments: "@node \"code\"",
        says: "Puts the code in the node's place.",
        build: replace,
        takes: (true, 1),
    },
    ActionKind {
        name: "add-member!",
        arguments: "@mapping \"code\"",
        says: "Adds the code's lines behind the last member of a mapping that is written in lines, indented like its members.",
        build: mapping_fixes::add_member,
        takes: (true, 1),
    },
    ActionKind {
        name: "replace-last!",
        arguments: "@node \"text\" \"code\"",
        says: "Puts the code in the place of the text where it last stands in the node; does not apply where it does not.",
        build: replace_last,
        takes: (true, 2),
    },
    ActionKind {
        name: "wrap!",
        arguments: "@node \"before\" \"after\"",
        says: "Puts code before and behind the node.",
        build: wrap,
        takes: (true, 2),
    },
    ActionKind {
        name: "wrap-block!",
        arguments: "@node \"head\" \"tail\"",
        says: "Puts the head's lines before and the tail's behind the statements that the capture's nodes stand in, and indents those by one step: `with …:` and an empty tail, or `try {` and `} finally {\\n\\tdone();\\n}`, in which a tab stands for one step. Does not apply where code behind uses a name that would then be the block's own.",
        build: block_fixes::wrap_block,
        takes: (true, 2),
    },
    ActionKind {
        name: "insert-import!",
        arguments: "\"statement\"",
        says: "Adds the statement behind the imports at the file's top, unless what it imports is there: as `require` in a CommonJS module, and with the quotes and line ends of the file. Does not apply where the file gives the name to something else.",
        build: import_fixes::insert_import,
        takes: (false, 1),
    },
    ActionKind {
        name: "import-beside!",
        arguments: "@name \"other\"",
        says: "Imports the other name where the file imports the captured one, in its place if nothing else uses it; does not apply where the file gives the other name to something else.",
        build: import_fixes::import_beside,
        takes: (true, 1),
    },
    ActionKind {
        name: "rename-all!",
        arguments: "@name \"name\"",
        says: "Gives an imported name another one, where it is imported and wherever it is used; does not apply where something else in the file may be called the same.",
        build: import_fixes::rename_all,
        takes: (true, 1),
    },
    ActionKind {
        name: "insert-line-before!",
        arguments: "@node \"code\"",
        says: "Puts a line before the statement the node stands in, indented like it.",
        build: insert_line_before,
        takes: (true, 1),
    },
    ActionKind {
        name: "insert-line-after!",
        arguments: "@node \"code\"",
        says: "Puts a line behind the node's last line, indented like its first.",
        build: insert_line_after,
        takes: (true, 1),
    },
    ActionKind {
        name: "delete-line!",
        arguments: "@node",
        says: "Deletes the lines the node stands on, if nothing else stands there.",
        build: delete_line,
        takes: (true, 0),
    },
    ActionKind {
        name: "delete-broken-line!",
        arguments: "@node",
        says: "Deletes the line the node begins on, whatever else stands there: for lines that are no code.",
        build: delete_broken_line,
        takes: (true, 0),
    },
];

/// An action with what it was given.
pub(super) struct Action {
    build: fn(&Match<'_, '_, '_>, &Operands) -> Option<Vec<Replacement>>,
    operands: Operands,
}

pub(super) struct Operands {
    capture: Option<usize>,
    texts: Vec<Template>,
}

impl Operands {
    pub(super) fn node<'t>(&self, m: &Match<'_, '_, 't>) -> Option<Node<'t>> {
        m.captures.first(self.capture?)
    }

    pub(super) fn nodes<'t>(&self, m: &Match<'_, '_, 't>) -> Vec<Node<'t>> {
        self.capture.map(|capture| m.captures.all(capture).collect()).unwrap_or_default()
    }

    pub(super) fn text(&self, m: &Match<'_, '_, '_>, index: usize) -> Option<String> {
        self.texts.get(index).map(|template| template.fill(m))
    }

    /// The same as code: in single quotes where most texts around are, if nothing in it hinders that.
    pub(super) fn code(&self, m: &Match<'_, '_, '_>, index: usize) -> Option<String> {
        let template = self.texts.get(index)?;
        let code = template.fill(m);
        let is_free = template.writes('"') && !code.contains(['\'', '\\', '`']);
        Some(if is_free && prefers_single_quotes(m) { code.replace('"', "'") } else { code })
    }
}

/// Compiles a directive; `None` if it is no action.
pub(super) fn compile(directive: &Predicate, pattern: &Pattern) -> Result<Option<Action>, String> {
    let Some(kind) = ACTIONS.iter().find(|kind| kind.name == directive.name) else { return Ok(None) };
    let wrong = || format!("write `(#{} {})`", kind.name, kind.arguments);
    let (takes_capture, takes_texts) = kind.takes;
    let (capture, rest) = match directive.arguments.split_first() {
        Some((Argument::Capture(capture), rest)) if takes_capture => (Some(*capture), rest),
        _ if takes_capture => return Err(wrong()),
        _ => (None, directive.arguments.as_slice()),
    };
    let mut texts = Vec::new();
    for argument in rest {
        match argument {
            Argument::Text(text) => texts.push(Template::compile(text, pattern)?),
            Argument::Capture(_) => return Err(wrong()),
        }
    }
    if texts.len() != takes_texts {
        return Err(wrong());
    }
    Ok(Some(Action { build: kind.build, operands: Operands { capture, texts } }))
}

/// The edits of all actions, sorted by place. `None` if one of them does not apply, or two overlap.
pub(super) fn build(actions: &[Action], m: &Match<'_, '_, '_>) -> Option<Vec<Replacement>> {
    let mut edits = Vec::new();
    for action in actions {
        edits.extend((action.build)(m, &action.operands)?);
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let apart = edits.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start);
    apart.then_some(edits)
}

pub(super) fn insertion(at: usize, text: String) -> Option<Vec<Replacement>> {
    Some(vec![Replacement { range: at..at, text }])
}

/// How a text's first line ends, which is how a fix ends its own.
pub fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if at > 0 && text.as_bytes()[at - 1] == b'\r' => "\r\n",
        _ => "\n",
    }
}

/// Whether most texts of the unit stand in single quotes, in a language in which they may.
fn prefers_single_quotes(m: &Match<'_, '_, '_>) -> bool {
    let source = m.names.source;
    if !source.language.knows_word("text_quote", "'") {
        return false;
    }
    let (mut single, mut double) = (0, 0);
    for node in m.names.unit().subtree().filter(|node| source.is_one_of(*node, &[ShapeKind::Text])) {
        let text = source.text_of(node).trim_start_matches(char::is_alphabetic);
        single += usize::from(text.starts_with('\'') && !text.starts_with("'''"));
        double += usize::from(text.starts_with('"') && !text.starts_with("\"\"\""));
    }
    single > double
}

/// The white space that the line of a byte begins with.
pub(super) fn indentation(text: &str, byte: usize) -> &str {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// Code with the lines behind the first indented like the line of `byte`.
fn indented(source: &Source<'_>, byte: usize, code: &str) -> String {
    let join = format!("{}{}", line_end(source.text), indentation(source.text, byte));
    code.split('\n').map(|line| line.trim_end_matches('\r')).collect::<Vec<_>>().join(&join)
}

fn bind_parameters(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    text_fixes::bind_parameters(m.names, operands.node(m)?, &operands.text(m, 0)?, ("(", ")"))
}

fn bind_list(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    text_fixes::bind_parameters(m.names, operands.node(m)?, &operands.text(m, 0)?, ("[", "]"))
}

fn bind_arguments(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    text_fixes::bind_arguments(m.names, operands.node(m)?, &operands.text(m, 0)?)
}

fn replace(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let node = operands.node(m)?;
    let code = indented(m.names.source, node.start_byte(), &operands.code(m, 0)?);
    Some(vec![Replacement { range: node.byte_range(), text: code }])
}

fn replace_last(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let node = operands.node(m)?;
    let replaced = operands.text(m, 0)?;
    let at = node.start_byte() + m.names.source.text_of(node).rfind(&replaced)?;
    Some(vec![Replacement { range: at..at + replaced.len(), text: operands.code(m, 1)? }])
}

fn wrap(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let node = operands.node(m)?;
    Some(vec![
        Replacement { range: node.start_byte()..node.start_byte(), text: operands.code(m, 0)? },
        Replacement { range: node.end_byte()..node.end_byte(), text: operands.code(m, 1)? },
    ])
}

/// The statement of a block that a node stands in, or the node.
pub(super) fn statement<'t>(source: &Source<'t>, node: Node<'t>) -> Node<'t> {
    let mut statement = node;
    while let Some(parent) = statement.parent() {
        let is_block = source.shape(parent).is_some_and(|shape| shape.kind == ShapeKind::Block);
        if is_block || parent == source.root {
            return statement;
        }
        statement = parent;
    }
    node
}

fn insert_line_before(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let node = statement(source, operands.node(m)?);
    let start = source.text[..node.start_byte()].rfind('\n').map_or(0, |at| at + 1);
    if !source.text[start..node.start_byte()].trim().is_empty() {
        return None;
    }
    let code = indented(source, node.start_byte(), &operands.code(m, 0)?);
    let indent = indentation(source.text, node.start_byte());
    insertion(node.start_byte(), format!("{code}{}{indent}", line_end(source.text)))
}

fn insert_line_after(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let node = operands.node(m)?;
    let rest = &source.text[node.end_byte()..];
    let line = rest.find('\n').map_or(rest, |end| &rest[..end]);
    let behind = line.trim_end_matches('\r').trim_start_matches(';').trim();
    if !behind.is_empty() && !behind.starts_with(source.language.line_comment()) {
        return None;
    }
    let at = node.end_byte() + line.trim_end_matches('\r').len();
    let code = indented(source, node.start_byte(), &operands.code(m, 0)?);
    let indent = indentation(source.text, node.start_byte());
    insertion(at, format!("{}{indent}{code}", line_end(source.text)))
}

fn delete_line(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let text = m.names.source.text;
    let node = operands.node(m)?;
    let start = text[..node.start_byte()].rfind('\n').map_or(0, |at| at + 1);
    let end = text[node.end_byte()..].find('\n').map_or(text.len(), |at| node.end_byte() + at + 1);
    let alone = text[start..node.start_byte()].trim().is_empty()
        && text[node.end_byte()..end].trim().trim_matches(';').is_empty();
    alone.then(|| vec![Replacement { range: start..end, text: String::new() }])
}

fn delete_broken_line(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let text = m.names.source.text;
    let at = operands.node(m)?.start_byte();
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    Some(vec![Replacement { range: start..end, text: String::new() }])
}
