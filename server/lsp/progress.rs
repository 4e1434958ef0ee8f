//! Work-done progress of a review pass. Nothing waits for the client here: what counts steps never knows whether they are
//! shown.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tower_lsp::ls_types::ProgressToken;

use super::server::Shared;

/// How long a client may take to make room for a progress.
const PATIENCE: Duration = Duration::from_secs(2);
const TITLE: &str = "Reviewing the change set";

/// Counts the steps of a pass.
pub(super) struct Meter(watch::Sender<State>);

#[derive(Default)]
struct State {
    done: usize,
    all: usize,
    /// What there is to say at the end.
    end: Option<String>,
}

impl Meter {
    /// Says how many steps there are.
    pub(super) fn expect(&self, all: usize) {
        self.0.send_modify(|state| state.all = all);
    }

    /// A step is done.
    pub(super) fn step(&self) {
        self.0.send_modify(|state| state.done += 1);
    }

    /// The last step was.
    pub(super) fn finish(&self, end: String) {
        self.0.send_modify(|state| state.end = Some(end));
    }
}

/// Begins a progress under `token`. One that nobody asked for is shown only where the client can and there is a step.
pub(super) fn begin(shared: &Arc<Shared>, token: ProgressToken, asked: bool) -> Meter {
    let (sender, states) = watch::channel(State::default());
    if asked || shared.session().progress {
        tokio::spawn(show(Arc::clone(shared), token, asked, states));
    }
    Meter(sender)
}

async fn show(
    shared: Arc<Shared>,
    token: ProgressToken,
    asked: bool,
    mut states: watch::Receiver<State>,
) -> Option<()> {
    if !asked {
        states.wait_for(|state| state.all > 0).await.ok()?;
        let making = shared.client.create_work_done_progress(token.clone());
        tokio::time::timeout(PATIENCE, making).await.ok()?.ok()?;
    }
    let progress = shared.client.progress(token, TITLE).with_percentage(0).with_cancel_button().begin().await;
    let end = loop {
        let (done, all, end) = {
            let state = states.borrow_and_update();
            (state.done, state.all, state.end.clone())
        };
        if let Some(end) = end {
            break end;
        }
        let percent = u32::try_from(100 * done / all.max(1)).unwrap_or(100);
        progress.report_with_message(format!("{done}/{all} files"), percent, None).await;
        if states.changed().await.is_err() {
            break "failed".to_owned();
        }
    };
    progress.finish_with_message(end).await;
    Some(())
}
