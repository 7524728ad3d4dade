//! Parquet, compressed with Snappy, which every reader knows. Instants are in UTC.

use std::sync::Arc;

use arrow::{array::RecordBatch, datatypes::SchemaRef};
use parquet::{arrow::ArrowWriter, basic::Compression, file::properties::WriterProperties};

use super::{ExportError, File, Out};

/// Bytes of a row group that are kept until it is written.
const GROUP: usize = 8 * 1024 * 1024;

/// A Parquet file.
pub(super) struct Parquet {
    writer: ArrowWriter<Out>,
}

impl Parquet {
    /// Writes the beginning. The schema comes at the end, even where there are no rows.
    pub(super) fn begin(schema: &SchemaRef, out: Out) -> Result<Self, ExportError> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("afterword ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        Ok(Self { writer: ArrowWriter::try_new(out, Arc::clone(schema), Some(properties))? })
    }
}

impl File for Parquet {
    fn write(&mut self, piece: &RecordBatch) -> Result<(), ExportError> {
        self.writer.write(piece)?;
        if self.writer.in_progress_size() > GROUP {
            self.writer.flush()?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), ExportError> {
        Ok(self.writer.into_inner()?.close()?)
    }
}
