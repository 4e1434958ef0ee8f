//! Suppression: comments that silence a rule on a line or in a file, and the edits that write them.
//!
//! `lastmile: ignore[ID, ID] reason` silences the rules on its own line, or, on a line of its own, on the next line of
//! code. `lastmile: ignore-file[ID] reason` silences them in the file. `*` stands for every rule.

use crate::syntax::Node;
use memchr::memmem;

use super::analysis::Document;
use super::fix::{apply, error_count};
use super::hint::Hint;
use crate::rules::Replacement;
use crate::syntax::{ShapeKind, Source, SyntaxTree};

const MARK: &str = "lastmile: ignore";

/// The suppression comments of one document.
pub(super) struct Suppressions<'t> {
    source: Source<'t>,
    found: Vec<Suppression<'t>>,
}

struct Suppression<'t> {
    ids: Vec<&'t str>,
    /// The first byte and the end of the line it covers; `None` for the whole file.
    line: Option<(usize, usize)>,
}

impl<'t> Suppressions<'t> {
    pub(super) fn read(source: &Source<'t>) -> Suppressions<'t> {
        let text = source.text;
        let mut found = Vec::new();
        for at in memmem::find_iter(text.as_bytes(), MARK) {
            let Some(comment) = comment_at(source, at) else { continue };
            let rest = &text[at + MARK.len()..];
            let (whole_file, rest) = match rest.strip_prefix("-file") {
                Some(rest) => (true, rest),
                None => (false, rest),
            };
            let Some((ids, _)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
                continue;
            };
            let ids = ids.split(',').map(str::trim).collect();
            let line = (!whole_file).then(|| covered_line(source, comment));
            found.push(Suppression { ids, line });
        }
        Suppressions { source: *source, found }
    }

    /// Whether a comment silences the hint.
    pub(super) fn silence(&self, hint: &Hint) -> bool {
        self.found.iter().any(|Suppression { ids, line }| {
            ids.iter().any(|id| *id == hint.rule.id || *id == "*")
                && line.is_none_or(|(start, end)| {
                    let covers = |byte: usize| (start..=end).contains(&byte);
                    covers(hint.range.start) || covers(statement_start(&self.source, hint.range.start))
                })
        })
    }
}

fn comment_at<'t>(source: &Source<'t>, byte: usize) -> Option<Node<'t>> {
    let node = source.root.descendant_for_byte_range(byte, byte + 1)?;
    source.shape(node).is_some_and(|shape| shape.kind == ShapeKind::Comment).then_some(node)
}

/// The line a comment speaks of: its own if code stands before it, else the next that holds code.
fn covered_line(source: &Source<'_>, comment: Node<'_>) -> (usize, usize) {
    let text = source.text;
    let (mut start, mut end) = line_of(text, comment.start_byte());
    if !text[start..comment.start_byte()].trim().is_empty() {
        return (start, end);
    }
    end = line_of(text, comment.end_byte()).1;
    while end < text.len() {
        (start, end) = line_of(text, end + 1);
        let code = start + (text[start..end].len() - text[start..end].trim_start().len());
        let blank = text[start..end].trim().is_empty();
        if !blank && comment_at(source, code).is_none() {
            break;
        }
    }
    (start, end)
}

/// The first byte of the line that holds `byte`, and its end without the line end.
fn line_of(text: &str, byte: usize) -> (usize, usize) {
    let byte = byte.min(text.len());
    let start = text.as_bytes()[..byte].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end =
        text.as_bytes()[byte..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| byte + at);
    (start, end)
}

/// Where the statement begins that holds a byte.
fn statement_start(source: &Source<'_>, byte: usize) -> usize {
    let mut at = source.root;
    let mut start = byte;
    loop {
        let is_block =
            at == source.root || source.shape(at).is_some_and(|shape| shape.kind == ShapeKind::Block);
        let Some(child) =
            at.children().find(|child| child.end_byte() > byte).filter(|child| child.start_byte() <= byte)
        else {
            return start;
        };
        if is_block {
            start = child.start_byte();
        }
        at = child;
    }
}

