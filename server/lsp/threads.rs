//! The threads on which open documents are worked on, as many as there are cores. A document stays on one thread and is
//! reviewed there: no review is handed over, and what it allocates is where the one before it left room. Knows no document.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};
use tokio::task::LocalSet;

/// Begins a task on the thread that calls it.
type Begin = Box<dyn FnOnce() + Send>;

/// The threads, each started when it gets its first task.
pub(super) struct Threads(Mutex<Vec<Thread>>);

#[derive(Default)]
struct Thread {
    tasks: Option<mpsc::UnboundedSender<Begin>>,
    /// How many of its tasks have not ended.
    busy: Arc<AtomicUsize>,
}

impl Threads {
    /// So many threads, none of them started.
    pub(super) fn new(count: usize) -> Threads {
        Threads(Mutex::new((0..count.max(1)).map(|_| Thread::default()).collect()))
    }

    /// Runs a task on the thread that has the fewest, and gives what it ends with; nothing, if the thread is gone.
    pub(super) fn spawn<F>(&self, task: impl FnOnce() -> F + Send + 'static) -> oneshot::Receiver<F::Output>
    where
        F: Future + 'static,
        F::Output: Send,
    {
        let (ended, result) = oneshot::channel();
        let mut threads = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(thread) = threads.iter_mut().min_by_key(|thread| thread.busy.load(Ordering::Relaxed)) else {
            return result;
        };
        thread.busy.fetch_add(1, Ordering::Relaxed);
        let busy = Arc::clone(&thread.busy);
        let begin = move || {
            let task = task();
            // Nobody asks for the handle: a task that panics drops `ended`, and its thread goes on.
            drop(tokio::task::spawn_local(async move {
                let _left = Left(busy);
                let _ = ended.send(task.await);
            }));
        };
        let tasks = thread.tasks.get_or_insert_with(|| started(Handle::current()));
        let _ = tasks.send(Box::new(begin));
        result
    }

    /// Has all tasks dropped.
    pub(super) fn stop(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Says that a task has ended, however it does.
struct Left(Arc<AtomicUsize>);

impl Drop for Left {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A thread that runs what it is sent, until nobody can send it anything.
fn started(runtime: Handle) -> mpsc::UnboundedSender<Begin> {
    let (sender, mut tasks) = mpsc::unbounded_channel::<Begin>();
    let run = move || {
        runtime.block_on(LocalSet::new().run_until(async move {
            while let Some(begin) = tasks.recv().await {
                begin();
            }
        }));
    };
    if let Err(error) = std::thread::Builder::new().name("document".to_owned()).spawn(run) {
        tracing::error!("a thread for documents cannot be started: {error}");
    }
    sender
}
