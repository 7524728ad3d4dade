//! What a topic is called: its most telling words, as people spell them.
//!
//! Telling is a word that the topic has often and the others have not: class-based TF-IDF, `tf × ln(1 + A / f)` with `tf` the
//! word's count in the topic, `f` its count overall and `A` the mean count of all words of a topic (Grootendorst 2022).

use std::collections::BTreeSet;

use super::corpus::{SOURCE_MARK, STOP};
use crate::text::is_name_worthy;

/// Words of a name, and words that describe a topic beside its name.
const NAME: usize = 2;
const WORDS: usize = 8;
/// Terms that may come into a name.
const TELLING: usize = 24;
/// A pair of words leads a name if it is there so often as its topic's most telling word.
const OFTEN: f32 = 0.3;

/// A term that may speak for a topic.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'a> {
    /// Its stems.
    pub(crate) term: &'a str,
    /// How often the topic has it, and how often all have it.
    pub(crate) here: f32,
    pub(crate) overall: f32,
}

/// The most telling words of a topic, best first, pairs of words among them. `average` is the mean count of a topic's terms.
pub(crate) fn telling<'a>(candidates: impl Iterator<Item = Candidate<'a>>, average: f32) -> Vec<Candidate<'a>> {
    let mut scored: Vec<(f32, Candidate<'a>)> = candidates
        .filter(|candidate| !candidate.term.starts_with([STOP, SOURCE_MARK]))
        .map(|candidate| {
            let score = candidate.here * (1.0 + average / candidate.overall.max(1.0)).ln();
            (score, candidate)
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.term.cmp(other.1.term)));
    scored.truncate(TELLING);
    scored.into_iter().map(|(_, candidate)| candidate).collect()
}

/// Words that describe a topic.
pub(crate) fn words(telling: &[Candidate<'_>], spelled: impl Fn(&str) -> String) -> Vec<String> {
    let telling = telling.iter().filter(|candidate| is_worthy(candidate.term, &spelled));
    stems(telling.map(|candidate| candidate.term)).into_iter().map(spelled).take(WORDS).collect()
}

/// A name for a topic that no other has: the pair of words that is said most, as people say it ("change my pin" says more
/// than "pin"), or its most telling words.
pub(crate) fn name(
    telling: &[Candidate<'_>],
    spelled: impl Fn(&str) -> String,
    taken: &mut BTreeSet<String>,
) -> String {
    let telling: Vec<_> = telling.iter().filter(|candidate| is_worthy(candidate.term, &spelled)).collect();
    let often = telling.iter().find(|it| !it.term.contains(' ')).map_or(0.0, |first| first.here * OFTEN);
    let pair = telling.iter().find(|it| it.term.contains(' ') && it.here >= often).map(|pair| pair.term);
    let rest = stems(pair.into_iter().chain(telling.iter().map(|candidate| candidate.term)));
    let lead = pair.map(&spelled);
    let parts: Vec<String> =
        lead.iter().cloned().chain(rest.into_iter().skip(if lead.is_some() { 2 } else { 0 }).map(&spelled)).collect();
    let called = |length: usize| sentence(&parts[..length.min(parts.len())].join(", "));
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
    name
}

fn is_worthy(term: &str, spelled: impl Fn(&str) -> String) -> bool {
    term.split(' ').all(|stem| is_name_worthy(&crate::text::fold(&spelled(stem))))
}

/// The words of terms, each once.
fn stems<'a>(terms: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut stems: Vec<&str> = Vec::new();
    for stem in terms.flat_map(|term| term.split(' ')) {
        if !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
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
        assert_eq!(telling[0].term, "pin");
        let spelled = |term: &str| match term {
            "chang" => "change".to_owned(),
            "chang pin" => "change my pin".to_owned(),
            other => other.to_owned(),
        };
        let mut taken = BTreeSet::new();
        assert_eq!(name(&telling, spelled, &mut taken), "Change my pin");
        assert_eq!(name(&telling, spelled, &mut taken), "Change my pin, card");
        assert_eq!(name(&[], spelled, &mut taken), "Unnamed");
    }
}
