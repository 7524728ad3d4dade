//! DuckDB as the engine: one file, one writer, several readers.

mod append;
mod execute;
mod migrate;
mod readers;

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use afterword_model::AssistantId;
use arrow::record_batch::RecordBatch;
use duckdb::{Config, Connection};
use execute::{changed, streamed};
use readers::Readers;

use crate::{
    Columns, Fragmentation, Options, Value, WarehouseError,
    engine::{Engine, Receive},
    facts::Facts,
};

/// A DuckDB database. Whatever writes takes the one writing connection; queries share a few reading ones.
pub(crate) struct DuckDb {
    writer: Mutex<Connection>,
    readers: Readers,
}

impl DuckDb {
    /// Opens the file at `path`, or a database in memory without one, and brings its schema up to date.
    pub(crate) fn open(path: Option<&Path>, options: &Options) -> Result<Self, WarehouseError> {
        let config = config(options)?;
        let writer = match path {
            Some(path) => Connection::open_with_flags(path, config),
            None => Connection::open_in_memory_with_flags(config),
        }
        .map_err(opening)?;
        migrate::to_latest(&writer)?;
        writer.execute_batch(include_str!("staging.sql"))?;
        let readers = Readers::of(&writer, options.readers.max(1))?;
        Ok(Self { writer: Mutex::new(writer), readers })
    }

    /// A panic while writing left a transaction that was rolled back: the connection is as good as before.
    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for DuckDb {
    fn run(&self, sql: &str, params: &[Value]) -> Result<u64, WarehouseError> {
        let writer = self.writer();
        self.readers.around(|| changed(&writer, sql, params))
    }

    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
        self.readers.answer(sql, params)
    }

    fn stream(&self, sql: &str, params: &[Value], receive: Receive<'_>) -> Result<(), WarehouseError> {
        // An export may run for minutes: it takes no reader from the others.
        let own = self.readers.another()?;
        streamed(&own, sql, params, receive)
    }

    fn holds_word(&self, column: &str) -> String {
        format!("contains(strip_accents(lower({column})), strip_accents(lower(?)))")
    }

    fn last_batch(&self) -> Result<u64, WarehouseError> {
        let answer = self.readers.answer("select max(batch) as batch from batches", &[])?;
        let batch = answer.first().map(|batch| Columns(batch).int("batch", 0)).transpose()?;
        Ok(batch.flatten().unwrap_or(0).unsigned_abs())
    }

    fn append(&self, batch: u64, facts: &Facts) -> Result<bool, WarehouseError> {
        append::append(&self.writer(), &self.readers, batch, facts)
    }

    fn set_topics(&self, assistant: AssistantId, names: RecordBatch) -> Result<(), WarehouseError> {
        append::set_topics(&self.writer(), &self.readers, assistant, &names)
    }

    fn fragmentation(&self) -> Result<Fragmentation, WarehouseError> {
        let answer = self.query(include_str!("fragmentation.sql"), &[])?;
        let mut found = Fragmentation { rows: 0, needed: 0 };
        for batch in &answer {
            let count = |name| Ok::<_, WarehouseError>(Columns(batch).int(name, 0)?.unwrap_or(0).unsigned_abs());
            found = Fragmentation { rows: count("rows_now")?, needed: count("rows_needed")? };
        }
        Ok(found)
    }

    fn consolidate(&self) -> Result<(), WarehouseError> {
        let writer = self.writer();
        let transaction = writer.unchecked_transaction()?;
        transaction.execute_batch(include_str!("consolidate.sql"))?;
        Ok(self.readers.around(|| transaction.commit())?)
    }
}

/// The database reads and writes its own file and nothing else, whatever the SQL says.
fn config(options: &Options) -> Result<Config, WarehouseError> {
    let threads = i64::try_from(options.threads.max(1)).unwrap_or(i64::MAX);
    let config = Config::default()
        .threads(threads)?
        .enable_autoload_extension(false)?
        .enable_external_access(false)?
        .with("checkpoint_threshold", "64MB")?;
    Ok(match &options.memory_limit {
        Some(limit) => config.max_memory(limit)?,
        None => config,
    })
}

fn opening(error: duckdb::Error) -> WarehouseError {
    if error.to_string().contains("Could not set lock on file") {
        WarehouseError::InUse(Box::new(error))
    } else {
        error.into()
    }
}

impl From<duckdb::Error> for WarehouseError {
    fn from(error: duckdb::Error) -> Self {
        Self::Engine(Box::new(error))
    }
}
