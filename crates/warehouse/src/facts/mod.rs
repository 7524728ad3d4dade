//! The fold's rows as Arrow record batches, ready for any engine.

mod build;
mod newest;
mod tables;

pub(crate) use tables::topic_names;

use afterword_fold::Rows;
use arrow::record_batch::RecordBatch;
use build::Batch;
pub(crate) use newest::newest;

use crate::{Table, WarehouseError};

/// What one batch writes. The order of the fields is the order in which an engine has to apply them.
pub(crate) struct Facts {
    /// Messages that change their chat and user: `assistant`, `conversation`, `since`, `until`, `chat`, `user`.
    pub moved: RecordBatch,
    /// Chats that are no more: `assistant`, `chat`.
    pub gone: RecordBatch,
    /// Chats whose activity is forgotten: `assistant`, `chat`.
    pub recast: RecordBatch,
    /// Messages that are replaced: `assistant`, `conversation`, `message`.
    pub replaced: RecordBatch,
    /// Tables where a row takes the place of an earlier one with the same key.
    pub newest: Vec<(Table, RecordBatch)>,
    /// Tables where rows are only added.
    pub added: Vec<(Table, RecordBatch)>,
}

impl Facts {
    /// Shapes the rows. Of several rows with one key only the last is kept.
    pub(crate) fn of(rows: &Rows) -> Result<Self, WarehouseError> {
        let messages = newest(&rows.messages, |row| (row.assistant, &row.conversation, &row.message));
        let chats = newest(&rows.chats, |row| (row.assistant, &row.chat));
        let feedback = newest(&rows.feedback, |row| (row.assistant, &row.conversation, &row.message));
        let clicks = newest(&rows.clicks, |row| (row.assistant, &row.conversation, &row.event));
        let handovers = newest(&rows.handovers, |row| (row.assistant, &row.conversation, &row.event));
        let releases = newest(&rows.releases, |row| (row.assistant, &row.event));
        Ok(Self {
            moved: tables::moved(&rows.moved)?,
            gone: tables::chat_keys(&rows.gone)?,
            recast: tables::chat_keys(&rows.recast)?,
            replaced: tables::replaced(&rows.replaced)?,
            newest: vec![
                (Table::Chats, tables::chats(&chats)?),
                (Table::Feedback, tables::feedback(&feedback)?),
                (Table::Clicks, tables::clicks(&clicks)?),
                (Table::Handovers, tables::handovers(&handovers)?),
                (Table::Releases, tables::releases(&releases)?),
            ],
            added: vec![
                (Table::Messages, tables::messages(&messages)?),
                (Table::Steps, tables::steps(&rows.steps)?),
                (Table::Activity, tables::activity(&rows.activity)?),
            ],
        })
    }

    /// The rows for `table` among those where the newest wins.
    pub(crate) fn newest_of(&self, table: Table) -> Option<&RecordBatch> {
        self.newest.iter().find(|(other, _)| *other == table).map(|(_, rows)| rows)
    }
}
