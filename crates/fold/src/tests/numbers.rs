//! What counts, when, and for whom.

use afterword_model::{EventBody, FeedbackValue, Profile, Role, Trigger, UserProfile};

use super::{asked_for_human, at, clicked, event, folded, ledger::Ledger, message, rated, said, started, thumb};
use crate::{ChatRow, Rows};

fn ledger(rows: Rows) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.write(rows);
    ledger
}

fn only_chat(events: &[afterword_model::Event]) -> ChatRow {
    let rows = folded(events).rows;
    assert_eq!(rows.chats.len(), 1, "{:?}", rows.chats);
    rows.chats[0].clone()
}

#[test]
fn a_chat_runs_from_its_first_event_to_its_last_other_than_feedback_and_ratings() {
    let chat = only_chat(&[
        started("a", 0, "u", "web"),
        said("b", 10, Role::User),
        said("c", 20, Role::Assistant),
        thumb("d", 300, "c", FeedbackValue::Up),
        rated("e", 400, 5),
    ]);
    // Started with chat.started at 0 s; the last event that is neither feedback nor rating is the response at 20 s.
    assert_eq!((chat.started_at, chat.ended_at), (at(0), at(20)));
    assert_eq!((chat.user_messages, chat.responses, chat.positive, chat.score), (1, 1, 1, Some(5)));
    assert_eq!(chat.rated_at, Some(at(400)));
    assert_eq!(chat.seal_at, at(20 + 3600));
    assert_eq!((chat.first_message_at, chat.last_message_at), (Some(at(10)), Some(at(20))));
}

#[test]
fn messages_of_the_system_count_nowhere() {
    let ledger = ledger(folded(&[said("a", 0, Role::System), said("b", 1, Role::Operator)]).rows);
    assert_eq!(ledger.sum(|c| c.user_messages + c.responses + c.operator_messages), 1);
    assert_eq!(ledger.messages.len(), 2);
    assert_eq!(ledger.chats["c"].answered_by, Some("operator"));
}

#[test]
fn the_latest_feedback_stands_and_counts_at_the_response() {
    // Response at 10 s (quarter 09:00), thumbs at 1,000 s and 1,100 s (quarter 09:15): one negative, in the quarter 09:00.
    let events = [
        said("r", 10, Role::Assistant),
        thumb("f2", 1_100, "r", FeedbackValue::Down),
        thumb("f1", 1_000, "r", FeedbackValue::Up),
    ];
    let ledger = ledger(folded(&events).rows);
    assert_eq!((ledger.sum(|c| c.positive), ledger.sum(|c| c.negative)), (0, 1));
    let cell = ledger.activity.iter().find(|(_, sums)| sums[7] == 1).unwrap().0;
    assert_eq!((cell.1, cell.2.as_deref()), (at(0).as_second(), Some("Billing")));
    assert_eq!(ledger.feedback["r"].response_at, at(10));
}

#[test]
fn feedback_taken_back_is_none() {
    let events = [
        said("r", 10, Role::Assistant),
        thumb("f1", 20, "r", FeedbackValue::Up),
        thumb("f2", 30, "r", FeedbackValue::None),
    ];
    let ledger = ledger(folded(&events).rows);
    assert_eq!((ledger.sum(|c| c.positive), ledger.sum(|c| c.negative)), (0, 0));
    assert_eq!(ledger.feedback["r"].value, "none");
}

#[test]
fn feedback_waits_for_its_response_and_judges_no_user() {
    let early = folded(&[
        thumb("f", 20, "r", FeedbackValue::Up),
        said("u", 5, Role::User),
        thumb("g", 21, "u", FeedbackValue::Up),
    ]);
    // What judges a user's message counts for nothing, and what judges an unknown one waits.
    assert_eq!(
        early.rows.feedback.iter().map(|row| (row.message.as_str(), row.value)).collect::<Vec<_>>(),
        [("u", "none")]
    );
    let mut ledger = ledger(early.rows);
    let late = crate::fold(
        super::ASSISTANT,
        &super::id(),
        early.conversation,
        super::journalled(&[said("r", 10, Role::Assistant)], 9),
    );
    ledger.write(late.rows);
    assert_eq!(ledger.sum(|c| c.positive), 1);
    assert_eq!(ledger.feedback["r"].value, "up");
}

#[test]
fn the_latest_rating_stands_at_the_time_of_the_first() {
    let chat = only_chat(&[said("a", 0, Role::User), rated("r2", 50, 2), rated("r1", 40, 5)]);
    assert_eq!((chat.score, chat.rated_at), (Some(2), Some(at(40))));
}

#[test]
fn a_handover_names_the_agent_last_seen_before_it() {
    let mut other = message("r2", Role::Assistant);
    other.agent = Some("Outages".to_owned());
    let events = [
        said("r1", 10, Role::Assistant),
        event("r2", 20, EventBody::Message(Box::new(other))),
        asked_for_human("h", 25),
        said("r3", 30, Role::Assistant),
    ];
    let rows = folded(&events).rows;
    assert_eq!(rows.handovers[0].agent.as_deref(), Some("Outages"));
    assert_eq!(rows.chats[0].handovers, 1);
}

