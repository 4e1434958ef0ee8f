//! The index of each root's project: built in the background, renewed when files change, and never waited for. Knows no
//! document; the workers notice that there is a newer one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::mpsc;
use tower_lsp::ls_types::Uri;

use crate::project::{Config, Index};

use super::server::{Shared, path};

/// Changes that come so close behind one another are taken in together: a checkout changes many files.
const SETTLED: Duration = Duration::from_millis(100);

/// The project of one root.
pub(super) struct Project {
    /// The newest index; `None` until the first one is built.
    index: Mutex<Option<Arc<Index>>>,
    changed: mpsc::UnboundedSender<PathBuf>,
}

impl Project {
    /// The project below `folder`, whose index is built now, in the background. Dropping it ends that.
    pub(super) fn start(shared: &Arc<Shared>, folder: &Path, config: &Config) -> Arc<Project> {
        let (changed, changes) = mpsc::unbounded_channel();
        let project = Arc::new(Project { index: Mutex::new(None), changed });
        let (config, folder) = (config.clone(), folder.to_path_buf());
        let first = move || Index::build(&folder, Arc::new(move |path: &str| !config.excludes(path)));
        tokio::spawn(keep(Arc::clone(shared), Arc::downgrade(&project), changes, first));
        project
    }

    /// The newest index.
    pub(super) fn index(&self) -> Option<Arc<Index>> {
        self.index.lock().ok()?.clone()
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
                if let Ok(mut newest) = project.index.lock() {
                    *newest = Some(Arc::clone(&index));
                }
                drop(project);
                shared.indexed.send_modify(|count| *count += 1);
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

/// Tells the projects of files that changed on disk.
pub(super) fn files_changed<'u>(shared: &Shared, files: impl Iterator<Item = &'u Uri>) {
    let Some(workspace) = shared.workspace.borrow().clone() else { return };
    for file in files.filter_map(path) {
        if let Some(project) = &workspace.root_of(Some(&file)).project {
            project.changed(file);
        }
    }
}
