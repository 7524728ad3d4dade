//! What the user feels about how it goes, and which way it moves.

mod lexicon;

use afterword_model::{FeedbackValue, Role};
use serde::{Deserialize, Serialize};

use crate::{Transcript, text::Language};
pub use lexicon::feeling;
pub(crate) use lexicon::loudness;

/// From here on, either way, it is a feeling.
const FELT: f64 = 0.15;
/// By so much the end must differ from the start to be a movement.
const MOVED: f64 = 0.2;

/// The user's mood in one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Displeased.
    Negative,
    /// Neither.
    #[default]
    Neutral,
    /// Pleased.
    Positive,
}

impl Mood {
    /// The word in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::Neutral => "neutral",
            Self::Positive => "positive",
        }
    }

    /// The word for a score.
    pub fn of(score: f64) -> Self {
        if score > FELT {
            Self::Positive
        } else if score < -FELT {
            Self::Negative
        } else {
            Self::Neutral
        }
    }
}

/// Which way it moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It got better.
    Rising,
    /// It stayed.
    #[default]
    Steady,
    /// It got worse.
    Falling,
}

/// The user's sentiment over a chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sentiment {
    /// In one word.
    pub mood: Mood,
    /// -1 (very negative) to 1 (very positive).
    pub score: f64,
    /// The score of the first third of the user's messages.
    pub start: f64,
    /// The score of the last third.
    pub end: f64,
    /// Which way it moved.
    pub direction: Direction,
}

/// The sentiment of a chat: what the user's words say, later words more than earlier ones, and what thumbs and rating say.
pub fn sentiment(transcript: &Transcript, language: Option<Language>) -> Sentiment {
    let feelings: Vec<f64> = transcript.said_by(Role::User).map(|message| feeling(&message.text, language)).collect();
    let third = feelings.len().div_ceil(3);
    let start = strongest_mean(&feelings[..third.min(feelings.len())]);
    let end = strongest_mean(&feelings[feelings.len() - third.min(feelings.len())..]);
    let words = weighted(&feelings);
    let score = match told(transcript) {
        // What a person gives as a mark says more than the words on the way there.
        Some(told) => 0.35 * words + 0.65 * told,
        None => words,
    };
    let direction = match end - start {
        more if more > MOVED => Direction::Rising,
        less if less < -MOVED => Direction::Falling,
        _ => Direction::Steady,
    };
    let rounded = |value: f64| (value.clamp(-1.0, 1.0) * 1_000.0).round() / 1_000.0;
    Sentiment { mood: Mood::of(score), score: rounded(score), start: rounded(start), end: rounded(end), direction }
}

/// Messages without a feeling say nothing about it, but many of them calm one outburst down.
fn weighted(feelings: &[f64]) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (place, feeling) in feelings.iter().enumerate() {
        let late = 1.0 + place as f64 / (feelings.len().max(2) - 1) as f64;
        let weight = late * if feeling.abs() < 0.05 { 0.15 } else { 1.0 };
        sum += weight * feeling;
        weights += weight;
    }
    if weights > 0.0 { sum / weights } else { 0.0 }
}

fn strongest_mean(feelings: &[f64]) -> f64 {
    let felt: Vec<f64> = feelings.iter().copied().filter(|feeling| feeling.abs() >= 0.05).collect();
    if felt.is_empty() { 0.0 } else { felt.iter().sum::<f64>() / felt.len() as f64 }
}

/// What rating and thumbs say, from -1 to 1.
fn told(transcript: &Transcript) -> Option<f64> {
    if let Some(rating) = &transcript.rating {
        return Some((f64::from(rating.score.clamp(1, 5)) - 3.0) / 2.0);
    }
    let thumbs: Vec<f64> = transcript
        .thumbs
        .iter()
        .filter_map(|thumb| match thumb.value {
            FeedbackValue::Up => Some(0.7),
            FeedbackValue::Down => Some(-0.7),
            FeedbackValue::None => None,
        })
        .collect();
    (!thumbs.is_empty()).then(|| thumbs.iter().sum::<f64>() / thumbs.len() as f64)
}

#[cfg(test)]
mod tests;
