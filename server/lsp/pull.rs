//! Pull diagnostics: answers when the client asks, names each answer, and says what has not changed. Knows no rule.
//!
//! A client that pulls open documents is sent nothing about them (`lsp/session.rs` says which clients do), only told to
//! pull again when hints change without an edit. Closed files are sent to it until it first pulls the workspace.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::notification::Notification;
use tower_lsp::ls_types::{
    Diagnostic, DiagnosticServerCancellationData, DocumentDiagnosticParams, DocumentDiagnosticReport,
    DocumentDiagnosticReportResult, FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Uri,
    WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDiagnosticReportResult,
    WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use super::closed::ClosedFile;
use super::documents;
use super::hints::{diagnostics, result_id};
use super::pass::{self, Outcome};
use super::server::{Shared, path};

/// `textDocument/diagnostic`: of an open document, or of a closed file of the change set.
pub(super) async fn document(
    shared: &Shared,
    params: DocumentDiagnosticParams,
) -> Result<DocumentDiagnosticReportResult> {
    let uri = params.text_document.uri;
    let known = if shared.documents.contains_key(&uri) {
        open(shared, &uri).await.ok_or_else(too_slow)?
    } else {
        let outcome = pass::ask(shared, None).await.ok_or_else(Error::request_cancelled)?;
        let file = path(&uri).and_then(|path| outcome.closed.get(&path).cloned());
        file.map_or_else(Known::nothing, |file| Known::of_closed(&file))
    };
    let Known { result_id, items, .. } = known;
    Ok(DocumentDiagnosticReportResult::Report(if params.previous_result_id.as_ref() == Some(&result_id) {
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
        })
    } else {
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(result_id),
                items,
            },
        })
    }))
}

/// `workspace/diagnostic`: of the change set, closed and open. A client that takes partial results is answered once
/// there is something new, as the protocol wants it: it asks again after each answer.
pub(super) async fn workspace(
    shared: &Shared,
    params: WorkspaceDiagnosticParams,
) -> Result<WorkspaceDiagnosticReportResult> {
    shared.tell_passes(pass::Event::Pulled);
    let mut passed = shared.passed.subscribe();
    let mut outcome = pass::ask(shared, None).await.ok_or_else(Error::request_cancelled)?;
    let previous = params.previous_result_ids.into_iter().map(|id| (id.uri, id.value));
    let previous: HashMap<Uri, String> = previous.collect();
    let Some(token) = params.partial_result_params.partial_result_token else {
        let items = reports(shared, &outcome, &previous, true).await;
        return Ok(WorkspaceDiagnosticReport { items }.into());
    };
    loop {
        let _ = passed.borrow_and_update();
        let items = reports(shared, &outcome, &previous, false).await;
        if !items.is_empty() {
            let value = json!(WorkspaceDiagnosticReport { items });
            let params = json!({ "token": token, "value": value });
            shared.client.send_notification::<PartialResult>(params).await;
            return Ok(WorkspaceDiagnosticReport::default().into());
        }
        if shared.shutdown.load(Ordering::SeqCst) {
            return Err(Error::request_cancelled());
        }
        // The sender lives as long as the server.
        passed.changed().await.map_err(|_| Error::request_cancelled())?;
        outcome = passed.borrow().clone().unwrap_or_default();
    }
}

/// Asks the client to pull again whenever that is wanted, one time after the other.
pub(super) async fn refresh(shared: Arc<Shared>) {
    loop {
        shared.refresh.notified().await;
        if let Err(error) = shared.client.workspace_diagnostic_refresh().await {
            tracing::debug!("the client does not pull again: {error}");
        }
    }
}

/// What is known of a file.
struct Known {
    version: Option<i64>,
    result_id: String,
    items: Vec<Diagnostic>,
}

impl Known {
    fn nothing() -> Known {
        Known { version: None, result_id: result_id(&[]), items: Vec::new() }
    }

    fn of_closed(file: &ClosedFile) -> Known {
        Known { version: None, result_id: file.result_id.clone(), items: file.diagnostics.clone() }
    }
}

async fn open(shared: &Shared, uri: &Uri) -> Option<Known> {
    let snapshot = documents::settled(shared, uri).await?;
    let items = diagnostics(&snapshot, uri, &shared.session());
    Some(Known { version: Some(snapshot.version.into()), result_id: result_id(&items), items })
}

/// A report for each file that is not what the client knows of it, and, if wanted, for each that is.
async fn reports(
    shared: &Shared,
    outcome: &Outcome,
    previous: &HashMap<Uri, String>,
    unchanged: bool,
) -> Vec<WorkspaceDocumentDiagnosticReport> {
    let mut files: HashMap<Uri, Known> = HashMap::new();
    files.extend(outcome.closed.values().map(|file| (file.uri.clone(), Known::of_closed(file))));
    let documents: Vec<Uri> = shared.documents.iter().map(|document| document.key().clone()).collect();
    for uri in documents {
        // One that is slow is in the next answer.
        if let Some(known) = open(shared, &uri).await {
            files.insert(uri, known);
        }
    }
    for uri in previous.keys() {
        files.entry(uri.clone()).or_insert_with(Known::nothing);
    }
    let mut files: Vec<(Uri, Known)> = files.into_iter().collect();
    files.sort_by(|(one, _), (other, _)| one.as_str().cmp(other.as_str()));
    let report = |(uri, known): (Uri, Known)| {
        let Known { version, result_id, items } = known;
        match previous.get(&uri) {
            Some(before) if *before == result_id => unchanged.then(|| {
                WorkspaceUnchangedDocumentDiagnosticReport {
                    uri,
                    version,
                    unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
                }
                .into()
            }),
            None if items.is_empty() => None,
            _ => Some(
                WorkspaceFullDocumentDiagnosticReport {
                    uri,
                    version,
                    full_document_diagnostic_report: FullDocumentDiagnosticReport {
                        result_id: Some(result_id),
                        items,
                    },
                }
                .into(),
            ),
        }
    };
    files.into_iter().filter_map(report).collect()
}

/// The review of a document takes longer than a request may: the client asks again.
fn too_slow() -> Error {
    let data = json!(DiagnosticServerCancellationData { retrigger_request: true });
    Error {
        code: ErrorCode::ServerError(SERVER_CANCELLED),
        message: "the review is still under way".into(),
        data: Some(data),
    }
}

/// The protocol's number for a request that the server gives up.
const SERVER_CANCELLED: i64 = -32802;

/// A part of an answer, sent before it.
enum PartialResult {}

impl Notification for PartialResult {
    type Params = Value;
    const METHOD: &'static str = "$/progress";
}
