//! The rule files that users write, below `.lastmile/rules` of a root or below any folder laid out alike.
//!
//! It knows where such files lie, not what is in them.

use std::path::{Path, PathBuf};

/// Where a workspace keeps its own rules, below its root.
pub const RULES_FOLDER: &str = ".lastmile/rules";

/// No rule is longer than this; what is longer was put there by mistake.
const MAX_RULE_BYTES: u64 = 1_000_000;

/// A rule file as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Path below the rule root, with `/` between its parts: `python/failure/mine.scm`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The user's rule files under `root/.lastmile/rules`: path below that folder, and text. What cannot be
/// read is logged and left out.
pub fn rule_files(root: &Path) -> Vec<(String, String)> {
    let folder = root.join(RULES_FOLDER);
    if !folder.is_dir() {
        return Vec::new();
    }
    let (files, problems) = rule_files_below(&folder);
    for problem in problems {
        tracing::warn!("{problem}");
    }
    files.into_iter().map(|file| (file.name, file.text)).collect()
}

/// The `.scm` files below `folder`, a rule root, sorted by name; what cannot be read is left out and said.
pub fn rule_files_below(folder: &Path) -> (Vec<RuleFile>, Vec<String>) {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).standard_filters(false).follow_links(true).build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(format!("{}: cannot be read: {error}", folder.display()));
                continue;
            }
        };
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "scm") || !path.is_file() {
            continue;
        }
        match read(path) {
            Ok(text) => files.push(RuleFile { path: path.to_path_buf(), name: name(folder, path), text }),
            Err(problem) => problems.push(format!("{}: {problem}", path.display())),
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    (files, problems)
}

fn name(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn read(path: &Path) -> Result<String, String> {
    let bytes = std::fs::metadata(path).map_err(|error| format!("cannot be read: {error}"))?.len();
    if bytes > MAX_RULE_BYTES {
        return Err(format!("has {bytes} bytes, which is no rule: a rule file has at most {MAX_RULE_BYTES}"));
    }
    std::fs::read_to_string(path).map_err(|error| format!("cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_files_are_named_below_their_root() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join(RULES_FOLDER).join("python/failure");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("b.scm"), "; b").unwrap();
        std::fs::write(folder.join("a.scm"), "; a").unwrap();
        std::fs::write(folder.join("notes.md"), "no rule").unwrap();
        std::fs::write(folder.join("latin.scm"), b"; \xe9").unwrap();
        let named: Vec<_> = rule_files(root.path());
        let expected = [("python/failure/a.scm", "; a"), ("python/failure/b.scm", "; b")];
        assert_eq!(named, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
        let (_, problems) = rule_files_below(&root.path().join(RULES_FOLDER));
        assert_eq!(problems.len(), 1);
        assert!(problems[0].contains("latin.scm"), "{problems:?}");
        assert!(rule_files(&root.path().join("nowhere")).is_empty());
    }
}
