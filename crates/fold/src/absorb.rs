//! One event joins the facts of its conversation.

use afterword_model::{AssistantId, ConversationId, Event, EventBody, EventId, Message, MessageId, Profile, Step};

use serde::Serialize;

use crate::{
    conclude,
    rows::{MessageRow, Replaced, StepRow},
    span,
    state::{
        AskedFact, ClickFact, Conversation, FeedbackFact, HandoverFact, Mention, MessageFact, RatingFact, TriggerFact,
    },
    time::instant,
};

/// An event with the place it has in the journal.
#[derive(Clone, Debug)]
pub struct Journalled {
    /// What happened.
    pub event: Event,
    /// Rises with the order of acknowledgement; unique per assistant.
    pub position: i64,
}

impl Journalled {
    /// The client's id, or one made from the place in the journal, which a replay finds again.
    pub(crate) fn id(&self) -> EventId {
        self.event.id.clone().unwrap_or_else(|| EventId(format!("~{}", self.position)))
    }
}

/// The words that came with an event; the state keeps none of them.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub messages: Vec<MessageRow>,
    pub replaced: Vec<Replaced>,
    pub steps: Vec<StepRow>,
}

/// Adds the event's facts to the conversation and its words to `words`.
pub(crate) fn absorb(
    assistant: AssistantId,
    conversation: &mut Conversation,
    journalled: Journalled,
    words: &mut Words,
) {
    let event_id = journalled.id();
    let Journalled { event: Event { at, chat, body, .. }, position } = journalled;
    let micros = at.as_microsecond();
    match body {
        EventBody::ChatStarted(profile) => mention(conversation, micros, event_id, true, profile),
        EventBody::Message(message) => {
            let key = Key { assistant, conversation: chat, at, position, event: event_id };
            absorb_message(conversation, key, *message, words);
        }
        EventBody::Step(step) => {
            insert(&mut conversation.steps, micros);
            words.steps.push(step_row(assistant, chat, at, position, &event_id, *step));
        }
        EventBody::Feedback(feedback) => {
            let fact = FeedbackFact {
                at: micros,
                event: event_id,
                value: feedback.value,
                comment: feedback.comment,
                contact: feedback.contact,
                share_chat: feedback.share_chat,
                struck: feedback.struck,
                previewed: feedback.previewed,
            };
            let known = conversation.feedback.get(&feedback.message);
            if known.is_none_or(|known| (known.at, &known.event) < (fact.at, &fact.event)) {
                conversation.feedback.insert(feedback.message, fact);
            }
        }
        EventBody::RatingAsked { prompt } => {
            insert(&mut conversation.asked, AskedFact { at: micros, event: event_id, prompt });
        }
        EventBody::Rating(rating) => insert(
            &mut conversation.ratings,
            RatingFact {
                at: micros,
                event: event_id,
                score: rating.score,
                comment: rating.comment,
                prompt: rating.prompt,
            },
        ),
        EventBody::Handover(handover) => insert(
            &mut conversation.handovers,
            HandoverFact { at: micros, event: event_id, kind: handover.kind, via: handover.via },
        ),
        EventBody::Click(click) => insert(
            &mut conversation.clicks,
            ClickFact {
                at: micros,
                event: event_id,
                message: click.message,
                kind: click.kind,
                title: click.title,
                destination_kind: click.destination_kind,
                destination: click.destination,
            },
        ),
        EventBody::AgentTriggered(trigger) => insert(
            &mut conversation.triggers,
            TriggerFact { at: micros, event: event_id, agent: trigger.agent, workflow: trigger.workflow },
        ),
        EventBody::ChatEnded => insert(&mut conversation.ends, micros),
        EventBody::ChatSealed { number, end } => span::seal(conversation, number, end),
        EventBody::ChatConcluded { number, end, insight } => conclude::conclude(conversation, number, end, *insight),
        EventBody::ChatTopic { number, topic, by } => conclude::put(conversation, number, topic, by),
        // A release belongs to the assistant, not to a conversation.
        EventBody::ReleasePublished(_) => {}
    }
}

struct Key {
    assistant: AssistantId,
    conversation: ConversationId,
    at: afterword_model::Timestamp,
    position: i64,
    event: EventId,
}

/// Of two messages with one id the earlier stands: the later is a repetition.
fn absorb_message(conversation: &mut Conversation, key: Key, message: Message, words: &mut Words) {
    let id = message.message.unwrap_or_else(|| MessageId(key.event.0.clone()));
    let micros = key.at.as_microsecond();
    if !message.profile.is_empty() {
        mention(conversation, micros, key.event.clone(), false, message.profile);
    }
    let known = conversation.messages.get(&id);
    if known.is_some_and(|known| (known.at, &known.event) <= (micros, &key.event)) {
        return;
    }
    if let Some(known) = known {
        words.messages.retain(|row| row.message != id);
        words.replaced.push(Replaced {
            assistant: key.assistant,
            conversation: key.conversation.clone(),
            message: id.clone(),
            at: instant(known.at),
        });
    }
    let fact = MessageFact {
        at: micros,
        event: key.event,
        role: message.role,
        agent: message.agent.clone(),
        workflow: message.workflow.clone(),
        fallback: message.fallback,
    };
    conversation.messages.insert(id.clone(), fact);
    words.messages.push(MessageRow {
        assistant: key.assistant,
        // The chat and the user are known once all events of the fold are in.
        chat: afterword_model::ChatId::nth(&key.conversation, 1),
        user: String::new(),
        conversation: key.conversation,
        message: id,
        at: key.at,
        position: key.position,
        role: message.role.as_str(),
        text: message.text,
        agent: message.agent,
        workflow: message.workflow,
        fallback: message.fallback,
        quick_replies: json_list(&message.quick_replies),
        model: message.model,
        input_tokens: message.input_tokens,
        output_tokens: message.output_tokens,
        cost: message.cost,
        latency_ms: message.latency_ms,
    });
}

/// The texts as a JSON array; nothing where there are none.
pub(crate) fn json_list(items: &[impl Serialize]) -> Option<String> {
    if items.is_empty() { None } else { serde_json::to_string(items).ok() }
}

fn step_row(
    assistant: AssistantId,
    conversation: ConversationId,
    at: afterword_model::Timestamp,
    position: i64,
    event: &EventId,
    step: Step,
) -> StepRow {
    StepRow {
        assistant,
        conversation,
        message: step.message,
        step: step.step.unwrap_or_else(|| event.0.clone()),
        parent: step.parent,
        at,
        position,
        kind: step.kind.as_str(),
        name: step.name,
        duration_ms: step.duration_ms,
        input: step.input,
        output: step.output,
        model: step.model,
        error: step.error,
        attributes: step.attributes,
    }
}

fn mention(conversation: &mut Conversation, at: i64, event: EventId, started: bool, profile: Profile) {
    let known = conversation.profiles.iter().position(|known| *known == profile);
    let profile = known.unwrap_or_else(|| {
        conversation.profiles.push(profile);
        conversation.profiles.len() - 1
    });
    insert(&mut conversation.mentions, Mention { at, event, started, profile });
}

/// Keeps the list sorted.
fn insert<T: Ord>(facts: &mut Vec<T>, fact: T) {
    let place = facts.partition_point(|known| *known <= fact);
    facts.insert(place, fact);
}
