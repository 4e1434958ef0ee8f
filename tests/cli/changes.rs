//! The change set of a git repository, and hints on changed code alone.

use crate::workspace::Workspace;

const JSON: &[&str] = &["review", "--format=json"];

#[test]
fn uncommitted_changes_are_reviewed_where_they_changed() {
    let workspace = Workspace::repository(&[
        ("changed.py", "print('old')\n\nx = 1\n"),
        ("kept.py", "print('old')\n"),
        ("gone.py", "print('old')\n"),
        (".gitignore", "ignored.py\nbuilt/\n"),
    ]);
    let clean = workspace.run(&["review"]).exits(0);
    assert!(clean.stderr.contains("no file in a known language has changed since HEAD"), "{}", clean.stderr);
    workspace.write("changed.py", "print('old')\n\nx = 1\nprint('new')\n");
    workspace.write("untracked é.py", "print('new')\n");
    workspace.write("sub/staged.py", "print('new')\n");
    workspace.git(&["add", "sub/staged.py"]);
    workspace.write("ignored.py", "print('new')\n");
    std::fs::remove_file(workspace.path().join("gone.py")).unwrap();
    let expected = ["changed.py:4 no-print", "sub/staged.py:1 no-print", "untracked é.py:1 no-print"];
    assert_eq!(workspace.run(JSON).exits(1).hints(), expected);
    assert_eq!(workspace.run_in("sub", JSON).exits(1).hints(), expected);
    // All hints, but of the change set alone.
    let all = workspace.run(&["review", "--format=json", "--scope=all"]).exits(1);
    assert_eq!(all.hints().len(), 4);
    assert!(!all.stdout.contains("kept.py"));
    // Paths narrow the change set down; a named file that git ignores is new as a whole.
    let narrowed = workspace.run(&[
        "review",
        "--format=json",
        "--scope=fresh",
        "sub",
        "changed.py",
        "ignored.py",
        "kept.py",
    ]);
    assert_eq!(
        narrowed.exits(1).hints(),
        ["changed.py:4 no-print", "ignored.py:1 no-print", "sub/staged.py:1 no-print"]
    );
    assert_eq!(workspace.run(&["review", "--format=json", "."]).exits(1).hints().len(), 5);
    workspace.write("built/c.py", "print('new')\n");
    let built = workspace.run(&["review", "--format=json", "--scope=fresh", "built"]);
    assert_eq!(built.exits(1).hints(), ["built/c.py:1 no-print"]);
    let unchanged = workspace.run(&["review", "--scope=fresh", "kept.py"]).exits(0);
    assert!(unchanged.stderr.contains("has changed there since HEAD"), "{}", unchanged.stderr);
}

#[test]
fn a_renamed_file_is_held_against_its_old_name() {
    let body = "print('old')\n".repeat(20);
    let workspace = Workspace::repository(&[("before.py", &body)]);
    workspace.git(&["mv", "before.py", "after.py"]);
    workspace.write("after.py", format!("{body}print('new')\n"));
    assert_eq!(workspace.run(JSON).exits(1).hints(), ["after.py:21 no-print"]);
}

#[test]
fn a_repository_without_commits_is_new_as_a_whole() {
    let workspace = Workspace::new();
    workspace.git(&["init", "--quiet"]);
    workspace.write("staged.py", "print(1)\n");
    workspace.git(&["add", "staged.py"]);
    workspace.write("untracked.py", "print(1)\n");
    let run = workspace.run(JSON).exits(1);
    assert_eq!(run.hints(), ["staged.py:1 no-print", "untracked.py:1 no-print"]);
}

#[test]
fn detached_heads_and_other_bases_are_known() {
    let workspace = Workspace::repository(&[("a.py", "print(1)\n")]);
    workspace.write("a.py", "print(1)\nprint(2)\n");
    workspace.commit();
    workspace.git(&["checkout", "--quiet", "--detach"]);
    assert!(workspace.run(JSON).exits(0).hints().is_empty());
    assert_eq!(
        workspace.run(&["review", "--format=json", "--base=HEAD~1"]).exits(1).hints(),
        ["a.py:2 no-print"]
    );
    workspace.write("lastmile.toml", "base = \"HEAD~1\"\n");
    assert_eq!(workspace.run(JSON).exits(1).hints(), ["a.py:2 no-print"]);
    for base in ["--base=no-such", "--base=--output=x", "--base="] {
        let run = workspace.run(&["review", base]).exits(2);
        assert!(run.stderr.contains("no revision"), "{}", run.stderr);
    }
    assert!(!workspace.path().join("x").exists());
}

