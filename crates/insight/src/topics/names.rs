//! What a topic is called: its most telling words, as people spell them.
//!
//! Telling is a word that the topic has often and the others have not: class-based TF-IDF, `tf × ln(1 + A / f)` with `tf` the
//! word's count in the topic, `f` its count overall and `A` the mean count of all words of a topic (Grootendorst 2022).

use std::collections::BTreeSet;

use super::corpus::{SOURCE_MARK, STOP};
use crate::text::is_name_worthy;

/// Words of a name, and words that describe a topic beside its name.
const NAME: usize = 3;
const WORDS: usize = 8;
/// A pair must hold one of so many most telling words to lead a name.
const LEADING: usize = 2;

/// A term that may speak for a topic.
pub(crate) struct Candidate<'a> {
    /// Its stems.
    pub(crate) term: &'a str,
    /// How often the topic has it, and how often all have it.
    pub(crate) here: f32,
    pub(crate) overall: f32,
}

/// The most telling words of a topic, best first, pairs of words among them. `average` is the mean count of a topic's terms.
pub(crate) fn telling<'a>(candidates: impl Iterator<Item = Candidate<'a>>, average: f32) -> Vec<&'a str> {
    let mut scored: Vec<(f32, &str)> = candidates
        .filter(|candidate| !candidate.term.starts_with([STOP, SOURCE_MARK]))
        .map(|candidate| {
            let score = candidate.here * (1.0 + average / candidate.overall.max(1.0)).ln();
            (score, candidate.term)
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    scored.truncate(24);
    scored.into_iter().map(|(_, term)| term).collect()
}

/// Words that describe a topic and a name for it that no other has.
pub(crate) fn name(
    telling: &[&str],
    spelled: impl Fn(&str) -> String,
    taken: &mut BTreeSet<String>,
) -> (String, Vec<String>) {
    let worthy = |term: &&&str| term.split(' ').all(|stem| is_name_worthy(&crate::text::fold(&spelled(stem))));
    let telling: Vec<&str> = telling.iter().filter(worthy).copied().collect();
    let mut stems: Vec<&str> = Vec::new();
    // A pair of words with a most telling word in it leads, as people say it: "change my pin" says more than "pin".
    let first: Vec<&str> = telling.iter().filter(|term| !term.contains(' ')).take(LEADING).copied().collect();
    let holds_first = |term: &&&str| term.contains(' ') && term.split(' ').any(|stem| first.contains(&stem));
    let pair = telling.iter().find(holds_first);
    for term in pair.into_iter().chain(&telling) {
        for stem in term.split(' ') {
            if !stems.contains(&stem) {
                stems.push(stem);
            }
        }
    }
    let words: Vec<String> = stems.iter().map(|stem| spelled(stem)).collect();
    let lead = pair.map(|pair| spelled(pair));
    let called = |length: usize| {
        let rest = words.iter().skip(if lead.is_some() { 2 } else { 0 }).cloned();
        sentence(&lead.iter().cloned().chain(rest).take(length).collect::<Vec<_>>().join(", "))
    };
    let mut length = if lead.is_some() { 1 } else { NAME };
    let mut name = called(length);
    while taken.contains(&name) && length < NAME + 1 {
        length += 1;
        name = called(length);
    }
    if name.is_empty() {
        "Unnamed".clone_into(&mut name);
    }
    let plain = name.clone();
    let mut number = 2;
    while taken.contains(&name) {
        name = format!("{plain} {number}");
        number += 1;
    }
    taken.insert(name.clone());
    (name, words.into_iter().take(WORDS).collect())
}

fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Candidate, name, telling};

    #[test]
    fn names_are_telling_and_distinct() {
        let terms = [
            ("~you", 90.0, 100.0),
            ("card", 40.0, 400.0),
            ("pin", 30.0, 31.0),
            ("chang pin", 25.0, 25.0),
            ("chang", 28.0, 60.0),
        ];
        let candidates = terms.map(|(term, here, overall)| Candidate { term, here, overall });
        let telling = telling(candidates.into_iter(), 200.0);
        assert_eq!(telling[0], "pin");
        let spelled = |term: &str| match term {
            "chang" => "change".to_owned(),
            "chang pin" => "change my pin".to_owned(),
            other => other.to_owned(),
        };
        let mut taken = BTreeSet::new();
        assert_eq!(name(&telling, spelled, &mut taken).0, "Change my pin");
        assert_eq!(name(&telling, spelled, &mut taken).0, "Change my pin, card");
        assert_eq!(name(&[], spelled, &mut taken).0, "Unnamed");
    }
}
