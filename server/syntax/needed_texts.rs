//! Which texts a regular expression can't match without, so that it is asked only where one of them stands. Knows no rules.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{
    AssertionKind, Ast, ClassBracketed, ClassSet, ClassSetItem, Literal, Repetition, RepetitionKind,
    RepetitionRange,
};

/// So many texts are looked for in the place of one expression.
const MOST_TEXTS: usize = 64;
/// Shorter texts stand nearly everywhere.
const SHORTEST: usize = 3;

/// What all that an expression matches has, in whatever case; the texts are in lower case.
pub(super) enum Needed {
    /// It is one of these.
    Whole(Vec<Vec<u8>>),
    /// One of these stands in it.
    Within(Vec<Vec<u8>>),
}

/// What a pattern can't match without; `None` if there are no such texts, too many, or too short ones.
pub(super) fn needed_texts(pattern: &str) -> Option<Needed> {
    let read = Parser::new().parse(pattern).ok()?;
    let is_whole = is_from_start(&read) && is_to_end(&read) && !minds_lines(pattern);
    match Told::of(&read) {
        Told { exact: Some(texts), .. } if is_whole => Some(Needed::Whole(texts)),
        told => told.needed().filter(|texts| shortest(texts) >= SHORTEST).map(Needed::Within),
    }
}

/// What is known of all that an expression matches, but for case.
#[derive(Default)]
struct Told {
    /// It is one of these.
    exact: Option<Vec<Vec<u8>>>,
    /// One of these stands in it.
    holds: Option<Vec<Vec<u8>>>,
}

impl Told {
    fn of(read: &Ast) -> Told {
        match read {
            Ast::Empty(_) | Ast::Flags(_) | Ast::Assertion(_) => Told::exact(vec![Vec::new()]),
            Ast::Literal(literal) => Told::exact(vec![bytes_of(literal)]),
            Ast::ClassBracketed(class) => letters(class).map(Told::exact).unwrap_or_default(),
            Ast::Dot(_) | Ast::ClassPerl(_) | Ast::ClassUnicode(_) => Told::default(),
            Ast::Group(group) => Told::of(&group.ast),
            Ast::Repetition(repeated) => Told::repeated(repeated),
            Ast::Concat(parts) => Told::in_sequence(&parts.asts),
            Ast::Alternation(all) => Told::of_one(&all.asts),
        }
    }

    fn exact(texts: Vec<Vec<u8>>) -> Told {
        Told { exact: Some(texts), holds: None }
    }

    /// The better of both.
    fn needed(self) -> Option<Vec<Vec<u8>>> {
        better(self.exact, self.holds)
    }

    fn repeated(repeated: &Repetition) -> Told {
        match &repeated.op.kind {
            RepetitionKind::ZeroOrOne => {
                let or_nothing = |texts| few(vec![texts, vec![Vec::new()]]);
                Told { exact: Told::of(&repeated.ast).exact.and_then(or_nothing), holds: None }
            }
            RepetitionKind::OneOrMore => Told { exact: None, holds: Told::of(&repeated.ast).needed() },
            RepetitionKind::Range(
                RepetitionRange::Exactly(least)
                | RepetitionRange::AtLeast(least)
                | RepetitionRange::Bounded(least, _),
            ) if *least > 0 => Told { exact: None, holds: Told::of(&repeated.ast).needed() },
            _ => Told::default(),
        }
    }

    /// Parts behind each other: those that are known exactly make up longer texts.
    fn in_sequence(parts: &[Ast]) -> Told {
        let mut run = vec![Vec::new()];
        let mut holds = None;
        let mut is_exact = true;
        for part in parts {
            if let Ast::Literal(literal) = part {
                let bytes = bytes_of(literal);
                run.iter_mut().for_each(|text| text.extend_from_slice(&bytes));
                continue;
            }
            let part = Told::of(part);
            let longer = part.exact.as_ref().and_then(|texts| joined(&run, texts));
            run = longer.unwrap_or_else(|| {
                is_exact = false;
                holds = better(holds.take(), Some(std::mem::take(&mut run)));
                holds = better(holds.take(), part.holds);
                part.exact.unwrap_or_else(|| vec![Vec::new()])
            });
        }
        match is_exact {
            true => Told::exact(run),
            false => Told { exact: None, holds: better(holds, Some(run)) },
        }
    }

    /// One of several.
    fn of_one(all: &[Ast]) -> Told {
        let told: Vec<Told> = all.iter().map(Told::of).collect();
        let exact: Option<Vec<_>> = told.iter().map(|one| one.exact.clone()).collect();
        match exact.and_then(few) {
            Some(exact) => Told::exact(exact),
            None => {
                let holds: Option<Vec<_>> = told.into_iter().map(Told::needed).collect();
                Told { exact: None, holds: holds.and_then(few) }
            }
        }
    }
}

