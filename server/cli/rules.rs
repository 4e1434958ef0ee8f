//! `lastmile rules`: lists the rules.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Context;
use serde_json::{Value, json};

use super::arguments::{ListFormat, RulesOptions};
use super::terminal::Terminal;
use super::{Status, gather, query_server, render_catalogue, render_text, rule_roots};
use crate::rules::{RuleSet, RuleWords, Severity};
use crate::syntax::Language;

pub(super) fn run(options: &RulesOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let working = std::env::current_dir().context("the working directory")?;
    let rules = rule_roots::load(&gather::root(&working, &[]), &options.rules.folders, terminal)?;
    let listed = match options.format {
        ListFormat::Text => text(&rules),
        ListFormat::Json => json(&rules),
        ListFormat::Markdown => render_catalogue::render(&rules),
        ListFormat::Tsqueryrc => query_server::settings(),
    };
    terminal.report(&listed)?;
    Ok(Status::Clean)
}

/// The rules by family and id, each with the languages it is written for.
fn grouped(rules: &RuleSet) -> BTreeMap<(&str, &str), Vec<&RuleWords>> {
    let mut groups: BTreeMap<_, Vec<&RuleWords>> = BTreeMap::new();
    for words in rules.words() {
        groups.entry((words.family.as_str(), words.id.as_str())).or_default().push(words);
    }
    groups
}

fn text(rules: &RuleSet) -> String {
    let groups = grouped(rules);
    let width = groups.keys().map(|(_, id)| id.len()).max().unwrap_or(0);
    let bold = anstyle::Style::new().bold();
    let mut out = String::new();
    let mut family = "";
    // Writing to a string does not fail.
    for ((group, id), words) in &groups {
        if *group != family {
            let gap = if family.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{bold}{group}{bold:#}");
            family = group;
        }
        let Some(first) = words.first() else { continue };
        let style = match first.severity {
            Severity::Error => anstyle::AnsiColor::Red,
            Severity::Warning => anstyle::AnsiColor::Yellow,
            Severity::Info => anstyle::AnsiColor::BrightBlue,
        }
        .on_default();
        let fix = words.iter().filter_map(|words| words.fix).max().map_or("-", |safety| safety.as_str());
        let off = if first.default { "" } else { " (off unless enabled)" };
        // JavaScript's rules serve TypeScript too, and so on.
        let serves = |folder| words.iter().any(|words| words.language == folder);
        let languages = Language::all().iter().filter(|language| language.folders().any(serves));
        let languages: Vec<&str> = languages.map(Language::name).collect();
        let _ = writeln!(
            out,
            "  {id:width$}  {style}{:7}{style:#}  fix: {fix:9}  {}{off}  [{}]",
            first.severity,
            first.title,
            languages.join(", ")
        );
    }
    let _ = writeln!(
        out,
        "\n{}. `lastmile explain ID` says what one finds and why",
        render_text::many(groups.len(), "rule")
    );
    out
}

fn json(rules: &RuleSet) -> String {
    let list: Vec<Value> = rules
        .words()
        .map(|words| {
            json!({
                "id": words.id,
                "family": words.family,
                "language": words.language,
                "title": words.title,
                "severity": words.severity,
                "confidence": words.confidence,
                "default": words.default,
                "fix": words.fix,
                "cwe": words.cwe,
                "see": words.see,
                "path": words.path,
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(list))
}
