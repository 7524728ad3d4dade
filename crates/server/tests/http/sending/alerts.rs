//! The settings of alerts, and trying them out.

use afterword_store::Role;
use serde_json::{Value, json};

use super::Office;
use crate::workspace::{Answered, Ask, Workspace};

const ALERTS: &str = "/api/v1/assistants/Support/alerts";

/// Settings that send alerts to the webhook, if one is given.
pub fn settings(url: Option<&str>) -> Value {
    json!({"topic": {"chats": 5, "days": 3}, "email": true, "webhook": {"url": url}})
}

pub async fn set(workspace: &Workspace, cookie: &str, settings: &Value) -> Answered {
    workspace.ask(Ask::put(ALERTS).cookie(cookie).json(&settings.to_string())).await
}

#[tokio::test]
async fn settings_are_kept_and_a_secret_is_never_shown() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    let read = || async { workspace.ask(Ask::get(ALERTS).cookie(&cookie)).await.json() };
    let with =
        |webhook: Value| json!({"topic": {"chats": 5, "days": 3}, "email": false, "mail": false, "webhook": webhook});
    assert_eq!(
        read().await,
        json!({"topic": {"chats": 10, "days": 7}, "email": true, "mail": false, "webhook": {"url": null, "secret_set": false}})
    );

    let url = "https://hooks.example.com/a?b=c";
    let mut body = settings(Some(url));
    body["email"] = json!(false);
    body["webhook"]["secret"] = json!("whisper it");
    let answer = set(&workspace, &cookie, &body).await;
    assert_eq!((answer.status.as_u16(), answer.json()), (200, with(json!({"url": url, "secret_set": true}))));
    assert!(!answer.text().contains("whisper"));

    // Left out, it stays; null takes it away, and so does a webhook that goes.
    body["webhook"] = json!({"url": "https://other.example.com/"});
    set(&workspace, &cookie, &body).await;
    assert_eq!(read().await, with(json!({"url": "https://other.example.com/", "secret_set": true})));
    body["webhook"]["secret"] = json!(null);
    assert_eq!(set(&workspace, &cookie, &body).await.json()["webhook"]["secret_set"], false);
    body["webhook"]["secret"] = json!("whisper it");
    set(&workspace, &cookie, &body).await;
    body["webhook"] = json!({"url": null});
    set(&workspace, &cookie, &body).await;
    body["webhook"] = json!({"url": url});
    assert_eq!(set(&workspace, &cookie, &body).await.json(), with(json!({"url": url, "secret_set": false})));
    let other = workspace.ask(Ask::get("/api/v1/assistants/2/alerts").cookie(&cookie)).await.json();
    assert_eq!(other["webhook"]["url"], json!(null));
}

#[tokio::test]
async fn settings_that_cannot_be_are_refused_by_name() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Owner).await;
    for (path, value, named) in [
        ("/topic/chats", json!(-1), "topic.chats"),
        ("/topic/days", json!(0), "topic.days"),
        ("/topic/days", json!(91), "topic.days"),
        ("/webhook/url", json!("http://hooks.example.com/"), "webhook.url"),
        ("/webhook/url", json!("https://me:secret@hooks.example.com/"), "webhook.url"),
        ("/webhook/url", json!("nonsense"), "webhook.url"),
        ("/webhook/secret", json!("short"), "webhook.secret"),
        ("/email", json!("yes"), "email"),
    ] {
        let mut body = settings(Some("https://hooks.example.com/"));
        body["webhook"]["secret"] = json!("long enough");
        *body.pointer_mut(path).unwrap() = value;
        let answer = set(&workspace, &cookie, &body).await;
        answer.is_problem(422, "invalid_body");
        assert!(answer.json()["detail"].as_str().unwrap().contains(named), "{}", answer.text());
    }
    assert_eq!(workspace.ask(Ask::get(ALERTS).cookie(&cookie)).await.json()["webhook"]["url"], json!(null));
}

#[tokio::test]
async fn a_trial_says_what_happened() {
    let silent = Workspace::new().await;
    let cookie = silent.signed_in(Role::Owner).await;
    let answer = silent.ask(Ask::post(&format!("{ALERTS}/test")).cookie(&cookie)).await.json();
    assert_eq!(answer, json!({"email": "not_set_up", "webhook": "not_set_up"}));
    // An address of this machine may be set, since nobody knows where a name will lead; it is not called.
    set(&silent, &cookie, &settings(Some("https://localhost:1/"))).await;
    let answer = silent.ask(Ask::post(&format!("{ALERTS}/test")).cookie(&cookie)).await.json();
    let why = "failed: its address is not one of the public internet, and webhooks_private is not set";
    assert_eq!(answer, json!({"email": "not_set_up", "webhook": why}));

    let office = Office::new().await;
    let editor = office.workspace.signed_in(Role::Editor).await;
    let answer = office.workspace.ask(Ask::post(&format!("{ALERTS}/test")).cookie(&editor)).await.json();
    assert_eq!(answer, json!({"email": "sent", "webhook": "not_set_up"}));
    let letter = office.postbox.one();
    assert_eq!(letter.to, ["RCPT TO:<editor@example.org>"], "to the caller alone");
    assert_eq!(letter.header("Subject"), "Support: mail from Afterword arrives");
    office.postbox.refuse(true);
    let answer = office.workspace.ask(Ask::post(&format!("{ALERTS}/test")).cookie(&editor)).await.json();
    assert_eq!(answer["email"], "failed: The mail server refused the letter (451).");
}
