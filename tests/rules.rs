//! Every rule compiles and keeps the promises of its examples.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lastmile::project::pretend;
use lastmile::review::{Document, Selection, analyze, check_examples};
use lastmile::rules::{ExampleKind, RuleSet};
use lastmile::syntax::{Language, Node, QUERIES, Source, SyntaxTree, units};

/// What a header gives a name is for the patterns, or for another of its expressions.
#[test]
fn every_name_of_a_header_is_asked_for() {
    for (path, text) in QUERIES {
        for line in text.lines().take_while(|line| line.starts_with(';')) {
            let field = line.strip_prefix("; list ").or(line.strip_prefix("; regex "));
            let Some((name, _)) = field.and_then(|field| field.split_once(": ")) else { continue };
            assert!(text.contains(&format!("<{name}>")), "{path}: nothing asks for `<{name}>`: delete it");
        }
    }
}

#[test]
fn every_rule_in_the_binary_compiles() {
    let (rules, problems) = RuleSet::load([]);
    assert_eq!(problems, [], "rule files that could not be read");
    assert_eq!(rules.check(), [], "rules that do not compile");
}

#[test]
fn every_example_keeps_its_promise() {
    let (rules, _) = RuleSet::load([]);
    let (ran, failures) = check_examples(&rules, &pretend, |_| true);
    let said: Vec<String> = failures
        .iter()
        .map(|failure| format!("{}:{}: {}", failure.path, failure.line + 1, failure.message))
        .collect();
    assert!(failures.is_empty(), "{}", said.join("\n\n"));
    assert!(ran > 0);
}

/// `tests/rules/<language>/<rule>.<ext>` is ordinary code in which a line that ends with the comment `~ <rule>` is one
/// where a hint of that rule begins; `~^ <rule>` says so of the line above, where a comment would change what is tested.
/// No other line may have a hint of the rule that names the file.
#[test]
fn every_fixture_is_hinted_where_it_says() {
    let (rules, _) = RuleSet::load([]);
    let mut said = Vec::new();
    let mut marks = 0;
    for path in fixtures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")) {
        let text = std::fs::read_to_string(&path).expect("a fixture is readable text");
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let rule = name.split('.').next().unwrap_or_default().to_owned();
        let language = language_of(&path);
        let tree = SyntaxTree::parse(language, &text);
        let selection = Selection { enable: vec![rule.clone()], ..Selection::default() };
        let place = format!("app/{name}");
        let document = Document::alone(&place, &text, &tree);
        let found: BTreeSet<usize> = analyze(&document, &rules, &selection)
            .iter()
            .filter(|hint| hint.rule.id == rule)
            .map(|hint| text[..hint.range.start].matches('\n').count())
            .collect();
        let expected = marked(language, &text, &rule);
        marks += expected.len();
        let mut say = |lines: Vec<&usize>, what: &str| {
            for line in lines {
                let code = text.lines().nth(*line).unwrap_or_default().trim();
                said.push(format!("{}:{}: {what}: {code}", path.display(), line + 1));
            }
        };
        say(expected.difference(&found).collect(), "no hint");
        say(found.difference(&expected).collect(), "unexpected hint");
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
    assert!(marks > 0, "no fixture marks a line");
}

/// What a rule's examples and fixture hold: the places that are hinted, the pieces of code that are near misses, and
/// whether some of the hinted code does not parse as a whole.
#[derive(Default)]
struct Cases {
    positives: usize,
    negatives: usize,
    half_typed: bool,
}

impl Cases {
    /// Counts a piece of code in which the lines of `hinted` have hints: what stands at its top level, or in a class
    /// there, and has none is a near miss.
    fn count(&mut self, language: &'static Language, code: &str, hinted: &BTreeSet<usize>) {
        let tree = SyntaxTree::parse(language, code);
        let source = Source::new(code, &tree);
        let has_hint = |node: Node<'_>| {
            let first = code[..node.start_byte()].matches('\n').count();
            hinted
                .range(first..=first + code[node.byte_range()].trim_end().matches('\n').count())
                .next()
                .is_some()
        };
        self.negatives += units(&source).iter().filter(|unit| !has_hint(unit.node)).count();
        self.positives += hinted.len();
        self.half_typed |= !hinted.is_empty() && tree.has_error();
    }
}

