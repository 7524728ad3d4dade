//! What the team teaches: every correction takes effect at once, and lasts through every refresh.

use serde::{Deserialize, Serialize};

use super::{
    Topic, TopicId, TopicModel,
    corpus::{STOP, terms_of},
    find::{PUT_RIGHT, SHOWN},
    mixture::count,
    model::Moved,
};
use crate::Transcript;

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// Something that the team knows better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Correction {
    /// Call a topic so.
    Rename {
        /// Which.
        topic: TopicId,
        /// Its new name.
        name: String,
    },
    /// Two topics are one.
    Merge {
        /// The one that ceases to be.
        from: TopicId,
        /// The one that takes it up.
        into: TopicId,
    },
    /// A topic holds another one.
    Split {
        /// The one that holds it.
        topic: TopicId,
        /// What the other is called.
        name: String,
        /// Chats of the other.
        examples: Vec<Transcript>,
    },
    /// Keep a topic, found or not; or no longer.
    Pin {
        /// Which.
        topic: TopicId,
        /// Whether.
        pinned: bool,
    },
    /// Do not show a topic; or show it again.
    Hide {
        /// Which.
        topic: TopicId,
        /// Whether.
        hidden: bool,
    },
    /// A topic of the team's own.
    Add {
        /// What it is called.
        name: String,
        /// Chats about it; one of a sentence will do.
        examples: Vec<Transcript>,
    },
    /// A chat belongs to another topic, or to none.
    Move {
        /// The chat's id.
        chat: String,
        /// What was said in it.
        transcript: Box<Transcript>,
        /// Where it belongs; nothing: to no topic.
        to: Option<TopicId>,
    },
}

/// Why a correction is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionError {
    /// The topic is not, or no longer, there.
    #[error("no topic {}", .0.0)]
    NoTopic(TopicId),
    /// Empty, too long, or another topic's.
    #[error("the name is empty, longer than 80 characters or taken")]
    BadName,
    /// The topic of its own needs something to be recognised by.
    #[error("no example has a word in it")]
    NoExamples,
    /// A topic cannot be merged with itself.
    #[error("a topic cannot be merged with itself")]
    SameTopic,
}

impl TopicModel {
    /// Takes a correction to heart. Answers with the topic that it made or changed; nothing where a chat was put into none.
    pub fn correct(&mut self, correction: &Correction) -> Result<Option<TopicId>, CorrectionError> {
        let topic = match correction {
            Correction::Rename { topic, name } => {
                let place = self.place(*topic)?;
                let name = self.free_name(name, Some(*topic))?;
                self.topics[place].name = name;
                self.topics[place].renamed = true;
                *topic
            }
            Correction::Merge { from, into } => self.merge(*from, *into)?,
            Correction::Split { topic, name, examples } => {
                self.place(*topic)?;
                let made = self.add(name, examples)?;
                self.take_away(*topic, made)?;
                made
            }
            Correction::Pin { topic, pinned } => {
                let place = self.place(*topic)?;
                self.topics[place].pinned = *pinned;
                *topic
            }
            Correction::Hide { topic, hidden } => {
                let place = self.place(*topic)?;
                self.topics[place].hidden = *hidden;
                *topic
            }
            Correction::Add { name, examples } => self.add(name, examples)?,
            Correction::Move { chat, transcript, to } => {
                let terms = terms_of(transcript);
                if let Some(to) = to {
                    let place = self.place(*to)?;
                    for (term, value) in self.numbered(&terms) {
                        *self.topics[place].counts.entry(term).or_default() += value * PUT_RIGHT;
                    }
                }
                self.moved.insert(chat.clone(), Moved { topic: *to, terms });
                self.changed();
                return Ok(*to);
            }
        };
        self.changed();
        Ok(Some(topic))
    }

    fn place(&self, topic: TopicId) -> Result<usize, CorrectionError> {
        self.topics.iter().position(|it| it.id == topic).ok_or(CorrectionError::NoTopic(topic))
    }

    fn free_name(&self, name: &str, of: Option<TopicId>) -> Result<String, CorrectionError> {
        let name = name.trim();
        let taken = self.topics.iter().any(|topic| topic.name == name && Some(topic.id) != of);
        if name.is_empty() || name.chars().count() > LONGEST_NAME || taken {
            return Err(CorrectionError::BadName);
        }
        Ok(name.to_owned())
    }

    /// Terms as numbers of this model, which learns those that it did not know.
    fn numbered(&mut self, terms: &[(String, f32)]) -> Vec<(u32, f32)> {
        let mut counted = Vec::with_capacity(terms.len());
        for (term, tf) in terms {
            // Stop words that the model has not kept, and words that are everywhere, would speak for any topic.
            if self.common.contains(term) || (term.starts_with(STOP) && !self.index().numbers.contains_key(term)) {
                continue;
            }
            let known = self.index().numbers.get(term).copied();
            let number = known.unwrap_or_else(|| {
                let learned = self.terms.iter().rposition(|it| it == term).unwrap_or_else(|| {
                    self.terms.push(term.clone());
                    self.overall.push(1.0);
                    self.terms.len() - 1
                });
                u32::try_from(learned).unwrap_or(u32::MAX)
            });
            counted.push((number, count(*tf)));
        }
        counted
    }

    fn add(&mut self, name: &str, examples: &[Transcript]) -> Result<TopicId, CorrectionError> {
        let name = self.free_name(name, None)?;
        let examples: Vec<_> = examples.iter().map(terms_of).filter(|terms| !terms.is_empty()).collect();
        if examples.is_empty() {
            return Err(CorrectionError::NoExamples);
        }
        let mut topic = Topic::new(TopicId(self.next), name);
        self.next += 1;
        topic.own = true;
        topic.renamed = true;
        for example in &examples {
            for (term, value) in self.numbered(example) {
                *topic.counts.entry(term).or_default() += value * SHOWN;
            }
        }
        topic.examples = examples;
        let id = topic.id;
        self.topics.push(topic);
        Ok(id)
    }

    /// What the new topic was shown no longer speaks for the old one.
    fn take_away(&mut self, old: TopicId, made: TopicId) -> Result<(), CorrectionError> {
        let shown = self.topics[self.place(made)?].counts.clone();
        let place = self.place(old)?;
        self.topics[place].counts.retain(|term, count| {
            *count -= shown.get(term).copied().unwrap_or(0.0);
            *count > 0.0
        });
        Ok(())
    }

    fn merge(&mut self, from: TopicId, into: TopicId) -> Result<TopicId, CorrectionError> {
        if from == into {
            return Err(CorrectionError::SameTopic);
        }
        self.place(into)?;
        let gone = self.topics.remove(self.place(from)?);
        let place = self.place(into)?;
        let taker = &mut self.topics[place];
        for (term, count) in gone.counts {
            *taker.counts.entry(term).or_default() += count;
        }
        taker.examples.extend(gone.examples);
        taker.chats += gone.chats;
        taker.own = true;
        self.moved.values_mut().filter(|moved| moved.topic == Some(from)).for_each(|moved| moved.topic = Some(into));
        Ok(into)
    }
}
