//! Which days a review is of.

use afterword_model::Timestamp;
use jiff::{ToSpan, civil::Date, tz::TimeZone};

/// From a day or an instant to another, which is not part of it: dates (`2026-03-01`) or RFC 3339 times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: String,
    /// The one after the last.
    pub to: String,
}

impl Span {
    /// The last month that is over where `zone` is. `None` at the ends of the calendar.
    pub fn last_month(now: Timestamp, zone: &TimeZone) -> Option<Self> {
        let to = now.to_zoned(zone.clone()).date().first_of_month();
        Some(Self::of(to.checked_sub(1.month()).ok()?, to))
    }

    /// The last week from Monday to Sunday that is over where `zone` is. `None` at the ends of the calendar.
    pub fn last_week(now: Timestamp, zone: &TimeZone) -> Option<Self> {
        let today = now.to_zoned(zone.clone()).date();
        let since_monday = i64::from(today.weekday().to_monday_zero_offset());
        let to = today.checked_sub(since_monday.days()).ok()?;
        Some(Self::of(to.checked_sub(7.days()).ok()?, to))
    }

    fn of(from: Date, to: Date) -> Self {
        Self { from: from.to_string(), to: to.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(now: &str, zone: &str) -> [String; 2] {
        let (now, zone) = (now.parse().unwrap(), TimeZone::get(zone).unwrap());
        [Span::last_month(now, &zone), Span::last_week(now, &zone)].map(|span| {
            let Span { from, to } = span.unwrap();
            format!("{from} {to}")
        })
    }

    #[test]
    fn months_and_weeks_are_those_of_the_zone() {
        // A Sunday evening in Rome, which is Monday, the first of June, in Tokyo.
        let sunday = "2026-05-31T20:00:00Z";
        assert_eq!(spans(sunday, "Europe/Rome"), ["2026-04-01 2026-05-01", "2026-05-18 2026-05-25"]);
        assert_eq!(spans(sunday, "Asia/Tokyo"), ["2026-05-01 2026-06-01", "2026-05-25 2026-06-01"]);
        assert_eq!(spans("2026-01-01T00:00:00Z", "UTC"), ["2025-12-01 2026-01-01", "2025-12-22 2025-12-29"]);
    }
}
