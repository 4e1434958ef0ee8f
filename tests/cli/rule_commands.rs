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
    let page = workspace.run(&["rules", "--format=markdown"]).exits(0).stdout;
    let row = "| `no-print` | Printing is no log | python | warning | high | safe | 778 |\n";
    assert!(page.contains("\n## ops\n") && page.contains(row), "{page}");
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

#[test]
fn examples_of_rules_are_tests() {
    let workspace = Workspace::new();
    let own = workspace.run(&["test", ".lastmile/rules"]).exits(0);
    assert_eq!(own.stdout, "8 examples hold\n");
    let all = workspace.run(&["test"]).exits(0).stdout;
    let count = |text: &str| text.split(" ").next().unwrap().replace(",", "").parse::<usize>().unwrap();
    assert!(count(&all) > count(&own.stdout), "{all} is no more than {}", own.stdout);

    let rule = workspace.read(".lastmile/rules/python/ops/no-print.scm");
    workspace.write("mine/python/ops/no-print.scm", rule.replace("; ^^^^^^^^", ";  ^^^^^^^"));
    let failed = workspace.run(&["test", "mine"]).exits(1).stdout;
    assert!(failed.contains("failed mine/python/ops/no-print.scm:16: expected hints at 1:2-8"), "{failed}");
    workspace.write("mine/python/ops/no-print.scm", rule.replace("#eq?", "#equals?"));
    let broken = workspace.run(&["test", "mine"]).exits(2);
    assert!(broken.stderr.contains("mine/python/ops/no-print.scm:"), "{}", broken.stderr);
    workspace.run(&["test", "nowhere"]).exits(2);
}

#[test]
fn a_rule_is_explained_for_the_language_asked() {
    let workspace = Workspace::new();
    let rule = workspace.read(".lastmile/rules/python/ops/no-print.scm");
    workspace.write(
        ".lastmile/rules/javascript/ops/no-print.scm",
        rule.replace("(call ", "(call_expression ").replace("(argument_list)", "(arguments)"),
    );
    let both = workspace.run(&["explain", "no-print"]).exits(0).stdout;
    assert_eq!(both.matches("Printing is no log").count(), 2, "{both}");
    let typescript = workspace.run(&["explain", "no-print", "--language=typescript"]).exits(0).stdout;
    assert!(typescript.contains("Language javascript, "), "{typescript}");
    let list = workspace.run(&["rules"]).exits(0).stdout;
    assert!(list.contains("Printing is no log  [python, javascript, typescript, tsx]"), "{list}");
    let unknown = workspace.run(&["explain", "no-print", "--language=cobol"]).exits(2);
    assert!(
        unknown.stderr.contains("no language is called `cobol`: use one of python"),
        "{}",
        unknown.stderr
    );
}

/// `LASTMILE_BLESS=1 cargo test --test cli` writes the file anew.
#[test]
fn the_query_servers_settings_are_those_of_the_code() {
    let settings = Workspace::new().run(&["rules", "--format=tsqueryrc"]).exits(0).stdout;
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(".tsqueryrc.json");
    if std::env::var_os("LASTMILE_BLESS").is_some() {
        std::fs::write(&path, &settings).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), settings, "run with LASTMILE_BLESS=1");
}

#[test]
fn a_saved_rule_is_tested_again() {
    use std::io::{BufRead, BufReader};
    let workspace = Workspace::new();
    let rule = workspace.read(".lastmile/rules/python/ops/no-print.scm");
    let mut child = workspace
        .command(env!("CARGO_BIN_EXE_lastmile"), std::path::Path::new("."))
        .args(["test", "--watch", ".lastmile/rules"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut errors = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert_eq!(said.next().unwrap(), "watching .lastmile/rules: 8 examples hold");
    workspace.write(".lastmile/rules/python/ops/no-print.scm", rule.replace("; ^^^^^^^^", ";  ^^^^^^^"));
    let failed = said.next().unwrap();
    assert!(failed.starts_with("python/ops/no-print.scm: failed"), "{failed}");
    assert!(failed.contains("no-print.scm:16: expected hints at 1:2-8"), "{failed}");
    assert_eq!(said.next().unwrap(), "2 examples hold, 1 failed");
    workspace.write(".lastmile/rules/python/ops/no-print.scm", rule.replace("#eq?", "#equals?"));
    let mistake = errors.next().unwrap();
    assert!(mistake.contains("no-print.scm:10: `#equals?` is no predicate"), "{mistake}");
    workspace.write(".lastmile/rules/python/ops/no-print.scm", &rule);
    assert_eq!(said.next().unwrap(), "python/ops/no-print.scm: 3 examples hold");
    child.kill().unwrap();
    child.wait().unwrap();
}
