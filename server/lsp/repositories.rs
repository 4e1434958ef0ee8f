//! The repositories that open documents and change sets lie in, each watched once. Knows no document.

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

/// Every repository that was asked for.
#[derive(Default)]
pub(super) struct Repositories {
    /// By their own folders.
    known: Mutex<HashMap<PathBuf, watch::Receiver<Told>>>,
    /// How often commits, branches, notes or records of any of them changed.
    refs: watch::Sender<u64>,
}

impl Repositories {
    /// Hears of commits, branches, notes and records of all repositories that are watched then.
    pub(super) fn subscribe(&self) -> watch::Receiver<u64> {
        self.refs.subscribe()
    }

    /// What is told of a repository, which is watched from now on. Is called from a task or a blocking one.
    pub(super) fn follow(&self, folders: &GitFolders) -> Option<watch::Receiver<Told>> {
        let mut known = self.known.lock().ok()?;
        if let Some(receiver) = known.get(&folders.own) {
            return Some(receiver.clone());
        }
        let (told, receiver) = watch::channel(Told::default());
        let (sender, news) = mpsc::unbounded_channel();
        let watch = start(folders, sender.clone());
        tokio::spawn(listen(folders.clone(), watch, sender, news, (told, self.refs.clone())));
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
    (told, refs): (watch::Sender<Told>, watch::Sender<u64>),
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
        let index_alone = all.iter().all(|news| *news == GitNews::Index);
        told.send_modify(|told| {
            if index_alone {
                told.index += 1;
            } else {
                told.refs += 1;
            }
        });
        if !index_alone {
            refs.send_modify(|count| *count += 1);
        }
    }
}
