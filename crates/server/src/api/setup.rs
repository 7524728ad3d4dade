//! `POST /api/v1/setup`: the first owner, made by whoever holds the link that the server printed.

use std::sync::Arc;

use afterword_store::{NewMember, Role, SetupError};
use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{JsonBody, session};
use crate::{
    app::App,
    auth::{MIN_PASSWORD, Passwords},
    problem::{self, Answer, ApiError, Problem},
};

/// Longest e-mail address and name, in characters.
const MAX_WORD: usize = 200;

/// The first owner.
#[derive(Deserialize, ToSchema)]
pub struct Setup {
    /// From the link, after `#token=`.
    token: String,
    email: String,
    name: String,
    /// At least 10 characters.
    password: String,
}

/// Make the first owner
///
/// Works once, with the token of the link that the server prints as long as there is no owner. Signs the owner in.
#[utoipa::path(
    post, path = "/api/v1/setup", operation_id = "set_up", tag = "Session", request_body = Setup,
    responses(
        (status = 204, description = "The owner is made and signed in; sets the cookie `afterword_session`"),
        (status = 403, description = "The token is not valid", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "There is an owner", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The password is too short, or a field is empty", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn set_up(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    JsonBody(setup): JsonBody<Setup>,
) -> Answer<impl IntoResponse> {
    if app.catalog.has_owner().await? {
        return Err(SetupError::Done.into());
    }
    check(&setup.email, &setup.name, &setup.password)?;
    let password_hash = app.passwords.hash(setup.password).await?;
    let owner = NewMember { email: &setup.email, name: &setup.name, password_hash: &password_hash, role: Role::Owner };
    let owner = app.catalog.set_up(&setup.token, &owner, app.clock.now()).await?;
    session::begin(&app, &owner, &headers).await
}

/// Refuses what a member cannot be made of.
pub(super) fn check(email: &str, name: &str, password: &str) -> Answer<()> {
    let email = email.trim();
    if email.chars().count() > MAX_WORD
        || !email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
    {
        return Err(ApiError::new(&problem::INVALID_BODY, "email is not an e-mail address."));
    }
    if name.trim().is_empty() || name.chars().count() > MAX_WORD {
        return Err(ApiError::new(&problem::INVALID_BODY, "name is empty or longer than 200 characters."));
    }
    if Passwords::is_weak(password) {
        let detail =
            format!("The password has fewer than {MIN_PASSWORD} characters. A few words are easy to remember.");
        return Err(ApiError::new(&problem::WEAK_PASSWORD, detail));
    }
    Ok(())
}

impl From<SetupError> for ApiError {
    fn from(refusal: SetupError) -> Self {
        match refusal {
            SetupError::Done => Self::new(&problem::SETUP_DONE, "The workspace has an owner. Sign in."),
            SetupError::WrongToken => {
                Self::new(&problem::WRONG_TOKEN, "The link is not valid. The server's latest start printed a new one.")
            }
            SetupError::EmailTaken => Self::new(&problem::INVALID_BODY, "There is a member with this e-mail address."),
            SetupError::Store(cause) => cause.into(),
        }
    }
}
