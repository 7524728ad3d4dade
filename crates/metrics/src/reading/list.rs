//! A page of a list of chats.

use afterword_model::Timestamp;
use afterword_warehouse::Columns;

use super::{ChatEntry, ChatsQuestion};
use crate::{
    Cursor, Metrics, MetricsError,
    blanks::{Blank, filled},
    template::Statement,
};

const CHATS: &str = include_str!("../../sql/reading/chats.sql");
const COUNT: &str = include_str!("../../sql/reading/count.sql");

/// Where a page ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatsCursor {
    /// The chat that it ended with; none where a search had found none yet.
    pub last: Option<Cursor>,
    /// A search for words has yet to look at messages of this millisecond and before, and at chats that began before it.
    pub words: Option<Timestamp>,
}

/// A page, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatsPage {
    /// Its chats.
    pub chats: Vec<ChatEntry>,
    /// What to ask the next page with; nothing after the last.
    pub next: Option<ChatsCursor>,
    /// Of all pages, on the first, where it is known.
    pub total: Option<i64>,
    /// How far back a search for words that is not at its end has come.
    pub searched_back_to: Option<Timestamp>,
}

/// Which chats of a question are wanted, besides what it asks.
pub(super) type Place<'a> = &'a dyn Fn(&mut Statement);

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    NewestFirst,
    OldestFirst,
}

impl Metrics {
    /// A page of at most `limit` chats, from `after` on. A search for words ends with what it has once `patience_is_over`.
    pub fn chats(
        &self,
        asked: &ChatsQuestion,
        after: Option<&ChatsCursor>,
        limit: usize,
        patience_is_over: &dyn Fn() -> bool,
    ) -> Result<ChatsPage, MetricsError> {
        let mut page = match asked.words() {
            Some(words) => self.search(asked, words, after, limit, patience_is_over)?,
            None => self.plain(asked, after, limit)?,
        };
        self.fill_in(&asked.question, &mut page.chats)?;
        Ok(page)
    }

    fn plain(
        &self,
        asked: &ChatsQuestion,
        after: Option<&ChatsCursor>,
        limit: usize,
    ) -> Result<ChatsPage, MetricsError> {
        let last = after.and_then(|after| after.last.as_ref());
        let place = |out: &mut Statement| match last {
            None => drop(out.push("true")),
            Some(last) => last.below("started_at", "chat", out),
        };
        let mut chats = self.some_chats(asked, &place, Order::NewestFirst, limit + 1)?;
        let has_more = chats.len() > limit;
        chats.truncate(limit);
        let total = if last.is_some() {
            None
        } else if has_more {
            Some(self.count(asked)?)
        } else {
            i64::try_from(chats.len()).ok()
        };
        let next = chats.last().filter(|_| has_more).map(|last| ChatsCursor { last: Some(last.place()), words: None });
        Ok(ChatsPage { chats, next, total, searched_back_to: None })
    }

    /// Chats of the list at some place, as the table of chats knows them.
    pub(super) fn some_chats(
        &self,
        asked: &ChatsQuestion,
        place: Place<'_>,
        order: Order,
        limit: usize,
    ) -> Result<Vec<ChatEntry>, MetricsError> {
        let wanted = |out: &mut Statement| asked.condition(self.warehouse(), out);
        let order = |out: &mut Statement| {
            out.push(match order {
                Order::NewestFirst => "started_at desc, chat desc",
                Order::OldestFirst => "started_at, chat",
            });
        };
        let blanks: [Blank<'_>; 3] = [("{wanted}", &wanted), ("{place}", place), ("{order}", &order)];
        let mut statement = filled(&asked.question, CHATS, &blanks);
        statement.push(&format!("limit {limit}"));
        self.entries(&statement, asked.silent_since())
    }

    /// The answer to a statement that asks for rows of chats.
    pub(super) fn entries(
        &self,
        statement: &Statement,
        silent_since: Timestamp,
    ) -> Result<Vec<ChatEntry>, MetricsError> {
        let mut entries = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                entries.push(ChatEntry::read(piece, row, silent_since)?);
            }
        }
        Ok(entries)
    }

    /// How many chats the list has, whatever words they hold.
    pub(super) fn count(&self, asked: &ChatsQuestion) -> Result<i64, MetricsError> {
        let wanted = |out: &mut Statement| asked.condition(self.warehouse(), out);
        let statement = filled(&asked.question, COUNT, &[("{wanted}", &wanted)]);
        let mut count = 0;
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            count += Columns(&batch).int("chats", 0)?.unwrap_or_default();
        }
        Ok(count)
    }
}

impl ChatEntry {
    /// Its place in a list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.started_at.as_microsecond(), id: self.chat.0.clone(), message: String::new() }
    }
}
