//! The text format, for people: an excerpt with the hint underlined, why, and the fix as a small diff.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, normalize_untrusted_str};
use anstyle::{AnsiColor, Style};

use super::finding::{Finding, Report};
use super::place::Lines;
use super::terminal::visible;
use crate::review::{Fix, Hint, Replacement};
use crate::rules::{Safety, Severity};

const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const STRONG: Style = Style::new().bold();
const FAINT: Style = AnsiColor::BrightBlue.on_default().bold();

/// Writes every hint. Those of severity `info` take one line each unless `verbose`, which also names each
/// file that was skipped.
pub(super) fn render(report: &Report, verbose: bool) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let lines = Lines::new(&finding.text);
        for hint in &finding.hints {
            if hint.severity == Severity::Info && !verbose {
                one_line(&mut out, finding, &lines, hint);
            } else {
                in_full(&mut out, finding, &lines, hint);
            }
        }
    }
    if verbose {
        for file in &report.skipped {
            put(
                &mut out,
                format_args!("{FAINT}skipped{FAINT:#} {}: {}", visible(&file.shown), visible(&file.reason)),
            );
        }
    }
    out.push_str(&summary(report));
    out
}

fn one_line(out: &mut String, finding: &Finding, lines: &Lines<'_>, hint: &Hint) {
    let place = lines.place(hint.range.start);
    let style = AnsiColor::BrightBlue.on_default().bold();
    put(
        out,
        format_args!(
            "{style}{}[{}]{style:#}: {}:{}:{}: {}",
            hint.severity,
            hint.rule.id,
            visible(&finding.shown),
            place.line,
            place.column,
            normalize_untrusted_str(&hint.message),
        ),
    );
}

fn in_full(out: &mut String, finding: &Finding, lines: &Lines<'_>, hint: &Hint) {
    let level = match hint.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    // The renderer reads all of what it is given, so it gets the lines that matter alone.
    let places = || hint.related.iter().map(|place| &place.range).chain([&hint.range]);
    let first = places().map(|range| lines.line_of(range.start)).min().unwrap_or(0);
    let last = places().map(|range| lines.line_of(range.end)).max().unwrap_or(first);
    let window = lines.range(first).start..lines.range(last).end;
    let within = |range: &Range<usize>| range.start - window.start..range.end - window.start;
    let snippet = Snippet::source(&finding.text[window.clone()])
        .path(visible(&finding.shown))
        .line_start(first + 1)
        .annotation(AnnotationKind::Primary.span(within(&hint.range)))
        .annotations(hint.related.iter().map(|place| {
            AnnotationKind::Context.span(within(&place.range)).label(normalize_untrusted_str(&place.message))
        }));
    let title = level.primary_title(normalize_untrusted_str(&hint.message)).id(hint.rule.id.as_str());
    out.push_str(&Renderer::styled().render(&[title.element(snippet)]));
    out.push('\n');

    let hunks = hint.fix.as_ref().map(|fix| hunks(&finding.text, lines, &fix.edits)).unwrap_or_default();
    let widest = hunks.iter().map(|hunk| hunk.line + hunk.removed.len().max(hunk.added.len())).max();
    let width = (last + 1).max(widest.unwrap_or(0)).to_string().len();
    if let Some(fix) = &hint.fix {
        footer(out, width, &format!("{STRONG}fix{STRONG:#}: {}", title_of(fix)));
        for hunk in &hunks {
            let numbered = |lines: &[String]| lines.iter().cloned().zip(hunk.line + 1..).collect::<Vec<_>>();
            for (line, number) in numbered(&hunk.removed) {
                put(out, format_args!("{FAINT}{number:>width$}{FAINT:#} {REMOVED}- {line}{REMOVED:#}"));
            }
            for (line, number) in numbered(&hunk.added) {
                put(out, format_args!("{FAINT}{number:>width$}{FAINT:#} {ADDED}+ {line}{ADDED:#}"));
            }
        }
    }
    footer(out, width, &format!("{STRONG}why{STRONG:#}: lastmile explain {}", hint.rule.id));
    out.push('\n');
}

fn title_of(fix: &Fix) -> String {
    let title = normalize_untrusted_str(&fix.title);
    match fix.safety {
        Safety::Safe => format!("{title} (safe: `--fix` applies it)"),
        Safety::Suggested => format!("{title} (suggested: needs your judgement)"),
    }
}

fn footer(out: &mut String, width: usize, text: &str) {
    put(out, format_args!("{:width$} {FAINT}={FAINT:#} {text}", ""));
}

fn put(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(out, "{line}");
}

/// Lines that an edit takes away and puts in their place.
struct Hunk {
    /// The first of them, from 0, in the old text.
    line: usize,
    removed: Vec<String>,
    added: Vec<String>,
}

/// What `edits`, sorted and apart from each other, do to whole lines.
fn hunks(text: &str, lines: &Lines<'_>, edits: &[Replacement]) -> Vec<Hunk> {
    let mut groups: Vec<(Range<usize>, Vec<&Replacement>)> = Vec::new();
    for edit in edits {
        let touched = lines.line_of(edit.range.start)..lines.line_of(edit.range.end) + 1;
        match groups.last_mut() {
            Some((group, members)) if touched.start < group.end => {
                group.end = group.end.max(touched.end);
                members.push(edit);
            }
            _ => groups.push((touched, vec![edit])),
        }
    }
    groups.into_iter().map(|(group, members)| hunk(text, lines, group, &members)).collect()
}

