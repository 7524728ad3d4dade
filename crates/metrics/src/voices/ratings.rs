//! Ratings of chats, such as the low ones.

use std::collections::HashMap;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, Value, WarehouseError};

use super::{
    Cursor,
    feedback::{instant, text},
    statement::{filled, list},
};
use crate::{Metrics, MetricsError, Question, template::Statement};

const RATINGS: &str = include_str!("../../sql/voices/ratings.sql");
const AGENTS: &str = include_str!("../../sql/voices/rated_agents.sql");
const QUESTIONS: &str = include_str!("../../sql/voices/first_questions.sql");

/// A rated chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingEntry {
    /// The chat.
    pub chat: String,
    /// 1 to 5.
    pub score: i64,
    /// In the user's words.
    pub comment: Option<String>,
    /// The occasion.
    pub prompt: Option<String>,
    /// When the chat was first rated.
    pub rated_at: Timestamp,
    /// The user's id.
    pub user: String,
    /// What the user is called, where known.
    pub user_name: Option<String>,
    /// The user's address, where known.
    pub user_email: Option<String>,
    /// Who took part, in order.
    pub agents: Vec<String>,
    /// `assistant`, `operator` or `both`.
    pub answered_by: Option<String>,
    /// Channel of the chat.
    pub channel: Option<String>,
    /// Release of the assistant.
    pub release: Option<String>,
    /// What the chat was about.
    pub topic: Option<String>,
    /// A test of the team.
    pub test: bool,
    /// By one of the team's own people.
    pub internal: bool,
    /// The first thing that the user said.
    pub first_question: Option<String>,
}

/// A page, latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingsPage {
    /// Its chats.
    pub entries: Vec<RatingEntry>,
    /// What to ask the next page with; nothing after the last.
    pub next: Option<Cursor>,
}

impl Metrics {
    /// Chats of the question with a score of at most `max_score`, `limit` of them, from `after` on.
    pub fn ratings(
        &self,
        question: &Question,
        max_score: i64,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<RatingsPage, MetricsError> {
        let most = |statement: &mut Statement| {
            statement.bind(max_score);
        };
        let place = |statement: &mut Statement| match after {
            None => drop(statement.push("true")),
            Some(after) => {
                statement.push("(rated_at < ").bind(Value::Timestamp(after.at));
                statement.push(" or (rated_at = ").bind(Value::Timestamp(after.at));
                statement.push(" and chat < ").bind(after.conversation.as_str()).push("))");
            }
        };
        let mut statement = filled(question, RATINGS, &[("{most}", &most), ("{after}", &place)]);
        statement.push(&format!("limit {}", limit + 1));
        let mut entries = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                entries.push(entry(piece, row)?);
            }
        }
        let has_more = entries.len() > limit;
        entries.truncate(limit);
        self.complete(question, &mut entries)?;
        let next = entries.last().filter(|_| has_more).map(|last| Cursor {
            at: last.rated_at.as_microsecond(),
            conversation: last.chat.clone(),
            message: String::new(),
        });
        Ok(RatingsPage { entries, next })
    }

    /// Adds who took part and how each chat began.
    fn complete(&self, question: &Question, entries: &mut [RatingEntry]) -> Result<(), MetricsError> {
        let mut agents: HashMap<String, Vec<String>> = HashMap::new();
        for (chat, agent) in self.by_chat(question, AGENTS, "agent", entries)? {
            agents.entry(chat).or_default().push(agent);
        }
        let mut questions: HashMap<_, _> = self.by_chat(question, QUESTIONS, "text", entries)?.into_iter().collect();
        for entry in entries {
            entry.agents = agents.remove(&entry.chat).unwrap_or_default();
            entry.first_question = questions.remove(&entry.chat);
        }
        Ok(())
    }

    fn by_chat(
        &self,
        question: &Question,
        sql: &str,
        column: &str,
        entries: &[RatingEntry],
    ) -> Result<Vec<(String, String)>, MetricsError> {
        let wanted = |statement: &mut Statement| list(statement, entries.iter().map(|entry| entry.chat.as_str()));
        let statement = filled(question, sql, &[("{wanted}", &wanted)]);
        let mut found = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.push((text(piece, "chat", row)?, text(piece, column, row)?));
            }
        }
        Ok(found)
    }
}

fn entry(piece: Columns<'_>, row: usize) -> Result<RatingEntry, WarehouseError> {
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    Ok(RatingEntry {
        chat: text(piece, "chat", row)?,
        score: piece.int("score", row)?.unwrap_or_default(),
        comment: maybe("rating_comment")?,
        prompt: maybe("rating_prompt")?,
        rated_at: instant(piece.time("rated_at", row)?),
        user: text(piece, "user", row)?,
        user_name: maybe("user_name")?,
        user_email: maybe("user_email")?,
        agents: Vec::new(),
        answered_by: maybe("answered_by")?,
        channel: maybe("channel")?,
        release: maybe("release")?,
        topic: maybe("topic")?,
        test: piece.bool("test", row)?.unwrap_or(false),
        internal: piece.bool("internal", row)?.unwrap_or(false),
        first_question: None,
    })
}
