//! What is known of each root's project: its index, built in the background and renewed when files change, and the change
//! set, as the review pass has it from git. Neither is waited for. Knows no document; the workers notice what is newer.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::mpsc;
use tower_lsp::ls_types::Uri;

use crate::project::{Config, Index};
use crate::rules::ChangedFiles;

use super::closed::Survey;
use super::server::{Shared, path};
use super::workspace::Workspace;

/// Changes that come so close behind one another are taken in together: a checkout changes many files.
const SETTLED: Duration = Duration::from_millis(100);

/// The project of one root.
pub(super) struct Project {
    known: Mutex<Known>,
    changed: mpsc::UnboundedSender<PathBuf>,
}

/// The newest index, once the first one is built; and the change set, once a pass has asked for it, if there is one.
type Known = (Option<Arc<Index>>, Option<Arc<ChangedFiles>>);

impl Project {
    /// The project below `folder`, whose index is built now, in the background. Dropping it ends that.
    pub(super) fn start(shared: &Arc<Shared>, folder: &Path, config: &Config) -> Arc<Project> {
        let (changed, changes) = mpsc::unbounded_channel();
        let project = Arc::new(Project { known: Mutex::default(), changed });
        let (config, folder) = (config.clone(), folder.to_path_buf());
        let first = move || Index::build(&folder, Arc::new(move |path: &str| !config.excludes(path)));
        tokio::spawn(keep(Arc::clone(shared), Arc::downgrade(&project), changes, first));
        project
    }

    /// All that is known now.
    pub(super) fn known(&self) -> Known {
        self.known.lock().map(|known| known.clone()).unwrap_or_default()
    }

    /// The newest index.
    pub(super) fn index(&self) -> Option<Arc<Index>> {
        self.known().0
    }

    /// Takes a change set in; says whether it is another than before.
    pub(super) fn is_part_of(&self, changed: Option<Arc<ChangedFiles>>) -> bool {
        let Ok(mut known) = self.known.lock() else { return false };
        let is_other = known.1 != changed;
        known.1 = changed;
        is_other
    }

    /// Says that a file changed, came or went.
    pub(super) fn changed(&self, file: PathBuf) {
        // The task ends after the project.
        let _ = self.changed.send(file);
    }
}

/// Builds the index and renews it for as long as there is its project.
async fn keep(
    shared: Arc<Shared>,
    project: std::sync::Weak<Project>,
    mut changes: mpsc::UnboundedReceiver<PathBuf>,
    first: impl FnOnce() -> Index + Send + 'static,
) {
    let mut next = tokio::task::spawn_blocking(move || warmed(first()));
    loop {
        match next.await {
            Ok(index) => {
                let Some(project) = project.upgrade() else { return };
                if let Ok(mut known) = project.known.lock() {
                    known.0 = Some(Arc::clone(&index));
                }
                drop(project);
                shared.indexed.send_modify(|count| *count += 1);
                shared.learned.send_modify(|count| *count += 1);
            }
            Err(error) => tracing::error!("reading the project failed; please report this: {error}"),
        }
        let Some(change) = changes.recv().await else { return };
        let mut files = vec![change];
        while let Ok(Some(file)) = tokio::time::timeout(SETTLED, changes.recv()).await {
            files.push(file);
        }
        let Some(index) = project.upgrade().and_then(|project| project.index()) else { return };
        next = tokio::task::spawn_blocking(move || warmed(index.updated(&files)));
    }
}

fn warmed(index: Index) -> Arc<Index> {
    index.warm();
    Arc::new(index)
}

/// Takes in what a review pass has from git, and tells open documents of the change set that they are part of.
pub(super) fn learn(shared: &Arc<Shared>, workspace: &Workspace, survey: &Survey) {
    let mut news = false;
    for root in workspace.roots() {
        let changed = survey.changed.iter().find(|(of, _)| Arc::ptr_eq(of, root));
        let changed = changed.map(|(_, changed)| Arc::clone(changed));
        news |= root.project.as_ref().is_some_and(|project| project.is_part_of(changed));
    }
    if news {
        shared.learned.send_modify(|count| *count += 1);
    }
}

/// Tells the projects of files that changed on disk.
pub(super) fn files_changed<'u>(shared: &Shared, files: impl Iterator<Item = &'u Uri>) {
    let Some(workspace) = shared.workspace.borrow().clone() else { return };
    for file in files.filter_map(path) {
        if let Some(project) = &workspace.root_of(Some(&file)).project {
            project.changed(file);
        }
    }
}
