//! Reading the cells of a piece, for the formats that are text.

use afterword_metrics::Question;
use afterword_model::Timestamp;
use arrow::{
    array::{Array, AsArray, RecordBatch},
    datatypes::{DataType, Float64Type, Int64Type, TimestampMicrosecondType},
};

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Text(&'a str),
    Int(i64),
    Float(f64),
    Bool(bool),
    /// RFC 3339, in the time zone of the question.
    Time(String),
    /// Not known.
    Nothing,
}

/// The cell of a row and a column.
pub(super) fn cell<'a>(piece: &'a RecordBatch, column: usize, row: usize, question: &Question) -> Cell<'a> {
    let values = piece.column(column);
    if values.is_null(row) {
        return Cell::Nothing;
    }
    match values.data_type() {
        DataType::Utf8 => Cell::Text(values.as_string::<i32>().value(row)),
        DataType::Int64 => Cell::Int(values.as_primitive::<Int64Type>().value(row)),
        DataType::Boolean => Cell::Bool(values.as_boolean().value(row)),
        DataType::Float64 => {
            let number = values.as_primitive::<Float64Type>().value(row);
            if number.is_finite() { Cell::Float(number) } else { Cell::Nothing }
        }
        DataType::Timestamp(..) => {
            let time = Timestamp::from_microsecond(values.as_primitive::<TimestampMicrosecondType>().value(row));
            time.map_or(Cell::Nothing, |time| Cell::Time(question.local_exactly(time)))
        }
        // Tables have no others.
        _ => Cell::Nothing,
    }
}
