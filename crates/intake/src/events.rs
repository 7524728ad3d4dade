//! One event's fields become a model event.

use afterword_model::{
    ChatId, Click, ConversationId, Event, EventBody, EventId, Feedback, Handover, Message, MessageId, Rating, Release,
    Step, Timestamp, Trigger,
};
use jiff::SignedDuration;
use serde_json::Value;

use crate::{
    fields::Fields,
    profile, secrets,
    verdict::{Refusal, limits},
};

/// Reads an event. `default_at` is its time if it gives none.
pub(crate) fn read(fields: &Fields, received_at: Timestamp, default_at: Timestamp) -> Result<Event, Refusal> {
    let kind = fields.require("type", fields.value("type"))?;
    let kind = kind.as_str().ok_or_else(|| fields.wrong("type", "must be a text"))?;
    let reader = reader(kind)?;
    let id = fields.id("id")?.map(EventId);
    let at = match fields.value("at") {
        Some(value) => instant(fields, value, received_at)?,
        None => default_at,
    };
    let chat = if kind == "release.published" { ConversationId::default() } else { chat(fields)? };
    Ok(Event { id, at, chat, body: reader(fields)? })
}

type Reader = fn(&Fields) -> Result<EventBody, Refusal>;

fn reader(kind: &str) -> Result<Reader, Refusal> {
    Ok(match kind {
        "chat.started" => |fields| Ok(EventBody::ChatStarted(profile::read(fields)?)),
        "message" => message,
        "step" => step,
        "feedback" => feedback,
        "rating.asked" => rating_asked,
        "rating" => rating,
        "handover" => handover,
        "click" => click,
        "agent.triggered" => trigger,
        "chat.ended" => |_| Ok(EventBody::ChatEnded),
        "release.published" => release,
        _ => {
            let known = "chat.started, message, step, feedback, rating.asked, rating, handover, click, \
                         agent.triggered, chat.ended, release.published";
            let kind: String = kind.chars().take(60).collect();
            return Err(Refusal::new("unknown_type", format!("type {kind:?} is unknown; it must be one of {known}")));
        }
    })
}

fn instant(fields: &Fields, value: &Value, received_at: Timestamp) -> Result<Timestamp, Refusal> {
    let rule = "must be an RFC 3339 time such as \"2026-03-01T09:30:00Z\"";
    let at: Timestamp = value.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| fields.wrong("at", rule))?;
    if at.duration_since(received_at) > SignedDuration::from_hours(limits::FUTURE_HOURS) {
        let detail = "at lies more than 24 hours in the future; check the clock of the sender";
        return Err(Refusal::new("at_in_future", detail));
    }
    // What is finer than a microsecond is cut off.
    Timestamp::from_microsecond(at.as_microsecond()).map_err(|_| fields.wrong("at", rule))
}

fn chat(fields: &Fields) -> Result<ConversationId, Refusal> {
    let id = fields.require("chat", fields.id("chat")?)?;
    if ChatId(id.clone()).parts().1 > 1 {
        let detail = "chat must not end in # and a number of 2 or more: such ids are kept for the chats that follow a \
                      sealed one. Send the conversation's own id, or use another sign";
        return Err(Refusal::new("reserved_chat_id", detail));
    }
    Ok(ConversationId(id))
}

fn message_id(fields: &Fields) -> Result<MessageId, Refusal> {
    fields.require("message", fields.id("message")?).map(MessageId)
}

fn message_ids(fields: &Fields, name: &str) -> Result<Vec<MessageId>, Refusal> {
    Ok(fields.ids(name)?.into_iter().map(MessageId).collect())
}

fn message(fields: &Fields) -> Result<EventBody, Refusal> {
    let role = fields.one_of("role", "user, assistant, operator, system")?;
    Ok(EventBody::Message(Box::new(Message {
        message: fields.id("message")?.map(MessageId),
        role: fields.require("role", role)?,
        text: secrets::in_words(&fields.text("text")?.unwrap_or_default()).into_owned(),
        agent: fields.word("agent")?,
        workflow: fields.word("workflow")?,
        fallback: fields.flag("fallback")?,
        quick_replies: fields.words("quick_replies")?,
        model: fields.word("model")?,
        input_tokens: fields.count("input_tokens")?,
        output_tokens: fields.count("output_tokens")?,
        cost: fields.amount("cost")?,
        latency_ms: fields.amount("latency_ms")?,
        profile: profile::read(fields)?,
    })))
}

