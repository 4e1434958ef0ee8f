//! `--fix`: safe fixes on disk.

use crate::workspace::Workspace;

#[test]
fn safe_fixes_are_written_and_what_remains_decides() {
    let workspace = Workspace::new();
    workspace.write("a.py", "\u{feff}print(1)\r\nprint(2); print(print(3))\r\n");
    workspace.write("b.py", "abort(1)\nprint(1)\n");
    workspace.write("c.py", "log(1)\n");
    let unchanged = workspace.path().join("c.py").metadata().unwrap().modified().unwrap();
    let shown = workspace.run(&["review", "."]).exits(1).stdout;
    assert!(shown.contains("5 hints have a safe fix: `--fix` applies it"), "{shown}");
    let run = workspace.run(&["review", "--fix", "."]).exits(1);
    assert!(run.stdout.contains("Fixed 5 hints in 2 files"), "{}", run.stdout);
    assert_eq!(workspace.read("a.py"), "\u{feff}log(1)\r\nlog(2); log(log(3))\r\n");
    assert_eq!(workspace.read("b.py"), "abort(1)\nlog(1)\n");
    assert_eq!(workspace.path().join("c.py").metadata().unwrap().modified().unwrap(), unchanged);
    let again = workspace.run(&["review", "--fix", "a.py"]).exits(0);
    assert!(!again.stdout.contains("Fixed"), "{}", again.stdout);
    assert_eq!(
        workspace.run(&["review", "--fix", "--format=json", "."]).exits(1).hints(),
        ["b.py:1 no-abort"]
    );
}

#[test]
fn only_what_is_shown_is_fixed() {
    let workspace = Workspace::repository(&[("a.py", "print('old')\n\nx = 1\n")]);
    workspace.write("a.py", "print('old')\n\nx = 1\nprint('new')\n");
    let run = workspace.run(&["review", "--fix", "--format=json"]).exits(0);
    assert_eq!(workspace.read("a.py"), "print('old')\n\nx = 1\nlog('new')\n");
    assert!(run.stderr.contains("fixed 1 hint in 1 file"), "{}", run.stderr);
    assert_eq!(run.json()["summary"]["fixed"], serde_json::json!({"hints": 1, "files": 1}));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_said_and_left() {
    use std::os::unix::fs::PermissionsExt;
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\n");
    let path = workspace.path().join("a.py");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let run = workspace.run(&["review", "--fix", "--format=json", "a.py"]).exits(2);
    assert!(run.stderr.contains("a.py: its fixes were not written: it is read-only"), "{}", run.stderr);
    assert_eq!(run.hints(), ["a.py:1 no-print"]);
    assert_eq!(workspace.read("a.py"), "print(1)\n");
}
