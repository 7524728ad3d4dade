//! Finding topics, and finding them again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    Assignment, Change, Corpus, Topic, TopicId, TopicModel,
    corpus::STOP,
    divide::divide,
    identity::match_groups,
    mixture::{self, Anchor, Counts, Mixture, NOWHERE},
    names::{self, Candidate},
    vectors::{Rows, Weights},
};

/// An example that the team shows of a topic weighs as much as so many chats.
pub(crate) const SHOWN: f32 = 5.0;
/// And a chat that it has moved there: it may be an odd one.
pub(crate) const PUT_RIGHT: f32 = 2.0;
/// Terms that are looked at.
const TERMS: usize = 20_000;

/// How to look for topics.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// 1 unless the team asks for more (2: finer) or fewer (0.5: coarser) topics.
    pub detail: f64,
    /// So many chats are compared with each other, evenly taken from all; the rest join what these amount to.
    pub compared: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { detail: 1.0, compared: 12_000 }
    }
}

/// What a refresh gives.
#[derive(Clone, Debug)]
pub struct Refreshed {
    /// The topics.
    pub model: TopicModel,
    /// What is new, gone or merged.
    pub changes: Vec<Change>,
    /// Where each chat of the corpus belongs, in its order.
    pub assigned: Vec<Assignment>,
}

/// The terms that count, by number and by name.
#[derive(Default)]
struct Terms {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Terms {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// Learns the words of an example, but for stop words that were not kept and words that are everywhere.
    fn counts(&mut self, terms: &[(String, f32)], common: &BTreeSet<String>) -> Counts {
        let tells = |terms: &Self, term: &String| {
            terms.numbers.contains_key(term) || !(term.starts_with(STOP) || common.contains(term))
        };
        let mut counts = Counts::new();
        for (term, tf) in terms {
            if tells(self, term) {
                counts.push((self.number(term), mixture::count(*tf)));
            }
        }
        counts
    }
}

/// The fewest chats that make a topic.
fn smallest(chats: usize) -> usize {
    match chats {
        0..30 => 2,
        30..300 => 3,
        _ => (chats / 2_000).max(5),
    }
}

impl TopicModel {
    /// The topics of chats that have none yet.
    pub fn find(corpus: &Corpus, options: &Options) -> Refreshed {
        Self::default().refresh(corpus, options)
    }

