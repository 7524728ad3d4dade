//! Signs that something went wrong.

use afterword_model::{FeedbackValue, Role};
use serde::{Deserialize, Serialize};

use super::sayings::{FRUSTRATION, HUMAN, is_small_talk};
use crate::{
    Transcript,
    sentiment::{feeling, loudness},
    text::{Language, alike, beginning, words},
};

/// Turns of a user that are so alike ask the same.
const SAME_QUESTION: f64 = 0.75;
/// A turn is compared with so many before it.
const LOOK_BACK: usize = 6;
/// Only so much of a message is looked at.
const ENOUGH: usize = 4_000;
/// Two messages as negative as this are repeated complaints.
const COMPLAINT: f64 = -0.45;

/// What was seen in a chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signals {
    /// Responses in which the assistant did not know an answer.
    pub fallbacks: usize,
    /// The user asked the same twice.
    pub repeated_question: bool,
    /// The user has had enough: words for it, shouting, complaint after complaint.
    pub frustration: bool,
    /// The user asked for a human, by button or in words.
    pub asked_for_human: bool,
    /// Thumbs down.
    pub thumbs_down: usize,
    /// Steps that failed.
    pub errors: usize,
}

/// Looks for signs in a chat.
pub fn signals(transcript: &Transcript, language: Option<Language>) -> Signals {
    let said: Vec<&str> = transcript.said_by(Role::User).map(|message| beginning(&message.text, ENOUGH)).collect();
    let split: Vec<_> = said.iter().map(|text| words(text)).collect();
    let complaints = said.iter().filter(|text| feeling(text, language) < COMPLAINT).count();
    let loud = said.iter().any(|text| loudness(text) >= 1.0 && feeling(text, language) < 0.0);
    let in_words = |saying: &super::sayings::Saying| split.iter().any(|text| saying.is_said(text, language));
    Signals {
        fallbacks: transcript.messages.iter().filter(|message| message.fallback).count(),
        repeated_question: repeats(&said),
        frustration: loud || complaints >= 2 || in_words(&FRUSTRATION),
        asked_for_human: !transcript.handovers.is_empty() || in_words(&HUMAN),
        thumbs_down: transcript.thumbs.iter().filter(|thumb| thumb.value == FeedbackValue::Down).count(),
        errors: transcript.errors,
    }
}

/// Whether one of the turns says nearly what an earlier one said. "Yes" and "thanks" may be said as often as one likes.
fn repeats(said: &[&str]) -> bool {
    let telling: Vec<&str> =
        said.iter().copied().filter(|text| !is_small_talk(text) && has_three_words(text)).collect();
    (1..telling.len()).any(|turn| {
        let before = &telling[turn.saturating_sub(LOOK_BACK)..turn];
        before.iter().any(|earlier| alike(earlier, telling[turn]) >= SAME_QUESTION)
    })
}

fn has_three_words(text: &str) -> bool {
    text.split_whitespace().nth(2).is_some()
}
