//! What people said, as the team reads it.

use std::collections::BTreeSet;

use afterword_model::{ConversationId, MessageId};
use afterword_store::Role;
use serde_json::{Value, json};

use crate::workspace::{Ask, Workspace};

/// Four chats of the morning of the 21st. What is shared is the chat `shared`.
pub fn some_chats() -> Value {
    let said = |chat: &str, id: &str, role: &str, text: &str, minute: u8| {
        json!({"type": "message", "chat": chat, "message": id, "id": format!("{chat}-{id}"), "role": role, "text": text,
            "at": format!("2026-10-21T09:{minute:02}:00Z"), "agent": if role == "assistant" { Some("Billing") } else { None }})
    };
    let judged = |chat: &str, message: &str, minute: u8, more: Value| {
        let mut event = json!({"type": "feedback", "chat": chat, "message": message, "at": format!("2026-10-21T10:{minute:02}:00Z")});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        event
    };
    json!([
        {"type": "chat.started", "chat": "shared", "at": "2026-10-21T09:00:00Z", "channel": "web", "language": "en",
         "release": "2.1", "user": {"id": "u1", "name": "Berta B.", "email": "b@example.org"}},
        said("shared", "s0", "system", "Be kind.", 0),
        said("shared", "s1", "user", "Where is my parcel?", 1),
        said("shared", "s2", "assistant", "At 5 Elm Street.", 2),
        said("shared", "s3", "user", "My secret is 42.", 3),
        said("shared", "s4", "assistant", "I see.", 4),
        judged("shared", "s2", 1, json!({"value": "down", "comment": "Wrong address", "share_chat": true,
            "contact": {"name": "Berta", "email": "berta@example.org"}, "struck": ["s3"]})),
        {"type": "rating", "chat": "shared", "score": 1, "comment": "No parcel", "prompt": "end", "at": "2026-10-21T09:05:00Z"},
        said("b", "b1", "user", "Hello", 10),
        said("b", "b2", "assistant", "Hi", 11),
        judged("b", "b2", 3, json!({"value": "up", "comment": "Très CAFÉ 100%"})),
        {"type": "rating", "chat": "b", "score": 2, "at": "2026-10-21T09:12:00Z"},
        said("c", "c1", "assistant", "Welcome", 20),
        judged("c", "c1", 2, json!({"value": "down"})),
        {"type": "rating", "chat": "c", "score": 3, "at": "2026-10-21T09:22:00Z"},
        {"type": "chat.started", "chat": "t", "test": true, "at": "2026-10-21T09:30:00Z"},
        said("t", "t1", "assistant", "Test", 31),
        judged("t", "t1", 4, json!({"value": "down"})),
        {"type": "rating", "chat": "t", "score": 1, "at": "2026-10-21T09:32:00Z"},
    ])
}

/// The id of the feedback on a message.
pub fn id_of(chat: &str, message: &str) -> String {
    afterword_server::api::feedback_id(&ConversationId::from(chat), &MessageId::from(message))
}

async fn filled() -> (Workspace, String) {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let cookie = workspace.signed_in(Role::Owner).await;
    (workspace, cookie)
}

