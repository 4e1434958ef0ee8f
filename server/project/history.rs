//! What git and the records beside it say of one file: the text it had, who wrote its lines, and where that is kept.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::agent_trace::Traces;
use super::authorship::Authorship;
use super::git::{GitError, decode, differing, nearest_folder, path_of, renamed, resolve, run};
use crate::freshness::Attested;

/// The text a file had at a revision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Baseline {
    /// The file is in that revision, with this text (without a byte order mark); maybe under another name.
    Text(String),
    /// The file is inside a repository that does not hold it at that revision.
    Untracked,
    /// No repository, no git, or an error that was logged.
    #[default]
    Unknown,
}

/// The folders in which a repository keeps what concerns one work tree.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GitFolders {
    /// The top of the work tree, links resolved.
    pub top: PathBuf,
    /// Where the work tree's own state is, such as `HEAD` and the index.
    pub own: PathBuf,
    /// Where what all work trees share is, such as branches. It names the repository.
    pub common: PathBuf,
}

/// What is known of a file's past.
#[derive(Debug, Default)]
pub struct History {
    /// What its text is held against.
    pub baseline: Baseline,
    /// Who wrote lines that came since, as far as records say; the latest last.
    pub attested: Vec<Attested>,
    /// The commit the baseline was taken from.
    pub commit: Option<String>,
}

impl GitFolders {
    /// Those of the repository whose work tree holds `path`, which need not exist.
    ///
    /// # Errors
    /// [`GitError::NoRepository`] where there is none, and whatever keeps git from answering.
    pub fn containing(path: &Path) -> Result<GitFolders, GitError> {
        let (folder, _) = nearest_folder(path);
        let args = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"];
        let answer = run(&folder, args, None)?;
        let mut lines = answer.split(|byte| *byte == b'\n').filter_map(|line| path_of(line.trim_ascii_end()));
        match (lines.next(), lines.next(), lines.next()) {
            (Some(top), Some(own), Some(common)) if !top.as_os_str().is_empty() => {
                let common = folder.join(common);
                Ok(GitFolders { top, own, common: common.canonicalize().unwrap_or(common) })
            }
            _ => Err(GitError::NoRepository),
        }
    }
}

impl History {
    /// Asks git for the past of `path` since `base`; `text` is what the file holds or is to hold. Bounded in time, never
    /// an error.
    pub fn of(path: &Path, folders: Option<&GitFolders>, base: &str, text: &str) -> History {
        let Some(folders) = folders else { return History::default() };
        ask(path, folders, base, text).unwrap_or_else(|error| {
            tracing::warn!("no baseline for {}: {error}", path.display());
            History::default()
        })
    }
}

fn ask(path: &Path, folders: &GitFolders, base: &str, text: &str) -> Result<History, GitError> {
    let (folder, below) = nearest_folder(path);
    let name = {
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        folder.strip_prefix(&folders.top).map(|folder| folder.join(&below)).unwrap_or_else(|_| below.clone())
    };
    let mut names = vec![name.clone()];
    let commit = resolve(&folder, base)?;
    let mut baseline = Baseline::Untracked;
    if let Some(commit) = &commit {
        match blob(&folder, commit, &below)? {
            Some(text) => baseline = Baseline::Text(text),
            None => {
                if let Some((old_name, old)) = old_name(folders, commit, &name, text)? {
                    names.extend(old_name);
                    baseline = Baseline::Text(old);
                }
            }
        }
    }
    let mut attested = match &commit {
        Some(commit) => Authorship::since(&folders.top, base, commit)?.attested(&folders.top, &names)?,
        None => Vec::new(),
    };
    attested.extend(Traces::read(&folders.top).attested(&folders.top, &name));
    Ok(History { baseline, attested, commit })
}

/// The text of a file, named from `folder`, in a commit that may not hold it.
fn blob(folder: &Path, commit: &str, below: &Path) -> Result<Option<String>, GitError> {
    let mut object = std::ffi::OsString::from(format!("{commit}:./"));
    object.push(below.iter().collect::<Vec<_>>().join(OsStr::new("/")));
    match run(folder, [OsStr::new("cat-file"), OsStr::new("blob"), &object], None) {
        Ok(blob) => Ok(Some(decode(&blob))),
        Err(GitError::Failed(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The text of the file that a commit holds under another name, and that name where it is known.
fn old_name(
    folders: &GitFolders,
    commit: &str,
    name: &Path,
    text: &str,
) -> Result<Option<(Option<PathBuf>, String)>, GitError> {
    let differing = differing(&folders.top, commit)?;
    let known = differing.changed.iter().find(|(changed, _)| changed == name);
    if let Some((_, Some(object))) = known {
        let blob = run(&folders.top, ["cat-file", "blob", object], None)?;
        return Ok(Some((None, decode(&blob))));
    }
    let Some(gone) = renamed(&folders.top, name, text, &differing.gone)? else { return Ok(None) };
    let blob = run(&folders.top, ["cat-file", "blob", &gone.object], None)?;
    Ok(Some((Some(gone.name.clone()), decode(&blob))))
}
