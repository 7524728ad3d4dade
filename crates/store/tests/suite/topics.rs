//! Topics and what was learnt about them.

use afterword_model::TopicId;
use afterword_store::{NewTopicModel, TopicAlertSettings, TopicModelRecord, TopicRecord, TopicStatus};

use super::{Place, at, open_with_assistant};

fn new(text: &str, chats: i64) -> NewTopicModel {
    NewTopicModel { model: text.repeat(1_000), made_at: at(1), chats }
}

fn kept(text: &str, chats: i64, version: i64, assigned: i64) -> TopicModelRecord {
    TopicModelRecord { model: text.repeat(1_000), made_at: at(1), chats, version, assigned }
}

pub async fn a_model_is_kept_with_its_topics(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), None);
    let other = catalog.ensure_assistant("Other", "UTC", at(0)).await.unwrap();
    let invoices = TopicRecord::new(TopicId("t1".into()), "Invoices".into(), at(1));
    let meters = TopicRecord::new(TopicId("t2".into()), "Meters".into(), at(1));
    let both = [invoices.clone(), meters.clone()];
    assert_eq!(catalog.keep_topic_model(assistant.id, new("{}", 40), &both, 0).await.unwrap(), Some(1));
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("{}", 40, 1, 0)));
    assert_eq!(catalog.topics(assistant.id).await.unwrap(), both);
    assert_eq!(catalog.topics(other.id).await.unwrap(), []);

    let renamed = TopicRecord {
        name: "Bills".into(),
        named_by_team: true,
        status: TopicStatus::Done,
        pinned: true,
        done_at: Some(at(3)),
        told_at: Some(at(2)),
        ..invoices
    };
    let merged = TopicRecord { merged_into: Some(TopicId("t1".into())), status: TopicStatus::Hidden, ..meters };
    let both = [renamed.clone(), merged];
    assert_eq!(catalog.keep_topic_model(assistant.id, new("[]", 50), &both, 1).await.unwrap(), Some(2));
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("[]", 50, 2, 0)));
    assert_eq!(catalog.topics(assistant.id).await.unwrap(), both);

    // It opens again only as it was when somebody looked.
    let id = &renamed.id;
    assert!(!catalog.reopen_topic(assistant.id, id, at(2)).await.unwrap());
    assert!(catalog.reopen_topic(assistant.id, id, at(3)).await.unwrap());
    assert!(!catalog.reopen_topic(assistant.id, id, at(3)).await.unwrap());
    let topics = catalog.topics(assistant.id).await.unwrap();
    assert_eq!((topics[0].status, topics[0].done_at), (TopicStatus::Open, None));
}

pub async fn what_was_corrected_is_not_learnt_away(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let text = |text: &str| text.repeat(1_000);
    catalog.correct_topic_model(assistant.id, text("a"), &[], true, at(1)).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("a", 0, 1, 0)));
    assert_eq!(catalog.keep_topic_model(assistant.id, new("late", 40), &[], 0).await.unwrap(), None);
    assert_eq!(catalog.keep_topic_model(assistant.id, new("b", 40), &[], 1).await.unwrap(), Some(2));
    catalog.topics_assigned(assistant.id, 2).await.unwrap();
    // What moves no chat leaves them where they belong; after one that does, they have to be put there.
    catalog.correct_topic_model(assistant.id, text("c"), &[], false, at(9)).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("c", 40, 3, 3)));
    catalog.correct_topic_model(assistant.id, text("d"), &[], true, at(9)).await.unwrap();
    catalog.correct_topic_model(assistant.id, text("e"), &[], false, at(9)).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("e", 40, 5, 3)));
    let state = catalog.topic_model_state(assistant.id).await.unwrap();
    assert_eq!(state, Some(TopicModelRecord { model: String::new(), ..kept("", 40, 5, 3) }));
    catalog.topics_assigned(assistant.id, 4).await.unwrap();
    catalog.topics_assigned(assistant.id, 2).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(kept("e", 40, 5, 4)));
}

pub async fn an_alert_is_made_once_and_told_once(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!(catalog.topic_alert_settings(assistant.id).await.unwrap(), TopicAlertSettings { chats: 10, days: 7 });
    let settings = TopicAlertSettings { chats: 3, days: 2 };
    catalog.set_topic_alert_settings(assistant.id, settings).await.unwrap();
    assert_eq!(catalog.topic_alert_settings(assistant.id).await.unwrap(), settings);
    let topic = |id: &str, status| TopicRecord { status, ..TopicRecord::new(TopicId(id.into()), id.into(), at(1)) };
    let topics = [topic("t1", TopicStatus::Open), topic("t2", TopicStatus::Muted)];
    catalog.keep_topic_model(assistant.id, new("a", 1), &topics, 0).await.unwrap();
    let make = async |topic: &str, since: i64, now: i64| {
        let topic = TopicId(topic.into());
        catalog.make_topic_alert(assistant.id, &topic, (3, 2), at(since), at(now)).await.unwrap()
    };
    assert!(make("t1", 5, 10).await);
    assert!(!make("t1", 5, 11).await, "told at 10");
    assert!(!make("t2", 5, 10).await, "muted");
    assert!(make("t1", 11, 20).await);
    let alerts = catalog.unsent_topic_alerts().await.unwrap();
    let found: Vec<_> = alerts.iter().map(|alert| (alert.topic.as_str(), alert.made_at)).collect();
    assert_eq!(found, [("t1", at(10)), ("t1", at(20))]);
    assert!(catalog.mark_topic_alert_sent(alerts[0].id, at(30)).await.unwrap());
    assert!(!catalog.mark_topic_alert_sent(alerts[0].id, at(31)).await.unwrap());
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), alerts[1..]);
}
