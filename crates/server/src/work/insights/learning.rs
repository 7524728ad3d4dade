//! Finding the topics of an assistant, and finding them again as chats come in.
//!
//! Learning takes long, and the team may correct meanwhile. What was learnt before a correction is thrown away, and learnt
//! again from the corrected model: neither undoes the other.

use std::{collections::HashMap, sync::Arc, time::Duration};

use afterword_insight::topics::{Change, Corpus, Options, Refreshed, TopicModel};
use afterword_model::{AssistantId, Clock, TopicId};
use afterword_store::{Catalog, NewTopicModel, TopicModelRecord, TopicRecord};
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};
use jiff::SignedDuration;
use tokio::{sync::watch, task, time};
use tracing::{error, info};

use super::{
    assigning::{Concluded, concluded, moves},
    models::{TopicModels, names, topic_id, topic_number},
};
use crate::work::WorkError;

/// How often it is looked whether there is something to learn.
const LEARN_EVERY: Duration = Duration::from_secs(20);
/// How long to wait for further corrections before chats are put where they belong.
const MORE_CORRECTIONS: Duration = Duration::from_secs(1);
/// Fewer chats tell nothing.
const LEAST_CHATS: i64 = 30;
/// Topics are found again after so long, if there are new chats.
const USUAL: SignedDuration = SignedDuration::from_hours(24);
/// And sooner where a tenth of all chats has come since, but not sooner than this.
const SOONEST: SignedDuration = SignedDuration::from_mins(15);
/// How often learning begins anew in one go where the team corrects meanwhile.
const TRIES: usize = 3;

/// Learns topics from sealed chats.
pub struct Learner {
    pub(super) catalog: Catalog,
    pub(super) warehouse: Warehouse,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) models: TopicModels,
}

impl Learner {
    /// A learner whose models the seals use.
    pub fn new(catalog: Catalog, warehouse: Warehouse, clock: Arc<dyn Clock>, models: TopicModels) -> Self {
        Self { catalog, warehouse, clock, models }
    }

    /// Learns until `stop` says so.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(failure) = self.look().await {
                error!(error = &failure as &dyn std::error::Error, "topics were not learnt; trying again later");
            }
            tokio::select! {
                _ = stop.changed() => break,
                () = time::sleep(LEARN_EVERY) => {}
                () = self.models.until_corrected() => time::sleep(MORE_CORRECTIONS).await,
            }
        }
    }

    /// Reads what was learnt before, so that seals know the topics. To be called once, before chats are sealed.
    pub async fn remember(&self) -> Result<(), WorkError> {
        for assistant in self.catalog.assistants().await? {
            if let Some(record) = self.catalog.topic_model(assistant.id).await? {
                match serde_json::from_str::<TopicModel>(&record.model) {
                    Ok(model) if model.is_readable() => self.models.put(assistant.id, model),
                    Ok(model) => {
                        let (assistant, version) = (assistant.id.0, model.version);
                        error!(assistant, version, "a topic model is of another version; it is learnt anew");
                    }
                    Err(failure) => {
                        error!(%failure, assistant = assistant.id.0, "a topic model cannot be read; it is learnt anew");
                    }
                }
                self.name(assistant.id, &self.catalog.topics(assistant.id).await?).await?;
            }
        }
        Ok(())
    }

    /// Learns the topics of every assistant for which it is time, puts chats where the team's corrections have them, and
    /// sees which topics grow or are back.
    pub async fn look(&self) -> Result<(), WorkError> {
        for assistant in self.catalog.assistants().await? {
            let state = self.catalog.topic_model_state(assistant.id).await?;
            if self.is_time(assistant.id, state.as_ref()).await? {
                self.learn(assistant.id).await?;
            } else if state.is_some_and(|state| state.assigned < state.version) {
                self.assign(assistant.id).await?;
            }
            self.notice(assistant.id).await?;
        }
        Ok(())
    }

    async fn is_time(&self, assistant: AssistantId, last: Option<&TopicModelRecord>) -> Result<bool, WorkError> {
        let warehouse = self.warehouse.clone();
        let chats = task::spawn_blocking(move || count(&warehouse, assistant)).await??;
        let Some(last) = last.filter(|last| last.chats > 0 && self.models.of(assistant).is_some()) else {
            return Ok(chats >= LEAST_CHATS);
        };
        let (age, new) = (self.clock.now().duration_since(last.made_at), chats - last.chats);
        Ok((age >= USUAL && new > 0) || (age >= SOONEST && new >= LEAST_CHATS.max(chats / 10)))
    }

    /// Finds the topics of an assistant and puts its chats into them.
    pub async fn learn(&self, assistant: AssistantId) -> Result<(), WorkError> {
        for _ in 0..TRIES {
            let (version, before) = self.current(assistant).await?;
            let warehouse = self.warehouse.clone();
            let (chats, found) = task::spawn_blocking(move || find(&warehouse, assistant, &before)).await??;
            if let Some(version) = self.keep(assistant, &chats, &found, version).await? {
                let moved = moves(&found.model, chats.into_iter().zip(found.assigned));
                return self.put(assistant, moved, version).await;
            }
        }
        info!(assistant = assistant.0, "topics were corrected while they were learnt; learning again later");
        Ok(())
    }

    /// The model as it is, and its version.
    pub(super) async fn current(&self, assistant: AssistantId) -> Result<(i64, Arc<TopicModel>), WorkError> {
        let _turn = self.models.turn(assistant).await;
        let state = self.catalog.topic_model_state(assistant).await?;
        let model = match self.models.of(assistant) {
            Some(model) => model,
            None => Arc::new(empty(&self.catalog.topics(assistant).await?)),
        };
        Ok((state.map_or(0, |state| state.version), model))
    }

    /// Keeps what was learnt from the model of that version; answers with the new version, or nothing where the team has
    /// corrected it since.
    async fn keep(
        &self,
        assistant: AssistantId,
        chats: &[Concluded],
        found: &Refreshed,
        version: i64,
    ) -> Result<Option<i64>, WorkError> {
        let _turn = self.models.turn(assistant).await;
        let now = self.clock.now();
        let known = self.catalog.topics(assistant).await?;
        let topics = known_and_new(&known, found, |id, name| TopicRecord::new(id, name, now));
        let model = serde_json::to_string(&found.model).map_err(WorkError::Topics)?;
        let new = NewTopicModel { model, made_at: now, chats: i64::try_from(chats.len()).unwrap_or(i64::MAX) };
        let kept = self.catalog.keep_topic_model(assistant, new, &topics, version).await?;
        if kept.is_some() {
            self.models.put(assistant, found.model.clone());
            self.name(assistant, &self.catalog.topics(assistant).await?).await?;
            info!(assistant = assistant.0, topics = found.model.topics().len(), "topics learnt");
        }
        Ok(kept)
    }

    /// Tells the warehouse what topics are called.
    pub(super) async fn name(&self, assistant: AssistantId, topics: &[TopicRecord]) -> Result<(), WorkError> {
        let (warehouse, names) = (self.warehouse.clone(), names(topics));
        Ok(task::spawn_blocking(move || warehouse.set_topics(assistant, &names)).await??)
    }
}