fn hunk(text: &str, lines: &Lines<'_>, group: Range<usize>, edits: &[&Replacement]) -> Hunk {
    let span = lines.range(group.start).start..lines.range(group.end - 1).end;
    let moved: Vec<Replacement> = edits
        .iter()
        .map(|edit| Replacement {
            range: edit.range.start - span.start..edit.range.end - span.start,
            text: edit.text.clone(),
        })
        .collect();
    let old = &text[span];
    let new = crate::review::apply(old, &moved);
    let split = |text: &str| text.lines().map(|line| visible(line).into_owned()).collect::<Vec<_>>();
    let (mut removed, mut added) = (split(old), split(&new));
    let same = removed.iter().zip(&added).take_while(|(a, b)| a == b).count();
    removed.drain(..same);
    added.drain(..same);
    let same_at_end = removed.iter().rev().zip(added.iter().rev()).take_while(|(a, b)| a == b).count();
    removed.truncate(removed.len() - same_at_end);
    added.truncate(added.len() - same_at_end);
    Hunk { line: group.start + same, removed, added }
}

fn summary(report: &Report) -> String {
    let mut out = String::new();
    let (fixed, fixed_files) = report.fixed();
    if fixed > 0 {
        put(
            &mut out,
            format_args!("{STRONG}Fixed {} in {}{STRONG:#}", many(fixed, "hint"), many(fixed_files, "file")),
        );
    }
    let reviewed = format!(
        "{}, {}, {:.2} s",
        many(report.findings.len(), "file"),
        many(report.lines, "line"),
        report.elapsed.as_secs_f64()
    );
    let hints = report.hints().count();
    if hints == 0 {
        put(&mut out, format_args!("{STRONG}No hints{STRONG:#} in {reviewed}"));
    } else {
        let with_hints = report.findings.iter().filter(|finding| !finding.hints.is_empty()).count();
        let severities: Vec<String> = [Severity::Error, Severity::Warning, Severity::Info]
            .into_iter()
            .filter(|severity| report.count(*severity) > 0)
            .map(|severity| match severity {
                Severity::Info => format!("{} info", report.count(severity)),
                _ => many(report.count(severity), severity.as_str()),
            })
            .collect();
        put(
            &mut out,
            format_args!(
                "{STRONG}{}{STRONG:#} ({}) in {} of {reviewed}",
                many(hints, "hint"),
                severities.join(", "),
                with_hints
            ),
        );
        let safe = |hint: &Hint| hint.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe);
        let safe = report.hints().filter(|(_, hint)| safe(hint)).count();
        if safe > 0 {
            let verb = if safe == 1 { "has" } else { "have" };
            put(&mut out, format_args!("{} {verb} a safe fix: `--fix` applies it", many(safe, "hint")));
        }
    }
    if !report.skipped.is_empty() {
        let kinds: Vec<String> =
            report.skipped_by_kind().into_iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        put(&mut out, format_args!("Skipped {} ({})", many(report.skipped.len(), "file"), kinds.join(", ")));
    }
    out
}

/// `1 file`, `2,310 lines`.
pub(super) fn many(count: usize, thing: &str) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {thing}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    fn plain(report: &Report, verbose: bool) -> String {
        anstream::adapter::strip_str(&render(report, verbose)).to_string()
    }

    #[test]
    fn a_report_is_read_from_top_to_bottom() {
        insta::assert_snapshot!(plain(&samples::report(), false));
    }

    #[test]
    fn verbose_shows_all() {
        let verbose = plain(&samples::report(), true);
        assert!(verbose.contains("skipped src/z.py: is binary"), "{verbose}");
        assert!(verbose.contains("info[todo-note]: A thought\n --> "), "{verbose}");
    }

    #[test]
    fn hunks_show_whole_lines_and_no_more() {
        let text = "a\nb\nc\nd";
        let lines = Lines::new(text);
        let edit = |range, text: &str| Replacement { range, text: text.to_owned() };
        let cases = [
            (vec![edit(0..0, "import x\n")], "0 +import x"),
            (vec![edit(2..3, "B"), edit(6..7, "D")], "1 -b +B|3 -d +D"),
            (vec![edit(2..4, "")], "1 -b"),
            (vec![edit(0..1, "A"), edit(1..1, "!")], "0 -a +A!"),
            (vec![edit(7..7, "\ne")], "4 +e"),
        ];
        for (edits, expected) in cases {
            let shown: Vec<String> = hunks(text, &lines, &edits)
                .iter()
                .map(|hunk| {
                    let removed = hunk.removed.iter().map(|line| format!(" -{line}"));
                    let added = hunk.added.iter().map(|line| format!(" +{line}"));
                    format!("{}{}", hunk.line, removed.chain(added).collect::<String>())
                })
                .collect();
            assert_eq!(shown.join("|"), expected, "{edits:?}");
        }
    }

    #[test]
    fn numbers_are_grouped() {
        let shown = [
            (0, "0 lines"),
            (1, "1 line"),
            (999, "999 lines"),
            (1234, "1,234 lines"),
            (1_234_567, "1,234,567 lines"),
        ];
        for (count, expected) in shown {
            assert_eq!(many(count, "line"), expected);
        }
    }
}
