//! Imports: the names that a statement binds from modules, as `facts/imports.scm` has it. A part of bindings.

use super::Node;
use super::bindings::{Binding, Origin, Walk};

impl<'t> Walk<'_, 't> {
    /// Binds what a statement imports.
    pub(super) fn import(&mut self, node: Node<'t>) {
        let facts = self.source.language.facts();
        for import in &facts.imports {
            super::query::matches(&import.pattern, node, &mut |captures| {
                if !import.predicates.iter().all(|predicate| predicate.holds(captures, self.source.text)) {
                    return false;
                }
                let text = |capture: Option<usize>| capture.and_then(|index| captures.first(index));
                let scope = self.open.last().copied().unwrap_or(0);
                let alias = text(import.alias);
                if let Some(path) = text(import.path) {
                    let package = Package::of(self.source.text_of(path));
                    let name = alias.map_or(package.name, |alias| self.source.text_of(alias));
                    let binding =
                        Binding { name, at: path.start_byte(), origin: Origin::Import(package.path) };
                    self.scopes[scope].bindings.push(binding);
                    return false;
                }
                let Some(module) = text(import.module) else { return false };
                let module_name = module_name(self.source.text_of(module));
                let member = text(import.member);
                let origin = match member {
                    Some(member) => format!("{module_name}.{}", self.source.text_of(member)),
                    None if alias.is_some() => module_name.to_owned(),
                    // `import a.b` binds `a`.
                    None => module_name.split('.').next().unwrap_or(module_name).to_owned(),
                };
                let name = match alias.or(member) {
                    Some(node) => self.source.text_of(node),
                    None => self.source.text_of(module).split('.').next().unwrap_or_default(),
                };
                let at = module.start_byte();
                self.scopes[scope].bindings.push(Binding { name, at, origin: Origin::Import(origin) });
                false
            });
        }
    }
}

/// A module by the name that rules use: Node's `node:fs` is `fs`.
pub(super) fn module_name(written: &str) -> &str {
    written.strip_prefix("node:").unwrap_or(written)
}

/// A package that is imported by a path whose last part says its name: `github.com/labstack/echo/v4` is `echo`.
struct Package<'t> {
    /// What the path's last part leaves as a name once what names the language and the version is gone.
    name: &'t str,
    /// The path without its versions, by which rules know the package.
    path: String,
}

impl<'t> Package<'t> {
    fn of(path: &'t str) -> Package<'t> {
        let is_version = |part: &&str| {
            let number = part.strip_prefix('v').and_then(|digits| digits.parse::<u32>().ok());
            // The first version has no suffix: `v1` is the name of a package.
            number.is_some_and(|number| number > 1)
        };
        let unversioned = |part: &'t str| match part.rsplit_once(".v") {
            Some((name, digits)) if digits.parse::<u32>().is_ok() => name,
            _ => part,
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !is_version(part)).map(unversioned).collect();
        let last = parts.last().copied().unwrap_or_default();
        let last = last.strip_suffix(".go").unwrap_or(last);
        let last = last
            .strip_suffix("-go")
            .or(last.strip_prefix("go-"))
            .or(last.strip_prefix("go."))
            .unwrap_or(last);
        let name = last.rsplit(['-', '.']).next().unwrap_or(last);
        Package { name, path: parts.join("/") }
    }
}
