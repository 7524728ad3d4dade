//! The fold itself.

use afterword_model::{AssistantId, ConversationId, Event, EventBody, Timestamp};

use crate::{
    absorb::{Journalled, Words, absorb},
    diff::diff,
    project::project,
    projection::Projection,
    rows::{ReleaseRow, Rows},
    span::{rating_is_open, span_at, spans, unsealed},
    state::{Conversation, UnsealedChat},
};

/// What comes of folding events into a conversation.
#[derive(Debug)]
pub struct Folded {
    /// The conversation as it stands now.
    pub conversation: Conversation,
    /// What to write.
    pub rows: Rows,
    /// The chats that wait to be sealed, in the order of time.
    pub unsealed: Vec<UnsealedChat>,
}

/// Folds events of one conversation into it.
pub fn fold(
    assistant: AssistantId,
    id: &ConversationId,
    conversation: Conversation,
    events: Vec<Journalled>,
) -> Folded {
    let known = conversation.clone();
    let old = project(assistant, id, &known);
    let mut conversation = conversation;
    let mut words = Words::default();
    for event in events {
        absorb(assistant, &mut conversation, event, &mut words);
    }
    let new = project(assistant, id, &conversation);
    let mut rows = diff(assistant, id, &known, &old, &new);
    settle(&mut words, &new);
    rows.messages = words.messages;
    rows.replaced = words.replaced;
    rows.steps = words.steps;
    let unsealed = unsealed(id, &conversation);
    Folded { conversation, rows, unsealed }
}

/// Tells the new messages which chat and user they belong to.
fn settle(words: &mut Words, projection: &Projection) {
    for message in &mut words.messages {
        if let Some(cast) = projection.cast_at(message.at.as_microsecond()) {
            message.chat = cast.chat.clone();
            message.user.clone_from(&cast.dimensions.user);
        }
    }
}

/// The row of a published release; `None` for any other event.
pub fn release(assistant: AssistantId, journalled: &Journalled) -> Option<ReleaseRow> {
    let EventBody::ReleasePublished(release) = &journalled.event.body else { return None };
    Some(ReleaseRow {
        assistant,
        event: journalled.id(),
        release: release.release.clone(),
        at: journalled.event.at,
        notes: release.notes.clone(),
    })
}

/// Which chat of the conversation, from 1, an event at `at` would belong to, given what else is known; 0 where nothing is.
pub fn chat_at(conversation: &Conversation, at: Timestamp) -> usize {
    let spans = spans(conversation);
    if spans.is_empty() { 0 } else { span_at(&spans, at.as_microsecond()) + 1 }
}

/// Which of the `events` of one conversation are ratings that come after the seal, given what else arrives with them.
///
/// Reckoned in event time: a rating that arrives late but was given in time is in none of the places returned.
pub fn closed_ratings(assistant: AssistantId, conversation: &Conversation, events: &[&Event]) -> Vec<usize> {
    let mut conversation = conversation.clone();
    for (position, event) in (0..).zip(events) {
        if !matches!(event.body, EventBody::Rating(_)) {
            absorb(
                assistant,
                &mut conversation,
                Journalled { event: (*event).clone(), position },
                &mut Words::default(),
            );
        }
    }
    let spans = spans(&conversation);
    let closed = |event: &Event| {
        matches!(event.body, EventBody::Rating(_)) && !rating_is_open(&spans, event.at.as_microsecond())
    };
    events.iter().enumerate().filter(|(_, event)| closed(event)).map(|(index, _)| index).collect()
}