#[test]
fn worktrees_and_submodules_have_their_own_changes() {
    let inner = Workspace::repository(&[("lib.py", "print(1)\n")]);
    let workspace = Workspace::repository(&[("a.py", "print(1)\n")]);
    let from = inner.path().to_str().unwrap();
    workspace.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", from, "vendor/lib"]);
    workspace.commit();
    workspace.write("vendor/lib/lib.py", "print(1)\nprint(2)\n");
    assert!(workspace.run(JSON).exits(0).hints().is_empty());
    assert_eq!(workspace.run_in("vendor/lib", JSON).exits(1).hints(), ["lib.py:2 no-print"]);

    workspace.git(&["worktree", "add", "--quiet", "tree"]);
    workspace.write("tree/a.py", "print(1)\nprint(2)\n");
    assert_eq!(workspace.run_in("tree", JSON).exits(1).hints(), ["a.py:2 no-print"]);
}

#[test]
fn a_hook_that_sets_git_variables_does_not_mislead() {
    let workspace = Workspace::repository(&[("a.py", "print(1)\n")]);
    let other = Workspace::repository(&[("b.py", "print(1)\n")]);
    workspace.write("a.py", "print(1)\nprint(2)\n");
    let mut command = workspace.command(env!("CARGO_BIN_EXE_lastmile"), ".".as_ref());
    command.env("GIT_DIR", other.path().join(".git")).env("GIT_INDEX_FILE", other.path().join(".git/index"));
    let output = command.args(JSON).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert_eq!(stdout.matches("\"no-print\"").count(), 1, "{stdout}");
}

#[test]
fn nothing_that_the_repository_configures_is_run() {
    let workspace = Workspace::repository(&[("a.py", "print(1)\n")]);
    workspace.write("trap", "#!/bin/sh\ntouch sprung\n");
    let trap = workspace.path().join("trap");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&trap, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    for key in ["core.fsmonitor", "diff.external", "diff.trap.textconv", "diff.trap.command", "core.pager"] {
        workspace.git(&["config", key, trap.to_str().unwrap()]);
    }
    workspace.write(".gitattributes", "*.py diff=trap\n");
    workspace.write("a.py", "print(1)\nprint(2)\n");
    assert_eq!(workspace.run(JSON).exits(1).hints(), ["a.py:2 no-print"]);
    assert!(!workspace.path().join("sprung").exists());
}

#[test]
fn outside_a_repository_everything_is_reviewed() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\n");
    let run = workspace.run(JSON).exits(1);
    assert_eq!(run.hints(), ["a.py:1 no-print"]);
    assert!(run.stderr.contains("not inside a git repository"), "{}", run.stderr);
    let fresh = workspace.run(&["review", "--format=json", "--scope=fresh", "a.py"]).exits(1);
    assert!(fresh.stderr.contains("1 file outside any git repository"), "{}", fresh.stderr);
}

/// A function that guards less than before, in a change without a note of it.
const UNGUARDED: &str = "; A guard that is gone
;
; Nobody says why.
;
; severity: warning

((function_definition name: (_) @name @hint) @_function
 (#set! message \"`{name}` guards less\")
 (#changed-without? \"^notes/\")
 (#lost? @_function @name \"guard\"))

;! before
; def f():
;     guard()
;! bad
; def f():
;     ^
;     return 1
;! good
; def f():
;     guard()
";

#[test]
fn what_a_change_takes_out_is_seen_although_it_stands_nowhere() {
    let text = "def first():\n    x = 1\n    guard()\n\n\ndef second():\n    return 1\n";
    let workspace = Workspace::repository(&[("a.py", text), ("b.py", "x = 1\n")]);
    workspace.write(".lastmile/rules/python/ops/unguarded.scm", UNGUARDED);
    workspace.write("lastmile.toml", "exclude = [\"notes/**\"]\n");
    workspace.write("a.py", text.replace("    guard()\n", ""));
    assert_eq!(workspace.run(JSON).exits(1).hints(), ["a.py:1 unguarded"]);
    // A path narrows down what is reviewed, and neither a path nor what is left out what has changed.
    let fresh = ["review", "--format=json", "--scope=fresh", "a.py"];
    assert_eq!(workspace.run(&fresh).exits(1).hints(), ["a.py:1 unguarded"]);
    workspace.write("notes/why.txt", "it is guarded elsewhere\n");
    assert!(workspace.run(JSON).exits(0).hints().is_empty());
    assert!(workspace.run(&fresh).exits(0).hints().is_empty());
}
