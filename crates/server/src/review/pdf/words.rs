//! Numbers and times in words, as the pages write them.

use afterword_metrics::{Kind, Verdict};
use jiff::civil::DateTime;
use serde_json::Value as Json;

use crate::review::{Number, Review};

/// A minus that is as wide as a plus.
const MINUS: char = '−';

/// `1,284`.
pub(super) fn count(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("{MINUS}{text}") } else { text }
}

/// `64 %`, with one decimal below 10 %.
pub(super) fn percent(share: f64) -> String {
    if !share.is_finite() {
        return "–".to_owned();
    }
    let percent = share * 100.0;
    let text = if percent.abs() < 9.95 && percent != 0.0 { format!("{percent:.1}") } else { format!("{percent:.0}") };
    format!("{} %", text.replace('-', &MINUS.to_string()))
}

/// A value of a number, without what it is of.
pub(super) fn value(kind: Kind, value: &Json) -> String {
    match (kind, value.as_i64(), value.as_f64()) {
        (Kind::Rate, _, Some(share)) => percent(share),
        (Kind::Count, Some(number), _) => count(number),
        (Kind::Duration, _, Some(seconds)) => duration(seconds),
        (_, _, Some(number)) => format!("{number:.2}"),
        _ => "–".to_owned(),
    }
}

/// `2 min 14 s`.
fn duration(seconds: f64) -> String {
    let whole = seconds.round().clamp(0.0, 1e9);
    let (minutes, seconds) = ((whole / 60.0).floor(), whole % 60.0);
    if minutes > 0.0 { format!("{minutes:.0} min {seconds:.0} s") } else { format!("{seconds:.0} s") }
}

/// What a number is of: `of 50 votes`; for others its unit.
pub(super) fn base(number: &Number) -> String {
    match (number.kind, number.of) {
        (Kind::Rate, Some(of)) => match number.unit.strip_prefix("of ") {
            Some(things) => format!("of {} {things}", count(of)),
            None => format!("of {}", count(of)),
        },
        (Kind::Mean, Some(of)) => format!("{}, {} {}", number.unit, count(of), if of == 1 { "vote" } else { "votes" }),
        _ => number.unit.to_owned(),
    }
}

/// How a number changed: `+12 %`, `−3.2 points`, `+0.31`. Nothing where there is no change to speak of.
pub(super) fn change(number: &Number) -> Option<String> {
    let change = number.change.as_f64()?;
    let signed = |text: String| if change > 0.0 { format!("+{text}") } else { text.replace('-', &MINUS.to_string()) };
    match number.kind {
        Kind::Rate => Some(format!("{} points", signed(format!("{:.1}", change * 100.0)))),
        Kind::Count => match number.relative {
            Some(relative) => Some(signed(format!("{:.0} %", relative * 100.0))),
            None => Some(signed(format!("{change:.0}"))),
        },
        _ => Some(signed(format!("{change:.2}"))),
    }
}

/// A verdict in words; nothing for numbers of which there is none.
pub(super) fn verdict(verdict: Verdict) -> Option<&'static str> {
    Some(match verdict {
        Verdict::Better => "Better",
        Verdict::Worse => "Worse",
        Verdict::Changed => "Changed",
        Verdict::NoDifferenceSeen => "No difference seen",
        Verdict::TooFew => "No difference seen, too few to tell",
        Verdict::NotTested => return None,
    })
}

/// The first letter large, and blanks for what joins words in data.
pub(super) fn sentence(word: &str) -> String {
    let text = word.replace('_', " ");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

fn clock(text: &str) -> Option<DateTime> {
    text.get(..19)?.parse().ok()
}

/// `1 March 2026, 09:30`.
pub(super) fn moment(text: &str) -> String {
    clock(text).map_or_else(|| text.to_owned(), |time| time.strftime("%-d %B %Y, %H:%M").to_string())
}

/// A period: `March 2026`, `2–8 March 2026`, or with times where it is not made of days.
pub(super) fn period(from: &str, to: &str) -> String {
    let Some((start, end)) = clock(from).zip(clock(to)) else { return format!("{from} – {to}") };
    let midnight = jiff::civil::Time::midnight();
    if start.time() != midnight || end.time() != midnight {
        return format!("{} – {}", moment(from), moment(to));
    }
    let (first, last) = (start.date(), end.date().yesterday().unwrap_or(end.date()));
    if first.day() == 1 && last == first.last_of_month() {
        return first.strftime("%B %Y").to_string();
    }
    if first == last {
        return first.strftime("%-d %B %Y").to_string();
    }
    let beginning = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %B",
        _ => "%-d %B %Y",
    };
    let dash = if beginning == "%-d" { "–" } else { " – " };
    format!("{}{dash}{}", first.strftime(beginning), last.strftime("%-d %B %Y"))
}

/// What the paper is called.
pub(super) fn title(review: &Review) -> String {
    super::text::clean(&format!("{}: review of {}", review.assistant, period(&review.from, &review.to)))
}

/// A path of the pages, where the server's address is known.
pub(super) fn address(review: &Review, path: &[&str]) -> Option<String> {
    let mut url = format!("{}/a/{}", review.public_url.as_deref()?.trim_end_matches('/'), encoded(&review.assistant));
    for part in path {
        url.push('/');
        url.push_str(&encoded(part));
    }
    Some(url)
}

/// As a part of an address.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.extend(['%', hexadecimal(byte >> 4), hexadecimal(byte & 0xf)]),
        }
    }
    out
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_on_the_pages() {
        assert_eq!([count(0), count(1_284), count(-1_234_567)], ["0", "1,284", "−1,234,567"]);
        assert_eq!([percent(0.0), percent(0.034), percent(0.64), percent(1.0)], ["0 %", "3.4 %", "64 %", "100 %"]);
        assert_eq!(value(Kind::Mean, &serde_json::json!(4.206)), "4.21");
        assert_eq!(value(Kind::Rate, &Json::Null), "–");
        assert_eq!(duration(134.2), "2 min 14 s");
    }

    #[test]
    fn periods_are_named_as_people_do() {
        let at = |day: &str| format!("{day}T00:00:00+01:00");
        assert_eq!(period(&at("2026-03-01"), &at("2026-04-01")), "March 2026");
        assert_eq!(period(&at("2026-03-02"), &at("2026-03-09")), "2–8 March 2026");
        assert_eq!(period(&at("2026-02-23"), &at("2026-03-02")), "23 February – 1 March 2026");
        assert_eq!(period(&at("2025-12-29"), &at("2026-01-05")), "29 December 2025 – 4 January 2026");
        assert_eq!(period(&at("2026-03-02"), &at("2026-03-03")), "2 March 2026");
        let noon = period("2026-03-02T12:00:00+01:00", &at("2026-03-03"));
        assert_eq!(noon, "2 March 2026, 12:00 – 3 March 2026, 00:00");
    }

    #[test]
    fn addresses_hold_any_name() {
        assert_eq!(encoded("Sales & More/ü"), "Sales%20%26%20More%2F%C3%BC");
    }
}
