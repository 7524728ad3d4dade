//! Chats that have been silent long enough are sealed: an event for each goes into the journal, so that a seal is folded
//! in order with everything else and a replay finds it where it was.

use std::collections::BTreeMap;

use afterword_fold::unsealed;
use afterword_model::{AssistantId, Clock, Event, EventBody};
use afterword_store::{AppendError, Catalog};

use super::{WorkError, folding::read_state};

/// Conversations looked at in one step.
const BATCH: u32 = 1_000;

/// Journals the seals that are due. Answers how many.
pub(super) async fn seal_due(catalog: &Catalog, clock: &dyn Clock) -> Result<usize, WorkError> {
    let now = clock.now();
    let due = catalog.due(now, BATCH).await?;
    let mut seals: BTreeMap<AssistantId, Vec<Event>> = BTreeMap::new();
    for found in due {
        let conversation = read_state(&found.conversation, &found.state)?;
        let events = unsealed(&found.conversation, &conversation).into_iter().filter(|chat| chat.seal_at <= now);
        seals.entry(found.assistant).or_default().extend(events.map(|chat| Event {
            id: None,
            at: chat.seal_at,
            chat: found.conversation.clone(),
            body: EventBody::ChatSealed { number: chat.number, end: chat.end },
        }));
    }
    let mut sealed = 0;
    for (assistant, events) in seals {
        match catalog.append(assistant, events, now).await {
            Ok(appended) => sealed += appended.accepted,
            // The journal is full of what comes from outside; seals wait.
            Err(AppendError::Backlogged { .. }) => {}
            Err(AppendError::Store(error)) => return Err(error.into()),
        }
    }
    Ok(sealed)
}
