//! The texts that a scan passes over: strings, templates and regular expressions, and what closes them where they do not
//! end. Knows no brackets of code.

use super::{Dialect, Patch, Scan, closer};

impl Scan<'_> {
    pub(super) fn begins_regex(&self) -> bool {
        let before = self.text[..self.at].trim_end();
        let Some(last) = before.bytes().last() else { return true };
        before.ends_with("return") || before.ends_with("typeof") || b"(,=:[!&|?{};+*%~^<>".contains(&last)
    }

    pub(super) fn regex(&mut self) {
        let mut at = self.at + 1;
        let mut in_class = false;
        while at < self.line.end {
            match self.bytes[at] {
                b'\\' => at += 1,
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => return self.at = at + 1,
                _ => {}
            }
            at += 1;
        }
        self.at += 1;
    }

    pub(super) fn string(&mut self, quote: u8) {
        let at = self.at;
        match (self.dialect, quote) {
            (Dialect::Python, b'`') => self.at += 1,
            (Dialect::Python, _) if self.bytes[at..].starts_with(&[quote; 3]) => self.long_string(quote),
            (Dialect::Script, b'`') => self.template(),
            (Dialect::Go, b'`') => match self.text[at + 1..].find('`') {
                Some(end) => self.at = at + 1 + end + 1,
                None => self.ends_open("`"),
            },
            // What stands behind a letter is an apostrophe.
            (Dialect::Script, b'\'')
                if at > 0 && self.bytes[at - 1].is_ascii_alphanumeric() && !self.follows_keyword() =>
            {
                self.at += 1;
            }
            _ => self.short_string(quote),
        }
    }

    pub(super) fn follows_keyword(&self) -> bool {
        ["return", "case", "typeof", "from", "in", "of"]
            .iter()
            .any(|word| self.text[..self.at].ends_with(word))
    }

    /// The text's end in a string.
    pub(super) fn ends_open(&mut self, closing: &str) {
        self.at = self.text.len();
        self.code_end = self.at;
        self.patches.push(Patch::new(self.at, self.at, closing));
    }

    pub(super) fn is_formatted(&self) -> bool {
        let before = &self.bytes[self.at.saturating_sub(2)..self.at];
        before.iter().any(|byte| matches!(byte, b'f' | b'F'))
    }

    pub(super) fn short_string(&mut self, quote: u8) {
        let start = self.at;
        let formatted = self.dialect == Dialect::Python && self.is_formatted();
        let mut at = start + 1;
        let mut depth = 0usize;
        while at < self.line.end {
            match self.bytes[at] {
                b'\\' => at += if self.bytes.get(at + 1) == Some(&b'\r') { 2 } else { 1 },
                byte if byte == quote => return self.at = at + 1,
                b'{' if formatted && self.bytes.get(at + 1) == Some(&b'{') && depth == 0 => at += 1,
                b'{' if formatted => depth += 1,
                b'}' if formatted => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
        }
        if at > self.line.end {
            // The line's end is escaped: the string goes on.
            if self.dialect != Dialect::Go && at < self.text.len() {
                let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
                self.line.end = end;
                self.at = at;
                return;
            }
        }
        let end = start + self.text[start..self.line.end].trim_end().len();
        let closing = "}".repeat(depth) + char::from(quote).encode_utf8(&mut [0; 4]);
        self.patches.push(Patch::new(end, end, &closing));
        self.at = self.line.end;
        self.code_end = end;
    }

    pub(super) fn long_string(&mut self, quote: u8) {
        let formatted = self.is_formatted();
        let quotes = [quote; 3];
        let mut at = self.at + 3;
        let mut depth = 0usize;
        while at < self.bytes.len() {
            match self.bytes[at] {
                b'\\' => at += 1,
                byte if byte == quote && self.bytes[at..].starts_with(&quotes) => return self.at = at + 3,
                b'{' if formatted => depth += 1,
                b'}' if formatted => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
        }
        let closing = "}".repeat(depth) + std::str::from_utf8(&quotes).unwrap_or_default();
        self.ends_open(&closing);
    }

    /// A template with what is filled into it: texts and brackets in there are passed over.
    pub(super) fn template(&mut self) {
        let mut at = self.at + 1;
        // What is open: a template, or what is filled in, with its brackets.
        let mut open: Vec<u8> = vec![b'`'];
        while at < self.bytes.len() {
            let inside = open.last().copied().unwrap_or(b'`');
            match (inside, self.bytes[at]) {
                (b'`', b'\\') => at += 1,
                (b'`', b'`') => {
                    open.pop();
                    if open.is_empty() {
                        return self.at = at + 1;
                    }
                }
                (b'`', b'$') if self.bytes.get(at + 1) == Some(&b'{') => {
                    open.push(b'{');
                    at += 1;
                }
                (b'`', _) => {}
                (_, b'`') => open.push(b'`'),
                (_, bracket @ (b'(' | b'[' | b'{')) => open.push(bracket),
                (inside, bracket @ (b')' | b']' | b'}')) if closer(inside) == bracket => {
                    open.pop();
                }
                (_, quote @ (b'"' | b'\'')) => {
                    let rest = &self.bytes[at + 1..];
                    let end = rest.iter().position(|byte| *byte == quote || *byte == b'\n');
                    at += end.map_or(0, |end| end + 1);
                }
                _ => {}
            }
            at += 1;
        }
        let closing: String =
            open.iter().rev().map(|it| if *it == b'`' { '`' } else { char::from(closer(*it)) }).collect();
        self.ends_open(&closing);
    }
}
