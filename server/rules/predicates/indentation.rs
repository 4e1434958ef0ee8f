//! What belongs where in a text that is laid out by indentation, as YAML is, read from its lines: while it is being
//! typed, one unfinished line leaves no tree around the others. Knows no tree.

/// The keys on the way to the member that begins at a byte, outermost first, its own last; an element of a list has an
/// empty one.
pub(super) fn way_to(text: &str, byte: usize) -> Vec<&str> {
    let line_start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    let mut way = Vec::new();
    // Where what was met last begins, in bytes of its line.
    let mut column = byte - line_start + 1;
    let mut is_element = false;
    for line in std::iter::once(&text[line_start..line_end]).chain(text[..line_start].lines().rev()) {
        if line.starts_with("---") {
            break;
        }
        for part in Parts::of(line).reversed() {
            // The elements of a list may begin where its key does.
            if part.column < column || (is_element && part.key.is_some() && part.column == column) {
                column = part.column;
                is_element = part.key.is_none();
                way.push(part.key.unwrap_or_default());
            }
        }
        if column == 0 && !is_element {
            break;
        }
    }
    way.reverse();
    way
}

/// The value of a key at the top of the document that holds a byte, as it is written on the key's line.
pub(super) fn top_member<'t>(text: &'t str, byte: usize, key: &str) -> Option<&'t str> {
    let start = text[..byte].rfind("\n---").map_or(0, |at| at + 1);
    let rest = &text[start..];
    let end = rest.get(1..).and_then(|rest| rest.find("\n---")).map_or(rest.len(), |at| at + 1);
    rest[..end].lines().find_map(|line| {
        let value = line.strip_prefix(key)?.strip_prefix(':')?.trim();
        Some(value.trim_matches(['"', '\'']))
    })
}

/// What a line begins with: elements of lists, and a key.
struct Parts<'t>(Vec<Part<'t>>);

struct Part<'t> {
    column: usize,
    /// `None` for the mark of an element.
    key: Option<&'t str>,
}

impl<'t> Parts<'t> {
    fn of(line: &'t str) -> Parts<'t> {
        let mut parts = Vec::new();
        let mut rest = line.trim_start_matches(' ');
        while let Some(behind) = rest.strip_prefix("- ") {
            parts.push(Part { column: line.len() - rest.len(), key: None });
            rest = behind.trim_start_matches(' ');
        }
        let ends_key = |at: &usize| rest[at + 1..].is_empty() || rest[at + 1..].starts_with([' ', '\r']);
        let key = rest.match_indices(':').map(|(at, _)| at).find(ends_key).map(|at| &rest[..at]);
        if let Some(key) = key.filter(|_| !rest.starts_with(['#', '{', '['])) {
            parts.push(Part { column: line.len() - rest.len(), key: Some(key.trim_matches(['"', '\''])) });
        }
        Parts(parts)
    }

    fn reversed(self) -> impl Iterator<Item = Part<'t>> {
        self.0.into_iter().rev()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_say_what_they_belong_to() {
        let text = "kind: X\n---\nkind: Pod\nspec:\n  containers:\n  - name: web\n    ports:\n      - containerPort: 80\n  # no: key\n  - \"image\": \"a:b\"\n    resou";
        for (mark, expected) in [
            ("name: web", "spec.containers..name"),
            ("containerPort", "spec.containers..ports..containerPort"),
            ("\"image\"", "spec.containers..image"),
            ("spec", "spec"),
        ] {
            let byte = text.find(mark).expect("it is there");
            assert_eq!(way_to(text, byte).join("."), expected, "{mark}");
        }
        assert_eq!(top_member(text, text.len(), "kind"), Some("Pod"));
        assert_eq!(top_member(text, 3, "kind"), Some("X"));
        assert_eq!(top_member(text, text.len(), "spec"), Some(""));
        assert_eq!(top_member(text, text.len(), "name"), None);
    }
}
