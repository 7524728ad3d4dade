//! Whose conversation a turn belongs to, and what is remembered of a trace for pieces that come late.

use afterword_model::{ChatId, ConversationId, Profile, UserProfile};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    attributes,
    piece::{Attributes, Span},
    size,
};
use crate::limits::{ID_CHARS, WORD_CHARS};

/// Names under which a conversation is told, the surest first.
const CONVERSATION: &[&str] = &[
    "gen_ai.conversation.id",
    "session.id",
    "langfuse.session.id",
    "traceloop.association.properties.session_id",
    "traceloop.association.properties.conversation_id",
    "traceloop.association.properties.chat_id",
    "traceloop.association.properties.thread_id",
    "langsmith.trace.session_id",
    "gen_ai.thread.id",
    "thread.id",
    "thread_id",
];
const USER: &[&str] = &[
    "user.id",
    "enduser.id",
    "langfuse.user.id",
    "traceloop.association.properties.user_id",
    "gen_ai.user",
    "llm.user",
];
/// Members of the JSON that `OpenInference` puts what it has no name for into.
const CONVERSATION_IN_METADATA: &[&str] = &["session_id", "conversation_id", "thread_id"];
const USER_IN_METADATA: &[&str] = &["user_id"];

/// What is remembered of a trace for a while after it became events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its turns, by start.
    pub turns: Vec<ToldTurn>,
}

/// A turn that became events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldTurn {
    /// The conversation.
    pub conversation: String,
    /// The id of its response.
    pub response: String,
    /// Microseconds since 1970.
    pub start: i64,
    /// Microseconds since 1970.
    pub end: i64,
    /// A mark of what was asked, which tells it from other words and cannot be read back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<u64>,
}

/// A mark of a text: FNV-1a, the same in every version of the program.
pub(super) fn mark(text: &str) -> u64 {
    let step = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// The conversation that spans name, the surest name first.
pub(super) fn named<'a>(spans: &(impl Iterator<Item = &'a Span> + Clone)) -> Option<String> {
    first(spans, CONVERSATION, CONVERSATION_IN_METADATA)
}

/// A conversation's id in the form that ids of chats have.
pub(super) fn id(told: &str) -> ConversationId {
    let plain: String = told.chars().map(|sign| if sign.is_control() { '_' } else { sign }).collect();
    let mut id = if plain.chars().count() > ID_CHARS {
        // What is cut off still tells two ids apart.
        format!("{}~{:016x}", plain.chars().take(ID_CHARS - 17).collect::<String>(), mark(told))
    } else {
        plain
    };
    // The ids of chats that follow a sealed one end so.
    while ChatId(ConversationId(id.clone()).0).parts().1 > 1 {
        id = id.replace('#', "_");
    }
    ConversationId(id)
}

/// What is known of the chat: the user, the release, the channel if it is named, and whether it is a test.
pub(super) fn profile<'a>(spans: &(impl Iterator<Item = &'a Span> + Clone)) -> Profile {
    let of_service = |names: &[&str]| spans.clone().find_map(|span| attributes::word(&span.resource, names));
    let user = first(spans, USER, USER_IN_METADATA);
    let word = |text: String| size::word(&text, WORD_CHARS);
    let user_id = |id: String| id.chars().filter(|sign| !sign.is_control()).take(ID_CHARS).collect::<String>();
    Profile {
        user: user
            .map(user_id)
            .filter(|id| !id.is_empty())
            .map(|id| UserProfile { id: Some(id), ..UserProfile::default() }),
        channel: first(spans, &["afterword.channel"], &[]).map(word),
        release: of_service(&["service.version"]).map(word),
        test: of_service(&["deployment.environment.name", "deployment.environment"]).as_deref() == Some("test"),
        ..Profile::default()
    }
}

fn first<'a>(spans: &(impl Iterator<Item = &'a Span> + Clone), names: &[&str], in_metadata: &[&str]) -> Option<String> {
    let by_name =
        names.iter().find_map(|name| spans.clone().find_map(|span| attributes::word(&span.attributes, &[name])));
    by_name
        .or_else(|| spans.clone().find_map(|span| metadata(&span.attributes, in_metadata)))
        .or_else(|| spans.clone().find_map(|span| attributes::word(&span.resource, names)))
}

/// A text in the JSON that `OpenInference` calls `metadata`.
pub(super) fn metadata(attributes: &Attributes, names: &[&str]) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let Value::Object(members) = attributes::unpacked(attributes.get("metadata")?) else { return None };
    attributes::word(&members.into_iter().collect(), names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_of_a_conversation_becomes_an_id() {
        assert_eq!(id("c-1").0, "c-1");
        assert_eq!(id("a\nb#1").0, "a_b#1");
        assert_eq!(id("a#2").0, "a_2");
        let (long, longer) = (id(&"x".repeat(129)), id(&"x".repeat(130)));
        assert_eq!((long.0.chars().count(), longer.0.chars().count()), (128, 128));
        assert_ne!(long, longer);
    }
}
