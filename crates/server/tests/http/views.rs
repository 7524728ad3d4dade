//! Views that the team keeps.

use afterword_store::{MAX_VIEWS, Role};
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, Workspace};

const VIEWS: &str = "/api/v1/assistants/Support/views";

async fn save(workspace: &Workspace, cookie: &str, name: &str, query: &str) -> Answered {
    let body = json!({"name": name, "query": query}).to_string();
    workspace.ask(Ask::post(VIEWS).cookie(cookie).json(&body)).await
}

async fn change(workspace: &Workspace, cookie: &str, view: &Value, name: &str, query: &str) -> Answered {
    let body = json!({"name": name, "query": query}).to_string();
    workspace.ask(Ask::put(&format!("{VIEWS}/{view}")).cookie(cookie).json(&body)).await
}

async fn list(workspace: &Workspace, cookie: &str) -> Value {
    workspace.ask(Ask::get(VIEWS).cookie(cookie)).await.json()["views"].clone()
}

#[tokio::test]
async fn a_view_is_saved_changed_and_deleted() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    assert_eq!(list(&workspace, &cookie).await, json!([]));
    let saved = save(&workspace, &cookie, " Unhappy ", "?csat=%3C%3D2&cursor=abc&channel=web").await;
    let view = |name: &str, query: &str| json!({"id": 1, "name": name, "query": query, "by": "Ada", "created_at": "2026-10-21T12:00:00Z", "may_change": true});
    assert_eq!((saved.status.as_u16(), saved.json()), (201, view("Unhappy", "csat=%3C%3D2&channel=web")));
    save(&workspace, &cookie, "Unhappy", "").await.is_problem(409, "view_exists");
    let id = json!(1);
    let changed = change(&workspace, &cookie, &id, "Sad", "csat=1").await;
    assert_eq!((changed.status.as_u16(), changed.json()), (200, view("Sad", "csat=1")));
    assert_eq!(change(&workspace, &cookie, &id, "Sad", "csat=2").await.status, 200, "its own name is not taken");
    assert_eq!(list(&workspace, &cookie).await, json!([view("Sad", "csat=2")]));
    save(&workspace, &cookie, "Other", "").await;
    change(&workspace, &cookie, &id, "Other", "").await.is_problem(409, "view_exists");

    // Nothing of it is to be had through another assistant.
    let elsewhere = Ask::delete("/api/v1/assistants/2/views/1").cookie(&cookie);
    workspace.ask(elsewhere).await.is_problem(404, "unknown_view");
    let delete = || workspace.ask(Ask::delete(&format!("{VIEWS}/1")).cookie(&cookie));
    assert_eq!(delete().await.status, 204);
    delete().await.is_problem(404, "unknown_view");
    change(&workspace, &cookie, &id, "Sad", "").await.is_problem(404, "unknown_view");
    change(&workspace, &cookie, &json!("x"), "Sad", "").await.is_problem(404, "not_found");
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    for (name, query) in [
        ("", ""),
        ("  ", ""),
        ("a\nb", ""),
        (&*"a".repeat(81), ""),
        ("long", &*"q".repeat(2_001)),
        ("blank", "q=two words"),
        ("line", "q=a\r\nb"),
    ] {
        save(&workspace, &cookie, name, query).await.is_problem(422, "invalid_body");
    }
    for number in 0..MAX_VIEWS {
        assert_eq!(save(&workspace, &cookie, &number.to_string(), &"ä".repeat(2_000)).await.status, 201);
    }
    save(&workspace, &cookie, "one more", "").await.is_problem(409, "too_many_views");
}

#[tokio::test]
async fn a_view_is_its_makers_and_of_those_who_answer_for_all() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    let editor = workspace.signed_in(Role::Editor).await;
    let maker = workspace.member_called("maker", Role::Editor).await;
    let saved = save(&workspace, &workspace.sign_in("maker").await, "Mine", "").await.json();
    let may_change = |cookie: String| {
        let workspace = &workspace;
        async move { list(workspace, &cookie).await[0]["may_change"].clone() }
    };
    assert_eq!(may_change(owner.clone()).await, json!(true));
    assert_eq!(may_change(editor.clone()).await, json!(false));
    change(&workspace, &editor, &saved["id"], "Stolen", "").await.is_problem(403, "forbidden");
    let delete = Ask::delete(&format!("{VIEWS}/{}", saved["id"])).cookie(&editor);
    workspace.ask(delete).await.is_problem(403, "forbidden");
    assert_eq!(change(&workspace, &owner, &saved["id"], "Ours", "").await.json()["by"], "Ada");

    workspace.app.catalog.remove_member(maker).await.unwrap();
    assert_eq!(may_change(editor.clone()).await, json!(true));
    assert_eq!(change(&workspace, &editor, &saved["id"], "Everybody's", "").await.status, 200);
}
