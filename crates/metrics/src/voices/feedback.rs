//! Feedback: which there is, and single ones with what they are about.

use std::collections::HashMap;

use afterword_model::{ConversationId, FeedbackValue, MessageId, Timestamp};
use afterword_warehouse::{Columns, Warehouse, WarehouseError};

use crate::{Metrics, MetricsError, Question, blanks::filled, template::Statement};

const HEADS: &str = include_str!("../../sql/voices/feedback_heads.sql");
const ENTRIES: &str = include_str!("../../sql/voices/feedback_entries.sql");
const CONVERSATIONS: &str = include_str!("../../sql/voices/conversations_of.sql");

/// A feedback, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackHead {
    /// When it was given, in microseconds since 1970 (UTC).
    pub given_at: i64,
    /// Where.
    pub conversation: ConversationId,
    /// The response it is on.
    pub message: MessageId,
    /// Up or down.
    pub value: FeedbackValue,
}

/// A feedback with what it is about. What the user struck out is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackEntry {
    /// The conversation.
    pub conversation: ConversationId,
    /// The response.
    pub message: MessageId,
    /// The chat of the conversation.
    pub chat: String,
    /// `up`, `down` or, taken back, `none`.
    pub value: String,
    /// In the user's words.
    pub comment: Option<String>,
    /// Given to be reached by.
    pub contact_name: Option<String>,
    /// Given to be reached by.
    pub contact_email: Option<String>,
    /// Consent to show the chat to the team.
    pub share_chat: bool,
    /// Messages that the user struck out of the shared chat.
    pub struck: Vec<String>,
    /// Messages that the user saw before sharing, where the client said.
    pub previewed: Option<Vec<String>>,
    /// When it was given.
    pub given_at: Timestamp,
    /// When the response was.
    pub response_at: Timestamp,
    /// Who produced the response.
    pub agent: Option<String>,
    /// What produced it.
    pub workflow: Option<String>,
    /// Release of the assistant.
    pub release: Option<String>,
    /// Channel of the chat.
    pub channel: Option<String>,
    /// Language of the chat.
    pub language: Option<String>,
    /// A test of the team.
    pub test: bool,
    /// By one of the team's own people.
    pub internal: bool,
    /// The user's id.
    pub user: String,
    /// What the user is called, where known.
    pub user_name: Option<String>,
    /// The user's address, where known.
    pub user_email: Option<String>,
    /// What the assistant said.
    pub response: Option<String>,
    /// What the user said before.
    pub question: Option<String>,
}

impl Metrics {
    /// The feedback that the question is about, in no order; with `words`, that whose comment holds all of them, whatever
    /// their case and accents.
    pub fn feedback_heads(&self, question: &Question, words: &str) -> Result<Vec<FeedbackHead>, MetricsError> {
        let mut statement = question.fill(HEADS, &question.now);
        for word in words.split_whitespace() {
            statement.push(" and ").push(&says(self.warehouse())).params.push(word.into());
        }
        let mut heads = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                heads.push(FeedbackHead {
                    given_at: piece.time("given_at", row)?.unwrap_or_default(),
                    conversation: text(piece, "conversation", row)?.into(),
                    message: text(piece, "message", row)?.into(),
                    value: if piece.text("value", row)? == Some("up") {
                        FeedbackValue::Up
                    } else {
                        FeedbackValue::Down
                    },
                });
            }
        }
        Ok(heads)
    }

    /// The feedback on these responses, whatever else the question asks for; what there is not is absent.
    pub fn feedback_entries(
        &self,
        question: &Question,
        keys: &[(ConversationId, MessageId)],
    ) -> Result<HashMap<(ConversationId, MessageId), FeedbackEntry>, MetricsError> {
        if keys.is_empty() {
            return Ok(HashMap::new());
        }
        let wanted = |statement: &mut Statement| {
            for (place, (conversation, message)) in keys.iter().enumerate() {
                statement.push(if place == 0 { "(" } else { ", (" }).bind(conversation.as_str());
                statement.push(", ").bind(message.as_str()).push(")");
            }
        };
        let statement = filled(question, ENTRIES, &[("{wanted}", &wanted)]);
        let mut entries = HashMap::with_capacity(keys.len());
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let entry = entry(piece, row)?;
                entries.insert((entry.conversation.clone(), entry.message.clone()), entry);
            }
        }
        Ok(entries)
    }

    /// The conversations that have a message of that id, at most two.
    pub fn conversations_of(
        &self,
        question: &Question,
        message: &MessageId,
    ) -> Result<Vec<ConversationId>, MetricsError> {
        let bind = |statement: &mut Statement| {
            statement.bind(message.as_str());
        };
        let statement = filled(question, CONVERSATIONS, &[("{message}", &bind)]);
        let mut found = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.push(text(piece, "conversation", row)?.into());
            }
        }
        Ok(found)
    }
}

fn says(warehouse: &Warehouse) -> String {
    warehouse.holds_word("comment")
}

fn entry(piece: Columns<'_>, row: usize) -> Result<FeedbackEntry, WarehouseError> {
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    let flag = |name: &str| Ok::<_, WarehouseError>(piece.bool(name, row)?.unwrap_or(false));
    let time = |name: &str| Ok::<_, WarehouseError>(instant(piece.time(name, row)?));
    let struck = ids(piece.text("struck", row)?).unwrap_or_default();
    let message = text(piece, "message", row)?;
    let hidden = |id: Option<&str>| id.is_some_and(|id| struck.iter().any(|struck| struck == id));
    let question_message = piece.text("question_message", row)?;
    Ok(FeedbackEntry {
        chat: text(piece, "chat", row)?,
        value: text(piece, "value", row)?,
        comment: maybe("comment")?,
        contact_name: maybe("contact_name")?,
        contact_email: maybe("contact_email")?,
        share_chat: flag("share_chat")?,
        previewed: ids(piece.text("previewed", row)?),
        given_at: time("given_at")?,
        response_at: time("response_at")?,
        agent: maybe("agent")?,
        workflow: maybe("workflow")?,
        release: maybe("release")?,
        channel: maybe("channel")?,
        language: maybe("language")?,
        test: flag("test")?,
        internal: flag("internal")?,
        user: text(piece, "user", row)?,
        user_name: maybe("user_name")?,
        user_email: maybe("user_email")?,
        response: maybe("response")?.filter(|_| !hidden(Some(&message))),
        question: maybe("question")?.filter(|_| !hidden(question_message)),
        conversation: text(piece, "conversation", row)?.into(),
        message: message.into(),
        struck,
    })
}

/// A text that is never null.
pub(crate) fn text(piece: Columns<'_>, name: &str, row: usize) -> Result<String, WarehouseError> {
    Ok(piece.text(name, row)?.unwrap_or_default().to_owned())
}

/// An instant as it is stored.
pub(crate) fn instant(micros: Option<i64>) -> Timestamp {
    micros.and_then(|micros| Timestamp::from_microsecond(micros).ok()).unwrap_or(Timestamp::MIN)
}

/// Ids of messages as they are stored.
pub(crate) fn ids(json: Option<&str>) -> Option<Vec<String>> {
    serde_json::from_str(json?).ok()
}
