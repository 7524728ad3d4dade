//! What the fold remembers, and how far it has come.
//!
//! The fold reads rows of the journal after the checkpoint, writes facts to the warehouse under the number of the last
//! row, and then calls [`Catalog::finish_fold`]. If the process ends between the two, the checkpoint still stands before
//! those rows: the same rows are read again and give the same facts.

use std::collections::{HashMap, HashSet};

use afterword_model::{AssistantId, ConversationId, Timestamp};
use sqlx::{QueryBuilder, Row as _};
use tokio::task::spawn_blocking;

use crate::{
    Catalog, StoreError,
    sqlite::{Db, MAX_BINDS, Row, as_integer, as_seq},
};

/// Compression of a state; it is read and written each time its conversation goes on.
const LEVEL: i32 = 1;
/// Conversations that one statement asks for or writes.
const CHUNK: usize = 500;
const _: () = assert!(CHUNK * 4 <= MAX_BINDS, "a state is written with four values");

/// What the fold remembers of a conversation.
#[derive(Clone, Debug)]
pub struct ConversationRecord {
    /// The assistant.
    pub assistant: AssistantId,
    /// The conversation.
    pub conversation: ConversationId,
    /// Opaque text.
    pub state: String,
    /// When the conversation asks to be looked at although nothing happens, such as to seal a chat.
    pub due_at: Option<Timestamp>,
}

/// A conversation that asked to be looked at by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueConversation {
    /// The assistant.
    pub assistant: AssistantId,
    /// The conversation.
    pub conversation: ConversationId,
    /// Opaque text.
    pub state: String,
}

impl Catalog {
    /// The number of the last journal row that was folded; 0 before the first.
    pub async fn checkpoint(&self) -> Result<u64, StoreError> {
        let sql = "select value from counters where name = 'checkpoint'";
        let checkpoint: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(as_seq(checkpoint))
    }

    /// What is remembered of these conversations; those that are new are absent.
    pub async fn conversations(
        &self,
        wanted: &[(AssistantId, ConversationId)],
    ) -> Result<HashMap<(AssistantId, ConversationId), String>, StoreError> {
        let wanted: HashSet<&(AssistantId, ConversationId)> = wanted.iter().collect();
        let mut ordered: Vec<_> = wanted.into_iter().collect();
        ordered.sort_unstable();

        let mut found: Vec<Row> = Vec::with_capacity(ordered.len());
        for chunk in ordered.chunks(CHUNK) {
            // A join, since SQLite walks the whole table for `(assistant, conversation) in (values …)`.
            let mut select = QueryBuilder::<Db>::new("with wanted (a, c) as (");
            select.push_values(chunk, |mut pair, (assistant, conversation)| {
                pair.push_bind(assistant.0).push_bind(conversation.as_str());
            });
            select.push(
                ") select assistant, conversation, state from wanted
                 join conversations on assistant = a and conversation = c",
            );
            found.extend(select.build().fetch_all(self.reader()).await?);
        }
        let pair = |row: &Row| {
            let found = read(row)?;
            Ok(((found.assistant, found.conversation), found.state))
        };
        spawn_blocking(move || found.iter().map(pair).collect()).await?
    }

    /// Ends a fold of all rows up to `through`, in one transaction: the states take the place of earlier ones, the rows
    /// leave the journal, the checkpoint moves. Each conversation is in `states` at most once. Calling it again with the
    /// same arguments changes nothing.
    pub async fn finish_fold(&self, through: u64, states: Vec<ConversationRecord>) -> Result<(), StoreError> {
        let states = spawn_blocking(|| states.into_iter().map(compress).collect::<Result<Vec<_>, _>>()).await??;
        let through = as_integer(through);
        let mut transaction = self.begin().await?;
        for chunk in states.chunks(CHUNK) {
            let mut upsert =
                QueryBuilder::<Db>::new("insert into conversations (assistant, conversation, due_at, state) ");
            upsert.push_values(chunk, |mut row, (record, state)| {
                row.push_bind(record.assistant.0)
                    .push_bind(record.conversation.as_str())
                    .push_bind(record.due_at.map(Timestamp::as_microsecond))
                    .push_bind(state.as_slice());
            });
            upsert.push(
                " on conflict (assistant, conversation) do update set due_at = excluded.due_at, state = excluded.state",
            );
            upsert.build().persistent(chunk.len() == CHUNK).execute(&mut *transaction).await?;
        }
        let statements = [
            "update counters set value = value - (select coalesce(sum(count), 0) from journal where seq <= $1)
             where name = 'pending'",
            "delete from journal where seq <= $1",
            "update counters set value = $1 where name = 'checkpoint' and value < $1",
        ];
        for sql in statements {
            sqlx::query(sql).bind(through).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Up to `limit` conversations that asked to be looked at by `now`, those that asked for the earliest time first.
    pub async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueConversation>, StoreError> {
        let sql = "select assistant, conversation, state from conversations
                   where due_at is not null and due_at <= $1 order by due_at, assistant, conversation limit $2";
        let rows = sqlx::query(sql).bind(now.as_microsecond()).bind(limit).fetch_all(self.reader()).await?;
        spawn_blocking(move || rows.iter().map(read).collect()).await?
    }
}

fn read(row: &Row) -> Result<DueConversation, StoreError> {
    let state: &[u8] = row.try_get("state")?;
    Ok(DueConversation {
        assistant: AssistantId(row.try_get("assistant")?),
        conversation: ConversationId(row.try_get("conversation")?),
        state: String::from_utf8(zstd::decode_all(state)?).map_err(StoreError::new)?,
    })
}

fn compress(record: ConversationRecord) -> Result<(ConversationRecord, Vec<u8>), StoreError> {
    let state = zstd::bulk::compress(record.state.as_bytes(), LEVEL)?;
    Ok((record, state))
}
