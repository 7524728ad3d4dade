//! What can go wrong with the warehouse.

use crate::WordsError;

/// Why the warehouse did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum WarehouseError {
    /// Another process holds the file. It can be reached through that process, or after it ended.
    #[error("the warehouse is in use by another process")]
    InUse(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The file is being opened again; the next call finds it open.
    #[error("the warehouse is being opened again; try once more")]
    Closed,
    /// The file was written by a later version of the program.
    #[error("the warehouse has schema {found}, this version of Afterword knows {known}: use a newer version")]
    TooNew {
        /// Schema of the file.
        found: i64,
        /// The latest schema that this program knows.
        known: i64,
    },
    /// A column was asked for that the answer does not have, or that holds something else.
    #[error("the answer has no column `{name}` of {kind}")]
    Column {
        /// The name that was asked for.
        name: String,
        /// What it was expected to hold.
        kind: &'static str,
    },
    /// The word index does not answer.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// Anything else that the engine or Arrow refused.
    #[error("the warehouse failed: {0}")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<arrow::error::ArrowError> for WarehouseError {
    fn from(error: arrow::error::ArrowError) -> Self {
        Self::Engine(Box::new(error))
    }
}
