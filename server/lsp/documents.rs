//! The open documents: each holds its text and the way to its worker. Knows no rules.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use crate::syntax::Language;
use crate::text::{Buffer, Change, Encoding};

use super::pass::Claim;
use super::places;
use super::server::{self, OriginParams, Shared};
use super::worker::{self, Event, Remembered, Snapshot, Worker};

/// How long a request waits for the review of the text it is about.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many closed documents are remembered, for an editor that opens one again.
const CLOSED: usize = 64;

/// An open document. Dropping it ends its worker.
pub(super) struct Document {
    buffer: Buffer,
    version: i32,
    /// The version, for the worker, which publishes no other.
    newest: Arc<AtomicI32>,
    events: mpsc::UnboundedSender<Event>,
    snapshots: watch::Receiver<Option<Arc<Snapshot>>>,
    worker: JoinHandle<Option<Remembered>>,
}

/// What is remembered of documents that were closed, the latest last. A worker that still ends is waited for
/// by the next worker of its document, so what it clears, it clears before the next one publishes.
#[derive(Default)]
pub(super) struct Closed(VecDeque<(Uri, JoinHandle<Option<Remembered>>)>);

impl Closed {
    fn keep(&mut self, uri: Uri, worker: JoinHandle<Option<Remembered>>) {
        self.0.push_back((uri, worker));
        if self.0.len() > CLOSED {
            self.0.pop_front();
        }
    }

    fn take(&mut self, uri: &Uri) -> Option<JoinHandle<Option<Remembered>>> {
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
        let worker = tokio::spawn(worker.run());
        shared.documents.insert(uri, Document { buffer, version, newest, events, snapshots, worker });
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
        let edits = changes.filter_map(|change| self.buffer.apply(&change, encoding)).collect();
        self.version = version;
        self.newest.store(version, Ordering::SeqCst);
        self.tell(Event::Edited { edits, buffer: self.buffer.clone(), version });
    }

    /// Tells the worker that the text is on the disk now.
    pub(super) fn saved(&self) {
        self.tell(Event::Saved);
    }

    /// Marks ranges with a declared origin; those of another version than the newest cannot be placed.
    pub(super) fn declare(&self, params: &OriginParams, encoding: Encoding) {
        if let Some(version) = params.version
            && version != self.version
        {
            let newest = self.version;
            tracing::warn!(
                "lastmile/origin is about version {version} of `{}`, which is at {newest}: send it before the \
                 next change",
                params.uri.as_str()
            );
            return;
        }
        let ranges = params.ranges.iter().map(|range| places::to_bytes(&self.buffer, range, encoding));
        self.tell(Event::Declared { ranges: ranges.collect(), origin: params.origin });
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
