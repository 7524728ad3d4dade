//! Reading connections: a few, each used by one query at a time, with the statements it has prepared.
//!
//! A statement that is prepared is planned with what the tables hold just then: DuckDB may answer `count(*)`, or leave out a
//! filter that every row passes, by statistics of that moment. Such a plan is wrong once other rows are there. So a prepared
//! statement answers only where no commit lies between its plan and the end of the query; otherwise the query is planned
//! and run again in a transaction of its own, where both see the same rows. Commits never wait for queries, nor queries for
//! commits.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use arrow::record_batch::RecordBatch;
use duckdb::Connection;

use super::execute::{prepared, unprepared};
use crate::{Value, WarehouseError};

/// Statements that a connection keeps prepared: the metrics, with a few periods and sets of filters.
const PREPARED: usize = 256;

/// A connection, and the count of commits at which its statements were planned.
struct Reader {
    connection: Connection,
    planned_at: u64,
}

/// Connections that read.
pub(super) struct Readers {
    idle: Mutex<Vec<Reader>>,
    returned: Condvar,
    /// Goes up by one when a commit begins and again when it has ended, so it is odd while one is under way.
    commits: AtomicU64,
    source: Mutex<Connection>,
}

impl Readers {
    /// `count` connections to the database of `connection`.
    pub(super) fn of(connection: &Connection, count: usize) -> Result<Self, WarehouseError> {
        let mut idle = Vec::with_capacity(count);
        for _ in 0..count {
            let connection = connection.try_clone()?;
            connection.set_prepared_statement_cache_capacity(PREPARED);
            idle.push(Reader { connection, planned_at: 0 });
        }
        Ok(Self {
            idle: Mutex::new(idle),
            returned: Condvar::new(),
            commits: AtomicU64::new(0),
            source: Mutex::new(connection.try_clone()?),
        })
    }

    /// Answers a query as soon as there is a connection for it.
    pub(super) fn answer(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
        self.with(|reader| {
            let before = self.commits.load(Ordering::SeqCst);
            if before % 2 == 1 {
                return unprepared(&reader.connection, sql, params);
            }
            if reader.planned_at != before {
                reader.connection.flush_prepared_statement_cache();
                reader.planned_at = before;
            }
            let answer = prepared(&reader.connection, sql, params);
            if self.commits.load(Ordering::SeqCst) == before {
                answer
            } else {
                unprepared(&reader.connection, sql, params)
            }
        })
    }

    /// Runs what changes the tables. Only one may run at a time.
    pub(super) fn around<T>(&self, commit: impl FnOnce() -> T) -> T {
        self.commits.fetch_add(1, Ordering::SeqCst);
        let outcome = commit();
        self.commits.fetch_add(1, Ordering::SeqCst);
        outcome
    }

    /// A connection of one's own.
    pub(super) fn another(&self) -> Result<Connection, WarehouseError> {
        Ok(lock(&self.source).try_clone()?)
    }

    fn with<T>(&self, query: impl FnOnce(&mut Reader) -> T) -> T {
        let mut reader = self.take();
        // Given back even after a panic, or the next query might wait forever.
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| query(&mut reader)));
        lock(&self.idle).push(reader);
        self.returned.notify_one();
        outcome.unwrap_or_else(|panic| panic::resume_unwind(panic))
    }

    fn take(&self) -> Reader {
        let mut idle = lock(&self.idle);
        loop {
            // The one that was used last has its statements prepared.
            if let Some(reader) = idle.pop() {
                return reader;
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// No code panics while it holds these locks, so what they guard is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
