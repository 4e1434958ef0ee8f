//! The binary: hands the command line to its face.

use std::process::ExitCode;

use lastmile::cli::Invocation;

fn main() -> ExitCode {
    match lastmile::cli::parse() {
        Invocation::Serve => lastmile::lsp::run(),
        Invocation::Run(run) => lastmile::cli::run(run),
    }
}
