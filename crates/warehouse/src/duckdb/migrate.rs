//! The schema, in numbered steps that only go forward.

use duckdb::{Connection, params};

use crate::WarehouseError;

/// The steps in their order; the first takes schema 0, an empty file, to schema 1.
const STEPS: [&str; 1] = [include_str!("migrations/0001_tables.sql")];

/// Brings the schema up to date, one transaction a step.
pub(super) fn to_latest(connection: &Connection) -> Result<(), WarehouseError> {
    connection.execute_batch("create table if not exists schema_version (version bigint not null)")?;
    let found: i64 =
        connection.query_row("select coalesce(max(version), 0) from schema_version", [], |row| row.get(0))?;
    let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(WarehouseError::TooNew { found, known });
    }
    for (version, step) in (1_i64..).zip(STEPS).filter(|(version, _)| *version > found) {
        let transaction = connection.unchecked_transaction()?;
        transaction.execute_batch(step)?;
        transaction.execute("insert into schema_version values (?)", params![version])?;
        transaction.commit()?;
    }
    Ok(())
}
