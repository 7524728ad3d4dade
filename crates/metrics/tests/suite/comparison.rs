//! One period beside another.

use afterword_metrics::Module;
use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, week},
    world::{Chat, answer, metrics, question},
};

fn compare(module: Module, compare: &str) -> Json {
    answer(&week(), module, &question(&format!("{WEEK}&compare={compare}"), AFTER))["compare"].clone()
}

/// The week of c0: anna, one chat of 30 seconds, one message of hers and one response.
const FEBRUARY: &str = "2026-02-09..2026-02-16";

#[test]
fn counts_have_a_previous_value_and_a_change() {
    let answer = compare(Module::Overview, FEBRUARY);
    assert_eq!(answer["from"], "2026-02-09T00:00:00+01:00");
    assert_eq!(answer["to"], "2026-02-16T00:00:00+01:00");
    // 3 users after 1, 5 chats after 1, 13 messages after 2. All time is all time.
    assert_eq!(answer["totals"]["users"], json!({"previous": 1, "change": 2, "relative": 2.0}));
    assert_eq!(answer["totals"]["chats"], json!({"previous": 1, "change": 4, "relative": 4.0}));
    assert_eq!(answer["totals"]["messages"], json!({"previous": 2, "change": 11, "relative": 5.5}));
    assert_eq!(answer["totals"]["all_time_chats"], json!({"previous": 6, "change": 0, "relative": 0.0}));
    let series = answer["series"].as_array().unwrap();
    assert_eq!(series.len(), 7);
    // c0 was on the Tuesday.
    assert_eq!(
        series[1],
        json!({"at": "2026-02-10T00:00:00+01:00", "complete": true, "users": 1, "chats": 1, "messages": 2})
    );
}

#[test]
fn after_nothing_there_is_a_change_but_no_share() {
    let answer = compare(Module::Engagement, "previous");
    assert_eq!(answer["from"], "2026-02-23T00:00:00+01:00");
    assert_eq!(answer["to"], "2026-03-02T00:00:00+01:00");
    assert_eq!(answer["totals"]["users"], json!({"previous": 0, "change": 3, "relative": null}));
    assert_eq!(
        answer["totals"]["returning_rate"],
        json!({"previous": null, "change": null, "relative": null, "interval": null, "more_than_chance": false})
    );
}

#[test]
fn rates_and_means_say_how_sure_they_are() {
    let answer = compare(Module::Engagement, FEBRUARY);
    let rate = &answer["totals"]["returning_rate"];
    // 1 of 3 after 0 of 1.
    assert_eq!(rate["previous"], 0.0);
    assert_eq!(rate["change"], 1.0 / 3.0);
    assert_eq!(rate["relative"], Json::Null);
    assert_eq!(rate["more_than_chance"], false);
    let interval = rate["interval"].as_array().unwrap();
    assert!(interval[0].as_f64().unwrap() < 0.0 && interval[1].as_f64().unwrap() > 1.0 / 3.0);

    let answer = compare(Module::Chats, FEBRUARY);
    let duration = &answer["totals"]["mean_duration_s"];
    // 648 after 30 seconds; a single earlier chat has no spread, so nothing can be said about chance.
    assert_eq!(
        *duration,
        json!({"previous": 30.0, "change": 618.0, "relative": 20.6, "interval": null, "more_than_chance": false})
    );
    // A median has no interval at all.
    assert_eq!(answer["totals"]["median_duration_s"], json!({"previous": 30.0, "change": 690.0, "relative": 23.0}));
}

#[test]
fn labels_and_distributions_are_compared_as_they_can_be() {
    let answer = compare(Module::Satisfaction, FEBRUARY);
    assert_eq!(
        answer["totals"]["scores"],
        json!({
            "previous": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0},
            "change": {"1": 0, "2": 1, "3": 0, "4": 0, "5": 1},
            "relative": null,
        })
    );
    let answer = compare(Module::Traffic, FEBRUARY);
    // c0 was on a Tuesday at 10.
    assert_eq!(answer["totals"]["peak_weekday"], json!({"previous": 2, "change": null, "relative": null}));
    assert_eq!(answer["totals"]["peak_hour"], json!({"previous": 10, "change": null, "relative": null}));
}

