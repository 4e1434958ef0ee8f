//! The review pass: reviews the change set's closed files together, and says what it found. Knows neither how a file is
//! reviewed nor what becomes of open documents, which their workers review.
//!
//! One task decides. It publishes what is said of closed files, hears which documents open and close, and lets one pass
//! run at a time: what comes meanwhile stops it, and the next one begins where it stopped. So the newest wins, a burst
//! costs one pass more, and nothing is said of a closed file once its document's worker speaks.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet, block_in_place};
use tower_lsp::ls_types::{Diagnostic, ProgressToken, Uri};

use super::closed::{ClosedFile, Kept};
use super::progress::{self, Meter};
use super::project;
use super::server::Shared;
use super::workspace::Workspace;

/// What the task hears.
pub(super) enum Event {
    /// A file was written: what is known may be old.
    Wanted,
    /// Somebody waits for a pass that begins now or later, and may name the progress that it is to report.
    Asked { token: Option<ProgressToken>, done: oneshot::Sender<Arc<Outcome>> },
    /// The user has seen enough of a progress.
    Cancelled(ProgressToken),
    /// A document claims its file. Its worker waits for `granted` before it speaks.
    Claimed { uri: Uri, path: PathBuf, granted: oneshot::Sender<()> },
    /// It is closed, and its worker has spoken for the last time.
    Released { path: PathBuf },
    /// The client pulls what is known of closed files, so that nothing must be sent.
    Pulled,
}

/// What a pass found.
#[derive(Default)]
pub(super) struct Outcome {
    /// The closed files of the change set, by path.
    pub(super) closed: BTreeMap<PathBuf, Arc<ClosedFile>>,
    /// The open ones.
    pub(super) open: Vec<PathBuf>,
    /// What could not be read, with the reason.
    pub(super) skipped: Vec<(String, String)>,
}

/// Runs passes until the server ends.
pub(super) async fn run(shared: Arc<Shared>, mut events: mpsc::UnboundedReceiver<Event>) {
    let (mut workspace, mut indexed) = (shared.workspace.subscribe(), shared.indexed.subscribe());
    let mut committed = shared.repositories.subscribe();
    let mut passes = Passes::new(shared);
    loop {
        passes.begin();
        tokio::select! {
            biased;
            event = events.recv() => {
                let Some(event) = event else { return };
                passes.hear(event).await;
                while let Ok(event) = events.try_recv() {
                    passes.hear(event).await;
                }
            }
            ended = ended(&mut passes.running) => passes.end(ended).await,
            changed = workspace.changed() => {
                if changed.is_err() {
                    return;
                }
                passes.wanted |= passes.began;
            }
            // The senders live as long as the server.
            Ok(()) = indexed.changed() => passes.wanted |= passes.began,
            Ok(()) = committed.changed() => passes.wanted |= passes.began,
        }
    }
}

/// The state of the task.
struct Passes {
    shared: Arc<Shared>,
    kept: Option<Kept>,
    running: Option<Running>,
    /// A pass is to begin. One that runs is stopped.
    wanted: bool,
    /// Some pass has begun, and what it said has to be kept right.
    began: bool,
    /// The progress that the next pass is to report.
    token: Option<ProgressToken>,
    /// Those who wait for the pass that runs, and for the next one.
    waiting: Vec<oneshot::Sender<Arc<Outcome>>>,
    /// By path, how many workers have claimed a file: that of a document which is opened again claims it before the one
    /// from before has ended.
    open: HashMap<PathBuf, usize>,
    /// What the client was sent of closed files.
    published: HashMap<PathBuf, (Uri, Vec<Diagnostic>)>,
    pulled: bool,
    /// Gives numbers to progress.
    begun: i32,
}

/// A pass that runs.
struct Running {
    task: JoinHandle<(Kept, Option<Outcome>)>,
    stop: Arc<AtomicBool>,
    token: ProgressToken,
}

impl Passes {
    fn new(shared: Arc<Shared>) -> Passes {
        Passes {
            shared,
            kept: Some(Kept::default()),
            running: None,
            wanted: false,
            began: false,
            token: None,
            waiting: Vec::new(),
            open: HashMap::new(),
            published: HashMap::new(),
            pulled: false,
            begun: 0,
        }
    }

