//! `POST …/releases`: says that an update of the assistant was published.

use std::sync::Arc;

use axum::{Json, body::Bytes, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    JsonBody,
    opinion::received_at,
    question::{ask, question},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// A release to record.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRelease {
    /// What it is called, 1 to 500 characters.
    #[schema(example = "2.1")]
    release: String,
    /// When it was published, as an RFC 3339 time. Default: now.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    /// What changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
}

/// The release as it was recorded.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordedRelease {
    release: String,
    #[schema(format = DateTime)]
    at: String,
    notes: Option<String>,
}

/// Publish a release
///
/// Recorded like the event `release.published`. Numbers before and after it can be read at once.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/releases", operation_id = "publish_release", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = NewRelease,
    responses(
        (status = 201, description = "It is on disk", body = RecordedRelease),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "There is a release of this name", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many events wait to be counted", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn publish(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(new): JsonBody<NewRelease>,
) -> Answer<(StatusCode, Json<RecordedRelease>)> {
    access.require(Right::PublishRelease)?;
    app.recorder.catch_up().await?;
    let about = question(&app, &access.assistant, &[])?;
    let known = ask(&app, about.clone(), afterword_metrics::Metrics::all_releases).await?;
    if known.iter().any(|one| one.release == new.release) {
        let detail = "`release` names one that was published before. Give this one a name of its own.";
        return Err(ApiError::new(&problem::RELEASE_EXISTS, detail));
    }
    let received_at = received_at(&app)?;
    let mut event = json!(new);
    event["type"] = "release.published".into();
    let body = Bytes::from(serde_json::to_vec(&[event]).map_err(ApiError::internal)?);
    let batch = afterword_intake::read(&body, Some("application/json"), None, received_at)?;
    let at = batch.events.first().map(|(_, event)| event.at);
    let verdicts = app.recorder.record(&access.assistant, batch, received_at).await?;
    app.gauges.count(&verdicts);
    if let Some(refused) = verdicts.rejected.first() {
        return Err(ApiError::new(&problem::INVALID_BODY, refused.detail.clone()));
    }
    app.recorder.catch_up().await?;
    let at = about.local(at.unwrap_or(received_at));
    tracing::info!(assistant = access.assistant.id.0, "a release was published");
    Ok((StatusCode::CREATED, Json(RecordedRelease { release: new.release, at, notes: new.notes })))
}
