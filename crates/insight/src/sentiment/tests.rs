//! What people feel, in five languages.

use afterword_model::{FeedbackValue, Role};

use super::{Direction, Mood, feeling, sentiment};
use crate::{Score, Thumb, Transcript, Utterance, text::Language};

#[test]
fn moods_of_messages() {
    use Language::{De, En, Es, Fr, It};
    let cases = [
        (En, "This is great, thank you!", Mood::Positive),
        (En, "That is not helpful at all", Mood::Negative),
        (En, "this does not work and it is ridiculous", Mood::Negative),
        (En, "Where is my order?", Mood::Neutral),
        (En, "not bad", Mood::Positive),
        (En, "WHY IS MY ORDER STILL BROKEN!!!", Mood::Negative),
        (De, "Vielen Dank, das hat super geklappt", Mood::Positive),
        (De, "Das funktioniert immer noch nicht, eine Frechheit", Mood::Negative),
        (De, "Wann kommt mein Paket?", Mood::Neutral),
        (De, "nicht gut", Mood::Negative),
        (Fr, "Parfait, merci beaucoup", Mood::Positive),
        (Fr, "Ça ne marche pas, c'est inadmissible et nul", Mood::Negative),
        (Fr, "Où est ma commande ?", Mood::Neutral),
        (It, "Ottimo, grazie mille!", Mood::Positive),
        (It, "Non funziona, è pessimo", Mood::Negative),
        (It, "Dov'è il mio ordine?", Mood::Neutral),
        (Es, "Genial, muchas gracias", Mood::Positive),
        (Es, "No sirve para nada, qué desastre", Mood::Negative),
        (Es, "¿Dónde está mi pedido?", Mood::Neutral),
        (En, "👍", Mood::Positive),
        (It, "😡", Mood::Negative),
    ];
    for (language, text, mood) in cases {
        assert_eq!(Mood::of(feeling(text, Some(language))), mood, "{text}: {}", feeling(text, Some(language)));
    }
    // German "Gift" is poison, English "gift" is one: a language's words do not count in another.
    assert!(feeling("ich suche ein bad", Some(Language::De)).abs() < 1e-9);
}

#[test]
fn moves() {
    let chat = |texts: &[&str]| Transcript {
        messages: texts.iter().map(|text| Utterance::new(Role::User, *text)).collect(),
        ..Transcript::default()
    };
    let better = sentiment(&chat(&["My app is broken", "I tried that", "Great, it works!"]), Some(Language::En));
    assert_eq!((better.direction, better.mood), (Direction::Rising, Mood::Positive));
    let worse = sentiment(&chat(&["Great app", "hm", "this is useless"]), Some(Language::En));
    assert_eq!((worse.direction, worse.mood), (Direction::Falling, Mood::Negative));
    assert_eq!(sentiment(&Transcript::default(), None).mood, Mood::Neutral);
}

#[test]
fn marks_weigh_more_than_words() {
    let mut chat = Transcript { messages: vec![Utterance::new(Role::User, "thanks")], ..Transcript::default() };
    chat.thumbs.push(Thumb { message: None, value: FeedbackValue::Down, comment: None });
    assert_eq!(sentiment(&chat, Some(Language::En)).mood, Mood::Negative);
    chat.rating = Some(Score { score: 5, comment: None });
    assert_eq!(sentiment(&chat, Some(Language::En)).mood, Mood::Positive);
}
