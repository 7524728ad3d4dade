//! `PUT …/feedback/{feedback}/reviewed`: the mark that somebody has dealt with a feedback.

use std::sync::Arc;

use afterword_store::{FeedbackKey, Review};
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    InPath, JsonBody,
    question::{ask, question},
    reference::to_feedback,
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// Whether somebody has dealt with it.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Reviewed {
    reviewed: bool,
}

/// Mark feedback as reviewed
///
/// The mark falls away when the user changes the feedback.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/feedback/{feedback}/reviewed", operation_id = "review_feedback",
    tag = "Feedback", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("feedback" = String, Path, description = "Its id")),
    request_body = Reviewed,
    responses(
        (status = 204, description = "Marked, or no longer"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such feedback", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn mark(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    JsonBody(body): JsonBody<Reviewed>,
) -> Answer<StatusCode> {
    let member = access.require_member(Right::Review)?;
    let (_, id) = path;
    let (key, entry) = find(&app, &access, &id).await?;
    if body.reviewed {
        let review = Review { by: member.name.clone(), at: app.clock.now(), given_at: Some(entry.given_at) };
        app.catalog.mark_reviewed(access.assistant.id, &key, &review).await?;
    } else {
        app.catalog.unmark_reviewed(access.assistant.id, &key).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// The feedback with that id.
pub(super) async fn find(
    app: &App,
    access: &Access,
    id: &str,
) -> Answer<(FeedbackKey, afterword_metrics::FeedbackEntry)> {
    let unknown = || ApiError::new(&problem::UNKNOWN_FEEDBACK, "The assistant has no feedback with this id.");
    let key = to_feedback(id).ok_or_else(unknown)?;
    let sought = [key.clone()];
    let about = question(app, &access.assistant, &[])?;
    let mut found = ask(app, about, move |metrics, question| metrics.feedback_entries(question, &sought)).await?;
    let entry = found.remove(&key).ok_or_else(unknown)?;
    Ok((key, entry))
}
