//! Which files a review reads, and what it says of the others.

use crate::workspace::Workspace;

#[test]
fn gitignore_counts_unless_a_file_is_named() {
    let workspace = Workspace::new();
    for name in ["a.py", "built/b.py", "src/c.py", ".hidden/d.py", "node_modules/e.js", "notes.txt"] {
        workspace.write(name, "print(1)\n");
    }
    workspace.write(".gitignore", "built/\n");
    let all = workspace.run(&["review", ".", "--format", "json"]).exits(1);
    assert_eq!(all.files(), ["a.py", "src/c.py"]);
    let named = ["review", "--format=json", "built/b.py", ".hidden/d.py", "src", "src/c.py"];
    assert_eq!(workspace.run(&named).exits(1).files(), [".hidden/d.py", "built/b.py", "src/c.py"]);
    let from_below = workspace.run_in("src", &["review", "--format=json", "."]).exits(1);
    assert_eq!(from_below.files(), ["src/c.py"]);
    assert_eq!(
        workspace.run_in("built", &["review", "--format=json", "../src"]).exits(1).files(),
        ["src/c.py"]
    );
}

#[test]
fn what_cannot_be_reviewed_is_counted_and_named() {
    let workspace = Workspace::new();
    workspace.write("ok.py", "log(1)\n");
    workspace.write("binary.py", b"a\0b");
    workspace.write("latin.py", b"x = 1\n# caf\xe9\n");
    workspace.write("huge.py", "x = 1\n".repeat(200_000));
    workspace.write("notes.txt", "text");
    let quiet = workspace.run(&["review", "."]).exits(0);
    assert!(quiet.stdout.contains("No hints in 1 file, 1 line"), "{}", quiet.stdout);
    assert!(quiet.stdout.contains("Skipped 3 files (1 binary, 1 huge, 1 non-utf-8)"), "{}", quiet.stdout);
    assert!(!quiet.stdout.contains("binary.py"), "{}", quiet.stdout);
    let verbose = workspace.run(&["review", "-v", ".", "notes.txt"]).exits(0).stdout;
    for line in [
        "skipped binary.py: is binary",
        "skipped huge.py: has 1200000 bytes; `max-file-bytes` is 1000000",
        "skipped latin.py: is not UTF-8 (line 2)",
        "skipped notes.txt: no language is known for this name",
    ] {
        assert!(verbose.contains(line), "{line:?} is not in {verbose}");
    }
    let machine = workspace.run(&["review", "-v", "--format=json", "."]).exits(0);
    assert_eq!(machine.json()["skipped"].as_array().unwrap().len(), 3);
    assert!(machine.stderr.contains("skipped binary.py: is binary"), "{}", machine.stderr);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_skipped() {
    use std::os::unix::fs::PermissionsExt;
    let workspace = Workspace::new();
    workspace.write("locked.py", "print(1)\n");
    workspace.write("shut/a.py", "print(1)\n");
    let pipe = workspace.command("mkfifo", ".".as_ref()).arg("pipe.py").status().unwrap();
    assert!(pipe.success());
    // A pipe would be waited for without end, were it opened.
    let named = workspace.run(&["review", "-v", "pipe.py"]).exits(0);
    assert!(
        named.stdout.contains("skipped pipe.py: cannot be read: it is no regular file"),
        "{}",
        named.stdout
    );
    for (name, mode) in [("locked.py", 0o000), ("shut", 0o000)] {
        let path = workspace.path().join(name);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let run = workspace.run(&["review", "-v", "."]);
    std::fs::set_permissions(workspace.path().join("shut"), std::fs::Permissions::from_mode(0o755)).unwrap();
    // The superuser reads everything.
    if run.status == 0 {
        assert!(
            run.stdout.contains("skipped locked.py: cannot be read: Permission denied"),
            "{}",
            run.stdout
        );
        assert!(run.stdout.contains("skipped shut: cannot be read: "), "{}", run.stdout);
        assert!(run.stdout.contains("Skipped 2 files (2 unreadable)"), "{}", run.stdout);
    } else {
        run.exits(1);
    }
}

#[test]
fn a_path_that_is_not_there_stops_the_run() {
    let workspace = Workspace::new();
    workspace.write("a.py", "print(1)\n");
    let run = workspace.run(&["review", "a.py", "no/such.py", "gone"]).exits(2);
    assert!(run.stdout.is_empty(), "{}", run.stdout);
    assert!(run.stderr.contains("`no/such.py`: ") && run.stderr.contains("`gone`: "), "{}", run.stderr);
    workspace.run(&["review", "--scope", "some"]).exits(2);
    workspace.run(&["reviews"]).exits(2);
    workspace.run(&[]).exits(2);
}

#[test]
fn an_empty_folder_is_no_mistake() {
    let workspace = Workspace::empty();
    let run = workspace.run(&["review"]).exits(0);
    assert!(run.stdout.starts_with("No hints in 0 files"), "{}", run.stdout);
    assert!(run.stderr.contains("not inside a git repository"), "{}", run.stderr);
}

#[test]
fn the_order_does_not_depend_on_threads() {
    let workspace = Workspace::new();
    for number in 0..60 {
        workspace.write(&format!("d{}/f{number}.py", number % 7), "print(1)\nabort(2)\nprint(3)\n");
    }
    let run = |threads: &str| {
        let mut command = workspace.command(env!("CARGO_BIN_EXE_lastmile"), ".".as_ref());
        let output =
            command.args(["review", "--format=json", "."]).env("RAYON_NUM_THREADS", threads).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let alone = run("1");
    assert_eq!(alone.matches("\"no-print\"").count(), 120);
    for threads in ["2", "5", "16"] {
        assert_eq!(run(threads), alone);
    }
}
