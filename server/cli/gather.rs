//! Chooses what a review reads: paths that were named, or the change set, each with its text from before.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::freshness::BaselineText;
use crate::project::{Change, Config, GitError, Repository, root_of, walk};
use crate::review::Scope;
use crate::syntax::Language;

/// A file to review.
pub(super) struct Target {
    /// Absolute path.
    pub(super) path: PathBuf,
    pub(super) before: Before,
}

/// What a file's hints are held against.
pub(super) enum Before {
    /// Nothing: every hint counts.
    Nothing,
    /// Nothing that was there: the whole file is new.
    New,
    /// The text from before: hints on what came since count.
    Text(BaselineText),
}

impl Before {
    /// The text from before, if there was one and it counts.
    pub(super) fn text(&self) -> Option<&BaselineText> {
        match self {
            Before::Text(text) => Some(text),
            Before::New | Before::Nothing => None,
        }
    }
}

/// What is to be reviewed.
#[derive(Default)]
pub(super) struct Gathered {
    /// Sorted by path, each file once.
    pub(super) targets: Vec<Target>,
    /// What could not be walked, with the reason.
    pub(super) unreadable: Vec<(PathBuf, String)>,
    /// What the user should know of the choice.
    pub(super) notes: Vec<String>,
    /// Whether the files are those that changed, or are new.
    pub(super) fresh: bool,
    /// All that changed in their repositories, in whatever language.
    pub(super) changes: Vec<Change>,
}

/// The folder that configuration is read from and that paths in reports for machines are below.
pub(super) fn root(working: &Path, paths: &[PathBuf]) -> PathBuf {
    let mut absolute = paths.iter().map(|path| working.join(path));
    let Some(mut shared) = absolute.next() else {
        return root_of(working).unwrap_or_else(|| working.to_path_buf());
    };
    for path in absolute {
        while !path.starts_with(&shared) && shared.pop() {}
    }
    if shared.is_file() {
        shared.pop();
    }
    let unmarked = || if shared.starts_with(working) { working.to_path_buf() } else { shared.clone() };
    let root = root_of(&shared).unwrap_or_else(unmarked);
    // `..` and links would hide that a path lies below the root.
    if root.starts_with(working) { root } else { root.canonicalize().unwrap_or(root) }
}

/// `path` below `root`, with `/` between its parts.
pub(super) fn below(root: &Path, path: &Path) -> Option<String> {
    let resolved;
    let below = match path.strip_prefix(root) {
        Ok(below) => below,
        Err(_) => {
            resolved = path.canonicalize().ok()?;
            resolved.strip_prefix(root).ok()?
        }
    };
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Chooses the files. Without `paths` it is the change set of the repository around `working`, or all of
/// `working` where there is none.
///
/// # Errors
/// When a path does not exist, or git does not know `base`.
pub(super) fn gather(
    working: &Path,
    root: &Path,
    paths: &[PathBuf],
    scope: Option<Scope>,
    config: &Config,
) -> anyhow::Result<Gathered> {
    let missing: Vec<String> = paths
        .iter()
        .filter_map(|path| path.metadata().err().map(|error| format!("`{}`: {error}", path.display())))
        .collect();
    if !missing.is_empty() {
        bail!("nothing was reviewed, because a path cannot be read: {}", missing.join(", "));
    }
    let keep = |path: &Path| below(root, path).is_none_or(|path| !config.excludes(&path));
    if !paths.is_empty() {
        return named(working, paths, scope.unwrap_or(Scope::All), config, &keep);
    }
    let fresh = scope.unwrap_or(config.scope) != Scope::All;
    match Repository::containing(working) {
        Ok(repository) => change_set(&repository, fresh, config, &keep),
        Err(error @ (GitError::NoRepository | GitError::NotRun(_))) => {
            let mut gathered = named(working, &[working.to_path_buf()], Scope::All, config, &keep)?;
            gathered.notes.push(format!("{error}: everything below {} is reviewed", working.display()));
            Ok(gathered)
        }
        Err(error) => Err(error.into()),
    }
}

fn change_set(
    repository: &Repository,
    fresh: bool,
    config: &Config,
    keep: &dyn Fn(&Path) -> bool,
) -> anyhow::Result<Gathered> {
    let changes = repository.changes(&config.base)?;
    let mut befores = befores(repository, &changes)?;
    befores.retain(|path, _| keep(path));
    let mut gathered = Gathered { changes, ..Gathered::default() };
    if befores.is_empty() {
        let base = &config.base;
        gathered.notes.push(format!(
            "no file in a known language has changed since {base}: `lastmile review .` reviews everything"
        ));
    }
    gathered.fresh = fresh;
    let target = |(path, before)| Target { path, before: if fresh { before } else { Before::Nothing } };
    gathered.targets = befores.into_iter().map(target).collect();
    Ok(gathered)
}

/// The changed files in a known language, with their text from before.
fn befores<'c>(
    repository: &Repository,
    changes: &'c [Change],
) -> Result<BTreeMap<PathBuf, Before>, GitError> {
    let known = |change: &'c Change| Some((change, Language::for_path(&change.path)?));
    let changes: Vec<_> = changes.iter().filter_map(known).collect();
    let objects: Vec<&str> = changes.iter().filter_map(|(change, _)| change.before.as_deref()).collect();
    let mut texts = repository.texts(&objects)?.into_iter();
    let before = |(change, language): (&Change, _)| {
        let text = change.before.as_ref().and_then(|_| texts.next()).flatten();
        let before = text.map_or(Before::New, |text| Before::Text(BaselineText::new(text, language)));
        (change.path.clone(), before)
    };
    Ok(changes.into_iter().map(before).collect())
}

