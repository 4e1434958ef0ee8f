//! What fix actions do to texts: each case is a text before and after, `None` where the action must not apply. All
//! texts are tried with both line ends.

use lastmile::review::{Document, Proof, Selection, analyze, apply, fix_all};
use lastmile::rules::{ExampleKind, Replacement, RuleSet, Safety};
use lastmile::syntax::{Language, SyntaxTree};
use proptest::prelude::*;

/// A rule that hints at statements that call `here`, with a safe fix of these actions.
fn rule(language: &str, actions: &str) -> RuleSet {
    let call = if language == "python" { "call" } else { "call_expression" };
    let text = format!(
        "; A title\n;\n; Prose.\n\n((expression_statement ({call} function: (_) @_name)) @hint\n  (#eq? @_name \"here\")\n  \
         (#set! message \"m\") (#set! fix.title \"t\") (#set! fix.safety \"safe\")\n  (#replace! @_name \"there\")\n  {actions})\n\n\
         ;! bad\n; here()\n; ^^^^^^\n;! good\n; there()\n"
    );
    let text = text.replace("(#replace! @_name \"there\")\n  (#wrap", "(#wrap");
    let (rules, problems) = RuleSet::load([(format!("{language}/ops/here.scm"), text)]);
    assert_eq!(problems, [], "{actions}");
    rules
}

fn edits(rules: &RuleSet, language: &str, path: &str, text: &str) -> Vec<Vec<Replacement>> {
    let tree = SyntaxTree::parse(Language::named(language).expect("a language"), text);
    let hints = analyze(&Document::alone(path, text, &tree), rules, &Selection::default());
    hints
        .iter()
        .filter(|hint| hint.rule.id == "here")
        .filter_map(|hint| hint.fix.as_ref())
        .map(|fix| fix.edits.clone())
        .collect()
}

fn check(language: &str, actions: &str, path: &str, cases: &[(&str, Option<&str>)]) {
    let rules = rule(language, actions);
    for (before, after) in cases {
        for end in ["\n", "\r\n"] {
            let [before, after] =
                [Some(*before), *after].map(|text| text.map(|text| text.replace('\n', end)));
            let before = before.expect("there is a text");
            let edits = edits(&rules, language, path, &before);
            let found = edits.first().map(|edits| apply(&before, edits));
            assert_eq!(found, after, "{actions}\n{before}");
        }
    }
}

#[test]
fn statements_are_wrapped_in_a_block() {
    check(
        "python",
        "(#wrap-block! @hint \"with lock:\" \"\")",
        "a.py",
        &[
            ("here()\n", Some("with lock:\n    here()\n")),
            ("g()\nhere()", Some("g()\nwith lock:\n    here()")),
            (
                "def f():\n  # why\n  here()  # how\n  g()\n",
                Some("def f():\n  # why\n  with lock:\n    here()  # how\n  g()\n"),
            ),
            ("def f():\n\there(a,\n\t\tb)\n", Some("def f():\n\twith lock:\n\t\there(a,\n\t\t\tb)\n")),
            (
                "def f():\n    here('''\n  a\n\n    b''',\n\n    c)\n",
                Some("def f():\n    with lock:\n        here('''\n  a\n\n    b''',\n\n        c)\n"),
            ),
            ("if a: here()\n", None),
            ("here(); g()\n", None),
        ],
    );
    check(
        "javascript",
        "(#wrap-block! @hint \"try {\" \"} finally {\\n\\tdone();\\n}\")",
        "a.js",
        &[
            ("here();\n", Some("try {\n    here();\n} finally {\n    done();\n}\n")),
            (
                "function f() {\n  // why\n  here(`\n a`); // how\n}",
                Some(
                    "function f() {\n  // why\n  try {\n    here(`\n a`); // how\n  } finally {\n    done();\n  }\n}",
                ),
            ),
            (
                "function f() {\n\there(/* a\n\t  b */ c);\n}\n",
                Some(
                    "function f() {\n\ttry {\n\t\there(/* a\n\t\t  b */ c);\n\t} finally {\n\t\tdone();\n\t}\n}\n",
                ),
            ),
        ],
    );
}

