//! One chat, and its neighbours in a list.

use afterword_model::ChatId;

use super::{ChatEntry, ChatsQuestion, conditions::silent_since, list::Order};
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
};

const CHATS: &str = include_str!("../../sql/reading/chats.sql");

/// The chats before and after one in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The next that started later.
    pub newer: Option<ChatId>,
    /// The next that started earlier.
    pub older: Option<ChatId>,
}

impl Metrics {
    /// The chat, whatever the question asks of chats, if the assistant has it.
    pub fn chat(&self, question: &Question, chat: &ChatId) -> Result<Option<ChatEntry>, MetricsError> {
        let Some(mut entry) = self.bare_chat(question, chat)? else { return Ok(None) };
        self.fill_in(question, std::slice::from_mut(&mut entry))?;
        Ok(Some(entry))
    }

    /// The same as far as the table of chats knows it.
    pub fn bare_chat(&self, question: &Question, chat: &ChatId) -> Result<Option<ChatEntry>, MetricsError> {
        let wanted = |out: &mut Statement| {
            out.append(question.fill("assistant = {assistant}", &question.now));
        };
        let place = |out: &mut Statement| {
            out.push("chat = ").bind(chat.as_str());
        };
        let order = |out: &mut Statement| {
            out.push("chat");
        };
        let blanks: [Blank<'_>; 3] = [("{wanted}", &wanted), ("{place}", &place), ("{order}", &order)];
        let statement = filled(question, CHATS, &blanks);
        Ok(self.entries(&statement, silent_since(question.as_of))?.into_iter().next())
    }

    /// The neighbours of `chat`, which need not be in the list itself.
    pub fn neighbours(
        &self,
        asked: &ChatsQuestion,
        chat: &ChatEntry,
        patience_is_over: &dyn Fn() -> bool,
    ) -> Result<Neighbours, MetricsError> {
        if let Some(words) = asked.words() {
            return self.neighbours_with(asked, words, chat, patience_is_over);
        }
        let place = chat.place();
        let newer = |out: &mut Statement| place.above("started_at", "chat", out);
        let older = |out: &mut Statement| place.below("started_at", "chat", out);
        let first = |entries: Vec<ChatEntry>| entries.into_iter().next().map(|entry| entry.chat);
        Ok(Neighbours {
            newer: first(self.some_chats(asked, &newer, Order::OldestFirst, 1)?),
            older: first(self.some_chats(asked, &older, Order::NewestFirst, 1)?),
        })
    }
}
