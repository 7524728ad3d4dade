//! Pieces of traces that wait until their trace is complete, and what is remembered of traces that were.
//!
//! What a piece means the catalog does not know: it keeps bytes under a key, and when they are to be looked at.

use std::collections::BTreeMap;

use afterword_model::{AssistantId, Timestamp};
use jiff::SignedDuration;
use sqlx::{Row as _, Transaction};

use crate::{
    Catalog, StoreError,
    sqlite::{Db, as_integer, as_seq},
};

/// A piece to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracePiece {
    /// Its trace.
    pub trace: String,
    /// What tells it from the others of its trace.
    pub key: String,
    /// Whether nothing encloses it that could still come.
    pub root: bool,
    /// Whether something that encloses it will surely come.
    pub awaited: bool,
    /// The piece.
    pub bytes: Vec<u8>,
}

/// How long a trace waits for more, from the last piece on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Where its root is there.
    pub rooted: SignedDuration,
    /// Where what encloses a piece will surely come.
    pub awaited: SignedDuration,
    /// In all other cases.
    pub otherwise: SignedDuration,
}

/// What may wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceLimits {
    /// Pieces that may ever come for one trace.
    pub pieces_a_trace: u64,
    /// Pieces that may wait for one assistant.
    pub waiting: u64,
    /// Bytes that may wait for one assistant.
    pub bytes: u64,
}

/// What became of the pieces of one request. Everything kept is on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptPieces {
    /// Pieces that were kept.
    pub kept: usize,
    /// Pieces that wait already.
    pub duplicates: usize,
    /// Pieces beyond the limit of their trace.
    pub beyond: usize,
}

/// Why nothing of a request was kept.
#[derive(Clone, Debug, thiserror::Error)]
pub enum KeepError {
    /// Too much waits for the assistant; try again a little later.
    #[error("{pieces} pieces of traces wait, with {bytes} bytes")]
    Full {
        /// Pieces that wait.
        pieces: u64,
        /// Their bytes.
        bytes: u64,
    },
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for KeepError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

/// A trace whose pieces are to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueTrace {
    /// The assistant.
    pub assistant: AssistantId,
    /// The trace.
    pub trace: String,
    /// Its pieces, in the order in which they came.
    pub pieces: Vec<Vec<u8>>,
    /// When the last of them came.
    pub last_at: Timestamp,
    /// What is remembered of it.
    pub told: Option<String>,
    /// The last piece that was read, for [`Catalog::finish_trace`].
    pub through: i64,
}

impl Catalog {
    /// Keeps pieces of traces, in one transaction, and answers when they are on disk. All of them or, on an error, none;
    /// pieces that wait already or are beyond the limit of their trace are counted and left out.
    pub async fn keep_pieces(
        &self,
        assistant: AssistantId,
        pieces: Vec<TracePiece>,
        received_at: Timestamp,
        patience: Patience,
        limits: TraceLimits,
    ) -> Result<KeptPieces, KeepError> {
        let mut transaction = self.begin().await?;
        let (waiting, bytes) = waiting(&mut transaction, assistant).await?;
        if waiting >= limits.waiting || bytes >= limits.bytes {
            return Err(KeepError::Full { pieces: waiting, bytes });
        }
        let mut by_trace: BTreeMap<String, Vec<TracePiece>> = BTreeMap::new();
        for piece in pieces {
            by_trace.entry(piece.trace.clone()).or_default().push(piece);
        }
        let mut kept = KeptPieces::default();
        for (trace, pieces) in by_trace {
            let of_trace = Keeping { assistant, trace: &trace, received_at, patience, limit: limits.pieces_a_trace };
            let of_trace = of_trace.keep(&mut transaction, &pieces).await?;
            kept.kept += of_trace.kept;
            kept.duplicates += of_trace.duplicates;
            kept.beyond += of_trace.beyond;
        }
        transaction.commit().await?;
        Ok(kept)
    }

