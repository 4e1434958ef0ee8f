//! Asks the client to watch the files that change the workspace. Knows not what is in them.

use std::sync::Arc;

use serde_json::json;
use tower_lsp::ls_types::Registration;

use crate::project::{CONFIG_FILE, MANIFESTS, RULES_FOLDER};
use crate::syntax::Language;

use super::server::Shared;

/// Asks, if the client watches files on request, and does not wait for the answer.
pub(super) fn register(shared: &Arc<Shared>) {
    if !shared.session().watched_files {
        return;
    }
    let extensions: Vec<&str> = Language::all().iter().flat_map(Language::extensions).copied().collect();
    let registration = Registration {
        id: "lastmile-files".to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: Some(json!({ "watchers": [
            { "globPattern": format!("**/{CONFIG_FILE}") },
            { "globPattern": format!("**/{RULES_FOLDER}/**/*.scm") },
            { "globPattern": format!("**/*.{{{}}}", extensions.join(",")) },
            { "globPattern": format!("**/{{{}}}", MANIFESTS.join(",")) },
        ] })),
    };
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        if let Err(error) = shared.client.register_capability(vec![registration]).await {
            tracing::warn!("the client does not watch lastmile.toml and rule files: {error}");
        }
    });
}
