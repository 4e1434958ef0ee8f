//! Notices that the editor died without a word. Knows no protocol.

use std::time::Duration;

const INTERVAL: Duration = Duration::from_secs(1);

/// Returns when the process is gone. One that is not there to begin with lives where this process cannot see
/// it, as from within a container, and is waited for without end.
pub(super) async fn death(process: u32) {
    if !lives(process) {
        return std::future::pending().await;
    }
    while lives(process) {
        tokio::time::sleep(INTERVAL).await;
    }
}

#[cfg(unix)]
fn lives(process: u32) -> bool {
    let process = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
    // A process of another user exists although it may not be signalled.
    process.is_some_and(|process| rustix::process::test_kill_process(process) != Err(rustix::io::Errno::SRCH))
}

/// Elsewhere the end of standard input is what tells.
#[cfg(not(unix))]
fn lives(_: u32) -> bool {
    true
}
