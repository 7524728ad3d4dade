//! What every path has in common: problems for what is not there, headers, pages, the documents.

use axum::http::Method;
use serde_json::Value;

use crate::workspace::{Ask, Workspace};

#[tokio::test]
async fn what_is_not_there_is_a_problem_under_the_api_and_a_page_elsewhere() {
    let workspace = Workspace::new().await;
    for path in ["/v1", "/v1/", "/v1/nothing", "/api", "/api/v1/nothing", "/api/v2/session", "/_app/immutable/old.js"] {
        workspace.ask(Ask::get(path)).await.is_problem(404, "not_found");
        workspace.ask(Ask::post(path).json("{}")).await;
    }
    for path in ["/", "/setup", "/assistants/Support/overview", "/v1nothing", "/apis"] {
        let page = workspace.ask(Ask::get(path)).await;
        assert_eq!((page.status.as_u16(), page.header("content-type")), (200, Some("text/html")), "{path}");
        assert!(page.text().to_lowercase().starts_with("<!doctype html>"));
    }
}

#[tokio::test]
async fn a_wrong_method_is_a_problem() {
    let workspace = Workspace::new().await;
    for (method, path, allowed) in [
        (Method::GET, "/v1/events", "POST,OPTIONS"),
        (Method::PUT, "/api/v1/session", "GET,HEAD,POST,DELETE"),
        (Method::DELETE, "/api/v1/assistants", "POST,GET,HEAD"),
        (Method::POST, "/healthz", "GET,HEAD"),
        (Method::POST, "/some/page", "GET, HEAD"),
    ] {
        let answer = workspace.ask(Ask::new(method, path)).await;
        answer.is_problem(405, "method_not_allowed");
        assert_eq!(answer.header("allow"), Some(allowed), "{path}");
    }
}

#[tokio::test]
async fn every_answer_is_guarded() {
    let workspace = Workspace::new().await;
    for path in ["/", "/api/v1/session", "/api/v1/assistants", "/healthz", "/api/docs", "/v1/nothing"] {
        let answer = workspace.ask(Ask::get(path)).await;
        for (name, value) in [
            ("content-security-policy", "frame-ancestors 'none'; base-uri 'none'; object-src 'none'"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{path}");
        }
    }
    let numbers = workspace.ask(Ask::get("/api/v1/session")).await;
    assert_eq!(numbers.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_page_is_sent_once_and_compressed() {
    let workspace = Workspace::new().await;
    let page = workspace.ask(Ask::get("/")).await;
    assert_eq!(page.header("cache-control"), Some("no-cache"));
    let tag = page.header("etag").unwrap().to_owned();
    let again = workspace.ask(Ask::get("/").header("if-none-match", &tag)).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    let packed = workspace.ask(Ask::get("/").header("accept-encoding", "gzip")).await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
}

#[tokio::test]
async fn the_server_tells_how_it_is() {
    let workspace = Workspace::new().await;
    assert_eq!(workspace.ask(Ask::get("/healthz")).await.status, 200);
    assert_eq!(workspace.ask(Ask::get("/readyz")).await.status, 200);
    let metrics = workspace.ask(Ask::get("/metrics")).await;
    assert!(metrics.header("content-type").unwrap().starts_with("text/plain"));
    assert!(metrics.text().contains("afterword_fold_pending_events 0"));
}

fn operations(document: &Value) -> Vec<(String, Method)> {
    let paths = document["paths"].as_object().unwrap();
    let of_path = |(path, item): (&String, &Value)| {
        let methods = item.as_object().unwrap().keys().filter_map(|key| key.to_uppercase().parse::<Method>().ok());
        methods.map(|method| (path.clone(), method)).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of_path).collect()
}

#[tokio::test]
async fn every_documented_operation_is_there_and_explained() {
    let workspace = Workspace::new().await;
    let document = workspace.ask(Ask::get("/api/openapi.json")).await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let docs = workspace.ask(Ask::get("/api/docs")).await;
    assert_eq!(docs.header("content-type"), Some("text/html; charset=utf-8"));
    let docs = docs.text();
    let operations = operations(&document);
    assert!(operations.len() >= 15);
    let ids: Vec<&Value> = operations
        .iter()
        .map(|(path, method)| &document["paths"][path][method.as_str().to_lowercase()]["operationId"])
        .collect();
    assert_eq!(ids.iter().collect::<std::collections::HashSet<_>>().len(), ids.len(), "{ids:?}");
    for (path, method) in operations {
        let title = format!("<code>{method} {path}</code>");
        assert!(docs.contains(&title), "{title}");
        let real = path.replace("{assistant}", "Support").replace("{module}", "overview");
        let real = real.replace(['{', '}'], "");
        // Nobody is allowed in, which is as good as an answer.
        let status = workspace.begin(Ask::new(method.clone(), &real)).await.status().as_u16();
        assert!(![404, 405].contains(&status), "{method} {path} answers {status}");
    }
}

#[test]
fn the_published_document_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.json");
    let published = std::fs::read_to_string(path).unwrap_or_default();
    let present = afterword_server::api::openapi::text().unwrap();
    assert!(
        published == present,
        "openapi.json is not up to date: write it anew with `afterword openapi > openapi.json`"
    );
}
