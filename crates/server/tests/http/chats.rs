//! Reading chats over HTTP: the list, one chat, its neighbours, the steps behind a response.

use afterword_store::{KeyKind, Role};
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, Workspace};

/// What a page, a parser and a data base could each stumble over.
const HOSTILE: &str = "<img src=x onerror=alert(1)> '; drop table chats; -- \u{202e}🙂 \"quoted\"";

fn said(chat: &str, id: &str, role: &str, text: &str, at: &str) -> Value {
    json!({"type": "message", "chat": chat, "message": id, "id": format!("{chat}-{id}"), "role": role, "text": text,
        "at": format!("2026-10-{at}Z")})
}

#[expect(clippy::needless_pass_by_value, reason = "each is written where it is used")]
fn answered(chat: &str, id: &str, text: &str, at: &str, more: Value) -> Value {
    let mut event = said(chat, id, "assistant", text, at);
    event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    event
}

fn events() -> Value {
    json!([
        {"type": "chat.started", "chat": "c1", "channel": "web", "language": "it", "release": "2.4", "page": "/help",
         "browser": "Firefox", "user": {"id": "ada", "name": "Ada", "email": "ada@example.org"}, "at": "2026-10-20T10:00:00Z"},
        said("c1", "m0", "system", "Be kind.", "20T10:00:00"),
        said("c1", "m1", "user", HOSTILE, "20T10:00:01.25"),
        answered("c1", "m2", "Dunno", "20T10:00:05", json!({"agent": "Biller", "workflow": "Invoices", "fallback": true,
            "model": "small", "input_tokens": 12, "output_tokens": 3, "cost": 0.25, "latency_ms": 900.5,
            "quick_replies": ["Yes", "No"]})),
        {"type": "step", "chat": "c1", "message": "m2", "step": "s1", "kind": "agent", "name": "Biller", "duration_ms": 3000,
         "at": "2026-10-20T10:00:02Z", "id": "s1"},
        {"type": "step", "chat": "c1", "message": "m2", "step": "s2", "parent": "s1", "kind": "api", "name": "GET /invoice",
         "input": {"id": 7, "a": [1, null]}, "output": HOSTILE, "error": "502 Bad Gateway", "duration_ms": 250.5,
         "attributes": {"status": 502, "method": "GET", "url": "https://x.example"}, "at": "2026-10-20T10:00:03Z", "id": "s2"},
        {"type": "step", "chat": "c1", "message": "m2", "step": "s3", "parent": "s1", "kind": "variable", "name": "plan",
         "output": {"z": 1, "a": "basic"}, "at": "2026-10-20T10:00:04Z", "id": "s3"},
        {"type": "feedback", "chat": "c1", "message": "m2", "value": "down", "comment": "No!",
         "contact": {"name": "Ada L.", "email": "ada@work.example"}, "at": "2026-10-20T10:02:00Z"},
        {"type": "click", "chat": "c1", "message": "m2", "kind": "quick_reply", "title": "Yes", "destination_kind": "answer",
         "destination": "m9", "at": "2026-10-20T10:02:30Z"},
        {"type": "handover", "chat": "c1", "kind": "after_fallback", "via": "ticket", "at": "2026-10-20T10:03:00Z"},
        {"type": "rating.asked", "chat": "c1", "prompt": "end", "at": "2026-10-20T10:03:30Z"},
        {"type": "rating", "chat": "c1", "score": 1, "prompt": "end", "at": "2026-10-20T10:04:00Z"},
        {"type": "rating", "chat": "c1", "score": 4, "comment": "Better", "prompt": "end", "at": "2026-10-20T10:05:00Z"},
        // The second chat of the conversation.
        {"type": "message", "chat": "c1", "message": "n1", "role": "user", "text": "Back", "at": "2026-10-20T20:00:00Z"},
        // Another conversation has a message of the same id.
        said("other", "m2", "assistant", "Hi there", "21T11:55:00"),
        {"type": "chat.started", "chat": "trial", "test": true, "at": "2026-10-21T09:00:00Z"},
        said("trial", "t1", "user", "Testing", "21T09:00:01"),
    ])
}

async fn filled() -> (Workspace, String) {
    let workspace = Workspace::new().await;
    workspace.record(events()).await;
    let cookie = workspace.signed_in(Role::Editor).await;
    (workspace, cookie)
}

async fn ask(workspace: &Workspace, cookie: &str, path: &str) -> Answered {
    workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/{path}")).cookie(cookie)).await
}

