//! What is remembered of a conversation: its facts, without the words that were said.
//!
//! The state is a *set* of facts, each kept in the order of event time. Nothing in it depends on the order in which events
//! arrived, which is why the numbers do not either. The one exception is [`Conversation::sealed`]: a sealed chat keeps
//! the bounds it had.
//!
//! Times are microseconds since 1970 (UTC). The state is kept as JSON in the catalog, so new fields need a default.

use std::collections::BTreeMap;

use afterword_model::{
    ChatId, ChatInsight, ClickKind, Contact, DestinationKind, EventId, FeedbackValue, HandoverKind, HandoverVia, Maker,
    MessageId, Profile, RatingPrompt, Role, SealRules, TopicId,
};
use serde::{Deserialize, Serialize};

/// A conversation: one chat, or several with a seal between them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    pub(crate) rules: SealRules,
    /// Distinct profiles that events of the conversation carried.
    pub(crate) profiles: Vec<Profile>,
    /// Which event carried which profile.
    pub(crate) mentions: Vec<Mention>,
    pub(crate) messages: BTreeMap<MessageId, MessageFact>,
    pub(crate) feedback: BTreeMap<MessageId, FeedbackFact>,
    pub(crate) asked: Vec<AskedFact>,
    pub(crate) ratings: Vec<RatingFact>,
    pub(crate) handovers: Vec<HandoverFact>,
    pub(crate) clicks: Vec<ClickFact>,
    pub(crate) triggers: Vec<TriggerFact>,
    /// When steps happened.
    pub(crate) steps: Vec<i64>,
    /// When the client closed the chat.
    pub(crate) ends: Vec<i64>,
    pub(crate) sealed: Vec<SealedChat>,
    /// What was concluded about sealed chats, by their number from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) insights: BTreeMap<usize, ChatInsight>,
    /// The topics that sealed chats were put into since, by their number from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) topics: BTreeMap<usize, TopicFact>,
}

impl Conversation {
    /// A conversation of which nothing is known yet.
    pub fn new(rules: SealRules) -> Self {
        Self { rules, ..Self::default() }
    }
}

/// Which topic a chat was put into, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TopicFact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    pub by: Maker,
}

/// The bounds of a sealed chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SealedChat {
    pub start: i64,
    pub end: i64,
    /// From here on an event belongs to a later chat.
    pub cut: i64,
}

/// An event that carried a profile, or a `chat.started` even if it carried none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Mention {
    pub at: i64,
    pub event: EventId,
    pub started: bool,
    /// Index in [`Conversation::profiles`].
    pub profile: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MessageFact {
    pub at: i64,
    pub event: EventId,
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workflow: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fallback: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FeedbackFact {
    pub at: i64,
    pub event: EventId,
    pub value: FeedbackValue,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub share_chat: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub struck: Vec<MessageId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previewed: Vec<MessageId>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct AskedFact {
    pub at: i64,
    pub event: EventId,
    pub prompt: RatingPrompt,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct RatingFact {
    pub at: i64,
    pub event: EventId,
    pub score: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<RatingPrompt>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct HandoverFact {
    pub at: i64,
    pub event: EventId,
    pub kind: HandoverKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<HandoverVia>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct ClickFact {
    pub at: i64,
    pub event: EventId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
    pub kind: ClickKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_kind: Option<DestinationKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct TriggerFact {
    pub at: i64,
    pub event: EventId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workflow: Option<String>,
}

/// A chat that has been silent long enough to be sealed once the clock says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsealedChat {
    /// The chat.
    pub chat: ChatId,
    /// Which chat of the conversation, from 1.
    pub number: usize,
    /// Its start.
    pub start: afterword_model::Timestamp,
    /// Its end.
    pub end: afterword_model::Timestamp,
    /// When it may be sealed, in event time.
    pub seal_at: afterword_model::Timestamp,
}
