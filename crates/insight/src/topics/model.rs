//! The topics of an assistant, and to which of them a chat belongs.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

use super::{
    corpus::{STOP, terms_of},
    mixture::{count, gain, mu},
};
use crate::Transcript;

/// The format that this code writes.
pub const FORMAT: u32 = 1;
/// A topic must explain the words of a chat that have a subject so much better than the average chat does (a log of
/// likelihoods), or the chat is "other".
const LEAST_GAIN: f32 = 1.0;

/// Which topic. Never given twice within an assistant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(pub u32);

/// Something that people talk about.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark that the team sets by itself")]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Two to four words, or what the team called it.
    pub name: String,
    /// The words that tell it from the others, best first.
    pub words: Vec<String>,
    /// How many chats it had when it was last found.
    pub chats: usize,
    /// The team gave it its name.
    pub renamed: bool,
    /// The team wants to keep it, found or not.
    pub pinned: bool,
    /// The team does not want to see it; it goes on collecting.
    pub hidden: bool,
    /// The team made it: of examples, of a split or of a merger.
    pub own: bool,
    /// Counted terms, by number of the term.
    pub(crate) counts: BTreeMap<u32, f32>,
    /// What the team showed of it, as weighted terms.
    pub(crate) examples: Vec<Vec<(String, f32)>>,
}

impl Topic {
    pub(crate) fn new(id: TopicId, name: String) -> Self {
        Self {
            id,
            name,
            words: Vec::new(),
            chats: 0,
            renamed: false,
            pinned: false,
            hidden: false,
            own: false,
            counts: BTreeMap::new(),
            examples: Vec::new(),
        }
    }

    /// How many examples the team has given of it.
    pub fn examples(&self) -> usize {
        self.examples.len()
    }

    /// The team has put its hand on it, so it outlives a refresh that does not find it.
    pub fn is_kept(&self) -> bool {
        self.renamed || self.pinned || self.hidden || self.own
    }
}

/// A chat that the team put into a topic, or into none.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Moved {
    pub(crate) topic: Option<TopicId>,
    pub(crate) terms: Vec<(String, f32)>,
}

/// All topics, as found and as corrected. Serialise it to keep it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TopicModel {
    /// [`FORMAT`] of the code that wrote it.
    pub version: u32,
    pub(crate) next: u32,
    pub(crate) terms: Vec<String>,
    /// How often each term is counted in all chats.
    pub(crate) overall: Vec<f32>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) moved: BTreeMap<String, Moved>,
    /// Terms that too many chats share to tell anything.
    pub(crate) common: BTreeSet<String>,
    #[serde(skip)]
    pub(crate) index: OnceLock<Index>,
}

/// Where a chat belongs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    /// The topic; none: "other".
    pub topic: Option<TopicId>,
    /// 0 to 1: how much likelier this topic is than the others.
    pub confidence: f32,
}

/// What makes assigning fast; follows from the rest.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) numbers: HashMap<String, u32>,
    /// By term: the topics that have it and what it adds to each.
    postings: Vec<Vec<(u32, f32)>>,
    /// By topic: what a term adds that the topic has not, and the log of its size.
    absent: Vec<f32>,
    prior: Vec<f32>,
}

impl Default for TopicModel {
    fn default() -> Self {
        Self {
            version: FORMAT,
            next: 1,
            terms: Vec::new(),
            overall: Vec::new(),
            topics: Vec::new(),
            moved: BTreeMap::new(),
            common: BTreeSet::new(),
            index: OnceLock::new(),
        }
    }
}

impl TopicModel {
    /// The topics, those with most chats first as of the last refresh.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// One topic.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// No topics; those to come get ids after `last`.
    pub fn after(last: TopicId) -> Self {
        Self { next: last.0.saturating_add(1), ..Self::default() }
    }

    /// Whether this code can read it: a later one may have written it otherwise.
    pub fn is_readable(&self) -> bool {
        self.version == FORMAT
    }

    /// The topic that a chat is about by its words.
    pub fn assign(&self, transcript: &Transcript) -> Assignment {
        let numbers = &self.index().numbers;
        let terms = terms_of(transcript);
        let counts = terms.iter().filter_map(|(term, tf)| numbers.get(term).map(|number| (*number, count(*tf))));
        self.assign_counts(counts)
    }

    /// As [`TopicModel::assign`], but a chat that the team put into a topic stays there.
    pub fn assign_chat(&self, chat: &str, transcript: &Transcript) -> Assignment {
        self.corrected(chat).unwrap_or_else(|| self.assign(transcript))
    }

    /// Where the team put a chat, if it did.
    pub fn corrected(&self, chat: &str) -> Option<Assignment> {
        let is_there = |moved: &&Moved| moved.topic.is_none_or(|topic| self.topic(topic).is_some());
        let moved = self.moved.get(chat).filter(is_there);
        moved.map(|moved| Assignment { topic: moved.topic, confidence: 1.0 })
    }

    pub(crate) fn assign_counts(&self, counts: impl Iterator<Item = (u32, f32)>) -> Assignment {
        let other = Assignment { topic: None, confidence: 0.0 };
        let index = self.index();
        // What the words with a subject say, and what all words say.
        let (mut subject, mut gains) = (vec![0.0_f32; self.topics.len()], vec![0.0_f32; self.topics.len()]);
        let (mut of_subject, mut total) = (0.0, 0.0);
        for (term, value) in counts {
            let is_subject = !self.terms[term as usize].starts_with(STOP);
            total += value;
            of_subject += if is_subject { value } else { 0.0 };
            for (topic, more) in &index.postings[term as usize] {
                gains[*topic as usize] += value * more;
                if is_subject {
                    subject[*topic as usize] += value * more;
                }
            }
        }
        let mut scores = Vec::with_capacity(gains.len());
        for ((gain, absent), prior) in gains.iter_mut().zip(&index.absent).zip(&index.prior) {
            *gain += total * absent;
            scores.push(*gain + prior);
        }
        let Some(best) = (0..scores.len()).max_by(|one, other| scores[*one].total_cmp(&scores[*other])) else {
            return other;
        };
        if subject[best] + of_subject * index.absent[best] < LEAST_GAIN {
            return other;
        }
        // Words of a chat are not independent; taking them so makes every posterior 1. The square root of their number is
        // nearer to the independent evidence.
        let heat = total.max(1.0).sqrt();
        let rivals: f32 = scores.iter().map(|score| ((score - scores[best]) / heat).exp()).sum();
        Assignment { topic: Some(self.topics[best].id), confidence: 1.0 / rivals }
    }

    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let numbers = (0_u32..).zip(&self.terms).map(|(number, term)| (term.clone(), number)).collect();
            let everything: f32 = self.overall.iter().sum::<f32>().max(1.0);
            let mu = mu(everything);
            let mut postings = vec![Vec::new(); self.terms.len()];
            let (mut absent, mut prior) = (Vec::new(), Vec::new());
            for (place, topic) in (0_u32..).zip(&self.topics) {
                let total: f32 = topic.counts.values().sum();
                let base = gain(0.0, total, 1.0, mu);
                for (term, count) in &topic.counts {
                    let share = self.overall[*term as usize].max(0.5) / everything;
                    postings[*term as usize].push((place, gain(*count, total, share, mu) - base));
                }
                absent.push(base);
                prior.push((1.0 + topic.chats as f32).ln());
            }
            Index { numbers, postings, absent, prior }
        })
    }

    /// To be called after every change of topics or terms.
    pub(crate) fn changed(&mut self) {
        self.index = OnceLock::new();
    }
}
