//! Reviews: the mark that somebody of the team has dealt with a feedback.

use std::collections::HashMap;

use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use sqlx::Row as _;

use crate::{Catalog, StoreError};

/// Which feedback of an assistant: that on the message of a conversation.
pub type FeedbackKey = (ConversationId, MessageId);

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What the member was called who made it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Catalog {
    /// Marks a feedback as reviewed. A mark that is there stays.
    pub async fn mark_reviewed(
        &self,
        assistant: AssistantId,
        (conversation, message): &FeedbackKey,
        review: &Review,
    ) -> Result<(), StoreError> {
        let sql = "insert into reviews (assistant, conversation, message, reviewed_by, reviewed_at)
                   values ($1, $2, $3, $4, $5) on conflict do nothing";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(conversation.as_str())
            .bind(message.as_str())
            .bind(&review.by)
            .bind(review.at.as_microsecond())
            .execute(self.writer())
            .await?;
        Ok(())
    }

    /// Takes the mark away. Whether it was there.
    pub async fn unmark_reviewed(
        &self,
        assistant: AssistantId,
        (conversation, message): &FeedbackKey,
    ) -> Result<bool, StoreError> {
        let sql = "delete from reviews where assistant = $1 and conversation = $2 and message = $3";
        let done = sqlx::query(sql)
            .bind(assistant.0)
            .bind(conversation.as_str())
            .bind(message.as_str())
            .execute(self.writer())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Every mark of an assistant.
    pub async fn reviews(&self, assistant: AssistantId) -> Result<HashMap<FeedbackKey, Review>, StoreError> {
        let sql = "select conversation, message, reviewed_by, reviewed_at from reviews where assistant = $1";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        let entry = |row: &crate::sqlite::Row| {
            let key = (ConversationId(row.try_get("conversation")?), MessageId(row.try_get("message")?));
            let at = Timestamp::from_microsecond(row.try_get("reviewed_at")?)?;
            Ok((key, Review { by: row.try_get("reviewed_by")?, at }))
        };
        rows.iter().map(entry).collect()
    }
}
