//! Rows at rest: the columnar tables that the fold fills and the metrics read.
//!
//! This is the only crate that knows which engine holds the tables and how they are declared. To the rest it speaks
//! Arrow: [`Warehouse::append`] takes the fold's rows under the number of their journal batch, [`Warehouse::query`]
//! answers SQL with record batches, and [`Columns`] reads those.
//!
//! What holds, whatever the engine:
//! - The rows of a batch and its number are written in one transaction. A batch that was written before changes nothing,
//!   so a replay after a crash is harmless.
//! - Every table starts with `assistant`; times are UTC in whole microseconds; what is not known is null.
//! - [`Warehouse::consolidate`] never changes a sum.

mod columns;
mod duckdb;
mod engine;
mod error;
mod facts;
mod options;
mod table;
mod value;
mod warehouse;
mod words;

pub use arrow::record_batch::RecordBatch;
pub use columns::{Columns, Floats, Ints, Texts, Times};
pub use engine::Fragmentation;
pub use error::WarehouseError;
pub use options::Options;
pub use table::Table;
pub use value::Value;
pub use warehouse::Warehouse;
pub use words::{WordHit, WordIndex, WordPlace, Words, WordsError, WordsState};
