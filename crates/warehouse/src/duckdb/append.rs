//! Writing a batch.
//!
//! DuckDB has no cheap upsert without an index, so a row that takes the place of another is written by deleting and
//! appending. Keys to delete are staged in the writer's temporary tables, one statement a table.

use afterword_model::AssistantId;
use arrow::record_batch::RecordBatch;
use duckdb::{Connection, params};

use super::readers::Readers;
use crate::{Table, WarehouseError, facts::Facts};

/// The columns of the table that keys are staged in.
const STAGED: [&str; 3] = ["assistant", "key_1", "key_2"];

/// The highest batch number written.
pub(super) fn last_batch(connection: &Connection) -> Result<u64, WarehouseError> {
    let batch: i64 = connection.query_row("select max(batch) from batches", [], |row| row.get(0))?;
    Ok(batch.unsigned_abs())
}

/// Writes `facts` and the number of their batch in one transaction, unless the batch was written before.
pub(super) fn append(
    connection: &Connection,
    readers: &Readers,
    batch: u64,
    facts: &Facts,
) -> Result<bool, WarehouseError> {
    let transaction = connection.unchecked_transaction()?;
    if batch <= last_batch(&transaction)? {
        return Ok(false);
    }
    Writing { connection: &transaction }.facts(facts)?;
    let number = i64::try_from(batch).map_err(|error| WarehouseError::Engine(Box::new(error)))?;
    transaction.execute("update batches set batch = ?", params![number])?;
    readers.around(|| transaction.commit())?;
    Ok(true)
}

/// Puts `names` in place of the names that the assistant's topics had, in one transaction.
pub(super) fn set_topics(
    connection: &Connection,
    readers: &Readers,
    assistant: AssistantId,
    names: &RecordBatch,
) -> Result<(), WarehouseError> {
    let transaction = connection.unchecked_transaction()?;
    transaction.execute("delete from topics where assistant = ?", params![assistant.0])?;
    Writing { connection: &transaction }.add("topics", names)?;
    Ok(readers.around(|| transaction.commit())?)
}

/// The steps of writing one batch, inside its transaction.
struct Writing<'a> {
    connection: &'a Connection,
}

impl Writing<'_> {
    fn facts(&self, facts: &Facts) -> Result<(), WarehouseError> {
        self.move_messages(&facts.moved)?;
        self.touch_users(facts)?;
        self.delete("chats", &["chat"], &facts.gone)?;
        self.delete("activity", &["chat"], &facts.gone)?;
        self.delete("activity", &["chat"], &facts.recast)?;
        self.delete("messages", Table::Messages.key(), &facts.replaced)?;
        for (table, rows) in &facts.newest {
            self.delete(table.name(), table.key(), rows)?;
            self.add(table.name(), rows)?;
        }
        for (table, rows) in &facts.added {
            self.add(table.name(), rows)?;
        }
        self.refresh_users()
    }

    fn move_messages(&self, moved: &RecordBatch) -> Result<(), WarehouseError> {
        if moved.num_rows() == 0 {
            return Ok(());
        }
        self.stage("moved", moved)?;
        self.connection.execute_batch(include_str!("move.sql"))?;
        Ok(())
    }

    /// Notes the users whose chats come, change hands or go, as they were and as they will be.
    fn touch_users(&self, facts: &Facts) -> Result<(), WarehouseError> {
        self.connection.execute_batch("delete from touched")?;
        let written = facts.newest_of(Table::Chats).filter(|chats| chats.num_rows() > 0);
        for chats in written.into_iter().chain([&facts.gone]).filter(|chats| chats.num_rows() > 0) {
            self.stage_keys(&["chat"], chats)?;
            self.connection.execute_batch(
                "insert into touched select distinct chats.assistant, chats.user from chats
                 join keys on keys.assistant = chats.assistant and keys.key_1 = chats.chat",
            )?;
        }
        if let Some(chats) = written {
            self.append_to("touched", &["assistant", "user"], columns(chats, &["assistant", "user"])?)?;
        }
        Ok(())
    }

    fn refresh_users(&self) -> Result<(), WarehouseError> {
        let touched: i64 = self.connection.query_row("select count(*) from touched", [], |row| row.get(0))?;
        if touched > 0 {
            self.connection.execute_batch(include_str!("users.sql"))?;
        }
        Ok(())
    }

    /// Deletes the rows of `table` whose `key` is among `rows`.
    fn delete(&self, table: &str, key: &[&str], rows: &RecordBatch) -> Result<(), WarehouseError> {
        if rows.num_rows() == 0 {
            return Ok(());
        }
        self.stage_keys(key, rows)?;
        let columns = ["assistant"].iter().chain(key).zip(STAGED);
        let same: Vec<String> = columns.map(|(name, staged)| format!("keys.{staged} = {table}.{name}")).collect();
        let same = same.join(" and ");
        self.connection
            .execute_batch(&format!("delete from {table} where exists (select 1 from keys where {same})"))?;
        Ok(())
    }

    fn stage_keys(&self, key: &[&str], rows: &RecordBatch) -> Result<(), WarehouseError> {
        self.connection.execute_batch("delete from keys")?;
        let from: Vec<&str> = ["assistant"].into_iter().chain(key.iter().copied()).collect();
        self.append_to("keys", &STAGED[..from.len()], columns(rows, &from)?)
    }

    fn stage(&self, table: &str, rows: &RecordBatch) -> Result<(), WarehouseError> {
        self.connection.execute_batch(&format!("delete from {table}"))?;
        let schema = rows.schema();
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        self.append_to(table, &names, rows.clone())
    }

    fn append_to(&self, staging: &str, names: &[&str], rows: RecordBatch) -> Result<(), WarehouseError> {
        let mut appender = self.connection.appender_with_columns_to_catalog_and_db(staging, "temp", "main", names)?;
        appender.append_record_batch(rows)?;
        Ok(appender.flush()?)
    }

    fn add(&self, table: &str, rows: &RecordBatch) -> Result<(), WarehouseError> {
        if rows.num_rows() == 0 {
            return Ok(());
        }
        let schema = rows.schema();
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        let mut appender = self.connection.appender_with_columns(table, &names)?;
        appender.append_record_batch(rows.clone())?;
        Ok(appender.flush()?)
    }
}

/// Some of the columns, in the order of `names`.
fn columns(rows: &RecordBatch, names: &[&str]) -> Result<RecordBatch, WarehouseError> {
    let schema = rows.schema();
    let indices = names.iter().map(|name| schema.index_of(name)).collect::<Result<Vec<_>, _>>()?;
    Ok(rows.project(&indices)?)
}
