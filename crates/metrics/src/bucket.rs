//! The intervals of a series.

use afterword_model::Timestamp;
use jiff::{SignedDuration, ToSpan, civil::Date, tz::TimeZone};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    QuestionError,
    period::{Period, start_of},
    zone::Zone,
};

/// The most points that a series may have.
pub(crate) const MOST_BUCKETS: usize = 1_500;

/// The length of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Interval {
    /// An hour of the clock. The hour that a change of clocks repeats is two.
    Hour,
    /// A day of the calendar, which can have 23 or 25 hours.
    Day,
    /// A week from Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
}

impl Interval {
    /// Its name as a parameter and in SQL.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The interval called `name`.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Hour, Self::Day, Self::Week, Self::Month].into_iter().find(|interval| interval.name() == name)
    }

    /// What shows a period of `days` with neither too few nor too many points.
    pub(crate) fn usual(days: f64) -> Self {
        match days {
            ..=2.0 => Self::Hour,
            ..=92.0 => Self::Day,
            ..=370.0 => Self::Week,
            _ => Self::Month,
        }
    }

    fn first(self, date: Date) -> Date {
        match self {
            Self::Hour | Self::Day => date,
            Self::Week => date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days()),
            Self::Month => date.first_of_month(),
        }
    }

    fn next(self, date: Date) -> Date {
        match self {
            Self::Hour | Self::Day => date.saturating_add(1.day()),
            Self::Week => date.saturating_add(1.week()),
            Self::Month => date.saturating_add(1.month()),
        }
    }

    fn too_many(self) -> QuestionError {
        let longer = match self {
            Self::Hour => "day, week or month, or a shorter period",
            Self::Day => "week or month, or a shorter period",
            Self::Week => "month, or a shorter period",
            Self::Month => "a shorter period",
        };
        QuestionError::TooManyIntervals { interval: self.name(), longer }
    }
}

/// An interval of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bucket {
    /// What `{bucket:…}` gives for its rows, in microseconds: an instant for an hour, a local date otherwise.
    pub key: i64,
    /// Its first instant; of the first interval it may lie before the period.
    pub start: Timestamp,
    /// The instant after its last.
    pub end: Timestamp,
}

/// The intervals that cover the period, in order.
pub(crate) fn buckets(
    period: Period,
    zone: &TimeZone,
    offsets: &Zone,
    interval: Interval,
) -> Result<Vec<Bucket>, QuestionError> {
    let found = if interval == Interval::Hour { hours(period, offsets) } else { dates(period, zone, interval) };
    if found.len() > MOST_BUCKETS { Err(interval.too_many()) } else { Ok(found) }
}

/// Walks quarter by quarter, so that whatever the clocks do, the hours are those that SQL finds.
fn hours(period: Period, offsets: &Zone) -> Vec<Bucket> {
    const HOUR: i64 = 3_600_000_000;
    let key = |time: Timestamp| {
        let shift = i64::from(offsets.seconds_at(time)) * 1_000_000;
        (time.as_microsecond() + shift).div_euclid(HOUR) * HOUR - shift
    };
    let quarter = SignedDuration::from_mins(15);
    let mut found: Vec<Bucket> = Vec::new();
    let mut time = period.from;
    while time < period.to && found.len() <= MOST_BUCKETS {
        let end = time + quarter;
        match found.last_mut().filter(|last| last.key == key(time)) {
            Some(last) => last.end = end,
            None => found.push(Bucket { key: key(time), start: time, end }),
        }
        time = end;
    }
    whole_hours(&mut found);
    found
}

/// The first and the last hour are whole ones even where the period begins or ends within them.
fn whole_hours(found: &mut [Bucket]) {
    if let Some(first) = found.first_mut() {
        first.start = Timestamp::from_microsecond(first.key).unwrap_or(first.start);
    }
    if let Some(last) = found.last_mut() {
        last.end = last.end.max(last.start + SignedDuration::from_hours(1));
    }
}

fn dates(period: Period, zone: &TimeZone, interval: Interval) -> Vec<Bucket> {
    let mut date = interval.first(period.from.to_zoned(zone.clone()).date());
    let mut found = Vec::new();
    while found.len() <= MOST_BUCKETS {
        let next = interval.next(date);
        let Some((start, end)) = start_of(date, zone).zip(start_of(next, zone)) else { break };
        let Some(key) = start_of(date, &TimeZone::UTC).filter(|_| start < period.to) else { break };
        found.push(Bucket { key: key.as_microsecond(), start, end });
        date = next;
    }
    found
}
