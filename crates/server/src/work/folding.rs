//! Rows of the journal become rows of the warehouse.

use std::collections::{BTreeMap, HashMap};

use afterword_fold::{Conversation, Folded, Journalled, Rows, fold, release};
use afterword_model::{AssistantId, ConversationId, EventBody, SealRules, Timestamp};
use afterword_store::{ConversationRecord, JournalBatch};
use jiff::SignedDuration;

use super::WorkError;

/// A conversation is usually left alone for so long after an event arrived for it, however old the event: an import may
/// have more.
pub const QUIET: SignedDuration = SignedDuration::from_mins(5);

/// Events of one request are numbered below this; intake takes fewer.
const EVENTS_A_BATCH: i64 = 1 << 14;
const _: () = assert!(afterword_intake::limits::EVENTS < 1 << 14);

/// Key of a conversation.
pub(super) type Key = (AssistantId, ConversationId);

/// Events of one conversation, in the order in which they were acknowledged.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    events: Vec<Journalled>,
    /// When the last of them that came from outside was received.
    received_at: Option<Timestamp>,
}

/// Sorts the events of the batches by conversation; releases become rows at once.
pub(super) fn sort(batches: Vec<JournalBatch>) -> (BTreeMap<Key, Arrivals>, Rows) {
    let mut arrivals: BTreeMap<Key, Arrivals> = BTreeMap::new();
    let mut rows = Rows::default();
    for batch in batches {
        let first = i64::try_from(batch.seq).unwrap_or(i64::MAX / EVENTS_A_BATCH) * EVENTS_A_BATCH;
        for (position, event) in (first..).zip(batch.events) {
            let journalled = Journalled { event, position };
            if let Some(release) = release(batch.assistant, &journalled) {
                rows.releases.push(release);
                continue;
            }
            let arrival = arrivals.entry((batch.assistant, journalled.event.chat.clone())).or_default();
            if !is_ours(&journalled.event.body) {
                arrival.received_at = arrival.received_at.max(Some(batch.received_at));
            }
            arrival.events.push(journalled);
        }
    }
    (arrivals, rows)
}

/// Whether Afterword itself journalled the event.
fn is_ours(body: &EventBody) -> bool {
    matches!(body, EventBody::ChatSealed { .. } | EventBody::ChatConcluded { .. } | EventBody::ChatTopic { .. })
}

/// Folds the arrivals into their conversations. `states` holds what is remembered of those that are not new, `rules` the
/// rules that new ones begin under; `quiet` is how long conversations are left alone.
pub(super) fn fold_all(
    arrivals: BTreeMap<Key, Arrivals>,
    states: &HashMap<Key, String>,
    rules: &HashMap<AssistantId, SealRules>,
    mut rows: Rows,
    quiet: SignedDuration,
) -> Result<(Rows, Vec<ConversationRecord>), WorkError> {
    let mut records = Vec::with_capacity(arrivals.len());
    for (key, arrival) in arrivals {
        let conversation = match states.get(&key) {
            Some(state) => read_state(&key.1, state)?,
            None => Conversation::new(rules.get(&key.0).cloned().unwrap_or_default()),
        };
        let folded = fold(key.0, &key.1, conversation, arrival.events);
        let due_at = due_at(&folded, arrival.received_at, quiet);
        rows.extend(folded.rows);
        let state = serde_json::to_string(&folded.conversation)
            .map_err(|source| WorkError::State { conversation: key.1.clone(), source })?;
        records.push(ConversationRecord { assistant: key.0, conversation: key.1, state, due_at });
    }
    Ok((rows, records))
}

/// Reads what is remembered of a conversation.
pub(super) fn read_state(conversation: &ConversationId, state: &str) -> Result<Conversation, WorkError> {
    serde_json::from_str(state).map_err(|source| WorkError::State { conversation: conversation.clone(), source })
}

/// When the conversation is to be looked at for sealing.
fn due_at(folded: &Folded, received_at: Option<Timestamp>, quiet: SignedDuration) -> Option<Timestamp> {
    let seal_at = folded.unsealed.first()?.seal_at;
    let quiet = received_at.and_then(|received_at| received_at.checked_add(quiet).ok());
    Some(quiet.map_or(seal_at, |quiet| quiet.max(seal_at)))
}
