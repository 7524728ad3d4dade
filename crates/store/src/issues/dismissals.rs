//! Suggestions of issues that somebody does not want to see again.

use std::collections::HashSet;

use afterword_model::{AssistantId, Timestamp};

use crate::{Catalog, StoreError};

impl Catalog {
    /// The keys of the suggestions that were dismissed.
    pub async fn dismissals(&self, assistant: AssistantId) -> Result<HashSet<String>, StoreError> {
        let sql = "select suggestion from dismissals where assistant = $1";
        let keys: Vec<String> = sqlx::query_scalar(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        Ok(keys.into_iter().collect())
    }

    /// Dismisses a suggestion. One that was dismissed before stays so as it was.
    pub async fn dismiss(&self, assistant: AssistantId, key: &str, by: &str, now: Timestamp) -> Result<(), StoreError> {
        let sql = "insert into dismissals (assistant, suggestion, dismissed_by, dismissed_at)
                   values ($1, $2, $3, $4) on conflict do nothing";
        sqlx::query(sql).bind(assistant.0).bind(key).bind(by).bind(now.as_microsecond()).execute(self.writer()).await?;
        Ok(())
    }

    /// Takes a dismissal back.
    pub async fn undismiss(&self, assistant: AssistantId, key: &str) -> Result<(), StoreError> {
        let sql = "delete from dismissals where assistant = $1 and suggestion = $2";
        sqlx::query(sql).bind(assistant.0).bind(key).execute(self.writer()).await?;
        Ok(())
    }
}
