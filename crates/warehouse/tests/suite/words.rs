//! Words are found in messages, whatever the script, and shown where they are.

use afterword_fold::Rows;
use afterword_model::AssistantId;
use afterword_warehouse::{Warehouse, WordPlace, Words};
use proptest::prelude::*;

use crate::facts::{ASSISTANT, at, message};

/// A warehouse with a message of each text, `0`, `1` and so on, a minute apart.
fn told(texts: &[&str]) -> Warehouse {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let messages = texts.iter().enumerate();
    let messages =
        messages.map(|(i, text)| message(&i.to_string(), "c", &format!("{:02}:{:02}:00", i / 60, i % 60), text));
    warehouse.append(1, &Rows { messages: messages.collect(), ..Rows::default() }).unwrap();
    warehouse
}

/// The messages that hold the words, the newest first.
fn found(warehouse: &Warehouse, question: &str) -> Vec<String> {
    let words = Words::parse(question).unwrap();
    let hits = warehouse.find_words(ASSISTANT, &words, None, 1_000).unwrap();
    assert_eq!(warehouse.count_words(ASSISTANT, &words, 1_000).unwrap(), hits.len(), "{question}");
    hits.into_iter().map(|hit| hit.message.0).collect()
}

/// The parts of the text that are shown.
fn shown<'a>(question: &str, text: &'a str) -> Vec<&'a str> {
    Words::parse(question).unwrap().hits(text).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn all_words_must_be_in_one_message() {
    let warehouse = told(&["Where is my parcel?", "Your parcel is on its way", "My parcels are late"]);
    assert_eq!(found(&warehouse, "parcel"), ["1", "0"], "the newest first");
    assert_eq!(found(&warehouse, "PARCEL my"), ["0"]);
    assert_eq!(found(&warehouse, "parcel letter"), Vec::<String>::new());
    assert_eq!(found(&warehouse, "parcel parcel"), ["1", "0"]);
    assert_eq!(found(&warehouse, "parce"), Vec::<String>::new(), "a part of a word is not the word");
}

#[test]
fn phrases_are_words_in_a_row() {
    let warehouse = told(&["open the door", "the door is open", "open, the window", "e-mail me", "the mail, e.g."]);
    assert_eq!(found(&warehouse, "\"the door\""), ["1", "0"]);
    assert_eq!(found(&warehouse, "„open the“"), ["2", "0"], "signs between do not matter");
    assert_eq!(found(&warehouse, "\"door the\""), Vec::<String>::new());
    assert_eq!(found(&warehouse, "\"the door"), ["1", "0"], "a quote that is never closed");
    assert_eq!(found(&warehouse, "e-mail"), ["3"], "what is written as one is a phrase");
    assert_eq!(found(&warehouse, "\"the door\" open"), ["1", "0"]);
}

#[test]
fn a_star_stands_for_the_rest_of_a_word() {
    let warehouse = told(&["cancel", "cancelled today", "cancellation", "can", "to cancel it today"]);
    assert_eq!(found(&warehouse, "cancel*"), ["4", "2", "1", "0"]);
    assert_eq!(found(&warehouse, "c*"), ["4", "3", "2", "1", "0"]);
    assert_eq!(found(&warehouse, "\"cancelled to\"*"), ["1"]);
    assert_eq!(found(&warehouse, "\"cancel it tod*\""), ["4"]);
    assert_eq!(found(&warehouse, "*cancel"), ["4", "0"], "in front it means nothing");
    assert_eq!(found(&warehouse, "* can *"), ["3"]);
    assert_eq!(shown("cancel*", "Cancelled, cancelling; can"), ["Cancelled", "cancelling"]);
}

#[test]
fn case_accents_and_width_make_no_difference() {
    for (text, question) in [
        ("Die STRASSE ist groß", "straße GROSS"),
        ("Müller kündigt", "muller KÜNDIGT"),
        ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
        ("Πού είναι το δέμα μου;", "που ειναι"),
        ("İSTANBUL'da ıspanak", "istanbul ISPANAK"),
        ("ISPARTA", "ısparta"),
        ("السَّلامُ عَلَيْكُمْ", "السلام عليكم"),
        ("أين الطلب", "اين"),
        ("ＦＡＸ　１２３", "fax 123"),
        ("ﬁnal oﬀer", "final offer"),
        ("Ｆａｘ ｶﾞｽ料金", "ガス"),
        ("re\u{301}sume\u{301}", "résumé"),
        ("Kos\u{ad}ten", "kosten"),
        ("Łódź", "lodz"),
    ] {
        let warehouse = told(&[text, "something else"]);
        assert_eq!(found(&warehouse, question), ["0"], "{question} in {text}");
        assert!(!shown(question, text).is_empty(), "{question} in {text}");
    }
}

