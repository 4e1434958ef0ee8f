//! Siblings: things of one kind in a file that are made alike (the routes of a router, the queries on a table), with what
//! each carries, read from `facts/siblings.scm`. Knows no rule.

use std::collections::BTreeMap;

use crate::syntax::Node;

use super::fact_patterns::{FactPattern, fact_patterns};
use super::matching::Match;
use super::predicates::given_name;
use super::{Asking, Beside, Router, SiblingQuery};
use crate::syntax::query::matches;
use crate::syntax::{Language, LazyRegex, ShapeKind, Source};

/// The kinds of sibling of one language. The capture on a pattern's root names the kind. `@member` is the sibling, if
/// not the root; `@group` is what the siblings have in common, by its text; `@carries` is what may matter of each;
/// `@method` says which HTTP methods it answers; `@all_carry` is what all of a group carry wherever it is said once, and
/// `@part_of` the group that a group is a part of.
pub(super) struct Siblings {
    kinds: Vec<SiblingPattern>,
}

struct SiblingPattern {
    fact: FactPattern,
    member: Option<usize>,
    group: Option<usize>,
    carries: Option<usize>,
    method: Option<usize>,
    all_carry: Option<usize>,
    part_of: Option<usize>,
}

/// What all of a group carry.
struct Shared<'t> {
    group: &'t str,
    node: Node<'t>,
    /// What the node says is no code that is carried, but the group that this one is a part of.
    is_group: bool,
}

struct Member<'t> {
    node: Node<'t>,
    group: &'t str,
    carries: Vec<Node<'t>>,
    method: String,
}

impl Siblings {
    /// Compiles a language's kinds of sibling.
    ///
    /// # Errors
    /// What is wrong with the embedded file, which a test compiles for every language.
    pub(super) fn compile(language: &Language) -> Result<Siblings, String> {
        let kinds = fact_patterns(language, "siblings")?
            .into_iter()
            .map(|fact| {
                let capture = |name: &str| fact.pattern.capture(name);
                SiblingPattern {
                    member: capture("member"),
                    group: capture("group"),
                    carries: capture("carries"),
                    method: capture("method"),
                    all_carry: capture("all_carry"),
                    part_of: capture("part_of"),
                    fact,
                }
            })
            .collect();
        Ok(Siblings { kinds })
    }

    /// How many siblings of the one that `node` stands in carry what the regular expression matches; with methods, of
    /// those that answer one of them; and the code that most of them carry. `None` if it carries that itself, or stands in
    /// no such thing.
    pub(super) fn having<'t>(
        &self,
        m: &Match<'_, '_, 't>,
        node: Node<'t>,
        kind: &str,
        methods: &[String],
        regex: &LazyRegex,
    ) -> Option<(usize, Option<&'t str>)> {
        let gathered = self.gather(m, kind);
        let source = m.names.source;
        let Found { own, groups, having } = gathered.found(m, node, methods, regex)?;
        if !having.is_empty() && goes_through_elsewhere(m, own, &groups, regex) {
            return None;
        }
        let carried = having.iter().filter_map(|other| {
            let node = other.carries.iter().find(|node| regex.is_match(source.text_of(**node)))?;
            // Of a list, what stands in it.
            let mut inner = node.named_children().filter(|child| regex.is_match(source.text_of(*child)));
            let is_list = source.text_of(*node).starts_with('(');
            Some(source.text_of(inner.next().filter(|_| is_list).unwrap_or(*node)))
        });
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        carried.for_each(|text| *counts.entry(text).or_default() += 1);
        let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(text, _)| text);
        Some((having.len(), most))
    }

    /// The siblings in other files of one that carries nothing, as none in its own file does.
    pub(super) fn beside<'t>(&self, m: &Match<'_, '_, 't>, node: Node<'t>, asked: &Asked) -> Option<Beside> {
        let gathered = self.gather(m, &asked.kind);
        let Found { own, groups, having } = gathered.found(m, node, &asked.methods, &asked.regex)?;
        let project = m.file.around.project.filter(|_| having.is_empty())?;
        let source = m.names.source;
        let imported = origins(m, &groups);
        let router = Router { names: &groups, imported: &imported, function: function_around(source, own) };
        let asking = Asking { path: m.file.path, language: source.language };
        let query = SiblingQuery {
            kind: &asked.kind,
            methods: &asked.methods,
            is: &|code| asked.regex.is_match(code),
            leave_out: &|name| asked.leave_out.is_match(name),
        };
        let beside = project.beside(asking, router, &query).filter(|found| found.having >= asked.least)?;
        (!goes_through_elsewhere(m, own, &groups, &asked.regex)).then_some(beside)
    }

    /// Everything of a kind in the file, and what all of a group carry.
    fn gather<'t>(&self, m: &Match<'_, '_, 't>, kind: &str) -> Gathered<'t> {
        let source = m.names.source;
        let patterns: Vec<&SiblingPattern> =
            self.kinds.iter().filter(|known| known.fact.name == kind).collect();
        let mut members: Vec<Member<'t>> = Vec::new();
        let mut shared = Vec::new();
        for root in source.root.subtree().filter(|node| node.is_named()) {
            for known in patterns.iter().filter(|known| known.fact.kinds.contains(&root.kind_id())) {
                matches(&known.fact.pattern, root, &mut |captures| {
                    // The nodes around it are not gathered: these facts ask of what they capture alone.
                    let found = Match { captures, root, ..*m };
                    if !known.fact.checks.iter().all(|check| check(&found)) {
                        return false;
                    }
                    let first = |capture: Option<usize>| capture.and_then(|capture| captures.first(capture));
                    let group = first(known.group).map_or("", |group| source.text_of(group));
                    if let Some(node) = first(known.all_carry) {
                        shared.push(Shared { group, node, is_group: false });
                        return false;
                    }
                    if let Some(node) = first(known.part_of) {
                        shared.push(Shared { group, node, is_group: true });
                        return false;
                    }
                    let node = first(known.member).unwrap_or(root);
                    let at = members.iter().position(|member| member.node == node).unwrap_or_else(|| {
                        members.push(Member { node, group, carries: Vec::new(), method: String::new() });
                        members.len() - 1
                    });
                    let member = &mut members[at];
                    member.carries.extend(first(known.carries));
                    if let Some(method) = first(known.method) {
                        member.method.push(' ');
                        member.method.push_str(&source.text_of(method).to_ascii_lowercase());
                    }
                    false
                });
            }
        }
        Gathered { members, shared }
    }
}

