//! `GET …/live`.

use std::time::Duration;

use afterword_store::KeyKind;
use axum::body::Body;
use http_body_util::BodyExt;
use tokio::time::timeout;

use crate::workspace::{Ask, Workspace};

/// The next lines that the server sends.
async fn next(body: &mut Body) -> Option<String> {
    let frame = timeout(Duration::from_secs(5), body.frame()).await.unwrap()?;
    Some(String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn newer_numbers_are_told_and_stopping_ends_the_line() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let response = workspace.begin(Ask::get("/api/v1/assistants/Support/live").key(&key)).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut body = response.into_body();
    let first = next(&mut body).await.unwrap();
    assert!(first.contains("event: numbers\n") && first.contains(r#""batch":0"#), "{first}");

    let event = Ask::post("/v1/events").key(&key).json(r#"{"type": "chat.ended", "chat": "c"}"#);
    assert_eq!(workspace.ask(event).await.status, 200);
    workspace.worker.drain().await.unwrap();
    let second = next(&mut body).await.unwrap();
    assert!(second.contains(r#""batch":1"#) && second.contains(r#""as_of":"2026-10-21T12:00:00Z""#), "{second}");

    workspace.app.stop.send_replace(true);
    assert_eq!(next(&mut body).await, None);
    workspace.ask(Ask::get("/readyz")).await.is_problem(503, "not_ready");
}
