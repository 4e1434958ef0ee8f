//! A text as the tokens of its language, so that layout is no difference. Knows no baseline.

use std::ops::Range;

use crate::syntax::SyntaxTree;

/// One token: what the parser takes for one, or what it leaves between two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Equal for tokens that say the same. It is the same in every run of the program.
    pub(super) print: u64,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is_comment: bool,
}

/// What stands for code that is indented deeper than the code before it, and for the end of that.
const INDENT: u64 = 1;
const DEDENT: u64 = 2;

/// The tokens of a text, in order. Left out is what formatters add and take away: a comma between the last of several
/// lines and what closes them, a semicolon at the end of a line; and which quotes a text stands in is no difference.
/// Where indentation means something, its beginning and end are tokens without a width.
pub(super) fn tokens(text: &str, tree: &SyntaxTree) -> Vec<Token> {
    let mut reader = Reader {
        text,
        indented: tree.language().is_indented(),
        tokens: Vec::new(),
        levels: Vec::new(),
        open: 0,
        done: 0,
    };
    for node in tree.root().subtree().filter(|node| node.is_leaf() && !node.byte_range().is_empty()) {
        reader.between(node.start_byte());
        reader.take(node.byte_range(), node.kind().contains("comment"));
    }
    reader.between(text.len());
    reader.tokens
}

/// The tokens that begin inside `range`.
pub(super) fn within(tokens: &[Token], range: &Range<usize>) -> Range<usize> {
    let at = |byte: usize| tokens.partition_point(|token| token.start < byte);
    at(range.start)..at(range.end)
}

/// One print for a sequence of tokens.
pub(super) fn print(tokens: &[Token]) -> u64 {
    hash(tokens.iter().flat_map(|token| token.print.to_le_bytes()))
}

struct Reader<'t> {
    text: &'t str,
    indented: bool,
    tokens: Vec<Token>,
    /// The columns of the blocks around, outermost first.
    levels: Vec<usize>,
    /// How many brackets are open.
    open: usize,
    /// What lies before this byte has been read.
    done: usize,
}

impl Reader<'_> {
    /// Takes what stands between two leaves for a token, if it is more than white space.
    fn between(&mut self, end: usize) {
        let (start, between) = (self.done, self.text.get(self.done..end).unwrap_or_default());
        let (head, rest) = (between.len() - between.trim_start().len(), between.trim());
        if !rest.is_empty() {
            self.take(start + head..start + head + rest.len(), false);
        }
    }

    fn take(&mut self, range: Range<usize>, is_comment: bool) {
        let word = &self.text[range.clone()];
        let before = self.text.get(self.done..range.start).unwrap_or_default();
        let begins_line = self.tokens.is_empty() || before.contains(['\n', '\r']);
        self.done = range.end;
        match word.trim() {
            "(" | "[" | "{" => self.open += 1,
            ")" | "]" | "}" => self.open = self.open.saturating_sub(1),
            "," if self.precedes_closing(range.end) => return,
            ";" if self.ends_line(range.end) => return,
            // A line that goes on in the next one.
            "\\" | "" => return,
            _ => {}
        }
        let opens = matches!(word, "(" | "[" | "{");
        if self.indented && begins_line && !is_comment && self.open == usize::from(opens) {
            self.indent(range.start);
        }
        let print = hash(normal(word).bytes());
        self.tokens.push(Token { print, start: range.start, end: range.end, is_comment });
    }

    fn indent(&mut self, at: usize) {
        let line = self.text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let column = at - line;
        let mut mark = |print| self.tokens.push(Token { print, start: at, end: at, is_comment: false });
        while self.levels.last().is_some_and(|level| *level > column) {
            self.levels.pop();
            mark(DEDENT);
        }
        if column > self.levels.last().copied().unwrap_or(0) {
            self.levels.push(column);
            mark(INDENT);
        }
    }

    fn precedes_closing(&self, at: usize) -> bool {
        let rest = &self.text[at..];
        let next = rest.trim_start();
        next.starts_with([')', ']', '}']) && rest[..rest.len() - next.len()].contains(['\n', '\r'])
    }

    fn ends_line(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches([' ', '\t']);
        rest.is_empty() || rest.starts_with(['\n', '\r'])
    }
}

/// A token's text, with one kind of quotes and one kind of line end.
fn normal(word: &str) -> std::borrow::Cow<'_, str> {
    let quotes = word.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    if !quotes.is_empty() && quotes.bytes().all(|byte| byte == b'\'') {
        return word.replace('\'', "\"").into();
    }
    if word.contains('\r') { word.replace("\r\n", "\n").into() } else { word.into() }
}

/// The 64-bit Fowler-Noll-Vo hash 1a: prints are kept on the disk, so they must not change with the standard library's
/// hasher.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Language;

    fn same(language: &str, one: &str, other: &str) -> bool {
        let language = Language::named(language).unwrap();
        let prints = |text: &str| -> Vec<u64> {
            tokens(text, &SyntaxTree::parse(language, text)).iter().map(|token| token.print).collect()
        };
        prints(one) == prints(other)
    }

    #[test]
    fn layout_is_no_token_and_what_it_means_is() {
        for (language, one, other, expected) in [
            ("python", "f(a,b)\n", "f(\n    a,\n    b,\n)\n", true),
            ("python", "x = 'a'\n", "x = \"a\"\r\n", true),
            ("python", "if a:\n  b()\n  c()\n", "if a:\n    b()\n    c()\n", true),
            ("python", "if a:\n    b()\n    c()\n", "if a:\n    b()\nc()\n", false),
            ("python", "x = a \\\n  + b\n", "x = a + b\n", true),
            ("python", "x = 'a b'\n", "x = 'a  b'\n", false),
            ("python", "x = 'a\\n b'\n", "x = 'a\\n c'\n", false),
            (
                "python",
                "def f():\n    \"\"\"One\n    two\"\"\"\n    g()\n",
                "def f():\n  \"\"\"One\n    two\"\"\"\n  g()\n",
                true,
            ),
            ("python", "f((x,))\n", "f((x))\n", false),
            ("javascript", "const f = () => {\n  g()\n}\n", "const f = () => { g(); };\n", false),
            ("javascript", "a()\nb('x')\n", "a();\nb(\"x\");\n", true),
            ("javascript", "if (a) { b() }\n", "if (a) {\n  b()\n}\n", true),
            ("go", "if a {\n\tb( )\n}\n", "if a {\n    b()\n}\n", true),
        ] {
            assert_eq!(same(language, one, other), expected, "{one:?} and {other:?}");
        }
    }
}
