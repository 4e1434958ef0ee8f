//! Code actions: a hint's fix, every safe fix, and silence. Each edit is proven before it is offered.

use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use serde_json::json;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse,
    CodeActionTriggerKind, Command, Diagnostic, DocumentChanges, NumberOrString, OneOf,
    OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, Uri, WorkspaceEdit,
};

use crate::review::{self, Hint, Replacement, Scope};
use crate::rules::Safety;

use super::documents;
use super::hints::diagnostic;
use super::lens::{blocks_with_hints, many, mark_arguments};
use super::marks::{FIXED, MARK_FILE_REVIEWED, MARK_REVIEWED, REVIEW_AGAIN, SET_SCOPE};
use super::places::{text_edits, to_bytes, to_client};
use super::server::Shared;
use super::session::{FILE, FIX_ALL, Session};
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
        let root = &self.snapshot.root;
        let proof = LazyCell::new(|| review::Proof::of(&document, &root.rules, &root.config.selection));
        let asked = to_bytes(&self.snapshot.buffer, &self.params.range, self.session.encoding);
        let here: Vec<&Hint> = hints.iter().filter(|hint| touch(&hint.range, &asked)).collect();

        let mut actions = Vec::new();
        if self.wants(&CodeActionKind::QUICKFIX) {
            for hint in &here {
                if hint.fix.is_some()
                    && let Some(fix) = proof.fix(hint)
                {
                    let command = Some(self.fixed([&hint.rule.id]));
                    let preferred = CodeAction { is_preferred: Some(true), command, ..CodeAction::default() };
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
        if self.wants(&CodeActionKind::QUICKFIX) {
            actions.extend(self.marks(&asked));
        }
        if self.wants(&FILE) {
            actions.extend(self.on_file());
        }
        // Proving every fix of a file is not for each move of the cursor.
        let automatic = self.params.context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
        let asked_for = self.params.context.only.is_some();
        if self.wants(&FIX_ALL) && (asked_for || !automatic) {
            let has_safe = hints.iter().any(is_safe);
            let edits = if has_safe { review::fix_all(&proof, hints) } else { Vec::new() };
            if !edits.is_empty() {
                actions.push(CodeAction {
                    title: "Apply every safe fix of Lastmile".to_owned(),
                    kind: Some(FIX_ALL),
                    edit: Some(self.edit(&edits)),
                    command: Some(
                        self.fixed(hints.iter().filter(|hint| is_safe(hint)).map(|hint| &hint.rule.id)),
                    ),
                    ..CodeAction::default()
                });
            }
        }
        Some(actions.into_iter().map(CodeActionOrCommand::from).collect())
    }

    /// Answers for the fresh blocks at a place, or takes that back.
    fn marks(&self, asked: &Range<usize>) -> Vec<CodeAction> {
        let range = |bytes: &Range<usize>| to_client(&self.snapshot.buffer, bytes, self.session.encoding);
        let mark = |title: &str, command: &str, block: &Range<usize>, hints: &[Hint]| CodeAction {
            title: title.to_owned(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(hints.iter().map(|hint| self.diagnostic(hint)).collect()),
            command: Some(Command::new(
                title.to_owned(),
                command.to_owned(),
                Some(vec![mark_arguments(self.uri(), &self.snapshot, range(block))]),
            )),
            ..CodeAction::default()
        };
        let open = blocks_with_hints(&self.snapshot);
        let open = open.iter().filter(|(block, _)| touch(block, asked));
        let mut actions: Vec<CodeAction> = open
            .map(|(block, hints)| mark("Mark this block as reviewed", MARK_REVIEWED, block, hints))
            .collect();
        let answered = self.snapshot.answered.iter().filter(|block| touch(block, asked));
        actions.extend(answered.map(|block| mark("Review this block again", REVIEW_AGAIN, block, &[])));
        actions
    }

    /// What can be done about a file as a whole.
    fn on_file(&self) -> Vec<CodeAction> {
        let action = |title: String, command: &str, argument: serde_json::Value| CodeAction {
            title: title.clone(),
            kind: Some(FILE),
            command: Some(Command::new(title, command.to_owned(), Some(vec![argument]))),
            ..CodeAction::default()
        };
        let mut actions = Vec::new();
        let fresh = self.snapshot.hints.iter().any(|hint| Scope::Fresh.shows(hint, &self.snapshot.open));
        if fresh {
            let title = "Mark this file as reviewed".to_owned();
            actions.push(action(title, MARK_FILE_REVIEWED, json!({ "uri": self.uri() })));
        }
        let shown = self.snapshot.reviewed.as_ref().map_or(0, |(_, shown)| shown.len());
        let all = self.snapshot.hints.len();
        if shown < all {
            let title = format!("Show {} in this file, old code included", many(all));
            actions.push(action(title, SET_SCOPE, json!({ "uri": self.uri(), "scope": Scope::All })));
            let title = "Show every hint in the workspace, old code included".to_owned();
            actions.push(action(title, SET_SCOPE, json!({ "scope": Scope::All })));
        }
        if self.snapshot.scope != self.snapshot.root.config.scope {
            let title = "Show the hints that configuration says again".to_owned();
            actions.push(action(title, SET_SCOPE, json!({ "scope": null })));
        }
        actions
    }

    /// Counts fixes once they were applied.
    fn fixed<'r>(&self, rules: impl IntoIterator<Item = &'r String>) -> Command {
        let rules: Vec<&String> = rules.into_iter().collect();
        let arguments = vec![json!({ "uri": self.uri(), "rules": rules })];
        Command::new("Count what was fixed".to_owned(), FIXED.to_owned(), Some(arguments))
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

fn is_safe(hint: &Hint) -> bool {
    hint.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe)
}

/// Whether two ranges have a byte or an end in common: a cursor behind a hint is still at it.
pub(super) fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end && other.start <= one.end
}
