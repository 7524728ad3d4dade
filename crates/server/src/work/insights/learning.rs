//! Finding the topics of an assistant, and finding them again as chats come in.

use std::{collections::HashMap, sync::Arc, time::Duration};

use afterword_insight::topics::{Corpus, Options, Refreshed, TopicModel};
use afterword_model::{AssistantId, Clock, ConversationId, Event, EventBody, Maker, Timestamp, TopicId};
use afterword_store::{AppendError, Catalog, TopicModelRecord, TopicRecord};
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};
use jiff::SignedDuration;
use tokio::{sync::watch, task, time};
use tracing::{error, info};

use super::{
    TopicModels,
    concluding::topic_id,
    transcripts::{Wanted, transcripts},
};
use crate::work::WorkError;

/// How often it is looked whether there is something to learn.
const LEARN_EVERY: Duration = Duration::from_secs(20);
/// Fewer chats tell nothing.
const LEAST_CHATS: i64 = 30;
/// Topics are found again after so long, if there are new chats.
const USUAL: SignedDuration = SignedDuration::from_hours(24);
/// And sooner where a tenth of all chats has come since, but not sooner than this.
const SOONEST: SignedDuration = SignedDuration::from_mins(15);
/// Chats read at once.
const PIECE: usize = 500;
/// Events journalled at once.
const CHUNK: usize = 2_000;
/// How long to wait while the journal is full of what comes from outside.
const FULL: Duration = Duration::from_millis(500);

/// Learns topics from sealed chats.
pub struct Learner {
    catalog: Catalog,
    warehouse: Warehouse,
    clock: Arc<dyn Clock>,
    models: TopicModels,
}

/// A chat that an insight was made of.
struct Concluded {
    conversation: ConversationId,
    number: usize,
    chat: String,
    started_at: Timestamp,
    ended_at: Timestamp,
    topic: Option<TopicId>,
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
            }
        }
    }

    /// Reads what was learnt before, so that seals know the topics. To be called once, before chats are sealed.
    pub async fn remember(&self) -> Result<(), WorkError> {
        for assistant in self.catalog.assistants().await? {
            if let Some(record) = self.catalog.topic_model(assistant.id).await? {
                match serde_json::from_str::<TopicModel>(&record.model) {
                    Ok(model) => self.models.put(assistant.id, model),
                    Err(failure) => {
                        error!(%failure, assistant = assistant.id.0, "a topic model cannot be read; it is learnt anew");
                    }
                }
                self.name(assistant.id, &self.catalog.topics(assistant.id).await?).await?;
            }
        }
        Ok(())
    }

    /// Learns the topics of every assistant for which it is time.
    pub async fn look(&self) -> Result<(), WorkError> {
        for assistant in self.catalog.assistants().await? {
            if self.is_time(assistant.id).await? {
                self.learn(assistant.id).await?;
            }
        }
        Ok(())
    }

    async fn is_time(&self, assistant: AssistantId) -> Result<bool, WorkError> {
        let warehouse = self.warehouse.clone();
        let chats = task::spawn_blocking(move || count(&warehouse, assistant)).await??;
        let Some(last) = self.catalog.topic_model(assistant).await? else { return Ok(chats >= LEAST_CHATS) };
        let (age, new) = (self.clock.now().duration_since(last.made_at), chats - last.chats);
        Ok((age >= USUAL && new > 0) || (age >= SOONEST && new >= LEAST_CHATS.max(chats / 10)))
    }

    /// Finds the topics of an assistant and puts its chats into them.
    pub async fn learn(&self, assistant: AssistantId) -> Result<(), WorkError> {
        let (warehouse, before) = (self.warehouse.clone(), self.models.of(assistant));
        let (chats, found) = task::spawn_blocking(move || find(&warehouse, assistant, before.as_deref())).await??;
        let now = self.clock.now();
        let known: HashMap<TopicId, TopicRecord> =
            self.catalog.topics(assistant).await?.into_iter().map(|topic| (topic.id.clone(), topic)).collect();
        let topics: Vec<TopicRecord> = found
            .model
            .topics()
            .iter()
            .map(|topic| {
                let id = topic_id(topic.id);
                match known.get(&id) {
                    Some(known) if known.named_by_team => known.clone(),
                    Some(known) => TopicRecord { name: topic.name.clone(), ..known.clone() },
                    None => TopicRecord::new(id, topic.name.clone(), now),
                }
            })
            .collect();
        let model = serde_json::to_string(&found.model).map_err(WorkError::Topics)?;
        let record = TopicModelRecord { model, made_at: now, chats: as_integer(chats.len()) };
        self.catalog.keep_topic_model(assistant, record, &topics).await?;
        self.name(assistant, &self.catalog.topics(assistant).await?).await?;
        let moved: Vec<Event> = chats
            .into_iter()
            .zip(&found.assigned)
            .filter_map(|(chat, assigned)| {
                let topic = assigned.topic.map(topic_id);
                (topic != chat.topic).then_some(Event {
                    id: None,
                    at: chat.ended_at,
                    chat: chat.conversation,
                    body: EventBody::ChatTopic { number: chat.number, topic, by: Maker::Local },
                })
            })
            .collect();
        info!(assistant = assistant.0, topics = topics.len(), moved = moved.len(), "topics learnt");
        self.models.put(assistant, found.model);
        self.journal(assistant, moved).await
    }

    /// Tells the warehouse what topics are called; one that was merged goes by the name of the one that took its chats.
    async fn name(&self, assistant: AssistantId, topics: &[TopicRecord]) -> Result<(), WorkError> {
        let of = |id: &TopicId| topics.iter().find(|topic| topic.id == *id);
        let names: Vec<(TopicId, String)> = topics
            .iter()
            .map(|topic| {
                let heir = topic.merged_into.as_ref().and_then(of).unwrap_or(topic);
                (topic.id.clone(), heir.name.clone())
            })
            .collect();
        let warehouse = self.warehouse.clone();
        Ok(task::spawn_blocking(move || warehouse.set_topics(assistant, &names)).await??)
    }

    async fn journal(&self, assistant: AssistantId, events: Vec<Event>) -> Result<(), WorkError> {
        for chunk in events.chunks(CHUNK) {
            loop {
                match self.catalog.append(assistant, chunk.to_vec(), self.clock.now()).await {
                    Ok(_) => break,
                    Err(AppendError::Backlogged { .. }) => time::sleep(FULL).await,
                    Err(AppendError::Store(failure)) => return Err(failure.into()),
                }
            }
        }
        Ok(())
    }
}

