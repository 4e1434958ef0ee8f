//! The SARIF 2.1.0 format, for code scanning.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::finding::{Finding, Report};
use super::place::Lines;
use crate::review::{Fix, Hint};
use crate::rules::{RuleWords, Severity};

const ROOT: &str = "%SRCROOT%";

pub(super) fn render(report: &Report) -> String {
    // A rule that is written for several languages is one rule to the reader.
    let mut rules: BTreeMap<&str, &RuleWords> = BTreeMap::new();
    for (_, hint) in report.hints() {
        rules.entry(&hint.rule.id).or_insert(&hint.rule);
    }
    let results: Vec<Value> = report
        .findings
        .iter()
        .flat_map(|finding| {
            let lines = Lines::new(&finding.text);
            let fingerprints = finding.fingerprints();
            let described = finding.hints.iter().zip(fingerprints);
            described
                .map(|(hint, name)| result(finding, &lines, hint, &name, index(&rules, &hint.rule.id)))
                .collect::<Vec<_>>()
        })
        .collect();
    let notifications: Vec<Value> = report
        .skipped
        .iter()
        .map(|file| {
            let place = artifact(file.below_root.as_deref(), Path::new(&file.shown));
            json!({
                "level": "note",
                "message": {"text": format!("Skipped: {}", file.reason)},
                "locations": [{"physicalLocation": {"artifactLocation": place}}],
            })
        })
        .collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "lastmile",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|words| rule(words)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {ROOT: {"uri": file_uri(&report.root, true)}},
            "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": notifications}],
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn index(rules: &BTreeMap<&str, &RuleWords>, id: &str) -> usize {
    rules.range(..id).count()
}

fn rule(words: &RuleWords) -> Value {
    let mut tags = vec![words.family.as_str().to_owned()];
    tags.extend(words.cwe.iter().map(|number| format!("external/cwe/cwe-{number:03}")));
    let mut rule = json!({
        "id": words.id,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.prose},
        "help": {"text": words.prose, "markdown": words.markdown()},
        "defaultConfiguration": {"level": level(words.severity)},
        "properties": {
            "tags": tags,
            "precision": words.confidence,
            "problem.severity": problem_severity(words.severity),
        },
    });
    if let Some(address) = words.see.first() {
        rule["helpUri"] = json!(address);
    }
    rule
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// The same in the words of code scanning.
fn problem_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "recommendation",
    }
}

fn result(finding: &Finding, lines: &Lines<'_>, hint: &Hint, fingerprint: &str, index: usize) -> Value {
    let place = artifact(finding.below_root.as_deref(), &finding.path);
    let location = |range: &Range<usize>| json!({"artifactLocation": place, "region": region(lines, range)});
    let mut result = Map::new();
    result.insert("ruleId".into(), json!(hint.rule.id));
    result.insert("ruleIndex".into(), json!(index));
    result.insert("level".into(), json!(level(hint.severity)));
    result.insert("message".into(), json!({"text": hint.message}));
    result.insert("locations".into(), json!([{"physicalLocation": location(&hint.range)}]));
    result.insert("partialFingerprints".into(), json!({"lastmile/v1": fingerprint}));
    if !hint.related.is_empty() {
        let related = hint.related.iter().enumerate().map(|(id, place)| {
            json!({
                "id": id,
                "message": {"text": place.message},
                "physicalLocation": location(&place.range),
            })
        });
        result.insert("relatedLocations".into(), related.collect());
    }
    if let Some(it) = &hint.fix {
        result.insert("fixes".into(), json!([fix(&place, lines, it)]));
    }
    Value::Object(result)
}

fn fix(place: &Value, lines: &Lines<'_>, fix: &Fix) -> Value {
    let replacements: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| json!({"deletedRegion": region(lines, &edit.range), "insertedContent": {"text": edit.text}}))
        .collect();
    json!({
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": place, "replacements": replacements}],
    })
}

fn region(lines: &Lines<'_>, range: &Range<usize>) -> Value {
    let (start, end) = (lines.place(range.start), lines.place(range.end));
    json!({
        "startLine": start.line,
        "startColumn": start.utf16_column,
        "endLine": end.line,
        "endColumn": end.utf16_column,
    })
}

fn artifact(below_root: Option<&str>, path: &Path) -> Value {
    match below_root {
        Some(path) => json!({"uri": percent_encode(path), "uriBaseId": ROOT}),
        None => json!({"uri": file_uri(path, false)}),
    }
}

fn file_uri(path: &Path, folder: bool) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if folder && !path.ends_with('/') { "/" } else { "" };
    format!("file:///{}{slash}", percent_encode(path.trim_start_matches('/')))
}

