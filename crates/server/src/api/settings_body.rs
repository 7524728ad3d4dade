//! The settings of an assistant as they go in and out, and what they may be.

use std::collections::BTreeMap;

use afterword_model::{FeedbackSettings, Look, RatingPrompt, RatingSettings, VoiceSettings};
use afterword_store::Assistant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::problem::{self, Answer, ApiError};

/// Longest time that a chat can be rated after its end, in minutes: a week.
const MAX_WINDOW: u32 = 7 * 24 * 60;
/// Most languages with texts of their own, and most texts of one.
const MAX_LABELS: usize = 100;
/// Longest text, in characters.
const MAX_TEXT: usize = 500;
/// Longest name of a language, a text or a font, in characters.
const MAX_NAME: usize = 100;

/// The settings of an assistant.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsBody {
    /// IANA name of the time zone that numbers are shown in.
    #[schema(example = "Europe/Rome")]
    pub tz: String,
    /// Ratings of chats.
    pub rating: RatingBody,
    /// Feedback on single responses.
    pub feedback: FeedbackSettingsBody,
    /// Texts that replace the built-in ones, by language and name.
    pub labels: BTreeMap<String, BTreeMap<String, String>>,
    /// How it looks.
    pub look: LookBody,
}

/// Whether, when and for how long a chat can be rated.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingBody {
    /// Whether a rating is asked for.
    pub requested: bool,
    /// `after_answer`, `handover` and `end`: when it is asked for.
    #[schema(value_type = Vec<String>)]
    pub when: Vec<RatingPrompt>,
    /// Minutes after its end until a chat is sealed, 1 to 10,080; conversations that have begun keep what held then.
    #[schema(minimum = 1, maximum = 10_080)]
    pub window_minutes: u32,
}

/// What people may add to a thumb.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackSettingsBody {
    /// A comment.
    pub comments: bool,
    /// Name and e-mail address.
    pub contact: bool,
    /// The chat.
    pub share_chat: bool,
}

/// How it looks.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookBody {
    /// A colour, such as `#3b5bdb`.
    pub accent: String,
    /// A length, such as `8px`.
    pub radius: String,
    /// A font family, or `inherit`.
    pub font: String,
}

impl From<FeedbackSettings> for FeedbackSettingsBody {
    fn from(settings: FeedbackSettings) -> Self {
        Self { comments: settings.comments, contact: settings.contact, share_chat: settings.share_chat }
    }
}

impl From<Look> for LookBody {
    fn from(look: Look) -> Self {
        Self { accent: look.accent, radius: look.radius, font: look.font }
    }
}

impl From<Assistant> for SettingsBody {
    fn from(assistant: Assistant) -> Self {
        let VoiceSettings { rating, feedback, labels, look } = assistant.settings;
        Self {
            tz: assistant.tz,
            rating: RatingBody {
                requested: rating.requested,
                when: rating.when,
                window_minutes: assistant.seal_rules.default_minutes,
            },
            feedback: feedback.into(),
            labels,
            look: look.into(),
        }
    }
}

impl SettingsBody {
    /// The settings that users see, checked.
    pub fn voice(&self) -> Answer<VoiceSettings> {
        self.check()?;
        let Self { rating, feedback, labels, look, .. } = self;
        let mut when = rating.when.clone();
        when.sort_unstable();
        when.dedup();
        Ok(VoiceSettings {
            rating: RatingSettings { requested: rating.requested, when },
            feedback: FeedbackSettings {
                comments: feedback.comments,
                contact: feedback.contact,
                share_chat: feedback.share_chat,
            },
            labels: labels.clone(),
            look: Look { accent: look.accent.clone(), radius: look.radius.clone(), font: look.font.clone() },
        })
    }

    fn check(&self) -> Answer<()> {
        let window = self.rating.window_minutes;
        require((1..=MAX_WINDOW).contains(&window), "rating.window_minutes must be a whole number from 1 to 10080.")?;
        require(is_colour(&self.look.accent), "look.accent must be a colour such as #3b5bdb.")?;
        require(is_length(&self.look.radius), "look.radius must be a length such as 8px, 0.5rem or 0.")?;
        require(is_font(&self.look.font), "look.font must be a list of font names such as Inter, sans-serif.")?;
        let sizes = self.labels.values().map(BTreeMap::len).chain([self.labels.len()]);
        require(sizes.max() <= Some(MAX_LABELS), "labels may have at most 100 languages and 100 texts in each.")?;
        let names = self.labels.keys().chain(self.labels.values().flat_map(BTreeMap::keys));
        let texts = || self.labels.values().flat_map(BTreeMap::values);
        let short = |text: &String, most: usize| text.chars().count() <= most && !text.contains('\0');
        require(
            names.into_iter().all(|name| !name.is_empty() && short(name, MAX_NAME)),
            "names of languages and texts in labels must have 1 to 100 characters.",
        )?;
        require(texts().all(|text| short(text, MAX_TEXT)), "texts in labels may have at most 500 characters.")
    }
}

fn require(holds: bool, rule: &str) -> Answer<()> {
    if holds { Ok(()) } else { Err(ApiError::new(&problem::INVALID_BODY, rule)) }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn is_length(text: &str) -> bool {
    let number = text.trim_end_matches(|sign: char| sign.is_ascii_lowercase());
    let unit = &text[number.len()..];
    number.parse::<f64>().is_ok_and(|number| (0.0..=1_000.0).contains(&number))
        && (matches!(unit, "px" | "rem" | "em") || (unit.is_empty() && number == "0"))
}

/// Nothing that could end a declaration of CSS and begin another.
fn is_font(text: &str) -> bool {
    (1..=MAX_NAME).contains(&text.chars().count())
        && text.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | ',' | '-' | '_' | '"' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_css_are_what_they_say() {
        for (text, colour, length, font) in [
            ("#3b5bdb", true, false, false),
            ("#fff", true, false, false),
            ("8px", false, true, true),
            ("0", false, true, true),
            ("0.5rem", false, true, false),
            ("8", false, false, true),
            ("-1px", false, false, true),
            ("inherit", false, false, true),
            ("\"Source Sans\", sans-serif", false, false, true),
            ("red;}", false, false, false),
            ("url(x)", false, false, false),
            ("", false, false, false),
        ] {
            assert_eq!((is_colour(text), is_length(text), is_font(text)), (colour, length, font), "{text}");
        }
    }
}
