//! `…/settings`: what a team sets for an assistant.

use std::sync::Arc;

use afterword_model::SealRules;
use afterword_store::AssistantError;
use axum::{Json, extract::State};

use super::{JsonBody, settings_body::SettingsBody};
use crate::{
    app::App,
    auth::{Access, Right, unknown},
    problem::{self, Answer, ApiError, Problem},
};

/// Read settings
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/settings", operation_id = "read_settings", tag = "Team",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The settings", body = SettingsBody),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(access: Access) -> Answer<Json<SettingsBody>> {
    access.require(Right::ReadNumbers)?;
    Ok(Json(access.assistant.into()))
}

/// Change settings
///
/// Takes all of them, and answers with them as they are from now on.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/settings", operation_id = "change_settings", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = SettingsBody,
    responses(
        (status = 200, description = "The settings", body = SettingsBody),
        (status = 400, description = "There is no such time zone", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn change(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(body): JsonBody<SettingsBody>,
) -> Answer<Json<SettingsBody>> {
    access.require(Right::ChangeSettings)?;
    let settings = body.voice()?;
    let rules = SealRules { default_minutes: body.rating.window_minutes, ..access.assistant.seal_rules.clone() };
    app.catalog.configure(access.assistant.id, &body.tz, &rules, &settings).await?;
    let changed = app.catalog.assistant_by_id(access.assistant.id).await?;
    changed.map(|assistant| Json(assistant.into())).ok_or_else(unknown)
}

impl From<AssistantError> for ApiError {
    fn from(refusal: AssistantError) -> Self {
        match refusal {
            AssistantError::UnknownTimeZone(_) => Self::new(&problem::UNKNOWN_TIME_ZONE, refusal.to_string()),
            AssistantError::Unknown => unknown(),
            AssistantError::BadName => Self::new(&problem::INVALID_BODY, refusal.to_string()),
            AssistantError::NameTaken => Self::new(&problem::ASSISTANT_EXISTS, refusal.to_string()),
            AssistantError::Store(cause) => cause.into(),
        }
    }
}
