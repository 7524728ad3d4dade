//! The part of a text that shows what was looked for.

use super::Words;

/// Characters before the first word that was looked for.
const BEFORE: usize = 60;
/// Characters in all.
const LENGTH: usize = 200;

/// A part of `text` around the first of the words, in pieces, and which of those were looked for. White space becomes
/// spaces.
pub(super) fn snippet(words: &Words, text: &str) -> Vec<(String, bool)> {
    let hits = words.hits(text);
    let first = hits.first().map_or(0, |hit| hit.start);
    let start = text[..first].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let end = text[start..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| start + at);
    let mut parts = Vec::new();
    let mut add = |text: &str, hit: bool| {
        if !text.is_empty() {
            parts.push((text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect(), hit));
        }
    };
    add(if start > 0 { "…" } else { "" }, false);
    let mut at = start;
    for hit in hits {
        if hit.start >= end {
            break;
        }
        add(&text[at..hit.start], false);
        add(&text[hit.start..hit.end.min(end)], true);
        at = hit.end.min(end);
    }
    add(&text[at..end], false);
    add(if end < text.len() { "…" } else { "" }, false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str, text: &str) -> String {
        let piece = |(text, hit): (String, bool)| if hit { format!("[{text}]") } else { text };
        snippet(&Words::parse(words).unwrap(), text).into_iter().map(piece).collect()
    }

    #[test]
    fn the_words_are_shown_with_what_is_around_them() {
        assert_eq!(told("parcel late", "My parcel\nis late."), "My [parcel] is [late].");
        assert_eq!(told("x", "nothing"), "nothing");
        let long = format!("{} parcel {}", "é".repeat(300), "ü".repeat(300));
        let shown = told("parcel", &long);
        assert!(shown.starts_with("…éé") && shown.contains("é [parcel] ü") && shown.ends_with("ü…"), "{shown}");
        assert_eq!(shown.chars().count(), LENGTH + 4);
    }
}