async fn read(workspace: &Workspace, cookie: &str, path: &str) -> Value {
    let answer = workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/{path}")).cookie(cookie)).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

fn each(list: &Value, field: &str) -> Vec<String> {
    let entries = list["entries"].as_array().unwrap().iter();
    entries.map(|entry| entry[field].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn feedback_is_listed_with_what_it_is_about() {
    let (workspace, cookie) = filled().await;
    let list = read(&workspace, &cookie, "feedback").await;
    assert_eq!(each(&list, "message"), ["b2", "c1", "s2"]);
    assert_eq!(list["counts"], json!({"up": 1, "down": 2, "unreviewed_down": 2}));
    assert_eq!(list["cursor"], json!(null));
    let expected = json!({
        "id": id_of("shared", "s2"), "chat": "shared", "conversation": "shared", "message": "s2", "value": "down",
        "at": "2026-10-21T12:01:00+02:00", "response_at": "2026-10-21T11:02:00+02:00",
        "question": "Where is my parcel?", "response": "At 5 Elm Street.", "comment": "Wrong address",
        "contact": {"name": "Berta", "email": "berta@example.org"}, "shared": true, "may_read_shared": true,
        "agent": "Billing", "workflow": null, "release": "2.1", "channel": "web", "language": "en", "test": false,
        "internal": false, "user": "Berta B.", "reviewed": null,
    });
    assert_eq!(list["entries"][2], expected);
    assert_eq!(list["entries"][1]["question"], json!(null), "nobody had asked");

    // The numbers of the same question say the same.
    let numbers = read(&workspace, &cookie, "metrics/feedback").await;
    assert_eq!((&numbers["totals"]["positive"], &numbers["totals"]["negative"]), (&json!(1), &json!(2)));
}

#[tokio::test]
async fn feedback_is_filtered() {
    let (workspace, cookie) = filled().await;
    for (query, messages) in [
        ("value=up", vec!["b2"]),
        ("value=down", vec!["c1", "s2"]),
        ("q=cafe", vec!["b2"]),
        ("q=tres%20Caf%C3%A9", vec!["b2"]),
        ("q=cafe%20parcel", vec![]),
        ("q=%25", vec!["b2"]),
        ("channel=web", vec!["s2"]),
        ("agent=Billing&value=down", vec!["c1", "s2"]),
        ("agent=Sales", vec![]),
        ("include=test", vec!["t1", "b2", "c1", "s2"]),
        ("from=2026-10-22&to=2026-10-23", vec![]),
    ] {
        assert_eq!(
            each(&read(&workspace, &cookie, &format!("feedback?{query}")).await, "message"),
            messages,
            "{query}"
        );
    }
    for (query, code) in [
        ("value=none", "invalid_parameter"),
        ("reviewed=maybe", "invalid_parameter"),
        ("limit=0", "invalid_parameter"),
        ("limit=201", "invalid_parameter"),
        ("cursor=zz", "invalid_parameter"),
        ("value=up&value=down", "repeated_parameter"),
        ("colour=red", "unknown_parameter"),
    ] {
        let ask = Ask::get(&format!("/api/v1/assistants/Support/feedback?{query}")).cookie(&cookie);
        workspace.ask(ask).await.is_problem(400, code);
    }
}

#[tokio::test]
async fn pages_neither_skip_nor_repeat_while_new_feedback_comes() {
    let (workspace, cookie) = filled().await;
    let first = read(&workspace, &cookie, "feedback?limit=1").await;
    assert_eq!(each(&first, "message"), ["b2"]);
    let late = json!([
        {"type": "message", "chat": "n", "message": "n1", "role": "assistant", "text": "New", "at": "2026-10-21T09:40:00Z"},
        {"type": "feedback", "chat": "n", "message": "n1", "value": "up", "at": "2026-10-21T11:00:00Z"},
    ]);
    workspace.record(late).await;
    let second = format!("feedback?limit=1&cursor={}", first["cursor"].as_str().unwrap());
    let second = read(&workspace, &cookie, &second).await;
    assert_eq!(each(&second, "message"), ["c1"]);
    let third = format!("feedback?limit=1&cursor={}", second["cursor"].as_str().unwrap());
    let third = read(&workspace, &cookie, &third).await;
    assert_eq!((each(&third, "message"), &third["cursor"]), (vec!["s2".to_owned()], &json!(null)));
}

#[tokio::test]
async fn what_was_dealt_with_is_marked() {
    let (workspace, cookie) = filled().await;
    let path = |message: &str| format!("/api/v1/assistants/Support/feedback/{message}/reviewed");
    let mark =
        |id: &str, reviewed: bool| Ask::put(&path(id)).cookie(&cookie).json(&json!({"reviewed": reviewed}).to_string());
    assert_eq!(workspace.ask(mark(&id_of("c", "c1"), true)).await.status, 204);
    assert_eq!(workspace.ask(mark(&id_of("c", "c1"), true)).await.status, 204);
    let open = read(&workspace, &cookie, "feedback?reviewed=false").await;
    assert_eq!(
        (each(&open, "message"), &open["counts"]["unreviewed_down"]),
        (vec!["b2".to_owned(), "s2".to_owned()], &json!(1))
    );
    let done = read(&workspace, &cookie, "feedback?reviewed=true").await;
    assert_eq!(each(&done, "message"), ["c1"]);
    assert_eq!(done["entries"][0]["reviewed"], json!({"by": "Ada", "at": "2026-10-21T14:00:00+02:00"}));
    assert_eq!(workspace.ask(mark(&id_of("c", "c1"), false)).await.status, 204);
    assert_eq!(each(&read(&workspace, &cookie, "feedback?reviewed=true").await, "message"), Vec::<String>::new());
    for unknown in [id_of("c", "nothing"), "zz".to_owned()] {
        workspace.ask(mark(&unknown, true)).await.is_problem(404, "unknown_feedback");
    }
}

#[tokio::test]
async fn a_mark_falls_away_when_the_user_changes_the_feedback() {
    let (workspace, cookie) = filled().await;
    let mark = || {
        let path = format!("/api/v1/assistants/Support/feedback/{}/reviewed", id_of("c", "c1"));
        workspace.ask(Ask::put(&path).cookie(&cookie).json(r#"{"reviewed": true}"#))
    };
    let reviewed = || async {
        let done = read(&workspace, &cookie, "feedback?reviewed=true").await;
        let all = read(&workspace, &cookie, "feedback").await;
        let marked = all["entries"].as_array().unwrap().iter().filter(|entry| !entry["reviewed"].is_null()).count();
        assert_eq!(marked, each(&done, "message").len());
        (each(&done, "message"), done["counts"]["unreviewed_down"].clone())
    };
    assert_eq!(mark().await.status, 204);
    assert_eq!(reviewed().await, (vec!["c1".to_owned()], json!(1)));

    let judged = |comment: &str, at: &str| json!([{"type": "feedback", "chat": "c", "message": "c1", "value": "down", "comment": comment, "at": at}]);
    // What comes late and was overtaken changes nothing, so the mark stays.
    workspace.record(judged("Hm", "2026-10-21T10:01:59Z")).await;
    assert_eq!(reviewed().await, (vec!["c1".to_owned()], json!(1)));
    workspace.record(judged("And it was rude", "2026-10-21T10:02:00.000001Z")).await;
    assert_eq!(reviewed().await, (vec![], json!(2)));
    assert_eq!(mark().await.status, 204);
    assert_eq!(reviewed().await, (vec!["c1".to_owned()], json!(1)));
}

#[tokio::test]
async fn what_was_struck_out_is_no_first_question() {
    let (workspace, cookie) = filled().await;
    let first = || async {
        let list = read(&workspace, &cookie, "ratings?channel=web").await;
        list["entries"][0]["first_question"].clone()
    };
    assert_eq!(first().await, "Where is my parcel?", "what is struck out came later");
    let shared = |struck: Value, at: &str| {
        json!([{"type": "feedback", "chat": "shared", "message": "s4", "value": "up", "share_chat": true,
        "struck": struck, "at": at}])
    };
    workspace.record(shared(json!(["s1"]), "2026-10-21T10:31:00Z")).await;
    assert_eq!(first().await, json!(null));
    workspace.record(shared(json!([]), "2026-10-21T10:32:00Z")).await;
    assert_eq!(first().await, "Where is my parcel?");
}

#[tokio::test]
async fn a_shared_chat_shows_what_was_seen_and_not_struck_out() {
    let (workspace, cookie) = filled().await;
    let later = json!([
        {"type": "message", "chat": "shared", "message": "s5", "role": "user", "text": "Later", "at": "2026-10-21T10:02:00Z"},
    ]);
    workspace.record(later).await;
    let path = |id: &str| format!("feedback/{id}/chat");
    let chat = read(&workspace, &cookie, &path(&id_of("shared", "s2"))).await;
    let line = |id: &str, role: &str, text: &str, at: &str, agent: Option<&str>, judged: bool| {
        json!({"message": id, "role": role, "text": text, "at": format!("2026-10-21T11:{at}:00+02:00"), "agent": agent,
            "workflow": null, "judged": judged})
    };
    let expected = json!({"chat": "shared", "messages": [
        line("s1", "user", "Where is my parcel?", "01", None, false),
        line("s2", "assistant", "At 5 Elm Street.", "02", Some("Billing"), true),
        {"struck": true},
        line("s4", "assistant", "I see.", "04", Some("Billing"), false),
    ]});
    assert_eq!(chat, expected);

    // What a client says was previewed is all that is shared; what is struck out is no question either.
    let narrower = json!([{"type": "feedback", "chat": "shared", "message": "s2", "value": "down", "share_chat": true,
        "previewed": ["s1", "s2", "s5"], "struck": ["s1"], "at": "2026-10-21T10:31:00Z"}]);
    workspace.record(narrower).await;
    let chat = read(&workspace, &cookie, &path(&id_of("shared", "s2"))).await;
    let kept: Vec<_> = chat["messages"].as_array().unwrap().iter().map(|line| line["message"].clone()).collect();
    assert_eq!(kept, [json!(null), json!("s2"), json!("s5")]);
    let list = read(&workspace, &cookie, "feedback?channel=web").await;
    assert_eq!(list["entries"][0]["question"], json!(null));

    // Taken back, it is shared no more.
    let taken_back =
        json!([{"type": "feedback", "chat": "shared", "message": "s2", "value": "down", "at": "2026-10-21T10:32:00Z"}]);
    workspace.record(taken_back).await;
    for (id, code) in [(id_of("shared", "s2"), "not_shared"), (id_of("shared", "s9"), "unknown_feedback")] {
        let ask = Ask::get(&format!("/api/v1/assistants/Support/{}", path(&id))).cookie(&cookie);
        workspace.ask(ask).await.is_problem(404, code);
    }
    // Nor is it found from another assistant.
    let ask = Ask::get(&format!("/api/v1/assistants/2/{}", path(&id_of("shared", "s2")))).cookie(&cookie);
    workspace.ask(ask).await.is_problem(404, "unknown_feedback");
}

#[tokio::test]
async fn low_rated_chats_are_listed() {
    let (workspace, cookie) = filled().await;
    let list = read(&workspace, &cookie, "ratings").await;
    assert_eq!(each(&list, "chat"), ["b", "shared"]);
    let expected = json!({
        "chat": "shared", "score": 1, "comment": "No parcel", "prompt": "end", "rated_at": "2026-10-21T11:05:00+02:00",
        "user": "Berta B.", "agents": ["Billing"], "answered_by": "assistant", "channel": "web", "release": "2.1",
        "topic": null, "test": false, "internal": false, "first_question": "Where is my parcel?",
    });
    assert_eq!(list["entries"][1], expected);
    assert_eq!(each(&read(&workspace, &cookie, "ratings?max_score=1&include=test").await, "chat"), ["t", "shared"]);

    let mut seen = BTreeSet::new();
    let mut path = "ratings?max_score=5&limit=1".to_owned();
    loop {
        let page = read(&workspace, &cookie, &path).await;
        assert!(each(&page, "chat").into_iter().all(|chat| seen.insert(chat)));
        let Some(cursor) = page["cursor"].as_str() else { break };
        path = format!("ratings?max_score=5&limit=1&cursor={cursor}");
    }
    assert_eq!(seen, ["b", "c", "shared"].map(str::to_owned).into());
    let ask = Ask::get("/api/v1/assistants/Support/ratings?max_score=6").cookie(&cookie);
    workspace.ask(ask).await.is_problem(400, "invalid_parameter");
}
