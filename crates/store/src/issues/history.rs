//! The history of an issue: what was changed, when and by whom.

use afterword_model::{AssistantId, Timestamp};
use sqlx::{Row as _, Transaction};

use crate::{Catalog, StoreError, sqlite::Db};

/// A change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// What the member was called who made it.
    pub by: String,
    /// Which field; `created` for the beginning, `chats` for their number, `chat` for one that was taken away.
    pub field: String,
    /// What it was; nothing where there was nothing.
    pub from: Option<String>,
    /// What it became; nothing where nothing is left.
    pub to: Option<String>,
}

impl Catalog {
    /// Every change of an issue, the earliest first.
    pub async fn issue_history(&self, assistant: AssistantId, number: i64) -> Result<Vec<HistoryEntry>, StoreError> {
        let sql = "select changed_at, changed_by, field, was, became from issue_history
                   where assistant = $1 and number = $2 order by id";
        let rows = sqlx::query(sql).bind(assistant.0).bind(number).fetch_all(self.reader()).await?;
        let entry = |row: &crate::sqlite::Row| {
            Ok(HistoryEntry {
                at: Timestamp::from_microsecond(row.try_get("changed_at")?)?,
                by: row.try_get("changed_by")?,
                field: row.try_get("field")?,
                from: row.try_get("was")?,
                to: row.try_get("became")?,
            })
        };
        rows.iter().map(entry).collect()
    }
}

/// Writes a change down.
pub(super) async fn remember(
    transaction: &mut Transaction<'static, Db>,
    (assistant, number): (AssistantId, i64),
    (by, now): (&str, Timestamp),
    field: &str,
    from: Option<&str>,
    to: Option<&str>,
) -> Result<(), StoreError> {
    let sql = "insert into issue_history (assistant, number, changed_at, changed_by, field, was, became)
               values ($1, $2, $3, $4, $5, $6, $7)";
    sqlx::query(sql)
        .bind(assistant.0)
        .bind(number)
        .bind(now.as_microsecond())
        .bind(by)
        .bind(field)
        .bind(from)
        .bind(to)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