    /// The topics of the chats of today, where these topics are known: what is the same keeps its id and name, and what the
    /// team has named, pinned, hidden, made or corrected stays.
    pub fn refresh(&self, corpus: &Corpus, options: &Options) -> Refreshed {
        let n = corpus.len();
        let least = if n < 60 { 1 } else { 2 };
        let weights = Weights::of(&corpus.bags, &corpus.vocabulary, least, TERMS);
        let mut terms = Terms::default();
        for term in &weights.term {
            terms.number(&corpus.vocabulary.terms[*term as usize]);
        }
        let counts: Vec<Counts> = corpus.bags.iter().map(|bag| mixture::counts(bag, &weights.place)).collect();
        let (mut labels, groups) = groups_of(corpus, &weights, &counts, options);

        let before = self.before(corpus);
        let kept: Vec<&Topic> = self.topics.iter().filter(|topic| self.stays(topic)).collect();
        let group_of: BTreeMap<TopicId, u32> =
            kept.iter().zip(u32::try_from(groups).unwrap_or(0)..).map(|(topic, group)| (topic.id, group)).collect();
        for (label, before) in labels.iter_mut().zip(&before) {
            if let Some(group) = before.topic.and_then(|topic| group_of.get(&topic)) {
                *label = *group;
            }
        }
        let common: BTreeSet<String> =
            weights.common.iter().map(|term| corpus.vocabulary.terms[*term as usize].clone()).collect();
        let mut anchors = Vec::new();
        for topic in &kept {
            for example in &topic.examples {
                anchors.push(Anchor {
                    counts: terms.counts(example, &common),
                    group: group_of[&topic.id],
                    weight: SHOWN,
                });
            }
        }
        for moved in self.moved.values() {
            if let Some(group) = moved.topic.and_then(|topic| group_of.get(&topic)) {
                anchors.push(Anchor { counts: terms.counts(&moved.terms, &common), group: *group, weight: PUT_RIGHT });
            }
        }
        let all = groups + kept.len();
        let (labels, mixture) = Mixture::settle(&counts, labels, &anchors, all, terms.names.len());

        let mut sizes = vec![0_usize; all];
        labels.iter().filter(|label| **label != NOWHERE).for_each(|label| sizes[*label as usize] += 1);
        let found = |label: u32| label != NOWHERE && (label as usize) < groups && sizes[label as usize] >= smallest(n);
        let open: Vec<TopicId> = self.topics.iter().filter(|it| !self.stays(it)).map(|topic| topic.id).collect();
        let seen: Vec<u32> = labels.iter().map(|label| if found(*label) { *label } else { NOWHERE }).collect();
        let topics_before: Vec<Option<TopicId>> = before.iter().map(|assignment| assignment.topic).collect();
        let matched = match_groups(&seen, &topics_before, &open);

        let mut model = Self { next: self.next, moved: self.moved.clone(), common, ..Self::default() };
        let mut changes = Vec::new();
        let mut ids: BTreeMap<u32, TopicId> = BTreeMap::new();
        for (group, size) in (0_u32..).zip(&sizes) {
            let mut topic = if group as usize >= groups {
                kept[group as usize - groups].clone()
            } else if !found(group) {
                continue;
            } else if let Some(known) = matched.known.get(&group).and_then(|id| self.topic(*id)) {
                known.clone()
            } else {
                let id = TopicId(model.next);
                model.next += 1;
                changes.push(Change::New { topic: id });
                Topic::new(id, String::new())
            };
            topic.chats = *size;
            // A topic that is kept and has no chats today is still about what it was about.
            topic.counts = if *size < smallest(n) && !topic.counts.is_empty() {
                self.carried(&topic, &mut terms)
            } else {
                counted(&mixture, group as usize)
            };
            ids.insert(group, topic.id);
            model.topics.push(topic);
        }
        for (topic, into) in matched.lost {
            changes.push(match into.and_then(|group| ids.get(&group)) {
                Some(into) => Change::Merged { from: topic, into: *into },
                None => Change::Gone { topic },
            });
        }
        model.overall = mixture.overall;
        model.overall.resize(terms.names.len(), 0.5);
        model.terms = terms.names;
        name_all(&mut model, corpus, &Openings::of(corpus, &labels, &ids));
        model.topics.sort_by(|one, other| other.chats.cmp(&one.chats).then(one.id.cmp(&other.id)));
        model.changed();
        let assigned = corpus
            .chats
            .iter()
            .zip(counts)
            .map(|(chat, counts)| model.corrected(chat).unwrap_or_else(|| model.assign_counts(counts.into_iter())))
            .collect();
        Refreshed { model, changes, assigned }
    }

    /// The team's hand is on the topic, or on a chat in it.
    fn stays(&self, topic: &Topic) -> bool {
        topic.is_kept() || self.moved.values().any(|moved| moved.topic == Some(topic.id))
    }

    /// Where this model puts the chats of a corpus.
    fn before(&self, corpus: &Corpus) -> Vec<Assignment> {
        let numbers = &self.index().numbers;
        let place: Vec<Option<u32>> = corpus.vocabulary.terms.iter().map(|term| numbers.get(term).copied()).collect();
        let assign = |(chat, bag): (&String, &_)| {
            self.corrected(chat).unwrap_or_else(|| self.assign_counts(mixture::counts(bag, &place).into_iter()))
        };
        corpus.chats.iter().zip(&corpus.bags).map(assign).collect()
    }

