//! The journal: what was said to us, in order, and not yet folded.
//!
//! A row is what one request brought: its events as JSON lines under zstd. Rows are numbered in the order in which they
//! were committed; numbers are never used again, so a number names the same events for ever.
//!
//! [`Catalog::append`] hands a request to one task, which commits everything that waits in one transaction (one fsync)
//! and answers each request only then. Requests wait in line by count and by bytes, so memory stays bounded.

mod commit;
mod packing;
mod queue;
mod reading;

use afterword_model::{AssistantId, Event, Timestamp};

pub(crate) use queue::Queue;
pub use reading::JournalBatch;

use crate::{Catalog, StoreError};
use packing::Packed;

/// What became of the events of one request. Everything accepted is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Events that were kept.
    pub accepted: usize,
    /// Events whose id was taken before, in this request or in any other.
    pub duplicates: usize,
}

/// Why nothing of a request was kept.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AppendError {
    /// Too many events wait to be folded; try again in a second.
    #[error("{pending} events wait to be counted, the limit is {limit}")]
    Backlogged {
        /// Events in the journal.
        pending: u64,
        /// How many there may be.
        limit: u64,
    },
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Catalog {
    /// Keeps the events of one request and answers when they are on disk. All of them or, on an error, none.
    ///
    /// Events whose id was ever taken by the same assistant are dropped and counted as duplicates. Once called, the events
    /// may be kept even where the caller stops waiting.
    pub async fn append(
        &self,
        assistant: AssistantId,
        events: Vec<Event>,
        received_at: Timestamp,
    ) -> Result<Appended, AppendError> {
        if events.is_empty() {
            return Ok(Appended { accepted: 0, duplicates: 0 });
        }
        let packed = Packed::of(events).await?;
        self.queue().append(assistant, packed, received_at).await
    }
}
