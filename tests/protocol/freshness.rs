//! Scope `fresh`: hints about what came after the baseline, and about nothing else.

use serde_json::{Value, json};

use crate::client::{Client, Options, codes, range, uri};
use crate::single_file::{File, MORE, lines};
use crate::{RISKY, RULE};

#[test]
fn old_code_is_left_alone_and_new_code_is_not() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8]);
}

#[test]
fn what_was_written_since_the_last_commit_is_fresh_on_open() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.write(&text);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn a_file_git_does_not_hold_is_fresh() {
    let file = File::new(Some(RISKY));
    let other = uri(&file.path().join("other.py"));
    let mut client = file.client("fresh");
    client.open(&other, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(&other, 1)), [RULE]);
}

#[test]
fn without_git_the_text_as_opened_is_old() {
    let file = File::new(None);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8]);
    // Editors that attach anew close and open; what was fresh stays so.
    client.close(&file.uri);
    client.cleared(&file.uri);
    client.open(&file.uri, 1, &format!("{RISKY}{MORE}"));
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn an_argument_taken_away_from_old_code_is_seen() {
    let file = File::new(Some(crate::CALM));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, crate::CALM);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((4, 27), (4, 39)), "")]);
    assert_eq!(codes(&client.diagnostics(&file.uri, 2)), [RULE]);
}

#[test]
fn text_restored_to_its_baseline_is_old_again_when_saved() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((4, 4), (4, 28)), "")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    client.change(&file.uri, 3, &[(range((4, 4), (4, 4)), "return  requests.get(url)")]);
    assert_eq!(codes(&client.diagnostics(&file.uri, 3)), [RULE]);
    client.save(&file.uri);
    assert!(client.diagnostics(&file.uri, 3).is_empty());
}

#[test]
fn what_was_committed_is_old_when_saved_again() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    let text = format!("{RISKY}{MORE}");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    file.write(&text);
    file.commit();
    client.save(&file.uri);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
}

