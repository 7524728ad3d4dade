//! Before and after a release, counted by hand.

use afterword_fold::Rows;
use afterword_metrics::{EffectAsked, Metrics};
use serde_json::{Value as Json, json};

use crate::world::{Chat, at, params, question, release, warehouse};

/// Wednesday 25 March 2026, in the afternoon; on Sunday the 29th the clocks go forward.
const RELEASE: &str = "2026-03-25T14:30:00+01:00";

fn with_releases(chats: Vec<Chat>, releases: &[(&str, &str)]) -> Metrics {
    let warehouse = warehouse(chats);
    let releases = releases.iter().map(|(name, time)| release(name, time)).collect();
    warehouse.append(1_000_000, &Rows { releases, ..Rows::default() }).unwrap();
    Metrics::new(warehouse)
}

fn effect(metrics: &Metrics, query: &str, now: &str) -> Json {
    let (asked, others) = EffectAsked::read(params(query)).unwrap();
    let others: Vec<String> = others.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let question = question(&others.join("&"), now);
    serde_json::to_value(metrics.effect(&question, "2.0", &asked).unwrap().unwrap()).unwrap()
}

fn number<'a>(effect: &'a Json, name: &str) -> &'a Json {
    effect["metrics"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()
}

/// So many chats on a day, of which the first `contained` were contained; those rated get the score.
fn day(day: &str, topic: &str, chats: usize, contained: usize, score: Option<i64>) -> Vec<Chat> {
    let chat = |index: usize| {
        let time = format!("{day}T10:{:02}:{:02}+00:00", index / 60, index % 60);
        let id = format!("{day}-{topic}-{index}");
        let resolution = if index < contained { "contained" } else { "abandoned" };
        let chat =
            Chat::new(&id, &id, &time).asks(&time).answers(&time, "Help").concludes(topic, resolution, "assistant");
        match score {
            Some(score) => chat.rates(&time, score),
            None => chat,
        }
    };
    (0..chats).map(chat).collect()
}

#[test]
fn equal_weeks_are_compared_and_the_day_of_the_release_is_not() {
    let chats = [
        day("2026-03-10", "a", 5, 5, None),   // before the weeks, the first chats
        day("2026-03-18", "a", 60, 30, None), // the first day of the week before
        day("2026-03-24", "a", 40, 20, None), // the last
        day("2026-03-25", "a", 50, 0, None),  // the day of the release
        day("2026-03-26", "a", 50, 40, None), // the first day after
        day("2026-04-01", "a", 50, 40, None), // the last
        day("2026-04-02", "a", 50, 0, None),  // today, not over
    ];
    let metrics = with_releases(chats.into_iter().flatten().collect(), &[("2.0", RELEASE)]);
    let found = effect(&metrics, "metric=outcomes.contained_rate&metric=chats.chats", "2026-04-02T12:00:00Z");
    assert_eq!((&found["weeks"], &found["complete"]), (&json!(1), &json!(true)));
    assert_eq!(found["before"], json!({"from": "2026-03-18T00:00:00+01:00", "to": "2026-03-25T00:00:00+01:00"}));
    // A week with a day of 23 hours.
    assert_eq!(found["after"], json!({"from": "2026-03-26T00:00:00+01:00", "to": "2026-04-02T00:00:00+02:00"}));
    // 50 of 100, then 80 of 100. Wilson's intervals: 0.4038 to 0.5962, and 0.7112 to 0.8666, so Newcombe's is
    // 0.3 − √(0.0888² + 0.0962²) = 0.1691 to 0.3 + √(0.0666² + 0.0962²) = 0.4170.
    let rate = number(&found, "contained_rate");
    assert_eq!(
        (&rate["before"], &rate["after"]),
        (&json!({"value": 0.5, "of": 100}), &json!({"value": 0.8, "of": 100}))
    );
    assert_eq!((&rate["verdict"], &rate["more_than_chance"]), (&json!("better"), &json!(true)));
    assert_eq!((&rate["better"], &rate["kind"], &rate["needed"]), (&json!("up"), &json!("rate"), &json!(null)));
    let bounds = [0.1691, 0.4170];
    for (place, bound) in bounds.into_iter().enumerate() {
        assert!((rate["interval"][place].as_f64().unwrap() - bound).abs() < 2e-4, "{rate}");
    }
    let chats = number(&found, "chats");
    assert_eq!((&chats["before"], &chats["change"]), (&json!({"value": 100, "of": null}), &json!(0)));
    assert_eq!((&chats["verdict"], &chats["better"]), (&json!("not_tested"), &json!("none")));
    assert_eq!(found["notes"], json!(["The day of the release is on neither side: it saw both."]));
    assert_eq!(found["mix_changed"], false);
    assert_eq!(found["mix"][0], json!({"dimension": "topic", "value": "a", "before": 1.0, "after": 1.0}));

    // A day later the last day is over; a minute before midnight it is not.
    let found = effect(&metrics, "metric=chats.chats", "2026-04-01T21:59:00Z");
    assert_eq!((&found["complete"], &number(&found, "chats")["after"]["value"]), (&json!(false), &json!(null)));
}

