//! Chats that tell most of what went well or badly.

use afterword_model::Timestamp;
use afterword_warehouse::Columns;

use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
    voices::{instant, text},
};

const CHATS: &str = include_str!("../../sql/review/chats.sql");

/// A chat, with what it was chosen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TellingChat {
    /// The chat.
    pub chat: String,
    /// When it started.
    pub at: Timestamp,
    /// Its rating, 1 to 5.
    pub score: Option<i64>,
    /// What the user wrote with the rating.
    pub rating_comment: Option<String>,
    /// What the user wrote with a thumb: up of the best chats, down of the worst.
    pub comment: Option<String>,
    /// Whether the user said that it was solved.
    pub is_confirmed: bool,
    /// What showed that it went badly.
    pub signals: Vec<String>,
    /// What happened in it.
    pub summary: Option<String>,
    /// What the user wanted.
    pub question: Option<String>,
}

impl Metrics {
    /// The best and the worst chats of the period, at most `most` of each. Where a user struck lines out before sharing a
    /// chat, nothing of its words is there.
    pub(super) fn telling_chats(
        &self,
        question: &Question,
        most: i64,
    ) -> Result<(Vec<TellingChat>, Vec<TellingChat>), MetricsError> {
        let limit = |statement: &mut Statement| {
            statement.int(most);
        };
        let blanks: [Blank<'_>; 1] = [("{most}", &limit)];
        let statement = filled(question, CHATS, &blanks);
        let (mut best, mut worst) = (Vec::new(), Vec::new());
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let found = telling(piece, row)?;
                if piece.bool("is_worst", row)?.unwrap_or_default() { &mut worst } else { &mut best }.push(found);
            }
        }
        Ok((best, worst))
    }
}

fn telling(piece: Columns<'_>, row: usize) -> Result<TellingChat, MetricsError> {
    let maybe = |name: &str| Ok::<_, MetricsError>(piece.text(name, row)?.map(str::to_owned));
    let has_struck = piece.bool("has_struck", row)?.unwrap_or_default();
    let signals = piece.text("signals", row)?.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    Ok(TellingChat {
        chat: text(piece, "chat", row)?,
        at: instant(piece.time("started_at", row)?),
        score: piece.int("score", row)?,
        rating_comment: maybe("rating_comment")?,
        comment: maybe("comment")?,
        is_confirmed: piece.bool("is_confirmed", row)?.unwrap_or_default(),
        signals,
        summary: maybe("summary")?.filter(|_| !has_struck),
        question: maybe("question")?.filter(|_| !has_struck),
    })
}
