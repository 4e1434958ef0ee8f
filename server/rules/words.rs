//! What a rule says of itself: family, severity, confidence, and the prose that people read.
//!
//! It does not know how a rule matches, nor any document.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Problem;
use super::examples::{Example, ExampleKind, read_examples};

/// How bad it is if the hint is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a thought.
    Info,
    /// A senior reviewer would ask for a change.
    Warning,
    /// A defect or a hole.
    Error,
}

/// How sure the rule is when it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Right more often than not.
    Low,
    /// Right most of the time.
    Medium,
    /// Right nine times in ten.
    High,
}

/// Whether a fix may be applied without a person looking at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// It keeps behaviour or only hardens it; fix-all applies it.
    Safe,
    /// It asks for judgement; only a person applies it, one at a time.
    Suggested,
}

macro_rules! spelled {
    ($type:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The word users write and read.
            pub fn as_str(self) -> &'static str {
                match self { $($type::$variant => $word),+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl FromStr for $type {
            type Err = String;

            /// The error lists the words that would have been understood.
            fn from_str(word: &str) -> Result<Self, String> {
                match word {
                    $($word => Ok($type::$variant),)+
                    _ => Err(format!("`{word}` is none of {}", [$($word),+].join(", "))),
                }
            }
        }
    };
}

spelled!(Severity { Info = "info", Warning = "warning", Error = "error" });
spelled!(Confidence { Low = "low", Medium = "medium", High = "high" });
spelled!(Safety { Safe = "safe", Suggested = "suggested" });

/// What a rule protects; the name of the folder its file lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each variant is its own word")]
pub enum Family {
    Auth,
    Api,
    Failure,
    Data,
    Migration,
    Security,
    Observability,
    Performance,
    Test,
    Dependency,
    Ops,
    Unfinished,
}

spelled!(Family {
    Auth = "auth",
    Api = "api",
    Failure = "failure",
    Data = "data",
    Migration = "migration",
    Security = "security",
    Observability = "observability",
    Performance = "performance",
    Test = "test",
    Dependency = "dependency",
    Ops = "ops",
    Unfinished = "unfinished",
});

/// What a rule says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleWords {
    /// The rule's name, the same in every language: `missing-timeout`.
    pub id: String,
    /// What it protects.
    pub family: Family,
    /// The language whose folder the file lies in: `python`.
    pub language: String,
    /// One line, without a full stop.
    pub title: String,
    /// The prose below the title, in Markdown.
    pub prose: String,
    /// How bad it is if true; configuration may override it.
    pub severity: Severity,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// Whether it speaks without being selected by name.
    pub default: bool,
    /// Numbers of the Common Weakness Enumeration.
    pub cwe: Vec<u32>,
    /// Addresses to read on.
    pub see: Vec<String>,
    /// Where the rule's file was read, relative to its root: `python/failure/missing-timeout.scm`.
    pub path: String,
    /// The text of its file.
    pub text: Cow<'static, str>,
    /// Whether it came with the binary; the others are a user's.
    pub bundled: bool,
    /// Whether any of its patterns offers a fix, and the least safe of them.
    pub fix: Option<Safety>,
    /// Whether it holds code against what that was before the change: what it finds is news, wherever it stands.
    pub compares: bool,
}

impl RuleWords {
    /// The examples of its file.
    ///
    /// # Errors
    /// What is wrong with them, for their author.
    pub fn examples(&self) -> Result<Vec<Example>, Problem> {
        read_examples(&self.path, &self.text)
    }

    /// The rule's words as Markdown: what `lastmile explain` and the hover show.
    pub fn markdown(&self) -> String {
        let mut out = format!("**{}** · `{}` · {}\n\n{}\n", self.title, self.id, self.family, self.prose);
        let fence = |out: &mut String, label: &str, code: &str| {
            if !code.is_empty() {
                out.push_str(&format!("\n{label}\n\n```{}\n{}\n```\n", self.language, code.trim_end()));
            }
        };
        let examples = self.examples().unwrap_or_default();
        let first = |kind: ExampleKind| examples.iter().find(|example| example.kind == kind);
        let better = first(ExampleKind::Fixed).or_else(|| first(ExampleKind::Good));
        fence(&mut out, "Risky:", first(ExampleKind::Bad).map_or("", |example| &example.code));
        fence(&mut out, "Better:", better.map_or("", |example| &example.code));
        let mut references: Vec<String> = self
            .cwe
            .iter()
            .map(|number| format!("[CWE-{number}](https://cwe.mitre.org/data/definitions/{number}.html)"))
            .collect();
        references.extend(self.see.iter().map(|address| format!("<{address}>")));
        if !references.is_empty() {
            out.push_str(&format!("\nSee {}\n", references.join(", ")));
        }
        out
    }
}
