//! Grants: who besides its creator may read the chats that users of an assistant shared.

use afterword_model::AssistantId;

use crate::{Catalog, MemberId, StoreError};

impl Catalog {
    /// The members who may read shared chats of the assistant since its creator lets them.
    pub async fn grants(&self, assistant: AssistantId) -> Result<Vec<MemberId>, StoreError> {
        let sql = "select member from grants where assistant = $1 order by member";
        let members: Vec<i64> = sqlx::query_scalar(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        Ok(members.into_iter().map(MemberId).collect())
    }

    /// Lets these members, and nobody else, read shared chats of the assistant. Ids of nobody are passed over.
    pub async fn set_grants(&self, assistant: AssistantId, members: &[MemberId]) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("delete from grants where assistant = $1").bind(assistant.0).execute(&mut *transaction).await?;
        for member in members {
            let sql = "insert into grants (assistant, member) select $1, id from members where id = $2
                       on conflict do nothing";
            sqlx::query(sql).bind(assistant.0).bind(member.0).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }
}
