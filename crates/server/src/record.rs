//! From checked events to an answer: the way that every event takes into the journal, whoever brings it.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use afterword_fold::{Conversation, chat_at, closed_ratings};
use afterword_intake::{Batch, Rejection};
use afterword_model::{ConversationId, Event, EventBody, Timestamp};
use afterword_store::{AppendError, Assistant, Catalog, StoreError};
use serde::Serialize;
use tokio::{sync::watch, time};
use utoipa::ToSchema;

use crate::work::Progress;

/// How long a rating waits for the fold before it is judged by what is known.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait before events are offered again to a journal that is too full.
const BACKLOG_PAUSE: Duration = Duration::from_millis(200);

/// What became of the events of one request. All that was accepted is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Verdicts {
    /// Events kept.
    pub accepted: usize,
    /// Events whose id was taken before; they changed nothing.
    pub duplicates: usize,
    /// Events refused, each with the reason.
    pub rejected: Vec<Rejected>,
}

/// A refused event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rejected {
    /// Its place in the request, from 0.
    pub index: usize,
    /// Its id, where it has a readable one.
    pub id: Option<String>,
    /// Stable word for the reason.
    pub code: &'static str,
    /// The field and the fix, in plain words.
    pub detail: String,
}

impl From<Rejection> for Rejected {
    fn from(Rejection { index, id, code, detail }: Rejection) -> Self {
        Self { index, id, code, detail }
    }
}

/// Records events.
#[derive(Clone)]
pub struct Recorder {
    catalog: Catalog,
    progress: watch::Receiver<Progress>,
}

impl Recorder {
    /// A recorder; `progress` is that of the worker that folds this catalog's journal.
    pub fn new(catalog: Catalog, progress: watch::Receiver<Progress>) -> Self {
        Self { catalog, progress }
    }

    /// Refuses ratings that come after the seal and keeps everything else. Answers when it is on disk.
    ///
    /// # Errors
    /// [`AppendError::Backlogged`] where the fold is too far behind; nothing is kept then.
    pub async fn record(
        &self,
        assistant: &Assistant,
        batch: Batch,
        received_at: Timestamp,
    ) -> Result<Verdicts, AppendError> {
        let Batch { mut events, rejected } = batch;
        let mut rejected: Vec<Rejected> = rejected.into_iter().map(Rejected::from).collect();
        let closed = self.closed(assistant, &events).await?;
        events.retain(|(index, event)| {
            if closed.contains(index) {
                rejected.push(Rejected {
                    index: *index,
                    id: event.id.as_ref().map(ToString::to_string),
                    code: "rating_closed",
                    detail: "the chat is sealed: it was rated too long after its end".to_owned(),
                });
            }
            !closed.contains(index)
        });
        rejected.sort_by_key(|rejection| rejection.index);
        let events = events.into_iter().map(|(_, event)| event).collect();
        let appended = self.catalog.append(assistant.id, events, received_at).await?;
        Ok(Verdicts { accepted: appended.accepted, duplicates: appended.duplicates, rejected })
    }

    /// As [`Recorder::record`], but waits for the fold where it is too far behind.
    pub async fn record_patiently(
        &self,
        assistant: &Assistant,
        batch: &Batch,
        received_at: Timestamp,
    ) -> Result<Verdicts, AppendError> {
        loop {
            match self.record(assistant, batch.clone(), received_at).await {
                Err(AppendError::Backlogged { .. }) => time::sleep(BACKLOG_PAUSE).await,
                other => return other,
            }
        }
    }

    /// The places of ratings that come after the seal.
    async fn closed(&self, assistant: &Assistant, events: &[(usize, Event)]) -> Result<BTreeSet<usize>, StoreError> {
        let rated: BTreeSet<&ConversationId> =
            events.iter().filter(|(_, event)| is_rating(event)).map(|(_, event)| &event.chat).collect();
        if rated.is_empty() {
            return Ok(BTreeSet::new());
        }
        let mut chats: BTreeMap<&ConversationId, Vec<&(usize, Event)>> = BTreeMap::new();
        for event in events.iter().filter(|(_, event)| rated.contains(&event.chat)) {
            chats.entry(&event.1.chat).or_default().push(event);
        }
        // What is still in the journal could tell of a chat that is unknown here, or move the end of a closed one.
        let doubtful = self.judge(assistant, &chats, Doubt::Report).await?;
        if doubtful.is_empty() {
            return Ok(doubtful);
        }
        chats.retain(|_, events| events.iter().any(|(index, _)| doubtful.contains(index)));
        self.catch_up().await?;
        self.judge(assistant, &chats, Doubt::Dismiss).await
    }

    async fn judge(
        &self,
        assistant: &Assistant,
        chats: &BTreeMap<&ConversationId, Vec<&(usize, Event)>>,
        doubt: Doubt,
    ) -> Result<BTreeSet<usize>, StoreError> {
        let keys: Vec<_> = chats.keys().map(|&chat| (assistant.id, chat.clone())).collect();
        let states = self.catalog.conversations(&keys).await?;
        let mut found = BTreeSet::new();
        for (key, events) in keys.iter().zip(chats.values()) {
            let known = states.get(key).and_then(|state| serde_json::from_str(state).ok());
            let alone = events.iter().all(|(_, event)| is_rating(event));
            if known.is_none() && alone && doubt == Doubt::Report {
                found.extend(events.iter().map(|(index, _)| *index));
                continue;
            }
            let conversation = known.unwrap_or_else(|| Conversation::new(assistant.seal_rules.clone()));
            let plain: Vec<&Event> = events.iter().map(|(_, event)| event).collect();
            let closed = closed_ratings(assistant.id, &conversation, &plain);
            found.extend(closed.into_iter().filter_map(|place| events.get(place)).map(|(index, _)| *index));
        }
        Ok(found)
    }

    /// Which chat of the conversation, from 1, what happens at `at` belongs to; 0 where nothing is known of it.
    pub async fn chat_at(
        &self,
        assistant: &Assistant,
        conversation: &ConversationId,
        at: Timestamp,
    ) -> Result<usize, StoreError> {
        self.catch_up().await?;
        let key = (assistant.id, conversation.clone());
        let states = self.catalog.conversations(std::slice::from_ref(&key)).await?;
        let known = states.get(&key).and_then(|state| serde_json::from_str(state).ok());
        Ok(known.map_or(0, |known| chat_at(&known, at)))
    }

    /// Waits until what is in the journal now has been folded, or patience ends.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        let head = self.catalog.journal_head().await?;
        let mut progress = self.progress.clone();
        // Where the worker stopped or is slow, the rating is judged by what is known; the fold has the last word.
        let _ = time::timeout(PATIENCE, progress.wait_for(|progress| progress.batch >= head)).await;
        Ok(())
    }
}

/// What to do about a rating of a chat that nothing is known of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doubt {
    Report,
    Dismiss,
}

fn is_rating(event: &Event) -> bool {
    matches!(event.body, EventBody::Rating(_))
}
