//! A chat that its user shared: what they let the team see of it, and nothing else.

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, Value};

use super::{
    FeedbackEntry,
    feedback::{instant, text},
};
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
};

const LINES: &str = include_str!("../../sql/voices/shared_lines.sql");

/// A line of a shared chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedLine {
    /// The user struck it out.
    Struck,
    /// As it was said.
    Said {
        /// The message.
        message: String,
        /// `user`, `assistant` or `operator`.
        role: String,
        /// What was said.
        text: String,
        /// When.
        at: Timestamp,
        /// The agent that produced it.
        agent: Option<String>,
        /// The workflow that produced it.
        workflow: Option<String>,
        /// Whether the feedback is on it.
        judged: bool,
    },
}

impl Metrics {
    /// What the user who gave the feedback shared: the lines that they saw before, or those before the feedback where the
    /// client did not say which. Nothing where they shared nothing.
    pub fn shared_chat(
        &self,
        question: &Question,
        feedback: &FeedbackEntry,
    ) -> Result<Option<Vec<SharedLine>>, MetricsError> {
        if !feedback.share_chat {
            return Ok(None);
        }
        let conversation = |statement: &mut Statement| {
            statement.bind(feedback.conversation.as_str());
        };
        let chat = |statement: &mut Statement| {
            statement.bind(feedback.chat.as_str());
        };
        let until = |statement: &mut Statement| {
            // Whoever saw a line before sharing saw it in time, whatever the clocks said.
            let until = if feedback.previewed.is_some() { Timestamp::MAX } else { feedback.given_at };
            statement.bind(Value::Timestamp(until.as_microsecond()));
        };
        let blanks: [Blank<'_>; 3] = [("{conversation}", &conversation), ("{chat}", &chat), ("{until}", &until)];
        let statement = filled(question, LINES, &blanks);
        let mut lines = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let message = text(piece, "message", row)?;
                let saw = feedback.previewed.as_ref().is_none_or(|previewed| previewed.contains(&message));
                if feedback.struck.contains(&message) {
                    lines.push(SharedLine::Struck);
                } else if saw {
                    lines.push(SharedLine::Said {
                        role: text(piece, "role", row)?,
                        text: text(piece, "text", row)?,
                        at: instant(piece.time("sent_at", row)?),
                        agent: piece.text("agent", row)?.map(str::to_owned),
                        workflow: piece.text("workflow", row)?.map(str::to_owned),
                        judged: message == feedback.message.0,
                        message,
                    });
                }
            }
        }
        Ok(Some(lines))
    }
}
