//! Ratings of chats, such as the low ones.

use std::collections::HashMap;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, WarehouseError};

use super::feedback::{ids, instant, text};
use crate::{
    Cursor, Metrics, MetricsError, Question,
    blanks::{filled, list},
    template::Statement,
};

const RATINGS: &str = include_str!("../../sql/voices/ratings.sql");
const AGENTS: &str = include_str!("../../sql/voices/rated_agents.sql");
const QUESTIONS: &str = include_str!("../../sql/voices/first_questions.sql");
const STRUCK: &str = include_str!("../../sql/voices/struck_lines.sql");

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
    /// The first thing that the user said, unless they struck it out of what they shared.
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
            Some(after) => after.below("rated_at", "chat", statement),
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
            id: last.chat.clone(),
            message: String::new(),
        });
        Ok(RatingsPage { entries, next })
    }

    /// Adds who took part and how each chat began.
    fn complete(&self, question: &Question, entries: &mut [RatingEntry]) -> Result<(), MetricsError> {
        let mut agents: HashMap<String, Vec<String>> = HashMap::new();
        for (chat, [agent]) in self.by_chat(question, AGENTS, ["agent"], entries)? {
            agents.entry(chat).or_default().push(agent);
        }
        let mut struck: HashMap<String, Vec<String>> = HashMap::new();
        for (chat, [lines]) in self.by_chat(question, STRUCK, ["struck"], entries)? {
            struck.entry(chat).or_default().extend(ids(Some(&lines)).unwrap_or_default());
        }
        let mut questions = HashMap::new();
        for (chat, [said, message]) in self.by_chat(question, QUESTIONS, ["text", "message"], entries)? {
            if !struck.get(&chat).is_some_and(|lines| lines.contains(&message)) {
                questions.insert(chat, said);
            }
        }
        for entry in entries {
            entry.agents = agents.remove(&entry.chat).unwrap_or_default();
            entry.first_question = questions.remove(&entry.chat);
        }
        Ok(())
    }

    /// What the statement finds for the chats of the entries: each chat with the texts of these columns.
    fn by_chat<const N: usize>(
        &self,
        question: &Question,
        sql: &str,
        columns: [&str; N],
        entries: &[RatingEntry],
    ) -> Result<Vec<(String, [String; N])>, MetricsError> {
        let wanted = |statement: &mut Statement| list(statement, entries.iter().map(|entry| entry.chat.as_str()));
        let statement = filled(question, sql, &[("{wanted}", &wanted)]);
        let mut found = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let mut texts = std::array::from_fn(|_| String::new());
                for (place, column) in texts.iter_mut().zip(columns) {
                    *place = text(piece, column, row)?;
                }
                found.push((text(piece, "chat", row)?, texts));
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
