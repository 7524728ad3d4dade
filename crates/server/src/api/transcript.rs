//! What was said and done in a chat, as it goes out.

use afterword_fold::GivenRating;
use afterword_metrics::{ChatClick, ChatEntry, ChatHandover, Message, Question, Words};
use afterword_model::RatingPrompt;
use serde::Serialize;
use utoipa::ToSchema;

use super::{feedback::ContactEntry, reference::of_feedback};

/// A rating as it was given.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenRatingItem {
    /// 1 to 5.
    score: u8,
    comment: Option<String>,
    /// `after_answer`, `handover` or `end`.
    prompt: Option<&'static str>,
    #[schema(format = DateTime)]
    at: String,
}

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageItem {
    /// Unique within the conversation.
    message: String,
    /// `user`, `assistant`, `operator` or `system`.
    role: String,
    text: String,
    #[schema(format = DateTime)]
    at: String,
    agent: Option<String>,
    workflow: Option<String>,
    /// The assistant had no answer.
    fallback: bool,
    quick_replies: Vec<String>,
    model: Option<String>,
    input_tokens: Option<i64>,
    output_tokens: Option<i64>,
    cost: Option<f64>,
    latency_ms: Option<f64>,
    feedback: Option<MessageFeedback>,
    /// Steps that led to it.
    steps: i64,
    /// Of those, the ones that failed.
    errors: i64,
    /// With `q`: where the words are, from and to, in UTF-16 units.
    #[serde(skip_serializing_if = "Option::is_none")]
    hits: Option<Vec<[usize; 2]>>,
}

/// What the user thinks of a response.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageFeedback {
    id: String,
    /// `up` or `down`.
    value: &'static str,
    comment: Option<String>,
    /// Where given, for those who may see it.
    contact: Option<ContactEntry>,
    #[schema(format = DateTime)]
    at: String,
}

/// A request for a human.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverItem {
    /// `direct`, `after_fallback` or `operator_button`.
    kind: String,
    /// `takeover` or `ticket`.
    via: Option<String>,
    #[schema(format = DateTime)]
    at: String,
    /// At work last before it.
    agent: Option<String>,
    /// At work last before it.
    workflow: Option<String>,
}

/// Something that was pressed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClickItem {
    /// The response that it was in.
    message: Option<String>,
    /// `quick_reply` or `link`.
    kind: String,
    title: Option<String>,
    /// `answer`, `url` or `phone`.
    destination_kind: Option<String>,
    destination: Option<String>,
    #[schema(format = DateTime)]
    at: String,
}

/// What was concluded about a chat.
#[derive(Debug, Serialize, ToSchema)]
pub struct InsightItem {
    /// What it was about.
    pub topic: Option<String>,
    pub topic_id: Option<String>,
    /// `contained`, `confirmed`, `handed_over`, `abandoned` or `pending`.
    pub resolution: Option<String>,
    /// Why it is held to have ended so.
    pub resolution_reason: Option<String>,
    /// `negative`, `neutral` or `positive`.
    pub sentiment: Option<String>,
    /// The same from -1 to 1.
    pub sentiment_score: Option<f64>,
    /// How it moved from start to end, from -2 to 2.
    pub sentiment_moved: Option<f64>,
    /// The language that the user wrote in, where it can be told.
    pub language: Option<String>,
    /// What happened.
    pub summary: Option<String>,
    /// What the user wanted, in their words.
    pub question: Option<String>,
    /// `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`: what asks for a look.
    pub signals: Vec<String>,
    /// `local` (Afterword's own rules), `model` (a language model) or `team`, which has said what the chat is about.
    pub by: Option<String>,
}

/// How a chat is shown to one reader.
pub(super) struct Reading<'a> {
    pub about: &'a Question,
    pub words: Option<&'a Words>,
    pub may_know: bool,
}

impl Reading<'_> {
    pub fn message(&self, chat: &ChatEntry, message: Message) -> MessageItem {
        let feedback = message.feedback.map(|given| {
            let has_contact = given.contact_name.is_some() || given.contact_email.is_some();
            let contact = ContactEntry { name: given.contact_name, email: given.contact_email };
            MessageFeedback {
                id: of_feedback(&chat.conversation, &message.message),
                value: given.value.as_str(),
                comment: given.comment,
                contact: (self.may_know && has_contact).then_some(contact),
                at: self.about.local_exactly(given.at),
            }
        });
        MessageItem {
            hits: self.words.map(|words| places(words, &message.role, &message.text)),
            message: message.message.0,
            role: message.role,
            text: message.text,
            at: self.about.local_exactly(message.at),
            agent: message.agent,
            workflow: message.workflow,
            fallback: message.fallback,
            quick_replies: message.quick_replies,
            model: message.model,
            input_tokens: message.input_tokens,
            output_tokens: message.output_tokens,
            cost: message.cost,
            latency_ms: message.latency_ms,
            feedback,
            steps: message.steps,
            errors: message.errors,
        }
    }

    pub fn rating(&self, rating: GivenRating) -> GivenRatingItem {
        GivenRatingItem {
            score: rating.score,
            comment: rating.comment,
            prompt: rating.prompt.map(RatingPrompt::as_str),
            at: self.about.local_exactly(rating.at),
        }
    }

    pub fn handover(&self, handover: ChatHandover) -> HandoverItem {
        HandoverItem {
            kind: handover.kind,
            via: handover.via,
            at: self.about.local_exactly(handover.at),
            agent: handover.agent,
            workflow: handover.workflow,
        }
    }

    pub fn click(&self, click: ChatClick) -> ClickItem {
        ClickItem {
            message: click.message,
            kind: click.kind,
            title: click.title,
            destination_kind: click.destination_kind,
            destination: click.destination,
            at: self.about.local_exactly(click.at),
        }
    }
}

/// Where the words are, as browsers count. Notes of the system are not looked at, as in a search.
fn places(words: &Words, role: &str, text: &str) -> Vec<[usize; 2]> {
    if role == "system" {
        return Vec::new();
    }
    let units = |text: &str| text.encode_utf16().count();
    let mut found = Vec::new();
    let (mut at, mut seen) = (0, 0);
    for range in words.hits(text) {
        let from = seen + units(&text[at..range.start]);
        let to = from + units(&text[range.clone()]);
        (at, seen) = (range.end, to);
        found.push([from, to]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_browsers_count() {
        let words = Words::parse("crème").unwrap();
        assert_eq!(places(&words, "user", "🙂 Crème, crème"), [[3, 8], [10, 15]]);
        assert_eq!(places(&words, "system", "crème"), Vec::<[usize; 2]>::new());
    }
}
