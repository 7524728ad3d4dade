//! Tables as files: from the warehouse, piece by piece, into whatever takes bytes.
//!
//! Memory stays the same however large the table is: a piece is read, named, filtered and written before the next one is
//! read. Marks of feedback that was dealt with are in the catalog; each piece looks up its own, so that neither all marks
//! nor all feedback are ever held at once.

mod csv;
mod jsonl;
mod parquet;
mod reviewed;
mod rows;
mod wanted;

use std::io::{self, Write};

use afterword_metrics::{Export, Metrics, MetricsError, Question};
use afterword_store::{Catalog, StoreError};
use arrow::{array::RecordBatch, error::ArrowError};

pub use self::wanted::{Wanted, asked_for, questions};
use crate::naming::Naming;

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The table could not be read.
    #[error(transparent)]
    Metrics(#[from] MetricsError),
    /// The catalog could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nobody takes the bytes.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A piece is not of the shape that was agreed on.
    #[error(transparent)]
    Arrow(#[from] ArrowError),
    /// A row could not be written.
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    /// A row could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A row could not be written.
    #[error(transparent)]
    Parquet(#[from] ::parquet::errors::ParquetError),
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180.
    Csv,
    /// An object a line.
    Jsonl,
    /// For machines.
    Parquet,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Jsonl, Self::Parquet];

    /// What names of its files end in.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Parquet => "parquet",
        }
    }

    /// Its media type.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Jsonl => "application/x-ndjson",
            Self::Parquet => "application/vnd.apache.parquet",
        }
    }

    fn file(self, export: &Export, question: &Question, out: Out) -> Result<Box<dyn File>, ExportError> {
        Ok(match self {
            Self::Csv => Box::new(csv::Csv::begin(&export.schema(), question, out)?),
            Self::Jsonl => Box::new(jsonl::Jsonl::begin(question, out)),
            Self::Parquet => Box::new(parquet::Parquet::begin(&export.schema(), out)?),
        })
    }
}

/// Where the bytes of a file go.
pub trait Sink: Write + Send {
    /// Says that the file is whole.
    ///
    /// # Errors
    /// Where what was written cannot be passed on.
    fn close(self: Box<Self>) -> io::Result<()>;
}

/// Any of them.
type Out = Box<dyn Sink>;

/// A file that is being written.
trait File {
    /// Writes rows.
    fn write(&mut self, piece: &RecordBatch) -> Result<(), ExportError>;

    /// Writes what comes after the last row.
    fn finish(self: Box<Self>) -> Result<(), ExportError>;
}

/// A table to be written.
#[derive(Clone, Debug)]
pub struct Table {
    /// Whose, of which period.
    pub question: Question,
    /// Which.
    pub export: Export,
    /// What users are called in it.
    pub naming: Naming,
    /// Only feedback that was dealt with, or only feedback that was not.
    pub reviewed: Option<bool>,
}

impl Table {
    /// Writes it as a whole. May only be called where blocking is allowed, on a thread that knows its runtime.
    ///
    /// # Errors
    /// Where the table cannot be read or `out` takes no more; the file is not whole then.
    pub fn write(
        &self,
        metrics: &Metrics,
        catalog: &Catalog,
        format: Format,
        out: Box<dyn Sink>,
    ) -> Result<(), ExportError> {
        let mut file = format.file(&self.export, &self.question, out)?;
        let called = |user: &str, name: Option<&str>, email: Option<&str>| self.naming.called(user, name, email);
        metrics.export(&self.question, &self.export, &called, |piece| match self.reviewed {
            None => file.write(piece),
            Some(wanted) => file.write(&reviewed::only(piece, wanted, catalog, self.naming.assistant())?),
        })?;
        file.finish()
    }
}
