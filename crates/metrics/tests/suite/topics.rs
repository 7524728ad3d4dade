//! Topics of a period: their numbers, whether they are new, and one from close by.

use afterword_metrics::{Metrics, Question, TopicNumbers};
use afterword_model::TopicId;
use afterword_warehouse::Warehouse;

use crate::world::{ASSISTANT, Chat, ROME, at, params, warehouse};

/// Ten days in March; c7 fits no topic, c8 is a test, nothing was concluded of c9.
fn told() -> (Warehouse, Metrics) {
    let chat = |id: &str, day: &str| {
        let time = format!("2026-03-{day}T10:00:00+01:00");
        Chat::new(id, id, &time).asks(&time).answers(&time, if id == "c3" { "Sales" } else { "Help" })
    };
    let chats = vec![
        chat("c1", "02").concludes("t1", "contained", "assistant"),
        chat("c2", "11").concludes("t1", "confirmed", "assistant").rates("2026-03-11T10:05:00+01:00", 5),
        chat("c3", "12").concludes("t1", "handed_over", "assistant").rates("2026-03-12T10:05:00+01:00", 2),
        chat("c4", "12").concludes("t2", "contained", "assistant"),
        chat("c5", "13").concludes("t3", "abandoned", "assistant"),
        chat("c6", "03").concludes("t4", "contained", "assistant"),
        chat("c7", "13").with(|row| row.concluded.concluded_by = Some("local")),
        chat("c8", "13").concludes("t1", "contained", "assistant").test(),
        chat("c9", "13"),
    ];
    let warehouse = warehouse(chats);
    // t3 was merged into t1.
    let names = [("t1", "Parcels"), ("t2", "Bills"), ("t3", "Parcels"), ("t4", "Jobs")];
    let names = names.map(|(id, name)| (TopicId(id.to_owned()), name.to_owned()));
    warehouse.set_topics(ASSISTANT, &names).unwrap();
    let metrics = Metrics::new(warehouse.clone());
    (warehouse, metrics)
}

fn question(query: &str) -> Question {
    let query = format!("from=2026-03-10&to=2026-03-15&{query}");
    Question::parse(&params(&query), ASSISTANT, ROME, at("2026-03-20T12:00:00Z")).unwrap()
}

fn ask(query: &str) -> TopicNumbers {
    told().1.topics(&question(query)).unwrap()
}

#[test]
fn topics_are_counted_by_name() {
    let numbers = ask("");
    // c2, c3, c4, c5 and c7.
    assert_eq!((numbers.chats, numbers.other), (5, 1));
    assert_eq!(numbers.share(1), Some(0.2));
    let parcels = &numbers.topics["Parcels"];
    assert_eq!((parcels.chats, parcels.votes, parcels.average), (3, 2, Some(3.5)));
    assert_eq!((parcels.positive_share, parcels.resolved_rate), (Some(0.5), Some(1.0 / 3.0)));
    assert_eq!((parcels.series.as_slice(), numbers.intervals.len()), ([0, 1, 1, 1, 0].as_slice(), 5));
    assert_eq!(numbers.intervals[0], at("2026-03-10T00:00:00+01:00"));
    assert!(!numbers.topics.contains_key("Jobs"), "none in the period");
    // Before are the five days from the 5th; Parcels began on the 2nd, Bills on the 12th.
    assert_eq!((numbers.before("Parcels"), numbers.before("Jobs")), (Some(0), Some(0)));
    assert_eq!(["Parcels", "Bills", "Jobs"].map(|name| numbers.is_new(name)), [false, true, false]);
    let compared = ask("compare=2026-03-01..2026-03-06");
    assert_eq!((compared.before("Parcels"), compared.before("Jobs")), (Some(1), Some(1)));
}

#[test]
fn filters_and_tests_count_as_everywhere() {
    let sales = ask("agent=Sales");
    assert_eq!((sales.chats, sales.topics["Parcels"].chats, sales.topics.len()), (1, 1, 1));
    assert!(!sales.is_new("Parcels"), "whatever is filtered by");
    assert_eq!(ask("include=test").topics["Parcels"].chats, 4);
    assert_eq!(ask("topic=Bills").chats, 1);
}

#[test]
fn a_topic_from_close_by() {
    let (_, metrics) = told();
    // A filter by another topic gives way.
    let close = metrics.topic_close(&question("topic=Bills"), "Parcels").unwrap();
    assert_eq!(close.agents, [("Help".to_owned(), 2), ("Sales".to_owned(), 1)]);
    let outcomes: Vec<(&str, i64)> = close.outcomes.iter().map(|(outcome, chats)| (outcome.as_str(), *chats)).collect();
    assert_eq!(outcomes, [("abandoned", 1), ("confirmed", 1), ("handed_over", 1)]);
    let chats: Vec<&str> = close.examples.iter().map(|chat| chat.chat.as_str()).collect();
    assert_eq!(chats, ["c5", "c3", "c2"]);
    assert_eq!((close.examples[1].score, close.examples[1].outcome.as_deref()), (Some(2), Some("handed_over")));
}
