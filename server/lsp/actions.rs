//! Code actions: a hint's fix, every safe fix, and silence. Each edit is proven before it is offered.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse,
    CodeActionTriggerKind, Diagnostic, DocumentChanges, NumberOrString, OneOf,
    OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, Uri, WorkspaceEdit,
};

use crate::review::{self, Hint, Replacement};

use super::documents;
use super::hints::diagnostic;
use super::places::{text_edits, to_bytes};
use super::server::Shared;
use super::session::{FIX_ALL, Session};
use super::worker::Snapshot;

/// What can be done about the hints in a range of a document.
pub(super) async fn code_actions(shared: &Shared, params: CodeActionParams) -> Option<CodeActionResponse> {
    let snapshot = documents::snapshot(shared, &params.text_document.uri).await?;
    let session = shared.session();
    let actions = tokio::task::spawn_blocking(move || Request { snapshot, session, params }.answer()).await;
    actions.unwrap_or_else(|error| {
        tracing::error!("finding code actions failed; please report this: {error}");
        None
    })
}

struct Request {
    snapshot: Arc<Snapshot>,
    session: Session,
    params: CodeActionParams,
}

impl Request {
    fn answer(&self) -> Option<CodeActionResponse> {
        let (tree, hints) = self.snapshot.reviewed.as_ref()?;
        let text = self.snapshot.buffer.to_string();
        let document = self.snapshot.document(&text, tree);
        let rules = &self.snapshot.root.rules;
        let asked = to_bytes(&self.snapshot.buffer, &self.params.range, self.session.encoding);
        let here: Vec<&Hint> = hints.iter().filter(|hint| touch(&hint.range, &asked)).collect();

        let mut actions = Vec::new();
        if self.wants(&CodeActionKind::QUICKFIX) {
            for hint in &here {
                if let Some(fix) = review::proven_fix(&document, rules, hint) {
                    let preferred = CodeAction { is_preferred: Some(true), ..CodeAction::default() };
                    actions.push(self.quick_fix(hint, fix.title.clone(), &fix.edits, preferred));
                }
            }
            for hint in &here {
                if let Some(edits) = review::suppress_here(&document, hint) {
                    let title = format!("Silence `{}` here", hint.rule.id);
                    actions.push(self.quick_fix(hint, title, &edits, CodeAction::default()));
                }
            }
            let mut silenced = BTreeSet::new();
            for hint in &here {
                if silenced.insert(&hint.rule.id)
                    && let Some(edits) = review::suppress_in_file(&document, hint)
                {
                    let title = format!("Silence `{}` in this file", hint.rule.id);
                    actions.push(self.quick_fix(hint, title, &edits, CodeAction::default()));
                }
            }
        }
        // Proving every fix of a file is not for each move of the cursor.
        let automatic = self.params.context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
        let asked_for = self.params.context.only.is_some();
        if self.wants(&FIX_ALL) && (asked_for || !automatic) {
            let edits = review::fix_all(&document, rules, hints);
            if !edits.is_empty() {
                actions.push(CodeAction {
                    title: "Apply every safe fix of Lastmile".to_owned(),
                    kind: Some(FIX_ALL),
                    edit: Some(self.edit(&edits)),
                    ..CodeAction::default()
                });
            }
        }
        Some(actions.into_iter().map(CodeActionOrCommand::from).collect())
    }

    fn wants(&self, kind: &CodeActionKind) -> bool {
        let Some(only) = &self.params.context.only else { return true };
        only.iter().any(|wanted| {
            let rest = kind.as_str().strip_prefix(wanted.as_str());
            wanted.as_str().is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn quick_fix(&self, hint: &Hint, title: String, edits: &[Replacement], rest: CodeAction) -> CodeAction {
        CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.diagnostic(hint)]),
            edit: Some(self.edit(edits)),
            ..rest
        }
    }

    /// The client's own diagnostic of a hint if it sent it, which is the one it will find again.
    fn diagnostic(&self, hint: &Hint) -> Diagnostic {
        let ours = diagnostic(hint, &self.snapshot, self.uri(), &self.session);
        let code = Some(NumberOrString::String(hint.rule.id.clone()));
        let mut sent = self.params.context.diagnostics.iter();
        sent.find(|it| it.code == code && it.range == ours.range).cloned().unwrap_or(ours)
    }

    fn edit(&self, edits: &[Replacement]) -> WorkspaceEdit {
        let edits = text_edits(&self.snapshot.buffer, edits, self.session.encoding);
        let uri = self.uri().clone();
        if !self.session.document_changes {
            return WorkspaceEdit::new(HashMap::from([(uri, edits)]));
        }
        WorkspaceEdit {
            document_changes: Some(DocumentChanges::Edits(vec![TextDocumentEdit {
                text_document: OptionalVersionedTextDocumentIdentifier {
                    uri,
                    version: Some(self.snapshot.version),
                },
                edits: edits.into_iter().map(OneOf::Left).collect(),
            }])),
            ..WorkspaceEdit::default()
        }
    }

    fn uri(&self) -> &Uri {
        &self.params.text_document.uri
    }
}

/// Whether two ranges have a byte or an end in common: a cursor behind a hint is still at it.
pub(super) fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end && other.start <= one.end
}
