//! Which routes of other files belong with one: those on the same router, and those of the routers that are mounted where
//! its own is.
//!
//! Who asks wants to know what the others go through, so a router that may be another one is left out.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use super::State;
use super::manifest::folder_of;
use super::members::Place;
use super::mounts::{Mount, Spot};
use super::routes::Route;
use crate::rules::{Asking, Beside, Router, SiblingQuery};
use crate::syntax::Language;

/// Of more routers than this, mounted in one place, nothing is said.
const MOST_ROUTERS: usize = 64;
/// So many other routers have to go through something for theirs to be the way of the application.
const LEAST_ROUTERS: usize = 2;

/// The routers that are imported from elsewhere, by what they are there: file and name. With each the files that make routes on
/// it, and what they call it.
pub(super) type SharedRouters = HashMap<(String, String), Vec<(Box<str>, Box<str>)>>;

/// What was counted.
#[derive(Default)]
struct Count {
    having: usize,
    lacking: usize,
    carried: BTreeMap<String, usize>,
}

impl Count {
    fn add(&mut self, carried: Option<&str>) {
        match carried {
            Some(code) => {
                self.having += 1;
                *self.carried.entry(code.to_owned()).or_default() += 1;
            }
            None => self.lacking += 1,
        }
    }

    fn take(&mut self, other: Count) {
        self.having += other.having;
        self.lacking += other.lacking;
        for (code, count) in other.carried {
            *self.carried.entry(code).or_default() += count;
        }
    }

    fn told(self, file: String) -> Beside {
        let most = self.carried.into_iter().max_by_key(|(_, count)| *count).map(|(code, _)| code);
        Beside { having: self.having, carried: most.unwrap_or_default(), file }
    }
}

impl State {
    /// Routes of other files that stand on the same router, which some module gives to all of them, if nearly all of them carry
    /// something.
    pub(super) fn on_same_router(
        &self,
        asking: Asking<'_>,
        router: Router<'_>,
        ask: &SiblingQuery<'_>,
    ) -> Option<Beside> {
        let (name, imported) = router.names.iter().zip(router.imported).next()?;
        let origin = imported.as_deref().and_then(|imported| self.origin(asking, imported));
        let key = origin.unwrap_or_else(|| (asking.path.to_owned(), (*name).to_owned()));
        if (ask.leave_out)(name) {
            return None;
        }
        let shared = self.shared_routers().get(&key).into_iter().flatten();
        let others = shared.map(|(path, name)| (path.as_ref(), name.as_ref()));
        let others = others.chain([(key.0.as_str(), key.1.as_str())]);
        let mut count = Count::default();
        for (path, name) in others.filter(|(path, _)| *path != asking.path && !(ask.leave_out)(path)) {
            let Some((language, facts)) = self.source(path) else { continue };
            let routes = self.routes(language, path, facts);
            let on_it = routes.routes.iter().filter(|route| *route.router == *name);
            for route in on_it.filter(|route| route.answers(ask.kind, ask.methods)) {
                count.add(routes.carried(route, ask.is));
            }
        }
        (count.having > 0 && count.lacking * 4 <= count.having).then(|| count.told(key.0))
    }

