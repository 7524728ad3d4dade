//! A review as it goes out. Times are RFC 3339 in the time zone of the review.

use std::collections::BTreeMap;

use afterword_metrics::{Better, Kind, Stretch, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

type Json = serde_json::Value;

/// What a period brought.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Review {
    /// What the assistant is called.
    pub assistant: String,
    /// The first instant.
    pub from: String,
    /// The instant after the last.
    pub to: String,
    /// The time zone's IANA name.
    pub tz: String,
    /// When the numbers were taken.
    pub as_of: String,
    /// The equally long period before, with which everything is compared.
    pub before: Stretch,
    /// The main numbers.
    pub numbers: Vec<Number>,
    /// Titles of the numbers that are better than before by more than chance.
    pub improved: Vec<String>,
    /// Titles of the numbers that are worse than before by more than chance.
    pub worsened: Vec<String>,
    /// Agents and workflows, those with most negative feedback first, at most 10.
    pub agents: Vec<AgentReview>,
    /// Requests for a human.
    pub handovers: Handovers,
    /// What people came with.
    pub topics: Topics,
    /// What the team found and fixed.
    pub issues: Issues,
    /// What was published, and what came of it.
    pub releases: Vec<ReleaseReview>,
    /// Chats worth reading.
    pub chats: Chats,
    /// What else one should know.
    pub notes: Vec<String>,
    /// The address under which people reach the server, for links; where it is known.
    #[serde(skip)]
    pub public_url: Option<String>,
}

/// A number now and before.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Number {
    /// Its module.
    pub module: &'static str,
    /// Its name in the module.
    pub name: &'static str,
    /// Its name for readers.
    pub title: &'static str,
    /// What it is counted in.
    pub unit: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// Which direction is better.
    pub better: Better,
    /// The value in the period; null where there is none.
    pub value: Json,
    /// How many votes, chats or users a rate or a mean is of.
    pub of: Option<i64>,
    /// The value in the period before.
    pub before: Json,
    /// The value less the one before; null where one of them is.
    pub change: Json,
    /// The change as a share of the value before; null where that is null or 0.
    pub relative: Option<f64>,
    /// Whether the change is more than chance would bring in one of twenty comparisons of equals.
    pub more_than_chance: bool,
    /// What came of it.
    pub verdict: Verdict,
    /// The number in each interval of the period, oldest first; null where there is none.
    pub spark: Vec<Option<f64>>,
}

/// What an agent or workflow did.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AgentReview {
    /// The agent.
    pub agent: Option<String>,
    /// The workflow.
    pub workflow: Option<String>,
    /// Responses, and runs without one.
    pub views: i64,
    /// Thumbs up.
    pub positive: i64,
    /// Thumbs down.
    pub negative: i64,
    /// Thumbs down as a share of the thumbs; null without any.
    pub negative_share: Option<f64>,
    /// Chats that it took part in.
    pub chats: i64,
}

/// Requests for a human.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Handovers {
    /// How many.
    pub requests: i64,
    /// Users with a request as a share of the users; null without users.
    pub rate: Option<f64>,
    /// By kind: `direct`, `after_fallback`, `operator_button`.
    pub by_kind: BTreeMap<String, i64>,
    /// By what the chat was about, most requests first, at most 10.
    pub by_topic: Vec<TopicRequests>,
    /// By the agent of the last response before, most requests first, at most 10.
    pub by_agent: Vec<AgentRequests>,
}

/// Requests for a human in chats about a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TopicRequests {
    /// What it is called; null for chats of which it is not known.
    pub topic: Option<String>,
    /// Requests in the period.
    pub requests: i64,
    /// Requests in the period before.
    pub before: i64,
}

/// Requests for a human after an agent's response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgentRequests {
    /// The agent; null where none had answered.
    pub agent: Option<String>,
    /// Requests in the period.
    pub requests: i64,
    /// Requests in the period before.
    pub before: i64,
}

/// What people came with. At most 10 of each.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Topics {
    /// Those whose first chat lies in the period, most chats first.
    pub new: Vec<TopicReview>,
    /// Others with more chats than before, most added first.
    pub growing: Vec<TopicReview>,
    /// Those with fewer chats than before, most lost first.
    pub shrinking: Vec<TopicReview>,
}

/// A topic now and before.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TopicReview {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Chats in the period.
    pub chats: i64,
    /// Chats in the period before.
    pub before: i64,
    /// The change as a share of the chats before; null where there were none.
    pub growth: Option<f64>,
}

/// What the team found and fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Issues {
    /// Made in the period, most pressing first.
    pub opened: Vec<IssueReview>,
    /// Said to be fixed in the period, and not since opened again.
    pub fixed: Vec<IssueReview>,
    /// How many wait to be dealt with, now.
    pub open: usize,
    /// How many of them are urgent.
    pub urgent: usize,
}

/// An issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct IssueReview {
    /// Its number.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// What went wrong.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// How soon it should be dealt with.
    pub priority: &'static str,
}

/// A published update.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReleaseReview {
    /// What it is called.
    pub release: String,
    /// When it was published.
    pub at: String,
    /// Whole weeks that are compared on each side.
    pub weeks: i64,
    /// Whether both sides have whole weeks to compare.
    pub complete: bool,
    /// What came of it, number by number.
    pub verdicts: Vec<ReleaseVerdict>,
    /// Whether people came with something else than before.
    pub mix_changed: bool,
}

/// A number before and after a release.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReleaseVerdict {
    /// Its name for readers.
    pub title: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// The value before.
    pub before: Json,
    /// The value after.
    pub after: Json,
    /// What came of it.
    pub verdict: Verdict,
    /// Where there are too few: how many more votes, chats or users are needed.
    pub needed: Option<i64>,
}

/// Chats worth reading, at most 5 of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Chats {
    /// Those that went well.
    pub best: Vec<ChatReview>,
    /// Those that went badly.
    pub worst: Vec<ChatReview>,
}

/// A chat worth reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ChatReview {
    /// The chat.
    pub chat: String,
    /// Why it was chosen, in words.
    pub why: String,
    /// What happened in it; null before its insight is made.
    pub summary: Option<String>,
    /// What the user wanted; null where that is not known.
    pub question: Option<String>,
    /// Its rating, 1 to 5.
    pub score: Option<i64>,
    /// When it started.
    pub at: String,
}
