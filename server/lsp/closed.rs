//! The closed files of the change set: which there are, and what the rules say of them. Blocks; knows no client.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tower_lsp::ls_types::{Diagnostic, Uri};

use crate::freshness::BaselineText;
use crate::project::{
    Change, GitError, GitFolders, Index, Records, Repository, Skipped, SourceFile, changed_below, read_source,
};
use crate::review::{self, Analysis, Hint, ReportedFile};
use crate::rules::{ChangedFiles, Surroundings};
use crate::syntax::{Language, SyntaxTree};
use crate::text::Buffer;

use super::MayFind;
use super::hints;
use super::repositories::Repositories;
use super::session::Session;
use super::workspace::{Root, Workspace};

/// A change of more files is no change that anybody reviews; the rest is left out, and that is said.
const MOST_FILES: usize = 1_000;

/// A closed file with what was found in it.
pub(super) struct ClosedFile {
    pub(super) uri: Uri,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Names the diagnostics for a client that pulls.
    pub(super) result_id: String,
    pub(super) reported: ReportedFile,
}

/// What earlier passes found, which is not looked for again.
#[derive(Default)]
pub(super) struct Kept {
    files: HashMap<PathBuf, Found>,
    /// What git could not do, which is not said again.
    said: BTreeSet<String>,
}

/// What the hints of a closed file depend on.
struct Print {
    text: (usize, u64),
    /// The git object of the text from before.
    before: Option<String>,
    /// What is recorded of who wrote it and who answered for it.
    records: u64,
    around: Around,
}

/// What the files of a root have in common.
#[derive(Clone)]
struct Around {
    root: Arc<Root>,
    project: Option<Arc<Index>>,
    changed: Arc<ChangedFiles>,
}

impl PartialEq for Around {
    fn eq(&self, other: &Around) -> bool {
        let index = |around: &Around| around.project.as_ref().map(Arc::as_ptr);
        Arc::ptr_eq(&self.root, &other.root) && index(self) == index(other) && self.changed == other.changed
    }
}

impl PartialEq for Print {
    fn eq(&self, other: &Print) -> bool {
        let of = |print: &Print| (print.text, print.records);
        of(self) == of(other) && self.before == other.before && self.around == other.around
    }
}

/// A file of the change set that has to be reviewed.
pub(super) struct Target {
    path: PathBuf,
    below: String,
    source: SourceFile,
    before: Option<BaselineText>,
    print: Print,
    records: Arc<Records>,
    earlier: Earlier,
}

/// What was found in an earlier text of a file, or with less known of its project.
#[derive(Default)]
struct Earlier {
    analysis: Analysis,
    /// The hints that were shown, before their fixes were proven. None of another text.
    shown: Vec<Hint>,
    proven: Vec<Hint>,
}

/// The change set, as far as it is known without a review.
#[derive(Default)]
pub(super) struct Survey {
    /// What is as it was in an earlier pass.
    pub(super) known: Vec<(PathBuf, Arc<ClosedFile>)>,
    pub(super) targets: Vec<Target>,
    /// The files that are open, which their own workers review.
    pub(super) open: Vec<PathBuf>,
    /// What cannot be read, as people call it, with the reason.
    pub(super) skipped: Vec<(String, String)>,
    /// The change set of each root that is in a repository.
    pub(super) changed: Vec<(Arc<Root>, Arc<ChangedFiles>)>,
}

/// What git was asked in one survey.
struct Asked<'a> {
    repositories: &'a Repositories,
    /// What git says would be old.
    stop: &'a AtomicBool,
    /// By the top of the work tree and the base.
    changes: HashMap<(PathBuf, String), Vec<Change>>,
    /// How many files there are to review.
    count: usize,
}

impl Kept {
    /// Asks git for the change set of every root, and reads the files that are not in `open`. Nothing comes of it once it
    /// is to stop, and what is kept stays as it is.
    pub(super) fn survey(
        &mut self,
        workspace: &Workspace,
        open: &HashSet<PathBuf>,
        repositories: &Repositories,
        stop: &AtomicBool,
    ) -> Option<Survey> {
        let mut survey = Survey::default();
        let mut problems = BTreeSet::new();
        let mut asked = Asked { repositories, stop, changes: HashMap::new(), count: 0 };
        for root in workspace.roots() {
            match self.survey_root(workspace, root, open, &mut asked, &mut survey) {
                Ok(()) | Err(GitError::NoRepository) => {}
                Err(error) => {
                    problems.insert(format!("the change set of {} is not known: {error}", root.name()));
                }
            }
        }
        if stop.load(Ordering::SeqCst) {
            return None;
        }
        if asked.count > MOST_FILES {
            let (count, rest) = (asked.count, asked.count - MOST_FILES);
            problems.insert(format!(
                "the change set has {count} files, and {rest} of them are reviewed only when they are opened: \
                 `lastmile review` reviews them all"
            ));
        }
        problems.difference(&self.said).for_each(|problem| tracing::warn!("{problem}"));
        self.said = problems;
        // What left the change set is forgotten.
        let here: HashSet<&PathBuf> = survey.known.iter().map(|(path, _)| path).collect();
        self.files.retain(|path, _| here.contains(path));
        Some(survey)
    }

