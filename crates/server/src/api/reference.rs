//! Ids and cursors as they go out: opaque to clients, made of letters and digits.

use std::fmt::Write;

use afterword_metrics::{ChatsCursor, Cursor, Seen};
use afterword_model::{ConversationId, MessageId, Timestamp};

/// Between two parts; no id has a line break.
const BREAK: char = '\n';

/// The id of the feedback on a message.
pub fn of_feedback(conversation: &ConversationId, message: &MessageId) -> String {
    to_hex(&format!("{conversation}{BREAK}{message}"))
}

/// The message that a feedback is on.
pub fn to_feedback(id: &str) -> Option<(ConversationId, MessageId)> {
    let text = from_hex(id)?;
    let (conversation, message) = text.split_once(BREAK)?;
    Some((conversation.into(), message.into()))
}

/// A cursor.
pub fn of_cursor(cursor: &Cursor) -> String {
    let Cursor { at, id, message } = cursor;
    to_hex(&format!("{at}{BREAK}{id}{BREAK}{message}"))
}

/// The place that a cursor names.
pub fn to_cursor(text: &str) -> Option<Cursor> {
    let text = from_hex(text)?;
    let mut parts = text.splitn(3, BREAK);
    let at = parts.next()?.parse().ok()?;
    Some(Cursor { at, id: parts.next()?.to_owned(), message: parts.next()?.to_owned() })
}

/// The cursor of a list of chats, which a search for words may need to know more for.
pub fn of_chats_cursor(cursor: &ChatsCursor) -> String {
    let last = cursor.last.as_ref().map(|last| format!("{}{BREAK}{}", last.at, last.id)).unwrap_or_default();
    let words = cursor.words.map(|words| words.as_millisecond().to_string()).unwrap_or_default();
    to_hex(&format!("{words}{BREAK}{last}"))
}

/// The place in a list of chats that a cursor names.
pub fn to_chats_cursor(text: &str) -> Option<ChatsCursor> {
    let text = from_hex(text)?;
    let (words, last) = text.split_once(BREAK)?;
    let words = match words {
        "" => None,
        words => Some(Timestamp::from_millisecond(words.parse().ok()?).ok()?),
    };
    let last = match last {
        "" => None,
        last => {
            let (at, id) = last.split_once(BREAK)?;
            Some(Cursor { at: at.parse().ok()?, id: id.to_owned(), message: String::new() })
        }
    };
    Some(ChatsCursor { last, words })
}

/// What was seen of a chat.
pub fn of_seen(seen: Seen) -> String {
    to_hex(&format!("{}{BREAK}{}", seen.position, seen.feedback))
}

/// What a reader says to have seen of a chat.
pub fn to_seen(text: &str) -> Option<Seen> {
    let text = from_hex(text)?;
    let (position, feedback) = text.split_once(BREAK)?;
    Some(Seen { position: position.parse().ok()?, feedback: feedback.parse().ok()? })
}

/// A cursor of a list in an order of its own: the key and the number that a page ended with.
pub fn of_place(order: &str, (key, number): (i64, i64)) -> String {
    to_hex(&format!("{order}{BREAK}{key}{BREAK}{number}"))
}

/// The place that such a cursor names, if it is of the same order.
pub fn to_place(order: &str, text: &str) -> Option<(i64, i64)> {
    let text = from_hex(text)?;
    let (key, number) = text.strip_prefix(order)?.strip_prefix(BREAK)?.split_once(BREAK)?;
    Some((key.parse().ok()?, number.parse().ok()?))
}

fn to_hex(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len() * 2), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn from_hex(hex: &str) -> Option<String> {
    let digits = hex.as_bytes();
    if !digits.len().is_multiple_of(2) || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    String::from_utf8(digits.chunks(2).map(byte).collect::<Option<Vec<_>>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_back() {
        let key = (ConversationId::from("chat é#1"), MessageId::from("m/1"));
        assert_eq!(to_feedback(&of_feedback(&key.0, &key.1)), Some(key));
        let cursor = Cursor { at: -5, id: "c".to_owned(), message: String::new() };
        assert_eq!(to_cursor(&of_cursor(&cursor)), Some(cursor.clone()));
        assert_eq!(to_place("users", &of_place("users", (-3, 12))), Some((-3, 12)));
        assert_eq!(to_place("updated", &of_place("users", (3, 12))), None);
        let words = Timestamp::from_millisecond(-7).ok();
        for (last, words) in [(Some(cursor), words), (None, words)] {
            let cursor = ChatsCursor { last, words };
            assert_eq!(to_chats_cursor(&of_chats_cursor(&cursor)), Some(cursor));
        }
        let seen = Seen { position: 3, feedback: u64::MAX };
        assert_eq!(to_seen(&of_seen(seen)), Some(seen));
        for wrong in ["", "0", "zz", "+1", "é9", "ff", "6162"] {
            assert_eq!((to_cursor(wrong), to_feedback(wrong)), (None, None), "{wrong}");
            assert_eq!((to_chats_cursor(wrong), to_seen(wrong)), (None, None), "{wrong}");
        }
    }
}
