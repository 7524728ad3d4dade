//! The chats that show an issue.

use afterword_model::{AssistantId, ChatId, MessageId, Timestamp, Trouble};
use sqlx::{Row as _, Transaction};

use super::{IssueError, history::remember, word};
use crate::{
    Catalog, StoreError,
    sqlite::{Db, Row},
};

/// The most chats that an issue holds.
pub const MAX_ISSUE_CHATS: usize = 1_000;

/// A chat that shows an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueChat {
    /// The chat.
    pub chat: ChatId,
    /// The response that shows it, if one was named.
    pub message: Option<MessageId>,
    /// What went wrong in it; nothing where somebody chose it.
    pub why: Option<Trouble>,
    /// What the member was called who added it.
    pub added_by: String,
    /// When.
    pub added_at: Timestamp,
}

/// A chat to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewIssueChat {
    /// The chat.
    pub chat: ChatId,
    /// The response that shows the issue.
    pub message: Option<MessageId>,
    /// What went wrong in it; nothing where somebody chose it.
    pub why: Option<Trouble>,
}

impl Catalog {
    /// The chats of an issue, those added last first.
    pub async fn issue_chats(&self, assistant: AssistantId, number: i64) -> Result<Vec<IssueChat>, StoreError> {
        let sql = "select number, chat, message, why, added_by, added_at from issue_chats
                   where assistant = $1 and number = $2 order by added_at desc, chat";
        let rows = sqlx::query(sql).bind(assistant.0).bind(number).fetch_all(self.reader()).await?;
        rows.iter().map(|row| Ok(read(row)?.1)).collect()
    }

    /// The chats of every issue, each with the issue's number.
    pub async fn filed_chats(&self, assistant: AssistantId) -> Result<Vec<(i64, IssueChat)>, StoreError> {
        let sql = "select number, chat, message, why, added_by, added_at from issue_chats
                   where assistant = $1 order by number, chat";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Adds chats to an issue. One that it has stays as it is.
    pub async fn add_issue_chats(
        &self,
        assistant: AssistantId,
        number: i64,
        chats: &[NewIssueChat],
        by: &str,
        now: Timestamp,
    ) -> Result<(), IssueError> {
        let mut transaction = self.begin().await?;
        touch(&mut transaction, assistant, number, now).await?;
        let (before, after) = insert(&mut transaction, (assistant, number), chats, (by, now)).await?;
        if before != after {
            let (before, after) = (before.to_string(), after.to_string());
            let key = (assistant, number);
            remember(&mut transaction, key, (by, now), "chats", Some(&before), Some(&after)).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Takes a chat off an issue. Whether it was there.
    pub async fn remove_issue_chat(
        &self,
        assistant: AssistantId,
        number: i64,
        chat: &ChatId,
        by: &str,
        now: Timestamp,
    ) -> Result<bool, IssueError> {
        let mut transaction = self.begin().await?;
        touch(&mut transaction, assistant, number, now).await?;
        let sql = "delete from issue_chats where assistant = $1 and number = $2 and chat = $3";
        let done =
            sqlx::query(sql).bind(assistant.0).bind(number).bind(chat.as_str()).execute(&mut *transaction).await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        remember(&mut transaction, (assistant, number), (by, now), "chat", Some(chat.as_str()), None).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Adds chats and says how many there were before and are now.
pub(super) async fn insert(
    transaction: &mut Transaction<'static, Db>,
    (assistant, number): (AssistantId, i64),
    chats: &[NewIssueChat],
    (by, now): (&str, Timestamp),
) -> Result<(i64, i64), IssueError> {
    let count = "select count(*) from issue_chats where assistant = $1 and number = $2";
    let before: i64 = sqlx::query_scalar(count).bind(assistant.0).bind(number).fetch_one(&mut **transaction).await?;
    for chat in chats {
        let sql = "insert into issue_chats (assistant, number, chat, message, why, added_by, added_at)
                   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(number)
            .bind(chat.chat.as_str())
            .bind(chat.message.as_ref().map(MessageId::as_str))
            .bind(chat.why.map(Trouble::as_str))
            .bind(by)
            .bind(now.as_microsecond())
            .execute(&mut **transaction)
            .await?;
    }
    let after: i64 = sqlx::query_scalar(count).bind(assistant.0).bind(number).fetch_one(&mut **transaction).await?;
    if usize::try_from(after).is_ok_and(|after| after > MAX_ISSUE_CHATS) {
        return Err(IssueError::TooManyChats);
    }
    Ok((before, after))
}

/// Says that the issue was changed now.
async fn touch(
    transaction: &mut Transaction<'static, Db>,
    assistant: AssistantId,
    number: i64,
    now: Timestamp,
) -> Result<(), IssueError> {
    let sql = "update issues set updated_at = $3 where assistant = $1 and number = $2";
    let done =
        sqlx::query(sql).bind(assistant.0).bind(number).bind(now.as_microsecond()).execute(&mut **transaction).await?;
    if done.rows_affected() == 0 { Err(IssueError::Unknown) } else { Ok(()) }
}

fn read(row: &Row) -> Result<(i64, IssueChat), StoreError> {
    let why: Option<&str> = row.try_get("why")?;
    let chat = IssueChat {
        chat: ChatId(row.try_get("chat")?),
        message: row.try_get::<Option<String>, _>("message")?.map(MessageId),
        why: why.map(|why| word(&Trouble::ALL, Trouble::as_str, why)).transpose()?,
        added_by: row.try_get("added_by")?,
        added_at: Timestamp::from_microsecond(row.try_get("added_at")?)?,
    };
    Ok((row.try_get("number")?, chat))
}
