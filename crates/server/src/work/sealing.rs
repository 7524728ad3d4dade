//! Chats that have been silent long enough are sealed and concluded about: two events for each go into the journal, in one
//! transaction, so that both are folded in order with everything else and a replay finds them where they were.
//!
//! [`prepare`] only reads and may take its time beside the fold; [`journal`] is short. If a chat goes on between the two, its
//! events name an end that it no longer has: the fold takes no notice of them, and the chat is found again when it is due.

use std::collections::BTreeMap;

use afterword_fold::unsealed;
use afterword_model::{AssistantId, Event, EventBody, Timestamp};
use afterword_store::{AppendError, Catalog};
use afterword_warehouse::Warehouse;
use jiff::SignedDuration;
use tokio::task::spawn_blocking;

use super::{
    WorkError,
    folding::read_state,
    insights::{Due, TopicModels, conclude},
};

/// Conversations looked at in one step.
const BATCH: u32 = 200;

/// What is to be journalled about chats of one assistant.
#[derive(Debug)]
pub(super) struct Seals {
    assistant: AssistantId,
    chats: usize,
    events: Vec<Event>,
}

/// Finds chats that are due by `now`, the longest due first, and concludes about them. Everything that was journalled about
/// them before must be folded. `haste` is by how much earlier than usual conversations are looked at that might still get
/// late events: no chat is sealed before its time.
pub(super) async fn prepare(
    catalog: Catalog,
    warehouse: Warehouse,
    topics: TopicModels,
    now: Timestamp,
    haste: SignedDuration,
) -> Result<Vec<Seals>, WorkError> {
    let found = catalog.due(now.checked_add(haste).unwrap_or(now), BATCH).await?;
    let mut due: BTreeMap<AssistantId, Vec<Due>> = BTreeMap::new();
    for conversation in found {
        let state = read_state(&conversation.conversation, &conversation.state)?;
        let chats = unsealed(&conversation.conversation, &state).into_iter().filter(|chat| chat.seal_at <= now);
        due.entry(conversation.assistant).or_default().extend(chats.map(|chat| Due {
            conversation: conversation.conversation.clone(),
            number: chat.number,
            start: chat.start,
            end: chat.end,
            seal_at: chat.seal_at,
        }));
    }
    due.retain(|_, chats| !chats.is_empty());
    let mut prepared = Vec::with_capacity(due.len());
    for (assistant, due) in due {
        let chats = due.len();
        let mut events: Vec<Event> = due.iter().map(seal).collect();
        let (warehouse, model) = (warehouse.clone(), topics.of(assistant));
        let concluded = spawn_blocking(move || conclude(&warehouse, assistant, &due, model.as_deref())).await??;
        events.extend(concluded);
        prepared.push(Seals { assistant, chats, events });
    }
    Ok(prepared)
}

/// Journals what was prepared. Answers how many chats are sealed once it is folded.
pub(super) async fn journal(catalog: &Catalog, prepared: Vec<Seals>, now: Timestamp) -> Result<usize, WorkError> {
    let mut sealed = 0;
    for Seals { assistant, chats, events } in prepared {
        match catalog.append(assistant, events, now).await {
            Ok(_) => sealed += chats,
            // The journal is full of what comes from outside; seals wait.
            Err(AppendError::Backlogged { .. }) => {}
            Err(AppendError::Store(error)) => return Err(error.into()),
        }
    }
    Ok(sealed)
}

fn seal(due: &Due) -> Event {
    Event {
        id: None,
        at: due.seal_at,
        chat: due.conversation.clone(),
        body: EventBody::ChatSealed { number: due.number, end: due.end },
    }
}

#[cfg(test)]
mod tests;
