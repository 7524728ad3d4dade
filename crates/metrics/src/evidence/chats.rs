//! Who chatted, who can be reached, and what topics are called.

use std::collections::HashMap;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, RecordBatch, WarehouseError};

use super::{filled, instant, list, text};
use crate::{Metrics, MetricsError, Question, template::Statement};

const USERS: &str = include_str!("../../sql/evidence/users_of.sql");
const CONTACTS: &str = include_str!("../../sql/evidence/contacts.sql");
const USUAL: &str = include_str!("../../sql/evidence/usual_agents.sql");
const TOPICS: &str = include_str!("../../sql/evidence/topic_names.sql");

/// Chats that one statement asks for.
const PIECE: usize = 10_000;

/// Somebody who gave a thumb down and said how to reach them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The chat.
    pub chat: String,
    /// The response.
    pub message: String,
    /// What they are called.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// In their words.
    pub comment: Option<String>,
    /// When they gave it.
    pub at: Timestamp,
}

impl Metrics {
    /// Who chatted in these chats; a chat that there is not is absent.
    pub fn users_of(&self, question: &Question, chats: &[String]) -> Result<HashMap<String, String>, MetricsError> {
        let mut users = HashMap::with_capacity(chats.len());
        self.of_chats(question, USERS, chats, |piece, row| {
            users.insert(text(piece, "chat", row)?, text(piece, "user", row)?);
            Ok(())
        })?;
        Ok(users)
    }

    /// Those who gave a thumb down in these chats and said how to reach them, latest first.
    pub fn callers(&self, question: &Question, chats: &[String]) -> Result<Vec<Caller>, MetricsError> {
        let mut callers = Vec::new();
        self.of_chats(question, CONTACTS, chats, |piece, row| {
            let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
            callers.push(Caller {
                chat: text(piece, "chat", row)?,
                message: text(piece, "message", row)?,
                name: maybe("contact_name")?,
                email: maybe("contact_email")?,
                comment: maybe("comment")?,
                at: instant(piece.time("given_at", row)?),
            });
            Ok(())
        })?;
        Ok(callers)
    }

    /// The agents that answer most about topics in the period, by the ids of the topics.
    pub(super) fn usual_agents(&self, question: &Question) -> Result<HashMap<String, String>, MetricsError> {
        let statement = question.fill(USUAL, &question.now);
        let mut agents = HashMap::new();
        each(&self.warehouse().query(&statement.sql, &statement.params)?, |piece, row| {
            agents.insert(text(piece, "topic_id", row)?, text(piece, "agent", row)?);
            Ok(())
        })?;
        Ok(agents)
    }

    /// What the topics of the assistant are called, by their ids.
    pub fn topic_names(&self, question: &Question) -> Result<HashMap<String, String>, MetricsError> {
        let statement = question.fill(TOPICS, &question.now);
        let mut names = HashMap::new();
        each(&self.warehouse().query(&statement.sql, &statement.params)?, |piece, row| {
            names.insert(text(piece, "topic", row)?, text(piece, "name", row)?);
            Ok(())
        })?;
        Ok(names)
    }

    fn of_chats(
        &self,
        question: &Question,
        sql: &str,
        chats: &[String],
        mut read: impl FnMut(Columns<'_>, usize) -> Result<(), WarehouseError>,
    ) -> Result<(), MetricsError> {
        for chats in chats.chunks(PIECE) {
            let wanted = |statement: &mut Statement| list(statement, chats.iter().map(String::as_str));
            let statement = filled(question, sql, &[("{wanted}", &wanted)]);
            each(&self.warehouse().query(&statement.sql, &statement.params)?, &mut read)?;
        }
        Ok(())
    }
}

fn each(
    batches: &[RecordBatch],
    mut read: impl FnMut(Columns<'_>, usize) -> Result<(), WarehouseError>,
) -> Result<(), MetricsError> {
    for batch in batches {
        let piece = Columns(batch);
        for row in 0..piece.len() {
            read(piece, row)?;
        }
    }
    Ok(())
}
