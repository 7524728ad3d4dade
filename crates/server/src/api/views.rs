//! `…/views`: lists of chats that the team keeps.
//!
//! Whoever may save views sees them all. Changing one is for the member who made it, for owners and for the assistant's
//! creator; for anybody who may save views once its maker is gone.

use std::sync::Arc;

use afterword_store::{MAX_VIEWS, Member, NewView, View, ViewError, ViewId};
use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{InPath, JsonBody};
use crate::{
    app::App,
    auth::{Access, Right, Standing},
    problem::{self, Answer, ApiError, Problem},
};

/// Longest name, in characters.
const MAX_NAME: usize = 80;
/// Longest query string, in characters.
const MAX_QUERY: usize = 2_000;

/// The views of an assistant, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Views {
    views: Vec<ViewEntry>,
}

/// A view.
#[derive(Debug, Serialize, ToSchema)]
pub struct ViewEntry {
    id: i64,
    #[schema(example = "Unhappy")]
    name: String,
    /// The query string of its page.
    #[schema(example = "csat=%3C%3D2")]
    query: String,
    /// What the member was called who made it.
    by: String,
    #[schema(format = DateTime)]
    created_at: String,
    /// Whether the caller may change it.
    may_change: bool,
}

/// A view to be.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ViewBody {
    /// 1 to 80 characters; unique within the assistant.
    name: String,
    /// A query string of at most 2,000 characters; where a page ended is left out of it.
    query: String,
}

/// List views
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/views", operation_id = "list_views", tag = "Chats", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The views", body = Views),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Views>> {
    let member = access.require_member(Right::SaveViews)?;
    let views = app.catalog.views(access.assistant.id).await?.into_iter();
    Ok(Json(Views { views: views.map(|view| entry(view, &access, member)).collect() }))
}

/// Save a view
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/views", operation_id = "create_view", tag = "Chats",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = ViewBody,
    responses(
        (status = 201, description = "The view", body = ViewEntry),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "There is a view of this name, or there are 100", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(body): JsonBody<ViewBody>,
) -> Answer<(StatusCode, Json<ViewEntry>)> {
    let member = access.require_member(Right::SaveViews)?;
    let (name, query) = checked(&body)?;
    let new = NewView { name, query: &query };
    let maker = (member.id, member.name.as_str());
    let view = app.catalog.create_view(access.assistant.id, new, maker, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(entry(view, &access, member))))
}

/// Change a view
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/views/{view}", operation_id = "change_view", tag = "Chats",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("view" = i64, Path, description = "Its id")),
    request_body = ViewBody,
    responses(
        (status = 200, description = "The view", body = ViewEntry),
        (status = 403, description = "A caller without the right, or somebody else's view", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The assistant has no such view", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "There is another view of this name", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn change(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
    JsonBody(body): JsonBody<ViewBody>,
) -> Answer<Json<ViewEntry>> {
    let member = access.require_member(Right::SaveViews)?;
    let view = to_change(&app, &access, member, path.1).await?;
    let (name, query) = checked(&body)?;
    let view = app.catalog.change_view(access.assistant.id, view, NewView { name, query: &query }).await?;
    Ok(Json(entry(view, &access, member)))
}

/// Delete a view
#[utoipa::path(
    delete, path = "/api/v1/assistants/{assistant}/views/{view}", operation_id = "delete_view", tag = "Chats",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("view" = i64, Path, description = "Its id")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 403, description = "A caller without the right, or somebody else's view", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The assistant has no such view", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn delete(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
) -> Answer<StatusCode> {
    let member = access.require_member(Right::SaveViews)?;
    let view = to_change(&app, &access, member, path.1).await?;
    app.catalog.delete_view(access.assistant.id, view).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn entry(view: View, access: &Access, member: &Member) -> ViewEntry {
    ViewEntry {
        may_change: may_change(&view, access, member),
        id: view.id.0,
        name: view.name,
        query: view.query,
        by: view.by,
        created_at: view.created_at.to_string(),
    }
}

fn may_change(view: &View, access: &Access, member: &Member) -> bool {
    let answers_for_all = matches!(access.standing, Standing::Owner | Standing::Creator);
    answers_for_all || view.member.is_none_or(|maker| maker == member.id)
}

/// The view with that id, once it is certain that the member may change it.
async fn to_change(app: &App, access: &Access, member: &Member, id: i64) -> Answer<ViewId> {
    let views = app.catalog.views(access.assistant.id).await?;
    let view = views.into_iter().find(|view| view.id == ViewId(id)).ok_or(ViewError::Unknown)?;
    if may_change(&view, access, member) {
        return Ok(view.id);
    }
    let detail = "The view is changed by the member who made it, by owners and by the assistant's creator.";
    Err(ApiError::new(&problem::FORBIDDEN, detail))
}

fn checked(body: &ViewBody) -> Answer<(&str, String)> {
    let invalid = |detail: String| ApiError::new(&problem::INVALID_BODY, detail);
    let name = body.name.trim();
    if !(1..=MAX_NAME).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        return Err(invalid(format!("`name` has 1 to {MAX_NAME} characters, none of which is a control character.")));
    }
    let query = body.query.strip_prefix('?').unwrap_or(&body.query);
    if query.chars().count() > MAX_QUERY || query.chars().any(|one| one.is_control() || one.is_whitespace()) {
        let detail = format!("`query` is a query string of at most {MAX_QUERY} characters, encoded as in an address.");
        return Err(invalid(detail));
    }
    // A view begins at its first page.
    let parts = query.split('&').filter(|part| !part.is_empty() && part.split('=').next() != Some("cursor"));
    Ok((name, parts.collect::<Vec<_>>().join("&")))
}

impl From<ViewError> for ApiError {
    fn from(cause: ViewError) -> Self {
        match cause {
            ViewError::NameTaken => {
                Self::new(&problem::VIEW_EXISTS, "The assistant has a view of this name. Take another name.")
            }
            ViewError::TooMany => {
                let detail = format!("An assistant has at most {MAX_VIEWS} views. Delete one that is not used.");
                Self::new(&problem::TOO_MANY_VIEWS, detail)
            }
            ViewError::Unknown => Self::new(&problem::UNKNOWN_VIEW, "The assistant has no view with this id."),
            ViewError::Store(cause) => cause.into(),
        }
    }
}
