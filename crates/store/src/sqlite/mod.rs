//! What is true of SQLite alone: how its file is opened, how a writing transaction begins, how its schema is brought up
//! to date.

mod migrations;

use std::{path::Path, time::Duration};

use sqlx::{
    Sqlite, SqlitePool, Transaction,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{OpenError, StoreError};

/// The database that statements are written for.
pub(crate) type Db = Sqlite;
/// A row of an answer.
pub(crate) type Row = sqlx::sqlite::SqliteRow;
/// Connections to it.
pub(crate) type Pool = SqlitePool;

/// Values that one statement may bind. SQLite takes 32,766.
pub(crate) const MAX_BINDS: usize = 32_000;

/// How long a statement waits for another process to release the write lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(15);
/// How often, and after which pause, opening is tried again while another process makes the file.
const OPEN_ATTEMPTS: u32 = 200;
const OPEN_PAUSE: Duration = Duration::from_millis(25);

/// The one connection that writes, with the schema brought up to date.
pub(crate) async fn open_writer(path: &Path) -> Result<Pool, OpenError> {
    let options = options(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // An answer to a client promises that its events survive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .pragma("journal_size_limit", "67108864");
    let mut attempts = 0;
    let pool = loop {
        match pool().max_connections(1).connect_with(options.clone()).await {
            // Turning on the write-ahead log of a new file does not wait for another process that does the same.
            Err(cause) if is_busy(&cause) && attempts < OPEN_ATTEMPTS => {
                attempts += 1;
                tokio::time::sleep(OPEN_PAUSE).await;
            }
            opened => break opened?,
        }
    };
    migrations::run(&pool).await?;
    Ok(pool)
}

/// Connections that read. They see every commit that precedes the statement.
pub(crate) async fn open_readers(path: &Path, connections: u32) -> Result<Pool, OpenError> {
    let options = options(path).pragma("query_only", "on");
    Ok(pool().max_connections(connections.max(1)).connect_with(options).await?)
}

/// A transaction that holds the write lock from its first moment, so that what it reads cannot change before it writes.
pub(crate) async fn begin(pool: &Pool) -> Result<Transaction<'static, Db>, StoreError> {
    Ok(pool.begin_with("begin immediate").await?)
}

/// Whether another process holds the lock; the low byte is SQLite's `SQLITE_BUSY`.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<i64>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(BUSY_TIMEOUT)
}

fn pool() -> SqlitePoolOptions {
    // A file's connections neither age nor break; opening them again would only throw their statements away.
    SqlitePoolOptions::new().idle_timeout(None).max_lifetime(None).test_before_acquire(false)
}

/// A number of the catalog as it is stored; what is too large to be stored is larger than anything stored.
pub(crate) fn as_integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A stored number, none of which is negative.
pub(crate) fn as_seq(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or(0)
}
