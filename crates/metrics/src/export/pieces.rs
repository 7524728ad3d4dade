//! Reading one stretch of time of a table.

use std::sync::Arc;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, WarehouseError};
use arrow::{
    array::{ArrayRef, StringArray, TimestampMicrosecondArray, new_null_array},
    datatypes::SchemaRef,
    record_batch::RecordBatch,
};

use super::{
    Contact, Export, Thumb,
    columns::{Column, From, Kind},
};
use crate::{DEFINITION_VERSION, Metrics, MetricsError, Question, period::Period, sheet::Span};

/// The rows of the table in `slice`, as the statement hands them over.
pub(super) fn read(
    metrics: &Metrics,
    question: &Question,
    export: &Export,
    slice: Period,
) -> Result<Vec<RecordBatch>, MetricsError> {
    let values = match export.thumb {
        None => "'up', 'down'",
        Some(Thumb::Up) => "'up'",
        Some(Thumb::Down) => "'down'",
    };
    let as_of = question.as_of.strftime("timestamp '%Y-%m-%d %H:%M:%S%.6f'").to_string();
    let text = export.subject.statement().replace("{values}", values).replace("{as_of}", &as_of);
    let span = Span { period: slice, zone: question.now.zone.clone(), buckets: Vec::new() };
    let statement = question.fill(&text, &span);
    let schema = export.schema();
    let answer = metrics.warehouse().query(&statement.sql, &statement.params)?;
    answer.iter().map(|batch| piece(batch, question, export, &schema)).collect()
}

fn piece(
    answer: &RecordBatch,
    question: &Question,
    export: &Export,
    schema: &SchemaRef,
) -> Result<RecordBatch, MetricsError> {
    let column = |column: &Column| match column.from {
        From::Person if export.contact == Contact::Hidden => {
            Ok(new_null_array(&column.of.data_type(), answer.num_rows()))
        }
        From::Statement | From::Person => found(Columns(answer), column),
        _ => Ok(constant(column.from, question, export, answer.num_rows())),
    };
    let columns = export.columns().iter().map(column).collect::<Result<Vec<_>, MetricsError>>()?;
    assembled(schema, columns)
}

/// A table of these columns.
pub(super) fn assembled(schema: &SchemaRef, columns: Vec<ArrayRef>) -> Result<RecordBatch, MetricsError> {
    Ok(RecordBatch::try_new(Arc::clone(schema), columns).map_err(WarehouseError::from)?)
}

fn found(answer: Columns<'_>, column: &Column) -> Result<ArrayRef, MetricsError> {
    Ok(match column.of {
        Kind::Text => Arc::new(answer.texts(column.name)?.clone()),
        Kind::Int => Arc::new(answer.ints(column.name)?.clone()),
        Kind::Float => Arc::new(answer.floats(column.name)?.clone()),
        Kind::Bool => Arc::new(answer.bools(column.name)?.clone()),
        Kind::Time => Arc::new(answer.times(column.name)?.clone().with_timezone("UTC")),
    })
}

/// A column that says the same in each of `rows` rows.
pub(super) fn constant(from: From, question: &Question, export: &Export, rows: usize) -> ArrayRef {
    let text = |text: &str| -> ArrayRef { Arc::new(StringArray::from_iter_values(std::iter::repeat_n(text, rows))) };
    match from {
        From::AsOf => times(std::iter::repeat_n(question.as_of, rows)),
        From::Assistant => text(&export.assistant),
        From::Zone => text(&question.zone_name),
        From::IntervalName => text(question.interval.name()),
        From::Version => text(DEFINITION_VERSION),
        // What differs from row to row is found elsewhere.
        _ => new_null_array(&arrow::datatypes::DataType::Utf8, rows),
    }
}

/// A column of instants.
pub(super) fn times(times: impl Iterator<Item = Timestamp>) -> ArrayRef {
    let times = TimestampMicrosecondArray::from_iter_values(times.map(Timestamp::as_microsecond));
    Arc::new(times.with_timezone("UTC"))
}
