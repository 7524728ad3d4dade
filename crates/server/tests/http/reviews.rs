//! The review of a period, as data and on paper.

use afterword_model::{Clock, IssuePriority, IssueType};
use afterword_store::{KeyKind, NewIssue};
use serde_json::{Value, json};

use crate::workspace::{Ask, Workspace};

const REVIEW: &str = "/api/v1/assistants/Support/review";
/// The clocks go forward in it: it begins at +01:00 and ends at +02:00.
const MARCH: &str = "from=2026-03-01&to=2026-04-01";

/// | chat | when, in Rome | and |
/// |---|---|---|
/// | a | 1 March 0:30 | rated 5 |
/// | b | 31 March 23:50 | thumb down, a request |
/// | c | 1 April 0:30 | after March |
/// | d | 10 February | a request without an answer |
fn some_chats() -> Value {
    let ask = |chat: &str, at: &str| {
        json!({"type": "message", "chat": chat, "message": "q", "role": "user", "text": "Where is it?",
            "user": {"id": chat}, "at": at})
    };
    let answer = |chat: &str, at: &str| {
        json!({"type": "message", "chat": chat, "message": "a", "role": "assistant", "text": "Here.", "agent": "Orders",
            "at": at})
    };
    json!([
        ask("a", "2026-02-28T23:30:00Z"),
        answer("a", "2026-02-28T23:31:00Z"),
        {"type": "rating", "chat": "a", "score": 5, "comment": "Great", "at": "2026-02-28T23:32:00Z"},
        ask("b", "2026-03-31T21:50:00Z"),
        answer("b", "2026-03-31T21:51:00Z"),
        {"type": "feedback", "chat": "b", "message": "a", "value": "down", "comment": "Wrong", "at": "2026-03-31T21:52:00Z"},
        {"type": "handover", "chat": "b", "kind": "direct", "at": "2026-03-31T21:53:00Z"},
        ask("c", "2026-03-31T22:30:00Z"),
        ask("d", "2026-02-10T09:00:00Z"),
        {"type": "handover", "chat": "d", "kind": "operator_button", "at": "2026-02-10T09:01:00Z"},
        {"type": "release.published", "release": "2.0", "at": "2026-03-10T09:00:00Z"},
    ])
}

fn number<'a>(review: &'a Value, module: &str, name: &str) -> &'a Value {
    let numbers = review["numbers"].as_array().unwrap();
    numbers.iter().find(|number| number["module"] == module && number["name"] == name).unwrap()
}

#[tokio::test]
async fn a_month_is_told_in_the_numbers_of_the_pages() {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let key = workspace.key(KeyKind::Secret).await;
    let review = workspace.ask(Ask::get(&format!("{REVIEW}?{MARCH}")).key(&key)).await.json();
    assert_eq!(
        (&review["from"], &review["to"]),
        (&json!("2026-03-01T00:00:00+01:00"), &json!("2026-04-01T00:00:00+02:00"))
    );
    assert_eq!(review["before"], json!({"from": "2026-01-29T00:00:00+01:00", "to": "2026-03-01T00:00:00+01:00"}));
    // a and b are of March, d is of the days before.
    let chats = number(&review, "chats", "chats");
    assert_eq!((&chats["value"], &chats["before"], &chats["verdict"]), (&json!(2), &json!(1), &json!("not_tested")));
    assert_eq!(chats["spark"].as_array().unwrap().len(), 31);
    let average = number(&review, "satisfaction", "average");
    assert_eq!((&average["value"], &average["of"], &average["before"]), (&json!(5.0), &json!(1), &Value::Null));
    // One of two users asked for a human, before it was one of one: too little to tell.
    let rate = number(&review, "handover", "rate");
    assert_eq!((&rate["value"], &rate["before"], &rate["verdict"]), (&json!(0.5), &json!(1.0), &json!("too_few")));
    assert_eq!((&review["improved"], &review["worsened"]), (&json!([]), &json!([])));
    let orders = json!([{"agent": "Orders", "workflow": null, "views": 2, "positive": 0, "negative": 1, "negative_share": 1.0, "chats": 2}]);
    assert_eq!(review["agents"], orders);
    assert_eq!((&review["handovers"]["requests"], &review["handovers"]["rate"]), (&json!(1), &json!(0.5)));
    assert_eq!(review["handovers"]["by_kind"], json!({"direct": 1, "after_fallback": 0, "operator_button": 0}));
    assert_eq!(review["handovers"]["by_agent"], json!([{"agent": "Orders", "requests": 1, "before": 0}]));
    let (best, worst) = (&review["chats"]["best"], &review["chats"]["worst"]);
    assert_eq!((&best[0]["chat"], &best[0]["why"]), (&json!("a"), &json!("Rated 5 of 5: “Great”.")));
    assert_eq!((best.as_array().unwrap().len(), worst.as_array().unwrap().len()), (1, 1));
    assert_eq!(worst[0]["chat"], "b");
    assert!(worst[0]["why"].as_str().unwrap().starts_with("Thumb down: “Wrong”."), "{}", worst[0]);
    let release = &review["releases"][0];
    assert_eq!((&release["release"], &release["at"]), (&json!("2.0"), &json!("2026-03-10T10:00:00+01:00")));
    assert_eq!(release["verdicts"].as_array().unwrap().len(), 10);
    // In another zone the same chats are of other days: in UTC, a is of February and c of March.
    let review = workspace.ask(Ask::get(&format!("{REVIEW}?{MARCH}&tz=UTC")).key(&key)).await.json();
    let chats = number(&review, "chats", "chats");
    assert_eq!((&chats["value"], &chats["before"]), (&json!(2), &json!(2)));
    assert_eq!(review["chats"]["best"], json!([]));
}

