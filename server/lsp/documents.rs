//! The open documents: each holds its text and the way to its worker. Knows no rules.

use std::collections::VecDeque;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot, watch};
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use crate::syntax::Language;
use crate::text::{Buffer, Change, Edit, Encoding};

use super::pass::Claim;
use super::places;
use super::server::{self, OriginParams, Shared};
use super::worker::{self, Event, Remembered, Snapshot, Worker};

/// How long a request waits for the review of the text it is about.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many closed documents are remembered, for an editor that opens one again.
const CLOSED: usize = 64;
/// How many versions before the newest are remembered.
const RECENT: usize = 32;

/// An open document. Dropping it ends its worker.
pub(super) struct Document {
    buffer: Buffer,
    version: i32,
    /// The version, for the worker, which publishes no other.
    newest: Arc<AtomicI32>,
    events: mpsc::UnboundedSender<Event>,
    snapshots: watch::Receiver<Option<Arc<Snapshot>>>,
    worker: oneshot::Receiver<Option<Remembered>>,
    /// The latest versions before this one, for origins that are declared late.
    recent: VecDeque<Recent>,
}

/// A version, and the edits that ended it.
struct Recent {
    version: i32,
    buffer: Buffer,
    /// Start, old end and new end of each in bytes.
    edits: Vec<(usize, usize, usize)>,
}

/// Where a range is after an edit; what the edit wrote is no part of it, unless it lies inside.
fn followed(range: Range<usize>, &(start, old_end, new_end): &(usize, usize, usize)) -> Range<usize> {
    let behind = |at: usize| at - old_end + new_end;
    let first = if range.start < old_end.max(start + 1) && start <= range.start && old_end > range.start {
        new_end
    } else if range.start >= old_end {
        behind(range.start)
    } else {
        range.start
    };
    let last = if range.end >= old_end && range.end > start {
        behind(range.end)
    } else {
        range.end.min(start.max(range.start))
    };
    first..last.max(first)
}

/// What is remembered of documents that were closed, the latest last. A worker that still ends is waited for
/// by the next worker of its document, so what it clears, it clears before the next one publishes.
#[derive(Default)]
pub(super) struct Closed(VecDeque<(Uri, oneshot::Receiver<Option<Remembered>>)>);

impl Closed {
    fn keep(&mut self, uri: Uri, worker: oneshot::Receiver<Option<Remembered>>) {
        self.0.push_back((uri, worker));
        if self.0.len() > CLOSED {
            self.0.pop_front();
        }
    }

    fn take(&mut self, uri: &Uri) -> Option<oneshot::Receiver<Option<Remembered>>> {
        let at = self.0.iter().rposition(|(other, _)| other == uri)?;
        self.0.remove(at).map(|(_, worker)| worker)
    }
}

impl Document {
    /// Opens a document if its language is known. One that is open already is closed first.
    pub(super) fn open(shared: &Arc<Shared>, item: TextDocumentItem) {
        let TextDocumentItem { uri, language_id, version, text } = item;
        Document::close(shared, &uri);
        let path = server::path(&uri);
        let named = path.clone().unwrap_or_else(|| PathBuf::from(uri.path().as_str()));
        let language = Language::for_editor_id(&language_id).or_else(|| Language::for_path(&named));
        let Some(language) = language else {
            tracing::debug!("`{}` is in no language that is reviewed", uri.as_str());
            return;
        };

        let buffer = Buffer::new(&text);
        let newest = Arc::new(AtomicI32::new(version));
        let (events, received) = mpsc::unbounded_channel();
        let (sender, snapshots) = watch::channel(None);
        let before = shared.closed.lock().ok().and_then(|mut closed| closed.take(&uri));
        let claim = path.clone().map(|path| Claim::new(shared, uri.clone(), path));
        let about = worker::About { uri: uri.clone(), path, language };
        let opened = worker::Opened { text, buffer: buffer.clone(), version, before, claim };
        let worker = Worker::new(Arc::clone(shared), about, opened, received, Arc::clone(&newest), sender);
        let worker = shared.threads.spawn(move || worker.run());
        let document =
            Document { buffer, version, newest, events, snapshots, worker, recent: VecDeque::new() };
        shared.documents.insert(uri, document);
    }

