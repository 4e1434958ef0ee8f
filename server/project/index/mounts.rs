//! Which routers are mounted where, and what all that comes to them goes through there, read from `facts/mounts.scm`.
//!
//! Names are followed, not values. Who asks wants to know whether a guard stands somewhere else, so where a name may lead to
//! two routers, it is taken to lead to both: a guard too many costs a hint, and one too few is a false alarm.

use std::collections::HashSet;
use std::path::Path;
use std::sync::OnceLock;

use super::State;
use super::fact_queries::{FactQueries, OfLanguages};
use super::manifest::{folder_of, lies_in, name_of};
use super::members::Place;
use crate::rules::{Asking, Router, function_around};
use crate::syntax::{Language, Module, Names, Node, Source, SyntaxTree, Unit};

/// More places than this are not looked at for one question, nor kept of one file.
const MOST_PLACES: usize = 64;
const MOST_MOUNTS: usize = 1_000;
/// No longer code, in bytes, is kept of what stands before a router.
const LONGEST: usize = 240;

/// What one file mounts.
#[derive(Debug, Default)]
pub(super) struct Mounts {
    pub(super) mounts: Vec<Mount>,
    guards: Vec<Guard>,
}

/// One router on another.
#[derive(Debug)]
pub(super) struct Mount {
    /// What is mounted, as it is written, with what it was imported from, if it was.
    pub(super) child: Box<str>,
    pub(super) imported: Option<Box<str>>,
    pub(super) path: Option<Box<str>>,
    /// Where it is mounted, and the function that this happens in.
    pub(super) router: Box<str>,
    pub(super) function: Option<Box<str>>,
    pub(super) carries: Vec<Box<str>>,
    /// It is no more than a function's argument: a router only if something says so elsewhere in the file.
    given: bool,
}

/// What all that comes to a router goes through, or all below a path.
#[derive(Debug)]
struct Guard {
    router: Box<str>,
    path: Option<Box<str>>,
    code: Box<str>,
}

/// Routes by where they stand: in a file, on a router, in a function.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    file: String,
    router: String,
    function: Option<String>,
}

impl Spot {
    pub(super) fn of(file: &str, router: &str, function: Option<&str>) -> Spot {
        Spot { file: file.to_owned(), router: router.to_owned(), function: function.map(str::to_owned) }
    }
}

impl Mounts {
    /// What a text mounts. It is parsed only if it says a word of those that mount.
    pub(super) fn of(language: &'static Language, text: &str) -> Mounts {
        static QUERIES: OfLanguages = OnceLock::new();
        // It is called, or decorates something.
        let ends = |at: usize| text.as_bytes().get(at).is_none_or(|byte| b"(\r\n".contains(byte));
        let says = |word: &String| {
            let word = format!(".{word}");
            memchr::memmem::find_iter(text.as_bytes(), &word).any(|at| ends(at + word.len()))
        };
        match FactQueries::of(language, "mounts", &QUERIES) {
            Some(queries) if queries.texts.iter().any(says) => Mounts::read(queries, language, text),
            _ => Mounts::default(),
        }
    }

    fn read(queries: &FactQueries, language: &'static Language, text: &str) -> Mounts {
        let tree = SyntaxTree::parse(language, text);
        let source = Source::new(text, &tree);
        let module = Module::of(&source);
        let mut found = Mounts::default();
        // By where the child begins, for several patterns say more of the same one.
        let mut known: Vec<(usize, usize)> = Vec::new();
        for node in source.root.subtree().filter(|node| node.is_named()) {
            queries.at(&source, node, &mut |pattern, captures| {
                let first = |name: &str| captures.first(pattern.capture(name)?);
                let code = |name: &str| first(name).map(|node| shortened(source.text_of(node)));
                let Some(router) = code("router").filter(|_| known.len() < MOST_MOUNTS) else { return };
                let (called, guard) = (first("called"), code("guard"));
                let Some(child) = first("child").or(called) else {
                    let guards = guard.filter(|_| found.guards.len() < MOST_MOUNTS);
                    let path = code("path");
                    found.guards.extend(guards.map(|code| Guard { router, path, code }));
                    return;
                };
                let at = (child.start_byte(), child.end_byte());
                let index = known.iter().position(|known| *known == at).unwrap_or_else(|| {
                    known.push(at);
                    found.mounts.push(Mount {
                        child: shortened(source.text_of(child)),
                        imported: names_at(&source, &module, child)
                            .and_then(|names| imported(&names, child))
                            .map(String::into),
                        path: None,
                        router,
                        function: function_around(&source, child).map(Box::from),
                        carries: Vec::new(),
                        given: true,
                    });
                    found.mounts.len() - 1
                });
                let mount = &mut found.mounts[index];
                mount.path = mount.path.take().or(code("path"));
                mount.carries.extend(guard);
                mount.given &= called.is_some();
            });
        }
        found.forget_what_is_no_router();
        found
    }

