//! `/api/v1/invitations`: links with which people join the team.

use std::sync::Arc;

use afterword_store::{Invitation, InvitationId, Role};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{InPath, JsonBody};
use crate::{
    app::App,
    auth::{Inviter, came_by_https, unknown},
    problem::{self, Answer, ApiError, Problem},
};

/// Longest e-mail address, in characters.
const MAX_EMAIL: usize = 200;

/// An invitation to be.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewInvitation {
    /// Whom it is meant for, to tell invitations apart; whoever has the link can use it.
    email: Option<String>,
    /// Name or id of the assistant; nothing for the whole workspace.
    assistant: Option<String>,
    /// `owner`, `editor` or `viewer`.
    role: String,
}

/// An invitation that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationLink {
    /// To be handed to whom it is for; works once.
    #[schema(example = "https://afterword.example.com/join#token=…")]
    link: String,
    #[schema(format = DateTime)]
    expires_at: String,
}

/// An invitation that stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationEntry {
    id: i64,
    email: Option<String>,
    /// Name of the assistant; nothing for the whole workspace.
    assistant: Option<String>,
    /// `owner`, `editor` or `viewer`.
    role: &'static str,
    #[schema(format = DateTime)]
    expires_at: String,
}

impl InvitationEntry {
    /// As the inviter sees it.
    pub(super) fn of(invitation: Invitation, inviter: &Inviter) -> Self {
        Self {
            id: invitation.id.0,
            assistant: inviter.name_of(invitation.assistant),
            email: invitation.email,
            role: invitation.role.as_str(),
            expires_at: invitation.expires_at.to_string(),
        }
    }
}

/// Invite somebody
///
/// The link works once, for seven days.
#[utoipa::path(
    post, path = "/api/v1/invitations", operation_id = "invite", tag = "Team", security(("session" = [])),
    request_body = NewInvitation,
    responses(
        (status = 201, description = "The link, shown once", body = InvitationLink),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    inviter: Inviter,
    headers: HeaderMap,
    JsonBody(new): JsonBody<NewInvitation>,
) -> Answer<(StatusCode, Json<InvitationLink>)> {
    let invalid = |detail: &str| ApiError::new(&problem::INVALID_BODY, detail);
    let role = Role::named(&new.role).ok_or_else(|| invalid("role must be one of owner, editor, viewer."))?;
    let email = new.email.as_deref().map(str::trim).filter(|email| !email.is_empty());
    if email.is_some_and(|email| email.chars().count() > MAX_EMAIL || !email.contains('@')) {
        return Err(invalid("email is not an e-mail address."));
    }
    let assistant = match &new.assistant {
        None => None,
        Some(reference) => Some(app.catalog.assistant(reference).await?.ok_or_else(unknown)?.id),
    };
    if !inviter.reaches(assistant) {
        return Err(inviter.refusal());
    }
    let (invitation, token) = app.catalog.invite(email, assistant, role, app.clock.now()).await?;
    tracing::info!(member = inviter.member.id.0, invitation = invitation.id.0, "invited somebody");
    let link = format!("{}/join#token={token}", address(&app, &headers));
    let expires_at = invitation.expires_at.to_string();
    Ok((StatusCode::CREATED, Json(InvitationLink { link, expires_at })))
}

/// Withdraw an invitation
#[utoipa::path(
    delete, path = "/api/v1/invitations/{invitation}", operation_id = "withdraw_invitation", tag = "Team",
    security(("session" = [])),
    params(("invitation" = i64, Path, description = "Its id")),
    responses(
        (status = 204, description = "The link works no more"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such invitation", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn withdraw(State(app): State<Arc<App>>, inviter: Inviter, InPath(id): InPath<i64>) -> Answer<StatusCode> {
    let invitations = app.catalog.invitations(app.clock.now()).await?;
    let is_own = invitations.iter().any(|one| one.id == InvitationId(id) && inviter.reaches(one.assistant));
    if is_own && app.catalog.withdraw_invitation(InvitationId(id)).await? {
        return Ok(StatusCode::NO_CONTENT);
    }
    Err(ApiError::new(&problem::UNKNOWN_INVITATION, "No invitation that you may withdraw has this id."))
}

/// The address under which the caller reaches the server: as it was configured, else as the caller wrote it.
fn address(app: &App, headers: &HeaderMap) -> String {
    let told = || {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        format!("{}://{host}", if came_by_https(headers) { "https" } else { "http" })
    };
    app.public_url.clone().unwrap_or_else(told)
}
