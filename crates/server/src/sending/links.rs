//! Addresses of pages, for those who read of them elsewhere. Names of assistants are anything.

use std::fmt::Write;

use afterword_model::TopicId;

use super::schedule::Days;

/// The page of a topic.
pub fn of_topic(base: &str, assistant: &str, topic: &TopicId) -> String {
    format!("{base}/a/{}/topics/{}", encoded(assistant), encoded(topic.as_str()))
}

/// The page of a review.
pub fn of_review(base: &str, assistant: &str, days: Days, tz: &str) -> String {
    in_period(base, assistant, "review", days, tz)
}

/// The overview, for those who read no reviews.
pub fn of_overview(base: &str, assistant: &str, days: Days, tz: &str) -> String {
    in_period(base, assistant, "overview", days, tz)
}

/// The page where alerts are set.
pub fn of_settings(base: &str, assistant: &str) -> String {
    format!("{base}/a/{}/settings", encoded(assistant))
}

fn in_period(base: &str, assistant: &str, page: &str, Days { from, to }: Days, tz: &str) -> String {
    format!("{base}/a/{}/{page}?from={from}&to={to}&tz={}", encoded(assistant), encoded(tz))
}

/// As one part of a path or a query.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a text does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_one_part_of_the_path() {
        let topic = TopicId("t 7".into());
        let link = of_topic("https://aw.example", "Sales & More/é?#", &topic);
        assert_eq!(link, "https://aw.example/a/Sales%20%26%20More%2F%C3%A9%3F%23/topics/t%207");
        let days = Days { from: "2026-10-12".parse().unwrap(), to: "2026-10-19".parse().unwrap() };
        let link = of_review("https://aw.example", "Support", days, "Europe/Rome");
        assert_eq!(link, "https://aw.example/a/Support/review?from=2026-10-12&to=2026-10-19&tz=Europe%2FRome");
    }
}
