//! What Python's manifests and lockfiles declare. Where one computes its dependencies, it is open.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::files::Files;
use super::manifest::{Manifest, folder_of, joined, name_of};
use crate::syntax::{Language, Node, ShapeKind, Source, SyntaxTree};

/// How deep requirements files that name others are followed.
const DEPTH: usize = 8;

/// Whether a file of this path declares what a Python project uses.
pub(super) fn is_manifest(path: &str) -> bool {
    let name = name_of(path);
    let folder = name_of(folder_of(path));
    matches!(
        name,
        "pyproject.toml" | "setup.cfg" | "setup.py" | "Pipfile" | "Pipfile.lock" | "poetry.lock" | "uv.lock"
    ) || matches!(name, "tox.ini" | "noxfile.py" | "environment.yml" | "environment.yaml" | "pdm.lock")
        || is_requirements(name)
        || (matches!(folder, "requirements" | "reqs" | "deps") && is_list(name))
}

fn is_requirements(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    is_list(&name) && (name.contains("requirements") || name.contains("constraints"))
}

fn is_list(name: &str) -> bool {
    name.ends_with(".txt") || name.ends_with(".in") || name.ends_with(".pip")
}

/// What the manifest at `path` declares.
pub(super) fn read(files: &Files, path: &str) -> Option<Manifest> {
    let text = files.read(path)?;
    let mut manifest = Manifest { path: path.to_owned(), ..Manifest::default() };
    match name_of(path) {
        "pyproject.toml" => pyproject(&text, files, &mut manifest),
        "Pipfile" => {
            let table: Table = text.parse().ok()?;
            for section in table.values().filter_map(Value::as_table) {
                manifest.declares.extend(section.keys().map(|name| normal(name)));
            }
            manifest.complete = true;
        }
        "Pipfile.lock" => {
            let value: serde_json::Value = serde_json::from_str(&text).ok()?;
            for section in value.as_object()?.iter().filter(|(name, _)| *name != "_meta") {
                manifest
                    .declares
                    .extend(section.1.as_object().into_iter().flatten().map(|(name, _)| normal(name)));
            }
            manifest.complete = true;
        }
        "poetry.lock" | "uv.lock" | "pdm.lock" => {
            let table: Table = text.parse().ok()?;
            let packages = table.get("package").and_then(Value::as_array).into_iter().flatten();
            let names = packages.filter_map(|package| package.get("name")?.as_str());
            manifest.declares.extend(names.map(normal));
            manifest.complete = true;
        }
        "setup.py" | "noxfile.py" => {
            setup(&text, files, &mut manifest);
            manifest.complete &= name_of(path) == "setup.py";
        }
        "setup.cfg" | "tox.ini" | "environment.yml" | "environment.yaml" => {
            manifest.complete = text.contains("install_requires");
            manifest.open = text
                .lines()
                .any(|line| line.trim_start().starts_with("install_requires") && line.contains("file:"));
            let values = text.lines().map(|line| {
                line.split_once('=').filter(|(key, _)| is_key(key)).map_or(line, |(_, value)| value)
            });
            manifest.declares.extend(values.filter_map(requirement));
            manifest.own.extend(ini_name(&text));
        }
        _ => {
            requirements(&text, files, folder_of(path), DEPTH, &mut manifest);
            manifest.complete = !manifest.declares.is_empty();
        }
    }
    Some(manifest)
}

fn is_key(key: &str) -> bool {
    key.trim().chars().all(|char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.'))
        && !key.starts_with([' ', '\t'])
}

fn ini_name(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.split('=').next().is_some_and(|key| key.trim() == "name"))?;
    line.split_once('=').map(|(_, name)| normal(name.trim()))
}

/// A distribution's name as names are compared: in lower case, with `-` between its parts.
pub(super) fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for char in name.trim().chars() {
        match char {
            '-' | '_' | '.' if out.ends_with('-') => {}
            '-' | '_' | '.' => out.push('-'),
            char => out.extend(char.to_lowercase()),
        }
    }
    out
}

/// The distribution that a line such as `requests[socks]>=2 ; python_version > "3"` asks for.
pub(super) fn requirement(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches("- ").trim_matches(['"', '\'', ',']).trim_start();
    if let Some((_, egg)) = line.split_once("#egg=") {
        return Some(normal(egg.split(['&', '[', ' ']).next()?));
    }
    let end = line.find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '-')));
    let (name, rest) = line.split_at(end.unwrap_or(line.len()));
    let rest = rest.trim_start();
    let goes_on = rest.is_empty()
        || rest.starts_with(['[', '<', '>', '=', '!', '~', ';', '@', '(', '#', ',', '"', '\'']);
    let named =
        name.starts_with(|char: char| char.is_ascii_alphanumeric()) && !name.ends_with(['-', '_', '.']);
    (named && goes_on).then(|| normal(name))
}

