//! Filters and what is included, over the week that [`crate::week`] tells.

use afterword_metrics::Module;
use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, chats, week},
    world::{Chat, all, metrics, question},
};

/// All modules of the week with filters.
fn ask(filters: &str) -> Json {
    all(&week(), &question(&format!("{WEEK}&{filters}"), AFTER))["modules"].clone()
}

fn totals(answer: &Json, module: Module, names: &[&str]) -> Vec<Json> {
    names.iter().map(|name| answer[module.name()]["totals"][name].clone()).collect()
}

#[test]
fn by_channel() {
    // c2 and c3 of bert.
    let answer = ask("channel=whatsapp");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats", "messages", "all_time_chats"]), [1, 2, 6, 2]);
    assert_eq!(totals(&answer, Module::Engagement, &["new_users", "returning_users", "repeat_users"]), [1, 0, 1]);
    assert_eq!(
        totals(&answer, Module::Handover, &["requests", "chats_with_requests", "chats_without_requests"]),
        [1, 1, 1]
    );
    assert_eq!(totals(&answer, Module::Satisfaction, &["votes", "excluded"]), [1, 0]);
    assert_eq!(totals(&answer, Module::Clicks, &["clicks"]), [2]);
}

#[test]
fn any_of_one_dimension_and_all_of_several() {
    let answer = ask("browser=Safari&browser=Firefox");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats"]), [2, 3]);
    let answer = ask("browser=Safari&browser=Firefox&channel=web");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats"]), [1, 1]);
    let answer = ask("device=desktop&release=1.0");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats"]), [1, 1]);
    for nothing in ["os=Linux", "language=it", "country=IT", "channel=x%27%20or%201=1", "topic=Other", "workflow=Other"]
    {
        assert_eq!(totals(&ask(nothing), Module::Overview, &["users", "chats", "messages"]), [0, 0, 0], "{nothing}");
    }
}

#[test]
fn a_filter_is_never_sql() {
    let answer = ask("channel=' or true --");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats"]), [0, 0]);
}

#[test]
fn by_agent() {
    // Help produced one response in c2 and one in c3, both chats of bert.
    let answer = ask("agent=Help");
    assert_eq!(
        totals(&answer, Module::Messages, &["messages", "user_messages", "responses", "operator_messages"]),
        [2, 0, 2, 0]
    );
    assert_eq!(totals(&answer, Module::Messages, &["per_user", "per_chat"]), [2.0, 1.0]);
    assert_eq!(totals(&answer, Module::Users, &["users", "new_users"]), [1, 1]);
    assert_eq!(
        totals(
            &answer,
            Module::Overview,
            &["users", "chats", "messages", "all_time_users", "all_time_chats", "all_time_messages"]
        ),
        [1, 2, 2, 1, 2, 2]
    );
    // (120 + 720) / 2 seconds.
    assert_eq!(totals(&answer, Module::Chats, &["chats", "mean_duration_s"]), [json!(2), json!(420.0)]);
    assert_eq!(totals(&answer, Module::Feedback, &["reviewable", "positive", "negative", "none"]), [2, 0, 1, 1]);
    assert_eq!(totals(&answer, Module::Clicks, &["clicks"]), [1]);
    assert_eq!(totals(&answer, Module::Satisfaction, &["votes", "average"]), [json!(1), json!(5.0)]);
    // The request of c3 counts although it followed a response of nobody: Help took part in the chat.
    assert_eq!(totals(&answer, Module::Handover, &["requests", "rate"]), [json!(1), json!(1.0)]);
    assert_eq!(totals(&answer, Module::Topics, &["chats"]), [2]);
    assert_eq!(totals(&answer, Module::Traffic, &["messages"]), [2]);
    assert_eq!(
        answer["agents"]["rows"],
        json!([{
            "agent": "Help", "workflow": null, "views": 2, "users": 1, "chats": 2, "positive": 0, "negative": 1,
            "negative_share": 1.0, "fallbacks": 0, "handovers": 0, "votes": 1, "satisfaction": 5.0,
        }])
    );
}

