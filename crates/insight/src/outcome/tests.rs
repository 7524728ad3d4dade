//! Signs and endings, in five languages.

use afterword_model::{FeedbackValue, HandoverKind, HandoverVia, Role, Timestamp};

use super::{Durability, LaterChat, Outcome, Reason, durability, ending, signals};
use crate::{HumanRequest, Score, Thumb, Transcript, Utterance, text::Language, topics::TopicId};

/// `u:` the user, `a:` the assistant, `f:` a fallback of the assistant, `o:` an operator.
fn chat(lines: &[&str]) -> Transcript {
    let messages = lines.iter().map(|line| {
        let (who, text) = line.split_once(':').unwrap();
        let role = match who {
            "u" => Role::User,
            "o" => Role::Operator,
            _ => Role::Assistant,
        };
        Utterance { fallback: who == "f", ..Utterance::new(role, text.trim()) }
    });
    Transcript { messages: messages.collect(), ended: true, ..Transcript::default() }
}

fn end_of(chat: &Transcript, language: Language) -> (Outcome, Reason) {
    let ending = ending(chat, &signals(chat, Some(language)), Some(language));
    (ending.outcome, ending.reason)
}

#[test]
fn endings() {
    use Language::{De, En, Es, Fr, It};
    let cases: [(Language, &[&str], Outcome, Reason); 18] = [
        (En, &["u: where is my order?", "a: On its way."], Outcome::Contained, Reason::Answered),
        (En, &["u: where is it?", "a: Here.", "u: thanks, that worked"], Outcome::Confirmed, Reason::SaidSo),
        (
            En,
            &["u: where is it?", "a: Here.", "u: that worked, thank you", "a: Bye", "u: bye"],
            Outcome::Confirmed,
            Reason::SaidSo,
        ),
        (En, &["u: where is it?", "a: Here.", "u: ok"], Outcome::Contained, Reason::Answered),
        (En, &["u: where is it?"], Outcome::Abandoned, Reason::Unanswered),
        (En, &["u: where is it?", "f: Sorry, I do not know."], Outcome::Abandoned, Reason::AfterFallback),
        (En, &["u: where is it?", "a: What is your order number?"], Outcome::Abandoned, Reason::AfterQuestion),
        (En, &["u: where is it?", "a: Here. Can I help you with anything else?"], Outcome::Contained, Reason::Answered),
        (En, &["u: I want to talk to a human", "a: I can help."], Outcome::Abandoned, Reason::NoHumanCame),
        (En, &["u: help", "o: Hello, this is Ann"], Outcome::HandedOver, Reason::OperatorWrote),
        (En, &[], Outcome::Abandoned, Reason::NothingSaid),
        (De, &["u: Wo ist mein Paket?", "a: Unterwegs.", "u: Alles klar, danke"], Outcome::Confirmed, Reason::SaidSo),
        (De, &["u: Ich will mit einem Mitarbeiter sprechen", "a: Wobei?"], Outcome::Abandoned, Reason::NoHumanCame),
        (Fr, &["u: Où est mon colis ?", "a: En route.", "u: Parfait, merci"], Outcome::Confirmed, Reason::SaidSo),
        (Fr, &["u: Je veux parler à un conseiller", "a: Bien."], Outcome::Abandoned, Reason::NoHumanCame),
        (It, &["u: Dov'è il pacco?", "a: In arrivo.", "u: Perfetto, grazie"], Outcome::Confirmed, Reason::SaidSo),
        (It, &["u: Vorrei parlare con un operatore", "a: Sì."], Outcome::Abandoned, Reason::NoHumanCame),
        (Es, &["u: ¿Dónde está?", "a: En camino. ¿Puedo ayudarle en algo más?"], Outcome::Contained, Reason::Answered),
    ];
    for (language, lines, outcome, reason) in cases {
        assert_eq!(end_of(&chat(lines), language), (outcome, reason), "{lines:?}");
    }
}

