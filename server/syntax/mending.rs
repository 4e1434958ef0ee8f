//! What is wrong with an excerpt, told from its lines and brackets, and what a parser is given instead: closing brackets
//! where one is missing, nothing where there is one too many, comments for prose. Knows no tree.

use super::excerpt::{Prefixes, is_elision, is_prose};
use super::patches::Patch;

/// How a language spells what is scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Python,
    Script,
    Go,
}

/// More than this many places are no excerpt's: nothing is mended then.
const MOST_PATCHES: usize = 20_000;

/// What to change of a text that does not parse so that more of it does, in the order of the bytes.
pub(super) fn mend(text: &str, dialect: Dialect) -> Vec<Patch> {
    let mut scan = Scan {
        text,
        bytes: text.as_bytes(),
        dialect,
        patches: Vec::new(),
        open: Vec::new(),
        at: 0,
        code_end: 0,
        statement: 0,
        base: None,
        in_function: false,
        line: Line::default(),
        decorators: None,
        after_prose: false,
        clauses: Vec::new(),
    };
    scan.run();
    let mut patches = scan.patches;
    patches.sort_by_key(|patch| patch.start);
    let mut end = 0;
    patches.retain(|patch| {
        let fits = patch.start >= end;
        end = if fits { patch.end } else { end };
        fits
    });
    if patches.len() > MOST_PATCHES { Vec::new() } else { patches }
}

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    bracket: u8,
    at: usize,
    /// The column of the line it stands in.
    indent: usize,
    /// The column of the line that its statement begins in.
    statement: usize,
    /// Whether it holds lines that end without a comma: `import (`.
    is_group: bool,
    /// Whether it is that of a `for`, which holds semicolons.
    is_for: bool,
}

/// The line that is being read.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    /// Its first byte that is no white space.
    start: usize,
    end: usize,
    /// How many columns its code is indented.
    indent: usize,
}

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    dialect: Dialect,
    patches: Vec<Patch>,
    open: Vec<Open>,
    at: usize,
    /// The byte behind the last one of code.
    code_end: usize,
    /// The column of the line that the statement begins in.
    statement: usize,
    /// In Python, the column that counts as the outermost.
    base: Option<usize>,
    /// Whether it stands in the function that the excerpt begins in, whose head is not there.
    in_function: bool,
    line: Line,
    /// Where the decorators begin that stand right above.
    decorators: Option<usize>,
    after_prose: bool,
    /// In Python, the columns of the statements around, each with its first word.
    clauses: Vec<(usize, &'t str)>,
}

const CLOSERS: [u8; 3] = [b')', b']', b'}'];