#[test]
fn a_click_counts_for_the_agent_of_its_response_at_its_own_time() {
    let rows = folded(&[said("r", 10, Role::Assistant), clicked("k", 1_000, "r")]).rows;
    let counted = rows.activity.iter().find(|row| row.counters.clicks == 1).unwrap();
    assert_eq!((counted.agent.as_deref(), counted.quarter), (Some("Billing"), at(900)));
    assert_eq!(rows.chats[0].ended_at, at(1_000));
}

#[test]
fn a_trigger_is_a_view_without_a_response() {
    let trigger = Trigger { agent: None, workflow: Some("Reset password".to_owned()) };
    let ledger =
        ledger(folded(&[event("t", 0, EventBody::AgentTriggered(trigger)), said("r", 1, Role::Assistant)]).rows);
    assert_eq!((ledger.sum(|c| c.views), ledger.sum(|c| c.responses)), (2, 1));
}

#[test]
fn a_repeated_message_counts_once_as_it_was_first() {
    let mut again = said("m", 30, Role::User);
    again.id = Some("other".into());
    for order in [[said("m", 10, Role::User), again.clone()], [again, said("m", 10, Role::User)]] {
        let ledger = ledger(folded(&order).rows);
        assert_eq!(ledger.sum(|c| c.user_messages), 1);
        assert_eq!(ledger.messages["m"].at, at(10));
    }
}

#[test]
fn a_repetition_that_turns_out_to_be_earlier_takes_the_place_of_what_was_written() {
    let mut first = said("m", 10, Role::User);
    first.id = Some("other".into());
    let before = folded(&[said("m", 1_000, Role::User)]);
    let mut ledger = ledger(before.rows);
    let after = crate::fold(super::ASSISTANT, &super::id(), before.conversation, super::journalled(&[first], 5));
    assert_eq!(after.rows.replaced.len(), 1);
    assert_eq!(after.rows.replaced[0].at, at(1_000), "where the earlier row is found");
    ledger.write(after.rows);
    assert_eq!(ledger.messages["m"].at, at(10));
    assert_eq!(ledger.sum(|c| c.user_messages), 1);
}

#[test]
fn chat_started_decides_who_chats_even_when_it_comes_last() {
    let mut first = message("m", Role::User);
    first.profile.user = Some(UserProfile { id: Some("guess".to_owned()), ..UserProfile::default() });
    let before = folded(&[event("m", 10, EventBody::Message(Box::new(first)))]);
    assert_eq!(before.rows.chats[0].dimensions.user, "guess");
    let mut ledger = ledger(before.rows);
    let late = super::journalled(&[started("s", 20, "true", "whatsapp")], 5);
    ledger.write(crate::fold(super::ASSISTANT, &super::id(), before.conversation, late).rows);
    assert_eq!(ledger.chats["c"].dimensions.user, "true");
    assert_eq!(ledger.messages["m"].user, "true");
    // Nothing is left of the user who was not there.
    assert!(ledger.activity.keys().all(|cell| cell.4.user == "true" && cell.4.channel.as_deref() == Some("whatsapp")));
    assert_eq!(ledger.sum(|c| c.user_messages), 1);
}

#[test]
fn a_conversation_that_names_nobody_has_a_user_of_its_own() {
    let chat = only_chat(&[said("a", 0, Role::User)]);
    assert_eq!((chat.dimensions.user.as_str(), chat.identified), ("anonymous:c", false));
}

#[test]
fn test_and_internal_are_marked() {
    let user = UserProfile { id: Some("u".to_owned()), internal: true, ..UserProfile::default() };
    let profile = Profile { user: Some(user), test: true, ..Profile::default() };
    let chat = only_chat(&[event("s", 0, EventBody::ChatStarted(profile)), said("a", 1, Role::User)]);
    assert!(chat.dimensions.test && chat.dimensions.internal);
}

#[test]
fn a_chat_is_closed_only_while_nothing_comes_after() {
    let ended = |seconds| event("e", seconds, EventBody::ChatEnded);
    assert!(only_chat(&[said("a", 0, Role::User), ended(10)]).closed);
    assert!(!only_chat(&[said("a", 0, Role::User), ended(10), said("b", 20, Role::User)]).closed);
}

#[test]
fn what_was_struck_out_is_handed_over_and_older_states_still_read() {
    let feedback = |struck: &[&str]| {
        let feedback = afterword_model::Feedback {
            message: "a".into(),
            value: FeedbackValue::Down,
            comment: None,
            contact: None,
            share_chat: true,
            struck: struck.iter().map(|id| (*id).into()).collect(),
            previewed: vec![],
        };
        event("f", 20, EventBody::Feedback(feedback))
    };
    let row = |struck: &[&str]| {
        let rows = folded(&[said("q", 0, Role::User), said("a", 10, Role::Assistant), feedback(struck)]).rows;
        (rows.feedback[0].struck.clone(), rows.feedback[0].previewed.clone())
    };
    assert_eq!(row(&["q"]), (Some(r#"["q"]"#.to_owned()), None));
    assert_eq!(row(&[]), (None, None));

    let state = folded(&[said("a", 10, Role::Assistant), feedback(&[])]).conversation;
    let written = serde_json::to_string(&state).unwrap();
    assert!(!written.contains("struck") && !written.contains("previewed"), "as it was written before there was any");
    assert_eq!(serde_json::from_str::<crate::Conversation>(&written).unwrap(), state);
}
