//! Words without a subject of their own, in five languages (`data/stop_words.txt`).

use std::{collections::HashSet, sync::LazyLock};

use super::sections;

static LIST: &str = include_str!("../../data/stop_words.txt");

fn pick(keep: impl Fn(&str) -> bool) -> HashSet<&'static str> {
    sections(LIST).filter(|(section, _)| keep(section)).flat_map(|(_, line)| line.split_whitespace()).collect()
}

static TELLING: LazyLock<HashSet<&'static str>> = LazyLock::new(|| pick(|section| section == "telling"));
static ALL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| pick(|_| true));

/// A question word or a negation: no subject, but it tells one request from another.
fn is_telling(word: &str) -> bool {
    TELLING.contains(word)
}

/// A word that says nothing of what a text is about.
pub fn is_stop_word(word: &str) -> bool {
    ALL.contains(word) && !is_telling(word)
}

/// A word that may stand in a topic's name.
pub(crate) fn is_name_worthy(word: &str) -> bool {
    word.chars().count() > 2 && !ALL.contains(word) && !word.chars().any(char::is_numeric)
}
