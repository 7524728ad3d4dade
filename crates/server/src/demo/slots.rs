//! The blanks in a text: amounts, dates, places, the same throughout a chat.

use jiff::civil::Date;

use super::dice::Dice;
use super::releases::later;
use super::script::Lang;
use super::setting::Setting;

/// What the blanks of one chat hold.
pub struct Slots(Vec<(&'static str, String)>);

impl Slots {
    /// Draws values that suit the assistant, the language, the day and the minute of the day.
    pub fn new(setting: &Setting, lang: Lang, day: Date, minute: i64, dice: &mut Dice) -> Self {
        let usual = dice.between(38, 110) as f64 + dice.unit();
        let high = usual * (1.5 + dice.unit() * 0.9);
        let number = dice.between(100_000, 999_999);
        let month = later(day.first_of_month(), -dice.between(1, 20));
        Self(vec![
            ("amount", money(high, lang)),
            ("amount2", money(usual, lang)),
            ("month", month_name(month, lang).to_owned()),
            ("date", date(later(day, dice.between(2, 21)), lang)),
            ("meter", dice.between(2_400, 48_900).to_string()),
            ("contract", format!("{}-{number}", setting.numbers)),
            ("ticket", format!("{}-T{}", setting.numbers, dice.between(10_000, 99_999))),
            ("street", dice.line(setting.streets).to_owned()),
            ("town", dice.line(setting.towns).to_owned()),
            ("kwh", dice.between(160, 520).to_string()),
            ("until", soon(minute, dice)),
            ("speed", dice.between(2, 48).to_string()),
            ("operator", dice.line(setting.operators).to_owned()),
        ])
    }

    /// A text with its blanks filled; one that is not known stays as it is.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len() + 24);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let value = after.split_once('}').and_then(|(name, tail)| Some((self.get(name)?, tail)));
            if let Some((value, tail)) = value {
                filled.push_str(value);
                rest = tail;
            } else {
                filled.push('{');
                rest = after;
            }
        }
        filled.push_str(rest);
        filled
    }

    /// What one blank holds.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// A time of day one to three hours from now, on the half hour.
fn soon(minute: i64, dice: &mut Dice) -> String {
    let half_hours = ((minute + dice.between(60, 190)) / 30).min(47);
    format!("{:02}:{:02}", half_hours / 2, half_hours % 2 * 30)
}

fn money(amount: f64, lang: Lang) -> String {
    match lang {
        Lang::En => format!("€{amount:.2}"),
        _ => format!("{amount:.2} €").replace('.', ","),
    }
}

fn date(day: Date, lang: Lang) -> String {
    let month = month_name(day, lang);
    match lang {
        Lang::De => format!("{}. {month}", day.day()),
        Lang::Es => format!("{} de {month}", day.day()),
        _ => format!("{} {month}", day.day()),
    }
}

fn month_name(day: Date, lang: Lang) -> &'static str {
    let names: [&str; 12] = match lang {
        Lang::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Lang::It => [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
        Lang::De => [
            "Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        Lang::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        Lang::Es => [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    };
    let place = usize::try_from(day.month() - 1).unwrap_or(0);
    names.get(place).copied().unwrap_or_default()
}