    /// The code that all goes through that comes to a router where it is mounted.
    pub(super) fn before<'m>(&'m self, mount: &'m Mount) -> impl Iterator<Item = &'m str> {
        let stands_before = |guard: &&Guard| {
            let below = match (&guard.path, &mount.path) {
                (None, _) => true,
                (Some(guard), Some(path)) => plain(path).starts_with(plain(guard)),
                (Some(_), None) => false,
            };
            guard.router == mount.router && below
        };
        let guards = self.guards.iter().filter(stands_before).map(|guard| guard.code.as_ref());
        mount.carries.iter().map(AsRef::as_ref).chain(guards)
    }

    /// Drops what is given to a function, but for what is known to be a router.
    fn forget_what_is_no_router(&mut self) {
        let surely = self.mounts.iter().filter(|mount| !mount.given);
        let mut routers: HashSet<Box<str>> =
            surely.flat_map(|it| [it.child.clone(), it.router.clone()]).collect();
        routers.extend(self.guards.iter().map(|guard| guard.router.clone()));
        self.mounts.retain(|mount| !mount.given || routers.contains(&mount.router));
        self.mounts.shrink_to_fit();
        self.guards.shrink_to_fit();
    }
}

pub(super) fn shortened(text: &str) -> Box<str> {
    let end = (0..=LONGEST.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text[..end].into()
}

/// The names of the unit that a node stands in.
pub(super) fn names_at<'a, 't>(
    source: &'a Source<'t>,
    module: &'a Module<'t>,
    node: Node<'t>,
) -> Option<Names<'a, 't>> {
    let around = |unit: &&Unit<'t>| {
        unit.node.start_byte() <= node.start_byte() && node.end_byte() <= unit.node.end_byte()
    };
    let unit = module.units().iter().filter(around).min_by_key(|unit| unit.node.byte_range().len());
    unit.or(module.units().first()).map(|unit| Names::of_unit(source, module, unit))
}

/// What an expression was imported from: the module that it names itself, or the dotted name of what its first name stands
/// for, with the members behind it.
pub(super) fn imported<'t>(names: &Names<'_, 't>, node: Node<'t>) -> Option<String> {
    let source = names.source;
    let written = node.subtree().find_map(|part| {
        let is_text = part.is_named() && part.kind().ends_with("string_fragment");
        is_text.then(|| source.text_of(part).to_owned())
    });
    if let Some(module) = written.filter(|module| module.starts_with('.')) {
        return Some(module);
    }
    let text = source.text_of(node);
    let text = text.trim_start_matches(['(', ' ']).trim_start_matches("await ").trim_start_matches("new ");
    let end = |text: &str| {
        text.find(|char: char| !(char.is_alphanumeric() || matches!(char, '_' | '$'))).unwrap_or(text.len())
    };
    let (first, rest) = text.split_at(end(text));
    let name = || node.subtree().find(|part| part.is_named() && source.text_of(*part) == first);
    // Or else inside of the function.
    let dotted = names.imported(first).or_else(|| Some(names.import_of(name()?)?.1))?;
    let members = &rest[..rest
        .find(|char: char| !(char.is_alphanumeric() || matches!(char, '_' | '$' | '.')))
        .unwrap_or(rest.len())];
    Some(format!("{dotted}{members}"))
}

