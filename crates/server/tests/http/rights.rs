//! The table of rights, cell by cell over HTTP.

use afterword_server::auth::{Right, Standing, may};
use afterword_store::{KeyKind, Role};

use crate::workspace::{Ask, Workspace};

const STANDINGS: [Standing; 5] =
    [Standing::Owner, Standing::Editor, Standing::Viewer, Standing::SecretKey, Standing::PublishableKey];

/// One request for each right.
fn asks(right: Right) -> Vec<Ask> {
    match right {
        Right::Record => vec![Ask::post("/v1/events").json("[]")],
        Right::List => ["assistants", "catalogue"].map(|path| Ask::get(&format!("/api/v1/{path}"))).into(),
        Right::ReadNumbers => ["live", "dimensions", "releases", "metrics", "metrics/overview"]
            .map(|path| Ask::get(&format!("/api/v1/assistants/Support/{path}")))
            .into(),
    }
}

async fn introduce(workspace: &Workspace, standing: Standing) -> impl Fn(Ask) -> Ask {
    let (name, value) = match standing {
        Standing::Owner => ("cookie", workspace.signed_in(Role::Owner).await),
        Standing::Editor => ("cookie", workspace.signed_in(Role::Editor).await),
        Standing::Viewer => ("cookie", workspace.signed_in(Role::Viewer).await),
        Standing::SecretKey => ("authorization", format!("Bearer {}", workspace.key(KeyKind::Secret).await)),
        Standing::PublishableKey => ("authorization", format!("Bearer {}", workspace.key(KeyKind::Publishable).await)),
    };
    move |ask: Ask| ask.header(name, &value)
}

#[tokio::test]
async fn every_cell_holds_over_http() {
    let workspace = Workspace::new().await;
    for standing in STANDINGS {
        let introduced = introduce(&workspace, standing).await;
        for right in [Right::Record, Right::List, Right::ReadNumbers] {
            for ask in asks(right) {
                let status = workspace.begin(introduced(ask)).await.status();
                let expected = if may(standing, right) { 200 } else { 403 };
                assert_eq!(status, expected, "{standing:?} {right:?}");
            }
        }
    }
}

#[tokio::test]
async fn who_is_nobody_is_401() {
    let workspace = Workspace::new().await;
    for right in [Right::Record, Right::List, Right::ReadNumbers] {
        for ask in asks(right) {
            let answer = workspace.ask(ask).await;
            answer.is_problem(401, "missing_key");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        }
        for token in ["sk_0000", "", "pk_\u{e9}"] {
            for ask in asks(right) {
                workspace.ask(ask.key(token)).await.is_problem(401, "wrong_key");
            }
        }
        for ask in asks(right) {
            workspace.ask(ask.cookie("afterword_session=nonsense")).await.is_problem(401, "not_signed_in");
        }
    }
}

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
    assert_eq!(list, serde_json::json!({"assistants": [{"id": 1, "name": "Support", "tz": "Europe/Rome"}]}));
}

#[tokio::test]
async fn a_member_sees_every_assistant() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Viewer).await;
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    let names: Vec<_> =
        list["assistants"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Support", "Sales & More"]);
    let path = format!("/api/v1/assistants/{}/live", workspace.sales.id);
    assert_eq!(workspace.begin(Ask::get(&path).cookie(&cookie)).await.status(), 200);
}
