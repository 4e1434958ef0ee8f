//! Every rule compiles and keeps the promises of its examples.

use std::collections::BTreeSet;
use std::path::Path;

use lastmile::project::pretend;
use lastmile::review::{Document, Selection, analyze, check_examples};
use lastmile::rules::RuleSet;
use lastmile::syntax::{Language, SyntaxTree};

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
        let comment = language.line_comment();
        let (here, above) = (format!("{comment}~ {rule}"), format!("{comment}~^ {rule}"));
        let expected: BTreeSet<usize> = text
            .lines()
            .enumerate()
            .filter_map(|(at, line)| match line.trim() {
                line if line == above => at.checked_sub(1),
                line => line.ends_with(&here).then_some(at),
            })
            .collect();
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

/// The files in the language folders of `root`, in order.
fn fixtures(root: &Path) -> Vec<std::path::PathBuf> {
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
