//! `POST /v1/events`.

use std::io::Write;

use afterword_store::KeyKind;
use axum::http::Method;
use flate2::{Compression, write::GzEncoder};
use serde_json::json;

use crate::workspace::{Answered, Ask, Workspace};

const EVENTS: &str = "/v1/events";

async fn post(workspace: &Workspace, key: &str, body: &str) -> Answered {
    workspace.ask(Ask::post(EVENTS).key(key).json(body)).await
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn each_event_gets_its_verdict() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let body = json!([
        {"type": "message", "id": "m1", "chat": "c", "role": "user", "text": "Hello"},
        {"type": "wave", "id": "w1", "chat": "c"},
        {"type": "message", "id": "m1", "chat": "c", "role": "user", "text": "Hello again"},
        {"type": "chat.ended", "chat": "c"},
    ]);
    let answer = post(&workspace, &key, &body.to_string()).await;
    assert_eq!(answer.status, 200);
    let verdicts = answer.json();
    assert_eq!((&verdicts["accepted"], &verdicts["duplicates"]), (&json!(2), &json!(1)));
    let rejected = &verdicts["rejected"][0];
    assert_eq!(
        (&rejected["index"], &rejected["id"], &rejected["code"]),
        (&json!(1), &json!("w1"), &json!("unknown_type"))
    );
    assert!(rejected["detail"].is_string());
    assert_eq!(workspace.app.catalog.pending().await.unwrap(), 2);

    // What was kept is in the journal, in order, at the time it was received.
    let journal = workspace.app.catalog.journal_after(0, 10).await.unwrap();
    assert_eq!(journal[0].events.len(), 2);
    assert_eq!(journal[0].events[0].at.to_string(), "2026-10-21T12:00:00Z");

    let metrics = workspace.ask(Ask::get("/metrics")).await.text();
    for line in [
        "afterword_events_accepted_total 2",
        "afterword_events_duplicate_total 1",
        r#"afterword_events_rejected_total{code="unknown_type"} 1"#,
        r#"afterword_http_requests_total{method="POST",route="/v1/events",status="200"} 1"#,
        "afterword_fold_pending_events 2",
    ] {
        assert!(metrics.contains(line), "{line} is not in\n{metrics}");
    }
}

#[tokio::test]
async fn every_form_of_body_is_taken() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Publishable).await;
    let event = r#"{"type": "chat.ended", "chat": "c"}"#;
    let two_lines = format!("{event}\n\n{event}\n");
    let list = format!("[{event}, {event}, {event}]");
    let packed = gzip(list.as_bytes());
    let zstd = zstd::encode_all(list.as_bytes(), 1).unwrap();
    let asks = [
        (1, Ask::post(EVENTS).json(event)),
        (3, Ask::post(EVENTS).json(&list)),
        (3, Ask::post(EVENTS).json(&format!(r#"{{"events": {list}}}"#))),
        (2, Ask::post(EVENTS).header("content-type", "application/x-ndjson").body(two_lines)),
        (3, Ask::post(EVENTS).header("content-encoding", "gzip").body(packed)),
        (3, Ask::post(EVENTS).header("content-encoding", "zstd").body(zstd)),
        (0, Ask::post(EVENTS).json("[]")),
    ];
    for (accepted, ask) in asks {
        let answer = workspace.ask(ask.key(&key)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.json(), json!({"accepted": accepted, "duplicates": 0, "rejected": []}));
    }
}

#[tokio::test]
async fn what_is_beyond_a_limit_is_refused_whole() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let event = r#"{"type":"chat.ended","chat":"c"}"#;
    let many = format!("[{}]", vec![event; 10_001].join(","));
    post(&workspace, &key, &many).await.is_problem(413, "too_many_events");

    let blank = " ".repeat(11 * 1024 * 1024);
    post(&workspace, &key, &format!("[{blank}]")).await.is_problem(413, "body_too_large");
    // Eleven megabytes of blanks are eleven kilobytes when packed.
    let bombs = [("gzip", gzip(blank.as_bytes())), ("zstd", zstd::encode_all(blank.as_bytes(), 1).unwrap())];
    for (encoding, bomb) in bombs {
        assert!(bomb.len() < 100_000);
        let ask = Ask::post(EVENTS).key(&key).header("content-encoding", encoding).body(bomb);
        workspace.ask(ask).await.is_problem(413, "body_too_large");
    }
    assert_eq!(workspace.app.catalog.pending().await.unwrap(), 0);

    // One event that is too large costs its neighbours nothing.
    let large = json!([
        {"type": "message", "chat": "c", "role": "user", "text": "x".repeat(300_000)},
        {"type": "chat.ended", "chat": "c"},
    ]);
    let verdicts = post(&workspace, &key, &large.to_string()).await.json();
    assert_eq!((&verdicts["accepted"], &verdicts["rejected"][0]["code"]), (&json!(1), &json!("event_too_large")));
}

#[tokio::test]
async fn a_body_that_cannot_be_read_keeps_nothing() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    for body in ["", "hello", r#"[{"type": "chat.ended", "chat": "c"}"#] {
        post(&workspace, &key, body).await.is_problem(400, "invalid_json");
    }
    post(&workspace, &key, "42").await.is_problem(400, "no_events");
    let corrupt = Ask::post(EVENTS).key(&key).header("content-encoding", "gzip").body("[]");
    workspace.ask(corrupt).await.is_problem(400, "corrupt_body");
    let unknown = Ask::post(EVENTS).key(&key).header("content-encoding", "br").body("[]");
    workspace.ask(unknown).await.is_problem(415, "unknown_encoding");
    assert_eq!(workspace.app.catalog.pending().await.unwrap(), 0);
}

