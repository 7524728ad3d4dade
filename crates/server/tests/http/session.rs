//! Setting up, signing in and out.

use afterword_model::Clock;
use afterword_store::Role;
use axum::http::Method;
use jiff::SignedDuration;
use serde_json::json;

use crate::workspace::{Answered, Ask, PASSWORD, Workspace};

const SESSION: &str = "/api/v1/session";

async fn sign_in(workspace: &Workspace, email: &str, password: &str) -> Answered {
    let body = json!({"email": email, "password": password}).to_string();
    workspace.ask(Ask::post(SESSION).json(&body)).await
}

async fn set_up(workspace: &Workspace, token: &str, password: &str) -> Answered {
    let body = json!({"token": token, "email": "ada@example.org", "name": "Ada", "password": password}).to_string();
    workspace.ask(Ask::post("/api/v1/setup").json(&body)).await
}

#[tokio::test]
async fn the_first_owner_is_made_once() {
    let workspace = Workspace::new().await;
    let token = workspace.app.catalog.renew_setup_token(workspace.clock.now()).await.unwrap().unwrap();
    let before = workspace.ask(Ask::get(SESSION)).await.json();
    let nobody = json!({"signed_in": false, "member": null, "setup_needed": true, "demo": null, "version": "0.1.0"});
    assert_eq!(before, nobody);

    set_up(&workspace, &token, "too short").await.is_problem(422, "weak_password");
    set_up(&workspace, "wrong", PASSWORD).await.is_problem(403, "wrong_token");
    let made = set_up(&workspace, &token, PASSWORD).await;
    assert_eq!(made.status, 204, "{}", made.text());
    let after = workspace.ask(Ask::get(SESSION).cookie(&made.cookie())).await.json();
    let ada = json!({"email": "ada@example.org", "name": "Ada", "role": "owner"});
    assert_eq!((&after["signed_in"], &after["member"], &after["setup_needed"]), (&json!(true), &ada, &json!(false)));

    set_up(&workspace, &token, PASSWORD).await.is_problem(410, "setup_done");
    assert_eq!(sign_in(&workspace, "ADA@example.org", PASSWORD).await.status, 204);
}

#[tokio::test]
async fn a_setup_without_a_name_or_an_address_is_refused() {
    let workspace = Workspace::new().await;
    workspace.ask(Ask::post("/api/v1/setup").json("{}")).await.is_problem(422, "invalid_body");
    workspace.ask(Ask::post("/api/v1/setup").json("{")).await.is_problem(400, "invalid_json");
    let plain = Ask::post("/api/v1/setup").body("{}");
    workspace.ask(plain).await.is_problem(415, "unsupported_media_type");
    for (email, name) in [("ada", "Ada"), ("@", "Ada"), ("ada@example.org", " ")] {
        let body = json!({"token": "t", "email": email, "name": name, "password": PASSWORD}).to_string();
        workspace.ask(Ask::post("/api/v1/setup").json(&body)).await.is_problem(422, "invalid_body");
    }
}

#[tokio::test]
async fn a_session_ends_by_signing_out_or_by_disuse() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Editor).await;
    let signed_in = || async { workspace.ask(Ask::get(SESSION).cookie(&cookie)).await.json()["signed_in"] == true };
    workspace.clock.advance(SignedDuration::from_hours(24 * 29));
    assert!(signed_in().await);
    workspace.clock.advance(SignedDuration::from_hours(24 * 29));
    assert!(signed_in().await, "each use prolongs it");
    workspace.clock.advance(SignedDuration::from_hours(24 * 30));
    assert!(!signed_in().await);

    let cookie = sign_in(&workspace, "editor@example.org", PASSWORD).await.cookie();
    let out = workspace.ask(Ask::new(Method::DELETE, SESSION).cookie(&cookie)).await;
    assert_eq!((out.status.as_u16(), out.cookie().as_str()), (204, "afterword_session="));
    let list = Ask::get("/api/v1/assistants").cookie(&cookie);
    workspace.ask(list).await.is_problem(401, "not_signed_in");
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let workspace = Workspace::new().await;
    workspace.member(Role::Owner).await;
    let attributes = |answer: &Answered| answer.header("set-cookie").unwrap().split_once("; ").unwrap().1.to_owned();
    let plain = sign_in(&workspace, "owner@example.org", PASSWORD).await;
    assert_eq!(attributes(&plain), "Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
    let body = json!({"email": "owner@example.org", "password": PASSWORD}).to_string();
    let by_https = workspace.ask(Ask::post(SESSION).json(&body).header("x-forwarded-proto", "https")).await;
    assert_eq!(attributes(&by_https), "Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure");
}

#[tokio::test]
async fn ten_failures_are_enough() {
    let workspace = Workspace::new().await;
    workspace.member(Role::Owner).await;
    for _ in 0..5 {
        sign_in(&workspace, "owner@example.org", "wrong password").await.is_problem(401, "wrong_credentials");
    }
    // Signing in forgives.
    assert_eq!(sign_in(&workspace, "owner@example.org", PASSWORD).await.status, 204);
    for attempt in 0..10 {
        let email = if attempt % 2 == 0 { "owner@example.org" } else { "OWNER@example.org" };
        sign_in(&workspace, email, "wrong password").await.is_problem(401, "wrong_credentials");
    }
    let refused = sign_in(&workspace, "owner@example.org", PASSWORD).await;
    refused.is_problem(429, "too_many_attempts");
    assert_eq!(refused.header("retry-after"), Some("901"));
    sign_in(&workspace, "nobody@example.org", PASSWORD).await.is_problem(401, "wrong_credentials");
    workspace.clock.advance(SignedDuration::from_mins(16));
    assert_eq!(sign_in(&workspace, "owner@example.org", PASSWORD).await.status, 204);
}

#[tokio::test]
async fn another_site_cannot_act_with_our_cookie() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Owner).await;
    let sign_out = || Ask::new(Method::DELETE, SESSION).cookie(&cookie);
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "https://afterword.test.evil.example"),
        ("origin", "null"),
    ] {
        workspace.ask(sign_out().header(name, value)).await.is_problem(403, "cross_origin");
    }
    let body = json!({"email": "owner@example.org", "password": PASSWORD}).to_string();
    let elsewhere = Ask::post(SESSION).json(&body).header("sec-fetch-site", "cross-site");
    workspace.ask(elsewhere).await.is_problem(403, "cross_origin");

    for (name, value) in
        [("sec-fetch-site", "same-origin"), ("origin", "https://afterword.test"), ("origin", "http://afterword.test")]
    {
        assert_eq!(workspace.ask(sign_out().header(name, value)).await.status, 204, "{name}: {value}");
    }
}
