//! Topics and what was learnt about them.

use afterword_model::TopicId;
use afterword_store::{TopicModelRecord, TopicRecord, TopicStatus};

use super::{Place, at, open_with_assistant};

pub async fn a_model_is_kept_with_its_topics(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), None);
    let other = catalog.ensure_assistant("Other", "UTC", at(0)).await.unwrap();
    let model = |text: &str, chats| TopicModelRecord { model: text.repeat(1_000), made_at: at(1), chats };
    let invoices = TopicRecord::new(TopicId("t1".into()), "Invoices".into(), at(1));
    let meters = TopicRecord::new(TopicId("t2".into()), "Meters".into(), at(1));
    let both = [invoices.clone(), meters.clone()];
    catalog.keep_topic_model(assistant.id, model("{}", 40), &both).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(model("{}", 40)));
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
    catalog.keep_topic_model(assistant.id, model("[]", 50), &[renamed.clone(), merged.clone()]).await.unwrap();
    assert_eq!(catalog.topic_model(assistant.id).await.unwrap(), Some(model("[]", 50)));
    assert_eq!(catalog.topics(assistant.id).await.unwrap(), [renamed, merged]);
}
