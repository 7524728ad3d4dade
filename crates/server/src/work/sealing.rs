//! Chats that have been silent long enough are sealed and concluded about: two events for each go into the journal, in one
//! transaction, so that both are folded in order with everything else and a replay finds them where they were.

use std::collections::BTreeMap;

use afterword_fold::unsealed;
use afterword_model::{AssistantId, Clock, Event, EventBody};
use afterword_store::{AppendError, Catalog};
use afterword_warehouse::Warehouse;
use jiff::SignedDuration;
use tokio::task::spawn_blocking;

use super::{
    WorkError,
    folding::read_state,
    insights::{Due, TopicModels, conclude},
};

/// Conversations looked at in one step. While it lasts, what comes in waits to be counted.
const BATCH: u32 = 200;

/// Journals the seals that are due, with what is concluded about their chats. Everything journalled before must be folded.
/// Answers how many were sealed. `haste` is by how much earlier than usual conversations are looked at that might still
/// get late events: no chat is sealed before its time.
pub(super) async fn seal_due(
    catalog: &Catalog,
    warehouse: &Warehouse,
    topics: &TopicModels,
    clock: &dyn Clock,
    haste: SignedDuration,
) -> Result<usize, WorkError> {
    let now = clock.now();
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
    let mut sealed = 0;
    for (assistant, due) in due {
        let seals = due.len();
        let mut events: Vec<Event> = due.iter().map(seal).collect();
        let (warehouse, model) = (warehouse.clone(), topics.of(assistant));
        let concluded = spawn_blocking(move || conclude(&warehouse, assistant, &due, model.as_deref())).await??;
        events.extend(concluded);
        match catalog.append(assistant, events, now).await {
            Ok(_) => sealed += seals,
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
