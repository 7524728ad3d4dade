//! One spelling for what a reader takes as the same: case, accents, width.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, compatibility forms resolved (NFKD, Unicode Standard Annex 15), accents gone, ß as ss, curly apostrophes straight.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        match character {
            '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ø' | 'Ø' => folded.push('o'),
            'ı' => folded.push('i'),
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

/// The first `bytes` bytes of a text, less where a character would be cut.
pub fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn one_spelling() {
        let cases = [
            ("Hello", "hello"),
            ("Größe", "grosse"),
            ("Perché", "perche"),
            ("don’t", "don't"),
            ("ＡＢＣ１", "abc1"),
            ("ÇA VA", "ca va"),
            ("cœur", "coeur"),
            ("Ελλάδα", "ελλαδα"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }
}