#[test]
fn by_workflow() {
    let chats = vec![
        Chat::new("w1", "anna", "2026-03-02T09:00:00+01:00")
            .asks("2026-03-02T09:00:00+01:00")
            .answers("2026-03-02T09:01:00+01:00", "Help/Refund")
            .answers("2026-03-02T09:02:00+01:00", "Help/Invoice"),
        Chat::new("w2", "bert", "2026-03-02T10:00:00+01:00").answers("2026-03-02T10:01:00+01:00", "Sales/Refund"),
    ];
    let metrics = metrics(chats);
    let ask = |filters: &str| all(&metrics, &question(&format!("{WEEK}&{filters}"), AFTER))["modules"].clone();
    assert_eq!(totals(&ask("workflow=Refund"), Module::Overview, &["users", "chats", "messages"]), [2, 2, 2]);
    // Agent and workflow are of one and the same response: Sales never ran Invoice.
    assert_eq!(
        totals(&ask("agent=Help&workflow=Refund"), Module::Overview, &["users", "chats", "messages"]),
        [1, 1, 1]
    );
    assert_eq!(
        totals(&ask("agent=Sales&workflow=Invoice"), Module::Overview, &["users", "chats", "messages"]),
        [0, 0, 0]
    );
}

#[test]
fn by_topic() {
    // c1 of anna; c0 was about billing too, before the week.
    let answer = ask("topic=Billing");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats", "messages", "all_time_chats"]), [1, 1, 5, 2]);
    assert_eq!(totals(&answer, Module::Handover, &["requests"]), [2]);
    assert_eq!(totals(&answer, Module::Feedback, &["positive", "negative"]), [1, 0]);
}

#[test]
fn tests_and_internal_chats_count_when_they_are_asked_for() {
    let answer = ask("include=test");
    // c6 adds a chat and two messages of anna, and a vote of 1.
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats", "messages"]), [3, 6, 15]);
    assert_eq!(totals(&answer, Module::Satisfaction, &["votes", "excluded"]), [3, 1]);
    let answer = ask("include=internal");
    // c7 adds emil, who is new.
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats", "messages"]), [4, 6, 15]);
    assert_eq!(totals(&answer, Module::Users, &["new_users"]), [3]);
    let answer = ask("include=internal&include=test");
    assert_eq!(totals(&answer, Module::Overview, &["users", "chats", "messages"]), [4, 7, 17]);
    assert_eq!(totals(&answer, Module::Satisfaction, &["votes", "excluded"]), [4, 0]);
}

#[test]
fn a_test_is_a_first_message_only_where_tests_count() {
    let mut told = chats();
    told.push(Chat::new("t1", "gina", "2026-02-20T10:00:00+01:00").test().asks("2026-02-20T10:00:00+01:00"));
    told.push(Chat::new("t2", "gina", "2026-03-05T10:00:00+01:00").asks("2026-03-05T10:00:00+01:00"));
    let metrics = metrics(told);
    let ask = |filters: &str| all(&metrics, &question(&format!("{WEEK}{filters}"), AFTER))["modules"].clone();
    assert_eq!(totals(&ask(""), Module::Engagement, &["new_users", "returning_users"]), [3, 1]);
    assert_eq!(totals(&ask("&include=test"), Module::Engagement, &["new_users", "returning_users"]), [2, 2]);
}

#[test]
fn a_condition_serves_lists_of_chats() {
    let warehouse = crate::world::warehouse(chats());
    let (condition, params) = question("channel=web&agent=Sales&include=test", AFTER).condition();
    let sql = format!("select chat from chats where {condition} order by chat");
    let answer = warehouse.query(&sql, &params).unwrap();
    let found: Vec<_> = afterword_warehouse::Columns(&answer[0]).texts("chat").unwrap().iter().flatten().collect();
    assert_eq!(found, ["c0", "c1", "c4", "c6"]);
}