#[test]
fn what_was_given_and_requested_comes_first() {
    let mut asked = chat(&["u: hm?", "f: I do not know"]);
    asked.handovers.push(HumanRequest { kind: HandoverKind::AfterFallback, via: None, at: None });
    assert_eq!(end_of(&asked, Language::En), (Outcome::Pending, Reason::WaitingForHuman));
    asked.handovers[0].via = Some(HandoverVia::Ticket);
    assert_eq!(end_of(&asked, Language::En), (Outcome::HandedOver, Reason::TicketOpened));

    let mut rated = chat(&["u: hm?", "f: I do not know"]);
    rated.rating = Some(Score { score: 4, comment: None });
    assert_eq!(end_of(&rated, Language::En), (Outcome::Confirmed, Reason::Rated));
    rated.rating = Some(Score { score: 1, comment: None });
    assert_eq!(end_of(&rated, Language::En), (Outcome::Abandoned, Reason::AfterFallback));

    let mut thumb = chat(&["u: hm?", "a: So.", "u: ok thanks"]);
    thumb.thumbs.push(Thumb { message: None, value: FeedbackValue::Down, comment: None });
    assert_eq!(end_of(&thumb, Language::En), (Outcome::Contained, Reason::Answered));
    thumb.thumbs[0].value = FeedbackValue::Up;
    assert_eq!(end_of(&thumb, Language::En), (Outcome::Confirmed, Reason::ThumbUp));
    thumb.ended = false;
    assert_eq!(end_of(&thumb, Language::En), (Outcome::Pending, Reason::NotOver));
}

#[test]
fn signs() {
    use Language::{De, En, Es, Fr, It};
    // Repeated question, frustration, asked for a human.
    let cases: [(Language, &[&str], [bool; 3]); 14] = [
        (En, &["u: where is my order?", "a: ?", "u: where is my order", "a: ?"], [true, false, false]),
        (En, &["u: where is my order?", "a: ?", "u: can I change my address", "a: ?"], [false, false, false]),
        (En, &["u: yes please", "u: yes please"], [false, false, false]),
        (En, &["u: I already told you"], [false, true, false]),
        (En, &["u: THIS DOES NOT WORK AT ALL"], [false, true, false]),
        (En, &["u: can I speak to a human please"], [false, false, true]),
        (De, &["u: Das habe ich schon gesagt"], [false, true, false]),
        (De, &["u: Bitte verbinden Sie mich"], [false, false, true]),
        (Fr, &["u: Je vous ai déjà dit"], [false, true, false]),
        (Fr, &["u: Je veux parler à quelqu’un"], [false, false, true]),
        (It, &["u: Te l'ho già detto"], [false, true, false]),
        (It, &["u: operatore per favore, un operatore"], [false, false, true]),
        (Es, &["u: Ya te dije"], [false, true, false]),
        (Es, &["u: Quiero hablar con una persona"], [false, false, true]),
    ];
    for (language, lines, expected) in cases {
        let found = signals(&chat(lines), Some(language));
        assert_eq!([found.repeated_question, found.frustration, found.asked_for_human], expected, "{lines:?}");
    }
    let mut counted = chat(&["u: hm", "f: no", "f: no"]);
    counted.errors = 3;
    counted.thumbs.push(Thumb { message: None, value: FeedbackValue::Down, comment: None });
    let found = signals(&counted, None);
    assert_eq!((found.fallbacks, found.thumbs_down, found.errors), (2, 1, 3));
}

#[test]
fn lasting() {
    let at = |day: i64| Timestamp::from_millisecond(day * 86_400_000).unwrap();
    let topic = Some(TopicId(1));
    let back = |day, topic| [LaterChat { started: at(day), topic }];
    assert_eq!(durability(at(0), topic, &[], at(3)), Durability::TooEarly);
    assert_eq!(durability(at(0), topic, &[], at(7)), Durability::Durable);
    assert_eq!(durability(at(0), topic, &back(2, topic), at(3)), Durability::Returned);
    assert_eq!(durability(at(0), topic, &back(2, topic), at(1)), Durability::TooEarly);
    assert_eq!(durability(at(0), topic, &back(7, topic), at(9)), Durability::Durable);
    assert_eq!(durability(at(0), topic, &back(2, Some(TopicId(2))), at(9)), Durability::Durable);
    assert_eq!(durability(at(0), None, &back(2, None), at(9)), Durability::Durable);
}
