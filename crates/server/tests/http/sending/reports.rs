//! Reports by e-mail: when, to whom, and what is in them.

use afterword_store::Role;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{
    Office,
    told::{PAPER_IN_MAIL, Told},
};
use crate::workspace::{Answered, Ask, Workspace};

const REPORTS: &str = "/api/v1/assistants/Support/reports";

async fn create(workspace: &Workspace, cookie: &str, body: Value) -> Answered {
    workspace.ask(Ask::post(REPORTS).cookie(cookie).json(&body.to_string())).await
}

async fn list(workspace: &Workspace, cookie: &str) -> Value {
    workspace.ask(Ask::get(REPORTS).cookie(cookie)).await.json()
}

fn asked(told: &Told) -> Vec<String> {
    let asked = std::mem::take(&mut *told.asked.lock().unwrap());
    asked.iter().map(|(days, tz, whole)| format!("{} {} {tz} {whole}", days.from, days.to)).collect()
}

#[tokio::test]
async fn everybody_has_their_own() {
    let workspace = Workspace::new().await;
    let editor = workspace.signed_in(Role::Editor).await;
    let viewer = workspace.signed_in(Role::Viewer).await;
    assert_eq!(list(&workspace, &viewer).await, json!({"reports": [], "mail": false}));
    // It is Wednesday, 21 October 2026; clocks in Rome change on Sunday.
    let made = create(&workspace, &viewer, json!({"every": "week"})).await;
    let week = json!({"id": 1, "every": "week", "tz": "Europe/Rome", "email": "viewer@example.org",
        "next_at": "2026-10-26T07:00:00Z", "last_sent_at": null, "last_error": null});
    assert_eq!((made.status.as_u16(), made.json()), (201, week.clone()));
    let month = create(&workspace, &viewer, json!({"every": "month", "tz": "Asia/Kathmandu"})).await.json();
    assert_eq!(month["next_at"], "2026-11-01T02:15:00Z");
    assert_eq!(list(&workspace, &viewer).await["reports"], json!([week, month]));
    assert_eq!(list(&workspace, &editor).await["reports"], json!([]));

    // Asked for again, it moves.
    let moved = create(&workspace, &viewer, json!({"every": "week", "tz": "America/New_York"})).await.json();
    assert_eq!((&moved["id"], &moved["next_at"]), (&json!(1), &json!("2026-10-26T12:00:00Z")));
    assert_eq!(list(&workspace, &viewer).await["reports"].as_array().unwrap().len(), 2);

    for (body, status, code) in [
        (json!({"every": "day"}), 422, "invalid_body"),
        (json!({}), 422, "invalid_body"),
        (json!({"every": "week", "email": "eve@example.org"}), 422, "invalid_body"),
        (json!({"every": "week", "tz": "Mars/Olympus"}), 400, "unknown_time_zone"),
        (json!({"every": "week", "tz": "+02:00"}), 400, "unknown_time_zone"),
    ] {
        create(&workspace, &viewer, body).await.is_problem(status, code);
    }
    let delete = |cookie: &str| workspace.ask(Ask::delete(&format!("{REPORTS}/1")).cookie(cookie));
    delete(&editor).await.is_problem(404, "unknown_report");
    assert_eq!(delete(&viewer).await.status, 204);
    delete(&viewer).await.is_problem(404, "unknown_report");
    let elsewhere = Ask::delete("/api/v1/assistants/2/reports/2").cookie(&viewer);
    workspace.ask(elsewhere).await.is_problem(404, "unknown_report");
}

#[tokio::test]
async fn a_week_is_told_on_monday_morning_once_with_the_paper() {
    let office = Office::new().await;
    let workspace = &office.workspace;
    let cookie = workspace.sign_in("owner").await;
    create(workspace, &cookie, json!({"every": "week"})).await;
    let to_monday = 24 * 60 * 4 + 19 * 60;
    office.wait(to_monday - 1);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);
    office.wait(1);
    office.round().await;
    let letter = office.postbox.one();
    assert_eq!(asked(&office.told), ["2026-10-19 2026-10-26 Europe/Rome true"]);
    assert_eq!(letter.to, ["RCPT TO:<owner@example.org>"]);
    assert_eq!(letter.header("Subject"), "Support: 19 to 25 October 2026");
    assert!(letter.header("Content-Type").starts_with("multipart/mixed"));
    assert!(letter.data.contains(PAPER_IN_MAIL));
    assert!(letter.data.contains("filename=\"review-2026-10-19.pdf\""), "{}", letter.data);
    let text = letter.readable();
    for words in [
        "Your week: 19 to 25 October 2026",
        "Chats: 1,284, 12 % more than 1,146 before",
        "Satisfaction: 4.30, 0.20 more than 4.10 before (better)",
        "Asked for a human: 12 %, 3.6 points more than 8.4 % before (worse)",
        "Fifth: 5, as before",
        "Better than the week before: Satisfaction.",
        "Worse than the week before: Asked for a human.",
        "https://afterword.test/a/Support/review?from=2026-10-19&to=2026-10-26&tz=Europe%2FRome\r\n",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Sixth"), "five numbers");
    let report = list(workspace, &cookie).await["reports"][0].clone();
    assert_eq!(report["last_sent_at"], "2026-10-26T07:00:00Z");
    assert_eq!(report["next_at"], "2026-11-02T07:00:00Z");
    for _ in 0..4 {
        office.wait(60);
        office.round().await;
    }
    assert_eq!(office.postbox.empty().len(), 0);

    // Off for three weeks, it tells the last one alone.
    workspace.clock.advance(SignedDuration::from_hours(24 * 22));
    office.round().await;
    office.round().await;
    assert_eq!(office.postbox.one().header("Subject"), "Support: 9 to 15 November 2026");
    assert_eq!(asked(&office.told).len(), 1);
}

