//! Text becomes words as they are compared: whatever case, accents and width they were written in.
//!
//! Indexing, questions and highlighting all read text here, so that they agree on what a word is:
//!
//! - A word is a run of letters and digits, of any script. Everything else parts words: `e-mail` is two.
//! - Compatible forms are one (NFKD: full width, ligatures, circled letters), case is folded, and accents, Hebrew and Arabic
//!   points and hyphens that nobody sees are left out. `STRASSE` is `straße`, `İzmir` is `izmir`, `Łódź` is `lodz`.
//!   Marks that are letters in their script stay: vowel signs of Devanagari, the voicing of kana.
//! - Scripts that put no space between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have no words that could be told
//!   without a dictionary. Each of their characters, with its marks, is a word: a *unit*.

use std::ops::Range;

use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_compatible, is_combining_mark},
};

/// Characters of a word that count; what follows is as if it were not there.
pub(super) const WORD_CHARS: usize = 64;

/// A word, and where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its place in [`Tokens::folded`].
    folded: Range<usize>,
    /// Its place in the text, in bytes, marks included.
    pub source: Range<usize>,
    /// Whether it is a character of a script without spaces.
    pub unit: bool,
}

/// The words of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tokens {
    folded: String,
    list: Vec<Token>,
    open: Option<Open>,
}

/// A word that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Open {
    token: Token,
    chars: usize,
    /// Whether it holds parts that belong together again in the end.
    compose: bool,
}

impl Tokens {
    /// The words of `text`, in their order.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self::default();
        tokens.read(text);
        tokens
    }

    /// Forgets the text before and reads this one.
    pub fn read(&mut self, text: &str) {
        self.folded.clear();
        self.list.clear();
        for (start, c) in text.char_indices() {
            let source = start..start + c.len_utf8();
            if c.is_ascii_alphanumeric() {
                self.letter(c, false, &source);
            } else if c.is_ascii() {
                self.close();
            } else {
                decompose_compatible(c, |part| self.part(part, &source));
            }
        }
        self.close();
    }

    /// Every word, in the order of the text.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// Forgets all but the first `count` words.
    pub fn truncate(&mut self, count: usize) {
        self.list.truncate(count);
        self.folded.truncate(self.list.last().map_or(0, |last| last.folded.end));
    }

    /// A word as it is compared.
    pub fn text(&self, token: &Token) -> &str {
        self.folded.get(token.folded.clone()).unwrap_or_default()
    }

    /// Takes a character that is not ASCII, or a part of one.
    fn part(&mut self, c: char, source: &Range<usize>) {
        if is_combining_mark(c) {
            if !is_left_out(c) {
                self.push(c, true);
            }
            self.extend(source);
        } else if is_left_out(c) {
            // Between two letters it belongs to the word, as the second letter will show.
        } else if !c.is_alphanumeric() || is_apostrophe(c) {
            self.close();
        } else {
            self.letter(c, is_unit(c), source);
        }
    }

    fn letter(&mut self, c: char, unit: bool, source: &Range<usize>) {
        if self.open.as_ref().is_some_and(|open| unit || open.token.unit) {
            self.close();
        }
        if self.open.is_none() {
            let here = self.folded.len();
            let token = Token { folded: here..here, source: source.clone(), unit };
            self.open = Some(Open { token, chars: 0, compose: false });
        }
        if c.is_ascii() {
            self.push(c.to_ascii_lowercase(), false);
        } else {
            for c in c.to_lowercase() {
                match spelled_out(c) {
                    Some(letters) => letters.chars().for_each(|c| self.push(c, false)),
                    None => self.push(c, matches!(c, '\u{1100}'..='\u{11ff}')),
                }
            }
        }
        self.extend(source);
    }

    fn push(&mut self, c: char, compose: bool) {
        if let Some(open) = self.open.as_mut().filter(|open| open.chars < WORD_CHARS) {
            open.chars += 1;
            open.compose |= compose;
            self.folded.push(c);
        }
    }

    /// The open word reaches to the end of `source`.
    fn extend(&mut self, source: &Range<usize>) {
        if let Some(open) = &mut self.open {
            open.token.source.end = source.end;
        }
    }

    fn close(&mut self) {
        let Some(Open { mut token, compose, .. }) = self.open.take() else { return };
        if compose {
            let composed: String = self.folded[token.folded.start..].nfc().collect();
            self.folded.truncate(token.folded.start);
            self.folded.push_str(&composed);
        }
        token.folded.end = self.folded.len();
        self.list.push(token);
    }
}

/// Letters that are written in another way where a keyboard lacks them, and that Unicode does not take apart.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ς' => "σ",
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

