//! Requests for a human in depth, over the week that [`crate::week`] tells.

use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, week},
    world::{Chat, metrics, question},
};

fn ask(query: &str) -> Json {
    serde_json::to_value(week().handovers(&question(query, AFTER), true).unwrap()).unwrap()
}

/// Value, requests and requests before of each reason.
fn told(reasons: &Json) -> Json {
    let told = |one: &Json| json!([one["value"], one["requests"], one["before"]]);
    reasons.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn requests_by_all_four_at_once() {
    let answer = ask(WEEK);
    // c1 twice after Sales, c3 and c5 after nobody. The users with a message are three, those with a request too.
    assert_eq!((&answer["requests"], &answer["rate"]), (&json!(4), &json!(1.0)));
    let group = |topic: Json, agent: Json, kind: &str| json!({"topic": topic, "agent": agent, "workflow": null, "kind": kind, "requests": 1, "users": 1, "share": 0.25, "before": 0});
    let expected = json!([
        group(json!("Billing"), json!("Sales"), "after_fallback"),
        group(json!("Billing"), json!("Sales"), "direct"),
        group(json!("Delivery"), Json::Null, "direct"),
        group(Json::Null, Json::Null, "operator_button"),
    ]);
    assert_eq!(answer["by"], expected);
    assert_eq!(answer["before"], json!({"from": "2026-02-23T00:00:00+01:00", "to": "2026-03-02T00:00:00+01:00"}));
}

#[test]
fn requests_by_one_at_a_time() {
    let reasons = ask(WEEK)["reasons"].clone();
    assert_eq!(told(&reasons["topic"]), json!([["Billing", 2, 0], ["Delivery", 1, 0], [null, 1, 0]]));
    assert_eq!(told(&reasons["agent"]), json!([["Sales", 2, 0], [null, 2, 0]]));
    assert_eq!(told(&reasons["kind"]), json!([["direct", 2, 0], ["after_fallback", 1, 0], ["operator_button", 1, 0]]));
    let direct = &reasons["kind"][0];
    assert_eq!(direct["share"], 0.5);
    // Monday c1, Wednesday c3.
    let series: Vec<i64> =
        direct["series"].as_array().unwrap().iter().map(|point| point["requests"].as_i64().unwrap()).collect();
    assert_eq!(series, [1, 0, 1, 0, 0, 0, 0]);
    assert_eq!(direct["series"][2]["at"], "2026-03-04T00:00:00+01:00");
}

#[test]
fn the_period_before_is_beside_it() {
    let answer = ask("from=2026-03-09&to=2026-03-16");
    // The week is the period before; a user asked something on the 9th.
    assert_eq!((&answer["requests"], &answer["rate"], &answer["by"]), (&json!(0), &json!(0.0), &json!([])));
    assert_eq!(told(&answer["reasons"]["topic"]), json!([["Billing", 0, 2], ["Delivery", 0, 1], [null, 0, 1]]));
    // Any other period may be named.
    let answer = ask(&format!("{WEEK}&compare=2026-03-02..2026-03-03"));
    assert_eq!(told(&answer["reasons"]["agent"]), json!([["Sales", 2, 2], [null, 2, 0]]));
}

#[test]
fn filters_hold() {
    let requests = |filter: &str| ask(&format!("{WEEK}&{filter}"))["requests"].clone();
    assert_eq!(requests("channel=whatsapp"), 1);
    assert_eq!(requests("topic=Billing"), 2);
    // Help took part in c2 and c3, of which c3 has a request.
    assert_eq!(requests("agent=Help"), 1);
    let answer = ask(&format!("{WEEK}&agent=Help"));
    assert_eq!(told(&answer["reasons"]["topic"]), json!([["Delivery", 1, 0]]));
    assert_eq!(answer["last_answers"][0]["chats"], json!(["c3"]));
}

#[test]
fn the_same_last_answers_are_taken_together() {
    // c1 asked twice after the same words, c3 once; nobody had answered in c5.
    let expected = json!([{"text": "Indeed.", "times": 3, "users": 2, "agent": null, "chats": ["c3", "c1"]}]);
    assert_eq!(ask(WEEK)["last_answers"], expected);
    let without = week().handovers(&question(WEEK, AFTER), false).unwrap();
    assert_eq!(without.last_answers, None);

    let long = |end: &str| format!("{}{end}", "ü".repeat(300));
    let chats = [("x1", "one"), ("x2", "two")].map(|(id, end)| {
        Chat::new(id, id, "2026-03-02T09:00:00+01:00")
            .asks("2026-03-02T09:00:00+01:00")
            .answers_with("2026-03-02T09:01:00+01:00", "Sales", &long(end))
            .hands_over("2026-03-02T09:02:00+01:00", "direct", None, "Sales")
    });
    let answer = metrics(chats.into()).handovers(&question(WEEK, AFTER), true).unwrap();
    let answers = answer.last_answers.unwrap();
    assert_eq!((answers.len(), answers[0].times, answers[0].users), (1, 2, 2));
    assert_eq!(answers[0].text, long(""));
}

#[test]
fn nothing_gives_nothing() {
    let answer = metrics(Vec::new()).handovers(&question(WEEK, AFTER), true).unwrap();
    assert_eq!((answer.requests, answer.rate, answer.by.len()), (0, None, 0));
    assert_eq!(answer.last_answers, Some(Vec::new()));
}
