//! Where a chat ends and the next begins, and what a seal fixes.

use afterword_model::{Event, EventBody, FeedbackValue, Role, SealRules};

use super::{ASSISTANT, at, clicked, event, folded, id, journalled, ledger::Ledger, rated, said, started, thumb};
use crate::{Conversation, Folded, closed_ratings, fold};

const HOUR: i64 = 3_600;

fn bounds(folded: &Folded) -> Vec<(String, i64, i64)> {
    let seconds = |time: afterword_model::Timestamp| time.as_second() - at(0).as_second();
    folded.rows.chats.iter().map(|row| (row.chat.0.clone(), seconds(row.started_at), seconds(row.ended_at))).collect()
}

fn then(before: Folded, events: &[Event]) -> Folded {
    fold(ASSISTANT, &id(), before.conversation, journalled(events, 1_000))
}

fn sealed(number: usize, end: i64) -> Event {
    Event { id: None, ..event("", end, EventBody::ChatSealed { number, end: at(end) }) }
}

#[test]
fn a_message_before_the_seal_continues_the_chat_and_a_later_one_starts_the_next() {
    // Ends at 0 s; the message at 3,599 s comes in time and moves the end; the one at 7,199 s = 3,599 + 3,600 does not.
    let events = [said("a", 0, Role::User), said("b", HOUR - 1, Role::User), said("c", 2 * HOUR - 1, Role::User)];
    assert_eq!(bounds(&folded(&events)), [("c".into(), 0, HOUR - 1), ("c#2".into(), 2 * HOUR - 1, 2 * HOUR - 1)]);
}

#[test]
fn whatsapp_waits_a_day() {
    let events = [started("s", 0, "u", "whatsapp"), said("a", 23 * HOUR, Role::User), said("b", 47 * HOUR, Role::User)];
    assert_eq!(bounds(&folded(&events)), [("c".into(), 0, 23 * HOUR), ("c#2".into(), 47 * HOUR, 47 * HOUR)]);
}

#[test]
fn the_next_chat_has_the_same_user_unless_it_says_otherwise() {
    let events = [started("s", 0, "u", "voice"), said("a", 1, Role::User), said("b", 3 * HOUR, Role::User)];
    let rows = folded(&events).rows;
    assert_eq!(rows.chats[1].dimensions, rows.chats[0].dimensions);
    assert_eq!(rows.messages[1].chat.as_str(), "c#2");
}

#[test]
fn a_late_message_joins_what_seemed_two_chats() {
    let before = folded(&[said("a", 0, Role::User), said("b", HOUR + 600, Role::User)]);
    let mut ledger = Ledger::default();
    ledger.write(before.rows.clone());
    assert_eq!(ledger.chats.len(), 2);
    ledger.write(then(before, &[said("m", 1_800, Role::Assistant)]).rows);
    assert_eq!(ledger.chats.keys().map(afterword_model::ChatId::as_str).collect::<Vec<_>>(), ["c"]);
    assert!(ledger.messages.values().all(|row| row.chat.as_str() == "c"));
    assert_eq!((ledger.sum(|c| c.chats), ledger.sum(|c| c.user_messages)), (1, 2));
}

#[test]
fn a_click_after_the_seal_starts_no_chat() {
    let rows = folded(&[said("r", 0, Role::Assistant), clicked("k", 5 * HOUR, "r")]).rows;
    assert_eq!((rows.chats.len(), rows.chats[0].ended_at), (1, at(0)));
    assert_eq!(rows.clicks[0].at, at(5 * HOUR));
}

#[test]
fn a_seal_needs_the_end_that_was_found_due() {
    let open = folded(&[said("a", 0, Role::User)]);
    assert_eq!(open.unsealed[0].seal_at, at(HOUR));
    // Found due with the end 0 s, but a message at 100 s was journalled first: the seal is void.
    let moved = then(open, &[said("b", 100, Role::User), sealed(1, 0)]);
    assert!(!moved.rows.chats[0].sealed);
    let done = then(moved, &[sealed(1, 100)]);
    assert!(done.rows.chats[0].sealed);
    assert!(done.unsealed.is_empty());
}

#[test]
fn a_sealed_chat_keeps_its_bounds_and_counts_what_comes_late() {
    let done = folded(&[said("a", 0, Role::User), said("b", 600, Role::Assistant), sealed(1, 600)]);
    let late = then(
        done,
        &[said("m", 300, Role::User), said("n", 1_200, Role::User), thumb("f", 9_000, "b", FeedbackValue::Up)],
    );
    // 1,200 s lies before the seal at 600 + 3,600 s: it belongs to the sealed chat, at its own time, and moves nothing.
    assert_eq!(bounds(&late), [("c".into(), 0, 600)]);
    let chat = &late.rows.chats[0];
    assert!(chat.sealed);
    assert_eq!((chat.user_messages, chat.responses, chat.positive), (3, 1, 1));
    let next = then(late, &[said("o", 600 + HOUR, Role::User)]);
    assert_eq!(bounds(&next), [("c#2".into(), 600 + HOUR, 600 + HOUR)]);
}

#[test]
fn chats_are_sealed_in_the_order_of_time() {
    let two = folded(&[said("a", 0, Role::User), said("b", 2 * HOUR, Role::User)]);
    let early = then(two, &[sealed(2, 2 * HOUR)]);
    assert!(early.rows.chats.is_empty(), "the second cannot be sealed before the first");
    let both = then(early, &[sealed(1, 0), sealed(2, 2 * HOUR)]);
    assert!(both.rows.chats.iter().all(|chat| chat.sealed) && both.rows.chats.len() == 2);
}

#[test]
fn a_rating_counts_if_it_was_given_before_the_seal() {
    let in_time = folded(&[said("a", 0, Role::User), rated("r", HOUR - 1, 4)]);
    assert_eq!(in_time.rows.chats[0].score, Some(4));
    assert_eq!(in_time.rows.chats[0].ended_at, at(0));
    let too_late = folded(&[said("a", 0, Role::User), rated("r", HOUR, 4)]);
    assert_eq!(too_late.rows.chats[0].score, None);
    let done = folded(&[said("a", 0, Role::User), sealed(1, 0)]);
    assert_eq!(then(done, &[rated("r", 1_000, 3)]).rows.chats[0].score, Some(3), "late to arrive, given in time");
}

#[test]
fn a_closed_rating_is_told_before_it_is_kept() {
    let state = folded(&[said("a", 0, Role::User)]).conversation;
    let (early, late) = (rated("r", HOUR - 1, 4), rated("s", HOUR, 4));
    assert_eq!(closed_ratings(ASSISTANT, &state, &[&early, &late]), [1]);
    // A message that comes with it moves the end, and with it the seal.
    let message = said("b", 1_800, Role::User);
    assert!(closed_ratings(ASSISTANT, &state, &[&late, &message]).is_empty());
    let nobody = Conversation::new(SealRules::default());
    assert!(
        closed_ratings(ASSISTANT, &nobody, &[&late]).is_empty(),
        "a rating may be the first that is heard of a chat"
    );
}

#[test]
fn a_conversation_keeps_the_rules_it_began_under() {
    let rules = SealRules { default_minutes: 10, ..SealRules::default() };
    let events = [said("a", 0, Role::User), said("b", 600, Role::User)];
    let folded = fold(ASSISTANT, &id(), Conversation::new(rules), journalled(&events, 0));
    assert_eq!(folded.rows.chats.len(), 2);
    let json = serde_json::to_string(&folded.conversation).unwrap();
    let again: Conversation = serde_json::from_str(&json).unwrap();
    assert_eq!(again, folded.conversation);
}
