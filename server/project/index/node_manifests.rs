//! What Node's manifests and lockfiles declare, and what `tsconfig.json` gives other names.

use serde_json::Value;

use super::files::Files;
use super::manifest::{Manifest, folder_of, joined, name_of};

/// Whether a file of this path declares what a JavaScript project uses.
pub(super) fn is_manifest(path: &str) -> bool {
    matches!(
        name_of(path),
        "package.json"
            | "package-lock.json"
            | "npm-shrinkwrap.json"
            | "yarn.lock"
            | "pnpm-lock.yaml"
            | "bun.lock"
            | "deno.json"
            | "deno.jsonc"
    )
}

/// What the manifest at `path` declares.
pub(super) fn read(files: &Files, path: &str) -> Option<Manifest> {
    let text = files.read(path)?;
    let mut manifest = Manifest { path: path.to_owned(), ..Manifest::default() };
    match name_of(path) {
        "package.json" => {
            let value: Value = serde_json::from_str(&text).ok()?;
            let name = value.get("name").and_then(Value::as_str);
            manifest.own.extend(name.map(str::to_owned));
            for key in [
                "dependencies",
                "devDependencies",
                "peerDependencies",
                "optionalDependencies",
                // What it is made to run in brings itself.
                "engines",
                "imports",
                "browser",
                "resolutions",
                "overrides",
                "_moduleAliases",
            ] {
                manifest.declares.extend(
                    value
                        .get(key)
                        .and_then(Value::as_object)
                        .into_iter()
                        .flatten()
                        .map(|(name, _)| name.clone()),
                );
            }
            for key in ["bundledDependencies", "bundleDependencies"] {
                let names = value.get(key).and_then(Value::as_array).into_iter().flatten();
                manifest.declares.extend(names.filter_map(Value::as_str).map(str::to_owned));
            }
            for pointer in ["/pnpm/overrides", "/jspm/dependencies", "/alias"] {
                let names = value.pointer(pointer).and_then(Value::as_object).into_iter().flatten();
                manifest.declares.extend(names.map(|(name, _)| name.clone()));
            }
            manifest.complete = value.get("dependencies").is_some() || value.get("devDependencies").is_some();
        }
        "deno.json" | "deno.jsonc" => manifest.open = true,
        "yarn.lock" => {
            let heads = text.lines().filter(|line| !line.starts_with([' ', '#']) && line.ends_with(':'));
            let names = heads.flat_map(|line| line.trim_end_matches(':').split(','));
            manifest.declares.extend(names.filter_map(|name| locked(name.trim().trim_matches('"'))));
        }
        "pnpm-lock.yaml" => {
            // `/name@1.0.0:`, `/name/1.0.0:`, `name@1.0.0:` and, among an importer's dependencies, `name:`.
            for key in text.lines().filter_map(|line| line.trim().split(':').next()) {
                let key = key.trim().trim_matches(['\'', '"']).trim_start_matches('/');
                manifest.declares.extend(locked(key));
                manifest.declares.extend(package(key).filter(|_| !key.contains(' ')).map(str::to_owned));
            }
        }
        _ => {
            for (key, _) in text.match_indices("node_modules/") {
                let rest = &text[key + "node_modules/".len()..];
                manifest.declares.extend(rest.split('"').next().and_then(package).map(str::to_owned));
            }
            if let Ok(value) = serde_json::from_str::<Value>(&text) {
                manifest.declares.extend(
                    value
                        .get("dependencies")
                        .and_then(Value::as_object)
                        .into_iter()
                        .flatten()
                        .map(|(name, _)| name.clone()),
                );
            }
        }
    }
    Some(manifest)
}

/// Whether a file of this name tells a bundler, a compiler or a test runner which names stand for what.
pub(super) fn is_tool(path: &str) -> bool {
    let name = name_of(path);
    let config =
        |word: &str| name.starts_with(word) && (name.contains(".config.") || name.contains("config.js"));
    let tools = [
        "vite", "vitest", "webpack", "rollup", "jest", "next", "nuxt", "babel", "metro", "vue", "quasar",
        "astro", "svelte", "rspack", "rsbuild", "craco", "remix", "esbuild", "tsup", "electron", "wxt",
        "snowpack", "karma",
    ];
    tools.iter().any(|word| config(word)) || name.starts_with(".babelrc") || name == "webpack.mix.js"
}

