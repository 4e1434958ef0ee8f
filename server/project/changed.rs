//! The change set: which files are not what they were at a revision. Knows no text and no language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::git::{
    GitError, Gone, RENAMES, Repository, decode, differing, parse_names, renamed, resolve, run,
};
use crate::rules::ChangedFiles;

/// One file that is not as it was, and exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Absolute path, below [`Repository::top`].
    pub path: PathBuf,
    /// The git object that holds the text from before, also where the file had another name; `None` for a
    /// file that is new.
    pub before: Option<String>,
}

impl Repository {
    /// The files that differ from `base` or are new and not ignored, sorted by path. A branch or another revision
    /// counts from where it and `HEAD` parted. A file that was renamed is held against its old name, whether the
    /// index knows of it or not; deleted files are left out.
    ///
    /// # Errors
    /// [`GitError::UnknownRevision`], and whatever keeps git from answering. A repository without
    /// commits has nothing at `HEAD`: all its files are new.
    pub fn changes(&self, base: &str) -> Result<Vec<Change>, GitError> {
        let mut files = BTreeMap::new();
        let mut gone = Vec::new();
        if let Some(commit) = resolve(self.top(), base)? {
            let differing = differing(self.top(), &commit)?;
            for (name, before) in differing.changed {
                files.insert(name, before);
            }
            gone = differing.gone;
        } else {
            let tracked = run(self.top(), ["ls-files", "-z", "--cached"], None)?;
            files.extend(parse_names(&tracked).map(|name| (name, None)));
        }
        let new = run(self.top(), ["ls-files", "-z", "--others", "--exclude-standard"], None)?;
        files.extend(parse_names(&new).map(|name| (name, None)));
        let changes = files.into_iter().map(|(name, before)| Change { path: self.top().join(name), before });
        // Names that end in `/` are repositories of their own; links are not followed.
        let is_file = |change: &Change| change.path.symlink_metadata().is_ok_and(|data| data.is_file());
        let mut changes: Vec<Change> = changes.filter(is_file).collect();
        self.follow_renames(&mut changes, &gone)?;
        Ok(changes)
    }

    /// Gives files that are new the text of the file that went away and is most like them.
    fn follow_renames(&self, changes: &mut [Change], gone: &[Gone]) -> Result<(), GitError> {
        let is_new = |change: &&mut Change| {
            change.before.is_none()
                && gone.iter().any(|gone| gone.name.extension() == change.path.extension())
        };
        for change in changes.iter_mut().filter(is_new).take(RENAMES) {
            let Ok(text) = std::fs::read(&change.path) else { continue };
            change.before =
                renamed(self.top(), &change.path, &decode(&text), gone)?.map(|gone| gone.object.clone());
        }
        Ok(())
    }
}

/// The changed files below `folder`. What no rule reads, or configuration leaves out, is changed as well.
pub fn changed_below<'c>(changes: impl IntoIterator<Item = &'c Change>, folder: &Path) -> ChangedFiles {
    // Git resolves links, and editors and shells do not.
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let below = |change: &Change| change.path.strip_prefix(&folder).ok().map(slashed);
    ChangedFiles::new(changes.into_iter().filter_map(below).collect())
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
