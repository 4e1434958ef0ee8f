//! A document's own task: it follows the text, reviews it and publishes. Knows no handler.
//!
//! It takes everything that has queued before it parses, so a burst costs one review. What is published is of
//! the newest version or is not published, and closing is the last thing it hears: both hold by construction.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{Duration, SystemTime};

use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tower_lsp::ls_types::{Diagnostic, Uri};

use crate::freshness::{FreshRanges, Origin, Step, Tracker};
use crate::review::{self, Hint, Scope};
use crate::syntax::{Language, SyntaxTree};
use crate::text::{Buffer, Edit};

use super::around::Around;
use super::hints;
use super::job::{Job, Parsed};
use super::pass::Claim;
use super::repositories::Told;
use super::server::Shared;
use super::settle::{Past, Settle, Settled};
use super::status::{self, Counts};
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
    /// What somebody has answered for is not what it was.
    Reviewed,
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
    pub(super) before: Option<oneshot::Receiver<Option<Remembered>>>,
    /// The right to speak of the file, if it is one.
    pub(super) claim: Option<Claim>,
}

/// What of a closed document counts if it is opened again.
pub(super) struct Remembered {
    text: String,
    first: Arc<str>,
    tracker: Tracker,
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
    /// What it was reviewed with.
    pub(super) around: Around,
    /// The tree, and the hints that are shown. `None` if the text is not reviewed.
    pub(super) reviewed: Option<(SyntaxTree, Vec<Hint>)>,
    /// Every hint, shown or not.
    pub(super) hints: Arc<Vec<Hint>>,
    /// What is fresh and nobody has answered for.
    pub(super) open: FreshRanges,
    /// What is fresh, and what of that somebody has answered for.
    pub(super) fresh: FreshRanges,
    pub(super) answered: Vec<Range<usize>>,
    /// What the text is held against, once that is known.
    pub(super) past: Option<Arc<Past>>,
    /// Which hints are shown.
    pub(super) scope: Scope,
}

impl Snapshot {
    /// The document as it was reviewed: `text` is the buffer's.
    pub(super) fn document<'a>(&'a self, text: &'a str, tree: &'a SyntaxTree) -> review::Document<'a> {
        review::Document { path: &self.path, text, tree, around: self.around.of(text) }
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
    learned: watch::Receiver<u64>,
    /// What the hints were found with.
    around: Around,
    before: Option<oneshot::Receiver<Option<Remembered>>>,
    claim: Option<Claim>,

    buffer: Buffer,
    version: i32,
    /// Edits that are in the buffer but not in `parsed`.
    pending: Vec<Edit>,
    parsed: Option<Parsed>,
    /// Every hint of the parsed text; `None` when it has to be reviewed again.
    hints: Option<Arc<Vec<Hint>>>,

    /// The text as it was first opened, which is the baseline where git has none.
    first: Arc<str>,
    tracker: Tracker,
    past: Option<Arc<Past>>,
    /// Freshness was made exact at least once.
    exact: bool,
    settling: Option<Settling>,
    due: Option<Due>,
    /// The revision the baseline was asked for.
    base: Option<String>,
    /// When the text was edited last.
    edited: Option<SystemTime>,
    /// What is told of the repository, and what of it has been heeded.
    told: Option<watch::Receiver<Told>>,
    heeded: Told,
    scopes: watch::Receiver<status::Scopes>,

    /// What the client shows, and of which version.
    published: Option<(i32, Vec<Diagnostic>)>,
    /// What was last said of it.
    counted: Option<Counts>,
    complained: bool,
}

/// Freshness that is being made exact, with what happened to the text meanwhile.
struct Settling {
    job: JoinHandle<Settled>,
    meanwhile: Vec<Step>,
}

