//! One extractor for each kind of caller that an operation asks for.

use std::sync::Arc;

use afterword_store::{Assistant, Key};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, header, request::Parts},
};

use super::{Caller, Right};
use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// Somebody who may record events for the assistant of their key, from where they are; and that assistant.
#[derive(Debug)]
pub struct KeyHolder(pub Assistant);

impl FromRequestParts<Arc<App>> for KeyHolder {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let caller = Caller::from_request_parts(parts, app).await?;
        caller.require(Right::Record)?;
        let Caller::Key(key) = caller else {
            return Err(ApiError::new(&problem::FORBIDDEN, "Events are recorded with a key."));
        };
        check_origin(&key, &parts.headers)?;
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

/// Somebody who may see which assistants there are and how numbers are defined.
#[derive(Debug)]
pub struct Lister(pub Caller);

impl FromRequestParts<Arc<App>> for Lister {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let caller = Caller::from_request_parts(parts, app).await?;
        caller.require(Right::List)?;
        Ok(Self(caller))
    }
}

/// Somebody who may read the numbers of the assistant that the path names, and that assistant.
#[derive(Debug)]
pub struct Reader(pub Assistant);

impl FromRequestParts<Arc<App>> for Reader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let caller = Caller::from_request_parts(parts, app).await?;
        caller.require(Right::ReadNumbers)?;
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(ApiError::internal)?;
        let reference = params.iter().find(|(name, _)| *name == "assistant").map(|(_, value)| value);
        let reference = reference.ok_or_else(|| ApiError::internal("the path names no assistant"))?;

        let unknown = || {
            let detail = "No assistant has this name or id. GET /api/v1/assistants lists them.";
            ApiError::new(&problem::UNKNOWN_ASSISTANT, detail)
        };
        let assistant = app.catalog.assistant(reference).await?.ok_or_else(unknown)?;
        match &caller {
            Caller::Key(key) if key.assistant != assistant.id => {
                Err(ApiError::new(&problem::FORBIDDEN, "The key belongs to another assistant."))
            }
            _ => Ok(Self(assistant)),
        }
    }
}
