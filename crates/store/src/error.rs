//! Errors. Each operation has variants only where its caller acts differently; the rest is one opaque [`StoreError`].

use std::{error::Error, sync::Arc};

/// The catalog could not do what was asked: disk, lock, or data that cannot be read. Worth logging, never worth showing.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the catalog failed: {0}")]
pub struct StoreError(#[source] Arc<dyn Error + Send + Sync>);

impl StoreError {
    pub(crate) fn new(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(Arc::from(cause.into()))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(cause: sqlx::Error) -> Self {
        Self::new(cause)
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(cause: serde_json::Error) -> Self {
        Self::new(cause)
    }
}

impl From<std::io::Error> for StoreError {
    fn from(cause: std::io::Error) -> Self {
        Self::new(cause)
    }
}

impl From<jiff::Error> for StoreError {
    fn from(cause: jiff::Error) -> Self {
        Self::new(cause)
    }
}

impl From<tokio::task::JoinError> for StoreError {
    fn from(cause: tokio::task::JoinError) -> Self {
        Self::new(cause)
    }
}

/// Why a catalog did not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address names a database that this program does not speak.
    #[error("the catalog address {0:?} is not supported; use sqlite:PATH")]
    Unsupported(String),
    /// A newer program has changed the catalog.
    #[error("the catalog was written by a newer version (its schema is {found}, this program knows {known})")]
    Newer {
        /// The schema found.
        found: i64,
        /// The latest schema that this program knows.
        known: i64,
    },
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for OpenError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

/// Whether a statement failed since a value that must be unique is there already.
pub(crate) fn is_taken(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}
