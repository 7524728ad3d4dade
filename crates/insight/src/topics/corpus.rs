//! Chats as weighted bags of terms.
//!
//! A term is a stem, or two stems that follow each other when stop words are left out ("change my pin" gives `change pin`).
//! What the user says weighs more than what the assistant says, and the names of the agents and workflows that answered
//! are weak terms of their own. Stop words are terms too, marked and of less weight: "how long does it take" and "can I take
//! it" differ in nothing else.

use std::collections::HashMap;

use afterword_model::Role;

use crate::{
    Transcript,
    text::{Word, is_stop_word, stem, words},
};

/// What a turn of the user weighs; the assistant's weighs [`ASSISTANT`] and an operator's as much.
const USER: f32 = 1.0;
const ASSISTANT: f32 = 0.4;
/// What the name of an agent or workflow weighs, once a chat.
const SOURCE: f32 = 0.5;
/// Marks a stop word: it helps to tell topics apart ("how long", "why not"), but names none.
pub(crate) const STOP: char = '~';
/// Marks the name of an agent or workflow.
pub(crate) const SOURCE_MARK: char = '@';
/// Terms of a chat that are looked at; what comes later in a very long chat no longer moves its topic.
const LONGEST: usize = 4_000;
/// Longer words are no words.
const LONGEST_WORD: usize = 40;

/// Messages with which a user says what it is about.
const OPENINGS: usize = 2;
/// Words that lie farther apart are no phrase: "take my contract" is one, with one stop word in it.
const LONGEST_PHRASE: usize = 3;

/// The terms of one chat with their weights, in the order of the term.
pub(crate) type Bag = Vec<(u32, f32)>;

/// Gives every term a number and remembers how people spell it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    numbers: HashMap<String, u32>,
    pub(crate) terms: Vec<String>,
    spellings: Vec<HashMap<String, u32>>,
}

impl Vocabulary {
    fn number(&mut self, term: String) -> u32 {
        let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(term).or_insert_with_key(|term| {
            self.terms.push(term.clone());
            self.spellings.push(HashMap::new());
            next
        })
    }

    /// Remembers how a word or a pair of words was written.
    fn spelled(&mut self, number: u32, spelling: &str) {
        let seen = &mut self.spellings[number as usize];
        if let Some(count) = seen.get_mut(spelling) {
            *count += 1;
        } else if seen.len() < 16 {
            seen.insert(spelling.to_owned(), 1);
        }
    }

    /// The most frequent spelling of a term; the first in the alphabet of equals. A pair that no user said as a phrase is
    /// its two words.
    pub(crate) fn spelling(&self, term: &str) -> String {
        let Some(number) = self.numbers.get(term) else { return term.to_owned() };
        let seen = self.spellings[*number as usize].iter();
        let best = seen.max_by(|one, other| one.1.cmp(other.1).then_with(|| other.0.cmp(one.0)));
        match (best, term.split_once(' ')) {
            (Some((spelling, _)), _) => spelling.clone(),
            (None, Some((one, other))) => format!("{} {}", self.spelling(one), self.spelling(other)),
            (None, None) => term.to_owned(),
        }
    }
}

/// Chats to find topics in. Texts are not kept.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) chats: Vec<String>,
    pub(crate) bags: Vec<Bag>,
    /// The words and pairs of words with which users began, each once a chat.
    pub(crate) openings: Vec<Vec<u32>>,
}

impl Corpus {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a chat under its id.
    pub fn add(&mut self, chat: impl Into<String>, transcript: &Transcript) {
        let mut weights: HashMap<u32, f32> = HashMap::new();
        let mut opening = Vec::new();
        let vocabulary = &mut self.vocabulary;
        each_term(transcript, |found| {
            // Most pairs are met once: how they are written would fill the memory and name nothing.
            let is_worth_it = vocabulary.numbers.contains_key(&found.term) || !found.term.contains(' ');
            let number = vocabulary.number(found.term);
            if let Some(spelling) = found.spelling.filter(|_| is_worth_it) {
                vocabulary.spelled(number, &spelling);
            }
            if found.opens {
                opening.push(number);
            }
            *weights.entry(number).or_default() += found.weight;
        });
        let mut bag: Bag = weights.into_iter().collect();
        bag.sort_unstable_by_key(|(term, _)| *term);
        opening.sort_unstable();
        opening.dedup();
        self.chats.push(chat.into());
        self.bags.push(bag);
        self.openings.push(opening);
    }

    /// How many chats there are.
    pub fn len(&self) -> usize {
        self.bags.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.bags.is_empty()
    }
}

/// The terms of a chat with their weights, by name.
pub(crate) fn terms_of(transcript: &Transcript) -> Vec<(String, f32)> {
    let mut weights: HashMap<String, f32> = HashMap::new();
    each_term(transcript, |found| *weights.entry(found.term).or_default() += found.weight);
    let mut terms: Vec<_> = weights.into_iter().collect();
    terms.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    terms
}

/// A term where it stands.
struct Found {
    term: String,
    /// How it is written there, where that may make a name.
    spelling: Option<String>,
    weight: f32,
    /// The user began with it.
    opens: bool,
}

impl Found {
    fn unnamed(term: String, weight: f32) -> Self {
        Self { term, spelling: None, weight, opens: false }
    }
}

fn each_term(transcript: &Transcript, mut found: impl FnMut(Found)) {
    let mut left = LONGEST;
    let mut sources = Vec::new();
    let mut openings = 0;
    for message in &transcript.messages {
        let weight = match message.role {
            Role::User => USER,
            Role::Assistant | Role::Operator => ASSISTANT,
            Role::System => continue,
        };
        for source in [&message.agent, &message.workflow].into_iter().flatten() {
            if !sources.contains(&source) {
                sources.push(source);
                found(Found::unnamed(format!("{SOURCE_MARK}{source}"), SOURCE));
            }
        }
        let is_user = message.role == Role::User;
        let opens = is_user && openings < OPENINGS;
        let mut before: Option<(usize, String)> = None;
        let words = words(&message.text);
        for (place, word) in words.iter().enumerate() {
            if word.number || word.text.len() > LONGEST_WORD {
                before = None;
                continue;
            }
            if is_stop_word(&word.text) {
                found(Found::unnamed(format!("{STOP}{}", word.text), weight));
                continue;
            }
            let stem = stem(&word.text);
            if let Some((start, before)) = &before {
                let is_phrase = is_user && place - start <= LONGEST_PHRASE;
                let phrase =
                    is_phrase.then(|| words[*start..=place].iter().map(Word::spelled).collect::<Vec<_>>().join(" "));
                found(Found { term: format!("{before} {stem}"), spelling: phrase, weight, opens: opens && is_phrase });
            }
            found(Found { term: stem.clone(), spelling: Some(word.spelled().to_owned()), weight, opens });
            before = Some((place, stem));
            left -= 1;
            if left == 0 {
                return;
            }
        }
        openings += usize::from(opens && before.is_some());
    }
}