fn count(warehouse: &Warehouse, assistant: AssistantId) -> Result<i64, WarehouseError> {
    let answer = warehouse.query(include_str!("sql/count.sql"), &[Value::from(assistant.0)])?;
    let chats = answer.first().map(|batch| Columns(batch).int("chats", 0)).transpose()?;
    Ok(chats.flatten().unwrap_or(0))
}

fn find(
    warehouse: &Warehouse,
    assistant: AssistantId,
    before: Option<&TopicModel>,
) -> Result<(Vec<Concluded>, Refreshed), WarehouseError> {
    let mut chats = concluded(warehouse, assistant)?;
    let mut corpus = Corpus::new();
    let mut kept = Vec::with_capacity(chats.len());
    while !chats.is_empty() {
        let piece: Vec<Concluded> = chats.drain(..chats.len().min(PIECE)).collect();
        let (Some(from), Some(to)) =
            (piece.iter().map(|chat| chat.started_at).min(), piece.iter().map(|chat| chat.ended_at).max())
        else {
            break;
        };
        let wanted = Wanted { assistant, chats: piece.iter().map(|chat| chat.chat.clone()).collect(), from, to };
        let found = transcripts(warehouse, &wanted)?;
        for chat in piece {
            if let Some(transcript) = found.get(&chat.chat) {
                corpus.add(chat.chat.clone(), transcript);
                kept.push(chat);
            }
        }
    }
    let options = Options::default();
    let refreshed = match before {
        Some(model) => model.refresh(&corpus, &options),
        None => TopicModel::find(&corpus, &options),
    };
    Ok((kept, refreshed))
}

fn concluded(warehouse: &Warehouse, assistant: AssistantId) -> Result<Vec<Concluded>, WarehouseError> {
    let mut chats = Vec::new();
    for batch in warehouse.query(include_str!("sql/sealed.sql"), &[Value::from(assistant.0)])? {
        let piece = Columns(&batch);
        for row in 0..piece.len() {
            let time = |name| {
                Ok::<_, WarehouseError>(piece.time(name, row)?.and_then(|it| Timestamp::from_microsecond(it).ok()))
            };
            let (Some(started_at), Some(ended_at)) = (time("started_at")?, time("ended_at")?) else { continue };
            let text = |name| Ok::<_, WarehouseError>(piece.text(name, row)?.unwrap_or_default().to_owned());
            chats.push(Concluded {
                conversation: ConversationId(text("conversation")?),
                number: piece.int("number", row)?.and_then(|number| usize::try_from(number).ok()).unwrap_or(1),
                chat: text("chat")?,
                started_at,
                ended_at,
                topic: piece.text("topic", row)?.map(|topic| TopicId(topic.to_owned())),
            });
        }
    }
    Ok(chats)
}

fn as_integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
