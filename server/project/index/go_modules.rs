//! Where a Go package comes from: the standard library, the project's modules, or a module that `go.mod` requires.

use std::collections::HashMap;

use super::files::Files;
use super::manifest::{Manifest, folder_of, folders_from, joined, name_of};
use super::nearest::nearest;
use crate::rules::{Asking, Import};

pub(super) fn is_manifest(path: &str) -> bool {
    matches!(name_of(path), "go.mod" | "go.work")
}

/// What `go.mod` requires, and what the module is called. A `go.work` has its modules' own manifests.
pub(super) fn read(files: &Files, path: &str) -> Option<Manifest> {
    let text = files.read(path)?;
    let mut manifest =
        Manifest { path: path.to_owned(), complete: name_of(path) == "go.mod", ..Manifest::default() };
    let mut block = "";
    for line in text.lines() {
        let line = line.split("//").next().unwrap_or(line).trim();
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let (word, rest) = match block {
            "" => (word, rest.trim()),
            _ if line == ")" => {
                block = "";
                continue;
            }
            block => (block, line),
        };
        if rest == "(" {
            block = word;
            continue;
        }
        let name = rest.split_whitespace().next().unwrap_or_default().trim_matches('"');
        match word {
            "module" => manifest.own.extend([name.to_owned()]),
            "require" | "replace" | "tool" if !name.is_empty() => manifest.declares.extend([name.to_owned()]),
            _ => {}
        }
    }
    Some(manifest)
}

/// The project's modules and what they require.
pub(super) struct GoModules {
    manifests: Vec<Manifest>,
    /// The module of each folder that has one.
    modules: HashMap<String, String>,
    workspace: bool,
}

impl GoModules {
    pub(super) fn of(manifests: Vec<Manifest>) -> GoModules {
        let named = |manifest: &Manifest| Some((manifest.own.first()?.clone(), manifest.folder().to_owned()));
        let modules = manifests.iter().filter_map(named).collect();
        let workspace = manifests.iter().any(|manifest| !manifest.complete);
        GoModules { manifests, modules, workspace }
    }

    /// Where a package comes from that a file imports.
    pub(super) fn import(&self, files: &Files, asking: Asking<'_>, package: &str) -> Import {
        let Some(first) = package.split('/').next().filter(|first| !first.is_empty() && *first != ".") else {
            return Import::Unsure;
        };
        if package.starts_with('.') {
            return Import::Unsure;
        }
        let holding = folders_from(folder_of(asking.path)).find_map(|folder| {
            self.manifests.iter().find(|manifest| manifest.complete && manifest.folder() == folder)
        });
        let Some(manifest) = holding else { return Import::Unsure };
        let holds = |module: &str| below(package, module).is_some();
        if !first.contains('.') || self.modules.keys().any(|module| holds(module)) {
            return Import::Known;
        }
        if manifest.declares.iter().any(|module| holds(module)) {
            return Import::Known;
        }
        let elsewhere =
            || self.manifests.iter().flat_map(|other| &other.declares).any(|module| holds(module));
        let vendored = folders_from(manifest.folder()).any(|folder| {
            joined(folder, "vendor")
                .and_then(|vendor| joined(&vendor, package))
                .is_some_and(|path| files.exists(&path))
        });
        if vendored || (self.workspace && elsewhere()) {
            return Import::Known;
        }
        // What builds such a module, as docker's own packages are built, is told by something else than this file.
        if manifest.declares.is_empty() {
            return Import::Unsure;
        }
        let host = package.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let same_parts = |known: &&str| known.split('/').count() == host.split('/').count();
        let near = nearest(&host, manifest.declares.iter().map(String::as_str).filter(same_parts));
        let near = near.map(|near| package.replacen(&host, near, 1));
        Import::Unknown { package: package.to_owned(), manifest: manifest.path.clone(), nearest: near }
    }

    /// The folder of the project that a package lies in. Versions in its path may be left out.
    pub(super) fn folder(&self, package: &str) -> Option<String> {
        let longest = self.modules.iter().filter_map(|(module, folder)| {
            let rest = below(package, module).or_else(|| below(package, unversioned(module)))?;
            Some((module.len(), rest, folder))
        });
        longest.max_by_key(|(length, ..)| *length).and_then(|(_, rest, folder)| joined(folder, rest))
    }
}

/// A module's path without the major version at its end.
fn unversioned(module: &str) -> &str {
    let is_version = |part: &str| part.strip_prefix('v').is_some_and(|number| number.parse::<u32>().is_ok());
    module.rsplit_once('/').filter(|(_, last)| is_version(last)).map_or(module, |(path, _)| path)
}

/// What is left of a package's path behind its module's.
fn below<'p>(package: &'p str, module: &str) -> Option<&'p str> {
    let rest = package.strip_prefix(module)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_go_mod_requires() {
        let text = "module example.com/app/v2 // it\n\ngo 1.22\n\nrequire github.com/a/b v1.0.0\nrequire (\n\tgithub.com/c/d/v3 v3.1.0 // indirect\n)\nreplace github.com/e/f => ../f\n";
        let files = Files::in_memory(&[("go.mod".to_owned(), text.to_owned())]);
        let manifest = read(&files, "go.mod").unwrap();
        let declares: Vec<&str> = manifest.declares.iter().map(String::as_str).collect();
        assert_eq!(declares, ["github.com/a/b", "github.com/c/d/v3", "github.com/e/f"]);
        assert_eq!(manifest.own.first().map(String::as_str), Some("example.com/app/v2"));
    }
}
