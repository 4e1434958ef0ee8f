//! The characters of a query file: blanks, words and texts, with errors that name a line. Knows no patterns.

use super::pattern::Predicate;
use super::vocabulary::Vocabulary;

/// A mistake in a query file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {}: {message}", line + 1)]
pub struct QueryError {
    /// Line from 0.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
    /// Whether the grammar lacks a name that another grammar may have.
    pub unknown_name: bool,
}

impl QueryError {
    /// A mistake that no other grammar would forgive.
    pub fn new(line: usize, message: impl Into<String>) -> QueryError {
        QueryError { line, message: message.into(), unknown_name: false }
    }
}

pub(super) type Read<T> = Result<T, QueryError>;

/// Where the reader is in a file, and what it has gathered of the pattern it is in.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) line: usize,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) captures: Vec<String>,
    pub(super) predicates: Vec<Predicate>,
}

impl<'a> Reader<'a> {
    pub(super) fn error<T>(&self, message: impl Into<String>) -> Read<T> {
        Err(QueryError::new(self.line, message))
    }

    pub(super) fn unknown<T>(&self, message: String) -> Read<T> {
        Err(QueryError { line: self.line, message, unknown_name: true })
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    pub(super) fn starts_with(&self, prefix: &str) -> bool {
        self.text[self.at..].starts_with(prefix)
    }

    pub(super) fn bump(&mut self) {
        if let Some(char) = self.peek() {
            self.line += usize::from(char == '\n');
            self.at += char.len_utf8();
        }
    }

    pub(super) fn skip_blank(&mut self) {
        while let Some(char) = self.peek() {
            if char == ';' {
                let rest = &self.text[self.at..];
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if char.is_whitespace() {
                self.bump();
            } else {
                return;
            }
        }
    }

    /// Passes over one pattern and its captures without understanding it.
    pub(super) fn skip_pattern(&mut self) {
        let mut depth = 0usize;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some('"') => {
                    if self.string().is_err() {
                        return;
                    }
                    continue;
                }
                Some('(' | '[') => depth += 1,
                Some(')' | ']') => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.bump();
            if depth == 0 {
                self.skip_blank();
                while self.peek() == Some('@') {
                    self.bump();
                    if self.word().is_err() {
                        return;
                    }
                    self.skip_blank();
                }
                return;
            }
        }
    }

    pub(super) fn expect(&mut self, wanted: char) -> Read<()> {
        self.skip_blank();
        match self.peek() {
            Some(found) if found == wanted => {
                self.bump();
                Ok(())
            }
            Some(found) => self.error(format!("expected `{wanted}`, found `{found}`")),
            None => self.error(format!("expected `{wanted}`, but the file ends: is a parenthesis missing?")),
        }
    }

    pub(super) fn word(&mut self) -> Read<&'a str> {
        let (start, rest) = (self.at, &self.text[self.at..]);
        let ends = |char: char| !(char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | '?' | '!'));
        self.at += rest.find(ends).unwrap_or(rest.len());
        if start == self.at {
            return match self.peek() {
                Some(found) => self.error(format!("expected a name, found `{found}`")),
                None => self.error("expected a name, but the file ends"),
            };
        }
        Ok(&self.text[start..self.at])
    }

    pub(super) fn string(&mut self) -> Read<String> {
        self.expect('"')?;
        let mut out = String::new();
        loop {
            match self.peek() {
                None | Some('\n') => return self.error("a text is not closed: add `\"`"),
                Some('"') => {
                    self.bump();
                    return Ok(out);
                }
                Some('\\') => {
                    self.bump();
                    let escaped = self.peek();
                    self.bump();
                    match escaped {
                        Some('n') => out.push('\n'),
                        Some('t') => out.push('\t'),
                        Some('r') => out.push('\r'),
                        Some('0') => out.push('\0'),
                        Some(char @ ('"' | '\\')) => out.push(char),
                        // Tree-sitter drops the backslash in silence.
                        Some(char) => {
                            return self
                                .error(format!("in a text `\\{char}` is `{char}`: write `\\\\{char}`"));
                        }
                        None => return self.error("a text is not closed: add `\"`"),
                    }
                }
                Some(_) => {
                    // All up to what means something.
                    let rest = &self.text[self.at..];
                    let end = rest.find(['"', '\\', '\n']).unwrap_or(rest.len());
                    out.push_str(&rest[..end]);
                    self.at += end;
                }
            }
        }
    }
}
