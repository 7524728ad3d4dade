//! What is concluded about sealed chats joins their facts.
//!
//! An insight is made twice where the team set up a language model: at once by Afterword's own rules, and later by the model.
//! The model's stands, whichever was journalled first.
//!
//! A topic may be set again after the insight was made: by a topic model that has learnt, or by the team. What the team
//! says stands against everything that comes later, except another word of the team.

use afterword_model::{ChatInsight, Maker, Timestamp, TopicId};

use crate::{
    absorb::json_list,
    rows::Concluded,
    state::{Conversation, TopicFact},
};

/// Keeps the insight of a chat that is sealed with this end, unless it is a lesser one than what is known.
pub(crate) fn conclude(conversation: &mut Conversation, number: usize, end: Timestamp, insight: ChatInsight) {
    let asked = |by: Maker| by != Maker::Local;
    let lesser = conversation.insights.get(&number).is_some_and(|known| asked(known.by) && !asked(insight.by));
    if !lesser && sealed(conversation, number).is_some_and(|sealed_end| sealed_end == end.as_microsecond()) {
        conversation.insights.insert(number, insight);
    }
}

/// Puts a sealed chat into a topic.
pub(crate) fn put(conversation: &mut Conversation, number: usize, topic: Option<TopicId>, by: Maker) {
    let settled = conversation.topics.get(&number).is_some_and(|known| known.by == Maker::Team);
    if sealed(conversation, number).is_some() && (by == Maker::Team || !settled) {
        conversation.topics.insert(number, TopicFact { topic, by });
    }
}

/// What is concluded about a chat, as it stands.
pub(crate) fn concluded(conversation: &Conversation, number: usize) -> Concluded {
    let topic = topic(conversation, number);
    let Some(insight) = conversation.insights.get(&number) else {
        return Concluded { topic, ..Concluded::default() };
    };
    Concluded {
        topic,
        resolution: Some(insight.outcome.as_str()),
        resolution_reason: Some(insight.reason.clone()),
        sentiment: Some(insight.sentiment.as_str()),
        sentiment_score: Some(insight.sentiment_score),
        sentiment_moved: Some(insight.sentiment_moved),
        spoken: insight.language.clone(),
        summary: Some(insight.summary.clone()),
        question: insight.question.clone(),
        signals: json_list(&insight.signals),
        concluded_by: Some(insight.by.as_str()),
    }
}

fn topic(conversation: &Conversation, number: usize) -> Option<String> {
    let concluded = || conversation.insights.get(&number).and_then(|insight| insight.topic.as_ref());
    let topic = match conversation.topics.get(&number) {
        Some(fact) => fact.topic.as_ref(),
        None => concluded(),
    };
    topic.map(|topic| topic.0.clone())
}

/// The end with which a chat is sealed.
fn sealed(conversation: &Conversation, number: usize) -> Option<i64> {
    conversation.sealed.get(number.checked_sub(1)?).map(|chat| chat.end)
}
