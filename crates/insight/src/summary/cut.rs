//! Shortening without breaking a word.

use unicode_segmentation::UnicodeSegmentation;

/// The text on one line, at most `most` characters: cut after a word and ended with "…" where it is longer.
pub fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut kept = 0;
    let mut characters = 0;
    for (start, piece) in line.split_word_bound_indices() {
        characters += piece.chars().count();
        // One is left for the ellipsis.
        if characters + 1 > most {
            break;
        }
        kept = start + piece.len();
    }
    let shortened = line[..kept].trim_end().trim_end_matches([',', ';', ':', '-', '–']);
    if most == 0 { String::new() } else { format!("{shortened}…") }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn cuts() {
        let cases = [
            ("one two three", 13, "one two three"),
            ("one two three", 12, "one two…"),
            ("one,  two\nthree", 6, "one…"),
            ("unbreakable", 5, "…"),
            ("è già così bello", 8, "è già…"),
            ("", 5, ""),
            ("a b", 0, ""),
        ];
        for (text, most, expected) in cases {
            assert_eq!(cut(text, most), expected, "{text}");
        }
    }
}
