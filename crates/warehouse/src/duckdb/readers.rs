//! Reading connections: a few, each used by one query at a time.
//!
//! A statement that is prepared is planned with what the tables hold just then: DuckDB may answer `count(*)`, or skip a
//! filter, by statistics of that moment. So nothing that was planned before a commit is used after it.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use duckdb::Connection;

use crate::WarehouseError;

/// Statements that a connection keeps prepared: the metrics, with a few sets of filters.
const PREPARED: usize = 256;

/// A connection, and the commit that its prepared statements were planned after.
struct Reader {
    connection: Connection,
    planned_after: u64,
}

/// Connections that wait for a query, and how many commits there were.
struct Idle {
    readers: Vec<Reader>,
    commits: u64,
}

/// Connections that read.
pub(super) struct Readers {
    idle: Mutex<Idle>,
    returned: Condvar,
    source: Mutex<Connection>,
}

impl Readers {
    /// `count` connections to the database of `connection`.
    pub(super) fn of(connection: &Connection, count: usize) -> Result<Self, WarehouseError> {
        let mut readers = Vec::with_capacity(count);
        for _ in 0..count {
            let connection = connection.try_clone()?;
            connection.set_prepared_statement_cache_capacity(PREPARED);
            readers.push(Reader { connection, planned_after: 0 });
        }
        let idle = Mutex::new(Idle { readers, commits: 0 });
        Ok(Self { idle, returned: Condvar::new(), source: Mutex::new(connection.try_clone()?) })
    }

    /// Runs `query` on a connection, waiting until there is one.
    pub(super) fn with<T>(&self, query: impl FnOnce(&Connection) -> T) -> T {
        let reader = self.take();
        // Given back even then, or the next query might wait forever.
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| query(&reader.connection)));
        lock(&self.idle).readers.push(reader);
        self.returned.notify_one();
        outcome.unwrap_or_else(|panic| panic::resume_unwind(panic))
    }

    /// Commits while no query begins; every query that begins later is planned anew.
    pub(super) fn around<T>(&self, commit: impl FnOnce() -> T) -> T {
        let mut idle = lock(&self.idle);
        idle.commits += 1;
        commit()
    }

    fn take(&self) -> Reader {
        let mut idle = lock(&self.idle);
        loop {
            // The one that was used last has its statements prepared.
            if let Some(mut reader) = idle.readers.pop() {
                if reader.planned_after != idle.commits {
                    reader.connection.flush_prepared_statement_cache();
                    reader.planned_after = idle.commits;
                }
                return reader;
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A connection of one's own.
    pub(super) fn another(&self) -> Result<Connection, WarehouseError> {
        Ok(lock(&self.source).try_clone()?)
    }
}

/// What these locks guard is sound even after a panic: at worst a plan is made once more than needed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
