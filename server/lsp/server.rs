//! The protocol's handlers: what each message means, handed on at once.
//!
//! A handler runs on the thread that reads until it first awaits. What changes state does so before any await, so the order
//! of messages holds; what only reads waits for the snapshot of the version it was asked about.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use dashmap::DashMap;
use serde::Deserialize;
use serde_json::Value;
use tempfile::TempPath;
use tokio::sync::{Notify, mpsc, watch};
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{self as lsp, *};
use tower_lsp::{Client, LanguageServer};

use crate::freshness::Origin;
use crate::syntax::Language;

use super::documents::{Closed, Document};
use super::log::Logger;
use super::repositories::Repositories;
use super::session::Session;
use super::status::{Scopes, StatusParams};
use super::threads::Threads;
use super::transport::Output;
use super::workspace::{self, Workspace};
use super::{MayFind, actions, commands, hover, lens, parent, pass, project, pull, status};

/// What the handlers, the documents' workers and the workspace's task have in common.
pub(super) struct Shared {
    pub(super) client: Client,
    /// Where diagnostics go, past the queue of `client`.
    pub(super) output: Arc<Output>,
    pub(super) logger: Logger,
    pub(super) may_find: MayFind,
    session: OnceLock<Session>,
    /// The open documents that are in a language Lastmile knows.
    pub(super) documents: DashMap<Uri, Document>,
    /// What is remembered of documents that were closed lately.
    pub(super) closed: Mutex<Closed>,
    /// Configuration and rules, once they are loaded.
    pub(super) workspace: watch::Sender<Option<Arc<Workspace>>>,
    /// The scopes that were chosen in the editor.
    pub(super) scopes: watch::Sender<Scopes>,
    /// The repositories that open documents and change sets lie in.
    pub(super) repositories: Repositories,
    /// How many indexes of projects have been built: another number says that answers may be others.
    pub(super) indexed: watch::Sender<u64>,
    /// How many review passes run: what can wait for them does.
    pub(super) passing: Arc<AtomicUsize>,
    /// How often something was learned of what lies around open documents: an index or a change set.
    pub(super) learned: watch::Sender<u64>,
    /// Where open documents are worked on.
    pub(super) threads: Threads,
    /// So many closed files are reviewed at a time, beside open documents: typing waits for none of them.
    pub(super) lanes: usize,
    /// What the task of the review passes hears.
    pub(super) passes: mpsc::UnboundedSender<pass::Event>,
    /// What the latest pass found.
    pub(super) passed: pass::Passed,
    /// Told when a client that pulls should do it again.
    pub(super) refresh: Notify,
    /// The file that reports are shown from, once there was one.
    pub(super) report: Mutex<Option<TempPath>>,
    /// The client asked for `shutdown`.
    pub(super) shutdown: AtomicBool,
    /// The process that started the server is gone.
    pub(super) parent_died: Notify,
}

impl Shared {
    /// What was agreed at `initialize`.
    pub(super) fn session(&self) -> Session {
        self.session.get().copied().unwrap_or_default()
    }

    /// Tells the task of the review passes.
    pub(super) fn tell_passes(&self, event: pass::Event) {
        // The task that receives it ends with the process only.
        let _ = self.passes.send(event);
    }
}

/// The server as the protocol library sees it.
pub(super) struct Server {
    shared: Arc<Shared>,
    workspace: mpsc::UnboundedSender<workspace::Event>,
    events: Mutex<Option<Events>>,
}

/// What the tasks that `initialize` starts are told.
type Events = (mpsc::UnboundedReceiver<workspace::Event>, mpsc::UnboundedReceiver<pass::Event>);

impl Server {
    /// A server that has not been initialized.
    pub(super) fn new(client: Client, output: Arc<Output>, logger: Logger, may_find: MayFind) -> Server {
        let (workspace, workspace_events) = mpsc::unbounded_channel();
        let (passes, pass_events) = mpsc::unbounded_channel();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let shared = Shared {
            client,
            output,
            logger,
            may_find,
            session: OnceLock::new(),
            documents: DashMap::new(),
            closed: Mutex::default(),
            workspace: watch::Sender::new(None),
            scopes: watch::Sender::default(),
            repositories: Repositories::default(),
            indexed: watch::Sender::new(0),
            passing: Arc::default(),
            learned: watch::Sender::new(0),
            threads: Threads::new(cores),
            lanes: cores.saturating_sub(1).max(1),
            passes,
            passed: watch::Sender::new(None),
            refresh: Notify::new(),
            report: Mutex::default(),
            shutdown: AtomicBool::new(false),
            parent_died: Notify::new(),
        };
        let events = Mutex::new(Some((workspace_events, pass_events)));
        Server { shared: Arc::new(shared), workspace, events }
    }

    /// What the handlers share with the tasks.
    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// `lastmile/origin`: says where ranges of a document came from.
    pub(super) async fn origin(&self, params: OriginParams) {
        match self.shared.documents.get(&params.uri) {
            Some(document) => document.declare(&params, self.shared.session().encoding),
            None => tracing::warn!("lastmile/origin names `{}`, which is not open", params.uri.as_str()),
        }
    }

