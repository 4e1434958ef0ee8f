//! What `lastmile.toml` and an editor's settings decide: one table of keys, read from TOML or JSON.
//!
//! It does not know which rules exist, except where [`Config::unknown_rules`] is given them.

use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize;
use serde_json::Value;

use crate::review::{Scope, Selection};
use crate::rules::{Family, RuleSet, Severity};

/// The name of the configuration file, which lies in the root.
pub const CONFIG_FILE: &str = "lastmile.toml";

const KEYS: &str =
    "`scope`, `enable`, `disable`, `exclude`, `base`, `max-file-bytes` and the table `[severity]`";

/// Settings that an editor keeps beside ours and that mean nothing to the server.
const EDITOR_KEYS: &[&str] = &["path", "log-level", "trace", "server"];

/// What `lastmile.toml` and the editor's settings decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// Which hints are shown.
    pub scope: Scope,
    /// Which rules speak, and how loudly.
    pub selection: Selection,
    /// The files that are never reviewed unless they are named.
    pub exclude: Exclude,
    /// Files with more bytes than this are left alone.
    pub max_file_bytes: usize,
    /// The revision that holds the baseline.
    pub base: String,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            scope: Scope::default(),
            selection: Selection::default(),
            exclude: Exclude::default(),
            max_file_bytes: 1_000_000,
            base: "HEAD".to_owned(),
        }
    }
}

