//! What users asked a human for.

use afterword_store::{KeyKind, Role};
use serde_json::{Value, json};

use crate::workspace::{Ask, Workspace};

const HANDOVERS: &str = "/api/v1/assistants/Support/handovers?from=2026-10-05&to=2026-10-12";

/// Two chats of the week and one of the week before; the answers of the first two are the same.
fn some_requests() -> Value {
    let chat = |chat: &str, at: &str, agent: &str, answer: &str| {
        [
            json!({"type": "message", "chat": chat, "message": "q", "role": "user", "text": "Help", "user": {"id": chat},
                "at": format!("{at}:00Z")}),
            json!({"type": "message", "chat": chat, "message": "a", "role": "assistant", "text": answer, "agent": agent,
                "at": format!("{at}:10Z")}),
            json!({"type": "handover", "chat": chat, "kind": "direct", "at": format!("{at}:20Z")}),
        ]
    };
    let events = [
        chat("c1", "2026-10-06T09:00", "Orders", "Please wait."),
        chat("c2", "2026-10-07T09:00", "Orders", "Please wait."),
        chat("c3", "2026-10-01T09:00", "Billing", "No."),
    ];
    events.concat().into()
}

#[tokio::test]
async fn requests_are_told_with_the_answers_before_them() {
    let workspace = Workspace::new().await;
    workspace.record(some_requests()).await;
    let key = workspace.key(KeyKind::Secret).await;
    let answer = workspace.ask(Ask::get(HANDOVERS).key(&key)).await.json();
    assert_eq!((&answer["requests"], &answer["rate"]), (&json!(2), &json!(1.0)));
    let before = json!({"from": "2026-09-28T00:00:00+02:00", "to": "2026-10-05T00:00:00+02:00"});
    assert_eq!(answer["before"], before);
    let by = &answer["by"][0];
    assert_eq!((&by["agent"], &by["kind"], &by["requests"]), (&json!("Orders"), &json!("direct"), &json!(2)));
    assert_eq!((&by["users"], &by["share"], &by["before"]), (&json!(2), &json!(1.0), &json!(0)));
    assert_eq!(
        (&answer["reasons"]["kind"][0]["requests"], &answer["reasons"]["kind"][0]["before"]),
        (&json!(2), &json!(1))
    );
    let said = json!([{"text": "Please wait.", "times": 2, "users": 2, "agent": "Orders", "chats": ["c2", "c1"]}]);
    assert_eq!(answer["last_answers"], said);
    let filtered = workspace.ask(Ask::get(&format!("{HANDOVERS}&agent=Billing")).key(&key)).await.json();
    assert_eq!((&filtered["requests"], &filtered["rate"]), (&json!(0), &Value::Null));
    let wrong = workspace.ask(Ask::get(&format!("{HANDOVERS}&nothing=1")).key(&key)).await;
    wrong.is_problem(400, "unknown_parameter");
}

#[tokio::test]
async fn who_may_not_read_chats_reads_no_answers() {
    let workspace = Workspace::new().await;
    workspace.record(some_requests()).await;
    let cookie = workspace.signed_in(Role::Viewer).await;
    let answer = workspace.ask(Ask::get(HANDOVERS).cookie(&cookie)).await.json();
    assert_eq!((&answer["requests"], &answer["last_answers"]), (&json!(2), &Value::Null));
}
