//! What a review found, ready for whichever format reports it.
//!
//! It knows neither formats nor how files were chosen.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::Duration;

use crate::review::Hint;
use crate::rules::Severity;

/// One reviewed file.
pub(super) struct Finding {
    /// Absolute path.
    pub(super) path: PathBuf,
    /// The path as people read it: below the working directory where it lies there.
    pub(super) shown: String,
    /// The path below the root, with `/` between its parts; `None` outside the root.
    pub(super) below_root: Option<String>,
    /// The text the hints' ranges are in.
    pub(super) text: String,
    /// Whether the file has a byte order mark before the text.
    pub(super) bom: bool,
    /// Sorted by place; each fix is proven.
    pub(super) hints: Vec<Hint>,
    /// How many hints `--fix` answered.
    pub(super) fixed: usize,
}

/// One file that was left alone.
pub(super) struct SkippedFile {
    pub(super) shown: String,
    pub(super) below_root: Option<String>,
    /// One word, to count by.
    pub(super) kind: &'static str,
    pub(super) reason: String,
}

/// A whole run.
pub(super) struct Report {
    /// The folder that paths in reports for machines are below.
    pub(super) root: PathBuf,
    /// Every reviewed file, also without hints, sorted by path.
    pub(super) findings: Vec<Finding>,
    /// Sorted by path.
    pub(super) skipped: Vec<SkippedFile>,
    /// Lines of all reviewed files.
    pub(super) lines: usize,
    pub(super) elapsed: Duration,
}

impl Report {
    /// Every hint with its file, in order.
    pub(super) fn hints(&self) -> impl Iterator<Item = (&Finding, &Hint)> {
        self.findings.iter().flat_map(|finding| finding.hints.iter().map(move |hint| (finding, hint)))
    }

    /// How many hints there are of a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.hints().filter(|(_, hint)| hint.severity == severity).count()
    }

    /// How many files were left alone, by reason.
    pub(super) fn skipped_by_kind(&self) -> BTreeMap<&'static str, usize> {
        let mut kinds = BTreeMap::new();
        for file in &self.skipped {
            *kinds.entry(file.kind).or_default() += 1;
        }
        kinds
    }

    /// How many hints `--fix` answered, and in how many files.
    pub(super) fn fixed(&self) -> (usize, usize) {
        let fixed = self.findings.iter().filter(|finding| finding.fixed > 0);
        fixed.fold((0, 0), |(hints, files), finding| (hints + finding.fixed, files + 1))
    }
}

impl Finding {
    /// The path for machines: below the root, or absolute outside it.
    pub(super) fn machine_path(&self) -> String {
        self.below_root.clone().unwrap_or_else(|| self.path.to_string_lossy().into_owned())
    }

    /// One name for each hint, in order, that stays the same while lines above it come and go: it is
    /// made of the rule, the hint's own text without its white space, and its turn among equals.
    pub(super) fn fingerprints(&self) -> Vec<String> {
        let mut turns: HashMap<u64, u32> = HashMap::new();
        let name = |hint: &Hint| {
            let text = self.text.get(hint.range.clone()).unwrap_or_default();
            let hash = fnv1a(
                hint.rule.id.bytes().chain([0]).chain(text.bytes().filter(|b| !b.is_ascii_whitespace())),
            );
            let turn = turns.entry(hash).or_default();
            *turn += 1;
            format!("{hash:016x}:{turn}")
        };
        self.hints.iter().map(name).collect()
    }
}

/// The 64-bit Fowler-Noll-Vo hash 1a: fingerprints are kept by other programs, so they must not change with
/// the standard library's hasher.
fn fnv1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Hand-made hints, for the tests of the formats.
#[cfg(test)]
pub(super) mod samples {
    use std::sync::Arc;

    use super::*;
    use crate::review::{Fix, Related, Replacement};
    use crate::rules::{Confidence, Family, RuleWords, Safety};

