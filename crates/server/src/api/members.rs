//! `/api/v1/members`: who is of the team.

use std::sync::Arc;

use afterword_store::{MemberId, RemoveError};
use axum::{Json, extract::State, http::StatusCode};
use serde::Serialize;
use utoipa::ToSchema;

use super::{InPath, invitations::InvitationEntry};
use crate::{
    app::App,
    auth::Inviter,
    problem::{self, Answer, ApiError, Problem},
};

/// The team.
#[derive(Debug, Serialize, ToSchema)]
pub struct Team {
    /// In the order they joined.
    members: Vec<MemberEntry>,
    /// Those that stand.
    invitations: Vec<InvitationEntry>,
}

/// A member.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberEntry {
    id: i64,
    email: String,
    name: String,
    roles: Vec<MemberRole>,
}

/// What a member may do somewhere.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberRole {
    /// Name of the assistant; nothing for the whole workspace.
    assistant: Option<String>,
    /// `owner`, `editor` or `viewer`.
    role: &'static str,
}

/// List the team
///
/// An owner sees everybody; who may invite to some assistants sees their members, with the roles they have there.
#[utoipa::path(
    get, path = "/api/v1/members", operation_id = "list_members", tag = "Team", security(("session" = [])),
    responses(
        (status = 200, description = "Members and invitations", body = Team),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, inviter: Inviter) -> Answer<Json<Team>> {
    let roles = app.catalog.roles().await?;
    let mut members = Vec::new();
    for member in app.catalog.members().await? {
        let roles: Vec<MemberRole> = roles
            .iter()
            .filter(|entry| entry.member == member.id && inviter.reaches(entry.assistant))
            .map(|entry| MemberRole { assistant: inviter.name_of(entry.assistant), role: entry.role.as_str() })
            .collect();
        if inviter.everywhere || !roles.is_empty() {
            members.push(MemberEntry { id: member.id.0, email: member.email, name: member.name, roles });
        }
    }
    let invitations = app.catalog.invitations(app.clock.now()).await?;
    let own = invitations.into_iter().filter(|invitation| inviter.reaches(invitation.assistant));
    let invitations = own.map(|invitation| InvitationEntry::of(invitation, &inviter)).collect();
    Ok(Json(Team { members, invitations }))
}

/// Remove a member
///
/// An owner removes them altogether, never the last owner; who may invite to some assistants removes them from these.
#[utoipa::path(
    delete, path = "/api/v1/members/{member}", operation_id = "remove_member", tag = "Team", security(("session" = [])),
    params(("member" = i64, Path, description = "Their id")),
    responses(
        (status = 204, description = "They are removed and signed out"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such member", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The last owner", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn remove(State(app): State<Arc<App>>, inviter: Inviter, InPath(id): InPath<i64>) -> Answer<StatusCode> {
    let member = MemberId(id);
    if inviter.everywhere {
        app.catalog.remove_member(member).await?;
    } else {
        let own: Vec<_> = inviter.assistants.iter().map(|assistant| assistant.id).collect();
        if !app.catalog.remove_from(member, &own).await? {
            return Err(RemoveError::Unknown.into());
        }
    }
    tracing::info!(member = inviter.member.id.0, removed = id, "removed a member");
    Ok(StatusCode::NO_CONTENT)
}

impl From<RemoveError> for ApiError {
    fn from(refusal: RemoveError) -> Self {
        match refusal {
            RemoveError::Unknown => Self::new(&problem::UNKNOWN_MEMBER, "No member that you may remove has this id."),
            RemoveError::LastOwner => {
                Self::new(&problem::LAST_OWNER, "Make somebody else an owner first: invite them to the workspace.")
            }
            RemoveError::Store(cause) => cause.into(),
        }
    }
}
