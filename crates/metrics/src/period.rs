//! A stretch of time, as it is asked for and as it is counted.

use afterword_model::Timestamp;
use jiff::{
    ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

use crate::QuestionError;

const QUARTER: i64 = 15 * 60 * 1_000_000;

/// Whole days before today that a period covers if nothing else is asked for.
const USUAL_DAYS: i64 = 30;

/// From an instant to another, which is not part of it. Both are on quarter hours, the grain in which activity is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first instant.
    pub from: Timestamp,
    /// The instant after the last.
    pub to: Timestamp,
}

impl Period {
    /// The period between two instants, widened to quarter hours. `None` where the first is not before the second.
    pub fn between(from: Timestamp, to: Timestamp) -> Option<Self> {
        let floor = |time: Timestamp| time.as_microsecond().div_euclid(QUARTER) * QUARTER;
        let ceiling = |time: Timestamp| -((-time.as_microsecond()).div_euclid(QUARTER) * QUARTER);
        if from >= to {
            return None;
        }
        Some(Self {
            from: Timestamp::from_microsecond(floor(from)).ok()?,
            to: Timestamp::from_microsecond(ceiling(to)).ok()?,
        })
    }

    /// The period of equal length just before: as many days where it is made of whole days, as much time otherwise.
    pub(crate) fn previous(self, zone: &TimeZone) -> Option<Self> {
        let [from, to] = [self.from, self.to].map(|time| time.to_zoned(zone.clone()));
        if [&from, &to].iter().all(|time| time.start_of_day().is_ok_and(|start| start == **time)) {
            let days = from.date().until(to.date()).ok()?.get_days();
            let earlier = from.date().checked_sub(days.days()).ok()?;
            return Self::between(start_of(earlier, zone)?, self.from);
        }
        Self::between(self.from.checked_sub(self.to.duration_since(self.from)).ok()?, self.from)
    }

    /// Days that the period covers on the calendar, begun ones counted by the hour.
    pub(crate) fn days(self, zone: &TimeZone) -> f64 {
        let [from, to] = [self.from, self.to].map(|time| time.to_zoned(zone.clone()).datetime());
        to.duration_since(from).as_secs_f64() / 86_400.0
    }
}

/// A point in time as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The beginning of a day, wherever the question is asked.
    Day(Date),
    /// An instant.
    Instant(Timestamp),
}

impl Moment {
    /// Reads a date or an RFC 3339 time.
    pub(crate) fn parse(parameter: &str, value: &str) -> Result<Self, QuestionError> {
        // The plus of an offset that was not encoded arrives as a space.
        let text = match value.rsplit_once(' ') {
            Some((time, offset)) if time.len() > "2026-03-01T".len() => format!("{time}+{offset}"),
            _ => value.to_owned(),
        };
        let moment = if text.len() <= "2026-03-01".len() {
            text.parse().ok().map(Self::Day)
        } else {
            text.parse().ok().map(Self::Instant)
        };
        let year = |moment: &Self| match moment {
            Self::Day(date) => date.year(),
            Self::Instant(time) => time.to_zoned(TimeZone::UTC).year(),
        };
        moment
            .filter(|moment| (1970..=2200).contains(&year(moment)))
            .ok_or_else(|| QuestionError::BadTime { parameter: parameter.to_owned(), value: value.to_owned() })
    }

    pub(crate) fn instant(self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Day(date) => start_of(date, zone),
            Self::Instant(time) => Some(time),
        }
    }
}

/// The instants that are meant by `from` and `to`: without `to` until the end of today, without `from` 30 whole days and the
/// last one.
pub(crate) fn asked(
    from: Option<Moment>,
    to: Option<Moment>,
    zone: &TimeZone,
    now: Timestamp,
) -> Option<(Timestamp, Timestamp)> {
    let today = now.to_zoned(zone.clone()).date();
    let to = match to {
        Some(to) => to.instant(zone)?,
        None => start_of(today.tomorrow().ok()?, zone)?,
    };
    let from = if let Some(from) = from {
        from.instant(zone)?
    } else {
        // The period ends with the first instant of a day that is not part of it.
        let last = to.checked_sub(1.nanosecond()).ok()?.to_zoned(zone.clone()).date();
        start_of(last.checked_sub(USUAL_DAYS.days()).ok()?, zone)?
    };
    Some((from, to))
}

/// The first instant of a day, which is not always midnight.
pub(crate) fn start_of(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(date.to_datetime(Time::midnight()).to_zoned(zone.clone()).ok()?.timestamp())
}
