//! Reading the journal back, in order.

use afterword_model::{AssistantId, Event, Timestamp};
use sqlx::Row as _;
use tokio::task::spawn_blocking;

use super::packing::unpack;
use crate::{
    Catalog, StoreError,
    sqlite::{Row, as_integer, as_seq},
};

/// What one request brought.
#[derive(Clone, Debug)]
pub struct JournalBatch {
    /// Its number: ascending in the order of commits, never used again.
    pub seq: u64,
    /// The assistant that the events belong to.
    pub assistant: AssistantId,
    /// When the request came.
    pub received_at: Timestamp,
    /// Its events, in the order in which they were given; at least one.
    pub events: Vec<Event>,
}

fn read(row: &Row) -> Result<JournalBatch, StoreError> {
    Ok(JournalBatch {
        seq: as_seq(row.try_get("seq")?),
        assistant: AssistantId(row.try_get("assistant")?),
        received_at: Timestamp::from_microsecond(row.try_get("received_at")?)?,
        events: unpack(row.try_get("events")?)?,
    })
}

impl Catalog {
    /// The number of the latest row ever committed; 0 where there was none. Cheap: made to be polled.
    pub async fn journal_head(&self) -> Result<u64, StoreError> {
        let sql = "select coalesce(
                       (select max(seq) from journal),
                       (select value from counters where name = 'checkpoint'))";
        let head: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(as_seq(head))
    }

    /// Events that are in the journal and not yet folded.
    pub async fn pending(&self) -> Result<u64, StoreError> {
        let sql = "select value from counters where name = 'pending'";
        let pending: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(as_seq(pending))
    }

    /// The rows after number `seq`, in order: whole ones, as many as hold up to `max_events` events together, but at least
    /// one where there is one.
    pub async fn journal_after(&self, seq: u64, max_events: usize) -> Result<Vec<JournalBatch>, StoreError> {
        // No row is empty, so `max_events` rows are always enough.
        let sql = "select seq, count from journal where seq > $1 order by seq limit $2";
        let counts: Vec<(i64, i64)> = sqlx::query_as(sql)
            .bind(as_integer(seq))
            .bind(i64::try_from(max_events.max(1)).unwrap_or(i64::MAX))
            .fetch_all(self.reader())
            .await?;
        let Some((first, _)) = counts.first() else { return Ok(Vec::new()) };

        let mut through = *first;
        let mut room = max_events as u64;
        for (seq, count) in counts {
            match room.checked_sub(as_seq(count)) {
                Some(rest) => room = rest,
                None => break,
            }
            through = seq;
        }
        self.journal_between(seq, as_seq(through)).await
    }

    /// The rows with `after` < number ≤ `through`, in order: what a fold that ended at `through` had read.
    pub async fn journal_between(&self, after: u64, through: u64) -> Result<Vec<JournalBatch>, StoreError> {
        let sql = "select seq, assistant, received_at, events from journal
                   where seq > $1 and seq <= $2 order by seq";
        let rows = sqlx::query(sql).bind(as_integer(after)).bind(as_integer(through)).fetch_all(self.reader()).await?;
        spawn_blocking(move || rows.iter().map(read).collect()).await?
    }
}
