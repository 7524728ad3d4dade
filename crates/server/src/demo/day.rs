//! One day of one assistant: who writes, about what, and the update that went live.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::dice::{Dice, whole};
use super::people::Person;
use super::play;
use super::releases::later;
use super::rhythm::{self, Start, day_seed};
use super::scene::{Frame, Scene, Timed, time};
use super::script::{Lang, Scenario};
use super::setting::Setting;

/// The minute of the day at which updates are published.
const PUBLISHED: i64 = 10 * 60 + 15;

/// A day in the life of an assistant.
#[derive(Clone, Copy)]
pub struct Day<'a> {
    pub setting: &'static Setting,
    /// Names the demo and the assistant.
    pub seed: &'a [u64],
    pub date: Date,
}

/// Writes all that starts on a day. Chats may go on after it.
pub fn play(day: Day<'_>, zone: &TimeZone, out: &mut Vec<Timed>) {
    let Day { setting, seed, date } = day;
    publish(setting, date, zone, out);
    let mut dice = Dice::new(&[seed, &[5, day_seed(date)]].concat());
    let mut newcomers = 0;
    for (place, start) in (0..).zip(rhythm::starts(setting, seed, date, zone)) {
        let mut person = if dice.chance(setting.returning) {
            returning(day, newcomers, &mut dice)
        } else {
            newcomers += 1;
            Person::new(setting, seed, date, newcomers - 1)
        };
        if dice.chance(0.012) {
            person = Person::colleague(setting, dice.between(0, 4));
        }
        let test = dice.chance(if person.internal { 0.4 } else { 0.006 });
        chat(day, place, start, &person, test, out);
    }
}

/// Someone who came first within the last weeks. A few of each day come again and again.
fn returning(day: Day<'_>, newcomers: i64, dice: &mut Dice) -> Person {
    let Day { setting, seed, date } = day;
    let ago = if dice.chance(0.22) { dice.between(0, 2) } else { dice.between(3, setting.absence) };
    let first = later(date, -ago);
    let known = if ago == 0 {
        newcomers
    } else {
        whole(rhythm::chats(setting, seed, first) as f64 * (1.0 - setting.returning) * 0.85)
    };
    let luck = dice.unit();
    Person::new(setting, seed, first, whole(luck * luck * known as f64))
}

fn chat(day: Day<'_>, place: u64, start: Start, person: &Person, test: bool, out: &mut Vec<Timed>) {
    let Day { setting, seed, date } = day;
    let mut dice = Dice::new(&[seed, &[6, day_seed(date), place]].concat());
    let scenario = match &setting.incident {
        Some(incident) if start.fault => Some(incident.scenario),
        _ => choose(setting, person.lang, date, &mut dice),
    };
    let second = dice.chance(0.17).then(|| choose(setting, person.lang, date, &mut dice)).flatten();
    let Some(scenario) = scenario else { return };
    let frame = Frame {
        chat: format!("{}-{}-{:03}", setting.prefix, date.strftime("%Y%m%d"), place + 1),
        day: date,
        minute: start.minute,
        release: setting.releases.in_use(date, setting.releases.published_on(date) && start.minute < PUBLISHED).name,
        test,
        staffed: staffed(date, start.minute),
        fault: start.fault,
    };
    let mut scene = Scene::open(setting, person, frame, start.at, dice, out);
    play::chat(&mut scene, scenario, second.filter(|second| second.topic != scenario.topic));
}

/// A reason to write, of those that are told in the language; claims pile up after a bad day.
fn choose(setting: &Setting, lang: Lang, day: Date, dice: &mut Dice) -> Option<&'static Scenario> {
    let aftermath = matches!(rhythm::days_since_incident(setting, day), Some(1..=4));
    let told = |scenario: &Scenario| scenario.stories.iter().any(|(told, _)| *told == lang);
    let options: Vec<(Option<&'static Scenario>, u32)> = setting
        .scenarios
        .iter()
        .filter(|scenario| told(scenario))
        .map(|scenario| {
            let claims = aftermath && scenario.topic == "compensation";
            (Some(scenario), scenario.weight * if claims { 9 } else { 1 })
        })
        .collect();
    dice.weighted(&options)
}

/// Whether colleagues are at their desks: weekdays 8 to 19, Saturday mornings.
fn staffed(day: Date, minute: i64) -> bool {
    match day.weekday().to_monday_one_offset() {
        1..=5 => (480..1140).contains(&minute),
        6 => (540..750).contains(&minute),
        _ => false,
    }
}

fn publish(setting: &Setting, day: Date, zone: &TimeZone, out: &mut Vec<Timed>) {
    if !setting.releases.published_on(day) {
        return;
    }
    let release = setting.releases.in_use(day, false);
    let Some(at) = rhythm::instant(day, PUBLISHED, zone) else { return };
    let event = json!({
        "type": "release.published",
        "id": format!("{}-release-{}", setting.prefix, release.name),
        "at": time(at),
        "release": release.name,
        "notes": release.notes,
    });
    out.push(Timed { at, event });
}
