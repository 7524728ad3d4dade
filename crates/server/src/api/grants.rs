//! `…/grants`: who besides its creator may read the chats that users of an assistant shared.

use std::{collections::HashSet, sync::Arc};

use afterword_store::{Assistant, MemberId};
use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::JsonBody;
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// The members of an assistant, but for its creator.
#[derive(Debug, Serialize, ToSchema)]
pub struct Grants {
    members: Vec<GrantEntry>,
}

/// A member who may be let read shared chats.
#[derive(Debug, Serialize, ToSchema)]
pub struct GrantEntry {
    id: i64,
    name: String,
    email: String,
    /// Whether they may read shared chats.
    granted: bool,
}

/// Who may read shared chats.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewGrants {
    /// Their ids; nobody else may.
    members: Vec<i64>,
}

/// List who may read shared chats
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/grants", operation_id = "list_grants", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The members of the assistant", body = Grants),
        (status = 403, description = "Not the assistant's creator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Grants>> {
    access.require(Right::GrantSharedChats)?;
    Ok(Json(grants(&app, &access.assistant).await?))
}

/// Say who may read shared chats
///
/// Ids of those who are no members of the assistant are passed over.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/grants", operation_id = "set_grants", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = NewGrants,
    responses(
        (status = 200, description = "The members of the assistant", body = Grants),
        (status = 403, description = "Not the assistant's creator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn set(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(new): JsonBody<NewGrants>,
) -> Answer<Json<Grants>> {
    let member = access.require_member(Right::GrantSharedChats)?;
    let possible = grants(&app, &access.assistant).await?;
    let wanted: HashSet<i64> = new.members.into_iter().collect();
    let granted: Vec<MemberId> =
        possible.members.iter().filter(|entry| wanted.contains(&entry.id)).map(|entry| MemberId(entry.id)).collect();
    app.catalog.set_grants(access.assistant.id, &granted).await?;
    let assistant = access.assistant.id.0;
    tracing::info!(member = member.id.0, assistant, granted = granted.len(), "said who may read shared chats");
    Ok(Json(grants(&app, &access.assistant).await?))
}

async fn grants(app: &App, assistant: &Assistant) -> Answer<Grants> {
    let granted = app.catalog.grants(assistant.id).await?;
    let creator = app.catalog.creator(assistant.id).await?;
    let roles = app.catalog.roles().await?;
    let has_part = |id: MemberId| {
        roles.iter().any(|entry| entry.member == id && entry.assistant.is_none_or(|one| one == assistant.id))
    };
    let members = app.catalog.members().await?.into_iter();
    let members = members.filter(|member| Some(member.id) != creator && has_part(member.id));
    let entry = |member: afterword_store::Member| GrantEntry {
        granted: granted.contains(&member.id),
        id: member.id.0,
        name: member.name,
        email: member.email,
    };
    Ok(Grants { members: members.map(entry).collect() })
}
