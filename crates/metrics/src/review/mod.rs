//! What a review of a period needs of the warehouse: the same numbers as everywhere, and the chats that tell most.

mod chats;

use serde_json::Value as Json;

use crate::{
    Compared, HandoversAnswer, Metrics, MetricsError, Module, Question, Stretch, answer::Fields, topics::TopicNumbers,
};

pub use chats::TellingChat;

/// The numbers of a review.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewNumbers {
    /// The period before.
    pub before: Stretch,
    /// The main numbers of both periods.
    pub main: Vec<Compared>,
    /// Agents and workflows, most viewed first.
    pub agents: Vec<AgentWork>,
    /// Requests for a human, without words.
    pub handovers: HandoversAnswer,
    /// Topics of both periods.
    pub topics: TopicNumbers,
    /// Chats that went well, the best first.
    pub best: Vec<TellingChat>,
    /// Chats that went badly, the worst first.
    pub worst: Vec<TellingChat>,
    /// What else one should know.
    pub notes: Vec<String>,
}

/// What an agent or workflow did.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentWork {
    /// The agent.
    pub agent: Option<String>,
    /// The workflow.
    pub workflow: Option<String>,
    /// Responses, and runs without one.
    pub views: i64,
    /// Chats that it took part in.
    pub chats: i64,
    /// Thumbs up.
    pub positive: i64,
    /// Thumbs down.
    pub negative: i64,
    /// Thumbs down as a share of the thumbs.
    pub negative_share: Option<f64>,
}

impl Metrics {
    /// The numbers of a review of the period of the question, with at most `most` chats of each sort.
    pub fn review(&self, question: &Question, most: i64) -> Result<ReviewNumbers, MetricsError> {
        let (best, worst) = self.telling_chats(question, most)?;
        let agents = self.module(question, Module::Agents)?;
        Ok(ReviewNumbers {
            before: Stretch::of(question, question.period_before()),
            main: self.main_numbers(question)?,
            agents: agents.rows.iter().map(agent).collect(),
            handovers: self.handovers(question, false)?,
            topics: self.topics(question)?,
            best,
            worst,
            notes: agents.passport.notes,
        })
    }
}

fn agent(row: &Fields) -> AgentWork {
    let text = |name| row.get(name).and_then(Json::as_str).map(str::to_owned);
    let count = |name| row.get(name).and_then(Json::as_i64).unwrap_or(0);
    AgentWork {
        agent: text("agent"),
        workflow: text("workflow"),
        views: count("views"),
        chats: count("chats"),
        positive: count("positive"),
        negative: count("negative"),
        negative_share: row.get("negative_share").and_then(Json::as_f64),
    }
}
