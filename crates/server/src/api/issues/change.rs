//! `PATCH …/issues/{number}`: changes an issue. Every change is written down.

use std::sync::Arc;

use afterword_model::{IssuePriority, IssueStatus, IssueType};
use afterword_store::{IssueChange, IssueRecord};
use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{assignee, name, notes, present, title, wrong},
    desk::{Desk, find},
    item::{Issue, brief},
};
use crate::{
    api::{InPath, JsonBody},
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// What to change of an issue; what is not there stays. Null takes a value away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::option_option, reason = "null takes away, and what is not there stays")]
pub struct IssueChanges {
    /// 1 to 200 characters.
    #[serde(default)]
    title: Option<String>,
    /// `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`.
    #[serde(default, rename = "type")]
    #[schema(value_type = Option<String>)]
    kind: Option<IssueType>,
    /// `urgent`, `high`, `medium` or `low`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    priority: Option<IssuePriority>,
    /// `open`, `in_progress`, `fixed` (asks for `release`) or `closed`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    status: Option<IssueStatus>,
    /// At most 10,000 characters.
    #[serde(default)]
    notes: Option<String>,
    /// Id of a member of the assistant.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>)]
    assignee: Option<Option<i64>>,
    /// Name of a topic.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    topic: Option<Option<String>>,
    /// Name of an agent.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    agent: Option<Option<String>>,
    /// Name of a workflow.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    workflow: Option<Option<String>>,
    /// The release that fixes it, one that was published; null for the next one.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    release: Option<Option<String>>,
}

/// Change an issue
///
/// With `status` `fixed`, say in which `release`: one that was published, or null for the next one.
#[utoipa::path(
    patch, path = "/api/v1/assistants/{assistant}/issues/{number}", operation_id = "change_issue", tag = "Improving",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("number" = i64, Path, description = "Its number")),
    request_body = IssueChanges,
    responses(
        (status = 200, description = "The issue", body = Issue),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn change(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
    JsonBody(body): JsonBody<IssueChanges>,
) -> Answer<Json<Issue>> {
    let (_, number) = path;
    let member = access.require_member(Right::ChangeIssues)?;
    let record = find(&app, &access, number).await?;
    let desk = Desk::open(&app, &access).await?;
    let change = checked(&app, &access, &desk, &record, body).await?;
    app.catalog.change_issue(access.assistant.id, number, &change, &member.name, app.clock.now()).await?;
    let record = find(&app, &access, number).await?;
    Ok(Json(brief(&app, &access, &desk, record).await?))
}

async fn checked(
    app: &App,
    access: &Access,
    desk: &Desk,
    record: &IssueRecord,
    body: IssueChanges,
) -> Answer<IssueChange> {
    let becomes_fixed = body.status == Some(IssueStatus::Fixed) && record.status != IssueStatus::Fixed;
    if becomes_fixed && body.release.is_none() && record.release.is_none() {
        let detail = "`release` is missing: say which release fixes the issue, or null for the next one.";
        return Err(wrong(detail));
    }
    if let Some(Some(release)) = &body.release
        && desk.release(release).is_none()
    {
        let detail = format!("`release` is `{release}`: no release of this name was published; null is the next one.");
        return Err(wrong(detail));
    }
    let named = |field: &str, value: Option<Option<String>>| {
        value.map(|value| value.map(|value| name(field, &value)).transpose()).transpose()
    };
    let topic = named("topic", body.topic)?;
    let assignee = match body.assignee {
        Some(id) => Some(assignee(app, access, id).await?),
        None => None,
    };
    Ok(IssueChange {
        title: body.title.as_deref().map(title).transpose()?,
        kind: body.kind,
        priority: body.priority,
        status: body.status,
        notes: body.notes.as_deref().map(notes).transpose()?,
        assignee,
        topic: topic.map(|topic| topic.map(|topic| desk.topic_id(&topic))),
        agent: named("agent", body.agent)?,
        workflow: named("workflow", body.workflow)?,
        release: body.release,
    })
}
