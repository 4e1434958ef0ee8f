//! What is wrong with an excerpt, told from its lines and brackets, and what a parser is given instead: closing brackets
//! where one is missing, nothing where there is one too many, comments for prose. Knows no tree, and never sees a text
//! that parses.

mod brackets;
mod lines;
mod statements;
mod strings;

use self::lines::{Prefixes, is_elision, is_prose};
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
        self.close_above(0, self.code_end);
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

    /// Closes the open brackets but for the first `keep`.
    fn close_above(&mut self, keep: usize, at: usize) {
        if self.open.len() > keep && self.lacks_operand(at) {
            self.patches.push(Patch::new(at, at, "_"));
        }
        while self.open.len() > keep {
            if let Some(open) = self.open.pop() {
                let closer = char::from(closer(open.bracket));
                self.patches.push(Patch::new(at, at, closer.encode_utf8(&mut [0; 4])));
            }
        }
    }

    /// Whether what stands before a byte is half of something: `a.`, `a =`, `a +`.
    fn lacks_operand(&self, at: usize) -> bool {
        let before = &self.bytes[..at];
        let Some((last, before)) = before.split_last() else { return false };
        match last {
            b'.' | b'+' | b'-' => before.last() != Some(last),
            b'>' => before.last() == Some(&b'='),
            b'=' | b'%' | b'|' | b'&' | b'<' | b'?' | b':' => true,
            _ => false,
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
                b'=' if self.dialect == Dialect::Script && self.bytes.get(at + 1) == Some(&b'>') => {
                    self.arrow()
                }
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
}

#[cfg(test)]
mod tests {
    use super::super::patches::Patches;
    use super::Dialect::{self, Go, Python, Script};
    use super::mend;

    /// Excerpts, and what is read instead of them.
    const EXCERPTS: &[(Dialect, &str, &str)] = &[
        (Python, "f(a\nx = 1\n", "f(a)\nx = 1\n"),
        (Python, "if f(a:\n    b()\n", "if f(a):\n    b()\n"),
        (Python, "def f(a, b -> int:\n    pass\n", "def f(a, b) -> int:\n    pass\n"),
        (Python, "run(f\"SELECT {x", "run(f\"SELECT {x}\")"),
        (Python, "x = f([1)\n", "x = f([1])\n"),
        (Python, "x = f(a=1, b=  # c", "x = f(a=1, b=_)  # c"),
        (Python, "y = 1)\n", "y = 1\n"),
        (Python, "    return a\n  def g():\n    b()\n", "def _():\n return a\ndef g():\n  b()\n"),
        (Python, "else:\n    y()\n", "if _:\n _\nelse:\n    y()\n"),
        (Python, ">>> f(1\n... )\n2\n", "f(1\n)\n#\n"),
        (Python, "@@ -1 +1 @@\n f()\n-a()\n+b()\n", "#@ -1 +1 @@\nf()\n#a()\nb()\n"),
        (Python, "Here's the code you need:\n\nx = 1\n", "#ere's the code you need:\n\nx = 1\n"),
        (Python, "a()\n... rest of it ...\nb()\n", "a()\n#.. rest of it ...\nb()\n"),
        (Python, "a = (\n    '''\n(\n'''\n)\n", "a = (\n    '''\n(\n'''\n)\n"),
        (Script, "f(a, g(b);\nh();\n", "f(a, g(b));\nh();\n"),
        (Script, "f(a\nconst b = 1\n", "f(a)\nconst b = 1\n"),
        (Script, "if (f(a) {\n  b();\n}\n", "if (f(a)) {\n  b();\n}\n"),
        (Script, "get('/', (req, res => {\n});\n", "get('/', (req, res) => {\n});\n"),
        (Script, "{\n  if (a) {\n    b();\n  return 1;\n}\n", "{\n  if (a) {\n    b();}\n  return 1;\n}\n"),
        (Script, "  f();\n  return a;\n}\n", "  function _() {f();\n  return a;\n}\n"),
        (Script, "  find(id) {\n  }\n}\n", "  class _ {find(id) {\n  }\n}\n"),
        (Script, "f(() => {\n  a.", "f(() => {\n  a._})"),
        (Script, "const q = `a ${b", "const q = `a ${b}`"),
        (Script, "a = '(';\nb = /[(]/;\nc = `(${d(')')}`;\n", "a = '(';\nb = /[(]/;\nc = `(${d(')')}`;\n"),
        (Go, "func f() {\n\tx := g(a\n\treturn x\n}\n", "func f() {\n\tx := g(a)\n\treturn x\n}\n"),
        (Go, "func f(a int {\n\tif g(a {\n\t}\n}\n", "func f(a int) {\n\tif g(a) {\n\t}\n}\n"),
        (Go, "func f() {\n\tg()\n\nfunc h() {}\n", "func f() {\n\tg()}\n\nfunc h() {}\n"),
        (Go, "\treturn x\n}\n", "\tfunc _() {return x\n}\n"),
        (Go, "## The handler\n\nfunc f() {}\n", "// The handler\n\nfunc f() {}\n"),
        (Go, "func f() {\n\t...\n}\n", "func f() {\n\t//.\n}\n"),
    ];

    #[test]
    fn what_is_wrong_with_an_excerpt_is_left_out_or_added() {
        for (dialect, text, expected) in EXCERPTS {
            let read = Patches::new(mend(text, *dialect)).read(text);
            assert_eq!(read, *expected, "{text:?}");
        }
    }
}
