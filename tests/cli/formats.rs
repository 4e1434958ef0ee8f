//! What the reports say, and that they are valid.

use serde_json::Value;

use crate::workspace::Workspace;

fn workspace() -> Workspace {
    let workspace = Workspace::new();
    workspace.write("src/a é.py", "x = \"\u{1F600}\"; print(1)\nabort(\n    2,\n)\nponder(3)\n");
    workspace.write("src/b.py", b"\0");
    workspace
}

#[test]
fn text_shows_place_reason_and_fix() {
    let text = workspace().run(&["review", "."]).exits(1).stdout;
    for part in [
        "warning[no-print]: `print` is no log: call `log`\n --> src/a é.py:1:10\n",
        "1 | x = \"\u{1F600}\"; print(1)\n  |           ^^^^^^^^\n",
        "= fix: Call `log` (safe: `--fix` applies it)\n1 - x = \"\u{1F600}\"; print(1)\n1 + x = \"\u{1F600}\"; log(1)\n",
        "error[no-abort]: `abort` ends the process for everyone: raise instead\n",
        "2 - abort(\n2 + fail(\n",
        "= why: lastmile explain no-abort\n",
        "info[no-ponder]: src/a é.py:5:1: `ponder` takes time: is it needed?\n",
        "3 hints (1 error, 1 warning, 1 info) in 1 of 1 file, 5 lines, ",
        "Skipped 1 file (1 binary)\n",
    ] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[test]
fn markdown_asks_the_owner_of_a_change() {
    let workspace = Workspace::repository(&[("a.py", "print('old')\n"), ("b.py", "x = 1\n")]);
    workspace.write("a.py", "print('old')\nabort('new')\n");
    workspace.write("b.py", "x = 2\n");
    workspace.write("huge.py", "#".repeat(1_000_001));
    let report = workspace.run(&["review", "--format=markdown"]).exits(1).stdout;
    for part in [
        "# Review of the files changed since HEAD\n\n1 hint in 2 files: 1 error.\n",
        "- [ ] **Operations**: how is it configured, started and stopped? **1 hint** in `a.py`\n",
        "- [ ] **Auth**: who may call it, and whose data do they reach? Nothing found.\n",
        "## `a.py`\n\n- **Operations**\n  - line 2, error `no-abort`: `abort` ends the process for everyone: raise instead \
         (fix, suggested: Call `fail`)\n- Nothing found: Auth, ",
        "## `b.py`\n\nNothing found: Auth, ",
        "## Not reviewed\n\n- `huge.py`: has 1000001 bytes; `max-file-bytes` is 1000000\n",
    ] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    assert!(
        workspace
            .run(&["review", "--format=markdown", "b.py"])
            .exits(0)
            .stdout
            .starts_with("# Review\n\nNo hints")
    );
}

#[test]
fn color_is_a_choice() {
    let workspace = workspace();
    assert!(workspace.run(&["review", "--color=always", "."]).exits(1).stdout.contains("\u{1b}["));
    assert!(!workspace.run(&["review", "--color=never", "."]).exits(1).stdout.contains('\u{1b}'));
    assert!(
        !workspace
            .run(&["review", "--color=always", "--format=json", "."])
            .exits(1)
            .stdout
            .contains('\u{1b}')
    );
}

#[test]
fn sarif_is_valid_against_the_published_schema() {
    // The schema spells one pattern, of a property that is not written here, with a bracket too many.
    let published = include_str!("../data/sarif-2.1.0.json");
    let schema: Value = serde_json::from_str(&published.replace("{2}]?$", "{2}$")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for path in [".", "src/b.py"] {
        let run = workspace().run(&["review", "--format=sarif", "--fail-on=never", path]).exits(0);
        let document = run.json();
        let problems: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
    let document = workspace().run(&["review", "--format=sarif", "."]).exits(1).json();
    let results = document["runs"][0]["results"].as_array().unwrap();
    let found: Vec<String> =
        results.iter().map(|result| format!("{} {}", result["ruleId"], result["level"])).collect();
    assert_eq!(found, ["\"no-print\" \"warning\"", "\"no-abort\" \"error\"", "\"no-ponder\" \"note\""]);
}

#[test]
fn github_commands_are_one_line_each() {
    let stdout = workspace().run(&["review", "--format=github", "."]).exits(1).stdout;
    let commands: Vec<&str> = stdout.lines().map(|line| line.split("::").nth(1).unwrap()).collect();
    assert_eq!(
        commands,
        [
            "warning file=src/a é.py,line=1,col=10,endColumn=18,endLine=1,title=Printing is no log (no-print)",
            "error file=src/a é.py,line=2,endLine=4,title=Aborting takes the other requests down (no-abort)",
            "notice file=src/a é.py,line=5,col=1,endColumn=10,endLine=5,title=Pondering takes time (no-ponder)",
        ]
    );
}

#[test]
fn fail_on_decides_the_exit_status() {
    let workspace = Workspace::new();
    for (name, text) in [("info.py", "ponder(1)\n"), ("warning.py", "print(1)\n"), ("error.py", "abort(1)\n")]
    {
        workspace.write(name, text);
    }
    for (file, statuses) in
        [("info.py", [1, 0, 0, 0]), ("warning.py", [1, 1, 0, 0]), ("error.py", [1, 1, 1, 0])]
    {
        for (fail_on, status) in ["info", "warning", "error", "never"].iter().zip(statuses) {
            workspace.run(&["review", "--fail-on", fail_on, file]).exits(status);
        }
    }
    workspace.run(&["review", "info.py"]).exits(0);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_crash() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\n".repeat(5_000));
    let mut command = workspace.command("sh", ".".as_ref());
    let script = "{ \"$LASTMILE\" review . ; echo $? > status; } | head -n 1";
    let output =
        command.env("LASTMILE", env!("CARGO_BIN_EXE_lastmile")).args(["-c", script]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(workspace.read("status"), "1\n");
}
