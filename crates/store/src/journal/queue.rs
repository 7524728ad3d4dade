//! The line in front of the journal, and the task that takes everything waiting in it and commits it together.

use std::{sync::Arc, time::Duration};

use afterword_model::{AssistantId, Timestamp};
use tokio::{
    sync::{Mutex, OwnedSemaphorePermit, Semaphore, mpsc, oneshot, watch},
    task::JoinHandle,
};

use super::{AppendError, Appended, commit::commit, packing::Packed};
use crate::{StoreError, sqlite::Pool};

/// Requests that may wait; more wait to be let in line.
const LINE: usize = 1024;
/// Memory that waiting requests may hold, in KiB.
const LINE_KIB: u32 = 128 * 1024;
/// Requests that share a transaction at most.
const GROUP_REQUESTS: usize = 256;
/// Events after which no further request joins a transaction.
const GROUP_EVENTS: usize = 50_000;
/// How long the last requests may take when the catalog closes.
const FINISH: Duration = Duration::from_secs(20);

/// A request in line.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) assistant: AssistantId,
    pub(super) received_at: Timestamp,
    pub(super) packed: Packed,
    answer: oneshot::Sender<Result<Appended, AppendError>>,
    _room: OwnedSemaphorePermit,
}

/// The line. Dropping it ends the task once everything in it is committed.
#[derive(Debug)]
pub(crate) struct Queue {
    line: mpsc::Sender<Waiting>,
    room: Arc<Semaphore>,
    commits: watch::Receiver<u64>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: watch::Sender<bool>,
}

impl Queue {
    pub(crate) fn start(pool: Pool, pending_limit: u64) -> Self {
        let (line, waiting) = mpsc::channel(LINE);
        let (counter, commits) = watch::channel(0);
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(run(pool, pending_limit, waiting, counter, stopped));
        let room = Arc::new(Semaphore::new(LINE_KIB as usize));
        Self { line, room, commits, task: Mutex::new(Some(task)), stop }
    }

    pub(super) async fn append(
        &self,
        assistant: AssistantId,
        packed: Packed,
        received_at: Timestamp,
    ) -> Result<Appended, AppendError> {
        let kib = u32::try_from(packed.bytes() / 1024 + 1).unwrap_or(LINE_KIB).min(LINE_KIB);
        let room = Arc::clone(&self.room).acquire_many_owned(kib).await.map_err(StoreError::new)?;
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting { assistant, received_at, packed, answer, _room: room };
        self.line.send(waiting).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    pub(crate) fn commits(&self) -> watch::Receiver<u64> {
        self.commits.clone()
    }

    pub(crate) async fn finish(&self) {
        self.stop.send_replace(true);
        let Some(task) = self.task.lock().await.take() else { return };
        if tokio::time::timeout(FINISH, task).await.is_err() {
            tracing::warn!("the journal did not finish in time; what it did not answer is not kept");
        }
    }
}

fn closed() -> StoreError {
    StoreError::new("the catalog is closed")
}

async fn run(
    pool: Pool,
    pending_limit: u64,
    mut line: mpsc::Receiver<Waiting>,
    counter: watch::Sender<u64>,
    mut stopped: watch::Receiver<bool>,
) {
    loop {
        let first = tokio::select! {
            first = line.recv() => first,
            // Nobody joins any more; what stands in line is still served.
            _ = stopped.wait_for(|stop| *stop), if !line.is_closed() => { line.close(); continue }
        };
        let Some(first) = first else { return };
        let mut events = first.packed.len();
        let mut group = vec![first];
        while group.len() < GROUP_REQUESTS
            && events < GROUP_EVENTS
            && let Ok(next) = line.try_recv()
        {
            events += next.packed.len();
            group.push(next);
        }
        serve(&pool, pending_limit, group, &counter).await;
    }
}

/// Commits a group together or, where that fails, each request alone, so that none pays for another.
async fn serve(pool: &Pool, pending_limit: u64, group: Vec<Waiting>, counter: &watch::Sender<u64>) {
    match commit(pool, pending_limit, &group).await {
        Ok(answers) => {
            counter.send_modify(|commits| *commits += 1);
            for (waiting, answer) in group.into_iter().zip(answers) {
                // A caller that stopped waiting is not told; its events are kept all the same.
                let _ = waiting.answer.send(answer);
            }
        }
        Err(failure) if group.len() == 1 || !failure.may_be_one_request() => {
            for waiting in group {
                let _ = waiting.answer.send(Err(failure.cause().into()));
            }
        }
        Err(_) => {
            for waiting in group {
                Box::pin(serve(pool, pending_limit, vec![waiting], counter)).await;
            }
        }
    }
}