/// The lines of a requirements file, and of those it names.
fn requirements(text: &str, files: &Files, folder: &str, depth: usize, manifest: &mut Manifest) {
    for line in text.lines().map(str::trim) {
        let named = ["-r", "--requirement", "-c", "--constraint"]
            .iter()
            .find_map(|flag| line.strip_prefix(flag))
            .map(|rest| rest.trim_start_matches([' ', '=', '\t']).trim());
        match named {
            Some(other) => match joined(folder, other).and_then(|path| Some((files.read(&path)?, path))) {
                Some((text, path)) if depth > 0 => {
                    requirements(&text, files, folder_of(&path), depth - 1, manifest);
                }
                _ => manifest.open = true,
            },
            None if line.starts_with("-e") || line.starts_with("--editable") => {
                let place = line.trim_start_matches("--editable").trim_start_matches("-e").trim();
                match requirement(place).filter(|_| place.contains("#egg=")) {
                    Some(name) => manifest.declares.extend([name]),
                    // A folder of the project is known by its own manifest; anything else is not.
                    None => manifest.open |= !place.starts_with('.'),
                }
            }
            // An address says no module's name.
            None if line.contains("://") && !line.contains(" @ ") && !line.contains("#egg=") => {
                manifest.open |= !line.starts_with(['#', '-']);
            }
            None => manifest.declares.extend(requirement(line)),
        }
    }
}

fn pyproject(text: &str, files: &Files, manifest: &mut Manifest) {
    let Ok(table) = text.parse::<Table>() else {
        manifest.open = true;
        return;
    };
    let folder = folder_of(&manifest.path).to_owned();
    let at = |path: &str| path.split('.').try_fold(&table, |table, key| table.get(key)?.as_table());
    let lists = |value: Option<&Value>| -> BTreeSet<String> {
        let texts = value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        texts.filter_map(requirement).collect()
    };
    if let Some(project) = at("project") {
        manifest.own.extend(project.get("name").and_then(Value::as_str).map(normal));
        manifest.declares.extend(lists(project.get("dependencies")));
        let extras = project.get("optional-dependencies").and_then(Value::as_table);
        extras.into_iter().flatten().for_each(|(_, list)| manifest.declares.extend(lists(Some(list))));
        let dynamic = project.get("dynamic").and_then(Value::as_array).into_iter().flatten();
        let is_dynamic = dynamic.filter_map(Value::as_str).any(|what| what.ends_with("dependencies"));
        manifest.complete |= project.contains_key("dependencies") && !is_dynamic;
        if is_dynamic {
            let said = at("tool.setuptools.dynamic").map(file_names).unwrap_or_default();
            manifest.open |= said.is_empty();
            manifest.complete |= !said.is_empty();
            for name in said {
                match joined(&folder, &name).and_then(|path| Some((files.read(&path)?, path))) {
                    Some((text, path)) => requirements(&text, files, folder_of(&path), DEPTH, manifest),
                    None => manifest.open = true,
                }
            }
        }
    }
    for (_, group) in at("dependency-groups").into_iter().flatten() {
        manifest.declares.extend(lists(Some(group)));
    }
    for (_, group) in at("tool.pdm.dev-dependencies").into_iter().flatten() {
        manifest.declares.extend(lists(Some(group)));
    }
    manifest.declares.extend(lists(at("build-system").and_then(|build| build.get("requires"))));
    manifest.declares.extend(lists(at("tool.uv").and_then(|uv| uv.get("dev-dependencies"))));
    if let Some(poetry) = at("tool.poetry") {
        manifest.own.extend(poetry.get("name").and_then(Value::as_str).map(normal));
        let mut sections: Vec<&Value> =
            ["dependencies", "dev-dependencies"].iter().filter_map(|key| poetry.get(*key)).collect();
        let groups = poetry.get("group").and_then(Value::as_table).into_iter().flatten();
        sections.extend(groups.filter_map(|(_, group)| group.get("dependencies")));
        manifest.complete |= poetry.contains_key("dependencies");
        for section in sections.into_iter().filter_map(Value::as_table) {
            manifest.declares.extend(section.keys().map(|name| normal(name)));
        }
    }
    if let Some(envs) = at("tool.hatch.envs") {
        for (_, env) in envs {
            for key in ["dependencies", "extra-dependencies"] {
                manifest.declares.extend(lists(env.get(key)));
            }
        }
    }
}

