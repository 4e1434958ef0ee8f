//! What the shims for the editors repeat from elsewhere: the version and the languages. Read as text, so that it runs
//! where no editor is installed.

use std::fs;
use std::path::Path;

use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const LANGUAGES: [&str; 10] = [
    "python",
    "javascript",
    "javascriptreact",
    "typescript",
    "typescriptreact",
    "go",
    "sql",
    "dockerfile",
    "yaml",
    "prisma",
];
/// What editors call some files of YAML, each by its own word.
const KINDS_OF_YAML: [(&str, &str); 2] = [
    ("editors/vscode/src/extension.ts", "'dockercompose', 'github-actions-workflow',"),
    ("editors/neovim/lsp/lastmile.lua", "'yaml.docker-compose', 'yaml.github',"),
];

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(file: &str) -> Value {
    serde_json::from_str(&read(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn every_manifest_has_the_version_of_the_package() {
    let manifest = json("editors/vscode/package.json");
    let lock = json("editors/vscode/package-lock.json");
    assert_eq!(manifest["version"], VERSION);
    assert_eq!(lock["version"], VERSION);
    assert_eq!(lock["packages"][""]["version"], VERSION);
    for file in ["editors/zed/extension.toml", "editors/zed/Cargo.toml"] {
        assert!(read(file).contains(&format!("version = \"{VERSION}\"")), "{file} has another version");
    }
    for file in ["editors/vscode/CHANGELOG.md", "editors/claude-code/README.md"] {
        assert!(read(file).contains(VERSION), "{file} does not name {VERSION}");
    }
}

#[test]
fn every_shim_serves_the_same_languages() {
    let manifest = json("editors/vscode/package.json");
    let events = manifest["activationEvents"].as_array().expect("a list of events");
    let opened: Vec<_> = events
        .iter()
        .filter_map(Value::as_str)
        .filter_map(|event| event.strip_prefix("onLanguage:"))
        .collect();
    assert_eq!(opened[..LANGUAGES.len()], LANGUAGES);
    assert_eq!(opened[LANGUAGES.len()..], ["dockercompose", "github-actions-workflow"]);

    let listed = LANGUAGES.map(|language| format!("'{language}',")).join(" ");
    for (file, more) in KINDS_OF_YAML {
        let words: Vec<_> = read(file).split_whitespace().map(str::to_owned).collect();
        let text = words.join(" ");
        assert!(text.contains(&format!("{listed} {more}")), "{file} does not list {listed} {more}");
    }
    let agent = read("editors/claude-code/README.md");
    for language in LANGUAGES {
        assert!(
            agent.contains(&format!(": \"{language}\"")),
            "editors/claude-code/README.md leaves out {language}"
        );
    }
}

#[test]
fn lock_files_name_no_registry() {
    for file in ["editors/vscode/package-lock.json", "tests/editors/vscode/package-lock.json"] {
        for (name, package) in json(file)["packages"].as_object().expect("a table of packages") {
            assert!(package.get("resolved").is_none(), "{file} says where {name} comes from");
        }
    }
}
