//! Whether a file's code runs in a browser, by its path and text. Knows no tree and no rules.

use std::sync::LazyLock;

use regex::Regex;

/// Folders whose scripts are sent to a browser.
const FOLDERS: &[&str] = &[
    "public",
    "static",
    "assets",
    "www",
    "frontend",
    "browser",
    "components",
    "webview",
    "htdocs",
    "wwwroot",
];

/// What only code for a browser says: its directive, its globals, the frameworks that draw pages.
static SAYS_SO: LazyLock<Regex> = LazyLock::new(|| {
    let framework = r"react|react-dom|react-native|preact|vue|svelte|solid-js|jquery|lit|pinia|swr|electron";
    let family = r"@angular/|@tanstack/react-|@reduxjs/|next/(?:link|router|image|navigation)";
    let import = r#"(?:\bfrom\s*|\brequire\(\s*|\bimport\s*)['"]"#;
    let globals = r"\bwindow(?:\?)?(?:\.[A-Za-z]|\[)|\b(?:localStorage|sessionStorage)\s*\.|\bdocument\.(?:getElement|querySelector|createElement|body\b|cookie\b|addEventListener|head\b|documentElement|location)|\bnavigator\.|\bnew\s+XMLHttpRequest\b|\bimport\.meta\.env\b|\bself\.addEventListener\(";
    let text = format!(
        r#"(?m)^\s*['"]use client['"]|typeof\s+window\b|{import}(?:(?:{framework})['"/]|(?:{family}))|{globals}"#
    );
    // The expression is written here, and a test compiles it.
    Regex::new(&text).expect("the expression is valid")
});

/// Whether the file is a script or a component of a page.
pub(super) fn is_browser_code(path: &str, text: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    file.ends_with(".tsx")
        || file.ends_with(".jsx")
        || file.contains(".client.")
        || folder.split('/').any(|part| FOLDERS.contains(&part))
        || SAYS_SO.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_of_a_page_is_told_from_a_servers() {
        for (path, text, expected) in [
            ("app/page.js", "'use client'\nfetch(u)", true),
            ("a.js", "import React from \"react\";", true),
            ("a.ts", "import { ref } from 'vue'", true),
            ("a.js", "import { useQuery } from '@tanstack/react-query'", true),
            ("a.js", "window.location = u", true),
            ("src/components/List.js", "", true),
            ("a.tsx", "", true),
            ("a.js", "import { reaction } from 'reactive'\nfetch(u)", false),
            ("a.js", "const document = await load(); document.save()", false),
            ("server.js", "const express = require('express')", false),
            ("windows.js", "rateWindow.end", false),
        ] {
            assert_eq!(is_browser_code(path, text), expected, "{path} {text}");
        }
    }
}
