//! The floors of `server/` are kept apart: each knows only those below it, and only `project` and the faces touch the
//! world. None knows a rule by its id.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. The last two are faces, which never know each other.
const FLOORS: &[&str] = &["text", "syntax", "rules", "freshness", "review", "project", "cli", "lsp"];

/// What only some floors may name: a path in the source, and the floors that may.
const WORLD: &[(&str, &[&str])] = &[
    ("std::fs", &["project", "cli", "lsp"]),
    ("std::process::Command", &["project"]),
    ("std::env", &["project", "cli", "lsp"]),
    ("tokio", &["lsp"]),
    ("tower_lsp", &["lsp"]),
    ("clap", &["cli"]),
    ("ropey", &["text", "lsp"]),
];

/// The sources below a folder, but for files that hold nothing but tests.
fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the checkout") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            out.push(path);
        }
    }
}

/// The code of a file without its comments and without the tests inside it.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("text");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn floors() -> Vec<(&'static str, Vec<(PathBuf, String)>)> {
    let server = Path::new(env!("CARGO_MANIFEST_DIR")).join("server");
    FLOORS
        .iter()
        .map(|floor| {
            let mut files = Vec::new();
            sources(&server.join(floor), &mut files);
            assert!(!files.is_empty(), "{floor} has no sources");
            (*floor, files.into_iter().map(|path| (path.clone(), code(&path))).collect())
        })
        .collect()
}

/// Whether `code` names the module at `path`, as `path::…`, `{path, …}` or `path;`.
fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + path.len()..].chars().next();
        !before.is_some_and(|char| char.is_alphanumeric() || char == '_')
            && !after.is_some_and(|char| char.is_alphanumeric() || char == '_')
    })
}

#[test]
fn a_floor_knows_only_those_below_it() {
    for (height, (floor, files)) in floors().into_iter().enumerate() {
        let face = |name: &str| matches!(name, "cli" | "lsp");
        let above: Vec<&str> = FLOORS
            .iter()
            .enumerate()
            .filter(|(other, name)| *other > height || (face(floor) && face(name) && **name != floor))
            .map(|(_, name)| *name)
            .collect();
        for (path, code) in files {
            for other in &above {
                assert!(!names(&code, &format!("crate::{other}")), "{} knows {other}", path.display());
            }
            let grouped = code.split("use crate::{").skip(1).any(|rest| {
                let group = rest.split(';').next().unwrap_or_default();
                above.iter().any(|other| names(group, other))
            });
            assert!(!grouped, "{} imports a floor above it in a group", path.display());
        }
    }
}

#[test]
fn only_the_upper_floors_touch_the_world() {
    let mut met = 0;
    for (floor, files) in floors() {
        for (path, code) in files {
            for (thing, allowed) in WORLD {
                let named = names(&code, thing);
                met += usize::from(named);
                assert!(!named || allowed.contains(&floor), "{} names {thing}", path.display());
            }
        }
    }
    assert!(met > 0, "nothing in the house touches the world: the check looks at the wrong names");
}

#[test]
fn no_rule_id_stands_in_the_code() {
    let queries = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries");
    let folders = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("a folder of the checkout");
        entries.map(|entry| entry.expect("readable").path()).collect::<Vec<_>>()
    };
    let languages = folders(&queries).into_iter().filter(|path| path.is_dir());
    let families =
        languages.flat_map(|language| folders(&language)).filter(|family| !family.ends_with("facts"));
    let ids: BTreeSet<String> = families
        .flat_map(|family| folders(&family))
        .filter_map(|rule| Some(rule.file_stem()?.to_str()?.to_owned()))
        .collect();
    assert!(ids.len() > 100, "the rules lie elsewhere: {ids:?}");
    for (path, code) in floors().into_iter().flat_map(|(_, files)| files) {
        for id in &ids {
            assert!(!code.contains(&format!("\"{id}\"")), "{} names the rule {id}", path.display());
        }
    }
}
