//! `GET …/dimensions`: the values that filters can have.

use std::sync::Arc;

use afterword_metrics::{DimensionsAnswer, Metrics};
use axum::{Json, extract::State};

use super::question::{Asked, QuestionParams, ask};
use crate::{
    app::App,
    problem::{Answer, Problem},
};

/// List the values that filters can have
///
/// Those of the period, most frequent first, at most 200 of each.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/dimensions", operation_id = "list_dimensions", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The values, by dimension", body = DimensionsAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, Asked(question): Asked) -> Answer<Json<DimensionsAnswer>> {
    Ok(Json(ask(&app, question, Metrics::dimensions).await?))
}
