//! The feeling of one message, from the words of `data/sentiment.txt`.

use std::{collections::HashSet, sync::LazyLock};

use crate::text::{Language, Phrases, fold, sections, words};

static LIST: &str = include_str!("../../data/sentiment.txt");
/// Only so much of a message is looked at.
const ENOUGH: usize = 4_000;

/// One list a language, and one of them all for texts of an unknown language.
struct Lexicon {
    languages: Vec<Phrases>,
    all: Phrases,
    negations: HashSet<String>,
    stronger: HashSet<String>,
    signs: Vec<(&'static str, f32)>,
}

fn entries(section: &str) -> impl Iterator<Item = (&'static str, f32)> {
    sections(LIST).filter(move |(name, _)| *name == section).flat_map(|(_, line)| {
        let (weight, words) = line.split_once(' ').unwrap_or((line, ""));
        let weight = weight.parse().unwrap_or(0.0);
        words.split(',').map(move |word| (word.trim(), weight))
    })
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    languages: Language::ALL.iter().map(|language| Phrases::of(entries(language.code()))).collect(),
    all: Phrases::of(Language::ALL.iter().flat_map(|language| entries(language.code()))),
    negations: entries("negation").map(|(word, _)| fold(word)).collect(),
    stronger: entries("stronger").map(|(word, _)| fold(word)).collect(),
    signs: entries("signs").collect(),
});

/// The feeling of a text from -1 to 1; 0 where it shows none.
///
/// The weights of its words are added. A negation among the three words before turns a word round and weakens it; an
/// intensifier before it makes it stronger; so do capitals and exclamation marks. The sum `s` becomes `s / √(s² + 4)`, the
/// normalisation of Hutto and Gilbert (2014) with a smaller constant, as messages of chats are short.
pub fn feeling(text: &str, language: Option<Language>) -> f64 {
    let text = crate::text::beginning(text, ENOUGH);
    let lexicon = &*LEXICON;
    let words = words(text);
    let list = language.and_then(|language| lexicon.languages.get(language as usize)).unwrap_or(&lexicon.all);
    let mut sum = 0.0_f32;
    for (at, _, weight) in list.find(&words) {
        let before = &words[at.saturating_sub(3)..at];
        let mut weight = weight;
        if before.iter().any(|word| lexicon.negations.contains(&word.text)) {
            weight *= if weight > 0.0 { -0.8 } else { -0.4 };
        }
        if before.last().is_some_and(|word| lexicon.stronger.contains(&word.text)) {
            weight *= 1.4;
        }
        sum += weight;
    }
    for (sign, weight) in &lexicon.signs {
        if text.contains(sign) {
            sum += weight;
        }
    }
    let sum = f64::from(sum) * (1.0 + 0.25 * loudness(text));
    sum / (sum * sum + 4.0).sqrt()
}

/// 0 to 2: shouting in capitals, rows of exclamation marks.
pub(crate) fn loudness(text: &str) -> f64 {
    let marks = text.chars().filter(|character| matches!(character, '!' | '！')).count();
    let asked_loudly = text.contains("??") || text.contains("?!") || text.contains("!?");
    let marked = if marks >= 3 || asked_loudly { 1.0 } else { 0.0 };
    f64::from(u8::from(is_shouted(text))) + marked
}

/// Three words or more, nearly all in capitals, in a script that has them.
fn is_shouted(text: &str) -> bool {
    let (mut upper, mut lower) = (0_usize, 0_usize);
    for character in text.chars() {
        upper += usize::from(character.is_uppercase());
        lower += usize::from(character.is_lowercase());
    }
    upper >= 10 && upper > lower * 4 && text.split_whitespace().count() >= 3
}
