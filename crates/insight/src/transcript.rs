//! What goes in: a chat as far as conclusions need it.

use afterword_model::{FeedbackValue, HandoverKind, HandoverVia, MessageId, Role, Timestamp};
use serde::{Deserialize, Serialize};

/// A chat with everything that was said and done in it, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Transcript {
    /// What was said, oldest first.
    pub messages: Vec<Utterance>,
    /// The thumbs as they stand.
    pub thumbs: Vec<Thumb>,
    /// The rating as it stands.
    pub rating: Option<Score>,
    /// The requests for a human, oldest first.
    pub handovers: Vec<HumanRequest>,
    /// How many quick replies and links were pressed.
    pub clicks: usize,
    /// How many steps failed.
    pub errors: usize,
    /// The language as the client told it, a BCP 47 tag such as `de-AT`.
    pub language: Option<String>,
    /// The channel as the client told it.
    pub channel: Option<String>,
    /// A chat of the team, made to try things.
    pub test: bool,
    /// The chat is over: the client closed it, or its silence has lasted long enough.
    pub ended: bool,
}

/// One utterance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Utterance {
    /// Its id, where known.
    #[serde(default)]
    pub id: Option<MessageId>,
    /// Who speaks.
    pub role: Role,
    /// What is said; may be empty, may be hostile.
    pub text: String,
    /// When, where known.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// The agent that produced it.
    #[serde(default)]
    pub agent: Option<String>,
    /// The workflow that produced it.
    #[serde(default)]
    pub workflow: Option<String>,
    /// The assistant did not know an answer.
    #[serde(default)]
    pub fallback: bool,
}

impl Utterance {
    /// An utterance with nothing known but who says what.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self { id: None, role, text: text.into(), at: None, agent: None, workflow: None, fallback: false }
    }
}

/// A thumb on a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thumb {
    /// The response.
    #[serde(default)]
    pub message: Option<MessageId>,
    /// Up, down or taken back.
    pub value: FeedbackValue,
    /// In the user's words.
    #[serde(default)]
    pub comment: Option<String>,
}

/// A rating of the chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// 1 (very unsatisfied) to 5 (very satisfied).
    pub score: u8,
    /// In the user's words.
    #[serde(default)]
    pub comment: Option<String>,
}

/// A request for a human, as the client recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HumanRequest {
    /// What made the user ask.
    pub kind: HandoverKind,
    /// How the human comes in, where known.
    #[serde(default)]
    pub via: Option<HandoverVia>,
    /// When, where known.
    #[serde(default)]
    pub at: Option<Timestamp>,
}

impl Transcript {
    /// What a role said, oldest first.
    pub fn said_by(&self, role: Role) -> impl DoubleEndedIterator<Item = &Utterance> {
        self.messages.iter().filter(move |message| message.role == role)
    }

    /// The last utterance of somebody: notes of the system and empty texts do not count.
    pub fn last_word(&self) -> Option<&Utterance> {
        self.messages.iter().rev().find(|message| message.role != Role::System && !message.text.trim().is_empty())
    }
}
