//! Reading one stretch of time of a table.

use std::{collections::HashSet, sync::Arc};

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, WarehouseError};
use arrow::{
    array::{ArrayRef, BooleanArray, StringArray, StringBuilder, TimestampMicrosecondArray, new_null_array},
    compute::filter_record_batch,
    datatypes::SchemaRef,
    record_batch::RecordBatch,
};

use super::{
    Called, Contact, Export, Subject, Thumb,
    columns::{Column, From, Kind},
};
use crate::{
    DEFINITION_VERSION, Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    period::Period,
    sheet::Span,
    template::Statement,
    voices::ids,
};

/// The rows of the table in `slice`, as the statement hands them over.
pub(super) fn read(
    metrics: &Metrics,
    question: &Question,
    export: &Export,
    called: Called<'_>,
    slice: Period,
) -> Result<Vec<RecordBatch>, MetricsError> {
    let values = match export.thumb {
        None => "'up', 'down'",
        Some(Thumb::Up) => "'up'",
        Some(Thumb::Down) => "'down'",
    };
    let as_of = question.as_of.strftime("timestamp '%Y-%m-%d %H:%M:%S%.6f'").to_string();
    let text = export.subject.statement().replace("{values}", values).replace("{as_of}", &as_of);
    let now = Span { period: slice, zone: question.now.zone.clone(), buckets: Vec::new() };
    let words = |statement: &mut Statement| {
        statement.push("true");
        for word in export.words.split_whitespace() {
            statement.push(" and ").push(&metrics.warehouse().holds_word("comment")).params.push(word.into());
        }
    };
    let chats = |statement: &mut Statement| match (&export.chats, export.subject) {
        (None, _) => drop(statement.append(question.fill("{counted}", &question.now))),
        (Some(asked), Subject::Messages) => asked.condition_for_messages(metrics.warehouse(), statement),
        (Some(asked), _) => asked.condition(metrics.warehouse(), statement),
    };
    let blanks: [Blank<'_>; 2] = [("{words}", &words), ("{wanted}", &chats)];
    let statement = filled(&Question { now, ..question.clone() }, &text, &blanks);
    let schema = export.schema();
    let answer = metrics.warehouse().query(&statement.sql, &statement.params)?;
    answer.iter().map(|batch| piece(batch, question, export, called, &schema)).collect()
}

/// The rows of a piece that are of these chats.
pub(super) fn of_chats(piece: &RecordBatch, chats: &HashSet<String>) -> Result<RecordBatch, MetricsError> {
    let texts = Columns(piece).texts("chat")?;
    let keep: BooleanArray = texts.iter().map(|chat| Some(chat.is_some_and(|chat| chats.contains(chat)))).collect();
    Ok(filter_record_batch(piece, &keep).map_err(WarehouseError::from)?)
}

fn piece(
    answer: &RecordBatch,
    question: &Question,
    export: &Export,
    called: Called<'_>,
    schema: &SchemaRef,
) -> Result<RecordBatch, MetricsError> {
    let column = |column: &Column| match column.from {
        From::Person if export.contact == Contact::Hidden => {
            Ok(new_null_array(&column.of.data_type(), answer.num_rows()))
        }
        From::Statement | From::Person => found(Columns(answer), column),
        From::Unstruck(message) => unstruck(Columns(answer), column.name, message),
        From::Called => names(Columns(answer), called),
        _ => Ok(constant(column.from, question, export, answer.num_rows())),
    };
    let columns = export.columns().iter().map(column).collect::<Result<Vec<_>, MetricsError>>()?;
    assembled(schema, columns)
}

/// Texts of messages, without those that the user struck out; `message` is the column of their ids.
fn unstruck(answer: Columns<'_>, name: &str, message: &str) -> Result<ArrayRef, MetricsError> {
    let mut texts = StringBuilder::new();
    for row in 0..answer.len() {
        let struck = ids(answer.text("struck", row)?).unwrap_or_default();
        let message = answer.text(message, row)?;
        let is_struck = struck.iter().any(|id| Some(id.as_str()) == message);
        texts.append_option(answer.text(name, row)?.filter(|_| !is_struck));
    }
    Ok(Arc::new(texts.finish()))
}

/// What the users are called.
fn names(answer: Columns<'_>, called: Called<'_>) -> Result<ArrayRef, MetricsError> {
    let mut names = StringBuilder::new();
    for row in 0..answer.len() {
        let user = answer.text("user", row)?.unwrap_or_default();
        names.append_value(called(user, answer.text("user_name", row)?, answer.text("user_email", row)?));
    }
    Ok(Arc::new(names.finish()))
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