/// The words of a tool's configuration, any of which may be a name that it gives something: the keys and texts in it.
pub(super) fn tool_words(text: &str) -> impl Iterator<Item = &str> {
    let gives_names = ["alias", "moduleNameMapper", "externals", "virtual", "moduleDirector", "modules:"];
    let gives = gives_names.iter().any(|word| text.contains(word));
    let parts = text.split(|char: char| !(char.is_alphanumeric() || "_-@$/".contains(char)));
    parts.map(|part| part.trim_end_matches('/')).filter(move |part| gives && part.len() > 1)
}

/// The modules that a declaration file says are there: `declare module 'x'`.
pub(super) fn ambient(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("declare module ").filter_map(|(at, head)| {
        let rest = text[at + head.len()..].trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    })
}

/// The package in `name@version`.
fn locked(key: &str) -> Option<String> {
    let at = key.get(1..)?.find('@')? + 1;
    Some(key[..at].to_owned())
}

/// The package of a module's name: its first part, or two behind a scope.
pub(super) fn package(module: &str) -> Option<&str> {
    let mut ends = module.match_indices('/').map(|(at, _)| at);
    let end = if module.starts_with('@') { ends.nth(1) } else { ends.next() };
    let name = &module[..end.unwrap_or(module.len())];
    (!name.is_empty() && (!name.starts_with('@') || name.contains('/'))).then_some(name)
}

/// What a `tsconfig.json` or `jsconfig.json` lets code import without a package.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Paths {
    /// The folder that the configuration lies in.
    pub(super) folder: String,
    /// The folder that names without dots are looked up in.
    pub(super) base: Option<String>,
    /// Patterns with at most one `*`, and what may stand for each.
    pub(super) patterns: Vec<(String, Vec<String>)>,
    /// It extends another one that is not part of the project.
    pub(super) open: bool,
}

pub(super) fn is_paths(path: &str) -> bool {
    let name = name_of(path);
    name == "jsconfig.json" || (name.starts_with("tsconfig") && name.ends_with(".json"))
}

/// Reads a `tsconfig.json`, with those it extends.
pub(super) fn read_paths(files: &Files, path: &str) -> Option<Paths> {
    paths(files, path, 8).map(|paths| Paths { folder: folder_of(path).to_owned(), ..paths })
}

fn paths(files: &Files, path: &str, depth: usize) -> Option<Paths> {
    let value: Value = serde_json::from_str(&plain_json(&files.read(path)?)).ok()?;
    let folder = folder_of(path);
    let mut found = Paths::default();
    let extended: Vec<&str> = match value.get("extends") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    for name in extended {
        let target = name.starts_with('.').then(|| joined(folder, name)).flatten();
        let candidates = target
            .iter()
            .flat_map(|target| [target.clone(), format!("{target}.json"), format!("{target}/tsconfig.json")]);
        let inherited =
            candidates.filter(|_| depth > 0).find_map(|candidate| paths(files, &candidate, depth - 1));
        match inherited {
            Some(inherited) => found = inherited,
            // A package's configuration gives no names to a project's folders.
            None => found.open |= name.starts_with('.'),
        }
    }
    let options = value.get("compilerOptions");
    if let Some(base) = options.and_then(|options| options.get("baseUrl")?.as_str()) {
        found.base = joined(folder, base);
    }
    if let Some(patterns) = options.and_then(|options| options.get("paths")?.as_object()) {
        let base = found.base.clone().unwrap_or_else(|| folder.to_owned());
        found.patterns = patterns
            .iter()
            .map(|(pattern, targets)| {
                let targets = targets.as_array().into_iter().flatten().filter_map(Value::as_str);
                (pattern.clone(), targets.filter_map(|target| joined(&base, target)).collect())
            })
            .collect();
    }
    Some(found)
}

