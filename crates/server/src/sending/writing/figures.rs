//! Numbers and their changes, in words.

use afterword_metrics::Kind;

use crate::sending::ReportNumber;

/// With a comma between thousands, without decimals.
pub fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if number < 0.0 && digits != "0" { format!("-{out}") } else { out }
}

/// The value, as it is read.
pub fn value(kind: Kind, value: f64) -> String {
    match kind {
        Kind::Rate => format!("{} %", percent(value)),
        Kind::Mean => format!("{value:.2}"),
        Kind::Duration => duration(value),
        Kind::Count | Kind::Label | Kind::Distribution => whole(value),
    }
}

/// How it differs from the value before.
pub fn change(number: &ReportNumber) -> String {
    let Some((now, before)) = number.value.zip(number.before) else { return "nothing to compare with".to_owned() };
    let (now_shown, before_shown) = (value(number.kind, now), value(number.kind, before));
    if now_shown == before_shown {
        return "as before".to_owned();
    }
    let difference = now - before;
    let by = match number.kind {
        Kind::Rate => format!("{} points", percent(difference.abs())),
        Kind::Mean => format!("{:.2}", difference.abs()),
        Kind::Duration => duration(difference.abs()),
        Kind::Count | Kind::Label | Kind::Distribution if before == 0.0 => return "none before".to_owned(),
        Kind::Count | Kind::Label | Kind::Distribution => format!("{} %", percent((difference / before).abs())),
    };
    let direction = if difference > 0.0 { "more" } else { "less" };
    format!("{by} {direction} than {before_shown} before")
}

/// A share in hundredths, with a decimal below ten.
fn percent(share: f64) -> String {
    let hundredths = share * 100.0;
    if hundredths != 0.0 && hundredths.abs() < 9.95 { format!("{hundredths:.1}") } else { whole(hundredths) }
}

fn duration(seconds: f64) -> String {
    let seconds = seconds.round();
    let (hours, minutes, rest) = ((seconds / 3_600.0).floor(), (seconds / 60.0).floor() % 60.0, seconds % 60.0);
    if hours > 0.0 {
        format!("{} h {minutes} min", whole(hours))
    } else if minutes > 0.0 {
        format!("{minutes} min {rest} s")
    } else {
        format!("{rest} s")
    }
}

#[cfg(test)]
mod tests {
    use afterword_metrics::Verdict;

    use super::*;

    #[test]
    fn numbers_read_well() {
        for (kind, number, shown) in [
            (Kind::Count, 0.0, "0"),
            (Kind::Count, 999.0, "999"),
            (Kind::Count, 1_000.0, "1,000"),
            (Kind::Count, 1_234_567.0, "1,234,567"),
            (Kind::Rate, 0.642, "64 %"),
            (Kind::Rate, 0.042, "4.2 %"),
            (Kind::Rate, 0.0999, "10 %"),
            (Kind::Rate, 0.0, "0 %"),
            (Kind::Mean, 4.256, "4.26"),
            (Kind::Duration, 59.6, "1 min 0 s"),
            (Kind::Duration, 134.0, "2 min 14 s"),
            (Kind::Duration, 3_720.0, "1 h 2 min"),
        ] {
            assert_eq!(value(kind, number), shown);
        }
    }

    #[test]
    fn changes_say_from_what() {
        let change = |kind, value, before| {
            change(&ReportNumber { title: String::new(), kind, value, before, verdict: Verdict::NotTested })
        };
        assert_eq!(change(Kind::Count, Some(1_284.0), Some(1_146.0)), "12 % more than 1,146 before");
        assert_eq!(change(Kind::Count, Some(3.0), Some(0.0)), "none before");
        assert_eq!(change(Kind::Rate, Some(0.6), Some(0.655)), "5.5 points less than 66 % before");
        assert_eq!(change(Kind::Mean, Some(4.0), Some(4.001)), "as before");
        assert_eq!(change(Kind::Mean, Some(4.3), Some(4.1)), "0.20 more than 4.10 before");
        assert_eq!(change(Kind::Duration, Some(30.0), Some(95.0)), "1 min 5 s less than 1 min 35 s before");
        assert_eq!(change(Kind::Mean, None, Some(4.1)), "nothing to compare with");
    }
}
