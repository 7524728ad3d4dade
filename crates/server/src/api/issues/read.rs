//! `GET …/issues/{number}`: an issue with everything about it.

use std::sync::Arc;

use axum::{Json, extract::State};

use super::{
    desk::{Desk, find},
    item::{IssueInFull, in_full},
};
use crate::{
    api::InPath,
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// Read an issue
///
/// With the chats that show it, every change and, where it is fixed in a known release, what came of it.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/issues/{number}", operation_id = "read_issue", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("number" = i64, Path, description = "Its number")),
    responses(
        (status = 200, description = "The issue", body = IssueInFull),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
) -> Answer<Json<IssueInFull>> {
    let (_, number) = path;
    access.require(Right::ReadIssues)?;
    let record = find(&app, &access, number).await?;
    let desk = Desk::open(&app, &access).await?;
    Ok(Json(in_full(&app, &access, &desk, record).await?))
}
