//! Suggestions for issues: what went wrong, put together by topic and agent, with a type, the reason and what to do about it.

mod advice;
mod kind;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::topics::TopicId;
pub use advice::{Advice, Step};
pub use kind::IssueType;

/// Suggestions need so many bad experiences; one alone may be anything.
const LEAST: usize = 2;
/// So many example chats are named.
const EXAMPLES: usize = 10;

/// What kind of bad experience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Thumbs down.
    ThumbsDown,
    /// A rating of 1 or 2.
    LowRating,
    /// The assistant did not know.
    Fallback,
    /// A human was asked for.
    Handover,
}

/// One bad experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The chat.
    pub chat: String,
    /// The user.
    pub user: String,
    /// The chat's topic.
    #[serde(default)]
    pub topic: Option<TopicId>,
    /// The agent or workflow that answered.
    #[serde(default)]
    pub agent: Option<String>,
    /// What happened.
    pub sign: Sign,
    /// A step failed in the chat.
    #[serde(default)]
    pub error: bool,
    /// The user asked the same twice.
    #[serde(default)]
    pub repeated_question: bool,
    /// What the user wrote with the feedback or rating.
    #[serde(default)]
    pub comment: Option<String>,
    /// The agent that answers most chats of the topic, where that is another one.
    #[serde(default)]
    pub usual_agent: Option<String>,
}

/// A suggested issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The topic that the evidence shares.
    pub topic: Option<TopicId>,
    /// The agent or workflow that it shares.
    pub agent: Option<String>,
    /// What kind of issue it seems to be.
    pub kind: IssueType,
    /// Why it seems so, in words.
    pub reason: String,
    /// What to do.
    pub advice: Advice,
    /// How many different users it hurt.
    pub users: usize,
    /// How many chats.
    pub chats: usize,
    /// How often what happened.
    pub signs: BTreeMap<Sign, usize>,
    /// Chats to look at, in the order they were given, at most ten.
    pub examples: Vec<String>,
}

/// Suggests issues, those that hurt most users first.
pub fn suggest(evidence: &[Evidence]) -> Vec<Suggestion> {
    let mut shared: BTreeMap<(Option<TopicId>, Option<&str>), Vec<&Evidence>> = BTreeMap::new();
    for piece in evidence {
        shared.entry((piece.topic, piece.agent.as_deref())).or_default().push(piece);
    }
    let mut suggestions: Vec<Suggestion> = shared
        .into_iter()
        .filter(|(_, pieces)| pieces.len() >= LEAST)
        .map(|((topic, agent), pieces)| suggestion(topic, agent, &pieces))
        .collect();
    suggestions.sort_by(|one, other| {
        let weight = |it: &Suggestion| (it.users, it.chats, it.signs.values().sum::<usize>());
        weight(other).cmp(&weight(one)).then((one.topic, &one.agent).cmp(&(other.topic, &other.agent)))
    });
    suggestions
}

fn suggestion(topic: Option<TopicId>, agent: Option<&str>, pieces: &[&Evidence]) -> Suggestion {
    let users: BTreeSet<&str> = pieces.iter().map(|piece| piece.user.as_str()).collect();
    let mut examples: Vec<String> = Vec::new();
    let mut chats: BTreeSet<&str> = BTreeSet::new();
    let mut signs = BTreeMap::new();
    for piece in pieces {
        *signs.entry(piece.sign).or_default() += 1;
        if chats.insert(&piece.chat) && examples.len() < EXAMPLES {
            examples.push(piece.chat.clone());
        }
    }
    let (kind, reason) = kind::judge(pieces, users.len());
    Suggestion {
        topic,
        agent: agent.map(str::to_owned),
        kind,
        reason,
        advice: advice::advice(kind, agent.is_some(), users.len(), chats.len()),
        users: users.len(),
        chats: chats.len(),
        signs,
        examples,
    }
}
