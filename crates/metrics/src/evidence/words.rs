//! The words at places in chats that somebody named.

use afterword_warehouse::Columns;

use super::{Finding, filled, list, text};
use crate::{Metrics, MetricsError, Question, blanks::Blank, template::Statement};

const NAMED: &str = include_str!("../../sql/evidence/named.sql");
const MESSAGES: &str = include_str!("../../sql/evidence/messages_of.sql");

impl Metrics {
    /// What was said at these places: on a message, or at the end of a chat where none is named. What there is not is
    /// absent.
    pub fn words_at(
        &self,
        question: &Question,
        places: &[(String, Option<String>)],
    ) -> Result<Vec<Finding>, MetricsError> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let pairs = |statement: &mut Statement| pairs(statement, places);
        let chats = |statement: &mut Statement| {
            list(statement, places.iter().filter(|(_, message)| message.is_none()).map(|(chat, _)| chat.as_str()));
        };
        self.found(question, &|statement| {
            let blanks: [Blank<'_>; 2] = [("{pairs}", &pairs), ("{chats}", &chats)];
            statement.append(filled(question, NAMED, &blanks));
        })
    }

    /// Which of these places there are, of those on a message.
    pub fn messages_of(
        &self,
        question: &Question,
        places: &[(String, Option<String>)],
    ) -> Result<Vec<(String, String)>, MetricsError> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let pairs = |statement: &mut Statement| pairs(statement, places);
        let statement = filled(question, MESSAGES, &[("{pairs}", &pairs)]);
        let mut found = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                found.push((text(piece, "chat", row)?, text(piece, "message", row)?));
            }
        }
        Ok(found)
    }
}

/// Binds the places on a message as pairs, separated by commas; where there are none, one that nothing equals.
fn pairs(statement: &mut Statement, places: &[(String, Option<String>)]) {
    let mut word = "(";
    for (chat, message) in places {
        let Some(message) = message else { continue };
        statement.push(word).bind(chat.as_str()).push(", ").bind(message.as_str()).push(")");
        word = ", (";
    }
    if word == "(" {
        statement.push("(null, null)");
    }
}