#[test]
fn scripts_without_spaces_are_found_in_parts() {
    let texts = [
        "東京都に行きたいです",
        "京都に行きます。水をください",
        "京、都",
        "สวัสดีครับ ขอสั่งของ",
        "ร้านของฉัน",
        "iPhone手机坏了",
    ];
    let warehouse = told(&texts);
    assert_eq!(found(&warehouse, "東京都"), ["0"]);
    assert_eq!(found(&warehouse, "京都"), ["2", "1", "0"]);
    assert_eq!(found(&warehouse, "水"), ["1"]);
    assert_eq!(found(&warehouse, "東都"), Vec::<String>::new());
    assert_eq!(found(&warehouse, "京都 水"), ["1"]);
    assert_eq!(found(&warehouse, "京都*"), ["2", "1", "0"]);
    assert_eq!(found(&warehouse, "ของ"), ["4", "3"]);
    assert_eq!(found(&warehouse, "สวัสดี"), ["3"]);
    assert_eq!(found(&warehouse, "手机"), ["5"]);
    assert_eq!(found(&warehouse, "iphone手机"), ["5"]);
    assert_eq!(found(&warehouse, "iphone"), ["5"]);
    assert_eq!(shown("手机", texts[5]), ["手机"]);
    assert_eq!(shown("ของ", texts[4]), ["ของ"]);
    assert_eq!(shown("京都 水", texts[1]), ["京都", "水"]);
}

#[test]
fn pairs_of_two_runs_make_no_third() {
    let warehouse = told(&["東京 and 京都", "東京都"]);
    assert_eq!(found(&warehouse, "東京都"), ["1"]);
}

#[test]
fn hits_are_ranges_of_the_text_as_it_was_written() {
    assert_eq!(shown("strasse", "Die Straße, die STRASSE"), ["Straße", "STRASSE"]);
    assert_eq!(shown("\"new york\" york", "York, New   York!"), ["York", "New   York"]);
    assert_eq!(shown("e", "e\u{301}"), ["e\u{301}"]);
    assert_eq!(shown("a b", "a-b"), ["a", "b"]);
    assert_eq!(shown("nothing", "something"), Vec::<&str>::new());
    assert_eq!(shown("missing is", "what is there"), ["is"]);
}

#[test]
fn whatever_is_typed_is_no_syntax() {
    let warehouse = told(&["AND NEAR or not", "column text : 1"]);
    for nothing in ["", " ", "\"", "\"\"", "*", "**", "\"*\"", "( ) - + ^ : ; ' ` \\", "\0", "👍", "…", "\u{301}"] {
        assert_eq!(Words::parse(nothing), None, "{nothing:?}");
    }
    for (question, expected) in [
        ("AND", vec!["0"]),
        ("NEAR(", vec!["0"]),
        ("NEAR(not or)", vec![]),
        ("near or", vec!["0"]),
        ("text:1", vec!["1"]),
        ("text : 1", vec!["1"]),
        ("{text} : 1", vec!["1"]),
        ("^column", vec!["1"]),
        ("- column + text", vec!["1"]),
        ("\"column\" \"", vec!["1"]),
        ("colu\0mn", vec![]),
        ("text\0", vec!["1"]),
        ("'; drop table places_1; --", vec![]),
    ] {
        assert_eq!(found(&warehouse, question), expected, "{question:?}");
    }
    for long in ["x".repeat(10_000), "x ".repeat(5_000), "\"a* ".repeat(2_500), "漢".repeat(3_400)] {
        assert_eq!(found(&warehouse, &long), Vec::<String>::new());
    }
    let many = |count: usize| (0..count).map(|i| format!("w{i}")).collect::<Vec<_>>().join(" ");
    let warehouse = told(&[&many(16), &many(15)]);
    assert_eq!(found(&warehouse, &many(200)), ["0"], "sixteen words are looked for");
}