/// Everything of a kind in a file.
struct Gathered<'t> {
    members: Vec<Member<'t>>,
    shared: Vec<Shared<'t>>,
}

/// One of a file's siblings that carries nothing, and those that do.
struct Found<'g, 't> {
    own: Node<'t>,
    /// Its group, and those that this is a part of.
    groups: Vec<&'t str>,
    having: Vec<&'g Member<'t>>,
}

impl<'t> Gathered<'t> {
    /// The sibling that `node` stands in; `None` if it carries what the expression matches, or if there is none.
    fn found(
        &self,
        m: &Match<'_, '_, 't>,
        node: Node<'t>,
        methods: &[String],
        regex: &LazyRegex,
    ) -> Option<Found<'_, 't>> {
        let Gathered { members, shared } = self;
        let source = m.names.source;
        let holds = |member: &&Member<'t>| {
            member.node.start_byte() <= node.start_byte() && node.end_byte() <= member.node.end_byte()
        };
        let own = members.iter().filter(holds).min_by_key(|member| member.node.byte_range().len())?;
        let carry = |carried: &[Node<'t>]| carried.iter().any(|node| regex.is_match(source.text_of(*node)));
        let mut groups = vec![own.group];
        let mut at = 0;
        while let Some(group) = groups.get(at).copied() {
            let around = shared.iter().filter(|shared| shared.is_group && shared.group == group);
            for text in around.map(|shared| source.text_of(shared.node)) {
                if !groups.contains(&text) {
                    groups.push(text);
                }
            }
            at += 1;
        }
        let of_all = |shared: &Shared<'t>| !shared.is_group && groups.contains(&shared.group);
        if shared.iter().any(|shared| of_all(shared) && carry(&[shared.node])) || carry(&own.carries) {
            return None;
        }
        let answers = |member: &Member<'t>| {
            methods.is_empty()
                || member
                    .method
                    .split(|char: char| !char.is_alphanumeric())
                    .any(|word| methods.iter().any(|method| method == word))
        };
        let siblings = members.iter().filter(|other| other.node != own.node && other.group == own.group);
        let having = siblings.filter(|other| answers(other) && carry(&other.carries)).collect();
        Some(Found { own: own.node, groups, having })
    }
}

/// What is asked of the siblings in other files.
pub(super) struct Asked {
    pub(super) kind: String,
    pub(super) regex: LazyRegex,
    /// Routers whose name, path or file it matches count for nothing.
    pub(super) leave_out: LazyRegex,
    pub(super) least: usize,
    pub(super) methods: Vec<String>,
}

/// What each of the routers was imported from.
fn origins(m: &Match<'_, '_, '_>, groups: &[&str]) -> Vec<Option<String>> {
    let origin = |group: &&str| {
        let (first, rest) = group.split_at(group.find('.').unwrap_or(group.len()));
        m.names.imported(first).map(|from| format!("{from}{rest}"))
    };
    groups.iter().map(origin).collect()
}

/// Whether other files of the project say of the groups what the expression matches.
fn goes_through_elsewhere(m: &Match<'_, '_, '_>, node: Node<'_>, groups: &[&str], regex: &LazyRegex) -> bool {
    m.names.asks_project();
    let source = m.names.source;
    let imported = origins(m, groups);
    let router = Router { names: groups, imported: &imported, function: function_around(source, node) };
    let asking = Asking { path: m.file.path, language: source.language };
    m.file
        .around
        .project
        .is_some_and(|project| project.goes_through(asking, router, &|code| regex.is_match(code)))
}

/// The name of the outermost function around a node.
pub fn function_around<'t>(source: &Source<'t>, node: Node<'t>) -> Option<&'t str> {
    let functions = node
        .ancestors()
        .filter(|node| source.is_one_of(*node, &[ShapeKind::Function, ShapeKind::AsyncFunction]));
    functions.filter_map(|function| given_name(source, function)).last().map(|name| source.text_of(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn siblings_of_every_language_compile() {
        for language in Language::all() {
            if let Err(error) = Siblings::compile(language) {
                panic!("{}: {error}", language.name());
            }
        }
    }
}
