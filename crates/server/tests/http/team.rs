//! Settings, keys, members, invitations, grants.

use afterword_store::{KeyKind, Role};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, PASSWORD, Workspace};

/// The settings that an assistant begins with.
pub fn settings() -> Value {
    json!({
        "tz": "Europe/Rome",
        "rating": {"requested": true, "when": ["after_answer", "handover", "end"], "window_minutes": 60},
        "feedback": {"comments": true, "contact": true, "share_chat": true},
        "labels": {},
        "look": {"accent": "#3b5bdb", "radius": "8px", "font": "inherit"},
    })
}

const SETTINGS: &str = "/api/v1/assistants/Support/settings";
const KEYS: &str = "/api/v1/assistants/Support/keys";
const GRANTS: &str = "/api/v1/assistants/Support/grants";

#[tokio::test]
async fn settings_are_changed_as_a_whole() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    let read = || workspace.ask(Ask::get(SETTINGS).cookie(&cookie));
    assert_eq!(read().await.json(), settings());
    let mut other = settings();
    other["tz"] = "Asia/Tokyo".into();
    other["rating"] = json!({"requested": false, "when": ["end"], "window_minutes": 15});
    other["feedback"]["contact"] = false.into();
    other["labels"] = json!({"de": {"thanks": "Danke!"}});
    other["look"]["accent"] = "#a00".into();
    let change = |body: &Value| workspace.ask(Ask::put(SETTINGS).cookie(&cookie).json(&body.to_string()));
    let changed = change(&other).await;
    assert_eq!((changed.status.as_u16(), changed.json()), (200, other.clone()));
    assert_eq!(read().await.json(), other);
    let rules = workspace.app.catalog.assistant("Support").await.unwrap().unwrap().seal_rules;
    assert_eq!((rules.default_minutes, rules.channel_minutes["whatsapp"]), (15, 24 * 60));

    for (pointer, value) in [
        ("/rating/window_minutes", json!(0)),
        ("/rating/window_minutes", json!(10_081)),
        ("/rating/when", json!(["always"])),
        ("/look/accent", json!("red; }")),
        ("/look/radius", json!("calc(1px)")),
        ("/look/font", json!("x; } body { display: none")),
        ("/labels", json!({"de": {"thanks": "x".repeat(501)}})),
        ("/labels", json!({"": {}})),
        ("/feedback", json!({"comments": true})),
    ] {
        let mut wrong = settings();
        *wrong.pointer_mut(pointer).unwrap() = value;
        change(&wrong).await.is_problem(422, "invalid_body");
    }
    let mut wrong = settings();
    wrong["tz"] = "Mars/Olympus".into();
    change(&wrong).await.is_problem(400, "unknown_time_zone");
    assert_eq!(read().await.json(), other, "what was refused changed nothing");
}

#[tokio::test]
async fn keys_are_made_seen_and_ended() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    let make = |body: Value| workspace.ask(Ask::post(KEYS).cookie(&cookie).json(&body.to_string()));
    let created = make(json!({"kind": "publishable", "origins": ["https://Shop.example/"]})).await;
    assert_eq!(created.status, 201);
    let token = created.json()["token"].as_str().unwrap().to_owned();
    let list = workspace.ask(Ask::get(KEYS).cookie(&cookie)).await.json();
    let expected = json!({"keys": [{
        "id": 1, "kind": "publishable", "prefix": format!("{}…", &token[..7]), "origins": ["https://shop.example"],
        "created_at": "2026-10-21T12:00:00Z", "revoked_at": null,
    }]});
    assert_eq!(list, expected);

    let end = |id: i64| workspace.ask(Ask::delete(&format!("{KEYS}/{id}")).cookie(&cookie));
    assert_eq!(end(1).await.status, 204);
    end(1).await.is_problem(404, "unknown_key");
    let list = workspace.ask(Ask::get(KEYS).cookie(&cookie)).await.json();
    assert_eq!(list["keys"][0]["revoked_at"], "2026-10-21T12:00:00Z");
    workspace.ask(Ask::get("/v1/widget").key(&token)).await.is_problem(401, "wrong_key");

    // Keys of another assistant cannot be ended from here.
    let other =
        workspace.app.catalog.create_key(workspace.sales.id, KeyKind::Secret, &[], workspace.support.created_at);
    let other = workspace.app.catalog.key_by_token(&other.await.unwrap()).await.unwrap().unwrap();
    end(other.id.0).await.is_problem(404, "unknown_key");
    for body in [
        json!({"kind": "master"}),
        json!({"kind": "secret", "origins": ["https://shop.example"]}),
        json!({"kind": "publishable", "origins": ["shop.example"]}),
    ] {
        make(body).await.is_problem(422, "invalid_body");
    }
}

