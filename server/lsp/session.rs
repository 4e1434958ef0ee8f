//! What was agreed with the client at `initialize`. Never changes afterwards.

use tower_lsp::ls_types::{
    CodeActionKind, CodeActionOptions, CodeLensOptions, DiagnosticOptions, DiagnosticServerCapabilities,
    ExecuteCommandOptions, HoverProviderCapability, InitializeParams, InitializeResult, MarkupKind, OneOf,
    PositionEncodingKind, SaveOptions, ServerCapabilities, ServerInfo, TextDocumentSyncKind,
    TextDocumentSyncOptions, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use crate::text::Encoding;

use super::commands;

/// The kind of the action that applies every safe fix.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.lastmile");

/// The kind of the actions on a whole file.
pub(super) const FILE: CodeActionKind = CodeActionKind::new("source.lastmile");

/// What the client can do, as far as the server asks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Session {
    /// What characters of a position count.
    pub(super) encoding: Encoding,
    /// It shows the places that explain a diagnostic.
    pub(super) related_information: bool,
    /// It checks the version an edit was made for.
    pub(super) document_changes: bool,
    /// It answers `workspace/configuration`.
    pub(super) configuration: bool,
    /// It watches files on request.
    pub(super) watched_files: bool,
    /// It asks for code lenses again when it is told to.
    pub(super) lens_refresh: bool,
    /// It shows what `lastmile/status` says, and says so in its experimental capabilities.
    pub(super) status: bool,
    /// It renders Markdown in a hover.
    pub(super) markdown: bool,
    /// It pulls the diagnostics of open documents, and pulls again when it is asked to.
    pub(super) pulls: bool,
    /// It shows progress that the server begins.
    pub(super) progress: bool,
    /// It opens a document that the server names.
    pub(super) show_document: bool,
}

impl Session {
    /// Reads what the client can do.
    pub(super) fn agree(params: &InitializeParams) -> Session {
        let capabilities = &params.capabilities;
        let general = capabilities.general.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let document = capabilities.text_document.as_ref();
        let window = capabilities.window.as_ref();
        let hover = document.and_then(|it| it.hover.as_ref()).and_then(|it| it.content_format.as_ref());
        Session {
            encoding: encoding(general.and_then(|it| it.position_encodings.as_deref()).unwrap_or_default()),
            related_information: document
                .and_then(|it| it.publish_diagnostics.as_ref())
                .and_then(|it| it.related_information)
                .unwrap_or(false),
            document_changes: workspace
                .and_then(|it| it.workspace_edit.as_ref())
                .and_then(|it| it.document_changes)
                .unwrap_or(false),
            configuration: workspace.and_then(|it| it.configuration).unwrap_or(false),
            watched_files: workspace
                .and_then(|it| it.did_change_watched_files)
                .and_then(|it| it.dynamic_registration)
                .unwrap_or(false),
            lens_refresh: workspace
                .and_then(|it| it.code_lens.as_ref())
                .and_then(|it| it.refresh_support)
                .unwrap_or(false),
            status: capabilities
                .experimental
                .as_ref()
                .is_some_and(|it| it["lastmile"]["status"].as_bool() == Some(true)),
            markdown: hover.is_none_or(|formats| formats.contains(&MarkupKind::Markdown)),
            // Hints change without an edit, too: at save, with git's HEAD, with settings. A client that pulls after
            // edits alone would show old ones, so it is sent what is new.
            pulls: document.is_some_and(|it| it.diagnostic.is_some())
                && workspace
                    .and_then(|it| it.diagnostics.as_ref())
                    .and_then(|it| it.refresh_support)
                    .unwrap_or(false),
            progress: window.and_then(|it| it.work_done_progress).unwrap_or(false),
            show_document: window.and_then(|it| it.show_document.as_ref()).is_some_and(|it| it.support),
        }
    }

    /// What the server offers this client.
    pub(super) fn offer(&self) -> InitializeResult {
        let encoding = match self.encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        };
        InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: Some(encoding),
                text_document_sync: Some(
                    TextDocumentSyncOptions {
                        open_close: Some(true),
                        change: Some(TextDocumentSyncKind::INCREMENTAL),
                        save: Some(SaveOptions { include_text: Some(false) }.into()),
                        ..TextDocumentSyncOptions::default()
                    }
                    .into(),
                ),
                hover_provider: Some(HoverProviderCapability::Simple(true)),
                code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
                code_action_provider: Some(
                    CodeActionOptions {
                        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, FIX_ALL, FILE]),
                        ..CodeActionOptions::default()
                    }
                    .into(),
                ),
                diagnostic_provider: self.pulls.then(|| {
                    DiagnosticServerCapabilities::Options(DiagnosticOptions {
                        identifier: Some(env!("CARGO_PKG_NAME").to_owned()),
                        inter_file_dependencies: true,
                        workspace_diagnostics: true,
                        ..DiagnosticOptions::default()
                    })
                }),
                execute_command_provider: Some(ExecuteCommandOptions {
                    commands: commands::ALL.iter().map(|command| (*command).to_owned()).collect(),
                    ..ExecuteCommandOptions::default()
                }),
                workspace: Some(WorkspaceServerCapabilities {
                    workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                        supported: Some(true),
                        change_notifications: Some(OneOf::Left(true)),
                    }),
                    file_operations: None,
                }),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            offset_encoding: None,
        }
    }
}

/// UTF-8 costs nothing to convert, UTF-32 little; UTF-16 is what every client must know.
fn encoding(offered: &[PositionEncodingKind]) -> Encoding {
    if offered.contains(&PositionEncodingKind::UTF8) {
        Encoding::Utf8
    } else if offered.contains(&PositionEncodingKind::UTF32) {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}
