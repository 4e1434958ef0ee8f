//! A document that is followed edit by edit has the hints of one that is analysed from nothing, after every edit; and
//! only what an edit concerns is analysed again.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use lastmile::project::Index;
use lastmile::review::{Analysis, Document, Hint, Selection};
use lastmile::rules::{ChangedFiles, RuleSet, Surroundings};
use lastmile::syntax::{Kept, Language, LazySource, Source, SyntaxTree, units};
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
    /// Every hint that was ever found from nothing: its rule and its text.
    known: HashSet<(String, String)>,
}

impl Followed {
    fn open(language: &'static Language, text: &str) -> Followed {
        let tree = SyntaxTree::parse(language, text);
        let document = Document::alone("app/service", text, &tree);
        let analysis = Analysis::of(&document, &RULES, &Selection::default());
        let mut known = HashSet::new();
        remember(&mut known, &analysis.hints(&document), text);
        Followed { buffer: Buffer::new(text), text: text.to_owned(), tree, analysis, known }
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

    /// Panics unless it is as if it had been analysed from nothing, but for the hints that are held: those stand only while
    /// the text does not parse, inside of text that no unit is made of and that was not touched since they were found.
    fn check(&mut self) {
        let document = Document::alone("app/service", &self.text, &self.tree);
        let held: Vec<_> = self.analysis.held().collect();
        assert!(held.is_empty() || self.tree.has_error(), "held in a text that parses: {held:?}");
        let units = units(&Source::new(&self.text, &self.tree));
        let is_unit = |bytes: &&&Range<usize>| units.iter().any(|unit| unit.node.byte_range() == ***bytes);
        assert_eq!(held.iter().find(is_unit), None, "held, and there");
        let is_held = |hint: &Hint| {
            held.iter().any(|bytes| bytes.start <= hint.range.start && hint.range.end <= bytes.end)
        };
        let found = self.analysis.hints(&document);
        let expected = Analysis::of(&document, &RULES, &Selection::default()).hints(&document);
        remember(&mut self.known, &expected, &self.text);
        let only = |these: &[Hint], those: &[Hint]| -> Vec<String> {
            let lone = these.iter().filter(|hint| !those.contains(hint));
            lone.map(|hint| format!("{} {:?} {} {:?}", hint.rule.id, hint.range, hint.message, hint.fix))
                .collect()
        };
        let pure: Vec<Hint> =
            found.iter().filter(|it| expected.contains(it) || !is_held(it)).cloned().collect();
        // What is held was found in the same words before, and its text is what it was.
        for hint in found.iter().filter(|hint| is_held(hint)) {
            let text = &self.text[hint.range.clone()];
            assert!(
                self.known.contains(&(hint.rule.id.clone(), text.to_owned())) || expected.contains(hint),
                "held and never found: {hint:?}"
            );
        }
        let (stale, missed) = (only(&pure, &expected), only(&expected, &pure));
        assert!(stale.is_empty() && missed.is_empty(), "stale {stale:?}\nmissed {missed:?}\n{}", self.text);
    }
}

fn remember(known: &mut HashSet<(String, String)>, hints: &[Hint], text: &str) {
    known.extend(hints.iter().map(|hint| (hint.rule.id.clone(), text[hint.range.clone()].to_owned())));
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

/// Follows 40 notifications of up to 3 changes each; every third text ends its lines with `\r\n`.
fn follow(language: &str, first: usize, steps: Vec<Vec<Drawn>>, encoding: Encoding) {
    let language = Language::named(language).expect("known");
    let fixtures = fixtures(language);
    let paste: Vec<&str> = fixtures.iter().flat_map(|text| text.lines()).collect();
    let mut start = fixtures[first % fixtures.len()].clone();
    if first.is_multiple_of(3) {
        start = start.replace('\n', "\r\n");
    }
    let mut document = Followed::open(language, &start);
    let mut done: Vec<String> = Vec::new();
    for step in steps {
        let before = document.text.clone();
        // Each change of a notification is about the text that the one before it left.
        let (mut between, mut changes) = (document.buffer.clone(), Vec::new());
        for drawn in step {
            let change = match drawn.written {
                Written::Undo => match done.pop() {
                    Some(text) => Change { range: None, text },
                    None => continue,
                },
                _ => {
                    let lines = between.to_string().split('\n').count();
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
            between.apply(&change, encoding);
            changes.push(change);
        }
        document.change(&changes, encoding);
        document.check();
        done.push(before);
    }
}

fn encodings() -> impl Strategy<Value = Encoding> {
    prop_oneof![Just(Encoding::Utf8), Just(Encoding::Utf16), Just(Encoding::Utf32)]
}

fn steps() -> impl Strategy<Value = Vec<Vec<Drawn>>> {
    proptest::collection::vec(proptest::collection::vec(drawn(), 1..4), 40)
}

/// A document whose edits concern some of its units only: each edit replaces a text by another, and says how the units
/// begin that are analysed again, besides the document's root.
struct Concerned {
    language: &'static str,
    text: &'static str,
    edits: &'static [(&'static str, &'static str, &'static [&'static str])],
}

const CONCERNED: &[Concerned] = &[
    Concerned {
        language: "python",
        text: r#"import requests
import subprocess

TABLE = "orders"


def fetch(url):
    return requests.get(url)


def fetch_twice(url):
    return fetch(url), fetch(url)


def run(name):
    subprocess.run(f"ls {name}", shell=True)


def query(cursor):
    cursor.execute("SELECT * FROM " + TABLE)


@app.route("/orders", methods=["POST"])
def create():
    return requests.post(url)


@tested
class First:
    def get(self):
        return requests.get(self.url)


class Second:
    def get(self):
        return requests.get(self.url)


def plain(a):
    return a + 1
"#,
        // Rules compare a route with its siblings, for which they read the whole file.
        edits: &[
            ("return a + 1", "return a + 2", &["@app.route", "def plain"]),
            ("TABLE = \"orders\"", "TABLE = name()", &["TABLE", "def query", "@app.route"]),
            (
                "import subprocess",
                "import subprocess as sub",
                &["import subprocess", "def run", "@app.route"],
            ),
            ("@app.route(\"/orders\"", "@app.route(\"/bills\"", &["@app.route"]),
            ("@tested", "@tried", &["@app.route", "@tried", "def get"]),
            ("class Second:", "class Second(First):", &["@app.route", "class Second", "def get"]),
            // What is pasted once more says nothing that was not said.
            (
                "def plain(a):",
                "import requests\nTABLE = \"orders\"\n\n\ndef plain(a):",
                &["@app.route", "import requests", "TABLE"],
            ),
        ],
    },
    Concerned {
        language: "python",
        text: r#"import os
import sys

name = sys.argv[1]
other = sys.argv[2]

if name not in ALLOWED:
    sys.exit(1)


def listed():
    os.system("ls " + name)


def is_known(value):
    return value in ALLOWED


def shown(request):
    wanted = request.args["a"]
    if not is_known(wanted):
        return
    os.system("ls " + wanted)


def plain(a):
    return a + 1
"#,
        edits: &[
            ("name not in", "name in", &["if name", "def listed"]),
            ("if name", "if other", &["if other", "def listed"]),
            ("return value in", "return value not in", &["def is_known", "def shown"]),
            ("def is_known(value)", "def is_shown(value)", &["def is_shown", "def shown"]),
            ("return a + 1", "return a + 2", &["def plain"]),
        ],
    },
    // What is wrong in a function of a whole file is found without the rest of it.
    Concerned {
        language: "python",
        text: r#"import subprocess
import requests


def read(connection, order_id):
    response = requests.get(f"https://stock.internal/orders/{order_id}")
    cursor = connection.cursor()
    cursor.execute(f"SELECT * FROM orders WHERE id = {order_id}")
    try:
        return cursor.fetchone(), response.json()
    except Exception:
        pass


def convert(name):
    subprocess.run(f"convert {name} out.png", shell=True, check=True)
    return f"SELECT * FROM files WHERE name = '{name}'"


def plain(a):
    return a + 1
"#,
        edits: &[("return a + 1", "return a + 2", &["def plain"])],
    },
    Concerned {
        language: "typescript",
        text: r#"import { Pool } from "pg";
const pool = new Pool();

export async function read(orderId: string): Promise<unknown> {
  try {
    const { rows } = await pool.query(`SELECT * FROM orders WHERE id = ${orderId}`);
    return rows;
  } catch (error) {}
}

export function plain(a: number) {
  return a + 1;
}
"#,
        edits: &[("return a + 1", "return a + 2", &["export function plain"])],
    },
    Concerned {
        language: "typescript",
        text: r#"import { Pool } from "pg";

const TABLE = "orders";

export function query(pool: Pool) {
  return pool.query("SELECT * FROM " + TABLE);
}

@Controller("orders")
export class First {
  async get(pool: Pool) {
    return pool.query("SELECT 1");
  }
}

export class Second {
  async get(pool: Pool) {
    return pool.query("SELECT 1");
  }
}

export function plain(a: number) {
  return a + 1;
}
"#,
        edits: &[
            ("return a + 1", "return a + 2", &["export function plain"]),
            ("const TABLE = \"orders\"", "const TABLE = name()", &["const TABLE", "export function query"]),
            ("@Controller(\"orders\")", "@Controller(\"bills\")", &["@Controller", "async get"]),
            ("class Second {", "class Second extends Base {", &["export class Second", "async get"]),
        ],
    },
    Concerned {
        language: "go",
        text: r#"package orders

import (
	"net/http"
	"os/exec"
)

func Fetch(url string) (*http.Response, error) {
	return http.Get(url)
}

const table = "orders"

func Run(name string) error {
	return exec.Command("sh", "-c", "ls "+name).Run()
}

func Query(db *sql.DB) (*sql.Rows, error) {
	return db.Query("SELECT * FROM " + table)
}

func Plain(a int) int {
	return a + 1
}
"#,
        edits: &[
            ("return a + 1", "return a + 2", &["func Plain"]),
            ("const table = \"orders\"", "const table = name", &["const table", "func Query"]),
        ],
    },
];

#[test]
fn only_what_an_edit_concerns_is_analysed_again() {
    for Concerned { language, text, edits } in CONCERNED {
        let language = Language::named(language).expect("known");
        for (from, to, expected) in *edits {
            let mut document = Followed::open(language, text);
            let at = text.find(from).expect("the edit is of the text");
            let range = document.buffer.positions(&(at..at + from.len()), Encoding::Utf8);
            document.change(&[Change { range: Some(range), text: (*to).to_owned() }], Encoding::Utf8);
            document.check();
            let root = 0..document.text.len();
            // The braces of a class are units of their own, in which nothing is ever found.
            let again = document.analysis.analyzed().iter().filter(|unit| **unit != root && unit.len() > 1);
            let again: Vec<&str> = again.map(|unit| &document.text[unit.clone()]).collect();
            let begin = |(unit, beginning): (&&str, &&str)| unit.starts_with(beginning);
            assert!(
                again.len() == expected.len() && again.iter().zip(*expected).all(begin),
                "{}: {from} -> {to}: expected {expected:?}, analysed again: {again:#?}",
                language.name()
            );
        }
    }
}

#[test]
fn what_lies_beyond_the_file_concerns_those_that_asked_of_it() {
    let language = Language::named("python").expect("known");
    let text = "import requests\nfrom django.db import models\n\n\nclass Order(models.Model):\n    total = models.IntegerField()\n\n\ndef plain(a):\n    return a\n";
    let tree = SyntaxTree::parse(language, text);
    let files = [("requirements.txt", "requests\n"), ("app/migrations/0001_initial.py", "")];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let indexes = [(); 2].map(|()| Index::of_texts(&files));
    let before = LazySource::new(text.replace("IntegerField", "FloatField"), language);
    let changed = ChangedFiles::new(vec!["app/models.py".to_owned()]);
    let around = |index: usize, is_changed: bool| Document {
        path: "app/models.py",
        text,
        tree: &tree,
        around: Surroundings {
            project: Some(&indexes[index]),
            before: is_changed.then_some(&before),
            changed: is_changed.then_some(&changed),
        },
    };
    let mut analysis = Analysis::of(&around(0, false), &RULES, &Selection::default());
    for (index, is_changed, expected) in [
        (0, true, &["class Order"][..]),
        (0, true, &[]),
        (1, true, &["import requests", "from django", "class Order"]),
        (1, false, &["class Order"]),
    ] {
        let document = around(index, is_changed);
        analysis = analysis.follow(&document, &Kept::default(), &RULES, &Selection::default());
        let again: Vec<&str> = analysis.analyzed().iter().map(|unit| &text[unit.clone()]).collect();
        let again: Vec<&str> = again.into_iter().filter(|unit| *unit != text).collect();
        let begin = |(unit, beginning): (&&str, &&str)| unit.starts_with(beginning);
        assert!(
            again.len() == expected.len() && again.iter().zip(expected).all(begin),
            "project {index}, changed {is_changed}: expected {expected:?}, analysed again: {again:#?}"
        );
    }
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
    yaml_is_followed_exactly: "yaml",
    prisma_is_followed_exactly: "prisma"
}
