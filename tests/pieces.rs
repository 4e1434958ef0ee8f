//! A text is parsed in pieces: where all of it parses, its tree is the parser's own, and what does not parse stays in its piece.

use std::ops::Range;
use std::path::Path;

use lastmile::rules::RuleSet;
use lastmile::syntax::{Language, Node, SyntaxTree};

type Said = (u16, Option<std::num::NonZeroU16>, Range<usize>, [bool; 4]);

/// What a tree says, node by node.
fn said(tree: &SyntaxTree) -> Vec<Said> {
    let flags = |node: Node<'_>| [node.is_named(), node.is_missing(), node.is_extra(), node.has_error()];
    tree.root()
        .subtree()
        .map(|node| (node.kind_id(), node.field_id(), node.byte_range(), flags(node)))
        .collect()
}

/// How many pieces a text has that parses and is no excerpt; its tree is that of the whole.
fn count(language: &'static Language, text: &str) -> Option<usize> {
    let whole = SyntaxTree::parse_whole(language, text);
    if whole.has_error() || text.starts_with([' ', '\t']) {
        return None;
    }
    let tree = SyntaxTree::parse(language, text);
    assert_eq!(said(&tree), said(&whole), "{}:\n{text}", language.name());
    Some(tree.trees().count())
}

/// The files below a folder that are in a language.
fn files(folder: &Path) -> Vec<(&'static Language, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if let Some(language) = Language::for_path(&path) {
            found.extend(std::fs::read_to_string(&path).ok().map(|text| (language, text)));
        }
    }
    found
}

#[test]
fn text_that_parses_has_the_tree_of_the_whole() {
    let (rules, _) = RuleSet::load([]);
    let examples = rules.examples().flat_map(|(words, examples)| {
        let language = Language::named(&words.language).expect("a language");
        examples.into_iter().map(move |example| (language, example.code))
    });
    let (mut texts, mut pieces) = (0, 0);
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = ["rules", "samples"].into_iter().flat_map(|folder| files(&tests.join(folder)));
    for (language, text) in examples.chain(files) {
        for text in [text.replace('\n', "\r\n"), text] {
            if let Some(count) = count(language, &text) {
                (texts, pieces) = (texts + 1, pieces + count);
            }
        }
    }
    assert!(texts > 3_000 && pieces > 2 * texts, "{texts} texts, {pieces} pieces");
}

#[test]
fn what_looks_like_an_item_is_none() {
    for (language, text, pieces) in [
        ("python", "import os\ndef f():\n    pass\n\n@d\n# c\n@e(\n  1,\n)\nclass A:\n    x = 1\ny = 2\n", 3),
        ("python", "\"\"\"Like 1) this:\n\ndef f():\n    it's\n\"\"\"\ndef g(): pass\n", 2),
        ("python", "X = f('''\n@a\ndef f(:\n''')\n\n\ndef g(): pass\n", 2),
        ("python", "", 1),
        ("javascript", "(function () {\nfunction a() { b(); }\nfunction c() {}\n})();\n", 1),
        ("javascript", "f({\n  a: 1,\n})\nconst a =\nfunction () {};\n\nif (a) {\n}\nelse {\n}\ng(a);\n", 4),
        (
            "javascript",
            "const a = `\nimport b from 'b';\n${c.map((d) => `\nclass`)}\nconst d = 1;\n`;\nlet e;\n",
            2,
        ),
        ("javascript", "/* one\nimport two\n*/\nimport a from 'a';\nconst b = await\nimport('b');\n", 3),
        ("typescript", "@Injectable({\n  a: 1,\n})\nexport class A {}\ntype B =\n  | A;\ntype C = A;\n", 3),
        ("go", "package a\n\nimport (\n\t\"b\"\n)\n\nvar c = `\nfunc d( {\n`\n\nfunc e() {}\n", 4),
        ("sql", "select 1;\nselect 2;\n", 1),
    ] {
        let language = Language::named(language).expect("a language");
        assert_eq!(count(language, text), Some(pieces), "{text}");
    }
}

#[test]
fn what_does_not_parse_stays_in_its_piece() {
    for (language, before, wrong, after) in [
        (
            "python",
            "def f():\n    return 1\n\n\n",
            "def g(a:\n    x = [1,\n\n\n",
            "def h(b):\n    return b\n",
        ),
        ("python", "def f():\n    return 1\n\n\n", "def g():\n    '''\n\n\n", "class H:\n    '''H.'''\n"),
        ("javascript", "function f() {}\n", "app.get('/', (a) => {\n  b(`${a\n\n", "export const c = `d`;\n"),
        ("typescript", "const f = 1;\n", "interface G {\n  h: (\n", "function i(): void {}\n"),
        ("go", "package a\n\nfunc f() {}\n\n", "func g() {\n\tif x {\n\n", "func h() {}\n"),
    ] {
        let language = Language::named(language).expect("a language");
        let tree = SyntaxTree::parse(language, &format!("{before}{wrong}{after}"));
        let broken = before.len()..before.len() + wrong.len();
        let stands_apart =
            |node: Node<'_>| node.end_byte() <= broken.start || broken.end <= node.start_byte();
        let items: Vec<Node<'_>> = tree.root().children().filter(|item| stands_apart(*item)).collect();
        assert!(tree.has_error() && items.iter().all(|item| !item.has_error()), "{items:?}");
        let alone = |text: &str| SyntaxTree::parse_whole(language, text).root().children().count();
        assert_eq!(items.len(), alone(before) + alone(after), "{items:?}");
    }
}
