//! Which weeks before and after a release are compared.
//!
//! Both sides have equally many whole weeks, cut where days begin in the time zone of the question, so that every weekday
//! counts equally often on both sides whatever the clocks do. The day of the release saw both and is on neither side,
//! unless the release came with its first instant; today is not over and is left out.

use afterword_model::Timestamp;
use jiff::{ToSpan, civil::Date, tz::TimeZone};

use crate::period::{Period, start_of};

/// Weeks of a side if nothing else is asked for and there are as many.
const USUAL_WEEKS: i64 = 4;
/// The most weeks of a side that can be asked for.
pub(crate) const MOST_WEEKS: i64 = 12;

/// The two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sides {
    /// Whole weeks of each side.
    pub weeks: i64,
    /// Until the day of the release.
    pub before: Period,
    /// From the first whole day with the release.
    pub after: Period,
    /// Whole weeks that there are before the release.
    pub weeks_before: i64,
    /// Whole weeks that are over since.
    pub weeks_after: i64,
    /// Whether both sides have as many weeks as were asked for.
    pub is_complete: bool,
    /// Whether the release came within a day, which is therefore left out.
    pub leaves_day_out: bool,
}

impl Sides {
    /// The sides of a release at `at`, of an assistant whose chats begin at `began`, at `now`. `None` where the weeks lie
    /// beyond the calendar.
    pub(crate) fn of(
        at: Timestamp,
        began: Option<Timestamp>,
        now: Timestamp,
        asked: Option<i64>,
        zone: &TimeZone,
    ) -> Option<Self> {
        let day = |time: Timestamp| time.to_zoned(zone.clone()).date();
        let release_day = day(at);
        let leaves_day_out = start_of(release_day, zone)? != at;
        let first_after = if leaves_day_out { release_day.tomorrow().ok()? } else { release_day };
        let weeks_after = whole_weeks(first_after, day(now))?;
        let weeks_before = match began {
            Some(began) => whole_weeks(day(began), release_day)?,
            None => 0,
        };
        let both = weeks_before.min(weeks_after);
        let weeks = match both {
            // One side alone can be looked at.
            0 => asked.unwrap_or(1).min(weeks_before.max(weeks_after).max(1)),
            both => asked.unwrap_or(USUAL_WEEKS).min(both),
        };
        let days = (7 * weeks).days();
        let side = |from: Date, to: Date| Period::between(start_of(from, zone)?, start_of(to, zone)?);
        Some(Self {
            weeks,
            before: side(release_day.checked_sub(days).ok()?, release_day)?,
            after: side(first_after, first_after.checked_add(days).ok()?)?,
            weeks_before,
            weeks_after,
            is_complete: both > 0 && asked.is_none_or(|asked| asked <= both),
            leaves_day_out,
        })
    }
}

fn whole_weeks(from: Date, to: Date) -> Option<i64> {
    let days = from.until(to).ok()?.get_days();
    Some(i64::from(days.max(0)) / 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(at: &str, began: &str, now: &str, asked: Option<i64>) -> (i64, [String; 4], bool) {
        let time = |text: &str| text.parse::<Timestamp>().unwrap();
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let found = Sides::of(time(at), Some(time(began)), time(now), asked, &rome).unwrap();
        let local = |time: Timestamp| time.to_zoned(rome.clone()).strftime("%m-%dT%H:%M%:z").to_string();
        let Sides { weeks, before, after, is_complete, .. } = found;
        (weeks, [before.from, before.to, after.from, after.to].map(local), is_complete)
    }

    /// Wednesday 25 March 2026, 14:30 in Rome. The clocks go forward on Sunday the 29th.
    const RELEASE: &str = "2026-03-25T13:30:00Z";

    #[test]
    fn weeks_are_whole_across_a_change_of_the_clocks() {
        let expected = ["03-11T00:00+01:00", "03-25T00:00+01:00", "03-26T00:00+01:00", "04-09T00:00+02:00"];
        let expected = expected.map(str::to_owned);
        let found = sides(RELEASE, "2026-01-01T00:00:00Z", "2026-04-12T09:00:00Z", None);
        assert_eq!(found, (2, expected.clone(), true));
        // 14 days before have 336 hours, 14 days after 335; the last instant of the 8th is over at midnight, not before.
        let found = sides(RELEASE, "2026-01-01T00:00:00Z", "2026-04-08T21:59:59Z", None);
        assert_eq!((found.0, found.2), (1, true));
        let found = sides(RELEASE, "2026-01-01T00:00:00Z", "2026-04-08T22:00:00Z", None);
        assert_eq!(found, (2, expected, true));
    }

    #[test]
    fn a_release_at_midnight_leaves_no_day_out() {
        let found = sides("2026-03-24T23:00:00Z", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", None);
        let expected = ["03-18T00:00+01:00", "03-25T00:00+01:00", "03-25T00:00+01:00", "04-01T00:00+02:00"];
        assert_eq!(found, (1, expected.map(str::to_owned), true));
    }

    #[test]
    fn no_more_weeks_than_both_sides_have() {
        let weeks = |began: &str, now: &str, asked: Option<i64>| {
            let (weeks, _, is_complete) = sides(RELEASE, began, now, asked);
            (weeks, is_complete)
        };
        let (early, late) = ("2026-01-01T00:00:00Z", "2026-08-01T00:00:00Z");
        assert_eq!(weeks(early, late, None), (4, true));
        // Eleven whole weeks lie between 1 January and 25 March, which are 83 days.
        assert_eq!(weeks(early, late, Some(12)), (11, false));
        assert_eq!(weeks(early, late, Some(11)), (11, true));
        // Chats since the 10th: fifteen days before the release.
        assert_eq!(weeks("2026-03-10T12:00:00Z", late, None), (2, true));
        assert_eq!(weeks("2026-03-10T12:00:00Z", late, Some(3)), (2, false));
        // Six days after the release, and none before it.
        assert_eq!(weeks(early, "2026-04-01T10:00:00Z", None), (1, false));
        assert_eq!(weeks(early, "2026-04-01T10:00:00Z", Some(4)), (4, false));
        assert_eq!(weeks(RELEASE, late, Some(2)), (2, false));
    }
}
