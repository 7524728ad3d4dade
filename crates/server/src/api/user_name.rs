//! `PUT …/users/{user}/name`: what the team calls a user.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    InPath, JsonBody,
    question::{ask, question},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// Longest name, in characters.
const MAX_NAME: usize = 80;

/// A name for a user.
#[derive(Debug, Deserialize, ToSchema)]
pub struct UserName {
    /// At most 80 characters. Nothing, or nothing but blanks, takes the name back.
    name: Option<String>,
}

/// Name a user
///
/// Everybody in the team sees this name in place of what the user is called otherwise.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/users/{user}/name", operation_id = "name_user", tag = "Chats",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("user" = String, Path, description = "The user's id")),
    request_body = UserName,
    responses(
        (status = 204, description = "The user is called so, or as before"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant, or it has no chat of this user", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The name is too long or has control characters", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn set(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    JsonBody(body): JsonBody<UserName>,
) -> Answer<StatusCode> {
    let member = access.require_member(Right::RenameUsers)?;
    let (_, user) = path;
    let name = body.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if name.is_some_and(|name| name.chars().count() > MAX_NAME || name.chars().any(char::is_control)) {
        let detail = format!("`name` has at most {MAX_NAME} characters, none of which is a control character.");
        return Err(ApiError::new(&problem::INVALID_BODY, detail));
    }
    let (about, sought) = (question(&app, &access.assistant, &[])?, user.clone());
    // A name that is taken back needs no chat: the user's may be gone.
    if name.is_some() && !ask(&app, about, move |metrics, question| metrics.has_user(question, &sought)).await? {
        let detail = "The assistant has no chat of a user with this id. It is the `id` of a chat's `user`.";
        return Err(ApiError::new(&problem::UNKNOWN_USER, detail));
    }
    app.catalog.set_user_name(access.assistant.id, &user, name).await?;
    let named = name.is_some();
    tracing::info!(member = member.id.0, assistant = access.assistant.id.0, named, "named a user");
    Ok(StatusCode::NO_CONTENT)
}