    fn survey_root(
        &mut self,
        workspace: &Workspace,
        root: &Arc<Root>,
        open: &HashSet<PathBuf>,
        asked: &mut Asked<'_>,
        survey: &mut Survey,
    ) -> Result<(), GitError> {
        // Git resolves links, and editors do not.
        let Some((folder, real)) = root.folder().and_then(|it| Some((it, it.canonicalize().ok()?))) else {
            return Ok(());
        };
        let folders = GitFolders::containing(&real)?;
        if asked.stop.load(Ordering::SeqCst) {
            return Ok(());
        }
        let repository = Repository::of(&folders);
        // Watched first: what changes while git is asked is heard of.
        asked.repositories.follow(&folders);
        let key = (repository.top().to_path_buf(), root.config.base.clone());
        let changes = match asked.changes.entry(key) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(repository.changes(&root.config.base)?),
        };
        if asked.stop.load(Ordering::SeqCst) {
            return Ok(());
        }
        let place = |change: &Change| {
            let path = folder.join(change.path.strip_prefix(&real).ok()?);
            if Language::for_path(&path).is_none() || !Arc::ptr_eq(&workspace.root_of(Some(&path)), root) {
                return None;
            }
            let below = root.below(Some(&path), &Uri::from_file_path(&path)?);
            (!root.config.excludes(&below)).then(|| (path, below, change.before.clone()))
        };
        let places: Vec<(PathBuf, String, Option<String>)> = changes.iter().filter_map(place).collect();
        let changed = Arc::new(changed_below(&*changes, &real));
        survey.changed.push((Arc::clone(root), Arc::clone(&changed)));
        let project = root.project.as_ref().and_then(|project| project.index());
        let around = Around { root: Arc::clone(root), project, changed };
        let records = places.iter().map(|(path, ..)| path.as_path());
        let records = Arc::new(Records::of(records, &root.config.base, folder, Some(&folders)));
        let mut targets: Vec<Target> = Vec::new();
        for (path, below, before) in places {
            asked.count += 1;
            if asked.count > MOST_FILES {
                continue;
            }
            if open.contains(&path) {
                survey.open.push(path);
                continue;
            }
            let source = match read_source(&path, root.config.max_file_bytes) {
                Ok(source) => source,
                // It went away after git had seen it.
                Err(_) if !path.exists() => continue,
                Err(reason @ (Skipped::Huge { .. } | Skipped::NotUtf8 { .. } | Skipped::Unreadable(_))) => {
                    survey.skipped.push((below, reason.to_string()));
                    continue;
                }
                Err(Skipped::NoLanguage | Skipped::Binary) => continue,
            };
            let text = (source.text.len(), hash(&source.text));
            let print = Print { text, before, records: records.print(&path), around: around.clone() };
            let earlier = match self.files.get_mut(&path) {
                Some(known) if known.print == print => {
                    survey.known.push((path, Arc::clone(&known.file)));
                    continue;
                }
                Some(known) if Arc::ptr_eq(&known.print.around.root, root) => {
                    let mut earlier = std::mem::take(&mut known.earlier);
                    if known.print.text != print.text {
                        (earlier.shown, earlier.proven) = Default::default();
                    }
                    earlier
                }
                _ => Earlier::default(),
            };
            let records = Arc::clone(&records);
            targets.push(Target { path, below, source, before: None, print, records, earlier });
        }
        let objects = targets.iter().filter_map(|target| target.print.before.as_deref());
        let mut texts = repository.texts(&objects.collect::<Vec<_>>())?.into_iter();
        for target in &mut targets {
            let text = target.print.before.as_ref().and_then(|_| texts.next()).flatten();
            target.before = text.map(|text| BaselineText::new(text, target.source.language));
        }
        survey.targets.extend(targets);
        Ok(())
    }

    /// Keeps what was found for the passes that follow, and gives it.
    pub(super) fn keep(&mut self, found: Found) -> (PathBuf, Arc<ClosedFile>) {
        let known = (found.path.clone(), Arc::clone(&found.file));
        self.files.insert(found.path.clone(), found);
        known
    }
}

impl Target {
    /// Reviews the file.
    pub(super) fn review(self, session: &Session, may_find: MayFind) -> Option<Found> {
        let Target { path, below, source, before, print, records, mut earlier } = self;
        let Around { root, project, changed } = &print.around;
        let uri = Uri::from_file_path(&path)?;
        let tree = SyntaxTree::parse(source.language, &source.text);
        let around = Surroundings {
            project: project.as_deref().map(|index| index as _),
            before: before.as_ref().map(BaselineText::source),
            changed: Some(changed),
        };
        let document = review::Document { path: &below, text: &source.text, tree: &tree, around };
        let (rules, selection) = (&*root.rules, &root.config.selection);
        let mut hints = Vec::new();
        if may_find(&document) {
            earlier.analysis = earlier.analysis.follow(&document, &Default::default(), rules, selection);
            hints = earlier.analysis.hints(&document);
            let fresh = records.fresh_code(&path, before.as_ref(), &source.text, &tree, true).open();
            hints.retain(|hint| root.config.scope.shows(hint, &fresh));
            if hints == earlier.shown {
                hints.clone_from(&earlier.proven);
            } else {
                earlier.shown.clone_from(&hints);
                review::Proof::with(&document, rules, selection, &earlier.analysis).prove(&mut hints);
                earlier.proven.clone_from(&hints);
            }
        }
        let buffer = Buffer::new(&source.text);
        let diagnostic = |hint| hints::of_text(hint, &buffer, None, &uri, session);
        let diagnostics: Vec<Diagnostic> = hints.iter().map(diagnostic).collect();
        let reported = root.reported(&below, source.language, &source.text, &hints);
        let result_id = hints::result_id(&diagnostics);
        let file = Arc::new(ClosedFile { uri, diagnostics, result_id, reported });
        Some(Found { path, print, earlier, file })
    }

    /// Where the file lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// What a review of a closed file ends with.
pub(super) struct Found {
    path: PathBuf,
    print: Print,
    earlier: Earlier,
    file: Arc<ClosedFile>,
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