/// Encodes what RFC 3986 does not allow in a path; a colon too, which would read as a scheme.
fn percent_encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    fn rendered(report: &Report) -> Value {
        serde_json::from_str(&render(report)).unwrap()
    }

    fn problems(document: &Value) -> Vec<String> {
        // The schema spells one pattern, of a property that is not written here, with a bracket too many.
        let published = include_str!("../../tests/data/sarif-2.1.0.json");
        let schema: Value = serde_json::from_str(&published.replace("{2}]?$", "{2}$")).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        validator.iter_errors(document).map(|error| format!("{error} at {}", error.instance_path())).collect()
    }

    #[test]
    fn the_document_is_valid_against_the_published_schema() {
        let mut report = samples::report();
        assert_eq!(problems(&rendered(&report)), Vec::<String>::new());
        report.findings[0].below_root = None;
        report.skipped[0].below_root = None;
        assert_eq!(problems(&rendered(&report)), Vec::<String>::new());
        report.findings.clear();
        report.skipped.clear();
        assert_eq!(problems(&rendered(&report)), Vec::<String>::new());
        assert_ne!(problems(&json!({"version": "2.1.0", "runs": [{}]})), Vec::<String>::new());
    }

    #[test]
    fn a_rule_carries_what_code_scanning_reads() {
        let document = rendered(&samples::report());
        let run = &document["runs"][0];
        for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
            let id = &rule["id"];
            let tags = &rule["properties"]["tags"];
            assert_eq!(tags, &json!(["failure", "external/cwe/cwe-400"]), "{id}");
            assert_eq!(rule["properties"]["precision"], "high", "{id}");
            let severities = ["error", "warning", "recommendation"].map(|severity| json!(severity));
            assert!(severities.contains(&rule["properties"]["problem.severity"]), "{rule}");
            assert!(rule["fullDescription"]["text"].as_str().is_some_and(|text| !text.is_empty()), "{id}");
            let help = rule["help"]["markdown"].as_str().unwrap();
            for part in
                ["**An outgoing HTTP call can wait forever**", "```python\nrequests.get(url)\n```", "CWE-400"]
            {
                assert!(help.contains(part), "{part} is not in {help}");
            }
            assert_eq!(rule["helpUri"], "https://example.org/timeouts", "{id}");
        }
        let fixes = run["results"].as_array().unwrap().iter().filter_map(|result| result["fixes"].as_array());
        for fix in fixes.flatten() {
            assert!(fix["description"]["text"].is_string(), "{fix}");
            assert!(fix["artifactChanges"][0]["replacements"][0]["deletedRegion"].is_object(), "{fix}");
        }
    }

    #[test]
    fn columns_are_utf16_and_paths_are_encoded() {
        let document = rendered(&samples::report());
        let run = &document["runs"][0];
        assert_eq!(run["originalUriBaseIds"][ROOT]["uri"], "file:///work%20space/");
        let result = &run["results"][1];
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"], json!({"uri": "src/%C3%A4%20b.py", "uriBaseId": ROOT}));
        assert_eq!(
            place["region"],
            json!({"startLine": 4, "startColumn": 15, "endLine": 4, "endColumn": 32})
        );
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }

    #[test]
    fn applying_the_fix_as_written_yields_the_fixed_text() {
        let report = samples::report();
        let finding = &report.findings[0];
        let result = &rendered(&report)["runs"][0]["results"][2];
        let units: Vec<u16> = finding.text.encode_utf16().collect();
        // Lines of the sample end with CR LF.
        let offset = |line: &Value, column: &Value| {
            let (line, column) = (line.as_u64().unwrap() as usize, column.as_u64().unwrap() as usize);
            let before: usize = finding
                .text
                .split_inclusive("\r\n")
                .take(line - 1)
                .map(|line| line.encode_utf16().count())
                .sum();
            before + column - 1
        };
        let mut fixed = Vec::new();
        let mut done = 0;
        for it in result["fixes"][0]["artifactChanges"][0]["replacements"].as_array().unwrap() {
            let region = &it["deletedRegion"];
            fixed.extend_from_slice(&units[done..offset(&region["startLine"], &region["startColumn"])]);
            fixed.extend(it["insertedContent"]["text"].as_str().unwrap().encode_utf16());
            done = offset(&region["endLine"], &region["endColumn"]);
        }
        fixed.extend_from_slice(&units[done..]);
        let expected = crate::review::apply(&finding.text, &finding.hints[2].fix.as_ref().unwrap().edits);
        assert_eq!(String::from_utf16(&fixed).unwrap(), expected);
    }
}