    async fn hear(&mut self, event: Event) {
        match event {
            Event::Wanted => self.want(),
            Event::Asked { token, done } => {
                self.want();
                self.token = token.or(self.token.take());
                self.waiting.push(done);
            }
            Event::Cancelled(token) => {
                if let Some(running) = self.running.as_ref().filter(|running| running.token == token) {
                    running.stop.store(true, Ordering::SeqCst);
                    self.wanted = false;
                    self.waiting.clear();
                }
            }
            Event::Claimed { uri, path, granted } => {
                // A client that is sent everything shows what is known until the worker speaks.
                let keeps = |(said, _): &(Uri, Vec<Diagnostic>)| *said == uri && !self.shared.session().pulls;
                match self.published.remove(&path) {
                    Some(published) if !keeps(&published) => self.publish(published.0, Vec::new()).await,
                    _ => {}
                }
                *self.open.entry(path).or_default() += 1;
                // Without a receiver the document is closed again.
                let _ = granted.send(());
            }
            Event::Released { path } => {
                if let Entry::Occupied(mut entry) = self.open.entry(path) {
                    *entry.get_mut() -= 1;
                    if *entry.get() == 0 {
                        entry.remove();
                    }
                }
                if self.began {
                    self.want();
                }
            }
            Event::Pulled => {
                self.pulled = true;
                for (uri, _) in std::mem::take(&mut self.published).into_values() {
                    self.publish(uri, Vec::new()).await;
                }
            }
        }
    }

    /// Stops what runs, for what it will find is old.
    fn want(&mut self) {
        self.wanted = true;
        if let Some(running) = &self.running {
            running.stop.store(true, Ordering::SeqCst);
        }
    }

    /// Begins a pass if one is wanted and can run.
    fn begin(&mut self) {
        let workspace = self.shared.workspace.borrow().clone();
        let (true, None, Some(workspace)) = (self.wanted, &self.running, workspace) else { return };
        (self.wanted, self.began) = (false, true);
        self.begun += 1;
        let asked = self.token.take();
        let token = asked.clone().unwrap_or_else(|| {
            ProgressToken::String(format!("{}/pass/{}", env!("CARGO_PKG_NAME"), self.begun))
        });
        let meter = progress::begin(&self.shared, token.clone(), asked.is_some());
        let stop = Arc::new(AtomicBool::new(false));
        let pass = Pass {
            shared: Arc::clone(&self.shared),
            workspace,
            kept: self.kept.take().unwrap_or_default(),
            open: self.open.keys().cloned().collect(),
            stop: Arc::clone(&stop),
            meter,
        };
        self.running = Some(Running { task: tokio::spawn(pass.run()), stop, token });
    }

    /// Takes in what a pass found, unless it was stopped.
    async fn end(&mut self, ended: Option<(Kept, Option<Outcome>)>) {
        let Some((kept, outcome)) = ended else { return self.waiting.clear() };
        self.kept = Some(kept);
        let Some(mut outcome) = outcome else { return };
        outcome.closed.retain(|path, _| !self.open.contains_key(path));
        if !self.pulled {
            self.say(&outcome).await;
        }
        let outcome = Arc::new(outcome);
        for waiting in self.waiting.drain(..) {
            // Some wait no longer.
            let _ = waiting.send(Arc::clone(&outcome));
        }
        let before = self.shared.passed.send_replace(Some(Arc::clone(&outcome)));
        // A client whose request is held open is told by the answer.
        let held = self.shared.passed.receiver_count() > 0;
        if self.pulled && !held && before.is_some_and(|before| !before.is_same(&outcome)) {
            self.shared.refresh.notify_one();
        }
    }

    /// Publishes what is new of closed files, and withdraws what is no longer so.
    async fn say(&mut self, outcome: &Outcome) {
        let gone: Vec<PathBuf> = self.published.keys().filter(|path| !outcome.says(path)).cloned().collect();
        for path in gone {
            if let Some((uri, _)) = self.published.remove(&path) {
                self.publish(uri, Vec::new()).await;
            }
        }
        for (path, file) in outcome.closed.iter().filter(|(_, file)| !file.diagnostics.is_empty()) {
            let said = (file.uri.clone(), file.diagnostics.clone());
            if self.published.get(path) != Some(&said) {
                self.publish(said.0.clone(), said.1.clone()).await;
                self.published.insert(path.clone(), said);
            }
        }
    }

    async fn publish(&self, uri: Uri, diagnostics: Vec<Diagnostic>) {
        block_in_place(|| self.shared.output.publish(&uri, diagnostics, None));
    }
}

impl Outcome {
    /// Whether there are hints in a closed file.
    fn says(&self, path: &PathBuf) -> bool {
        self.closed.get(path).is_some_and(|file| !file.diagnostics.is_empty())
    }

    /// Whether a client that has pulled the other has all of this one.
    pub(super) fn is_same(&self, other: &Outcome) -> bool {
        let ids = |outcome: &Outcome| -> Vec<(PathBuf, String)> {
            outcome.closed.iter().map(|(path, file)| (path.clone(), file.result_id.clone())).collect()
        };
        ids(self) == ids(other)
    }
}

/// The pass that is running, once it has ended; never, if none is. `None` after a mistake of ours, which is said.
async fn ended(running: &mut Option<Running>) -> Option<(Kept, Option<Outcome>)> {
    let Some(pass) = running else { return std::future::pending().await };
    let ended = (&mut pass.task).await;
    *running = None;
    ended.map_err(|error| tracing::error!("the review pass failed; please report this: {error}")).ok()
}

