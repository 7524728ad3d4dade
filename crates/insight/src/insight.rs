//! What comes out: the insight of a chat.

use afterword_model::Role;
use serde::{Deserialize, Serialize};

use crate::{
    Transcript,
    outcome::{Ending, Signals, ending, signals},
    sentiment::{Sentiment, sentiment},
    summary::{main_question, summary},
    text::{Language, beginning, language},
};

/// The rules and word lists of this code. A change that gives other insights raises it.
pub const RULES: u32 = 1;
/// So much of the user's words tells the language.
const ENOUGH: usize = 1_000;
/// The longest main question that is kept, in characters.
const LONGEST_QUESTION: usize = 300;

/// Who came to the conclusions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maker {
    /// The rules of this crate.
    Rules,
    /// A language model, where its answer holds; the rules where it does not.
    Model,
}

/// What is concluded about a chat. Its topic is assigned apart (`topics`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Insight {
    /// [`RULES`] of the code that made it.
    pub rules: u32,
    /// Who made it.
    pub maker: Maker,
    /// The language: as told by the client, else detected; an ISO 639 code.
    pub language: Option<String>,
    /// What the user wanted, in the user's words, at most 300 characters.
    pub question: Option<String>,
    /// Two sentences, at most 280 characters.
    pub summary: String,
    /// What the user felt.
    pub sentiment: Sentiment,
    /// How it ended, and how that is known.
    #[serde(flatten)]
    pub ending: Ending,
    /// What was seen.
    pub signals: Signals,
}

/// Concludes. The same chat gives the same insight, on every machine.
pub fn insight(transcript: &Transcript) -> Insight {
    let language = language_of(transcript);
    let known = language.as_deref().and_then(Language::of_tag);
    let signals = signals(transcript, known);
    let ending = ending(transcript, &signals, known);
    let question = main_question(transcript);
    Insight {
        rules: RULES,
        maker: Maker::Rules,
        language,
        question: question.map(|question| crate::summary::cut(question, LONGEST_QUESTION)),
        summary: summary(transcript, question, ending, &signals),
        sentiment: sentiment(transcript, known),
        ending,
        signals,
    }
}

/// As told, else what the user's words look like, else the assistant's.
fn language_of(transcript: &Transcript) -> Option<String> {
    let told = transcript.language.as_deref().and_then(|tag| tag.split(['-', '_']).next());
    let told = told.filter(|code| (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
    if let Some(told) = told {
        return Some(told.to_ascii_lowercase());
    }
    [Role::User, Role::Assistant].into_iter().find_map(|role| {
        let mut said = String::new();
        for message in transcript.said_by(role) {
            said.push_str(beginning(&message.text, ENOUGH));
            said.push('\n');
            if said.len() > ENOUGH {
                break;
            }
        }
        language(&said).map(str::to_owned)
    })
}
