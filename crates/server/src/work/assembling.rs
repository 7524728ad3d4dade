//! Traces that are complete become events.
//!
//! Spans come in any order and in several exports. A trace is looked at once its root is there and nothing came for a
//! moment, or nothing came for long ([`PATIENCE`]). Its events go the way of all events, through the recorder, with ids
//! that are the same each time; only then are its spans forgotten. So a crash at any point changes nothing.

use std::{sync::Arc, time::Duration};

use afterword_intake::{
    Batch, limits,
    otlp::{Assembled, Piece, Told, assemble},
};
use afterword_model::{AssistantId, Event, Timestamp};
use afterword_store::{AppendError, DueTrace, Patience, StoreError};
use jiff::SignedDuration;
use tokio::{sync::watch, task, time};
use tracing::{debug, error, warn};

use crate::app::App;

/// How long traces wait for more.
pub const PATIENCE: Patience = Patience {
    rooted: SignedDuration::from_millis(300),
    // A step of an agent may take minutes, in which nothing comes; what it is part of comes after it.
    awaited: SignedDuration::from_mins(5),
    otherwise: SignedDuration::from_secs(30),
};
/// How much longer a trace waits for words: log records are exported on their own, every five seconds or so.
const WORDS: SignedDuration = SignedDuration::from_secs(6);
/// How long a trace is remembered for late spans.
const MEMORY: SignedDuration = SignedDuration::from_hours(24);
/// How often traces are looked for.
const POLL: Duration = Duration::from_millis(150);
/// How often old ones are forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// How long to wait after a failure.
const AFTER_FAILURE: Duration = Duration::from_secs(1);
/// Traces looked at in one step.
const BATCH: u32 = 8;

/// Why a trace did not become events. It is tried again.
#[derive(Debug, thiserror::Error)]
pub enum AssembleError {
    /// The catalog failed.
    #[error("the catalog failed")]
    Store(#[from] StoreError),
    /// The journal did not take the events.
    #[error("the journal did not take the events of a trace")]
    Append(#[from] AppendError),
    /// What is to be remembered cannot be written.
    #[error("the memory of a trace cannot be written")]
    Memory(#[from] serde_json::Error),
    /// A blocking task was cancelled.
    #[error("a task was cancelled")]
    Cancelled(#[from] task::JoinError),
}

/// Turns traces into events.
pub struct Assembler {
    app: Arc<App>,
}

impl Assembler {
    /// An assembler that has done nothing yet.
    pub fn new(app: Arc<App>) -> Self {
        Self { app }
    }

    /// Works until `stop` says so.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut forgetting = time::interval(FORGET_EVERY);
        while !*stop.borrow() {
            let outcome = tokio::select! {
                _ = stop.changed() => break,
                _ = forgetting.tick() => self.forget().await,
                () = time::sleep(POLL) => self.drain().await,
            };
            match outcome {
                Ok(()) => {}
                // The fold makes room; the spans wait on disk.
                Err(AssembleError::Append(AppendError::Backlogged { .. })) => time::sleep(AFTER_FAILURE).await,
                Err(failure) => {
                    error!(error = &failure as &dyn std::error::Error, "traces wait; trying again in a second");
                    time::sleep(AFTER_FAILURE).await;
                }
            }
        }
        debug!("the assembler stopped");
    }

    /// Looks at every trace that is due.
    pub async fn drain(&self) -> Result<(), AssembleError> {
        loop {
            let now = self.app.clock.now();
            let due = self.app.catalog.due_traces(now, BATCH).await?;
            if due.is_empty() {
                return Ok(());
            }
            for trace in due {
                self.look_at(trace, now).await?;
            }
        }
    }

    async fn forget(&self) -> Result<(), AssembleError> {
        if let Ok(before) = self.app.clock.now().checked_sub(MEMORY) {
            self.app.catalog.forget_traces(before).await?;
        }
        Ok(())
    }

    async fn look_at(&self, due: DueTrace, now: Timestamp) -> Result<(), AssembleError> {
        let (due, assembled) = task::spawn_blocking(move || {
            let assembled = assembled(&due);
            (due, assembled)
        })
        .await?;
        let until = due.last_at.checked_add(WORDS).unwrap_or(now);
        if assembled.lacks_words && due.told.is_none() && now < until {
            return Ok(self.app.catalog.postpone_trace(&due, until).await?);
        }
        let outcome = match (assembled.is_relevant, &assembled.told) {
            (_, Some(_)) => "told",
            (true, None) => "silent",
            (false, None) => "unrelated",
        };
        let events = assembled.events.len();
        self.record(due.assistant, assembled.events, now).await?;
        let told = assembled.told.map(|told| serde_json::to_string(&told)).transpose()?;
        self.app.catalog.finish_trace(&due, told.as_deref(), PATIENCE).await?;
        self.app.gauges.traces.with_label_values(&[outcome]).inc();
        debug!(trace = due.trace, events, outcome, "a trace was looked at");
        Ok(())
    }

    async fn record(
        &self,
        assistant: AssistantId,
        mut events: Vec<Event>,
        now: Timestamp,
    ) -> Result<(), AssembleError> {
        // An assistant that is gone has no use for them.
        let Some(assistant) = self.app.catalog.assistant_by_id(assistant).await? else { return Ok(()) };
        while !events.is_empty() {
            let rest = events.split_off(events.len().min(limits::EVENTS));
            let batch = Batch { events: events.into_iter().enumerate().collect(), rejected: Vec::new() };
            let verdicts = self.app.recorder.record(&assistant, batch, now).await?;
            self.app.gauges.count(&verdicts);
            events = rest;
        }
        Ok(())
    }
}

/// Reads the pieces; one that cannot be read is left out, as it will never be readable.
fn assembled(due: &DueTrace) -> Assembled {
    let read = |bytes: &Vec<u8>| {
        let piece = serde_json::from_slice::<Piece>(bytes);
        piece.inspect_err(|error| warn!(trace = due.trace, %error, "a piece of a trace is broken and left out")).ok()
    };
    let pieces: Vec<Piece> = due.pieces.iter().filter_map(read).collect();
    let told: Option<Told> = due.told.as_deref().and_then(|told| serde_json::from_str(told).ok());
    assemble(&due.trace, &pieces, told.as_ref())
}
