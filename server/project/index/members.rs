//! Whether a module of the project defines a name that is imported from it.

use std::collections::BTreeSet;

use super::State;
use super::manifest::{folder_of, folders_from, joined, name_of};
use super::nearest::nearest;
use crate::rules::{Asking, Member};
use crate::syntax::Language;

/// How far modules that give on all of another are followed.
const DEPTH: usize = 8;

impl State {
    pub(super) fn member(&self, asking: Asking<'_>, module: &str, name: &str) -> Member {
        // Every module has some such names from the interpreter.
        if name.starts_with("__") || name.is_empty() {
            return Member::Unsure;
        }
        let places = match asking.language.name() {
            "python" => self.python_places(asking, module),
            "go" => {
                let folder = self.go.folder(module);
                let member = |folder| self.go_member(asking.language, folder, name);
                return folder.map_or(Member::Elsewhere, member);
            }
            _ => self.node.file(&self.files, asking, module).into_iter().map(Place::File).collect(),
        };
        let Some(first) = places.first() else { return Member::Unsure };
        let mut names = BTreeSet::new();
        for place in &places {
            if !self.gather(place, &mut names, DEPTH) {
                return Member::Unsure;
            }
        }
        if names.is_empty()
            || names.contains(name)
            || (asking.language.name() == "python" && self.is_submodule(&places, name))
        {
            return Member::Unsure;
        }
        let file = match first {
            Place::File(path) | Place::Folder(path) => path.clone(),
        };
        let near = nearest(name, names.iter().copied().filter(|name| !name.starts_with('_')));
        Member::Missing { file, nearest: near.map(str::to_owned) }
    }

    /// Puts together what a place defines; `false` if that cannot be said.
    fn gather<'s>(&'s self, place: &Place, names: &mut BTreeSet<&'s str>, depth: usize) -> bool {
        match place {
            Place::File(path) => {
                let own = Language::for_path(std::path::Path::new(path));
                let declared = path.rsplit_once('.').map(|(stem, _)| format!("{stem}.d.ts"));
                // What is written in JavaScript may have its types beside it.
                if declared.is_some_and(|declared| self.files.holds(&declared)) {
                    return false;
                }
                let Some(own) = own.filter(|_| !path.ends_with(".d.ts") && !path.ends_with(".pyi")) else {
                    return false;
                };
                let Some(found) = self.definitions_of(own, path).filter(|found| !found.open) else {
                    return false;
                };
                names.extend(found.names());
                let asking = Asking { path, language: own };
                found.all_of.iter().all(|module| {
                    let places = match own.name() {
                        "python" => self.python_places(asking, module),
                        _ => {
                            self.node.file(&self.files, asking, module).into_iter().map(Place::File).collect()
                        }
                    };
                    depth > 0
                        && !places.is_empty()
                        && places.iter().all(|place| self.gather(place, names, depth - 1))
                })
            }
            // A package without a file of its own has nothing but what lies in it, which builds may add to.
            Place::Folder(_) => false,
        }
    }

    /// Where the module of a name may lie: as seen from the importing file's folder, and from each above it.
    pub(super) fn python_places(&self, asking: Asking<'_>, module: &str) -> Vec<Place> {
        let dots = module.len() - module.trim_start_matches('.').len();
        let path = module[dots..].trim().replace('.', "/");
        let folder = folder_of(asking.path);
        if dots > 0 {
            let base = joined(folder, &vec![".."; dots - 1].join("/"));
            return base.and_then(|base| self.python_place(&base, &path)).into_iter().collect();
        }
        let top = path.split('/').next().unwrap_or_default();
        if asking.language.knows_word("standard_module", top) {
            return Vec::new();
        }
        // Python looks for a whole name in no package, but beside the outermost one.
        let is_package = |root: &&str| !root.is_empty() && self.files.holds(&format!("{root}/__init__.py"));
        folders_from(folder)
            .filter(|root| !is_package(root))
            .flat_map(|root| {
                [root.to_owned(), if root.is_empty() { "src".to_owned() } else { format!("{root}/src") }]
            })
            .filter_map(|root| self.python_place(&root, &path))
            .collect()
    }

    fn python_place(&self, root: &str, path: &str) -> Option<Place> {
        let at = joined(root, path)?;
        let is_listed = |path: &String| self.files.holds(path);
        let own = format!("{at}.py");
        let package = if at.is_empty() { "__init__.py".to_owned() } else { format!("{at}/__init__.py") };
        let file = [package, own].into_iter().find(is_listed);
        match file {
            // A module in C beside it may be what is imported.
            Some(file)
                if ["so", "pyd", "pyx", "pyi"].iter().any(|end| self.files.holds(&format!("{at}.{end}"))) =>
            {
                Some(Place::Folder(folder_of(&file).to_owned()))
            }
            Some(file) => Some(Place::File(file)),
            None if self.files.exists(&at) && !at.is_empty() => Some(Place::Folder(at)),
            None => None,
        }
    }

    /// Whether a name is that of a module in one of the packages.
    fn is_submodule(&self, places: &[Place], name: &str) -> bool {
        places.iter().any(|place| {
            let folder = match place {
                Place::File(path) if name_of(path) == "__init__.py" => folder_of(path),
                Place::File(_) => return false,
                Place::Folder(folder) => folder,
            };
            let at = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
            let built = format!("{at}.");
            let ends = ["", ".py", ".pyi", ".pyx", ".so", ".pyd"];
            ends.iter().any(|end| self.files.exists(&format!("{at}{end}")))
                || self.files.paths().any(|path| path.starts_with(&built))
        })
    }
}

/// Where a module lies.
pub(super) enum Place {
    File(String),
    Folder(String),
}