/// The files that `{ file = "…" }` and `{ file = ["…"] }` name anywhere in a table.
fn file_names(table: &Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in table {
        match value {
            Value::String(name) if key == "file" => names.push(name.clone()),
            Value::Array(list) if key == "file" => {
                names.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            Value::Table(inner) => names.extend(file_names(inner)),
            _ => {}
        }
    }
    names
}

/// `setup.py` is a program: every text in it that reads like a requirement counts as one.
fn setup(text: &str, files: &Files, manifest: &mut Manifest) {
    let Some(language) = Language::named("python") else { return };
    let tree = SyntaxTree::parse(language, text);
    let source = Source::new(text, &tree);
    let folder = folder_of(&manifest.path).to_owned();
    let texts: Vec<&str> = source
        .root
        .subtree()
        .filter(|node: &Node<'_>| node.is_named() && source.is_one_of(*node, &[ShapeKind::Text]))
        .filter_map(|node| source.string_content(node))
        .collect();
    for said in &texts {
        if is_list(said) {
            match joined(&folder, said).and_then(|path| Some((files.read(&path)?, path))) {
                Some((text, path)) => requirements(&text, files, folder_of(&path), DEPTH, manifest),
                None => manifest.open |= is_requirements(said),
            }
        }
        manifest.declares.extend(said.lines().filter_map(requirement));
    }
    let asks = text.contains("install_requires");
    manifest.complete = asks && !manifest.declares.is_empty();
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each case: a manifest, other files, what it declares, and whether it is complete and open.
    #[test]
    fn what_manifests_declare() {
        type Case<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str, bool, bool);
        let cases: &[Case<'_>] = &[
            (
                "requirements.txt",
                "requests[socks]>=2 # c\n# no\nFlask_Login\n-r more/base.txt\n",
                &[("more/base.txt", "-r ../deep.txt\n"), ("deep.txt", "PyYAML==6\n")],
                "flask-login pyyaml requests",
                true,
                false,
            ),
            ("requirements.txt", "-r gone.txt\n", &[], "", false, true),
            (
                "requirements.txt",
                "git+https://host/x.git#egg=some_thing\nhttps://host/y.zip\n",
                &[],
                "some-thing",
                true,
                true,
            ),
            ("requirements.txt", "-e .\nuvicorn @ https://host/u.whl\n", &[], "uvicorn", true, false),
            (
                "pyproject.toml",
                "[project]\nname='app'\ndependencies=['fastapi>=0.1','a.b']\n[project.optional-dependencies]\nx=['redis']\n[dependency-groups]\ndev=['pytest',{include-group='x'}]\n",
                &[],
                "a-b fastapi pytest redis",
                true,
                false,
            ),
            ("pyproject.toml", "[project]\nname='app'\ndynamic=['dependencies']\n", &[], "", false, true),
            (
                "pyproject.toml",
                "[project]\ndynamic=['dependencies']\n[tool.setuptools.dynamic]\ndependencies={file=['reqs.txt']}\n",
                &[("reqs.txt", "celery\n")],
                "celery",
                true,
                false,
            ),
            (
                "pyproject.toml",
                "[tool.poetry]\nname='app'\n[tool.poetry.dependencies]\npython='^3'\nDjango='5'\n[tool.poetry.group.dev.dependencies]\nmypy='*'\n",
                &[],
                "django mypy python",
                true,
                false,
            ),
            ("pyproject.toml", "[project\n", &[], "", false, true),
            (
                "setup.cfg",
                "[metadata]\nname = my_app\n[options]\ninstall_requires =\n    requests>=2\n    six\n",
                &[],
                "my-app requests six",
                true,
                false,
            ),
            (
                "setup.py",
                "setup(name='x', install_requires=['attrs>=1', 'six'])",
                &[],
                "attrs six x",
                true,
                false,
            ),
            (
                "setup.py",
                "setup(install_requires=read('requirements.txt'))",
                &[("requirements.txt", "six\n")],
                "requirements-txt six",
                true,
                false,
            ),
            (
                "Pipfile",
                "[packages]\nflask='*'\n[dev-packages]\nblack='*'\n",
                &[],
                "black flask",
                true,
                false,
            ),
            (
                "Pipfile.lock",
                "{\"_meta\":{\"a\":1},\"default\":{\"flask\":{}},\"develop\":{\"Black\":{}}}",
                &[],
                "black flask",
                true,
                false,
            ),
            (
                "uv.lock",
                "version=1\n[[package]]\nname='anyio'\n[[package]]\nname='typing-extensions'\n",
                &[],
                "anyio typing-extensions",
                true,
                false,
            ),
        ];
        for (path, text, others, declares, complete, open) in cases {
            let all: Vec<(String, String)> = others
                .iter()
                .chain([&(*path, *text)])
                .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
                .collect();
            let manifest = read(&Files::in_memory(&all), path).unwrap();
            let found = manifest.declares.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
            let case = format!("{path}: {text}");
            assert_eq!(
                (found.as_str(), manifest.complete, manifest.open),
                (*declares, *complete, *open),
                "{case}"
            );
        }
    }
}
