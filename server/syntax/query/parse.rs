//! Reads query files: text to patterns, which say what to do if they are wrong.

use std::num::NonZeroU16;

use super::pattern::{Argument, Element, Pattern, Predicate, Quantifier, Test};
use super::reader::{QueryError, Read, Reader};
use super::vocabulary::Vocabulary;

/// The patterns of a query file, with one grammar's words.
///
/// # Errors
/// The first mistake: text that is no query, a node kind or field the grammar does not have, a predicate outside
/// its pattern's parentheses, unanchored siblings that would be quadratic.
pub fn parse(text: &str, vocabulary: &Vocabulary) -> Result<Vec<Pattern>, QueryError> {
    read(text, vocabulary, false)
}

/// As [`parse`], but leaves out a pattern whose kinds or fields this grammar lacks: for a query written for a
/// language that this one extends.
///
/// # Errors
/// As [`parse`], but for names.
pub fn parse_inherited(text: &str, vocabulary: &Vocabulary) -> Result<Vec<Pattern>, QueryError> {
    read(text, vocabulary, true)
}

fn read(text: &str, vocabulary: &Vocabulary, lenient: bool) -> Result<Vec<Pattern>, QueryError> {
    let mut reader =
        Reader { text, at: 0, line: 0, vocabulary, captures: Vec::new(), predicates: Vec::new() };
    let mut patterns = Vec::new();
    loop {
        reader.skip_blank();
        if reader.peek().is_none() {
            return Ok(patterns);
        }
        let (at, line) = (reader.at, reader.line);
        match reader.pattern() {
            Ok(pattern) => patterns.push(pattern),
            Err(error) if lenient && error.unknown_name => {
                (reader.at, reader.line) = (at, line);
                reader.skip_pattern();
            }
            Err(error) => return Err(error),
        }
    }
}

