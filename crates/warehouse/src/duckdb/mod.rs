//! DuckDB as the engine: one file, one writer, several readers.

mod append;
mod execute;
mod migrate;
mod open;
mod readers;

use std::path::Path;

use afterword_model::AssistantId;
use arrow::record_batch::RecordBatch;
use execute::{changed, streamed};
use open::Reopening;

use crate::{
    Columns, Fragmentation, Options, Value, WarehouseError,
    engine::{Engine, Receive},
    facts::Facts,
};

/// A DuckDB database. Whatever writes takes the one writing connection; queries share a few reading ones.
pub(crate) struct DuckDb(Reopening);

impl DuckDb {
    /// Opens the file at `path`, or a database in memory without one, and brings its schema up to date.
    pub(crate) fn open(path: Option<&Path>, options: &Options) -> Result<Self, WarehouseError> {
        Reopening::new(path, options).map(Self)
    }
}

impl Engine for DuckDb {
    fn run(&self, sql: &str, params: &[Value]) -> Result<u64, WarehouseError> {
        self.0.with(|open| {
            let writer = open.writer();
            open.readers.around(|| changed(&writer, sql, params))
        })
    }

    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
        self.0.with(|open| open.readers.answer(sql, params))
    }

    fn stream(&self, sql: &str, params: &[Value], receive: Receive<'_>) -> Result<(), WarehouseError> {
        // An export may run for minutes: it takes no reader from the others.
        let own = self.0.with(|open| open.readers.another())?;
        streamed(&own, sql, params, receive)
    }

    fn holds_word(&self, column: &str) -> String {
        format!("contains(strip_accents(lower({column})), strip_accents(lower(?)))")
    }

    fn last_batch(&self) -> Result<u64, WarehouseError> {
        let answer = self.query("select max(batch) as batch from batches", &[])?;
        let batch = answer.first().map(|batch| Columns(batch).int("batch", 0)).transpose()?;
        Ok(batch.flatten().unwrap_or(0).unsigned_abs())
    }

    fn append(&self, batch: u64, facts: &Facts) -> Result<bool, WarehouseError> {
        self.0.with(|open| append::append(&open.writer(), &open.readers, batch, facts))
    }

    fn set_topics(&self, assistant: AssistantId, names: RecordBatch) -> Result<(), WarehouseError> {
        self.0.with(|open| append::set_topics(&open.writer(), &open.readers, assistant, &names))
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
        self.0.with(|open| {
            let writer = open.writer();
            let transaction = writer.unchecked_transaction()?;
            transaction.execute_batch(include_str!("consolidate.sql"))?;
            Ok(open.readers.around(|| transaction.commit())?)
        })
    }
}

impl From<duckdb::Error> for WarehouseError {
    fn from(error: duckdb::Error) -> Self {
        Self::Engine(Box::new(error))
    }
}
