//! What the packages of a project's Go modules define: all that the files of a folder do. Knows no import.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::State;
use super::manifest::folder_of;
use crate::rules::Member;
use crate::syntax::Language;

/// The packages by their folder.
#[derive(Default)]
pub(super) struct GoPackages(HashMap<Box<str>, GoPackage>);

/// A package, whose names are put together when they are first asked for, for they are asked for at every use.
#[derive(Default)]
struct GoPackage {
    files: Vec<Arc<str>>,
    /// `None` if some may be missing.
    names: OnceLock<Option<BTreeSet<Box<str>>>>,
}

impl GoPackages {
    pub(super) fn of<'p>(paths: impl Iterator<Item = &'p Arc<str>>) -> GoPackages {
        let mut packages: HashMap<Box<str>, GoPackage> = HashMap::new();
        for path in paths.filter(|path| path.ends_with(".go")) {
            packages.entry(folder_of(path).into()).or_default().files.push(Arc::clone(path));
        }
        GoPackages(packages)
    }

    /// Whether a package may be meant by the path of a folder but for its version: `…/tasks/v1` is called `tasks`, too.
    fn has_versions(&self, folder: &str) -> bool {
        let is_version = |rest: &str| {
            let number = rest.strip_prefix("/v");
            number
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        self.0.keys().any(|other| other.strip_prefix(folder).is_some_and(is_version))
    }

    /// Whether a folder is a package.
    pub(super) fn holds(&self, folder: &str) -> bool {
        self.0.contains_key(folder)
    }
}

impl State {
    /// Whether the package in a folder defines a name.
    pub(super) fn go_member(&self, language: &'static Language, folder: String, name: &str) -> Member {
        let Some(package) = self.packages.0.get(folder.as_str()) else { return Member::Unsure };
        let names = package.names.get_or_init(|| {
            // What git ignores and a generator wrote is part of the package.
            if self.files.count_on_disk(&folder, ".go").is_some_and(|all| all != package.files.len()) {
                return None;
            }
            let mut names = BTreeSet::new();
            for path in &package.files {
                let found = self.definitions_of(language, path).filter(|found| !found.open)?;
                names.extend(found.names().map(Box::from));
            }
            Some(names)
        });
        let Some(names) = names.as_ref().filter(|names| !names.is_empty() && !names.contains(name)) else {
            return Member::Unsure;
        };
        if self.packages.has_versions(&folder) {
            return Member::Unsure;
        }
        let nearest = super::nearest::nearest(name, names.iter().map(AsRef::as_ref)).map(str::to_owned);
        Member::Missing { file: folder, nearest }
    }
}
