//! A review pass over a change of 30 files in a repository of 2,000: the first one after start, and those after a save.
//! The hints it finds are counted, because an answer that finds nothing is fast.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, ensure};
use serde_json::json;

use crate::client::{Client, address};
use crate::corpus::{DIALECTS, Sample};
use crate::report::{Bar, Report, Times, say};
use crate::workspace::Workspace;

const FILES: usize = 2_000;
const CHANGED: usize = 30;
/// What each changed file has more than before.
const RISKY: &str = "\n\nimport requests\n\n\ndef fetched(url):\n    return requests.get(url)\n";

/// Measures `count` passes after saves.
pub(crate) fn run(report: &mut Report, workspace: &Workspace<'_>, count: usize) -> anyhow::Result<()> {
    let root = workspace.root.join("repository");
    let dialect = DIALECTS.iter().find(|dialect| dialect.name == "python").context("Python's texts")?;
    let modules: Vec<Sample> = dialect.modules(workspace.sources, 150, 100)?;
    ensure!(!modules.is_empty(), "there are no modules to fill a repository with");
    let path = |index: usize| root.join(format!("package{}/module{index}.py", index % 40));
    let text = |index: usize| &modules[index % modules.len()].text;
    for index in 0..FILES {
        let path = path(index);
        fs::create_dir_all(path.parent().unwrap_or(&root))?;
        fs::write(path, text(index))?;
    }
    let name = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"];
    let commit = ["commit", "--quiet", "--message", "bench"];
    for arguments in [&["init", "--quiet"][..], &["add", "--all"], &commit] {
        let done = Command::new("git").args(name).args(arguments).current_dir(&root).status()?;
        ensure!(done.success(), "git {arguments:?} ended with {done}");
    }
    for index in 0..CHANGED {
        fs::write(path(index * FILES / CHANGED), format!("{}{RISKY}", text(index * FILES / CHANGED)))?;
    }

    let begun = Instant::now();
    let mut client = Client::start(workspace.binary, &root)?;
    let cold = pass(&mut client)?.duration_since(begun);
    let mut warm = Times::default();
    for round in 0..count {
        let saved = path(0);
        fs::write(&saved, format!("{}{RISKY}# {round}\n", text(0)))?;
        let begun = Instant::now();
        let document = json!({ "textDocument": { "uri": address(&saved) } });
        client.notify("textDocument/didSave", document)?;
        warm.push(pass(&mut client)?.duration_since(begun));
    }
    say(&format!("review pass over {CHANGED} of {FILES} files: {warm} ms after a save"));
    let beside = format!("{CHANGED} of {FILES} files changed, from spawning the server");
    report.row("review pass: cold".to_owned(), cold.as_secs_f64() * 1e3, "ms", Bar::AtMost(1_000.0), beside);
    let beside = format!("{count} saves; {warm}");
    report.row("review pass: after a save".to_owned(), warm.median(), "ms", Bar::AtMost(150.0), beside);
    Ok(())
}

/// One pass; says when its answer was read.
fn pass(client: &mut Client) -> anyhow::Result<Instant> {
    let command = json!({ "command": "lastmile.reviewPass", "arguments": [] });
    let (at, answer) = client.request("workspace/executeCommand", command)?;
    let (files, hints) = (&answer["result"]["files"], &answer["result"]["hints"]);
    ensure!(*files == CHANGED, "the pass reviewed {files} files: {answer}");
    ensure!(hints.as_u64() >= Some(CHANGED as u64), "the pass found {hints} hints");
    Ok(at)
}
