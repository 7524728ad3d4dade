//! What the user wanted.

use afterword_model::Role;

use crate::{
    Transcript,
    outcome::is_small_talk,
    text::{beginning, is_stop_word, words},
};

/// Only so much of a message is looked at.
const ENOUGH: usize = 4_000;

/// The first message of the user that says something: not "hi", not "yes", not a bare number or name where more comes
/// later. None where the user said nothing of the kind.
pub fn main_question(transcript: &Transcript) -> Option<&str> {
    let said = || transcript.said_by(Role::User).map(|message| message.text.trim()).filter(|text| !text.is_empty());
    let informative = said().find(|text| telling(text) >= 2 || (is_asked(text) && telling(text) >= 1));
    informative.or_else(|| said().find(|text| telling(text) >= 1)).or_else(|| said().find(|text| !is_small_talk(text)))
}

fn is_asked(text: &str) -> bool {
    text.contains(['?', '？', '¿', '؟'])
}

/// How many words carry a subject.
fn telling(text: &str) -> usize {
    words(beginning(text, ENOUGH)).iter().filter(|word| !word.number && !is_stop_word(&word.text)).count()
}

#[cfg(test)]
mod tests {
    use afterword_model::Role;

    use super::main_question;
    use crate::{Transcript, Utterance};

    #[test]
    fn first_that_says_something() {
        let cases: [(&[&str], Option<&str>); 7] = [
            (&["Hi", "Hello there!", "My card does not work", "thanks"], Some("My card does not work")),
            (&["Guten Tag", "Wo ist meine Bestellung?"], Some("Wo ist meine Bestellung?")),
            (&["ciao", "rimborso?"], Some("rimborso?")),
            (&["12345", "ok", "refund"], Some("refund")),
            (&["hi", "ok", "thanks"], None),
            (&["", "  "], None),
            (&["退款"], Some("退款")),
        ];
        for (said, expected) in cases {
            let messages = said.iter().map(|text| Utterance::new(Role::User, *text)).collect();
            assert_eq!(main_question(&Transcript { messages, ..Transcript::default() }), expected);
        }
    }
}
