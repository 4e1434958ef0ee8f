//! The lines of an excerpt that are no code, or have something in front: prompts, the marks of a diff, elisions, prose.
//! Knows no language but for what is Python's.

/// What stands in front of each line of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefixes {
    None,
    /// `>>> ` and `... `.
    Prompts,
    /// `+`, `-` and a blank, as diffs have them.
    Diff,
}

impl Prefixes {
    pub(super) fn of(text: &str, prompts: bool) -> Prefixes {
        let (mut lines, mut prompted, mut marked, mut hunks, mut changed) = (0, 0, 0, 0, 0);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            lines += 1;
            prompted += usize::from(line.starts_with(">>> ") || line == ">>>");
            let is_continued = line.starts_with("... ") || line == "...";
            prompted += usize::from(prompted > 0 && is_continued);
            hunks += usize::from(is_hunk(line));
            changed += usize::from(line.starts_with(['+', '-']));
            marked += usize::from(line.starts_with(['+', '-', ' ', '\\']) || is_diff_head(line));
        }
        if prompts && prompted * 2 > lines {
            Prefixes::Prompts
        } else if (changed > 0 || hunks > 0) && lines > 1 && marked == lines {
            Prefixes::Diff
        } else {
            Prefixes::None
        }
    }

    /// How many bytes to leave out at a line's beginning; `None` if it is no code.
    pub(super) fn of_line(self, line: &str) -> Option<usize> {
        match self {
            Prefixes::None => Some(0),
            Prefixes::Prompts if line.trim().is_empty() => Some(0),
            Prefixes::Prompts if line.starts_with(">>> ") || line.starts_with("... ") => Some(4),
            Prefixes::Prompts => matches!(line.trim_end(), ">>>" | "...").then_some(3),
            Prefixes::Diff if line.trim().is_empty() => Some(0),
            Prefixes::Diff => (!line.starts_with(['-', '\\']) && !is_diff_head(line)).then_some(1),
        }
    }
}

fn is_hunk(line: &str) -> bool {
    line.starts_with("@@ -")
}

fn is_diff_head(line: &str) -> bool {
    let heads =
        ["@@ ", "@@", "diff --git ", "index ", "--- ", "+++ ", "new file mode ", "deleted file mode "];
    heads.iter().any(|head| line.starts_with(head))
}

/// Whether a line stands for code that was left out: `...`, `... the rest of it`, `<more routes>`.
pub(super) fn is_elision(code: &str, python: bool) -> bool {
    let words = |text: &str| {
        text.split_whitespace().count() > 1
            && text.chars().all(|it| it.is_alphanumeric() || " '-,.…".contains(it))
    };
    let rest = code.trim_end_matches(['.', '…', ' ']);
    if rest.is_empty() {
        return !python || code != "...";
    }
    if let Some(text) = code.strip_prefix("... ").or(code.strip_prefix("…")) {
        return words(text.trim()) || text.trim_end().ends_with("...");
    }
    if let Some(text) = code.strip_prefix('<').and_then(|code| code.strip_suffix('>')) {
        return text.split_whitespace().count() > 2 && words(text);
    }
    !python && code == "[...]"
}

/// Whether a line without indentation is a sentence, or a heading or list of Markdown.
pub(super) fn is_prose(code: &str, after_prose: bool, python: bool) -> bool {
    let heading = code.trim_start_matches('#');
    if !python && heading.len() < code.len() && heading.starts_with(' ') {
        return true;
    }
    let item = code.strip_prefix("- ").or_else(|| code.strip_prefix("* ")).or_else(|| {
        let rest = code.trim_start_matches(|char: char| char.is_ascii_digit());
        (rest.len() < code.len()).then(|| rest.strip_prefix(". ")).flatten()
    });
    let text = item.unwrap_or(code).trim_start_matches(['*', '_', '(']);
    let begins = text.starts_with(|char: char| char.is_uppercase());
    if !begins && !after_prose {
        return false;
    }
    let (mut words, mut plain, mut run, mut longest) = (0, 0, 0, 0);
    for word in text.split_whitespace() {
        words += 1;
        let bare = word.trim_matches(|char: char| "*_`\"'(),.:;!?".contains(char));
        let is_plain = !bare.is_empty()
            && bare.chars().all(|char| char.is_alphabetic() || char == '\'' || char == '’' || char == '-')
            && !bare.starts_with(['\'', '-']);
        (plain, run) = if is_plain { (plain + 1, run + 1) } else { (plain, 0) };
        longest = longest.max(run);
    }
    let ends = text.trim_end().ends_with(['.', ':', '!', '?']);
    let least = if begins || ends { 4 } else { 6 };
    let is_short =
        begins && ends && words == plain && words >= 2 && (item.is_some() || after_prose || words >= 3);
    is_short
        || (words >= least && plain * 4 >= words * 3 && longest >= 4)
        || (item.is_some() && begins && words >= 3 && plain * 4 >= words * 3)
}
