//! The repositories that open documents lie in, each watched once. Knows no document.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::project::{GitFolders, GitNews, GitWatch};

/// Git writes several files for one thing that it does.
const TOGETHER: Duration = Duration::from_millis(50);

/// How often something changed since the repository is watched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Commits, branches, notes or records.
    pub(super) refs: u64,
    /// The index alone.
    pub(super) index: u64,
}

/// Every repository that was asked for, by its own folder.
#[derive(Default)]
pub(super) struct Repositories(Mutex<HashMap<PathBuf, watch::Receiver<Told>>>);

impl Repositories {
    /// What is told of a repository, which is watched from now on. Is called from a task or a blocking one.
    pub(super) fn follow(&self, folders: &GitFolders) -> Option<watch::Receiver<Told>> {
        let mut known = self.0.lock().ok()?;
        if let Some(receiver) = known.get(&folders.own) {
            return Some(receiver.clone());
        }
        let (told, receiver) = watch::channel(Told::default());
        let (sender, news) = mpsc::unbounded_channel();
        let watch = start(folders, sender.clone());
        tokio::spawn(listen(folders.clone(), watch, sender, news, told));
        known.insert(folders.own.clone(), receiver.clone());
        Some(receiver)
    }
}

fn start(folders: &GitFolders, sender: mpsc::UnboundedSender<GitNews>) -> Option<GitWatch> {
    let watch = GitWatch::start(folders, move |news| {
        // The listener lives as long as the server.
        let _ = sender.send(news);
    });
    let refused = |error| {
        let top = folders.top.display();
        tracing::warn!("{top} is not watched, so what git does there counts when a file is saved: {error}");
    };
    watch.map_err(refused).ok()
}

async fn listen(
    folders: GitFolders,
    mut watch: Option<GitWatch>,
    sender: mpsc::UnboundedSender<GitNews>,
    mut news: mpsc::UnboundedReceiver<GitNews>,
    told: watch::Sender<Told>,
) {
    while let Some(first) = news.recv().await {
        tokio::time::sleep(TOGETHER).await;
        let mut all = vec![first];
        while let Ok(more) = news.try_recv() {
            all.push(more);
        }
        if all.contains(&GitNews::Records) && watch.as_ref().is_some_and(|watch| !watch.hears_records) {
            watch = start(&folders, sender.clone());
        }
        told.send_modify(|told| {
            if all.iter().any(|news| *news != GitNews::Index) {
                told.refs += 1;
            } else {
                told.index += 1;
            }
        });
    }
}
