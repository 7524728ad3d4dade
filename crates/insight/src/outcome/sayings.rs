//! What people say in order to… (`data/phrases.txt`).

use std::sync::LazyLock;

use crate::text::{Language, Phrases, Word, is_stop_word, sections, words};

static LIST: &str = include_str!("../../data/phrases.txt");

/// The phrases of one purpose, a list a language and one of all.
pub(super) struct Saying {
    languages: Vec<Phrases>,
    all: Phrases,
}

impl Saying {
    fn of(purpose: &str) -> Self {
        let of = |language: &Language| entries(&format!("{}.{purpose}", language.code()));
        Self {
            languages: Language::ALL.iter().map(|language| Phrases::of(of(language))).collect(),
            all: Phrases::of(Language::ALL.iter().flat_map(of)),
        }
    }

    /// Whether the text says so. In an unknown language, all lists count.
    pub(super) fn is_said(&self, text: &[Word], language: Option<Language>) -> bool {
        language.and_then(|language| self.languages.get(language as usize)).unwrap_or(&self.all).is_in(text)
    }
}

fn entries(section: &str) -> Vec<(&'static str, f32)> {
    let lines = sections(LIST).filter(|(name, _)| *name == section);
    lines.flat_map(|(_, line)| line.split(',')).map(|phrase| (phrase.trim(), 1.0)).collect()
}

pub(super) static HUMAN: LazyLock<Saying> = LazyLock::new(|| Saying::of("human"));
pub(super) static CONFIRMS: LazyLock<Saying> = LazyLock::new(|| Saying::of("confirms"));
pub(super) static FRUSTRATION: LazyLock<Saying> = LazyLock::new(|| Saying::of("frustration"));
static GREETING: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(entries("greeting")));
static CLOSING: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(entries("closing")));

/// A question that only says good-bye.
pub(super) fn is_closing(text: &str) -> bool {
    CLOSING.is_in(&words(text))
}

/// Nothing but greetings, thanks, yes and no.
pub(crate) fn is_small_talk(text: &str) -> bool {
    let words = words(text);
    let mut said = vec![false; words.len()];
    for (at, length, _) in GREETING.find(&words) {
        said[at..at + length].fill(true);
    }
    words.iter().zip(said).all(|(word, greeted)| greeted || (!word.number && is_stop_word(&word.text)))
}
