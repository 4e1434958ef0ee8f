//! Predicates on what lies beyond the file: its project, and the change it is part of. Where nothing is known of them,
//! none holds; so none has a negation.

use std::borrow::Cow;
use std::sync::Mutex;

use super::{Check, Given, PredicateKind, each};
use crate::rules::matching::Match;
use crate::rules::{Asking, Import, Member};
use crate::syntax::query::Argument;
use crate::syntax::{LazyRegex, Node, ShapeKind, Source};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "unknown-import?",
        arguments: "@module [\"near\" | \"far\"]",
        says: "The module that is imported by this name is neither of the standard library nor of the project, and no manifest or lockfile declares what would bring it; with `near`, a module that is known is called almost so, which is `{nearest}` in the texts, with `far`, none is. `{package}` is what would have to be declared, `{manifest}` where.",
        cost: 5,
        compile: unknown_import,
    },
    PredicateKind {
        name: "phantom-member?",
        arguments: "@module @name [\"near\" | \"far\"]",
        says: "The module of that name, or that the file imports under it, is one of the project, and does not define the name. `{file}` in the texts is where it lies, `{nearest}` with `near` what was maybe meant.",
        cost: 5,
        compile: phantom_member,
    },
    PredicateKind {
        name: "untested?",
        arguments: "@node…",
        says: "The project has tests, and for each node there is no file of tests that says all the names and words in it.",
        cost: 5,
        compile: untested,
    },
    PredicateKind {
        name: "untested-together?",
        arguments: "@node… [\"word\"…]",
        says: "Some file of tests says all the names and words in the first node, and none says those in all of the nodes, nor one of these words beside those in the first.",
        cost: 5,
        compile: untested_together,
    },
    PredicateKind {
        name: "project-has?",
        arguments: "\"regex\"",
        says: "The regular expression matches the path of a file of the project.",
        cost: 5,
        compile: project_has,
    },
    PredicateKind {
        name: "lacks-file?",
        arguments: "\"end\" \"other\"",
        says: "The file's path ends in the first text, and the project has no file whose path ends in the other one instead.",
        cost: 5,
        compile: lacks_file,
    },
    PredicateKind {
        name: "changed-without?",
        arguments: "\"regex\"",
        says: "The file is one of a set of changed files, and the regular expression matches the path of none of them.",
        cost: 5,
        compile: changed_without,
    },
    PredicateKind {
        name: "absent-before?",
        arguments: "@node",
        says: "The node's code stood nowhere in the file before the change, or the file is one that the change brings.",
        cost: 5,
        compile: absent_before,
    },
    PredicateKind {
        name: "present-before?",
        arguments: "@node",
        says: "The file was there before the change, and the node's code stood in it.",
        cost: 5,
        compile: present_before,
    },
    PredicateKind {
        name: "lost?",
        arguments: "@node @name \"regex\"",
        says: "Before the change, a node of the same kind and name stood in the file, among several the one in the same place, in which the regular expression matched more often, and it matches no line now that did not stand there. What the rule finds is fresh wherever it stands.",
        cost: 5,
        compile: lost,
    },
    PredicateKind {
        name: "gained?",
        arguments: "@node @name \"regex\"",
        says: "Before the change, a node of the same kind and name stood in the file, among several the one in the same place, in which the regular expression matched less often. What the rule finds is fresh wherever it stands.",
        cost: 5,
        compile: gained,
    },
];

/// How predicates are written that hold a node against what it was before the change.
pub(in crate::rules) const COMPARING: [&str; 2] = ["(#lost? ", "(#gained? "];

/// Which of the outcomes of a search for what was meant a rule speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Any,
    Near,
    Far,
}

impl Wanted {
    fn of(texts: &[String]) -> Result<Wanted, String> {
        match texts {
            [] => Ok(Wanted::Any),
            [word] if word == "near" => Ok(Wanted::Near),
            [word] if word == "far" => Ok(Wanted::Far),
            _ => Err("only `near` or `far` may follow".into()),
        }
    }

    /// Whether the outcome is wanted; what was meant is then said.
    fn takes(self, m: &Match<'_, '_, '_>, nearest: Option<String>) -> bool {
        let takes = match self {
            Wanted::Any => true,
            Wanted::Near => nearest.is_some(),
            Wanted::Far => nearest.is_none(),
        };
        if let Some(nearest) = nearest.filter(|_| takes) {
            m.say("nearest", nearest);
        }
        takes
    }
}

fn asking<'m>(m: &Match<'m, '_, '_>) -> Asking<'m> {
    Asking { path: m.file.path, language: m.names.source.language }
}

/// A module's name, without the quotes that some languages put around it.
fn module<'t>(source: &Source<'t>, node: Node<'t>) -> Cow<'t, str> {
    let text = source.text_of(node).trim_matches(['"', '\'', '`']);
    // A dotted name may be written over several lines.
    if text.contains(char::is_whitespace) {
        text.split_whitespace().collect::<String>().into()
    } else {
        text.into()
    }
}