async fn invite(workspace: &Workspace, cookie: &str, body: Value) -> Answered {
    workspace.ask(Ask::post("/api/v1/invitations").cookie(cookie).json(&body.to_string())).await
}

fn token(invited: &Answered) -> String {
    assert_eq!(invited.status, 201, "{}", invited.text());
    let link = invited.json()["link"].as_str().unwrap().to_owned();
    link.strip_prefix("http://afterword.test/join#token=").unwrap().to_owned()
}

async fn join(workspace: &Workspace, token: &str, email: &str) -> Answered {
    let body = json!({"token": token, "email": email, "name": "Eve", "password": PASSWORD});
    workspace.ask(Ask::post("/api/v1/join").json(&body.to_string())).await
}

#[tokio::test]
async fn an_invitation_works_once_for_a_week() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    let body = json!({"email": "eve@example.org", "assistant": null, "role": "viewer"});
    let invited = invite(&workspace, &owner, body.clone()).await;
    assert_eq!(invited.json()["expires_at"], "2026-10-28T12:00:00Z");
    let team = workspace.ask(Ask::get("/api/v1/members").cookie(&owner)).await.json();
    let expected = json!({
        "members": [{"id": 1, "email": "owner@example.org", "name": "Ada", "roles": [{"assistant": null, "role": "owner"}]}],
        "invitations": [{"id": 1, "email": "eve@example.org", "assistant": null, "role": "viewer",
            "expires_at": "2026-10-28T12:00:00Z"}],
    });
    assert_eq!(team, expected);

    let weak = json!({"token": token(&invited), "email": "eve@example.org", "name": "Eve", "password": "short"});
    let weak = workspace.ask(Ask::post("/api/v1/join").json(&weak.to_string())).await;
    weak.is_problem(422, "weak_password");
    join(&workspace, &token(&invited), "OWNER@example.org").await.is_problem(409, "email_taken");
    let joined = join(&workspace, &token(&invited), "eve@example.org").await;
    assert_eq!(joined.status, 204);
    let session = workspace.ask(Ask::get("/api/v1/session").cookie(&joined.cookie())).await.json();
    assert_eq!(session["member"]["role"], "viewer");
    join(&workspace, &token(&invited), "mallory@example.org").await.is_problem(403, "wrong_token");

    let late = invite(&workspace, &owner, body.clone()).await;
    workspace.clock.advance(SignedDuration::from_hours(7 * 24));
    join(&workspace, &token(&late), "late@example.org").await.is_problem(403, "wrong_token");

    let withdrawn = invite(&workspace, &owner, body).await;
    let id = workspace.ask(Ask::get("/api/v1/members").cookie(&owner)).await.json()["invitations"][0]["id"].clone();
    let withdraw = || workspace.ask(Ask::delete(&format!("/api/v1/invitations/{id}")).cookie(&owner));
    assert_eq!(withdraw().await.status, 204);
    withdraw().await.is_problem(404, "unknown_invitation");
    join(&workspace, &token(&withdrawn), "eve2@example.org").await.is_problem(403, "wrong_token");

    let wrong = invite(&workspace, &owner, json!({"role": "god"})).await;
    wrong.is_problem(422, "invalid_body");
    let wrong = invite(&workspace, &owner, json!({"role": "viewer", "assistant": "Nobody"})).await;
    wrong.is_problem(404, "unknown_assistant");
}

