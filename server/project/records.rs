//! What is kept beside the code of several files: who wrote it, and what somebody has answered for. Each repository is
//! asked once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::agent_trace::Traces;
use super::authorship::Authorship;
use super::git::resolve;
use super::history::GitFolders;
use super::reviews::{Remembered, Reviews};
use crate::freshness::{Attested, BaselineText, Exact, Reviewed, Tracker};
use crate::syntax::{SyntaxTree, print_of};

/// The records of the repositories that some files lie in.
#[derive(Default)]
pub struct Records {
    /// By the folder that holds `.git`; `None` is for files outside of any.
    known: HashMap<Option<PathBuf>, Known>,
    nothing: Reviewed,
}

#[derive(Default)]
struct Known {
    folders: Option<GitFolders>,
    authorship: Authorship,
    traces: Traces,
    remembered: Remembered,
    commit: Option<String>,
}

impl Records {
    /// The records for `paths`, about code that came since `base`. Files outside of any repository belong to `root`; of
    /// the one with the folders `near`, git need not be asked for them.
    pub fn of<'p>(
        paths: impl IntoIterator<Item = &'p Path>,
        base: &str,
        root: &Path,
        near: Option<&GitFolders>,
    ) -> Records {
        let mut records = Records::default();
        for path in paths {
            records
                .known
                .entry(marked(path))
                .or_insert_with_key(|top| Known::read(top.as_deref(), base, root, near));
        }
        records
    }

    /// What of a file is fresh, and what of that somebody has answered for. `before` is the text it is held against;
    /// without one all of it is fresh. `heeds_marks` says whether what somebody answered for counts.
    pub fn fresh_code(
        &self,
        path: &Path,
        before: Option<&BaselineText>,
        text: &str,
        tree: &SyntaxTree,
        heeds_marks: bool,
    ) -> Tracker {
        let known = self.known.get(&marked(path));
        let reviewed =
            known.filter(|_| heeds_marks).map_or(&self.nothing, |known| &known.remembered.reviewed);
        Tracker::default().exact(&Exact {
            baseline: before,
            text,
            tree,
            attested: &known.map(|known| known.attested(path)).unwrap_or_default(),
            reviewed,
            from_disk: false,
        })
    }

    /// A hash of all that is recorded about a file, which is another when what [`Records::fresh_code`] says may be.
    pub fn print(&self, path: &Path) -> u64 {
        let Some(known) = self.known.get(&marked(path)) else { return 0 };
        let marks = known.remembered.print;
        let name = known.name(path);
        let records = name
            .map(|(folders, name)| (known.authorship.print(&name), known.traces.print(&folders.top, &name)));
        print_of((marks, records))
    }

    /// How many fixes were applied to a file, named from the root, since the commit that fresh code is counted from.
    pub fn fixed(&self, path: &Path, below_root: &str) -> usize {
        let Some(known) = self.known.get(&marked(path)) else { return 0 };
        let here =
            known.remembered.fixed.iter().filter(|fix| fix.since == known.commit && fix.path == below_root);
        here.count()
    }
}

impl Known {
    fn read(top: Option<&Path>, base: &str, root: &Path, near: Option<&GitFolders>) -> Known {
        let folders = top.and_then(|top| {
            let near = near.filter(|near| top.canonicalize().is_ok_and(|top| top == near.top));
            near.cloned().or_else(|| GitFolders::containing(top).ok())
        });
        let commit = folders.as_ref().and_then(|folders| resolve(&folders.top, base).ok().flatten());
        let since = folders.as_ref().zip(commit.as_ref());
        let authorship =
            since.and_then(|(folders, commit)| Authorship::since(&folders.top, base, commit).ok());
        let project = folders.as_ref().map_or(root, |folders| &folders.common);
        let remembered = Reviews::of(project).map(|reviews| reviews.read()).unwrap_or_default();
        let traces = folders.as_ref().map(|folders| Traces::read(&folders.top)).unwrap_or_default();
        Known { folders, authorship: authorship.unwrap_or_default(), traces, remembered, commit }
    }

    /// The repository that a file lies in, and what the file is called there.
    fn name(&self, path: &Path) -> Option<(&GitFolders, PathBuf)> {
        let folders = self.folders.as_ref()?;
        let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        Some((folders, path.strip_prefix(&folders.top).ok()?.to_path_buf()))
    }

    fn attested(&self, path: &Path) -> Vec<Attested> {
        let Some((folders, name)) = self.name(path) else { return Vec::new() };
        let noted = self.authorship.attested(&folders.top, std::slice::from_ref(&name));
        let mut attested = noted.unwrap_or_else(|error| {
            tracing::warn!("who wrote {} is not known: {error}", path.display());
            Vec::new()
        });
        attested.extend(self.traces.attested(&folders.top, &name));
        attested
    }
}

/// The folder above `path` that holds `.git`.
fn marked(path: &Path) -> Option<PathBuf> {
    let is_top = |folder: &&Path| folder.join(".git").symlink_metadata().is_ok();
    path.ancestors().find(is_top).map(Path::to_path_buf)
}
