//! Days, weeks and hours as clocks show them, across changes of the clocks.

use afterword_metrics::Module;
use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, week},
    world::{Chat, answer, metrics, question},
};

fn messages_at(times: &[&str]) -> afterword_metrics::Metrics {
    let chat = |(index, time): (usize, &&str)| Chat::new(&format!("c{index}"), "anna", time).asks(time);
    metrics(times.iter().enumerate().map(chat).collect())
}

/// The points of the messages, `(at, messages)`.
fn points(metrics: &afterword_metrics::Metrics, query: &str) -> Vec<(String, i64)> {
    let answer = answer(metrics, Module::Messages, &question(query, "2027-01-01T00:00:00Z"));
    let point = |point: &Json| (point["at"].as_str().unwrap().to_owned(), point["messages"].as_i64().unwrap());
    answer["series"].as_array().unwrap().iter().map(point).collect()
}

fn busy(points: &[(String, i64)]) -> Vec<(&str, i64)> {
    points.iter().filter(|(_, messages)| *messages > 0).map(|(at, messages)| (at.as_str(), *messages)).collect()
}

#[test]
fn a_day_can_have_23_hours() {
    // In Rome, 1:59 is followed by 3:00 on 29 March 2026.
    let metrics = messages_at(&[
        "2026-03-28T23:59:59+01:00",
        "2026-03-29T01:59:00+01:00",
        "2026-03-29T03:00:00+02:00",
        "2026-03-29T23:59:59+02:00",
        "2026-03-30T00:00:00+02:00",
    ]);
    let hours = points(&metrics, "from=2026-03-29&to=2026-03-30&interval=hour");
    assert_eq!(hours.len(), 23);
    assert_eq!(hours[1], ("2026-03-29T01:00:00+01:00".to_owned(), 1));
    assert_eq!(hours[2], ("2026-03-29T03:00:00+02:00".to_owned(), 1));
    assert_eq!(hours[22], ("2026-03-29T23:00:00+02:00".to_owned(), 1));
    let days = points(&metrics, "from=2026-03-28&to=2026-03-31&interval=day");
    let expected =
        [("2026-03-28T00:00:00+01:00", 1), ("2026-03-29T00:00:00+01:00", 3), ("2026-03-30T00:00:00+02:00", 1)];
    assert_eq!(busy(&days), expected);
}

#[test]
fn a_day_can_have_25_hours() {
    // In Rome, 2:00 to 2:59 comes twice on 25 October 2026.
    let metrics = messages_at(&[
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T02:45:00+01:00",
        "2026-10-25T23:30:00+01:00",
    ]);
    let hours = points(&metrics, "from=2026-10-25&to=2026-10-26&interval=hour");
    assert_eq!(hours.len(), 25);
    let expected =
        [("2026-10-25T02:00:00+02:00", 1), ("2026-10-25T02:00:00+01:00", 2), ("2026-10-25T23:00:00+01:00", 1)];
    assert_eq!(busy(&hours), expected);
    assert_eq!(
        busy(&points(&metrics, "from=2026-10-25&to=2026-10-26&interval=day")),
        [("2026-10-25T00:00:00+02:00", 4)]
    );
}

#[test]
fn an_hour_that_comes_twice_or_never_weighs_so_in_traffic() {
    let row = |query: &str, hour: usize| {
        let metrics =
            messages_at(&["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-25T02:45:00+01:00"]);
        // Sunday.
        answer(&metrics, Module::Traffic, &question(query, "2027-01-01T00:00:00Z"))["rows"][6 * 24 + hour].clone()
    };
    // Three messages in two such hours.
    let twice = json!({"weekday": 7, "hour": 2, "messages": 3, "average": 1.5});
    assert_eq!(row("from=2026-10-25&to=2026-10-26", 2), twice);
    assert_eq!(row("from=2026-10-25&to=2026-10-26", 3)["average"], 0.0);
    // 29 March had no such hour: there is no mean.
    assert_eq!(row("from=2026-03-29&to=2026-03-30", 2)["average"], Json::Null);
    // Over the year, there are 52 Sundays, on one of which the hour is missing and on one double: three in 52.
    assert_eq!(row("from=2026-01-01&to=2027-01-01", 2)["average"], 3.0 / 52.0);
}

#[test]
fn an_offset_of_half_an_hour_is_no_trouble() {
    // In Kolkata it is five and a half hours later than in UTC: midnight is 18:30.
    let metrics =
        messages_at(&["2026-03-01T18:29:00Z", "2026-03-01T18:30:00Z", "2026-03-01T19:29:00Z", "2026-03-01T19:30:00Z"]);
    let hours = points(&metrics, "from=2026-03-02&to=2026-03-03&interval=hour&tz=Asia/Kolkata");
    assert_eq!(hours.len(), 24);
    assert_eq!(busy(&hours), [("2026-03-02T00:00:00+05:30", 2), ("2026-03-02T01:00:00+05:30", 1)]);
    let days = points(&metrics, "from=2026-03-01&to=2026-03-03&tz=Asia/Kolkata&interval=day");
    assert_eq!(busy(&days), [("2026-03-01T00:00:00+05:30", 1), ("2026-03-02T00:00:00+05:30", 3)]);
    // West of Greenwich, and a quarter of an hour.
    assert_eq!(
        busy(&points(&metrics, "from=2026-03-01&to=2026-03-02&tz=America/St_Johns&interval=day")),
        [("2026-03-01T00:00:00-03:30", 4)]
    );
    assert_eq!(busy(&points(&metrics, "from=2026-03-02&to=2026-03-03&tz=Asia/Kathmandu&interval=hour")).len(), 2);
}

