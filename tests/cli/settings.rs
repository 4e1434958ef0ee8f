//! `lastmile.toml`, `--config` and `--rules`.

use crate::workspace::Workspace;

const JSON: &[&str] = &["review", "--format=json", "."];

#[test]
fn configuration_decides_what_speaks() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\nabort(2)\nponder(3)\n");
    workspace.write("vendor/b.py", "print(1)\n");
    workspace.write(
        "lastmile.toml",
        "disable = [\"no-print\"]\nexclude = [\"vendor/\"]\n[severity]\nno-abort = \"warning\"\nno-ponder = \"off\"\n",
    );
    let run = workspace.run(JSON).exits(1);
    assert_eq!((run.hints(), run.stderr.as_str()), (vec!["a.py:2 no-abort".to_owned()], ""));
    assert_eq!(run.json()["hints"][0]["severity"], "warning");
    // A named file is reviewed even where it is excluded.
    assert_eq!(workspace.run(&["review", "--format=json", "vendor/b.py"]).exits(0).files(), ["vendor/b.py"]);
    workspace.write("other.toml", "disable = [\"ops\"]\n");
    assert!(
        workspace.run(&["review", "--format=json", "--config=other.toml", "."]).exits(0).hints().is_empty()
    );
    let missing = workspace.run(&["review", "--config=missing.toml", "."]).exits(2);
    assert!(missing.stderr.contains("`missing.toml`"), "{}", missing.stderr);
}

#[test]
fn mistakes_in_configuration_are_said_and_the_rest_counts() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\nabort(2)\n");
    workspace.write(
        "lastmile.toml",
        "scop = \"all\"\ndisable = [\"no-print\", \"no-such\"]\nmax-file-bytes = \"1\"\n",
    );
    let run = workspace.run(JSON).exits(1);
    assert_eq!(run.hints(), ["a.py:2 no-abort"]);
    for part in [
        "lastmile.toml:1: unknown key `scop`",
        "lastmile.toml:3: `max-file-bytes` is \"1\": use a number above 0",
        "no rule is called `no-such`",
    ] {
        assert!(run.stderr.contains(part), "{part:?} is not in {}", run.stderr);
    }
}

#[test]
fn broken_rules_warn_at_home_and_fail_when_named() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\n");
    workspace.write(".lastmile/rules/python/ops/broken.scm", "; A rule\n\n((call @hint\n");
    let run = workspace.run(JSON).exits(1);
    assert_eq!(run.hints(), ["a.py:1 no-print"]);
    assert!(
        run.stderr.contains("warning: ") && run.stderr.contains("python/ops/broken.scm:"),
        "{}",
        run.stderr
    );
    std::fs::rename(workspace.path().join(".lastmile/rules"), workspace.path().join("mine")).unwrap();
    let named = workspace.run(&["review", "--rules=mine", "."]).exits(2);
    assert!(
        named.stdout.is_empty() && named.stderr.contains("mine/python/ops/broken.scm:"),
        "{}",
        named.stderr
    );
    std::fs::remove_file(workspace.path().join("mine/python/ops/broken.scm")).unwrap();
    assert_eq!(
        workspace.run(&["review", "--format=json", "--rules=mine", "."]).exits(1).hints(),
        ["a.py:1 no-print"]
    );
    workspace.run(&["review", "--rules=nowhere", "."]).exits(2);
    workspace.run(&["review", "--rules=a.py", "."]).exits(2);
}
