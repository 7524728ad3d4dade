//! When reports are due: Mondays and first days of a month at eight in the morning, as clocks show it where the reader is.
//!
//! Pure. Where clocks skip eight o'clock, it is the moment right after the gap; where it comes twice, the first of the two.

use afterword_model::Timestamp;
use afterword_store::Rhythm;
use jiff::{
    ToSpan,
    civil::{Date, time},
    tz::TimeZone,
};

/// Days from one to another, which is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: Date,
    /// The one after the last.
    pub to: Date,
}

impl Days {
    /// The week from Monday to Sunday, or the month, that was last over at `now`. `None` at the ends of the calendar.
    pub fn last(every: Rhythm, now: Timestamp, zone: &TimeZone) -> Option<Self> {
        let to = begin(every, now.to_zoned(zone.clone()).date())?;
        Some(Self { from: step(every, to, -1)?, to })
    }
}

/// The first moment after `now` at which a report is due. `None` at the ends of the calendar.
pub fn next(every: Rhythm, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let mut day = begin(every, now.to_zoned(zone.clone()).date())?;
    loop {
        let due = zone.to_ambiguous_timestamp(day.to_datetime(time(8, 0, 0, 0))).compatible().ok()?;
        if due > now {
            return Some(due);
        }
        day = step(every, day, 1)?;
    }
}

/// The first day of the week or month that `day` is in.
fn begin(every: Rhythm, day: Date) -> Option<Date> {
    match every {
        Rhythm::Week => day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok(),
        Rhythm::Month => Some(day.first_of_month()),
    }
}

fn step(every: Rhythm, day: Date, steps: i64) -> Option<Date> {
    match every {
        Rhythm::Week => day.checked_add(steps.weeks()).ok(),
        Rhythm::Month => day.checked_add(steps.months()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use proptest::prelude::*;

    use super::*;

    const ZONES: [&str; 6] =
        ["Europe/Rome", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC"];

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    #[track_caller]
    fn is_due(every: Rhythm, now: &str, tz: &str, due: &str) {
        let next = next(every, now.parse().unwrap(), &zone(tz)).unwrap();
        assert_eq!(next.to_zoned(zone(tz)).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(), due);
    }

    #[test]
    fn eight_is_eight_on_both_sides_of_a_change_of_clocks() {
        // Clocks change in the night to Sunday, 29 March 2026, and to Sunday, 25 October 2026.
        is_due(Rhythm::Week, "2026-03-23T08:00:00Z", "Europe/Rome", "2026-03-30T08:00:00+02:00");
        is_due(Rhythm::Week, "2026-03-23T06:59:59Z", "Europe/Rome", "2026-03-23T08:00:00+01:00");
        is_due(Rhythm::Week, "2026-10-19T06:00:00Z", "Europe/Rome", "2026-10-26T08:00:00+01:00");
        is_due(Rhythm::Month, "2026-10-31T23:30:00Z", "Europe/Rome", "2026-11-01T08:00:00+01:00");
        is_due(Rhythm::Week, "2026-03-02T14:00:00Z", "America/New_York", "2026-03-09T08:00:00-04:00");
        // The first of November 2026 is the Sunday on which New York has two o'clocks at night.
        is_due(Rhythm::Month, "2026-10-31T12:00:00Z", "America/New_York", "2026-11-01T08:00:00-05:00");
        is_due(Rhythm::Week, "2026-06-01T02:14:59Z", "Asia/Kathmandu", "2026-06-01T08:00:00+05:45");
        is_due(Rhythm::Week, "2026-06-01T02:15:00Z", "Asia/Kathmandu", "2026-06-08T08:00:00+05:45");
    }

    #[test]
    fn a_day_that_never_was_delays_nothing() {
        // Samoa went from Thursday, 29 December 2011, straight to Saturday, and from -10 to +14.
        is_due(Rhythm::Week, "2011-12-27T00:00:00Z", "Pacific/Apia", "2012-01-02T08:00:00+14:00");
        is_due(Rhythm::Month, "2011-12-30T09:59:59Z", "Pacific/Apia", "2012-01-01T08:00:00+14:00");
        let days = Days::last(Rhythm::Week, "2012-01-01T18:00:00Z".parse().unwrap(), &zone("Pacific/Apia")).unwrap();
        assert_eq!((days.from.to_string(), days.to.to_string()), ("2011-12-26".into(), "2012-01-02".into()));
    }

    #[test]
    fn eight_itself_may_be_skipped_or_come_twice() {
        // A zone whose clocks jump from 8 to 9 on the second Monday of March and back from 9 to 8 on the first of November.
        let odd = TimeZone::posix("ODD0DDO,M3.2.1/8,M11.1.1/9").unwrap();
        let due = |now: &str| next(Rhythm::Week, now.parse().unwrap(), &odd).unwrap().to_string();
        assert_eq!(due("2026-03-08T12:00:00Z"), "2026-03-09T08:00:00Z", "nine, which follows eight at once");
        assert_eq!(due("2026-11-01T12:00:00Z"), "2026-11-02T07:00:00Z", "the first eight");
        assert_eq!(due("2026-11-02T07:30:00Z"), "2026-11-09T08:00:00Z", "not the second");
    }

    #[test]
    fn the_days_are_those_that_are_over_where_the_reader_is() {
        let last = |every, now: &str, tz: &str| {
            let days = Days::last(every, now.parse().unwrap(), &zone(tz)).unwrap();
            format!("{} {}", days.from, days.to)
        };
        // A Sunday evening in Rome, which is Monday, the first of June, in Kathmandu.
        let sunday = "2026-05-31T20:00:00Z";
        assert_eq!(last(Rhythm::Week, sunday, "Europe/Rome"), "2026-05-18 2026-05-25");
        assert_eq!(last(Rhythm::Week, sunday, "Asia/Kathmandu"), "2026-05-25 2026-06-01");
        assert_eq!(last(Rhythm::Month, sunday, "Europe/Rome"), "2026-04-01 2026-05-01");
        assert_eq!(last(Rhythm::Month, sunday, "Asia/Kathmandu"), "2026-05-01 2026-06-01");
    }

    proptest! {
        #[test]
        fn the_next_is_the_first_after_now_and_its_days_are_over(
            second in 0_i64..4_000_000_000, zone_of in 0..ZONES.len(), month: bool,
        ) {
            let now = Timestamp::from_second(second).unwrap();
            let zone = zone(ZONES[zone_of]);
            let every = if month { Rhythm::Month } else { Rhythm::Week };
            let due = next(every, now, &zone).unwrap();
            prop_assert!(due > now);
            let local = due.to_zoned(zone.clone());
            // None of these zones ever skipped eight o'clock of such a day.
            prop_assert_eq!(local.time(), time(8, 0, 0, 0));
            prop_assert_eq!(if month { local.day() == 1 } else { local.weekday() == Weekday::Monday }, true);
            let longest = if month { 31 } else { 7 };
            prop_assert!(due.duration_since(now).as_hours() <= longest * 24 + 26);
            // Nothing lies between: a moment before it is due, it is still the next.
            let moment_before = Timestamp::from_second(due.as_second() - 1).unwrap();
            prop_assert_eq!(next(every, moment_before.max(now), &zone).unwrap(), due);
            let days = Days::last(every, due, &zone).unwrap();
            prop_assert_eq!(days.to, local.date());
            prop_assert!(days.from < days.to);
        }
    }
}
