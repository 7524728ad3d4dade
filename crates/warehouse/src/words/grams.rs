//! What a text says to the index.
//!
//! Its words, in their order. For scripts without spaces also each pair of neighbouring characters: single characters are
//! in so many messages that looking for three of them in a row would read half of the index.

use super::tokens::{Token, Tokens};

/// Stands between the parts of a document, so that no phrase reaches from one into the other. It is no letter, so no word
/// is equal to it, but FTS5's `ascii` tokenizer takes all beyond ASCII for letters.
const BORDER: &str = "·";

/// Writes what is to be indexed of the text into `document`, in place of what it held. Empty where there is no word.
pub(super) fn document(tokens: &Tokens, document: &mut String) {
    document.clear();
    for token in tokens.list() {
        separate(document);
        document.push_str(tokens.text(token));
    }
    for run in tokens.list().chunk_by(|one, other| one.unit && other.unit).filter(|run| run.len() > 1) {
        separate(document);
        document.push_str(BORDER);
        document.push(' ');
        grams(tokens, run, document);
    }
}

/// Writes the pairs of neighbouring characters of a run.
pub(super) fn grams(tokens: &Tokens, run: &[Token], into: &mut String) {
    for (index, pair) in run.windows(2).enumerate() {
        if index > 0 {
            into.push(' ');
        }
        for token in pair {
            into.push_str(tokens.text(token));
        }
    }
}

fn separate(document: &mut String) {
    if !document.is_empty() {
        document.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_characters_are_indexed_in_pairs_too() {
        let mut text = String::from("before");
        for (source, expected) in [
            ("", ""),
            ("Hello, World", "hello world"),
            ("東京都へ", "東 京 都 へ · 東京 京都 都へ"),
            ("水, OK", "水 ok"),
            ("東京 ok 大阪", "東 京 ok 大 阪 · 東京 · 大阪"),
        ] {
            document(&Tokens::of(source), &mut text);
            assert_eq!(text, expected);
        }
    }
}
