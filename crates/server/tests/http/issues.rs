//! Issues over HTTP: filing, changing, listing, whom to tell, what came of it, what is suggested and what is missing.

use afterword_store::{KeyKind, Role};
use serde_json::{Value, json};

use crate::{
    feedback::{id_of, some_chats},
    workspace::{Answered, Ask, Workspace},
};

const SUPPORT: &str = "/api/v1/assistants/Support";

async fn filled() -> (Workspace, String) {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let cookie = workspace.signed_in(Role::Editor).await;
    (workspace, cookie)
}

async fn read(workspace: &Workspace, cookie: &str, path: &str) -> Value {
    let answer = workspace.ask(Ask::get(&format!("{SUPPORT}/{path}")).cookie(cookie)).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

async fn send(workspace: &Workspace, cookie: &str, method: &str, path: &str, body: Value) -> Answered {
    let ask = Ask::new(method.parse().unwrap(), &format!("{SUPPORT}/{path}"));
    workspace.ask(ask.cookie(cookie).json(&body.to_string())).await
}

fn refunds() -> Value {
    json!({"title": " Refunds ", "type": "missing_content", "chats": [{"chat": "shared"}, {"chat": "b"}, {"chat": "c"}]})
}

fn numbers(page: &Value) -> Vec<i64> {
    page["issues"].as_array().unwrap().iter().map(|issue| issue["number"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn an_issue_is_filed_with_what_shows_it() {
    let (workspace, cookie) = filled().await;
    let filed = send(&workspace, &cookie, "POST", "issues", refunds()).await;
    assert_eq!(filed.status, 201, "{}", filed.text());
    let issue = filed.json();
    for (field, value) in [
        ("number", json!(1)),
        ("title", json!("Refunds")),
        ("type", json!("missing_content")),
        ("priority", json!("medium")),
        ("status", json!("open")),
        ("assignee", json!(null)),
        ("release", json!(null)),
        ("chats", json!(3)),
        ("users", json!(3)),
        ("created_by", json!("Ada")),
        ("created_at", json!("2026-10-21T14:00:00+02:00")),
        ("effect", json!(null)),
    ] {
        assert_eq!(issue[field], value, "{field}");
    }
    assert_eq!(
        issue["history"],
        json!([{"at": "2026-10-21T14:00:00+02:00", "by": "Ada", "field": "created", "from": null, "to": "Refunds"}])
    );
    let example = |chat: &str| {
        let examples = issue["examples"].as_array().unwrap();
        examples.iter().find(|one| one["chat"] == chat).unwrap().clone()
    };
    // The plainest of what went wrong: the thumb before the rating.
    let shared = json!({
        "chat": "shared", "message": "s2", "question": "Where is my parcel?", "response": "At 5 Elm Street.",
        "why": "thumb down", "at": "2026-10-21T11:02:00+02:00", "added_by": "Ada",
        "added_at": "2026-10-21T14:00:00+02:00",
    });
    assert_eq!(example("shared"), shared);
    assert_eq!((&example("b")["why"], &example("b")["response"]), (&json!("low rating"), &json!("Hi")));
    assert_eq!((&example("c")["why"], &example("c")["question"]), (&json!("thumb down"), &json!(null)));
    assert_eq!(read(&workspace, &cookie, "issues/1").await, issue);
}

#[tokio::test]
async fn what_cannot_be_is_named() {
    let (workspace, cookie) = filled().await;
    let body = |more: Value| {
        let mut body = refunds();
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let feedback = id_of("shared", "s2");
    for (more, named) in [
        (json!({"title": " "}), "`title`"),
        (json!({"title": "x".repeat(201)}), "`title`"),
        (json!({"type": "bug"}), "type: unknown variant `bug`"),
        (json!({"priority": "now"}), "priority"),
        (json!({"notes": "x".repeat(10_001)}), "`notes`"),
        (json!({"assignee": 99}), "`assignee` is 99"),
        (json!({"agent": ""}), "`agent`"),
        (json!({"colour": "red"}), "colour"),
        (json!({"chats": [{"chat": "b"}, {"chat": "nothing"}]}), "`chats[1].chat` is `nothing`"),
        (json!({"chats": [{"chat": "b", "message": "s2"}]}), "`chats[0].message` is `s2`"),
        (json!({"chats": [{"chat": "b", "feedback": feedback}]}), "`chats[0].feedback`"),
        (json!({"chats": [{"chat": "shared", "feedback": feedback, "message": "s2"}]}), "`chats[0]`"),
        (json!({"chats": vec![json!({"chat": "b"}); 1_001]}), "`chats`"),
    ] {
        let refused = send(&workspace, &cookie, "POST", "issues", body(more.clone())).await;
        refused.is_problem(422, "invalid_body");
        assert!(refused.json()["detail"].as_str().unwrap().contains(named), "{}", refused.text());
    }
    assert_eq!(numbers(&read(&workspace, &cookie, "issues").await), Vec::<i64>::new());
    for path in ["issues/1", "issues/x", "issues/1/contacts"] {
        let answer = workspace.ask(Ask::get(&format!("{SUPPORT}/{path}")).cookie(&cookie)).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    for (query, code) in [
        ("status=done", "invalid_parameter"),
        ("assignee=nobody", "invalid_parameter"),
        ("sort=name", "invalid_parameter"),
        ("cursor=zz", "invalid_parameter"),
        ("limit=0", "invalid_parameter"),
        ("colour=red", "unknown_parameter"),
    ] {
        workspace.ask(Ask::get(&format!("{SUPPORT}/issues?{query}")).cookie(&cookie)).await.is_problem(400, code);
    }
    let key = workspace.key(KeyKind::Secret).await;
    let me = workspace.ask(Ask::get(&format!("{SUPPORT}/issues?assignee=me")).key(&key)).await;
    me.is_problem(400, "invalid_parameter");
}

#[tokio::test]
async fn an_issue_is_changed_and_its_chats_come_and_go() {
    let (workspace, cookie) = filled().await;
    send(&workspace, &cookie, "POST", "issues", refunds()).await;
    let ada = workspace.app.catalog.members().await.unwrap()[0].id.0;
    let change = json!({"assignee": ada, "priority": "urgent", "topic": "Refunds", "notes": "Soon"});
    let changed = send(&workspace, &cookie, "PATCH", "issues/1", change).await.json();
    assert_eq!(changed["assignee"], json!({"id": ada, "name": "Ada"}));
    assert_eq!((&changed["priority"], &changed["topic"]), (&json!("urgent"), &json!("Refunds")));
    let changed = send(&workspace, &cookie, "PATCH", "issues/1", json!({"assignee": null, "topic": null})).await.json();
    assert_eq!(
        (&changed["assignee"], &changed["topic"], &changed["notes"]),
        (&json!(null), &json!(null), &json!("Soon"))
    );

    // Said to be fixed, it asks for the release.
    for (body, named) in [
        (json!({"status": "fixed"}), "`release` is missing"),
        (json!({"status": "fixed", "release": "9.9"}), "`release` is `9.9`"),
    ] {
        let refused = send(&workspace, &cookie, "PATCH", "issues/1", body).await;
        refused.is_problem(422, "invalid_body");
        assert!(refused.json()["detail"].as_str().unwrap().contains(named));
    }
    let fixed =
        send(&workspace, &cookie, "PATCH", "issues/1", json!({"status": "fixed", "release": null})).await.json();
    assert_eq!((&fixed["status"], &fixed["release"]), (&json!("fixed"), &json!(null)));
    assert!(fixed["note"].as_str().unwrap().starts_with("Fixed with the next release"));

    let removed = send(&workspace, &cookie, "DELETE", "issues/1/chats/b", json!(null)).await;
    assert_eq!(removed.status, 204);
    let removed = send(&workspace, &cookie, "DELETE", "issues/1/chats/b", json!(null)).await;
    removed.is_problem(404, "unknown_chat");
    let feedback = json!({"chats": [{"chat": "b", "feedback": id_of("b", "b2")}, {"chat": "shared"}]});
    let added = send(&workspace, &cookie, "POST", "issues/1/chats", feedback).await.json();
    assert_eq!((&added["chats"], &added["users"]), (&json!(3), &json!(3)));
    let full = read(&workspace, &cookie, "issues/1").await;
    // A thumb up shows nothing wrong in the message that was named.
    let b = full["examples"].as_array().unwrap().iter().find(|one| one["chat"] == "b").unwrap();
    assert_eq!((&b["message"], &b["why"]), (&json!("b2"), &json!("added by hand")));
    let fields: Vec<&str> =
        full["history"].as_array().unwrap().iter().map(|change| change["field"].as_str().unwrap()).collect();
    assert_eq!(
        fields,
        ["created", "priority", "topic", "notes", "assignee", "topic", "assignee", "status", "chat", "chats"]
    );
}

#[tokio::test]
async fn issues_are_listed_filtered_and_paged() {
    let (workspace, cookie) = filled().await;
    for (title, chats) in
        [("One", json!([{"chat": "b"}])), ("Two", json!([{"chat": "b"}, {"chat": "c"}])), ("Three", json!([]))]
    {
        let body = json!({"title": title, "type": "incomplete_answer", "agent": "Billing", "chats": chats});
        assert_eq!(send(&workspace, &cookie, "POST", "issues", body).await.status, 201);
    }
    send(&workspace, &cookie, "PATCH", "issues/3", json!({"status": "closed", "priority": "high"})).await;
    for (query, expected) in [
        ("", vec![2, 1, 3]),
        ("sort=number", vec![3, 2, 1]),
        ("sort=priority", vec![3, 2, 1]),
        ("status=open", vec![2, 1]),
        ("status=open&status=closed", vec![2, 1, 3]),
        ("chat=b", vec![2, 1]),
        ("q=thr", vec![3]),
        ("agent=Billing&type=incomplete_answer&assignee=none", vec![2, 1, 3]),
        ("assignee=me", vec![]),
        ("topic=Refunds", vec![]),
        ("release=2.0", vec![]),
    ] {
        assert_eq!(numbers(&read(&workspace, &cookie, &format!("issues?{query}")).await), expected, "{query}");
    }
    let first = read(&workspace, &cookie, "issues?status=open&limit=1").await;
    assert_eq!(first["counts"], json!({"open": 2, "in_progress": 0, "fixed": 0, "closed": 1}));
    let cursor = first["cursor"].as_str().unwrap();
    let second = read(&workspace, &cookie, &format!("issues?status=open&limit=1&cursor={cursor}")).await;
    assert_eq!((numbers(&first), numbers(&second), &second["cursor"]), (vec![2], vec![1], &json!(null)));
    let other = format!("{SUPPORT}/issues?sort=number&cursor={cursor}");
    workspace.ask(Ask::get(&other).cookie(&cookie)).await.is_problem(400, "invalid_parameter");
}

#[tokio::test]
async fn those_who_told_can_be_told() {
    let (workspace, cookie) = filled().await;
    send(&workspace, &cookie, "POST", "issues", refunds()).await;
    let contacts = read(&workspace, &cookie, "issues/1/contacts").await;
    let person = &contacts["people"][0];
    assert_eq!((&person["name"], &person["email"]), (&json!("Berta"), &json!("berta@example.org")));
    assert_eq!((&person["chat"], &person["message"]), (&json!("shared"), &json!("s2")));
    let text = "Hello Berta,\n\nyou told us about an answer of our assistant: “Wrong address”\n\nWe are working on it. Thank you for telling us.";
    assert_eq!((&contacts["message"], &person["text"]), (&json!(text), &json!(text)));

    // Fixed with the next release, it names that release once it is out.
    send(&workspace, &cookie, "PATCH", "issues/1", json!({"status": "fixed", "release": null})).await;
    workspace.clock.advance(jiff::SignedDuration::from_hours(1));
    let published = json!([{"type": "release.published", "release": "3.0", "at": "2026-10-21T12:30:00Z"}]);
    workspace.record(published).await;
    let contacts = read(&workspace, &cookie, "issues/1/contacts").await;
    assert!(contacts["message"].as_str().unwrap().contains("fixed since release 3.0 of 2026-10-21"), "{contacts}");
    let issue = read(&workspace, &cookie, "issues/1").await;
    assert_eq!((&issue["release"], &issue["note"]), (&json!("3.0"), &json!(null)));
    let effect = &issue["effect"];
    assert_eq!((&effect["release"], &effect["complete"]), (&json!("3.0"), &json!(false)));
    assert_eq!(effect["metrics"][0]["name"], "trouble_rate");
}

#[tokio::test]
async fn suggestions_and_gaps_are_what_is_not_filed() {
    let (workspace, cookie) = filled().await;
    let suggestions = read(&workspace, &cookie, "suggestions").await;
    let found = suggestions["suggestions"].as_array().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["agent"], &found[0]["users"], &found[0]["chats"]), (&json!("Billing"), &json!(3), &json!(3)));
    assert_eq!(found[0]["reason"], "3 people, 4 bad experiences: 4 times an answer got a bad mark.");
    assert_eq!(found[0]["returned"], json!(null));
    let key = found[0]["key"].as_str().unwrap().to_owned();

    let gaps = read(&workspace, &cookie, "gaps").await;
    let gap = &gaps["gaps"][0];
    assert_eq!(
        (&gap["question"], &gap["times"], &gap["issue"]),
        (&json!("Where is my parcel?"), &json!(1), &json!(null))
    );
    assert_eq!(gap["why"], json!({"fallback": 0, "thumb_down": 1, "handover": 0}));
    assert_eq!(gap["answers"], json!([{"text": "At 5 Elm Street.", "times": 1}]));
    assert_eq!(gaps["gaps"].as_array().unwrap().len(), 1);

    let path = format!("suggestions/{key}");
    let count = async || read(&workspace, &cookie, "suggestions").await["suggestions"].as_array().unwrap().len();
    assert_eq!(send(&workspace, &cookie, "PUT", &path, json!({"dismissed": true})).await.status, 204);
    assert_eq!(count().await, 0);
    assert_eq!(send(&workspace, &cookie, "PUT", &path, json!({"dismissed": false})).await.status, 204);
    assert_eq!(count().await, 1);

    let body =
        json!({"title": "Parcels", "type": "incomplete_answer", "suggestion": key, "chats": [{"chat": "shared"}]});
    send(&workspace, &cookie, "POST", "issues", body).await;
    assert_eq!(count().await, 0);
    assert_eq!(read(&workspace, &cookie, "gaps").await["gaps"][0]["issue"], 1);
    // Closed without a fix, what happened before is settled.
    workspace.clock.advance(jiff::SignedDuration::from_hours(1));
    send(&workspace, &cookie, "PATCH", "issues/1", json!({"status": "closed"})).await;
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn editors_see_who_may_be_asked_and_not_how_to_reach_them() {
    let (workspace, cookie) = filled().await;
    let viewer = workspace.signed_in(Role::Viewer).await;
    let found = read(&workspace, &cookie, "assignees").await;
    let names: Vec<&str> =
        found["assignees"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
    assert!(names.len() >= 2, "{found}");
    assert!(!found.to_string().contains('@'), "{found}");
    let refused = workspace.ask(Ask::get(&format!("{SUPPORT}/assignees")).cookie(&viewer)).await;
    assert_eq!(refused.status, 403);
}
