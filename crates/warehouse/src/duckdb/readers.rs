//! Reading connections: a few, each used by one query at a time.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use duckdb::Connection;

use crate::WarehouseError;

/// Statements that a connection keeps prepared: the metrics, with a few sets of filters.
const PREPARED: usize = 256;

/// Connections that wait for a query.
pub(super) struct Readers {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
    source: Mutex<Connection>,
}

impl Readers {
    /// `count` connections to the database of `connection`.
    pub(super) fn of(connection: &Connection, count: usize) -> Result<Self, WarehouseError> {
        let mut idle = Vec::with_capacity(count);
        for _ in 0..count {
            let reader = connection.try_clone()?;
            reader.set_prepared_statement_cache_capacity(PREPARED);
            idle.push(reader);
        }
        Ok(Self { idle: Mutex::new(idle), returned: Condvar::new(), source: Mutex::new(connection.try_clone()?) })
    }

    /// Runs `query` on a connection, waiting until there is one.
    pub(super) fn with<T>(&self, query: impl FnOnce(&Connection) -> T) -> T {
        let connection = self.take();
        // Given back even then, or the next query might wait forever.
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| query(&connection)));
        lock(&self.idle).push(connection);
        self.returned.notify_one();
        outcome.unwrap_or_else(|panic| panic::resume_unwind(panic))
    }

    fn take(&self) -> Connection {
        let mut idle = lock(&self.idle);
        loop {
            // The one that was used last has its statements prepared.
            if let Some(connection) = idle.pop() {
                return connection;
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A connection of one's own.
    pub(super) fn another(&self) -> Result<Connection, WarehouseError> {
        Ok(lock(&self.source).try_clone()?)
    }
}

/// No code panics while it holds these locks, so what they guard is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
