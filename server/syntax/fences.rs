//! Markdown fences between lines of code: a block that was pasted out of a chat has them, and where a back quote begins a
//! text, all behind one would be that text. The parser is given a comment of the same length instead. Knows no tree.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

/// Three back quotes, as CommonMark's fenced code blocks begin and end.
const FENCE: &str = "```";

/// The fences of a text, from their first byte to their line's end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fences(Vec<Range<usize>>);

impl Fences {
    /// The lines that hold nothing but a fence, maybe with the name of a language.
    pub(super) fn of(text: &str) -> Fences {
        let mut fences = Vec::new();
        for start in memmem::find_iter(text.as_bytes(), FENCE) {
            let line = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
            let rest = &text[start + FENCE.len()..];
            let name = rest.find(['\n', '\r']).map_or(rest, |end| &rest[..end]);
            let is_name = |char: char| char.is_ascii_alphanumeric() || "_+.-".contains(char);
            if text[line..start].trim().is_empty() && name.trim_end().chars().all(is_name) {
                fences.push(start..start + FENCE.len() + name.len());
            }
        }
        Fences(fences)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text with a comment that `opener` begins in the place of each fence.
    pub(super) fn as_comments<'t>(&self, text: &'t str, opener: &str) -> Cow<'t, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(text);
        }
        let comment = format!("{opener:<width$}", width = FENCE.len());
        let mut covered = text.to_owned();
        for fence in &self.0 {
            covered.replace_range(fence.start..fence.start + FENCE.len(), &comment);
        }
        Cow::Owned(covered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_a_line_of_its_own() {
        let check = |text: &str, expected: &str| {
            assert_eq!(Fences::of(text).as_comments(text, "//"), expected, "{text:?}");
        };
        check("```go\na()\n```", "// go\na()\n// ");
        check("  ```\r\n```c++ \r\n", "  // \r\n// c++ \r\n");
        check("é\n```js\n", "é\n// js\n");
        check("x = ```\n``` y\n`` `\n````", "x = ```\n``` y\n`` `\n````");
    }
}
