//! The people who write: found by the day they first came and a number, always the same.

use jiff::civil::Date;

use super::devices::{self, Device};
use super::dice::{Dice, mix};
use super::rhythm::day_seed;
use super::script::{Lang, Lines};
use super::setting::Setting;

/// Someone who writes, on one device and browser.
pub struct Person {
    pub id: String,
    pub name: Option<String>,
    pub email: Option<String>,
    /// A colleague of the company itself.
    pub internal: bool,
    pub channel: &'static str,
    pub device: Device,
    pub lang: Lang,
    pub country: &'static str,
    pub habit: Habit,
}

/// How someone types.
#[derive(Clone, Copy)]
pub struct Habit {
    pub lowercase: bool,
    /// Leaves the full stop away.
    pub bare: bool,
    /// Chance of a slip in a message, 0 to 1.
    pub slips: f64,
}

impl Person {
    /// The person who came first on `day` as number `place` of that day's new ones.
    pub fn new(setting: &Setting, seed: &[u64], day: Date, place: i64) -> Self {
        let key = [seed, &[3, day_seed(day), place.unsigned_abs()]].concat();
        let mut dice = Dice::new(&key);
        let channel = dice.weighted(setting.channels);
        let lang = dice.weighted(setting.languages);
        let name = full_name(lang, &mut dice);
        let known = channel != "messenger" && dice.chance(setting.known);
        Self {
            id: format!("u-{:012x}", mix(&key) >> 16),
            email: known.then(|| address(&name, setting.mail_domain, &mut dice)),
            name: (known || channel == "messenger").then_some(name),
            internal: false,
            channel,
            device: devices::of(channel, &mut dice),
            lang,
            country: dice.weighted(countries(setting, lang)),
            habit: Habit {
                lowercase: dice.chance(0.35),
                bare: dice.chance(0.5),
                slips: if dice.chance(0.3) { 0.25 } else { 0.04 },
            },
        }
    }

    /// One of the company's own people, who try the assistant now and then.
    pub fn colleague(setting: &Setting, place: i64) -> Self {
        let mut dice = Dice::new(&[4, place.unsigned_abs()]);
        let name = full_name(Lang::En, &mut dice);
        Self {
            id: format!("{}-team-{}", setting.prefix, place + 1),
            email: Some(address(&name, "example.org", &mut dice)),
            name: Some(name),
            internal: true,
            channel: "web",
            device: devices::of("web", &mut dice),
            lang: Lang::En,
            country: countries(setting, Lang::It).first().map_or("IT", |(country, _)| country),
            habit: Habit { lowercase: true, bare: true, slips: 0.0 },
        }
    }

    /// The address they leave with feedback: the known one or one made for the occasion.
    pub fn contact(&self, dice: &mut Dice) -> (String, String) {
        let name = self.name.clone().unwrap_or_else(|| full_name(self.lang, dice));
        let email = self.email.clone().unwrap_or_else(|| address(&name, "example.com", dice));
        (name, email)
    }
}

fn countries(setting: &Setting, lang: Lang) -> &'static [(&'static str, u32)] {
    if setting.tz.starts_with("America/") {
        return &[("CA", 94), ("US", 6)];
    }
    match lang {
        Lang::En => &[("IT", 46), ("CH", 18), ("AT", 16), ("GB", 10), ("DE", 7), ("NL", 3)],
        Lang::It => &[("IT", 90), ("CH", 10)],
        Lang::De => &[("IT", 38), ("AT", 34), ("CH", 16), ("DE", 12)],
        Lang::Fr => &[("CH", 60), ("FR", 40)],
        Lang::Es => &[("IT", 55), ("ES", 45)],
    }
}

fn full_name(lang: Lang, dice: &mut Dice) -> String {
    let (first, last) = names(lang);
    format!("{} {}", dice.line(first), dice.line(last))
}

fn names(lang: Lang) -> (Lines, Lines) {
    match lang {
        Lang::It => (
            &["Chiara", "Luca", "Marta", "Davide", "Elena", "Paolo", "Ilaria", "Simone", "Franca", "Tommaso"],
            &["Valsecca", "Morbello", "Trentin", "Casarotto", "Bellandi", "Fossati", "Rovere", "Montanari"],
        ),
        Lang::De => (
            &["Anna", "Lukas", "Sophie", "Martin", "Karin", "Tobias", "Heidi", "Florian", "Lea", "Georg"],
            &["Brunnhofer", "Eggental", "Kofler", "Steinwand", "Pichlberg", "Mayrhofer", "Tanner", "Oberrauch"],
        ),
        Lang::Fr => (&["Camille", "Julien", "Manon", "Pierre", "Nadia"], &["Valmont", "Chesnay", "Roussel", "Delorme"]),
        Lang::Es => (&["Lucía", "Javier", "Marta", "Diego", "Nuria"], &["Robledo", "Salcedo", "Vidal", "Montero"]),
        Lang::En => (
            &["Emma", "Tom", "Aisha", "Daniel", "Ruth", "Omar", "Kate", "Ben", "Mei", "Oliver", "Hannah", "Viktor"],
            &["Harlow", "Whitcombe", "Okafor", "Brandt", "Lindqvist", "Mercer", "Silva", "Novak", "Pell", "Ashdown"],
        ),
    }
}

fn address(name: &str, domain: &str, dice: &mut Dice) -> String {
    let local = name.to_lowercase().replace(' ', ".").replace('í', "i");
    if dice.chance(0.5) { format!("{local}{}@{domain}", dice.between(1, 99)) } else { format!("{local}@{domain}") }
}
