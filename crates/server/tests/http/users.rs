//! What users are called.

use afterword_server::naming::pseudonym;
use afterword_store::Role;
use serde_json::{Value, json};

use crate::{
    feedback::some_chats,
    workspace::{Answered, Ask, Workspace},
};

async fn name(workspace: &Workspace, cookie: &str, user: &str, name: Value) -> Answered {
    let path = format!("/api/v1/assistants/Support/users/{user}/name");
    workspace.ask(Ask::put(&path).cookie(cookie).json(&json!({"name": name}).to_string())).await
}

/// What the user of the shared chat is called in feedback and in ratings.
async fn called(workspace: &Workspace, cookie: &str) -> String {
    let mut names = Vec::new();
    for list in ["feedback?channel=web", "ratings?channel=web"] {
        let list = workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/{list}")).cookie(cookie)).await.json();
        names.push(list["entries"][0]["user"].as_str().unwrap().to_owned());
    }
    assert_eq!(names[0], names[1]);
    names.remove(0)
}

#[tokio::test]
async fn the_team_names_a_user_and_takes_it_back() {
    let workspace = Workspace::new().await;
    workspace.record(some_chats()).await;
    let editor = workspace.signed_in(Role::Editor).await;
    let viewer = workspace.signed_in(Role::Viewer).await;
    let word = pseudonym(workspace.support.id, "u1");
    assert_eq!(
        (called(&workspace, &editor).await, called(&workspace, &viewer).await),
        ("Berta B.".to_owned(), word.clone())
    );

    assert_eq!(name(&workspace, &editor, "u1", json!("  Berta of Bolzano ")).await.status, 204);
    for reader in [&editor, &viewer] {
        assert_eq!(called(&workspace, reader).await, "Berta of Bolzano");
    }
    for nothing in [json!(""), json!(null), json!("   ")] {
        name(&workspace, &editor, "u1", json!("Berta")).await;
        assert_eq!(name(&workspace, &editor, "u1", nothing).await.status, 204);
        assert_eq!(called(&workspace, &viewer).await, word);
    }

    name(&workspace, &editor, "nobody", json!("Eve")).await.is_problem(404, "unknown_user");
    assert_eq!(name(&workspace, &editor, "nobody", json!(null)).await.status, 204);
    for wrong in [json!("a".repeat(81)), json!("a\u{0}b"), json!(5)] {
        name(&workspace, &editor, "u1", wrong).await.is_problem(422, "invalid_body");
    }
    assert_eq!(name(&workspace, &editor, "u1", json!("ä".repeat(80))).await.status, 204);
}

#[tokio::test]
async fn an_id_may_hold_anything() {
    let workspace = Workspace::new().await;
    let said = json!([{"type": "message", "chat": "c", "message": "m", "role": "user", "text": "Hi",
        "user": {"id": "a/b c%é"}, "at": "2026-10-21T09:00:00Z"}]);
    workspace.record(said).await;
    let editor = workspace.signed_in(Role::Editor).await;
    assert_eq!(name(&workspace, &editor, "a%2Fb%20c%25%C3%A9", json!("Eve")).await.status, 204);
    assert_eq!(workspace.app.catalog.user_names(workspace.support.id).await.unwrap()["a/b c%é"], "Eve");
}
