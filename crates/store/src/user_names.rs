//! What the team calls users.

use std::collections::HashMap;

use afterword_model::AssistantId;
use sqlx::Row as _;

use crate::{Catalog, StoreError};

impl Catalog {
    /// The names that the team gave users of the assistant, by the users' ids.
    pub async fn user_names(&self, assistant: AssistantId) -> Result<HashMap<String, String>, StoreError> {
        let sql = "select user_id, name from user_names where assistant = $1";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        let entry = |row: &crate::sqlite::Row| Ok((row.try_get("user_id")?, row.try_get("name")?));
        rows.iter().map(entry).collect()
    }

    /// Gives a user a name in place of any before, or takes it back. That there is such a user is not checked.
    pub async fn set_user_name(
        &self,
        assistant: AssistantId,
        user: &str,
        name: Option<&str>,
    ) -> Result<(), StoreError> {
        let Some(name) = name else {
            let sql = "delete from user_names where assistant = $1 and user_id = $2";
            sqlx::query(sql).bind(assistant.0).bind(user).execute(self.writer()).await?;
            return Ok(());
        };
        let sql = "insert into user_names (assistant, user_id, name) values ($1, $2, $3)
                   on conflict (assistant, user_id) do update set name = excluded.name";
        sqlx::query(sql).bind(assistant.0).bind(user).bind(name).execute(self.writer()).await?;
        Ok(())
    }
}
