//! The words of letters: what happened, in a few plain lines, and one link. Names are shown as they are, never as HTML.

mod figures;
mod page;

use jiff::civil::Date;

use self::page::{Page, Row};
use super::{AlertMessage, Days, ReportMessage, links, mail::Content};
use afterword_model::TopicId;
use afterword_store::{Assistant, Rhythm};

/// Numbers that a report's letter shows; the paper has the others.
const MOST_NUMBERS: usize = 5;
/// Titles that it lists on one line.
const MOST_TITLES: usize = 8;

/// A topic grew.
pub fn alert(base: Option<&str>, assistant: &Assistant, alert: &AlertMessage) -> Content {
    let AlertMessage { name, chats, days, .. } = alert;
    let (chats, days) = (counted(*chats, "chat"), in_days(*days));
    let page = Page {
        over: assistant.name.clone(),
        heading: format!("More people ask about “{name}”"),
        paragraphs: vec![format!("{} had {chats} about it {days}.", assistant.name)],
        rows: Vec::new(),
        link: base.map(|base| ("Read these chats", links::of_topic(base, &assistant.name, &alert.topic))),
        foot: format!("You get this as an owner of {}. Its settings say when, and whether by e-mail.", assistant.name),
    };
    page.content(format!("{}: {chats} about “{name}” {days}", assistant.name), None)
}

/// What a program is told of it.
pub fn alert_json(base: Option<&str>, assistant: &Assistant, alert: &AlertMessage) -> serde_json::Value {
    let TopicId(topic) = &alert.topic;
    serde_json::json!({
        "type": "topic.grew",
        "assistant": assistant.name,
        "topic": {"id": topic, "name": alert.name},
        "chats": alert.chats,
        "days": alert.days,
        "url": base.map(|base| links::of_topic(base, &assistant.name, &alert.topic)),
    })
}

/// A week or a month is over.
pub fn report(
    base: Option<&str>,
    assistant: &Assistant,
    (every, days, tz): (Rhythm, Days, &str),
    message: ReportMessage,
) -> Content {
    let ReportMessage { numbers, improved, worsened, paper } = message;
    let (word, name) = (every.as_str(), name(every, days));
    let mut paragraphs = Vec::new();
    if !improved.is_empty() {
        paragraphs.push(format!("Better than the {word} before: {}.", listed(&improved)));
    }
    if !worsened.is_empty() {
        paragraphs.push(format!("Worse than the {word} before: {}.", listed(&worsened)));
    }
    if paragraphs.is_empty() {
        paragraphs.push(format!("Nothing changed from the {word} before by more than chance."));
    }
    let link = |base| match paper {
        Some(_) => ("Open the review", links::of_review(base, &assistant.name, days, tz)),
        None => ("Open the numbers", links::of_overview(base, &assistant.name, days, tz)),
    };
    let attached = if paper.is_some() { " The whole review is attached." } else { "" };
    let page = Page {
        over: assistant.name.clone(),
        heading: format!("Your {word}: {name}"),
        paragraphs,
        rows: numbers.iter().take(MOST_NUMBERS).map(Row::of).collect(),
        link: base.map(link),
        foot: format!("You get this since you asked for it.{attached} Days are those of {tz}."),
    };
    // Short and plain: longer names are split over lines, which not every mail program puts together.
    let paper = paper.map(|paper| (format!("review-{}.pdf", days.from), paper));
    page.content(format!("{}: {name}", assistant.name), paper)
}

/// Somebody wants to see whether mail arrives.
pub fn trial(base: Option<&str>, assistant: &Assistant) -> Content {
    let page = Page {
        over: assistant.name.clone(),
        heading: "Mail from Afterword arrives".to_owned(),
        paragraphs: vec![format!("Alerts of {} will look like this.", assistant.name)],
        rows: Vec::new(),
        link: base.map(|base| ("Open the settings", links::of_settings(base, &assistant.name))),
        foot: "You get this since you asked for it a moment ago.".to_owned(),
    };
    page.content(format!("{}: mail from Afterword arrives", assistant.name), None)
}

/// What a program is told when somebody tries it.
pub fn trial_json(assistant: &Assistant) -> serde_json::Value {
    serde_json::json!({"type": "test", "assistant": assistant.name})
}

fn counted(number: i64, thing: &str) -> String {
    let number = figures::whole(number as f64);
    if number == "1" { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

fn in_days(days: i64) -> String {
    if days == 1 { "within a day".to_owned() } else { format!("within {days} days") }
}

fn listed(titles: &[String]) -> String {
    let text = titles.iter().take(MOST_TITLES).cloned().collect::<Vec<_>>().join(", ");
    match titles.len().saturating_sub(MOST_TITLES) {
        0 => text,
        rest => format!("{text} and {rest} more"),
    }
}

fn last(days: Days) -> Date {
    days.to.yesterday().unwrap_or(days.to)
}

/// What a reader calls the days.
fn name(every: Rhythm, days: Days) -> String {
    let (from, last) = (days.from, last(days));
    let whole = last.strftime("%-d %B %Y");
    match every {
        Rhythm::Month => from.strftime("%B %Y").to_string(),
        Rhythm::Week if from.month() == last.month() => format!("{} to {whole}", from.day()),
        Rhythm::Week if from.year() == last.year() => format!("{} to {whole}", from.strftime("%-d %B")),
        Rhythm::Week => format!("{} to {whole}", from.strftime("%-d %B %Y")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_called_as_people_call_them() {
        let called =
            |every, from: &str, to: &str| name(every, Days { from: from.parse().unwrap(), to: to.parse().unwrap() });
        assert_eq!(called(Rhythm::Week, "2026-10-12", "2026-10-19"), "12 to 18 October 2026");
        assert_eq!(called(Rhythm::Week, "2026-09-28", "2026-10-05"), "28 September to 4 October 2026");
        assert_eq!(called(Rhythm::Week, "2025-12-29", "2026-01-05"), "29 December 2025 to 4 January 2026");
        assert_eq!(called(Rhythm::Month, "2026-09-01", "2026-10-01"), "September 2026");
    }

    #[test]
    fn long_lists_say_how_long_they_are() {
        let titles: Vec<String> = (1..=10).map(|number| format!("N{number}")).collect();
        assert_eq!(listed(&titles), "N1, N2, N3, N4, N5, N6, N7, N8 and 2 more");
        assert_eq!(listed(&titles[..8]), "N1, N2, N3, N4, N5, N6, N7, N8");
        assert_eq!((counted(1, "chat"), counted(1_284, "chat")), ("1 chat".into(), "1,284 chats".into()));
    }
}
