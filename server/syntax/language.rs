//! The languages, each a grammar with its facts from `queries/<language>/facts/`.

use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

use super::embedded::QUERIES;
use super::lazy_regex::LazyRegex;
use super::mending::Dialect;
use super::query::{Argument, Pattern, QueryError, Vocabulary, parse, parse_inherited};
use super::shapes::Shapes;

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

/// What `queries/<language>/facts/` says of a language.
pub(super) struct Facts {
    pub(super) shapes: Shapes,
    /// What calls do to the values that flow through them.
    pub(super) flow: Shapes,
    /// Which way code runs.
    pub(super) paths: Shapes,
    pub(super) imports: Vec<ImportPattern>,
    /// Lists of words by their name.
    words: HashMap<String, Vec<String>>,
    /// Expressions on texts by their name.
    expressions: HashMap<String, LazyRegex>,
    /// The modules that names stand for which nothing in a file binds, as in an excerpt without its imports.
    pub(super) implied: HashMap<String, String>,
}

/// A way to spell an import, with the captures that say what it binds.
pub(super) struct ImportPattern {
    pub(super) pattern: Pattern,
    pub(super) module: Option<usize>,
    /// A module by a path with versions, whose last part says its name.
    pub(super) path: Option<usize>,
    pub(super) member: Option<usize>,
    pub(super) alias: Option<usize>,
}

static LANGUAGES: [Language; 8] = [
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

/// The name and the module of `((…) @name (#eq? @name "http") (#set! module "net/http"))`.
fn implied_module(pattern: &Pattern) -> Option<(String, String)> {
    let texts = |name: &str| {
        let predicate = pattern.predicates.iter().find(|predicate| predicate.name == name)?;
        match predicate.arguments.as_slice() {
            [_, Argument::Text(text)] => Some(text.clone()),
            _ => None,
        }
    };
    Some((texts("eq?")?, texts("set!")?))
}

impl Facts {
    /// The error names the file.
    fn compile(language: &Language) -> Result<Facts, String> {
        let grammar = language.grammar();
        let shapes = |name: &str| {
            let patterns = language.fact_patterns(name)?;
            Shapes::compile(patterns, &grammar).map_err(|error| format!("{name}: {error}"))
        };
        let (mut words, mut expressions) =
            (HashMap::<String, Vec<String>>::new(), HashMap::<_, String>::new());
        let words_and_modules = [language.fact_patterns("words")?, language.fact_patterns("modules")?];
        for pattern in words_and_modules.iter().flatten() {
            for predicate in &pattern.predicates {
                let Some((Argument::Capture(capture), texts)) = predicate.arguments.split_first() else {
                    continue;
                };
                let name = pattern.captures[*capture].clone();
                for text in texts {
                    let Argument::Text(text) = text else { continue };
                    if predicate.name == "any-of?" {
                        words.entry(name.clone()).or_default().push(text.clone());
                    } else {
                        let known = expressions.entry(name.clone()).or_default();
                        known.push_str(if known.is_empty() { "" } else { "|" });
                        known.push_str(text);
                    }
                }
            }
        }
        let expressions: Result<_, String> =
            expressions.into_iter().map(|(name, text)| Ok((name, LazyRegex::new(&text)?))).collect();
        let mut imports = Vec::new();
        let mut implied = HashMap::new();
        for pattern in language.fact_patterns("imports")? {
            if let Some((name, module)) = implied_module(&pattern) {
                implied.insert(name, module);
                continue;
            }
            let [module, path, member, alias] =
                ["module", "path", "name", "alias"].map(|name| pattern.capture(name));
            imports.push(ImportPattern { pattern, module, path, member, alias });
        }
        let (shapes, flow, paths) = (shapes("shapes")?, shapes("flow")?, shapes("paths")?);
        Ok(Facts { shapes, flow, paths, imports, implied, words, expressions: expressions? })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_every_language_compile() {
        for language in Language::all() {
            if let Err(error) = Facts::compile(language) {
                panic!("{error}");
            }
        }
    }
}