/// The last name in an expression: `Register` of `orders.Register(r)`.
fn last_name(code: &str) -> &str {
    let callee = code.split('(').next().unwrap_or(code);
    callee.rsplit('.').next().unwrap_or(callee)
}

/// What a path says between its quotes.
fn plain(path: &str) -> &str {
    path.trim_matches(['"', '\'', '`']).trim_end_matches(['/', '*'])
}

impl State {
    /// Whether all that comes to routers of a file goes, where they are mounted, through something whose code satisfies a
    /// condition.
    pub(super) fn goes_through(
        &self,
        asking: Asking<'_>,
        router: Router<'_>,
        is: &dyn Fn(&str) -> bool,
    ) -> bool {
        let mounting = self.mounting(asking.language);
        let mut next = self.spots(asking, router);
        // What the module that a router comes from says of all its routes.
        let origins = next.iter().filter(|spot| spot.file != asking.path);
        if origins.clone().any(|spot| self.is_said_of(spot, is)) {
            return true;
        }
        let mut seen: HashSet<Spot> = next.iter().cloned().collect();
        while let Some(spot) = next.pop() {
            for (from, mounts) in &mounting {
                for mount in mounts.mounts.iter().filter(|mount| self.leads_to(*from, mount, &spot)) {
                    if mounts.before(mount).any(is) {
                        return true;
                    }
                    let above = Spot::of(from.path, &mount.router, mount.function.as_deref());
                    if seen.len() < MOST_PLACES && seen.insert(above.clone()) {
                        next.push(above);
                    }
                }
            }
        }
        false
    }

    /// The files, of a language and those like it, that mount routers.
    pub(super) fn mounting(&self, language: &Language) -> Vec<(Asking<'_>, &Mounts)> {
        let family = |language: &Language| language.folders().next();
        let of_family = |path: &str| {
            Language::for_path(Path::new(path)).filter(|other| family(other) == family(language))
        };
        self.sources
            .iter()
            .filter_map(|(path, facts)| Some((path.as_ref(), of_family(path)?, facts)))
            .map(|(path, language, facts)| (Asking { path, language }, self.mounts(language, path, facts)))
            .filter(|(_, mounts)| !mounts.mounts.is_empty())
            .collect()
    }

    /// Whether a file says something of all routes of a router that satisfies a condition.
    fn is_said_of(&self, spot: &Spot, is: &dyn Fn(&str) -> bool) -> bool {
        let Some((language, facts)) = self.source(&spot.file) else { return false };
        let guards = &self.mounts(language, &spot.file, facts).guards;
        // A module that is a router itself calls it something.
        let is_it = |guard: &&Guard| spot.router == "default" || *guard.router == *spot.router;
        guards.iter().filter(|guard| guard.path.is_none()).filter(is_it).any(|guard| is(&guard.code))
    }

    /// Whether what a file mounts may be the router that routes stand on.
    pub(super) fn leads_to(&self, from: Asking<'_>, mount: &Mount, spot: &Spot) -> bool {
        let last = last_name(&mount.child);
        let is_function = spot.function.as_deref() == Some(last);
        let Some(imported) = mount.imported.as_deref() else {
            return is_function || (from.path == spot.file && *mount.child == *spot.router);
        };
        // What is behind the module in the name is the router's own, or that of a function that is given one.
        let is_member = |member: &str| {
            let first = member.trim_start_matches('.').split('.').next().unwrap_or(member);
            ["", "default"].contains(&first)
                || first == spot.router
                || spot.function.as_deref() == Some(first)
                || is_function
                || spot.router.starts_with("this.")
        };
        self.longest_module(from, imported).is_some_and(|(places, member)| {
            places.iter().any(|place| match place {
                Place::Folder(folder) => folder == folder_of(&spot.file) && is_member(member),
                Place::File(file) if *file == spot.file => is_member(member),
                Place::File(file) => self.may_give_on(file, member, spot),
            })
        })
    }

