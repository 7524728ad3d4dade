//! What the warehouse knows of the chats that are to be asked about.

use std::collections::{BTreeMap, HashMap};

use afterword_insight::Transcript;
use afterword_model::{AssistantId, ChatId, Maker, Role, Timestamp, TopicId};
use afterword_store::WantedChat;
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};

use super::super::{
    concluding::AROUND,
    transcripts::{Wanted, transcripts},
};

/// What is to be done about a chat.
#[derive(Debug)]
pub enum Task {
    /// Its seal is not folded yet.
    Wait,
    /// It has such an insight already, or there is nothing in it to ask about.
    Nothing,
    /// Ask.
    Ask(Box<Sealed>),
}

/// A chat that is sealed.
#[derive(Debug)]
pub struct Sealed {
    /// Its end.
    pub end: Timestamp,
    /// When it was sealed, in event time.
    pub seal_at: Timestamp,
    /// The topic it has.
    pub topic: Option<TopicId>,
    /// What happened in it.
    pub transcript: Transcript,
}

struct Standing {
    start: Timestamp,
    end: Timestamp,
    seal_at: Timestamp,
    sealed: bool,
    by: Option<String>,
    topic: Option<TopicId>,
}

/// What is to be done about each of the chats.
pub fn look(warehouse: &Warehouse, wanted: Vec<WantedChat>) -> Result<Vec<(WantedChat, Task)>, WarehouseError> {
    let mut by_assistant: BTreeMap<AssistantId, Vec<WantedChat>> = BTreeMap::new();
    for chat in wanted {
        by_assistant.entry(chat.assistant).or_default().push(chat);
    }
    let mut tasks = Vec::new();
    for (assistant, chats) in by_assistant {
        let ids: Vec<String> = chats.iter().map(|chat| ChatId::nth(&chat.conversation, chat.number).0).collect();
        let mut standings = standings(warehouse, assistant, &ids)?;
        standings.retain(|_, standing| standing.sealed && standing.by.is_some());
        let to_ask = || standings.iter().filter(|(_, standing)| standing.by.as_deref() == Some(Maker::Local.as_str()));
        let mut found = match (
            to_ask().map(|(_, standing)| standing.start).min(),
            to_ask().map(|(_, standing)| standing.end).max(),
        ) {
            (Some(from), Some(to)) => {
                let chats = to_ask().map(|(chat, _)| chat.clone()).collect();
                let from = from.checked_sub(AROUND).unwrap_or(from);
                let to = to.checked_add(AROUND).unwrap_or(to);
                transcripts(warehouse, &Wanted { assistant, chats, from, to })?
            }
            _ => HashMap::new(),
        };
        for (chat, id) in chats.into_iter().zip(ids) {
            let task = match (standings.remove(&id), found.remove(&id)) {
                (None, _) => Task::Wait,
                (Some(standing), Some(transcript)) if has_words(&transcript) => {
                    let Standing { end, seal_at, topic, .. } = standing;
                    Task::Ask(Box::new(Sealed { end, seal_at, topic, transcript }))
                }
                _ => Task::Nothing,
            };
            tasks.push((chat, task));
        }
    }
    Ok(tasks)
}

/// Where the user said nothing, there is nothing to be understood.
fn has_words(transcript: &Transcript) -> bool {
    transcript.said_by(Role::User).any(|message| !message.text.trim().is_empty())
}

fn standings(
    warehouse: &Warehouse,
    assistant: AssistantId,
    chats: &[String],
) -> Result<HashMap<String, Standing>, WarehouseError> {
    let marks = vec!["?"; chats.len()].join(", ");
    let sql = include_str!("../sql/asked.sql").replace("{chats}", &marks);
    let mut params = vec![Value::from(assistant.0)];
    params.extend(chats.iter().map(|chat| Value::from(chat.as_str())));
    let mut found = HashMap::with_capacity(chats.len());
    for batch in warehouse.query(&sql, &params)? {
        let piece = Columns(&batch);
        for row in 0..piece.len() {
            let time = |name| {
                Ok::<_, WarehouseError>(piece.time(name, row)?.and_then(|it| Timestamp::from_microsecond(it).ok()))
            };
            let text = |name| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
            let times = (time("started_at")?, time("ended_at")?, time("seal_at")?);
            let (Some(start), Some(end), Some(seal_at)) = times else { continue };
            let Some(chat) = text("chat")? else { continue };
            let standing = Standing {
                start,
                end,
                seal_at,
                sealed: piece.bool("sealed", row)?.unwrap_or(false),
                by: text("concluded_by")?,
                topic: text("topic")?.map(TopicId),
            };
            found.insert(chat, standing);
        }
    }
    Ok(found)
}
