//! Hints as the protocol's diagnostics. Knows not where hints come from.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Value, json};
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
    Position, Range, Uri,
};

use crate::review::Hint;
use crate::rules::{Problem, RuleWords, Severity};
use crate::text::Buffer;

use super::places::{text_edits, to_client};
use super::session::Session;
use super::worker::Snapshot;

const SOURCE: &str = "lastmile";

/// The diagnostics of a snapshot's hints, in their order.
pub(super) fn diagnostics(snapshot: &Snapshot, uri: &Uri, session: &Session) -> Vec<Diagnostic> {
    let hints = snapshot.reviewed.iter().flat_map(|(_, hints)| hints);
    hints.map(|hint| diagnostic(hint, snapshot, uri, session)).collect()
}

/// A hint of a snapshot as a diagnostic.
pub(super) fn diagnostic(hint: &Hint, snapshot: &Snapshot, uri: &Uri, session: &Session) -> Diagnostic {
    of_text(hint, &snapshot.buffer, Some(snapshot.version), uri, session)
}

/// A hint of a text as a diagnostic; a closed file has no version. Its `data` says the version and the fix, for clients
/// that read diagnostics and never ask for code actions; those are offered only after the fix was proven.
pub(super) fn of_text(
    hint: &Hint,
    buffer: &Buffer,
    version: Option<i32>,
    uri: &Uri,
    session: &Session,
) -> Diagnostic {
    let range = |bytes| to_client(buffer, bytes, session.encoding);
    let related = hint.related.iter().map(|related| DiagnosticRelatedInformation {
        location: Location::new(uri.clone(), range(&related.range)),
        message: related.message.clone(),
    });
    let related: Vec<_> = related.filter(|_| session.related_information).collect();
    let fix = hint.fix.as_ref().map(|fix| {
        json!({
            "title": fix.title,
            "safety": fix.safety,
            "edits": text_edits(buffer, &fix.edits, session.encoding),
        })
    });
    Diagnostic {
        range: range(&hint.range),
        severity: Some(match hint.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(hint.rule.id.clone())),
        code_description: reference(&hint.rule).map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message: hint.message.clone(),
        related_information: (!related.is_empty()).then_some(related),
        tags: None,
        data: Some(json!({ "version": version, "fix": fix })),
    }
}

/// A name for a list of diagnostics that is another for another list. The version is no part of it.
pub(super) fn result_id(diagnostics: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    for diagnostic in diagnostics {
        let mut said = json!(diagnostic);
        if let Some(data) = said.get_mut("data").and_then(Value::as_object_mut) {
            data.remove("version");
        }
        said.to_string().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// A mistake in a rule file, for its author.
pub(super) fn of_rule_file(problem: &Problem) -> Diagnostic {
    let line = u32::try_from(problem.line).unwrap_or(u32::MAX - 1);
    Diagnostic {
        range: Range::new(Position::new(line, 0), Position::new(line + 1, 0)),
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some(SOURCE.to_owned()),
        message: problem.message.clone(),
        ..Diagnostic::default()
    }
}

/// Where to read on about a rule.
fn reference(rule: &RuleWords) -> Option<Uri> {
    let weakness = |number| format!("https://cwe.mitre.org/data/definitions/{number}.html");
    rule.see.first().cloned().or_else(|| rule.cwe.first().map(weakness))?.parse().ok()
}
