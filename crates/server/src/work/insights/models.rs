//! What is known of topics: read by seals, changed by learning and by the team, one change at a time.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use afterword_insight::topics::{TopicId as Number, TopicModel};
use afterword_model::{AssistantId, TopicId};
use afterword_store::TopicRecord;
use tokio::sync::{Mutex as Turns, Notify, OwnedMutexGuard};

/// What is known of topics, by assistant. Clones share it.
#[derive(Clone, Default)]
pub struct TopicModels(Arc<Shared>);

#[derive(Default)]
struct Shared {
    models: Mutex<HashMap<AssistantId, Arc<TopicModel>>>,
    turns: Mutex<HashMap<AssistantId, Arc<Turns<()>>>>,
    corrected: Notify,
}

impl TopicModels {
    /// The model of an assistant.
    pub fn of(&self, assistant: AssistantId) -> Option<Arc<TopicModel>> {
        self.0.models.lock().unwrap_or_else(PoisonError::into_inner).get(&assistant).cloned()
    }

    /// Puts a model in place of the one before. To be called in turn, once the catalog has it.
    pub fn put(&self, assistant: AssistantId, model: TopicModel) {
        self.0.models.lock().unwrap_or_else(PoisonError::into_inner).insert(assistant, Arc::new(model));
    }

    /// Waits for one's turn to change the topics of an assistant, in memory and in the catalog. It ends with the guard.
    pub async fn turn(&self, assistant: AssistantId) -> OwnedMutexGuard<()> {
        let turns = {
            let mut turns = self.0.turns.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(turns.entry(assistant).or_default())
        };
        turns.lock_owned().await
    }

    /// Says that chats belong elsewhere now.
    pub fn corrected(&self) {
        self.0.corrected.notify_one();
    }

    /// Waits until somebody says so.
    pub async fn until_corrected(&self) {
        self.0.corrected.notified().await;
    }
}

/// The id of a topic as the journal and the warehouse have it.
pub fn topic_id(number: Number) -> TopicId {
    TopicId(format!("t{}", number.0))
}

/// The id of a topic as the model has it.
pub fn topic_number(id: &TopicId) -> Option<Number> {
    id.as_str().strip_prefix('t')?.parse().ok().map(Number)
}

/// The topic that took the chats of that one, or that one itself.
pub fn heir<'a>(topics: &'a [TopicRecord], topic: &'a TopicRecord) -> &'a TopicRecord {
    let mut last = topic;
    // No more steps than there are topics, should they ever point in a circle.
    for _ in topics {
        let next = last.merged_into.as_ref().and_then(|into| topics.iter().find(|topic| topic.id == *into));
        match next {
            Some(next) => last = next,
            None => break,
        }
    }
    last
}

/// What topics are called; one that was merged goes by the name of the one that took its chats.
pub fn names(topics: &[TopicRecord]) -> Vec<(TopicId, String)> {
    topics.iter().map(|topic| (topic.id.clone(), heir(topics, topic).name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use afterword_model::Timestamp;

    use super::*;

    #[test]
    fn a_merged_topic_goes_by_the_name_of_its_last_heir() {
        let topic = |id: &str, into: Option<&str>| TopicRecord {
            merged_into: into.map(|into| TopicId(into.to_owned())),
            ..TopicRecord::new(TopicId(id.to_owned()), id.to_uppercase(), Timestamp::UNIX_EPOCH)
        };
        let topics = [topic("t1", Some("t2")), topic("t2", Some("t3")), topic("t3", None), topic("t4", Some("t5"))];
        let called: Vec<String> = names(&topics).into_iter().map(|(_, name)| name).collect();
        assert_eq!(called, ["T3", "T3", "T3", "T4"]);
        let circle = [topic("t1", Some("t2")), topic("t2", Some("t1"))];
        assert_eq!(names(&circle).len(), 2);
        assert_eq!(
            (topic_number(&TopicId("t12".into())), topic_number(&TopicId("x".into()))),
            (Some(Number(12)), None)
        );
    }
}
