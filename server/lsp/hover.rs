//! Hover: the words of the rules that speak under the cursor.

use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, TextDocumentPositionParams};

use super::actions::touch;
use super::documents;
use super::places::{to_bytes, to_client};
use super::server::Shared;

/// What the hints at a place say, and why.
pub(super) async fn hover(shared: &Shared, params: TextDocumentPositionParams) -> Option<Hover> {
    let session = shared.session();
    let snapshot = documents::snapshot(shared, &params.text_document.uri).await?;
    let (_, hints) = snapshot.reviewed.as_ref()?;
    let at = tower_lsp::ls_types::Range::new(params.position, params.position);
    let at = to_bytes(&snapshot.buffer, &at, session.encoding);
    let here: Vec<_> = hints.iter().filter(|hint| touch(&hint.range, &at)).collect();

    let words: Vec<String> = here.iter().map(|hint| hint.rule.markdown()).collect();
    let narrowest = here.iter().map(|hint| &hint.range).min_by_key(|range| range.len())?;
    let kind = if session.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value: words.join("\n---\n\n") }),
        range: Some(to_client(&snapshot.buffer, narrowest, session.encoding)),
    })
}
