//! The demo: two made-up companies, their users and ninety days of chats, the same on every machine.
//!
//! A day is written from its date alone. Running the demo a day later adds a day and changes none
//! of those before; today's chats stop at the given moment. All texts are written by hand, all
//! people and companies invented; addresses end in example domains.
//!
//! From the outside in: `setting` says who the assistants are, `rhythm` when people write,
//! `people` who they are, `scenarios` and `phrases` what is said, `play` how it goes, `scene`
//! turns it into events, and `releases` says how good the answers are on a day.

mod answers;
mod day;
mod devices;
mod dice;
mod handover;
mod opening;
mod opinion;
mod people;
mod phrases;
mod play;
mod releases;
mod rhythm;
mod scenarios;
mod scene;
mod script;
mod setting;
mod slots;
mod speech;
mod trace;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use self::scene::Timed;
use self::setting::Setting;

/// One assistant of the demo: its name, time zone and events in the order they are sent.
pub struct DemoAssistant {
    /// Its name, as pages show it.
    pub name: &'static str,
    /// An IANA time zone.
    pub tz: &'static str,
    /// Events as `POST /v1/events` takes them, each with `id` and `at`, sorted by time.
    pub events: Vec<Value>,
}

/// Builds the demo: the last `days` days (at least 1) up to `until`, which is "now".
///
/// The same seed gives the same events for the same dates; only what lies after `until` is left
/// out. Where the system knows no time zones, days are reckoned in UTC.
pub fn workspace(seed: u64, until: Timestamp, days: u16) -> Vec<DemoAssistant> {
    [&setting::TREMONDA, &setting::QUILLMOOR].map(|setting| assistant(setting, seed, until, days)).into()
}

fn assistant(setting: &'static Setting, seed: u64, until: Timestamp, days: u16) -> DemoAssistant {
    let zone = TimeZone::get(setting.tz).unwrap_or(TimeZone::UTC);
    let today = until.to_zoned(zone.clone()).date();
    let seed = [seed, setting.prefix.bytes().fold(0, |sum, byte| sum * 256 + u64::from(byte))];
    let mut events: Vec<Timed> = Vec::new();
    for ago in (0..i64::from(days.max(1))).rev() {
        let date = releases::later(today, -ago);
        day::play(day::Day { setting, seed: &seed, date }, &zone, &mut events);
    }
    events.retain(|timed| timed.at <= until.as_millisecond());
    events.sort_by_key(|timed| timed.at);
    DemoAssistant { name: setting.name, tz: setting.tz, events: events.into_iter().map(|timed| timed.event).collect() }
}
