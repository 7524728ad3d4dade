//! Made-up languages: words by how often they are used, and phrases that people say again and again.

use crate::world::Dice;

const WORDS: usize = 60_000;
const PHRASES: usize = 3_000;

/// A language.
pub struct Language {
    /// The most frequent first.
    words: Vec<String>,
    /// Sums of the frequencies up to each word.
    sums: Vec<f64>,
    phrases: Vec<String>,
    /// What stands between words.
    pub space: &'static str,
}

impl Language {
    /// A language of these syllables, a word of one to four of them. Frequencies follow Zipf's law.
    pub fn new(dice: &mut Dice, syllables: &[&str], longest: usize, space: &'static str) -> Self {
        let mut seen = std::collections::HashSet::new();
        let mut words = Vec::with_capacity(WORDS);
        let mut tries = 0;
        while words.len() < WORDS && tries < WORDS * 10 {
            tries += 1;
            // Frequent words are short.
            let most = (2 + words.len() / 300).min(longest);
            let length = 1 + dice.below(most);
            let word: String = (0..length).map(|_| *dice.one_of(syllables)).collect();
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let sums = (1..=words.len())
            .scan(0.0, |sum, rank| {
                *sum += 1.0 / (rank as f64 + 2.0);
                Some(*sum)
            })
            .collect();
        let mut language = Self { words, sums, phrases: Vec::new(), space };
        language.phrases = (0..PHRASES)
            .map(|_| {
                let length = 3 + dice.below(4);
                (0..length).map(|_| language.word(dice)).collect::<Vec<_>>().join(space)
            })
            .collect();
        language
    }

    /// A word, the more frequent the likelier.
    pub fn word<'a>(&'a self, dice: &mut Dice) -> &'a str {
        let sum = dice.share() * self.sums.last().copied().unwrap_or_default();
        let rank = self.sums.partition_point(|known| *known < sum);
        self.words.get(rank).map_or("", String::as_str)
    }

    /// One of the words whose rank is in `ranks`.
    pub fn word_of_rank<'a>(&'a self, dice: &mut Dice, ranks: std::ops::Range<usize>) -> &'a str {
        let rank = ranks.start + dice.below(ranks.len());
        self.words.get(rank % self.words.len()).map_or("", String::as_str)
    }

    /// Something that is said again and again.
    pub fn phrase<'a>(&'a self, dice: &mut Dice) -> &'a str {
        dice.one_of::<String>(&self.phrases)
    }
}
