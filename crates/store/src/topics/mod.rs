//! Topics: what was learnt about them, and what the team says of them.

use afterword_model::{AssistantId, Timestamp, TopicId};
use sqlx::Row as _;
use tokio::task::spawn_blocking;

use crate::{Catalog, StoreError, sqlite::Row};

/// Compression of a model, which is written seldom and may hold some megabytes.
const LEVEL: i32 = 6;

/// What the team thinks of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicStatus {
    /// Worth a look.
    Open,
    /// Dealt with; a similar chat opens it again.
    Done,
    /// Collects chats, and nobody is told.
    Muted,
    /// Collects chats and is left out of lists.
    Hidden,
}

impl TopicStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Open, Self::Done, Self::Muted, Self::Hidden];

    /// The word in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Muted => "muted",
            Self::Hidden => "hidden",
        }
    }

    /// The status called `word`.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// A topic as the catalog has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRecord {
    /// Its id, never given twice.
    pub id: TopicId,
    /// What it is called.
    pub name: String,
    /// Whether the team chose the name; learning then leaves it alone.
    pub named_by_team: bool,
    /// What the team thinks of it.
    pub status: TopicStatus,
    /// Whether it stands before the others.
    pub pinned: bool,
    /// The topic that took its chats.
    pub merged_into: Option<TopicId>,
    /// When it was found or made.
    pub made_at: Timestamp,
    /// When the team dealt with it.
    pub done_at: Option<Timestamp>,
    /// When the owners were last told that it grows.
    pub told_at: Option<Timestamp>,
}

impl TopicRecord {
    /// A topic of which only its name is known.
    pub fn new(id: TopicId, name: String, made_at: Timestamp) -> Self {
        Self {
            id,
            name,
            named_by_team: false,
            status: TopicStatus::Open,
            pinned: false,
            merged_into: None,
            made_at,
            done_at: None,
            told_at: None,
        }
    }
}

/// What was learnt about an assistant's topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicModelRecord {
    /// Opaque text.
    pub model: String,
    /// When it was learnt.
    pub made_at: Timestamp,
    /// Chats that it was learnt from.
    pub chats: i64,
}

impl Catalog {
    /// What was last learnt about the topics of an assistant.
    pub async fn topic_model(&self, assistant: AssistantId) -> Result<Option<TopicModelRecord>, StoreError> {
        let sql = "select model, made_at, chats from topic_models where assistant = $1";
        let Some(row) = sqlx::query(sql).bind(assistant.0).fetch_optional(self.reader()).await? else {
            return Ok(None);
        };
        let (packed, chats): (Vec<u8>, i64) = (row.try_get("model")?, row.try_get("chats")?);
        let made_at = Timestamp::from_microsecond(row.try_get("made_at")?)?;
        let model =
            spawn_blocking(move || String::from_utf8(zstd::decode_all(packed.as_slice())?).map_err(StoreError::new));
        Ok(Some(TopicModelRecord { model: model.await??, made_at, chats }))
    }

    /// Keeps a model, and the topics that it knows, in one transaction.
    pub async fn keep_topic_model(
        &self,
        assistant: AssistantId,
        record: TopicModelRecord,
        topics: &[TopicRecord],
    ) -> Result<(), StoreError> {
        let TopicModelRecord { model, made_at, chats } = record;
        let packed = spawn_blocking(move || zstd::bulk::compress(model.as_bytes(), LEVEL)).await??;
        let mut transaction = self.begin().await?;
        let sql = "insert into topic_models (assistant, model, made_at, chats) values ($1, $2, $3, $4)
                   on conflict (assistant) do update
                   set model = excluded.model, made_at = excluded.made_at, chats = excluded.chats";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(packed)
            .bind(made_at.as_microsecond())
            .bind(chats)
            .execute(&mut *transaction)
            .await?;
        for topic in topics {
            let sql = "insert into topics
                           (assistant, topic, name, named_by_team, status, pinned, merged_into, made_at, done_at, told_at)
                       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                       on conflict (assistant, topic) do update
                       set name = excluded.name, named_by_team = excluded.named_by_team, status = excluded.status,
                           pinned = excluded.pinned, merged_into = excluded.merged_into, done_at = excluded.done_at,
                           told_at = excluded.told_at";
            sqlx::query(sql)
                .bind(assistant.0)
                .bind(topic.id.as_str())
                .bind(&topic.name)
                .bind(topic.named_by_team)
                .bind(topic.status.as_str())
                .bind(topic.pinned)
                .bind(topic.merged_into.as_ref().map(TopicId::as_str))
                .bind(topic.made_at.as_microsecond())
                .bind(topic.done_at.map(Timestamp::as_microsecond))
                .bind(topic.told_at.map(Timestamp::as_microsecond))
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Every topic that an assistant ever had, in the order of their ids.
    pub async fn topics(&self, assistant: AssistantId) -> Result<Vec<TopicRecord>, StoreError> {
        let sql = "select topic, name, named_by_team, status, pinned, merged_into, made_at, done_at, told_at
                   from topics where assistant = $1 order by topic";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<TopicRecord, StoreError> {
    let time = |name: &str| -> Result<Option<Timestamp>, StoreError> {
        let micros: Option<i64> = row.try_get(name)?;
        Ok(micros.map(Timestamp::from_microsecond).transpose()?)
    };
    let status: String = row.try_get("status")?;
    let merged_into: Option<String> = row.try_get("merged_into")?;
    Ok(TopicRecord {
        id: TopicId(row.try_get("topic")?),
        name: row.try_get("name")?,
        named_by_team: row.try_get("named_by_team")?,
        status: TopicStatus::named(&status).unwrap_or(TopicStatus::Open),
        pinned: row.try_get("pinned")?,
        merged_into: merged_into.map(TopicId),
        made_at: Timestamp::from_microsecond(row.try_get("made_at")?)?,
        done_at: time("done_at")?,
        told_at: time("told_at")?,
    })
}