fn named(
    working: &Path,
    paths: &[PathBuf],
    scope: Scope,
    config: &Config,
    keep: &(dyn Fn(&Path) -> bool + Sync),
) -> anyhow::Result<Gathered> {
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.iter().map(|path| absolute(working, path)).partition(|path| path.is_dir());
    let found = walk(&folders, keep);
    let all: BTreeSet<PathBuf> = found.files.into_iter().chain(files).collect();
    let mut gathered = Gathered { unreadable: found.unreadable, ..Gathered::default() };
    if scope == Scope::All {
        gathered.targets = all.into_iter().map(|path| Target { path, before: Before::Nothing }).collect();
        if gathered.targets.is_empty() {
            gathered.notes.push("no file in a known language was found there".to_owned());
        }
        return Ok(gathered);
    }
    gathered.fresh = true;
    let mut repositories: HashMap<PathBuf, Known> = HashMap::new();
    let mut outside = 0;
    for path in all {
        let Some(top) = path.ancestors().find(|folder| folder.join(".git").symlink_metadata().is_ok()) else {
            outside += 1;
            gathered.targets.push(Target { path, before: Before::New });
            continue;
        };
        let known = match repositories.entry(top.to_path_buf()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let repository = Repository::containing(entry.key())?;
                let changes = repository.changes(&config.base)?;
                let changed = befores(&repository, &changes)?;
                gathered.changes.extend(changes);
                entry.insert(Known { changed, tracked: repository.tracked()? })
            }
        };
        let resolved = path.canonicalize().unwrap_or_else(|_| path.clone());
        match known.changed.remove(&resolved) {
            Some(before) => gathered.targets.push(Target { path, before }),
            // What git ignores is in no change set, yet all of it is new.
            None if !known.tracked.contains(&resolved) => {
                gathered.targets.push(Target { path, before: Before::New });
            }
            None => {}
        }
    }
    if gathered.targets.is_empty() {
        gathered.notes.push(format!("no file in a known language has changed there since {}", config.base));
    }
    if outside > 0 {
        let count = super::render_text::many(outside, "file");
        gathered
            .notes
            .push(format!("{count} outside any git repository: all of the code there counts as fresh"));
    }
    Ok(gathered)
}

/// What git says of a repository's files.
struct Known {
    changed: BTreeMap<PathBuf, Before>,
    tracked: HashSet<PathBuf>,
}

fn absolute(working: &Path, path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| working.join(path))
}
