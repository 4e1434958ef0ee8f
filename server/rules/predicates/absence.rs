//! Predicates on what is missing: what nobody reads, what is not done on every path, what only the siblings have.

use super::calls::is_call_of;
use super::{Check, Given, PredicateKind, each};
use crate::rules::sibling_facts::Asked;
use crate::syntax::query::Argument;
use crate::syntax::{LazyRegex, Role, always_followed};

pub(super) const PREDICATES: &[PredicateKind] = &[
    PredicateKind {
        name: "never-used?",
        arguments: "@node",
        says: "What a name is given where it stands, or an expression's value, is read nowhere in its function: it is dropped, or bound to names that nobody reads.",
        cost: 3,
        compile: never_used,
    },
    PredicateKind {
        name: "followed-by?",
        arguments: "@node [@object] \"dotted.name\"…",
        says: "On every path from it to its function's end a call follows that resolves to one of the names, as `#calls?` has it: through branches, early returns, errors raised and handled, `finally`, and what is deferred or managed. With a second capture, such a call that is made on that object or takes it as an argument.",
        cost: 3,
        compile: followed_by,
    },
    PredicateKind {
        name: "sibling-has?",
        arguments: "@node \"kind\" \"regex\" [least] [\"method\"…]",
        says: "It stands in one of the kind that `facts/siblings.scm` knows (route, query), for which the regular expression matches nothing it carries (decorators, middleware, parameters, arguments) or its router goes through, here or where other files mount it, and matches something that at least so many of its siblings carry (1 if not said); with methods, among the siblings that answer one of them. `{siblings}` in the texts is how many that are, `{carried}` the code that most of them carry.",
        cost: 4,
        compile: sibling_has,
    },
    PredicateKind {
        name: "beside-has?",
        arguments: "@node \"kind\" \"regex\" \"regex\" [least] [\"method\"…]",
        says: "As `#sibling-has?`, of the siblings in other files, where none in its own has it and nearly all of those do: the routes on the same router, or else those of at least two routers that are mounted beside its own. Routers whose name, path or file the second regular expression matches do not count, and nothing is said of them. `{siblings}` in the texts is how many carry it, `{carried}` what most of them carry, `{file}` where the routers are mounted.",
        cost: 7,
        compile: beside_has,
    },
];

fn never_used(given: &Given<'_>) -> Result<Check, String> {
    let capture = given.capture()?;
    Ok(each(capture, |m, node| m.names.is_never_used(node)))
}

fn followed_by(given: &Given<'_>) -> Result<Check, String> {
    let (object, rest) = match given.arguments {
        [node @ Argument::Capture(_), Argument::Capture(object), rest @ ..] => {
            (Some(*object), [std::slice::from_ref(node), rest].concat())
        }
        other => (None, other.to_vec()),
    };
    let (capture, wanted) = Given { arguments: &rest }.capture_and_texts(1)?;
    Ok(each(capture, move |m, node| {
        let source = m.names.source;
        let object = object.and_then(|object| m.captures.first(object)).map(|object| source.text_of(object));
        let happens = |call| {
            is_call_of(m, call, &wanted)
                && object.is_none_or(|object| {
                    let Some(shape) = source.shape(call) else { return false };
                    let is = |part| source.text_of(source.unwrapped(part)) == object;
                    let callee = shape.get(Role::Function).and_then(|callee| source.shape(callee));
                    let receiver = callee.and_then(|callee| callee.get(Role::Object));
                    let takes = shape
                        .get(Role::Arguments)
                        .is_some_and(|arguments| arguments.named_children().any(is));
                    receiver.is_some_and(is) || takes
                })
        };
        if m.names.enclosing_function(node.start_byte()).is_none() {
            m.names.reads_file();
        }
        always_followed(source, node, node.ancestors(), &happens)
    }))
}

fn sibling_has(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(2)?;
    let [kind, regex, rest @ ..] = texts.as_slice() else { return Err("it takes a kind and a regex".into()) };
    let (kind, regex) = (kind.clone(), LazyRegex::new(regex));
    let least = rest.first().and_then(|word| word.parse::<usize>().ok());
    let methods = rest[usize::from(least.is_some())..].to_vec();
    let least = least.unwrap_or(1);
    Ok(each(capture, move |m, node| {
        m.names.reads_file();
        let (having, carried) = m.siblings.having(m, node, &kind, &methods, &regex).unwrap_or_default();
        m.say("siblings", having.to_string());
        m.say("carried", carried.unwrap_or_default().to_owned());
        having >= least
    }))
}

fn beside_has(given: &Given<'_>) -> Result<Check, String> {
    let (capture, texts) = given.capture_and_texts(3)?;
    let [kind, regex, leave_out, rest @ ..] = texts.as_slice() else {
        return Err("it takes a kind and two regexes".into());
    };
    let least = rest.first().and_then(|word| word.parse::<usize>().ok());
    let asked = Asked {
        kind: kind.clone(),
        regex: LazyRegex::new(regex),
        leave_out: LazyRegex::new(leave_out),
        least: least.unwrap_or(1),
        methods: rest[usize::from(least.is_some())..].to_vec(),
    };
    Ok(each(capture, move |m, node| {
        m.names.reads_file();
        m.names.asks_project();
        let Some(beside) = m.siblings.beside(m, node, &asked) else { return false };
        m.say("siblings", beside.having.to_string());
        m.say("carried", beside.carried);
        m.say("file", beside.file);
        true
    }))
}
