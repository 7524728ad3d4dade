//! What filters can be set to, names of topics, and the releases of a period.

use afterword_metrics::Metrics;
use afterword_model::TopicId;
use serde_json::json;

use crate::{
    week::{AFTER, WEEK, chats, week, week_with_releases},
    world::{ASSISTANT, listed, question, warehouse},
};

#[test]
fn dimensions_are_counted_in_chats() {
    let answer = serde_json::to_value(week().dimensions(&question(WEEK, AFTER)).unwrap()).unwrap();
    // c1, c4 and c5 on the web, c2 and c3 on WhatsApp; Sales took part in c1, c2 (triggered) and c4, Help in c2 and c3.
    assert_eq!(
        answer,
        json!({"dimensions": {
            "channel": [{"value": "web", "chats": 3}, {"value": "whatsapp", "chats": 2}],
            "device": [{"value": "mobile", "chats": 3}, {"value": "desktop", "chats": 2}],
            "browser": [{"value": "Chrome", "chats": 2}, {"value": "Safari", "chats": 2}, {"value": "Firefox", "chats": 1}],
            "os": [], "language": [], "country": [],
            "release": [{"value": "1.0", "chats": 1}],
            "agent": [{"value": "Sales", "chats": 3}, {"value": "Help", "chats": 2}],
            "workflow": [],
            "topic": [{"value": "Delivery", "chats": 2}, {"value": "Billing", "chats": 1}],
        }})
    );
}

#[test]
fn releases_of_the_period_are_listed() {
    let answer = week_with_releases().releases(&question(WEEK, AFTER)).unwrap();
    assert_eq!(
        serde_json::to_value(answer).unwrap(),
        // c3 an hour after it, c5 on Thursday, and c4 ten minutes before the next one.
        json!({"releases": [{
            "release": "1.1", "at": "2026-03-04T09:00:00+01:00", "notes": "What is new in 1.1", "chats": 3,
        }]})
    );
}

#[test]
fn a_topic_is_read_by_its_name() {
    let warehouse = warehouse(chats());
    warehouse.set_topics(ASSISTANT, &[(TopicId("Billing".into()), "Invoices".into())]).unwrap();
    let metrics = Metrics::new(warehouse);
    let topics = |query: &str| -> Vec<(String, Option<String>)> {
        listed(&metrics, query, AFTER).chats.into_iter().map(|chat| (chat.chat.0, chat.topic)).collect()
    };
    let invoices = |chat: &str| (chat.to_owned(), Some("Invoices".to_owned()));
    assert_eq!(topics("topic=Invoices"), [invoices("c1"), invoices("c0")]);
    assert_eq!(topics("topic=Billing"), []);
    assert_eq!(topics("without=topic"), [("c4".to_owned(), None), ("c5".to_owned(), None)]);
    assert_eq!(topics("topic=Invoices&without=topic").len(), 4);
}
