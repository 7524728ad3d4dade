//! A data folder at work without a server: events can be recorded and are folded.
//!
//! Beside a running server it only records; the server folds.

use std::{sync::Arc, time::Duration};

use afterword_model::{Clock, SystemClock, Timestamp};
use afterword_store::Catalog;
use afterword_warehouse::Warehouse;
use anyhow::Context;
use tokio::{sync::watch, task::JoinHandle, time};

use crate::{
    config::Settings,
    lock::{FolderLock, LockError},
    record::Recorder,
    running::{open_catalog, open_warehouse, prepare_folder},
    work::{Progress, Worker},
};

/// How often the catalog is asked how far the server's worker has come.
const FOLLOW_EVERY: Duration = Duration::from_millis(100);

/// Records events into a data folder.
pub struct Workshop {
    /// The catalog of the folder.
    pub catalog: Catalog,
    /// Takes events.
    pub recorder: Recorder,
    /// The time.
    pub clock: Arc<dyn Clock>,
    folding: Option<Folding>,
    follower: Option<JoinHandle<()>>,
}

/// The worker of a folder that no server works on.
struct Folding {
    worker: JoinHandle<()>,
    progress: watch::Receiver<Progress>,
    stop: watch::Sender<bool>,
    warehouse: Warehouse,
    lock: FolderLock,
}

impl Workshop {
    /// Opens the folder of `settings`, which is made where there is none.
    pub async fn open(settings: &Settings) -> anyhow::Result<Self> {
        prepare_folder(&settings.data)?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let lock = match FolderLock::take(&settings.data) {
            Ok(lock) => Some(lock),
            Err(LockError::Held { .. }) => None,
            Err(failure) => return Err(failure.into()),
        };
        let catalog = open_catalog(settings).await?;
        let Some(lock) = lock else {
            let (progress, follower) = follow(catalog.clone(), Arc::clone(&clock));
            let recorder = Recorder::new(catalog.clone(), progress);
            return Ok(Self { catalog, recorder, clock, folding: None, follower: Some(follower) });
        };
        let warehouse = open_warehouse(settings).await?;
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), Arc::clone(&clock));
        worker.recover().await?;
        let (stop, stopped) = watch::channel(false);
        let worker = tokio::spawn(worker.run(stopped));
        let recorder = Recorder::new(catalog.clone(), progress.clone());
        let folding = Some(Folding { worker, progress, stop, warehouse, lock });
        Ok(Self { catalog, recorder, clock, folding, follower: None })
    }

    /// Like [`Workshop::close`], for a folder to which nothing more comes of what is past: silent chats are sealed at once,
    /// and topics are found in them.
    pub async fn conclude(self) -> anyhow::Result<()> {
        let rest = self.folding.as_ref().map(|folding| (folding.warehouse.clone(), Arc::clone(&self.clock)));
        let catalog = self.catalog.clone();
        let lock = self.end().await?;
        if let Some((warehouse, clock)) = rest {
            let (worker, _progress) = Worker::new(catalog.clone(), warehouse, clock);
            let learner = worker.learner();
            learner.remember().await?;
            worker.seal_at_once().await?;
            learner.look().await?;
            worker.drain().await?;
        }
        catalog.close().await;
        drop(lock);
        Ok(())
    }

    /// Waits until everything recorded is folded (beside a server, that is the server's to do) and closes the folder.
    pub async fn close(self) -> anyhow::Result<()> {
        let catalog = self.catalog.clone();
        let lock = self.end().await?;
        catalog.close().await;
        drop(lock);
        Ok(())
    }

    /// Ends what runs for the folder, which stays ours as long as the answer is held.
    async fn end(self) -> anyhow::Result<Option<FolderLock>> {
        if let Some(follower) = self.follower {
            follower.abort();
        }
        let Some(mut folding) = self.folding else { return Ok(None) };
        let head = self.catalog.journal_head().await?;
        folding.progress.wait_for(|progress| progress.batch >= head).await.context("the worker ended early")?;
        folding.stop.send_replace(true);
        folding.worker.await?;
        Ok(Some(folding.lock))
    }
}

/// Hears from the catalog how far another process has folded.
fn follow(catalog: Catalog, clock: Arc<dyn Clock>) -> (watch::Receiver<Progress>, JoinHandle<()>) {
    let (told, heard) = watch::channel(Progress { as_of: Timestamp::MIN, batch: 0, pending: 0 });
    let follower = tokio::spawn(async move {
        loop {
            if let Ok(batch) = catalog.checkpoint().await {
                told.send_replace(Progress { as_of: clock.now(), batch, pending: 0 });
            }
            time::sleep(FOLLOW_EVERY).await;
        }
    });
    (heard, follower)
}
