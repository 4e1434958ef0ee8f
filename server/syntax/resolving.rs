//! Resolving: which module's member an expression is, through imports, aliases and one-step object types.
//!
//! A resolved name is dotted: `requests.get`, `child_process.exec`. A call's result goes by the callee's name, so
//! `s = requests.Session(); s.get` is `requests.Session.get`. It knows no rules, and follows no branches: a name bound
//! several times is what it was bound to last before its use.

use super::bindings::{Binding, Origin, Scopes};
use super::imported::module_name;
use super::module::{EMBEDDED, print_of};
use super::names::is_self;
use super::questions::Question;
use super::reaching::is_visible;
use super::shapes::{Role, ShapeKind};
use super::{Names, Node};

/// How far a chain of aliases and members is followed.
pub(super) const DEPTH: usize = 12;

impl<'t> Names<'_, 't> {
    pub(super) fn resolve_in(&self, scopes: &Scopes<'t>, node: Node<'t>, depth: usize) -> Option<String> {
        let depth = depth.checked_sub(1)?;
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => self.resolve_name(scopes, self.source.text_of(node), node.start_byte(), depth),
            ShapeKind::Member => {
                let object = shape.get(Role::Object)?;
                let property = self.source.text_of(shape.get(Role::Property)?);
                if is_self(self.source.text_of(object)) {
                    return self.resolve_member(self.class?, property, depth);
                }
                match self.resolve_in(scopes, object, depth) {
                    Some(object) => Some(join(object, property)),
                    None => self.resolve_member(self.class_of(scopes, object, depth)?, property, depth),
                }
            }
            ShapeKind::Index => {
                let key = self.source.string_content(shape.get(Role::Key)?)?;
                self.resolve_in(scopes, shape.get(Role::Object)?, depth).map(|object| join(object, key))
            }
            ShapeKind::Call => {
                let called = self.resolve_in(scopes, shape.get(Role::Function)?, depth)?;
                let last = called.rsplit('.').next().unwrap_or(&called);
                // What is called with the same places as before is what it is made of.
                match self.source.language.knows_word("binder", last) {
                    true => {
                        self.named_as(node).map_or(Some(called), |made| self.resolve_in(scopes, made, depth))
                    }
                    false => Some(called),
                }
            }
            ShapeKind::Wrapper | ShapeKind::Container => [Role::Type, Role::Inner]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|part| self.resolve_in(scopes, part, depth)),
            // `given or requests.Session()`: whichever is known stands for the others.
            ShapeKind::Choice => [Role::Left, Role::Right, Role::Consequence, Role::Alternative]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|choice| self.resolve_in(scopes, choice, depth)),
            ShapeKind::ModuleReference => {
                Some(module_name(self.source.text_of(shape.get(Role::Module)?)).to_owned())
            }
            _ => None,
        }
    }

    /// What a name at a place stands for.
    fn resolve_name(&self, scopes: &Scopes<'t>, name: &str, at: usize, depth: usize) -> Option<String> {
        let Some(bound) = self.lookup(scopes, name, at) else {
            let implied = self.source.language.facts().implied.get(name).cloned();
            // What a file imports whole is bound to a dot.
            let whole = || self.imported(".").filter(|_| name.starts_with(char::is_uppercase));
            return implied
                .or_else(|| whole().map(|module| join(module.to_owned(), name)))
                .or_else(|| self.starred(name))
                .or_else(|| (!is_self(name)).then(|| name.to_owned()));
        };
        if bound.is_module {
            if let Some(own) = bound_around(scopes, name, at) {
                return self.resolve_origin(scopes, &own.origin, depth);
            }
            return bound
                .bindings
                .iter()
                .find_map(|binding| self.resolve_origin(scopes, &binding.origin, depth));
        }
        let before = bound.bindings.partition_point(|binding| binding.at < at);
        let last = before.saturating_sub(1);
        // What a block declared for itself before is not meant.
        let visible = |binding: &&Binding<'t>| is_visible(self.source, binding, at);
        match bound.bindings[..=last].iter().rev().find(visible) {
            Some(binding) => self.resolve_origin(scopes, &binding.origin, depth),
            None => {
                let outer = self.module_bindings(name);
                outer.iter().find_map(|binding| self.resolve_origin(scopes, &binding.origin, depth))
            }
        }
    }

    /// What a name is of a module of which the file imports all, where facts say that the module has it.
    fn starred(&self, name: &str) -> Option<String> {
        let modules = self.source.language.facts().starred.get(name)?;
        let imported = self.module_bindings("*");
        let is_imported = |module: &&String| {
            imported.iter().any(|binding| matches!(&binding.origin, Origin::Import(from) if from == *module))
        };
        modules.iter().find(is_imported).map(|module| join(module.clone(), name))
    }

    /// What a member of a class's object is: what the class gives it, or else what stands embedded in the class has.
    fn resolve_member(&self, class: Node<'t>, property: &str, depth: usize) -> Option<String> {
        let depth = depth.checked_sub(1)?;
        let origins = self.members_of(class, property);
        if !origins.is_empty() {
            return origins.iter().find_map(|(scopes, origin)| self.resolve_origin(scopes, origin, depth));
        }
        let embedded = self.members_of(class, EMBEDDED);
        if embedded.is_empty() || self.defines(property) {
            return None;
        }
        embedded.iter().find_map(|(scopes, origin)| {
            let Origin::Typed(of, _) = origin else { return None };
            match self.resolve_in(scopes, *of, depth) {
                Some(object) => object.contains('.').then(|| join(object, property)),
                None => self.resolve_member(self.class_of(scopes, *of, depth)?, property, depth),
            }
        })
    }

    /// What a declared type is, which may be written in a text.
    fn resolve_type(&self, scopes: &Scopes<'t>, declared: Node<'t>, depth: usize) -> Option<String> {
        let Some(written) = self.written(declared) else { return self.resolve_in(scopes, declared, depth) };
        let (first, rest) =
            written.split_once('.').map_or((written, None), |(first, rest)| (first, Some(rest)));
        let first = self.resolve_name(scopes, first, declared.start_byte(), depth.checked_sub(1)?)?;
        Some(rest.map_or(first.clone(), |rest| join(first, rest)))
    }

    /// The dotted name in a type that is written in a text: `"Session"`, `"Session | None"`, `"Optional[Session]"`.
    fn written(&self, declared: Node<'t>) -> Option<&'t str> {
        let mut written = self.source.string_content(self.source.unwrapped(declared))?.trim();
        if let Some((_, inner)) =
            written.strip_suffix(']').and_then(|written| written.split_once("Optional["))
        {
            written = inner;
        }
        let written =
            written.strip_suffix("| None").or(written.strip_prefix("None |")).unwrap_or(written).trim();
        written.chars().all(|char| char.is_alphanumeric() || matches!(char, '_' | '.')).then_some(written)
    }

    pub(super) fn resolve_origin(
        &self,
        scopes: &Scopes<'t>,
        origin: &Origin<'t>,
        depth: usize,
    ) -> Option<String> {
        match origin {
            Origin::Import(name) => Some(name.clone()),
            Origin::Value(value) | Origin::First(value) => self.resolve_in(scopes, *value, depth),
            Origin::Part(value, Some(property)) => {
                let object = self.resolve_in(scopes, *value, depth)?;
                let is_whole = self.source.language.knows_word("default_export", property);
                Some(if is_whole { object } else { join(object, property) })
            }
            Origin::Typed(declared, value) => {
                let declared = self.resolve_type(scopes, *declared, depth);
                // A type that no module names says less than the value.
                let value = || value.and_then(|value| self.resolve_in(scopes, value, depth));
                match declared {
                    Some(name) if name.contains('.') => Some(name),
                    declared => value().or(declared),
                }
            }
            Origin::Parameter(Some(declared)) => self.resolve_type(scopes, *declared, depth),
            Origin::Provided(provider) => {
                let provided = self.given_out(*provider, &[ShapeKind::Return, ShapeKind::Yield]);
                let function = self.definition(*provider)?;
                let declared = self.source.shape(function).and_then(|shape| shape.get(Role::Type));
                self.inside(function, |there| {
                    // A type that no module names says less than the value.
                    let declared = declared.and_then(|it| there.resolve_type(there.local(), it, depth));
                    declared.filter(|name| name.contains('.')).or_else(|| {
                        provided.into_iter().find_map(|value| there.resolve_in(there.local(), value, depth))
                    })
                })
            }
            _ => None,
        }
    }

    /// The class of this file that an expression's value is of: by a declared type, or by the literal that made it.
    fn class_of(&self, scopes: &Scopes<'t>, node: Node<'t>, depth: usize) -> Option<Node<'t>> {
        let depth = depth.checked_sub(1)?;
        let shape = self.source.shape(node)?;
        match shape.kind {
            ShapeKind::Name => self.class_named(scopes, self.source.text_of(node), node.start_byte(), depth),
            ShapeKind::Text => self.class_named(scopes, self.written(node)?, node.start_byte(), depth),
            ShapeKind::Wrapper | ShapeKind::Container => [Role::Type, Role::Inner]
                .into_iter()
                .filter_map(|role| shape.get(role))
                .find_map(|part| self.class_of(scopes, part, depth)),
            ShapeKind::Member => {
                let class = self.class_of(scopes, shape.get(Role::Object)?, depth)?;
                let origins = self.members_of(class, self.source.text_of(shape.get(Role::Property)?));
                origins.iter().find_map(|(scopes, origin)| match origin {
                    Origin::Typed(of, _) => self.class_of(scopes, *of, depth),
                    _ => None,
                })
            }
            _ => None,
        }
    }

    fn class_named(&self, scopes: &Scopes<'t>, name: &str, place: usize, depth: usize) -> Option<Node<'t>> {
        let bound = self.lookup(scopes, name, place)?;
        let before = bound.bindings.partition_point(|binding| binding.at < place);
        let at = if bound.is_module { 0 } else { before.saturating_sub(1) };
        match &bound.bindings.get(at)?.origin {
            Origin::Definition(class) => {
                if bound.is_module {
                    self.ask(Question::Definition(print_of(name)));
                }
                self.source.is_one_of(*class, &[ShapeKind::Class]).then_some(*class)
            }
            Origin::Parameter(Some(of)) | Origin::Typed(of, _) => self.class_of(scopes, *of, depth),
            Origin::Value(value) => self.class_of(scopes, *value, depth),
            _ => None,
        }
    }

    /// The declared type of a member of a class of this file: `request.id`, where `id` is a number.
    pub(super) fn declared_type(&self, member: &super::Shape<'t>) -> Option<Node<'t>> {
        let class = self.class_of(self.local(), member.get(Role::Object)?, DEPTH)?;
        let origins = self.members_of(class, self.source.text_of(member.get(Role::Property)?));
        origins.iter().find_map(|(_, origin)| match origin {
            Origin::Typed(of, _) => Some(*of),
            _ => None,
        })
    }
}

/// What a statement of the top level bound a name to itself, before the place in it: a loop's variable, a block's own
/// name. A comprehension binds behind what it repeats.
fn bound_around<'s, 't>(scopes: &'s Scopes<'t>, name: &str, at: usize) -> Option<&'s Binding<'t>> {
    let own = scopes.outermost().of(name);
    let before = own.partition_point(|binding| binding.at < at);
    let repeats = |binding: &&Binding<'t>| matches!(binding.origin, Origin::Element(_));
    own[..before].last().or_else(|| own.first().filter(repeats))
}

fn join(mut object: String, property: &str) -> String {
    object.push('.');
    object.push_str(property);
    object
}
