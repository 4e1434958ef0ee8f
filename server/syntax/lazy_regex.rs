//! A regular expression that is checked when it is read and compiled when it is first asked: most rules' expressions
//! never meet a node. Knows no rules.

use std::borrow::Cow;
use std::sync::OnceLock;

use regex::Regex;

/// A regular expression, compiled at its first use.
#[derive(Debug, Clone)]
pub struct LazyRegex {
    pattern: String,
    compiled: OnceLock<Option<Regex>>,
}

impl LazyRegex {
    /// Checks a pattern.
    ///
    /// # Errors
    /// What is wrong with it, for its author.
    pub fn new(pattern: &str) -> Result<LazyRegex, String> {
        regex_syntax::Parser::new().parse(pattern).map_err(|error| error.to_string())?;
        Ok(LazyRegex { pattern: pattern.to_owned(), compiled: OnceLock::new() })
    }

    /// Whether it matches anywhere in `text`. A pattern whose program would be too large matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        self.compiled().is_some_and(|regex| regex.is_match(text))
    }

    /// How often it matches in `text`.
    pub fn count(&self, text: &str) -> usize {
        self.compiled().map_or(0, |regex| regex.find_iter(text).count())
    }

    /// `text` with the replacement (`$1` is a group) where it matches first.
    pub fn replace<'t>(&self, text: &'t str, replacement: &str) -> Cow<'t, str> {
        self.compiled().map_or(text.into(), |regex| regex.replace(text, replacement))
    }

    fn compiled(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.pattern).ok()).as_ref()
    }
}