/// JSON without the comments and the commas before closing brackets that `tsconfig.json` may have.
fn plain_json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(char) = chars.next() {
        match char {
            '\\' if quoted => {
                out.push(char);
                out.extend(chars.next());
            }
            '"' => {
                quoted = !quoted;
                out.push(char);
            }
            '/' if !quoted && chars.peek() == Some(&'/') => {
                while chars.peek().is_some_and(|char| *char != '\n') {
                    chars.next();
                }
            }
            '/' if !quoted && chars.peek() == Some(&'*') => {
                chars.next();
                let mut before = ' ';
                for char in chars.by_ref() {
                    if before == '*' && char == '/' {
                        break;
                    }
                    before = char;
                }
            }
            '}' | ']' if !quoted => {
                if out.trim_end().ends_with(',') {
                    out.truncate(out.trim_end().len() - 1);
                }
                out.push(char);
            }
            char => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: &[(&str, &str)]) -> Files {
        let texts: Vec<(String, String)> =
            texts.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        Files::in_memory(&texts)
    }

    #[test]
    fn what_manifests_declare() {
        for (path, text, declares, complete) in [
            (
                "package.json",
                r#"{"name":"app","dependencies":{"express":"^4"},"devDependencies":{"@types/node":"1"}}"#,
                "@types/node express",
                true,
            ),
            ("package.json", r#"{"name":"root","workspaces":["packages/*"]}"#, "", false),
            (
                "package.json",
                r#"{"dependencies":{"a":"1"},"engines":{"homebridge":"1"},"bundleDependencies":["b"],"pnpm":{"overrides":{"c":"1"}}}"#,
                "a b c homebridge",
                true,
            ),
            (
                "package-lock.json",
                r#"{"packages":{"":{},"node_modules/a":{},"node_modules/@b/c":{},"node_modules/a/node_modules/d":{}}}"#,
                "@b/c a d",
                false,
            ),
            (
                "yarn.lock",
                "# yarn\n\n\"@a/b@^1\", \"@a/b@^2\":\n  version \"1\"\n\nc@npm:^3:\n  version \"3\"\n",
                "@a/b c",
                false,
            ),
            (
                "pnpm-lock.yaml",
                "packages:\n  /express@4.18.0:\n    dev: false\n  '@a/b@1.0.0':\n",
                "@a/b dev express packages",
                false,
            ),
        ] {
            let manifest = read(&files(&[(path, text)]), path).unwrap();
            let mut found: Vec<&str> = manifest.declares.iter().map(String::as_str).collect();
            found.retain(|name| !name.contains("@4") && !name.ends_with("@1.0.0"));
            assert_eq!((found.join(" ").as_str(), manifest.complete), (declares, complete), "{text}");
        }
    }

    #[test]
    fn what_else_gives_names() {
        let config =
            "({ alias: { Modules: x, 'shared': y }, moduleNameMapper: { '^@app/(.*)$': '@other/x' } })";
        let words: Vec<&str> = tool_words(config).collect();
        assert!(["Modules", "shared", "@app"].iter().all(|word| words.contains(word)), "{words:?}");
        assert!(!words.contains(&"@other"), "a scope is not its packages: {words:?}");
        assert_eq!(tool_words("export default { plugins: [react()] }").count(), 0);
        assert!(is_tool("web/vite.config.ts") && is_tool(".babelrc.json") && !is_tool("src/config.js"));
        let text = "declare module 'a/b' {\n}\ndeclare module \"*.svg\";\ndeclare module c {}\n";
        assert_eq!(ambient(text).collect::<Vec<_>>(), ["a/b", "*.svg"]);
    }

    #[test]
    fn what_tsconfig_names() {
        let texts = [
            (
                "tsconfig.base.json",
                "{ // comment\n \"compilerOptions\": {\"baseUrl\": \"./src\", \"paths\": {\"@/*\": [\"*\"],},}, /* x */ }",
            ),
            ("app/tsconfig.json", "{\"extends\": \"../tsconfig.base\"}"),
        ];
        let paths = read_paths(&files(&texts), "app/tsconfig.json").unwrap();
        assert_eq!((paths.folder.as_str(), paths.base.as_deref(), paths.open), ("app", Some("src"), false));
        assert_eq!(paths.patterns, [("@/*".to_owned(), vec!["src/*".to_owned()])]);
        assert_eq!(
            [package("@a/b/c"), package("a/b"), package("@/x"), package("@a")],
            [Some("@a/b"), Some("a"), Some("@/x"), None]
        );
    }
}
