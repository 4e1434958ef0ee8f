//! Code lenses: over each fresh block with hints, how many there are and how to answer for it.

use std::ops::Range;
use std::sync::Arc;

use serde_json::json;
use tower_lsp::ls_types::{CodeLens, CodeLensParams, Command, Uri};

use crate::freshness::blocks;
use crate::review::Hint;

use super::documents;
use super::marks::MARK_REVIEWED;
use super::places::to_client;
use super::server::Shared;
use super::worker::Snapshot;

/// The fresh blocks of a snapshot that have hints which are shown, each with those.
pub(super) fn blocks_with_hints(snapshot: &Snapshot) -> Vec<(Range<usize>, Vec<Hint>)> {
    let Some((tree, shown)) = &snapshot.reviewed else { return Vec::new() };
    if shown.is_empty() {
        return Vec::new();
    }
    let blocks = blocks(&snapshot.open, &snapshot.buffer.to_string(), tree);
    let mut found: Vec<(Range<usize>, Vec<Hint>)> =
        blocks.into_iter().map(|block| (block, Vec::new())).collect();
    for hint in shown {
        let ranges = std::iter::once(&hint.range).chain(&hint.concerns);
        let mut at = ranges.filter_map(|range| {
            found.iter().position(|(block, _)| range.start < block.end && block.start < range.end)
        });
        if let Some(at) = at.next() {
            found[at].1.push(hint.clone());
        }
    }
    found.retain(|(_, hints)| !hints.is_empty());
    found
}

/// The lenses of a document.
pub(super) async fn code_lenses(shared: &Shared, params: CodeLensParams) -> Option<Vec<CodeLens>> {
    let uri = params.text_document.uri;
    let encoding = shared.session().encoding;
    let snapshot = documents::snapshot(shared, &uri).await?;
    let found = tokio::task::spawn_blocking(move || {
        let found = blocks_with_hints(&snapshot);
        (snapshot, found)
    });
    let (snapshot, found): (Arc<Snapshot>, _) = found.await.ok()?;
    let lens = |(block, hints): (Range<usize>, Vec<Hint>)| {
        let range = to_client(&snapshot.buffer, &block, encoding);
        let first_line = tower_lsp::ls_types::Range::new(range.start, range.start);
        let title = format!("{} · mark reviewed", many(hints.len()));
        let arguments = vec![mark_arguments(&uri, &snapshot, range)];
        let command = Command::new(title, MARK_REVIEWED.to_owned(), Some(arguments));
        CodeLens { range: first_line, command: Some(command), data: None }
    };
    Some(found.into_iter().map(lens).collect())
}

/// What the command that marks a block is given.
pub(super) fn mark_arguments(
    uri: &Uri,
    snapshot: &Snapshot,
    range: tower_lsp::ls_types::Range,
) -> serde_json::Value {
    json!({ "uri": uri, "version": snapshot.version, "range": range })
}

/// So many hints.
pub(super) fn many(hints: usize) -> String {
    if hints == 1 { "1 hint".to_owned() } else { format!("{hints} hints") }
}
