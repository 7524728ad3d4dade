//! The steps behind a response.

use afterword_model::{MessageId, Timestamp};
use afterword_warehouse::{Columns, RecordBatch, WarehouseError};
use jiff::SignedDuration;
use serde_json::{Map, Value as Json};

use super::{
    ChatEntry, Variable,
    tree::{Node, ordered},
};
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
    voices::{instant, text},
};

const MESSAGE: &str = include_str!("../../sql/reading/message.sql");
const HOLDERS: &str = include_str!("../../sql/reading/chats_with.sql");
const STEPS: &str = include_str!("../../sql/reading/steps.sql");

/// Steps of an answer.
const MOST: usize = 5_000;

/// A response whose steps are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageChoice {
    /// The message.
    pub message: MessageId,
    /// When it was sent.
    pub at: Timestamp,
    pub(super) position: i64,
    input_tokens: Option<i64>,
    output_tokens: Option<i64>,
}

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its id within the response.
    pub step: String,
    /// The step that it is part of.
    pub parent: Option<String>,
    /// How many steps enclose it.
    pub depth: usize,
    /// `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable` or `block`.
    pub kind: String,
    /// What it is called.
    pub name: Option<String>,
    /// When it began.
    pub at: Timestamp,
    /// Since the first step of the response began.
    pub offset_ms: f64,
    /// How long it took.
    pub duration_ms: Option<f64>,
    /// What went in, as JSON text.
    pub input: Option<String>,
    /// What came out, as JSON text.
    pub output: Option<String>,
    /// The language model that was asked.
    pub model: Option<String>,
    /// Tokens that it read.
    pub input_tokens: Option<i64>,
    /// Tokens that it wrote.
    pub output_tokens: Option<i64>,
    /// In the currency of the team.
    pub cost: Option<f64>,
    /// Of HTTP.
    pub status: Option<i64>,
    /// What went wrong.
    pub error: Option<String>,
    /// Anything else, as the text of a JSON object.
    pub attributes: Option<String>,
}

/// Of all steps together. What an enclosing step says of its parts is not counted again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TraceTotals {
    /// From the first begin to the last end.
    pub duration_ms: f64,
    /// Tokens read; nothing where nobody said.
    pub input_tokens: Option<i64>,
    /// Tokens written; nothing where nobody said.
    pub output_tokens: Option<i64>,
    /// In the currency of the team; nothing where nobody said.
    pub cost: Option<f64>,
    /// Steps that failed.
    pub errors: usize,
    /// Of the steps without parts, the one that took longest.
    pub slowest: Option<String>,
}

/// The steps of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Parents before children, siblings by time.
    pub steps: Vec<Step>,
    /// Variables that changed in the chat up to the response, by name.
    pub variables: Vec<Variable>,
    /// Of all steps together.
    pub totals: TraceTotals,
    /// Whether no step is missing.
    pub complete: bool,
}

impl Metrics {
    /// The message of the chat, if it has one of that id.
    pub fn message_of(
        &self,
        question: &Question,
        chat: &ChatEntry,
        message: &MessageId,
    ) -> Result<Option<MessageChoice>, MetricsError> {
        for batch in self.of_message(question, MESSAGE, chat, message, chat.stretch(), usize::MAX)? {
            let piece = Columns(&batch);
            if !piece.is_empty() {
                return Ok(Some(MessageChoice {
                    message: message.clone(),
                    at: instant(piece.time("sent_at", 0)?),
                    position: piece.int("position", 0)?.unwrap_or_default(),
                    input_tokens: piece.int("input_tokens", 0)?,
                    output_tokens: piece.int("output_tokens", 0)?,
                }));
            }
        }
        Ok(None)
    }