fn step(fields: &Fields) -> Result<EventBody, Refusal> {
    let kind = fields.one_of("kind", "agent, workflow, prompt, retrieval, tool, api, variable, block")?;
    if fields.value("attributes").is_some_and(|value| !value.is_object()) {
        return Err(fields.wrong("attributes", "must be an object"));
    }
    Ok(EventBody::Step(Box::new(Step {
        message: message_id(fields)?,
        step: fields.id("step")?,
        parent: fields.id("parent")?,
        kind: fields.require("kind", kind)?,
        name: fields.word("name")?,
        duration_ms: fields.amount("duration_ms")?,
        input: masked(fields, "input"),
        output: masked(fields, "output"),
        model: fields.word("model")?,
        error: error(fields),
        attributes: masked(fields, "attributes"),
    })))
}

/// Any JSON without the secrets in it, as text.
fn masked(fields: &Fields, name: &str) -> Option<String> {
    let mut value = fields.value(name)?.clone();
    secrets::in_json(&mut value);
    Some(value.to_string())
}

/// What somebody wrote, without the keys in it; an empty text is as if it were not there.
fn comment(fields: &Fields) -> Result<Option<String>, Refusal> {
    Ok(fields.comment("comment")?.map(|comment| secrets::in_words(&comment).into_owned()))
}

/// An error as text: clients send a sentence or an object.
fn error(fields: &Fields) -> Option<String> {
    let text = fields
        .value("error")
        .map(|value| value.as_str().map_or_else(|| value.to_string(), |text| text.replace('\0', "\u{fffd}")));
    text.map(|text| secrets::in_text(&text).into_owned())
}

fn feedback(fields: &Fields) -> Result<EventBody, Refusal> {
    let value = fields.one_of("value", "up, down, none")?;
    Ok(EventBody::Feedback(Feedback {
        message: message_id(fields)?,
        value: fields.require("value", value)?,
        comment: comment(fields)?,
        contact: profile::contact(fields)?,
        share_chat: fields.flag("share_chat")?,
        struck: message_ids(fields, "struck")?,
        previewed: message_ids(fields, "previewed")?,
    }))
}

const PROMPTS: &str = "after_answer, handover, end";

fn rating_asked(fields: &Fields) -> Result<EventBody, Refusal> {
    let prompt = fields.one_of("prompt", PROMPTS)?;
    Ok(EventBody::RatingAsked { prompt: fields.require("prompt", prompt)? })
}

fn rating(fields: &Fields) -> Result<EventBody, Refusal> {
    let score = fields.require("score", fields.value("score"))?;
    let score = score
        .as_u64()
        .and_then(|score| u8::try_from(score).ok())
        .filter(|score| (1..=5).contains(score))
        .ok_or_else(|| fields.wrong("score", "must be a whole number from 1 to 5"))?;
    Ok(EventBody::Rating(Rating { score, comment: comment(fields)?, prompt: fields.one_of("prompt", PROMPTS)? }))
}

fn handover(fields: &Fields) -> Result<EventBody, Refusal> {
    let kind = fields.one_of("kind", "direct, after_fallback, operator_button")?;
    Ok(EventBody::Handover(Handover {
        kind: fields.require("kind", kind)?,
        via: fields.one_of("via", "takeover, ticket")?,
    }))
}

fn click(fields: &Fields) -> Result<EventBody, Refusal> {
    let kind = fields.one_of("kind", "quick_reply, link")?;
    Ok(EventBody::Click(Click {
        message: fields.id("message")?.map(MessageId),
        kind: fields.require("kind", kind)?,
        title: fields.comment("title")?,
        destination_kind: fields.one_of("destination_kind", "answer, url, phone")?,
        destination: fields.comment("destination")?,
    }))
}

fn trigger(fields: &Fields) -> Result<EventBody, Refusal> {
    let trigger = Trigger { agent: fields.word("agent")?, workflow: fields.word("workflow")? };
    if trigger.agent.is_none() && trigger.workflow.is_none() {
        return Err(Refusal::new("missing_field", "agent or workflow is missing; give at least one"));
    }
    Ok(EventBody::AgentTriggered(trigger))
}

fn release(fields: &Fields) -> Result<EventBody, Refusal> {
    let release = fields.require("release", fields.word("release")?)?;
    Ok(EventBody::ReleasePublished(Release { release, notes: fields.comment("notes")? }))
}
