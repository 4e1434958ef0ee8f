//! The languages, each a grammar with its facts from `queries/<language>/facts/`.

use std::path::Path;

/// One language: a grammar and how it is spelled in files and editors.
pub struct Language {
    name: &'static str,
    extensions: &'static [&'static str],
    editor_ids: &'static [&'static str],
    line_comment: &'static str,
    grammar: fn() -> tree_sitter::Language,
}

static LANGUAGES: &[Language] = &[
    Language {
        name: "python",
        extensions: &["py", "pyi", "pyw"],
        editor_ids: &["python"],
        line_comment: "#",
        grammar: || tree_sitter_python::LANGUAGE.into(),
    },
    Language {
        name: "javascript",
        extensions: &["js", "jsx", "mjs", "cjs"],
        editor_ids: &["javascript", "javascriptreact"],
        line_comment: "//",
        grammar: || tree_sitter_javascript::LANGUAGE.into(),
    },
    Language {
        name: "typescript",
        extensions: &["ts", "mts", "cts"],
        editor_ids: &["typescript"],
        line_comment: "//",
        grammar: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
    },
    Language {
        name: "tsx",
        extensions: &["tsx"],
        editor_ids: &["typescriptreact"],
        line_comment: "//",
        grammar: || tree_sitter_typescript::LANGUAGE_TSX.into(),
    },
];

impl Language {
    /// Every language.
    pub fn all() -> &'static [Language] {
        LANGUAGES
    }

    /// The language of a file, by its name.
    pub fn for_path(path: &Path) -> Option<&'static Language> {
        let extension = path.extension()?.to_str()?;
        LANGUAGES.iter().find(|language| language.extensions.contains(&extension))
    }

    /// The language an editor names in `textDocument/didOpen` (`languageId`).
    pub fn for_editor_id(id: &str) -> Option<&'static Language> {
        LANGUAGES.iter().find(|language| language.editor_ids.contains(&id))
    }

    /// The language by Lastmile's own name for it, which is its folder in `queries/`.
    pub fn named(name: &str) -> Option<&'static Language> {
        LANGUAGES.iter().find(|language| language.name == name)
    }

    /// Lastmile's name for it.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What begins a comment that ends with the line.
    pub fn line_comment(&self) -> &'static str {
        self.line_comment
    }

    /// The tree-sitter grammar.
    pub fn grammar(&self) -> tree_sitter::Language {
        (self.grammar)()
    }
}
