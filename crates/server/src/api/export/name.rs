//! What an exported file is called.

use afterword_metrics::{Question, Subject};
use afterword_model::Timestamp;
use axum::http::HeaderValue;
use jiff::SignedDuration;

/// `attachment` with a name that says whose, what and of which days: `support-feedback-2026-10-22-to-2026-11-21.csv`.
pub(super) fn disposition(assistant: &str, subject: Subject, question: &Question, extension: &str) -> HeaderValue {
    let period = question.period();
    // The last instant that belongs to the period, since its end does not.
    let last = period.to.checked_sub(SignedDuration::from_micros(1)).unwrap_or(period.to);
    let [from, to] = [period.from, last].map(|time| day(question, time));
    let rest = format!("{}-{from}-to-{to}.{extension}", subject.name());
    let plain = format!("{}-{rest}", plain(assistant));
    let header = if assistant.is_ascii() {
        format!("attachment; filename=\"{plain}\"")
    } else {
        format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}-{rest}", encoded(assistant))
    };
    HeaderValue::try_from(header).unwrap_or(HeaderValue::from_static("attachment"))
}

fn day(question: &Question, time: Timestamp) -> String {
    question.local(time).chars().take("2026-10-22".len()).collect()
}

/// Letters and digits of ASCII in lower case, with one dash for whatever is between them.
fn plain(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    if joined.is_empty() { "assistant".to_owned() } else { joined }
}

/// As RFC 8187 writes what is not ASCII. What no file system wants in a name becomes a dash first.
fn encoded(name: &str) -> String {
    let tame = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let tamed: String = name.trim().chars().map(tame).collect();
    let byte = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    tamed.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, plain};

    #[test]
    fn names_are_tame() {
        assert_eq!(plain("Sales & More"), "sales-more");
        assert_eq!(plain("../../etc\"\r\n"), "etc");
        assert_eq!(plain("ご案内"), "assistant");
        assert_eq!(encoded("Größe \"7\""), "Gr%C3%B6%C3%9Fe--7-");
    }
}
