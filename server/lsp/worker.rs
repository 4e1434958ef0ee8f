//! A document's own task: it follows the text, reviews it and publishes. Knows no handler.
//!
//! It takes everything that has queued before it parses, so a burst costs one review. What is published is of
//! the newest version or is not published, and closing is the last thing it hears: both hold by construction.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tower_lsp::ls_types::{Diagnostic, Uri};

use crate::freshness::{FreshRanges, Origin};
use crate::project::{self, Baseline, Index};
use crate::review::{self, Hint};
use crate::rules::Surroundings;
use crate::syntax::{Language, SyntaxTree};
use crate::text::{Buffer, Edit};

use super::hints;
use super::job::{Job, Parsed};
use super::pass::Claim;
use super::server::Shared;
use super::workspace::{Root, Workspace};

/// Typing rests when nothing was typed for so long.
const REST: Duration = Duration::from_millis(300);

/// What a worker hears of its document.
pub(super) enum Event {
    /// The text changed; the buffer holds it after all edits.
    Edited { edits: Vec<Edit>, buffer: Buffer, version: i32 },
    /// The text was written to the disk.
    Saved,
    /// Somebody says where ranges of the newest text came from.
    Declared { ranges: Vec<Range<usize>>, origin: Origin },
}

/// What stays the same while a document is open.
pub(super) struct About {
    pub(super) uri: Uri,
    /// `None` for a text that is no file.
    pub(super) path: Option<PathBuf>,
    pub(super) language: &'static Language,
}

/// The document as it was opened.
pub(super) struct Opened {
    pub(super) text: String,
    pub(super) buffer: Buffer,
    pub(super) version: i32,
    /// The worker the document had before it was closed, if it was open lately.
    pub(super) before: Option<JoinHandle<Option<Remembered>>>,
    /// The right to speak of the file, if it is one.
    pub(super) claim: Option<Claim>,
}

/// What of a closed document counts if it is opened again.
pub(super) struct Remembered {
    text: String,
    first: String,
    fresh: FreshRanges,
}

/// One version of a document with what the review said of it.
pub(super) struct Snapshot {
    pub(super) version: i32,
    /// Whether it is known what of the text is old.
    pub(super) settled: bool,
    pub(super) buffer: Buffer,
    /// Where the document is, below its root.
    pub(super) path: String,
    pub(super) root: Arc<Root>,
    /// The index of the project that it was reviewed with.
    pub(super) project: Option<Arc<Index>>,
    /// The tree, and the hints that are shown. `None` if the text is not reviewed.
    pub(super) reviewed: Option<(SyntaxTree, Vec<Hint>)>,
}

impl Snapshot {
    /// The document as it was reviewed: `text` is the buffer's.
    pub(super) fn document<'a>(&'a self, text: &'a str, tree: &'a SyntaxTree) -> review::Document<'a> {
        let around = Surroundings { project: self.project.as_deref().map(|index| index as _), change: None };
        review::Document { path: &self.path, text, tree, around }
    }
}

/// The state of the task.
pub(super) struct Worker {
    shared: Arc<Shared>,
    about: About,
    events: mpsc::UnboundedReceiver<Event>,
    newest: Arc<AtomicI32>,
    snapshots: watch::Sender<Option<Arc<Snapshot>>>,
    workspace: watch::Receiver<Option<Arc<Workspace>>>,
    indexed: watch::Receiver<u64>,
    /// The index that the hints were found with.
    project: Option<Arc<Index>>,
    before: Option<JoinHandle<Option<Remembered>>>,
    claim: Option<Claim>,

    buffer: Buffer,
    version: i32,
    /// Edits that are in the buffer but not in `parsed`.
    pending: Vec<Edit>,
    parsed: Option<Parsed>,
    /// Every hint of the parsed text; `None` when it has to be reviewed again.
    hints: Option<Vec<Hint>>,

    /// The text as it was first opened, which is the baseline where git has none.
    first: String,
    fresh: FreshRanges,
    fetching: Option<JoinHandle<Baseline>>,
    /// The revision the baseline was asked for.
    base: Option<String>,

    /// What the client shows, and of which version.
    published: Option<(i32, Vec<Diagnostic>)>,
    complained: bool,
}