#[test]
fn generated_is_what_was_not_typed() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("generated");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), "requests.get(url)\n")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty(), "one line is typed");
    client.change(&file.uri, 3, &[(range((6, 0), (6, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9], "several lines at once are not");

    let params = |version: Value| json!({ "uri": file.uri, "version": version, "ranges": [range((5, 0), (5, 17))], "origin": "agent" });
    client.notify("lastmile/origin", params(json!(0)));
    client.logged("which is at 3");
    client.notify("lastmile/origin", params(json!(3)));
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [5, 9]);
    // The declaration outlives a save, which makes freshness exact.
    client.change(&file.uri, 4, &[(range((0, 0), (0, 0)), "\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 4)), [6, 10]);
    client.save(&file.uri);
    client.change(&file.uri, 5, &[(range((0, 0), (0, 0)), "\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 5)), [7, 11]);
}

#[test]
fn an_origin_for_what_is_not_open_is_said() {
    let mut client = Client::start();
    let params = json!({ "uri": "file:///a.py", "version": 1, "ranges": [], "origin": "agent" });
    client.notify("lastmile/origin", params);
    client.logged("is not open");
}

#[test]
fn undone_and_done_again_a_text_is_as_fresh_as_it_was() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    let block = &RISKY[RISKY.find("def").expect("a function")..];
    client.change(&file.uri, 2, &[(range((3, 0), (5, 0)), "")]);
    assert!(client.diagnostics(&file.uri, 2).is_empty());
    client.change(&file.uri, 3, &[(range((3, 0), (3, 0)), block)]);
    assert!(client.diagnostics(&file.uri, 3).is_empty(), "what undo brings back is old");
    client.change(&file.uri, 4, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 4)), [8]);
    client.change(&file.uri, 5, &[(range((5, 0), (9, 0)), "")]);
    assert!(client.diagnostics(&file.uri, 5).is_empty());
    client.change(&file.uri, 6, &[(json!(null), &format!("{RISKY}{MORE}"))]);
    assert_eq!(
        lines(&client.diagnostics(&file.uri, 6)),
        [8],
        "what redo brings back is fresh, and nothing else"
    );
}

#[test]
fn a_moved_block_is_old_once_typing_rests() {
    let text = format!("{RISKY}{MORE}");
    let file = File::new(Some(&text));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    let block = format!("\n\n{}", &RISKY[RISKY.find("def").expect("a function")..]);
    client.change(&file.uri, 2, &[(range((9, 0), (9, 0)), &block), (range((1, 0), (5, 0)), "")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8], "pasted");
    assert!(client.diagnostics(&file.uri, 2).is_empty(), "and nothing that was not there before");
}

#[test]
fn a_formatter_makes_nothing_fresh() {
    let text = format!("{RISKY}{MORE}");
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    let tidy = text.replace("get(url)", "get(\n        url,\n    )");
    client.change(&file.uri, 2, &[(json!(null), &tidy)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [4, 10]);
    file.write(&tidy);
    client.save(&file.uri);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [10]);
}

#[test]
fn a_renamed_file_is_held_against_its_old_name() {
    for staged in [false, true] {
        let file = File::new(Some(RISKY));
        let text = format!("{RISKY}{MORE}");
        let renamed = file.path().join("renamed.py");
        if staged {
            file.git(&["mv", "service.py", "renamed.py"]);
        } else {
            std::fs::rename(file.path().join("service.py"), &renamed).expect("it can be renamed");
        }
        std::fs::write(&renamed, &text).expect("it can be written");
        let mut client = file.client("fresh");
        let renamed = uri(&renamed);
        client.open(&renamed, 1, &text);
        assert_eq!(lines(&client.diagnostics(&renamed, 1)), [8], "staged: {staged}");
    }
}

#[test]
fn a_commit_makes_open_files_old() {
    let file = File::new(Some(RISKY));
    let mut client = file.client("fresh");
    let text = format!("{RISKY}{MORE}");
    file.write(&text);
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    file.commit();
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    file.git(&["reset", "--quiet", "--soft", "HEAD~1"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn a_checkout_is_another_baseline() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.git(&["checkout", "--quiet", "-b", "feature/more"]);
    file.write(&text);
    file.commit();
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    file.git(&["checkout", "--quiet", "main"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
    file.git(&["checkout", "--quiet", "--detach", "feature/more"]);
    assert!(client.diagnostics(&file.uri, 1).is_empty(), "a detached head is one as well");
}

#[test]
fn a_repository_without_commits_is_fresh_until_the_first() {
    let file = File::new(None);
    file.git(&["init", "--quiet", "--initial-branch=main"]);
    file.write(RISKY);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert_eq!(codes(&client.diagnostics(&file.uri, 1)), [RULE]);
    file.git(&["add", "service.py"]);
    file.commit();
    assert!(client.diagnostics(&file.uri, 1).is_empty());
}

#[test]
fn worktrees_and_submodules_have_their_own_head() {
    let file = File::new(Some(RISKY));
    let library = File::new(Some(RISKY));
    let from = library.path().to_str().expect("a path of letters").to_owned();
    file.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", &from, "library"]);
    file.commit();
    file.git(&["worktree", "add", "--quiet", "tree"]);
    let text = format!("{RISKY}{MORE}");
    for folder in ["library", "tree"] {
        let folder = file.path().join(folder);
        let inner = uri(&folder.join("service.py"));
        std::fs::write(folder.join("service.py"), &text).expect("it can be written");
        let mut client = file.client("fresh");
        client.open(&inner, 1, &text);
        assert_eq!(lines(&client.diagnostics(&inner, 1)), [8], "{}", folder.display());
        crate::single_file::git(&folder, &["commit", "--quiet", "--all", "--message", "more"]);
        assert!(client.diagnostics(&inner, 1).is_empty(), "{}", folder.display());
    }
}

#[test]
fn a_detached_head_and_what_is_only_staged_are_told_apart() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8]);
    file.write(&text);
    file.git(&["checkout", "--quiet", "--detach"]);
    file.git(&["add", "--all"]);
    client.change(&file.uri, 3, &[(range((0, 0), (0, 0)), "# first\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9], "what is staged is not committed");
    file.git(&["commit", "--quiet", "--message", "detached"]);
    assert!(client.diagnostics(&file.uri, 3).is_empty());
    file.git(&["reset", "--quiet", "--soft", "HEAD~1"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9]);
}

#[test]
fn a_block_that_is_moved_and_copied_is_new_once() {
    let block = "def moved(url):\n    answer = requests.get(url)\n    return answer.json()[0]\n\n\n";
    let last = "def last(a, b):\n    return [a, b, a + b, a - b, a * b]\n";
    let file = File::new(Some(&format!("import requests\n\n\n{block}{last}")));
    let text = format!("import requests\n\n\n{last}\n\n{block}{block}");
    file.write(&text);
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    let diagnostics = client.diagnostics(&file.uri, 1);
    let found = codes(&diagnostics);
    assert_eq!(found.iter().filter(|code| **code == RULE).count(), 1, "{found:?}");
}

#[test]
fn a_branch_as_base_counts_from_where_the_two_parted() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}");
    file.git(&["checkout", "--quiet", "-b", "feature"]);
    file.write(&text);
    file.commit();
    file.git(&["checkout", "--quiet", "main"]);
    // Held against the newest main, the first function would differ as well.
    file.write(&RISKY.replace("get(url)", "get(url, timeout=3)"));
    file.commit();
    file.git(&["checkout", "--quiet", "feature"]);
    file.put("lastmile.toml", "base = \"main\"\n");
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn how_lines_end_is_no_change() {
    let file = File::new(Some(RISKY));
    let text = format!("{RISKY}{MORE}").replace('\n', "\r\n");
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &text);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [8]);
}

#[test]
fn fifty_thousand_lines_are_followed() {
    let many = format!("{RISKY}{}", "x = 1\n".repeat(50_000));
    let file = File::new(Some(&many));
    let mut client = file.client("fresh");
    client.open(&file.uri, 1, &many);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    client.change(&file.uri, 2, &[(range((50_005, 0), (50_005, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [50_008]);
    client.change(&file.uri, 3, &[(range((2, 0), (2, 0)), "import sys\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [50_009]);
}

/// A `git` that waits until `go` lies beside it.
#[cfg(unix)]
#[test]
fn no_keystroke_waits_for_git() {
    use std::os::unix::fs::PermissionsExt;
    let file = File::new(Some(RISKY));
    let programs = tempfile::tempdir().expect("a temporary folder can be made");
    let (git, go) = (programs.path().join("git"), programs.path().join("go"));
    let script = format!(
        "#!/bin/sh\nwhile [ ! -e '{}' ]; do sleep 0.02; done\nPATH=\"${{PATH#*:}}\" exec git \"$@\"\n",
        go.display()
    );
    std::fs::write(&git, script).expect("it can be written");
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).expect("it is ours");
    let programs = Some(programs.path().to_owned());
    let mut client = file.client_with(Options {
        options: serde_json::json!({ "scope": "fresh" }),
        programs,
        ..Options::default()
    });
    client.open(&file.uri, 1, RISKY);
    let end = (5, 0);
    client.change(&file.uri, 2, &[(range(end, end), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [8], "git has not answered yet");
    client.change(&file.uri, 3, &[(range((0, 0), (0, 0)), "# first\n")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 3)), [9]);
    std::fs::write(go, "").expect("it can be written");
    client.save(&file.uri);
    client.change(&file.uri, 4, &[(range((0, 0), (1, 0)), "")]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 4)), [8]);
}
