//! One extractor for each kind of caller that an operation asks for.

use std::sync::Arc;

use afterword_store::{Assistant, Key, Member};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};

use super::{Access, Caller, Right, may};
use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// Somebody who may record events for the assistant of their key, from where they are; and that assistant.
#[derive(Debug)]
pub struct KeyHolder {
    /// The assistant.
    pub assistant: Assistant,
    /// The key.
    pub key: Key,
}

impl FromRequestParts<Arc<App>> for KeyHolder {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let key = match Caller::from_request_parts(parts, app).await? {
            Caller::Key(key) if may(key.kind.into(), false, Right::Record) => key,
            caller => return Err(caller.refusal(Right::Record)),
        };
        check_origin(&key, &parts.headers)?;
        let assistant = app.catalog.assistant_by_id(key.assistant).await?;
        let assistant = assistant.ok_or_else(|| ApiError::internal("the key's assistant is gone"))?;
        Ok(Self { assistant, key })
    }
}

/// A service that may record traces for the assistant of its key; and that assistant.
#[derive(Debug)]
pub struct TraceRecorder(pub Assistant);

impl FromRequestParts<Arc<App>> for TraceRecorder {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let key = match Caller::from_request_parts(parts, app).await? {
            Caller::Key(key) if may(key.kind.into(), false, Right::RecordTraces) => key,
            caller => return Err(caller.refusal(Right::RecordTraces)),
        };
        let assistant = app.catalog.assistant_by_id(key.assistant).await?;
        assistant.map(Self).ok_or_else(|| ApiError::internal("the key's assistant is gone"))
    }
}

/// Refuses a key in a page that it does not allow.
fn check_origin(key: &Key, headers: &HeaderMap) -> Answer<()> {
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let is_listed = origin.is_some_and(|origin| key.origins.iter().any(|allowed| allowed == origin));
    if key.origins.is_empty() || is_listed {
        return Ok(());
    }
    let detail = "The key may be used from pages of the origins it lists only. Add this page's origin to it.";
    Err(ApiError::new(&problem::ORIGIN_NOT_ALLOWED, detail))
}

/// Somebody who may see which assistants there are and how numbers are defined: any member, whatever they may see there.
#[derive(Debug)]
pub struct Lister(pub Caller);

impl FromRequestParts<Arc<App>> for Lister {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        match Caller::from_request_parts(parts, app).await? {
            Caller::Key(key) if !may(key.kind.into(), false, Right::List) => Err(Caller::Key(key).refusal(Right::List)),
            caller => Ok(Self(caller)),
        }
    }
}

/// Somebody who may read the numbers of the assistant that the path names, and that assistant.
#[derive(Debug)]
pub struct Reader(pub Assistant);

impl FromRequestParts<Arc<App>> for Reader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let access = Access::from_request_parts(parts, app).await?;
        access.require(Right::ReadNumbers)?;
        Ok(Self(access.assistant))
    }
}

/// A signed-in member, whatever their role.
#[derive(Debug)]
pub struct SignedIn(pub Member);

impl FromRequestParts<Arc<App>> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        match Caller::from_request_parts(parts, app).await? {
            Caller::Member(member) => Ok(Self(member)),
            key @ Caller::Key(_) => Err(key.refusal(Right::Invite)),
        }
    }
}