#[tokio::test]
async fn a_backlog_is_503_until_it_is_folded() {
    let workspace = Workspace::with_limit(2).await;
    let key = workspace.key(KeyKind::Secret).await;
    let event = |id: u8| json!({"type": "chat.ended", "chat": "c", "id": id.to_string()}).to_string();
    for id in 0..2 {
        assert_eq!(post(&workspace, &key, &event(id)).await.status, 200);
    }
    assert_eq!(workspace.ask(Ask::get("/healthz")).await.status, 200);
    workspace.ask(Ask::get("/readyz")).await.is_problem(503, "not_ready");
    let refused = post(&workspace, &key, &event(2)).await;
    refused.is_problem(503, "backlogged");
    assert_eq!(refused.header("retry-after"), Some("2"));

    workspace.worker.drain().await.unwrap();
    assert_eq!(workspace.ask(Ask::get("/readyz")).await.status, 200);
    assert_eq!(post(&workspace, &key, &event(2)).await.json()["accepted"], 1);
}

#[tokio::test]
async fn a_publishable_key_works_from_its_origins_alone() {
    let workspace = Workspace::new().await;
    let key = workspace.key_for("https://shop.example").await;
    let ask = |origin: Option<&str>| {
        let ask = Ask::post(EVENTS).key(&key).json(r#"{"type": "chat.ended", "chat": "c"}"#);
        if let Some(origin) = origin { ask.header("origin", origin) } else { ask }
    };
    let answer = workspace.ask(ask(Some("https://shop.example"))).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("https://shop.example"));
    assert!(answer.header("vary").unwrap().contains("origin"));
    for origin in
        [None, Some("https://evil.example"), Some("http://shop.example"), Some("https://shop.example.evil.example")]
    {
        let answer = workspace.ask(ask(origin)).await;
        answer.is_problem(403, "origin_not_allowed");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    // Problems can be read by the page, too.
    let wrong = Ask::post(EVENTS).key("pk_wrong").header("origin", "https://shop.example").json("[]");
    let wrong = workspace.ask(wrong).await;
    wrong.is_problem(401, "wrong_key");
    assert_eq!(wrong.header("access-control-allow-origin"), Some("https://shop.example"));
}

#[tokio::test]
async fn a_browser_may_ask_first() {
    let workspace = Workspace::new().await;
    workspace.key_for("https://shop.example").await;
    let ask = |origin: &str| {
        Ask::new(Method::OPTIONS, EVENTS)
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization,content-type")
    };
    let allowed = workspace.ask(ask("https://shop.example")).await;
    assert_eq!(allowed.status, 204);
    assert_eq!(allowed.header("access-control-allow-origin"), Some("https://shop.example"));
    assert!(allowed.header("access-control-allow-methods").unwrap().contains("POST"));
    assert!(allowed.header("access-control-allow-headers").unwrap().contains("authorization"));
    let refused = workspace.ask(ask("https://evil.example")).await;
    refused.is_problem(403, "origin_not_allowed");
    assert_eq!(refused.header("access-control-allow-origin"), None);
}
