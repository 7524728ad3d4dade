//! Topics that are back after the team dealt with them, and topics that grow so much that owners should know.

use std::collections::HashMap;

use afterword_model::{AssistantId, Timestamp, TopicId};
use afterword_store::{TopicRecord, TopicStatus};
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};
use jiff::SignedDuration;
use tokio::task;
use tracing::info;

use super::{learning::Learner, models::heir};
use crate::work::WorkError;

/// What came of late to a topic.
#[derive(Clone, Copy, Debug, Default)]
struct Lately {
    last_ended_at: Option<Timestamp>,
    chats: i64,
    /// In as many days before.
    chats_before: i64,
}

impl Learner {
    /// Opens topics again that chats have joined since the team dealt with them, and makes alerts of those that grow.
    pub(super) async fn notice(&self, assistant: AssistantId) -> Result<(), WorkError> {
        let topics = self.catalog.topics(assistant).await?;
        if topics.is_empty() {
            return Ok(());
        }
        let (now, settings) = (self.clock.now(), self.catalog.topic_alert_settings(assistant).await?);
        let days = SignedDuration::from_hours(settings.days.saturating_mul(24));
        let since = now.checked_sub(days).unwrap_or(Timestamp::UNIX_EPOCH);
        let before = since.checked_sub(days).unwrap_or(Timestamp::UNIX_EPOCH);
        let warehouse = self.warehouse.clone();
        let found = task::spawn_blocking(move || lately(&warehouse, assistant, (before, since))).await??;
        for (topic, lately) in of_heirs(&topics, &found) {
            if let (TopicStatus::Done, Some(done_at)) = (topic.status, topic.done_at)
                && lately.last_ended_at.is_some_and(|ended_at| ended_at > done_at)
            {
                let _turn = self.models.turn(assistant).await;
                if self.catalog.reopen_topic(assistant, &topic.id, done_at).await? {
                    info!(assistant = assistant.0, topic = topic.id.as_str(), "a topic that was dealt with is back");
                }
            }
            // A topic that is always busy is no news: it must have reached the number just now.
            let is_growing =
                settings.chats > 0 && lately.chats >= settings.chats && lately.chats_before < settings.chats;
            let was_told = topic.told_at.is_some_and(|told_at| told_at >= since);
            if is_growing && !was_told {
                let _turn = self.models.turn(assistant).await;
                let found = (lately.chats, settings.days);
                if self.catalog.make_topic_alert(assistant, &topic.id, found, since, now).await? {
                    info!(assistant = assistant.0, topic = topic.id.as_str(), chats = lately.chats, "a topic grows");
                }
            }
        }
        Ok(())
    }
}

/// What came to each topic, or to one that it took the chats of.
fn of_heirs<'a>(topics: &'a [TopicRecord], found: &HashMap<TopicId, Lately>) -> Vec<(&'a TopicRecord, Lately)> {
    let mut of_heirs: HashMap<&TopicId, Lately> = HashMap::new();
    for topic in topics {
        let Some(lately) = found.get(&topic.id) else { continue };
        let sum = of_heirs.entry(&heir(topics, topic).id).or_default();
        sum.last_ended_at = sum.last_ended_at.max(lately.last_ended_at);
        sum.chats += lately.chats;
        sum.chats_before += lately.chats_before;
    }
    topics.iter().filter_map(|topic| Some((topic, *of_heirs.get(&topic.id)?))).collect()
}

fn lately(
    warehouse: &Warehouse,
    assistant: AssistantId,
    (before, since): (Timestamp, Timestamp),
) -> Result<HashMap<TopicId, Lately>, WarehouseError> {
    let params = [Value::from(since), Value::from(before), Value::from(since), Value::from(assistant.0)];
    let mut found = HashMap::new();
    for batch in warehouse.query(include_str!("sql/noticed.sql"), &params)? {
        let piece = Columns(&batch);
        for row in 0..piece.len() {
            let Some(topic) = piece.text("topic", row)? else { continue };
            let last = piece.time("last_ended_at", row)?.and_then(|time| Timestamp::from_microsecond(time).ok());
            let count = |name| Ok::<_, WarehouseError>(piece.int(name, row)?.unwrap_or(0));
            let (chats, chats_before) = (count("chats")?, count("chats_before")?);
            found.insert(TopicId(topic.to_owned()), Lately { last_ended_at: last, chats, chats_before });
        }
    }
    Ok(found)
}
