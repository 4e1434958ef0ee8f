//! What a manifest or a lockfile declares, whatever its format. Knows no language's names.

use std::collections::BTreeSet;

/// One manifest or lockfile.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Its path below the root.
    pub(super) path: String,
    /// The packages it names, as its language compares names.
    pub(super) declares: BTreeSet<String>,
    /// What the project itself is called.
    pub(super) own: BTreeSet<String>,
    /// Whether what it declares is all there is to know: it says its dependencies, and computes none.
    pub(super) complete: bool,
    /// Whether some of its dependencies are said elsewhere or computed.
    pub(super) open: bool,
}

impl Manifest {
    /// The folder it lies in, without a `/` at the end.
    pub(super) fn folder(&self) -> &str {
        folder_of(&self.path)
    }
}

/// The folder of a path, without a `/` at the end; empty at the root.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a path lies in a folder or below it.
pub(super) fn lies_in(path: &str, folder: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The folder and all above it, the nearest first, the root (an empty text) last.
pub(super) fn folders_from(folder: &str) -> impl Iterator<Item = &str> {
    let mut next = Some(folder);
    std::iter::from_fn(move || {
        let current = next?;
        next = (!current.is_empty()).then(|| folder_of(current));
        Some(current)
    })
}

/// A path with `.` and `..` taken out; `None` if it leaves the root.
pub(super) fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_paths() {
        assert_eq!(folders_from("a/b").collect::<Vec<_>>(), ["a/b", "a", ""]);
        assert_eq!(folders_from("").collect::<Vec<_>>(), [""]);
        assert_eq!(joined("a/b", "../c/./d").as_deref(), Some("a/c/d"));
        assert_eq!(joined("", "../c"), None);
        assert!(lies_in("a/b.py", "a") && lies_in("a", "") && !lies_in("ab/c", "a"));
    }
}
