//! Real alerts and real reviews on their way: nothing between the tables and the postbox is made up.

use std::sync::Arc;

use afterword_model::{Clock, TopicId};
use afterword_server::sending::{Caller, Mailer, Sending, Wired, round};
use afterword_store::{NewTopicModel, Role, TopicRecord};
use jiff::SignedDuration;
use serde_json::json;

use super::postbox::Postbox;
use crate::{
    feedback::some_chats,
    workspace::{Ask, Workspace},
};

async fn office() -> (Workspace, Postbox) {
    let postbox = Postbox::open();
    let url = format!("smtp://{}?tls=none", postbox.address).parse().unwrap();
    let mailer = Some(Mailer::new(&url, Some("Afterword <afterword@example.com>")).unwrap());
    let workspace = Workspace::sending(Sending { mailer, caller: Caller::new(true), sources: Arc::new(Wired) }).await;
    workspace.member(Role::Owner).await;
    (workspace, postbox)
}

#[tokio::test]
async fn a_topic_that_grew_is_told_once() {
    let (workspace, postbox) = office().await;
    let (catalog, now) = (&workspace.app.catalog, workspace.clock.now());
    let topic = TopicId("t1".to_owned());
    let model = NewTopicModel { model: "{}".to_owned(), made_at: now, chats: 40 };
    let topics = [TopicRecord::new(topic.clone(), "Late <b>parcels</b>".to_owned(), now)];
    let support = workspace.support.id;
    catalog.keep_topic_model(support, model, &topics, 0).await.unwrap();
    let since = now - SignedDuration::from_hours(24 * 7);
    assert!(catalog.make_topic_alert(support, &topic, (12, 7), since, now).await.unwrap());

    round(&workspace.app).await.unwrap();
    round(&workspace.app).await.unwrap();
    let letter = postbox.one();
    assert_eq!(letter.to, ["RCPT TO:<owner@example.org>"]);
    let text = letter.readable();
    assert!(text.contains("12 chats") && text.contains("Late <b>parcels</b>"), "{text}");
    assert!(text.contains("Late &lt;b&gt;parcels"), "what is stored is no markup: {text}");
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), []);
}

#[tokio::test]
async fn a_week_comes_with_its_numbers_and_its_paper() {
    let (workspace, postbox) = office().await;
    workspace.record(some_chats()).await;
    let cookie = workspace.sign_in("owner").await;
    let ask = Ask::post("/api/v1/assistants/Support/reports").cookie(&cookie);
    let made = workspace.ask(ask.json(&json!({"every": "week"}).to_string())).await;
    assert_eq!(made.status, 201);
    workspace.clock.advance(SignedDuration::from_hours(24 * 6));
    round(&workspace.app).await.unwrap();
    let letter = postbox.one();
    let week = "from=2026-10-19&to=2026-10-26";
    let path = format!("/api/v1/assistants/Support/review?{week}&tz=Europe%2FRome");
    let review = workspace.ask(Ask::get(&path).cookie(&cookie)).await.json();
    let chats = review["numbers"].as_array().unwrap().iter().find(|number| number["name"] == "chats").unwrap();
    let text = letter.readable();
    assert!(chats["value"].as_i64().unwrap() > 0);
    assert!(text.contains(&format!("Chats: {}", chats["value"])), "{text}");
    // How a PDF begins, as mail writes it.
    assert!(letter.data.contains("\r\n\r\nJVBERi0"), "no paper");
}
