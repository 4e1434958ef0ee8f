//! A document that is followed edit by edit has the hints of one that is analysed from nothing, after every edit; and
//! only what an edit concerns is analysed again.

use std::path::Path;
use std::sync::LazyLock;

use lastmile::review::{Analysis, Document, Hint, Selection};
use lastmile::rules::RuleSet;
use lastmile::syntax::{Language, SyntaxTree};
use lastmile::text::{Buffer, Change, Edit, Encoding, Position};
use proptest::prelude::*;

static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::load([]).0);

/// What breaks a text and mends it, and what facts are made of.
const PIECES: &[&str] = &[
    "", "", "", "x", "_", ".", ",", "(", ")", "[", "]", "{", "}", "\"", "'", "`", "#", "//", "/*", "*/",
    "\"\"\"", "--", ";", "- ", "\n", "\r\n", "    ", "\t", "é🚀", "=", ":", "@", "async ", "await ", "not ",
    "debug", "self.", "this.",
];

/// A document that is followed.
struct Followed {
    buffer: Buffer,
    text: String,
    tree: SyntaxTree,
    analysis: Analysis,
}

impl Followed {
    fn open(language: &'static Language, text: &str) -> Followed {
        let tree = SyntaxTree::parse(language, text);
        let document = Document::alone("app/service", text, &tree);
        let analysis = Analysis::of(&document, &RULES, &Selection::default());
        Followed { buffer: Buffer::new(text), text: text.to_owned(), tree, analysis }
    }

    /// Does the changes of one notification, and follows.
    fn change(&mut self, changes: &[Change], encoding: Encoding) {
        let edits: Vec<Edit> = changes.iter().filter_map(|it| self.buffer.apply(it, encoding)).collect();
        edits.iter().for_each(|edit| edit.apply(&mut self.text));
        let (tree, kept) = self.tree.reparse(&edits, &self.text);
        self.tree = tree;
        let document = Document::alone("app/service", &self.text, &self.tree);
        let analysis = std::mem::take(&mut self.analysis);
        self.analysis = analysis.follow(&document, &kept, &RULES, &Selection::default());
    }

    /// Panics unless it is as if it had been analysed from nothing.
    fn check(&self) {
        let document = Document::alone("app/service", &self.text, &self.tree);
        let found = self.analysis.hints(&document);
        let expected = Analysis::of(&document, &RULES, &Selection::default()).hints(&document);
        let only = |these: &[Hint], those: &[Hint]| -> Vec<String> {
            let lone = these.iter().filter(|hint| !those.contains(hint));
            lone.map(|hint| format!("{} {:?} {} {:?}", hint.rule.id, hint.range, hint.message, hint.fix))
                .collect()
        };
        let (stale, missed) = (only(&found, &expected), only(&expected, &found));
        assert!(stale.is_empty() && missed.is_empty(), "stale {stale:?}\nmissed {missed:?}\n{}", self.text);
    }
}

/// The fixtures of a language, which hold what its rules speak of.
fn fixtures(language: &Language) -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut files: Vec<_> = language
        .folders()
        .filter_map(|folder| std::fs::read_dir(tests.join(folder)).ok())
        .flat_map(|entries| entries.map(|entry| entry.expect("readable").path()))
        .filter(|path| {
            Language::for_path(path).is_some_and(|of| of.name() == language.name())
                || path.extension().is_some_and(|it| it == "js")
        })
        .collect();
    files.sort();
    files.iter().map(|path| std::fs::read_to_string(path).expect("text")).collect()
}

/// One change: where it begins and ends (in lines and characters, taken modulo what there is), and what it writes: a
/// piece, or lines of a fixture.
#[derive(Debug, Clone)]
struct Drawn {
    line: usize,
    column: usize,
    lines: usize,
    columns: usize,
    written: Written,
}

#[derive(Debug, Clone)]
enum Written {
    Piece(usize),
    Lines(usize, usize),
    Undo,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let written = prop_oneof![
        12 => (0..PIECES.len()).prop_map(Written::Piece),
        2 => (any::<usize>(), prop_oneof![Just(1usize), Just(3), Just(60)]).prop_map(|(at, count)| Written::Lines(at, count)),
        3 => Just(Written::Undo),
    ];
    let lines = prop_oneof![12 => Just(0usize), 2 => Just(1), 1 => 2usize..30];
    (any::<usize>(), 0usize..40, lines, 0usize..6, written)
        .prop_map(|(line, column, lines, columns, written)| Drawn { line, column, lines, columns, written })
}

/// Follows 40 notifications of up to 3 changes each.
fn follow(language: &str, first: usize, steps: Vec<Vec<Drawn>>, encoding: Encoding) {
    let language = Language::named(language).expect("known");
    let fixtures = fixtures(language);
    let paste: Vec<&str> = fixtures.iter().flat_map(|text| text.lines()).collect();
    let start = &fixtures[first % fixtures.len()];
    let mut document = Followed::open(language, start);
    let mut done: Vec<String> = Vec::new();
    for step in steps {
        let before = document.text.clone();
        for drawn in step {
            let change = match drawn.written {
                Written::Undo => match done.pop() {
                    Some(text) => Change { range: None, text },
                    None => continue,
                },
                _ => {
                    let lines = document.text.split('\n').count();
                    let line = (drawn.line % lines) as u32;
                    let start = Position::new(line, drawn.column as u32);
                    let columns = if drawn.lines == 0 { drawn.column + drawn.columns } else { drawn.columns };
                    let end = Position::new(line + drawn.lines as u32, columns as u32);
                    let text = match drawn.written {
                        Written::Lines(at, count) => {
                            let at = at % paste.len();
                            paste[at..(at + count).min(paste.len())].join("\n") + "\n"
                        }
                        Written::Piece(piece) => PIECES[piece].to_owned(),
                        Written::Undo => continue,
                    };
                    Change { range: Some(start..end), text }
                }
            };
            document.change(&[change], encoding);
        }
        document.check();
        done.push(before);
    }
}

fn encodings() -> impl Strategy<Value = Encoding> {
    prop_oneof![Just(Encoding::Utf8), Just(Encoding::Utf16), Just(Encoding::Utf32)]
}

fn steps() -> impl Strategy<Value = Vec<Vec<Drawn>>> {
    proptest::collection::vec(proptest::collection::vec(drawn(), 1..3), 40)
}

macro_rules! languages {
    ($($test:ident: $language:literal),+) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(36))]
            $(
                #[test]
                fn $test(first in any::<u16>(), steps in steps(), encoding in encodings()) {
                    follow($language, first.into(), steps, encoding);
                }
            )+
        }
    };
}

languages! {
    python_is_followed_exactly: "python",
    javascript_is_followed_exactly: "javascript",
    typescript_is_followed_exactly: "typescript",
    tsx_is_followed_exactly: "tsx",
    go_is_followed_exactly: "go",
    sql_is_followed_exactly: "sql",
    dockerfile_is_followed_exactly: "dockerfile",
    yaml_is_followed_exactly: "yaml"
}