#[tokio::test]
async fn a_member_who_opens_a_link_gains_the_role_and_loses_none() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    let first = invite(&workspace, &owner, json!({"assistant": "Support", "role": "viewer"})).await;
    let eve = join(&workspace, &token(&first), "eve@example.org").await.cookie();
    let second = invite(&workspace, &owner, json!({"assistant": "Support", "role": "editor"})).await;
    let third = invite(&workspace, &owner, json!({"assistant": "2", "role": "viewer"})).await;
    let fourth = invite(&workspace, &owner, json!({"role": "viewer"})).await;
    for (invited, who) in [(&second, &eve), (&third, &eve), (&fourth, &owner)] {
        let body = json!({"token": token(invited)});
        let ask = Ask::post("/api/v1/join").cookie(who).json(&body.to_string());
        assert_eq!(workspace.ask(ask).await.status, 204);
    }
    let team = workspace.ask(Ask::get("/api/v1/members").cookie(&owner)).await.json();
    assert_eq!(team["members"][0]["roles"], json!([{"assistant": null, "role": "owner"}]));
    let roles = json!([{"assistant": "Support", "role": "editor"}, {"assistant": "Sales & More", "role": "viewer"}]);
    assert_eq!(team["members"][1]["roles"], roles);
}

#[tokio::test]
async fn members_are_removed_but_never_the_last_owner() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    let remove = |cookie: &str, id: i64| workspace.ask(Ask::delete(&format!("/api/v1/members/{id}")).cookie(cookie));
    remove(&owner, 1).await.is_problem(409, "last_owner");
    remove(&owner, 99).await.is_problem(404, "unknown_member");
    remove(&owner, 1).await.is_problem(409, "last_owner");
    let viewer = workspace.signed_in(Role::Viewer).await;
    assert_eq!(remove(&owner, 2).await.status, 204);
    workspace.ask(Ask::get("/api/v1/assistants").cookie(&viewer)).await.is_problem(401, "not_signed_in");

    // The creator of an assistant answers for its members alone.
    let creator = workspace.member_called("creator", Role::Viewer).await;
    workspace.app.catalog.set_creator(workspace.support.id, creator).await.unwrap();
    let creator = workspace.sign_in("creator").await;
    let invited = invite(&workspace, &creator, json!({"assistant": "Support", "role": "viewer"})).await;
    let eve = join(&workspace, &token(&invited), "eve@example.org").await.cookie();
    for body in [json!({"role": "viewer"}), json!({"assistant": "2", "role": "viewer"})] {
        invite(&workspace, &creator, body).await.is_problem(403, "forbidden");
    }
    let team = workspace.ask(Ask::get("/api/v1/members").cookie(&creator)).await.json();
    assert_eq!(team["members"].as_array().unwrap().len(), 1, "{team}");
    let id = team["members"][0]["id"].as_i64().unwrap();
    remove(&creator, 1).await.is_problem(404, "unknown_member");
    assert_eq!(remove(&creator, id).await.status, 204);
    workspace.ask(Ask::get("/api/v1/assistants").cookie(&eve)).await.is_problem(401, "not_signed_in");
}

#[tokio::test]
async fn the_creator_says_who_may_read_shared_chats() {
    let workspace = Workspace::new().await;
    let owner = workspace.signed_in(Role::Owner).await;
    workspace.member(Role::Viewer).await;
    let invited = invite(&workspace, &owner, json!({"assistant": "2", "role": "viewer"})).await;
    join(&workspace, &token(&invited), "elsewhere@example.org").await;
    // The first owner stands for the creator, whom nobody knows.
    let set =
        |members: Value| workspace.ask(Ask::put(GRANTS).cookie(&owner).json(&json!({"members": members}).to_string()));
    let entry = |granted: bool| json!({"members": [{"id": 2, "name": "Ada", "email": "viewer@example.org", "granted": granted}]});
    assert_eq!(workspace.ask(Ask::get(GRANTS).cookie(&owner)).await.json(), entry(false));
    assert_eq!(set(json!([2, 3, 99])).await.json(), entry(true));
    assert_eq!(workspace.app.catalog.grants(workspace.support.id).await.unwrap().len(), 1, "not who has no part in it");
    assert_eq!(set(json!([])).await.json(), entry(false));
    set(json!("all")).await.is_problem(422, "invalid_body");
}
