//! The routes of one file: on which router each stands, what it answers and what stands before it, read from
//! `facts/siblings.scm`. Knows no other file.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::fact_queries::{FactQueries, OfLanguages};
use super::mounts::{imported, names_at, shortened};
use crate::rules::function_around;
use crate::syntax::{Language, Module, Node, Source, SyntaxTree};

/// The kinds of `facts/siblings.scm` that are routes.
const KINDS: [&str; 2] = ["route", "route_path"];
/// More routes than this are not kept of one file.
const MOST: usize = 400;
/// What is called with a path, where routes that change something are made; read are only files that say such a call.
const WRITING: [&str; 10] =
    [".post(", ".put(", ".patch(", ".delete(", ".route(", ".POST(", ".PUT(", ".PATCH(", ".DELETE(", ".Post("];

/// What one file says of its routes.
#[derive(Debug, Default)]
pub(super) struct Routes {
    pub(super) routes: Vec<Route>,
    shared: Vec<Shared>,
    /// Where routers come from that the file imports.
    origins: HashMap<Box<str>, Box<str>>,
}

/// One route, of one of the kinds.
#[derive(Debug)]
pub(super) struct Route {
    kind: &'static str,
    /// The router, as it is written, and the outermost function that the route is made in.
    pub(super) router: Box<str>,
    pub(super) function: Option<Box<str>>,
    /// The words that say which methods it answers, in lower case.
    method: Box<str>,
    carries: Vec<Box<str>>,
}

/// What is said once for all routes of a router.
#[derive(Debug)]
struct Shared {
    kind: &'static str,
    router: Box<str>,
    /// What they carry, or the router that theirs is a part of.
    code: Box<str>,
    is_router: bool,
}

impl Routes {
    /// The routes in a text. It is parsed only if it says a call that makes one.
    pub(super) fn of(language: &'static Language, text: &str) -> Routes {
        static QUERIES: OfLanguages = OnceLock::new();
        match FactQueries::of(language, "siblings", &QUERIES) {
            Some(queries) if WRITING.iter().any(|call| is_given_a_path(text, call)) => {
                Routes::read(queries, language, text)
            }
            _ => Routes::default(),
        }
    }

    fn read(queries: &FactQueries, language: &'static Language, text: &str) -> Routes {
        let tree = SyntaxTree::parse(language, text);
        let source = Source::new(text, &tree);
        let module = Module::of(&source);
        let mut found = Routes::default();
        let mut known: HashMap<(usize, usize, &str), usize> = HashMap::new();
        for node in source.root.subtree().filter(|node| node.is_named()) {
            queries.at(&source, node, &mut |pattern, captures| {
                let root = (0..pattern.captures.len()).find(|capture| pattern.captures_root(*capture));
                let kind =
                    root.and_then(|root| KINDS.into_iter().find(|kind| *kind == pattern.captures[root]));
                let first = |name: &str| captures.first(pattern.capture(name)?);
                let (Some(kind), Some(group)) = (kind, first("group")) else { return };
                let router = shortened(source.text_of(group));
                let (carry, part_of) = (first("all_carry"), first("part_of"));
                if let Some(said) = carry.or(part_of) {
                    let code = shortened(source.text_of(said));
                    found.shared.push(Shared { kind, router, code, is_router: carry.is_none() });
                    return;
                }
                let member = first("member").unwrap_or(node);
                let at = (member.start_byte(), member.end_byte(), kind);
                let index = known.get(&at).copied().unwrap_or(found.routes.len());
                if index == found.routes.len() {
                    if index == MOST {
                        return;
                    }
                    known.insert(at, index);
                    if !found.origins.contains_key(&router)
                        && let Some(from) =
                            names_at(&source, &module, group).and_then(|names| imported(&names, group))
                    {
                        found.origins.insert(router.clone(), from.into());
                    }
                    let function = function_around(&source, member).map(Box::from);
                    found.routes.push(Route {
                        kind,
                        router,
                        function,
                        method: "".into(),
                        carries: Vec::new(),
                    });
                }
                let text = |node: Node<'_>| shortened(source.text_of(node));
                let route = &mut found.routes[index];
                route.carries.extend(first("carries").map(text));
                let method = first("method").map(|node| text(node).to_ascii_lowercase());
                // Several patterns say the same one.
                if let Some(method) = method.filter(|method| !route.method.contains(method.as_str())) {
                    route.method = format!("{} {method}", route.method).into();
                }
            });
        }
        found.routes.shrink_to_fit();
        found.shared.shrink_to_fit();
        found
    }

    /// Where a router comes from, if the file imports it.
    pub(super) fn origin(&self, router: &str) -> Option<&str> {
        self.origins.get(router).map(AsRef::as_ref)
    }

    /// The routers that routes stand on, each once.
    pub(super) fn routers(&self) -> Vec<&str> {
        let mut routers: Vec<&str> = self.routes.iter().map(|route| route.router.as_ref()).collect();
        routers.sort_unstable();
        routers.dedup();
        routers
    }

    /// The code that a route carries, by itself or with all of its router's, and that satisfies a condition.
    pub(super) fn carried<'r>(&'r self, route: &'r Route, is: &dyn Fn(&str) -> bool) -> Option<&'r str> {
        let own = route.carries.iter().map(AsRef::as_ref).find(|code| is(code));
        own.or_else(|| {
            let mut routers = vec![route.router.as_ref()];
            let mut at = 0;
            while let Some(router) = routers.get(at).copied() {
                for shared in self.shared.iter().filter(|it| it.kind == route.kind && *it.router == *router) {
                    if shared.is_router && !routers.contains(&shared.code.as_ref()) {
                        routers.push(&shared.code);
                    } else if !shared.is_router && is(&shared.code) {
                        return Some(shared.code.as_ref());
                    }
                }
                at += 1;
            }
            None
        })
    }
}

impl Route {
    /// Whether it is of a kind and answers one of the methods; all do if none is named.
    pub(super) fn answers(&self, kind: &str, methods: &[String]) -> bool {
        let mut words = self.method.split(|letter: char| !letter.is_alphanumeric());
        self.kind == kind
            && (methods.is_empty() || words.any(|word| methods.iter().any(|method| method == word)))
    }
}

/// Whether the text says a call whose first argument is a text.
fn is_given_a_path(text: &str, call: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), call)
        .any(|at| text[at + call.len()..].trim_start().starts_with(['"', '\'', '`']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each case: language, text, and its routes as `router method [carried]`.
    #[test]
    fn what_files_answer() {
        for (language, text, expected) in [
            (
                "javascript",
                "const router = require('./router');\nrouter.post('/a', auth, make);\nrouter.use(limit);\nrouter.get('/b', show);\n",
                "router post [auth make]; router get [show]",
            ),
            (
                "python",
                "from . import bp\n@bp.post(\n    '/a')\n@login_required\ndef a(): ...\n",
                "bp post [( '/a') @login_required ()]",
            ),
            ("go", "package a\nfunc f(r R) {\n\tr.POST(\"/a\", auth, make)\n}\n", "r post [auth make]"),
            ("python", "x.get('/a')\n", ""),
        ] {
            let found = Routes::of(Language::named(language).unwrap(), text);
            let routes = found.routes.iter().filter(|route| route.kind == "route").map(|route| {
                let carries = route.carries.join(" ");
                let carries = carries.split_whitespace().collect::<Vec<_>>().join(" ");
                format!("{}{} [{carries}]", route.router, route.method)
            });
            assert_eq!(routes.collect::<Vec<_>>().join("; "), expected, "{text}");
        }
    }
}