impl Config {
    /// Reads `lastmile.toml` in `root`; every mistake in it is said, and what is right still counts.
    pub fn load(root: &Path) -> (Config, Vec<String>) {
        let file = root.join(CONFIG_FILE);
        match Config::load_file(&file) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => (Config::default(), Vec::new()),
            Err(error) => (Config::default(), vec![format!("{}: cannot be read: {error}", file.display())]),
        }
    }

    /// Reads the configuration file `file`, whatever its name.
    ///
    /// # Errors
    /// When the file cannot be read as UTF-8 text; mistakes in the text are the second part of the value.
    pub fn load_file(file: &Path) -> io::Result<(Config, Vec<String>)> {
        let text = std::fs::read_to_string(file)?;
        Ok(Config::parse(&text, &file.display().to_string()))
    }

    /// Reads the text of a configuration file; `name` is what its problems call it.
    pub fn parse(text: &str, name: &str) -> (Config, Vec<String>) {
        let mut config = Config::default();
        let place = |offset: usize| {
            let before = &text.as_bytes()[..offset.min(text.len())];
            format!("{name}:{}", 1 + before.iter().filter(|byte| **byte == b'\n').count())
        };
        let (table, errors) = toml::de::DeTable::parse_recoverable(text);
        let mut problems: Vec<String> = errors
            .iter()
            .map(|error| {
                let offset = error.span().map_or(0, |span| span.start);
                format!("{}: is not valid TOML: {}", place(offset), error.message().trim_end())
            })
            .collect();
        let mut entries = Vec::new();
        for (key, value) in table.into_inner() {
            entries_of_toml(None, key, value, &mut entries);
        }
        entries.sort_by_key(|(offset, _)| *offset);
        let broken: HashSet<String> =
            errors.iter().filter_map(|error| error.span()).map(|span| place(span.start)).collect();
        // The parser guesses a value where it could read none.
        for (offset, entry) in entries.into_iter().filter(|(offset, _)| !broken.contains(&place(*offset))) {
            let said = config.set(entry).into_iter().map(|problem| format!("{}: {problem}", place(offset)));
            problems.extend(said);
        }
        (config, problems)
    }

    /// This configuration with an editor's settings (the object under `lastmile`) laid over it. Keys are
    /// those of `lastmile.toml`, in camel case or kebab case; `null` leaves a key as it was.
    pub fn with_settings(&self, settings: &Value) -> (Config, Vec<String>) {
        let mut config = self.clone();
        let mut problems = Vec::new();
        let object = match settings {
            Value::Null => return (config, problems),
            Value::Object(object) => object,
            other => {
                problems.push(format!("settings: `lastmile` is {}: give an object", kind(other)));
                return (config, problems);
            }
        };
        let mut entries = Vec::new();
        for (key, value) in object {
            let key = kebab(key);
            match value {
                Value::Object(inner) if key == "severity" => {
                    for (rule, value) in inner {
                        entries.push(Entry {
                            section: Some(key.clone()),
                            key: rule.clone(),
                            value: value.clone(),
                        });
                    }
                }
                _ if EDITOR_KEYS.contains(&key.as_str()) => {}
                _ => entries.push(Entry { section: None, key, value: value.clone() }),
            }
        }
        for entry in entries.into_iter().filter(|entry| !entry.value.is_null()) {
            problems.extend(config.set(entry).into_iter().map(|problem| format!("settings: {problem}")));
        }
        (config, problems)
    }

    /// Whether `path`, below the root and with `/` between its parts, is left alone.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.matches(path)
    }

    /// The names in `enable`, `disable` and `[severity]` that are neither a rule of `rules` nor a family,
    /// each as a sentence for the user.
    pub fn unknown_rules(&self, rules: &RuleSet) -> Vec<String> {
        let known = |name: &String| rules.words().any(|words| words.id == *name);
        let family = |name: &String| name.parse::<Family>().is_ok();
        let selection = &self.selection;
        let mut unknown: Vec<&String> = selection.enable.iter().chain(&selection.disable).collect();
        unknown.retain(|name| !family(name));
        unknown.extend(selection.severity.keys());
        unknown.retain(|name| !known(name));
        unknown.sort();
        unknown.dedup();
        unknown
            .into_iter()
            .map(|name| format!("no rule is called `{name}`: `lastmile rules` lists those there are"))
            .collect()
    }

    fn set(&mut self, entry: Entry) -> Vec<String> {
        let Entry { section, key, value } = entry;
        let set = match (section.as_deref(), key.as_str()) {
            (Some("severity"), rule) => self.set_severity(rule, &value),
            (Some(section), _) => Err(format!("unknown table `[{section}]`: the keys are {KEYS}")),
            (None, "scope") => Scope::deserialize(&value).map(|scope| self.scope = scope).map_err(|_| {
                format!("`scope` is {}: use one of \"fresh\", \"generated\", \"all\"", shown(&value))
            }),
            (None, "base") => match value.as_str() {
                // Git would read a leading dash as an option.
                Some(base) if !base.is_empty() && !base.starts_with('-') => {
                    self.base = base.to_owned();
                    Ok(())
                }
                _ => Err(format!(
                    "`base` is {}: use a revision that git knows, such as \"HEAD\"",
                    shown(&value)
                )),
            },
            (None, "max-file-bytes") => match value.as_u64().filter(|bytes| *bytes > 0) {
                Some(bytes) => {
                    self.max_file_bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
                    Ok(())
                }
                None => Err(format!("`max-file-bytes` is {}: use a number above 0", shown(&value))),
            },
            (None, "enable") => return words(&key, &value, &mut self.selection.enable),
            (None, "disable") => return words(&key, &value, &mut self.selection.disable),
            (None, "exclude") => {
                let mut globs = Vec::new();
                let mut problems = words(&key, &value, &mut globs);
                let (exclude, bad) = Exclude::new(globs);
                problems.extend(bad);
                self.exclude = exclude;
                return problems;
            }
            (None, "severity") => {
                Err(format!("`severity` is {}: make it a table of rule ids, `[severity]`", shown(&value)))
            }
            (None, unknown) => Err(format!("unknown key `{unknown}`: the keys are {KEYS}")),
        };
        set.err().into_iter().collect()
    }

    fn set_severity(&mut self, rule: &str, value: &Value) -> Result<(), String> {
        if value.as_str() == Some("off") {
            self.selection.severity.remove(rule);
            self.selection.disable.push(rule.to_owned());
            return Ok(());
        }
        let severity = Severity::deserialize(value).map_err(|_| {
            let shown = shown(value);
            format!("severity of `{rule}` is {shown}: use one of \"info\", \"warning\", \"error\", \"off\"")
        })?;
        // What is laid over (an editor's settings) speaks louder than an `off` below it.
        self.selection.disable.retain(|id| id != rule);
        self.selection.severity.insert(rule.to_owned(), severity);
        Ok(())
    }
}

