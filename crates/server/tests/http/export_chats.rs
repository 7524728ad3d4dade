//! Exports of chats and messages with the parameters of the list of chats.

use afterword_store::KeyKind;
use serde_json::{Value, json};

use crate::workspace::{Ask, Workspace};

const DAYS: &str = "from=2026-10-20&to=2026-10-21";

fn events() -> Value {
    let said = |chat: &str, role: &str, text: &str, at: &str| {
        json!({"type": "message", "chat": chat, "message": format!("{chat}{at}"), "role": role, "text": text,
            "at": format!("2026-10-{at}:00Z")})
    };
    json!([
        said("rated", "user", "Where is my Parcel?", "19T09:00"),
        said("rated", "assistant", "On its way", "19T09:01"),
        {"type": "rating", "chat": "rated", "score": 2, "comment": "late", "at": "2026-10-19T09:30:00Z"},
        said("long", "user", "Hello", "19T21:50"),
        said("long", "assistant", "Hi", "19T22:05"),
        {"type": "rating", "chat": "long", "score": 5, "at": "2026-10-19T22:10:00Z"},
        said("other", "user", "No parcel here", "20T09:00"),
        said("other", "assistant", "Indeed", "20T09:01"),
    ])
}

async fn found(workspace: &Workspace, key: &str, file: &str, query: &str) -> Vec<String> {
    let answer = workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/export/{file}?{query}")).key(key)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let text = answer.text();
    let rows = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let name = if file.starts_with("chats") { "chat" } else { "message" };
    rows.map(|row| row[name].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn chats_are_those_of_the_list_and_messages_what_was_said_in_them() {
    let workspace = Workspace::new().await;
    workspace.record(events()).await;
    let key = workspace.key(KeyKind::Secret).await;
    // The 20th begins at 22:00 UTC.
    for (query, chats, messages) in [
        ("", vec!["other"], vec!["long19T22:05", "other20T09:00", "other20T09:01"]),
        (
            "period_of=active",
            vec!["long", "other"],
            vec!["long19T21:50", "long19T22:05", "other20T09:00", "other20T09:01"],
        ),
        ("period_of=started", vec!["other"], vec!["other20T09:00", "other20T09:01"]),
        ("period_of=rated", vec!["long"], vec!["long19T21:50", "long19T22:05"]),
        ("csat=5", vec![], vec!["long19T22:05"]),
        ("q=parcel", vec!["other"], vec!["other20T09:00", "other20T09:01"]),
        (
            "q=parcel&csat=none&without=channel&status=sealed&status=closed",
            vec!["other"],
            vec!["other20T09:00", "other20T09:01"],
        ),
        ("csat_comment=with", vec![], vec![]),
    ] {
        let query = format!("{DAYS}&{query}");
        assert_eq!(found(&workspace, &key, "chats.jsonl", &query).await, chats, "{query}");
        assert_eq!(found(&workspace, &key, "messages.jsonl", &query).await, messages, "{query}");
    }
    let list = workspace.ask(Ask::get("/api/v1/assistants/Support/chats?csat_comment=with").key(&key)).await.json();
    assert_eq!((list["chats"][0]["chat"].as_str(), &list["total"]), (Some("rated"), &json!(1)));
    assert_eq!(found(&workspace, &key, "chats.jsonl", "csat_comment=with&q=parcel").await, ["rated"]);
}

#[tokio::test]
async fn only_tables_of_chats_take_the_parameters_of_the_list() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    for (file, code) in [
        ("chats.csv?csat=6", "invalid_parameter"),
        ("messages.csv?colour=red", "unknown_parameter"),
        ("clicks.csv?csat=5", "unknown_parameter"),
        ("feedback.csv?csat=5", "unknown_parameter"),
        ("analytics.csv?status=open", "unknown_parameter"),
    ] {
        let ask = Ask::get(&format!("/api/v1/assistants/Support/export/{file}")).key(&key);
        workspace.ask(ask).await.is_problem(400, code);
    }
}