/// The law of the house: four positives, four near misses and a half-typed case for every rule.
#[test]
fn every_rule_has_cases_enough() {
    let (rules, _) = RuleSet::load([]);
    let fixtures = fixtures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules"));
    let mut said = Vec::new();
    for (words, examples) in rules.examples() {
        let mut cases = Cases::default();
        let language = Language::named(&words.language).expect("a rule lies in a language's folder");
        for example in examples.iter().filter(|example| example.kind != ExampleKind::Fixed) {
            cases.count(language, &example.code, &example.carets.iter().map(|(line, ..)| *line).collect());
        }
        let is_of_rule = |path: &&PathBuf| {
            path.file_stem().is_some_and(|stem| stem.to_string_lossy() == words.id)
                && path.parent().is_some_and(|folder| folder.ends_with(&words.language))
        };
        for path in fixtures.iter().filter(is_of_rule) {
            let text = std::fs::read_to_string(path).expect("a fixture is readable text");
            cases.count(language_of(path), &text, &marked(language_of(path), &text, &words.id));
        }
        let Cases { positives, negatives, half_typed } = cases;
        if positives < 4 || negatives < 4 || !half_typed {
            said.push(format!(
                "{}: {positives} positives, {negatives} near misses, half-typed: {half_typed}",
                words.path
            ));
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// The lines that a fixture marks, from 0.
fn marked(language: &Language, text: &str, rule: &str) -> BTreeSet<usize> {
    let comment = language.line_comment();
    let (here, above) = (format!("{comment}~ {rule}"), format!("{comment}~^ {rule}"));
    let mark = |(at, line): (usize, &str)| match line.trim() {
        line if line == above => at.checked_sub(1),
        line => line.ends_with(&here).then_some(at),
    };
    text.lines().enumerate().filter_map(mark).collect()
}

/// The files in the language folders of `root`, in order.
fn fixtures(root: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| {
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .expect("the fixtures' folder is there")
            .map(|entry| entry.expect("a folder's entry is readable").path())
            .collect();
        paths.sort();
        paths
    };
    entries(root).iter().flat_map(|folder| entries(folder)).collect()
}

/// The language of a fixture: its folder's, or the one for its extension that extends it (`.ts` among JavaScript's).
fn language_of(path: &Path) -> &'static Language {
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let folder = folder.unwrap_or_default();
    Language::for_path(path)
        .filter(|language| language.folders().any(|known| known == folder))
        .unwrap_or_else(|| panic!("{}: no language of the folder has this extension", path.display()))
}

/// Each case: the header's lists, the predicate, and what is hinted in `a() b() ab()`, or the mistake.
#[test]
fn names_in_a_header_stand_for_texts() {
    for (lists, predicate, expected) in [
        ("; list some: a b", "(#any-of? @n \"<some>\")", Ok(vec!["a", "b"])),
        ("; list some: a\n; list some: ab", "(#any-of? @n \"<some>\")", Ok(vec!["a", "ab"])),
        ("; list some: b", "(#any-of? @n \"a\" \"<some>\")", Ok(vec!["a", "b"])),
        ("; regex some: ^\\w\\w$", "(#match? @n \"<some>\")", Ok(vec!["ab"])),
        ("; regex some: ^\\w\\w$", "(#not-match? @n \"<some>\")", Ok(vec!["a", "b"])),
        ("; regex some: a|c", "(#match? @n \"^<some>$|^b\")", Ok(vec!["a", "b"])),
        ("; regex some: a|c", "(#not-match? @n \"^<some>$\")", Ok(vec!["b", "ab"])),
        ("; list some: a", "(#any-of? @n \"<other>\")", Err("`<other>` is no list of this file")),
        ("; regex some: a\n; regex some: b", "(#match? @n \"<some>\")", Err("`some` is said twice")),
    ] {
        let text = format!(
            "; A title\n;\n; Prose.\n;\n{lists}\n\n((call function: (identifier) @n) @hint {predicate} (#set! message \"m\"))\n\n\
             ;! bad\n; a()\n; ^^^\n;! good\n; c()\n"
        );
        let (rules, problems) = RuleSet::load([("python/ops/listed.scm".to_owned(), text)]);
        let said = problems.first().map(|problem| problem.message.as_str());
        let code = "a()\nb()\nab()\n";
        let tree = SyntaxTree::parse(Language::named("python").expect("a language"), code);
        let document = Document::alone("a.py", code, &tree);
        let hints = analyze(&document, &rules, &Selection::default());
        let found =
            hints.iter().map(|hint| code[hint.range.clone()].trim_end_matches("()")).collect::<Vec<_>>();
        match expected {
            Ok(names) => assert_eq!((found, said), (names, None), "{lists} {predicate}"),
            Err(start) => assert!(said.is_some_and(|said| said.contains(start)), "{predicate}: {said:?}"),
        }
    }
}

/// A pattern of several siblings has as many choices of them as there are ways to choose. It ends all the same.
#[test]
fn many_statements_side_by_side_are_no_trap() {
    let (rules, _) = RuleSet::load([]);
    let code = format!("def bind(keys):\n{}", "    keys.add('a', keys)\n    rows.save()\n".repeat(1_000));
    let tree = SyntaxTree::parse(Language::named("python").expect("known"), &code);
    let document = Document::alone("app/keys.py", &code, &tree);
    assert_eq!(analyze(&document, &rules, &Selection::default()), []);
}