    pub(crate) fn words(id: &str, severity: Severity) -> Arc<RuleWords> {
        Arc::new(RuleWords {
            id: id.to_owned(),
            family: Family::Failure,
            language: "python".to_owned(),
            title: "An outgoing HTTP call can wait forever".to_owned(),
            prose: "`requests` has no default timeout.".to_owned(),
            severity,
            confidence: Confidence::High,
            default: true,
            cwe: vec![400],
            see: vec!["https://example.org/timeouts".to_owned()],
            path: format!("python/failure/{id}.scm"),
            text:
                ";! bad\n; requests.get(url)\n; ^^^^^^^^^^^^^^^^^\n;! good\n; requests.get(url, timeout=10)\n"
                    .into(),
            bundled: true,
            fix: Some(Safety::Suggested),
            compares: false,
        })
    }

    /// A report of one file with an emoji, two hints with fixes over one and several lines, and one `info`.
    pub(crate) fn report() -> Report {
        let text = "import requests\r\n\r\ndef f(url):\r\n    x = \"\u{1F600}\"; requests.get(url)\r\n    try:\r\n        g()\r\n    except:\r\n        pass\r\n";
        let at = |needle: &str| {
            let start = text.find(needle).unwrap();
            start..start + needle.len()
        };
        let call = at("requests.get(url)");
        let handler = at("except:\r\n        pass");
        let hint = |id: &str, severity, range: std::ops::Range<usize>, message: &str, fix| Hint {
            rule: words(id, severity),
            range: range.clone(),
            message: message.to_owned(),
            severity,
            fix,
            related: Vec::new(),
            concerns: vec![range],
        };
        let timeout = Fix {
            title: "Add `timeout=10`".to_owned(),
            safety: Safety::Suggested,
            edits: vec![Replacement { range: call.end - 1..call.end - 1, text: ", timeout=10".to_owned() }],
        };
        let log = Fix {
            title: "Log it".to_owned(),
            safety: Safety::Safe,
            edits: vec![
                Replacement { range: 0..0, text: "import logging\r\n".to_owned() },
                Replacement {
                    range: handler.end - 4..handler.end,
                    text: "logging.exception(\"g\")\r\n        raise".to_owned(),
                },
            ],
        };
        let mut swallowed =
            hint("swallowed-error", Severity::Error, handler, "The error, 100%: gone\nfor good", Some(log));
        swallowed.related = vec![Related { range: at("g()"), message: "raised here".to_owned() }];
        let hints = vec![
            hint("todo-note", Severity::Info, at("def f"), "A thought", None),
            hint(
                "missing-timeout",
                Severity::Warning,
                call,
                "`requests.get` can wait forever",
                Some(timeout),
            ),
            swallowed,
        ];
        Report {
            root: PathBuf::from("/work space"),
            findings: vec![Finding {
                path: PathBuf::from("/work space/src/ä b.py"),
                shown: "src/ä b.py".to_owned(),
                below_root: Some("src/ä b.py".to_owned()),
                text: text.to_owned(),
                bom: true,
                hints,
                fixed: 0,
            }],
            skipped: vec![SkippedFile {
                shown: "src/z.py".to_owned(),
                below_root: Some("src/z.py".to_owned()),
                kind: "binary",
                reason: "is binary".to_owned(),
            }],
            lines: 8,
            elapsed: Duration::from_millis(120),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_outlive_lines_above_and_tell_equals_apart() {
        let mut report = samples::report();
        let before = report.findings[0].fingerprints();
        let finding = &mut report.findings[0];
        finding.text.insert_str(0, "# new\n");
        for hint in &mut finding.hints {
            hint.range = hint.range.start + 6..hint.range.end + 6;
        }
        assert_eq!(finding.fingerprints(), before);
        let twin = finding.hints[1].clone();
        finding.hints.push(twin);
        let after = finding.fingerprints();
        assert_eq!(after[..3], before[..]);
        assert!(after[3].ends_with(":2") && after[3][..16] == after[1][..16]);
    }
}