#[test]
fn names_that_a_block_would_hide_are_not_wrapped() {
    let text = "; A title\n;\n; Prose.\n\n((lexical_declaration (variable_declarator value: (call_expression function: (_) @_name))) @hint\n  \
        (#eq? @_name \"here\") (#set! message \"m\") (#set! fix.title \"t\") (#wrap-block! @hint \"try {\" \"} finally {}\"))\n\n\
        ;! bad\n; const a = here()\n; ^^^^^^^^^^^^^^^^\n;! good\n; there()\n";
    let (rules, problems) = RuleSet::load([("javascript/ops/here.scm".to_owned(), text.to_owned())]);
    assert_eq!(problems, []);
    let applies = |code: &str| !edits(&rules, "javascript", "a.js", code).is_empty();
    assert!(applies("function f() { \n const a = here();\n g(); }"));
    assert!(!applies("function f() { \n const a = here();\n g(a); }"));
    assert!(!applies("function f() { \n const { a, b: c } = here();\n g(() => ({ c })); }"));
}

#[test]
fn code_takes_the_quotes_that_texts_around_have() {
    let action = "(#append-argument! @_arguments \"mode=\\\"r\\\"\")";
    let rule = |language: &str, call: &str| {
        let text = format!(
            "; A title\n;\n; Prose.\n\n(({call} function: (_) @_name arguments: (_) @_arguments) @hint\n  (#eq? @_name \"here\")\n  \
             (#set! message \"m\") (#set! fix.title \"t\") {action})\n\n;! bad\n; here()\n; ^^^^^^\n;! good\n; there()\n"
        );
        let (rules, problems) = RuleSet::load([(format!("{language}/ops/here.scm"), text)]);
        assert_eq!(problems, []);
        rules
    };
    let python = rule("python", "call");
    let javascript = rule("javascript", "call_expression");
    for (before, after) in [
        ("here('a')\n", "here('a', mode='r')\n"),
        ("here(\"a\")\n", "here(\"a\", mode=\"r\")\n"),
        ("here(a)\n", "here(a, mode=\"r\")\n"),
        ("here('a', b, \"c\")\n", "here('a', b, \"c\", mode=\"r\")\n"),
        ("def f():\n    x = f'a'\n    here(x)\n", "def f():\n    x = f'a'\n    here(x, mode='r')\n"),
    ] {
        let found = edits(&python, "python", "a.py", before);
        assert_eq!(found.first().map(|edits| apply(before, edits)).as_deref(), Some(after));
    }
    for (before, after) in
        [("here('a')\n", "here('a', mode='r')\n"), ("here(`a`)\n", "here(`a`, mode=\"r\")\n")]
    {
        let found = edits(&javascript, "javascript", "a.js", before);
        assert_eq!(found.first().map(|edits| apply(before, edits)).as_deref(), Some(after));
    }
}

