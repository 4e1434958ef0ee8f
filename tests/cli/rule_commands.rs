//! `lastmile rules`, `lastmile explain` and `lastmile test`.

use crate::workspace::Workspace;

#[test]
fn rules_are_listed() {
    let workspace = Workspace::new();
    let text = workspace.run(&["rules"]).exits(0).stdout;
    assert!(text.contains("\nops\n"), "{text}");
    assert!(
        text.lines().any(|line| line.contains("no-print") && line.contains("Printing is no log")),
        "{text}"
    );
    let list = workspace.run(&["rules", "--format=json"]).exits(0).json();
    let rule = list.as_array().unwrap().iter().find(|rule| rule["id"] == "no-print").unwrap().clone();
    assert_eq!(
        (&rule["fix"], &rule["cwe"][0], &rule["language"]),
        (&"safe".into(), &778.into(), &"python".into())
    );
}

#[test]
fn a_rule_is_explained() {
    let workspace = Workspace::new();
    let text = workspace.run(&["explain", "no-print"]).exits(0).stdout;
    for part in ["Printing is no log", "Nobody reads the standard output", "print(1)", "log(1)", "CWE-778"] {
        assert!(text.contains(part), "{part:?} is not in {text}");
    }
    let typo = workspace.run(&["explain", "no-pirnt"]).exits(2);
    assert!(typo.stderr.contains("did you mean `no-print`?"), "{}", typo.stderr);
    let language = workspace.run(&["explain", "no-print", "--language=javascript"]).exits(2);
    assert!(language.stderr.contains("not written for `javascript`, but for python"), "{}", language.stderr);
}
