//! The arguments of the command line, and the help that users read.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::review::Scope;
use crate::rules::Severity;

/// Review hints on freshly generated code
#[derive(Debug, Parser)]
#[command(name = "lastmile", version, propagate_version = true, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,

    /// Whether to use colour
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,

    /// Say more: every file that was skipped, and hints of severity `info` in full
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Review(ReviewOptions),
    Status(StatusOptions),
    Rules(RulesOptions),
    Explain(ExplainOptions),
    Test(TestOptions),
    /// Serve an editor over standard input and output (the Language Server Protocol)
    Lsp {
        /// Accepted because editors pass it; there is no other transport
        #[arg(long)]
        stdio: bool,
    },
}

/// Review files, folders, or the uncommitted changes
///
/// Without PATH, inside a git repository, the uncommitted changes are reviewed: new files whole, changed
/// files where they changed. With PATH, those files and what is below those folders. What `.gitignore`
/// leaves out, hidden files and `node_modules` are passed over unless they are named.
///
/// In the text format, hints of severity `info` take one line each; `-v` shows them in full.
///
/// Exit status: 0 when nothing was found at or above `--fail-on`, 1 when something was, 2 when the review
/// could not run.
#[derive(Debug, Args)]
pub(super) struct ReviewOptions {
    /// Files and folders to review
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// Which hints are shown: those on changed code (`fresh`), on changed code that no record says a person typed
    /// (`generated`), or `all`. Default: `all` with PATH, `fresh` without
    #[arg(long, value_parser = parse_scope, value_name = "fresh|generated|all")]
    pub(super) scope: Option<Scope>,

    /// Show the hints in blocks that were marked as reviewed, too
    #[arg(long)]
    pub(super) show_reviewed: bool,

    /// The git revision that changes are counted from; a branch counts from where yours left it [default: HEAD, or
    /// `base` of lastmile.toml]
    #[arg(long, value_name = "REV")]
    pub(super) base: Option<String>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,

    /// Apply the safe fixes of the hints shown, and report what remains
    #[arg(long)]
    pub(super) fix: bool,

    /// The least severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Warning, value_name = "SEVERITY")]
    pub(super) fail_on: FailOn,

    /// Read this configuration instead of the root's lastmile.toml
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    #[command(flatten)]
    pub(super) rules: RuleRoots,
}

/// Say what became of the code that arrived: fresh blocks, their hints, what was reviewed, fixed and silenced
///
/// Without PATH it is about the uncommitted changes; with PATH, about what is fresh in those files and folders.
///
/// Exit status: 0, or 2 when it could not run.
#[derive(Debug, Args)]
pub(super) struct StatusOptions {
    /// Files and folders to count
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// The git revision that changes are counted from; a branch counts from where yours left it [default: HEAD, or
    /// `base` of lastmile.toml]
    #[arg(long, value_name = "REV")]
    pub(super) base: Option<String>,

    /// How to say it
    #[arg(long, value_enum, default_value_t = StatusFormat::Text)]
    pub(super) format: StatusFormat,

    /// Read this configuration instead of the root's lastmile.toml
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    #[command(flatten)]
    pub(super) rules: RuleRoots,
}

#[derive(Debug, Default, Args)]
pub(super) struct RuleRoots {
    /// Load the rules of this folder too, laid out `LANGUAGE/FAMILY/ID.scm` (repeatable). Those in the
    /// root's `.lastmile/rules` are always loaded
    #[arg(long = "rules", value_name = "DIR")]
    pub(super) folders: Vec<PathBuf>,
}

/// List the rules
#[derive(Debug, Args)]
pub(super) struct RulesOptions {
    /// How to list them
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(super) format: ListFormat,

    #[command(flatten)]
    pub(super) rules: RuleRoots,
}

/// Say what a rule finds, why it matters and what to write instead
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// The rule's id, such as `missing-timeout`
    #[arg(value_name = "ID")]
    pub(super) id: String,

    /// Only as it is written for this language
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,

    #[command(flatten)]
    pub(super) rules: RuleRoots,
}

/// Run the examples that rule files hold
///
/// Without DIR, those of every built-in rule and of the root's `.lastmile/rules`. With DIR, a rule root laid
/// out `LANGUAGE/FAMILY/ID.scm`, those of its rules; it is laid over the built-in rules, so a good example
/// must be silent under these too.
///
/// Exit status: 0 when every example holds, 1 when one does not, 2 when a rule file cannot be loaded.
#[derive(Debug, Args)]
pub(super) struct TestOptions {
    /// The rule root to test
    #[arg(value_name = "DIR")]
    pub(super) folder: Option<PathBuf>,

    /// Keep running: test a rule again whenever its file is saved
    #[arg(long)]
    pub(super) watch: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless the environment says no
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people: excerpts, reasons and fixes
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations in a GitHub workflow
    Github,
    /// What the owner of the change answers for, family by family and file by file
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Text,
    Json,
    /// A page with a table for each family
    Markdown,
    /// A `.tsqueryrc.json` that tells ts_query_ls, a language server for queries, what rules may say
    Tsqueryrc,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// Any hint
    Info,
    /// Warnings and errors
    Warning,
    /// Errors alone
    Error,
    /// Not at all
    Never,
}

impl FailOn {
    /// Whether a hint of this severity fails the run.
    pub(super) fn fails(self, severity: Severity) -> bool {
        match self {
            FailOn::Info => severity >= Severity::Info,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Error => severity >= Severity::Error,
            FailOn::Never => false,
        }
    }
}

fn parse_scope(word: &str) -> Result<Scope, String> {
    match word {
        "fresh" => Ok(Scope::Fresh),
        "generated" => Ok(Scope::Generated),
        "all" => Ok(Scope::All),
        _ => Err("use one of fresh, generated, all".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
