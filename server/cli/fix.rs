//! Applies safe fixes to a text, and writes the text to disk so that no reader ever sees half of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::project::BOM;
use crate::review::{self, Analysis, Document, Hint, Proof, Replacement, Selection};
use crate::rules::{RuleSet, Safety, Surroundings};
use crate::syntax::SyntaxTree;

/// Fixes that touch each other are applied one after the other; more rounds than this are never needed.
const MOST_ROUNDS: usize = 10;

/// A text with some of its safe fixes applied, and what is found in it.
#[derive(Clone)]
pub(super) struct Fixed {
    pub(super) text: String,
    pub(super) tree: SyntaxTree,
    /// The analysis, and those of its hints that count.
    pub(super) found: (Analysis, Vec<Hint>),
    /// How many hints were answered.
    pub(super) count: usize,
}

/// Applies safe fixes of the hints that `find` gives until none is left.
pub(super) fn apply_safe(
    path: &str,
    around: Surroundings<'_>,
    rules: &RuleSet,
    selection: &Selection,
    mut fixed: Fixed,
    find: impl Fn(&Document<'_>) -> (Analysis, Vec<Hint>),
) -> Fixed {
    for _ in 0..MOST_ROUNDS {
        let Fixed { text: before, tree, found: (analysis, hints), count } = &fixed;
        let document = Document { path, text: before, tree, around };
        let edits = review::fix_all(&Proof::with(&document, rules, selection, analysis), hints);
        if edits.is_empty() {
            break;
        }
        let answered = hints.iter().filter(|hint| is_answered(hint, &edits)).count();
        let text = review::apply(before, &edits);
        if text == *before {
            break;
        }
        let tree = SyntaxTree::parse(tree.language(), &text);
        let found = find(&Document { path, text: &text, tree: &tree, around });
        fixed = Fixed { text, tree, found, count: count + answered };
    }
    fixed
}

fn is_answered(hint: &Hint, edits: &[Replacement]) -> bool {
    hint.fix
        .as_ref()
        .is_some_and(|fix| fix.safety == Safety::Safe && fix.edits.iter().all(|edit| edits.contains(edit)))
}

/// Replaces the file's text in one step, with the permissions it had. The file is left as it is when it no
/// longer holds `old`.
///
/// # Errors
/// When the file changed meanwhile, or cannot be written.
pub(super) fn replace_file(path: &Path, bom: bool, old: &str, new: &str) -> io::Result<()> {
    // A link stays one: what it points to is replaced.
    let path = path.canonicalize()?;
    let mark = if bom { BOM } else { "" };
    let now = fs::read(&path)?;
    if now.strip_prefix(mark.as_bytes()) != Some(old.as_bytes()) {
        return Err(io::Error::other("it changed while it was reviewed"));
    }
    let metadata = fs::metadata(&path)?;
    if metadata.permissions().readonly() {
        return Err(io::Error::other("it is read-only"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".lastmile-").tempfile_in(folder)?;
    file.write_all(mark.as_bytes())?;
    file.write_all(new.as_bytes())?;
    file.as_file().set_permissions(metadata.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.py");
        fs::write(&path, "\u{feff}old\r\n").unwrap();
        replace_file(&path, true, "old\r\n", "new\r\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}new\r\n");
        let error = replace_file(&path, true, "old\r\n", "lost\r\n").unwrap_err();
        assert_eq!(error.to_string(), "it changed while it was reviewed");
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}new\r\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.py"), folder.path().join("b.py"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o754)).unwrap();
        std::os::unix::fs::symlink("a.py", &link).unwrap();
        replace_file(&link, false, "old", "new").unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o754);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(replace_file(&path, false, "new", "x").unwrap_err().to_string(), "it is read-only");
    }
}
