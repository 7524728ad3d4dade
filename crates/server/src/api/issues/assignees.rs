//! `…/assignees`: who may be asked to deal with an issue.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::item::Assignee;
use crate::{
    app::App,
    auth::{Access, Right, Standing},
    problem::{Answer, Problem},
};

/// Members who may be asked. How to reach them is for those who may invite.
#[derive(Debug, Serialize, ToSchema)]
pub struct Assignees {
    /// By name.
    assignees: Vec<Assignee>,
}

/// List who may deal with issues
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/assignees", operation_id = "list_assignees", tag = "Improving",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The members of the assistant", body = Assignees),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Assignees>> {
    access.require_member(Right::ChangeIssues)?;
    let mut assignees = Vec::new();
    for member in app.catalog.members().await? {
        let held = app.catalog.access(member.id, access.assistant.id).await?;
        if Standing::of(&held).is_some() {
            assignees.push(Assignee { id: member.id.0, name: member.name });
        }
    }
    assignees.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    Ok(Json(Assignees { assignees }))
}