/// A model that knows no topics, and gives no id that was given before.
pub fn empty(topics: &[TopicRecord]) -> TopicModel {
    let last = topics.iter().filter_map(|topic| topic_number(&topic.id)).max();
    last.map_or_else(TopicModel::default, TopicModel::after)
}

/// The topics that were found, and those that were merged into one of them.
fn known_and_new(
    known: &[TopicRecord],
    found: &Refreshed,
    new: impl Fn(TopicId, String) -> TopicRecord,
) -> Vec<TopicRecord> {
    let known: HashMap<&TopicId, &TopicRecord> = known.iter().map(|topic| (&topic.id, topic)).collect();
    let living = found.model.topics().iter().map(|topic| {
        let (id, name) = (topic_id(topic.id), topic.name.clone());
        match known.get(&id) {
            Some(&known) if known.named_by_team => known.clone(),
            Some(&known) => TopicRecord { name, ..known.clone() },
            None => new(id, name),
        }
    });
    let merged = found.changes.iter().filter_map(|change| {
        let Change::Merged { from, into } = change else { return None };
        let known = *known.get(&topic_id(*from))?;
        Some(TopicRecord { merged_into: Some(topic_id(*into)), ..known.clone() })
    });
    living.chain(merged).collect()
}

fn count(warehouse: &Warehouse, assistant: AssistantId) -> Result<i64, WarehouseError> {
    let answer = warehouse.query(include_str!("sql/count.sql"), &[Value::from(assistant.0)])?;
    let chats = answer.first().map(|batch| Columns(batch).int("chats", 0)).transpose()?;
    Ok(chats.flatten().unwrap_or(0))
}

fn find(
    warehouse: &Warehouse,
    assistant: AssistantId,
    before: &TopicModel,
) -> Result<(Vec<Concluded>, Refreshed), WarehouseError> {
    let mut corpus = Corpus::new();
    let mut kept = Vec::new();
    concluded(warehouse, assistant, |chat, transcript| {
        corpus.add(chat.chat.clone(), transcript);
        kept.push(chat);
    })?;
    let refreshed = before.refresh(&corpus, &Options::default());
    Ok((kept, refreshed))
}
