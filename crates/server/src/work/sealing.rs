//! Chats that have been silent long enough are sealed and concluded about: two events for each go into the journal, in one
//! transaction, so that both are folded in order with everything else and a replay finds them where they were.
//!
//! [`prepare`] only reads and may take its time beside the fold; [`journal`] is short. If a chat goes on between the two, its
//! events name an end that it no longer has: the fold takes no notice of them, and the chat is found again when it is due.

use std::collections::BTreeMap;

use afterword_fold::unsealed;
use afterword_model::{AssistantId, Event, EventBody, Timestamp};
use afterword_store::{AppendError, Catalog, DueConversation, WantedChat};
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
    chats: Vec<WantedChat>,
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
    let until = now.checked_add(haste).unwrap_or(now);
    let mut limit = BATCH;
    let due = loop {
        let found = catalog.due(until, limit).await?;
        let is_all = found.len() < usize::try_from(limit).unwrap_or(usize::MAX);
        let due = sealable(found, now)?;
        if is_all || !due.is_empty() {
            break due;
        }
        // In haste, those that come first may have to wait for their time, and one behind them not.
        limit = limit.saturating_mul(4);
    };
    let mut prepared = Vec::with_capacity(due.len());
    for (assistant, due) in due {
        let named = |due: &Due| WantedChat { assistant, conversation: due.conversation.clone(), number: due.number };
        let chats = due.iter().map(named).collect();
        let mut events: Vec<Event> = due.iter().map(seal).collect();
        let (warehouse, model) = (warehouse.clone(), topics.of(assistant));
        let concluded = spawn_blocking(move || conclude(&warehouse, assistant, &due, model.as_deref())).await??;
        events.extend(concluded);
        prepared.push(Seals { assistant, chats, events });
    }
    Ok(prepared)
}

/// Journals what was prepared. Answers how many chats are sealed once it is folded. With `ask`, a language model is to be asked
/// about them: that is noted before, so that no chat is missed if the process ends between the two.
pub(super) async fn journal(
    catalog: &Catalog,
    prepared: Vec<Seals>,
    now: Timestamp,
    ask: bool,
) -> Result<usize, WorkError> {
    let mut sealed = 0;
    for Seals { assistant, chats, events } in prepared {
        if ask {
            catalog.want_asked(&chats, now).await?;
        }
        match catalog.append(assistant, events, now).await {
            Ok(_) => sealed += chats.len(),
            // The journal is full of what comes from outside; seals wait.
            Err(AppendError::Backlogged { .. }) => {}
            Err(AppendError::Store(error)) => return Err(error.into()),
        }
    }
    Ok(sealed)
}

/// The chats whose time has come.
fn sealable(found: Vec<DueConversation>, now: Timestamp) -> Result<BTreeMap<AssistantId, Vec<Due>>, WorkError> {
    let mut due: BTreeMap<AssistantId, Vec<Due>> = BTreeMap::new();
    for DueConversation { assistant, conversation, state } in found {
        let state = read_state(&conversation, &state)?;
        for chat in unsealed(&conversation, &state).into_iter().filter(|chat| chat.seal_at <= now) {
            due.entry(assistant).or_default().push(Due {
                conversation: conversation.clone(),
                number: chat.number,
                start: chat.start,
                end: chat.end,
                seal_at: chat.seal_at,
            });
        }
    }
    Ok(due)
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
