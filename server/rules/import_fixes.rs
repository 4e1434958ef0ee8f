//! The fix action that adds an import. Knows where a file's imports stand, and how the file writes them.

use crate::syntax::Node;

use super::fixes::{Operands, Replacement, insertion, line_end, statement};
use super::matching::Match;
use crate::syntax::{Module, Names, Role, ShapeKind, Source, SyntaxTree, top_end};

pub(super) fn insert_import(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    m.names.reads_top();
    let statement = operands.text(m, 0)?;
    let wanted = bound_by(source, &statement);
    if !wanted.is_empty() {
        let has =
            |(name, origin): &(String, String)| m.names.imported(name).is_some_and(|known| known == *origin);
        if wanted.iter().all(has) {
            return Some(Vec::new());
        }
        if wanted.iter().any(|binding| !has(binding) && m.names.binds(&binding.0)) {
            return None;
        }
    }
    let top = Top::of(source);
    let bare = |line: &str| line.trim().trim_end_matches(';').replace('\'', "\"");
    if top.imports.iter().any(|item| bare(source.text_of(*item)) == bare(&statement)) {
        return Some(Vec::new());
    }
    let statement = as_the_file_writes(m, &top, statement);
    let end = line_end(source.text);
    // Imports in parentheses take another line.
    if let Some(list) = top.imports.last().filter(|item| source.text_of(**item).ends_with(')'))
        && let Some(path) = statement.strip_prefix("import ").filter(|path| path.starts_with('"'))
    {
        let at = place_in(source.text_of(*list), path.trim_matches('"'));
        let at = at.map_or(list.end_byte() - 1, |at| list.start_byte() + at);
        return insertion(at, format!("\t{path}{end}"));
    }
    let (at, text) = match (top.imports.last().or(top.opening.as_ref()), top.first_code) {
        (Some(item), _) => behind(source, *item, &statement, end),
        (None, Some(item)) => (above(source, item), format!("{statement}{end}")),
        (None, None) => (0, format!("{statement}{end}")),
    };
    // Code of the module itself runs before an import that stands behind it.
    let is_too_late = m.root.end_byte() <= at && m.names.enclosing_function(m.root.start_byte()).is_none();
    (!is_too_late).then(|| insertion(at, text)).flatten()
}

/// Where in a list of imports a path's line goes, in bytes: behind the last that sorts before it among those of its kind,
/// the standard library's or others, which stand in paragraphs of their own.
fn place_in(list: &str, path: &str) -> Option<usize> {
    let is_standard = |path: &str| !path.split('/').next().unwrap_or_default().contains('.');
    let mut place = None;
    let mut at = 0;
    for line in list.split_inclusive('\n') {
        let next = at + line.len();
        let listed = (at > 0 && line.ends_with('\n')).then(|| line.split('"').nth(1)).flatten();
        match listed.filter(|listed| is_standard(listed) == is_standard(path)) {
            Some(listed) if listed < path => place = Some(next),
            Some(_) => place = place.or(Some(at)),
            None => {}
        }
        at = next;
    }
    place
}

/// The names that an import statement binds, each with the dotted name of what it binds it to.
fn bound_by(source: &Source<'_>, statement: &str) -> Vec<(String, String)> {
    let tree = SyntaxTree::parse(source.language, statement);
    let own = Source::new(statement, &tree);
    let module = Module::of(&own);
    module.imports().into_iter().map(|(name, origin)| (name.to_owned(), origin)).collect()
}

/// What stands at a file's top.
struct Top<'t> {
    /// The module's documentation, directives, a shebang, a package's name: the last of them.
    opening: Option<Node<'t>>,
    /// The imports before the first definition.
    imports: Vec<Node<'t>>,
    /// The first of what is none of these, comments aside.
    first_code: Option<Node<'t>>,
    /// Whether a module is required rather than imported.
    requires: bool,
}