    /// `lastmile/status`: what became of what arrived.
    pub(super) async fn status(&self, params: StatusParams) -> Result<Value> {
        status::status(&self.shared, params).await
    }

    /// `window/workDoneProgress/cancel`: the user has seen enough.
    pub(super) async fn cancel_progress(&self, params: WorkDoneProgressCancelParams) {
        self.shared.tell_passes(pass::Event::Cancelled(params.token));
    }

    /// `$/setTrace`: says how much the client wants to read.
    pub(super) async fn set_trace(&self, params: SetTraceParams) {
        self.shared.logger.trace(params.value);
    }

    fn tell_workspace(&self, event: workspace::Event) {
        // The task that receives it ends with the process only.
        let _ = self.workspace.send(event);
    }
}

/// Where ranges of a document came from, as a client or an agent declares it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct OriginParams {
    /// An open document.
    pub(super) uri: Uri,
    /// The version the ranges are of; without it, the newest.
    pub(super) version: Option<i32>,
    /// What was written.
    pub(super) ranges: Vec<lsp::Range>,
    /// By whom.
    pub(super) origin: Origin,
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let session = *self.shared.session.get_or_init(|| Session::agree(&params));
        if let Some(trace) = params.trace {
            self.shared.logger.trace(trace);
        }
        if let Some(process) = params.process_id {
            let shared = Arc::clone(&self.shared);
            tokio::spawn(async move {
                parent::death(process).await;
                shared.parent_died.notify_one();
            });
        }
        let events = self.events.lock().ok().and_then(|mut events| events.take());
        if let Some((workspace_events, pass_events)) = events {
            let settings = params.initialization_options.clone();
            let shared = || Arc::clone(&self.shared);
            tokio::spawn(workspace::run(shared(), workspace_events, folders(params), settings));
            tokio::spawn(pass::run(shared(), pass_events));
            if session.pulls {
                tokio::spawn(pull::refresh(shared()));
            }
        }
        Ok(session.offer())
    }

    async fn initialized(&self, _: InitializedParams) {
        self.tell_workspace(workspace::Event::Initialized);
    }

    async fn shutdown(&self) -> Result<()> {
        self.shared.shutdown.store(true, Ordering::SeqCst);
        // Requests that are held open are answered now.
        self.shared.passed.send_modify(|_| ());
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        Document::open(&self.shared, params.text_document);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        if let Some(mut document) = self.shared.documents.get_mut(&uri) {
            document.change(version, params.content_changes, self.shared.session().encoding);
        }
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        let uri = params.text_document.uri;
        if let Some(document) = self.shared.documents.get(&uri) {
            document.saved();
        }
        project::files_changed(&self.shared, std::iter::once(&uri));
        self.shared.tell_passes(pass::Event::Wanted);
        // A client that cannot watch files still says what it saved itself.
        if workspace::concerns(&uri) {
            self.tell_workspace(workspace::Event::FilesChanged);
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        Document::close(&self.shared, &params.text_document.uri);
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        Ok(hover::hover(&self.shared, params.text_document_position_params).await)
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        Ok(actions::code_actions(&self.shared, params).await)
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        Ok(lens::code_lenses(&self.shared, params).await)
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        pull::document(&self.shared, params).await
    }

    async fn workspace_diagnostic(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> Result<WorkspaceDiagnosticReportResult> {
        pull::workspace(&self.shared, params).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
        commands::execute(&self.shared, params).await
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell_workspace(workspace::Event::SettingsChanged(params.settings));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: &[WorkspaceFolder]| folders.iter().filter_map(|it| path(&it.uri)).collect();
        let (added, removed) = (paths(&params.event.added), paths(&params.event.removed));
        self.tell_workspace(workspace::Event::FoldersChanged { added, removed });
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        project::files_changed(&self.shared, params.changes.iter().map(|change| &change.uri));
        if params.changes.iter().any(|change| workspace::concerns(&change.uri)) {
            self.tell_workspace(workspace::Event::FilesChanged);
        }
        let is_source =
            |change: &FileEvent| path(&change.uri).is_some_and(|it| Language::for_path(&it).is_some());
        if params.changes.iter().any(is_source) {
            self.shared.tell_passes(pass::Event::Wanted);
        }
    }
}

/// The file a `file:` address names.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    is_file.then(|| uri.to_file_path().map(|path| path.into_owned())).flatten()
}

/// The folders the client has open, said in the newest way it knows.
fn folders(params: InitializeParams) -> Vec<PathBuf> {
    if let Some(folders) = params.workspace_folders {
        return folders.iter().filter_map(|folder| path(&folder.uri)).collect();
    }
    #[expect(deprecated, reason = "clients that know no workspace folders say their one root this way")]
    let (uri, plain) = (params.root_uri, params.root_path);
    uri.and_then(|uri| path(&uri)).or_else(|| plain.map(PathBuf::from)).into_iter().collect()
}
