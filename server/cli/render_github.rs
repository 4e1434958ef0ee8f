//! The GitHub format: workflow commands that become annotations on a pull request.

use std::fmt::Write;

use super::finding::Report;
use super::place::Lines;
use crate::rules::Severity;

pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let lines = Lines::new(&finding.text);
        for hint in &finding.hints {
            let command = match hint.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let (start, end) = (lines.place(hint.range.start), lines.place(hint.range.end));
            let file = property(&finding.machine_path());
            let title = property(&format!("{} ({})", hint.rule.title, hint.rule.id));
            let message = data(&hint.message);
            // GitHub refuses columns on an annotation of several lines.
            let columns = if start.line == end.line {
                format!(",col={},endColumn={}", start.column, end.column)
            } else {
                String::new()
            };
            // Writing to a string does not fail.
            let _ = writeln!(
                out,
                "::{command} file={file},line={}{columns},endLine={},title={title}::{message}",
                start.line, end.line
            );
        }
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    #[test]
    fn commands_are_escaped() {
        let mut report = samples::report();
        report.findings[0].below_root = Some("a,b:c%.py".to_owned());
        let rendered = render(&report);
        let lines: Vec<&str> = rendered.lines().collect();
        let title = "title=An outgoing HTTP call can wait forever";
        assert_eq!(
            lines,
            [
                &format!(
                    "::notice file=a%2Cb%3Ac%25.py,line=3,col=1,endColumn=6,endLine=3,{title} (todo-note)::A thought"
                ),
                &format!(
                    "::warning file=a%2Cb%3Ac%25.py,line=4,col=14,endColumn=31,endLine=4,{title} (missing-timeout)::`requests.get` can wait forever"
                ),
                &format!(
                    "::error file=a%2Cb%3Ac%25.py,line=7,endLine=8,{title} (swallowed-error)::The error, 100%25: gone%0Afor good"
                ),
            ]
        );
    }
}
