//! Alerts to a program.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use afterword_server::sending::{Caller, Sending, round};
use afterword_store::Role;
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::any,
};
use hmac::{Hmac, KeyInit, Mac};
use jiff::SignedDuration;
use serde_json::json;
use sha2::Sha256;

use super::{Office, alerts, told::Told};
use crate::workspace::Workspace;

/// What a program heard, and what it answers.
#[derive(Clone, Default)]
struct Program {
    heard: Arc<Mutex<Vec<(HeaderMap, String)>>>,
    answers: Arc<Mutex<Vec<StatusCode>>>,
}

impl Program {
    async fn listen(&self) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(any(hear)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    fn empty(&self) -> Vec<(HeaderMap, String)> {
        std::mem::take(&mut self.heard.lock().unwrap())
    }
}

async fn hear(State(program): State<Program>, headers: HeaderMap, body: String) -> Response {
    program.heard.lock().unwrap().push((headers, body));
    let status = program.answers.lock().unwrap().pop().unwrap_or(StatusCode::NO_CONTENT);
    (status, [(header::LOCATION, "/elsewhere")]).into_response()
}

async fn office_with(program: &Program, secret: Option<&str>) -> Office {
    let office = Office::new().await;
    let cookie = office.workspace.sign_in("owner").await;
    let mut settings = alerts::settings(Some(&format!("http://{}/hook", program.listen().await)));
    settings["email"] = json!(false);
    settings["webhook"]["secret"] = json!(secret);
    assert_eq!(alerts::set(&office.workspace, &cookie, &settings).await.status, 200);
    office
}

#[tokio::test]
async fn a_program_is_told_with_a_signature_that_holds() {
    let program = Program::default();
    let office = office_with(&program, Some("a whispered word")).await;
    office.told.grew(1, "Bills & <b>", office.workspace.support.id);
    office.round().await;
    office.round().await;
    let heard = program.empty();
    assert_eq!((heard.len(), office.postbox.empty().len()), (1, 0));
    let (headers, body) = &heard[0];
    let told: serde_json::Value = serde_json::from_str(body).unwrap();
    let expected = json!({"type": "topic.grew", "assistant": "Support", "topic": {"id": "t7", "name": "Bills & <b>"},
        "chats": 12, "days": 7, "url": "https://afterword.test/a/Support/topics/t7"});
    assert_eq!(told, expected);
    assert_eq!(headers["content-type"], "application/json");
    assert_eq!(headers["afterword-delivery"].to_str().unwrap().len(), 32);

    let signature = headers["afterword-signature"].to_str().unwrap();
    let (time, given) = signature.strip_prefix("t=").unwrap().split_once(",v1=").unwrap();
    assert_eq!(time, "1792584000", "noon of 21 October 2026");
    let mut mac = Hmac::<Sha256>::new_from_slice(b"a whispered word").unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    let bytes: Vec<u8> =
        (0..given.len() / 2).map(|at| u8::from_str_radix(&given[at * 2..at * 2 + 2], 16).unwrap()).collect();
    mac.verify_slice(&bytes).unwrap();
}

#[tokio::test]
async fn a_program_that_fails_is_told_three_times_in_all() {
    let program = Program::default();
    let office = office_with(&program, None).await;
    *program.answers.lock().unwrap() = vec![StatusCode::INTERNAL_SERVER_ERROR; 10];
    office.told.grew(1, "Bills", office.workspace.support.id);
    for _ in 0..60 {
        office.round().await;
        office.wait(1);
    }
    let heard = program.empty();
    assert_eq!(heard.len(), 3);
    let deliveries: std::collections::HashSet<_> =
        heard.iter().map(|(headers, _)| &headers["afterword-delivery"]).collect();
    assert_eq!(deliveries.len(), 1, "a repetition is known by its delivery");
    assert!(heard.iter().all(|(headers, _)| !headers.contains_key("afterword-signature")), "there is no secret");
    assert_eq!(office.workspace.app.catalog.waiting_letters().await.unwrap(), 0);

    // The second time it works, so there is no third.
    *program.answers.lock().unwrap() = vec![StatusCode::BAD_GATEWAY];
    office.told.grew(2, "Bills", office.workspace.support.id);
    for _ in 0..60 {
        office.round().await;
        office.wait(1);
    }
    assert_eq!(program.empty().len(), 2);
}

#[tokio::test]
async fn a_redirect_is_followed_nowhere() {
    let program = Program::default();
    let office = office_with(&program, None).await;
    *program.answers.lock().unwrap() = vec![StatusCode::FOUND; 10];
    office.told.grew(1, "Bills", office.workspace.support.id);
    office.round().await;
    assert_eq!(program.empty().len(), 1);
    let answer =
        afterword_server::sending::try_webhook(&office.workspace.app, &office.workspace.support).await.unwrap();
    assert_eq!(answer, "failed: it answered 302");
}

#[tokio::test]
async fn a_program_of_this_machine_is_not_called_unless_that_is_set() {
    let program = Program::default();
    let address = program.listen().await;
    let told = Arc::new(Told::default());
    let sending = Sending { mailer: None, caller: Caller::new(false), sources: Arc::clone(&told) as _ };
    let workspace = Workspace::sending(sending).await;
    let cookie = workspace.signed_in(Role::Owner).await;
    // As if a name that was harmless when it was set leads here now.
    for url in [format!("https://localhost:{}/", address.port()), format!("https://{address}/")] {
        alerts::set(&workspace, &cookie, &alerts::settings(Some(&url))).await;
        told.grew(i64::from(address.port()), "Bills", workspace.support.id);
        for _ in 0..10 {
            round(&workspace.app).await.unwrap();
            workspace.clock.advance(SignedDuration::from_mins(10));
        }
    }
    assert_eq!(program.empty().len(), 0);
    assert_eq!(workspace.app.catalog.waiting_letters().await.unwrap(), 0);
}
