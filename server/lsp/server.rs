//! The protocol's handlers: what each message means, handed on at once.
//!
//! A handler runs on the thread that reads until it first awaits. What changes state does so before any await, so the order
//! of messages holds; what only reads waits for the snapshot of the version it was asked about.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use dashmap::DashMap;
use serde::Deserialize;
use tokio::sync::{Notify, Semaphore, mpsc, watch};
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{self as lsp, *};
use tower_lsp::{Client, LanguageServer};

use crate::freshness::Origin;

use super::documents::{Closed, Document};
use super::log::Logger;
use super::session::Session;
use super::transport::Output;
use super::workspace::{self, Workspace};
use super::{MayFind, actions, hover, parent};

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
    /// As many analyses as there are cores run at a time.
    pub(super) cores: Semaphore,
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
}

/// The server as the protocol library sees it.
pub(super) struct Server {
    shared: Arc<Shared>,
    workspace: mpsc::UnboundedSender<workspace::Event>,
    events: Mutex<Option<mpsc::UnboundedReceiver<workspace::Event>>>,
}

impl Server {
    /// A server that has not been initialized.
    pub(super) fn new(client: Client, output: Arc<Output>, logger: Logger, may_find: MayFind) -> Server {
        let (workspace, events) = mpsc::unbounded_channel();
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
            cores: Semaphore::new(cores),
            shutdown: AtomicBool::new(false),
            parent_died: Notify::new(),
        };
        Server { shared: Arc::new(shared), workspace, events: Mutex::new(Some(events)) }
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
        if let Some(events) = events {
            let settings = params.initialization_options.clone();
            tokio::spawn(workspace::run(Arc::clone(&self.shared), events, folders(params), settings));
        }
        Ok(session.offer())
    }

    async fn initialized(&self, _: InitializedParams) {
        self.tell_workspace(workspace::Event::Initialized);
    }

    async fn shutdown(&self) -> Result<()> {
        self.shared.shutdown.store(true, Ordering::SeqCst);
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

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell_workspace(workspace::Event::SettingsChanged(params.settings));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: &[WorkspaceFolder]| folders.iter().filter_map(|it| path(&it.uri)).collect();
        let (added, removed) = (paths(&params.event.added), paths(&params.event.removed));
        self.tell_workspace(workspace::Event::FoldersChanged { added, removed });
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        if params.changes.iter().any(|change| workspace::concerns(&change.uri)) {
            self.tell_workspace(workspace::Event::FilesChanged);
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
