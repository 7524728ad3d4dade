//! Evaluations: what somebody or something thinks of a response.
//!
//! Each is a step. One that says of itself that it is the user's word is feedback or a rating, too.

use afterword_model::{EventBody, Feedback, FeedbackValue, MessageId, Rating, Step, StepKind};
use serde_json::{Map, Value};

use super::{attributes, piece::Attributes, size};
use crate::limits::WORD_CHARS;

/// The event that tells one.
pub(super) const NAME: &str = "gen_ai.evaluation.result";

/// One evaluation.
pub(super) struct Evaluation<'a> {
    /// Microseconds since 1970.
    pub at: i64,
    /// The span that it is of.
    pub span: &'a str,
    /// What it tells.
    pub attributes: &'a Attributes,
}

impl Evaluation<'_> {
    fn name(&self) -> &str {
        attributes::text(self.attributes, &["gen_ai.evaluation.name"]).unwrap_or("evaluation")
    }

    fn score(&self) -> Option<f64> {
        let score = self.attributes.get("gen_ai.evaluation.score.value")?;
        score.as_f64().or_else(|| score.as_str()?.parse().ok())
    }

    fn label(&self) -> Option<&str> {
        attributes::text(self.attributes, &["gen_ai.evaluation.score.label"])
    }

    fn explanation(&self) -> Option<&str> {
        attributes::text(self.attributes, &["gen_ai.evaluation.explanation"])
    }

    /// The step that shows it, with an id of its own.
    pub fn step(&self, id: &str, message: &MessageId, parent: Option<String>) -> Step {
        let told = [
            ("score", self.score().map(Value::from)),
            ("label", self.label().map(Value::from)),
            ("explanation", self.explanation().map(Value::from)),
        ];
        let told: Map<String, Value> =
            told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        Step {
            message: message.clone(),
            step: Some(id.to_owned()),
            parent,
            kind: StepKind::Block,
            name: Some(format!("evaluation: {}", size::word(self.name(), WORD_CHARS - 12))),
            duration_ms: None,
            input: None,
            output: Some(Value::Object(told).to_string()),
            model: None,
            error: attributes::text(self.attributes, &["error.type"]).map(str::to_owned),
            attributes: None,
        }
    }

    /// What the user thinks of the response or the chat, where it is that.
    pub fn opinion(&self, message: &MessageId) -> Option<EventBody> {
        let name: String = self.name().to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect();
        let comment = self.explanation().map(str::to_owned);
        if name.contains("userfeedback") || name.contains("thumb") {
            let value = self.thumb()?;
            let message = message.clone();
            let contact = None;
            let (struck, previewed) = (Vec::new(), Vec::new());
            return Some(EventBody::Feedback(Feedback {
                message,
                value,
                comment,
                contact,
                share_chat: false,
                struck,
                previewed,
            }));
        }
        if name.contains("csat") || name.contains("userrating") {
            let score = self.score().filter(|score| score.fract() == 0.0 && (1.0..=5.0).contains(score))?;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 5")]
            return Some(EventBody::Rating(Rating { score: score as u8, comment, prompt: None }));
        }
        None
    }

    fn thumb(&self) -> Option<FeedbackValue> {
        let label = self.label().map(str::to_lowercase);
        match label.as_deref() {
            Some("positive" | "up" | "thumbs_up" | "thumbs up" | "good" | "like") => return Some(FeedbackValue::Up),
            Some("negative" | "down" | "thumbs_down" | "thumbs down" | "bad" | "dislike") => {
                return Some(FeedbackValue::Down);
            }
            Some("none" | "neutral") => return Some(FeedbackValue::None),
            _ => {}
        }
        match self.score()? {
            score if score >= 1.0 => Some(FeedbackValue::Up),
            score if score <= 0.0 => Some(FeedbackValue::Down),
            _ => None,
        }
    }
}
