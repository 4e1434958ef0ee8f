//! What kind of file a document is, by its path and its first lines. Knows no rules.

use std::fmt;
use std::str::FromStr;

/// What a file is for: rules speak in the kinds they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Code that runs in production.
    Code,
    /// Tests and what they share.
    Test,
    /// Changes of a database's schema.
    Migration,
    /// Examples, documentation, demos, scripts of a benchmark.
    Example,
    /// Data for development.
    Seed,
    /// Written by a program.
    Generated,
    /// Copied from elsewhere.
    Vendored,
    /// What another program fills before it is YAML or SQL: a Helm chart's templates, a dbt model.
    Template,
}

const WORDS: &[(FileKind, &str)] = &[
    (FileKind::Code, "code"),
    (FileKind::Test, "test"),
    (FileKind::Migration, "migration"),
    (FileKind::Example, "example"),
    (FileKind::Seed, "seed"),
    (FileKind::Generated, "generated"),
    (FileKind::Vendored, "vendored"),
    (FileKind::Template, "template"),
];

/// Folders that say what lies in them.
const FOLDERS: &[(FileKind, &[&str])] = &[
    (
        FileKind::Vendored,
        &[
            "vendor",
            "_vendor",
            "vendored",
            "third_party",
            "node_modules",
            "site-packages",
            "bower_components",
            "externals",
        ],
    ),
    (FileKind::Generated, &["generated", "__generated__", "dist", "build", "_pb2"]),
    (
        FileKind::Test,
        &[
            "test",
            "tests",
            "testing",
            "__tests__",
            "__mocks__",
            "spec",
            "specs",
            "e2e",
            "fixtures",
            "testdata",
            "testutil",
            "testutils",
            "testhelpers",
            "mocks",
            "cypress",
        ],
    ),
    (FileKind::Migration, &["migrations", "alembic", "migrate"]),
    (
        FileKind::Example,
        &[
            "example",
            "examples",
            "docs",
            "doc",
            "demo",
            "demos",
            "sample",
            "samples",
            "tutorial",
            "tutorials",
            "benchmark",
            "benchmarks",
            "bench",
        ],
    ),
    (FileKind::Seed, &["seed", "seeds", "seeders"]),
];

impl FileKind {
    /// The kind of a file, by its path below the workspace's root (with `/`) and its text.
    pub fn of(path: &str, text: &str) -> FileKind {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        if is_template(folder, ending, text) {
            return FileKind::Template;
        }
        for (kind, names) in FOLDERS {
            if folder.split('/').any(|part| is_named(part, names)) && !builds_images(*kind, file) {
                return *kind;
            }
        }
        if ending == "sql" && is_sql_migration(folder, file) {
            return FileKind::Migration;
        }
        // Go calls a package that helps with tests after the one it helps to test.
        let helps_tests = |part: &str| {
            part.ends_with("test") && !["latest", "contest", "attest", "protest"].contains(&part)
        };
        if file.ends_with(".go") && folder.split('/').any(helps_tests) {
            return FileKind::Test;
        }
        let stem = file.split('.').next().unwrap_or(file).to_ascii_lowercase();
        let is_test = stem.starts_with("test_")
            || stem.ends_with("_test")
            || stem.ends_with("_tests")
            || matches!(stem.as_str(), "conftest" | "tests" | "test")
            || file.contains(".test.")
            || file.contains(".spec.")
            || file.contains(".e2e-spec.");
        if is_test {
            return FileKind::Test;
        }
        if file.contains(".stories.") {
            return FileKind::Example;
        }
        if stem == "seed" || stem == "seeds" {
            return FileKind::Seed;
        }
        if file.contains(".min.")
            || file.contains("_pb2")
            || file.contains(".generated.")
            || is_generated(text)
        {
            return FileKind::Generated;
        }
        FileKind::Code
    }
}

/// Whether a file says how an image is built, which in a folder called `build` is no program's output.
fn builds_images(kind: FileKind, file: &str) -> bool {
    let name = file.to_ascii_lowercase();
    kind == FileKind::Generated && (name.starts_with("dockerfile") || name.starts_with("containerfile"))
}

/// Whether the text is what a template engine makes YAML or SQL of. A placeholder of a workflow (`${{ … }}`) and one in
/// quotes leave YAML what it is.
fn is_template(folder: &str, ending: &str, text: &str) -> bool {
    let is_yaml = matches!(ending, "yaml" | "yml");
    if !is_yaml && ending != "sql" {
        return false;
    }
    let in_templates = folder.split('/').any(|part| part == "templates");
    memchr::memmem::find_iter(text.as_bytes(), "{{").any(|at| {
        let (before, inside) = (&text[..at], text[at + 2..].trim_start_matches(['-', ' ']));
        let is_filled = inside.starts_with(|first: char| first.is_alphabetic() || "._$/".contains(first));
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        let is_bare = line.is_empty() || line.ends_with([':', '-']);
        is_filled && !before.ends_with('$') && (!is_yaml || in_templates || is_bare)
    }) || (ending == "sql" && text.contains("{%"))
}

