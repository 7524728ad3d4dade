//! JSON lines: an object a row, with every column in order, null where there is nothing.

use std::io::Write;

use afterword_metrics::Question;
use arrow::array::RecordBatch;
use serde::{Serialize, Serializer};

use super::{
    ExportError, File, Out,
    rows::{self, Cell},
};

/// A file of JSON lines.
pub(super) struct Jsonl {
    out: Out,
    question: Question,
}

/// A row.
struct Line<'a> {
    piece: &'a RecordBatch,
    row: usize,
    question: &'a Question,
}

impl Jsonl {
    /// Writes nothing: there is no header.
    pub(super) fn begin(question: &Question, out: Out) -> Self {
        Self { out, question: question.clone() }
    }
}

impl File for Jsonl {
    fn write(&mut self, piece: &RecordBatch) -> Result<(), ExportError> {
        for row in 0..piece.num_rows() {
            serde_json::to_writer(&mut self.out, &Line { piece, row, question: &self.question })?;
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), ExportError> {
        Ok(self.out.close()?)
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let schema = self.piece.schema_ref();
        let cell = |column| rows::cell(self.piece, column, self.row, self.question);
        serializer.collect_map(schema.fields().iter().enumerate().map(|(at, field)| (field.name(), cell(at))))
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Int(number) => serializer.serialize_i64(*number),
            Self::Float(number) => serializer.serialize_f64(*number),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Time(time) => serializer.serialize_str(time),
            Self::Nothing => serializer.serialize_none(),
        }
    }
}