    /// The chats, at most two, whose conversations have a message of that id.
    pub fn chats_with(&self, question: &Question, message: &MessageId) -> Result<Vec<ChatEntry>, MetricsError> {
        let id = |out: &mut Statement| {
            out.bind(message.as_str());
        };
        let statement = filled(question, HOLDERS, &[("{message}", &id)]);
        let mut found = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.extend(self.bare_chat(question, &text(piece, "chat", row)?.into())?);
            }
        }
        Ok(found)
    }

    /// The steps that led to the message.
    pub fn trace(&self, question: &Question, chat: &ChatEntry, message: &MessageChoice) -> Result<Trace, MetricsError> {
        let day = SignedDuration::from_hours(24);
        let around = (
            message.at.checked_sub(day).unwrap_or(Timestamp::MIN),
            message.at.checked_add(day).unwrap_or(Timestamp::MAX),
        );
        let mut found = Vec::new();
        for batch in self.of_message(question, STEPS, chat, &message.message, around, MOST + 1)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.push(step(piece, row)?);
            }
        }
        let complete = found.len() <= MOST;
        found.truncate(MOST);
        let (steps, mut totals) = told(&found);
        totals.input_tokens = totals.input_tokens.or(message.input_tokens);
        totals.output_tokens = totals.output_tokens.or(message.output_tokens);
        Ok(Trace { steps, variables: self.variables(question, chat, message)?, totals, complete })
    }

    fn of_message(
        &self,
        question: &Question,
        sql: &str,
        chat: &ChatEntry,
        message: &MessageId,
        (since, until): (Timestamp, Timestamp),
        limit: usize,
    ) -> Result<Vec<RecordBatch>, MetricsError> {
        let id = |out: &mut Statement| {
            out.bind(chat.chat.as_str());
        };
        let conversation = |out: &mut Statement| {
            out.bind(chat.conversation.as_str());
        };
        let message = |out: &mut Statement| {
            out.bind(message.as_str());
        };
        let since = |out: &mut Statement| {
            out.bind(since);
        };
        let until = |out: &mut Statement| {
            out.bind(until);
        };
        let blanks: [Blank<'_>; 5] = [
            ("{chat}", &id),
            ("{conversation}", &conversation),
            ("{message}", &message),
            ("{since}", &since),
            ("{until}", &until),
        ];
        let mut statement = filled(question, sql, &blanks);
        if limit < usize::MAX {
            statement.push(&format!("limit {limit}"));
        }
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }
}

/// The steps in the order they are told, and what they come to.
fn told(found: &[Step]) -> (Vec<Step>, TraceTotals) {
    let nodes: Vec<Node<'_>> =
        found.iter().map(|step| Node { step: &step.step, parent: step.parent.as_deref() }).collect();
    let placed = ordered(&nodes);
    let first = found.iter().map(|step| step.at).min().unwrap_or_default();
    let mut totals = TraceTotals::default();
    let mut slowest = 0.0;
    let mut steps: Vec<Step> = Vec::with_capacity(found.len());
    for place in &placed {
        let Some(step) = found.get(place.index) else { continue };
        let offset_ms = step.at.duration_since(first).as_millis_f64();
        let took = step.duration_ms.unwrap_or(0.0);
        totals.duration_ms = totals.duration_ms.max(offset_ms + took);
        totals.errors += usize::from(step.error.is_some());
        if place.is_leaf && took > slowest {
            slowest = took;
            totals.slowest = Some(step.step.clone());
        }
        steps.push(Step { depth: place.depth, offset_ms, ..step.clone() });
    }
    totals.input_tokens = sum(&steps, |step| step.input_tokens);
    totals.output_tokens = sum(&steps, |step| step.output_tokens);
    totals.cost = sum(&steps, |step| step.cost);
    (steps, totals)
}

/// The sum over steps in the order they are told. A step that encloses others that have the value repeats it.
fn sum<T: Copy + std::ops::Add<Output = T>>(steps: &[Step], value: impl Fn(&Step) -> Option<T>) -> Option<T> {
    // What was found below each depth, from the last step to the first.
    let mut below: Vec<Option<T>> = Vec::new();
    let add = |one: Option<T>, other: Option<T>| match (one, other) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    };
    for step in steps.iter().rev() {
        if below.len() < step.depth + 2 {
            below.resize(step.depth + 2, None);
        }
        let own = below[step.depth + 1].take().or_else(|| value(step));
        below[step.depth] = add(below[step.depth], own);
    }
    below.first().copied().flatten()
}

fn step(piece: Columns<'_>, row: usize) -> Result<Step, WarehouseError> {
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    let attributes = maybe("attributes")?;
    let known: Map<String, Json> =
        attributes.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    let int = |name: &str| known.get(name).and_then(Json::as_i64);
    Ok(Step {
        step: text(piece, "step", row)?,
        parent: maybe("parent")?,
        depth: 0,
        kind: text(piece, "kind", row)?,
        name: maybe("name")?,
        at: instant(piece.time("began_at", row)?),
        offset_ms: 0.0,
        duration_ms: piece.float("duration_ms", row)?.filter(|duration| duration.is_finite()),
        input: maybe("input")?,
        output: maybe("output")?,
        model: maybe("model")?,
        input_tokens: int("input_tokens"),
        output_tokens: int("output_tokens"),
        cost: known.get("cost").and_then(Json::as_f64),
        status: int("status"),
        error: maybe("error")?,
        attributes,
    })
}
