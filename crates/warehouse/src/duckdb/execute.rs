//! Statements with parameters, answered in Arrow.

use arrow::record_batch::RecordBatch;
use duckdb::{
    Connection, Statement, ToSql,
    types::{TimeUnit, ToSqlOutput, Value as DuckValue},
};

use crate::{Value, WarehouseError, engine::Receive};

/// An answer of more rows than these costs its statement the place among the prepared ones.
const KEPT_ROWS: usize = 5_000;

/// The number of rows that `sql` changed.
pub(super) fn changed(connection: &Connection, sql: &str, params: &[Value]) -> Result<u64, WarehouseError> {
    let rows = connection.prepare(sql)?.execute(duckdb::params_from_iter(params))?;
    Ok(rows as u64)
}

/// The whole answer to `sql`, by the statement that the connection has prepared for it, if any. See
/// [`super::readers`] for when it may be used.
pub(super) fn prepared(
    connection: &Connection,
    sql: &str,
    params: &[Value],
) -> Result<Vec<RecordBatch>, WarehouseError> {
    let mut statement = connection.prepare_cached(sql)?;
    let answer = collected(&mut statement, params)?;
    // A prepared statement keeps its last answer until it runs again.
    if statement.row_count() > KEPT_ROWS {
        statement.discard();
    }
    Ok(answer)
}

/// The whole answer to `sql`, planned for the rows that it runs over.
pub(super) fn unprepared(
    connection: &Connection,
    sql: &str,
    params: &[Value],
) -> Result<Vec<RecordBatch>, WarehouseError> {
    let transaction = connection.unchecked_transaction()?;
    let answer = collected(&mut transaction.prepare(sql)?, params)?;
    transaction.commit()?;
    Ok(answer)
}

fn collected(statement: &mut Statement<'_>, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
    statement.execute(duckdb::params_from_iter(params))?;
    let mut batches = Vec::new();
    while let Some(columns) = statement.step()? {
        batches.push(RecordBatch::from(columns));
    }
    Ok(batches)
}

/// The answer to `sql`, handed over piece by piece.
pub(super) fn streamed(
    connection: &Connection,
    sql: &str,
    params: &[Value],
    receive: Receive<'_>,
) -> Result<(), WarehouseError> {
    let transaction = connection.unchecked_transaction()?;
    let mut statement = transaction.prepare(sql)?;
    // The iterator would panic where a piece cannot be fetched; stepping tells.
    drop(statement.stream_arrow(duckdb::params_from_iter(params))?);
    while let Some(columns) = statement.step()? {
        receive(RecordBatch::from(columns))?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> duckdb::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Int(value) => ToSqlOutput::from(*value),
            Self::Float(value) => ToSqlOutput::from(*value),
            Self::Text(value) => ToSqlOutput::from(value.as_str()),
            Self::Timestamp(value) => ToSqlOutput::Owned(DuckValue::Timestamp(TimeUnit::Microsecond, *value)),
            Self::Bool(value) => ToSqlOutput::from(*value),
            Self::Null => ToSqlOutput::Owned(DuckValue::Null),
        })
    }
}
