//! `lastmile explain ID`: a rule's words.

use std::fmt::Write;

use anyhow::{Context, bail};

use super::arguments::ExplainOptions;
use super::terminal::Terminal;
use super::{Status, gather, rule_roots};
use crate::rules::RuleWords;
use crate::syntax::Language;

pub(super) fn run(options: &ExplainOptions, terminal: &mut Terminal) -> anyhow::Result<Status> {
    let working = std::env::current_dir().context("the working directory")?;
    let rules = rule_roots::load(&gather::root(&working, &[]), &options.rules.folders, terminal)?;
    let named: Vec<&RuleWords> =
        rules.words().map(AsRef::as_ref).filter(|words| words.id == options.id).collect();
    if named.is_empty() {
        let ids = rules.words().map(|words| words.id.as_str());
        let nearest = ids.min_by_key(|id| distance(id, &options.id));
        let hint = nearest
            .filter(|id| distance(id, &options.id) <= 3)
            .map_or_else(|| "`lastmile rules` lists them".to_owned(), |id| format!("did you mean `{id}`?"));
        bail!("no rule is called `{}`: {hint}", options.id);
    }
    let shown = match &options.language {
        None => named,
        Some(name) => {
            let language = Language::named(name).with_context(|| {
                let known: Vec<&str> = Language::all().iter().map(Language::name).collect();
                format!("no language is called `{name}`: use one of {}", known.join(", "))
            })?;
            // The nearest folder's file is the one that speaks.
            let nearest =
                language.folders().filter_map(|it| named.iter().find(|words| words.language == it)).last();
            let Some(words) = nearest else {
                let languages: Vec<&str> = named.iter().map(|words| words.language.as_str()).collect();
                bail!("`{}` is not written for `{name}`, but for {}", options.id, languages.join(", "));
            };
            vec![*words]
        }
    };
    terminal.report(&told(&shown))?;
    Ok(Status::Clean)
}

fn told(words: &[&RuleWords]) -> String {
    let mut out = String::new();
    for (at, words) in words.iter().enumerate() {
        let gap = if at == 0 { "" } else { "\n---\n\n" };
        // Writing to a string does not fail.
        let _ = write!(
            out,
            "{gap}{}\nLanguage {}, severity {}, confidence {}\n",
            words.markdown(),
            words.language,
            words.severity,
            words.confidence
        );
    }
    out
}

/// How many letters must be put in, taken out or changed to make `a` of `b` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::super::finding::samples;
    use super::*;

    #[test]
    fn distance_counts_letters() {
        let cases = [
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("missing-timout", "missing-timeout", 1),
            ("é", "é", 0),
        ];
        for (a, b, expected) in cases {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn words_of_several_languages_stand_apart() {
        let words = samples::words("missing-timeout", crate::rules::Severity::Warning);
        let told = told(&[&words, &words]);
        assert_eq!(told.matches("An outgoing HTTP call can wait forever").count(), 2);
        assert_eq!(told.matches("\n---\n").count(), 1);
        assert!(told.ends_with("Language python, severity warning, confidence high\n"));
    }
}