/// What a character is in a text. `\xE2` is a byte.
fn bytes_of(literal: &Literal) -> Vec<u8> {
    match literal.byte() {
        Some(byte) => vec![byte.to_ascii_lowercase()],
        None => literal.c.to_ascii_lowercase().to_string().into_bytes(),
    }
}

/// All of several lists, if they are not too many.
fn few(lists: Vec<Vec<Vec<u8>>>) -> Option<Vec<Vec<u8>>> {
    let mut texts = lists.concat();
    texts.sort_unstable();
    texts.dedup();
    (texts.len() <= MOST_TEXTS).then_some(texts)
}

/// The characters of a class that names each of its few.
fn letters(class: &ClassBracketed) -> Option<Vec<Vec<u8>>> {
    let ClassSet::Item(item) = &class.kind else { return None };
    let items = match item {
        ClassSetItem::Union(union) => union.items.as_slice(),
        one => std::slice::from_ref(one),
    };
    if class.negated || items.len() > 8 {
        return None;
    }
    let letter = |item: &ClassSetItem| match item {
        ClassSetItem::Literal(literal) => Some(bytes_of(literal)),
        _ => None,
    };
    few(vec![items.iter().map(letter).collect::<Option<_>>()?])
}

/// Each of some texts with each of others behind it, if they are not too many.
fn joined(texts: &[Vec<u8>], behind: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
    if texts.len() * behind.len() > MOST_TEXTS {
        return None;
    }
    Some(texts.iter().flat_map(|text| behind.iter().map(|end| [text.as_slice(), end].concat())).collect())
}

fn shortest(texts: &[Vec<u8>]) -> usize {
    texts.iter().map(Vec::len).min().unwrap_or(0)
}

/// The list whose shortest text is longer, for it is met less often.
fn better(one: Option<Vec<Vec<u8>>>, other: Option<Vec<Vec<u8>>>) -> Option<Vec<Vec<u8>>> {
    [one, other].into_iter().flatten().filter(|texts| shortest(texts) > 0).max_by_key(|texts| shortest(texts))
}

/// Whether it begins with an anchor.
fn is_from_start(read: &Ast) -> bool {
    match read {
        Ast::Assertion(assertion) => {
            matches!(assertion.kind, AssertionKind::StartLine | AssertionKind::StartText)
        }
        Ast::Group(group) => is_from_start(&group.ast),
        Ast::Concat(parts) => {
            parts.asts.iter().find(|part| !matches!(part, Ast::Flags(_))).is_some_and(is_from_start)
        }
        Ast::Alternation(all) => all.asts.iter().all(is_from_start),
        _ => false,
    }
}

/// Whether it ends with an anchor.
fn is_to_end(read: &Ast) -> bool {
    match read {
        Ast::Assertion(assertion) => {
            matches!(assertion.kind, AssertionKind::EndLine | AssertionKind::EndText)
        }
        Ast::Group(group) => is_to_end(&group.ast),
        Ast::Concat(parts) => parts.asts.last().is_some_and(is_to_end),
        Ast::Alternation(all) => all.asts.iter().all(is_to_end),
        _ => false,
    }
}

/// Whether a flag lets anchors match at lines.
fn minds_lines(pattern: &str) -> bool {
    let flags = |behind: &str| behind.chars().take_while(char::is_ascii_alphabetic).any(|flag| flag == 'm');
    pattern.match_indices("(?").any(|(at, opening)| flags(&pattern[at + opening.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pattern_needs() {
        for (pattern, expected) in [
            (r"(?i)^(GET|post)_?user$", "= getuser get_user postuser post_user"),
            (r"\bselect\b.*\bfrom\s", "select"),
            (r"(api|secret)[_-]?key", "api_key api-key apikey secret_key secret-key secretkey"),
            (r"(?:ab|\w+)cde+", ""),
            (r"^\w+_token", "_token"),
            (r"(password|.*)", ""),
            (r"\d{2,}", ""),
            (r"(?m)^abc$", "abc"),
        ] {
            let joined = |texts: Vec<Vec<u8>>| {
                texts.into_iter().map(|text| String::from_utf8(text).unwrap()).collect::<Vec<_>>().join(" ")
            };
            let told = match needed_texts(pattern) {
                Some(Needed::Whole(texts)) => format!("= {}", joined(texts)),
                Some(Needed::Within(texts)) => joined(texts),
                None => String::new(),
            };
            let sorted = |texts: &str| {
                let mut texts: Vec<String> = texts.split(' ').map(str::to_owned).collect();
                texts.sort();
                texts
            };
            assert_eq!(sorted(&told), sorted(expected), "{pattern}");
        }
    }
}
