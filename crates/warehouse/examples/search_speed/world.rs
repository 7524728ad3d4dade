//! People who write messages, and what they look for afterwards.

use afterword_fold::MessageRow;
use afterword_model::Timestamp;

use crate::{ASSISTANT, language::Language};

/// 2025-01-01, in milliseconds.
const START: i64 = 1_735_689_600_000;
/// Between two messages.
const PAUSE: usize = 6_000;

/// Numbers that look random and are the same every time.
pub struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// From 0 to `limit`, which is not reached.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap_or_default() % limit.max(1)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        self.next() as f64 / (1_u64 << 31) as f64
    }

    /// Any of them.
    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// A kind of question, and how to make one up.
pub type Kind = (&'static str, fn(&mut World) -> String);

/// Every kind of question.
pub const KINDS: [Kind; 14] = [
    ("a rare word", rare),
    ("a number", |world| world.number()),
    ("a frequent word", frequent),
    ("two words", |world| world.pair(0..3_000, 0..3_000)),
    ("a frequent and a rare word", |world| world.pair(0..20, 20_000..50_000)),
    ("two frequent words", |world| world.pair(0..20, 0..20)),
    ("words of two languages", foreign),
    ("a phrase people say", |world| world.stock()),
    ("a phrase of any words", |world| world.quoted(0..2_000)),
    ("a prefix of 2 letters", |world| world.prefix(2)),
    ("a prefix of 3 letters", |world| world.prefix(3)),
    ("a prefix of 5 letters", |world| world.prefix(5)),
    ("Chinese, 2 to 4 characters", chinese),
    ("no message", |world| format!("xq{}wz", world.dice.below(1_000_000))),
];

/// Everybody.
pub struct World {
    pub dice: Dice,
    languages: Vec<Language>,
    told: usize,
    at: i64,
}

impl World {
    pub fn new() -> Self {
        let mut dice = Dice(42);
        let latin = [
            "re", "sta", "ko", "ver", "in", "le", "mi", "ton", "pas", "er", "ach", "du", "gen", "lo", "sch", "ti",
            "an", "wei", "for", "ma",
        ];
        let accents =
            ["è", "zio", "ne", "pre", "can", "per", "che", "più", "ta", "so", "ri", "gli", "do", "ve", "qua", "lì"];
        let umlauts = [
            "ge", "für", "ung", "ein", "be", "stra", "ße", "zu", "kün", "dig", "ver", "trag", "lich", "über", "ab",
            "mög", "hal", "ten",
        ];
        let greek = ["και", "το", "λο", "γος", "πα", "ρα", "μέ", "νω", "σι", "κή", "δε", "θα", "ου", "ή"];
        let han: Vec<String> =
            (0..2_500_u32).filter_map(|n| char::from_u32(0x4e00 + n * 7)).map(String::from).collect();
        let han: Vec<&str> = han.iter().map(String::as_str).collect();
        let languages = vec![
            Language::new(&mut dice, &latin, 4, " "),
            Language::new(&mut dice, &umlauts, 5, " "),
            Language::new(&mut dice, &accents, 4, " "),
            Language::new(&mut dice, &greek, 4, " "),
            Language::new(&mut dice, &han, 2, ""),
        ];
        Self { dice, languages, told: 0, at: START }
    }

    /// Messages told so far.
    pub fn told(&self) -> usize {
        self.told
    }

    /// The next messages.
    pub fn tell(&mut self, count: usize) -> Result<Vec<MessageRow>, Box<dyn std::error::Error>> {
        (0..count).map(|_| self.message()).collect()
    }

    fn message(&mut self) -> Result<MessageRow, Box<dyn std::error::Error>> {
        self.at += i64::try_from(self.dice.below(PAUSE))?;
        self.told += 1;
        let (role, length) = if self.told.is_multiple_of(2) {
            ("assistant", 8 + self.dice.below(50))
        } else {
            ("user", 1 + self.dice.below(18))
        };
        let (conversation, turn) = (self.told / 8, self.told % 8);
        Ok(MessageRow {
            assistant: ASSISTANT,
            conversation: format!("chat-{conversation:08}-4f1c").into(),
            message: format!("m{turn}").into(),
            chat: format!("chat-{conversation:08}-4f1c").into(),
            user: format!("user-{:07}", conversation % 1_000_000),
            at: Timestamp::from_millisecond(self.at)?,
            position: i64::try_from(self.told)?,
            role,
            text: self.text(length),
            agent: None,
            workflow: None,
            fallback: false,
            quick_replies: None,
            model: None,
            input_tokens: None,
            output_tokens: None,
            cost: None,
            latency_ms: None,
        })
    }

    fn text(&mut self, length: usize) -> String {
        // Four of ten messages are in the first language, and so on.
        let language = &self.languages[[0, 0, 0, 0, 1, 1, 1, 2, 3, 4][self.dice.below(10)]];
        let mut text = String::new();
        for _ in 0..length {
            let word =
                if self.dice.below(12) == 0 { language.phrase(&mut self.dice) } else { language.word(&mut self.dice) };
            text.push_str(word);
            text.push_str(if self.dice.below(9) == 0 { ", " } else { language.space });
        }
        if self.dice.below(5) == 0 {
            text.push(' ');
            text.push_str(&self.number());
        }
        text
    }

    fn latin(&mut self) -> usize {
        self.dice.below(3)
    }

    fn number(&mut self) -> String {
        (100_000 + self.dice.below(9_000_000)).to_string()
    }

    fn pair(&mut self, one: std::ops::Range<usize>, other: std::ops::Range<usize>) -> String {
        let language = self.latin();
        let language = &self.languages[language];
        let one = language.word_of_rank(&mut self.dice, one);
        format!("{one} {}", language.word_of_rank(&mut self.dice, other))
    }

    fn stock(&mut self) -> String {
        let language = self.latin();
        format!("\"{}\"", self.languages[language].phrase(&mut self.dice))
    }

    fn quoted(&mut self, ranks: std::ops::Range<usize>) -> String {
        format!("\"{}\"", self.pair(ranks.clone(), ranks))
    }

    fn prefix(&mut self, letters: usize) -> String {
        loop {
            let language = self.latin();
            let word = self.languages[language].word(&mut self.dice);
            if word.chars().count() > letters {
                return word.chars().take(letters).chain(['*']).collect();
            }
        }
    }
}

/// A word that few messages hold.
pub fn rare(world: &mut World) -> String {
    let language = world.latin();
    world.languages[language].word_of_rank(&mut world.dice, 20_000..50_000).to_owned()
}

/// A word that very many messages hold.
pub fn frequent(world: &mut World) -> String {
    let language = world.latin();
    world.languages[language].word_of_rank(&mut world.dice, 0..20).to_owned()
}

/// Frequent words that hardly ever come together.
fn foreign(world: &mut World) -> String {
    let one = world.languages[0].word_of_rank(&mut world.dice, 0..100).to_owned();
    format!("{one} {}", world.languages[2].word_of_rank(&mut world.dice, 0..100))
}

fn chinese(world: &mut World) -> String {
    let one = world.languages[4].word(&mut world.dice).to_owned();
    format!("{one}{}", world.languages[4].word_of_rank(&mut world.dice, 0..500))
}