fn unknown_import(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(0)?;
    let wanted = Wanted::of(&texts)?;
    Ok(each(capture, move |m, node| {
        m.names.asks_project();
        let Some(project) = m.file.around.project else { return false };
        match project.import(asking(m), &module(m.names.source, node)) {
            Import::Known | Import::Unsure => false,
            Import::Unknown { package, manifest, nearest } => {
                m.say("package", package);
                m.say("manifest", manifest);
                wanted.takes(m, nearest)
            }
        }
    }))
}

fn phantom_member(given: &Given<'_>) -> Result<Check, String> {
    let [Argument::Capture(from), name @ Argument::Capture(_), rest @ ..] = given.arguments else {
        return Err("it takes two captures first".into());
    };
    let (from, rest) = (*from, [std::slice::from_ref(name), rest].concat());
    let (capture, texts) = Given { arguments: &rest }.capture_and_texts(0)?;
    let wanted = Wanted::of(&texts)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let Some(from) = m.captures.first(from) else { return false };
        // The name of a package says nothing without the import that it stands for.
        let package = if source.is_one_of(from, &[ShapeKind::Name]) {
            let Some((_, package)) = m.names.only_import_of(from) else { return false };
            Cow::Owned(package)
        } else {
            module(source, from)
        };
        let name = source.text_of(node);
        let answer = m.file.around.project.map(|project| project.member(asking(m), &package, name));
        if answer != Some(Member::Elsewhere) {
            m.names.asks_project();
        }
        match answer {
            None | Some(Member::Unsure | Member::Elsewhere) => false,
            Some(Member::Missing { file, nearest }) => {
                m.say("file", file);
                wanted.takes(m, nearest)
            }
        }
    }))
}

fn untested(given: &Given<'_>) -> Result<Check, String> {
    let captures = captures(given)?;
    Ok(Box::new(move |m| {
        m.names.asks_project();
        let Some(project) = m.file.around.project else { return false };
        let mut nodes = captures.iter().flat_map(|capture| m.captures.all(*capture)).peekable();
        nodes.peek().is_some()
            && nodes.all(|node| {
                let words = words(m.names.source.text_of(node));
                !words.is_empty() && project.tested(&words) == Some(false)
            })
    }))
}

fn untested_together(given: &Given<'_>) -> Result<Check, String> {
    let is_capture = |argument: &Argument| matches!(argument, Argument::Capture(_));
    let end =
        given.arguments.iter().position(|argument| !is_capture(argument)).unwrap_or(given.arguments.len());
    let (nodes, words_instead) = given.arguments.split_at(end);
    let captures = captures(&Given { arguments: nodes })?;
    let instead = Given { arguments: words_instead }.texts(0)?;
    Ok(Box::new(move |m| {
        m.names.asks_project();
        let Some(project) = m.file.around.project else { return false };
        let said =
            |capture: &usize| m.captures.all(*capture).flat_map(|node| words(m.names.source.text_of(node)));
        let first: Vec<&str> = captures.first().into_iter().flat_map(said).collect();
        let all: Vec<&str> = captures.iter().flat_map(said).collect();
        let with = |word: &String| project.tested(&[&first[..], &[word.as_str()]].concat()) == Some(true);
        !first.is_empty()
            && project.tested(&first) == Some(true)
            && project.tested(&all) == Some(false)
            && !instead.iter().any(with)
    }))
}

fn captures(given: &Given<'_>) -> Result<Vec<usize>, String> {
    let captures: Option<Vec<usize>> = given
        .arguments
        .iter()
        .map(|argument| match argument {
            Argument::Capture(capture) => Some(*capture),
            Argument::Text(_) => None,
        })
        .collect();
    captures.filter(|captures| !captures.is_empty()).ok_or_else(|| "it takes captures".into())
}

/// The words in a name or a route's path, without those that stand for a parameter.
fn words(text: &str) -> Vec<&str> {
    let parts = text.trim_matches(['"', '\'', '`']).split('/');
    let fixed = parts.filter(|part| !part.starts_with([':', '{', '<', '*', '$', '[']));
    let words = fixed.flat_map(|part| part.split(|char: char| !(char.is_alphanumeric() || char == '_')));
    words.filter(|word| word.len() > 2).collect()
}

fn one_regex(given: &Given<'_>) -> Result<LazyRegex, String> {
    match given.texts(1)?.as_slice() {
        [regex] => Ok(LazyRegex::new(regex)),
        _ => Err("it takes one regular expression".into()),
    }
}

fn project_has(given: &Given<'_>) -> Result<Check, String> {
    let regex = one_regex(given)?;
    // Every import asks it of every path of the project: the last answer, with the project's generation.
    let known: Mutex<Option<(u64, bool)>> = Mutex::default();
    Ok(Box::new(move |m| {
        m.names.asks_project();
        let Some(project) = m.file.around.project else { return false };
        let generation = project.generation();
        let last = known.lock().ok().and_then(|known| *known);
        let same = last.filter(|(of, _)| *of == generation).map(|(_, answer)| answer);
        same.unwrap_or_else(|| {
            let answer = project.has_file(&|path| regex.is_match(path));
            if let Ok(mut known) = known.lock() {
                *known = Some((generation, answer));
            }
            answer
        })
    }))
}

