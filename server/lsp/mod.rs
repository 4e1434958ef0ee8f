//! The protocol face; the branch `lsp` holds it.

use std::process::ExitCode;

/// Serves an editor over the standard streams until it ends.
pub fn run() -> ExitCode {
    ExitCode::from(2)
}