/// One key with its value, from whichever notation.
struct Entry {
    section: Option<String>,
    key: String,
    value: Value,
}

type Spanned<T> = toml::Spanned<T>;

fn entries_of_toml(
    section: Option<&str>,
    key: Spanned<toml::de::DeString<'_>>,
    value: Spanned<toml::de::DeValue<'_>>,
    entries: &mut Vec<(usize, Entry)>,
) {
    let offset = key.span().start;
    let key = key.into_inner().into_owned();
    let is_table =
        matches!(value.get_ref(), toml::de::DeValue::Table(inner) if !inner.is_empty() || key == "severity");
    if section.is_none() && is_table {
        if let toml::de::DeValue::Table(inner) = value.into_inner() {
            for (inner_key, inner_value) in inner {
                entries_of_toml(Some(&key), inner_key, inner_value, entries);
            }
        }
        return;
    }
    // Every TOML value has a JSON form (a date becomes an object, which no key accepts).
    let value = Value::deserialize(toml::de::ValueDeserializer::from(value)).unwrap_or(Value::Null);
    entries.push((offset, Entry { section: section.map(str::to_owned), key, value }));
}

/// Takes the strings of an array over into `into`, and says what is none.
fn words(key: &str, value: &Value, into: &mut Vec<String>) -> Vec<String> {
    let Some(items) = value.as_array() else {
        return vec![format!("`{key}` is {}: use an array of strings", shown(value))];
    };
    into.clear();
    let mut problems = Vec::new();
    for item in items {
        match item.as_str() {
            Some(word) => into.push(word.to_owned()),
            None => problems.push(format!("`{key}` holds {}: use strings only", shown(item))),
        }
    }
    problems
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(_) | Value::Number(_) | Value::Bool(_) => value.to_string(),
        _ => kind(value).to_owned(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "a table",
    }
}

