//! Phrases of the word lists, found in the words of a text.

use std::collections::HashMap;

use super::{Word, fold, words};

/// A set of phrases, each with a weight, found word by word whatever stands around them.
///
/// `*` at the end of a word stands for any ending: `refund*` finds "refunds" and "refunded".
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    /// By first word; the rest of the words beside it.
    exact: HashMap<String, Vec<(Vec<String>, f32)>>,
    /// Phrases whose first word is open-ended, by its first two bytes.
    open: HashMap<String, Vec<(String, Vec<String>, f32)>>,
}

impl Phrases {
    pub(crate) fn of<'a>(phrases: impl IntoIterator<Item = (&'a str, f32)>) -> Self {
        let mut all = Self::default();
        for (phrase, weight) in phrases {
            let mut split = spelled(phrase).into_iter();
            let Some(first) = split.next() else { continue };
            let rest: Vec<_> = split.collect();
            match first.strip_suffix('*') {
                None => all.exact.entry(first).or_default().push((rest, weight)),
                Some(stem) => {
                    let key = stem.chars().take(2).collect();
                    all.open.entry(key).or_default().push((stem.to_owned(), rest, weight));
                }
            }
        }
        all
    }

    /// The phrases in a text: where each begins, how many words it has, its weight. The longest at a place wins, and no word
    /// serves two.
    pub(crate) fn find(&self, text: &[Word]) -> Vec<(usize, usize, f32)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            if let Some((length, weight)) = self.longest(&text[at..]) {
                found.push((at, length, weight));
                at += length;
            } else {
                at += 1;
            }
        }
        found
    }

    /// Whether any phrase is in the text.
    pub(crate) fn is_in(&self, text: &[Word]) -> bool {
        (0..text.len()).any(|at| self.longest(&text[at..]).is_some())
    }

    fn longest(&self, text: &[Word]) -> Option<(usize, f32)> {
        let first = &text[0].text;
        let exact = self.exact.get(first).into_iter().flatten().map(|(rest, weight)| (rest, *weight));
        let key: String = first.chars().take(2).collect();
        let open = self.open.get(&key).into_iter().flatten();
        let open = open.filter(|(stem, ..)| first.starts_with(stem.as_str())).map(|(_, rest, weight)| (rest, *weight));
        exact
            .chain(open)
            .filter(|(rest, _)| {
                rest.len() < text.len() && rest.iter().zip(&text[1..]).all(|(want, word)| fits(want, &word.text))
            })
            .map(|(rest, weight)| (rest.len() + 1, weight))
            .max_by_key(|(length, _)| *length)
    }
}

fn fits(want: &str, word: &str) -> bool {
    want.strip_suffix('*').map_or(want == word, |stem| word.starts_with(stem))
}

/// The words of a phrase as [`words()`] would split them, with the stars kept.
fn spelled(phrase: &str) -> Vec<String> {
    let mut spelled = Vec::new();
    for part in fold(phrase).split_whitespace() {
        let mut split: Vec<_> = words(part).into_iter().map(|word| word.text).collect();
        if part.ends_with('*')
            && let Some(last) = split.last_mut()
        {
            last.push('*');
        }
        spelled.append(&mut split);
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::{Phrases, words};

    #[test]
    fn finds() {
        let phrases = Phrases::of([("does not work", -2.0), ("work", 1.0), ("refund*", -1.0), ("ça marche", 1.0)]);
        let weights = |text: &str| -> Vec<f32> { phrases.find(&words(text)).into_iter().map(|hit| hit.2).collect() };
        assert_eq!(weights("It does not work."), [-2.0]);
        assert_eq!(weights("They work, refunded!"), [1.0, -1.0]);
        assert_eq!(weights("Ça marche"), [1.0]);
        assert_eq!(weights("does not"), [0.0_f32; 0]);
        assert!(phrases.is_in(&words("my refunds")) && !phrases.is_in(&words("my money")));
    }
}