#[tokio::test]
async fn issues_of_the_period_are_named() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let issue = NewIssue {
        title: "Parcels".to_owned(),
        kind: IssueType::MissingContent,
        priority: IssuePriority::Urgent,
        notes: String::new(),
        assignee: None,
        topic: None,
        agent: None,
        workflow: None,
        suggestion: None,
    };
    let now = workspace.clock.now();
    workspace.app.catalog.create_issue(workspace.support.id, &issue, &[], "Ada", now).await.unwrap();
    let issues = async |query: &str| {
        let answer = workspace.ask(Ask::get(&format!("{REVIEW}?{query}")).key(&key)).await;
        answer.json()["issues"].clone()
    };
    let parcels = json!({"number": 1, "title": "Parcels", "type": "missing_content", "priority": "urgent"});
    let expected = json!({"opened": [parcels], "fixed": [], "open": 1, "urgent": 1});
    assert_eq!(issues("from=2026-10-01&to=2026-11-01").await, expected);
    let before = json!({"opened": [], "fixed": [], "open": 1, "urgent": 1});
    assert_eq!(issues("from=2026-09-01&to=2026-10-01").await, before);
}

#[tokio::test]
async fn an_empty_assistant_has_a_review() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    // It is October in Rome, so the last month is September.
    let review = workspace.ask(Ask::get(REVIEW).key(&key)).await.json();
    assert_eq!(
        (&review["from"], &review["to"]),
        (&json!("2026-09-01T00:00:00+02:00"), &json!("2026-10-01T00:00:00+02:00"))
    );
    assert_eq!(number(&review, "chats", "chats")["value"], 0);
    assert_eq!(number(&review, "satisfaction", "average")["value"], Value::Null);
    assert_eq!(review["chats"], json!({"best": [], "worst": []}));
    assert_eq!(review["notes"][0], "There were no chats in the period.");
    let paper = workspace.ask(Ask::get(&format!("{REVIEW}.pdf")).key(&key)).await;
    assert_eq!(paper.status, 200);
}

#[tokio::test]
async fn the_paper_is_a_pdf_with_a_name() {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let key = workspace.key(KeyKind::Secret).await;
    let paper = workspace.ask(Ask::get(&format!("{REVIEW}.pdf?{MARCH}")).key(&key)).await;
    assert_eq!((paper.status.as_u16(), paper.header("content-type")), (200, Some("application/pdf")));
    let name = "attachment; filename=\"review-support-2026-03-01.pdf\"";
    assert_eq!(paper.header("content-disposition"), Some(name));
    assert!(paper.body.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn what_is_asked_wrongly_is_refused() {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    for (query, code) in [
        ("channel=web", "unknown_parameter"),
        ("tz=Nowhere", "unknown_time_zone"),
        ("from=soon", "bad_time"),
        ("from=2026-03-02&to=2026-03-01", "empty_period"),
        ("from=2026-03-02&from=2026-03-02", "repeated_parameter"),
    ] {
        workspace.ask(Ask::get(&format!("{REVIEW}?{query}")).key(&key)).await.is_problem(400, code);
    }
}
