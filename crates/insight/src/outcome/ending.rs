//! How a chat ended, and how that is known.

use afterword_model::{FeedbackValue, HandoverVia, Role};
use serde::{Deserialize, Serialize};

use super::{
    Signals,
    sayings::{CONFIRMS, is_closing, is_small_talk},
};
use crate::{
    Transcript,
    sentiment::feeling,
    text::{Language, beginning, words},
};

/// How a chat ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A human was asked for and came, or a ticket was opened.
    HandedOver,
    /// The person said that it is settled.
    Confirmed,
    /// Answered, no human asked for, not abandoned.
    Contained,
    /// The user left without an answer, or gave up.
    Abandoned,
    /// It goes on, or waits for a human.
    Pending,
}

impl Outcome {
    /// The word in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HandedOver => "handed_over",
            Self::Confirmed => "confirmed",
            Self::Contained => "contained",
            Self::Abandoned => "abandoned",
            Self::Pending => "pending",
        }
    }

    /// The assistant settled it alone, as far as one can tell.
    pub fn is_resolved(self) -> bool {
        matches!(self, Self::Confirmed | Self::Contained)
    }
}

/// How the outcome is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// An operator wrote.
    OperatorWrote,
    /// A ticket was opened.
    TicketOpened,
    /// Rated 4 or 5.
    Rated,
    /// A thumb up that no thumb down outweighs.
    ThumbUp,
    /// The user's last words say so.
    SaidSo,
    /// The last word was an answer, or nothing was left to answer.
    Answered,
    /// The user's last message has no answer.
    Unanswered,
    /// The user left after the assistant did not know.
    AfterFallback,
    /// The user left a question of the assistant unanswered.
    AfterQuestion,
    /// The user asked for a human in words, and none came.
    NoHumanCame,
    /// The user wrote nothing.
    NothingSaid,
    /// A human was requested and has not written yet.
    WaitingForHuman,
    /// The chat is not over.
    NotOver,
}

/// An outcome and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// How it ended.
    pub outcome: Outcome,
    /// How that is known.
    pub reason: Reason,
}

/// How the chat ended. The first that applies: handed over, waiting for a human, going on, confirmed, abandoned, contained.
pub fn ending(transcript: &Transcript, signals: &Signals, language: Option<Language>) -> Ending {
    let (outcome, reason) = decide(transcript, signals, language);
    Ending { outcome, reason }
}

fn decide(transcript: &Transcript, signals: &Signals, language: Option<Language>) -> (Outcome, Reason) {
    if transcript.said_by(Role::Operator).next().is_some() {
        return (Outcome::HandedOver, Reason::OperatorWrote);
    }
    if transcript.handovers.iter().any(|handover| handover.via == Some(HandoverVia::Ticket)) {
        return (Outcome::HandedOver, Reason::TicketOpened);
    }
    if !transcript.handovers.is_empty() {
        return (Outcome::Pending, Reason::WaitingForHuman);
    }
    if !transcript.ended {
        return (Outcome::Pending, Reason::NotOver);
    }
    if let Some(reason) = confirmed(transcript, language) {
        return (Outcome::Confirmed, reason);
    }
    if signals.asked_for_human {
        return (Outcome::Abandoned, Reason::NoHumanCame);
    }
    match abandoned(transcript) {
        Some(reason) => (Outcome::Abandoned, reason),
        None => (Outcome::Contained, Reason::Answered),
    }
}

fn confirmed(transcript: &Transcript, language: Option<Language>) -> Option<Reason> {
    if let Some(rating) = &transcript.rating {
        return (rating.score >= 4).then_some(Reason::Rated);
    }
    let thumbs = |value| transcript.thumbs.iter().filter(|thumb| thumb.value == value).count();
    let (up, down) = (thumbs(FeedbackValue::Up), thumbs(FeedbackValue::Down));
    if up > down {
        return Some(Reason::ThumbUp);
    }
    if down > 0 {
        return None;
    }
    // Somebody who says thanks and then asks on has not been helped yet: only the last turns count, and a farewell after
    // the thanks does not hide it.
    let mut last = transcript.said_by(Role::User).rev().filter(|message| !message.text.trim().is_empty());
    let text = |message: &crate::Utterance| beginning(&message.text, 2_000).to_owned();
    let final_words = last.next().map(text)?;
    let said_so = |words_said: &str| {
        let polite_only = words_said.contains(['?', '？', '¿']);
        !polite_only && CONFIRMS.is_said(&words(words_said), language) && feeling(words_said, language) > 0.0
    };
    if said_so(&final_words) {
        return Some(Reason::SaidSo);
    }
    let before = last.next().map(text)?;
    (is_small_talk(&final_words) && said_so(&before)).then_some(Reason::SaidSo)
}

fn abandoned(transcript: &Transcript) -> Option<Reason> {
    let asked = transcript.said_by(Role::User).any(|message| !message.text.trim().is_empty());
    if !asked && transcript.clicks == 0 {
        return Some(Reason::NothingSaid);
    }
    let last = transcript.last_word()?;
    if last.role == Role::User {
        // "Ok, bye" needs no answer.
        let answered = transcript.said_by(Role::Assistant).next().is_some();
        return (!(answered && is_small_talk(&last.text))).then_some(Reason::Unanswered);
    }
    if last.fallback {
        return Some(Reason::AfterFallback);
    }
    let end = last.text.trim_end_matches(|character: char| !character.is_alphanumeric() && !"?？".contains(character));
    let asks = end.ends_with(['?', '？']) && !is_closing(last_sentence(end));
    asks.then_some(Reason::AfterQuestion)
}

fn last_sentence(text: &str) -> &str {
    let body = text.trim_end_matches(['?', '？']);
    body.rsplit(['.', '!', '?', '\n', '。']).next().unwrap_or(body)
}
