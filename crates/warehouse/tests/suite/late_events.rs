//! What late events change: messages move, chats are joined, activity is handed over anew.

use afterword_fold::{Counters, Move, Replaced, Rows};
use afterword_warehouse::Warehouse;

use crate::facts::{ASSISTANT, activity, at, chat, message, number, some_rows, texts};

#[test]
fn replaced_messages_take_the_place_of_the_earlier_ones() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    warehouse.append(1, &some_rows()).unwrap();
    let rows = Rows {
        messages: vec![message("m1", "c1", "09:00:00", "hello there")],
        replaced: vec![Replaced {
            assistant: ASSISTANT,
            conversation: "c1".into(),
            message: "m1".into(),
            at: at("09:00:00"),
        }],
        ..Rows::default()
    };
    warehouse.append(2, &rows).unwrap();
    assert_eq!(texts(&warehouse, "select text as t from messages order by message"), ["hello there", "hi"]);
}

#[test]
fn moved_messages_belong_to_another_chat_and_user() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let sent = ["09:00:00", "10:00:00", "11:00:00", "12:00:00"];
    let mut messages: Vec<_> =
        sent.iter().enumerate().map(|(index, time)| message(&format!("m{index}"), "c1", time, "x")).collect();
    messages.push(message("m9", "c2", "10:00:00", "of another conversation"));
    warehouse.append(1, &Rows { messages, ..Rows::default() }).unwrap();

    let moved = |from: Option<&str>, until: Option<&str>, chat: &str| Move {
        assistant: ASSISTANT,
        conversation: "c1".into(),
        from: from.map(at),
        until: until.map(at),
        chat: chat.into(),
        user: "berta".to_owned(),
    };
    // From is inclusive and until exclusive: 10:00 and 11:00 move to the second chat, 12:00 to the third.
    let rows = Rows {
        moved: vec![moved(Some("10:00:00"), Some("12:00:00"), "c1#2"), moved(Some("12:00:00"), None, "c1#3")],
        ..Rows::default()
    };
    warehouse.append(2, &rows).unwrap();
    assert_eq!(
        texts(&warehouse, "select chat || ' ' || user as t from messages order by message"),
        ["c1 anna", "c1#2 berta", "c1#2 berta", "c1#3 berta", "c2 anna"]
    );

    warehouse.append(3, &Rows { moved: vec![moved(None, Some("10:00:00"), "c1#0")], ..Rows::default() }).unwrap();
    assert_eq!(texts(&warehouse, "select message as t from messages where chat = 'c1#0'"), ["m0"]);
}

#[test]
fn recast_activity_takes_the_place_of_what_the_chat_had() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let counters = |responses| Counters { responses, ..Counters::default() };
    let rows = Rows {
        activity: vec![
            activity("c1", "09:00:00", Some("Sales"), counters(5)),
            activity("c1", "09:15:00", None, counters(7)),
            activity("c2", "09:00:00", None, counters(1)),
        ],
        ..Rows::default()
    };
    warehouse.append(1, &rows).unwrap();
    let rows = Rows {
        recast: vec![(ASSISTANT, "c1".into())],
        activity: vec![activity("c1", "10:00:00", None, counters(3))],
        ..Rows::default()
    };
    warehouse.append(2, &rows).unwrap();
    assert_eq!(number(&warehouse, "select sum(responses) from activity where chat = 'c1'"), 3);
    assert_eq!(number(&warehouse, "select sum(responses) from activity where chat = 'c2'"), 1);
}

#[test]
fn a_chat_that_is_gone_leaves_nothing_to_count() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let rows = Rows {
        chats: vec![chat("c1", "anna", Some("09:00:00")), chat("c1#2", "anna", Some("12:00:00"))],
        activity: vec![activity("c1#2", "12:00:00", None, Counters { chats: 1, ..Counters::default() })],
        ..Rows::default()
    };
    warehouse.append(1, &rows).unwrap();
    warehouse.append(2, &Rows { gone: vec![(ASSISTANT, "c1#2".into())], ..Rows::default() }).unwrap();
    assert_eq!(texts(&warehouse, "select chat as t from chats"), ["c1"]);
    assert_eq!(number(&warehouse, "select count(*) from activity"), 0);
    assert_eq!(texts(&warehouse, "select last_message_at::varchar as t from users"), ["2026-03-02 09:00:00"]);
}
