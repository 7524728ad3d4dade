//! The task that does the work.

use std::{collections::HashMap, sync::Arc, time::Duration};

use afterword_model::{Clock, ConversationId, Timestamp};
use afterword_store::{Catalog, JournalBatch, StoreError};
use afterword_warehouse::{Warehouse, WarehouseError};
use tokio::{sync::watch, task, time};
use tracing::{debug, error, info, warn};

use jiff::SignedDuration;

use super::{
    Progress,
    folding::{self, QUIET},
    insights::{Learner, TopicModels},
    sealing::{self, Seals},
    words::WordWork,
};

/// Events folded in one transaction of the warehouse.
const FOLD_EVENTS: usize = 20_000;
/// How often the journal is looked at for what another process appended.
const POLL: Duration = Duration::from_millis(200);
/// How often silent chats are looked for.
const SEAL_EVERY: Duration = Duration::from_secs(5);
/// How often the activity table is looked at.
const CONSOLIDATE_EVERY: Duration = Duration::from_secs(300);
/// Share of activity rows that must be superfluous before they are consolidated.
const SURPLUS: f64 = 0.25;
/// How long to wait after a failure.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// Why the work stopped. It is tried again.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The catalog failed.
    #[error("the catalog failed")]
    Store(#[from] StoreError),
    /// The warehouse failed.
    #[error("the warehouse failed")]
    Warehouse(#[from] WarehouseError),
    /// What is remembered of a conversation cannot be read or written.
    #[error("the state of conversation {conversation} is broken")]
    State {
        /// The conversation.
        conversation: ConversationId,
        /// What serde says.
        source: serde_json::Error,
    },
    /// The warehouse lacks batches that the catalog has long forgotten.
    #[error(
        "the warehouse ends at batch {warehouse} but the catalog has folded up to {catalog}: the two are not of one data \
         folder. Restore both from one backup"
    )]
    Behind {
        /// Last batch of the warehouse.
        warehouse: u64,
        /// Checkpoint of the catalog.
        catalog: u64,
    },
    /// What was learnt about topics cannot be written.
    #[error("the topic model cannot be written")]
    Topics(#[source] serde_json::Error),
    /// A blocking task was cancelled.
    #[error("a task was cancelled")]
    Cancelled(#[from] task::JoinError),
}

/// Seals that are being prepared.
type Preparing = task::JoinHandle<Result<Vec<Seals>, WorkError>>;

/// Folds the journal, seals chats and keeps the warehouse in shape.
pub struct Worker {
    catalog: Catalog,
    warehouse: Warehouse,
    clock: Arc<dyn Clock>,
    topics: TopicModels,
    quiet: SignedDuration,
    asks: bool,
    progress: watch::Sender<Progress>,
}

impl Worker {
    /// A worker that has done nothing yet, and where to hear how far it has come.
    pub fn new(catalog: Catalog, warehouse: Warehouse, clock: Arc<dyn Clock>) -> (Self, watch::Receiver<Progress>) {
        let (progress, heard) = watch::channel(Progress { as_of: Timestamp::MIN, batch: 0, pending: 0 });
        (Self { catalog, warehouse, clock, topics: TopicModels::default(), quiet: QUIET, asks: false, progress }, heard)
    }

    /// Leaves conversations alone for so long after an event arrived for them, however old the event.
    #[must_use]
    pub fn quiet_for(mut self, quiet: SignedDuration) -> Self {
        self.quiet = quiet;
        self
    }

    /// Notes the chats that it seals for a language model to be asked about.
    #[must_use]
    pub fn asking(mut self, asks: bool) -> Self {
        self.asks = asks;
        self
    }

    /// Brings catalog and warehouse to one state after whatever ended the process before.
    ///
    /// # Errors
    /// [`WorkError::Behind`] where they do not belong together.
    pub async fn recover(&self) -> Result<(), WorkError> {
        let checkpoint = self.catalog.checkpoint().await?;
        let warehouse = self.warehouse.clone();
        let stored = task::spawn_blocking(move || warehouse.last_batch()).await??;
        if stored < checkpoint {
            return Err(WorkError::Behind { warehouse: stored, catalog: checkpoint });
        }
        // The replay below brings the word index what came after the checkpoint, if the tables got further than it did.
        let warehouse = self.warehouse.clone();
        task::spawn_blocking(move || warehouse.settle_words(checkpoint)).await??;
        if stored > checkpoint {
            info!(checkpoint, stored, "the warehouse is ahead of the catalog; folding what it already holds once more");
            let batches = self.catalog.journal_between(checkpoint, stored).await?;
            self.fold(batches, stored).await?;
        }
        Ok(())
    }

    /// Works until `stop` says so.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut commits = self.catalog.commits();
        let mut sealing = time::interval(SEAL_EVERY);
        let mut consolidating = time::interval_at(time::Instant::now() + CONSOLIDATE_EVERY, CONSOLIDATE_EVERY);
        sealing.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
        let mut words = WordWork::default();
        let mut preparing: Option<Preparing> = None;
        let mut failed = false;
        while !*stop.borrow() {
            let outcome = if failed {
                // A step that ended half way may have left the warehouse ahead of the catalog. The next step would fold
                // what it holds once more, together with what has come since, under a number that it does not know.
                self.recover().await
            } else {
                let indexing = words.is_due(&self.warehouse);
                let outcome = tokio::select! {
                    _ = stop.changed() => break,
                    _ = sealing.tick(), if preparing.is_none() => self.prepare(&mut preparing).await,
                    seals = prepared(&mut preparing) => self.go_on_sealing(seals, &mut preparing).await,
                    _ = consolidating.tick() => self.consolidate().await,
                    _ = commits.changed() => self.drain().await,
                    () = time::sleep(if indexing { Duration::ZERO } else { POLL }) => self.drain().await,
                };
                if indexing {
                    words.advance(&self.warehouse).await;
                }
                outcome
            };
            failed = outcome.is_err();
            if let Err(failure) = outcome {
                error!(error = &failure as &dyn std::error::Error, "work failed; trying again in a second");
                time::sleep(AFTER_FAILURE).await;
            }
        }
        if let Some(preparing) = preparing {
            // It only reads.
            preparing.abort();
        }
        debug!("the worker stopped");
    }

    /// Folds everything that is in the journal.
    pub async fn drain(&self) -> Result<(), WorkError> {
        loop {
            let looked_at = self.clock.now();
            let checkpoint = self.catalog.checkpoint().await?;
            let batches = self.catalog.journal_after(checkpoint, FOLD_EVENTS).await?;
            let Some(last) = batches.last() else {
                self.tell(Progress { as_of: looked_at, batch: checkpoint, pending: 0 });
                return Ok(());
            };
            let (through, as_of) = (last.seq, last.received_at);
            self.fold(batches, through).await?;
            let pending = self.catalog.pending().await?;
            let as_of = if pending == 0 { looked_at } else { as_of };
            self.tell(Progress { as_of, batch: through, pending });
        }
    }

    /// Seals the chats that are due and folds the seals.
    pub async fn seal(&self) -> Result<(), WorkError> {
        self.seal_with(SignedDuration::ZERO).await
    }

    /// The same, without waiting for late events of conversations that have been silent long enough: nothing more comes.
    pub async fn seal_at_once(&self) -> Result<(), WorkError> {
        self.seal_with(self.quiet.max(QUIET)).await
    }

    /// What is known of topics, shared with the seals of this worker.
    pub fn topics(&self) -> TopicModels {
        self.topics.clone()
    }

    /// What finds topics for the seals of this worker.
    pub fn learner(&self) -> Learner {
        Learner::new(self.catalog.clone(), self.warehouse.clone(), Arc::clone(&self.clock), self.topics.clone())
    }

    async fn seal_with(&self, haste: SignedDuration) -> Result<(), WorkError> {
        loop {
            self.drain().await?;
            let seals = self.preparing(haste).await?;
            if sealing::journal(&self.catalog, seals, self.clock.now(), self.asks).await? == 0 {
                return Ok(());
            }
        }
    }

    fn preparing(&self, haste: SignedDuration) -> impl Future<Output = Result<Vec<Seals>, WorkError>> + use<> {
        let (catalog, warehouse, topics) = (self.catalog.clone(), self.warehouse.clone(), self.topics.clone());
        sealing::prepare(catalog, warehouse, topics, self.clock.now(), haste)
    }

    /// Begins to prepare seals, beside whatever is folded meanwhile.
    async fn prepare(&self, preparing: &mut Option<Preparing>) -> Result<(), WorkError> {
        self.drain().await?;
        *preparing = Some(task::spawn(self.preparing(SignedDuration::ZERO)));
        Ok(())
    }

    /// Journals seals that are prepared, and begins with the next if there may be more.
    async fn go_on_sealing(
        &self,
        seals: Result<Vec<Seals>, WorkError>,
        preparing: &mut Option<Preparing>,
    ) -> Result<(), WorkError> {
        if sealing::journal(&self.catalog, seals?, self.clock.now(), self.asks).await? > 0 {
            self.prepare(preparing).await?;
        }
        Ok(())
    }

    async fn fold(&self, batches: Vec<JournalBatch>, through: u64) -> Result<(), WorkError> {
        let events: usize = batches.iter().map(|batch| batch.events.len()).sum();
        let (arrivals, rows) = folding::sort(batches);
        let keys: Vec<_> = arrivals.keys().cloned().collect();
        let states = self.catalog.conversations(&keys).await?;
        let assistants = self.catalog.assistants().await?;
        let rules: HashMap<_, _> = assistants.into_iter().map(|it| (it.id, it.seal_rules)).collect();
        let (warehouse, quiet) = (self.warehouse.clone(), self.quiet);
        let records = task::spawn_blocking(move || -> Result<_, WorkError> {
            let (rows, records) = folding::fold_all(arrivals, &states, &rules, rows, quiet)?;
            warehouse.append(through, &rows)?;
            Ok(records)
        })
        .await??;
        self.catalog.finish_fold(through, records).await?;
        debug!(batch = through, events, "folded");
        Ok(())
    }

    async fn consolidate(&self) -> Result<(), WorkError> {
        let warehouse = self.warehouse.clone();
        task::spawn_blocking(move || -> Result<(), WorkError> {
            let fragmentation = warehouse.fragmentation()?;
            if fragmentation.surplus() > SURPLUS {
                warehouse.consolidate()?;
                info!(rows = fragmentation.rows, left = fragmentation.needed, "activity consolidated");
            }
            Ok(())
        })
        .await?
    }

    fn tell(&self, progress: Progress) {
        if self.progress.send(progress).is_err() {
            warn!(batch = progress.batch, "nobody listens to the worker's progress");
        }
    }
}

/// What was prepared, once it is; never, where nothing is.
async fn prepared(preparing: &mut Option<Preparing>) -> Result<Vec<Seals>, WorkError> {
    let Some(task) = preparing else { return std::future::pending().await };
    let outcome = task.await;
    *preparing = None;
    outcome?
}
