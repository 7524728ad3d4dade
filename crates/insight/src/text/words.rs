//! A text as words (Unicode Standard Annex 29), folded, with elided articles and contractions resolved.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its folded spelling, without apostrophes.
    pub text: String,
    /// Its spelling in lower case, with accents, where that is another.
    pub accented: Option<String>,
    /// It holds a digit: a number, a code, a date.
    pub number: bool,
}

impl Word {
    /// How a person would write it, in lower case.
    pub fn spelled(&self) -> &str {
        self.accented.as_deref().unwrap_or(&self.text)
    }
}

/// The words of a text, in order. Links and e-mail addresses are no words.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 5);
    for chunk in text.split_whitespace() {
        if is_address(chunk) {
            continue;
        }
        for word in chunk.unicode_words() {
            push(word, &mut found);
        }
    }
    found
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.starts_with("www.") || (chunk.contains('@') && chunk.contains('.'))
}

/// "l'ordine" and "qu'il" are an article and a word; "don't" and "i'm" are one word.
fn push(word: &str, found: &mut Vec<Word>) {
    let apostrophe = |character| matches!(character, '\'' | '’' | '‘' | 'ʼ');
    if let Some((before, after)) = word.split_once(apostrophe) {
        let contraction = after.len() <= 2 && before.is_ascii();
        if !contraction && !after.is_empty() {
            push_plain(before, found);
            push_plain(after, found);
            return;
        }
    }
    push_plain(word, found);
}

fn push_plain(word: &str, found: &mut Vec<Word>) {
    // "." and "_" join words in Annex 29: "end.start" and "file_name" are two each.
    for part in word.split(['.', '_', ':', ',']) {
        let text: String = fold(part).chars().filter(|character| *character != '\'').collect();
        if !text.is_empty() {
            let number = text.chars().any(|character| character.is_numeric() && !is_ideograph(character));
            let accented = (!part.is_ascii()).then(|| part.nfc().collect::<String>().to_lowercase());
            found.push(Word { text, accented, number });
        }
    }
}

/// Han numerals are words, not numbers.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn splits() {
        let cases: [(&str, &[&str]); 9] = [
            ("I can't log in!", &["i", "cant", "log", "in"]),
            ("Dov’è l'ordine?", &["dove", "l", "ordine"]),
            ("Qu'est-ce que c'est?", &["qu", "est", "ce", "que", "c", "est"]),
            ("mail a@b.org or https://x.y/z now", &["mail", "or", "now"]),
            ("end.start file_name", &["end", "start", "file", "name"]),
            ("Größe 42", &["grosse", "42"]),
            ("", &[]),
            ("\u{202e}\u{0}💥", &[]),
            ("退款 快", &["退", "款", "快"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = words(text).into_iter().map(|word| word.text).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