/// The edit that silences `hint` where it stands: a comment `lastmile: ignore[ID] reason` on a line of its own above
/// it, or an id added to such a comment. `None` where no comment can stand without changing the code.
pub fn suppress_here(document: &Document<'_>, hint: &Hint) -> Option<Vec<Replacement>> {
    let source = Source::new(document.text, document.tree);
    let text = document.text;
    let mark = document.tree.language().line_comment();
    let mut candidates = Vec::new();
    for byte in [hint.range.start, statement_start(&source, hint.range.start)] {
        let (start, end) = line_of(text, byte);
        if let Some(edit) = join_existing(&source, start, hint) {
            return Some(vec![edit]);
        }
        let line = &text[start..end];
        let indentation = &line[..line.len() - line.trim_start().len()];
        let comment = format!("{mark} {MARK}[{}] accepted, because", hint.rule.id);
        let line_end = if line.ends_with('\r') { "\r\n" } else { "\n" };
        candidates
            .push(Replacement { range: start..start, text: format!("{indentation}{comment}{line_end}") });
        let code_end = start + line.trim_end().len();
        candidates.push(Replacement { range: code_end..code_end, text: format!("  {comment}") });
    }
    let edit = candidates.into_iter().find(|edit| silences(document, hint, edit))?;
    Some(vec![edit])
}

/// Adds the hint's id to a suppression comment on the line, or alone on the line above.
fn join_existing(source: &Source<'_>, line_start: usize, hint: &Hint) -> Option<Replacement> {
    let (_, end) = line_of(source.text, line_start);
    let above = line_of(source.text, line_start.saturating_sub(1)).0;
    let within = &source.text[above..end];
    for at in memmem::find_iter(within.as_bytes(), "lastmile: ignore[") {
        let ids = above + at + "lastmile: ignore[".len();
        let comment = comment_at(source, above + at)?;
        let close = ids + source.text[ids..comment.end_byte()].find(']')?;
        let (start, end) = covered_line(source, comment);
        if (start..=end).contains(&hint.range.start) {
            return Some(Replacement { range: close..close, text: format!(", {}", hint.rule.id) });
        }
    }
    None
}

/// Whether the edit leaves a comment where it was put, silences the hint, and breaks nothing.
fn silences(document: &Document<'_>, hint: &Hint, edit: &Replacement) -> bool {
    let text = apply(document.text, std::slice::from_ref(edit));
    let tree = SyntaxTree::parse(document.tree.language(), &text);
    let source = Source::new(&text, &tree);
    let mut moved = hint.clone();
    let start = super::fix::shifted(hint.range.start, std::slice::from_ref(edit));
    moved.range = start..start + hint.range.len();
    error_count(&tree) <= error_count(document.tree)
        && Suppressions::read(&source).silence(&moved)
        && code_of(&source) == code_of(&Source::new(document.text, document.tree))
}

/// The tokens of a text without its comments: what must not change when a comment is added.
fn code_of<'t>(source: &Source<'t>) -> Vec<&'t str> {
    let mut tokens = Vec::new();
    let mut pending = vec![source.root];
    while let Some(node) = pending.pop() {
        if source.shape(node).is_some_and(|shape| shape.kind == ShapeKind::Comment) {
            continue;
        }
        if node.is_leaf() {
            tokens.push(source.text_of(node));
        }
        let children: Vec<_> = node.children().collect();
        pending.extend(children.into_iter().rev());
    }
    tokens
}

/// The edit that silences the hint's rule in the whole file: a comment `lastmile: ignore-file[ID] reason` at its top,
/// below a line that must stay first.
pub fn suppress_in_file(document: &Document<'_>, hint: &Hint) -> Option<Vec<Replacement>> {
    let mark = document.tree.language().line_comment();
    let text = document.text;
    let mut at = 0;
    // An interpreter line and an encoding line only work at the top.
    while text[at..].starts_with("#!")
        || (text[at..].starts_with('#') && line_text(text, at).contains("coding"))
    {
        at = (line_of(text, at).1 + 1).min(text.len());
    }
    let line_end = if line_text(text, at).ends_with('\r') { "\r\n" } else { "\n" };
    let comment = format!("{mark} {MARK}-file[{}] accepted, because{line_end}", hint.rule.id);
    Some(vec![Replacement { range: at..at, text: comment }])
}

fn line_text(text: &str, byte: usize) -> &str {
    let (start, end) = line_of(text, byte);
    &text[start..end]
}
