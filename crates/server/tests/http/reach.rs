//! Which assistants a caller reaches.

use afterword_store::{KeyKind, Role};
use serde_json::json;

use crate::workspace::{Ask, Workspace};

#[tokio::test]
async fn a_revoked_key_is_a_wrong_key() {
    let workspace = Workspace::new().await;
    let token = workspace.key(KeyKind::Secret).await;
    let key = workspace.app.catalog.key_by_token(&token).await.unwrap().unwrap();
    assert_eq!(workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.status, 200);
    workspace.app.catalog.revoke_key(key.id, key.created_at).await.unwrap();
    workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.is_problem(401, "wrong_key");
}

#[tokio::test]
async fn a_key_opens_its_own_assistant_alone() {
    let workspace = Workspace::new().await;
    let token = workspace.key(KeyKind::Secret).await;
    let live = |name: &str| Ask::get(&format!("/api/v1/assistants/{name}/live")).key(&token);
    let status = |name: &'static str| {
        let asked = workspace.begin(live(name));
        async move { asked.await.status().as_u16() }
    };
    assert_eq!((status("Support").await, status("1").await), (200, 200));
    workspace.ask(live("Sales%20%26%20More")).await.is_problem(403, "forbidden");
    workspace.ask(live("2")).await.is_problem(403, "forbidden");
    workspace.ask(live("Nobody")).await.is_problem(404, "unknown_assistant");
    // It sees no other assistant in the list either.
    let list = workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.json();
    let may = json!({"settings": false, "review": false, "contact": true, "shared_chats": false, "invite": false, "grant": false, "chats": true, "views": false, "rename": false, "topics": false, "issues": false, "read_issues": true, "publish": true});
    let own = json!({"id": 1, "name": "Support", "tz": "Europe/Rome", "role": "secret_key", "may": may});
    assert_eq!(list, json!({"assistants": [own]}));
}

#[tokio::test]
async fn a_member_of_the_workspace_sees_every_assistant() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Viewer).await;
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    let names: Vec<_> =
        list["assistants"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Support", "Sales & More"]);
    let path = format!("/api/v1/assistants/{}/live", workspace.sales.id);
    assert_eq!(workspace.begin(Ask::get(&path).cookie(&cookie)).await.status(), 200);
}

#[tokio::test]
async fn a_member_of_one_assistant_sees_no_other() {
    let workspace = Workspace::new().await;
    let catalog = &workspace.app.catalog;
    let now = afterword_model::Clock::now(&workspace.clock);
    workspace.member(Role::Owner).await;
    let (_, token) = catalog.invite(None, Some(workspace.support.id), Role::Editor, now).await.unwrap();
    let join = json!({"token": token, "email": "eve@example.org", "name": "Eve", "password": "long enough words"});
    let joined = workspace.ask(Ask::post("/api/v1/join").json(&join.to_string())).await;
    let cookie = joined.cookie();
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    let may = json!({"settings": true, "review": true, "contact": true, "shared_chats": false, "invite": false, "grant": false, "chats": true, "views": true, "rename": true, "topics": true, "issues": true, "read_issues": true, "publish": true});
    let own = json!({"id": 1, "name": "Support", "tz": "Europe/Rome", "role": "editor", "may": may});
    assert_eq!(list, json!({"assistants": [own]}));
    let session = workspace.ask(Ask::get("/api/v1/session").cookie(&cookie)).await.json();
    assert_eq!(session["member"], json!({"email": "eve@example.org", "name": "Eve", "role": null}));
    for path in ["metrics", "settings", "feedback", "keys", "grants"] {
        let ask = Ask::get(&format!("/api/v1/assistants/{}/{path}", workspace.sales.id)).cookie(&cookie);
        workspace.ask(ask).await.is_problem(404, "unknown_assistant");
    }
    assert_eq!(workspace.ask(Ask::get("/api/v1/catalogue").cookie(&cookie)).await.status, 200);
}
