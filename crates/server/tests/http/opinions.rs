//! What a page puts: feedback, ratings; what it is told to show; its scripts; the limits.

use afterword_store::{KeyKind, Role};
use axum::http::Method;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, Workspace};

async fn put(workspace: &Workspace, key: &str, path: &str, body: Value) -> Answered {
    workspace.ask(Ask::put(path).key(key).json(&body.to_string())).await
}

fn said(id: &str, role: &str) -> Value {
    json!({"type": "message", "chat": "c", "message": id, "role": role, "text": "x", "at": "2026-10-21T11:59:00Z"})
}

async fn totals(workspace: &Workspace, module: &str) -> Value {
    workspace.worker.drain().await.unwrap();
    let key = workspace.key(KeyKind::Secret).await;
    workspace.ask(Ask::get(&format!("/api/v1/assistants/1/metrics/{module}")).key(&key)).await.json()["totals"].clone()
}

#[tokio::test]
async fn feedback_is_put_and_changed() {
    let workspace = Workspace::new().await;
    workspace.record(json!([said("q", "user"), said("a", "assistant")])).await;
    let key = workspace.key(KeyKind::Publishable).await;
    for (chat, value) in [(json!("c"), "up"), (json!(null), "down"), (json!("c#2"), "down")] {
        workspace.clock.advance(SignedDuration::from_secs(1));
        let body = json!({"chat": chat, "value": value, "comment": "Hm", "share_chat": true, "struck": ["q"]});
        let answer = put(&workspace, &key, "/v1/messages/a/feedback", body).await;
        assert_eq!((answer.status.as_u16(), answer.json()), (200, json!({"accepted": 1})));
    }
    let totals = totals(&workspace, "feedback").await;
    assert_eq!((&totals["positive"], &totals["negative"], &totals["comments"]), (&json!(0), &json!(1), &json!(1)));

    let wrong = [
        ("/v1/messages/a/feedback", json!({"chat": "c", "value": "meh"}), 422, "invalid_body"),
        ("/v1/messages/a/feedback", json!({"chat": "c"}), 422, "invalid_body"),
        ("/v1/messages/a/feedback", json!({"chat": 7, "value": "up"}), 422, "invalid_body"),
        ("/v1/messages/nobody/feedback", json!({"value": "up"}), 404, "unknown_message"),
    ];
    for (path, body, status, code) in wrong {
        put(&workspace, &key, path, body).await.is_problem(status, code);
    }
}

#[tokio::test]
async fn a_message_that_two_chats_have_needs_its_chat() {
    let workspace = Workspace::new().await;
    let mut other = said("a", "assistant");
    other["chat"] = "d".into();
    workspace.record(json!([said("a", "assistant"), other])).await;
    let key = workspace.key(KeyKind::Publishable).await;
    put(&workspace, &key, "/v1/messages/a/feedback", json!({"value": "up"})).await.is_problem(404, "unknown_message");
}

#[tokio::test]
async fn a_chat_is_rated_until_it_is_sealed() {
    let workspace = Workspace::new().await;
    workspace.record(json!([said("q", "user"), said("a", "assistant")])).await;
    let key = workspace.key(KeyKind::Publishable).await;
    let rate = |chat: &'static str, score: u8| {
        let body = json!({"score": score, "comment": "Fine", "prompt": "end"});
        put(&workspace, &key, chat, body)
    };
    assert_eq!(rate("/v1/chats/c/rating", 2).await.json(), json!({"accepted": 1}));
    workspace.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(rate("/v1/chats/c/rating", 5).await.status, 200);
    let now = totals(&workspace, "satisfaction").await;
    assert_eq!((&now["votes"], &now["average"]), (&json!(1), &json!(5.0)));
    rate("/v1/chats/c/rating", 6).await.is_problem(422, "invalid_body");
    rate("/v1/chats/c%232/rating", 4).await.is_problem(404, "unknown_chat");

    workspace.clock.advance(SignedDuration::from_mins(60));
    rate("/v1/chats/c/rating", 1).await.is_problem(409, "rating_closed");

    // The conversation goes on in its second chat, and its first stays as it was.
    let mut next = said("q2", "user");
    next["at"] = "2026-10-21T13:01:00Z".into();
    workspace.record(json!([next])).await;
    assert_eq!(rate("/v1/chats/c%232/rating", 3).await.status, 200);
    workspace.clock.advance(SignedDuration::from_hours(3));
    let mut third = said("q3", "user");
    third["at"] = "2026-10-21T16:00:00Z".into();
    workspace.record(json!([third])).await;
    rate("/v1/chats/c%232/rating", 1).await.is_problem(409, "rating_closed");
    assert_eq!(rate("/v1/chats/c/rating", 4).await.status, 200, "ID is the current chat");
    let now = totals(&workspace, "satisfaction").await;
    assert_eq!((&now["votes"], &now["average"]), (&json!(3), &json!(4.0)));
}

