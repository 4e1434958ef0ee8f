//! Makes a document's freshness exact, away from the tasks that must not block: asks git and the records, compares, and
//! looks up what somebody has answered for. Knows no client.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use tokio::sync::watch;

use crate::freshness::{Attested, BaselineText, Exact, Tracker};
use crate::project::{BOM, Baseline, GitError, GitFolders, History, Reviews};
use crate::syntax::{Language, SyntaxTree};
use crate::text::Buffer;

use super::repositories::{Repositories, Told};

/// What a document's text is held against.
pub(super) struct Past {
    /// `None` where all of the text is new.
    baseline: Option<Arc<BaselineText>>,
    attested: Vec<Attested>,
    /// The commit the baseline was taken from.
    pub(super) commit: Option<String>,
    /// What somebody answered for is kept here.
    pub(super) reviews: Option<Reviews>,
}

impl Past {
    /// The text from before; `None` where all of the text is new.
    pub(super) fn baseline(&self) -> Option<&BaselineText> {
        self.baseline.as_deref()
    }

    /// Whether git has no text of the file, so that its index may bring one.
    pub(super) fn is_new(&self) -> bool {
        self.baseline.is_none()
    }
}

/// What is to be done.
pub(super) struct Settle {
    pub(super) path: Option<PathBuf>,
    /// The folder of the workspace it lies in.
    pub(super) root: Option<PathBuf>,
    pub(super) language: &'static Language,
    /// The revision to ask git for; `None` if what is known still holds.
    pub(super) base: Option<String>,
    pub(super) past: Option<Arc<Past>>,
    /// The text as it was first opened, which is the baseline where git has none.
    pub(super) first: Arc<str>,
    pub(super) tracker: Tracker,
    pub(super) buffer: Buffer,
    /// The tree of exactly this text; without it, git is asked and nothing else.
    pub(super) tree: Option<SyntaxTree>,
    /// When the text was edited last.
    pub(super) edited: Option<SystemTime>,
}

/// What came of it.
pub(super) struct Settled {
    pub(super) past: Arc<Past>,
    pub(super) same_baseline: bool,
    /// `None` without a tree.
    pub(super) tracker: Option<Tracker>,
    /// What is told of the repository, if git was asked and there is one.
    pub(super) told: Option<watch::Receiver<Told>>,
}

impl Settle {
    pub(super) fn run(mut self, repositories: &Repositories) -> Settled {
        let text = self.buffer.to_string();
        let known = self.past.take();
        let (past, told) = match (&self.base, &known) {
            (None, Some(past)) => (Arc::clone(past), None),
            _ => {
                let (past, told) = self.ask(&text, known.as_deref(), repositories);
                (Arc::new(past), told)
            }
        };
        let tracker = self.tree.as_ref().map(|tree| {
            let from_disk = self.tracker.is_unsaved() && self.file_held(&text);
            let reviewed = past.reviews.as_ref().map(|reviews| reviews.read().reviewed).unwrap_or_default();
            self.tracker.exact(&Exact {
                baseline: past.baseline.as_deref(),
                text: &text,
                tree,
                attested: &past.attested,
                reviewed: &reviewed,
                from_disk,
            })
        });
        let baseline = |past: &Past| past.baseline.as_ref().map(Arc::as_ptr);
        let same_baseline = known.is_some_and(|known| baseline(&known) == baseline(&past));
        Settled { past, same_baseline, tracker, told }
    }

    fn ask(
        &self,
        text: &str,
        known: Option<&Past>,
        repositories: &Repositories,
    ) -> (Past, Option<watch::Receiver<Told>>) {
        let folders = self.path.as_deref().and_then(|path| match GitFolders::containing(path) {
            Ok(folders) => Some(folders),
            Err(GitError::NoRepository) => None,
            Err(error) => {
                tracing::warn!("no baseline for {}: {error}", path.display());
                None
            }
        });
        // Watched first: what changes while git is asked is heard of.
        let mut told = folders.as_ref().and_then(|folders| repositories.follow(folders));
        told.iter_mut().for_each(watch::Receiver::mark_unchanged);
        let history = match (&self.path, &self.base) {
            (Some(path), Some(base)) => History::of(path, folders.as_ref(), base, text),
            _ => History::default(),
        };
        let baseline = match history.baseline {
            Baseline::Text(text) => Some(text),
            Baseline::Untracked => None,
            Baseline::Unknown => Some(self.first.to_string()),
        };
        let baseline = baseline.map(|text| {
            let same = known.and_then(|known| known.baseline.clone()).filter(|known| known.text() == text);
            same.unwrap_or_else(|| Arc::new(BaselineText::new(text, self.language)))
        });
        let project = folders.map(|folders| folders.common).or_else(|| self.root.clone()).or_else(|| {
            let folder = self.path.as_deref()?.parent()?;
            Some(folder.to_path_buf())
        });
        let reviews = project.and_then(|project| Reviews::of(&project));
        (Past { baseline, attested: history.attested, commit: history.commit, reviews }, told)
    }

    /// Whether the file held this text before the last edit, which then brought what was on the disk.
    fn file_held(&self, text: &str) -> bool {
        let Some((path, edited)) = self.path.as_ref().zip(self.edited) else { return false };
        let Ok(data) = path.metadata() else { return false };
        let before = data.modified().is_ok_and(|written| written <= edited);
        before
            && std::fs::read_to_string(path).is_ok_and(|held| held.strip_prefix(BOM).unwrap_or(&held) == text)
    }
}
