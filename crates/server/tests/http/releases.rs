//! Releases that are published by hand, and what they brought about.

use afterword_store::{KeyKind, Role};
use serde_json::{Value, json};

use crate::workspace::{Ask, Workspace};

const RELEASES: &str = "/api/v1/assistants/Support/releases";

async fn publish(workspace: &Workspace, cookie: &str, body: Value) -> crate::workspace::Answered {
    let answer = workspace.ask(Ask::post(RELEASES).cookie(cookie).json(&body.to_string())).await;
    workspace.worker.drain().await.unwrap();
    answer
}

#[tokio::test]
async fn a_release_is_published_once() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    let body = json!({"release": "2.0", "at": "2026-10-20T08:00:00Z", "notes": "Knows parcels"});
    let published = publish(&workspace, &cookie, body.clone()).await;
    assert_eq!(published.status, 201, "{}", published.text());
    let recorded = json!({"release": "2.0", "at": "2026-10-20T10:00:00+02:00", "notes": "Knows parcels"});
    assert_eq!(published.json(), recorded);
    publish(&workspace, &cookie, body).await.is_problem(409, "release_exists");
    let now = publish(&workspace, &cookie, json!({"release": "2.1"})).await.json();
    assert_eq!(now, json!({"release": "2.1", "at": "2026-10-21T14:00:00+02:00", "notes": null}));
    for (body, named) in [
        (json!({}), "release"),
        (json!({"release": ""}), "release"),
        (json!({"release": "3.0", "at": "soon"}), "at"),
        (json!({"release": "3.0", "at": "2026-10-23T12:00:00Z"}), "at"),
        (json!({"release": "3.0", "when": "2026-10-20T08:00:00Z"}), "when"),
    ] {
        let refused = publish(&workspace, &cookie, body).await;
        refused.is_problem(422, "invalid_body");
        assert!(refused.json()["detail"].as_str().unwrap().contains(named), "{}", refused.text());
    }
    // A chat between the two counts for the first.
    let chat = json!([{"type": "message", "chat": "c", "message": "m", "role": "user", "text": "Hi", "at": "2026-10-20T09:00:00Z"}]);
    workspace.record(chat).await;
    let list = workspace.ask(Ask::get(RELEASES).cookie(&cookie)).await.json();
    let counted: Vec<_> =
        list["releases"].as_array().unwrap().iter().map(|one| (&one["release"], &one["chats"])).collect();
    assert_eq!(counted, [(&json!("2.0"), &json!(1)), (&json!("2.1"), &json!(0))]);
}

#[tokio::test]
async fn before_and_after_are_compared() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let chat = |day: u8, index: usize, role: &str| {
        json!({"type": "message", "chat": format!("{day}-{index}"), "message": role, "role": role, "text": "Hi",
            "user": {"id": format!("u{index}")}, "at": format!("2026-10-{day:02}T09:{index:02}:00Z")})
    };
    let events: Vec<Value> = [1, 6, 12].iter().flat_map(|day| (0..4).map(|index| chat(*day, index, "user"))).collect();
    workspace.record(json!(events)).await;
    workspace.record(json!([{"type": "release.published", "release": "2.0", "at": "2026-10-09T10:00:00Z"}])).await;
    let read = async |query: &str| workspace.ask(Ask::get(&format!("{RELEASES}/2.0/effect?{query}")).key(&key)).await;
    let effect = read("metric=chats.chats&metric=messages.per_chat").await.json();
    assert_eq!((&effect["weeks"], &effect["complete"]), (&json!(1), &json!(true)));
    assert_eq!(effect["before"], json!({"from": "2026-10-02T00:00:00+02:00", "to": "2026-10-09T00:00:00+02:00"}));
    assert_eq!(effect["after"], json!({"from": "2026-10-10T00:00:00+02:00", "to": "2026-10-17T00:00:00+02:00"}));
    let chats = &effect["metrics"][0];
    assert_eq!((&chats["before"]["value"], &chats["after"]["value"]), (&json!(4), &json!(4)));
    assert_eq!(read("").await.json()["metrics"].as_array().unwrap().len(), 10);
    for (query, code) in [
        ("weeks=13", "invalid_parameter"),
        ("metric=nothing", "invalid_parameter"),
        ("from=2026-01-01", "unknown_parameter"),
        ("tz=Nowhere", "unknown_time_zone"),
    ] {
        read(query).await.is_problem(400, code);
    }
    let unknown = workspace.ask(Ask::get(&format!("{RELEASES}/9/effect")).key(&key)).await;
    unknown.is_problem(404, "unknown_release");
}