impl Worker {
    /// A worker that has done nothing yet.
    pub(super) fn new(
        shared: Arc<Shared>,
        about: About,
        opened: Opened,
        events: mpsc::UnboundedReceiver<Event>,
        newest: Arc<AtomicI32>,
        snapshots: watch::Sender<Option<Arc<Snapshot>>>,
    ) -> Worker {
        let (workspace, indexed) = (shared.workspace.subscribe(), shared.indexed.subscribe());
        let Opened { text, buffer, version, before, claim } = opened;
        Worker {
            shared,
            about,
            events,
            newest,
            snapshots,
            workspace,
            indexed,
            project: None,
            before,
            claim,
            buffer,
            version,
            pending: Vec::new(),
            parsed: None,
            hints: None,
            first: text,
            fresh: FreshRanges::default(),
            fetching: None,
            base: None,
            published: None,
            complained: false,
        }
    }

    /// Works until the document is closed.
    pub(super) async fn run(mut self) -> Option<Remembered> {
        if let Some(before) = self.before.take()
            && let Ok(Some(remembered)) = before.await
        {
            self.fresh = remembered.fresh;
            self.fresh.rewrite(&remembered.text, &self.first, Origin::Disk);
            self.first = remembered.first;
        }
        if let Some(claim) = &mut self.claim {
            claim.granted().await;
        }
        self.workspace.wait_for(Option::is_some).await.ok()?;
        self.fetch_baseline(false);
        while let Ok(event) = self.events.try_recv() {
            self.hear(event);
        }

        let mut afresh = false;
        loop {
            self.review(afresh).await;
            let may_be_wrong = self.parsed.as_ref().is_some_and(|it| it.from_edits && it.tree.has_error());
            afresh = false;
            tokio::select! {
                biased;
                event = self.events.recv() => {
                    let Some(event) = event else { break };
                    afresh = self.hear(event);
                    while let Ok(event) = self.events.try_recv() {
                        afresh |= self.hear(event);
                    }
                }
                baseline = arrived(&mut self.fetching) => self.follow_baseline(baseline).await,
                changed = self.workspace.changed() => {
                    changed.ok()?;
                    self.hints = None;
                    self.fetch_baseline(false);
                }
                newer = self.indexed.changed() => {
                    newer.ok()?;
                    self.hints = None;
                }
                () = tokio::time::sleep(REST), if may_be_wrong => afresh = true,
            }
        }
        if !self.shared.session().pulls {
            self.shared.client.publish_diagnostics(self.about.uri, Vec::new(), None).await;
        }
        Some(Remembered { text: self.buffer.to_string(), first: self.first, fresh: self.fresh })
    }

    /// Takes an event in; says whether the text should be parsed afresh.
    fn hear(&mut self, event: Event) -> bool {
        match event {
            Event::Edited { edits, buffer, version } => {
                for edit in &edits {
                    self.fresh.edit(edit.start, edit.old_end, edit.new_end(), Origin::of_edit(&edit.text));
                }
                self.pending.extend(edits);
                self.buffer = buffer;
                self.version = version;
                self.hints = None;
                false
            }
            Event::Saved => {
                self.fetch_baseline(true);
                self.parsed.as_ref().is_some_and(|it| it.from_edits && it.tree.has_error())
            }
            Event::Declared { ranges, origin } => {
                for range in ranges {
                    self.fresh.mark(range, origin);
                }
                false
            }
        }
    }

    /// Asks git for the baseline, unless it was asked for the same one and nothing was saved since.
    fn fetch_baseline(&mut self, saved: bool) {
        let Some(base) = self.root().map(|root| root.config.base.clone()) else { return };
        if !saved && self.base.as_ref() == Some(&base) {
            return;
        }
        self.base = Some(base.clone());
        self.fetching = Some(match self.about.path.clone() {
            Some(path) => tokio::task::spawn_blocking(move || project::baseline(&path, &base)),
            None => tokio::spawn(async { Baseline::Unknown }),
        });
    }

