//! A large export takes no more memory than a small one: `cargo test -p afterword-server --test http -- --ignored
//! --nocapture export_memory`.

use std::fs;

use afterword_fold::{ChatRow, Concluded, Dimensions, MessageRow, Rows};
use afterword_model::{AssistantId, Timestamp};
use afterword_store::KeyKind;
use http_body_util::BodyExt;

use crate::workspace::{Ask, Workspace};

const START: i64 = 1_790_000_000_000_000; // 2026-09-21
const MESSAGES: i64 = 1_000_000;
const IN_A_CHAT: i64 = 20;
/// Time between two messages, such that all of them fit into 30 days.
const STEP: i64 = 30 * 86_400_000_000 / MESSAGES;

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes a minute: it writes a million messages"]
async fn a_million_messages_take_as_much_memory_as_a_few() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    for (batch, first) in (0..MESSAGES).step_by(50_000).enumerate() {
        let rows = rows(workspace.support.id, first..first + 50_000);
        workspace.app.warehouse.append(batch as u64 + 1, &rows).unwrap();
    }
    // Who goes away ends the reading: there are fewer turns than these.
    for _ in 0..12 {
        let path = "/api/v1/assistants/Support/export/messages.csv?from=2026-09-20&to=2026-10-30";
        let mut body = workspace.begin(Ask::get(path).key(&key)).await.into_body();
        assert!(body.frame().await.is_some());
    }
    for format in ["csv", "jsonl", "parquet"] {
        for (name, query) in
            [("one day", "from=2026-09-22&to=2026-09-23"), ("30 days", "from=2026-09-20&to=2026-10-30")]
        {
            let path = format!("/api/v1/assistants/Support/export/messages.{format}?{query}");
            let (before, begun) = (resident(), std::time::Instant::now());
            let mut body = workspace.begin(Ask::get(&path).key(&key)).await.into_body();
            let (mut bytes, mut most) = (0, before);
            while let Some(frame) = body.frame().await {
                bytes += frame.unwrap().into_data().unwrap().len();
                most = most.max(resident());
            }
            let more = most.saturating_sub(before);
            println!(
                "{format:>8}, {name}: {} MB in {:.1?}, {more} MiB more than before",
                bytes / 1_000_000,
                begun.elapsed()
            );
            assert!(more < 150, "{format}, {name}: {more} MiB");
        }
    }
}

/// Memory of this process in MiB.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1024
}

fn rows(assistant: AssistantId, numbers: std::ops::Range<i64>) -> Rows {
    let mut rows = Rows::default();
    for number in numbers {
        let at = Timestamp::from_microsecond(START + number * STEP).unwrap();
        let chat = format!("chat-{:08}", number / IN_A_CHAT);
        if number % IN_A_CHAT == 0 {
            rows.chats.push(chat_row(assistant, &chat, at));
        }
        rows.messages.push(message_row(assistant, &chat, number, at));
    }
    rows
}

fn message_row(assistant: AssistantId, chat: &str, number: i64, at: Timestamp) -> MessageRow {
    let text =
        format!("Message {number} says \"something\", and something else about the matter at hand.\nThat is all.");
    MessageRow {
        assistant,
        conversation: chat.into(),
        message: format!("m{number}").into(),
        chat: chat.into(),
        user: format!("user-{}", number / IN_A_CHAT % 10_000),
        at,
        position: number,
        role: if number % 2 == 0 { "user" } else { "assistant" },
        text,
        agent: None,
        workflow: None,
        fallback: false,
        quick_replies: None,
        model: None,
        input_tokens: Some(120),
        output_tokens: Some(80),
        cost: Some(0.001),
        latency_ms: Some(900.0),
    }
}

fn chat_row(assistant: AssistantId, chat: &str, at: Timestamp) -> ChatRow {
    let dimensions = Dimensions {
        user: "user".to_owned(),
        channel: Some("web".to_owned()),
        device: None,
        browser: None,
        os: None,
        language: Some("en".to_owned()),
        country: None,
        release: None,
        test: false,
        internal: false,
    };
    ChatRow {
        assistant,
        chat: chat.into(),
        conversation: chat.into(),
        number: 1,
        dimensions,
        identified: true,
        email: None,
        name: None,
        page: None,
        started_at: at,
        ended_at: at,
        closed: true,
        seal_at: at,
        sealed: true,
        first_message_at: Some(at),
        last_message_at: Some(at),
        user_messages: IN_A_CHAT / 2,
        responses: IN_A_CHAT / 2,
        operator_messages: 0,
        fallbacks: 0,
        positive: 0,
        negative: 0,
        handovers: 0,
        asked_at: None,
        rated_at: None,
        score: None,
        rating_comment: None,
        rating_prompt: None,
        answered_by: Some("assistant"),
        concluded: Concluded::default(),
    }
}
