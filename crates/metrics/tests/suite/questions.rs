//! Questions that can be asked, and those that are refused with a reason.

use afterword_metrics::{Question, QuestionError};

use crate::world::{ASSISTANT, ROME, at, params};

const NOW: &str = "2026-03-20T12:00:00Z";

fn ask(query: &str) -> Result<Question, QuestionError> {
    Question::parse(&params(query), ASSISTANT, ROME, at(NOW))
}

fn period(query: &str) -> String {
    let question = ask(query).unwrap();
    let period = question.period();
    format!("{} {} {}", question.local(period.from), question.local(period.to), question.interval().name())
}

#[test]
fn times_are_dates_in_the_zone_or_instants() {
    assert_eq!(period("from=2026-03-01&to=2026-03-03"), "2026-03-01T00:00:00+01:00 2026-03-03T00:00:00+01:00 hour");
    assert_eq!(
        period("from=2026-03-01&to=2026-03-04&tz=UTC"),
        "2026-03-01T00:00:00+00:00 2026-03-04T00:00:00+00:00 day"
    );
    assert_eq!(
        period("from=2026-03-01T10:00:00Z&to=2026-03-02T10:00:00-05:00"),
        "2026-03-01T11:00:00+01:00 2026-03-02T16:00:00+01:00 hour"
    );
    // The plus of an offset arrives as a space where it was not encoded.
    assert_eq!(
        period("from=2026-03-01T10:00:00 01:00&to=2026-03-02T10:00:00+01:00"),
        "2026-03-01T10:00:00+01:00 2026-03-02T10:00:00+01:00 hour"
    );
}

#[test]
fn what_is_missing_is_filled_in() {
    assert_eq!(period(""), "2026-02-18T00:00:00+01:00 2026-03-21T00:00:00+01:00 day");
    assert_eq!(period("from=2026-03-15"), "2026-03-15T00:00:00+01:00 2026-03-21T00:00:00+01:00 day");
    // 30 whole days and the last one.
    assert_eq!(period("to=2026-02-01"), "2026-01-01T00:00:00+01:00 2026-02-01T00:00:00+01:00 day");
}

#[test]
fn the_interval_follows_the_length() {
    let interval = |query: &str| ask(query).unwrap().interval().name();
    assert_eq!(interval("from=2026-03-01&to=2026-03-03"), "hour");
    // Two days, of which one has 25 hours.
    assert_eq!(interval("from=2026-10-24&to=2026-10-26"), "hour");
    assert_eq!(interval("from=2026-03-01&to=2026-03-04"), "day");
    assert_eq!(interval("from=2026-01-01&to=2026-04-03"), "day");
    assert_eq!(interval("from=2026-01-01&to=2026-04-04"), "week");
    assert_eq!(interval("from=2025-01-01&to=2026-01-06"), "week");
    assert_eq!(interval("from=2025-01-01&to=2026-01-07"), "month");
    assert_eq!(interval("from=2026-01-01&to=2026-04-04&interval=day"), "day");
}

#[test]
fn the_zone_is_called_by_its_name() {
    assert_eq!(ask("").unwrap().tz(), "Europe/Rome");
    assert_eq!(ask("tz=america/new_york").unwrap().tz(), "America/New_York");
    assert_eq!(ask("tz=UTC").unwrap().tz(), "UTC");
}

#[test]
fn what_is_wrong_is_told_with_a_code() {
    let cases = [
        ("chanel=web", "unknown_parameter", "chanel", "`chanel`"),
        ("limit=5", "unknown_parameter", "limit", "from, to, tz, interval, compare, include, channel"),
        ("channel=", "empty_parameter", "channel", "leave it out"),
        ("from=2026-03-01&from=2026-03-02", "repeated_parameter", "from", "give it once"),
        ("from=yesterday", "bad_time", "from", "2026-03-01T09:00:00Z"),
        ("from=2026-02-30", "bad_time", "from", "2026-02-30"),
        ("to=2026-03-01T09:00:00", "bad_time", "to", "2026-03-01T09:00:00"),
        ("from=0001-01-01", "bad_time", "from", "1970"),
        ("to=9999-12-31", "bad_time", "to", "2200"),
        ("from=2026-03-02&to=2026-03-02", "empty_period", "from", "2026-03-02T00:00:00+01:00"),
        ("from=2026-03-03&to=2026-03-02", "empty_period", "from", "before its end"),
        ("from=2027-01-01", "empty_period", "from", "2026-03-21"),
        ("tz=Mars/Olympus", "unknown_time_zone", "tz", "Europe/Rome"),
        ("tz=%2B01:00", "unknown_time_zone", "tz", "IANA"),
        ("interval=minute", "bad_interval", "interval", "hour, day, week or month"),
        ("include=all", "bad_include", "include", "test or internal"),
        ("compare=last", "bad_compare", "compare", "FROM..TO"),
        ("compare=2026-01-01", "bad_compare", "compare", "FROM..TO"),
        ("compare=2026-01-01..", "bad_compare", "compare", "FROM..TO"),
        ("compare=2026-02-01..2026-01-01", "empty_period", "compare", "before its end"),
        ("from=2026-01-01&interval=hour", "too_many_intervals", "interval", "day, week or month"),
        ("from=1970-01-01&interval=day", "too_many_intervals", "interval", "week or month"),
        (
            "from=2026-03-01&interval=hour&compare=2025-01-01..2026-01-01",
            "too_many_intervals",
            "interval",
            "1500 points",
        ),
        ("from=1970-01-01&to=2200-01-01", "too_many_intervals", "interval", "a shorter period"),
    ];
    for (query, code, parameter, says) in cases {
        let error = ask(query).unwrap_err();
        assert_eq!(error.code(), code, "{query}");
        assert_eq!(error.parameter(), parameter, "{query}");
        assert!(error.to_string().contains(says), "{query}: {error}");
    }
}

#[test]
fn as_many_points_as_can_be_are_allowed() {
    // 1,500 hours are 62 days and 12 hours.
    let hours = |to: &str| ask(&format!("from=2026-01-01T00:00:00Z&to={to}&interval=hour&tz=UTC"));
    assert!(hours("2026-03-04T12:00:00Z").is_ok());
    assert_eq!(hours("2026-03-04T12:15:00Z").unwrap_err().code(), "too_many_intervals");
}
