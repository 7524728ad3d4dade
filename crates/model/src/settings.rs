//! What a team sets for an assistant: when people are asked, what they may say, how it looks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::RatingPrompt;

/// Settings of one assistant that its users see. They are kept as JSON, so a field that is added later needs a default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VoiceSettings {
    /// Ratings of chats.
    pub rating: RatingSettings,
    /// Feedback on single responses.
    pub feedback: FeedbackSettings,
    /// Texts that replace the built-in ones, by language and name.
    pub labels: BTreeMap<String, BTreeMap<String, String>>,
    /// How it looks.
    pub look: Look,
}

/// Whether and when a chat's rating is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RatingSettings {
    /// Whether it is asked for at all.
    pub requested: bool,
    /// At which occasions.
    pub when: Vec<RatingPrompt>,
}

impl Default for RatingSettings {
    fn default() -> Self {
        Self { requested: true, when: vec![RatingPrompt::AfterAnswer, RatingPrompt::Handover, RatingPrompt::End] }
    }
}

/// What people may add to a thumb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedbackSettings {
    /// A comment.
    pub comments: bool,
    /// Name and e-mail address.
    pub contact: bool,
    /// The chat.
    pub share_chat: bool,
}

impl Default for FeedbackSettings {
    fn default() -> Self {
        Self { comments: true, contact: true, share_chat: true }
    }
}

/// How it looks, in words of CSS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Colour of what can be pressed, such as `#3b5bdb`.
    pub accent: String,
    /// Radius of corners, such as `8px`.
    pub radius: String,
    /// Font family; `inherit` for that of the page.
    pub font: String,
}

impl Default for Look {
    fn default() -> Self {
        Self { accent: "#3b5bdb".to_owned(), radius: "8px".to_owned(), font: "inherit".to_owned() }
    }
}
