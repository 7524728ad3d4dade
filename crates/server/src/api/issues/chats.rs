//! `…/issues/{number}/chats`: the chats that show an issue.

use std::sync::Arc;

use afterword_model::ChatId;
use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    choose::{ChatReference, choose},
    desk::{Desk, find},
    item::{Issue, brief},
};
use crate::{
    api::{InPath, JsonBody},
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// Chats to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoreChats {
    /// At most 1,000.
    chats: Vec<ChatReference>,
}

/// Add chats to an issue
///
/// A chat may be in several issues, and in one issue once. An issue holds at most 1,000.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/issues/{number}/chats", operation_id = "add_issue_chats",
    tag = "Improving", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("number" = i64, Path, description = "Its number")),
    request_body = MoreChats,
    responses(
        (status = 200, description = "The issue", body = Issue),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such chat or message, or too many chats", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn add(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
    JsonBody(body): JsonBody<MoreChats>,
) -> Answer<Json<Issue>> {
    let (_, number) = path;
    let member = access.require_member(Right::ChangeIssues)?;
    find(&app, &access, number).await?;
    let desk = Desk::open(&app, &access).await?;
    let chats = choose(&app, &desk, &body.chats).await?;
    app.catalog.add_issue_chats(access.assistant.id, number, &chats, &member.name, app.clock.now()).await?;
    let record = find(&app, &access, number).await?;
    Ok(Json(brief(&app, &access, &desk, record).await?))
}

/// Take a chat off an issue
#[utoipa::path(
    delete, path = "/api/v1/assistants/{assistant}/issues/{number}/chats/{chat}", operation_id = "remove_issue_chat",
    tag = "Improving", security(("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("number" = i64, Path, description = "Number of the issue"),
        ("chat" = String, Path, description = "The chat"),
    ),
    responses(
        (status = 204, description = "It is off"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue, or it does not have the chat", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn remove(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64, String)>,
) -> Answer<StatusCode> {
    let (_, number, chat) = path;
    let member = access.require_member(Right::ChangeIssues)?;
    let (assistant, now) = (access.assistant.id, app.clock.now());
    let was_there = app.catalog.remove_issue_chat(assistant, number, &ChatId(chat), &member.name, now).await?;
    if was_there {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::new(&problem::UNKNOWN_CHAT, "The issue does not have this chat."))
    }
}
