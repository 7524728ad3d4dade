//! `GET …/releases`: the updates of an assistant that were published.

use std::sync::Arc;

use afterword_metrics::{Metrics, ReleasesAnswer};
use axum::{Json, extract::State};

use super::question::{Asked, QuestionParams, ask};
use crate::{
    app::App,
    problem::{Answer, Problem},
};

/// List releases
///
/// Those of the period, earliest first.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/releases", operation_id = "list_releases", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The releases", body = ReleasesAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, Asked(question): Asked) -> Answer<Json<ReleasesAnswer>> {
    Ok(Json(ask(&app, question, Metrics::releases).await?))
}