#[test]
fn assistants_never_see_each_other() {
    let warehouse = told(&["a secret"]);
    let mut other = message("x", "c", "10:00:00", "another secret");
    other.assistant = AssistantId(2);
    warehouse.append(2, &Rows { messages: vec![other], ..Rows::default() }).unwrap();
    let words = Words::parse("secret").unwrap();
    for (assistant, expected) in [(1, vec!["0"]), (2, vec!["x"]), (3, vec![]), (-1, vec![])] {
        let hits = warehouse.find_words(AssistantId(assistant), &words, None, 10).unwrap();
        assert!(hits.iter().all(|hit| hit.assistant.0 == assistant));
        assert_eq!(hits.iter().map(|hit| hit.message.as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(warehouse.count_words(AssistantId(assistant), &words, 10).unwrap(), expected.len());
    }
}

#[test]
fn what_the_system_notes_is_not_looked_at() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let messages = ["user", "assistant", "operator", "system"].map(|role| {
        let mut row = message(role, "c", "09:00:00", "hello");
        row.role = role;
        row
    });
    warehouse.append(1, &Rows { messages: messages.to_vec(), ..Rows::default() }).unwrap();
    let mut roles = found(&warehouse, "hello");
    roles.sort();
    assert_eq!(roles, ["assistant", "operator", "user"]);
}

#[test]
fn times_of_any_age_are_in_order() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let times = [
        "-000009-01-01T00:00:00Z",
        "1969-12-31T23:59:59.9995Z",
        "1970-01-01T00:00:00Z",
        "2026-01-01T00:00:00.001999Z",
        "9999-12-01T00:00:00Z",
    ];
    let messages = times.iter().enumerate().map(|(index, at)| {
        let mut row = message(&index.to_string(), "c", "09:00:00", "hello");
        row.at = at.parse().unwrap();
        row
    });
    warehouse.append(1, &Rows { messages: messages.collect(), ..Rows::default() }).unwrap();
    assert_eq!(found(&warehouse, "hello"), ["4", "3", "2", "1", "0"]);
    let hits = warehouse.find_words(ASSISTANT, &Words::parse("hello").unwrap(), None, 5).unwrap();
    assert_eq!(hits[1].at, "2026-01-01T00:00:00.001Z".parse().unwrap(), "whole milliseconds, never later than it was");
    assert_eq!(hits[3].at, "1969-12-31T23:59:59.999Z".parse().unwrap());
}

#[test]
fn pages_cover_every_hit_once_while_new_ones_come() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    // Many in one instant, and many instants.
    let page = |number: usize, time: &str| {
        let messages = (0..50).map(|i| message(&format!("m{i:03}"), &format!("c{number}"), time, "hello there"));
        Rows { messages: messages.collect(), ..Rows::default() }
    };
    for number in 0..6 {
        warehouse.append(number as u64 + 1, &page(number, ["09:00:00", "09:00:01"][number % 2])).unwrap();
    }
    let words = Words::parse("hello").unwrap();
    let (mut seen, mut place, mut batch) = (Vec::new(), None, 7);
    loop {
        let hits = warehouse.find_words(ASSISTANT, &words, place, 7).unwrap();
        assert!(hits.is_sorted_by(|one, next| one.place > next.place));
        let Some(last) = hits.last() else { break };
        place = Some(last.place);
        seen.extend(hits.into_iter().map(|hit| (hit.conversation.0, hit.message.0)));
        if batch < 12 {
            warehouse.append(batch, &page(100 + usize::try_from(batch).unwrap(), "10:00:00")).unwrap();
            batch += 1;
        }
    }
    assert_eq!(seen.len(), 300);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 300);
    let early = warehouse.find_words(ASSISTANT, &words, Some(WordPlace::first_at(at("09:00:01"))), 1_000).unwrap();
    assert_eq!(early.len(), 150, "a place can be made of an instant");
    assert!(early.iter().all(|hit| hit.at == at("09:00:00")));
}

/// Texts of letters that behave badly.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[a-zA-ZäßİıŁéΣςσ０ﬁｶﾞ 東京都กาที่مُحا한हिन्दी'’.*\"-]{0,30}",
        "[ \u{300}\u{301}\u{ad}\u{200d}\u{fe0f}👍e]{0,8}",
    ];
    proptest::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn hits_lie_on_borders_of_characters_in_order_and_apart(text in text(), question in text()) {
        let Some(words) = Words::parse(&question) else { return Ok(()) };
        let mut end = None;
        for range in words.hits(&text) {
            prop_assert!(range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some(), "{range:?}");
            prop_assert!(end.is_none_or(|end| end < range.start));
            end = Some(range.end);
        }
    }

    #[test]
    fn a_text_is_found_by_all_that_is_in_it(text in text()) {
        if let Some(words) = Words::parse(&text.replace(['"', '“', '”', '„', '‟', '«', '»', '＂', '*'], " ")) {
            prop_assert!(!words.hits(&text.replace('*', " ")).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_index_and_the_marks_agree(texts in proptest::collection::vec(text(), 1..8)) {
        let warehouse = told(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let pieces = texts.iter().flat_map(|text| text.split(char::is_whitespace));
        for word in pieces.filter(|word| !word.contains(['"', '“', '”', '„', '‟', '«', '»', '＂'])) {
            let Some(words) = Words::parse(word) else { continue };
            let mut marked: Vec<String> =
                texts.iter().enumerate().filter(|(_, text)| !words.hits(text).is_empty()).map(|(i, _)| i.to_string()).collect();
            marked.reverse();
            prop_assert!(!marked.is_empty(), "{word:?} is in none of {texts:?}");
            prop_assert_eq!(found(&warehouse, word), marked, "{:?}", word);
        }
    }
}
