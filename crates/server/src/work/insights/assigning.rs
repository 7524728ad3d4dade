//! Putting chats into topics: after learning, and after the team has corrected what was learnt.

use std::time::Duration;

use afterword_insight::{
    Transcript,
    topics::{Assignment, TopicModel},
};
use afterword_model::{AssistantId, ConversationId, Event, EventBody, Maker, Timestamp, TopicId};
use afterword_store::AppendError;
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};
use tokio::{task, time};
use tracing::info;

use super::{
    learning::Learner,
    models::topic_id,
    transcripts::{Wanted, transcripts},
};
use crate::work::WorkError;

/// Chats read at once.
const PIECE: usize = 500;
/// Events journalled at once.
const CHUNK: usize = 2_000;
/// How long to wait while the journal is full of what comes from outside.
const FULL: Duration = Duration::from_millis(500);

/// A chat that an insight was made of.
pub(super) struct Concluded {
    pub conversation: ConversationId,
    pub number: usize,
    pub chat: String,
    pub started_at: Timestamp,
    pub ended_at: Timestamp,
    pub topic: Option<TopicId>,
    /// A language model concluded it, and with it the topic.
    pub by_model: bool,
}

impl Learner {
    /// Puts the chats of an assistant where the model has them now.
    pub(super) async fn assign(&self, assistant: AssistantId) -> Result<(), WorkError> {
        let (version, model) = self.current(assistant).await?;
        let warehouse = self.warehouse.clone();
        let moved = task::spawn_blocking(move || {
            let mut assigned = Vec::new();
            concluded(&warehouse, assistant, |chat, transcript| {
                let assignment = model.assign_chat(&chat.chat, transcript);
                assigned.push((chat, assignment));
            })?;
            Ok::<_, WarehouseError>(moves(&model, assigned))
        });
        self.put(assistant, moved.await??, version).await?;
        self.name(assistant, &self.catalog.topics(assistant).await?).await
    }

    /// Journals where chats belong by the model of that version, as long as the team corrects nothing meanwhile: then it
    /// is found out anew.
    pub(super) async fn put(&self, assistant: AssistantId, moved: Vec<Event>, version: i64) -> Result<(), WorkError> {
        for chunk in moved.chunks(CHUNK) {
            loop {
                let turn = self.models.turn(assistant).await;
                let state = self.catalog.topic_model_state(assistant).await?;
                if state.is_none_or(|state| state.version != version) {
                    return Ok(());
                }
                match self.catalog.append(assistant, chunk.to_vec(), self.clock.now()).await {
                    Ok(_) => break,
                    Err(AppendError::Backlogged { .. }) => {
                        drop(turn);
                        time::sleep(FULL).await;
                    }
                    Err(AppendError::Store(failure)) => return Err(failure.into()),
                }
            }
        }
        info!(assistant = assistant.0, chats = moved.len(), "chats put into other topics");
        Ok(self.catalog.topics_assigned(assistant, version).await?)
    }
}

/// The chats that belong elsewhere, as events. Where the team has put one, that is the team's word; where a language model
/// has chosen a topic that is still there, it stays.
pub(super) fn moves(model: &TopicModel, assigned: impl IntoIterator<Item = (Concluded, Assignment)>) -> Vec<Event> {
    let moved = assigned.into_iter().filter_map(|(chat, assigned)| {
        let topic = assigned.topic.map(topic_id);
        let is_corrected = model.corrected(&chat.chat).is_some();
        let is_there = |topic: &TopicId| model.topics().iter().any(|known| topic_id(known.id) == *topic);
        if chat.by_model && !is_corrected && chat.topic.as_ref().is_some_and(is_there) {
            return None;
        }
        let by = if is_corrected { Maker::Team } else { Maker::Local };
        (topic != chat.topic).then_some(Event {
            id: None,
            at: chat.ended_at,
            chat: chat.conversation,
            body: EventBody::ChatTopic { number: chat.number, topic, by },
        })
    });
    moved.collect()
}

/// Hands over the chats that an insight was made of, the latest first, with what was said in them.
pub(super) fn concluded(
    warehouse: &Warehouse,
    assistant: AssistantId,
    mut take: impl FnMut(Concluded, &Transcript),
) -> Result<(), WarehouseError> {
    let mut chats = sealed(warehouse, assistant)?;
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
                take(chat, transcript);
            }
        }
    }
    Ok(())
}

fn sealed(warehouse: &Warehouse, assistant: AssistantId) -> Result<Vec<Concluded>, WarehouseError> {
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
                by_model: piece.text("concluded_by", row)? == Some(Maker::Model.as_str()),
            });
        }
    }
    Ok(chats)
}

#[cfg(test)]
mod tests {
    use afterword_insight::{
        Transcript, Utterance,
        topics::{Assignment, Correction, TopicModel},
    };
    use afterword_model::{ConversationId, Role, Timestamp, TopicId};

    use super::{Concluded, moves};

    #[test]
    fn what_a_language_model_chose_stays_while_it_is_there() {
        let mut model = TopicModel::default();
        let example = Transcript { messages: vec![Utterance::new(Role::User, "parcel late")], ..Transcript::default() };
        let made = model.correct(&Correction::Add { name: "Parcels".to_owned(), examples: vec![example] }).unwrap();
        let chat = |topic: Option<TopicId>, by_model| Concluded {
            conversation: ConversationId("c".to_owned()),
            number: 1,
            chat: "c".to_owned(),
            started_at: Timestamp::UNIX_EPOCH,
            ended_at: Timestamp::UNIX_EPOCH,
            topic,
            by_model,
        };
        let moved = |chat: Concluded| moves(&model, [(chat, Assignment { topic: None, confidence: 0.0 })]).len();
        let parcels = || Some(super::topic_id(made.unwrap()));
        assert_eq!(moved(chat(parcels(), true)), 0);
        assert_eq!(moved(chat(parcels(), false)), 1, "what was concluded by rules follows the rules");
        assert_eq!(moved(chat(Some(TopicId("t999".to_owned())), true)), 1, "a topic that is gone holds nothing");
    }
}