/// One pass.
struct Pass {
    shared: Arc<Shared>,
    workspace: Arc<Workspace>,
    kept: Kept,
    open: HashSet<PathBuf>,
    stop: Arc<AtomicBool>,
    meter: Meter,
}

impl Pass {
    /// Reviews what is not known yet. Gives back what to keep, and the outcome unless the pass was stopped.
    async fn run(self) -> (Kept, Option<Outcome>) {
        let Pass { shared, workspace, mut kept, open, stop, meter } = self;
        let _passing = Passing::begin(&shared);
        let (sharing, roots, stopped) = (Arc::clone(&shared), Arc::clone(&workspace), Arc::clone(&stop));
        let surveying = tokio::task::spawn_blocking(move || {
            let survey = kept.survey(&roots, &open, &sharing.repositories, &stopped);
            (kept, survey)
        });
        let (mut kept, survey) = match surveying.await {
            Ok(surveyed) => surveyed,
            Err(error) => {
                tracing::error!("finding the change set failed; please report this: {error}");
                return (Kept::default(), None);
            }
        };
        let Some(survey) = survey else {
            meter.finish("stopped".to_owned());
            return (kept, None);
        };
        project::learn(&shared, &workspace, &survey);
        let mut outcome = Outcome { closed: BTreeMap::new(), open: survey.open, skipped: survey.skipped };
        outcome.closed.extend(survey.known);
        meter.expect(survey.targets.len());

        let lanes = Arc::new(Semaphore::new(shared.lanes));
        let (session, may_find) = (shared.session(), shared.may_find);
        let mut reviews = JoinSet::new();
        for target in survey.targets {
            let (lanes, stop) = (Arc::clone(&lanes), Arc::clone(&stop));
            let name = target.path().display().to_string();
            reviews.spawn(async move {
                let _lane = lanes.acquire_owned().await.ok()?;
                if stop.load(Ordering::SeqCst) {
                    return None;
                }
                let review = tokio::task::spawn_blocking(move || target.review(&session, may_find)).await;
                let failed = |error| {
                    tracing::error!("the review of {name} failed; please report this: {error}");
                };
                review.map_err(failed).ok()?
            });
        }
        while let Some(review) = reviews.join_next().await {
            meter.step();
            if let Ok(Some(found)) = review {
                outcome.closed.extend([kept.keep(found)]);
            }
        }
        let stopped = stop.load(Ordering::SeqCst);
        meter.finish(if stopped { "stopped".to_owned() } else { outcome.summary() });
        (kept, (!stopped).then_some(outcome))
    }
}

impl Outcome {
    fn summary(&self) -> String {
        let hints: usize = self.closed.values().map(|file| file.diagnostics.len()).sum();
        let (hints_end, files) = (if hints == 1 { "" } else { "s" }, self.closed.len());
        format!("{hints} hint{hints_end} in {files} closed file{}", if files == 1 { "" } else { "s" })
    }
}

/// A pass runs for as long as this is there.
struct Passing(Arc<AtomicUsize>);

impl Passing {
    fn begin(shared: &Shared) -> Passing {
        shared.passing.fetch_add(1, Ordering::Relaxed);
        Passing(Arc::clone(&shared.passing))
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Asks for a pass and waits for its outcome; `None` if the user stops it or it fails.
pub(super) async fn ask(shared: &Shared, token: Option<ProgressToken>) -> Option<Arc<Outcome>> {
    let (done, outcome) = oneshot::channel();
    shared.tell_passes(Event::Asked { token, done });
    outcome.await.ok()
}

/// A document's right to speak of its file. It ends when this is dropped.
pub(super) struct Claim {
    passes: mpsc::UnboundedSender<Event>,
    path: PathBuf,
    granted: Option<oneshot::Receiver<()>>,
}

impl Claim {
    /// Claims the file at `path` for the document `uri`.
    pub(super) fn new(shared: &Shared, uri: Uri, path: PathBuf) -> Claim {
        let (granted, wait) = oneshot::channel();
        shared.tell_passes(Event::Claimed { uri, path: path.clone(), granted });
        Claim { passes: shared.passes.clone(), path, granted: Some(wait) }
    }

    /// Waits until nobody else speaks of the file.
    pub(super) async fn granted(&mut self) {
        if let Some(granted) = self.granted.take() {
            // An error means that there are no passes any more.
            let _ = granted.await;
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // Without a receiver the server is going down.
        let _ = self.passes.send(Event::Released { path: std::mem::take(&mut self.path) });
    }
}

/// The outcome of the latest pass.
pub(super) type Passed = watch::Sender<Option<Arc<Outcome>>>;