fn lacks_file(given: &Given<'_>) -> Result<Check, String> {
    let texts = given.texts(2)?;
    let [end, other] = texts.as_slice() else { return Err("it takes two texts".into()) };
    let (end, other) = (end.clone(), other.clone());
    Ok(Box::new(move |m| {
        m.names.asks_project();
        let (Some(project), Some(start)) = (m.file.around.project, m.file.path.strip_suffix(end.as_str()))
        else {
            return false;
        };
        !project.is_file(&format!("{start}{other}"))
    }))
}

fn changed_without(given: &Given<'_>) -> Result<Check, String> {
    let regex = one_regex(given)?;
    Ok(Box::new(move |m| {
        m.names.asks_change();
        m.file.around.changed.is_some_and(|changed| !changed.any(|path| regex.is_match(path)))
    }))
}

fn absent_before(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        m.names.asks_change();
        let around = &m.file.around;
        match around.before {
            Some(before) => !stood(before.text(), m.names.source.text_of(node)),
            None => around.changed.is_some_and(|changed| changed.any(|path| path == m.file.path)),
        }
    }))
}

fn present_before(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| {
        m.names.asks_change();
        m.file.around.before.is_some_and(|before| stood(before.text(), m.names.source.text_of(node)))
    }))
}

/// Whether code stood in a text. Git may keep other line ends than the file has, and a formatter may have laid it out anew.
fn stood(before: &str, now: &str) -> bool {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    before.contains(now) || squeezed(before).contains(&squeezed(now))
}

fn lost(given: &Given<'_>) -> Result<Check, String> {
    // What checks something else now was written anew.
    counted(given, |regex, before, now| {
        let stood = |piece: &str| pieces(before).any(|before| before == piece);
        regex.count(now) < regex.count(before)
            && !pieces(now).any(|piece| regex.is_match(piece) && !stood(piece))
    })
}

/// Statements, as far as marks tell them apart.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';', '{', '}']).map(str::trim)
}

fn gained(given: &Given<'_>) -> Result<Check, String> {
    counted(given, |regex, before, now| regex.count(now) > regex.count(before))
}

/// Whether code stands in a text as it is, and not as the beginning of more: lines indented deeper would belong to it.
fn stands_in(text: &str, code: &str) -> bool {
    text.match_indices(code).any(|(at, _)| {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let depth = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
        let mut behind = text[at + code.len()..].split('\n');
        let ends_there = behind.next().is_none_or(|rest| rest.trim().is_empty());
        let mut behind = behind.filter(|line| !line.trim().is_empty());
        ends_there && behind.next().is_none_or(|next| depth(next) <= depth(&text[line..]))
    })
}

/// The nearest node of a kind around one.
fn of_kind_around(node: Node<'_>, kind: u16) -> Option<Node<'_>> {
    node.ancestors().find(|around| around.kind_id() == kind)
}

/// The first lines of all that stands around a node, from the inside out.
fn heads<'t>(source: &Source<'t>, node: Node<'t>) -> Vec<&'t str> {
    let mut heads: Vec<&str> = node
        .ancestors()
        // A block of Python begins with whatever stands first in it.
        .filter(|around| around.parent().is_some() && around.kind() != "block")
        .filter_map(|around| source.text_of(around).lines().next())
        .map(str::trim)
        .collect();
    heads.dedup();
    heads
}

fn counted(given: &Given<'_>, holds: fn(&LazyRegex, &str, &str) -> bool) -> Result<Check, String> {
    let [Argument::Capture(node), Argument::Capture(name), Argument::Text(regex)] = given.arguments else {
        return Err("it takes two captures and a regular expression".into());
    };
    let (capture, name, regex) = (*node, *name, LazyRegex::new(regex));
    Ok(each(capture, move |m, node| {
        m.names.asks_change();
        let (Some(before), Some(name)) = (m.file.around.before, m.captures.first(name)) else { return false };
        let source = m.names.source;
        let now = source.text_of(node);
        // Most of a file that changed has not changed.
        if stands_in(before.text(), now) {
            return false;
        }
        let old = before.parsed();
        let text = source.text_of(name);
        let same_name = |other: &Node<'_>| other.kind_id() == name.kind_id() && old.text_of(*other) == text;
        let mut others: Vec<Node<'_>> = old
            .root
            .subtree()
            .filter(same_name)
            .filter_map(|other| of_kind_around(other, node.kind_id()))
            .collect();
        others.dedup();
        // Several classes may have a test of one name: it is the one that stands in the same ones.
        let heads_now = heads(source, node);
        let range = match others.as_slice() {
            [one] => Some(one.byte_range()),
            several => {
                let same = |other: &&Node<'_>| heads(&old, **other) == heads_now;
                let mut same = several.iter().filter(same);
                same.next().filter(|_| same.next().is_none()).map(|other| other.byte_range())
            }
        };
        range.is_some_and(|range| holds(&regex, &old.text[range], now))
    }))
}
