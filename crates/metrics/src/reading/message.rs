//! What was said and done in a chat, as it is told.

use afterword_model::{FeedbackValue, MessageId, Timestamp};

/// A message of a chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id, unique within the conversation.
    pub message: MessageId,
    /// `user`, `assistant`, `operator` or `system`.
    pub role: String,
    /// As it was written.
    pub text: String,
    /// When it was sent.
    pub at: Timestamp,
    /// The agent that produced it.
    pub agent: Option<String>,
    /// The workflow that produced it.
    pub workflow: Option<String>,
    /// The assistant had no answer.
    pub fallback: bool,
    /// Answers that were offered.
    pub quick_replies: Vec<String>,
    /// The language model that wrote it.
    pub model: Option<String>,
    /// Tokens read.
    pub input_tokens: Option<i64>,
    /// Tokens written.
    pub output_tokens: Option<i64>,
    /// In the currency of the team.
    pub cost: Option<f64>,
    /// Milliseconds that the user waited.
    pub latency_ms: Option<f64>,
    /// What the user thinks of it, unless they took it back.
    pub feedback: Option<GivenFeedback>,
    /// Steps that led to it.
    pub steps: i64,
    /// Of those, the ones that failed.
    pub errors: i64,
}

/// Feedback on a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenFeedback {
    /// Up or down.
    pub value: FeedbackValue,
    /// In the user's words.
    pub comment: Option<String>,
    /// Given to be reached by.
    pub contact_name: Option<String>,
    /// Given to be reached by.
    pub contact_email: Option<String>,
    /// When it was given.
    pub at: Timestamp,
}

/// A request for a human.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatHandover {
    /// `direct`, `after_fallback` or `operator_button`.
    pub kind: String,
    /// `takeover` or `ticket`.
    pub via: Option<String>,
    /// When.
    pub at: Timestamp,
    /// The agent at work last before it.
    pub agent: Option<String>,
    /// The workflow at work last before it.
    pub workflow: Option<String>,
}

/// Something that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatClick {
    /// The response that it was in.
    pub message: Option<String>,
    /// `quick_reply` or `link`.
    pub kind: String,
    /// Its label.
    pub title: Option<String>,
    /// `answer`, `url` or `phone`.
    pub destination_kind: Option<String>,
    /// Where it leads.
    pub destination: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What a reader has seen of a chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The last that was acknowledged of its messages and steps.
    pub position: i64,
    /// Stands for its feedback as it was.
    pub feedback: u64,
}

/// What was said in a chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Transcript {
    /// In the order of time.
    pub messages: Vec<Message>,
    /// Earliest first.
    pub handovers: Vec<ChatHandover>,
    /// Earliest first.
    pub clicks: Vec<ChatClick>,
    /// What has been seen with this.
    pub seen: Seen,
    /// Whether no message is missing.
    pub complete: bool,
}
