//! The face of editors: the Language Server Protocol over standard input and output.
//!
//! Each open document is an actor: the handlers of [`server`] change its rope at once and tell its [`worker`],
//! which parses, reviews and publishes. [`workspace`] is the actor of everything documents share, [`pass`] that of closed
//! files. No handler blocks, and none waits for the client. This face does not know the command line.

mod actions;
mod around;
mod closed;
mod commands;
mod documents;
mod framing;
mod hints;
mod hover;
mod job;
mod lens;
mod log;
mod marks;
mod parent;
mod pass;
mod places;
mod progress;
mod project;
mod pull;
mod repositories;
mod server;
mod session;
mod settle;
mod status;
mod threads;
mod transport;
mod watch;
mod worker;
mod workspace;

use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use tower_lsp::LspService;

use crate::review;

use server::Server;
use transport::Output;

/// Asked before each review whether anything may be found: always, except where a test wants a review to fail.
type MayFind = fn(&review::Document<'_>) -> bool;

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
    let (input, output) = match streams() {
        Ok(streams) => streams,
        Err(error) => {
            anstream::eprintln!("lastmile: standard input or output cannot be used: {error}");
            return ExitCode::FAILURE;
        }
    };
    let polite = runtime.block_on(serve(input, output, logger, messages, |_| true));
    // The thread that reads standard input may be blocked for good, and nothing must wait for it.
    runtime.shutdown_background();
    if polite { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Standard input and output without the buffers and line ends that the standard library puts between: a frame is written
/// in one piece.
#[cfg(unix)]
fn streams() -> io::Result<(File, File)> {
    use std::os::fd::AsFd;
    let input = io::stdin().as_fd().try_clone_to_owned()?;
    Ok((input.into(), io::stdout().as_fd().try_clone_to_owned()?.into()))
}

/// Standard input and output without the buffers and line ends that the standard library puts between: a frame is written
/// in one piece.
#[cfg(windows)]
fn streams() -> io::Result<(File, File)> {
    use std::os::windows::io::AsHandle;
    let input = io::stdin().as_handle().try_clone_to_owned()?;
    Ok((input.into(), io::stdout().as_handle().try_clone_to_owned()?.into()))
}

/// Serves one editor over a pair of streams; says whether it asked for `shutdown`.
async fn serve(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    logger: log::Logger,
    messages: log::Messages,
    may_find: MayFind,
) -> bool {
    let output = Arc::new(Output::new(output));
    let to_client = Arc::clone(&output);
    let (service, socket) = LspService::build(|client| Server::new(client, to_client, logger, may_find))
        .custom_method("lastmile/origin", Server::origin)
        .custom_method("lastmile/status", Server::status)
        .custom_method("$/setTrace", Server::set_trace)
        .custom_method("window/workDoneProgress/cancel", Server::cancel_progress)
        .finish();
    let shared = Arc::clone(service.inner().shared());
    let forwarding = tokio::spawn(log::forward(messages, shared.client.clone()));
    let mut serving = tokio::spawn(transport::serve(input, output, service, socket));
    tokio::select! {
        served = &mut serving => {
            if let Ok(Err(error)) = served {
                anstream::eprintln!("lastmile: cannot start the language server's threads: {error}");
            }
        }
        () = shared.parent_died.notified() => {}
    }
    serving.abort();
    forwarding.abort();
    // What waits there for a moment would find the runtime gone.
    shared.threads.stop();
    shared.shutdown.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests;
