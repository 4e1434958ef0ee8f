//! The commands: a review pass, and the report of one. Knows no editor; one that shows a report itself says so.

use std::io;
use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{ExecuteCommandParams, LSPAny, ShowDocumentParams, Uri};

use crate::review::{self, ReportedFile, change_report};

use super::documents;
use super::marks;
use super::pass::{self, Outcome};
use super::server::Shared;
use super::worker::Snapshot;

/// Reviews the change set now; answers `{ files, hints }` of its closed files.
const REVIEW_PASS: &str = "lastmile.reviewPass";
/// Answers a report on the change set in Markdown, and shows it unless its argument is `{ show: false }`.
const SHOW_REPORT: &str = "lastmile.showReport";
/// Every command.
pub(super) const ALL: &[&str] = &[
    REVIEW_PASS,
    SHOW_REPORT,
    marks::MARK_REVIEWED,
    marks::MARK_FILE_REVIEWED,
    marks::REVIEW_AGAIN,
    marks::SET_SCOPE,
    marks::FIXED,
];

/// Does what a command says. It begins anew what runs, and ends with what was current when it was sent or later.
pub(super) async fn execute(shared: &Arc<Shared>, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
    if let Some(answer) = marks::execute(shared, &params.command, &params.arguments).await {
        return answer;
    }
    let token = params.work_done_progress_params.work_done_token;
    let pass = || async { pass::ask(shared, token).await.ok_or_else(Error::request_cancelled) };
    match params.command.as_str() {
        REVIEW_PASS => {
            let outcome = pass().await?;
            let hints: usize = outcome.closed.values().map(|file| file.diagnostics.len()).sum();
            Ok(Some(json!({ "files": outcome.closed.len(), "hints": hints })))
        }
        SHOW_REPORT => {
            let outcome = pass().await?;
            let text = report(shared, &outcome).await;
            let shows = params.arguments.first().and_then(|it| it.get("show")).and_then(Value::as_bool);
            if shows != Some(false) && shared.session().show_document {
                tokio::spawn(show(Arc::clone(shared), text.clone()));
            }
            Ok(Some(Value::String(text)))
        }
        other => Err(Error::invalid_params(format!("`{other}` is no command: there are {}", ALL.join(", ")))),
    }
}

/// The report on what a pass found, with what the workers say of open documents.
async fn report(shared: &Shared, outcome: &Outcome) -> String {
    let mut files: Vec<ReportedFile> = outcome.closed.values().map(|file| file.reported.clone()).collect();
    let documents: Vec<Uri> = shared.documents.iter().map(|document| document.key().clone()).collect();
    for uri in documents {
        let Some(snapshot) = documents::settled(shared, &uri).await else { continue };
        let has_hints = snapshot.reviewed.as_ref().is_some_and(|(_, hints)| !hints.is_empty());
        let changed = super::server::path(&uri).is_some_and(|path| outcome.open.contains(&path));
        if changed || has_hints {
            // Proving fixes is not for the tasks that must not block.
            let reported = tokio::task::spawn_blocking(move || reported(&snapshot)).await;
            files.extend(reported.ok().flatten());
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let workspace = shared.workspace.borrow().clone();
    let mut bases: Vec<&str> = Vec::new();
    let roots = workspace.as_ref().map(|workspace| workspace.roots()).unwrap_or_default();
    bases.extend(roots.iter().map(|root| root.config.base.as_str()));
    bases.sort_unstable();
    bases.dedup();
    let base = if bases.is_empty() { "they were opened".to_owned() } else { bases.join(", ") };
    change_report(&format!("Review of the files changed since {base}"), &files, &outcome.skipped)
}

fn reported(snapshot: &Snapshot) -> Option<ReportedFile> {
    let (tree, hints) = snapshot.reviewed.as_ref()?;
    let (text, mut hints) = (snapshot.buffer.to_string(), hints.clone());
    let document = snapshot.document(&text, tree);
    let root = &snapshot.root;
    review::Proof::of(&document, &root.rules, &root.config.selection).prove(&mut hints);
    Some(snapshot.root.reported(&snapshot.path, tree.language(), &text, &hints))
}

/// Lets the client open the report from a file, which is the same one for every report of this server.
async fn show(shared: Arc<Shared>, text: String) {
    let uri = match write(&shared, &text) {
        Ok(uri) => uri,
        Err(error) => return tracing::error!("the report cannot be written: {error}"),
    };
    let params = ShowDocumentParams { uri, external: None, take_focus: Some(true), selection: None };
    match shared.client.show_document(params).await {
        Ok(true) => {}
        Ok(false) => tracing::warn!("the client does not show the report"),
        Err(error) => tracing::warn!("the client does not show the report: {error}"),
    }
}

fn write(shared: &Shared, text: &str) -> io::Result<Uri> {
    let mut file = shared.report.lock().map_err(|_| io::Error::other("an earlier report failed"))?;
    if file.is_none() {
        let made = tempfile::Builder::new().prefix("lastmile-review-").suffix(".md").tempfile()?;
        *file = Some(made.into_temp_path());
    }
    let path = file.as_deref().ok_or(io::ErrorKind::NotFound)?;
    std::fs::write(path, text)?;
    Uri::from_file_path(path).ok_or_else(|| io::ErrorKind::InvalidFilename.into())
}
