//! Exports of what people said: filtered as the inbox is, and with users called as they are there.

use afterword_store::{KeyKind, Role};
use serde_json::{Map, Value, json};

use crate::{
    export::{DAYS, FORMATS, export, has, recorded, rows},
    feedback::{id_of, some_chats},
    workspace::{Ask, Workspace},
};

#[tokio::test]
async fn feedback_is_exported_as_the_inbox_shows_it() {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let key = workspace.key(KeyKind::Secret).await;
    let cookie = workspace.signed_in(Role::Owner).await;
    let mark = async |chat: &str, message: &str| {
        let path = format!("/api/v1/assistants/Support/feedback/{}/reviewed", id_of(chat, message));
        let marked = workspace.ask(Ask::put(&path).cookie(&cookie).json(r#"{"reviewed": true}"#)).await;
        assert_eq!(marked.status, 204);
    };
    mark("c", "c1").await;
    mark("shared", "s2").await;
    // What was changed since is not dealt with any more.
    let changed =
        json!([{"type": "feedback", "chat": "c", "message": "c1", "value": "down", "at": "2026-10-21T10:40:00Z"}]);
    workspace.record(changed).await;

    for (query, expected) in [
        ("", vec!["b2", "c1", "s2"]),
        ("reviewed=true", vec!["s2"]),
        ("reviewed=false", vec!["b2", "c1"]),
        ("reviewed=false&value=down", vec!["c1"]),
        ("q=caf%C3%A9", vec!["b2"]),
        ("q=CAFE%20tres&reviewed=false", vec!["b2"]),
        ("q=cafe%20parcel", vec![]),
        ("q=%25&include=test", vec!["b2"]),
        ("reviewed=true&q=wrong&value=down&channel=web", vec!["s2"]),
    ] {
        let list =
            workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/feedback?{query}")).key(&key)).await.json();
        let mut shown: Vec<_> =
            list["entries"].as_array().unwrap().iter().map(|entry| entry["message"].as_str().unwrap()).collect();
        shown.sort_unstable();
        assert_eq!(shown, expected, "{query}");
        for format in FORMATS {
            let rows = rows(&workspace, &key, &format!("feedback.{format}"), query).await;
            let mut written: Vec<_> = rows.iter().map(|row| row["message"].as_str().unwrap()).collect();
            written.sort_unstable();
            assert_eq!(written, expected, "{query} as {format}");
        }
    }
    for (query, code) in [
        ("reviewed=maybe", "invalid_parameter"),
        ("value=none", "invalid_parameter"),
        ("reviewed=true&reviewed=false", "repeated_parameter"),
        ("q=a&q=b", "repeated_parameter"),
        ("cursor=00", "unknown_parameter"),
    ] {
        export(&workspace, &key, &format!("feedback.csv?{query}")).await.is_problem(400, code);
    }
    export(&workspace, &key, "chats.csv?reviewed=true").await.is_problem(400, "unknown_parameter");
}

#[tokio::test]
async fn what_users_struck_out_is_not_exported() {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let key = workspace.key(KeyKind::Secret).await;
    let before = &rows(&workspace, &key, "feedback.jsonl", "channel=web").await[0];
    has(before, json!({"question": "Where is my parcel?", "response": "At 5 Elm Street."}));
    let struck = json!([{"type": "feedback", "chat": "shared", "message": "s2", "value": "down", "share_chat": true,
        "struck": ["s1", "s2"], "at": "2026-10-21T10:31:00Z"}]);
    workspace.record(struck).await;
    let after = &rows(&workspace, &key, "feedback.jsonl", "channel=web").await[0];
    has(after, json!({"question": null, "response": null, "message": "s2"}));
}

#[tokio::test]
async fn users_are_called_in_a_table_as_in_the_pages() {
    let (workspace, key) = recorded().await;
    let viewer = workspace.signed_in(Role::Viewer).await;
    let pseudonym = |user: &str| afterword_server::naming::pseudonym(workspace.support.id, user);
    let path = format!("/api/v1/assistants/Support/export/feedback.jsonl?{DAYS}");
    let seen = async || {
        let answer = workspace.ask(Ask::get(&path).cookie(&viewer)).await;
        let row: Map<String, Value> = serde_json::from_str(answer.text().lines().next().unwrap()).unwrap();
        assert_eq!((&row["user"], &row["contact_email"]), (&json!(null), &json!(null)));
        row["called"].clone()
    };
    assert_eq!(seen().await, json!(pseudonym("ada")));
    for table in ["feedback", "chats", "messages", "clicks"] {
        let rows = rows(&workspace, &key, &format!("{table}.parquet"), DAYS).await;
        let ada = rows.iter().find(|row| row["user"] == "ada").unwrap();
        assert_eq!(ada["called"], "Ada", "{table}");
        for row in rows.iter().filter(|row| row["user"] == "bob") {
            assert_eq!(row["called"], json!(pseudonym("bob")), "{table}");
        }
    }
    workspace.app.catalog.set_user_name(workspace.support.id, "ada", Some("Our Ada")).await.unwrap();
    assert_eq!(seen().await, "Our Ada");
    has(&rows(&workspace, &key, "chats.csv", DAYS).await[1], json!({"called": "Our Ada", "user_name": "Ada"}));
}
