//! The Markdown format: the questions that the owner of a change answers for, to paste where it is reviewed.

use super::finding::{Finding, Report};
use crate::project::Config;
use crate::review::{ReportedFile, change_report};
use crate::rules::RuleSet;
use crate::syntax::Language;

/// Writes the report; `subject` says what was reviewed.
pub(super) fn render(report: &Report, subject: &str, rules: &RuleSet, config: &Config) -> String {
    let under = (rules, &config.selection);
    let reported = |finding: &Finding| {
        let language = Language::for_path(&finding.path)?;
        Some(ReportedFile::new(&finding.machine_path(), language, &finding.text, &finding.hints, under))
    };
    let files: Vec<ReportedFile> = report.findings.iter().filter_map(reported).collect();
    let skipped = report.skipped.iter().filter(|file| file.kind != "unknown");
    let skipped: Vec<(String, String)> =
        skipped.map(|file| (file.shown.clone(), file.reason.clone())).collect();
    change_report(subject, &files, &skipped)
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    #[test]
    fn every_hint_and_every_file_that_was_left_alone_is_named() {
        let (rules, _) = RuleSet::load([]);
        let said = render(&samples::report(), "Review", &rules, &Config::default());
        for line in [
            "# Review\n\n3 hints in 1 file: 1 error, 1 warning, 1 info.\n",
            "## `src/ä b.py`\n",
            "  - line 4, warning `missing-timeout`: `requests.get` can wait forever (fix, suggested: Add `timeout=10`)\n",
            "- `src/z.py`: is binary\n",
        ] {
            assert!(said.contains(line), "{line} is not in {said}");
        }
    }
}