    /// What a topic that has no chat today was about.
    fn carried(&self, topic: &Topic, terms: &mut Terms) -> BTreeMap<u32, f32> {
        let old = topic.counts.iter().map(|(term, count)| (terms.number(&self.terms[*term as usize]), *count));
        old.collect()
    }
}

/// The groups of the chats, and how many.
fn groups_of(corpus: &Corpus, weights: &Weights, counts: &[Counts], options: &Options) -> (Vec<u32>, usize) {
    let n = corpus.len();
    let mut labels = vec![NOWHERE; n];
    if n < 2 || weights.term.is_empty() {
        return (labels, 0);
    }
    let compared = n.min(options.compared.max(100));
    let chosen: Vec<usize> = (0..compared).map(|place| place * n / compared).collect();
    let rows =
        Rows { rows: chosen.iter().map(|chat| weights.row(&corpus.bags[*chat])).collect(), width: weights.term.len() };
    let of_chosen: Vec<Counts> = chosen.iter().map(|chat| counts[*chat].clone()).collect();
    let (groups, number) = divide(&rows, &of_chosen, smallest(n) * compared / n.max(1), options.detail);
    for (chat, group) in chosen.iter().zip(groups) {
        labels[*chat] = group;
    }
    (labels, number)
}

/// The terms of a group. In a big group, what was said once is chance and only makes the model heavy.
fn counted(mixture: &Mixture, group: usize) -> BTreeMap<u32, f32> {
    let least = if mixture.sizes[group] >= 100.0 { 1.5 } else { 0.0 };
    let column = mixture.counted.iter().skip(group).step_by(mixture.groups.max(1));
    (0_u32..).zip(column).filter(|(_, count)| **count > least).map(|(term, count)| (term, *count)).collect()
}

/// In how many chats users began with a term: of a topic, and of all.
struct Openings {
    of: BTreeMap<TopicId, BTreeMap<u32, u32>>,
    all: BTreeMap<u32, u32>,
}

impl Openings {
    fn of(corpus: &Corpus, labels: &[u32], ids: &BTreeMap<u32, TopicId>) -> Self {
        let mut counted = Self { of: BTreeMap::new(), all: BTreeMap::new() };
        for (opening, label) in corpus.openings.iter().zip(labels) {
            for term in opening {
                *counted.all.entry(*term).or_default() += 1;
                if let Some(topic) = ids.get(label) {
                    *counted.of.entry(*topic).or_default().entry(*term).or_default() += 1;
                }
            }
        }
        counted
    }

    /// The terms that tell most of how users begin with a topic.
    fn telling<'a>(&self, topic: TopicId, corpus: &'a Corpus) -> Vec<Candidate<'a>> {
        let average = self.all.values().map(|count| *count as f32).sum::<f32>() / self.of.len().max(1) as f32;
        let candidates = self.of.get(&topic).into_iter().flatten().map(|(term, here)| Candidate {
            term: &corpus.vocabulary.terms[*term as usize],
            here: *here as f32,
            overall: self.all.get(term).map_or(0.0, |all| *all as f32),
        });
        names::telling(candidates, average)
    }
}

/// Names for the topics that have none, and describing words for all.
fn name_all(model: &mut TopicModel, corpus: &Corpus, openings: &Openings) {
    let spelled = |term: &str| corpus.vocabulary.spelling(term);
    let average = model.overall.iter().sum::<f32>() / model.topics.len().max(1) as f32;
    let mut taken: BTreeSet<String> = model.topics.iter().map(|topic| topic.name.clone()).collect();
    for topic in &mut model.topics {
        let candidates = topic.counts.iter().map(|(term, here)| Candidate {
            term: &model.terms[*term as usize],
            here: *here,
            overall: model.overall[*term as usize],
        });
        let telling = names::telling(candidates, average);
        topic.words = names::words(&telling, spelled);
        if topic.name.is_empty() {
            let mut begun = openings.telling(topic.id, corpus);
            if begun.is_empty() {
                begun = telling;
            }
            topic.name = names::name(&begun, spelled, &mut taken);
        }
    }
}
