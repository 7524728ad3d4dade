//! Making an assistant.

use afterword_store::Role;
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, Workspace};

async fn make(workspace: &Workspace, cookie: &str, body: Value) -> Answered {
    workspace.ask(Ask::post("/api/v1/assistants").cookie(cookie).json(&body.to_string())).await
}

#[tokio::test]
async fn whoever_makes_an_assistant_is_its_creator() {
    let workspace = Workspace::new().await;
    workspace.member_called("first", Role::Owner).await;
    let id = workspace.member_called("second", Role::Owner).await;
    let cookie = workspace.sign_in("second").await;
    let made = make(&workspace, &cookie, json!({"name": " Onboarding ", "tz": "Asia/Tokyo"})).await;
    assert_eq!((made.status.as_u16(), made.json()), (201, json!({"id": 3, "name": "Onboarding", "tz": "Asia/Tokyo"})));
    let made = workspace.app.catalog.assistant("Onboarding").await.unwrap().unwrap();
    assert_eq!(workspace.app.catalog.creator(made.id).await.unwrap(), Some(id));

    // It is there at once, and takes keys.
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    assert_eq!(
        (&list["assistants"][2]["name"], &list["assistants"][2]["role"]),
        (&json!("Onboarding"), &json!("creator"))
    );
    for kind in ["publishable", "secret"] {
        let key = Ask::post("/api/v1/assistants/Onboarding/keys").json(&json!({"kind": kind}).to_string());
        assert_eq!(workspace.ask(key.cookie(&cookie)).await.status, 201);
    }
}

#[tokio::test]
async fn what_cannot_be_made_is_refused() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    make(&workspace, &owner, json!({"name": "Support", "tz": "UTC"})).await.is_problem(409, "assistant_exists");
    make(&workspace, &owner, json!({"name": "X", "tz": "Mars/Olympus"})).await.is_problem(400, "unknown_time_zone");
    make(&workspace, &owner, json!({"name": "X", "tz": "+02:00"})).await.is_problem(400, "unknown_time_zone");
    for body in [json!({"name": " ", "tz": "UTC"}), json!({"name": "a".repeat(101), "tz": "UTC"}), json!({"name": "X"})]
    {
        make(&workspace, &owner, body).await.is_problem(422, "invalid_body");
    }
    assert_eq!(workspace.app.catalog.assistants().await.unwrap().len(), 2);

    // Nor by those who have made one, unless they own the workspace.
    let creator = workspace.member_called("creator", Role::Editor).await;
    workspace.app.catalog.set_creator(workspace.support.id, creator).await.unwrap();
    let creator = workspace.sign_in("creator").await;
    make(&workspace, &creator, json!({"name": "X", "tz": "UTC"})).await.is_problem(403, "forbidden");
}
