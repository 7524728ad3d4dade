//! What was said in a chat, and what came of it.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use afterword_model::{FeedbackValue, Timestamp};
use afterword_warehouse::{Columns, RecordBatch, WarehouseError};

use super::{ChatClick, ChatEntry, ChatHandover, GivenFeedback, Message, Seen, Transcript};
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled, list},
    template::Statement,
    voices::{instant, text},
};

const MESSAGES: &str = include_str!("../../sql/reading/messages.sql");
const STEPS: &str = include_str!("../../sql/reading/step_counts.sql");
const FEEDBACK: &str = include_str!("../../sql/reading/feedback.sql");
const REQUESTS: &str = include_str!("../../sql/reading/requests.sql");
const CLICKS: &str = include_str!("../../sql/reading/clicks.sql");

/// Messages of an answer.
const MOST: usize = 20_000;

/// Steps of one message.
#[derive(Clone, Copy, Debug, Default)]
struct StepCount {
    steps: i64,
    errors: i64,
    latest: i64,
}

impl Metrics {
    /// What was said in the chat; with `since`, the messages that were acknowledged after that was seen, and those whose
    /// feedback or steps may have changed after it.
    pub fn transcript(
        &self,
        question: &Question,
        chat: &ChatEntry,
        since: Option<Seen>,
    ) -> Result<Transcript, MetricsError> {
        let counts = self.step_counts(question, chat)?;
        let (mut judged, state) = self.feedback_of(question, chat)?;
        let latest = counts.values().map(|count| count.latest).max().unwrap_or(0);
        let mut seen = Seen { position: latest.max(since.unwrap_or_default().position), feedback: state };
        let news = |out: &mut Statement| match since {
            None => drop(out.push("true")),
            Some(since) => {
                out.push("(position > ").bind(since.position);
                let traced = counts.iter().filter(|(_, count)| count.latest > since.position).map(|(id, _)| id);
                let changed = judged.keys().filter(|_| state != since.feedback);
                out.push(" or message in (");
                list(out, traced.chain(changed).map(String::as_str));
                out.push("))");
            }
        };
        let mut messages = Vec::new();
        for batch in self.of_chat(question, MESSAGES, chat, chat.stretch(), &news, MOST + 1)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                seen.position = seen.position.max(piece.int("position", row)?.unwrap_or_default());
                let mut message = message(piece, row)?;
                let count = counts.get(message.message.as_str()).copied().unwrap_or_default();
                (message.steps, message.errors) = (count.steps, count.errors);
                messages.push(message);
            }
        }
        let complete = messages.len() <= MOST;
        messages.truncate(MOST);
        for message in &mut messages {
            message.feedback = judged.remove(message.message.as_str()).flatten();
        }
        Ok(Transcript {
            messages,
            handovers: self.handovers_of(question, chat)?,
            clicks: self.clicks_of(question, chat)?,
            seen,
            complete,
        })
    }

    fn step_counts(&self, question: &Question, chat: &ChatEntry) -> Result<HashMap<String, StepCount>, MetricsError> {
        let mut counts = HashMap::new();
        for batch in self.of_chat(question, STEPS, chat, chat.wide_stretch(), &|_| {}, usize::MAX)? {
            let piece = Columns(&batch);
            let int = |name: &str, row| Ok::<_, WarehouseError>(piece.int(name, row)?.unwrap_or_default());
            for row in 0..piece.len() {
                let count =
                    StepCount { steps: int("steps", row)?, errors: int("errors", row)?, latest: int("latest", row)? };
                counts.insert(text(piece, "message", row)?, count);
            }
        }
        Ok(counts)
    }

    /// The feedback by message, nothing where it was taken back, and a number that stands for all of it.
    fn feedback_of(
        &self,
        question: &Question,
        chat: &ChatEntry,
    ) -> Result<(BTreeMap<String, Option<GivenFeedback>>, u64), MetricsError> {
        let mut judged = BTreeMap::new();
        let mut state = DefaultHasher::new();
        for batch in self.of_chat(question, FEEDBACK, chat, chat.stretch(), &|_| {}, usize::MAX)? {
            let piece = Columns(&batch);
            let maybe = |name: &str, row| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
            for row in 0..piece.len() {
                let message = text(piece, "message", row)?;
                let value = match piece.text("value", row)? {
                    Some("up") => FeedbackValue::Up,
                    Some("down") => FeedbackValue::Down,
                    _ => FeedbackValue::None,
                };
                let given = GivenFeedback {
                    value,
                    comment: maybe("comment", row)?,
                    contact_name: maybe("contact_name", row)?,
                    contact_email: maybe("contact_email", row)?,
                    at: instant(piece.time("given_at", row)?),
                };
                (&message, value.as_str(), &given.comment, given.at).hash(&mut state);
                judged.insert(message, (value != FeedbackValue::None).then_some(given));
            }
        }
        Ok((judged, state.finish()))
    }

    fn handovers_of(&self, question: &Question, chat: &ChatEntry) -> Result<Vec<ChatHandover>, MetricsError> {
        let mut found = Vec::new();
        for batch in self.of_chat(question, REQUESTS, chat, chat.stretch(), &|_| {}, usize::MAX)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.push(ChatHandover {
                    kind: text(piece, "kind", row)?,
                    via: piece.text("via", row)?.map(str::to_owned),
                    at: instant(piece.time("requested_at", row)?),
                    agent: piece.text("agent", row)?.map(str::to_owned),
                    workflow: piece.text("workflow", row)?.map(str::to_owned),
                });
            }
        }
        Ok(found)
    }

    fn clicks_of(&self, question: &Question, chat: &ChatEntry) -> Result<Vec<ChatClick>, MetricsError> {
        let mut found = Vec::new();
        for batch in self.of_chat(question, CLICKS, chat, chat.stretch(), &|_| {}, usize::MAX)? {
            let piece = Columns(&batch);
            let maybe = |name: &str, row| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
            for row in 0..piece.len() {
                found.push(ChatClick {
                    message: maybe("message", row)?,
                    kind: text(piece, "kind", row)?,
                    title: maybe("title", row)?,
                    destination_kind: maybe("destination_kind", row)?,
                    destination: maybe("destination", row)?,
                    at: instant(piece.time("pressed_at", row)?),
                });
            }
        }
        Ok(found)
    }

    fn of_chat(
        &self,
        question: &Question,
        sql: &str,
        chat: &ChatEntry,
        (since, until): (Timestamp, Timestamp),
        news: &dyn Fn(&mut Statement),
        limit: usize,
    ) -> Result<Vec<RecordBatch>, MetricsError> {
        let id = |out: &mut Statement| {
            out.bind(chat.chat.as_str());
        };
        let conversation = |out: &mut Statement| {
            out.bind(chat.conversation.as_str());
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
            ("{since}", &since),
            ("{until}", &until),
            ("{news}", news),
        ];
        let mut statement = filled(question, sql, &blanks);
        if limit < usize::MAX {
            statement.push(&format!("limit {limit}"));
        }
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }
}

fn message(piece: Columns<'_>, row: usize) -> Result<Message, WarehouseError> {
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    let replies = piece.text("quick_replies", row)?.and_then(|json| serde_json::from_str(json).ok());
    Ok(Message {
        message: text(piece, "message", row)?.into(),
        role: text(piece, "role", row)?,
        text: text(piece, "text", row)?,
        at: instant(piece.time("sent_at", row)?),
        agent: maybe("agent")?,
        workflow: maybe("workflow")?,
        fallback: piece.bool("fallback", row)?.unwrap_or(false),
        quick_replies: replies.unwrap_or_default(),
        model: maybe("model")?,
        input_tokens: piece.int("input_tokens", row)?,
        output_tokens: piece.int("output_tokens", row)?,
        cost: piece.float("cost", row)?.filter(|cost| cost.is_finite()),
        latency_ms: piece.float("latency_ms", row)?.filter(|latency| latency.is_finite()),
        feedback: None,
        steps: 0,
        errors: 0,
    })
}
