//! `GET …/handovers`: what users asked a human for, and after which answers.

use std::sync::Arc;

use afterword_metrics::HandoversAnswer;
use axum::{
    Json,
    extract::{Query, State},
};

use super::question::{QuestionParams, ask, question};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// Read what led to handovers
///
/// Requests for a human by topic, agent, workflow and kind, beside those of the period before, and the answers that came
/// right before them. Those answers are null for callers who may not read chats.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/handovers", operation_id = "read_handovers", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The requests", body = HandoversAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<HandoversAnswer>> {
    access.require(Right::ReadNumbers)?;
    let about = question(&app, &access.assistant, &params)?;
    let with_words = access.may(Right::ReadChats);
    Ok(Json(ask(&app, about, move |metrics, question| metrics.handovers(question, with_words)).await?))
}