/// What has to be done to make freshness exact; a later one includes those before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// Compare again when typing rests.
    AtRest,
    /// Compare again now.
    Now,
    /// Ask git first.
    Ask,
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
        let (workspace, scopes) = (shared.workspace.subscribe(), shared.scopes.subscribe());
        let learned = shared.learned.subscribe();
        let Opened { text, buffer, version, before, claim } = opened;
        Worker {
            shared,
            about,
            events,
            newest,
            snapshots,
            workspace,
            learned,
            around: Around::default(),
            before,
            claim,
            buffer,
            version,
            pending: Vec::new(),
            parsed: None,
            hints: None,
            first: text.into(),
            tracker: Tracker::default(),
            past: None,
            exact: false,
            settling: None,
            due: None,
            base: None,
            edited: None,
            told: None,
            heeded: Told::default(),
            scopes,
            published: None,
            counted: None,
            complained: false,
        }
    }

    /// Works until the document is closed.
    pub(super) async fn run(mut self) -> Option<Remembered> {
        if let Some(before) = self.before.take()
            && let Ok(Some(remembered)) = before.await
        {
            self.tracker = remembered.tracker;
            self.tracker.rewrite(&remembered.text, &self.first, Origin::Disk);
            self.first = remembered.first;
        }
        if let Some(claim) = &mut self.claim {
            claim.granted().await;
        }
        self.workspace.wait_for(Option::is_some).await.ok()?;
        self.ask_if_other_base();
        while let Ok(event) = self.events.try_recv() {
            self.hear(event);
        }

        let mut afresh = false;
        loop {
            self.review(afresh).await;
            self.settle();
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
                settled = arrived(&mut self.settling) => self.take(settled),
                changed = self.workspace.changed() => {
                    changed.ok()?;
                    self.hints = None;
                    self.ask_if_other_base();
                }
                changed = self.scopes.changed() => changed.ok()?,
                () = changed(&mut self.told) => self.heed(),
                () = tokio::time::sleep(REST), if may_be_wrong || self.due == Some(Due::AtRest) => {
                    afresh = may_be_wrong;
                    self.due = self.due.max(Some(Due::Now)).filter(|_| self.due.is_some());
                }
                newer = self.learned.changed() => newer.ok()?,
            }
        }
        if !self.shared.session().pulls {
            self.shared.output.publish(&self.about.uri, Vec::new(), None);
        }
        Some(Remembered { text: self.buffer.to_string(), first: self.first, tracker: self.tracker })
    }

    /// Takes an event in; says whether the text should be parsed afresh.
    fn hear(&mut self, event: Event) -> bool {
        match event {
            Event::Edited { edits, buffer, version } => {
                self.tracker.edit(&edits, &self.buffer, &buffer);
                self.meanwhile(|| Step::Edited(edits.clone()));
                self.pending.extend(edits);
                self.buffer = buffer;
                self.version = version;
                self.hints = None;
                self.edited = Some(SystemTime::now());
                self.due = self.due.max(Some(Due::AtRest));
                false
            }
            Event::Saved => {
                self.tracker.saved();
                self.meanwhile(|| Step::Saved);
                self.due = Some(Due::Ask);
                self.parsed.as_ref().is_some_and(|it| it.from_edits && it.tree.has_error())
            }
            Event::Declared { ranges, origin } => {
                for range in ranges {
                    self.tracker.mark(range.clone(), origin);
                    self.meanwhile(|| Step::Declared(range, origin));
                }
                false
            }
            Event::Reviewed => {
                self.due = self.due.max(Some(Due::Now));
                false
            }
        }
    }

    fn meanwhile(&mut self, step: impl FnOnce() -> Step) {
        if let Some(settling) = &mut self.settling {
            settling.meanwhile.push(step());
        }
    }

    /// Has git asked for the baseline, unless it was asked for the same one.
    fn ask_if_other_base(&mut self) {
        let base = self.root().map(|root| root.config.base.clone());
        if self.base != base {
            self.base = base;
            self.due = Some(Due::Ask);
        }
    }

    /// Heeds what is told of the repository: another commit is another baseline, and the index may bring one to a file
    /// that has none.
    fn heed(&mut self) {
        let Some(told) = self.told.as_mut().map(|told| *told.borrow_and_update()) else { return };
        let before = std::mem::replace(&mut self.heeded, told);
        if before.refs != told.refs || self.past.as_ref().is_none_or(|past| past.is_new()) {
            self.due = Some(Due::Ask);
        }
    }

    /// Begins to make freshness exact, if that is due and not under way.
    fn settle(&mut self) {
        let (Some(due), Some(root)) = (self.due, self.root()) else { return };
        if due == Due::AtRest || self.settling.is_some() {
            return;
        }
        self.due = None;
        let settle = Settle {
            path: self.about.path.clone(),
            root: root.folder().map(Into::into),
            language: self.about.language,
            base: self.base.clone().filter(|_| due == Due::Ask),
            past: self.past.clone(),
            first: Arc::clone(&self.first),
            tracker: self.tracker.clone(),
            buffer: self.buffer.clone(),
            tree: self.parsed.as_ref().map(|parsed| parsed.tree.clone()),
            edited: self.edited,
        };
        let shared = Arc::clone(&self.shared);
        let job = tokio::task::spawn_blocking(move || settle.run(&shared.repositories));
        self.settling = Some(Settling { job, meanwhile: Vec::new() });
    }

    /// Takes over what was made exact, with what happened meanwhile on top of it.
    fn take(&mut self, settled: Result<(Settled, Vec<Step>), tokio::task::JoinError>) {
        self.exact = true;
        match settled {
            Ok((settled, meanwhile)) => {
                self.past = Some(settled.past);
                if let Some(tracker) = settled.tracker {
                    let before = std::mem::replace(&mut self.tracker, tracker);
                    self.tracker.catch_up(meanwhile);
                    if settled.same_baseline {
                        self.tracker.keep_past(before);
                    }
                }
                if let Some(told) = settled.told {
                    self.heeded = *told.borrow();
                    self.told = Some(told);
                }
            }
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
            let was_left_alone = self.snapshots.borrow().as_ref().is_some_and(|it| it.reviewed.is_none());
            if self.buffer.len() > limit && !was_left_alone {
                tracing::warn!(
                    "`{}` is not reviewed: it has {} bytes, more than the {limit} that `max-file-bytes` allows",
                    self.about.uri.as_str(),
                    self.buffer.len()
                );
            }
            (self.parsed, self.hints) = (None, None);
            self.pending.clear();
            self.publish(root, path, None).await;
            return;
        }
        let around = Around::now(&root, self.past.as_ref());
        let is_known = || self.parsed.as_ref().is_none_or(|parsed| parsed.is_among(&around));
        if afresh || self.hints.is_none() || !self.pending.is_empty() || !is_known() {
            self.around = around.clone();
            if self.parsed.is_none() {
                // The rules are compiled while the text is parsed.
                let (root, language) = (Arc::clone(&root), self.about.language);
                drop(tokio::task::spawn_blocking(move || root.rules.prepare(language)));
            }
            let job = Job {
                parsed: self.parsed.take(),
                afresh,
                pending: std::mem::take(&mut self.pending),
                buffer: self.buffer.clone(),
                language: self.about.language,
                path: path.clone(),
                root: Arc::clone(&root),
                may_find: self.shared.may_find,
                around,
            };
            match caught(|| job.run()) {
                Ok((parsed, hints)) => (self.parsed, self.hints) = (Some(parsed), Some(Arc::new(hints))),
                // Nothing of the tree is trusted: the next review begins with the text.
                Err(error) => {
                    self.hints = Some(Arc::default());
                    self.complain(&error);
                }
            }
        }
        let reviewed = self.parsed.as_ref().map(|parsed| parsed.tree.clone());
        self.publish(root, path, reviewed).await;
    }

    /// Publishes, if what was reviewed is the newest version of a document that is still open.
    async fn publish(&mut self, root: Arc<Root>, path: String, tree: Option<SyntaxTree>) {
        if self.events.is_closed() || self.newest.load(Ordering::SeqCst) != self.version {
            return;
        }
        let open = self.tracker.open();
        let scope = self.scopes.borrow().of(&self.about.uri).unwrap_or(root.config.scope);
        let hints = self.hints.clone().unwrap_or_default();
        let shown = |_: &SyntaxTree| hints.iter().filter(|hint| scope.shows(hint, &open)).cloned().collect();
        let shown = tree.as_ref().map(shown);
        let settled = self.exact && self.settling.is_none() && self.due.is_none_or(|due| due == Due::AtRest);
        let snapshot = Snapshot {
            version: self.version,
            settled,
            buffer: self.buffer.clone(),
            path,
            root,
            reviewed: tree.zip(shown),
            hints,
            open,
            fresh: self.tracker.fresh().clone(),
            answered: self.tracker.reviewed().to_vec(),
            past: self.past.clone(),
            around: self.around.clone(),
            scope,
        };
        let diagnostics = hints::diagnostics(&snapshot, &self.about.uri, &self.shared.session());
        let counts = self.shared.session().status.then(|| Counts::of(&snapshot));
        self.snapshots.send_replace(Some(Arc::new(snapshot)));
        if let Some(counts) = counts.filter(|counts| self.exact && self.counted.as_ref() != Some(counts)) {
            status::say(&self.shared, &self.about.uri, &counts).await;
            self.counted = Some(counts);
        }
        // Until the baseline is known there is nothing to say, except that what was said is no longer so.
        let early = !self.exact && self.published.is_none() && diagnostics.is_empty();
        let is_known =
            |(version, known): &(i32, Vec<Diagnostic>)| *version == self.version && *known == diagnostics;
        if early || self.published.as_ref().is_some_and(is_known) {
            return;
        }
        let edited = self.published.as_ref().is_none_or(|(version, _)| *version != self.version);
        if !edited && self.shared.session().lens_refresh {
            let shared = Arc::clone(&self.shared);
            // A client that does not answer asks again when it likes.
            tokio::spawn(async move { shared.client.code_lens_refresh().await.is_ok() });
        }
        if self.shared.session().pulls {
            self.published = Some((self.version, diagnostics));
            // After an edit the client pulls by itself.
            if !edited {
                self.shared.refresh.notify_one();
            }
            return;
        }
        let said = self.shared.output.publish(&self.about.uri, diagnostics, Some(self.version));
        self.published = Some((self.version, said));
    }

    fn complain(&mut self, error: &dyn std::fmt::Display) {
        if !std::mem::replace(&mut self.complained, true) {
            tracing::error!(
                "the review of `{}` failed and starts again with the next change; please report this: {error}",
                self.about.uri.as_str()
            );
        }
    }
}

/// Does work in which a panic is an error.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it panicked".to_owned())
    })
}

/// What was made exact, once; never, if nothing is.
async fn arrived(settling: &mut Option<Settling>) -> Result<(Settled, Vec<Step>), tokio::task::JoinError> {
    let Some(under_way) = settling else { return std::future::pending().await };
    let settled = (&mut under_way.job).await;
    let meanwhile = settling.take().map(|settling| settling.meanwhile).unwrap_or_default();
    settled.map(|settled| (settled, meanwhile))
}

/// Returns when something is told of the repository; never, if there is none.
async fn changed(told: &mut Option<watch::Receiver<Told>>) {
    let ended = match told {
        Some(told) => told.changed().await.is_err(),
        None => true,
    };
    if ended {
        std::future::pending::<()>().await;
    }
}
