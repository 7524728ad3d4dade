//! Which messages of chats hold the words that are looked for.

use std::collections::HashMap;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, RecordBatch};

use super::{
    ChatEntry, Hit, Words,
    filling::{clustered, clusters, said},
    snippet::snippet,
};
use crate::{
    Metrics, MetricsError, Question,
    template::Statement,
    voices::{instant, text},
};

impl Metrics {
    /// The newest message of each of the chats that holds the words, by reading what was said in them.
    pub(super) fn hits_in(
        &self,
        question: &Question,
        words: &Words,
        entries: &[ChatEntry],
    ) -> Result<HashMap<String, Hit>, MetricsError> {
        let clusters = clusters(entries.iter());
        let mut found = HashMap::new();
        for batch in self.read_out(question, &clusters, &|_| {})? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let said = piece.text("text", row)?.unwrap_or_default();
                if words.are_in(said) {
                    // The newest come first.
                    found.entry(text(piece, "chat", row)?).or_insert(hit(piece, row, words)?);
                }
            }
        }
        Ok(found)
    }

    /// Shows what was looked for in the message of each chat, of which the id and the time are known.
    pub(super) fn show_hits(
        &self,
        question: &Question,
        words: &Words,
        entries: &mut [ChatEntry],
    ) -> Result<(), MetricsError> {
        let places: HashMap<String, usize> =
            entries.iter().enumerate().map(|(place, entry)| (entry.chat.0.clone(), place)).collect();
        let unread = |entry: &ChatEntry| entry.hit.clone().filter(|hit| hit.parts.is_empty());
        let stretch = |entry| Some((unread(entry)?, entry));
        let wanted: Vec<_> = entries.iter().filter_map(stretch).collect();
        let messages: Vec<String> = wanted.iter().map(|(hit, _)| hit.message.clone()).collect();
        // Times of hits are told to the millisecond.
        let clusters = clustered(
            wanted
                .iter()
                .map(|(hit, entry)| (hit.at, hit.at.checked_add(MILLISECOND).unwrap_or(hit.at), entry.chat.as_str())),
        );
        let among = |out: &mut Statement| {
            out.push(" where message in (");
            crate::blanks::list(out, messages.iter().map(String::as_str));
            out.push(")");
        };
        for batch in self.read_out(question, &clusters, &among)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let shown = hit(piece, row, words)?;
                let entry = places.get(&text(piece, "chat", row)?).and_then(|place| entries.get_mut(*place));
                if let Some(entry) =
                    entry.filter(|entry| entry.hit.as_ref().is_some_and(|hit| hit.message == shown.message))
                {
                    entry.hit = Some(shown);
                }
            }
        }
        Ok(())
    }

    fn read_out(
        &self,
        question: &Question,
        clusters: &[(Timestamp, Timestamp, Vec<&str>)],
        among: &dyn Fn(&mut Statement),
    ) -> Result<Vec<RecordBatch>, MetricsError> {
        if clusters.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = Statement::default();
        statement.push("select chat, message, role, text, sent_at from (");
        said(question, clusters, &mut statement);
        statement.push(") as said");
        among(&mut statement);
        statement.push(" order by sent_at desc, position desc");
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }
}

const MILLISECOND: jiff::SignedDuration = jiff::SignedDuration::from_millis(1);

fn hit(piece: Columns<'_>, row: usize, words: &Words) -> Result<Hit, MetricsError> {
    Ok(Hit {
        message: text(piece, "message", row)?,
        role: text(piece, "role", row)?,
        at: instant(piece.time("sent_at", row)?),
        parts: snippet(words, piece.text("text", row)?.unwrap_or_default()),
    })
}
