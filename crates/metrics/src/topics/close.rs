//! One topic from close by.

use std::collections::BTreeMap;

use afterword_model::Timestamp;

use super::each;
use crate::{Dimension, Filters, Metrics, MetricsError, Question};

const AGENTS: &str = include_str!("../../sql/topics/agents.sql");
const OUTCOMES: &str = include_str!("../../sql/topics/outcomes.sql");
const EXAMPLES: &str = include_str!("../../sql/topics/examples.sql");

/// What is known of the chats of a topic in a period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicClose {
    /// Agents that took part, with their chats, most first.
    pub agents: Vec<(String, i64)>,
    /// Chats by how they ended.
    pub outcomes: BTreeMap<String, i64>,
    /// The latest chats, at most 20; without question and summary where the user struck lines out before sharing them.
    pub examples: Vec<TopicChat>,
}

/// A chat of a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicChat {
    /// The chat.
    pub chat: String,
    /// What the user wanted, in their words.
    pub question: Option<String>,
    /// What happened.
    pub summary: Option<String>,
    /// When it ended.
    pub at: Timestamp,
    /// How.
    pub outcome: Option<String>,
    /// How the user felt.
    pub sentiment: Option<String>,
    /// 1 to 5.
    pub score: Option<i64>,
}

impl Metrics {
    /// The topic of that name from close by, in the period of the question; a filter by topic gives way to it.
    pub fn topic_close(&self, question: &Question, name: &str) -> Result<TopicClose, MetricsError> {
        let mut filters = Filters::default();
        for (dimension, values) in question.filters.iter().filter(|(dimension, _)| *dimension != Dimension::Topic) {
            for value in values {
                filters.add(dimension, value.clone());
            }
        }
        filters.add(Dimension::Topic, name.to_owned());
        let question = Question { filters, ..question.clone() };
        let mut close = TopicClose::default();
        each(&self.run_text(&question, AGENTS, &question.now)?, |piece, row| {
            let agent = piece.text("agent", row)?.unwrap_or_default().to_owned();
            close.agents.push((agent, piece.int("chats", row)?.unwrap_or(0)));
            Ok(())
        })?;
        each(&self.run_text(&question, OUTCOMES, &question.now)?, |piece, row| {
            let outcome = piece.text("resolution", row)?.unwrap_or_default().to_owned();
            close.outcomes.insert(outcome, piece.int("chats", row)?.unwrap_or(0));
            Ok(())
        })?;
        let struck = self.struck(&question)?;
        each(&self.run_text(&question, EXAMPLES, &question.now)?, |piece, row| {
            let maybe = |name: &str| Ok::<_, MetricsError>(piece.text(name, row)?.map(str::to_owned));
            let at = piece.time("ended_at", row)?.and_then(|time| Timestamp::from_microsecond(time).ok());
            let chat = maybe("chat")?.unwrap_or_default();
            // What was concluded may hold a line that the user struck out.
            let is_shown = struck.get(&chat).is_none_or(std::collections::HashSet::is_empty);
            close.examples.push(TopicChat {
                question: maybe("question")?.filter(|_| is_shown),
                summary: maybe("summary")?.filter(|_| is_shown),
                chat,
                at: at.unwrap_or(Timestamp::UNIX_EPOCH),
                outcome: maybe("resolution")?,
                sentiment: maybe("sentiment")?,
                score: piece.int("score", row)?,
            });
            Ok(())
        })?;
        Ok(close)
    }
}
