//! The neighbours of a chat in a list of chats that hold some words.

use std::collections::HashSet;

use afterword_model::ChatId;

use super::{
    ChatEntry, ChatsCursor, ChatsQuestion, Words,
    chat::Neighbours,
    list::Order,
    search::{FEW_HITS, MILLISECOND, READ_AT_ONCE, Search},
};
use crate::{Metrics, MetricsError, blanks::list, template::Statement};

impl Metrics {
    pub(super) fn neighbours_with(
        &self,
        asked: &ChatsQuestion,
        words: &Words,
        chat: &ChatEntry,
        patience_is_over: &dyn Fn() -> bool,
    ) -> Result<Neighbours, MetricsError> {
        let here = ChatsCursor { last: Some(chat.place()), words: Some(chat.started_at) };
        let search = Search { metrics: self, asked, words, after: Some(&here), limit: 1, patience_is_over };
        let newer = search.newer(chat)?;
        let older = self.search(asked, words, Some(&here), 1, patience_is_over)?;
        Ok(Neighbours { newer, older: older.chats.into_iter().next().map(|entry| entry.chat) })
    }
}

impl Search<'_> {
    /// The next chat that started later.
    fn newer(&self, chat: &ChatEntry) -> Result<Option<ChatId>, MetricsError> {
        if self.hits(FEW_HITS + 1)? <= FEW_HITS {
            let (mut hits, _) = self.piece(None, FEW_HITS)?;
            hits.retain(|hit| hit.at.checked_add(MILLISECOND).unwrap_or(hit.at) > chat.started_at);
            let chats: HashSet<String> =
                self.metrics.chats_of(&self.asked.question, &hits)?.into_iter().flatten().collect();
            let place = chat.place();
            let among = |out: &mut Statement| {
                place.above("started_at", "chat", out);
                out.push(" and chat in (");
                list(out, chats.iter().map(String::as_str));
                out.push(")");
            };
            let found = self.metrics.some_chats(self.asked, &among, Order::OldestFirst, 1)?;
            return Ok(found.into_iter().next().map(|chat| chat.chat));
        }
        let mut place = chat.place();
        loop {
            let above = |out: &mut Statement| place.above("started_at", "chat", out);
            let piece = self.metrics.some_chats(self.asked, &above, Order::OldestFirst, READ_AT_ONCE)?;
            let hits = self.metrics.hits_in(&self.asked.question, self.words, &piece)?;
            if let Some(found) = piece.iter().find(|chat| hits.contains_key(chat.chat.as_str())) {
                return Ok(Some(found.chat.clone()));
            }
            match piece.last().filter(|_| piece.len() == READ_AT_ONCE && !(self.patience_is_over)()) {
                Some(last) => place = last.place(),
                None => return Ok(None),
            }
        }
    }
}
