//! `POST /api/v1/join`: somebody who was invited becomes a member, or a member gains a role.

use std::sync::Arc;

use afterword_store::{JoinError, Joiner, NewMember, Role};
use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{JsonBody, session, setup};
use crate::{
    app::App,
    auth::session_token,
    problem::{self, Answer, ApiError, Problem},
};

/// Who joins.
#[derive(Deserialize, ToSchema)]
pub struct Join {
    /// From the link, after `#token=`.
    token: String,
    /// Needed of those who are not signed in, as the name and the password are.
    email: Option<String>,
    name: Option<String>,
    /// At least 10 characters.
    password: Option<String>,
}

/// Join the team
///
/// With a session the member gains the invitation's role, unless they have a stronger one; without, a new member is made
/// and signed in.
#[utoipa::path(
    post, path = "/api/v1/join", operation_id = "join", tag = "Session", request_body = Join,
    responses(
        (status = 204, description = "Joined and signed in; sets the cookie `afterword_session`"),
        (status = 403, description = "The link is not valid", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "There is a member with this e-mail address", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The password is too short, or a field is empty", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn join(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    JsonBody(join): JsonBody<Join>,
) -> Answer<impl IntoResponse> {
    let now = app.clock.now();
    // Before the password is hashed, which takes its time.
    if !app.catalog.is_invited(&join.token, now).await? {
        return Err(JoinError::WrongToken.into());
    }
    let known = match session_token(&headers) {
        Some(token) => app.catalog.member_by_session(token, now).await?,
        None => None,
    };
    let member = if let Some(member) = known {
        app.catalog.join(&join.token, &Joiner::Known(member.id), now).await?
    } else {
        let email = join.email.unwrap_or_default();
        let name = join.name.unwrap_or_default();
        let password = join.password.unwrap_or_default();
        setup::check(&email, &name, &password)?;
        let password_hash = app.passwords.hash(password).await?;
        let new = NewMember { email: &email, name: &name, password_hash: &password_hash, role: Role::Viewer };
        app.catalog.join(&join.token, &Joiner::New(new), now).await?
    };
    session::begin(&app, &member, &headers).await
}

impl From<JoinError> for ApiError {
    fn from(refusal: JoinError) -> Self {
        match refusal {
            JoinError::WrongToken => Self::new(
                &problem::WRONG_TOKEN,
                "The invitation was used or withdrawn, or is more than a week old. Ask for a new one.",
            ),
            JoinError::EmailTaken => Self::new(
                &problem::EMAIL_TAKEN,
                "There is a member with this e-mail address. Sign in, then open the link again.",
            ),
            JoinError::Store(cause) => cause.into(),
        }
    }
}
