//! The commands by which somebody answers for fresh code, takes that back, or says which hints to show. Knows no editor.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::{self as lsp, Uri};

use crate::freshness::{Mark, blocks};
use crate::project::{Entry, Fixed};
use crate::review::Scope;

use super::documents;
use super::places::to_bytes;
use super::server::Shared;
use super::worker::Snapshot;

/// Marks the fresh blocks that a range touches as reviewed: `{ uri, range, version? }`.
pub(super) const MARK_REVIEWED: &str = "lastmile.markReviewed";
/// Marks every fresh block of a document: `{ uri }`.
pub(super) const MARK_FILE_REVIEWED: &str = "lastmile.markFileReviewed";
/// Takes back what was marked in a range: `{ uri, range, version? }`.
pub(super) const REVIEW_AGAIN: &str = "lastmile.reviewAgain";
/// Shows hints of another scope than configuration says: `{ scope, uri? }`, where a scope of `null` goes back.
pub(super) const SET_SCOPE: &str = "lastmile.setScope";
/// Counts fixes that were applied: `{ uri, rules }`. Sent by the code actions of fixes.
pub(super) const FIXED: &str = "lastmile.fixed";

#[derive(Deserialize)]
struct Place {
    uri: Uri,
    range: Option<lsp::Range>,
    version: Option<i32>,
}

#[derive(Deserialize)]
struct Choice {
    scope: Option<Scope>,
    uri: Option<Uri>,
}

#[derive(Deserialize)]
struct Applied {
    uri: Uri,
    rules: Vec<String>,
}

/// Does what one of these commands says; `None` for another one.
pub(super) async fn execute(
    shared: &Arc<Shared>,
    command: &str,
    arguments: &[Value],
) -> Option<Result<Option<Value>>> {
    let argument = arguments.first().cloned().unwrap_or_default();
    Some(match command {
        MARK_REVIEWED | MARK_FILE_REVIEWED | REVIEW_AGAIN => match read(command, argument) {
            Ok(place) => mark(shared, command, place).await,
            Err(error) => Err(error),
        },
        SET_SCOPE => read(command, argument).map(|choice| choose(shared, choice)),
        FIXED => match read(command, argument) {
            Ok(applied) => count(shared, applied).await,
            Err(error) => Err(error),
        },
        _ => return None,
    })
}

fn read<T: DeserializeOwned>(command: &str, argument: Value) -> Result<T> {
    serde_json::from_value(argument).map_err(|error| {
        Error::invalid_params(format!("`{command}` has another argument than it takes: {error}"))
    })
}

async fn mark(shared: &Shared, command: &str, place: Place) -> Result<Option<Value>> {
    let Some(snapshot) = documents::settled(shared, &place.uri).await else {
        return Err(Error::invalid_params(format!(
            "`{}` is not open, or not reviewed yet",
            place.uri.as_str()
        )));
    };
    if place.version.is_some_and(|version| version != snapshot.version) {
        let message = "the text has changed since: mark it again".into();
        return Err(Error { code: ErrorCode::ContentModified, message, data: None });
    }
    let range = match (command, &place.range) {
        (MARK_FILE_REVIEWED, _) => 0..snapshot.buffer.len(),
        (_, Some(range)) => to_bytes(&snapshot.buffer, range, shared.session().encoding),
        (_, None) => return Err(Error::invalid_params(format!("`{command}` needs a `range`"))),
    };
    let again = command == REVIEW_AGAIN;
    let marking = tokio::task::spawn_blocking(move || remember(&snapshot, &range, again));
    match marking.await {
        Ok(Ok(count)) => {
            if let Some(document) = shared.documents.get(&place.uri) {
                document.reviewed();
            }
            Ok(Some(json!({ "blocks": count })))
        }
        Ok(Err(reason)) => {
            tracing::warn!("{reason}");
            Err(Error { code: ErrorCode::InternalError, message: reason.into(), data: None })
        }
        Err(_) => Err(Error::internal_error()),
    }
}

/// Remembers the fresh blocks that `range` touches, or forgets the marked ones; says how many.
fn remember(snapshot: &Snapshot, range: &Range<usize>, again: bool) -> std::result::Result<usize, String> {
    let Some((tree, _)) = &snapshot.reviewed else { return Ok(0) };
    let text = snapshot.buffer.to_string();
    let mut found = if again { snapshot.answered.clone() } else { blocks(&snapshot.open, &text, tree) };
    found.retain(|block| block.start <= range.end && range.start < block.end.max(block.start + 1));
    let marks = Mark::of(&found, &text, tree);
    let entries: Vec<Entry> = marks
        .into_iter()
        .map(|mark| if again { Entry::Reopened(mark) } else { Entry::Reviewed(mark) })
        .collect();
    write(snapshot, &entries)?;
    Ok(entries.len())
}

fn write(snapshot: &Snapshot, entries: &[Entry]) -> std::result::Result<(), String> {
    let reviews = snapshot.past.as_ref().and_then(|past| past.reviews.as_ref());
    let Some(reviews) = reviews else {
        return Err(
            "what is reviewed is not remembered: set XDG_STATE_HOME or HOME, or save the file".to_owned()
        );
    };
    let told =
        |error| format!("what is reviewed is not remembered: {error}: make the state directory writable");
    if entries.is_empty() { Ok(()) } else { reviews.add(entries).map_err(told) }
}

fn choose(shared: &Shared, choice: Choice) -> Option<Value> {
    shared.scopes.send_modify(|scopes| match (choice.uri, choice.scope) {
        (Some(uri), Some(scope)) => drop(scopes.documents.insert(uri, scope)),
        (Some(uri), None) => drop(scopes.documents.remove(&uri)),
        (None, scope) => {
            scopes.workspace = scope;
            scopes.documents.clear();
        }
    });
    None
}

async fn count(shared: &Shared, applied: Applied) -> Result<Option<Value>> {
    let Some(snapshot) = documents::snapshot(shared, &applied.uri).await else { return Ok(None) };
    let writing = tokio::task::spawn_blocking(move || {
        let since = snapshot.past.as_ref().and_then(|past| past.commit.clone());
        let fixed = |rule| Entry::Fixed(Fixed { rule, path: snapshot.path.clone(), since: since.clone() });
        write(&snapshot, &applied.rules.into_iter().map(fixed).collect::<Vec<_>>())
    });
    // A count that is lost is no reason to bother anybody.
    if let Ok(Err(reason)) = writing.await {
        tracing::debug!("{reason}");
    }
    Ok(None)
}
