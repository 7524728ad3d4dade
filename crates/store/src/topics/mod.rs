//! Topics: what was learnt about them, and what the team says of them.

mod alerts;
mod model;

use afterword_model::{AssistantId, Timestamp, TopicId};
use sqlx::Row as _;

use crate::{Catalog, StoreError, sqlite::Row};

pub use alerts::{TopicAlert, TopicAlertSettings};
pub use model::{NewTopicModel, TopicModelRecord};

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

impl Catalog {
    /// Every topic that an assistant ever had, in the order of their ids.
    pub async fn topics(&self, assistant: AssistantId) -> Result<Vec<TopicRecord>, StoreError> {
        let sql = "select topic, name, named_by_team, status, pinned, merged_into, made_at, done_at, told_at
                   from topics where assistant = $1 order by topic";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Opens a topic again that was dealt with at `done_at`, unless the team has said something else since.
    pub async fn reopen_topic(
        &self,
        assistant: AssistantId,
        topic: &TopicId,
        done_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let sql = "update topics set status = 'open', done_at = null
                   where assistant = $1 and topic = $2 and status = 'done' and done_at = $3";
        let mut transaction = self.begin().await?;
        let changed = sqlx::query(sql)
            .bind(assistant.0)
            .bind(topic.as_str())
            .bind(done_at.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(changed.rows_affected() > 0)
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
