//! What is known of each root's project: its index, built in the background and renewed when files change, and the change
//! set, as the review pass has it from git. Documents wait for neither: they are given an index that has read everything. The
//! review pass takes the newest one, which reads what it is asked. Knows no document; the workers notice what is newer.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Condvar, Mutex, Weak};
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

/// How long somebody who can wait waits for the first index.
const PATIENCE: Duration = Duration::from_secs(5);
/// So long rests the reading of a project while a review pass runs, before it looks again.
const REST: Duration = Duration::from_millis(5);

/// The project of one root.
pub(super) struct Project {
    known: Mutex<Known>,
    /// Told when there is an index.
    listed: Condvar,
    changed: mpsc::UnboundedSender<PathBuf>,
}

#[derive(Default)]
struct Known {
    /// The newest index, which may have to read files before it answers.
    newest: Option<Arc<Index>>,
    /// The newest one that has read everything.
    read: Option<Arc<Index>>,
    /// The change set, once a pass has asked for it, if there is one.
    changed: Option<Arc<ChangedFiles>>,
}

impl Project {
    /// The project below `folder`, whose index is built now, in the background. Dropping it ends that.
    pub(super) fn start(shared: &Arc<Shared>, folder: &Path, config: &Config) -> Arc<Project> {
        let (changed, changes) = mpsc::unbounded_channel();
        let project = Arc::new(Project { known: Mutex::default(), listed: Condvar::new(), changed });
        let (config, folder) = (config.clone(), folder.to_path_buf());
        let first = move || Index::build(&folder, Arc::new(move |path: &str| !config.excludes(path)));
        tokio::spawn(keep(Arc::clone(shared), Arc::downgrade(&project), changes, first));
        project
    }

    /// What is known now and is answered at once: the newest index that has read everything, and the change set.
    pub(super) fn known(&self) -> (Option<Arc<Index>>, Option<Arc<ChangedFiles>>) {
        let Ok(known) = self.known.lock() else { return (None, None) };
        (known.read.clone(), known.changed.clone())
    }

    /// The newest index, for those who can wait: for the first one, and for files to be read.
    pub(super) fn index(&self) -> Option<Arc<Index>> {
        let known = self.known.lock().ok()?;
        let waited = self.listed.wait_timeout_while(known, PATIENCE, |known| known.newest.is_none());
        waited.ok()?.0.newest.clone()
    }

    fn newest(&self) -> Option<Arc<Index>> {
        self.known.lock().ok()?.newest.clone()
    }

    fn tell(&self, tell: impl FnOnce(&mut Known)) {
        if let Ok(mut known) = self.known.lock() {
            tell(&mut known);
        }
        self.listed.notify_all();
    }

    /// Takes a change set in; says whether it is another than before.
    pub(super) fn is_part_of(&self, changed: Option<Arc<ChangedFiles>>) -> bool {
        let Ok(mut known) = self.known.lock() else { return false };
        let is_other = known.changed != changed;
        known.changed = changed;
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
    project: Weak<Project>,
    mut changes: mpsc::UnboundedReceiver<PathBuf>,
    first: impl FnOnce() -> Index + Send + 'static,
) {
    let mut next = tokio::task::spawn_blocking(move || listed(first()));
    loop {
        let newest = match next.await {
            Ok(index) => {
                let Some(project) = project.upgrade() else { return };
                project.tell(|known| known.newest = Some(Arc::clone(&index)));
                shared.indexed.send_modify(|count| *count += 1);
                Some(index)
            }
            Err(error) => failed(error),
        };
        if let Some(index) = newest {
            let (reading, passing) = (Arc::clone(&index), Arc::clone(&shared.passing));
            // A review pass that somebody waits for reads what it needs itself, and needs the cores.
            let rest = move || {
                while passing.load(Ordering::Relaxed) > 0 {
                    std::thread::sleep(REST);
                }
            };
            let read = tokio::task::spawn_blocking(move || reading.warm(&rest)).await;
            let Some(project) = project.upgrade() else { return };
            if read.map_err(failed::<()>).is_ok() {
                project.tell(|known| known.read = Some(index));
                shared.learned.send_modify(|count| *count += 1);
            }
        }
        let Some(change) = changes.recv().await else { return };
        let mut files = vec![change];
        while let Ok(Some(file)) = tokio::time::timeout(SETTLED, changes.recv()).await {
            files.push(file);
        }
        let Some(index) = project.upgrade().and_then(|project| project.newest()) else { return };
        next = tokio::task::spawn_blocking(move || listed(index.updated(&files)));
    }
}

fn failed<T>(error: tokio::task::JoinError) -> Option<T> {
    tracing::error!("reading the project failed; please report this: {error}");
    None
}

fn listed(index: Index) -> Arc<Index> {
    index.list();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_given_what_has_been_read_and_wait_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("app.py"), "import os\n").unwrap();
        let index = Arc::new(Index::build(folder.path(), Arc::new(|_: &str| true)));
        let (changed, _changes) = mpsc::unbounded_channel();
        let project = Project { known: Mutex::default(), listed: Condvar::new(), changed };
        assert!(project.known().0.is_none(), "the first index is being built");
        project.tell(|known| known.newest = Some(Arc::clone(&index)));
        assert!(project.known().0.is_none(), "its files would have to be read while somebody types");
        assert!(project.index().is_some(), "a review pass may read them");
        project.tell(|known| known.read = Some(index));
        assert!(project.known().0.is_some());
    }
}
