//! Looking for chats by the words in their messages.
//!
//! Two ways lead there. Where the words are rare, or what else is asked keeps many chats, the messages that hold them are
//! walked through from the newest on, and their chats are asked whether they are kept. A chat starts no later than its
//! messages, so once every hit from an instant on has been seen, every chat that started at or after it is known. Where the
//! words are frequent and only a few chats are kept, what was said in those is read.
//!
//! A search that takes too long answers with the chats that are known by then, and the next page goes on from there. Of
//! chats that had begun before and went on after the instant it goes on from, it reads what was said.

use std::collections::{BTreeMap, HashMap, HashSet};

use afterword_model::{ConversationId, Timestamp};
use afterword_warehouse::{Columns, WordHit, WordPlace};
use jiff::SignedDuration;

use super::{ChatEntry, ChatsCursor, ChatsPage, ChatsQuestion, Hit, Words, list::Order};
use crate::{
    Cursor, Metrics, MetricsError, Question,
    blanks::{filled, list},
    template::Statement,
    voices::{instant, text},
};

const STARTS: &str = include_str!("../../sql/reading/starts.sql");

/// Hits that are looked at at once, at first and at most.
const PIECE: usize = 250;
const LARGEST_PIECE: usize = 2_000;
/// Up to this many hits are all looked at, so that the number of chats is known.
pub(super) const FEW_HITS: usize = 2_000;
/// Up to this many chats are read rather than looked for.
const FEW_CHATS: usize = 300;
/// Chats that are read at once.
pub(super) const READ_AT_ONCE: usize = 50;
/// Chats that may have gone on at one instant; of more, the oldest are found by other hits alone.
const GOING_ON: usize = 500;

pub(super) const MILLISECOND: SignedDuration = SignedDuration::from_millis(1);

/// Chats that may be in the answer, the newest first, and the hit of each where it is known.
type Candidates = BTreeMap<std::cmp::Reverse<Cursor>, (ChatEntry, Option<Hit>)>;

impl Metrics {
    pub(super) fn search(
        &self,
        asked: &ChatsQuestion,
        words: &Words,
        after: Option<&ChatsCursor>,
        limit: usize,
        patience_is_over: &dyn Fn() -> bool,
    ) -> Result<ChatsPage, MetricsError> {
        let search = Search { metrics: self, asked, words, after, limit, patience_is_over };
        let few_hits = search.hits(FEW_HITS + 1)? <= FEW_HITS;
        let mut page = match if few_hits { None } else { search.few_chats()? } {
            Some(chats) => search.reading(&chats)?,
            None => search.by_hits(few_hits)?,
        };
        self.show_hits(&asked.question, words, &mut page.chats)?;
        Ok(page)
    }

    /// The chats with a message that holds the words of the list; nothing where it has none.
    pub(crate) fn chats_holding(&self, asked: &ChatsQuestion) -> Result<Option<HashSet<String>>, MetricsError> {
        let Some(words) = asked.words() else { return Ok(None) };
        let search = Search { metrics: self, asked, words, after: None, limit: 0, patience_is_over: &|| false };
        let (mut found, mut before) = (HashSet::new(), None);
        loop {
            let (hits, is_last) = search.piece(before, LARGEST_PIECE)?;
            found.extend(self.chats_of(&asked.question, &hits)?.into_iter().flatten());
            before = hits.last().map(|last| last.place);
            if is_last {
                return Ok(Some(found));
            }
        }
    }

    /// The chat that each hit is in: of the chats of its conversation, the one that had begun last.
    pub(super) fn chats_of(&self, question: &Question, hits: &[WordHit]) -> Result<Vec<Option<String>>, MetricsError> {
        let conversations: HashSet<&str> = hits.iter().map(|hit| hit.conversation.as_str()).collect();
        let sought = |out: &mut Statement| list(out, conversations.iter().copied());
        let statement = filled(question, STARTS, &[("{conversations}", &sought)]);
        let mut starts: HashMap<ConversationId, Vec<(Timestamp, String)>> = HashMap::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let start = (instant(piece.time("started_at", row)?), text(piece, "chat", row)?);
                starts.entry(text(piece, "conversation", row)?.into()).or_default().push(start);
            }
        }
        let chat_of = |hit: &WordHit| {
            let starts = starts.get(&hit.conversation)?;
            let until = hit.at.checked_add(MILLISECOND).unwrap_or(hit.at);
            let begun = starts.partition_point(|(start, _)| *start < until);
            starts.get(begun.saturating_sub(1)).map(|(_, chat)| chat.clone())
        };
        Ok(hits.iter().map(chat_of).collect())
    }
}

