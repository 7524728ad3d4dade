//! Who calls, in respect of the assistant that the path names.

use std::sync::Arc;

use afterword_store::{Assistant, KeyKind, Member};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};

use super::{Caller, Right, Standing, may};
use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// Somebody who has a part in the assistant that the path names. What they may do there is yet to be asked.
#[derive(Debug)]
pub struct Access {
    /// Who calls.
    pub caller: Caller,
    /// The assistant.
    pub assistant: Assistant,
    /// What the caller is to the assistant.
    pub standing: Standing,
    /// Whether the assistant's creator lets them read shared chats.
    pub granted: bool,
}

impl Access {
    /// Whether they may do that with the assistant.
    pub fn may(&self, right: Right) -> bool {
        may(self.standing, self.granted, right)
    }

    /// Refuses a caller who lacks the right.
    pub fn require(&self, right: Right) -> Answer<()> {
        if self.may(right) { Ok(()) } else { Err(self.caller.refusal(right)) }
    }

    /// As [`Access::require`], for rights that members alone have.
    pub fn require_member(&self, right: Right) -> Answer<&Member> {
        self.require(right)?;
        match &self.caller {
            Caller::Member(member) => Ok(member),
            Caller::Key(_) => Err(self.caller.refusal(right)),
        }
    }
}

impl FromRequestParts<Arc<App>> for Access {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let caller = Caller::from_request_parts(parts, app).await?;
        // A key that anybody can read off a page learns nothing, not even which assistants there are.
        if matches!(&caller, Caller::Key(key) if key.kind == KeyKind::Publishable) {
            return Err(caller.refusal(Right::ReadNumbers));
        }
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(ApiError::internal)?;
        let reference = params.iter().find(|(name, _)| *name == "assistant").map(|(_, value)| value);
        let reference = reference.ok_or_else(|| ApiError::internal("the path names no assistant"))?;
        let assistant = app.catalog.assistant(reference).await?.ok_or_else(unknown)?;
        let (standing, granted) = match &caller {
            Caller::Key(key) if key.assistant != assistant.id => {
                return Err(ApiError::new(&problem::FORBIDDEN, "The key belongs to another assistant."));
            }
            Caller::Key(key) => (key.kind.into(), false),
            Caller::Member(member) => {
                let held = app.catalog.access(member.id, assistant.id).await?;
                // To those who have no part in it, it is as if it were not there.
                (Standing::of(&held).ok_or_else(unknown)?, held.granted)
            }
        };
        Ok(Self { caller, assistant, standing, granted })
    }
}

/// The answer where there is no such assistant.
pub fn unknown() -> ApiError {
    let detail = "No assistant has this name or id. GET /api/v1/assistants lists them.";
    ApiError::new(&problem::UNKNOWN_ASSISTANT, detail)
}
