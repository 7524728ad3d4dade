//! Reading the index.

use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::{WordPlace, Words, WordsError};

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

/// Up to `limit` messages that hold the words, the newest first, all of them before `before`.
pub(super) fn find(
    connection: &Connection,
    assistant: AssistantId,
    words: &Words,
    before: Option<WordPlace>,
    limit: usize,
) -> Result<Vec<WordHit>, WordsError> {
    // What the statements see is of one moment.
    let transaction = connection.unchecked_transaction()?;
    let (expression, before) = (words.expression(), before.map_or(i64::MAX, |place| place.0));
    let mut places: Vec<WordPlace> = Vec::new();
    for part in parts(&transaction, assistant, WordPlace(before))? {
        let missing = limit.saturating_sub(places.len());
        if missing == 0 {
            break;
        }
        let sql = format!("select rowid from {part} where {part} match ? and rowid < ? order by rowid desc limit ?");
        let mut statement = transaction.prepare_cached(&sql)?;
        let found = statement.query_map(params![expression, before, as_integer(missing)], |row| row.get(0))?;
        for place in found {
            places.push(WordPlace(place?));
        }
    }
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let mut who =
        transaction.prepare_cached(&format!("select conversation, message from places_{assistant} where place = ?"))?;
    let mut hits = Vec::with_capacity(places.len());
    for place in places {
        let hit = |row: &rusqlite::Row<'_>| {
            let (conversation, message): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(WordHit { assistant, conversation: conversation.into(), message: message.into(), at: place.at(), place })
        };
        hits.extend(who.query_row([place.0], hit).optional()?);
    }
    Ok(hits)
}

/// How many messages hold the words, but never more than `at_most`.
pub(super) fn count(
    connection: &Connection,
    assistant: AssistantId,
    words: &Words,
    at_most: usize,
) -> Result<usize, WordsError> {
    let transaction = connection.unchecked_transaction()?;
    let (expression, mut count) = (words.expression(), 0);
    for part in parts(&transaction, assistant, WordPlace(i64::MAX))? {
        let missing = at_most.saturating_sub(count);
        if missing == 0 {
            break;
        }
        let sql = format!("select count(*) from (select 1 from {part} where {part} match ? limit ?)");
        let mut statement = transaction.prepare_cached(&sql)?;
        let found: i64 = statement.query_row(params![expression, as_integer(missing)], |row| row.get(0))?;
        count += usize::try_from(found).unwrap_or_default();
    }
    Ok(count)
}

/// The tables of the assistant's words up to a place, the newest first.
fn parts(connection: &Connection, assistant: AssistantId, until: WordPlace) -> Result<Vec<String>, WordsError> {
    let sql = "select part from parts where assistant = ? and part <= ? order by part desc";
    let mut statement = connection.prepare_cached(sql)?;
    let name = |row: &rusqlite::Row<'_>| Ok(format!("words_{assistant}_{}", row.get::<_, i64>(0)?));
    let parts = statement.query_map([assistant.0, until.part()], name)?;
    Ok(parts.collect::<Result<_, _>>()?)
}

fn as_integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
