//! Every rule of the domain, on hand-made conversations and on random ones.

mod concluding;
mod ledger;
mod numbers;
mod properties;
mod sealing;

use afterword_model::{
    AssistantId, Click, ClickKind, ConversationId, Event, EventBody, EventId, Feedback, FeedbackValue, Handover,
    HandoverKind, Message, MessageId, Profile, Rating, Role, SealRules, Timestamp, UserProfile,
};

use crate::{Conversation, Folded, Journalled, fold};

pub(crate) const ASSISTANT: AssistantId = AssistantId(1);

/// 2026-03-02 09:00:00 UTC and so many seconds.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_772_442_000 + seconds).unwrap()
}

pub(crate) fn id() -> ConversationId {
    "c".into()
}

pub(crate) fn event(name: &str, seconds: i64, body: EventBody) -> Event {
    Event { id: Some(EventId::from(name)), at: at(seconds), chat: id(), body }
}

pub(crate) fn started(name: &str, seconds: i64, user: &str, channel: &str) -> Event {
    let user = UserProfile { id: Some(user.to_owned()), ..UserProfile::default() };
    let profile = Profile { user: Some(user), channel: Some(channel.to_owned()), ..Profile::default() };
    event(name, seconds, EventBody::ChatStarted(profile))
}

pub(crate) fn said(name: &str, seconds: i64, role: Role) -> Event {
    event(name, seconds, EventBody::Message(Box::new(message(name, role))))
}

pub(crate) fn message(name: &str, role: Role) -> Message {
    Message {
        message: Some(MessageId::from(name)),
        role,
        text: format!("text of {name}"),
        agent: (role == Role::Assistant).then(|| "Billing".to_owned()),
        workflow: None,
        fallback: false,
        quick_replies: Vec::new(),
        model: None,
        input_tokens: None,
        output_tokens: None,
        cost: None,
        latency_ms: None,
        profile: Profile::default(),
    }
}

pub(crate) fn thumb(name: &str, seconds: i64, message: &str, value: FeedbackValue) -> Event {
    let feedback = Feedback {
        message: message.into(),
        value,
        comment: None,
        contact: None,
        share_chat: false,
        struck: vec![],
        previewed: vec![],
    };
    event(name, seconds, EventBody::Feedback(feedback))
}

pub(crate) fn rated(name: &str, seconds: i64, score: u8) -> Event {
    event(name, seconds, EventBody::Rating(Rating { score, comment: None, prompt: None }))
}

pub(crate) fn asked_for_human(name: &str, seconds: i64) -> Event {
    event(name, seconds, EventBody::Handover(Handover { kind: HandoverKind::Direct, via: None }))
}

pub(crate) fn clicked(name: &str, seconds: i64, message: &str) -> Event {
    let click = Click {
        message: Some(message.into()),
        kind: ClickKind::Link,
        title: Some("Prices".to_owned()),
        destination_kind: None,
        destination: None,
    };
    event(name, seconds, EventBody::Click(click))
}

/// Folds the events at once into a new conversation.
pub(crate) fn folded(events: &[Event]) -> Folded {
    fold(ASSISTANT, &id(), Conversation::new(SealRules::default()), journalled(events, 0))
}

/// The events with their places in the journal, from `first`.
pub(crate) fn journalled(events: &[Event], first: i64) -> Vec<Journalled> {
    (first..).zip(events).map(|(position, event)| Journalled { event: event.clone(), position }).collect()
}