impl<'t> Top<'t> {
    fn of(source: &Source<'t>) -> Top<'t> {
        let mut top = Top { opening: None, imports: Vec::new(), first_code: None, requires: false };
        let definition = top_end(source);
        for item in source.root.named_children() {
            if item.start_byte() == definition {
                top.first_code = top.first_code.or(Some(item));
                break;
            }
            match source.shape(item).map(|shape| shape.kind) {
                Some(ShapeKind::Comment) => {}
                Some(ShapeKind::Prologue) => top.opening = Some(item),
                Some(ShapeKind::Import) => top.imports.push(item),
                Some(ShapeKind::Statement)
                    if top.first_code.is_none() && top.imports.is_empty() && is_text(source, item) =>
                {
                    top.opening = Some(item);
                }
                _ if is_require(source, item) => {
                    top.requires = true;
                    top.imports.push(item);
                }
                _ => top.first_code = top.first_code.or(Some(item)),
            }
        }
        top
    }
}

/// A text that stands alone at the top is the module's documentation, or a directive.
fn is_text<'t>(source: &Source<'t>, statement: Node<'t>) -> bool {
    let inner = source.shape(statement).and_then(|shape| shape.get(Role::Inner));
    inner.is_some_and(|inner| source.is_one_of(inner, &[ShapeKind::Text]))
}

/// Whether a declaration binds what a call that names a module yields, or a member of it.
fn is_require<'t>(source: &Source<'t>, item: Node<'t>) -> bool {
    item.named_children().any(|declarator| {
        let shape = source.shape(declarator).filter(|shape| shape.kind == ShapeKind::Assignment);
        let mut value = shape.and_then(|shape| shape.get(Role::Value));
        while let Some(node) = value {
            let Some(shape) = source.shape(node) else { return false };
            value = match shape.kind {
                ShapeKind::ModuleReference => return true,
                ShapeKind::Member => shape.get(Role::Object),
                ShapeKind::Call => shape.get(Role::Function),
                ShapeKind::Wrapper => shape.get(Role::Inner),
                _ => None,
            };
        }
        false
    })
}

/// Where and what to insert behind an item: on a line of its own, behind a comment on the item's line.
fn behind(source: &Source<'_>, item: Node<'_>, statement: &str, end: &str) -> (usize, String) {
    let rest = &source.text[item.end_byte()..];
    let line = rest.find('\n').map_or(rest, |at| &rest[..at]).trim_end_matches('\r');
    let beside = line.trim_start_matches(';').trim();
    if beside.is_empty() || beside.starts_with(source.language.line_comment()) {
        // Some items hold their line's end.
        let ended = source.text[..item.end_byte()].ends_with('\n');
        return match ended {
            true => (item.end_byte(), format!("{statement}{end}")),
            false => (item.end_byte() + line.len(), format!("{end}{statement}")),
        };
    }
    let start = source.text[..item.start_byte()].rfind('\n').map_or(0, |at| at + 1);
    (start, format!("{statement}{end}"))
}

/// Where a line goes above the first code: above the comments that belong to it, but below those the file begins with.
fn above(source: &Source<'_>, item: Node<'_>) -> usize {
    let line_start = |byte: usize| source.text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let own = line_start(item.start_byte());
    let mut at = own;
    let mut next = item;
    while let Some(comment) = next.prev_named_sibling() {
        if source.text[comment.end_byte()..next.start_byte()].matches('\n').count() > 1 {
            return at;
        }
        at = line_start(comment.start_byte());
        next = comment;
    }
    // The comments reach the file's top, where a licence or a coding stands.
    own
}

/// The statement with the quotes and semicolons of the file's imports, and as `require` in a CommonJS module.
fn as_the_file_writes(m: &Match<'_, '_, '_>, top: &Top<'_>, statement: String) -> String {
    let source = m.names.source;
    if source.language.line_comment() != "//"
        || !statement.starts_with("import ")
        || !statement.contains(" from ")
    {
        return statement;
    }
    let is_module = || top.imports.iter().any(|item| source.is_one_of(*item, &[ShapeKind::Import]));
    let exports = || {
        m.names.reads_file();
        source.text.contains("module.exports") || source.text.contains("exports.")
    };
    let is_common = m.file.path.ends_with(".cjs") || (!is_module() && (top.requires || exports()));
    let mut statement = if is_common { required(&statement).unwrap_or(statement) } else { statement };
    if let Some(other) = top.imports.last().map(|item| source.text_of(*item)) {
        if other.contains('\'') && !other.contains('"') {
            statement = statement.replace('"', "'");
        }
        if !other.trim_end().ends_with(';') {
            statement.truncate(statement.trim_end_matches(';').len());
        }
    }
    statement
}