/// Whether a file of SQL is called as tools for migrations call theirs: `V2__users.sql`, `0002_users.up.sql`.
fn is_sql_migration(folder: &str, file: &str) -> bool {
    let in_folder =
        folder.split('/').any(|part| is_named(part, &["migration", "changelog", "changelogs", "upgrades"]));
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits(file);
    let is_numbered = number > 2 && file[number..].starts_with(['_', '-', '.']);
    let version = file.strip_prefix(['V', 'U', 'R']).unwrap_or_default();
    let is_versioned = digits(version) > 0 && version.contains("__");
    in_folder || is_numbered || is_versioned || file.ends_with(".up.sql") || file.ends_with(".down.sql")
}

/// Whether a folder is called one of the names, maybe behind the underscore that hides it from Go's tools.
fn is_named(folder: &str, names: &[&str]) -> bool {
    let folder = folder.to_ascii_lowercase();
    names.contains(&folder.as_str()) || names.contains(&folder.trim_start_matches('_'))
}

/// Whether the first lines say that a program wrote the text, or the lines are too long for a person.
fn is_generated(text: &str) -> bool {
    let mut head = text.lines().take(8);
    let says_so = head.any(|line| {
        let line = line.trim_start();
        let is_comment = ["#", "//", "/*", "*", "--", "\"\"\""].iter().any(|mark| line.starts_with(mark));
        let line = line.to_ascii_lowercase();
        is_comment
            && (line.contains("do not edit")
                || line.contains("@generated")
                || line.contains("autogenerated")
                || line.contains("auto-generated by")
                || line.contains("database dump")
                || line.contains("mysql dump")
                || line.contains("generated by the protocol buffer"))
    });
    // Go's own mark may stand behind a licence, anywhere before the code.
    let is_marked = text
        .lines()
        .take(60)
        .any(|line| line.starts_with("// Code generated ") && line.trim_end().ends_with("DO NOT EDIT."));
    let minified =
        text.len() > 4_000 && text.len() / memchr::memchr_iter(b'\n', text.as_bytes()).count().max(1) > 400;
    says_so || is_marked || minified
}

impl fmt::Display for FileKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(WORDS.iter().find(|(kind, _)| kind == self).map_or("", |(_, word)| word))
    }
}

impl FromStr for FileKind {
    type Err = String;

    fn from_str(word: &str) -> Result<FileKind, String> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind).ok_or_else(|| {
            let all: Vec<&str> = WORDS.iter().map(|(_, word)| *word).collect();
            format!("`{word}` is none of {}", all.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_sql_and_yaml_are_known() {
        for (path, text, expected) in [
            ("db/migrations/0002_users.sql", "select 1", FileKind::Migration),
            ("src/main/resources/db/migration/V2__users.sql", "select 1", FileKind::Migration),
            ("sql/20240102_users.sql", "select 1", FileKind::Migration),
            ("schema/0001.up.sql", "select 1", FileKind::Migration),
            ("sql/users.sql", "select '{{1,2},{3,4}}'::int[][]", FileKind::Code),
            ("sql/dump.sql", "--\n-- PostgreSQL database dump\n--\n", FileKind::Generated),
            ("models/orders.sql", "select * from {{ ref('orders') }}", FileKind::Template),
            ("chart/templates/web.yaml", "replicas: {{ .Values.replicas }}", FileKind::Template),
            ("chart/templates/role.yaml", "kind: Role\n{{- if .Values.rbac }}", FileKind::Template),
            ("chart/templates/crd.yaml", "kind: CustomResourceDefinition", FileKind::Code),
            ("deploy/web.yaml", "name: \"{{ name }}\"", FileKind::Code),
            (".github/workflows/ci.yml", "run: ${{ matrix.os }}", FileKind::Code),
            ("build/Dockerfile", "FROM x", FileKind::Code),
        ] {
            assert_eq!(FileKind::of(path, text), expected, "{path}");
        }
    }

    #[test]
    fn kinds_of_go_files_are_known() {
        let licence = "// A licence\n".repeat(12);
        for (path, text, expected) in [
            ("app/users.go", "package app", FileKind::Code),
            ("app/users_test.go", "package app", FileKind::Test),
            ("app/apptest/server.go", "package apptest", FileKind::Test),
            ("app/latest/server.go", "package latest", FileKind::Code),
            ("_examples/chat/main.go", "package main", FileKind::Example),
            ("vendor/github.com/a/b/b.go", "package b", FileKind::Vendored),
            (
                "app/a.pb.go",
                "// Code generated by protoc-gen-go. DO NOT EDIT.\npackage app",
                FileKind::Generated,
            ),
            (
                "app/b.go",
                &format!("{licence}\n// Code generated by x. DO NOT EDIT.\n\npackage app"),
                FileKind::Generated,
            ),
            ("db/migrations/0001_users.go", "package migrations", FileKind::Migration),
        ] {
            assert_eq!(FileKind::of(path, text), expected, "{path}");
        }
    }
}
