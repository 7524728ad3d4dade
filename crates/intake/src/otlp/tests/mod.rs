//! Spans of every form, and what becomes of them.

mod evaluations;
mod forms;
mod late;
mod real;
mod traces;
mod wire;

use afterword_model::{Event, EventBody, Message, Role, Step};
use serde_json::{Value, json};

use super::{Assembled, Attributes, Happening, ParentPlace, Piece, Record, Span, Told, assemble};

const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
/// Microseconds since 1970 of the beginning of each test.
const BEGIN: i64 = 1_772_445_600_000_000;

/// A span from `start` to `end` milliseconds after the beginning. Ids are any short texts.
fn span(id: &str, parent: &str, name: &str, times: (i64, i64), attributes: Value) -> Span {
    Span {
        id: id.to_owned(),
        parent: Some(parent.to_owned()).filter(|parent| !parent.is_empty()),
        place: if parent.is_empty() { ParentPlace::None } else { ParentPlace::Here },
        name: name.to_owned(),
        start: BEGIN + times.0 * 1_000,
        end: BEGIN + times.1 * 1_000,
        attributes: told(attributes),
        ..Span::default()
    }
}

/// A call of a model of the newest form, that was asked one thing and answered.
fn chat(id: &str, parent: &str, times: (i64, i64), asked: &str, said: &str) -> Span {
    let message =
        |role: &str, text: &str| json!([{"role": role, "parts": [{"type": "text", "content": text}]}]).to_string();
    span(
        id,
        parent,
        "chat m",
        times,
        json!({
            "gen_ai.operation.name": "chat", "gen_ai.provider.name": "x", "gen_ai.request.model": "m",
            "gen_ai.usage.input_tokens": 10, "gen_ai.usage.output_tokens": 3,
            "gen_ai.input.messages": message("user", asked), "gen_ai.output.messages": message("assistant", said),
        }),
    )
}

fn told(attributes: Value) -> Attributes {
    serde_json::from_value(attributes).unwrap()
}

fn happening(name: &str, at: i64, attributes: Value) -> Happening {
    Happening { at: BEGIN + at * 1_000, name: name.to_owned(), attributes: told(attributes) }
}

fn record(span: &str, name: &str, at: i64, attributes: Value, body: Value) -> Piece {
    Piece::Record(Record {
        span: span.to_owned(),
        at: BEGIN + at * 1_000,
        name: name.to_owned(),
        attributes: told(attributes),
        body,
    })
}

fn assembled(spans: Vec<Span>) -> Assembled {
    assemble(TRACE, &spans.into_iter().map(Piece::Span).collect::<Vec<_>>(), None)
}

fn assembled_late(spans: Vec<Span>, told: Option<&Told>) -> Assembled {
    assemble(TRACE, &spans.into_iter().map(Piece::Span).collect::<Vec<_>>(), told)
}

fn messages(events: &[Event]) -> Vec<(&Event, &Message)> {
    let mut messages = Vec::new();
    for event in events {
        if let EventBody::Message(message) = &event.body {
            messages.push((event, &**message));
        }
    }
    messages
}

fn steps(events: &[Event]) -> Vec<&Step> {
    let mut steps = Vec::new();
    for event in events {
        if let EventBody::Step(step) = &event.body {
            steps.push(&**step);
        }
    }
    steps
}

fn step<'a>(events: &'a [Event], id: &str) -> &'a Step {
    steps(events).into_iter().find(|step| step.step.as_deref() == Some(id)).unwrap()
}

fn responses(events: &[Event]) -> Vec<&Message> {
    messages(events).into_iter().map(|(_, message)| message).filter(|it| it.role == Role::Assistant).collect()
}

/// What was asked and answered, turn by turn.
fn dialogue(events: &[Event]) -> Vec<(Role, String)> {
    messages(events).into_iter().map(|(_, message)| (message.role, message.text.clone())).collect()
}

/// A turn in which that was asked and answered.
fn turn(asked: &str, said: &str) -> Vec<(Role, String)> {
    vec![(Role::User, asked.to_owned()), (Role::Assistant, said.to_owned())]
}
