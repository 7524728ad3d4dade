//! A chat in two sentences: what the user wanted, in the user's words, and how it ended.

mod cut;
mod question;

use crate::{
    Transcript,
    outcome::{Ending, Reason, Signals},
};
pub use cut::cut;
pub use question::main_question;

/// The longest summary, in characters.
pub const LONGEST: usize = 280;

/// The summary of a chat: at most [`LONGEST`] characters. The user's words are quoted as they are.
pub fn summary(transcript: &Transcript, question: Option<&str>, ending: Ending, signals: &Signals) -> String {
    let end = how_it_ended(transcript, ending, signals);
    let frame = "The user asked: “” ".chars().count() + end.chars().count();
    match question.map(|question| cut(question, LONGEST.saturating_sub(frame))) {
        Some(question) => format!("The user asked: “{question}” {end}"),
        None if ending.reason == Reason::NothingSaid => end,
        None => format!("The user asked nothing in particular. {end}"),
    }
}

fn how_it_ended(transcript: &Transcript, ending: Ending, signals: &Signals) -> String {
    let end = match ending.reason {
        Reason::OperatorWrote => "A human took over".to_owned(),
        Reason::TicketOpened => "A ticket was opened for a human".to_owned(),
        Reason::Rated => {
            let score = transcript.rating.as_ref().map_or(0, |rating| rating.score);
            format!("It was settled: rated {score} of 5")
        }
        Reason::ThumbUp => "It was settled: thumbs up".to_owned(),
        Reason::SaidSo => "It was settled, by the user's own words".to_owned(),
        Reason::Answered => "The assistant answered and no human was asked for".to_owned(),
        Reason::Unanswered => "The last message got no answer".to_owned(),
        Reason::AfterFallback => "The assistant did not know and the user left".to_owned(),
        Reason::AfterQuestion => "The assistant asked back and the user left".to_owned(),
        Reason::NoHumanCame => "A human was asked for and none came".to_owned(),
        Reason::NothingSaid => "The user wrote nothing".to_owned(),
        Reason::WaitingForHuman => "A human was asked for and has not written yet".to_owned(),
        Reason::NotOver => "The chat is not over".to_owned(),
    };
    let but = match ending.reason {
        Reason::AfterFallback | Reason::NothingSaid => None,
        _ if signals.frustration => Some("the user was frustrated"),
        _ if signals.thumbs_down > 0 && ending.reason != Reason::ThumbUp => Some("an answer got thumbs down"),
        _ if signals.fallbacks > 0 => Some("the assistant had not known an answer"),
        _ if signals.repeated_question => Some("the user had to ask twice"),
        _ => None,
    };
    but.map_or_else(|| format!("{end}."), |but| format!("{end}; {but}."))
}
