//! The border to the engine that holds the tables.

use afterword_model::AssistantId;
use arrow::record_batch::RecordBatch;

use crate::{Value, WarehouseError, facts::Facts};

/// Receives the record batches of an answer one after the other; an error ends the query.
pub(crate) type Receive<'a> = &'a mut dyn FnMut(RecordBatch) -> Result<(), WarehouseError>;

/// What the warehouse asks of an engine.
pub(crate) trait Engine: Send + Sync {
    /// Runs a statement that answers with nothing but the number of rows it changed.
    fn run(&self, sql: &str, params: &[Value]) -> Result<u64, WarehouseError>;

    /// Runs a query to its end. Several may run at once.
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError>;

    /// Runs a query whose answer may be larger than memory.
    fn stream(&self, sql: &str, params: &[Value], receive: Receive<'_>) -> Result<(), WarehouseError>;

    /// The condition that the text in `column` holds the `?`, whatever their case and accents.
    fn holds_word(&self, column: &str) -> String;

    /// The highest batch number written, 0 at first.
    fn last_batch(&self) -> Result<u64, WarehouseError>;

    /// Writes facts and their batch number, both or neither. Answers `false`, and writes nothing, for a batch that is
    /// not above [`Engine::last_batch`].
    fn append(&self, batch: u64, facts: &Facts) -> Result<bool, WarehouseError>;

    /// Puts the names of an assistant's topics in place of those before: `assistant`, `topic`, `name`.
    fn set_topics(&self, assistant: AssistantId, names: RecordBatch) -> Result<(), WarehouseError>;

    /// How far the activity table is from one row a key.
    fn fragmentation(&self) -> Result<Fragmentation, WarehouseError>;

    /// Sums activity rows of one key into one row and drops those that came to nothing.
    fn consolidate(&self) -> Result<(), WarehouseError>;
}

/// How many activity rows there are, and how many would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragmentation {
    /// Rows at present.
    pub rows: u64,
    /// Rows after [`Warehouse::consolidate`](crate::Warehouse::consolidate).
    pub needed: u64,
}

impl Fragmentation {
    /// Rows that consolidation would save, as a share of all rows from 0 to 1.
    pub fn surplus(&self) -> f64 {
        if self.rows == 0 { 0.0 } else { self.rows.saturating_sub(self.needed) as f64 / self.rows as f64 }
    }
}
