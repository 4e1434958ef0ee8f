//! What the checks in some code are about, by which flow tells at once that there is none. Knows no names: what is handed to
//! a function may be checked there, and who asks finds out whether it is.

use super::names::is_self;
use super::shapes::{Role, Shape, ShapeKind};
use super::{Node, Source};

/// What a check in some code is about.
#[derive(Clone, Copy)]
pub(super) struct Checked<'t> {
    /// Its code.
    pub(super) text: &'t str,
    /// Where it stands first, in bytes.
    pub(super) at: usize,
    /// What is called with it, if it is handed to a function that may check it.
    pub(super) by: Option<Node<'t>>,
}

/// Everything that a check in a node is about, and what is handed to functions there, sorted by its code.
pub(super) fn checked_in<'t>(source: &Source<'t>, node: Node<'t>) -> std::rc::Rc<[Checked<'t>]> {
    let mut checked: Vec<Checked<'t>> = Vec::new();
    for node in node.subtree().filter(|node| node.is_named()) {
        if let Some(target) = source.check_shape(node).and_then(|check| check.get(Role::Target)) {
            checked.push(Checked { text: source.text_of(target), at: target.start_byte(), by: None });
        }
        if let Some(call) = source.shape_of(node, &[ShapeKind::Call]) {
            handed_in(source, &call, &mut checked);
        }
    }
    let key = |checked: &Checked<'t>| (checked.text, checked.by.map(|callee| source.text_of(callee)));
    // Of what is alike the first is kept, for the sort is stable.
    checked.sort_by_key(key);
    checked.dedup_by_key(|checked| key(checked));
    checked.into()
}

/// What an item of the top level may check, so that what comes behind it runs for constants alone: its code.
pub(super) fn checked_at_top<'t>(source: &Source<'t>, item: Node<'t>) -> Vec<&'t str> {
    let mut checked = Vec::new();
    let kind = source.path_shape(item).map(|shape| shape.kind);
    let asserts = |node: Node<'t>| source.check_shape_of(node, &[ShapeKind::Asserts]).is_some();
    if matches!(kind, Some(ShapeKind::Branch | ShapeKind::Switch | ShapeKind::Attempt))
        || source.is_one_of(item, &[ShapeKind::Iteration])
        || asserts(item)
    {
        return checked_in(source, item).iter().map(|checked| checked.text).collect();
    }
    let inner = source.shape_of(item, &[ShapeKind::Statement]).and_then(|shape| shape.get(Role::Inner));
    if let Some(inner) = inner.filter(|inner| asserts(*inner)) {
        return checked_in(source, inner).iter().map(|checked| checked.text).collect();
    }
    let call = inner.and_then(|inner| source.shape_of(source.unwrapped(inner), &[ShapeKind::Call]));
    if let Some(call) = call {
        handed_in(source, &call, &mut checked);
    }
    checked.into_iter().map(|checked| checked.text).collect()
}

/// What a call hands to a function that may be one of this file.
fn handed_in<'t>(source: &Source<'t>, call: &Shape<'t>, checked: &mut Vec<Checked<'t>>) {
    const VALUES: &[ShapeKind] = &[ShapeKind::Name, ShapeKind::Member, ShapeKind::Index, ShapeKind::Call];
    let (Some(callee), Some(arguments)) = (call.get(Role::Function), call.get(Role::Arguments)) else {
        return;
    };
    let is_own = match source.shape(callee) {
        Some(shape) if shape.kind == ShapeKind::Member => {
            shape.get(Role::Object).is_some_and(|object| is_self(source.text_of(object)))
        }
        Some(shape) => shape.kind == ShapeKind::Name,
        None => false,
    };
    if !is_own {
        return;
    }
    for argument in arguments.named_children() {
        let named = source.shape_of(argument, &[ShapeKind::NamedArgument]);
        let value = named.and_then(|shape| shape.get(Role::Value)).unwrap_or(argument);
        if source.is_one_of(value, VALUES) {
            checked.push(Checked { text: source.text_of(value), at: value.start_byte(), by: Some(callee) });
        }
    }
}
