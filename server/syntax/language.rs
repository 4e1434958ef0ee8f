//! The languages, each a grammar with its facts from `queries/<language>/facts/`.

use std::path::Path;
use std::sync::OnceLock;

use super::embedded::QUERIES;
use super::facts::Facts;
use super::mending::Dialect;
use super::query::{Pattern, QueryError, Vocabulary, parse, parse_inherited};

/// One language: a grammar and how it is spelled in files and editors.
pub struct Language {
    name: &'static str,
    extensions: &'static [&'static str],
    /// What files of it are called that have no extension, or one of their own: `Dockerfile`, `Dockerfile.dev`.
    file_names: &'static [&'static str],
    editor_ids: &'static [&'static str],
    line_comment: &'static str,
    grammar: fn() -> tree_sitter::Language,
    /// The languages whose facts and rules serve this one too, nearest last.
    extends: &'static [&'static str],
    facts: OnceLock<Facts>,
    kind_names: OnceLock<Vec<String>>,
    vocabulary: OnceLock<Vocabulary>,
}

static LANGUAGES: [Language; 9] = [
    Language {
        name: "python",
        extensions: &["py", "pyi", "pyw"],
        file_names: &[],
        editor_ids: &["python"],
        line_comment: "#",
        grammar: || tree_sitter_python::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "javascript",
        extensions: &["js", "jsx", "mjs", "cjs"],
        file_names: &[],
        editor_ids: &["javascript", "javascriptreact"],
        line_comment: "//",
        grammar: || tree_sitter_javascript::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "typescript",
        extensions: &["ts", "mts", "cts"],
        file_names: &[],
        editor_ids: &["typescript"],
        line_comment: "//",
        grammar: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
        extends: &["javascript"],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "tsx",
        extensions: &["tsx"],
        file_names: &[],
        editor_ids: &["typescriptreact"],
        line_comment: "//",
        grammar: || tree_sitter_typescript::LANGUAGE_TSX.into(),
        extends: &["javascript", "typescript"],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "go",
        extensions: &["go"],
        file_names: &[],
        editor_ids: &["go"],
        line_comment: "//",
        grammar: || tree_sitter_go::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "sql",
        extensions: &["sql", "psql", "pgsql"],
        file_names: &[],
        editor_ids: &["sql", "postgres", "pgsql"],
        line_comment: "--",
        grammar: || tree_sitter_postgres::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "dockerfile",
        extensions: &["dockerfile", "containerfile"],
        file_names: &["dockerfile", "containerfile"],
        editor_ids: &["dockerfile"],
        line_comment: "#",
        grammar: || tree_sitter_containerfile::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "yaml",
        extensions: &["yaml", "yml"],
        file_names: &[],
        editor_ids: &["yaml", "dockercompose", "yaml.docker-compose", "github-actions-workflow"],
        line_comment: "#",
        grammar: || tree_sitter_yaml::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
    Language {
        name: "prisma",
        extensions: &["prisma"],
        file_names: &[],
        editor_ids: &["prisma"],
        line_comment: "//",
        grammar: || tree_sitter_prisma_io::LANGUAGE.into(),
        extends: &[],
        facts: OnceLock::new(),
        kind_names: OnceLock::new(),
        vocabulary: OnceLock::new(),
    },
];

/// What another program makes a file of.
const TEMPLATES: &[&str] =
    &[".j2", ".jinja", ".jinja2", ".tmpl", ".tpl", ".template", ".erb", ".in", ".mustache", ".md"];

impl Language {
    /// Every language.
    pub fn all() -> &'static [Language] {
        &LANGUAGES
    }

    /// The language of a file, by its name.
    pub fn for_path(path: &Path) -> Option<&'static Language> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let (stem, extension) = name.split_once('.').unwrap_or((&name, ""));
        let is_template = TEMPLATES.iter().any(|ending| name.ends_with(ending));
        if let Some(language) = LANGUAGES.iter().find(|language| language.file_names.contains(&stem)) {
            // A file beside it with an ending of its own: what it ignores, what it is made of.
            return (!is_template && extension != "dockerignore").then_some(language);
        }
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

    /// The ends of its files' names, behind the dot.
    pub fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    /// Lastmile's name for it.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether indentation is part of the grammar.
    pub fn is_indented(&self) -> bool {
        matches!(self.name, "python" | "yaml")
    }

    /// How its brackets and lines are mended, if they are.
    pub(super) fn dialect(&self) -> Option<Dialect> {
        match self.name {
            "python" => Some(Dialect::Python),
            "javascript" | "typescript" | "tsx" => Some(Dialect::Script),
            "go" => Some(Dialect::Go),
            _ => None,
        }
    }

    /// What begins a comment that ends with the line.
    pub fn line_comment(&self) -> &'static str {
        self.line_comment
    }

    /// The tree-sitter grammar.
    pub fn grammar(&self) -> tree_sitter::Language {
        (self.grammar)()
    }

    /// The grammar's word for a kind of node; `ERROR` for what does not parse.
    pub(super) fn kind_name(&'static self, kind: u16) -> &'static str {
        let names = self.kind_names.get_or_init(|| {
            let grammar = self.grammar();
            let kinds = 0..grammar.node_kind_count() as u16;
            kinds.map(|kind| grammar.node_kind_for_id(kind).unwrap_or_default().to_owned()).collect()
        });
        names.get(usize::from(kind)).map_or("ERROR", String::as_str)
    }

    /// The folders of `queries/` that serve this language: those it extends, then its own.
    pub fn folders(&self) -> impl Iterator<Item = &'static str> {
        self.extends.iter().copied().chain([self.name])
    }

    /// The query's patterns for this language, if the query was written for `folder`'s.
    ///
    /// # Errors
    /// The first mistake; a name that only `folder`'s grammar has leaves out its pattern.
    pub fn compile(&self, folder: &str, query: &str) -> Result<Vec<Pattern>, QueryError> {
        let vocabulary = self.vocabulary.get_or_init(|| Vocabulary::of(self.grammar()));
        if folder == self.name { parse(query, vocabulary) } else { parse_inherited(query, vocabulary) }
    }

    /// Whether `word` is in the list of that name in `facts/words.scm`.
    pub fn knows_word(&self, list: &str, word: &str) -> bool {
        self.words(list).iter().any(|known| known == word)
    }

    /// The list of that name in `facts/words.scm`; empty if the language has none.
    pub fn words(&self, list: &str) -> &[String] {
        self.facts().words.get(list).map_or(&[], Vec::as_slice)
    }

    /// Whether `facts/words.scm` has a regular expression of that name.
    pub(super) fn has_fact(&self, name: &str) -> bool {
        self.facts().expressions.contains_key(name)
    }

    /// Whether the regular expression of that name in `facts/words.scm` matches in a text; `false` if there is none.
    pub fn matches_fact(&self, name: &str, text: &str) -> bool {
        self.facts().expressions.get(name).is_some_and(|regex| regex.is_match(text))
    }

    pub(super) fn facts(&self) -> &Facts {
        // The facts lie in the binary, and a test compiles those of every language.
        self.facts.get_or_init(|| Facts::compile(self).expect("the embedded facts compile"))
    }
}

impl Language {
    /// The patterns of one facts file: the language's own before those it extends, so that they win.
    ///
    /// # Errors
    /// The first mistake, with the file it is in.
    pub fn fact_patterns(&self, name: &str) -> Result<Vec<Pattern>, String> {
        let mut patterns = Vec::new();
        let mut folders: Vec<&str> = self.folders().collect();
        folders.reverse();
        for folder in folders {
            let path = format!("{folder}/facts/{name}.scm");
            if let Some((_, text)) = QUERIES.iter().find(|(known, _)| *known == path) {
                patterns.extend(self.compile(folder, text).map_err(|error| format!("{path}, {error}"))?);
            }
        }
        Ok(patterns)
    }
}
