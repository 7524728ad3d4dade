//! Finds out who calls.

use std::sync::Arc;

use afterword_store::{Key, Member};
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use super::{Right, session_token};
use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// Who calls.
#[derive(Clone, Debug)]
pub enum Caller {
    /// A signed-in member.
    Member(Member),
    /// The holder of a key.
    Key(Key),
}

impl Caller {
    /// The answer to a caller who lacks the right.
    pub fn refusal(&self, right: Right) -> ApiError {
        let detail = match (self, right) {
            (Self::Member(_), Right::Record) => "Events are recorded with a key, not with a session.",
            (_, Right::RecordTraces) => "Traces are recorded with a secret key, from a server.",
            (Self::Member(_), Right::ReadSharedChat) => {
                "Shared chats are for the assistant's creator and those whom the creator lets read them."
            }
            (Self::Member(_), Right::GrantSharedChats) => {
                "Only the assistant's creator says who may read shared chats."
            }
            (Self::Member(_), Right::CreateAssistant) => "Only owners of the workspace make assistants.",
            (Self::Member(_), _) => "Your role does not include this. An owner can change it.",
            (
                Self::Key(_),
                Right::List
                | Right::ReadNumbers
                | Right::ReadFeedback
                | Right::ReadContact
                | Right::ReadChats
                | Right::ReadIssues
                | Right::ReadTopics
                | Right::PublishRelease,
            ) => "A publishable key can only record. Use a secret key, from a server, to read.",
            (Self::Key(_), _) => "This is done by members who are signed in, not with a key.",
        };
        ApiError::new(&problem::FORBIDDEN, detail)
    }
}

impl FromRequestParts<Arc<App>> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        if let Some(value) = parts.headers.get(header::AUTHORIZATION) {
            let token = value.to_str().ok().and_then(bearer);
            let token = token.ok_or_else(|| {
                ApiError::new(&problem::WRONG_KEY, "The Authorization header is not of the form: Bearer KEY.")
            })?;
            let key = app.catalog.key_by_token(token).await?;
            let wrong = || ApiError::new(&problem::WRONG_KEY, "No key in force has this value. Was it revoked?");
            return key.map(Self::Key).ok_or_else(wrong);
        }
        if let Some(token) = session_token(&parts.headers) {
            let member = app.catalog.member_by_session(token, app.clock.now()).await?;
            let ended = || ApiError::new(&problem::NOT_SIGNED_IN, "The session has ended. Sign in again.");
            return member.map(Self::Member).ok_or_else(ended);
        }
        Err(ApiError::new(&problem::MISSING_KEY, "Send a key as Authorization: Bearer KEY, or sign in."))
    }
}

fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
