//! `…/keys`: what clients show to be let in.

use std::sync::Arc;

use afterword_model::Timestamp;
use afterword_store::{Key, KeyId, KeyKind};
use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{InPath, JsonBody};
use crate::{
    app::App,
    auth::{Access, Right, page_origin},
    problem::{self, Answer, ApiError, Problem},
};

/// Most origins of a key.
const MAX_ORIGINS: usize = 100;

/// The keys of an assistant, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Keys {
    keys: Vec<KeyEntry>,
}

/// A key.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyEntry {
    id: i64,
    /// `secret` or `publishable`.
    kind: &'static str,
    /// How it begins.
    #[schema(example = "pk_ab12…")]
    prefix: String,
    /// Origins of the pages that may use it; none for all.
    origins: Vec<String>,
    #[schema(format = DateTime)]
    created_at: String,
    /// When it was ended.
    #[schema(format = DateTime)]
    revoked_at: Option<String>,
}

impl From<Key> for KeyEntry {
    fn from(key: Key) -> Self {
        let prefix = if key.prefix.is_empty() { key.kind.prefix() } else { &key.prefix };
        Self {
            id: key.id.0,
            kind: key.kind.as_str(),
            prefix: format!("{prefix}…"),
            origins: key.origins,
            created_at: key.created_at.to_string(),
            revoked_at: key.revoked_at.as_ref().map(Timestamp::to_string),
        }
    }
}

/// A key to be.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewKey {
    /// `secret` or `publishable`.
    kind: String,
    /// Origins of the pages that may use a publishable key, such as `https://example.com`; none for all.
    #[serde(default)]
    origins: Vec<String>,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct NewKeyToken {
    /// The key itself, which cannot be had again.
    token: String,
}

/// List keys
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/keys", operation_id = "list_keys", tag = "Team", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The keys", body = Keys),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Keys>> {
    access.require(Right::ManageKeys)?;
    let keys = app.catalog.keys(access.assistant.id).await?;
    Ok(Json(Keys { keys: keys.into_iter().map(Into::into).collect() }))
}

/// Make a key
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/keys", operation_id = "create_key", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = NewKey,
    responses(
        (status = 201, description = "The key, shown once", body = NewKeyToken),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(new): JsonBody<NewKey>,
) -> Answer<(StatusCode, Json<NewKeyToken>)> {
    let member = access.require_member(Right::ManageKeys)?;
    let (kind, origins) = checked(&new)?;
    let token = app.catalog.create_key(access.assistant.id, kind, &origins, app.clock.now()).await?;
    tracing::info!(member = member.id.0, assistant = access.assistant.id.0, kind = kind.as_str(), "made a key");
    Ok((StatusCode::CREATED, Json(NewKeyToken { token })))
}

/// End a key
#[utoipa::path(
    delete, path = "/api/v1/assistants/{assistant}/keys/{key}", operation_id = "revoke_key", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("key" = i64, Path, description = "Its id")),
    responses(
        (status = 204, description = "It opens nothing any more"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The assistant has no such key in force", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn revoke(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
) -> Answer<StatusCode> {
    let member = access.require_member(Right::ManageKeys)?;
    let (_, id) = path;
    let unknown = || ApiError::new(&problem::UNKNOWN_KEY, "The assistant has no key in force with this id.");
    let own = app.catalog.keys(access.assistant.id).await?;
    let key = own.into_iter().find(|key| key.id == KeyId(id)).ok_or_else(unknown)?;
    if !app.catalog.revoke_key(key.id, app.clock.now()).await? {
        return Err(unknown());
    }
    tracing::info!(member = member.id.0, key = id, "ended a key");
    Ok(StatusCode::NO_CONTENT)
}

fn checked(new: &NewKey) -> Answer<(KeyKind, Vec<String>)> {
    let invalid = |detail: String| ApiError::new(&problem::INVALID_BODY, detail);
    let kind: KeyKind = new.kind.parse().map_err(invalid)?;
    if kind == KeyKind::Secret && !new.origins.is_empty() {
        return Err(invalid("A secret key must not be in a web page and takes no origins.".to_owned()));
    }
    if new.origins.len() > MAX_ORIGINS {
        return Err(invalid(format!("A key takes at most {MAX_ORIGINS} origins.")));
    }
    let origin = |url: &String| {
        page_origin(url).ok_or_else(|| invalid(format!("{url:?} is no origin; write it like https://example.com.")))
    };
    Ok((kind, new.origins.iter().map(origin).collect::<Answer<_>>()?))
}
