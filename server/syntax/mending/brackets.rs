//! Brackets: which belong together, where one is missing, and which nothing opened.

use super::statements::is_method;
use super::{Dialect, Open, Patch, Scan, closer, is_word};

impl Scan<'_> {
    pub(super) fn opens(&mut self, bracket: u8) {
        let before = self.text[..self.at].trim_end_matches(' ');
        let word =
            before.rsplit(|char: char| !char.is_alphanumeric() && char != '_').next().unwrap_or_default();
        if bracket == b'{' && self.dialect != Dialect::Python {
            self.block_begins();
        }
        let is_group = self.dialect == Dialect::Go
            && bracket == b'('
            && matches!(word, "import" | "const" | "var" | "type")
            && before.len() - word.len() == self.line.start;
        self.open.push(Open {
            bracket,
            at: self.at,
            indent: self.line.indent,
            statement: self.statement,
            is_group,
            is_for: word == "for" || word == "await",
        });
        self.at += 1;
    }

    /// Closes the head of a block before the block: `if (f(x) {`.
    pub(super) fn block_begins(&mut self) {
        const HEADS: [&str; 8] = ["if", "for", "while", "switch", "catch", "function", "func", "else"];
        let line = self.line;
        if self.text[self.at..line.end].trim_end() != "{" || self.at > 0 && self.bytes[self.at - 1] != b' ' {
            return;
        }
        let code = self.text[line.start..self.at].trim_start_matches(['}', ' ']);
        let code =
            ["export ", "default ", "async "].iter().fold(code, |code, word| code.trim_start_matches(word));
        let head = code.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
        let is_open = |open: &&Open| open.bracket != b'{' && open.at >= line.start && open.at != usize::MAX;
        let count = self.open.iter().rev().take_while(is_open).count();
        let Some(outermost) = self.open.len().checked_sub(count).and_then(|at| self.open.get(at)) else {
            return;
        };
        let inside = &self.text[outermost.at..self.at];
        if HEADS.contains(&head) && !inside.contains("=>") && !inside.contains("func") {
            self.close_above(self.open.len() - count, self.code_end);
        }
    }

    /// Closes a list of parameters: `(req, res => {`.
    pub(super) fn arrow(&mut self) {
        if let Some(open) = self.open.last()
            && open.bracket == b'('
            && open.at != usize::MAX
        {
            let before = self.text[..open.at].trim_end();
            let list = &self.text[open.at + 1..self.at];
            let is_call = before.ends_with(|char: char| char.is_alphanumeric() || "_$)]".contains(char))
                && !before.ends_with("async");
            let is_name = |name: &str| !name.trim().is_empty() && name.trim().bytes().all(is_word);
            if !is_call && list.contains(',') && list.split(',').all(is_name) {
                self.close_above(self.open.len() - 1, self.code_end);
            }
        }
        self.at += 2;
    }

    pub(super) fn semicolon(&mut self) {
        let is_open = |open: &&Open| open.bracket != b'{' && !open.is_group && !open.is_for;
        let count = self.open.iter().rev().take_while(is_open).count();
        self.close_above(self.open.len() - count, self.code_end);
        self.at += 1;
    }

    pub(super) fn closes(&mut self, bracket: u8) {
        let at = self.at;
        let begins_line = at == self.line.start;
        let is_it = |open: &Open| closer(open.bracket) == bracket;
        let mut wanted = self.open.iter().rposition(is_it);
        if bracket == b'}' && begins_line && self.dialect != Dialect::Python {
            let indent = self.line.indent;
            let last = wanted.map(|at| self.open[at].indent);
            let same = self.open.iter().rposition(|open| is_it(open) && open.indent == indent);
            // A brace that stands under another statement's head says which one is missing.
            if last.is_some_and(|last| last > indent) && same.is_some() {
                wanted = same;
            }
        }
        match wanted {
            // One of the blocks that the excerpt began in, inside of the function around it.
            Some(wanted) if begins_line && self.open[wanted].at == usize::MAX && self.goes_on() => {
                self.close_above(wanted + 1, self.code_end);
                self.open[wanted].indent = self.line.indent.saturating_sub(1);
                self.stray(bracket);
            }
            Some(wanted) => {
                self.close_above(wanted + 1, self.code_end);
                self.open.pop();
                self.at += 1;
            }
            None => self.stray(bracket),
        }
    }

    /// Whether code stands behind the brace that begins this line in the same block.
    pub(super) fn goes_on(&self) -> bool {
        let rest = &self.text[self.at..self.line.end];
        if rest.contains("else") || rest.contains("catch") || rest.contains("finally") {
            return true;
        }
        let mut behind = self.text[self.line.end..].lines().filter(|line| !line.trim().is_empty());
        behind.next().is_some_and(|line| {
            let code = line.trim_start();
            let indent: usize =
                line[..line.len() - code.len()].bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum();
            indent > 0
                && indent >= self.line.indent
                && !code.starts_with(['}', ')', '@'])
                && !is_method(code.trim_end())
        })
    }

    /// A bracket that nothing opened.
    pub(super) fn stray(&mut self, bracket: u8) {
        let at = self.at;
        let rest = &self.text[at..self.line.end];
        let behind = rest[1..].trim_start();
        let instead = match bracket {
            b'}' if behind.starts_with("else") && self.dialect == Dialect::Script => "if(_){}",
            b'}' if behind.starts_with("else") => "if _ {}",
            b'}' if behind.starts_with("catch") || behind.starts_with("finally") => "try{}",
            _ => "",
        };
        if self.dialect != Dialect::Python
            && self.text[self.line.start..self.line.end]
                .trim_end()
                .bytes()
                .all(|byte| b")]};, ".contains(&byte))
        {
            self.patches.push(Patch::new(at, at + rest.trim_end().len(), ""));
            self.at = self.line.end;
            return;
        }
        self.patches.push(Patch::new(at, at + 1, instead));
        self.at += 1;
    }
}
