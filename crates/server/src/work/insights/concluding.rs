//! The conclusions about chats that are due, as events.

use std::panic::{AssertUnwindSafe, catch_unwind};

use afterword_insight::{
    Insight, insight,
    outcome::{Outcome as Ended, Reason},
    sentiment::Mood,
    topics::TopicModel,
};
use afterword_model::{
    AssistantId, ChatId, ChatInsight, ConversationId, Event, EventBody, Maker, Outcome, Sentiment, Signal, Timestamp,
    TopicId,
};
use afterword_warehouse::{Warehouse, WarehouseError};
use jiff::SignedDuration;
use tracing::error;

use super::{
    models::topic_id,
    transcripts::{Wanted, transcripts},
};

/// Late messages of a sealed chat may lie so far beyond its bounds.
pub(super) const AROUND: SignedDuration = SignedDuration::from_hours(1);

/// A chat that is due to be sealed.
#[derive(Clone, Debug)]
pub struct Due {
    /// The conversation.
    pub conversation: ConversationId,
    /// Which chat of it, from 1.
    pub number: usize,
    /// Its start.
    pub start: Timestamp,
    /// Its end.
    pub end: Timestamp,
    /// When it is sealed, in event time.
    pub seal_at: Timestamp,
}

impl Due {
    /// The chat's id.
    pub fn chat(&self) -> ChatId {
        ChatId::nth(&self.conversation, self.number)
    }
}

/// Concludes about chats of one assistant: an event for each of which the warehouse knows something.
pub fn conclude(
    warehouse: &Warehouse,
    assistant: AssistantId,
    due: &[Due],
    topics: Option<&TopicModel>,
) -> Result<Vec<Event>, WarehouseError> {
    let (Some(from), Some(to)) = (due.iter().map(|due| due.start).min(), due.iter().map(|due| due.end).max()) else {
        return Ok(Vec::new());
    };
    let wanted = Wanted {
        assistant,
        chats: due.iter().map(|due| due.chat().0).collect(),
        from: from.checked_sub(AROUND).unwrap_or(from),
        to: to.checked_add(AROUND).unwrap_or(to),
    };
    let found = transcripts(warehouse, &wanted)?;
    let events = due.iter().filter_map(|due| {
        let chat = due.chat();
        let transcript = found.get(chat.as_str())?;
        let concluded = catch_unwind(AssertUnwindSafe(|| {
            let topic = topics.and_then(|topics| topics.assign_chat(chat.as_str(), transcript).topic);
            in_words(insight(transcript), topic.map(topic_id), Maker::Local)
        }));
        // A defect costs one chat its insight; without this it would hold up the seals of all.
        let insight = concluded.inspect_err(|_| error!(%chat, "the insight of a chat failed; it has none")).ok()?;
        Some(Event {
            id: None,
            at: due.seal_at,
            chat: due.conversation.clone(),
            body: EventBody::ChatConcluded { number: due.number, end: due.end, insight: Box::new(insight) },
        })
    });
    Ok(events.collect())
}

/// The insight of a chat in the journal's words.
pub(super) fn in_words(made: Insight, topic: Option<TopicId>, by: Maker) -> ChatInsight {
    ChatInsight {
        topic,
        outcome: outcome(made.ending.outcome),
        reason: reason(made.ending.reason).to_owned(),
        sentiment: match made.sentiment.mood {
            Mood::Negative => Sentiment::Negative,
            Mood::Neutral => Sentiment::Neutral,
            Mood::Positive => Sentiment::Positive,
        },
        sentiment_score: made.sentiment.score,
        sentiment_moved: made.sentiment.end - made.sentiment.start,
        signals: signals(&made),
        language: made.language,
        summary: made.summary,
        question: made.question,
        by,
    }
}

fn outcome(ended: Ended) -> Outcome {
    match ended {
        Ended::HandedOver => Outcome::HandedOver,
        Ended::Confirmed => Outcome::Confirmed,
        Ended::Contained => Outcome::Contained,
        Ended::Abandoned => Outcome::Abandoned,
        Ended::Pending => Outcome::Pending,
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OperatorWrote => "an operator wrote",
        Reason::TicketOpened => "a ticket was opened",
        Reason::Rated => "the user rated it 4 or 5",
        Reason::ThumbUp => "the user gave a thumb up",
        Reason::SaidSo => "the user said that it helped",
        Reason::Answered => "the assistant had the last word",
        Reason::Unanswered => "the user's last message has no answer",
        Reason::AfterFallback => "the user left after the assistant did not know an answer",
        Reason::AfterQuestion => "the user left a question of the assistant unanswered",
        Reason::NoHumanCame => "the user asked for a human in words, and none came",
        Reason::NothingSaid => "the user wrote nothing",
        Reason::WaitingForHuman => "a human was asked for and has not written",
        Reason::NotOver => "the chat goes on",
    }
}

fn signals(made: &Insight) -> Vec<Signal> {
    let seen = [
        (made.signals.fallbacks > 0, Signal::Fallback),
        (made.signals.repeated_question, Signal::RepeatedQuestion),
        (made.signals.frustration, Signal::Frustration),
        (made.signals.asked_for_human, Signal::AskedForHuman),
        (made.signals.thumbs_down > 0, Signal::ThumbsDown),
    ];
    seen.into_iter().filter(|(is_there, _)| *is_there).map(|(_, signal)| signal).collect()
}
