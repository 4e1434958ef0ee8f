//! The JSON format: one document, for scripts.

use std::ops::Range;

use serde_json::{Value, json};

use super::finding::{Finding, Report};
use super::place::Lines;
use crate::project::BOM;
use crate::review::{Fix, Hint};
use crate::rules::Severity;

/// Lines and columns count from 1 and columns count Unicode characters; bytes count from 0, from the
/// beginning of the file.
pub(super) fn render(report: &Report) -> String {
    let hints: Vec<Value> = report
        .findings
        .iter()
        .flat_map(|finding| {
            let lines = Lines::new(&finding.text);
            let fingerprints = finding.fingerprints();
            let described = finding.hints.iter().zip(fingerprints);
            described.map(|(hint, name)| describe(finding, &lines, hint, name)).collect::<Vec<_>>()
        })
        .collect();
    let files: Vec<String> = report.findings.iter().map(Finding::machine_path).collect();
    let skipped: Vec<Value> = report
        .skipped
        .iter()
        .map(|file| {
            let path = file.below_root.as_ref().unwrap_or(&file.shown);
            json!({"path": path, "kind": file.kind, "reason": file.reason})
        })
        .collect();
    let (fixed, fixed_files) = report.fixed();
    let document = json!({
        "version": 1,
        "tool": {"name": "lastmile", "version": env!("CARGO_PKG_VERSION")},
        "root": report.root.to_string_lossy(),
        "columnKind": "unicodeCodePoints",
        "files": files,
        "hints": hints,
        "skipped": skipped,
        "summary": {
            "files": report.findings.len(),
            "lines": report.lines,
            "skipped": report.skipped_by_kind(),
            "hints": {
                "error": report.count(Severity::Error),
                "warning": report.count(Severity::Warning),
                "info": report.count(Severity::Info),
            },
            "fixed": {"hints": fixed, "files": fixed_files},
        },
    });
    format!("{document:#}\n")
}

fn describe(finding: &Finding, lines: &Lines<'_>, hint: &Hint, fingerprint: String) -> Value {
    let related: Vec<Value> = hint
        .related
        .iter()
        .map(|place| json!({"range": range(finding, lines, &place.range), "message": place.message}))
        .collect();
    json!({
        "path": finding.machine_path(),
        "rule": hint.rule.id,
        "family": hint.rule.family,
        "severity": hint.severity,
        "confidence": hint.rule.confidence,
        "message": hint.message,
        "range": range(finding, lines, &hint.range),
        "related": related,
        "fix": hint.fix.as_ref().map(|it| fix(finding, lines, it)),
        "cwe": hint.rule.cwe,
        "fingerprint": fingerprint,
    })
}

fn fix(finding: &Finding, lines: &Lines<'_>, fix: &Fix) -> Value {
    let edits: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| json!({"range": range(finding, lines, &edit.range), "text": edit.text}))
        .collect();
    json!({"title": fix.title, "safety": fix.safety, "edits": edits})
}

fn range(finding: &Finding, lines: &Lines<'_>, range: &Range<usize>) -> Value {
    let before_text = if finding.bom { BOM.len() } else { 0 };
    let place = |offset| {
        let place = lines.place(offset);
        json!({"line": place.line, "column": place.column, "byte": offset + before_text})
    };
    json!({"start": place(range.start), "end": place(range.end)})
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    #[test]
    fn places_are_those_of_the_file() {
        let report = samples::report();
        let document: Value = serde_json::from_str(&render(&report)).unwrap();
        let hint = &document["hints"][1];
        assert_eq!(hint["path"], "src/ä b.py");
        assert_eq!(hint["rule"], "missing-timeout");
        assert_eq!(hint["severity"], "warning");
        assert_eq!(
            (&hint["range"]["start"]["line"], &hint["range"]["start"]["column"]),
            (&json!(4), &json!(14))
        );
        // The byte offset holds in the file as it lies on disk, byte order mark included.
        let file = format!("{BOM}{}", report.findings[0].text);
        let byte = |place: &Value| usize::try_from(place["byte"].as_u64().unwrap()).unwrap();
        let bytes = byte(&hint["range"]["start"])..byte(&hint["range"]["end"]);
        assert_eq!(&file[bytes], "requests.get(url)");
        assert_eq!(hint["fix"]["edits"][0]["text"], ", timeout=10");
        assert_eq!(document["summary"]["hints"], json!({"error": 1, "warning": 1, "info": 1}));
        assert_eq!(document["skipped"][0]["kind"], "binary");
        assert_eq!(document["hints"][0]["fix"], Value::Null);
    }
}
