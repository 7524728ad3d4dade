//! The hours of a week: what was said in each, and how often the period had it.

use serde_json::json;

use crate::{MetricsError, answer::Fields, query::Query, sheet::Sheet};

const HOURS: usize = 7 * 24;
/// In seconds.
const HOUR: i64 = 3_600;
/// In seconds.
const QUARTER: i64 = 900;
const QUARTERS_AN_HOUR: i64 = 4;
const QUARTERS_A_WEEK: i64 = 7 * 24 * QUARTERS_AN_HOUR;
/// 1970 began on a Thursday.
const QUARTERS_TO_THURSDAY: i64 = 3 * 24 * QUARTERS_AN_HOUR;

/// The hours from Monday 0:00 to Sunday 23:00.
pub(super) struct Week {
    messages: [i64; HOURS],
    /// How often the period has each hour, as far as it has begun.
    times: [f64; HOURS],
}

impl Week {
    pub(super) fn of(sheet: &Sheet<'_>) -> Result<Self, MetricsError> {
        let mut messages = [0; HOURS];
        for piece in sheet.pieces(Query::TrafficRows) {
            for row in 0..piece.len() {
                let place =
                    piece.int("weekday", row)?.zip(piece.int("hour", row)?).map(|(day, hour)| (day - 1) * 24 + hour);
                let place = place.and_then(|place| usize::try_from(place).ok());
                if let Some(cell) = place.and_then(|place| messages.get_mut(place)) {
                    *cell = piece.int("messages", row)?.unwrap_or(0);
                }
            }
        }
        Ok(Self { messages, times: times(sheet) })
    }

    pub(super) fn messages(&self) -> i64 {
        self.messages.iter().sum()
    }

    /// The weekday with the most messages an hour, from 1 for Monday.
    pub(super) fn peak_weekday(&self) -> Option<i64> {
        Some(self.peak(7, |place| place / 24)? + 1)
    }

    /// The hour of the day with the most messages an hour.
    pub(super) fn peak_hour(&self) -> Option<i64> {
        self.peak(24, |place| place % 24)
    }

    /// The first of `groups` with the most messages an hour.
    fn peak(&self, groups: usize, group_of: impl Fn(usize) -> usize) -> Option<i64> {
        let mut found: Option<(i64, f64)> = None;
        for group in 0..groups {
            let places = || (0..HOURS).filter(|place| group_of(*place) == group);
            let messages: i64 = places().map(|place| self.messages[place]).sum();
            let times: f64 = places().map(|place| self.times[place]).sum();
            let average = if times > 0.0 { messages as f64 / times } else { 0.0 };
            if messages > 0 && found.is_none_or(|(_, most)| average > most) {
                found = Some((i64::try_from(group).unwrap_or(0), average));
            }
        }
        found.map(|(group, _)| group)
    }

    pub(super) fn rows(&self) -> Vec<Fields> {
        let row = |(place, (messages, times)): (usize, (&i64, &f64))| {
            Fields(vec![
                ("weekday", json!(place / 24 + 1)),
                ("hour", json!(place % 24)),
                ("messages", json!(messages)),
                ("average", json!((*times > 0.0).then(|| *messages as f64 / times))),
            ])
        };
        self.messages.iter().zip(&self.times).enumerate().map(row).collect()
    }
}

/// Counts the quarters of every hour up to now, so that hours that a change of clocks skips or repeats come out right. An
/// hour that the period or the present cuts counts whole.
fn times(sheet: &Sheet<'_>) -> [f64; HOURS] {
    let until = sheet.span.period.to.min(sheet.question.as_of);
    let stretches = sheet.span.zone.stretches(sheet.span.period.from, until);
    let last = stretches.len().saturating_sub(1);
    let mut quarters = [0_i64; HOURS];
    for (index, stretch) in stretches.into_iter().enumerate() {
        let (from, until) = stretch.local_seconds();
        let first = if index == 0 { from.div_euclid(HOUR) * QUARTERS_AN_HOUR } else { from.div_euclid(QUARTER) };
        let end = if index == last { ceiling(until, HOUR) * QUARTERS_AN_HOUR } else { until.div_euclid(QUARTER) };
        let weeks = (end - first).max(0) / QUARTERS_A_WEEK;
        for cell in &mut quarters {
            *cell += weeks * QUARTERS_AN_HOUR;
        }
        for quarter in first + weeks * QUARTERS_A_WEEK..end {
            let since_monday = (quarter + QUARTERS_TO_THURSDAY).rem_euclid(QUARTERS_A_WEEK);
            quarters[usize::try_from(since_monday / QUARTERS_AN_HOUR).unwrap_or(0)] += 1;
        }
    }
    quarters.map(|quarters| quarters as f64 / QUARTERS_AN_HOUR as f64)
}

fn ceiling(seconds: i64, unit: i64) -> i64 {
    -(-seconds).div_euclid(unit)
}
