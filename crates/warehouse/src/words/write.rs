//! Writing messages into the index.

use std::collections::HashSet;

use afterword_fold::{MessageRow, Replaced};
use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::{WordPlace, WordsError, grams::document, tokens::Tokens};

/// A message, as far as the index knows it.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub assistant: AssistantId,
    pub conversation: &'a ConversationId,
    pub message: &'a MessageId,
    pub at: Timestamp,
    pub text: &'a str,
}

impl<'a> Entry<'a> {
    /// The message of a row; `None` for what nobody said, such as notes of the system.
    pub fn of(row: &'a MessageRow) -> Option<Self> {
        is_said(row.role).then_some(Self {
            assistant: row.assistant,
            conversation: &row.conversation,
            message: &row.message,
            at: row.at,
            text: &row.text,
        })
    }
}

/// Whether messages of this role are indexed.
pub(super) fn is_said(role: &str) -> bool {
    role != "system"
}

/// Parts whose tables are known to be there.
pub(super) type Known = HashSet<(AssistantId, i64)>;

/// What is written in one transaction, which the caller opens and commits.
pub(super) struct Writing<'a> {
    connection: &'a Connection,
    known: &'a mut Known,
    tokens: Tokens,
    document: String,
}

impl<'a> Writing<'a> {
    pub fn new(connection: &'a Connection, known: &'a mut Known) -> Self {
        Self { connection, known, tokens: Tokens::default(), document: String::new() }
    }

    /// Takes messages out that were put in before. Of those that are not there nothing happens.
    pub fn forget(&mut self, replaced: &[Replaced]) -> Result<(), WordsError> {
        for old in replaced {
            self.tables(old.assistant, WordPlace::first_at(old.at))?;
            if let Some(place) = self.find(old.assistant, old.at, &old.conversation, &old.message)? {
                self.erase(old.assistant, place)?;
                let delete = format!("delete from places_{} where place = ?", old.assistant);
                self.connection.prepare_cached(&delete)?.execute([place.0])?;
            }
        }
        Ok(())
    }

    /// Puts messages in; one that is there already is read anew.
    pub fn put(&mut self, entries: &[Entry<'_>]) -> Result<(), WordsError> {
        let mut placed = Vec::with_capacity(entries.len());
        for entry in entries {
            self.tables(entry.assistant, WordPlace::first_at(entry.at))?;
            placed.push((entry.assistant, self.settle(entry)?, entry.text));
        }
        // FTS5 collects what comes in ascending order, and writes at once what does not.
        placed.sort_unstable_by_key(|(assistant, place, _)| (*assistant, *place));
        for (assistant, place, text) in placed {
            self.tokens.read(text);
            document(&self.tokens, &mut self.document);
            if !self.document.is_empty() {
                self.tables(assistant, place)?;
                let insert = format!("insert into words_{assistant}_{} (rowid, text) values (?, ?)", place.part());
                self.connection.prepare_cached(&insert)?.execute(params![place.0, self.document])?;
            }
        }
        Ok(())
    }

    /// Finds the message a place of its own and notes it there.
    fn settle(&self, entry: &Entry<'_>) -> Result<WordPlace, WordsError> {
        let (conversation, message) = (entry.conversation.as_str(), entry.message.as_str());
        let insert = format!("insert into places_{} values (?, ?, ?) on conflict do nothing", entry.assistant);
        let mut insert = self.connection.prepare_cached(&insert)?;
        let home = WordPlace::home(entry.at, entry.conversation, entry.message);
        if insert.execute(params![home.0, conversation, message])? == 1 {
            return Ok(home);
        }
        if let Some(place) = self.find(entry.assistant, entry.at, entry.conversation, entry.message)? {
            self.erase(entry.assistant, place)?;
            return Ok(place);
        }
        let mut place = home.after(home);
        while insert.execute(params![place.0, conversation, message])? == 0 {
            place = place.after(home);
        }
        Ok(place)
    }

    /// Where the message is, if it is there.
    fn find(
        &self,
        assistant: AssistantId,
        at: Timestamp,
        conversation: &ConversationId,
        message: &MessageId,
    ) -> Result<Option<WordPlace>, WordsError> {
        let home = WordPlace::home(at, conversation, message);
        let (conversation, message) = (conversation.as_str(), message.as_str());
        let here = format!("select 1 from places_{assistant} where place = ? and conversation = ? and message = ?");
        let mut here = self.connection.prepare_cached(&here)?;
        if here.exists(params![home.0, conversation, message])? {
            return Ok(Some(home));
        }
        // Those that came first may be gone again, so a gap on the way says nothing.
        let near = format!(
            "select place from places_{assistant} where place between ? and ? and conversation = ? and message = ?"
        );
        let mut near = self.connection.prepare_cached(&near)?;
        let full = format!("select count(*) from places_{assistant} where place between ? and ?");
        let mut full = self.connection.prepare_cached(&full)?;
        let mut millisecond = home.millisecond();
        loop {
            let (first, last) = millisecond;
            let found = near.query_row(params![first.0, last.0, conversation, message], |row| row.get(0)).optional()?;
            if let Some(place) = found {
                return Ok(Some(WordPlace(place)));
            }
            let count: i64 = full.query_row([first.0, last.0], |row| row.get(0))?;
            if count <= last.0 - first.0 {
                return Ok(None);
            }
            millisecond = WordPlace(last.0 + 1).millisecond();
        }
    }

    fn erase(&self, assistant: AssistantId, place: WordPlace) -> Result<(), WordsError> {
        let delete = format!("delete from words_{assistant}_{} where rowid = ?", place.part());
        self.connection.prepare_cached(&delete)?.execute([place.0])?;
        Ok(())
    }

    /// Makes the tables for the assistant's messages at a place where they are not there yet.
    fn tables(&mut self, assistant: AssistantId, place: WordPlace) -> Result<(), WordsError> {
        let part = place.part();
        if self.known.insert((assistant, part)) {
            let sql = include_str!("tables.sql");
            let sql = sql.replace("{assistant}", &assistant.to_string()).replace("{part}", &part.to_string());
            self.connection.execute_batch(&sql)?;
        }
        Ok(())
    }
}
