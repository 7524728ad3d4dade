//! The SQLite database of the index: its file, its schema, its connections.

use std::{
    fs, io,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::WordsError;

/// Goes up when the schema or what counts as a word changes: an index of another format is built anew.
const FORMAT: i64 = 1;

/// Connections that read at the same time; more searches wait for their turn.
const READERS: usize = 4;

/// Statements that a connection keeps prepared: one for each part of time that is searched.
const PREPARED: usize = 128;

/// Pragmas of every connection. `-` counts kibibytes.
const WRITER: &str = "
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma cache_size = -32768;
    pragma journal_size_limit = 67108864;
    pragma wal_autocheckpoint = 4000;
    pragma temp_store = memory;";
const READER: &str = "
    pragma query_only = on;
    pragma cache_size = -16384;
    pragma mmap_size = 1099511627776;
    pragma temp_store = memory;";

/// The tables that are there once, whatever the assistants. `built_from` is in microseconds since 1970.
const SCHEMA: &str = "
    -- One row. All of `batch` and before is in the index; but while `built_from` is not null, of messages sent before
    -- that instant only those are that came after the building began.
    create table standing (batch integer not null, built_from integer);
    insert into standing values (0, null);
    -- Parts of time that an assistant has words of; each is a table of its own.
    create table parts (assistant integer not null, part integer not null, primary key (assistant, part)) without rowid;";

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The last batch that is in it.
    pub batch: u64,
    /// While it is being built: messages sent from here on are in it, in microseconds since 1970.
    pub built_from: Option<i64>,
}

/// An open database.
pub(super) struct Database {
    // Before the writer, which so is closed last and leaves no log behind.
    readers: Option<Readers>,
    writer: Mutex<Connection>,
}

impl Database {
    /// Opens the file at `path`, which is made anew where it is missing, broken or of another format; without a path, one
    /// in memory.
    pub fn open(path: Option<&Path>) -> Result<Self, WordsError> {
        let Some(path) = path else {
            let writer = Connection::open_in_memory()?;
            prepare(&writer)?;
            return Ok(Self { writer: Mutex::new(writer), readers: None });
        };
        match Self::open_file(path) {
            Err(WordsError::Sqlite(error)) if is_broken(&error) => Self::anew(Some(path)),
            Err(WordsError::Format) => Self::anew(Some(path)),
            opened => opened,
        }
    }

    /// An empty database in place of whatever was there.
    pub fn anew(path: Option<&Path>) -> Result<Self, WordsError> {
        let Some(path) = path else { return Self::open(None) };
        for suffix in ["", "-wal", "-shm"] {
            let mut file = path.as_os_str().to_owned();
            file.push(suffix);
            match fs::remove_file(PathBuf::from(file)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Self::open_file(path)
    }

    fn open_file(path: &Path) -> Result<Self, WordsError> {
        let writer = Connection::open(path)?;
        writer.execute_batch(WRITER)?;
        writer.set_prepared_statement_cache_capacity(PREPARED);
        prepare(&writer)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = || {
            let reader = Connection::open_with_flags(path, flags)?;
            reader.execute_batch(READER)?;
            reader.set_prepared_statement_cache_capacity(PREPARED);
            Ok::<_, WordsError>(reader)
        };
        let idle = (0..READERS).map(|_| reader()).collect::<Result<_, _>>()?;
        let readers = Some(Readers { idle: Mutex::new(idle), returned: Condvar::new() });
        Ok(Self { writer: Mutex::new(writer), readers })
    }

    /// The connection that writes. A panic while writing left a transaction that was rolled back.
    pub fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads without waiting for the writer, unless the database is in memory, where all share one connection.
    pub fn read<T>(&self, ask: impl FnOnce(&Connection) -> Result<T, WordsError>) -> Result<T, WordsError> {
        match &self.readers {
            Some(readers) => readers.with(ask),
            None => ask(&self.writer()),
        }
    }

    /// How far the index is.
    pub fn mark(&self) -> Result<Mark, WordsError> {
        let read =
            |row: &rusqlite::Row<'_>| Ok(Mark { batch: row.get::<_, i64>(0)?.unsigned_abs(), built_from: row.get(1)? });
        Ok(self.writer().query_row("select batch, built_from from standing", [], read)?)
    }
}

/// Sets how far the index is, in the transaction that is open on the connection.
pub(super) fn set_mark(connection: &Connection, mark: Mark) -> Result<(), WordsError> {
    let batch = i64::try_from(mark.batch).unwrap_or(i64::MAX);
    connection.execute("update standing set batch = ?, built_from = ?", (batch, mark.built_from))?;
    Ok(())
}

/// Whether the file is no database, or one with damage.
pub(super) fn is_broken(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase))
}

fn prepare(writer: &Connection) -> Result<(), WordsError> {
    let exists = writer.query_row("select 1 from sqlite_master limit 1", [], |_| Ok(())).optional()?.is_some();
    if !exists {
        let transaction = writer.unchecked_transaction()?;
        transaction.execute_batch(SCHEMA)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
        transaction.commit()?;
    }
    let format: i64 = writer.query_row("select user_version from pragma_user_version", [], |row| row.get(0))?;
    if format == FORMAT { Ok(()) } else { Err(WordsError::Format) }
}

/// Connections that read.
struct Readers {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl Readers {
    fn with<T>(&self, ask: impl FnOnce(&Connection) -> T) -> T {
        let connection = self.take();
        // Given back even after a panic, or the next search might wait forever.
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| ask(&connection)));
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        self.returned.notify_one();
        outcome.unwrap_or_else(|panic| panic::resume_unwind(panic))
    }

    fn take(&self) -> Connection {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            // The one that was used last has its statements prepared.
            if let Some(connection) = idle.pop() {
                return connection;
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
