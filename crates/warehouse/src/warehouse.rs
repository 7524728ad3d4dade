//! The warehouse, as the rest of the program sees it.

use std::{path::Path, sync::Arc};

use afterword_fold::Rows;
use afterword_model::{AssistantId, TopicId};
use arrow::record_batch::RecordBatch;

use crate::{
    Fragmentation, Options, Value, WarehouseError,
    duckdb::DuckDb,
    engine::Engine,
    facts::{Facts, topic_names},
};

/// The tables. Clones share them. Calls block: an async caller runs them where blocking is allowed.
#[derive(Clone)]
pub struct Warehouse {
    engine: Arc<dyn Engine>,
}

impl Warehouse {
    /// Opens the warehouse in the file at `path`, which is made if it is not there, with the usual [`Options`].
    pub fn open(path: &Path) -> Result<Self, WarehouseError> {
        Self::open_with(path, &Options::default())
    }

    /// Opens the warehouse in the file at `path`, which is made if it is not there, and brings its schema up to date.
    ///
    /// The file is closed when the last clone is dropped.
    pub fn open_with(path: &Path, options: &Options) -> Result<Self, WarehouseError> {
        Ok(Self { engine: Arc::new(DuckDb::open(Some(path), options)?) })
    }

    /// A warehouse that is gone when the last clone is dropped.
    pub fn open_in_memory() -> Result<Self, WarehouseError> {
        Ok(Self { engine: Arc::new(DuckDb::open(None, &Options::default())?) })
    }

    /// The highest batch number written, 0 at first.
    pub fn last_batch(&self) -> Result<u64, WarehouseError> {
        self.engine.last_batch()
    }

    /// Writes the rows and the number of their batch in one transaction.
    ///
    /// A batch that is not above [`Warehouse::last_batch`] was written before and changes nothing. The rows must hold at
    /// most one fold of each conversation: two would lose their order.
    pub fn append(&self, batch: u64, rows: &Rows) -> Result<(), WarehouseError> {
        let facts = Facts::of(rows)?;
        self.engine.append(batch, &facts)?;
        Ok(())
    }

    /// Answers `sql` with `params` in place of its `?`, in their order.
    pub fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
        self.engine.query(sql, params)
    }

    /// Like [`Warehouse::query`] for answers of any size: `receive` gets one record batch at a time, and its error, if
    /// any, ends the query.
    pub fn stream(
        &self,
        sql: &str,
        params: &[Value],
        mut receive: impl FnMut(RecordBatch) -> Result<(), WarehouseError>,
    ) -> Result<(), WarehouseError> {
        self.engine.stream(sql, params, &mut receive)
    }

    /// The condition, in the engine's SQL, that the text in `column` holds the text bound to its one `?`, whatever their
    /// case and accents. `column` is a name, never what came from outside.
    pub fn holds_word(&self, column: &str) -> String {
        self.engine.holds_word(column)
    }

    /// Runs a statement that changes rows outside of any batch, such as erasing what a user said, and says how many.
    pub fn run(&self, sql: &str, params: &[Value]) -> Result<u64, WarehouseError> {
        self.engine.run(sql, params)
    }

    /// Puts the names of an assistant's topics in place of those before. A topic without a name goes by its id.
    pub fn set_topics(&self, assistant: AssistantId, names: &[(TopicId, String)]) -> Result<(), WarehouseError> {
        self.engine.set_topics(assistant, topic_names(assistant, names)?)
    }

    /// How far the activity table is from one row a key: a reason to [`Warehouse::consolidate`].
    pub fn fragmentation(&self) -> Result<Fragmentation, WarehouseError> {
        self.engine.fragmentation()
    }

    /// Sums activity rows of one key into one row and drops those that came to nothing, in one transaction. No sum
    /// changes.
    pub fn consolidate(&self) -> Result<(), WarehouseError> {
        self.engine.consolidate()
    }
}
