//! `/healthz`, `/readyz` and `/metrics`: for those who run the server.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::json;
use tokio::time::timeout;

use crate::{
    app::App,
    problem::{self, Answer, ApiError, Problem},
};

/// How long the catalog may take to show that it can be written to.
const PATIENCE: Duration = Duration::from_secs(3);
const RETRY_AFTER: u64 = 5;

/// Whether the process lives
#[utoipa::path(get, path = "/healthz", operation_id = "healthz", tag = "Operation", responses((status = 200, description = "It lives")))]
pub async fn healthz() -> Response {
    Json(json!({"status": "ok"})).into_response()
}

/// Whether the server takes events
#[utoipa::path(
    get, path = "/readyz", operation_id = "readyz", tag = "Operation",
    responses(
        (status = 200, description = "It takes events"),
        (status = 503, description = "It does not; comes with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn readyz(State(app): State<Arc<App>>) -> Answer<Response> {
    let refuse = |detail: &str| ApiError::new(&problem::NOT_READY, detail).retry_after(RETRY_AFTER);
    if *app.stop.borrow() {
        return Err(refuse("The server is about to stop."));
    }
    match timeout(PATIENCE, app.catalog.check_writable()).await {
        Ok(Ok(())) => {}
        Ok(Err(cause)) => {
            tracing::error!(error = &cause as &dyn std::error::Error, "the catalog cannot be written to");
            return Err(refuse("The catalog cannot be written to."));
        }
        Err(_) => return Err(refuse("The catalog is busy.")),
    }
    if app.catalog.pending().await? >= app.catalog.pending_limit() {
        return Err(refuse("Too many events wait to be counted."));
    }
    Ok(Json(json!({"status": "ready"})).into_response())
}

/// Numbers of operation, as Prometheus text
#[utoipa::path(
    get, path = "/metrics", operation_id = "show_prometheus", tag = "Operation",
    responses((status = 200, description = "Prometheus text", body = String, content_type = "text/plain")),
)]
pub async fn metrics(State(app): State<Arc<App>>) -> Answer<Response> {
    let as_gauge = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    app.gauges.pending.set(as_gauge(app.catalog.pending().await?));
    app.gauges.waiting.set(as_gauge(app.catalog.waiting_pieces().await?));
    app.gauges.model_waiting.set(as_gauge(app.catalog.count_wanted().await?));
    app.gauges.batch.set(as_gauge(app.progress.borrow().batch));
    app.gauges.commits.set(as_gauge(*app.catalog.commits().borrow()));
    let text = app.gauges.text().map_err(ApiError::internal)?;
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}