/// Letters to Unicode, apostrophes to whoever types them.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\u{02b9}'..='\u{02bf}' | '\u{02c8}' | '\u{a78b}' | '\u{a78c}')
}

/// Marks that a reader would not miss, and characters that nobody sees. They part no words.
fn is_left_out(c: char) -> bool {
    matches!(c,
        // Accents of Latin, Greek and Cyrillic letters.
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        // Points of Hebrew, Arabic and Syriac; the stroke that makes Arabic words longer.
        | '\u{0591}'..='\u{05bd}' | '\u{05bf}' | '\u{05c1}' | '\u{05c2}' | '\u{05c4}' | '\u{05c5}' | '\u{05c7}' | '\u{fb1e}'
        | '\u{0610}'..='\u{061a}' | '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06dc}'
        | '\u{06df}'..='\u{06e4}' | '\u{06e7}' | '\u{06e8}' | '\u{06ea}'..='\u{06ed}' | '\u{0711}'
        | '\u{0730}'..='\u{074a}' | '\u{08ca}'..='\u{08e1}' | '\u{08e3}'..='\u{08ff}'
        // Soft hyphen, joiners, directions, variants. U+200B is not among them: it parts words.
        | '\u{00ad}' | '\u{061c}' | '\u{180b}'..='\u{180f}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}

/// Whether the character is of a script that puts no space between words.
fn is_unit(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' // Thai, Lao
        | '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}' // Burmese
        | '\u{1780}'..='\u{17ff}' // Khmer
        | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1aaf}' // Tai
        | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{303b}' // ideographs
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        | '\u{3041}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}' | '\u{1aff0}'..='\u{1b16f}') // kana, bopomofo
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        tokens.list().iter().map(|token| tokens.text(token).to_owned()).collect()
    }

    fn sources(text: &str) -> Vec<&str> {
        Tokens::of(text).list().iter().map(|token| &text[token.source.clone()]).collect()
    }

    #[test]
    fn case_accents_and_width_are_folded() {
        for (one, other) in [
            ("STRASSE", "straße"),
            ("GROẞ", "groß"),
            ("İSTANBUL", "istanbul"),
            ("ISPARTA", "ısparta"),
            ("Ünïcödé", "unicode"),
            ("u\u{308}ber", "Über"),
            ("ΟΔΥΣΣΕΎΣ", "οδυσσευς"),
            ("Łódź", "LODZ"),
            ("ﬁnden", "finden"),
            ("ＡＢＣ１２", "abc12"),
            ("Ёлка", "ЕЛКА"),
            ("مُحَمَّد", "محمد"),
            ("كـتـاب", "كتاب"),
            ("أحمد", "احمد"),
            ("שָׁלוֹם", "שלום"),
            ("ｶﾞｽ", "ガス"),
            ("Æther", "aether"),
            ("Ko\u{ad}sten", "kosten"),
            ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        ] {
            assert_eq!(words(one), words(other), "{one} {other}");
            assert!(!words(one).is_empty());
        }
        assert_ne!(words("か"), words("が"), "voicing is another letter");
        assert_ne!(words("कि"), words("की"), "and so are vowel signs");
    }

    #[test]
    fn words_part_where_a_reader_would_say_so() {
        assert_eq!(
            words("Don't e-mail me@example.com, please!"),
            ["don", "t", "e", "mail", "me", "example", "com", "please"]
        );
        assert_eq!(words("3.14 und 1,000 €"), ["3", "14", "und", "1", "000"]);
        assert_eq!(words("iPhone手机"), ["iphone", "手", "机"]);
        assert_eq!(words("ที่นี่"), ["ที่", "นี่"]);
        assert_eq!(words("हिन्दी में"), ["हिन्दी", "में"]);
        assert_eq!(words("한국어 배우기"), ["한국어", "배우기"]);
        assert_eq!(words("об'єднання обʼєднання"), ["об", "єднання", "об", "єднання"]);
        assert_eq!(words("👩‍👩‍👧‍👦 🇮🇹 👍🏽 \0 … \u{feff}"), Vec::<String>::new());
        assert_eq!(words("1️⃣ ½ ™"), ["1", "1", "2", "tm"]);
    }

    #[test]
    fn words_know_where_they_were() {
        assert_eq!(sources("Grüße, e\u{301}te\u{301}!"), ["Grüße", "e\u{301}te\u{301}"]);
        assert_eq!(sources("ｶﾞｽ料金"), ["ｶﾞ", "ｽ", "料", "金"]);
        assert_eq!(sources("👍ok👍"), ["ok"]);
    }

    #[test]
    fn very_long_words_are_cut() {
        let long = "é".repeat(10_000);
        assert_eq!(words(&long), ["e".repeat(WORD_CHARS)]);
        assert_eq!(sources(&long), [long.as_str()]);
    }
}
