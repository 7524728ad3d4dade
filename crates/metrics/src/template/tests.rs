//! What is put in place of the words of a file.

use afterword_model::Timestamp;
use jiff::tz::TimeZone;

use super::{Scope, Statement};
use crate::{
    bucket::Interval,
    filter::{Dimension, Filters, Include},
    period::Period,
    query::Query,
    zone::Zone,
};

fn period(from: &str, to: &str) -> Period {
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    Period::between(time(from), time(to)).unwrap()
}

fn fill(text: &str, zone: &str, interval: Interval, filters: &Filters, include: Include) -> Statement {
    let period = period("2026-03-28T23:00:00Z", "2026-03-30T22:00:00Z");
    let zone = Zone::over(period, &TimeZone::get(zone).unwrap());
    Scope { assistant: 7, period, as_of: period.to, filters, include, zone: &zone, interval }.fill(text)
}

fn plain(text: &str, zone: &str, interval: Interval) -> String {
    let statement = fill(text, zone, interval, &Filters::default(), Include::default());
    assert!(statement.params.is_empty());
    statement.sql
}

#[test]
fn times_are_written_in_utc() {
    assert_eq!(
        plain("{assistant} {from} {to}", "Europe/Rome", Interval::Day),
        "7 timestamp '2026-03-28 23:00:00' timestamp '2026-03-30 22:00:00'"
    );
}

#[test]
fn a_bucket_adds_the_offset_of_its_time() {
    assert_eq!(plain("{bucket:t}", "UTC", Interval::Day), "date_trunc('day', t)");
    assert_eq!(plain("{local:t}", "America/New_York", Interval::Day), "(t + interval '-240 minute')");
    let rome = "case when t < timestamp '2026-03-29 01:00:00' then interval '60 minute' else interval '120 minute' end";
    assert_eq!(plain("{bucket:t}", "Europe/Rome", Interval::Week), format!("date_trunc('week', (t + {rome}))"));
    // The hour is an instant again.
    assert_eq!(
        plain("{bucket:t}", "Europe/Rome", Interval::Hour),
        format!("date_trunc('hour', (t + {rome})) - {rome}")
    );
}

#[test]
fn conditions_bind_what_came_from_outside() {
    let mut filters = Filters::default();
    filters.add(Dimension::Channel, "web".to_owned());
    filters.add(Dimension::Channel, "it's".to_owned());
    filters.add(Dimension::Channel, "web".to_owned());
    filters.add(Dimension::Agent, "Sales".to_owned());
    filters.add(Dimension::Topic, "Billing".to_owned());
    let include = Include { test: true, internal: false };
    let counted = fill("{counted}", "UTC", Interval::Day, &filters, include);
    assert_eq!(
        counted.sql,
        "assistant = 7 and not internal and channel in (?, ?) \
         and chat in (select chat from named_chats where assistant = 7 and topic in (?)) \
         and chat in (select chat from activity where assistant = 7 and agent in (?))"
    );
    assert_eq!(counted.params, ["web".into(), "it's".into(), "Billing".into(), "Sales".into()]);
    let of_agent = fill("{of_agent}", "UTC", Interval::Day, &filters, include);
    assert_eq!((of_agent.sql.as_str(), of_agent.params.len()), ("agent in (?)", 1));
}

#[test]
fn every_word_of_every_file_is_known() {
    let mut filters = Filters::default();
    filters.add(Dimension::Workflow, "Refund".to_owned());
    for query in Query::ALL {
        let statement = fill(query.text(), "Europe/Rome", Interval::Hour, &filters, Include::default());
        assert!(!statement.sql.contains(['{', '}']), "{query:?}");
        assert_eq!(statement.sql.matches('?').count(), statement.params.len(), "{query:?}");
    }
}
