//! The face of editors: the Language Server Protocol over standard input and output.
//!
//! Each open document is an actor: the handlers of [`server`] change its rope at once and tell its [`worker`],
//! which parses, reviews and publishes. [`workspace`] is the actor of everything documents share, [`pass`] that of closed
//! files. No handler blocks, and none waits for the client. This face does not know the command line.

mod actions;
mod closed;
mod commands;
mod documents;
mod framing;
mod hints;
mod hover;
mod job;
mod log;
mod parent;
mod pass;
mod places;
mod progress;
mod project;
mod pull;
mod server;
mod session;
mod watch;
mod worker;
mod workspace;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::LspService;

use crate::review;

use server::Server;

/// Asked before each review whether anything may be found: always, except where a test wants a review to fail.
type MayFind = fn(&review::Document<'_>) -> bool;

/// Bytes between the framing filter and the protocol library; a larger frame passes in pieces.
const PIPE_BYTES: usize = 64 * 1024;

/// Serves one editor over standard input and output until it says goodbye, hangs up or dies.
///
/// The status is success if the editor asked for `shutdown` first, else 1.
pub fn run() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            anstream::eprintln!("lastmile: cannot start the language server's threads: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (logger, messages) = log::install();
    let (stdin, stdout) = (tokio::io::stdin(), tokio::io::stdout());
    let polite = runtime.block_on(serve(stdin, stdout, logger, messages, |_| true));
    // The thread that reads standard input may be blocked for good, and nothing must wait for it.
    runtime.shutdown_background();
    if polite { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Serves one editor over a pair of streams; says whether it asked for `shutdown`.
async fn serve(
    input: impl AsyncRead + Unpin + Send + 'static,
    output: impl AsyncWrite + Send + 'static,
    logger: log::Logger,
    messages: log::Messages,
    may_find: MayFind,
) -> bool {
    let (service, socket) = LspService::build(|client| Server::new(client, logger, may_find))
        .custom_method("lastmile/origin", Server::origin)
        .custom_method("$/setTrace", Server::set_trace)
        .custom_method("window/workDoneProgress/cancel", Server::cancel_progress)
        .finish();
    let shared = Arc::clone(service.inner().shared());
    let forwarding = tokio::spawn(log::forward(messages, shared.client.clone()));
    let (filtered, frames) = tokio::io::duplex(PIPE_BYTES);
    let filtering = tokio::spawn(framing::filter(input, filtered));
    // The library's default of four handlers at a time lets waiting requests hold up notifications.
    let serving = tower_lsp::Server::new(frames, output, socket).concurrency_level(256).serve(service);
    let mut serving = tokio::spawn(serving);
    tokio::select! {
        _ = &mut serving => {}
        () = shared.parent_died.notified() => {}
    }
    for task in [serving, filtering, forwarding] {
        task.abort();
    }
    shared.shutdown.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests;
