//! What documentation repeats of the code and the rules is what those say. `LASTMILE_BLESS=1 cargo test --test docs` writes
//! it anew.

use std::fs;
use std::path::Path;
use std::process::Command;

use lastmile::project::pretend;
use lastmile::review::check_examples;
use lastmile::rules::{ACTIONS, PREDICATES, RuleSet, TEXT_PREDICATES};

fn predicates() -> String {
    let mut out = String::from("| predicate | holds when |\n| --- | --- |\n");
    let all = PREDICATES.iter().flat_map(|kinds| kinds.iter());
    let own = all.map(|kind| (kind.name, kind.arguments, kind.says));
    for (name, arguments, says) in TEXT_PREDICATES.iter().copied().chain(own) {
        out.push_str(&row(name, arguments, says));
    }
    out
}

fn actions() -> String {
    let mut out = String::from("| action | does |\n| --- | --- |\n");
    for kind in ACTIONS {
        out.push_str(&row(kind.name, kind.arguments, kind.says));
    }
    out
}

fn row(name: &str, arguments: &str, says: &str) -> String {
    format!("| `(#{name} {})` | {says} |\n", arguments.replace('|', "\\|"))
}

/// Compares the text between `<!-- name -->` and `<!-- end -->` with what is generated.
fn check_section(file: &str, name: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).expect(file);
    let open = format!("<!-- {name} -->\n");
    let start = text.find(&open).unwrap_or_else(|| panic!("{file} has no section {name}")) + open.len();
    let end = start + text[start..].find("<!-- end -->").expect("the section ends");
    if std::env::var_os("LASTMILE_BLESS").is_some() {
        fs::write(&path, format!("{}{generated}{}", &text[..start], &text[end..])).expect("writable");
    } else {
        assert_eq!(&text[start..end], generated, "{file}, section {name}: run with LASTMILE_BLESS=1");
    }
}

#[test]
fn the_tables_of_predicates_and_actions_are_in_step() {
    check_section("queries/README.md", "predicates", &predicates());
    check_section("queries/README.md", "actions", &actions());
}

#[test]
fn the_catalogue_lists_the_bundled_rules() {
    // Away from the repository, so that no other rules are read.
    let elsewhere = tempfile::tempdir().expect("a temporary folder can be made");
    let mut listing = Command::new(env!("CARGO_BIN_EXE_lastmile"));
    listing.args(["rules", "--format", "markdown"]).current_dir(elsewhere.path());
    let listed = listing.output().expect("the built binary starts");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries/CATALOGUE.md");
    if std::env::var_os("LASTMILE_BLESS").is_some() {
        fs::write(&path, &listed.stdout).expect("writable");
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    let generated = String::from_utf8(listed.stdout).expect("it is text");
    // A difference is short, and two catalogues are not.
    let differs = written.lines().zip(generated.lines()).find(|(written, generated)| written != generated);
    assert!(
        written == generated,
        "queries/CATALOGUE.md is not what the rules say: run `LASTMILE_BLESS=1 cargo test --test docs`, or \
         `lastmile rules --format markdown > queries/CATALOGUE.md`. It first differs at {differs:#?}"
    );
}

/// The rule that the guide writes loads, and its examples hold.
#[test]
fn the_guides_rule_keeps_its_promises() {
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("queries/README.md")).expect("a guide");
    let guide = text.split_once("\nWrite `.lastmile/rules/").expect("the guide writes a rule").1;
    let (path, rest) = guide.split_once("`:\n").expect("its path ends");
    let lines = rest.lines().take_while(|line| line.is_empty() || line.starts_with("    "));
    let rule: String =
        lines.skip(1).map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line))).collect();
    let (rules, problems) = RuleSet::load([(path.to_owned(), rule)]);
    assert_eq!(problems, []);
    let (ran, failures) = check_examples(&rules, &pretend, |rule| rule.id == "guessable-token");
    assert!(failures.is_empty(), "{}", failures[0].message);
    assert_eq!(ran, 4);
}
