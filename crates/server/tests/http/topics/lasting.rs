//! What lasts through learning and a restart, and what the learner notices.

use afterword_model::Clock;
use afterword_store::TopicAlertSettings;
use jiff::SignedDuration;
use serde_json::json;

use super::team::{SUBJECTS, Team};

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_that_was_dealt_with_opens_again() {
    let mut team = Team::new().await;
    let parcel = team.id_of("parcel-0").await;
    let path = format!("topics/{parcel}");
    let done = team.send("PATCH", &path, json!({"status": "done"})).await.json();
    assert_eq!((&done["status"], &done["done_at"]), (&json!("done"), &json!("2026-10-23T14:00:00+02:00")));
    team.look().await;
    assert_eq!(team.read(&path).await["status"], "done", "its chats ended before");
    team.restart().await;
    team.workspace.clock.advance(SignedDuration::from_hours(1));
    team.chat("again", "the parcel is late again").await;
    team.look().await;
    assert_eq!(team.read(&path).await["status"], "done", "the chat has no topic yet");
    team.seal().await;
    team.look().await;
    let back = team.read(&path).await;
    assert_eq!((&back["status"], &back["done_at"]), (&json!("open"), &json!(null)));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_team_puts_a_chat_it_stays() {
    let mut team = Team::new().await;
    let (pay, parcel) = (team.id_of("pay-0").await, team.topic_of("parcel-0").await);
    let (pay_name, path) = (team.topic_of("pay-0").await, "chats/parcel-0/topic");
    assert_eq!(team.send("PUT", path, json!({"topic": pay})).await.status, 204);
    assert_eq!(team.topic_of("parcel-0").await, pay_name);
    assert_eq!(team.send("PUT", "chats/pay-1/topic", json!({"topic": null})).await.status, 204);
    assert_eq!(team.topic_of("pay-1").await, json!(null));
    for _ in 0..2 {
        team.workspace.clock.advance(SignedDuration::from_hours(48));
        team.chat("one more", "where is my parcel").await;
        team.seal().await;
        team.look().await;
        assert_eq!(team.topic_of("parcel-0").await, pay_name);
        assert_eq!(team.topic_of("pay-1").await, json!(null));
        assert_eq!(team.topic_of("parcel-1").await, parcel);
        team.restart().await;
    }
    // And it goes with the topic that it was put into.
    let hours = team.id_of("hours-0").await;
    team.send("POST", &format!("topics/{pay}/merge"), json!({"into": hours})).await;
    team.look().await;
    assert_eq!(team.id_of("parcel-0").await, hours);

    for (path, body, status, code) in [
        ("chats/nothing/topic", json!({"topic": null}), 404, "unknown_chat"),
        (path, json!({"topic": "t99"}), 400, "invalid_field"),
        (path, json!({"topic": pay}), 400, "invalid_field"),
        (path, json!({}), 422, "invalid_body"),
    ] {
        team.send("PUT", path, body).await.is_problem(status, code);
    }
    team.chat("open", "where is my parcel").await;
    team.send("PUT", "chats/open/topic", json!({"topic": hours})).await.is_problem(409, "chat_goes_on");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_learnt_before_a_correction_does_not_undo_it() {
    let team = Team::new().await;
    let catalog = &team.workspace.app.catalog;
    let support = team.workspace.support.id;
    let before = catalog.topic_model(support).await.unwrap().unwrap();
    let parcel = team.id_of("parcel-0").await;
    team.send("PATCH", &format!("topics/{parcel}"), json!({"name": "Mine"})).await;
    // As a learner that began before would do.
    let late = afterword_store::NewTopicModel { model: before.model, made_at: before.made_at, chats: 36 };
    assert_eq!(catalog.keep_topic_model(support, late, &[], before.version).await.unwrap(), None);
    assert_eq!(team.read(&format!("topics/{parcel}")).await["name"], "Mine");
}

#[tokio::test(flavor = "multi_thread")]
async fn learning_and_correcting_at_once_lose_nothing() {
    let team = Team::new().await;
    let parcel = team.id_of("parcel-0").await;
    let mut names = Vec::new();
    let learning = async {
        for _ in 0..4 {
            team.learner.learn(team.workspace.support.id).await.unwrap();
        }
    };
    let correcting = async {
        let words = ["banana", "elephant", "guitar", "mountain", "penguin", "saxophone", "tractor", "volcano"];
        for (number, word) in words.into_iter().enumerate() {
            let name = format!("Mine {number}");
            let examples = json!({"name": format!("Own {number}"), "examples": [word]});
            assert_eq!(team.send("POST", "topics", examples).await.status, 201);
            let renamed = team.send("PATCH", &format!("topics/{parcel}"), json!({"name": name})).await;
            assert_eq!(renamed.json()["name"], name);
            names.push(format!("Own {number}"));
        }
    };
    tokio::join!(learning, correcting);
    team.learner.learn(team.workspace.support.id).await.unwrap();
    team.workspace.worker.drain().await.unwrap();
    let listed = team.names("").await;
    assert!(names.iter().all(|name| listed.contains(name)), "{listed:?}");
    assert_eq!(team.read(&format!("topics/{parcel}")).await["name"], "Mine 7");
}

#[tokio::test(flavor = "multi_thread")]
async fn owners_are_told_once_that_a_topic_grows() {
    let team = Team::without_chats().await;
    let (catalog, support) = (&team.workspace.app.catalog, team.workspace.support.id);
    assert_eq!(catalog.topic_alert_settings(support).await.unwrap(), TopicAlertSettings { chats: 10, days: 7 });
    catalog.set_topic_alert_settings(support, TopicAlertSettings { chats: 7, days: 7 }).await.unwrap();
    for (subject, texts) in SUBJECTS {
        for (number, text) in texts.iter().enumerate() {
            team.chat(&format!("{subject}-{number}"), text).await;
        }
    }
    team.seal().await;
    team.look().await;
    // What was put into topics just now is counted at the next look.
    team.look().await;
    let alerts = catalog.unsent_topic_alerts().await.unwrap();
    assert!(!alerts.is_empty());
    let parcel = team.id_of("parcel-0").await;
    let alert = alerts.iter().find(|alert| alert.topic.0 == parcel).unwrap();
    assert!(alert.chats >= 7 && alert.days == 7 && alert.assistant == support);
    assert_eq!(serde_json::json!(alert.name), team.topic_of("parcel-0").await);
    for _ in 0..3 {
        team.look().await;
    }
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), alerts);
    for alert in &alerts {
        assert!(catalog.mark_topic_alert_sent(alert.id, team.workspace.clock.now()).await.unwrap());
        assert!(!catalog.mark_topic_alert_sent(alert.id, team.workspace.clock.now()).await.unwrap());
    }
    team.look().await;
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), []);

    // Fifteen days on the chats are of the past; with as many new ones, owners are told again, but not of what is muted.
    let pay = team.id_of("pay-0").await;
    team.send("PATCH", &format!("topics/{pay}"), json!({"status": "muted"})).await;
    team.workspace.clock.advance(SignedDuration::from_hours(24 * 15));
    team.look().await;
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), []);
    for number in 0..7 {
        team.chat(&format!("late-{number}"), "the parcel is late").await;
        team.chat(&format!("paid-{number}"), "pay an invoice by card").await;
    }
    team.seal().await;
    team.look().await;
    team.look().await;
    let again = catalog.unsent_topic_alerts().await.unwrap();
    assert_eq!(again.iter().map(|alert| (alert.topic.0.as_str(), alert.chats)).collect::<Vec<_>>(), [(&*parcel, 7)]);

    // Another week as busy as that one is no news.
    for alert in &again {
        catalog.mark_topic_alert_sent(alert.id, team.workspace.clock.now()).await.unwrap();
    }
    team.workspace.clock.advance(SignedDuration::from_hours(24 * 8));
    for number in 7..14 {
        team.chat(&format!("late-{number}"), "the parcel is late").await;
    }
    team.seal().await;
    team.look().await;
    team.look().await;
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), []);

    catalog.set_topic_alert_settings(support, TopicAlertSettings { chats: 0, days: 7 }).await.unwrap();
    team.send("PATCH", &format!("topics/{pay}"), json!({"status": "open"})).await;
    team.look().await;
    assert_eq!(catalog.unsent_topic_alerts().await.unwrap(), [], "0 is never");
}
