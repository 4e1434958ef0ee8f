//! What a status item shows, and which hints are: counts of a document, and scopes that somebody chose. Knows no rule.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::notification::Notification;

use crate::review::{self, FreshCode, Scope, Tally};

use super::documents;
use super::server::Shared;
use super::worker::Snapshot;

/// The scopes that were chosen in the editor; they last as long as the server.
#[derive(Debug, Clone, Default)]
pub(super) struct Scopes {
    pub(super) workspace: Option<Scope>,
    pub(super) documents: HashMap<Uri, Scope>,
}

impl Scopes {
    /// The scope that was chosen for a document.
    pub(super) fn of(&self, uri: &Uri) -> Option<Scope> {
        self.documents.get(uri).copied().or(self.workspace)
    }

    /// Who chose it, in one word.
    fn chosen_for(&self, uri: &Uri) -> &'static str {
        match (self.documents.contains_key(uri), self.workspace) {
            (true, _) => "file",
            (false, Some(_)) => "workspace",
            (false, None) => "configuration",
        }
    }
}

/// How many hints a document has, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    version: i32,
    scope: Scope,
    shown: usize,
    fresh: usize,
    reviewed: usize,
    rest: usize,
}

impl Counts {
    pub(super) fn of(snapshot: &Snapshot) -> Counts {
        let count = |fresh| snapshot.hints.iter().filter(|hint| Scope::Fresh.shows(hint, fresh)).count();
        let (fresh, all) = (count(&snapshot.open), count(&snapshot.fresh));
        Counts {
            version: snapshot.version,
            scope: snapshot.scope,
            shown: snapshot.reviewed.as_ref().map_or(0, |(_, shown)| shown.len()),
            fresh,
            reviewed: all.saturating_sub(fresh),
            rest: snapshot.hints.len() - all.max(fresh),
        }
    }

    fn to_json(&self, shared: &Shared, uri: &Uri) -> Value {
        json!({
            "uri": uri,
            "version": self.version,
            "scope": self.scope,
            "scopeOf": shared.scopes.borrow().chosen_for(uri),
            "shown": self.shown,
            "fresh": self.fresh,
            "reviewed": self.reviewed,
            "rest": self.rest,
            "message": review::in_words(self.fresh, self.rest),
        })
    }
}

/// `lastmile/status`, to the client: what a document's status item shows.
enum Status {}

impl Notification for Status {
    type Params = Value;
    const METHOD: &'static str = "lastmile/status";
}

/// Says how many hints a document has.
pub(super) async fn say(shared: &Shared, uri: &Uri, counts: &Counts) {
    shared.client.send_notification::<Status>(counts.to_json(shared, uri)).await;
}

/// What `lastmile/status` asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct StatusParams {
    /// The document; without one, all that are open.
    pub(super) uri: Option<Uri>,
}

/// `lastmile/status`, from the client: what became of what arrived.
pub(super) async fn status(shared: &Shared, params: StatusParams) -> Result<Value> {
    let uris: Vec<Uri> = match &params.uri {
        Some(uri) => vec![uri.clone()],
        None => shared.documents.iter().map(|document| document.key().clone()).collect(),
    };
    let mut total = Tally::default();
    let mut documents = Vec::new();
    for uri in uris {
        let Some(snapshot) = documents::settled(shared, &uri).await else { continue };
        let counts = Counts::of(&snapshot).to_json(shared, &uri);
        if let Ok(tally) = tokio::task::spawn_blocking(move || tally(&snapshot)).await {
            total.add(&tally);
            documents.push(counts);
        }
    }
    Ok(json!({
        "message": review::in_words(total.hints, total.rest),
        "total": total,
        "documents": documents,
    }))
}

fn tally(snapshot: &Arc<Snapshot>) -> Tally {
    let Some((tree, _)) = &snapshot.reviewed else { return Tally::default() };
    let text = snapshot.buffer.to_string();
    let document = snapshot.document(&text, tree);
    let code = FreshCode { all: &snapshot.fresh, open: &snapshot.open, answered: &snapshot.answered };
    let root = &snapshot.root;
    let mut tally = Tally::of(&document, &snapshot.hints, &code, &root.rules, &root.config.selection);
    if let Some(past) = &snapshot.past {
        let fixed = past.reviews.as_ref().map(|reviews| reviews.read().fixed).unwrap_or_default();
        let here = |fix: &&crate::project::Fixed| fix.since == past.commit && fix.path == snapshot.path;
        tally.fixed = fixed.iter().filter(here).count();
    }
    tally
}
