//! The beginnings of lines, language by language: what they close, and what an excerpt stood in that is not there.

use super::{CLOSERS, Line, Open, Patch, Scan, is_word};

impl Scan<'_> {
    /// In Python what is indented no deeper than its statement is not part of it, and what stands deeper than the first
    /// line of an excerpt stood in something that is not there.
    pub(super) fn begin_python(&mut self, from: usize, code: &str) {
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
        let is_item =
            matches!(word, "def" | "class") || code.starts_with("async def ") || code.starts_with('@');
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
    pub(super) fn heads_block(&self) -> bool {
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
    pub(super) fn close_header(&mut self) {
        let first = self.open[0].at;
        let head = &self.text[first..self.code_end];
        let at = head.rfind("->").map_or(head.len() - 1, |arrow| head[..arrow].trim_end().len());
        self.close_above(0, first + at);
    }

    pub(super) fn begin_script(&mut self, code: &str) {
        const STATEMENTS: [&str; 20] = [
            "const",
            "let",
            "var",
            "return",
            "if",
            "for",
            "while",
            "throw",
            "try",
            "switch",
            "break",
            "continue",
            "import",
            "export",
            "class",
            "function",
            "interface",
            "enum",
            "type",
            "do",
        ];
        let Line { start, indent, .. } = self.line;
        let word = self.word_at(start);
        let behind = code[word.len().min(code.len())..].trim_start();
        let is_statement = STATEMENTS.contains(&word)
            && !behind.starts_with([':', ',', '=', '.', '?'])
            && !(word == "import" && behind.starts_with('('))
            && (word != "type" || behind.contains('='));
        let goes_on = self.code_end > 0
            && matches!(
                self.bytes[self.code_end - 1],
                b',' | b'('
                    | b'['
                    | b'{'
                    | b'='
                    | b'+'
                    | b'-'
                    | b'&'
                    | b'|'
                    | b'?'
                    | b':'
                    | b'>'
                    | b'<'
                    | b'*'
                    | b'.'
                    | b'`'
            );
        if is_statement {
            let keep = self.open.iter().rposition(|open| open.indent < indent).map_or(0, |at| at + 1);
            // Statements stand in braces.
            let inner =
                self.open[keep..].iter().rposition(|open| open.bracket == b'{' && open.indent < indent);
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
                self.open_around(
                    start,
                    if self.awaits() { "async function _() {" } else { "function _() {" },
                );
            }
        }
        self.decorators = None;
        self.base.get_or_insert(indent);
    }

    pub(super) fn begin_go(&mut self, code: &str) {
        const ITEMS: [&str; 6] = ["func", "type", "var", "const", "import", "package"];
        let Line { start, indent, .. } = self.line;
        let word = self.word_at(start);
        let is_item = indent == 0 && ITEMS.contains(&word) && code.as_bytes().get(word.len()) == Some(&b' ');
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
    pub(super) fn awaits(&self) -> bool {
        let mut lines = self.text[self.line.start..].split('\n');
        let first = lines.next().unwrap_or_default();
        let is_inside = |line: &&str| line.starts_with([' ', '\t']) || line.trim().is_empty();
        let awaits = |line: &str| ["await ", "async with ", "async for "].iter().any(|it| line.contains(it));
        awaits(first) || lines.take_while(is_inside).any(awaits)
    }

    /// Begins what the first line stood in, whose head is not there.
    pub(super) fn open_around(&mut self, at: usize, head: &str) {
        self.patches.push(Patch::new(at, at, head));
        // What it holds stands deeper.
        let indent = self.line.indent.saturating_sub(1);
        let open =
            Open { bracket: b'{', at: usize::MAX, indent, statement: indent, is_group: false, is_for: false };
        self.open.push(open);
    }
}

fn is_statement_at_top(word: &str) -> bool {
    matches!(word, "import" | "export" | "function" | "class" | "interface" | "enum" | "type" | "declare")
}

/// Whether a line outside of everything begins a method.
pub(super) fn is_method(code: &str) -> bool {
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
    let name = code
        .find(|char: char| !char.is_alphanumeric() && char != '_' && char != '$')
        .map_or(code, |end| &code[..end]);
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
