//! What a team found that its assistant should do better.

use serde::{Deserialize, Serialize};

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueType {
    /// The question went to the wrong agent or workflow.
    Misclassification,
    /// The answer left out what was asked for.
    IncompleteAnswer,
    /// There was nothing to answer with.
    MissingContent,
    /// The assistant did what it could; the cause lies elsewhere.
    OutsideOurControl,
}

impl IssueType {
    /// Every type.
    pub const ALL: [Self; 4] =
        [Self::Misclassification, Self::IncompleteAnswer, Self::MissingContent, Self::OutsideOurControl];

    /// The word in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Misclassification => "misclassification",
            Self::IncompleteAnswer => "incomplete_answer",
            Self::MissingContent => "missing_content",
            Self::OutsideOurControl => "outside_our_control",
        }
    }

    /// What usually helps, in one sentence.
    pub fn advice(self) -> &'static str {
        match self {
            Self::Misclassification => {
                "Sharpen what sends such questions to this agent: its description, its examples, or the rule before it."
            }
            Self::IncompleteAnswer => {
                "Add what was left out to the source or the prompt behind the answer, then ask the same question again."
            }
            Self::MissingContent => "Write the content that answers the question and give it to the assistant.",
            Self::OutsideOurControl => {
                "Let the assistant say plainly what it cannot do and where help is, and tell whoever can change the cause."
            }
        }
    }
}

/// How soon it should be dealt with, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssuePriority {
    /// Now.
    Urgent,
    /// Next.
    High,
    /// In its turn.
    Medium,
    /// Some time.
    Low,
}

impl IssuePriority {
    /// Every priority, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Urgent, Self::High, Self::Medium, Self::Low];

    /// The word in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// How far it has been dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueStatus {
    /// Nobody works on it.
    Open,
    /// Somebody works on it.
    InProgress,
    /// A release fixes it, or the next one will.
    Fixed,
    /// Nothing will be done, or nothing needs to be.
    Closed,
}

impl IssueStatus {
    /// Every status, in the order of the work.
    pub const ALL: [Self; 4] = [Self::Open, Self::InProgress, Self::Fixed, Self::Closed];

    /// The word in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InProgress => "in_progress",
            Self::Fixed => "fixed",
            Self::Closed => "closed",
        }
    }

    /// Whether it waits to be dealt with.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
}

/// What shows that a chat went badly, the plainest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// A response got a thumb down.
    ThumbDown,
    /// The chat was rated 1 or 2.
    LowRating,
    /// The assistant did not know an answer.
    Fallback,
    /// The user asked for a human.
    Handover,
}

impl Trouble {
    /// Every trouble, the plainest first.
    pub const ALL: [Self; 4] = [Self::ThumbDown, Self::LowRating, Self::Fallback, Self::Handover];

    /// The word in SQL, in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThumbDown => "thumb_down",
            Self::LowRating => "low_rating",
            Self::Fallback => "fallback",
            Self::Handover => "handover",
        }
    }
}
