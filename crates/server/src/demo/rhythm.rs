//! When people write: the year, the week, the day, holidays and the bad day.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::dice::{Dice, whole};
use super::releases::day_number;
use super::setting::Setting;

/// The hour and minute at which the great fault begins.
const FAULT: (i64, i64) = (13, 40);

/// When one chat starts.
#[derive(Clone, Copy)]
pub struct Start {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// The minute of the local day, 0 to 1439.
    pub minute: i64,
    /// It is about the great fault.
    pub fault: bool,
}

/// How many chats a day has. Depends on the date alone.
pub fn chats(setting: &Setting, seed: &[u64], day: Date) -> i64 {
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    let week = setting.week.get(weekday).copied().unwrap_or(1.0);
    let mut dice = Dice::new(&[seed, &[day_seed(day), 1]].concat());
    let mood = 0.93 + 0.14 * dice.unit();
    let holiday = if matches!((day.month(), day.day()), (12, 25 | 26) | (1, 1)) { 0.35 } else { 1.0 };
    let incident = match days_since_incident(setting, day) {
        Some(0) => 2.4,
        Some(1) => 1.3,
        _ => 1.0,
    };
    let mean = setting.chats * week * growth(day) * mood * holiday * incident;
    whole((mean + mean.sqrt() * dice.bell()).round().max(0.0))
}

/// Days since the last bad day, where this assistant has such days.
pub fn days_since_incident(setting: &Setting, day: Date) -> Option<i64> {
    let incident = setting.incident.as_ref()?;
    Some((day_number(day) - day_number(incident.anchor)).rem_euclid(91))
}

/// The chats of a day, in order of time.
pub fn starts(setting: &Setting, seed: &[u64], day: Date, zone: &TimeZone) -> Vec<Start> {
    let mut dice = Dice::new(&[seed, &[day_seed(day), 2]].concat());
    let incident = days_since_incident(setting, day) == Some(0);
    let weekend = day.weekday().to_monday_zero_offset() > 4;
    let hours = if weekend { &setting.weekend_hours } else { &setting.hours };
    let hours: Vec<(i64, u32)> = (0..).zip(hours.iter().copied()).collect();
    let fault_starts = FAULT.0 * 60 + FAULT.1;
    let mut minutes: Vec<(i64, bool)> = (0..chats(setting, seed, day))
        .map(|_| {
            if incident && dice.chance(0.58) {
                let wait = dice.unit() * dice.unit().sqrt() * 500.0;
                return (fault_starts + 5 + whole(wait), true);
            }
            let minute = dice.weighted(&hours) * 60 + dice.between(0, 59);
            (minute, incident && minute > fault_starts && dice.chance(0.4))
        })
        .collect();
    minutes.sort_unstable();
    minutes
        .into_iter()
        .filter_map(|(minute, fault)| {
            let at = instant(day, minute, zone)? + dice.between(0, 59_999);
            Some(Start { at, minute, fault })
        })
        .collect()
}

/// The moment of a minute of the local day, in milliseconds since 1970.
pub fn instant(day: Date, minute: i64, zone: &TimeZone) -> Option<i64> {
    let (hour, rest) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    let local = day.at(hour, rest, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(local.timestamp().as_millisecond())
}

/// A number for a day, to seed with.
pub fn day_seed(day: Date) -> u64 {
    day_number(day).unsigned_abs()
}

/// Gentle growth from late summer to early summer, then the holidays set it back.
fn growth(day: Date) -> f64 {
    let start = Date::new(day.year(), 8, 10).unwrap_or(day);
    let since = (day_number(day) - day_number(start)).rem_euclid(365) as f64;
    if since < 320.0 { 0.84 + 0.42 * since / 320.0 } else { 1.26 - 0.42 * (since - 320.0) / 45.0 }
}