    /// The traces that are to be looked at by now, those that wait longest first.
    pub async fn due_traces(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTrace>, StoreError> {
        let sql = "select assistant, trace, last_at, told from traces
                   where due_at is not null and due_at <= $1 order by due_at limit $2";
        let rows = sqlx::query(sql).bind(now.as_microsecond()).bind(i64::from(limit)).fetch_all(self.reader()).await?;
        let mut due = Vec::with_capacity(rows.len());
        for row in rows {
            let (assistant, trace): (i64, String) = (row.try_get("assistant")?, row.try_get("trace")?);
            let sql = "select id, piece from pieces where assistant = $1 and trace = $2 order by id";
            let pieces: Vec<(i64, Vec<u8>)> =
                sqlx::query_as(sql).bind(assistant).bind(&trace).fetch_all(self.reader()).await?;
            due.push(DueTrace {
                assistant: AssistantId(assistant),
                trace,
                through: pieces.last().map_or(0, |(id, _)| *id),
                pieces: pieces.into_iter().map(|(_, piece)| piece).collect(),
                last_at: Timestamp::from_microsecond(row.try_get("last_at")?)?,
                told: row.try_get("told")?,
            });
        }
        Ok(due)
    }

    /// Forgets the pieces of a trace that were looked at and remembers `told` of it. Pieces that came since stay and wait
    /// for `patience` from their coming on.
    pub async fn finish_trace(&self, due: &DueTrace, told: Option<&str>, patience: Patience) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let sql = "delete from pieces where assistant = $1 and trace = $2 and id <= $3";
        let deleted = sqlx::query(sql).bind(due.assistant.0).bind(&due.trace).bind(due.through);
        deleted.execute(&mut *transaction).await?;
        // Without anything to remember and without pieces the trace is as if it had never been.
        let sql = "delete from traces where assistant = $1 and trace = $2 and $3 is null and told is null
                   and not exists (select 1 from pieces where assistant = $1 and trace = $2)";
        sqlx::query(sql).bind(due.assistant.0).bind(&due.trace).bind(told).execute(&mut *transaction).await?;
        let sql = "update traces set
                       waiting = (select count(*) from pieces where assistant = $1 and trace = $2),
                       bytes = (select coalesce(sum(length(piece)), 0) from pieces where assistant = $1 and trace = $2),
                       told = coalesce($3, told),
                       due_at = case when exists (select 1 from pieces where assistant = $1 and trace = $2)
                                     then last_at + $4 end
                   where assistant = $1 and trace = $2";
        let update = sqlx::query(sql).bind(due.assistant.0).bind(&due.trace).bind(told).bind(micros(patience.rooted));
        update.execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Lets a trace wait until `due_at`, unless more comes for it before.
    pub async fn postpone_trace(&self, due: &DueTrace, due_at: Timestamp) -> Result<(), StoreError> {
        let sql = "update traces set due_at = $3 where assistant = $1 and trace = $2 and due_at is not null";
        let postpone = sqlx::query(sql).bind(due.assistant.0).bind(&due.trace).bind(due_at.as_microsecond());
        postpone.execute(self.writer()).await?;
        Ok(())
    }

    /// Forgets what is remembered of traces that nothing came for since `before`. Answers how many.
    pub async fn forget_traces(&self, before: Timestamp) -> Result<u64, StoreError> {
        let sql = "delete from traces where waiting = 0 and last_at < $1";
        Ok(sqlx::query(sql).bind(before.as_microsecond()).execute(self.writer()).await?.rows_affected())
    }

    /// Pieces of traces that wait, of all assistants.
    pub async fn waiting_pieces(&self) -> Result<u64, StoreError> {
        let sql = "select coalesce(sum(waiting), 0) from traces where waiting > 0";
        let waiting: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(as_seq(waiting))
    }
}

async fn waiting(transaction: &mut Transaction<'static, Db>, assistant: AssistantId) -> Result<(u64, u64), StoreError> {
    let sql = "select coalesce(sum(waiting), 0), coalesce(sum(bytes), 0) from traces
               where assistant = $1 and waiting > 0";
    let (pieces, bytes): (i64, i64) = sqlx::query_as(sql).bind(assistant.0).fetch_one(&mut **transaction).await?;
    Ok((as_seq(pieces), as_seq(bytes)))
}

/// Keeping the pieces of one trace.
struct Keeping<'a> {
    assistant: AssistantId,
    trace: &'a str,
    received_at: Timestamp,
    patience: Patience,
    limit: u64,
}

impl Keeping<'_> {
    async fn keep(
        &self,
        transaction: &mut Transaction<'static, Db>,
        pieces: &[TracePiece],
    ) -> Result<KeptPieces, StoreError> {
        let sql = "insert into traces (assistant, trace, waiting, bytes, pieces, rooted, awaited, first_at, last_at)
                   values ($1, $2, 0, 0, 0, 0, 0, $3, $3)
                   on conflict do update set last_at = max(last_at, excluded.last_at)
                   returning pieces";
        let insert = sqlx::query_scalar(sql).bind(self.assistant.0).bind(self.trace);
        let came: i64 = insert.bind(self.received_at.as_microsecond()).fetch_one(&mut **transaction).await?;
        let mut room = self.limit.saturating_sub(as_seq(came));
        let mut kept = KeptPieces::default();
        let (mut bytes, mut rooted, mut awaited) = (0_u64, false, false);
        for piece in pieces {
            if room == 0 {
                kept.beyond += 1;
                continue;
            }
            let sql =
                "insert into pieces (assistant, trace, key, piece) values ($1, $2, $3, $4) on conflict do nothing";
            let insert = sqlx::query(sql).bind(self.assistant.0).bind(self.trace).bind(&piece.key).bind(&piece.bytes);
            if insert.execute(&mut **transaction).await?.rows_affected() == 0 {
                kept.duplicates += 1;
                continue;
            }
            room -= 1;
            kept.kept += 1;
            bytes += piece.bytes.len() as u64;
            rooted |= piece.root;
            awaited |= piece.awaited;
        }
        // A root makes up for what else is awaited: it ends last.
        let sql = "update traces set waiting = waiting + $3, bytes = bytes + $4, pieces = pieces + $3,
                       rooted = max(rooted, $5), awaited = max(awaited, $6),
                       due_at = case when waiting + $3 = 0 then due_at
                                     when max(rooted, $5) = 1 then last_at + $7
                                     when max(awaited, $6) = 1 then last_at + $8
                                     else last_at + $9 end
                   where assistant = $1 and trace = $2";
        sqlx::query(sql)
            .bind(self.assistant.0)
            .bind(self.trace)
            .bind(as_integer(kept.kept as u64))
            .bind(as_integer(bytes))
            .bind(rooted)
            .bind(awaited)
            .bind(micros(self.patience.rooted))
            .bind(micros(self.patience.awaited))
            .bind(micros(self.patience.otherwise))
            .execute(&mut **transaction)
            .await?;
        Ok(kept)
    }
}

fn micros(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX / 4)
}