/// A search for one page.
pub(super) struct Search<'a> {
    pub metrics: &'a Metrics,
    pub asked: &'a ChatsQuestion,
    pub words: &'a Words,
    pub after: Option<&'a ChatsCursor>,
    pub limit: usize,
    pub patience_is_over: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    pub(super) fn hits(&self, at_most: usize) -> Result<usize, MetricsError> {
        Ok(self.metrics.warehouse().count_words(self.asked.question.assistant, self.words, at_most)?)
    }

    /// Messages that hold the words, the newest first, and whether there are no more of them.
    pub(super) fn piece(&self, before: Option<WordPlace>, size: usize) -> Result<(Vec<WordHit>, bool), MetricsError> {
        let hits = self.metrics.warehouse().find_words(self.asked.question.assistant, self.words, before, size)?;
        let is_last = hits.len() < size;
        Ok((hits, is_last))
    }

    /// The condition on chats that come after the page before.
    fn below(&self, out: &mut Statement) {
        match self.after.and_then(|after| after.last.as_ref()) {
            None => drop(out.push("true")),
            Some(last) => last.below("started_at", "chat", out),
        }
    }

    /// The chats that are kept, if they are few.
    fn few_chats(&self) -> Result<Option<Vec<ChatEntry>>, MetricsError> {
        let below = |out: &mut Statement| self.below(out);
        let chats = self.metrics.some_chats(self.asked, &below, Order::NewestFirst, FEW_CHATS + 1)?;
        Ok((chats.len() <= FEW_CHATS).then_some(chats))
    }

    /// Reads what was said in these chats, the newest first.
    fn reading(&self, chats: &[ChatEntry]) -> Result<ChatsPage, MetricsError> {
        let (mut found, mut read) = (Vec::new(), 0);
        while read < chats.len() && (read == 0 || !(self.patience_is_over)()) {
            let piece = &chats[read..chats.len().min(read + READ_AT_ONCE)];
            let mut hits = self.metrics.hits_in(&self.asked.question, self.words, piece)?;
            for chat in piece {
                if let Some(hit) = hits.remove(chat.chat.as_str()) {
                    found.push(ChatEntry { hit: Some(hit), ..chat.clone() });
                }
            }
            read += piece.len();
        }
        let reached = chats.get(read.saturating_sub(1)).filter(|_| read < chats.len());
        Ok(self.page(found, reached.map(|chat| (Some(chat.place()), chat.started_at))))
    }

    /// Walks through the hits, the newest first.
    fn by_hits(&self, to_the_end: bool) -> Result<ChatsPage, MetricsError> {
        let from = self.after.and_then(|after| after.words);
        let mut candidates = Candidates::new();
        if let Some(from) = from {
            for chat in self.going_on_at(from)? {
                candidates.insert(std::cmp::Reverse(chat.place()), (chat, None));
            }
        }
        let mut seen: HashSet<String> = HashSet::new();
        let mut before = from.map(|from| WordPlace::first_at(from.checked_add(MILLISECOND).unwrap_or(from)));
        let mut size = PIECE;
        let known_from = loop {
            let (hits, is_last) = self.piece(before, size)?;
            self.keep(&hits, &mut seen, &mut candidates)?;
            let Some(last) = hits.last().filter(|_| !is_last) else { break None };
            let sure = candidates.values().filter(|(chat, hit)| hit.is_some() && chat.started_at > last.at).count();
            let is_full = sure > self.limit && !(to_the_end && self.after.is_none());
            // The next page must go on from an earlier instant than this one did.
            let has_moved = from.is_none_or(|from| last.place < WordPlace::first_at(from));
            if is_full || has_moved && (self.patience_is_over)() {
                break Some(last.at);
            }
            before = Some(last.place);
            size = (size * 2).min(LARGEST_PIECE);
        };
        let known = |chat: &ChatEntry| {
            let next = known_from.map(|at| at.checked_add(MILLISECOND).unwrap_or(at));
            next.is_none_or(|next| chat.started_at >= next)
        };
        let known: Vec<_> = candidates.into_values().filter(|(chat, _)| known(chat)).collect();
        let found = self.sure(&known)?;
        Ok(self.page(found, known_from.map(|at| (None, at))))
    }

    /// Chats that had begun by then and in which something was said then or later.
    fn going_on_at(&self, time: Timestamp) -> Result<Vec<ChatEntry>, MetricsError> {
        let floor = Timestamp::from_millisecond(time.as_millisecond()).unwrap_or(time);
        let going_on = |out: &mut Statement| {
            self.below(out);
            out.push(" and started_at < ").bind(floor.checked_add(MILLISECOND).unwrap_or(floor));
            out.push(" and last_message_at >= ").bind(floor);
        };
        self.metrics.some_chats(self.asked, &going_on, Order::NewestFirst, GOING_ON)
    }

    /// Adds the chats of the hits that are kept.
    fn keep(
        &self,
        hits: &[WordHit],
        seen: &mut HashSet<String>,
        candidates: &mut Candidates,
    ) -> Result<(), MetricsError> {
        let mut fresh: HashMap<String, &WordHit> = HashMap::new();
        for (hit, chat) in hits.iter().zip(self.metrics.chats_of(&self.asked.question, hits)?) {
            // The newest comes first.
            if let Some(chat) = chat.filter(|chat| seen.insert(chat.clone())) {
                fresh.insert(chat, hit);
            }
        }
        let among = |out: &mut Statement| {
            self.below(out);
            out.push(" and chat in (");
            list(out, fresh.keys().map(String::as_str));
            out.push(")");
        };
        if fresh.is_empty() {
            return Ok(());
        }
        for chat in self.metrics.some_chats(self.asked, &among, Order::NewestFirst, fresh.len())? {
            let hit = fresh.get(chat.chat.as_str()).map(|hit| Hit {
                message: hit.message.0.clone(),
                role: String::new(),
                at: hit.at,
                parts: Vec::new(),
            });
            candidates.insert(std::cmp::Reverse(chat.place()), (chat, hit));
        }
        Ok(())
    }

    /// The chats that hold the words: where no hit is known, by reading them, as far as the page needs it.
    fn sure(&self, known: &[(ChatEntry, Option<Hit>)]) -> Result<Vec<ChatEntry>, MetricsError> {
        let mut found = Vec::new();
        let mut rest = known;
        while !rest.is_empty() && (found.len() <= self.limit || self.after.is_none()) {
            let (piece, later) = rest.split_at(rest.len().min(READ_AT_ONCE));
            let unsure: Vec<ChatEntry> =
                piece.iter().filter(|(_, hit)| hit.is_none()).map(|(chat, _)| chat.clone()).collect();
            let mut read = self.metrics.hits_in(&self.asked.question, self.words, &unsure)?;
            for (chat, hit) in piece {
                if let Some(hit) = hit.clone().or_else(|| read.remove(chat.chat.as_str())) {
                    found.push(ChatEntry { hit: Some(hit), ..chat.clone() });
                }
            }
            rest = later;
        }
        Ok(found)
    }

    /// A page of what was found. `reached`: where the search ended before its end, and behind which chat, where that is
    /// not the last that was found.
    fn page(&self, mut found: Vec<ChatEntry>, reached: Option<(Option<Cursor>, Timestamp)>) -> ChatsPage {
        let total = self.after.is_none() && reached.is_none();
        let total = i64::try_from(found.len()).ok().filter(|_| total);
        let has_more = found.len() > self.limit;
        found.truncate(self.limit);
        let last = found.last();
        let next = match (has_more, reached) {
            (true, _) => last.map(|last| ChatsCursor { last: Some(last.place()), words: Some(last.started_at) }),
            (false, Some((behind, words))) => {
                let before = self.after.and_then(|after| after.last.clone());
                let last = behind.or_else(|| last.map(ChatEntry::place)).or(before);
                Some(ChatsCursor { last, words: Some(words) })
            }
            (false, None) => None,
        };
        let searched_back_to = next.as_ref().and_then(|next| next.words);
        ChatsPage { chats: found, next, total, searched_back_to }
    }
}