/// `maxFileBytes` becomes `max-file-bytes`.
fn kebab(key: &str) -> String {
    let mut out = String::with_capacity(key.len() + 2);
    for letter in key.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Patterns of files to leave alone, with the meaning they have in a `.gitignore` at the root.
#[derive(Clone)]
pub struct Exclude {
    globs: Vec<String>,
    matcher: Arc<Gitignore>,
}

impl Exclude {
    /// Compiles the patterns; one that is wrong is left out and said.
    pub fn new(globs: Vec<String>) -> (Exclude, Vec<String>) {
        let mut builder = GitignoreBuilder::new("");
        let mut problems = Vec::new();
        for glob in &globs {
            if let Err(error) = builder.add_line(None::<PathBuf>, glob) {
                problems.push(format!("`exclude` holds \"{glob}\", which is no pattern: {error}"));
            }
        }
        let matcher = builder.build().unwrap_or_else(|error| {
            problems.push(format!("`exclude` cannot be used: {error}"));
            Gitignore::empty()
        });
        (Exclude { globs, matcher: Arc::new(matcher) }, problems)
    }

    /// Whether `path`, below the root, or a folder above it, is matched.
    pub fn matches(&self, path: &str) -> bool {
        let path = Path::new(path);
        !self.matcher.is_empty()
            && !path.is_absolute()
            && !path.has_root()
            && self.matcher.matched_path_or_any_parents(path, false).is_ignore()
    }

    /// The patterns as they were written.
    pub fn globs(&self) -> &[String] {
        &self.globs
    }
}

impl Default for Exclude {
    fn default() -> Self {
        Exclude { globs: Vec::new(), matcher: Arc::new(Gitignore::empty()) }
    }
}

impl PartialEq for Exclude {
    fn eq(&self, other: &Self) -> bool {
        self.globs == other.globs
    }
}

impl fmt::Debug for Exclude {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Exclude").field(&self.globs).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each text with the problems it raises (file and line included).
    #[test]
    fn mistakes_name_file_line_and_way_out() {
        let cases: &[(&str, &[&str])] = &[
            ("scope = \"all\"\n", &[]),
            ("\nscope = \"fersh\"\n", &["f:2: `scope` is \"fersh\": use one of"]),
            ("enable = \"auth\"\n", &["f:1: `enable` is \"auth\": use an array of strings"]),
            ("disable = [1, \"x\"]\n", &["f:1: `disable` holds 1: use strings only"]),
            ("base = \"--output=x\"\n", &["f:1: `base` is \"--output=x\": use a revision"]),
            ("max-file-bytes = -1\n", &["f:1: `max-file-bytes` is -1: use a number above 0"]),
            ("# a\nmax_file_bytes = 1\n", &["f:2: unknown key `max_file_bytes`: the keys are"]),
            ("[severity]\na = \"loud\"\n", &["f:2: severity of `a` is \"loud\": use one of"]),
            ("severity = 3\n", &["f:1: `severity` is 3: make it a table"]),
            ("[rules]\nx = 1\n", &["f:2: unknown table `[rules]`"]),
            ("exclude = [\"a{b\"]\n", &["f:1: `exclude` holds \"a{b\", which is no pattern"]),
            ("scope = \n", &["f:1: is not valid TOML"]),
        ];
        for (text, expected) in cases {
            let (_, problems) = Config::parse(text, "f");
            assert_eq!(problems.len(), expected.len(), "{text:?} raised {problems:?}");
            for (problem, start) in problems.iter().zip(*expected) {
                assert!(problem.starts_with(start), "{text:?} raised {problem:?}, expected {start:?}");
            }
        }
    }

    #[test]
    fn what_is_right_still_counts() {
        let text = "scope = 3\nbase = \"main\"\ndisable = [\"a\", 2]\n[severity]\nb = \"error\"\nc = \"off\"\nd = 1\n";
        let (config, problems) = Config::parse(text, "f");
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert_eq!(config.base, "main");
        assert_eq!(config.selection.disable, ["a", "c"]);
        assert_eq!(config.selection.severity["b"], Severity::Error);
        assert_eq!(config.max_file_bytes, 1_000_000);
    }

    #[test]
    fn settings_are_laid_over_the_file() {
        let (file, _) = Config::parse("disable = [\"a\"]\n[severity]\nb = \"off\"\n", "f");
        let (config, problems) = file.with_settings(&serde_json::json!({
            "scope": "all",
            "maxFileBytes": 5,
            "enable": null,
            "severity": {"b": "info"},
            "trace": {"server": "off"},
            "path": "somewhere",
            "wrong": true,
        }));
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].starts_with("settings: unknown key `wrong`"), "{problems:?}");
        assert_eq!(config.scope, Scope::All);
        assert_eq!(config.max_file_bytes, 5);
        assert_eq!(config.selection.disable, ["a"]);
        assert_eq!(config.selection.severity["b"], Severity::Info);
        let (same, problems) = file.with_settings(&Value::Null);
        assert_eq!((same, problems.len()), (file.clone(), 0));
        assert_eq!(file.with_settings(&serde_json::json!([])).1.len(), 1);
    }

    #[test]
    fn exclude_reads_patterns_as_gitignore_does() {
        let (exclude, problems) = Exclude::new(vec!["vendor/".into(), "/top.py".into(), "*.gen.ts".into()]);
        assert!(problems.is_empty());
        for (path, excluded) in [
            ("vendor/a.py", true),
            ("deep/vendor/b/c.py", true),
            ("top.py", true),
            ("a/top.py", false),
            ("a/b.gen.ts", true),
            ("a/b.ts", false),
            ("/vendor/a.py", false),
        ] {
            assert_eq!(exclude.matches(path), excluded, "{path}");
        }
    }
}
