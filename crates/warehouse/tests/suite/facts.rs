//! Rows to write and short ways to look at what was written.

use afterword_fold::{ActivityRow, ChatRow, Concluded, Counters, Dimensions, FeedbackRow, MessageRow, Rows};
use afterword_model::{AssistantId, Timestamp};
use afterword_warehouse::{Columns, Warehouse};

pub const ASSISTANT: AssistantId = AssistantId(1);

pub fn at(text: &str) -> Timestamp {
    format!("2026-03-02T{text}Z").parse().unwrap()
}

pub fn user(name: &str) -> Dimensions {
    Dimensions { user: name.to_owned(), channel: Some("web".to_owned()), ..Dimensions::default() }
}

pub fn chat(id: &str, user_name: &str, first_message: Option<&str>) -> ChatRow {
    let started_at = at(first_message.unwrap_or("00:00:00"));
    ChatRow {
        assistant: ASSISTANT,
        chat: id.into(),
        conversation: id.into(),
        number: 1,
        dimensions: user(user_name),
        identified: true,
        email: None,
        name: None,
        page: None,
        started_at,
        ended_at: started_at,
        closed: false,
        seal_at: started_at,
        sealed: false,
        first_message_at: first_message.map(at),
        last_message_at: first_message.map(at),
        user_messages: 1,
        responses: 0,
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
        answered_by: None,
        concluded: Concluded::default(),
    }
}

pub fn message(id: &str, conversation: &str, sent_at: &str, text: &str) -> MessageRow {
    MessageRow {
        assistant: ASSISTANT,
        conversation: conversation.into(),
        message: id.into(),
        chat: conversation.into(),
        user: "anna".to_owned(),
        at: at(sent_at),
        position: 0,
        role: "user",
        text: text.to_owned(),
        agent: None,
        workflow: None,
        fallback: false,
        quick_replies: None,
        model: None,
        input_tokens: None,
        output_tokens: None,
        cost: None,
        latency_ms: None,
    }
}

pub fn activity(chat: &str, quarter: &str, agent: Option<&str>, counters: Counters) -> ActivityRow {
    ActivityRow {
        assistant: ASSISTANT,
        quarter: at(quarter),
        chat: chat.into(),
        agent: agent.map(str::to_owned),
        workflow: None,
        dimensions: user("anna"),
        counters,
    }
}

pub fn feedback(message: &str, value: &'static str) -> FeedbackRow {
    FeedbackRow {
        assistant: ASSISTANT,
        conversation: "c1".into(),
        message: message.into(),
        chat: "c1".into(),
        value,
        comment: None,
        contact_name: None,
        contact_email: None,
        share_chat: false,
        struck: None,
        previewed: None,
        at: at("10:00:00"),
        response_at: at("09:00:00"),
        agent: None,
        workflow: None,
        dimensions: user("anna"),
    }
}

/// A batch with a bit of everything that is counted.
pub fn some_rows() -> Rows {
    Rows {
        messages: vec![message("m1", "c1", "09:00:00", "hello"), message("m2", "c1", "09:01:00", "hi")],
        chats: vec![chat("c1", "anna", Some("09:00:00"))],
        activity: vec![activity(
            "c1",
            "09:00:00",
            None,
            Counters { chats: 1, user_messages: 2, ..Counters::default() },
        )],
        feedback: vec![feedback("m2", "up")],
        ..Rows::default()
    }
}

/// The answer to a query for one whole number.
pub fn number(warehouse: &Warehouse, sql: &str) -> i64 {
    let answer = warehouse.query(&format!("select ({sql})::bigint as n"), &[]).unwrap();
    Columns(&answer[0]).int("n", 0).unwrap().unwrap()
}

/// The answer to a query for one column of text called `t`, in the query's order.
pub fn texts(warehouse: &Warehouse, sql: &str) -> Vec<String> {
    let answer = warehouse.query(sql, &[]).unwrap();
    let mut found = Vec::new();
    for batch in &answer {
        let column = Columns(batch).texts("t").unwrap();
        found.extend(column.iter().map(|text| text.unwrap_or("null").to_owned()));
    }
    found
}

/// Everything in the tables that the tests write, as text to compare.
pub fn everything(warehouse: &Warehouse) -> Vec<String> {
    let tables = ["messages", "steps", "chats", "users", "activity", "feedback", "clicks", "handovers", "releases"];
    tables
        .iter()
        .flat_map(|table| texts(warehouse, &format!("select {table}::varchar as t from {table} order by t")))
        .collect()
}