#[tokio::test]
async fn a_page_is_told_what_the_team_has_set() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Publishable).await;
    let widget = workspace.ask(Ask::get("/v1/widget").key(&key)).await.json();
    let expected = json!({
        "rating": {"requested": true, "when": ["after_answer", "handover", "end"], "scale": 5},
        "feedback": {"comments": true, "contact": true, "share_chat": true},
        "labels": {},
        "look": {"accent": "#3b5bdb", "radius": "8px", "font": "inherit"},
    });
    assert_eq!(widget, expected);

    let cookie = workspace.signed_in(Role::Editor).await;
    let mut settings = crate::team::settings();
    settings["rating"]["requested"] = false.into();
    settings["labels"] = json!({"it": {"thanks": "Grazie!"}});
    let path = "/api/v1/assistants/Support/settings";
    let changed = workspace.ask(Ask::put(path).cookie(&cookie).json(&settings.to_string())).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let widget = workspace.ask(Ask::get("/v1/widget").key(&key)).await.json();
    assert_eq!((&widget["rating"]["requested"], &widget["labels"]["it"]["thanks"]), (&json!(false), &json!("Grazie!")));
}

#[tokio::test]
async fn browsers_may_ask_first_for_everything_that_a_page_does() {
    let workspace = Workspace::new().await;
    let key = workspace.key_for("https://shop.example").await;
    for (method, path) in [
        ("PUT", "/v1/messages/a/feedback"),
        ("PUT", "/v1/chats/c/rating"),
        ("GET", "/v1/widget"),
        ("POST", "/v1/events"),
    ] {
        let question = |origin: &str| {
            Ask::new(Method::OPTIONS, path)
                .header("origin", origin)
                .header("access-control-request-method", method)
                .header("access-control-request-headers", "authorization,content-type")
        };
        let allowed = workspace.ask(question("https://shop.example")).await;
        assert_eq!(allowed.status, 204, "{path}");
        assert_eq!(allowed.header("access-control-allow-origin"), Some("https://shop.example"));
        assert!(allowed.header("access-control-allow-methods").unwrap().contains(method));
        workspace.ask(question("https://evil.example")).await.is_problem(403, "origin_not_allowed");
    }
    let shown = workspace.ask(Ask::get("/v1/widget").key(&key).header("origin", "https://shop.example")).await;
    assert_eq!(shown.header("access-control-allow-origin"), Some("https://shop.example"));
    assert_eq!(shown.header("access-control-expose-headers"), Some("retry-after, date"));
    let elsewhere = Ask::put("/v1/chats/c/rating").key(&key).header("origin", "https://evil.example");
    workspace.ask(elsewhere.json(r#"{"score": 1}"#)).await.is_problem(403, "origin_not_allowed");
}

#[tokio::test]
async fn any_page_may_load_the_scripts() {
    let workspace = Workspace::new().await;
    for path in ["/widget.js", "/widget.mjs"] {
        let script = workspace.ask(Ask::get(path).header("origin", "https://shop.example")).await;
        assert_eq!(
            (script.status.as_u16(), script.header("content-type")),
            (200, Some("text/javascript; charset=utf-8"))
        );
        assert_eq!(script.header("access-control-allow-origin"), Some("*"));
        assert_eq!(script.header("cross-origin-resource-policy"), Some("cross-origin"));
        assert_eq!(script.header("cache-control"), Some("public, max-age=300, stale-while-revalidate=86400"));
        let tag = script.header("etag").unwrap().to_owned();
        assert_eq!(workspace.ask(Ask::get(path).header("if-none-match", &tag)).await.status, 304);
    }
}

#[tokio::test]
async fn nobody_rates_or_judges_without_end() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Publishable).await;
    let rate = |address| {
        let ask = Ask::put("/v1/chats/c/rating").key(&key).from(address).json(r#"{"score": 1}"#);
        workspace.ask(ask)
    };
    for _ in 0..30 {
        assert_eq!(rate([203, 0, 113, 1]).await.status, 200);
    }
    let refused = rate([203, 0, 113, 1]).await;
    refused.is_problem(429, "too_many_ratings");
    assert_eq!(refused.header("retry-after"), Some("601"));
    assert_eq!(rate([203, 0, 113, 2]).await.status, 200);

    // Events are no way around it, and cost their neighbours nothing.
    let events = json!([
        {"type": "rating", "chat": "c", "score": 1, "id": "r"},
        {"type": "message", "chat": "c", "role": "user", "text": "Hello"},
    ]);
    let ask = |key: &str| Ask::post("/v1/events").key(key).from([203, 0, 113, 1]).json(&events.to_string());
    let verdicts = workspace.ask(ask(&key)).await.json();
    let rejected = &verdicts["rejected"][0];
    assert_eq!((&verdicts["accepted"], &rejected["code"]), (&json!(1), &json!("too_many_ratings")));
    assert_eq!((&rejected["index"], &rejected["id"]), (&json!(0), &json!("r")));
    // A server with a secret key speaks for many people.
    let secret = workspace.key(KeyKind::Secret).await;
    assert_eq!(workspace.ask(ask(&secret)).await.json()["accepted"], 2);

    let judge = || {
        let ask = Ask::put("/v1/messages/a/feedback").key(&key).from([203, 0, 113, 1]);
        workspace.ask(ask.json(r#"{"chat": "c", "value": "up"}"#))
    };
    for _ in 0..120 {
        assert_eq!(judge().await.status, 200);
    }
    judge().await.is_problem(429, "too_many_feedbacks");
    workspace.clock.advance(SignedDuration::from_mins(10));
    assert_eq!(judge().await.status, 200);
    assert_eq!(rate([203, 0, 113, 1]).await.status, 200);
}