#[test]
fn imports_are_added_once_in_their_place() {
    check(
        "python",
        "(#insert-import! \"import logging\")",
        "a.py",
        &[
            ("here()\n", Some("import logging\nthere()\n")),
            ("import os  # noqa\n\nhere()\n", Some("import os  # noqa\nimport logging\n\nthere()\n")),
            ("import logging\nhere()\n", Some("import logging\nthere()\n")),
            ("import logging as log\nhere()\n", Some("import logging as log\nimport logging\nthere()\n")),
            ("logging = 1\nhere()\n", None),
            (
                "\"\"\"Docs.\n\nMore.\n\"\"\"\n\nhere()\n",
                Some("\"\"\"Docs.\n\nMore.\n\"\"\"\nimport logging\n\nthere()\n"),
            ),
            (
                "'''D'''\nfrom __future__ import annotations\nhere()\n",
                Some("'''D'''\nfrom __future__ import annotations\nimport logging\nthere()\n"),
            ),
            (
                "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nhere()\n",
                Some("#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nimport logging\nthere()\n"),
            ),
            (
                "from a import (\n    b,\n    c,\n)\nhere()\n",
                Some("from a import (\n    b,\n    c,\n)\nimport logging\nthere()\n"),
            ),
            (
                "import os\n\ndef f():\n    here()\n\nimport late\n",
                Some("import os\nimport logging\n\ndef f():\n    there()\n\nimport late\n"),
            ),
            (
                "# licence\n\n# what f does\ndef f():\n    here()\n",
                Some("# licence\n\nimport logging\n# what f does\ndef f():\n    there()\n"),
            ),
            ("import a; b = '''\n'''\nhere()\n", Some("import logging\nimport a; b = '''\n'''\nthere()\n")),
            ("here()\nimport os\n", None),
        ],
    );
    let import = "(#insert-import! \"import { a as b } from \\\"m\\\";\")";
    check(
        "javascript",
        import,
        "a.js",
        &[
            ("here();\n", Some("import { a as b } from \"m\";\nthere();\n")),
            (
                "#!/usr/bin/env node\n'use strict';\nhere();\n",
                Some("#!/usr/bin/env node\n'use strict';\nimport { a as b } from \"m\";\nthere();\n"),
            ),
            ("import x from 'x'\nhere()\n", Some("import x from 'x'\nimport { a as b } from 'm'\nthere()\n")),
            ("import { a as b } from 'm';\nhere();\n", Some("import { a as b } from 'm';\nthere();\n")),
            (
                "'use strict';\nconst x = require('x').y; // x\nhere();\n",
                Some(
                    "'use strict';\nconst x = require('x').y; // x\nconst { a: b } = require('m');\nthere();\n",
                ),
            ),
            ("const { a: b } = require('m');\nhere();\n", Some("const { a: b } = require('m');\nthere();\n")),
            (
                "function f() {\n  here();\n}\nmodule.exports = f;\n",
                Some(
                    "const { a: b } = require(\"m\");\nfunction f() {\n  there();\n}\nmodule.exports = f;\n",
                ),
            ),
            ("const b = 1;\nhere();\n", None),
        ],
    );
    check(
        "javascript",
        import,
        "a.cjs",
        &[("here();\n", Some("const { a: b } = require(\"m\");\nthere();\n"))],
    );
    check(
        "javascript",
        "(#insert-import! \"import * as b from \\\"m\\\";\")",
        "a.cjs",
        &[("here();\n", Some("const b = require(\"m\");\nthere();\n"))],
    );
}

#[test]
fn imports_of_go_are_added_beside_their_like() {
    check(
        "go",
        "(#insert-import! \"import \\\"errors\\\"\")",
        "a.go",
        &[
            (
                "package a\n\nfunc f() {\n\there()\n}\n",
                Some("package a\nimport \"errors\"\n\nfunc f() {\n\tthere()\n}\n"),
            ),
            (
                "package a\n\nimport \"fmt\"\n\nfunc f() {\n\there()\n}\n",
                Some("package a\n\nimport \"fmt\"\nimport \"errors\"\n\nfunc f() {\n\tthere()\n}\n"),
            ),
            (
                "package a\n\nimport (\n\t\"context\"\n\t\"fmt\"\n\n\t\"github.com/x/y\"\n)\n\nfunc f() { here() }\n",
                Some(
                    "package a\n\nimport (\n\t\"context\"\n\t\"errors\"\n\t\"fmt\"\n\n\t\"github.com/x/y\"\n)\n\nfunc f() { there() }\n",
                ),
            ),
            (
                "package a\n\nimport (\n\t// said\n\t\"fmt\" // why\n\tlog \"log/slog\"\n)\n\nfunc f() { here() }\n",
                Some(
                    "package a\n\nimport (\n\t// said\n\t\"errors\"\n\t\"fmt\" // why\n\tlog \"log/slog\"\n)\n\nfunc f() { there() }\n",
                ),
            ),
            (
                "package a\n\nimport (\n\t\"github.com/x/y\"\n)\n\nfunc f() { here() }\n",
                Some(
                    "package a\n\nimport (\n\t\"github.com/x/y\"\n\t\"errors\"\n)\n\nfunc f() { there() }\n",
                ),
            ),
            (
                "package a\n\nimport (\n\t\"errors\"\n)\n\nfunc f() { here() }\n",
                Some("package a\n\nimport (\n\t\"errors\"\n)\n\nfunc f() { there() }\n"),
            ),
            ("package a\n\nimport errors \"github.com/pkg/errors\"\n\nfunc f() { here() }\n", None),
        ],
    );
}

#[test]
fn fixes_that_share_an_import_compose() {
    let rules = rule("python", "(#insert-import! \"import logging\")");
    let text = "import os\n\nhere()\ndef f():\n    here()\n";
    let (after, again) = fixed(&rules, "python", "a.py", text);
    assert_eq!(after, "import os\nimport logging\n\nthere()\ndef f():\n    there()\n");
    assert_eq!(again, after);
}

