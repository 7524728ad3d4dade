//! What a language model is still to be asked, and what it has cost.

use afterword_model::{AssistantId, ConversationId, Timestamp};
use jiff::civil::Date;
use sqlx::{QueryBuilder, Row as _};

use crate::{
    Catalog, StoreError,
    sqlite::{Db, MAX_BINDS},
};

/// Chats that one statement writes.
const CHUNK: usize = 500;
const _: () = assert!(CHUNK * 5 <= MAX_BINDS, "a chat is written with five values");

/// A chat that a language model is to be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WantedChat {
    /// The assistant.
    pub assistant: AssistantId,
    /// The conversation.
    pub conversation: ConversationId,
    /// Which chat of it, from 1.
    pub number: usize,
}

/// Work of a language model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// Tokens read and written.
    pub tokens: i64,
    /// Millionths of a US dollar.
    pub micro_usd: i64,
}

/// How much a language model may work in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpendingLimit {
    /// So many tokens.
    Tokens(i64),
    /// So many millionths of a US dollar.
    MicroUsd(i64),
}

impl SpendingLimit {
    fn allows(self, spent: Spending) -> bool {
        match self {
            Self::Tokens(limit) => spent.tokens <= limit,
            Self::MicroUsd(limit) => spent.micro_usd <= limit,
        }
    }
}

impl Catalog {
    /// Notes chats of which a language model is to be asked. One that is noted already stays as it is.
    pub async fn want_asked(&self, chats: &[WantedChat], now: Timestamp) -> Result<(), StoreError> {
        let now = now.as_microsecond();
        let mut transaction = self.begin().await?;
        for chunk in chats.chunks(CHUNK) {
            let mut insert = QueryBuilder::<Db>::new(
                "insert into model_queue (assistant, conversation, number, wanted_at, due_at) ",
            );
            insert.push_values(chunk, |mut row, chat| {
                row.push_bind(chat.assistant.0)
                    .push_bind(chat.conversation.as_str())
                    .push_bind(i64::try_from(chat.number).unwrap_or(i64::MAX))
                    .push_bind(now)
                    .push_bind(now);
            });
            insert.push(" on conflict (assistant, conversation, number) do nothing");
            insert.build().execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Up to `limit` chats that are to be asked about by `now`, the longest due first.
    pub async fn wanted_chats(&self, now: Timestamp, limit: u32) -> Result<Vec<WantedChat>, StoreError> {
        let sql = "select assistant, conversation, number from model_queue
                   where due_at <= $1 order by due_at, assistant, conversation, number limit $2";
        let rows = sqlx::query(sql).bind(now.as_microsecond()).bind(limit).fetch_all(self.reader()).await?;
        let read = |row: &crate::sqlite::Row| {
            let number: i64 = row.try_get("number")?;
            Ok(WantedChat {
                assistant: AssistantId(row.try_get("assistant")?),
                conversation: ConversationId(row.try_get("conversation")?),
                number: usize::try_from(number).map_err(StoreError::new)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// How many chats are still to be asked about.
    pub async fn count_wanted(&self) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("select count(*) from model_queue").fetch_one(self.reader()).await?;
        Ok(count.unsigned_abs())
    }

    /// The chat is not to be asked about before `due_at`.
    pub async fn postpone_asking(&self, chat: &WantedChat, due_at: Timestamp) -> Result<(), StoreError> {
        let sql = "update model_queue set due_at = $4 where assistant = $1 and conversation = $2 and number = $3";
        sqlx::query(sql)
            .bind(chat.assistant.0)
            .bind(chat.conversation.as_str())
            .bind(i64::try_from(chat.number).unwrap_or(i64::MAX))
            .bind(due_at.as_microsecond())
            .execute(self.writer())
            .await?;
        Ok(())
    }

    /// The chat was asked about, or need not be.
    pub async fn finish_asking(&self, chat: &WantedChat) -> Result<(), StoreError> {
        let sql = "delete from model_queue where assistant = $1 and conversation = $2 and number = $3";
        sqlx::query(sql)
            .bind(chat.assistant.0)
            .bind(chat.conversation.as_str())
            .bind(i64::try_from(chat.number).unwrap_or(i64::MAX))
            .execute(self.writer())
            .await?;
        Ok(())
    }

    /// Gives up asking about chats that were noted by `until`. Answers how many.
    pub async fn give_up_asking(&self, until: Timestamp) -> Result<u64, StoreError> {
        let sql = "delete from model_queue where wanted_at <= $1";
        Ok(sqlx::query(sql).bind(until.as_microsecond()).execute(self.writer()).await?.rows_affected())
    }

    /// Sets aside what a question may cost, before it is asked. Answers false, and sets nothing aside, where the day's limit
    /// does not allow it.
    pub async fn reserve_spending(&self, day: Date, cost: Spending, limit: SpendingLimit) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let sql = "select tokens, micro_usd from model_spending where day = $1";
        let known: Option<(i64, i64)> =
            sqlx::query_as(sql).bind(day.to_string()).fetch_optional(&mut *transaction).await?;
        let (tokens, micro_usd) = known.unwrap_or_default();
        let spent = Spending {
            tokens: tokens.saturating_add(cost.tokens),
            micro_usd: micro_usd.saturating_add(cost.micro_usd),
        };
        if !limit.allows(spent) {
            return Ok(false);
        }
        let sql = "insert into model_spending (day, tokens, micro_usd) values ($1, $2, $3)
                   on conflict (day) do update set tokens = excluded.tokens, micro_usd = excluded.micro_usd";
        sqlx::query(sql)
            .bind(day.to_string())
            .bind(spent.tokens)
            .bind(spent.micro_usd)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Puts what a question did cost in place of what was set aside for it.
    pub async fn settle_spending(&self, day: Date, reserved: Spending, cost: Spending) -> Result<(), StoreError> {
        let sql = "update model_spending
                   set tokens = max(0, tokens + $2), micro_usd = max(0, micro_usd + $3) where day = $1";
        sqlx::query(sql)
            .bind(day.to_string())
            .bind(cost.tokens - reserved.tokens)
            .bind(cost.micro_usd - reserved.micro_usd)
            .execute(self.writer())
            .await?;
        Ok(())
    }

    /// What was spent on a day.
    pub async fn spending(&self, day: Date) -> Result<Spending, StoreError> {
        let sql = "select tokens, micro_usd from model_spending where day = $1";
        let known: Option<(i64, i64)> = sqlx::query_as(sql).bind(day.to_string()).fetch_optional(self.reader()).await?;
        let (tokens, micro_usd) = known.unwrap_or_default();
        Ok(Spending { tokens, micro_usd })
    }
}
