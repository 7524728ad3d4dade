//! How much of a model's answer is believed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Choice;
use crate::{
    Insight, Maker, Transcript,
    outcome::{Ending, Outcome, Reason},
    sentiment::{Direction, Mood, Sentiment},
    summary::{LONGEST, cut},
};

/// Start and end must differ by so much to be a movement.
const MOVED: f64 = 0.2;
const LONGEST_QUESTION: usize = 300;

/// A field of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The language.
    Language,
    /// The main question.
    Question,
    /// The summary.
    Summary,
    /// The sentiment.
    Sentiment,
    /// The outcome.
    Outcome,
    /// The signals.
    Signals,
    /// The topic.
    Topic,
}

/// What the model said of the topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing that holds; it stays as it was.
    Nothing,
    /// It is none of them.
    None,
    /// The one with this id, which is one that was offered.
    Topic(String),
}

/// An insight of which some fields are the model's.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The insight.
    pub insight: Insight,
    /// The topic.
    pub topic: Chosen,
    /// The fields that did not hold and were taken from the local insight.
    pub refused: Vec<Field>,
}

/// Reads the content of a model's answer: JSON, also with words or a code fence around it. `local` is the insight of the
/// rules for the same chat, `topics` are those that were offered.
pub fn read(answer: &str, transcript: &Transcript, topics: &[Choice], local: &Insight) -> Read {
    let answer = object(answer).unwrap_or(Value::Null);
    let mut read = Read { insight: local.clone(), topic: Chosen::Nothing, refused: Vec::new() };
    let insight = &mut read.insight;
    let mut take = |field: Field, taken: bool| {
        if !taken {
            read.refused.push(field);
        }
    };
    take(Field::Language, language(&answer["language"]).map(|it| insight.language = Some(it)).is_some());
    take(Field::Question, question(&answer["question"]).map(|it| insight.question = Some(it)).is_some());
    take(Field::Sentiment, sentiment(&answer["sentiment"]).map(|it| insight.sentiment = it).is_some());
    take(Field::Outcome, ending(&answer["outcome"], transcript, local).map(|it| insight.ending = it).is_some());
    take(Field::Summary, summary(&answer["summary"]).map(|it| insight.summary = it).is_some());
    let signals = &answer["signals"];
    let flags = ["repeated_question", "frustration", "asked_for_human"].map(|name| signals[name].as_bool());
    let taken = if let [Some(repeated), Some(frustration), Some(human)] = flags {
        insight.signals.repeated_question = repeated;
        insight.signals.frustration = frustration;
        // A button that was pressed was pressed.
        insight.signals.asked_for_human = human || !transcript.handovers.is_empty();
        true
    } else {
        false
    };
    take(Field::Signals, taken);
    if read.refused.len() < 6 {
        read.insight.maker = Maker::Model;
    }
    if !topics.is_empty() {
        match topic(&answer, topics) {
            Some(chosen) => read.topic = chosen,
            None => read.refused.push(Field::Topic),
        }
    }
    read
}

/// A topic that was offered, or none of them. What a chat says cannot make a new one.
fn topic(answer: &Value, topics: &[Choice]) -> Option<Chosen> {
    match answer.get("topic")? {
        Value::Null => Some(Chosen::None),
        Value::String(id) => topics.iter().find(|topic| topic.id == *id).map(|topic| Chosen::Topic(topic.id.clone())),
        _ => None,
    }
}

/// The first JSON object in a text.
fn object(text: &str) -> Option<Value> {
    let begin = text.find('{')?;
    let mut values = serde_json::Deserializer::from_str(&text[begin..]).into_iter::<Value>();
    values.next()?.ok().filter(Value::is_object)
}

fn language(value: &Value) -> Option<String> {
    let code = value.as_str()?.split(['-', '_']).next()?;
    let code = code.to_ascii_lowercase();
    ((2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(code)
}

fn question(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.trim().is_empty()).map(|text| cut(text, LONGEST_QUESTION))
}

fn summary(value: &Value) -> Option<String> {
    let summary = cut(value.as_str()?, LONGEST);
    (summary.split_whitespace().count() >= 3).then_some(summary)
}

fn sentiment(value: &Value) -> Option<Sentiment> {
    let score = |name: &str| value[name].as_f64().filter(|score| (-1.0..=1.0).contains(score));
    let (score, start, end) = (score("score")?, score("start")?, score("end")?);
    let direction = match end - start {
        more if more > MOVED => Direction::Rising,
        less if less < -MOVED => Direction::Falling,
        _ => Direction::Steady,
    };
    Some(Sentiment { mood: Mood::of(score), score, start, end, direction })
}

/// The model's outcome, where the facts allow it: what operators, tickets, ratings and thumbs say is not up for debate, and
/// the model alone cannot make a human come.
fn ending(value: &Value, transcript: &Transcript, local: &Insight) -> Option<Ending> {
    let outcome: Outcome = serde_json::from_value(value.clone()).ok()?;
    let fact = matches!(
        local.ending.reason,
        Reason::OperatorWrote
            | Reason::TicketOpened
            | Reason::Rated
            | Reason::ThumbUp
            | Reason::WaitingForHuman
            | Reason::NotOver
            | Reason::NothingSaid
    );
    if outcome == local.ending.outcome {
        return Some(local.ending);
    }
    let low = transcript.rating.as_ref().is_some_and(|rating| rating.score <= 2);
    let reason = match outcome {
        _ if fact => return None,
        Outcome::Confirmed if low => return None,
        Outcome::Confirmed => Reason::SaidSo,
        Outcome::Contained => Reason::Answered,
        Outcome::Abandoned => Reason::Unanswered,
        Outcome::HandedOver | Outcome::Pending => return None,
    };
    Some(Ending { outcome, reason })
}