#[test]
fn a_release_without_after_gets_no_verdict() {
    let chats = [
        day("2026-03-10", "a", 8, 8, Some(4)),
        day("2026-03-20", "a", 8, 4, Some(4)),
        day("2026-03-26", "a", 8, 8, Some(5)),
    ];
    let metrics = with_releases(chats.into_iter().flatten().collect(), &[("2.0", RELEASE)]);
    let found = effect(&metrics, "", "2026-03-28T12:00:00Z");
    assert_eq!((&found["complete"], &found["weeks"]), (&json!(false), &json!(1)));
    let average = number(&found, "average");
    assert_eq!(average["before"], json!({"value": 4.0, "of": 8}));
    assert_eq!(average["after"], json!({"value": null, "of": null}));
    assert_eq!(
        (&average["verdict"], &average["change"], &average["needed"]),
        (&json!("too_few"), &json!(null), &json!(null))
    );
    assert_eq!(found["notes"][0], "No whole week is over since the release.");
    assert_eq!(found["metrics"].as_array().unwrap().len(), 10);

    // Nor does one that nothing was before.
    let metrics = with_releases(day("2026-03-26", "a", 8, 8, None), &[("2.0", RELEASE)]);
    let found = effect(&metrics, "metric=chats.chats", "2026-05-01T12:00:00Z");
    assert_eq!(found["notes"][0], "There is no whole week with chats before the release.");
    assert_eq!(number(&found, "chats")["before"]["value"], json!(null));
    assert_eq!(number(&found, "chats")["after"]["value"], json!(8));
    assert_eq!(number(&found, "chats")["verdict"], "too_few");
}

#[test]
fn too_few_votes_say_how_many_more() {
    // Before 4, 4, 4, 2 (mean 3.5, variance 1), after 5, 5, 5, 3 (mean 4.5, variance 1).
    let rated = |day_: &str, low: i64| {
        let mut chats = day(day_, "a", 3, 0, Some(low + 2));
        chats.extend(day(day_, "b", 1, 0, Some(low)));
        chats
    };
    let chats = [day("2026-03-10", "a", 1, 0, None), rated("2026-03-20", 2), rated("2026-03-28", 3)];
    let metrics = with_releases(chats.into_iter().flatten().collect(), &[("2.0", RELEASE)]);
    let found = effect(&metrics, "metric=satisfaction.average&weeks=1", "2026-05-01T12:00:00Z");
    let average = number(&found, "average");
    assert_eq!(
        (&average["before"], &average["after"]),
        (&json!({"value": 3.5, "of": 4}), &json!({"value": 4.5, "of": 4}))
    );
    // 2 × (1.95996 + 0.84162)² + 1.95996² / 4 = 15.698 + 0.960 = 16.658: 13 more than 4.
    assert_eq!((&average["verdict"], &average["needed"]), (&json!("too_few"), &json!(13)));
    assert_eq!(average["more_than_chance"], false);
}

