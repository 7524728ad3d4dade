//! What is concluded about a chat once it is over.

use serde::{Deserialize, Serialize};

/// A topic of an assistant. Its name may change, its id never does.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(pub String);

impl TopicId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a chat ended for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nobody asked for a human.
    Contained,
    /// The person said that it helped: by a thumb, a rating or in words.
    Confirmed,
    /// A human was asked for.
    HandedOver,
    /// The person left before the assistant had answered.
    Abandoned,
    /// A human was asked for and has not come yet.
    Pending,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Contained, Self::Confirmed, Self::HandedOver, Self::Abandoned, Self::Pending];

    /// The word in the warehouse and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contained => "contained",
            Self::Confirmed => "confirmed",
            Self::HandedOver => "handed_over",
            Self::Abandoned => "abandoned",
            Self::Pending => "pending",
        }
    }
}

/// How the person felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sentiment {
    /// Displeased.
    Negative,
    /// Neither, or not to be told.
    Neutral,
    /// Pleased.
    Positive,
}

impl Sentiment {
    /// The word in the warehouse and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::Neutral => "neutral",
            Self::Positive => "positive",
        }
    }
}

/// What in a chat asks for a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The assistant did not know an answer.
    Fallback,
    /// The person asked the same thing again.
    RepeatedQuestion,
    /// The person was annoyed.
    Frustration,
    /// The person asked for a human, by a button or in words.
    AskedForHuman,
    /// A response got a thumb down.
    ThumbsDown,
}

impl Signal {
    /// The word in the warehouse and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fallback => "fallback",
            Self::RepeatedQuestion => "repeated_question",
            Self::Frustration => "frustration",
            Self::AskedForHuman => "asked_for_human",
            Self::ThumbsDown => "thumbs_down",
        }
    }
}

/// Who concluded something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maker {
    /// Afterword itself, by its own rules.
    Local,
    /// A language model that the team set up.
    Model,
    /// A member of the team.
    Team,
}

impl Maker {
    /// The word in the warehouse and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Model => "model",
            Self::Team => "team",
        }
    }
}

/// What is concluded about a chat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatInsight {
    /// What it was about; nothing where it fits no topic yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it is held to have ended so, in plain words.
    pub reason: String,
    /// How the person felt.
    pub sentiment: Sentiment,
    /// The same from -1 (displeased) to 1 (pleased).
    pub sentiment_score: f64,
    /// How much better (above 0) or worse (below) the person felt at the end than at the start, from -2 to 2.
    #[serde(default)]
    pub sentiment_moved: f64,
    /// The language the person wrote in, as a two-letter code, where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What happened, in two sentences.
    pub summary: String,
    /// What the person wanted, in their words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What asks for a look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<Signal>,
    /// Who concluded it.
    pub by: Maker,
}