#[test]
fn clocks_that_change_by_half_an_hour_lose_nothing() {
    // On Lord Howe Island, 1:30 to 1:59 comes twice on 5 April 2026.
    let metrics = messages_at(&["2026-04-05T01:45:00+11:00", "2026-04-05T01:45:00+10:30", "2026-04-05T02:10:00+10:30"]);
    let hours = points(&metrics, "from=2026-04-05&to=2026-04-06&interval=hour&tz=Australia/Lord_Howe");
    assert_eq!(hours.iter().map(|(_, messages)| messages).sum::<i64>(), 3);
    assert_eq!(busy(&hours).len(), 3);
}

#[test]
fn a_day_can_begin_at_one() {
    // In Beirut, midnight of 29 March 2026 was skipped.
    let metrics = messages_at(&["2026-03-28T23:59:00+02:00", "2026-03-29T01:00:00+03:00"]);
    let before = points(&metrics, "from=2026-03-28&to=2026-03-29&interval=day&tz=Asia/Beirut");
    assert_eq!(before, [("2026-03-28T00:00:00+02:00".to_owned(), 1)]);
    let day = points(&metrics, "from=2026-03-29&to=2026-03-30&interval=day&tz=Asia/Beirut");
    assert_eq!(day, [("2026-03-29T01:00:00+03:00".to_owned(), 1)]);
    assert_eq!(points(&metrics, "from=2026-03-29&to=2026-03-30&interval=hour&tz=Asia/Beirut").len(), 23);
}

#[test]
fn weeks_begin_on_monday_and_months_on_the_first() {
    let metrics = messages_at(&["2026-03-04T10:00:00+01:00", "2026-03-08T23:59:00+01:00", "2026-03-09T00:00:00+01:00"]);
    // From a Wednesday to a Tuesday: of the first week only what lies in the period counts.
    let weeks = points(&metrics, "from=2026-03-05&to=2026-03-18&interval=week");
    let weeks: Vec<_> = weeks.iter().map(|(at, messages)| (at.as_str(), *messages)).collect();
    assert_eq!(
        weeks,
        [("2026-03-02T00:00:00+01:00", 1), ("2026-03-09T00:00:00+01:00", 1), ("2026-03-16T00:00:00+01:00", 0)]
    );
    let months = points(&metrics, "from=2026-02-01&to=2026-05-01&interval=month");
    let starts: Vec<_> = months.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(starts, ["2026-02-01T00:00:00+01:00", "2026-03-01T00:00:00+01:00", "2026-04-01T00:00:00+02:00"]);
    assert_eq!(months[1].1, 3);
}

#[test]
fn an_interval_that_is_not_over_says_so() {
    let answer = answer(&week(), Module::Messages, &question(WEEK, "2026-03-07T23:00:00Z"));
    // At midnight in Rome: Saturday is over, Sunday is not.
    let complete: Vec<_> =
        answer["series"].as_array().unwrap().iter().map(|point| point["complete"].as_bool().unwrap()).collect();
    assert_eq!(complete, [true, true, true, true, true, true, false]);
}

#[test]
fn the_future_does_not_thin_out_traffic() {
    // Wednesday 11 March, 10:30 in Rome: two Mondays at 9 have been, two Wednesdays at 10 have begun, one Thursday has been.
    let asked = question("from=2026-03-02&to=2026-03-16", "2026-03-11T09:30:00Z");
    let rows = answer(&week(), Module::Traffic, &asked)["rows"].clone();
    assert_eq!(rows[9], json!({"weekday": 1, "hour": 9, "messages": 5, "average": 2.5}));
    assert_eq!(rows[2 * 24 + 10], json!({"weekday": 3, "hour": 10, "messages": 4, "average": 2.0}));
    assert_eq!(rows[6 * 24 + 23], json!({"weekday": 7, "hour": 23, "messages": 2, "average": 2.0}));
    // c4 went on for one message on Monday 9 March at 0:10.
    assert_eq!(rows[0], json!({"weekday": 1, "hour": 0, "messages": 1, "average": 0.5}));
    // An hour that the period cuts counts whole.
    let asked = question("from=2026-03-02T08:00:00Z&to=2026-03-02T08:15:00Z", AFTER);
    let rows = answer(&week(), Module::Traffic, &asked)["rows"].clone();
    assert_eq!(rows[9], json!({"weekday": 1, "hour": 9, "messages": 4, "average": 4.0}));
    assert_eq!(rows[10]["average"], Json::Null);
}

#[test]
fn the_usual_period_is_30_whole_days_and_today() {
    let asked = question("", "2026-03-20T23:30:00Z");
    // In Rome it is already the 21st.
    let answer = answer(&week(), Module::Messages, &asked);
    assert_eq!(answer["from"], "2026-02-19T00:00:00+01:00");
    assert_eq!(answer["to"], "2026-03-22T00:00:00+01:00");
    assert_eq!(answer["interval"], "day");
    let points = answer["series"].as_array().unwrap();
    assert_eq!(points.len(), 31);
    assert_eq!(points[29]["complete"], true);
    assert_eq!(points[30]["complete"], false);
}
