//! A regular expression that is checked when it is read and compiled when it is first asked: most rules' expressions
//! never meet a node. Knows no rules.

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
        self.compiled
            .get_or_init(|| Regex::new(&self.pattern).ok())
            .as_ref()
            .is_some_and(|regex| regex.is_match(text))
    }
}
