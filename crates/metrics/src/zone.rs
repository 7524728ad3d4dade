//! A time zone over one period: its offsets from UTC, so that SQL only adds intervals.

use afterword_model::Timestamp;
use jiff::tz::TimeZone;

use crate::{period::Period, template::Statement};

/// The offsets of a time zone from the beginning of a period to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Seconds to add to UTC, and until when; the last has no end.
    offsets: Vec<(Option<Timestamp>, i32)>,
}

/// A stretch of time in which the clocks do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub from: Timestamp,
    pub until: Timestamp,
    /// Seconds to add to UTC.
    pub seconds: i32,
}

impl Stretch {
    /// What clocks show at its beginning and its end, in seconds since 1970.
    pub(crate) fn local_seconds(self) -> (i64, i64) {
        let seconds = i64::from(self.seconds);
        (self.from.as_second() + seconds, self.until.as_second() + seconds)
    }
}

impl Zone {
    pub(crate) fn over(period: Period, zone: &TimeZone) -> Self {
        let mut offsets = Vec::new();
        let mut seconds = zone.to_offset(period.from).seconds();
        for change in zone.following(period.from).take_while(|change| change.timestamp() < period.to) {
            // Other things than the offset may change, such as its name.
            if change.offset().seconds() != seconds {
                offsets.push((Some(change.timestamp()), seconds));
                seconds = change.offset().seconds();
            }
        }
        offsets.push((None, seconds));
        Self { offsets }
    }

    /// Seconds to add to UTC at `time`.
    pub(crate) fn seconds_at(&self, time: Timestamp) -> i32 {
        let at_time = self.offsets.iter().find(|(until, _)| until.is_none_or(|until| time < until));
        at_time.map_or(0, |(_, seconds)| *seconds)
    }

    /// `time`, an expression in UTC, as clocks show it.
    pub(crate) fn local(&self, time: &str, out: &mut Statement) {
        if self.is_utc() {
            out.push(time);
        } else {
            out.push("(").push(time);
            self.offset(time, " + ", out);
            out.push(")");
        }
    }

    /// The offset at `time`, an expression in UTC, after `sign`; nothing where there is no offset.
    pub(crate) fn offset(&self, time: &str, sign: &str, out: &mut Statement) {
        if self.is_utc() {
            return;
        }
        out.push(sign);
        let changes = self.offsets.len() > 1;
        out.push(if changes { "case" } else { "" });
        for (until, seconds) in &self.offsets {
            if let Some(until) = until {
                out.push(" when ").push(time).push(" < ").time(*until).push(" then ");
            } else if changes {
                out.push(" else ");
            }
            out.push(&interval(*seconds));
        }
        out.push(if changes { " end" } else { "" });
    }

    /// The parts of a stretch of time in which the clocks do not change, in order.
    pub(crate) fn stretches(&self, from: Timestamp, until: Timestamp) -> Vec<Stretch> {
        let mut found: Vec<Stretch> = Vec::new();
        let mut start = from;
        for (change, seconds) in &self.offsets {
            let end = change.map_or(until, |change| change.min(until));
            if start < end {
                found.push(Stretch { from: start, until: end, seconds: *seconds });
                start = end;
            }
        }
        found
    }

    fn is_utc(&self) -> bool {
        self.offsets.iter().all(|(_, seconds)| *seconds == 0)
    }
}

fn interval(seconds: i32) -> String {
    if seconds % 60 == 0 {
        format!("interval '{} minute'", seconds / 60)
    } else {
        format!("interval '{seconds} second'")
    }
}
