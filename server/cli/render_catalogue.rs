//! The rules as a Markdown page. What a rule says of itself differs from language to language; what differs is said.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::render_text::many;
use crate::rules::{Family, RuleSet, RuleWords};
use crate::syntax::Language;

/// A table for each family, with a row for each rule.
pub(super) fn render(rules: &RuleSet) -> String {
    let mut families: BTreeMap<&str, BTreeMap<&str, Vec<&RuleWords>>> = BTreeMap::new();
    for words in rules.words() {
        let family = families.entry(words.family.as_str()).or_default();
        family.entry(words.id.as_str()).or_default().push(words);
    }
    let count = families.values().map(BTreeMap::len).sum();
    let mut out = format!(
        "# The rules\n\n{} in {}, as `lastmile rules --format markdown` lists them. \
         `lastmile explain ID` says what one finds, why it matters, and shows it in code.\n\n\
         A fix is *safe* if it keeps behaviour or only hardens it, and *suggested* if it asks for judgement.\n",
        many(count, "rule"),
        match families.len() {
            1 => "1 family".to_owned(),
            several => format!("{several} families"),
        },
    );
    let said = families.iter().filter_map(|(name, rules)| Some((name.parse::<Family>().ok()?, rules)));
    for (family, rules) in said {
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "\n## {family}\n\n| rule | what it finds | languages | severity | confidence | fix | CWE |\n\
             | --- | --- | --- | --- | --- | --- | --- |"
        );
        for (id, words) in rules {
            out.push_str(&row(id, words));
        }
    }
    out
}

fn row(id: &str, words: &[&RuleWords]) -> String {
    let title = words.first().map_or("", |words| words.title.as_str());
    let fix = |words: &RuleWords| words.fix.map_or("none", |safety| safety.as_str()).to_owned();
    let severity = |words: &RuleWords| match words.default {
        true => words.severity.to_string(),
        false => format!("{} (off)", words.severity),
    };
    let weaknesses: BTreeSet<u32> = words.iter().flat_map(|words| words.cwe.iter().copied()).collect();
    let weaknesses: Vec<String> = weaknesses.iter().map(u32::to_string).collect();
    let cells = [
        format!("`{id}`"),
        title.replace('|', "\\|"),
        languages(words),
        by_language(words, severity),
        by_language(words, |words| words.confidence.to_string()),
        by_language(words, fix),
        weaknesses.join(", "),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// The languages it speaks in: JavaScript's rules serve TypeScript too, and so on.
fn languages(words: &[&RuleWords]) -> String {
    let serves = |folder| words.iter().any(|words| words.language == folder);
    let names = Language::all().iter().filter(|language| language.folders().any(serves)).map(Language::name);
    names.collect::<Vec<_>>().join(", ")
}

/// What the rule's files say, once if they say the same.
fn by_language(words: &[&RuleWords], says: impl Fn(&RuleWords) -> String) -> String {
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for words in words {
        let value = says(words);
        match said.iter_mut().find(|(known, _)| *known == value) {
            Some((_, languages)) => languages.push(&words.language),
            None => said.push((value, vec![&words.language])),
        }
    }
    match said.as_slice() {
        [(value, _)] => value.clone(),
        several => {
            let each = several.iter().map(|(value, languages)| format!("{value} ({})", languages.join(", ")));
            each.collect::<Vec<_>>().join("; ")
        }
    }
}
