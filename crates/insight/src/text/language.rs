//! The language of a text.
//!
//! Function words decide first: in the short texts of chats they are surer than letter statistics, which need a paragraph.
//! Where they leave it open, trigram statistics (the `whatlang` crate: 70 languages, a quarter of a megabyte) have a say, but
//! only where they are sure or the script leaves no doubt.

use std::{collections::HashMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use whatlang::{Detector, Info, Lang, Script};

use super::{sections, words};

/// A language that the word lists know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Italian.
    It,
    /// Spanish.
    Es,
}

impl Language {
    /// All that the word lists know.
    pub const ALL: [Self; 5] = [Self::En, Self::De, Self::Fr, Self::It, Self::Es];

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::It => "it",
            Self::Es => "es",
        }
    }

    /// The language of a BCP 47 tag (`de-AT`), where the lists know it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

/// How much a word speaks for each language: more, the fewer languages share it.
static VOTES: LazyLock<HashMap<&'static str, [f32; 5]>> = LazyLock::new(|| {
    let mut votes: HashMap<&'static str, [f32; 5]> = HashMap::new();
    for list in [include_str!("../../data/stop_words.txt"), include_str!("../../data/language_words.txt")] {
        for (section, line) in sections(list) {
            if let Some(language) = Language::of_tag(section.split('.').next().unwrap_or_default()) {
                for word in line.split_whitespace() {
                    votes.entry(word).or_default()[language as usize] = 1.0;
                }
            }
        }
    }
    for vote in votes.values_mut() {
        let shared_by: f32 = vote.iter().sum();
        for vote in vote {
            *vote /= shared_by * shared_by;
        }
    }
    votes
});

/// Letters that one of the five languages has and the others have not.
const LETTERS: [(char, Language, f32); 10] = [
    ('ß', Language::De, 1.5),
    ('ä', Language::De, 1.0),
    ('ö', Language::De, 0.8),
    ('ü', Language::De, 0.6),
    ('ñ', Language::Es, 1.5),
    ('¿', Language::Es, 2.0),
    ('¡', Language::Es, 1.5),
    ('ç', Language::Fr, 0.7),
    ('ê', Language::Fr, 1.0),
    ('œ', Language::Fr, 1.5),
];

/// Only so much of a text is looked at.
const ENOUGH: usize = 2_000;

/// The ISO 639 code of the language of a text: two letters for the five of [`Language`], and for others where one exists.
pub fn language(text: &str) -> Option<&'static str> {
    let text = super::beginning(text, ENOUGH);
    let found = Detector::new().detect(text);
    if let Some(info) = &found
        && info.script() != Script::Latin
    {
        return Some(other_script(text, info));
    }
    let (first, second) = vote(text);
    if first.1 >= 0.5 && first.1 >= second * 1.2 {
        let long_and_sure = |info: &Info| info.is_reliable() && info.confidence() > 0.9 && text.len() > 80;
        let other = found.filter(long_and_sure).filter(|info| Language::of_tag(code(info.lang())).is_none());
        // A few words that happen to be French say nothing against a whole paragraph of Portuguese.
        let few = first.1 < text.split_whitespace().count() as f32 * 0.15;
        return Some(other.filter(|_| few).map_or(first.0.code(), |info| code(info.lang())));
    }
    if let Some(info) = found.filter(|info| info.is_reliable() && text.len() > 24) {
        return Some(code(info.lang()));
    }
    let among = Detector::with_allowlist(vec![Lang::Eng, Lang::Deu, Lang::Fra, Lang::Ita, Lang::Spa]).detect(text);
    if first.1 > second {
        return Some(first.0.code());
    }
    among.filter(|info| info.confidence() > 0.3 && text.len() > 10).map(|info| code(info.lang()))
}

/// A script nearly tells the language; of those who share Cyrillic, short texts tell only Ukrainian by its letters.
fn other_script(text: &str, info: &Info) -> &'static str {
    if info.script() == Script::Cyrillic && !info.is_reliable() {
        return if text.contains(['і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ']) { "uk" } else { "ru" };
    }
    code(info.lang())
}

/// The language with the most votes, its votes, and those of the next.
fn vote(text: &str) -> ((Language, f32), f32) {
    let mut votes = [0.0_f32; 5];
    for word in words(text) {
        if let Some(vote) = VOTES.get(word.text.as_str()) {
            for (sum, vote) in votes.iter_mut().zip(vote) {
                *sum += vote;
            }
        }
    }
    if !text.is_ascii() {
        let lower = text.to_lowercase();
        for (letter, language, weight) in LETTERS {
            if lower.contains(letter) {
                votes[language as usize] += weight;
            }
        }
    }
    let mut ranked: Vec<_> = Language::ALL.into_iter().zip(votes).collect();
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
    (ranked[0], ranked[1].1)
}

fn code(language: Lang) -> &'static str {
    match language {
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Ita => "it",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Tur => "tr",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Ell => "el",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "no",
        Lang::Fin => "fi",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Bul => "bg",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Srp => "sr",
        Lang::Cat => "ca",
        Lang::Vie => "vi",
        Lang::Tha => "th",
        Lang::Hin => "hi",
        Lang::Ind => "id",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, language};

    #[test]
    fn short_texts() {
        let cases = [
            ("Where is my order?", "en"),
            ("refund please", "en"),
            ("I can't log in", "en"),
            ("cancel my subscription", "en"),
            ("how do I reset my password", "en"),
            ("Wo ist meine Bestellung?", "de"),
            ("Ich kann mich nicht anmelden", "de"),
            ("Rechnung fehlt", "de"),
            ("Passwort vergessen", "de"),
            ("Wann kommt mein Paket an?", "de"),
            ("Où est ma commande ?", "fr"),
            ("Je n'arrive pas à me connecter", "fr"),
            ("remboursement s'il vous plaît", "fr"),
            ("mot de passe oublié", "fr"),
            ("Comment annuler mon abonnement ?", "fr"),
            ("Dov'è il mio ordine?", "it"),
            ("Non riesco ad accedere", "it"),
            ("vorrei un rimborso", "it"),
            ("ho dimenticato la password", "it"),
            ("Quando arriva il pacco?", "it"),
            ("¿Dónde está mi pedido?", "es"),
            ("No puedo iniciar sesión", "es"),
            ("quiero un reembolso", "es"),
            ("olvidé mi contraseña", "es"),
            ("¿Cómo cancelo la suscripción?", "es"),
            ("Где мой заказ?", "ru"),
            ("我的订单在哪里？", "zh"),
            ("注文はどこですか", "ja"),
        ];
        for (text, code) in cases {
            assert_eq!(language(text), Some(code), "{text}");
        }
        for text in ["", "123 456", "?!", "\u{1f4a5}"] {
            assert_eq!(language(text), None, "{text}");
        }
    }

    #[test]
    fn tags() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::De));
        assert_eq!(Language::of_tag("EN_us"), Some(Language::En));
        assert_eq!(Language::of_tag("pt-BR"), None);
    }
}