fn closer(bracket: u8) -> u8 {
    match bracket {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

fn is_word(byte: u8) -> bool {
    byte == b'_' || byte == b'$' || byte.is_ascii_alphanumeric() || byte >= 0x80
}

impl<'t> Scan<'t> {
    fn run(&mut self) {
        let prefixes = Prefixes::of(self.text, self.dialect == Dialect::Python);
        let text = self.text;
        let mut at = 0;
        while at < text.len() {
            let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
            if self.at > at {
                // A text or a comment that began in a line above goes on.
                if self.at <= end {
                    self.line = Line { start: self.at, end, indent: self.line.indent };
                    self.read_line();
                }
                at = end + 1;
                continue;
            }
            self.at = at;
            let line = &text[at..end];
            match prefixes.of_line(line) {
                None => self.silence(at, end),
                Some(prefix) => {
                    if prefix > 0 {
                        self.patches.push(Patch::new(at, at + prefix, ""));
                    }
                    self.begin_line(at + prefix, end);
                }
            }
            at = end + 1;
        }
        // What the text's end leaves open.
        self.close_above(0, text.trim_end().len().max(self.code_end));
    }

    fn word_at(&self, at: usize) -> &'t str {
        let length = self.bytes[at..].iter().take_while(|byte| is_word(**byte)).count();
        self.text.get(at..at + length).unwrap_or_default()
    }

    /// Has the parser read a line as a comment.
    fn silence(&mut self, start: usize, end: usize) {
        let opener = if self.dialect == Dialect::Python { "#" } else { "//" };
        let start = start + (self.text[start..end].len() - self.text[start..end].trim_start().len());
        let mut width = opener.len().min(end - start);
        while !self.text.is_char_boundary(start + width) {
            width += 1;
        }
        self.patches.push(Patch::new(start, start + width, opener));
        self.at = end;
    }

    fn begin_line(&mut self, from: usize, end: usize) {
        let code = self.text[from..end].trim_start();
        let start = end - code.len();
        let code = code.trim_end();
        if code.is_empty() {
            self.at = end;
            self.after_prose = false;
            return;
        }
        let indent = self.bytes[from..start].iter().map(|byte| if *byte == b'\t' { 4 } else { 1 }).sum();
        if is_elision(code, self.dialect == Dialect::Python)
            || (indent == 0 && is_prose(code, self.after_prose, self.dialect == Dialect::Python))
        {
            self.after_prose = true;
            return self.silence(start, end);
        }
        self.after_prose = false;
        self.line = Line { start, end, indent };
        let is_comment = match self.dialect {
            Dialect::Python => code.starts_with('#'),
            _ => code.starts_with("//") || code.starts_with("/*"),
        };
        if !is_comment {
            match self.dialect {
                Dialect::Python => self.begin_python(from, code),
                Dialect::Script => self.begin_script(code),
                Dialect::Go => self.begin_go(code),
            }
            if self.open.is_empty() {
                self.statement = indent;
            }
        }
        self.at = self.at.max(start);
        self.read_line();
    }

    /// In Python what is indented no deeper than its statement is not part of it, and what stands deeper than the first
    /// line of an excerpt stood in something that is not there.
    fn begin_python(&mut self, from: usize, code: &str) {
        let Line { start, indent, .. } = self.line;
        if let Some(last) = self.open.last().copied() {
            if self.heads_block() {
                self.close_header();
            } else if indent <= last.statement && !CLOSERS.contains(&code.as_bytes()[0]) {
                self.close_above(0, self.code_end);
            }
        }
        if !self.open.is_empty() {
            return;
        }
        let word = self.word_at(start);
        let is_item = matches!(word, "def" | "class") || code.starts_with("async def ") || code.starts_with('@');
        let base = match self.base {
            Some(base) if indent < base => {
                // What stands in the class of the function that the excerpt began in.
                self.in_function &= indent > 0 && !is_item;
                indent
            }
            Some(base) => base,
            None => {
                if indent > 0 && !is_item {
                    self.in_function = true;
                    let head = if self.awaits() { "async def _():\n" } else { "def _():\n" };
                    self.patches.push(Patch::new(from, from, head));
                }
                indent
            }
        };
        self.base = Some(base);
        if base > 0 {
            let mut cut = from;
            // The function's own column.
            let mut left = base - usize::from(self.in_function);
            while left > 0 && cut < start {
                left = left.saturating_sub(if self.bytes[cut] == b'\t' { 4 } else { 1 });
                cut += 1;
            }
            self.patches.push(Patch::new(from, cut, ""));
        }
        while self.clauses.last().is_some_and(|(column, _)| *column > indent) {
            self.clauses.pop();
        }
        let before = self.clauses.last().filter(|(column, _)| *column == indent).map(|(_, word)| *word);
        let pad = " ".repeat(indent - base + usize::from(self.in_function));
        let is_behind = |words: &[&str]| before.is_some_and(|before| words.contains(&before));
        match word {
            "elif" | "else" if !is_behind(&["if", "elif", "for", "while", "async", "try", "except"]) => {
                self.patches.push(Patch::new(start, start, &format!("if _:\n{pad} _\n{pad}")));
            }
            "except" | "finally" if !is_behind(&["try", "except", "else"]) => {
                self.patches.push(Patch::new(start, start, &format!("try:\n{pad} _\n{pad}")));
            }
            _ => {}
        }
        if before.is_some() {
            self.clauses.pop();
        }
        self.clauses.push((indent, word));
    }

    /// Whether the code above is the head of a block, in which a bracket is open.
    fn heads_block(&self) -> bool {
        const HEADS: [&str; 10] =
            ["def", "class", "if", "elif", "for", "while", "with", "async", "except", "match"];
        let Some(first) = self.open.first() else { return false };
        let line = self.text[..first.at].rfind('\n').map_or(0, |at| at + 1);
        let head = &self.text[line..self.code_end];
        head.ends_with(':')
            && self.line.indent > first.statement
            && HEADS.contains(&self.clauses.last().map_or("", |(_, word)| *word))
    }

    /// Closes what is open before the colon, or before the arrow of what is returned.
    fn close_header(&mut self) {
        let first = self.open[0].at;
        let head = &self.text[first..self.code_end];
        let at = head.rfind("->").map_or(head.len() - 1, |arrow| head[..arrow].trim_end().len());
        self.close_above(0, first + at);
    }

    fn begin_script(&mut self, code: &str) {
        const STATEMENTS: [&str; 20] = [
            "const", "let", "var", "return", "if", "for", "while", "throw", "try", "switch", "break",
            "continue", "import", "export", "class", "function", "interface", "enum", "type", "do",
        ];
        let Line { start, indent, .. } = self.line;
        let word = self.word_at(start);
        let behind = code[word.len().min(code.len())..].trim_start();
        let is_statement = STATEMENTS.contains(&word)
            && !behind.starts_with([':', ',', '=', '.', '?'])
            && !(word == "import" && behind.starts_with('('))
            && (word != "type" || behind.contains('='));
        let goes_on = self.code_end > 0
            && matches!(self.bytes[self.code_end - 1], b',' | b'(' | b'[' | b'{' | b'=' | b'+' | b'-' | b'&' | b'|' | b'?' | b':' | b'>' | b'<' | b'*' | b'.' | b'`');
        if is_statement {
            let keep = self.open.iter().rposition(|open| open.indent < indent).map_or(0, |at| at + 1);
            // Statements stand in braces.
            let inner = self.open[keep..].iter().rposition(|open| open.bracket == b'{' && open.indent < indent);
            self.close_above(inner.map_or(keep, |at| keep + at + 1), self.code_end);
        } else if !word.is_empty() && !goes_on {
            let is_open = |open: &&Open| open.bracket != b'{' && open.indent >= indent;
            let count = self.open.iter().rev().take_while(is_open).count();
            self.close_above(self.open.len() - count, self.code_end);
        }
        if self.open.last().is_some_and(|open| open.at == usize::MAX && indent < open.indent)
            && !code.starts_with('}')
        {
            self.close_above(self.open.len() - 1, self.code_end);
        }
        if self.open.is_empty() {
            if code.starts_with('@') {
                self.decorators.get_or_insert(start);
                self.base.get_or_insert(indent);
                return;
            }
            if is_method(code) {
                let at = self.decorators.unwrap_or(start);
                self.open_around(at, "class _ {");
            } else if self.base.is_none() && indent > 0 && !is_statement_at_top(word) {
                self.open_around(start, if self.awaits() { "async function _() {" } else { "function _() {" });
            }
        }
        self.decorators = None;
        self.base.get_or_insert(indent);
    }

    fn begin_go(&mut self, code: &str) {
        const ITEMS: [&str; 6] = ["func", "type", "var", "const", "import", "package"];
        let Line { start, indent, .. } = self.line;
        let word = self.word_at(start);
        let is_item = indent == 0
            && ITEMS.contains(&word)
            && code.as_bytes().get(word.len()) == Some(&b' ');
        if is_item {
            self.base.get_or_insert(indent);
            return self.close_above(0, self.code_end);
        }
        if self.base.is_none() && indent > 0 && !code.starts_with(['"', '}', ')']) {
            self.open_around(start, "func _() {");
        }
        self.base.get_or_insert(indent);
        // What stands under the line that a block begins in is behind it.
        let is_label = matches!(word, "case" | "default") || code.ends_with(':');
        if !is_label && !CLOSERS.contains(&code.as_bytes()[0]) {
            let is_passed = |open: &&Open| match open.at {
                usize::MAX => open.indent > indent,
                _ => open.indent >= indent && !open.is_group,
            };
            let count = self.open.iter().rev().take_while(is_passed).count();
            self.close_above(self.open.len() - count, self.code_end);
        }
        // A line that ends a statement ends its arguments.
        let ends = self.code_end > 0 && {
            let last = self.bytes[self.code_end - 1];
            is_word(last) || CLOSERS.contains(&last) || matches!(last, b'"' | b'`' | b'\'')
        };
        if ends && !CLOSERS.contains(&code.as_bytes()[0]) && !code.starts_with('.') {
            let is_open = |open: &&Open| open.bracket != b'{' && !open.is_group;
            let count = self.open.iter().rev().take_while(is_open).count();
            self.close_above(self.open.len() - count, self.code_end);
        }
    }

    /// Whether something is awaited in the lines before the first that is not indented.
    fn awaits(&self) -> bool {
        let mut lines = self.text[self.line.start..].split('\n');
        let first = lines.next().unwrap_or_default();
        let is_inside = |line: &&str| line.starts_with([' ', '\t']) || line.trim().is_empty();
        let awaits = |line: &str| ["await ", "async with ", "async for "].iter().any(|it| line.contains(it));
        awaits(first) || lines.take_while(is_inside).any(awaits)
    }

    /// Begins what the first line stood in, whose head is not there.
    fn open_around(&mut self, at: usize, head: &str) {
        self.patches.push(Patch::new(at, at, head));
        // What it holds stands deeper.
        let indent = self.line.indent.saturating_sub(1);
        let open = Open { bracket: b'{', at: usize::MAX, indent, statement: indent, is_group: false, is_for: false };
        self.open.push(open);
    }

    /// Closes the open brackets but for the first `keep`.
    fn close_above(&mut self, keep: usize, at: usize) {
        while self.open.len() > keep {
            if let Some(open) = self.open.pop() {
                let closer = char::from(closer(open.bracket));
                self.patches.push(Patch::new(at, at, closer.encode_utf8(&mut [0; 4])));
            }
        }
    }

    /// Reads to the end of the line, and of what it begins.
    fn read_line(&mut self) {
        let end = self.line.end;
        while self.at < end {
            let at = self.at;
            let byte = self.bytes[at];
            match byte {
                b'#' if self.dialect == Dialect::Python => return self.at = end,
                b'/' if self.dialect != Dialect::Python => match self.bytes.get(at + 1) {
                    Some(b'/') => return self.at = end,
                    Some(b'*') => {
                        let rest = &self.text[at + 2..];
                        self.at = rest.find("*/").map_or(self.text.len(), |close| at + 2 + close + 2);
                        if self.at == self.text.len() && !rest.ends_with("*/") {
                            self.patches.push(Patch::new(self.at, self.at, "*/"));
                        }
                        if self.at > end {
                            return;
                        }
                        continue;
                    }
                    _ if self.dialect == Dialect::Script && self.begins_regex() => self.regex(),
                    _ => self.at += 1,
                },
                b'"' | b'\'' | b'`' => {
                    self.string(byte);
                    if self.at > end {
                        return;
                    }
                }
                b'(' | b'[' | b'{' => self.opens(byte),
                b')' | b']' | b'}' => self.closes(byte),
                b';' if self.dialect != Dialect::Python => self.semicolon(),
                b'=' if self.dialect == Dialect::Script && self.bytes.get(at + 1) == Some(&b'>') => self.arrow(),
                b'\\' => self.at += 2,
                b' ' | b'\t' | b'\r' => {
                    self.at += 1;
                    continue;
                }
                _ => self.at += 1,
            }
            self.code_end = self.code_end.max(self.at.min(self.text.len()));
        }
    }

    fn opens(&mut self, bracket: u8) {
        let before = self.text[..self.at].trim_end_matches(' ');
        let word = before.rsplit(|char: char| !char.is_alphanumeric() && char != '_').next().unwrap_or_default();
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
    fn block_begins(&mut self) {
        const HEADS: [&str; 8] = ["if", "for", "while", "switch", "catch", "function", "func", "else"];
        let line = self.line;
        if self.text[self.at..line.end].trim_end() != "{" || self.bytes[self.at - 1] != b' ' && self.at > 0 {
            return;
        }
        let code = self.text[line.start..self.at].trim_start_matches(['}', ' ']);
        let code = ["export ", "default ", "async "].iter().fold(code, |code, word| code.trim_start_matches(word));
        let head = code.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
        let is_open = |open: &&Open| open.bracket != b'{' && open.at >= line.start && open.at != usize::MAX;
        let count = self.open.iter().rev().take_while(is_open).count();
        let Some(outermost) = self.open.len().checked_sub(count).and_then(|at| self.open.get(at)) else { return };
        let inside = &self.text[outermost.at..self.at];
        if HEADS.contains(&head) && !inside.contains("=>") && !inside.contains("func") {
            self.close_above(self.open.len() - count, self.code_end);
        }
    }

    /// Closes a list of parameters: `(req, res => {`.
    fn arrow(&mut self) {
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

    fn semicolon(&mut self) {
        let is_open = |open: &&Open| open.bracket != b'{' && !open.is_group && !open.is_for;
        let count = self.open.iter().rev().take_while(is_open).count();
        self.close_above(self.open.len() - count, self.code_end);
        self.at += 1;
    }

    fn closes(&mut self, bracket: u8) {
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
    fn goes_on(&self) -> bool {
        let rest = &self.text[self.at..self.line.end];
        if rest.contains("else") || rest.contains("catch") || rest.contains("finally") {
            return true;
        }
        let mut behind = self.text[self.line.end..].lines().filter(|line| !line.trim().is_empty());
        behind.next().is_some_and(|line| {
            let code = line.trim_start();
            let indent: usize =
                line[..line.len() - code.len()].bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum();
            indent > 0 && indent >= self.line.indent && !code.starts_with(['}', ')', '@']) && !is_method(code.trim_end())
        })
    }

    /// A bracket that nothing opened.
    fn stray(&mut self, bracket: u8) {
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
            && self.text[self.line.start..self.line.end].trim_end().bytes().all(|byte| b")]};, ".contains(&byte))
        {
            self.patches.push(Patch::new(at, at + rest.trim_end().len(), ""));
            self.at = self.line.end;
            return;
        }
        self.patches.push(Patch::new(at, at + 1, instead));
        self.at += 1;
    }

    fn begins_regex(&self) -> bool {
        let before = self.text[..self.at].trim_end();
        let Some(last) = before.bytes().last() else { return true };
        before.ends_with("return")
            || before.ends_with("typeof")
            || b"(,=:[!&|?{};+*%~^<>".contains(&last)
    }

    fn regex(&mut self) {
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

    fn string(&mut self, quote: u8) {
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
            (Dialect::Script, b'\'') if at > 0 && self.bytes[at - 1].is_ascii_alphanumeric() && !self.follows_keyword() => {
                self.at += 1;
            }
            _ => self.short_string(quote),
        }
    }

    fn follows_keyword(&self) -> bool {
        ["return", "case", "typeof", "from", "in", "of"].iter().any(|word| self.text[..self.at].ends_with(word))
    }

    /// The text's end in a string.
    fn ends_open(&mut self, closing: &str) {
        self.at = self.text.len();
        self.code_end = self.at;
        self.patches.push(Patch::new(self.at, self.at, closing));
    }

    fn is_formatted(&self) -> bool {
        let before = &self.bytes[self.at.saturating_sub(2)..self.at];
        before.iter().any(|byte| matches!(byte, b'f' | b'F'))
    }

    fn short_string(&mut self, quote: u8) {
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

    fn long_string(&mut self, quote: u8) {
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
    fn template(&mut self) {
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
        let closing: String = open.iter().rev().map(|it| if *it == b'`' { '`' } else { char::from(closer(*it)) }).collect();
        self.ends_open(&closing);
    }
}

fn is_statement_at_top(word: &str) -> bool {
    matches!(word, "import" | "export" | "function" | "class" | "interface" | "enum" | "type" | "declare")
}

/// Whether a line outside of everything begins a method.
fn is_method(code: &str) -> bool {
    const MODIFIERS: [&str; 8] =
        ["public ", "private ", "protected ", "static ", "async ", "override ", "get ", "set "];
    const WORDS: [&str; 14] = [
        "if", "for", "while", "switch", "catch", "function", "with", "return", "await", "do", "else", "try",
        "new", "typeof",
    ];
    let (mut code, mut modified) = (code, false);
    while let Some(rest) = MODIFIERS.iter().find_map(|modifier| code.strip_prefix(modifier)) {
        (code, modified) = (rest.trim_start(), true);
    }
    let code = code.trim_start_matches(['*', '#']);
    let name = code.find(|char: char| !char.is_alphanumeric() && char != '_' && char != '$').map_or(code, |end| &code[..end]);
    let count = |bracket: char| code.matches(bracket).count();
    let is_head = code[name.len()..].starts_with('(')
        && !name.is_empty()
        && !WORDS.contains(&name)
        && !name.starts_with(|char: char| char.is_ascii_digit());
    is_head
        && !code.contains("=>")
        && ((code.ends_with('{') && count('(') == count(')'))
            || ((modified || name == "constructor") && code.ends_with('(')))
}
