//! The fix action that adds an import. Knows where a file's imports stand.

use crate::syntax::Node;

use super::fixes::{Operands, Replacement, insertion, line_end};
use super::matching::Match;
use crate::syntax::{Role, ShapeKind, Source};

pub(super) fn insert_import(m: &Match<'_, '_, '_>, operands: &Operands) -> Option<Vec<Replacement>> {
    let source = m.names.source;
    let statement = operands.text(m, 0)?;
    if let Some((name, origin)) = python_import(&statement).or_else(|| go_import(&statement)) {
        match m.names.imported(name) {
            Some(known) if known == origin => return Some(Vec::new()),
            _ if m.names.binds(name) => return None,
            _ => {}
        }
    }
    let bare = |line: &str| line.trim().trim_end_matches(';').replace('\'', "\"");
    let mut last_import: Option<Node<'_>> = None;
    let mut first_code: Option<Node<'_>> = None;
    for item in source.root.named_children() {
        let shape = source.shape(item);
        match shape.as_ref().map(|shape| shape.kind) {
            Some(ShapeKind::Comment) => {}
            Some(ShapeKind::Import) => {
                if bare(source.text_of(item)) == bare(&statement) {
                    return Some(Vec::new());
                }
                last_import = Some(item);
            }
            // A text that stands alone at the top is the module's documentation, or a directive.
            Some(ShapeKind::Statement)
                if first_code.is_none() && last_import.is_none() && is_text(source, item) =>
            {
                last_import = Some(item);
            }
            _ => first_code = first_code.or(Some(item)),
        }
    }
    let end = line_end(source.text);
    match (last_import, first_code) {
        // Imports in parentheses take another line.
        (Some(item), _) if source.text_of(item).ends_with(')') && go_import(&statement).is_some() => {
            let path = statement.trim_start_matches("import ");
            insertion(item.end_byte() - 1, format!("\t{path}{end}"))
        }
        (Some(item), _) => insertion(item.end_byte(), format!("{end}{statement}")),
        (None, Some(item)) => {
            let start = source.text[..item.start_byte()].rfind('\n').map_or(0, |at| at + 1);
            insertion(start, format!("{statement}{end}"))
        }
        (None, None) => insertion(0, format!("{statement}{end}")),
    }
}

/// The name that an import statement binds, and the dotted name of what it binds it to. `None` for a statement in
/// another form than `import module` and `from module import name`.
fn python_import(statement: &str) -> Option<(&str, String)> {
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|char| char.is_alphanumeric() || char == '_');
    if let Some((module, name)) = statement.strip_prefix("from ").and_then(|rest| rest.split_once(" import "))
    {
        return is_name(name).then(|| (name, format!("{module}.{name}")));
    }
    statement.strip_prefix("import ").filter(|name| is_name(name)).map(|name| (name, name.to_owned()))
}

/// The same of Go's `import "path"`.
fn go_import(statement: &str) -> Option<(&str, String)> {
    let path = statement.strip_prefix("import \"")?.strip_suffix('"')?;
    Some((path.rsplit('/').next().unwrap_or(path), path.to_owned()))
}

fn is_text<'t>(source: &Source<'t>, statement: Node<'t>) -> bool {
    let inner = source.shape(statement).and_then(|shape| shape.get(Role::Inner));
    inner.and_then(|inner| source.shape(inner)).is_some_and(|shape| shape.kind == ShapeKind::Text)
}