#[tokio::test]
async fn a_month_that_did_not_go_out_says_why_and_stays_the_same_month() {
    let office = Office::new().await;
    let cookie = office.workspace.sign_in("owner").await;
    create(&office.workspace, &cookie, json!({"every": "month", "tz": "UTC"})).await;
    office.postbox.refuse(true);
    office.workspace.clock.advance(SignedDuration::from_hours(24 * 10 + 20));
    office.round().await;
    let report = || async { list(&office.workspace, &cookie).await["reports"][0].clone() };
    assert_eq!(report().await["last_error"], "The mail server refused the letter (451).");
    assert_eq!(
        (report().await["last_sent_at"].clone(), report().await["next_at"].clone()),
        (json!(null), json!("2026-12-01T08:00:00Z"))
    );
    office.postbox.refuse(false);
    office.wait(1);
    office.round().await;
    assert_eq!(office.postbox.one().header("Subject"), "Support: October 2026");
    assert_eq!(asked(&office.told), ["2026-10-01 2026-11-01 UTC true"; 2]);
    assert_eq!(
        (report().await["last_error"].clone(), report().await["last_sent_at"].clone()),
        (json!(null), json!("2026-11-01T08:01:00Z"))
    );
}

#[tokio::test]
async fn each_gets_what_they_may_read_when_it_is_sent() {
    let office = Office::new().await;
    let workspace = &office.workspace;
    let viewer = workspace.member_called("viewer", Role::Viewer).await;
    let gone = workspace.member_called("gone", Role::Editor).await;
    for name in ["viewer", "gone"] {
        create(workspace, &workspace.sign_in(name).await, json!({"every": "week"})).await;
    }
    office.postbox.refuse(true);
    workspace.clock.advance(SignedDuration::from_hours(24 * 5));
    office.round().await;
    assert_eq!(workspace.app.catalog.waiting_letters().await.unwrap(), 2);
    workspace.app.catalog.remove_member(gone).await.unwrap();
    office.postbox.refuse(false);
    asked(&office.told);
    office.wait(1);
    office.round().await;
    let letter = office.postbox.one();
    assert_eq!(letter.to, ["RCPT TO:<viewer@example.org>"]);
    // The paper shows chats and issues, which viewers may not read.
    assert_eq!(asked(&office.told), ["2026-10-19 2026-10-26 Europe/Rome false"]);
    assert!(!letter.data.contains(PAPER_IN_MAIL) && !letter.readable().contains("attached"));
    assert!(letter.readable().contains("https://afterword.test/a/Support/overview?from=2026-10-19"));

    let catalog = &workspace.app.catalog;
    catalog.remove_member(viewer).await.unwrap();
    assert!(catalog.due_reports(jiff::Timestamp::MAX).await.unwrap().is_empty(), "who goes takes their reports along");
}

#[tokio::test]
async fn who_lost_the_assistant_loses_the_report() {
    let office = Office::new().await;
    let (catalog, support) = (&office.workspace.app.catalog, office.workspace.support.id);
    let (_, token) = catalog
        .invite(None, Some(support), Role::Editor, afterword_model::Clock::now(&office.workspace.clock))
        .await
        .unwrap();
    let hash = office.workspace.app.passwords.hash(crate::workspace::PASSWORD.to_owned()).await.unwrap();
    let new =
        afterword_store::NewMember { email: "eve@example.org", name: "Eve", password_hash: &hash, role: Role::Editor };
    let now = afterword_model::Clock::now(&office.workspace.clock);
    let eve = catalog.join(&token, &afterword_store::Joiner::New(new), now).await.unwrap();
    catalog.give_role(eve.id, Some(office.workspace.sales.id), Role::Editor).await.unwrap();
    let cookie = office.workspace.sign_in("eve").await;
    create(&office.workspace, &cookie, json!({"every": "week"})).await;
    catalog.remove_from(eve.id, &[support]).await.unwrap();
    office.workspace.clock.advance(SignedDuration::from_hours(24 * 5));
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);
    assert!(catalog.reports(support, eve.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_made_and_it_is_said() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Owner).await;
    create(&workspace, &cookie, json!({"every": "week"})).await;
    workspace.clock.advance(SignedDuration::from_hours(24 * 5));
    afterword_server::sending::round(&workspace.app).await.unwrap();
    let report = list(&workspace, &cookie).await["reports"][0].clone();
    assert_eq!(
        (&report["last_error"], &report["next_at"]),
        (&json!("No mail server is set up."), &json!("2026-11-02T07:00:00Z"))
    );
    assert_eq!(workspace.app.catalog.waiting_letters().await.unwrap(), 0);
}
