//! Ids. Each is a type of its own, so that a chat's id cannot be passed where a message's is meant.

use std::{borrow::Borrow, fmt};

use serde::{Deserialize, Serialize};

/// An assistant, as the catalog numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AssistantId(pub i64);

impl fmt::Display for AssistantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

text_id! {
    /// An event: 1 to 128 characters, unique per assistant.
    EventId
}

text_id! {
    /// What a client calls a chat: 1 to 128 characters. After a chat is sealed, a later message under the same id starts
    /// the conversation's next chat, so one conversation holds one or more chats.
    ConversationId
}

text_id! {
    /// One chat of a conversation: the conversation's id for the first, `ID#2`, `ID#3` … for those that follow.
    ChatId
}

text_id! {
    /// A message, unique within its conversation.
    MessageId
}

impl ChatId {
    /// The id of the `number`th chat of `conversation`, counted from 1.
    pub fn nth(conversation: &ConversationId, number: usize) -> Self {
        if number <= 1 { Self(conversation.0.clone()) } else { Self(format!("{conversation}#{number}")) }
    }

    /// The conversation, and which of its chats, from 1: what [`ChatId::nth`] made it of.
    pub fn parts(&self) -> (ConversationId, usize) {
        let numbered = self.0.rsplit_once('#').and_then(|(conversation, text)| {
            let number = text.parse::<u32>().ok().filter(|number| *number >= 2 && number.to_string() == text)?;
            (!conversation.is_empty()).then_some((conversation, usize::try_from(number).ok()?))
        });
        match numbered {
            Some((conversation, number)) => (conversation.into(), number),
            None => (ConversationId(self.0.clone()), 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chat_falls_into_the_parts_it_was_made_of() {
        for (text, conversation, number) in [
            ("c", "c", 1),
            ("c#2", "c", 2),
            ("a#1", "a#1", 1),
            ("a#02", "a#02", 1),
            ("#2", "#2", 1),
            ("a#2#3", "a#2", 3),
        ] {
            assert_eq!(ChatId::from(text).parts(), (ConversationId::from(conversation), number), "{text}");
            assert_eq!(ChatId::nth(&conversation.into(), number), ChatId::from(text));
        }
    }
}
