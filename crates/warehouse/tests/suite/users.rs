//! First-ever dates follow the chats, whatever comes late.

use afterword_fold::{ChatRow, Rows};
use afterword_warehouse::Warehouse;

use crate::facts::{ASSISTANT, chat, texts};

fn users(warehouse: &Warehouse) -> Vec<String> {
    texts(
        warehouse,
        "select user || ' ' || first_chat || ' ' || strftime(first_message_at, '%H:%M') || ' '
             || strftime(last_message_at, '%H:%M') || case when internal then ' internal' else '' end as t
         from users order by user, internal",
    )
}

fn write(warehouse: &Warehouse, batch: u64, chats: Vec<ChatRow>) {
    warehouse.append(batch, &Rows { chats, ..Rows::default() }).unwrap();
}

#[test]
fn a_user_has_the_earliest_and_the_latest_message_of_all_chats() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    write(&warehouse, 1, vec![chat("c2", "anna", Some("10:00:00")), chat("c9", "zoe", Some("08:00:00"))]);
    write(&warehouse, 2, vec![chat("c3", "anna", Some("11:00:00"))]);
    assert_eq!(users(&warehouse), ["anna c2 10:00 11:00", "zoe c9 08:00 08:00"]);
    // A chat that comes late may be the first.
    write(&warehouse, 3, vec![chat("c1", "anna", Some("09:00:00"))]);
    assert_eq!(users(&warehouse), ["anna c1 09:00 11:00", "zoe c9 08:00 08:00"]);
}

#[test]
fn a_chat_that_changes_hands_changes_both_users() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    write(&warehouse, 1, vec![chat("c1", "anna", Some("09:00:00")), chat("c2", "anna", Some("10:00:00"))]);
    write(&warehouse, 2, vec![chat("c1", "berta", Some("09:00:00"))]);
    assert_eq!(users(&warehouse), ["anna c2 10:00 10:00", "berta c1 09:00 09:00"]);
    write(&warehouse, 3, vec![chat("c2", "berta", Some("10:00:00"))]);
    assert_eq!(users(&warehouse), ["berta c1 09:00 10:00"], "who has no chat left is no user");
}

#[test]
fn the_user_of_a_chat_that_is_gone_is_reckoned_anew() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    write(&warehouse, 1, vec![chat("c1", "anna", Some("09:00:00")), chat("c2", "anna", Some("10:00:00"))]);
    warehouse.append(2, &Rows { gone: vec![(ASSISTANT, "c1".into())], ..Rows::default() }).unwrap();
    assert_eq!(users(&warehouse), ["anna c2 10:00 10:00"]);
}

#[test]
fn chats_without_a_message_make_no_user() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    write(&warehouse, 1, vec![chat("c1", "anna", None)]);
    assert!(users(&warehouse).is_empty());
    write(&warehouse, 2, vec![chat("c1", "anna", Some("09:00:00"))]);
    assert_eq!(users(&warehouse), ["anna c1 09:00 09:00"]);
}

#[test]
fn internal_chats_are_kept_apart() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let mut internal = chat("c1", "anna", Some("09:00:00"));
    internal.dimensions.internal = true;
    write(&warehouse, 1, vec![internal, chat("c2", "anna", Some("10:00:00"))]);
    assert_eq!(users(&warehouse), ["anna c2 10:00 10:00", "anna c1 09:00 09:00 internal"]);
}
