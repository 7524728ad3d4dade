//! Correcting topics: the model, the catalog, the warehouse's names and the journal, one correction at a time.
//!
//! First the journal takes what the team says of single chats, then the catalog the model with the topics, then seals and
//! names follow. What is cut short after the catalog has it is made up for: names are set at every start, and chats are
//! put where the model has them as long as the catalog says that they are not.

use std::sync::Arc;

use afterword_insight::topics::{Correction, TopicId as Number, TopicModel};
use afterword_model::{AssistantId, Event, Timestamp, TopicId};
use afterword_store::{TopicRecord, TopicStatus};
use tokio::task::spawn_blocking;

use super::{
    check::{merged, taken},
    desk::unknown,
};
use crate::{
    app::App,
    problem::{Answer, ApiError},
    work::{empty_topics, heir, topic_id, topic_names, topic_number},
};

/// Topics as they are, to be changed.
pub struct Draft {
    /// What the team says of single chats.
    pub events: Vec<Event>,
    /// Whether chats belong elsewhere now.
    pub moves: bool,
    /// When.
    pub now: Timestamp,
    model: TopicModel,
    records: Vec<TopicRecord>,
}

/// Changes the topics of an assistant, when it is this change's turn. Whoever asks for it may go away meanwhile.
pub async fn correct<T: Send + 'static>(
    app: &Arc<App>,
    assistant: AssistantId,
    change: impl FnOnce(&mut Draft) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let app = Arc::clone(app);
    tokio::spawn(async move { in_turn(&app, assistant, change).await }).await?
}

async fn in_turn<T: Send + 'static>(
    app: &App,
    assistant: AssistantId,
    change: impl FnOnce(&mut Draft) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let _turn = app.topics.turn(assistant).await;
    let before = app.catalog.topics(assistant).await?;
    let model = app.topics.of(assistant).map_or_else(|| empty_topics(&before), |model| (*model).clone());
    let now = app.clock.now();
    let mut draft = Draft { events: Vec::new(), moves: false, now, model, records: before.clone() };
    let (draft, answer, text) = spawn_blocking(move || {
        let answer = change(&mut draft)?;
        let text = serde_json::to_string(&draft.model).map_err(ApiError::internal)?;
        Ok::<_, ApiError>((draft, answer, text))
    })
    .await??;
    let Draft { events, moves, model, records, .. } = draft;
    if !events.is_empty() {
        app.catalog.append(assistant, events, now).await?;
    }
    let changed: Vec<TopicRecord> = records.iter().filter(|record| !before.contains(record)).cloned().collect();
    app.catalog.correct_topic_model(assistant, text, &changed, moves, now).await?;
    app.topics.put(assistant, model);
    let (warehouse, names) = (app.warehouse.clone(), topic_names(&records));
    spawn_blocking(move || warehouse.set_topics(assistant, &names)).await?.map_err(ApiError::internal)?;
    if moves {
        app.topics.corrected();
    }
    tracing::info!(assistant = assistant.0, changed = changed.len(), "topics corrected");
    Ok(answer)
}

impl Draft {
    /// The topic of that id, to be changed, and its number.
    pub fn topic(&mut self, id: &TopicId) -> Answer<(&mut TopicRecord, Number)> {
        let place = self.records.iter().position(|record| record.id == *id).ok_or_else(unknown)?;
        if self.records[place].merged_into.is_some() {
            let heir = heir(&self.records, &self.records[place]);
            return Err(merged(&self.records[place], heir));
        }
        let number = topic_number(id).filter(|number| self.model.topic(*number).is_some()).ok_or_else(unknown)?;
        Ok((&mut self.records[place], number))
    }

    /// Corrects the model.
    pub fn correct(&mut self, correction: &Correction) -> Answer<Option<Number>> {
        Ok(self.model.correct(correction)?)
    }

    /// Refuses a name that another topic has, in whatever case.
    pub fn free(&self, name: &str, of: Option<Number>) -> Answer<()> {
        let lower = name.to_lowercase();
        let has = self.model.topics().iter().any(|topic| Some(topic.id) != of && topic.name.to_lowercase() == lower);
        if has { Err(taken(name)) } else { Ok(()) }
    }

    /// Adds a topic that the team made, as the model has it.
    pub fn made(&mut self, number: Option<Number>, name: String) -> Answer<TopicId> {
        let id = topic_id(number.ok_or_else(unknown)?);
        let record = TopicRecord { named_by_team: true, ..TopicRecord::new(id.clone(), name, self.now) };
        self.records.push(record);
        Ok(id)
    }

    /// Tells the model which topics to keep and which not to show: one that the team has said something of outlasts times
    /// in which nobody talks about it.
    pub fn keep(&mut self, id: &TopicId) -> Answer<()> {
        let (record, topic) = self.topic(id)?;
        let pinned = record.pinned || matches!(record.status, TopicStatus::Done | TopicStatus::Muted);
        let hidden = record.status == TopicStatus::Hidden;
        self.correct(&Correction::Pin { topic, pinned })?;
        self.correct(&Correction::Hide { topic, hidden })?;
        Ok(())
    }
}
