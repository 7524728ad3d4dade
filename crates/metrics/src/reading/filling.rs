//! Filling in what other tables than `chats` know of the chats of a page.

use std::collections::HashMap;

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, RecordBatch, WarehouseError};
use jiff::SignedDuration;

use super::ChatEntry;
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled, list},
    template::Statement,
    voices::text,
};

const AT_WORK: &str = include_str!("../../sql/reading/at_work.sql");
const KINDS: &str = include_str!("../../sql/reading/request_kinds.sql");
const ERRORS: &str = include_str!("../../sql/reading/errors.sql");
const BEGINNINGS: &str = include_str!("../../sql/reading/beginnings.sql");
const SAID: &str = include_str!("../../sql/reading/said.sql");

/// Characters of a preview.
const PREVIEW: usize = 200;
/// Chats that lie further apart than this are looked for in stretches of time of their own.
const GAP: SignedDuration = SignedDuration::from_hours(6);
/// Activity is dated by the first instant of its quarter of an hour.
const QUARTER: SignedDuration = SignedDuration::from_mins(15);

impl Metrics {
    /// Adds what other tables know of the chats.
    pub(super) fn fill_in(&self, question: &Question, entries: &mut [ChatEntry]) -> Result<(), MetricsError> {
        let Some((since, until)) = stretch(entries.iter().map(ChatEntry::wide_stretch)) else { return Ok(()) };
        let mut places = HashMap::with_capacity(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            places.insert(entry.chat.0.clone(), place);
        }
        self.at_work(question, entries, &places)?;
        for batch in self.of_page(question, KINDS, entries, since, until)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                if let Some(entry) = entry_of(piece, row, entries, &places)? {
                    entry.handover_kinds.push(text(piece, "kind", row)?);
                }
            }
        }
        for batch in self.of_page(question, ERRORS, entries, since, until)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                if let Some(entry) = entry_of(piece, row, entries, &places)? {
                    entry.errors = piece.int("errors", row)?.unwrap_or_default();
                }
            }
        }
        for batch in self.beginnings(question, entries)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                if let Some(entry) = entry_of(piece, row, entries, &places)? {
                    entry.preview = Some(beginning(&text(piece, "text", row)?));
                }
            }
        }
        Ok(())
    }

    fn at_work(
        &self,
        question: &Question,
        entries: &mut [ChatEntry],
        places: &HashMap<String, usize>,
    ) -> Result<(), MetricsError> {
        let Some((since, until)) = stretch(entries.iter().map(ChatEntry::stretch)) else { return Ok(()) };
        let since = since.checked_sub(QUARTER).unwrap_or(since);
        for batch in self.of_page(question, AT_WORK, entries, since, until)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let Some(entry) = entry_of(piece, row, entries, places)? else { continue };
                entry.comments += piece.int("comments", row)?.unwrap_or_default();
                if piece.int("views", row)?.unwrap_or_default() > 0 {
                    add(&mut entry.agents, piece.text("agent", row)?);
                    add(&mut entry.workflows, piece.text("workflow", row)?);
                }
            }
        }
        Ok(())
    }

    fn of_page(
        &self,
        question: &Question,
        sql: &str,
        entries: &[ChatEntry],
        since: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<RecordBatch>, MetricsError> {
        let chats = |out: &mut Statement| list(out, entries.iter().map(|entry| entry.chat.as_str()));
        let conversations = |out: &mut Statement| list(out, entries.iter().map(|entry| entry.conversation.as_str()));
        let since = |out: &mut Statement| {
            out.bind(since);
        };
        let until = |out: &mut Statement| {
            out.bind(until);
        };
        let blanks: [Blank<'_>; 4] =
            [("{chats}", &chats), ("{conversations}", &conversations), ("{since}", &since), ("{until}", &until)];
        let statement = filled(question, sql, &blanks);
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }

    fn beginnings(&self, question: &Question, entries: &[ChatEntry]) -> Result<Vec<RecordBatch>, MetricsError> {
        // Where words are looked for, what holds them is shown in place of how the chat began.
        let clusters = clusters(entries.iter().filter(|entry| entry.hit.is_none()));
        if clusters.is_empty() {
            return Ok(Vec::new());
        }
        let said = |out: &mut Statement| said(question, &clusters, out);
        let statement = filled(question, BEGINNINGS, &[("{said}", &said)]);
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }
}

/// What was said in the chats: one look at the messages for each stretch of time, all in one statement.
pub(super) fn said(question: &Question, clusters: &[(Timestamp, Timestamp, Vec<&str>)], out: &mut Statement) {
    for (place, (since, until, chats)) in clusters.iter().enumerate() {
        let chats = |out: &mut Statement| list(out, chats.iter().copied());
        let since = |out: &mut Statement| {
            out.bind(*since);
        };
        let until = |out: &mut Statement| {
            out.bind(*until);
        };
        out.push(if place == 0 { "" } else { " union all " });
        let blanks: [Blank<'_>; 3] = [("{chats}", &chats), ("{since}", &since), ("{until}", &until)];
        out.append(filled(question, SAID, &blanks));
    }
}

/// Chats with messages, by stretches of time that hold several of them.
pub(super) fn clusters<'a>(entries: impl Iterator<Item = &'a ChatEntry>) -> Vec<(Timestamp, Timestamp, Vec<&'a str>)> {
    clustered(entries.filter_map(|entry| Some((entry.first_message_at?, entry.last_message_at?, entry.chat.as_str()))))
}

/// Chats whose stretches of time lie close to each other, together.
pub(super) fn clustered<'a>(
    stretches: impl Iterator<Item = (Timestamp, Timestamp, &'a str)>,
) -> Vec<(Timestamp, Timestamp, Vec<&'a str>)> {
    let mut found: Vec<(Timestamp, Timestamp, Vec<&str>)> = Vec::new();
    let mut ordered: Vec<_> = stretches.collect();
    ordered.sort_unstable();
    for (since, until, chat) in ordered {
        match found.last_mut().filter(|last| since.duration_since(last.1) < GAP) {
            Some(last) => {
                last.1 = last.1.max(until);
                last.2.push(chat);
            }
            None => found.push((since, until, vec![chat])),
        }
    }
    found
}

fn stretch(stretches: impl Iterator<Item = (Timestamp, Timestamp)>) -> Option<(Timestamp, Timestamp)> {
    stretches.reduce(|(since, until), (from, to)| (since.min(from), until.max(to)))
}

fn entry_of<'a>(
    piece: Columns<'_>,
    row: usize,
    entries: &'a mut [ChatEntry],
    places: &HashMap<String, usize>,
) -> Result<Option<&'a mut ChatEntry>, WarehouseError> {
    let place = places.get(piece.text("chat", row)?.unwrap_or_default());
    Ok(place.and_then(|place| entries.get_mut(*place)))
}

fn add(names: &mut Vec<String>, name: Option<&str>) {
    if let Some(name) = name.filter(|name| names.iter().all(|known| known != name)) {
        names.push(name.to_owned());
    }
}

/// The first words on one line, with `…` where there are more.
fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= PREVIEW {
        return line;
    }
    line.chars().take(PREVIEW - 1).chain(['…']).collect()
}