    /// Routes of the routers that are mounted where that of the file is, if nearly all of them carry something: by themselves,
    /// with their router or where that is mounted. A router whose name, path or file satisfies `ask.leave_out` counts for nothing.
    pub(super) fn mounted_beside(
        &self,
        asking: Asking<'_>,
        router: Router<'_>,
        ask: &SiblingQuery<'_>,
    ) -> Option<Beside> {
        let spots = self.spots(asking, router);
        let mounting = self.mounting(asking.language);
        let mut told = None;
        for (from, mounts) in &mounting {
            for own in &mounts.mounts {
                if !spots.iter().any(|spot| self.leads_to(*from, own, spot)) {
                    continue;
                }
                // A prefix may be one of the texts it is mounted with.
                let left_out = |mount: &Mount| {
                    let texts = mount.carries.iter().filter(|code| code.starts_with(['"', '\'', '`']));
                    let mut said = texts.chain(&mount.path).chain([&mount.child]);
                    said.any(|text| (ask.leave_out)(text))
                };
                if left_out(own) {
                    return None;
                }
                let is_beside = |other: &&Mount| {
                    other.router == own.router && other.function == own.function && other.child != own.child
                };
                let beside: Vec<&Mount> = mounts.mounts.iter().filter(is_beside).collect();
                if beside.len() > MOST_ROUTERS {
                    return None;
                }
                let (mut all, mut routers) = (Count::default(), 0);
                for other in beside.into_iter().filter(|other| !left_out(other)) {
                    let before = mounts.before(other).find(|code| (ask.is)(code));
                    let mut count = Count::default();
                    for (path, language) in self.files_of(*from, other) {
                        let Some(facts) = self.sources.get(path.as_str()) else { continue };
                        if path == asking.path || (ask.leave_out)(&path) {
                            continue;
                        }
                        let routes = self.routes(language, &path, facts);
                        let stands = |route: &&Route| {
                            let spot = Spot::of(&path, &route.router, route.function.as_deref());
                            route.answers(ask.kind, ask.methods) && self.leads_to(*from, other, &spot)
                        };
                        for route in routes.routes.iter().filter(stands) {
                            count.add(before.or_else(|| routes.carried(route, ask.is)));
                        }
                    }
                    routers += usize::from(count.having > 0 && count.lacking == 0);
                    all.take(count);
                }
                if routers >= LEAST_ROUTERS && all.lacking * 4 <= all.having {
                    told = Some(all.told(from.path.to_owned()));
                }
            }
        }
        told
    }

    /// Where a router's routes stand: in the file that asks, and where the router comes from.
    pub(super) fn spots(&self, asking: Asking<'_>, router: Router<'_>) -> Vec<Spot> {
        let mut spots: Vec<Spot> =
            router.names.iter().map(|name| Spot::of(asking.path, name, router.function)).collect();
        for imported in router.imported.iter().flatten() {
            let origin = self.origin(asking, imported);
            spots.extend(origin.map(|(file, name)| Spot::of(&file, &name, None)));
        }
        spots
    }

    /// What a router is that a file imports: the file that has it, and its name there.
    fn origin(&self, asking: Asking<'_>, imported: &str) -> Option<(String, String)> {
        let (places, member) = self.longest_module(asking, imported)?;
        let name = member.trim_start_matches('.');
        let mut files = places.into_iter().filter_map(|place| match place {
            Place::File(file) => Some(file),
            Place::Folder(_) => None,
        });
        // Of a name with dots the last place is the one with as many as are meant.
        let file = if imported.starts_with('.') { files.next_back() } else { files.next() }?;
        // Where the whole module is the router, it does not matter what it calls it itself.
        let name = if name.is_empty() { "default" } else { name };
        Some((file, name.to_owned()))
    }

    fn shared_routers(&self) -> &SharedRouters {
        self.shared_routers.get_or_init(|| {
            let mut shared = SharedRouters::new();
            for (path, facts) in &self.sources {
                let Some(language) = Language::for_path(Path::new(path.as_ref())) else { continue };
                let routes = self.routes(language, path, facts);
                for router in routes.routers() {
                    let asking = Asking { path, language };
                    let origin = routes.origin(router).and_then(|imported| self.origin(asking, imported));
                    if let Some(key) = origin {
                        shared.entry(key).or_default().push((path.as_ref().into(), router.into()));
                    }
                }
            }
            shared
        })
    }

    /// The files that what is mounted may lie in.
    fn files_of(&self, from: Asking<'_>, mount: &Mount) -> Vec<(String, &'static Language)> {
        let places = match mount.imported.as_deref() {
            Some(imported) => {
                self.longest_module(from, imported).map(|(places, _)| places).unwrap_or_default()
            }
            // A package's files are one.
            None if from.language.name() == "go" => vec![Place::Folder(folder_of(from.path).to_owned())],
            None => vec![Place::File(from.path.to_owned())],
        };
        let mut files = HashSet::new();
        for place in places {
            match place {
                Place::File(file) => drop(files.insert(file)),
                Place::Folder(folder) => {
                    let inside = self.sources.keys().filter(|path| folder_of(path) == folder);
                    files.extend(inside.map(|path| path.to_string()));
                }
            }
        }
        let known = |path: String| Some((Language::for_path(Path::new(&path))?, path));
        files.into_iter().filter_map(known).map(|(language, path)| (path, language)).collect()
    }
}
