//! What shows that chats went badly: thumbs down, ratings of 1 and 2, fallbacks and requests for a human, with the words
//! that they are about. What a user struck out of a shared chat is absent.

mod chats;
mod words;

use std::collections::{HashMap, HashSet};

use afterword_model::{Timestamp, Trouble};
use afterword_warehouse::{Columns, WarehouseError};

use crate::{
    Metrics, MetricsError, Question,
    blanks::{filled, list},
    template::Statement,
    voices::{instant, text},
};

pub use chats::Caller;

const IN_PERIOD: &str = include_str!("../../sql/evidence/in_period.sql");
const WITH_WORDS: &str = include_str!("../../sql/evidence/with_words.sql");
const STRUCK: &str = include_str!("../../sql/evidence/struck.sql");

/// The most that is looked at, the latest.
pub const MOST_FINDINGS: i64 = 5_000;

/// One thing that went badly, or a place in a chat that somebody named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What went badly; nothing where the place was named.
    pub trouble: Option<Trouble>,
    /// The chat.
    pub chat: String,
    /// The conversation it is of.
    pub conversation: String,
    /// When it showed.
    pub at: Timestamp,
    /// Who chatted.
    pub user: String,
    /// What the user wrote with the thumb or the rating.
    pub comment: Option<String>,
    /// What the chat was about.
    pub topic: Option<String>,
    /// The same by the topic's id.
    pub topic_id: Option<String>,
    /// The response that it is about: the one judged, the one without an answer, or the last one before.
    pub message: Option<String>,
    /// Whether the response itself was named, judged or without an answer, and is not just the last one before.
    pub is_on_response: bool,
    /// What the assistant said.
    pub response: Option<String>,
    /// The agent that said it.
    pub agent: Option<String>,
    /// The workflow that said it.
    pub workflow: Option<String>,
    /// The message in which the user asked.
    pub question_message: Option<String>,
    /// What the user had said before.
    pub question: Option<String>,
    /// Whether a step of the chat failed.
    pub step_failed: bool,
    /// Whether the user of the chat had to ask the same again, as far as that was concluded.
    pub asked_again: bool,
    /// The agent that answered more than half of what was asked about the topic in the period; known of what is found in a
    /// period alone.
    pub usual_agent: Option<String>,
}

impl Metrics {
    /// What went badly in the period of the question, latest first, at most [`MOST_FINDINGS`]. A thumb counts at the time
    /// of its response, a rating when it was first given.
    pub fn findings(&self, question: &Question) -> Result<Vec<Finding>, MetricsError> {
        let part = |sql: &'static str| {
            move |statement: &mut Statement| {
                statement.append(question.fill(sql, &question.now));
            }
        };
        let feedback = part("{counted} and {of_agent} and response_at >= {from} and response_at < {to}");
        let chats = part("{counted} and rated_at >= {from} and rated_at < {to}");
        let messages = part(
            "assistant = {assistant} and {of_agent} and sent_at >= {from} and sent_at < {to}
             and chat in (select chat from chats where {counted})",
        );
        let handovers = part("{counted} and {of_agent} and requested_at >= {from} and requested_at < {to}");
        let mut findings = self.found(question, &|statement| {
            let found = filled(
                question,
                IN_PERIOD,
                &[
                    ("{of_feedback}", &feedback),
                    ("{of_chats}", &chats),
                    ("{of_messages}", &messages),
                    ("{of_handovers}", &handovers),
                ],
            );
            statement.append(found);
        })?;
        let usual = self.usual_agents(question)?;
        for finding in &mut findings {
            finding.usual_agent = finding.topic_id.as_ref().and_then(|topic| usual.get(topic)).cloned();
        }
        Ok(findings)
    }

    /// What went badly in these chats, at any time and whoever chatted, latest first.
    pub fn findings_of(&self, question: &Question, chats: &[String]) -> Result<Vec<Finding>, MetricsError> {
        let of_chats = |statement: &mut Statement| {
            statement.push("assistant = ").int(question.assistant.0).push(" and chat in (");
            list(statement, chats.iter().map(String::as_str));
            statement.push(")");
        };
        let places = ["{of_feedback}", "{of_chats}", "{of_messages}", "{of_handovers}"];
        self.found(question, &|statement| {
            let found = filled(question, IN_PERIOD, &places.map(|place| (place, &of_chats as &dyn Fn(&mut Statement))));
            statement.append(found);
        })
    }

    /// Finds the words of what `found` selects.
    fn found(&self, question: &Question, found: &dyn Fn(&mut Statement)) -> Result<Vec<Finding>, MetricsError> {
        let most = |statement: &mut Statement| {
            statement.int(MOST_FINDINGS);
        };
        let statement = filled(question, WITH_WORDS, &[("{found}", found), ("{most}", &most)]);
        let struck = self.struck(question)?;
        let mut findings = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                findings.push(finding(piece, row, &struck)?);
            }
        }
        Ok(findings)
    }

    /// The messages that users struck out of chats that they shared, by chat.
    pub(crate) fn struck(&self, question: &Question) -> Result<HashMap<String, HashSet<String>>, MetricsError> {
        let statement = question.fill(STRUCK, &question.now);
        let mut struck: HashMap<String, HashSet<String>> = HashMap::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let ids = piece.text("struck", row)?.and_then(|json| serde_json::from_str::<Vec<String>>(json).ok());
                struck.entry(text(piece, "chat", row)?).or_default().extend(ids.unwrap_or_default());
            }
        }
        Ok(struck)
    }
}

fn finding(
    piece: Columns<'_>,
    row: usize,
    struck: &HashMap<String, HashSet<String>>,
) -> Result<Finding, WarehouseError> {
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    let chat = text(piece, "chat", row)?;
    let (message, question_message) = (maybe("response_message")?, maybe("question_message")?);
    let struck = struck.get(&chat);
    let is_shown = |id: &Option<String>| !id.as_ref().is_some_and(|id| struck.is_some_and(|ids| ids.contains(id)));
    let trouble = piece.text("trouble", row)?.unwrap_or_default();
    Ok(Finding {
        trouble: Trouble::ALL.into_iter().find(|one| one.as_str() == trouble),
        conversation: text(piece, "conversation", row)?,
        at: instant(piece.time("happened_at", row)?),
        user: text(piece, "user", row)?,
        comment: maybe("comment")?,
        topic: maybe("topic")?,
        topic_id: maybe("topic_id")?,
        is_on_response: piece.text("named", row)?.is_some() && message.is_some(),
        response: maybe("response")?.filter(|_| is_shown(&message)),
        agent: maybe("agent")?,
        workflow: maybe("workflow")?,
        question: maybe("question")?.filter(|_| is_shown(&question_message)),
        chat,
        message,
        question_message,
        step_failed: piece.bool("step_failed", row)?.unwrap_or_default(),
        asked_again: piece.bool("asked_again", row)?.unwrap_or_default(),
        usual_agent: None,
    })
}
