//! What was learnt about topics, and which change of it is the latest.
//!
//! Learning takes long, and the team may correct meanwhile. Every change of a model gets the next number, and what was
//! learnt is kept only if nothing has changed since learning began.

use afterword_model::{AssistantId, Timestamp, TopicId};
use sqlx::{Row as _, Transaction};
use tokio::task::spawn_blocking;

use super::TopicRecord;
use crate::{Catalog, StoreError, sqlite::Db};

/// Compression of a model, which is written seldom and may hold some megabytes.
const LEVEL: i32 = 6;

/// What is known about an assistant's topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicModelRecord {
    /// Opaque text.
    pub model: String,
    /// When it was learnt or, where nothing was learnt yet, first corrected.
    pub made_at: Timestamp,
    /// Chats that it was learnt from; none where there is only what the team said.
    pub chats: i64,
    /// Number of its latest change.
    pub version: i64,
    /// The change by which chats were last put into topics.
    pub assigned: i64,
}

/// A model that was learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTopicModel {
    /// Opaque text.
    pub model: String,
    /// When it was learnt.
    pub made_at: Timestamp,
    /// Chats that it was learnt from.
    pub chats: i64,
}

impl Catalog {
    /// What is known about the topics of an assistant.
    pub async fn topic_model(&self, assistant: AssistantId) -> Result<Option<TopicModelRecord>, StoreError> {
        let sql = "select model, made_at, chats, version, assigned from topic_models where assistant = $1";
        let Some(row) = sqlx::query(sql).bind(assistant.0).fetch_optional(self.reader()).await? else {
            return Ok(None);
        };
        let packed: Vec<u8> = row.try_get("model")?;
        let model =
            spawn_blocking(move || String::from_utf8(zstd::decode_all(packed.as_slice())?).map_err(StoreError::new));
        Ok(Some(TopicModelRecord {
            model: model.await??,
            made_at: Timestamp::from_microsecond(row.try_get("made_at")?)?,
            chats: row.try_get("chats")?,
            version: row.try_get("version")?,
            assigned: row.try_get("assigned")?,
        }))
    }

    /// The same without the model itself.
    pub async fn topic_model_state(&self, assistant: AssistantId) -> Result<Option<TopicModelRecord>, StoreError> {
        let sql = "select made_at, chats, version, assigned from topic_models where assistant = $1";
        let row = sqlx::query(sql).bind(assistant.0).fetch_optional(self.reader()).await?;
        row.map(|row| {
            Ok(TopicModelRecord {
                model: String::new(),
                made_at: Timestamp::from_microsecond(row.try_get("made_at")?)?,
                chats: row.try_get("chats")?,
                version: row.try_get("version")?,
                assigned: row.try_get("assigned")?,
            })
        })
        .transpose()
    }

    /// Keeps what was learnt, and the topics that it knows, in one transaction, if the model is still at `version` (0:
    /// there is none). Answers with its new version, or nothing where it has changed and nothing was kept.
    pub async fn keep_topic_model(
        &self,
        assistant: AssistantId,
        new: NewTopicModel,
        topics: &[TopicRecord],
        version: i64,
    ) -> Result<Option<i64>, StoreError> {
        let packed = pack(new.model).await?;
        let mut transaction = self.begin().await?;
        if found(&mut transaction, assistant).await? != version {
            return Ok(None);
        }
        let sql = "insert into topic_models (assistant, model, made_at, chats, version) values ($1, $2, $3, $4, $5)
                   on conflict (assistant) do update
                   set model = excluded.model, made_at = excluded.made_at, chats = excluded.chats,
                       version = excluded.version";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(packed)
            .bind(new.made_at.as_microsecond())
            .bind(new.chats)
            .bind(version + 1)
            .execute(&mut *transaction)
            .await?;
        keep(&mut transaction, assistant, topics).await?;
        transaction.commit().await?;
        Ok(Some(version + 1))
    }

    /// Keeps what the team corrected, and the topics that it changed. `moves`: chats belong elsewhere now, which
    /// `assigned` then says until they are put there.
    pub async fn correct_topic_model(
        &self,
        assistant: AssistantId,
        model: String,
        topics: &[TopicRecord],
        moves: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let packed = pack(model).await?;
        let mut transaction = self.begin().await?;
        let sql = "insert into topic_models (assistant, model, made_at, chats, version, assigned)
                   values ($1, $2, $3, 0, 1, $4)
                   on conflict (assistant) do update
                   set model = excluded.model, version = version + 1,
                       assigned = case when $5 or assigned < version then assigned else version + 1 end";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(packed)
            .bind(now.as_microsecond())
            .bind(i64::from(!moves))
            .bind(moves)
            .execute(&mut *transaction)
            .await?;
        keep(&mut transaction, assistant, topics).await?;
        Ok(transaction.commit().await?)
    }

    /// Remembers that chats were put into topics as the model of that version has it.
    pub async fn topics_assigned(&self, assistant: AssistantId, version: i64) -> Result<(), StoreError> {
        let sql = "update topic_models set assigned = $1 where assistant = $2 and assigned < $1";
        let mut transaction = self.begin().await?;
        sqlx::query(sql).bind(version).bind(assistant.0).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }
}

async fn pack(model: String) -> Result<Vec<u8>, StoreError> {
    Ok(spawn_blocking(move || zstd::bulk::compress(model.as_bytes(), LEVEL)).await??)
}

/// The version of the model that there is.
async fn found(transaction: &mut Transaction<'_, Db>, assistant: AssistantId) -> Result<i64, StoreError> {
    let sql = "select version from topic_models where assistant = $1";
    let version: Option<i64> = sqlx::query_scalar(sql).bind(assistant.0).fetch_optional(&mut **transaction).await?;
    Ok(version.unwrap_or(0))
}

async fn keep(
    transaction: &mut Transaction<'_, Db>,
    assistant: AssistantId,
    topics: &[TopicRecord],
) -> Result<(), StoreError> {
    let sql = "insert into topics
                   (assistant, topic, name, named_by_team, status, pinned, merged_into, made_at, done_at, told_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
               on conflict (assistant, topic) do update
               set name = excluded.name, named_by_team = excluded.named_by_team, status = excluded.status,
                   pinned = excluded.pinned, merged_into = excluded.merged_into, done_at = excluded.done_at,
                   told_at = excluded.told_at";
    for topic in topics {
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
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}
