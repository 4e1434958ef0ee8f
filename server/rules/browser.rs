//! Whether a file's code runs in a browser, by its path and what its text says; which words say so is in
//! `facts/words.scm`. Knows no tree.

use crate::syntax::Language;

/// Whether the file is a script or a component of a page, by its path or because its text `says` so.
pub fn is_browser_code(language: &Language, path: &str, says: impl FnOnce() -> bool) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    language.matches_fact("browser_file", file)
        || folder.split('/').any(|part| language.knows_word("browser_folder", part))
        || says()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_of_a_page_is_told_from_a_servers() {
        let language = Language::named("javascript").expect("JavaScript is known");
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
            let says = || language.matches_fact("browser_text", text);
            assert_eq!(is_browser_code(language, path, says), expected, "{path} {text}");
        }
    }
}
