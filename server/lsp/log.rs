//! What the server traces goes to the client's log. Standard output carries frames alone.

use std::fmt::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use tokio::sync::mpsc;
use tower_lsp::Client;
use tower_lsp::ls_types::{MessageType, TraceValue};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// What is on its way to the client's log.
pub(super) type Messages = mpsc::UnboundedReceiver<(MessageType, String)>;

/// How much is logged. What the `logLevel` setting says counts more than `$/setTrace`.
#[derive(Clone, Default)]
pub(super) struct Logger {
    chosen: Arc<AtomicU8>,
    traced: Arc<AtomicU8>,
}

const UNSET: u8 = 0;

impl Logger {
    /// Sets the level by the name a user writes; `None` leaves it to `$/setTrace`.
    ///
    /// # Errors
    /// The name is none of the levels'; nothing changes.
    pub(super) fn choose(&self, name: Option<&str>) -> Result<(), String> {
        let level = match name {
            None => UNSET,
            Some("error") => 1,
            Some("warn") => 2,
            Some("info") => 3,
            Some("debug") => 4,
            Some("trace") => 5,
            Some(other) => {
                return Err(format!("`logLevel` is `{other}`; write error, warn, info, debug or trace"));
            }
        };
        self.set(&self.chosen, level);
        Ok(())
    }

    /// Sets the level by the client's trace value.
    pub(super) fn trace(&self, value: TraceValue) {
        let level = match value {
            TraceValue::Off => 3,
            TraceValue::Messages => 4,
            TraceValue::Verbose => 5,
        };
        self.set(&self.traced, level);
    }

    fn set(&self, which: &AtomicU8, level: u8) {
        if which.swap(level, Ordering::Relaxed) != level {
            // Each place that traces remembers whether anybody listens.
            tracing::callsite::rebuild_interest_cache();
        }
    }

    fn logs(&self, level: &Level) -> bool {
        let chosen = self.chosen.load(Ordering::Relaxed);
        let most = if chosen == UNSET { self.traced.load(Ordering::Relaxed).max(3) } else { chosen };
        let level = match *level {
            Level::ERROR => 1,
            Level::WARN => 2,
            Level::INFO => 3,
            Level::DEBUG => 4,
            Level::TRACE => 5,
        };
        level <= most
    }
}

/// Sends what this process traces from now on to the channel it returns.
pub(super) fn install() -> (Logger, Messages) {
    let (sender, messages) = mpsc::unbounded_channel();
    let logger = Logger::default();
    let layer = ToClient { logger: logger.clone(), sender };
    // Fails only if something traces already, which then keeps its place.
    let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry().with(layer));
    (logger, messages)
}

/// Hands the messages to the client, which may take its time.
pub(super) async fn forward(mut messages: Messages, client: Client) {
    while let Some((kind, message)) = messages.recv().await {
        client.log_message(kind, message).await;
    }
}

struct ToClient {
    logger: Logger,
    sender: mpsc::UnboundedSender<(MessageType, String)>,
}

impl<S: Subscriber> Layer<S> for ToClient {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        // The protocol library traces each message it sends; to send those as messages would never end.
        metadata.target().starts_with(env!("CARGO_CRATE_NAME")) && self.logger.logs(metadata.level())
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let kind = match *event.metadata().level() {
            Level::ERROR => MessageType::ERROR,
            Level::WARN => MessageType::WARNING,
            Level::INFO => MessageType::INFO,
            Level::DEBUG | Level::TRACE => MessageType::LOG,
        };
        let mut text = Text(String::new());
        event.record(&mut text);
        // Without a receiver the server is going down, and nobody is left to read.
        let _ = self.sender.send((kind, text.0));
    }
}

/// An event's message, with its other fields behind it.
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let written = match field.name() {
            "message" => {
                let rest = std::mem::take(&mut self.0);
                write!(self.0, "{value:?}{rest}")
            }
            name => write!(self.0, " {name}={value:?}"),
        };
        debug_assert!(written.is_ok(), "writing to a string does not fail");
    }
}
