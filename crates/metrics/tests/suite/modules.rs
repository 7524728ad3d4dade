//! Every total, series and row of every module, over the week that [`crate::week`] tells.

use afterword_metrics::Module;
use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, week},
    world::{answer, metrics, question},
};

fn ask(module: Module) -> Json {
    answer(&week(), module, &question(WEEK, AFTER))
}

/// The values of a series, without times.
fn series(answer: &Json, name: &str) -> Json {
    answer["series"].as_array().unwrap().iter().map(|point| point[name].clone()).collect()
}

#[test]
fn overview() {
    let answer = ask(Module::Overview);
    // Users with a message: anna, bert, cleo. Chats that started: c1 to c5. Messages: 5 + 2 + 4 + 2.
    // Of all time: c0 adds no user, one chat and two messages; c4 went on after the week with one message.
    let totals = json!({"users": 3, "chats": 5, "messages": 13, "all_time_users": 3, "all_time_chats": 6, "all_time_messages": 16});
    assert_eq!(answer["totals"], totals);
    // Monday c1 and c2, Wednesday c3, Thursday c5 without a message, Sunday c4.
    assert_eq!(series(&answer, "users"), json!([2, 0, 1, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "chats"), json!([2, 0, 1, 1, 0, 0, 1]));
    assert_eq!(series(&answer, "messages"), json!([7, 0, 4, 0, 0, 0, 2]));
    assert_eq!(answer["rows"], json!([]));
    assert_eq!(answer["compare"], Json::Null);
    assert_eq!(answer["from"], "2026-03-02T00:00:00+01:00");
    assert_eq!(answer["to"], "2026-03-09T00:00:00+01:00");
    assert_eq!(answer["tz"], "Europe/Rome");
    assert_eq!(answer["interval"], "day");
    assert_eq!(answer["series"][6]["at"], "2026-03-08T00:00:00+01:00");
    assert_eq!(answer["series"][6]["complete"], true);
}

#[test]
fn users() {
    let answer = ask(Module::Users);
    // New are bert (Monday) and cleo (Sunday); anna was there in February.
    assert_eq!(answer["totals"], json!({"users": 3, "new_users": 2}));
    assert_eq!(series(&answer, "users"), json!([2, 0, 1, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "new_users"), json!([1, 0, 0, 0, 0, 0, 1]));
    assert_eq!(
        answer["rows"],
        json!([
            {"device": "desktop", "browser": "Chrome", "users": 1, "new_users": 0},
            {"device": "mobile", "browser": "Firefox", "users": 1, "new_users": 1},
            {"device": "mobile", "browser": "Safari", "users": 1, "new_users": 1},
        ])
    );
}

#[test]
fn messages() {
    let answer = ask(Module::Messages);
    // From users 2 + 1 + 2 + 1, from the assistant 2 + 1 + 2 + 1, from an operator 1. Three users; c1 to c4 have a message.
    assert_eq!(
        answer["totals"],
        json!({"messages": 13, "user_messages": 6, "responses": 6, "operator_messages": 1, "per_user": 13.0 / 3.0, "per_chat": 3.25})
    );
    assert_eq!(series(&answer, "messages"), json!([7, 0, 4, 0, 0, 0, 2]));
    assert_eq!(series(&answer, "user_messages"), json!([3, 0, 2, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "responses"), json!([3, 0, 2, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "operator_messages"), json!([1, 0, 0, 0, 0, 0, 0]));
    assert_eq!(answer["rows"], json!([]));
}

#[test]
fn chats() {
    let answer = ask(Module::Chats);
    // Seconds: c1 1200, c2 120, c3 720, c4 1200 (its end lies after the week), c5 0. Sum 3240, the middle one is 720.
    assert_eq!(
        answer["totals"],
        json!({"chats": 5, "per_user": 5.0 / 3.0, "mean_duration_s": 648.0, "median_duration_s": 720.0})
    );
    assert_eq!(series(&answer, "chats"), json!([2, 0, 1, 1, 0, 0, 1]));
    // Monday (1200 + 120) / 2; a day without chats has no mean.
    assert_eq!(series(&answer, "mean_duration_s"), json!([660.0, null, 720.0, 0.0, null, null, 1200.0]));
    // Web: 1200, 1200 and 0. WhatsApp: 120 and 720.
    assert_eq!(
        answer["rows"],
        json!([
            {"channel": "web", "chats": 3, "mean_duration_s": 800.0, "median_duration_s": 1200.0},
            {"channel": "whatsapp", "chats": 2, "mean_duration_s": 420.0, "median_duration_s": 420.0},
        ])
    );
}

#[test]
fn handover() {
    let answer = ask(Module::Handover);
    // c1 twice (anna), c3 (bert), c5 (dora, who said nothing). Users with a message are three as well, so the rate is 3 / 3.
    // c2 and c4 have messages and no request.
    assert_eq!(
        answer["totals"],
        json!({
            "rate": 1.0, "users_with_requests": 3, "requests": 4, "chats_with_requests": 3, "chats_without_requests": 2,
            "direct": 2, "after_fallback": 1, "operator_button": 1, "takeovers": 1, "tickets": 2,
        })
    );
    assert_eq!(series(&answer, "users_with_requests"), json!([1, 0, 1, 1, 0, 0, 0]));
    assert_eq!(series(&answer, "chats_with_requests"), json!([1, 0, 1, 1, 0, 0, 0]));
    assert_eq!(series(&answer, "direct"), json!([1, 0, 1, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "after_fallback"), json!([1, 0, 0, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "operator_button"), json!([0, 0, 0, 1, 0, 0, 0]));
    // Users of the days: 2, 0, 1, 0, 0, 0, 1. A day without users has no rate.
    assert_eq!(series(&answer, "rate"), json!([0.5, null, 1.0, null, null, null, 0.0]));
    assert_eq!(
        answer["rows"],
        json!([
            {"agent": "Sales", "workflow": null, "requests": 2, "users": 1, "chats": 1},
            {"agent": null, "workflow": null, "requests": 2, "users": 2, "chats": 2},
        ])
    );
}

#[test]
fn engagement() {
    let answer = ask(Module::Engagement);
    // anna returns, bert and cleo are new; bert has two chats.
    assert_eq!(
        answer["totals"],
        json!({"users": 3, "new_users": 2, "returning_users": 1, "returning_rate": 1.0 / 3.0, "repeat_users": 1})
    );
    assert_eq!(series(&answer, "users"), json!([2, 0, 1, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "new_users"), json!([1, 0, 0, 0, 0, 0, 1]));
    // On Wednesday bert returns, whose first day was Monday.
    assert_eq!(series(&answer, "returning_users"), json!([1, 0, 1, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "returning_rate"), json!([0.5, null, 1.0, null, null, null, 0.0]));
    // No day has two chats of one user; the week has.
    assert_eq!(series(&answer, "repeat_users"), json!([0, 0, 0, 0, 0, 0, 0]));
    let by_week = crate::world::answer(&week(), Module::Engagement, &question(&format!("{WEEK}&interval=week"), AFTER));
    assert_eq!(series(&by_week, "repeat_users"), json!([1]));
}

#[test]
fn feedback() {
    let answer = ask(Module::Feedback);
    // Six responses, of which one has a thumb up with a comment and one a thumb down.
    assert_eq!(answer["totals"], json!({"reviewable": 6, "positive": 1, "negative": 1, "none": 4, "comments": 1}));
    assert_eq!(series(&answer, "reviewable"), json!([3, 0, 2, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "positive"), json!([1, 0, 0, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "negative"), json!([1, 0, 0, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "none"), json!([1, 0, 2, 0, 0, 0, 1]));
    assert_eq!(series(&answer, "comments"), json!([1, 0, 0, 0, 0, 0, 0]));
}

#[test]
fn satisfaction() {
    let answer = ask(Module::Satisfaction);
    // Scores 2 (c1) and 5 (c3). Asked was c1 alone, and it was rated. Five chats started. c6 and c7 are left out.
    assert_eq!(
        answer["totals"],
        json!({
            "votes": 2, "average": 3.5, "positive_share": 0.5, "scores": {"1": 0, "2": 1, "3": 0, "4": 0, "5": 1},
            "asked": 1, "response_rate": 1.0, "coverage": 0.4, "excluded": 2,
        })
    );
    assert_eq!(series(&answer, "votes"), json!([1, 0, 1, 0, 0, 0, 0]));
    assert_eq!(series(&answer, "average"), json!([2.0, null, 5.0, null, null, null, null]));
    assert_eq!(series(&answer, "positive_share"), json!([0.0, null, 1.0, null, null, null, null]));
    assert_eq!(series(&answer, "no_prompt"), json!([1, 0, 1, 0, 0, 0, 0]));
    let row = |by: &str, value: Json, average: f64| json!({"by": by, by: value, "votes": 1, "average": average, "positive_share": if average > 3.0 { 1.0 } else { 0.0 }});
    assert_eq!(
        answer["rows"],
        json!([
            row("topic", json!("Billing"), 2.0),
            row("topic", json!("Delivery"), 5.0),
            row("answered_by", json!("assistant"), 5.0),
            row("answered_by", json!("both"), 2.0),
            row("channel", json!("web"), 2.0),
            row("channel", json!("whatsapp"), 5.0),
            row("release", json!("1.0"), 2.0),
            row("release", Json::Null, 5.0),
            row("agent", json!("Help"), 5.0),
            row("agent", json!("Sales"), 2.0),
            // Neither rating says which occasion brought it: (2 + 5) / 2 = 3.5, one of two is 4 or 5.
            {"by": "prompt", "prompt": null, "votes": 2, "average": 3.5, "positive_share": 0.5},
        ])
    );
}

#[test]
fn traffic() {
    let answer = ask(Module::Traffic);
    // Monday at 9 five messages (c1) and at 14 two (c2), Wednesday at 10 four (c3), Sunday at 23 two (c4).
    assert_eq!(answer["totals"], json!({"messages": 13, "peak_weekday": 1, "peak_hour": 9}));
    let rows = answer["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 168);
    // Every hour of the week comes once, so the mean is the number itself.
    let busy: Vec<&Json> = rows.iter().filter(|row| row["messages"] != 0).collect();
    assert_eq!(
        json!(busy),
        json!([
            {"weekday": 1, "hour": 9, "messages": 5, "average": 5.0},
            {"weekday": 1, "hour": 14, "messages": 2, "average": 2.0},
            {"weekday": 3, "hour": 10, "messages": 4, "average": 4.0},
            {"weekday": 7, "hour": 23, "messages": 2, "average": 2.0},
        ])
    );
    assert_eq!(rows[0], json!({"weekday": 1, "hour": 0, "messages": 0, "average": 0.0}));
    assert_eq!(answer["series"], json!([]));
}

#[test]
fn clicks() {
    let answer = ask(Module::Clicks);
    assert_eq!(answer["totals"], json!({"clicks": 3}));
    assert_eq!(series(&answer, "clicks"), json!([2, 0, 1, 0, 0, 0, 0]));
    // anna and bert pressed the link, bert the quick reply.
    assert_eq!(
        answer["rows"],
        json!([
            {"kind": "link", "title": "Prices", "destination_kind": "url", "destination": "to Prices", "clicks": 2, "users": 2},
            {"kind": "quick_reply", "title": "Yes", "destination_kind": "answer", "destination": "to Yes", "clicks": 1, "users": 1},
        ])
    );
}

#[test]
fn agents() {
    let answer = ask(Module::Agents);
    // Sales: responses 2 (c1) + 1 (c4) and one trigger (c2). Help: 1 (c2) + 1 (c3). Nobody: one response (c3).
    // The requests of c1 follow Sales, those of c3 and c5 follow nobody. Sales worked for anna, bert and cleo in c1, c2 and c4.
    // Rated are c1 with 2, in which Sales took part, and c3 with 5, in which Help and nobody did.
    assert_eq!(answer["totals"], json!({"views": 7}));
    assert_eq!(series(&answer, "views"), json!([4, 0, 2, 0, 0, 0, 1]));
    assert_eq!(
        answer["rows"],
        json!([
            {
                "agent": "Sales", "workflow": null, "views": 4, "users": 3, "chats": 3, "positive": 1, "negative": 0,
                "negative_share": 0.0, "fallbacks": 1, "handovers": 2, "votes": 1, "satisfaction": 2.0,
            },
            {
                "agent": "Help", "workflow": null, "views": 2, "users": 1, "chats": 2, "positive": 0, "negative": 1,
                "negative_share": 1.0, "fallbacks": 0, "handovers": 0, "votes": 1, "satisfaction": 5.0,
            },
            {
                "agent": null, "workflow": null, "views": 1, "users": 1, "chats": 1, "positive": 0, "negative": 0,
                "negative_share": null, "fallbacks": 0, "handovers": 2, "votes": 1, "satisfaction": 5.0,
            },
        ])
    );
}

#[test]
fn topics() {
    let answer = ask(Module::Topics);
    // Delivery: c2 and c3, of which c3 was rated 5 and had a request. Billing: c1, rated 2. c4 and c5 have no topic.
    assert_eq!(answer["totals"], json!({"chats": 3}));
    assert_eq!(
        answer["rows"],
        json!([
            {
                "topic": "Delivery", "chats": 2, "share": 2.0 / 3.0, "votes": 1, "average": 5.0, "positive_share": 1.0,
                "positive": 0, "negative": 1, "handover_rate": 0.5, "resolved_rate": 1.0,
            },
            {
                "topic": "Billing", "chats": 1, "share": 1.0 / 3.0, "votes": 1, "average": 2.0, "positive_share": 0.0,
                "positive": 1, "negative": 0, "handover_rate": 1.0, "resolved_rate": 0.0,
            },
        ])
    );
}

#[test]
fn outcomes() {
    let answer = ask(Module::Outcomes);
    // c2 and c3 are contained, but bert of c2 was back with a Delivery two days later. c1 was handed over; c4 and c5 have no
    // insight. All had their seven days by then.
    assert_eq!(
        answer["totals"],
        json!({
            "chats": 5, "contained": 2, "contained_rate": 0.4, "confirmed": 0, "confirmed_rate": 0.0,
            "durable": 1, "durable_rate": 0.2, "handed_over": 1, "handed_over_rate": 0.2,
            "abandoned": 0, "abandoned_rate": 0.0, "pending": 2, "pending_rate": 0.4,
        })
    );
    assert_eq!(
        answer["rows"],
        json!([
            {
                "resolution": "contained", "reason": null, "chats": 2, "negative_sentiment": 0, "positive_sentiment": 0,
                "votes": 1, "average": 5.0,
            },
            {
                "resolution": "handed_over", "reason": null, "chats": 1, "negative_sentiment": 0, "positive_sentiment": 0,
                "votes": 1, "average": 2.0,
            },
        ])
    );
}

#[test]
fn a_chat_is_durable_once_its_seven_days_are_over() {
    // On 11 March at noon in Rome the seven days of c1, c2 and c3 are over; c2 came back, c1 was not contained.
    let answer = answer(&week(), Module::Outcomes, &question(WEEK, "2026-03-11T11:00:00Z"));
    assert_eq!((&answer["totals"]["durable"], &answer["totals"]["durable_rate"]), (&json!(1), &json!(1.0 / 3.0)));
}

#[test]
fn an_empty_period_has_zeros_and_nulls() {
    let expected = [
        (
            Module::Overview,
            json!({"users": 0, "chats": 0, "messages": 0, "all_time_users": 0, "all_time_chats": 0, "all_time_messages": 0}),
        ),
        (Module::Users, json!({"users": 0, "new_users": 0})),
        (
            Module::Messages,
            json!({"messages": 0, "user_messages": 0, "responses": 0, "operator_messages": 0, "per_user": null, "per_chat": null}),
        ),
        (Module::Chats, json!({"chats": 0, "per_user": null, "mean_duration_s": null, "median_duration_s": null})),
        (
            Module::Handover,
            json!({
                "rate": null, "users_with_requests": 0, "requests": 0, "chats_with_requests": 0, "chats_without_requests": 0,
                "direct": 0, "after_fallback": 0, "operator_button": 0, "takeovers": 0, "tickets": 0,
            }),
        ),
        (
            Module::Engagement,
            json!({"users": 0, "new_users": 0, "returning_users": 0, "returning_rate": null, "repeat_users": 0}),
        ),
        (Module::Feedback, json!({"reviewable": 0, "positive": 0, "negative": 0, "none": 0, "comments": 0})),
        (
            Module::Satisfaction,
            json!({
                "votes": 0, "average": null, "positive_share": null, "scores": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0},
                "asked": 0, "response_rate": null, "coverage": null, "excluded": 0,
            }),
        ),
        (Module::Traffic, json!({"messages": 0, "peak_weekday": null, "peak_hour": null})),
        (Module::Clicks, json!({"clicks": 0})),
        (Module::Agents, json!({"views": 0})),
        (Module::Topics, json!({"chats": 0})),
        (
            Module::Outcomes,
            json!({
                "chats": 0, "contained": 0, "contained_rate": null, "confirmed": 0, "confirmed_rate": null, "durable": 0,
                "durable_rate": null, "handed_over": 0, "handed_over_rate": null, "abandoned": 0, "abandoned_rate": null,
                "pending": 0, "pending_rate": null,
            }),
        ),
    ];
    let nothing = metrics(Vec::new());
    let asked = question(WEEK, AFTER);
    for (module, totals) in expected {
        let answer = answer(&nothing, module, &asked);
        assert_eq!(answer["totals"], totals, "{}", module.name());
        let points = answer["series"].as_array().unwrap();
        assert!(points.is_empty() || points.len() == 7, "{}", module.name());
        for point in points {
            let values =
                point.as_object().unwrap().iter().filter(|(name, _)| !["at", "complete"].contains(&name.as_str()));
            for (name, value) in values {
                let is_share =
                    name.ends_with("rate") || name.ends_with("share") || name.starts_with("mean") || name == "average";
                assert_eq!(*value, if is_share { Json::Null } else { json!(0) }, "{} {name}", module.name());
            }
        }
    }
}

#[test]
fn all_modules_at_once_are_the_same_as_one_by_one() {
    let metrics = week();
    let asked = question(&format!("{WEEK}&compare=previous"), AFTER);
    let all = crate::world::all(&metrics, &asked);
    for module in Module::ALL {
        let one = answer(&metrics, module, &asked);
        for part in ["totals", "series", "rows", "compare"] {
            assert_eq!(all["modules"][module.name()][part], one[part], "{} {part}", module.name());
        }
        assert_eq!(all["passport"], one["passport"]);
    }
    assert_eq!(all["modules"].as_object().unwrap().len(), 13);
}
