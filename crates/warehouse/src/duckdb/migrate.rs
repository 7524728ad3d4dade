//! The schema, in numbered steps that only go forward.

use duckdb::{Connection, params};

use crate::WarehouseError;

/// The steps in their order; the first takes schema 0, an empty file, to schema 1.
const STEPS: [&str; 3] = [
    include_str!("migrations/0001_tables.sql"),
    include_str!("migrations/0002_shared.sql"),
    include_str!("migrations/0003_insights.sql"),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_schema_keeps_its_rows() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("create table schema_version (version bigint not null)").unwrap();
        connection.execute_batch(STEPS[0]).unwrap();
        let row = "insert into schema_version values (1);
            insert into feedback (assistant, conversation, message, chat, value, share_chat, given_at, response_at, user, test, internal)
            values (1, 'c', 'm', 'c', 'up', true, '2026-10-21', '2026-10-21', 'u', false, false)";
        connection.execute_batch(row).unwrap();
        to_latest(&connection).unwrap();
        to_latest(&connection).unwrap();
        let kept = "select count(*) from feedback where share_chat and struck is null and previewed is null";
        assert_eq!(connection.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
        let version: i64 =
            connection.query_row("select max(version) from schema_version", [], |row| row.get(0)).unwrap();
        assert_eq!(usize::try_from(version).unwrap(), STEPS.len());
    }
}
