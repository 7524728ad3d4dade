//! The modules: groups of numbers that answer one thing, as a closed set in the order in which they are shown.

use serde::Serialize;
use utoipa::ToSchema;

/// A group of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Module {
    /// How much is going on, now and since the beginning?
    Overview,
    /// Who comes?
    Users,
    /// What is said, and by whom?
    Messages,
    /// How many chats are there, and how long do they take?
    Chats,
    /// How often does a human have to help?
    Handover,
    /// Who comes back?
    Engagement,
    /// How are single responses judged?
    Feedback,
    /// How satisfied are the people who chat?
    Satisfaction,
    /// When do people chat?
    Traffic,
    /// What do people press?
    Clicks,
    /// Which part of the assistant does the work?
    Agents,
    /// What are chats about?
    Topics,
    /// How do chats end?
    Outcomes,
}

impl Module {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 13] = [
        Self::Overview,
        Self::Users,
        Self::Messages,
        Self::Chats,
        Self::Handover,
        Self::Engagement,
        Self::Feedback,
        Self::Satisfaction,
        Self::Traffic,
        Self::Clicks,
        Self::Agents,
        Self::Topics,
        Self::Outcomes,
    ];

    /// Its name in addresses and answers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Users => "users",
            Self::Messages => "messages",
            Self::Chats => "chats",
            Self::Handover => "handover",
            Self::Engagement => "engagement",
            Self::Feedback => "feedback",
            Self::Satisfaction => "satisfaction",
            Self::Traffic => "traffic",
            Self::Clicks => "clicks",
            Self::Agents => "agents",
            Self::Topics => "topics",
            Self::Outcomes => "outcomes",
        }
    }

    /// The module called `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|module| module.name() == name)
    }
}
