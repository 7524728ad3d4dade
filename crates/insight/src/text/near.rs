//! How much two texts say the same.

use std::collections::BTreeSet;

use super::{is_stop_word, stem, words};

/// From 0 (nothing shared) to 1 (the same words): the Dice coefficient (Dice 1945) of the sets of stems without stop words,
/// or of all words where a text has nothing else.
pub fn alike(one: &str, other: &str) -> f64 {
    let (one, other) = (stems(one), stems(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    2.0 * one.intersection(&other).count() as f64 / (one.len() + other.len()) as f64
}

fn stems(text: &str) -> BTreeSet<String> {
    let words = words(text);
    let subject: BTreeSet<_> =
        words.iter().filter(|word| !is_stop_word(&word.text)).map(|word| stem(&word.text)).collect();
    if subject.is_empty() { words.into_iter().map(|word| word.text).collect() } else { subject }
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn sameness() {
        assert!(alike("Where is my order?", "where is my ORDER") > 0.99);
        assert!(alike("Where is my order?", "So, where is the order now") > 0.7);
        assert!(alike("Where is my order?", "I want to change my address") < 0.3);
        assert!(alike("", "hello") < f64::EPSILON);
    }
}