    /// Where the module lies in a name that a file imports, and what is behind the module in the name. The longest name that is
    /// a module's is the module's.
    pub(super) fn longest_module<'n>(
        &self,
        from: Asking<'_>,
        imported: &'n str,
    ) -> Option<(Vec<Place>, &'n str)> {
        let whole_name = imported.trim_start_matches('.');
        let dots = &imported[..imported.len() - whole_name.len()];
        let splits = whole_name.match_indices('.').map(|(at, _)| at).chain([whole_name.len()]);
        let mut splits: Vec<usize> = splits.chain([0]).collect();
        splits.sort_unstable();
        splits.into_iter().rev().find_map(|end| {
            let places = self.places_of(from, &format!("{dots}{}", &whole_name[..end]));
            (!places.is_empty()).then_some((places, &whole_name[end..]))
        })
    }

    /// Where a name that a file imports may lie.
    fn places_of(&self, from: Asking<'_>, module: &str) -> Vec<Place> {
        match from.language.name() {
            "python" => {
                // `from . import a` and `from .. import a` are both told by their dots and one more.
                let fewer = module.strip_prefix("..").map(|rest| format!(".{rest}"));
                let mut places = self.python_places(from, module);
                places.extend(fewer.into_iter().flat_map(|module| self.python_places(from, &module)));
                places
            }
            "go" => {
                let folder = self.go.folder(module).filter(|folder| self.packages.holds(folder));
                folder.into_iter().map(Place::Folder).collect()
            }
            _ => self.node.file(&self.files, from, module).into_iter().map(Place::File).collect(),
        }
    }

    /// Whether a package's own file may give on, by this name, the router of a module below it.
    fn may_give_on(&self, file: &str, member: &str, spot: &Spot) -> bool {
        let is_package = name_of(file).starts_with("__init__.") || name_of(file).starts_with("index.");
        let stem = name_of(&spot.file).split('.').next().unwrap_or_default().to_lowercase();
        let stem = stem.trim_end_matches('s');
        is_package
            && lies_in(&spot.file, folder_of(file))
            && !stem.is_empty()
            && member.to_lowercase().contains(stem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each case: language, text, and what is said of it: mounts as `child < router [carried] imported`, then guards.
    #[test]
    fn what_files_mount() {
        for (language, text, expected) in [
            (
                "python",
                "from .orders import router as orders\nfrom app import users\napi = APIRouter(prefix='/v1')\napp.include_router(orders, dependencies=[Depends(auth)])\napp.include_router(users.router)\nprint(x)\n",
                "orders < app [[Depends(auth)] dependencies=[Depends(auth)]] .orders.router; users.router < app [] app.users.router; api: '/v1'",
            ),
            (
                "javascript",
                "const orders = require('./orders');\napp.use(auth);\napp.use('/orders', limit, orders);\nrequire('./users')(app);\nlog(x);\n",
                "auth < app []; orders < app ['/orders' limit] ./orders; require('./users') < app [] ./users; app: auth; app: limit; app: orders",
            ),
            (
                "go",
                "package main\nimport \"a.b/c/orders\"\nfunc f(r *gin.Engine) {\n\tapi := r.Group(\"/api\", auth)\n\tapi.Use(limit)\n\torders.Register(api)\n\tfmt.Println(x)\n}\n",
                "api < r [\"/api\" auth]; orders.Register < api [] a.b/c/orders.Register; api: limit",
            ),
            ("python", "x = 1\n", ""),
        ] {
            let found = Mounts::of(Language::named(language).unwrap(), text);
            let mounts = found.mounts.iter().map(|it| {
                let imported = it.imported.as_deref().map(|from| format!(" {from}")).unwrap_or_default();
                format!("{} < {} [{}]{imported}", it.child, it.router, it.carries.join(" "))
            });
            let guards = found.guards.iter().map(|guard| format!("{}: {}", guard.router, guard.code));
            assert_eq!(mounts.chain(guards).collect::<Vec<_>>().join("; "), expected, "{text}");
        }
    }
}