async fn read(workspace: &Workspace, cookie: &str, path: &str) -> Value {
    let answer = ask(workspace, cookie, path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

fn ids(list: &Value) -> Vec<&str> {
    list["chats"].as_array().unwrap().iter().map(|chat| chat["chat"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn chats_are_listed_newest_first() {
    let (workspace, cookie) = filled().await;
    let list = read(&workspace, &cookie, "chats").await;
    assert_eq!(ids(&list), ["other", "c1#2", "c1"]);
    assert_eq!((&list["total"], &list["cursor"], &list["searched_back_to"]), (&json!(3), &json!(null), &json!(null)));
    let expected = json!({
        "chat": "c1", "conversation": "c1", "number": 1,
        "user": {"id": "ada", "name": "Ada", "named": false, "email": "ada@example.org"},
        "started_at": "2026-10-20T12:00:00+02:00", "ended_at": "2026-10-20T12:03:00+02:00", "duration_s": 180.0,
        "messages": 2, "user_messages": 1, "responses": 1, "operator_messages": 0, "channel": "web", "device": null,
        "browser": "Firefox", "os": null, "language": "it", "country": null, "release": "2.4", "page": "/help",
        "status": list["chats"][2]["status"], "test": false, "internal": false, "score": 4, "rating_comment": "Better",
        "rating_prompt": "end", "positive": 0, "negative": 1, "comments": 1, "handovers": 1,
        "handover_kinds": ["after_fallback"], "needs_support": true, "fallbacks": 1, "errors": 1, "agents": ["Biller"],
        "workflows": ["Invoices"], "answered_by": "assistant", "topic": null, "resolution": null, "sentiment": null,
        "summary": null, "signals": [], "preview": HOSTILE, "hit": null,
    });
    assert_eq!(list["chats"][2], expected);
    assert_eq!(list["chats"][0]["status"], "open");
    let nobody = &list["chats"][0]["user"];
    assert!(nobody["name"].as_str().unwrap().split(' ').count() == 3 && nobody["email"].is_null(), "{nobody}");

    let first = read(&workspace, &cookie, "chats?limit=2").await;
    assert_eq!((ids(&first), &first["total"]), (vec!["other", "c1#2"], &json!(3)));
    let cursor = first["cursor"].as_str().unwrap();
    let second = read(&workspace, &cookie, &format!("chats?limit=2&cursor={cursor}")).await;
    assert_eq!((ids(&second), &second["total"], &second["cursor"]), (vec!["c1"], &json!(null), &json!(null)));
}

#[tokio::test]
async fn the_list_is_filtered_and_searched() {
    let (workspace, cookie) = filled().await;
    for (query, expected) in [
        ("csat=%3E%3D4", vec!["c1"]),
        ("include=test", vec!["other", "trial", "c1#2", "c1"]),
        ("test=true", vec!["trial"]),
        ("q=ONERROR", vec!["c1"]),
        ("q=hi%20there", vec!["other"]),
        ("q=kind", vec![]),
        ("error=any&needs_support=true", vec!["c1"]),
        ("from=2026-10-21", vec!["other"]),
        ("user=ada", vec!["c1#2", "c1"]),
        ("user=ada'%20or%20''%3D'", vec![]),
        ("email=ADA%40", vec!["c1#2", "c1"]),
        ("click=Yes&status=closed&status=sealed", vec!["c1"]),
        ("interval=day&compare=previous&tz=UTC", vec!["other", "c1#2", "c1"]),
    ] {
        let list = read(&workspace, &cookie, &format!("chats?{query}")).await;
        assert_eq!(ids(&list), expected, "{query}");
    }
    let hit = read(&workspace, &cookie, "chats?q=quoted").await["chats"][0]["hit"].clone();
    assert_eq!(
        (&hit["message"], &hit["role"], &hit["at"]),
        (&json!("m1"), &json!("user"), &json!("2026-10-20T12:00:01.25+02:00"))
    );
    assert_eq!(hit["parts"][1], json!({"text": "quoted", "hit": true}));
    let neighbours = read(&workspace, &cookie, "chats/c1%232/neighbours").await;
    assert_eq!(neighbours, json!({"newer": "other", "older": "c1"}));
    let neighbours = read(&workspace, &cookie, "chats/c1%232/neighbours?q=onerror&limit=2").await;
    assert_eq!(neighbours, json!({"newer": null, "older": "c1"}));
}

#[tokio::test]
async fn a_chat_is_read_with_all_that_came_of_it() {
    let (workspace, cookie) = filled().await;
    let answer = read(&workspace, &cookie, "chats/c1").await;
    let chat = &answer["chat"];
    assert_eq!((&chat["chat"], &chat["preview"], &chat["errors"]), (&json!("c1"), &json!(HOSTILE), &json!(1)));
    assert_eq!((&chat["closed"], &chat["seal_at"]), (&json!(false), &json!("2026-10-20T13:03:00+02:00")));
    assert_eq!(
        (&chat["rated_at"], &chat["asked_at"]),
        (&json!("2026-10-20T12:04:00+02:00"), &json!("2026-10-20T12:03:30+02:00"))
    );
    let rated = |score: u8, comment: Option<&str>, minute: u8| json!({"score": score, "comment": comment, "prompt": "end", "at": format!("2026-10-20T12:{minute:02}:00+02:00")});
    assert_eq!(chat["ratings"], json!([rated(1, None, 4), rated(4, Some("Better"), 5)]));
    let id = crate::feedback::id_of("c1", "m2");
    assert_eq!(
        answer["messages"][2],
        json!({
            "message": "m2", "role": "assistant", "text": "Dunno", "at": "2026-10-20T12:00:05+02:00", "agent": "Biller",
            "workflow": "Invoices", "fallback": true, "quick_replies": ["Yes", "No"], "model": "small", "input_tokens": 12,
            "output_tokens": 3, "cost": 0.25, "latency_ms": 900.5, "steps": 3, "errors": 1,
            "feedback": {"id": id, "value": "down", "comment": "No!", "at": "2026-10-20T12:02:00+02:00",
                "contact": {"name": "Ada L.", "email": "ada@work.example"}},
        })
    );
    assert_eq!((&answer["messages"][0]["role"], &answer["messages"][1]["text"]), (&json!("system"), &json!(HOSTILE)));
    assert_eq!(
        answer["handovers"],
        json!([{"kind": "after_fallback", "via": "ticket", "at": "2026-10-20T12:03:00+02:00", "agent": "Biller", "workflow": "Invoices"}])
    );
    assert_eq!(
        answer["clicks"],
        json!([{"message": "m2", "kind": "quick_reply", "title": "Yes", "destination_kind": "answer", "destination": "m9",
            "at": "2026-10-20T12:02:30+02:00"}])
    );
    assert_eq!((&answer["insight"], &answer["complete"]), (&json!(null), &json!(true)));

    let second = read(&workspace, &cookie, "chats/c1%232?q=back&tz=UTC").await;
    assert_eq!(second["messages"].as_array().unwrap().len(), 1);
    assert_eq!(second["messages"][0]["hits"], json!([[0, 4]]));
    assert_eq!((&second["chat"]["number"], &second["chat"]["ratings"]), (&json!(2), &json!([])));
    assert_eq!(second["messages"][0]["at"], "2026-10-20T20:00:00+00:00");
    // Of a text with what counts twice in browsers.
    let hits = read(&workspace, &cookie, "chats/c1?q=quoted").await["messages"][1]["hits"][0].clone();
    let units: Vec<u16> = HOSTILE.encode_utf16().collect();
    let range = |at: usize| usize::try_from(hits[at].as_u64().unwrap()).unwrap();
    assert_eq!(String::from_utf16(&units[range(0)..range(1)]).unwrap(), "quoted");
}

#[tokio::test]
async fn a_chat_that_goes_on_tells_what_is_new() {
    let (workspace, cookie) = filled().await;
    let cursor = read(&workspace, &cookie, "chats/other").await["cursor"].as_str().unwrap().to_owned();
    let path = format!("chats/other?after={cursor}");
    assert_eq!(read(&workspace, &cookie, &path).await["messages"], json!([]));
    let news = json!([
        said("other", "m3", "user", "One more", "21T11:56:00"),
        {"type": "feedback", "chat": "other", "message": "m2", "value": "up", "at": "2026-10-21T11:57:00Z"},
    ]);
    workspace.record(news).await;
    let answer = read(&workspace, &cookie, &path).await;
    let told: Vec<&Value> = answer["messages"].as_array().unwrap().iter().map(|message| &message["message"]).collect();
    assert_eq!(told, ["m2", "m3"]);
    assert_eq!((&answer["messages"][0]["feedback"]["value"], &answer["chat"]["positive"]), (&json!("up"), &json!(1)));
    let cursor = answer["cursor"].as_str().unwrap();
    assert_eq!(read(&workspace, &cookie, &format!("chats/other?after={cursor}")).await["messages"], json!([]));
}

#[tokio::test]
async fn a_trace_tells_the_steps_as_they_were() {
    let (workspace, cookie) = filled().await;
    ask(&workspace, &cookie, "messages/m2/trace").await.is_problem(409, "ambiguous_message");
    let trace = read(&workspace, &cookie, "messages/m2/trace?chat=c1").await;
    assert_eq!((&trace["message"], &trace["chat"], &trace["complete"]), (&json!("m2"), &json!("c1"), &json!(true)));
    let ids: Vec<&Value> = trace["steps"].as_array().unwrap().iter().map(|step| &step["step"]).collect();
    assert_eq!(ids, ["s1", "s2", "s3"]);
    assert_eq!(
        trace["steps"][1],
        json!({
            "step": "s2", "parent": "s1", "depth": 1, "kind": "api", "name": "GET /invoice", "at": "2026-10-20T12:00:03+02:00",
            "offset_ms": 1000.0, "duration_ms": 250.5, "input": {"id": 7, "a": [1, null]}, "output": HOSTILE, "model": null,
            "input_tokens": null, "output_tokens": null, "cost": null, "status": 502, "error": "502 Bad Gateway",
            "attributes": {"status": 502, "method": "GET", "url": "https://x.example"},
        })
    );
    assert_eq!(trace["steps"][0]["attributes"], json!({}));
    assert_eq!(
        trace["variables"],
        json!([{"name": "plan", "changes": [{"at": "2026-10-20T12:00:04+02:00", "message": "m2", "step": "s3",
            "value": {"z": 1, "a": "basic"}, "previous": null, "by": "Biller"}]}])
    );
    assert_eq!(
        trace["totals"],
        json!({"duration_ms": 3000.0, "input_tokens": 12, "output_tokens": 3, "cost": null, "errors": 1, "slowest": "s2"})
    );
    let alone = read(&workspace, &cookie, "messages/m1/trace").await;
    assert_eq!((&alone["chat"], &alone["steps"]), (&json!("c1"), &json!([])));
}

#[tokio::test]
async fn what_cannot_be_read_is_a_problem() {
    let (workspace, cookie) = filled().await;
    for (path, status, code) in [
        ("chats?csat=6", 400, "invalid_parameter"),
        ("chats?colour=red", 400, "unknown_parameter"),
        ("chats?limit=201", 400, "invalid_parameter"),
        ("chats?cursor=zz", 400, "invalid_parameter"),
        ("chats?csat=4&csat=5", 400, "repeated_parameter"),
        ("chats?user=", 400, "empty_parameter"),
        ("chats/nothing", 404, "unknown_chat"),
        ("chats/c1%233", 404, "unknown_chat"),
        ("chats/c1?after=zz", 400, "invalid_parameter"),
        ("chats/c1?colour=red", 400, "unknown_parameter"),
        ("chats/nothing/neighbours", 404, "unknown_chat"),
        ("chats/c1/neighbours?csat=x", 400, "invalid_parameter"),
        ("messages/nothing/trace", 404, "unknown_message"),
        ("messages/m2/trace?chat=nothing", 404, "unknown_chat"),
        ("messages/m2/trace?chat=c1%232", 404, "unknown_message"),
        ("messages/m2/trace?colour=red", 400, "unknown_parameter"),
    ] {
        ask(&workspace, &cookie, path).await.is_problem(status, code);
    }
    // Nothing of this assistant is found from another.
    for path in ["chats/c1", "chats/c1/neighbours", "messages/m1/trace?chat=c1"] {
        let other = Ask::get(&format!("/api/v1/assistants/2/{path}")).cookie(&cookie);
        workspace.ask(other).await.is_problem(404, "unknown_chat");
    }
    let other = Ask::get("/api/v1/assistants/2/messages/m1/trace").cookie(&cookie);
    workspace.ask(other).await.is_problem(404, "unknown_message");
    let list = workspace.ask(Ask::get("/api/v1/assistants/2/chats").cookie(&cookie)).await.json();
    assert_eq!(list["chats"], json!([]));
    let key = workspace.key(KeyKind::Secret).await;
    let other = Ask::get("/api/v1/assistants/2/chats").key(&key);
    workspace.ask(other).await.is_problem(403, "forbidden");
}
