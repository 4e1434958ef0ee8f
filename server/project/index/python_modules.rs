//! Where a Python module comes from: the standard library, the project, or a distribution that a manifest declares.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use super::files::Files;
use super::manifest::{Manifest, folder_of, folders_from, lies_in, name_of};
use super::nearest::nearest;
use super::python_manifests::normal;
use crate::rules::{Asking, Import};
use crate::syntax::Language;

/// What Python's manifests and folders say of the names that may be imported.
pub(super) struct PythonModules {
    manifests: Vec<Manifest>,
    /// What folders and modules of the project are called, wherever they lie.
    stems: HashSet<String>,
}

impl PythonModules {
    pub(super) fn of(files: &Files, manifests: Vec<Manifest>) -> PythonModules {
        let mut stems = HashSet::new();
        for path in files.paths().filter(|path| is_module(path)) {
            let parts = path.split('/');
            stems.extend(parts.map(|part| part.split('.').next().unwrap_or(part).to_owned()));
        }
        PythonModules { manifests, stems }
    }

    /// Where a module comes from that a file imports.
    pub(super) fn import(&self, files: &Files, asking: Asking<'_>, module: &str) -> Import {
        let language = asking.language;
        let top = module.split('.').next().unwrap_or(module);
        if top.is_empty() {
            return Import::Unsure;
        }
        if language.knows_word("standard_module", top) || language.knows_word("provided_module", top) {
            return Import::Known;
        }
        let folder = folder_of(asking.path);
        if self.stems.contains(top) || is_ignored_module(files, folder, top) {
            return Import::Known;
        }
        let manifests = self.holding_for(folder);
        let Some(first) = manifests.iter().find(|manifest| manifest.complete) else { return Import::Unsure };
        if manifests.iter().any(|manifest| manifest.open) {
            return Import::Unsure;
        }
        let declared: BTreeSet<&str> = manifests
            .iter()
            .flat_map(|manifest| manifest.declares.iter().chain(&manifest.own))
            .map(String::as_str)
            .collect();
        if declares(language, &declared, top) {
            return Import::Known;
        }
        let package =
            distributions(language, top).next().map_or_else(|| top.replace('_', "-"), str::to_owned);
        let modules = modules_of(language, &declared);
        let known = modules.iter().map(String::as_str).chain(self.stems.iter().map(String::as_str));
        let near = nearest(top, known.chain(language.words("standard_module").iter().map(String::as_str)));
        Import::Unknown {
            package,
            manifest: first.path.clone(),
            nearest: near.map(|near| module.replacen(top, near, 1)),
        }
    }

    /// The manifests that hold for a folder: those of the nearest folder above it that has one, all below that one, and
    /// those further up.
    fn holding_for(&self, folder: &str) -> Vec<&Manifest> {
        let has = |folder: &&str| {
            self.manifests.iter().any(|manifest| manifest.folder() == *folder && manifest.complete)
        };
        let Some(nearest) = folders_from(folder).find(has) else { return Vec::new() };
        let above: Vec<&str> = folders_from(nearest).collect();
        let holds =
            |manifest: &&Manifest| above.contains(&manifest.folder()) || lies_in(&manifest.path, nearest);
        self.manifests.iter().filter(holds).collect()
    }
}

/// Whether a path is that of something Python imports.
fn is_module(path: &str) -> bool {
    let name = name_of(path);
    [".py", ".pyi", ".pyx", ".so", ".pyd", ".proto"].iter().any(|end| name.ends_with(end))
}

/// Whether a module lies where Python looks for it, although it is not listed: git ignores what a build makes.
fn is_ignored_module(files: &Files, folder: &str, top: &str) -> bool {
    folders_from(folder).any(|above| {
        let at = |name: String| if above.is_empty() { name } else { format!("{above}/{name}") };
        [at(format!("{top}.py")), at(top.to_owned()), at(format!("src/{top}"))]
            .iter()
            .any(|path| files.exists(path))
    })
}

/// The distributions that may bring a module, if they are not called like it.
fn distributions<'l>(language: &'l Language, top: &str) -> impl Iterator<Item = &'l str> + use<'l> {
    static KNOWN: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| entries(Language::named("python"), "module_of"));
    let _ = language;
    known.get(top).copied().unwrap_or_default().split(' ').filter(|name| !name.is_empty())
}

/// The entries of a list of several words by their first.
fn entries(language: Option<&'static Language>, list: &str) -> HashMap<&'static str, &'static str> {
    language
        .into_iter()
        .flat_map(|language| language.words(list))
        .filter_map(|entry| entry.split_once(' '))
        .collect()
}

/// Whether one of the declared distributions brings a module: by its name, by what is known of it, or because another one
/// that is declared comes with it.
fn declares(language: &Language, declared: &BTreeSet<&str>, top: &str) -> bool {
    let name = normal(top);
    let by_name = |declared: &&&str| {
        let plain = |text: &str| text.replace('-', "");
        **declared == name
            || declared.split('-').any(|part| part == name || part.trim_start_matches("py") == name)
            || plain(declared) == plain(&name)
            || declared.strip_prefix("types-") == Some(&name)
    };
    let known: Vec<String> = distributions(language, top).map(normal).collect();
    let brings = |name: &str| known.iter().any(|known| known == name);
    // What is called like the module brings it, whatever else does.
    let same = declared.contains(name.as_str());
    if same
        || declared.iter().any(|name| brings(name))
        || (known.is_empty() && declared.iter().any(|it| by_name(&it)))
    {
        return true;
    }
    static BROUGHT: OnceLock<Vec<(String, Vec<String>)>> = OnceLock::new();
    let brought = BROUGHT.get_or_init(|| {
        let entries = entries(Language::named("python"), "brought_by");
        entries.into_iter().map(|(by, names)| (normal(by), names.split(' ').map(normal).collect())).collect()
    });
    brought
        .iter()
        .any(|(by, names)| declared.contains(by.as_str()) && names.iter().any(|it| *it == name || brings(it)))
}

/// What the declared distributions let one import.
fn modules_of(language: &Language, declared: &BTreeSet<&str>) -> Vec<String> {
    let mut modules: Vec<String> = declared.iter().map(|name| name.replace('-', "_")).collect();
    for entry in language.words("module_of") {
        let mut words = entry.split(' ');
        let Some(module) = words.next() else { continue };
        if words.any(|name| declared.contains(normal(name).as_str())) {
            modules.push(module.to_owned());
        }
    }
    modules
}