impl Reader<'_> {
    fn pattern(&mut self) -> Read<Pattern> {
        self.captures.clear();
        self.predicates.clear();
        let line = self.line;
        if self.starts_with("(") && self.text[self.at + 1..].trim_start().starts_with('#') {
            return self
                .error("a predicate stands outside its pattern: move it inside the pattern's parentheses");
        }
        let mut elements = self.element(true)?;
        if elements.is_empty() {
            return self.error("a pattern without a node");
        }
        let root = elements.remove(0);
        if root.quantifier != Quantifier::One {
            return self.error("a pattern's first node can't be optional or repeated");
        }
        self.refuse_quadratic(&elements)?;
        Ok(Pattern {
            root,
            following: elements,
            captures: std::mem::take(&mut self.captures),
            predicates: std::mem::take(&mut self.predicates),
            line,
        })
    }

    /// One element with its captures and quantifier; several if it is a group, which stands for its members.
    fn element(&mut self, outermost: bool) -> Read<Vec<Element>> {
        self.skip_blank();
        let mut elements = match self.peek() {
            Some('(') => self.parenthesised(outermost)?,
            Some('[') => vec![self.alternatives()?],
            Some('"') => {
                let token = self.string()?;
                vec![self.token(&token)?]
            }
            Some('_') if !self.text[self.at + 1..].starts_with(|next: char| next.is_alphanumeric()) => {
                self.bump();
                vec![Element::new(Test::Any)]
            }
            Some(found) => return self.error(format!("expected a node, found `{found}`")),
            None => return self.error("expected a node, but the file ends"),
        };
        loop {
            self.skip_blank();
            let quantifier = match self.peek() {
                Some('@') => {
                    self.bump();
                    let name = self.word()?;
                    let [element] = elements.as_mut_slice() else {
                        return self.error("a capture on a group of several nodes: capture its nodes");
                    };
                    if element.captures.len() == 3 {
                        return self.error(
                            "a fourth capture on one node, which tree-sitter drops: use one of the others",
                        );
                    }
                    let index = intern(&mut self.captures, name);
                    element.captures.push(index as u16);
                    continue;
                }
                Some('?') => Quantifier::Optional,
                Some('*') => Quantifier::Star,
                Some('+') => Quantifier::Plus,
                _ => return Ok(elements),
            };
            self.bump();
            let [element] = elements.as_mut_slice() else {
                return self.error("a quantifier on a group of several nodes: quantify its nodes");
            };
            if element.anchored || element.quantifier != Quantifier::One {
                return self
                    .error("two quantifiers on one node, or an anchor inside a quantified one: keep one");
            }
            element.quantifier = quantifier;
        }
    }

    fn parenthesised(&mut self, outermost: bool) -> Read<Vec<Element>> {
        self.expect('(')?;
        self.skip_blank();
        match self.peek() {
            Some('(' | '[' | '"') => {
                let (members, closed) = self.children(true)?;
                if closed {
                    return self.error("an anchor at a group's end: put it inside a node");
                }
                if members.is_empty() && !outermost {
                    return self.error("an empty group");
                }
                Ok(members)
            }
            Some('_') if !self.text[self.at + 1..].starts_with(|next: char| next.is_alphanumeric()) => {
                self.bump();
                self.node_body(Element::new(Test::Named))
            }
            _ => {
                let kind = self.word()?;
                let test = match kind {
                    "MISSING" => {
                        self.skip_blank();
                        if self.peek() != Some(')') {
                            return self.error("`MISSING` takes no kind here: write `(MISSING)`");
                        }
                        Test::Missing
                    }
                    "ERROR" => Test::Kind(u16::MAX),
                    _ => Test::Kind(self.kind(kind, true)?),
                };
                self.node_body(Element::new(test))
            }
        }
    }

    fn node_body(&mut self, mut element: Element) -> Read<Vec<Element>> {
        // Absent fields are read among the children, and belong to this element alone.
        let mut absent = Vec::new();
        let (children, closed) = self.children_of(&mut absent, false)?;
        self.refuse_quadratic(&children)?;
        element.children = children;
        element.closed = closed;
        element.absent_fields = absent;
        Ok(vec![element])
    }

    fn children(&mut self, group: bool) -> Read<(Vec<Element>, bool)> {
        let mut absent = Vec::new();
        let children = self.children_of(&mut absent, group)?;
        if !absent.is_empty() {
            return self.error("`!field` stands in a group: put it inside a node");
        }
        Ok(children)
    }

    /// Children up to the closing parenthesis, and whether an anchor stands last.
    fn children_of(&mut self, absent: &mut Vec<NonZeroU16>, group: bool) -> Read<(Vec<Element>, bool)> {
        let mut children: Vec<Element> = Vec::new();
        let mut anchor = false;
        loop {
            self.skip_blank();
            match self.peek() {
                Some(')') => {
                    self.bump();
                    if anchor && children.is_empty() {
                        return self.error("an anchor beside no node: say which it is, or ask `#empty?` of the node around it");
                    }
                    if anchor && children.last().is_some_and(|last| last.quantifier != Quantifier::One) {
                        return self.error("an anchor beside a quantified node (tree-sitter issue 5416): drop one of the two");
                    }
                    return Ok((children, anchor));
                }
                Some('.') => {
                    self.bump();
                    anchor = true;
                }
                Some('!') => {
                    self.bump();
                    let name = self.word()?;
                    absent.push(self.field(name)?);
                }
                Some('(') if self.text[self.at + 1..].trim_start().starts_with('#') => self.predicate()?,
                _ => {
                    let field = self.field_prefix()?;
                    let mut elements = self.element(group)?;
                    if let Some(first) = elements.first_mut() {
                        let before = children.last().map(|last| last.quantifier);
                        let repeats = |quantifier: Quantifier| quantifier != Quantifier::One;
                        if anchor && (repeats(first.quantifier) || before.is_some_and(repeats)) {
                            return self.error("an anchor beside a quantified node (tree-sitter issue 5416): drop one of the two");
                        }
                        first.anchored |= anchor;
                        anchor = false;
                    }
                    if field.is_some() {
                        let [element] = elements.as_mut_slice() else {
                            return self.error("a field before a group: put it before a node");
                        };
                        element.field = field;
                    }
                    children.extend(elements);
                }
            }
        }
    }

    fn field_prefix(&mut self) -> Read<Option<NonZeroU16>> {
        let length =
            self.text[self.at..].chars().take_while(|char| char.is_alphanumeric() || *char == '_').count();
        if length == 0 || !self.text[self.at + length..].starts_with(':') {
            return Ok(None);
        }
        let name = self.word()?;
        let field = self.field(name)?;
        self.expect(':')?;
        Ok(Some(field))
    }

    fn alternatives(&mut self) -> Read<Element> {
        self.expect('[')?;
        let mut all = Vec::new();
        loop {
            self.skip_blank();
            match self.peek() {
                Some(']') => {
                    self.bump();
                    return Ok(Element::new(Test::Alternatives(all)));
                }
                Some('[') => {
                    return self.error("`[…]` right inside `[…]`, of which tree-sitter loses matches: list its members in the outer one");
                }
                _ => {
                    if self.field_prefix()?.is_some() {
                        return self.error("a field inside `[…]`: put it before the bracket");
                    }
                    let mut elements = self.element(false)?;
                    let [element] = elements.as_mut_slice() else {
                        return self.error("an alternative of several nodes: write one node");
                    };
                    if element.quantifier != Quantifier::One {
                        return self.error("a quantifier inside `[…]`: put it behind the bracket");
                    }
                    all.append(&mut elements);
                }
            }
        }
    }

    fn predicate(&mut self) -> Read<()> {
        let line = self.line;
        self.expect('(')?;
        self.expect('#')?;
        let name = self.word()?.to_owned();
        let mut arguments = Vec::new();
        loop {
            self.skip_blank();
            match self.peek() {
                Some(')') => {
                    self.bump();
                    self.predicates.push(Predicate { name, arguments, line });
                    return Ok(());
                }
                Some('@') => {
                    self.bump();
                    let name = self.word()?;
                    let Some(index) = self.captures.iter().position(|capture| capture == name) else {
                        return self.error(format!("`@{name}` is captured nowhere before this predicate"));
                    };
                    arguments.push(Argument::Capture(index));
                }
                Some('"') => arguments.push(Argument::Text(self.string()?)),
                _ => arguments.push(Argument::Text(self.word()?.to_owned())),
            }
        }
    }

    fn token(&self, token: &str) -> Read<Element> {
        Ok(Element::new(Test::Kind(self.kind(token, false)?)))
    }

    fn kind(&self, kind: &str, named: bool) -> Read<u16> {
        match self.vocabulary.kind(kind, named) {
            None => self.unknown(format!(
                "this language has no {} `{kind}`: look it up with `tree-sitter parse` or the grammar's node-types.json",
                if named { "node kind" } else { "token" }
            )),
            Some(id) if named && !self.vocabulary.is_visible(id) => {
                self.error(format!("`{kind}` is a supertype, which no node is: list its kinds in `[…]`, or write `(_)`"))
            }
            Some(id) => Ok(id),
        }
    }

    fn field(&self, name: &str) -> Read<NonZeroU16> {
        match self.vocabulary.field(name) {
            Some(id) => Ok(id),
            None => self.unknown(format!("this language has no field `{name}`")),
        }
    }

    /// Two unanchored siblings that can each be any node are tried in every combination.
    fn refuse_quadratic(&self, children: &[Element]) -> Read<()> {
        let loose = |element: &Element| {
            element.field.is_none() && !element.anchored && matches!(element.test, Test::Named | Test::Any)
        };
        if children.windows(2).any(|pair| loose(&pair[0]) && loose(&pair[1])) {
            return self.error(
                "two wildcards side by side are tried in every combination: put an anchor `.` between them",
            );
        }
        Ok(())
    }
}

fn intern(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}
