//! Topics that grow, and whom to tell: what is found out here is told by others.

use afterword_model::{AssistantId, Timestamp, TopicId};
use sqlx::Row as _;

use crate::{Catalog, StoreError};

/// When owners are told that a topic grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicAlertSettings {
    /// So many chats; 0: they are never told.
    pub chats: i64,
    /// Within so many days.
    pub days: i64,
}

impl Default for TopicAlertSettings {
    fn default() -> Self {
        Self { chats: 10, days: 7 }
    }
}

/// A topic that grew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicAlert {
    /// Its number.
    pub id: i64,
    /// The assistant.
    pub assistant: AssistantId,
    /// The topic.
    pub topic: TopicId,
    /// What the topic is called now.
    pub name: String,
    /// So many chats came.
    pub chats: i64,
    /// Within so many days.
    pub days: i64,
    /// When it was found out.
    pub made_at: Timestamp,
}

impl Catalog {
    /// When owners of an assistant are told that a topic grows.
    pub async fn topic_alert_settings(&self, assistant: AssistantId) -> Result<TopicAlertSettings, StoreError> {
        let sql = "select chats, days from topic_alert_settings where assistant = $1";
        let Some(row) = sqlx::query(sql).bind(assistant.0).fetch_optional(self.reader()).await? else {
            return Ok(TopicAlertSettings::default());
        };
        Ok(TopicAlertSettings { chats: row.try_get("chats")?, days: row.try_get("days")? })
    }

    /// Says when owners of an assistant are told.
    pub async fn set_topic_alert_settings(
        &self,
        assistant: AssistantId,
        settings: TopicAlertSettings,
    ) -> Result<(), StoreError> {
        let sql = "insert into topic_alert_settings (assistant, chats, days) values ($1, $2, $3)
                   on conflict (assistant) do update set chats = excluded.chats, days = excluded.days";
        let mut transaction = self.begin().await?;
        sqlx::query(sql).bind(assistant.0).bind(settings.chats).bind(settings.days).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Makes an alert of an open topic, unless one was made at or after `told_since`. Answers whether it did.
    pub async fn make_topic_alert(
        &self,
        assistant: AssistantId,
        topic: &TopicId,
        found: (i64, i64),
        told_since: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (chats, days) = found;
        let mut transaction = self.begin().await?;
        let sql = "update topics set told_at = $1
                   where assistant = $2 and topic = $3 and status = 'open' and merged_into is null
                     and (told_at is null or told_at < $4)";
        let told = sqlx::query(sql)
            .bind(now.as_microsecond())
            .bind(assistant.0)
            .bind(topic.as_str())
            .bind(told_since.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        if told.rows_affected() == 0 {
            return Ok(false);
        }
        let sql = "insert into topic_alerts (assistant, topic, chats, days, made_at) values ($1, $2, $3, $4, $5)";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(topic.as_str())
            .bind(chats)
            .bind(days)
            .bind(now.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// The alerts of all assistants that nobody was told of yet, earliest first.
    pub async fn unsent_topic_alerts(&self) -> Result<Vec<TopicAlert>, StoreError> {
        let sql = "select id, topic_alerts.assistant, topic_alerts.topic, name, chats, days, topic_alerts.made_at
                   from topic_alerts
                   join topics on topics.assistant = topic_alerts.assistant and topics.topic = topic_alerts.topic
                   where sent_at is null order by id";
        let rows = sqlx::query(sql).fetch_all(self.reader()).await?;
        let alert = |row: &crate::sqlite::Row| {
            Ok(TopicAlert {
                id: row.try_get("id")?,
                assistant: AssistantId(row.try_get("assistant")?),
                topic: TopicId(row.try_get("topic")?),
                name: row.try_get("name")?,
                chats: row.try_get("chats")?,
                days: row.try_get("days")?,
                made_at: Timestamp::from_microsecond(row.try_get("made_at")?)?,
            })
        };
        rows.iter().map(alert).collect()
    }

    /// Remembers that an alert was told. Answers whether it was not yet.
    pub async fn mark_topic_alert_sent(&self, id: i64, now: Timestamp) -> Result<bool, StoreError> {
        let sql = "update topic_alerts set sent_at = $1 where id = $2 and sent_at is null";
        let mut transaction = self.begin().await?;
        let marked = sqlx::query(sql).bind(now.as_microsecond()).bind(id).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(marked.rows_affected() > 0)
    }
}