    /// Forgets a document; its worker clears what it published and ends.
    pub(super) fn close(shared: &Shared, uri: &Uri) {
        if let Some((uri, document)) = shared.documents.remove(uri)
            && let Ok(mut closed) = shared.closed.lock()
        {
            closed.keep(uri, document.worker);
        }
    }

    /// Applies the changes of one `didChange`, each to the text the one before it left.
    pub(super) fn change(
        &mut self,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) {
        let changes = changes
            .into_iter()
            .map(|change| Change { range: change.range.as_ref().map(places::positions), text: change.text });
        let before = self.buffer.clone();
        let edits: Vec<Edit> = changes.filter_map(|change| self.buffer.apply(&change, encoding)).collect();
        let spans = edits.iter().map(|edit| (edit.start, edit.old_end, edit.new_end())).collect();
        self.recent.push_back(Recent { version: self.version, buffer: before, edits: spans });
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
        self.version = version;
        self.newest.store(version, Ordering::SeqCst);
        self.tell(Event::Edited { edits, buffer: self.buffer.clone(), version });
    }

    /// Tells the worker that the text is on the disk now.
    pub(super) fn saved(&self) {
        self.tell(Event::Saved);
    }

    /// Marks ranges with a declared origin. Those of an earlier version are followed through the edits since, if it is
    /// not long ago.
    pub(super) fn declare(&self, params: &OriginParams, encoding: Encoding) {
        let version = params.version.unwrap_or(self.version);
        let then = match self.recent.iter().position(|recent| recent.version == version) {
            _ if version == self.version => self.recent.len(),
            Some(at) => at,
            None => {
                tracing::warn!(
                    "lastmile/origin is about version {version} of `{}`, which is at {} and remembers {RECENT} before: \
                     send it sooner",
                    params.uri.as_str(),
                    self.version
                );
                return;
            }
        };
        let buffer = self.recent.get(then).map_or(&self.buffer, |recent| &recent.buffer);
        let ranges = params.ranges.iter().map(|range| places::to_bytes(buffer, range, encoding));
        let edits = self.recent.iter().skip(then).flat_map(|recent| &recent.edits);
        let ranges = ranges.map(|range| edits.clone().fold(range, followed)).collect();
        self.tell(Event::Declared { ranges, origin: params.origin });
    }

    /// Tells the worker that what somebody has answered for is not what it was.
    pub(super) fn reviewed(&self) {
        self.tell(Event::Reviewed);
    }

    fn tell(&self, event: Event) {
        // The worker ends only after the sender, or by a panic, which was said where it happened.
        let _ = self.events.send(event);
    }
}

/// The review of a document's newest text, waited for if it is under way. `None` if the document is not open
/// or its review takes too long.
pub(super) async fn snapshot(shared: &Shared, uri: &Uri) -> Option<Arc<Snapshot>> {
    wait_for(shared, uri, |_| true).await
}

/// The same, and git has said what of the text is old.
pub(super) async fn settled(shared: &Shared, uri: &Uri) -> Option<Arc<Snapshot>> {
    wait_for(shared, uri, |snapshot| snapshot.settled).await
}

async fn wait_for(shared: &Shared, uri: &Uri, is: impl Fn(&Snapshot) -> bool) -> Option<Arc<Snapshot>> {
    let (mut snapshots, version) = {
        let document = shared.documents.get(uri)?;
        (document.snapshots.clone(), document.version)
    };
    let newest = |snapshot: &Option<Arc<Snapshot>>| {
        snapshot.as_ref().is_some_and(|snapshot| snapshot.version >= version && is(snapshot))
    };
    let snapshot = tokio::time::timeout(PATIENCE, snapshots.wait_for(newest)).await.ok()?.ok()?;
    snapshot.clone()
}