/// `import { a as b } from "m";` as `const { a: b } = require("m");`.
fn required(statement: &str) -> Option<String> {
    let (names, module) = statement.strip_prefix("import ")?.split_once(" from ")?;
    let module = module.trim().trim_end_matches(';');
    let names = names.trim();
    let target = match names.strip_prefix("* as ") {
        Some(name) => name.to_owned(),
        None => names.replace(" as ", ": "),
    };
    Some(format!("const {target} = require({module});"))
}

pub(super) fn import_beside(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    beside(m.names, operands.node(m)?, &operands.text(m, 0)?)
}

/// Imports `other` where the file imports the name that `node` is, in its place if nothing else uses it. `None` where
/// the name is not imported under its own name, or the file gives the other name to something else.
fn beside<'t>(names: &Names<'_, 't>, node: Node<'t>, other: &str) -> Option<Vec<Replacement>> {
    let source = names.source;
    names.reads_file();
    let name = source.text_of(node);
    let (at, origin) = names.import_of(node)?;
    let module = origin.strip_suffix(name)?.strip_suffix('.')?;
    if let Some(known) = names.imported(other) {
        return (known.strip_suffix(other)? == format!("{module}.")).then(Vec::new);
    }
    if names.binds(other) {
        return None;
    }
    let import = statement(source, source.root.descendant_for_byte_range(at, at)?);
    let is_use = |node: &Node<'t>| node.is_leaf() && source.text_of(*node) == name;
    let uses: Vec<_> = source.root.subtree().filter(is_use).collect();
    let imported = *uses.iter().find(|leaf| import.byte_range().contains(&leaf.start_byte()))?;
    if uses.len() == 2 {
        return Some(vec![Replacement { range: imported.byte_range(), text: other.to_owned() }]);
    }
    let behind = imported.end_byte();
    Some(vec![Replacement { range: behind..behind, text: format!(", {other}") }])
}
/// Renames what an import binds, and its uses.
pub(super) fn rename_all(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let (node, text) = (operands.node(m)?, operands.text(m, 0)?);
    let name = source.text_of(node);
    let renamed = |node: Node<'_>| Replacement { range: node.byte_range(), text: text.clone() };
    let has_alias = |node: Node<'_>| node.child_by_field_name("alias").is_some();
    if node.ancestors().take(2).any(has_alias) {
        return Some(vec![renamed(node)]);
    }
    m.names.imported(name)?;
    // The name that comes with the text must be free.
    let bound = text.split('.').next().unwrap_or(&text);
    if m.names.binds(bound) {
        return None;
    }
    let mut edits = Vec::new();
    m.names.reads_file();
    for other in source.root.subtree().filter(|other| other.is_named() && source.text_of(*other) == name) {
        if !other.is_leaf() || !other.kind().ends_with("identifier") {
            continue;
        }
        let parent = other.parent()?;
        let is_part = |field: &str| parent.child_by_field_name(field) == Some(other);
        let is_use = source.is_one_of(other, &[ShapeKind::Name]);
        if other == node {
            edits.push(renamed(other));
        } else if is_part("attribute")
            || is_part("property")
            || parent.kind() == "keyword_argument" && is_part("name")
        {
            // A member, or an argument's name, is called the same by chance.
        } else if is_use && !is_part("name") && !is_part("left") && other.kind() == "identifier" {
            edits.push(renamed(other));
        } else {
            return None;
        }
    }
    edits.dedup();
    Some(edits)
}
