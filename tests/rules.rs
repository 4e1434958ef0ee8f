//! Every rule compiles and keeps the promises of its examples.

use lastmile::review::check_examples;
use lastmile::rules::RuleSet;

#[test]
fn every_rule_in_the_binary_compiles() {
    let (rules, problems) = RuleSet::load([]);
    assert_eq!(problems, [], "rule files that could not be read");
    assert_eq!(rules.check(), [], "rules that do not compile");
}

#[test]
fn every_example_keeps_its_promise() {
    let (rules, _) = RuleSet::load([]);
    let (ran, failures) = check_examples(&rules, |_| true);
    let said: Vec<String> = failures
        .iter()
        .map(|failure| format!("{}:{}: {}", failure.path, failure.line + 1, failure.message))
        .collect();
    assert!(failures.is_empty(), "{}", said.join("\n\n"));
    assert!(ran > 0);
}
