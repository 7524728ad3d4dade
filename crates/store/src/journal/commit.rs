//! One transaction of the journal: many requests, one fsync.

use std::collections::HashSet;

use afterword_model::{AssistantId, EventId};
use sqlx::{QueryBuilder, Transaction};

use super::{AppendError, Appended, queue::Waiting};
use crate::{
    StoreError,
    sqlite::{self, Db, MAX_BINDS, Pool, as_integer, as_seq},
};

/// Why a group was not committed.
pub(super) enum CommitFailure {
    /// The transaction did not begin: no request has to do with it.
    Begin(StoreError),
    /// A statement or the commit failed: one of the requests may be the cause.
    Write(StoreError),
}

impl CommitFailure {
    pub(super) fn may_be_one_request(&self) -> bool {
        matches!(self, Self::Write(_))
    }

    pub(super) fn cause(&self) -> StoreError {
        match self {
            Self::Begin(cause) | Self::Write(cause) => cause.clone(),
        }
    }
}

impl<E: Into<StoreError>> From<E> for CommitFailure {
    fn from(cause: E) -> Self {
        Self::Write(cause.into())
    }
}

/// Commits `group` and returns an answer for each request, in their order. On a failure nothing was kept.
pub(super) async fn commit(
    pool: &Pool,
    pending_limit: u64,
    group: &[Waiting],
) -> Result<Vec<Result<Appended, AppendError>>, CommitFailure> {
    let mut transaction = sqlite::begin(pool).await.map_err(CommitFailure::Begin)?;
    let admitted = admit(pending(&mut transaction).await?, pending_limit, group);
    let mut fresh = take_ids(&mut transaction, group, &admitted).await?;

    let mut answers = Vec::with_capacity(group.len());
    let mut rows = Vec::with_capacity(group.len());
    for (waiting, admitted) in group.iter().zip(&admitted) {
        if let Err(refusal) = admitted {
            answers.push(Err(refusal.clone()));
            continue;
        }
        // The first of several events with one id takes it out of the set and is the one that is kept.
        let assistant = waiting.assistant;
        let ids = waiting.packed.ids.iter().map(|id| id.as_ref().map(EventId::as_str));
        let keep: Vec<bool> = ids.map(|id| id.is_none_or(|id| fresh.remove(&(assistant, id)))).collect();
        let accepted = keep.iter().filter(|keep| **keep).count();
        answers.push(Ok(Appended { accepted, duplicates: keep.len() - accepted }));
        if accepted > 0 {
            rows.push(Row { waiting, accepted, events: waiting.packed.bytes_of(&keep)? });
        }
    }
    write(&mut transaction, rows).await?;
    transaction.commit().await?;
    Ok(answers)
}

/// Events that wait to be folded.
async fn pending(transaction: &mut Transaction<'static, Db>) -> Result<u64, StoreError> {
    let sql = "select value from counters where name = 'pending'";
    let pending: i64 = sqlx::query_scalar(sql).fetch_one(&mut **transaction).await?;
    Ok(as_seq(pending))
}

/// Lets requests in, in their order, as long as fewer than `limit` events wait.
fn admit(mut pending: u64, limit: u64, group: &[Waiting]) -> Vec<Result<(), AppendError>> {
    let admit_one = |waiting: &Waiting| {
        if pending >= limit {
            return Err(AppendError::Backlogged { pending, limit });
        }
        pending += waiting.packed.len() as u64;
        Ok(())
    };
    group.iter().map(admit_one).collect()
}

/// Takes the ids of the admitted requests and returns those that nobody had before.
async fn take_ids<'a>(
    transaction: &mut Transaction<'static, Db>,
    group: &'a [Waiting],
    admitted: &[Result<(), AppendError>],
) -> Result<HashSet<(AssistantId, &'a str)>, StoreError> {
    let mut wanted: HashSet<(AssistantId, &str)> = HashSet::new();
    for (waiting, _) in group.iter().zip(admitted).filter(|(_, admitted)| admitted.is_ok()) {
        wanted.extend(waiting.packed.ids.iter().flatten().map(|id| (waiting.assistant, id.as_str())));
    }
    // In the order of the table's key, so that neighbours are written together.
    let mut ordered: Vec<(AssistantId, &'a str)> = wanted.into_iter().collect();
    ordered.sort_unstable();

    let mut fresh = HashSet::with_capacity(ordered.len());
    for chunk in ordered.chunks(MAX_BINDS / 2) {
        let mut insert = QueryBuilder::<Db>::new("insert into event_ids (assistant, id) ");
        insert.push_values(chunk, |mut row, (assistant, id)| {
            row.push_bind(assistant.0).push_bind(*id);
        });
        insert.push(" on conflict do nothing returning assistant, id");
        let taken: Vec<(i64, String)> =
            insert.build_query_as().persistent(chunk.len() <= 64).fetch_all(&mut **transaction).await?;
        for (assistant, id) in &taken {
            if let Ok(place) = chunk.binary_search(&(AssistantId(*assistant), id)) {
                fresh.insert(chunk[place]);
            }
        }
    }
    Ok(fresh)
}

struct Row<'a> {
    waiting: &'a Waiting,
    accepted: usize,
    events: Vec<u8>,
}

async fn write(transaction: &mut Transaction<'static, Db>, rows: Vec<Row<'_>>) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let accepted: usize = rows.iter().map(|row| row.accepted).sum();
    let mut insert = QueryBuilder::<Db>::new("insert into journal (assistant, received_at, count, events) ");
    insert.push_values(rows, |mut values, row| {
        values
            .push_bind(row.waiting.assistant.0)
            .push_bind(row.waiting.received_at.as_microsecond())
            .push_bind(as_integer(row.accepted as u64))
            .push_bind(row.events);
    });
    insert.build().execute(&mut **transaction).await?;

    let sql = "update counters set value = value + $1 where name = 'pending'";
    sqlx::query(sql).bind(as_integer(accepted as u64)).execute(&mut **transaction).await?;
    Ok(())
}