#[test]
fn a_large_change_is_more_than_chance() {
    // Ten chats a week of ten users: first rated 1 and 2 in turn, then 4 and 5.
    let chat = |day: &str, index: usize, low: i64| {
        let time = format!("{day}T10:{index:02}:00+01:00");
        let score = low + i64::try_from(index % 2).unwrap();
        Chat::new(&format!("{day}-{index}"), &format!("u{index}"), &time).asks(&time).rates(&time, score)
    };
    let chats = (0..10).flat_map(|index| [chat("2026-02-10", index, 1), chat("2026-03-03", index, 4)]);
    let metrics = metrics(chats.collect());
    let asked = question(&format!("{WEEK}&compare={FEBRUARY}"), AFTER);
    let totals = |module| answer(&metrics, module, &asked)["compare"]["totals"].clone();
    let satisfaction = totals(Module::Satisfaction);
    let average = &satisfaction["average"];
    assert_eq!(average["previous"], 1.5);
    assert_eq!(average["change"], 3.0);
    assert_eq!(average["more_than_chance"], true);
    // Both variances are 10 × 0.25 / 9; the error is √(2 × 0.27778 / 10) = 0.23570 and t(18) = 2.10092 for 95 %.
    let interval: Vec<f64> =
        average["interval"].as_array().unwrap().iter().map(|bound| bound.as_f64().unwrap()).collect();
    assert!((interval[0] - (3.0 - 0.23570 * 2.10092)).abs() < 1e-4, "{interval:?}");
    assert!((interval[1] - (3.0 + 0.23570 * 2.10092)).abs() < 1e-4, "{interval:?}");
    assert_eq!(satisfaction["positive_share"]["more_than_chance"], true);
    // Everybody has one message and one chat in both weeks: no spread, no change.
    let messages = totals(Module::Messages);
    let unchanged =
        json!({"previous": 1.0, "change": 0.0, "relative": 0.0, "interval": null, "more_than_chance": false});
    assert_eq!(messages["per_user"], unchanged);
    assert_eq!(messages["per_chat"], unchanged);
    assert_eq!(totals(Module::Chats)["per_user"], unchanged);
}

#[test]
fn means_per_user_are_compared_with_their_spread() {
    // Now two users with 1 and 3 messages, before two users with 1 and 1.
    let say = |id: &str, user: &str, times: &[&str]| {
        times.iter().fold(Chat::new(id, user, times[0]), |chat, time| chat.asks(time))
    };
    let metrics = metrics(vec![
        say("a", "u1", &["2026-02-10T10:00:00Z"]),
        say("b", "u2", &["2026-02-10T11:00:00Z"]),
        say("c", "u1", &["2026-03-03T10:00:00Z"]),
        say("d", "u2", &["2026-03-03T11:00:00Z", "2026-03-03T11:01:00Z"]),
        say("e", "u2", &["2026-03-03T12:00:00Z"]),
    ]);
    let asked = question(&format!("{WEEK}&compare={FEBRUARY}"), AFTER);
    let interval = |module: Module, name: &str| {
        let answer = answer(&metrics, module, &asked)["compare"]["totals"][name].clone();
        let bounds = answer["interval"].as_array().unwrap().clone();
        (answer["change"].as_f64().unwrap(), bounds[0].as_f64().unwrap(), bounds[1].as_f64().unwrap())
    };
    // Messages per user 2 after 1: variances 2 and 0, error √(2 / 2) = 1, one degree of freedom: t = 12.7062.
    let (change, low, high) = interval(Module::Messages, "per_user");
    assert!(
        (change - 1.0).abs() < 1e-9 && (low - (1.0 - 12.7062)).abs() < 1e-3 && (high - (1.0 + 12.7062)).abs() < 1e-3
    );
    // Messages per chat 4/3 after 1: variances 1/3 and 0, error √(1/9) = 1/3, two degrees of freedom: t = 4.30265.
    let (change, low, _) = interval(Module::Messages, "per_chat");
    assert!((change - 1.0 / 3.0).abs() < 1e-9 && (low - (1.0 / 3.0 - 4.30265 / 3.0)).abs() < 1e-4);
    // Chats per user 1.5 after 1: variances 0.5 and 0, error √(0.5 / 2) = 0.5, one degree of freedom.
    let (change, low, _) = interval(Module::Chats, "per_user");
    assert!((change - 0.5).abs() < 1e-9 && (low - (0.5 - 12.7062 / 2.0)).abs() < 1e-3);
}

#[test]
fn the_previous_period_is_as_many_days_or_as_much_time() {
    let previous = |query: &str| {
        let asked = question(&format!("{query}&compare=previous"), "2026-12-01T00:00:00Z");
        let period = asked.compared_with().unwrap();
        format!("{} {}", asked.local(period.from), asked.local(period.to))
    };
    // Seven days of which one has 23 hours: seven days before, not 167 hours.
    assert_eq!(previous("from=2026-03-23&to=2026-03-30"), "2026-03-16T00:00:00+01:00 2026-03-23T00:00:00+01:00");
    assert_eq!(previous("from=2026-03-30&to=2026-04-06"), "2026-03-23T00:00:00+01:00 2026-03-30T00:00:00+02:00");
    // 31 days before 1 March.
    assert_eq!(previous("from=2026-03-01&to=2026-04-01"), "2026-01-29T00:00:00+01:00 2026-03-01T00:00:00+01:00");
    assert_eq!(
        previous("from=2026-03-02T08:00:00Z&to=2026-03-02T10:30:00Z"),
        "2026-03-02T06:30:00+01:00 2026-03-02T09:00:00+01:00"
    );
}
