//! The binary: hands the command line to its face.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("lsp") => lastmile::lsp::run(),
        _ => ExitCode::from(2),
    }
}
