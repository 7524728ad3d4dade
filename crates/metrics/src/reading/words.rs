//! The words that somebody looks for, and the messages that hold them.
//!
//! This is the one place where reading meets the word search: whatever finds messages by words is put in here.

use std::ops::Range;

use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};

use crate::{
    template::Statement,
    voices::{instant, text},
};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    words: Vec<String>,
}

/// A message that holds the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordHit {
    /// Whose it is.
    pub assistant: AssistantId,
    /// The conversation it is in.
    pub conversation: ConversationId,
    /// The message.
    pub message: MessageId,
    /// When it was sent, in whole milliseconds.
    pub at: Timestamp,
    /// Where to go on from.
    pub place: WordPlace,
}

/// Where a message stands in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordPlace(i64, i64);

impl WordPlace {
    /// The place of whatever is the first at `at`: all before it is earlier than `at`, to the millisecond.
    pub fn first_at(at: Timestamp) -> Self {
        Self(at.as_millisecond() * 1_000, i64::MIN)
    }
}

impl Words {
    /// Reads what somebody typed; `None` where there is nothing to look for in it.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// Where the words are in `text`: ranges in bytes, in their order, none touching another.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = self.words.iter().flat_map(|word| places(text, word)).collect();
        found.sort_unstable_by_key(|range| range.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match apart.last_mut().filter(|last| range.start <= last.end) {
                Some(last) => last.end = last.end.max(range.end),
                None => apart.push(range),
            }
        }
        apart
    }

    /// Whether `text` holds all of them.
    pub fn are_in(&self, text: &str) -> bool {
        self.words.iter().all(|word| places(text, word).next().is_some())
    }
}

/// Up to `limit` messages of the assistant that hold the words, the newest first; with `before`, those after it in that
/// order. Notes of the system are not looked at.
pub(super) fn find_words(
    warehouse: &Warehouse,
    assistant: AssistantId,
    words: &Words,
    before: Option<WordPlace>,
    limit: usize,
) -> Result<Vec<WordHit>, WarehouseError> {
    let mut statement = Statement::default();
    statement
        .push("select conversation, message, sent_at, position from messages where role <> 'system' and assistant = ");
    statement.int(assistant.0);
    for word in &words.words {
        statement.push(" and ").push(&warehouse.holds_word("text")).params.push(word.as_str().into());
    }
    if let Some(WordPlace(at, position)) = before {
        statement.push(" and (sent_at < ").bind(Value::Timestamp(at));
        statement.push(" or (sent_at = ").bind(Value::Timestamp(at)).push(" and position < ").bind(position).push("))");
    }
    statement.push(&format!(" order by sent_at desc, position desc limit {limit}"));
    let mut hits = Vec::new();
    for batch in warehouse.query(&statement.sql, &statement.params)? {
        let piece = Columns(&batch);
        for row in 0..piece.len() {
            let at = instant(piece.time("sent_at", row)?);
            hits.push(WordHit {
                assistant,
                conversation: text(piece, "conversation", row)?.into(),
                message: text(piece, "message", row)?.into(),
                at: Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at),
                place: WordPlace(at.as_microsecond(), piece.int("position", row)?.unwrap_or_default()),
            });
        }
    }
    Ok(hits)
}

/// How many messages of the assistant hold the words, but never more than `at_most`.
pub(super) fn count_words(
    warehouse: &Warehouse,
    assistant: AssistantId,
    words: &Words,
    at_most: usize,
) -> Result<usize, WarehouseError> {
    Ok(find_words(warehouse, assistant, words, None, at_most)?.len())
}

/// Where a word in lower case is in `text`, whatever the case there.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.char_indices().filter_map(move |(start, _)| {
        let mut rest = word;
        for (at, letter) in text[start..].char_indices() {
            for lower in letter.to_lowercase() {
                rest = rest.strip_prefix(lower)?;
            }
            if rest.is_empty() {
                return Some(start..start + at + letter.len_utf8());
            }
        }
        None
    })
}