/// The text after all fixes, and after all fixes of that.
fn fixed(rules: &RuleSet, language: &str, path: &str, text: &str) -> (String, String) {
    let pass = |text: &str| {
        let tree = SyntaxTree::parse(Language::named(language).expect("a language"), text);
        let document = Document::alone(path, text, &tree);
        let mut hints = analyze(&document, rules, &Selection::default());
        // Whether a fix is safe is its rule's judgement; that they compose holds for all.
        hints.iter_mut().filter_map(|hint| hint.fix.as_mut()).for_each(|fix| fix.safety = Safety::Safe);
        let selection = Selection::default();
        let edits = fix_all(&Proof::of(&document, rules, &selection), &hints);
        assert!(edits.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{text}");
        let after = apply(text, &edits);
        let tree = SyntaxTree::parse(tree.language(), &after);
        let was_broken = document.tree.has_error();
        assert!(was_broken || !tree.has_error(), "no longer parses:\n{after}");
        after
    };
    let once = pass(text);
    let twice = pass(&once);
    (once, twice)
}

#[test]
fn one_pass_over_every_sample_and_example_reaches_a_fixed_point() {
    let (rules, _) = RuleSet::load([]);
    let mut texts: Vec<(String, String, String)> = Vec::new();
    for (words, examples) in rules.examples() {
        for example in examples.iter().filter(|example| example.kind != ExampleKind::Fixed) {
            texts.push((words.language.clone(), example.path.clone(), example.code.clone()));
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut pending = vec![root.join("samples"), root.join("rules")];
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            match Language::for_path(&path) {
                _ if path.is_dir() => pending.push(path),
                Some(language) => {
                    let text = std::fs::read_to_string(&path).expect("a sample is readable");
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    texts.push((language.name().to_owned(), format!("app/{name}"), text));
                }
                None => {}
            }
        }
    }
    let mut changed = 0;
    for (language, path, text) in texts {
        let (once, twice) = fixed(&rules, &language, &path, &text);
        let changes = || once.lines().zip(twice.lines()).find(|(a, b)| a != b);
        assert!(twice == once, "{path}: a second pass changes more: {:?}", changes());
        changed += usize::from(once != text);
    }
    assert!(changed > 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever surrounds a statement, wrapping it keeps every line but for one step of indentation, and every line end.
    #[test]
    fn wrapping_keeps_lines_and_their_ends(
        depth in 0usize..4,
        step in prop::sample::select(vec!["  ", "    ", "\t"]),
        crlf: bool,
        before in prop::collection::vec("(# [a-z]{0,5}|g\\([a-z]\\))", 0..4),
        inner in prop::collection::vec("(# [a-z]{0,5}|[a-z]+,|)", 0..4),
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut lines: Vec<String> = Vec::new();
        for level in 0..depth {
            lines.push(format!("{}if a{level}:", step.repeat(level)));
        }
        let indent = step.repeat(depth);
        lines.extend(before.iter().map(|line| format!("{indent}{line}")));
        let first = lines.len();
        lines.push(format!("{indent}here("));
        lines.extend(inner.iter().map(|line| if line.is_empty() { String::new() } else { format!("{indent}{step}{line}") }));
        lines.push(format!("{indent})"));
        let last = lines.len();
        lines.push(format!("{indent}g()"));
        let text = lines.join(end) + end;
        let rules = rule("python", "(#wrap-block! @hint \"with lock:\" \"\")");
        let edits = edits(&rules, "python", "a.py", &text);
        prop_assert_eq!(edits.len(), 1, "{}", text);
        let after = apply(&text, &edits[0]);
        prop_assert_eq!(after.matches("\r\n").count(), if crlf { after.matches('\n').count() } else { 0 });
        let mut kept: Vec<String> = after.split(end).map(str::to_owned).collect();
        prop_assert_eq!(kept.remove(first), format!("{indent}with lock:"));
        for (at, line) in kept.iter().enumerate().take(lines.len()) {
            let moved = (first..last).contains(&at) && !lines[at].is_empty();
            // A file without any indentation has none to take as a step but the wrapped lines' own.
            let unmoved = if moved { line.trim_start() } else { line };
            prop_assert_eq!(unmoved, if moved { lines[at].trim_start() } else { &lines[at] });
            prop_assert!(!moved || line.len() > lines[at].len());
        }
    }
}
