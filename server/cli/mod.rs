//! The command line: a face like the editor's, for shells and for continuous integration.
//!
//! It does not know the protocol; `lsp` is handed back to the binary.

mod arguments;
mod examples;
mod explain;
mod finding;
mod fix;
mod gather;
mod place;
mod query_server;
mod render_catalogue;
mod render_github;
mod render_json;
mod render_markdown;
mod render_sarif;
mod render_text;
mod review;
mod rule_roots;
mod rules;
mod status;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use terminal::Terminal;

/// What a command says of its run; the number is the process's exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing was found at or above the severity that fails.
    Clean = 0,
    /// Something was found.
    Found = 1,
    /// It could not run; the reason was said.
    Failed = 2,
}

/// What the process's arguments ask for.
pub enum Invocation {
    /// `lastmile lsp`: serve an editor on the standard streams.
    Serve,
    /// Any other command; [`run`] does it.
    Run(Run),
}

/// A command of the command line, with its options.
pub struct Run(Arguments);

/// Reads the process's arguments. Help, version and arguments that make no sense end the process, with
/// status 2 for the last.
pub fn parse() -> Invocation {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Lsp { .. } => Invocation::Serve,
        _ => Invocation::Run(Run(arguments)),
    }
}

/// Does what was asked and gives the exit status: 0 nothing found, 1 hints found, 2 could not run.
pub fn run(Run(arguments): Run) -> ExitCode {
    log_to_stderr();
    let mut terminal = Terminal::new(arguments.color, arguments.verbose);
    let done = match arguments.command {
        Command::Review(options) => review::run(&options, &mut terminal),
        Command::Status(options) => status::run(&options, &mut terminal),
        Command::Rules(options) => rules::run(&options, &mut terminal),
        Command::Explain(options) => explain::run(&options, &mut terminal),
        Command::Test(options) => examples::run(&options, &mut terminal),
        Command::Lsp { .. } => Ok(Status::Clean),
    };
    let status = done.unwrap_or_else(|error| {
        terminal.error(&format!("{error:#}"));
        Status::Failed
    });
    ExitCode::from(status as u8)
}

/// `LASTMILE_LOG` takes the directives of `tracing`'s `EnvFilter`, such as `lastmile=debug`.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LASTMILE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    // Only a second call in one process could fail, and the first one's log serves.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
