//! `/api/v1/session`: who is signed in, signing in and out.

use std::sync::Arc;

use afterword_store::{Member, Role};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::JsonBody;
use crate::{
    app::App,
    auth::{Peer, clear_cookie, session_cookie, session_token},
    problem::{self, Answer, ApiError, Problem},
};

/// Who looks at the pages.
#[derive(Serialize, ToSchema)]
pub struct Session {
    /// Whether the session's cookie is valid.
    signed_in: bool,
    /// Who is signed in.
    member: Option<SessionMember>,
    /// Whether the workspace waits for its first owner.
    setup_needed: bool,
    /// What to sign in with, where a demo is served.
    demo: Option<SignIn>,
    /// Version of the server.
    #[schema(example = "0.1.0")]
    version: &'static str,
}

/// The member who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionMember {
    email: String,
    name: String,
    /// What they may do in the whole workspace: `owner`, `editor` or `viewer`; nothing for members of single assistants.
    role: Option<&'static str>,
}

impl From<Member> for SessionMember {
    fn from(member: Member) -> Self {
        Self { email: member.email, name: member.name, role: member.role.map(Role::as_str) }
    }
}

/// What a member signs in with.
#[derive(Deserialize, Serialize, ToSchema)]
pub struct SignIn {
    email: String,
    password: String,
}

/// Who is signed in
///
/// Answers 200 whether or not anybody is.
#[utoipa::path(
    get, path = "/api/v1/session", operation_id = "show_session", tag = "Session",
    responses((status = 200, description = "Who is signed in", body = Session)),
)]
pub async fn show(State(app): State<Arc<App>>, headers: HeaderMap) -> Answer<Json<Session>> {
    let member = match session_token(&headers) {
        Some(token) => app.catalog.member_by_session(token, app.clock.now()).await?,
        None => None,
    };
    Ok(Json(Session {
        signed_in: member.is_some(),
        member: member.map(Into::into),
        setup_needed: !app.catalog.has_owner().await?,
        demo: app.demo.clone().map(|demo| SignIn { email: demo.email, password: demo.password }),
        version: env!("CARGO_PKG_VERSION"),
    }))
}

/// Sign in
///
/// Ten failures within a quarter of an hour, for one e-mail address from one network address, are answered with 429.
#[utoipa::path(
    post, path = "/api/v1/session", operation_id = "sign_in", tag = "Session", request_body = SignIn,
    responses(
        (status = 204, description = "Signed in; sets the cookie `afterword_session`"),
        (status = 401, description = "E-mail address or password is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many attempts; comes with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn sign_in(
    State(app): State<Arc<App>>,
    Peer(address): Peer,
    headers: HeaderMap,
    JsonBody(sign_in): JsonBody<SignIn>,
) -> Answer<impl IntoResponse> {
    let now = app.clock.now();
    app.attempts.begin(address, &sign_in.email, now).map_err(|seconds| {
        let detail = "Too many attempts to sign in failed. Wait before the next one.";
        ApiError::new(&problem::TOO_MANY_ATTEMPTS, detail).retry_after(seconds)
    })?;
    let found = app.catalog.credentials(&sign_in.email).await?;
    let (member, hash) = found.map(|found| (found.member, found.password_hash)).unzip();
    let is_right = app.passwords.verify(sign_in.password, hash).await?;
    let Some(member) = member.filter(|_| is_right) else {
        tracing::info!(address = address.map(tracing::field::display), "an attempt to sign in failed");
        return Err(ApiError::new(&problem::WRONG_CREDENTIALS, "E-mail address or password is wrong."));
    };
    app.attempts.succeed(address, &sign_in.email);
    begin(&app, &member, &headers).await
}

/// Sign out
#[utoipa::path(
    delete, path = "/api/v1/session", operation_id = "sign_out", tag = "Session",
    responses((status = 204, description = "Signed out; takes the cookie away")),
)]
pub async fn sign_out(State(app): State<Arc<App>>, headers: HeaderMap) -> Answer<impl IntoResponse> {
    if let Some(token) = session_token(&headers) {
        app.catalog.end_session(token).await?;
    }
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(header::SET_COOKIE, clear_cookie(&headers)?)])))
}

/// The answer that begins a member's session.
pub(super) async fn begin(
    app: &App,
    member: &Member,
    headers: &HeaderMap,
) -> Answer<(StatusCode, AppendHeaders<[(header::HeaderName, HeaderValue); 1]>)> {
    let token = app.catalog.create_session(member.id, app.clock.now()).await?;
    tracing::info!(member = member.id.0, "signed in");
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(header::SET_COOKIE, session_cookie(&token, headers)?)])))
}
