//! `POST …/issues`: files an issue.

use std::sync::Arc;

use afterword_model::{IssuePriority, IssueType};
use afterword_store::NewIssue;
use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{assignee, maybe, notes, title},
    choose::{ChatReference, choose},
    desk::{Desk, find},
    item::{IssueInFull, in_full},
};
use crate::{
    api::JsonBody,
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// An issue to file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIssueBody {
    /// 1 to 200 characters.
    title: String,
    /// `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "missing_content")]
    kind: IssueType,
    /// `urgent`, `high`, `medium` (the default) or `low`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    priority: Option<IssuePriority>,
    /// At most 10,000 characters.
    #[serde(default)]
    notes: Option<String>,
    /// Id of a member of the assistant.
    #[serde(default)]
    assignee: Option<i64>,
    /// Name of a topic.
    #[serde(default)]
    topic: Option<String>,
    /// Name of an agent.
    #[serde(default)]
    agent: Option<String>,
    /// Name of a workflow.
    #[serde(default)]
    workflow: Option<String>,
    /// Chats that show it, at most 1,000.
    #[serde(default)]
    chats: Vec<ChatReference>,
    /// Key of the suggestion that it is made of.
    #[serde(default)]
    suggestion: Option<String>,
}

/// File an issue
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/issues", operation_id = "create_issue", tag = "Improving",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = NewIssueBody,
    responses(
        (status = 201, description = "The issue", body = IssueInFull),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(body): JsonBody<NewIssueBody>,
) -> Answer<(StatusCode, Json<IssueInFull>)> {
    let member = access.require_member(Right::ChangeIssues)?;
    let desk = Desk::open(&app, &access).await?;
    let topic = maybe("topic", body.topic.as_deref())?;
    let new = NewIssue {
        title: title(&body.title)?,
        kind: body.kind,
        priority: body.priority.unwrap_or(IssuePriority::Medium),
        notes: notes(body.notes.as_deref().unwrap_or_default())?,
        assignee: assignee(&app, &access, body.assignee).await?,
        topic: topic.map(|topic| desk.topic_id(&topic)),
        agent: maybe("agent", body.agent.as_deref())?,
        workflow: maybe("workflow", body.workflow.as_deref())?,
        suggestion: maybe("suggestion", body.suggestion.as_deref())?,
    };
    let chats = choose(&app, &desk, &body.chats).await?;
    let now = app.clock.now();
    let number = app.catalog.create_issue(access.assistant.id, &new, &chats, &member.name, now).await?;
    let record = find(&app, &access, number).await?;
    Ok((StatusCode::CREATED, Json(in_full(&app, &access, &desk, record).await?)))
}