    /// Makes freshness exact.
    async fn follow_baseline(&mut self, baseline: Baseline) {
        let (fresh, first, buffer) = (self.fresh.clone(), self.first.clone(), self.buffer.clone());
        let exact = tokio::task::spawn_blocking(move || {
            let mut fresh = fresh;
            let baseline = match baseline {
                Baseline::Text(text) => text,
                Baseline::Untracked => String::new(),
                Baseline::Unknown => first,
            };
            fresh.recompute(&baseline, &buffer.to_string());
            fresh
        });
        match exact.await {
            Ok(fresh) => self.fresh = fresh,
            Err(error) => self.complain(&error),
        }
    }

    fn root(&self) -> Option<Arc<Root>> {
        let workspace = self.workspace.borrow();
        workspace.as_ref().map(|workspace| workspace.root_of(self.about.path.as_deref()))
    }

    /// Reviews the text where that is needed, and publishes.
    async fn review(&mut self, afresh: bool) {
        let Some(root) = self.root() else { return };
        let path = root.below(self.about.path.as_deref(), &self.about.uri);
        let limit = root.config.max_file_bytes;
        if root.config.excludes(&path) || self.buffer.len() > limit {
            (self.parsed, self.hints) = (None, None);
            self.pending.clear();
            self.publish(root, path, None).await;
            return;
        }
        if afresh || self.hints.is_none() || !self.pending.is_empty() {
            let shared = Arc::clone(&self.shared);
            let Ok(_core) = shared.cores.acquire().await else { return };
            self.project = root.project.as_ref().and_then(|project| project.index());
            let job = Job {
                parsed: self.parsed.take(),
                afresh,
                pending: std::mem::take(&mut self.pending),
                buffer: self.buffer.clone(),
                language: self.about.language,
                path: path.clone(),
                root: Arc::clone(&root),
                may_find: self.shared.may_find,
                project: self.project.clone(),
            };
            match tokio::task::spawn_blocking(|| job.run()).await {
                Ok((parsed, hints)) => (self.parsed, self.hints) = (Some(parsed), Some(hints)),
                // Nothing of the tree is trusted: the next review begins with the text.
                Err(error) => {
                    self.hints = Some(Vec::new());
                    self.complain(&error);
                }
            }
        }
        let hints = self.hints.iter().flatten().filter(|hint| root.config.scope.shows(hint, &self.fresh));
        let reviewed = self.parsed.as_ref().map(|parsed| (parsed.tree.clone(), hints.cloned().collect()));
        self.publish(root, path, reviewed).await;
    }

    /// Publishes, if what was reviewed is the newest version of a document that is still open.
    async fn publish(&mut self, root: Arc<Root>, path: String, reviewed: Option<(SyntaxTree, Vec<Hint>)>) {
        if self.events.is_closed() || self.newest.load(Ordering::SeqCst) != self.version {
            return;
        }
        let (version, settled) = (self.version, self.fetching.is_none());
        let (buffer, project) = (self.buffer.clone(), self.project.clone());
        let snapshot = Snapshot { version, settled, buffer, path, root, project, reviewed };
        let diagnostics = hints::diagnostics(&snapshot, &self.about.uri, &self.shared.session());
        self.snapshots.send_replace(Some(Arc::new(snapshot)));
        // Until the baseline is known there is nothing to say, except that what was said is no longer so.
        let early = self.fetching.is_some() && self.published.is_none() && diagnostics.is_empty();
        let news = Some((self.version, diagnostics.clone()));
        if early || self.published == news {
            return;
        }
        let edited = self.published.as_ref().is_none_or(|(version, _)| *version != self.version);
        self.published = news;
        if self.shared.session().pulls {
            // After an edit the client pulls by itself.
            if !edited {
                self.shared.refresh.notify_one();
            }
            return;
        }
        let uri = self.about.uri.clone();
        self.shared.client.publish_diagnostics(uri, diagnostics, Some(self.version)).await;
    }

    fn complain(&mut self, error: &tokio::task::JoinError) {
        if !std::mem::replace(&mut self.complained, true) {
            tracing::error!(
                "the review of `{}` failed and starts again with the next change; please report this: {error}",
                self.about.uri.as_str()
            );
        }
    }
}

/// The baseline that is being fetched, once; never, if none is.
async fn arrived(fetching: &mut Option<JoinHandle<Baseline>>) -> Baseline {
    let Some(handle) = fetching else { return std::future::pending().await };
    let baseline = handle.await;
    *fetching = None;
    baseline.unwrap_or(Baseline::Unknown)
}
