//! Reviews: the mark that somebody of the team has dealt with a feedback.

use std::collections::HashMap;

use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use sqlx::{QueryBuilder, Row as _};

use crate::{Catalog, StoreError, sqlite::Row};

/// Feedbacks whose marks are looked up by one statement.
const MAX_KEYS: usize = 1_000;

/// Which feedback of an assistant: that on the message of a conversation.
pub type FeedbackKey = (ConversationId, MessageId);

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What the member was called who made it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// When the feedback was given that was dealt with; unknown for marks of old.
    pub given_at: Option<Timestamp>,
}

impl Review {
    /// Whether the mark is on what the user said at that time, and not on what they said before they changed their mind.
    pub fn is_of(&self, given_at: Timestamp) -> bool {
        self.given_at.is_none_or(|reviewed| reviewed == given_at)
    }
}

impl Catalog {
    /// Marks a feedback as reviewed. A mark on the same feedback stays; one on what the user said before is replaced.
    pub async fn mark_reviewed(
        &self,
        assistant: AssistantId,
        (conversation, message): &FeedbackKey,
        review: &Review,
    ) -> Result<(), StoreError> {
        let sql = "insert into reviews (assistant, conversation, message, reviewed_by, reviewed_at, given_at)
                   values ($1, $2, $3, $4, $5, $6)
                   on conflict (assistant, conversation, message) do update set
                       reviewed_by = excluded.reviewed_by,
                       reviewed_at = excluded.reviewed_at,
                       given_at = excluded.given_at
                   where reviews.given_at <> excluded.given_at";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(conversation.as_str())
            .bind(message.as_str())
            .bind(&review.by)
            .bind(review.at.as_microsecond())
            .bind(review.given_at.map(Timestamp::as_microsecond))
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

    /// Every mark of an assistant, those among them that are on what users said before they changed it.
    pub async fn reviews(&self, assistant: AssistantId) -> Result<HashMap<FeedbackKey, Review>, StoreError> {
        let sql = "select conversation, message, reviewed_by, reviewed_at, given_at from reviews where assistant = $1";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// The marks on these feedbacks, where there are any.
    pub async fn reviews_of(
        &self,
        assistant: AssistantId,
        keys: &[FeedbackKey],
    ) -> Result<HashMap<FeedbackKey, Review>, StoreError> {
        let mut found = HashMap::new();
        for keys in keys.chunks(MAX_KEYS) {
            let mut sql = QueryBuilder::new(
                "select conversation, message, reviewed_by, reviewed_at, given_at from reviews where assistant = ",
            );
            sql.push_bind(assistant.0).push(" and (conversation, message) in (");
            sql.push_values(keys, |mut row, (conversation, message)| {
                row.push_bind(conversation.as_str()).push_bind(message.as_str());
            });
            let rows = sql.push(")").build().fetch_all(self.reader()).await?;
            for row in &rows {
                let (key, review) = read(row)?;
                found.insert(key, review);
            }
        }
        Ok(found)
    }
}

fn read(row: &Row) -> Result<(FeedbackKey, Review), StoreError> {
    let key = (ConversationId(row.try_get("conversation")?), MessageId(row.try_get("message")?));
    let at = Timestamp::from_microsecond(row.try_get("reviewed_at")?)?;
    let given_at = row.try_get::<Option<i64>, _>("given_at")?.map(Timestamp::from_microsecond).transpose()?;
    Ok((key, Review { by: row.try_get("reviewed_by")?, at, given_at }))
}
