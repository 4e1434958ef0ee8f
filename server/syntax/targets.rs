//! Targets: the names that an assignment's target binds, each to the value or the part of it that it takes. A part of
//! bindings.

use super::Node;
use super::bindings::{Origin, Walk};
use super::shapes::{Role, ShapeKind};

impl<'t> Walk<'_, 't> {
    /// Binds every name in an assignment's target.
    pub(super) fn targets(&mut self, target: Node<'t>, origin: Origin<'t>) {
        let part = |property: Option<&'t str>| match &origin {
            Origin::Value(value) | Origin::Part(value, _) => Origin::Part(*value, property),
            other => other.clone(),
        };
        match self.source.shape(target) {
            Some(shape) => match shape.kind {
                ShapeKind::Name => self.bind(target, origin),
                ShapeKind::ShorthandTarget => {
                    let property = self.source.text_of(target);
                    self.bind(target, part(Some(property)));
                }
                ShapeKind::TargetPart => {
                    let property = shape.get(Role::Property).map(|property| self.source.text_of(property));
                    let origin = if property.is_some() { part(property) } else { origin };
                    if let Some(inner) = shape.get(Role::Target) {
                        self.targets(inner, origin);
                    }
                }
                ShapeKind::TargetList => self.target_list(target, &origin, &part(None)),
                // Attributes and elements are no names; their objects are bound elsewhere.
                ShapeKind::Member | ShapeKind::Index => {}
                _ => self.inner_targets(target, &part(None)),
            },
            None => self.inner_targets(target, &part(None)),
        }
    }

    fn inner_targets(&mut self, target: Node<'t>, origin: &Origin<'t>) {
        for child in target.named_children() {
            self.targets(child, origin.clone());
        }
    }

    /// Binds each of the targets in a row: to the value at its place where the values are written in a row too, else to
    /// a part of the one value.
    fn target_list(&mut self, list: Node<'t>, origin: &Origin<'t>, part: &Origin<'t>) {
        let value = match origin {
            Origin::Value(value) | Origin::Part(value, None) => Some(*value),
            _ => None,
        };
        let is_whole = matches!(origin, Origin::Value(_));
        let Some(values) = value.filter(|_| is_whole).and_then(|value| self.elements(value)) else {
            return self.inner_targets(list, part);
        };
        let mut at = 0;
        let mut is_counted = true;
        for child in list.children() {
            // A place may be left out, but not its comma.
            at += usize::from(self.source.text_of(child) == ",");
            if !child.is_named() || self.source.is_one_of(child, &[ShapeKind::Comment]) {
                continue;
            }
            // From where one takes all that is left, places are not counted.
            is_counted &= !self.source.is_one_of(child, &[ShapeKind::RestTarget]);
            match values.get(at).filter(|_| is_counted) {
                Some(value) => self.targets(child, Origin::Value(*value)),
                None => self.targets(child, part.clone()),
            }
        }
    }

    /// The values that stand in a row in a value, each at its place; `None` if that is not to be seen.
    fn elements(&self, value: Node<'t>) -> Option<Vec<Node<'t>>> {
        let value = self.source.unwrapped(value);
        let flow = &self.source.language.facts().flow;
        if flow.is_one_of(value, self.source.text, &[ShapeKind::Ordered])
            && let Some(shape) = flow.of(value, self.source.text)
        {
            return match shape.get(Role::Arguments) {
                Some(arguments) => self.in_row(arguments),
                None => self.elements(shape.get(Role::Value)?),
            };
        }
        self.source.is_one_of(value, &[ShapeKind::Container]).then(|| self.in_row(value)).flatten()
    }

    fn in_row(&self, list: Node<'t>) -> Option<Vec<Node<'t>>> {
        const ELSEWHERE: &[ShapeKind] = &[
            ShapeKind::Pair,
            ShapeKind::Spread,
            ShapeKind::NamedArgument,
            ShapeKind::Iteration,
            ShapeKind::ShorthandTarget,
        ];
        let is_comment = |node| self.source.is_one_of(node, &[ShapeKind::Comment]);
        let values: Vec<_> = list.named_children().filter(|child| !is_comment(*child)).collect();
        let known = values.iter().all(|value| !self.source.is_one_of(*value, ELSEWHERE));
        known.then_some(values)
    }
}