#[test]
fn a_shift_of_topics_is_seen_and_reckoned_out() {
    // Simpson's paradox: easy 64 of 80 and hard 4 of 20 before, easy 18 of 20 and hard 24 of 80 after.
    let chats = [
        day("2026-03-17", "easy", 1, 0, None),
        day("2026-03-20", "easy", 80, 64, None),
        day("2026-03-20", "hard", 20, 4, None),
        day("2026-03-28", "easy", 20, 18, None),
        day("2026-03-28", "hard", 80, 24, None),
    ];
    let metrics = with_releases(chats.into_iter().flatten().collect(), &[("2.0", RELEASE)]);
    let found = effect(&metrics, "metric=outcomes.contained_rate&metric=users.users", "2026-05-01T12:00:00Z");
    assert_eq!((&found["weeks"], &found["mix_changed"]), (&json!(1), &json!(true)));
    let rate = number(&found, "contained_rate");
    assert_eq!((&rate["before"]["value"], &rate["after"]["value"]), (&json!(0.68), &json!(0.42)));
    assert_eq!(rate["verdict"], "worse");
    // 0.8 × 18/20 + 0.2 × 24/80 = 0.78: each topic got better by ten points.
    let at_old_mix = &rate["at_old_mix"];
    assert!((at_old_mix["after"].as_f64().unwrap() - 0.78).abs() < 1e-12, "{at_old_mix}");
    assert!((at_old_mix["change"].as_f64().unwrap() - 0.1).abs() < 1e-12, "{at_old_mix}");
    assert_eq!(at_old_mix["covers"], 1.0);
    assert_eq!(number(&found, "users")["at_old_mix"], json!(null), "users are of no topic");
    let topics: Vec<&Json> =
        found["mix"].as_array().unwrap().iter().filter(|one| one["dimension"] == "topic").collect();
    assert_eq!(*topics[0], json!({"dimension": "topic", "value": "easy", "before": 0.8, "after": 0.2}));

    // Of one topic alone there is no mix.
    let found = effect(&metrics, "metric=outcomes.contained_rate&topic=hard", "2026-05-01T12:00:00Z");
    assert_eq!(found["notes"][0], "There is no whole week with chats before the release.");
    assert_eq!((&found["mix_changed"], &number(&found, "contained_rate")["at_old_mix"]), (&json!(false), &json!(null)));
}

#[test]
fn neighbours_are_named() {
    let chats = [day("2026-03-03", "a", 1, 0, None), day("2026-04-10", "a", 1, 0, None)];
    let releases = [
        ("1.9", "2026-03-16T00:00:00Z"),
        ("2.0", RELEASE),
        ("2.1", "2026-04-01T10:00:00Z"),
        ("3.0", "2026-06-01T00:00:00Z"),
    ];
    let metrics = with_releases(chats.into_iter().flatten().collect(), &releases);
    let found = effect(&metrics, "weeks=2&metric=chats.chats", "2026-07-01T12:00:00Z");
    let notes: Vec<&str> = found["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    assert_eq!(
        notes[1..],
        [
            "Release 1.9 of 2026-03-16 lies in the weeks before: what it changed shows here too.",
            "Release 2.1 of 2026-04-01 lies in the weeks after: what it changed shows here too.",
        ]
    );
    // Three whole weeks lie between the 3rd and the 25th.
    let found = effect(&metrics, "weeks=5&metric=chats.chats", "2026-07-01T12:00:00Z");
    assert_eq!((&found["weeks"], &found["complete"]), (&json!(3), &json!(false)));
    assert_eq!(found["notes"][0], "Both sides have 3 whole weeks, not the 5 that were asked for.");
    let question = question("", "2026-07-01T12:00:00Z");
    let (asked, _) = EffectAsked::read(Vec::new()).unwrap();
    assert_eq!(metrics.effect(&question, "9.9", &asked).unwrap(), None);
}

#[test]
fn an_issue_is_judged_by_the_chats_that_went_badly() {
    let time = |index: usize, day: &str| format!("{day}T10:00:{index:02}Z");
    let chats = |day: &'static str, hurt: usize| {
        (0..40).map(move |index| {
            let time = time(index, day);
            let id = format!("{day}-{index}");
            let chat =
                Chat::new(&id, &id, &time).asks(&time).answers(&time, "Help").concludes("a", "contained", "assistant");
            match index {
                _ if index >= hurt => chat.rates(&time, 3),
                0 => chat.rates(&time, 2),
                1 => chat.hands_over(&time, "direct", None, "Help"),
                _ => chat.thumb(&time, "Help", "down", None),
            }
        })
    };
    let all =
        [day("2026-03-17", "a", 1, 0, None), chats("2026-03-20", 30).collect(), chats("2026-03-28", 10).collect()];
    let metrics = with_releases(all.into_iter().flatten().collect(), &[("2.0", RELEASE)]);
    let question = question("topic=a&agent=Help", "2026-05-01T12:00:00Z");
    let found = metrics.effect(&question, "2.0", &EffectAsked::of_issue()).unwrap().unwrap();
    let found = serde_json::to_value(found).unwrap();
    let rate = number(&found, "trouble_rate");
    assert_eq!(
        (&rate["before"], &rate["after"]),
        (&json!({"value": 0.75, "of": 40}), &json!({"value": 0.25, "of": 40}))
    );
    assert_eq!((&rate["module"], &rate["verdict"]), (&json!("issue"), &json!("better")));
    assert_eq!(at(RELEASE), metrics.all_releases(&question).unwrap()[0].at);
}
